"""Contents of one file up to 1 MiB: floods, escapes, encodings, mutations, traps of YAML.

Each is tried as a pilot with `check`, `check --fix`, `fmt` and `show`: an answer, no
traceback, at most 2 seconds and 200 MiB (6-quality). What came in wrong is not told as right:
a case with a character that no text may hold ends with exit code 1.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

MIB = 1024 * 1024
HEAD = "titel: Taalmaatjes\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n"
EXAMPLE = Path(__file__).parents[2] / "examples/portefeuille/pilots/vakpaspoort.yaml"
COMMANDS = (
    ("check", "--format", "concise"),
    ("check", "--fix", "--format", "concise"),
    ("fmt", "--check"),
    ("show", "taalmaatjes"),
)


def flood(line: Callable[[int], str], head: str = HEAD, size: int = MIB) -> str:
    """Return a text of lines that go on until it is as big as a file may be."""
    parts, left, number = [head], size - len(head.encode()), 0
    while left > 0:
        parts.append(line(number))
        left -= len(parts[-1].encode())
        number += 1
    return "".join(parts[:-1])


POSTEN = f"{HEAD}begroting:\n  posten:\n"
SIZES = {"": MIB, ", as many as may be": 300 * 1024}
LINES: dict[str, tuple[str, Callable[[int], str]]] = {
    "unknown keys": (HEAD, lambda n: f"voorwaarde{n}: x\n"),
    "keys of one letter": (HEAD, lambda n: f"k{n}:\n"),
    "near keys": (HEAD, lambda n: f"titel{chr(97 + n % 26)}{n}: x\n"),
    "the same key": (HEAD, lambda _: "titel: x\n"),
    "long keys": (HEAD, lambda n: f"{'k' * 900}{n}: x\n"),
    "comments": (HEAD, lambda n: f"# {n}\n"),
    "bare comments": (HEAD, lambda _: "#\n"),
    "empty lines": (HEAD, lambda _: "\n"),
    "spaces": (HEAD, lambda _: "          \n"),
    "carriage returns": (HEAD, lambda _: "\r"),
    "items": (f"{HEAD}gemeenten:\n", lambda _: "- x\n"),
    "numbered items": (f"{HEAD}themas:\n", lambda n: f"- thema {n}\n"),
    "misspelt items": (f"{HEAD}gemeenten:\n", lambda _: "- urk\n"),
    "partners": (f"{HEAD}partners:\n", lambda n: f"- {{naam: p{n}, soort: bedrijf}}\n"),
    "misspelt words": (f"{HEAD}partners:\n", lambda n: f"- {{naam: p{n}, soort: Gemeente}}\n"),
    "wrong words": (f"{HEAD}partners:\n", lambda n: f"- {{naam: p{n}, soort: x}}\n"),
    "partners without kind": (f"{HEAD}partners:\n", lambda n: f"- naam: p{n}\n"),
    "Dutch amounts": (POSTEN, lambda _: "  - {post: begeleiding, jaar: 2018, raming: 25.000}\n"),
    "amounts with cents": (POSTEN, lambda _: "  - {post: overig, jaar: 2018, raming: '25,50'}\n"),
    "cut amounts": (POSTEN, lambda _: "  - {post: overig, jaar: 2018, raming: 1,000,000}\n"),
    "good amounts": (POSTEN, lambda n: f"  - {{post: overig, jaar: 2018, raming: {n + 1}}}\n"),
    "short years": (POSTEN, lambda _: "  - {post: overig, jaar: '18', raming: 5}\n"),
    "Dutch dates": (
        f"{HEAD}besluiten:\n",
        lambda n: f"- {{datum: 13-06-2018, orgaan: partners, besluit: b{n}}}\n",
    ),
    "dates that are none": (
        f"{HEAD}besluiten:\n",
        lambda n: f"- {{datum: 30-02-2018, orgaan: partners, besluit: b{n}}}\n",
    ),
    "milestones": (
        f"{HEAD}planning:\n  mijlpalen:\n",
        lambda n: f"  - {{naam: m{n}, datum: 2018-09-15}}\n",
    ),
    "milestones that slipped": (
        f"{HEAD}planning:\n  start: 2018-01-01\n  einde: 2018-01-02\n  mijlpalen:\n",
        lambda n: f"  - {{naam: m{n}, datum: 2019-09-15}}\n",
    ),
    "progress": (
        f"{HEAD}voortgang:\n",
        lambda n: f"- {{datum: 2018-09-15, stand: aandacht, kop: Kop {n}}}\n",
    ),
    "waivers": (
        f"{HEAD}uitzonderingen:\n",
        lambda n: f"- {{regel: PK{n}, reden: x, besluit: y, tot: 2019-01-01}}\n",
    ),
    "relations": (f"{HEAD}relaties:\n", lambda n: f"- {{met: pilot-{n}, aard: synergie}}\n"),
    "evidence": (
        f"{HEAD}voorwaarden:\n  doel:\n    oordeel: voldoet\n    bewijs:\n",
        lambda n: f"    - bijlagen/{n}.md\n",
    ),
    "numbers of citizens": (f"{HEAD}themas:\n", lambda n: f"- bsn 1112223{n % 90 + 10}\n"),
    "addresses": (f"{HEAD}themas:\n", lambda n: f"- naam{n}@example.org 06-12345678\n"),
    "no width": (f"{HEAD}themas:\n", lambda n: f"- taal\u200bmaatjes {n}\n"),
    "escapes without width": (f"{HEAD}themas:\n", lambda n: f'- "taal\\u200bmaatjes {n}"\n'),
    "escaped controls": (f"{HEAD}themas:\n", lambda n: f'- "\\e[2J{n}"\n'),
    "emoji": (f"{HEAD}themas:\n", lambda n: f"- 👩\u200d💻 {n}\n"),
    "anchors": (f"{HEAD}themas:\n", lambda n: f"- &a{n} x\n"),
    "aliases": (f"{HEAD}a: &a x\nthemas:\n", lambda _: "- *a\n"),
    "tags": (f"{HEAD}themas:\n", lambda _: "- !x y\n"),
    "core tags": (f"{HEAD}themas:\n", lambda _: "- !!str y\n"),
    "documents": (HEAD, lambda _: "---\n"),
    "ends of documents": (HEAD, lambda _: "...\n"),
    "directives": ("", lambda _: "%YAML 1.2\n"),
    "block texts": (HEAD, lambda n: f"k{n}: |\n  x\n"),
    "folded texts": (HEAD, lambda n: f"k{n}: >-\n  x\n  y\n"),
    "one block text": (f"{HEAD}toelichting: |\n", lambda _: "  x\n"),
    "one folded text": (f"{HEAD}toelichting: >\n", lambda _: "  x y\n"),
    "one text over lines": (f"{HEAD}toelichting: x\n", lambda _: "  y\n"),
    "one text in quotes over lines": (f"{HEAD}toelichting: 'x\n", lambda _: "  y\n"),
    "dashes": (f"{HEAD}themas:\n", lambda _: "- - - - x\n"),
    "empty items": (f"{HEAD}themas:\n", lambda _: "-\n"),
    "question marks": (HEAD, lambda n: f"? k{n}\n"),
    "conflicts": (HEAD, lambda _: "<<<<<<< HEAD\n"),
    "colons": (HEAD, lambda n: f"k{n}: a: b\n"),
    "tabs": (HEAD, lambda n: f"k{n}:\t\tx\n"),
    "merge keys": (f"{HEAD}a: &a {{x: y}}\n", lambda n: f"b{n}: {{<<: *a}}\n"),
    "nested lists": (f"{HEAD}themas:\n", lambda _: "- [[[[[[[[x]]]]]]]]\n"),
    "numbers": (f"{HEAD}themas:\n", lambda n: f"- {n}\n"),
    "long numbers": (f"{HEAD}themas:\n", lambda _: f"- {'9' * 3999}\n"),
    "floats": (f"{HEAD}themas:\n", lambda n: f"- 1e{n}\n"),
}  # fmt: skip
WHOLE: dict[str, str] = {
    "one long key": f"{HEAD}{'x' * MIB}: y\n"[:MIB],
    "one long text": f"{HEAD}toelichting: {'x' * (MIB - 200)}\n",
    "one long word in quotes": f'{HEAD}toelichting: "{"x" * (MIB - 200)}"\n',
    "one long line of words": f"{HEAD}toelichting: {'x ' * (MIB // 2 - 200)}\n",
    "many escapes in one text": HEAD + 'toelichting: "' + "\\u0041" * (MIB // 6 - 40) + '"\n',
    "many bad escapes": HEAD + 'toelichting: "' + "\\u200b" * (MIB // 6 - 40) + '"\n',
    "many characters without width": HEAD + "toelichting: a" + "\u200b" * (MIB // 3 - 60) + "b\n",
    "many odd characters": f"{HEAD}toelichting: {'世' * (MIB // 3 - 60)}\n",
    "many combining marks": HEAD + "toelichting: e" + "\u0301" * (MIB // 2 - 90) + "\n",
    "one long comment": f"{HEAD}# {'x' * (MIB - 200)}\n",
    "flow list": f"{HEAD}themas: [{'a,' * (MIB // 2 - 90)}]\n",
    "flow list that stays open": f"{HEAD}themas: [{'a,' * (MIB // 2 - 90)}\n",
    "flow map": HEAD + "themas: {" + ", ".join(f"k{n}: x" for n in range(70_000)) + "}\n",
    "flow list, as many as may be": f"{HEAD}themas: [{'a,' * 19_000}]\n",
    "open brackets": f"{HEAD}themas: {'[' * (MIB - 200)}\n",
    "open braces": f"{HEAD}themas: {'{' * (MIB - 200)}\n",
    "closed brackets": f"{HEAD}themas: {']' * (MIB - 200)}\n",
    "depth 49": f"{HEAD}themas: {'[' * 48}x{']' * 48}\n",
    "depth 200": f"{HEAD}themas: {'[' * 200}x{']' * 200}\n",
    "indented depth": HEAD + "".join(f"{' ' * n}k{n}:\n" for n in range(1000)),
    "billion laughs": HEAD + "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi",
    strict=True)),
    "alias to itself": f"{HEAD}themas: &a [*a]\n",
    "alias as key": f"a: &a titel\n*a : x\n{HEAD}",
    "99 aliases": f"{HEAD}a: &a {'{' + ','.join(f'k{n}: x' for n in range(90)) + '}'}\n" + "".join(
        f"b{n}: *a\n" for n in range(99)
    ),
    "key of brackets": f"{HEAD}? [a, b]\n: x\n",
    "nothing": "", "a space": " ", "a line feed": "\n", "a comment": "# x", "a bom": "\ufeff",
    "two boms": f"\ufeff\ufeff{HEAD}", "a bom inside": f"{HEAD}\ufefffase: idee\n",
    "a word": "x", "a list": "- a\n", "a number": "1", "null": "null\n", "{}": "{}", "[]": "[]",
    "only dashes": "---\n---\n", "windows": HEAD.replace("\n", "\r\n"),
    "old mac": HEAD.replace("\n", "\r"),
    "no last line end": HEAD.rstrip(), "norway": f"{HEAD}themas: [no, yes, on, off, y, n]\n",
    "octal": f"{HEAD}themas: [012, 0o12, 0x12, 1_000, 1:30]\n",
    "infinity": f"{HEAD}themas: [.inf, .nan, -.inf]\n",
    "dates": f"{HEAD}themas: [2018-01-01, 2018-01-01T00:00:00Z]\n",
    "equals": f"{HEAD}themas: [=, ~, <<]\n",
}  # fmt: skip
ESCAPES = (
    r"\UFFFFFFFF", r"\U00110000", r"\UFFFFFFFE", r"\U7FFFFFFF", r"\uD800", r"\uDFFF",
    r"\uD83D\uDE00", r"\0",
    r"\a", r"\b", r"\v", r"\f", r"\r", r"\e", r"\x1b[2J", r"\x7f", r"\x80", r"\x9b2J", r"\N",
    r"\L", r"\P",
    r"\u200B", r"\u200E", r"\u200F", r"\u061C", r"\u202A", r"\u202B", r"\u202C", r"\u202D",
    r"\u202E",
    r"\u2066", r"\u2067", r"\u2068", r"\u2069", r"\u2060", r"\u2064", r"\uFEFF", r"\u00AD",
    r"\u180E", r"\u034F",
    r"\uFFF9", r"\uFFFE", r"\uFFFF", r"\uFDD0", r"\uFDEF", r"\U0001FFFE", r"\U0010FFFF",
    r"\u0378", r"\uE000",
    r"\U000F0000", r"\U000E0001", r"\U000E0041", r"\u3164", r"\uFFA0", r"\u206A", r"a\u200Db",
    r"a\u200Cb", r"\u2028",
    r"\q", r"\x", r"\u12", r"\U1234", "\\",
)  # fmt: skip
"""None of these may come in by a text."""
FINE = (
    r"\t", r"\n", r"\_", r"\u00A0", r"\u00E9", r"e\u0301", r"\u2009", r"\u202F", r"\u2014",
    r"\u20AC", r"\U0001F600",
    r"\U0001F469\u200D\U0001F4BB", r"\u2764\uFE0F\u200D\U0001F525", r"\u0645\u06CC\u200C\u062E",
    r"\u0915\u094D\u200D\u0937",
    r"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", r"\u05D0",
    r"\u0627", r"\u4E16", r"\/",
    r"\U0001F1F3\U0001F1F1", r"\U0001FAE8", r"\U00020000", r"1\uFE0F\u20E3",
)  # fmt: skip
"""These may."""
ENCODINGS = (
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7", "cp037",
    "utf-8-sig",
)  # fmt: skip


def attempt(
    folder: Path,
    content: bytes,
    *,
    code: int | None = None,
    commands: Sequence[tuple[str, ...]] = COMMANDS,
) -> Iterator[Harm]:
    """Try a content as a pilot with commands; ``code`` is what `check` must end with."""
    file = folder / "pilots/taalmaatjes.yaml"
    file.parent.mkdir()
    (folder / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    for command in commands:
        file.write_bytes(content)
        run = pilotkit(*command, "--as-of", "2018-09-30", cwd=folder)
        yield from run.harms()
        if code is not None and command == COMMANDS[0] and run.code != code:
            yield Harm.MISSED if code else Harm.ALARM


def flooded(folder: Path, line: Callable[[int], str], head: str, size: int) -> Iterator[Harm]:
    """Try a flood of lines, made when it is wanted."""
    return attempt(folder, flood(line, head, size).encode())


def mutations() -> Iterator[tuple[str, bytes]]:
    """Yield a good pilot with bytes of it changed, in a way that is the same every time."""
    good = EXAMPLE.read_bytes()
    chance = random.Random(8)  # noqa: S311 - no secret
    pieces = [b"\0", b"\x1b", b"\xff", b"\xe2\x80\xae", b"{", b"[", b"'", b'"', b"&a", b"*a",
    b"!", b"|", b">",
              b"\t", b"\r", b"---\n", b"...\n", b"%", b"@", b"`", b": ", b"- ", b"#", b"? ",
              b"<<: ", b"\\"]  # fmt: skip
    for number in range(60):
        content = bytearray(good)
        for _ in range(1 + number % 4):
            place = chance.randrange(len(content))
            content[place : place + chance.choice((0, 0, 1, 5))] = chance.choice(pieces)
        yield f"mutation {number}", bytes(content)
    for part in range(1, 10):
        yield f"cut at {part}/10", good[: len(good) * part // 10]
    for number in range(10):
        yield f"noise {number}", chance.randbytes(10_000)
    yield "noise of 1 MiB", chance.randbytes(MIB)


def small() -> Iterator[tuple[str, bytes, int | None]]:
    """Yield contents that are quick to read, with what `check` must end with, if anything."""
    for escape in ESCAPES:
        text = HEAD.replace("Taalmaatjes", f'"Taal{escape}maatjes"')
        yield f"escape {escape}", text.encode(), 1
        yield f"escape in a key {escape}", f'{HEAD}"k{escape}": x\n'.encode(), 1
    for escape in FINE:
        text = HEAD.replace("Taalmaatjes", f'"{escape}x"')
        yield f"fine {escape}", text.encode(), 0
    for encoding in ENCODINGS:
        content = HEAD.replace("Verzonnen.", "Verzonnen é.").encode(encoding, "replace")
        yield encoding, content, None
    for name, content in mutations():
        yield name, content, None


def cases() -> Iterator[Case]:
    """Yield all contents."""
    for what, (head, line) in LINES.items():
        for size, number in SIZES.items():
            yield Case(f"{what}{size}", partial(flooded, line=line, head=head, size=number))
    for name, text in WHOLE.items():
        yield Case(name, partial(attempt, content=text.encode()))
    for number, (name, content, code) in enumerate(small()):
        commands = (COMMANDS[0], COMMANDS[1 + number % 3])
        yield Case(name, partial(attempt, content=content, code=code, commands=commands))
    yield Case("one byte too many", partial(attempt, content=b"#" * (MIB + 1), code=1))


CORPUS = Corpus("files", cases, sample=3)
