"""Hostile texts, as they may come out of a file, and everything that writes a text.

Each text is tried on the writers in this process; documents and the output of
commands are made of many texts at once.
"""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

from pilotkit.documents.boom import (
    Alinea,
    Kop,
    Koppeling,
    Letterlijk,
    Notitieboom,
    Tekst,
    VasteRegels,
)
from pilotkit.documents.html import pagina
from pilotkit.documents.ingepakt import pak_uit
from pilotkit.documents.kantoor import kantoordocument
from pilotkit.documents.lezen import lees
from pilotkit.documents.notitie import Notitietekst
from pilotkit.documents.pdf import pdf
from pilotkit.documents.tekenen import teken
from pilotkit.documents.vormen import Documentvorm
from pilotkit.markdown import inline, table
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.reports.beelden import mermaid
from pilotkit.reports.beelden.tijdlijn import Looptijd, Punt, Tijdlijn
from pilotkit.tekens import bronregel, schoon, zichtbaar
from tests.clients.github_runner import commands
from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

DAY = date(2018, 9, 30)
INTACT = (
    "Café Zoë, ’t Hûske, naïef", "Ελληνικά", "Українська", "Հայերեն", "ქართული", "עברית", "العربية ١٢٣",
    "می‌خواهم", "हिन्दी क्‍ष", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "ଓଡ଼ିଆ", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം ന്‍", "සිංහල ශ්‍රී",
    "ไทย", "ລາວ", "བོད་ཡིག", "မြန်မာ", "አማርኛ", "ខ្មែរ", "ᠮᠣᠩᠭᠣᠯ", "日本語", "葛󠄀飾", "中文", "한국어", "Tiếng Việt", "ꯃꯩꯇꯩ",
    "👨‍👩‍👧‍👦", "👩🏽‍🚒", "❤️‍🔥", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🙂‍↔️", "🇳🇱", "☎︎ ☎️", "€ 25.000", "½ ² ™ §",
)  # fmt: skip
"""Texts that stay as they are, to the last joiner."""

_LOOSE = (
    *map(chr, (0, 1, 7, 8, 9, 0xB, 0xC, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD)),
    *map(chr, (0x34F, 0x378, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E)),
    *map(chr, (0x200F, 0x2028, 0x2029, 0x202A, 0x202D, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x206A)),
    *map(chr, (0x3164, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC)),
    *map(chr, (0xFFFE, 0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xDFFFF, 0xE0001, 0xE0041, 0xE007F, 0xE0100)),
    *map(chr, (0xF0000, 0x10FFFD, 0x10FFFF, 0x0, 0x2FE0, 0x5FF)),
)  # fmt: skip
_COMMANDS = (
    "::error::x", "::add-mask::x", "##[error]x", "##[add-mask]x", "##vso[task.setvariable variable=x]y",
    "##VSO[task.complete]", "##teamcity[buildStop]", "section_start:1560896352:naam", "section_end:15:n",
    "travis_fold:start:x", "travis_time:start:x", "--- kop", "+++ kop", "~~~ kop", "^^^ +++",
)  # fmt: skip
_MARKUP = (
    "<script>alert(1)</script>", "<img src=x onerror=y>", "<!-- x", "]]>", "&lt;b&gt;", "&#60;b&#62;",
    "![x](http://kwaad.nl/x.png)", "[x](http://kwaad.nl)", "[x]: http://kwaad.nl", "[^1]", "<http://kwaad.nl>",
    "http://kwaad.nl", "https://kwaad.nl/a_b*c*", "HTTP://KWAAD.NL", "ftp://kwaad.nl", "www.kwaad.nl", "WWW.kwaad.nl",
    "x@kwaad.nl", "x+y@kwaad.nl.", "mailto:x@kwaad.nl", "MAILTO:x@kwaad.nl", "xmpp:x@kwaad.nl/y", "javascript:alert(1)",
    "(www.kwaad.nl)", "*x@kwaad.nl*", "`x@kwaad.nl`", "http://kwaad.nl|x", "$www.kwaad.nl$", "@kwaad", "@org/team",
    "#12", "GH-12", "kwaad/kwaad#1", ":octocat:", "# kop", "## kop", "kop\n===", "kop\n---", "- lijst", "* lijst",
    "+ lijst", "1. lijst", "1) lijst", "999999999. x", "> citaat", "```\ncode\n```", "~~~\ncode", "    code", "`code`",
    "**vet**", "_schuin_", "__vet__", "~~weg~~", "~x~", "| a | b |\n| --- | --- |", "a | b", "\\| a", "---", "***",
    "- [ ] taak", "$x$", "$$x$$", "$`x`$", "{{ 7 * 7 }}", "{% raw %}", "[[x]]", "[[_TOC_]]", "[!NOTE]", "=cmd|' /C calc'!A0",
    "%%{init: {}}%%", 'click x href "http://kwaad.nl"', "end\nsection x", "x :crit, 2018-01-01, 1d", '" onclick="x',
    "'/><x y='", "<w:p/>", "<text:a/>", '#import "x"', '#eval("x")', "@preview/x:1.0.0", "\\u{41}",
    "\x1b[31mrood", "\x1b]8;;http://kwaad.nl\x07x\x1b]8;;\x07", "\x1b]0;titel\x07", "\x9b31m", "a\rb", "a\x08b",
)  # fmt: skip


def texts() -> tuple[str, ...]:
    """Return the hostile texts: parts, loose and in each other."""
    made = [f"a{char}b" for char in _LOOSE] + [f"{char}{char}" for char in _LOOSE]
    made += [*_COMMANDS, *_MARKUP]
    made += [f"woord {part}" for part in _COMMANDS] + [f"\n{part}" for part in _COMMANDS]
    made += [f"x: {part}." for part in _MARKUP]
    # a character that is left out may not make a command or a link of what is beside it
    for part in (
        "::error::x",
        "##[error]x",
        "##vso[x]",
        "x@kwaad.nl",
        "http://kwaad.nl",
        "www.kwaad.nl",
        "<b>",
    ):
        for char in ("\u200b", "\x00", "\u202e", "\u2028"):
            half = len(part) // 2
            made += [
                f"{part[0]}{char}{part[1:]}",
                f"{part[:half]}{char}{part[half:]}",
                f"{part[:2]}{char}{part[2:]}",
            ]
    return tuple(dict.fromkeys(made))


_STEERS = set(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b\u2060\u00ad"
)
_SIGNS = set(
    map(
        chr,
        (
            0x6DD,
            0x70F,
            0x890,
            0x891,
            0x8E2,
            0x110BD,
            0x110CD,
            *range(0x600, 0x606),
            *range(0x13430, 0x13440),
        ),
    )
)
"""What Unicode calls a format and is a sign to see: of numbers and verses."""
_JOINERS = {*map(chr, (0x200C, 0x200D)), *map(chr, range(0xE0000, 0xE01F0))}


def is_raw(char: str) -> bool:
    """Return whether a character steers, hides or is none; decided apart from what we test."""
    kind = unicodedata.category(char)
    steers = kind in ("Cc", "Cs", "Co", "Zl", "Zp") and char != "\n"
    none = (ord(char) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    return steers or none or char in _STEERS or (kind == "Cf" and char not in _JOINERS | _SIGNS)


def raw(text: str, *, joiners: bool = True) -> bool:
    """Return whether such a character stands in a text; ``joiners``: also a joiner."""
    return any(is_raw(char) or (joiners and char in _JOINERS) for char in text)


_OBEYED = re.compile(r"(?i)##[a-z]*\[|section_(?:start|end):\d|travis_(?:fold|time):(?:start|end)")
_HEADINGS = re.compile(r"(?m)^(?:---|\+\+\+|~~~|\^\^\^)\s")


def obeyed(log: str) -> bool:
    """Return whether a log of CI holds something that is obeyed."""
    return bool(commands(log) or _OBEYED.search(log) or re.search(r"(?m)^\s*::", log))


class Tags(HTMLParser):
    """Which elements a page has, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [
            value or "" for name, value in attrs if name in ("href", "src", "xlink:href")
        ]
        if any(name.startswith("on") for name, _ in attrs):
            self.tags.append("script")

    def handle_data(self, data: str) -> None:
        self.text += data


def one(_: Path, text: str) -> Iterator[Harm]:
    """Try a text on the writers that take no time."""
    intact = text in INTACT
    for made in (schoon(text), zichtbaar(text), bronregel(text)):
        if raw(made, joiners=not intact) or "\n" in made:
            yield Harm.FORGED
    if any(obeyed(f"{before}{schoon(text)}") for before in ("", "x ", " ")) or _HEADINGS.search(
        schoon(text)
    ):
        yield Harm.FORGED
    if intact and not (schoon(text) == zichtbaar(text) == bronregel(text) == text):
        yield Harm.LOST
    yield from _markdown(text)
    yield from _html(text, intact=intact)
    yield from _pictures(text, intact=intact)


def _markdown(text: str) -> Iterator[Harm]:
    from cmarkgfm import github_flavored_markdown_to_html as github

    for before, allowed in (
        ("", {"p", "code"}),
        ("- ", {"ul", "li", "code"}),
        ("### ", {"h3", "code"}),
    ):
        page = Tags(github(f"{before}{inline(text) or 'x'}"))
        if not set(page.tags) <= allowed or page.links:
            yield Harm.FORGED
        if " ".join(page.text.split()) != (schoon(text) or "x"):
            yield Harm.LOST
    row = github(table(["A", "B"], [[inline(text), "x"]]))
    if Tags(row).tags.count("td") != 2 or Tags(row).links:
        yield Harm.FORGED
    outside = re.sub("<code>.*?</code>", "", github(inline(text)))
    if re.search(r"(?i)\w@\w|www\.|\w://|mailto:|xmpp:", unescape(outside)):
        yield Harm.FORGED  # GitLab makes links of what stands in the page


def _html(text: str, *, intact: bool) -> Iterator[Harm]:
    document = Notitieboom(
        text, DAY, (Kop(1, (Tekst(text),), "x"), Alinea((Tekst(text), Letterlijk(text))), VasteRegels(text)),
    )  # fmt: skip
    page = pagina(document)
    page.encode()
    if set(Tags(page).tags) - {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "main",
        "p",
        "code",
        "pre",
    }:
        yield Harm.FORGED
    if raw(page, joiners=not intact):
        yield Harm.FORGED
    note = lees(Notitietekst(f"# Titel\n\n{inline(text) or 'x'}\n", (), DAY))
    if (
        len(note.blokken) != 2
        or not isinstance(note.blokken[1], Alinea)
        or any(isinstance(part, Koppeling) for part in note.blokken[1].regel)
    ):
        yield Harm.FORGED


def _pictures(text: str, *, intact: bool) -> Iterator[Harm]:
    line = Tijdlijn(
        DAY,
        (
            Looptijd(
                text,
                Fase("uitvoering", Fasesoort.UITVOERING),
                DAY,
                DAY,
                None,
                (Punt(text, DAY, gehaald=True),),
            ),
        ),
        (),
    )
    for plate in teken(line):
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(plate.svg).iter()}  # noqa: S314 - our own
        if tags - {"svg", "text", "rect", "polyline", "polygon"} or raw(
            plate.svg, joiners=not intact
        ):
            yield Harm.FORGED
    drawn = mermaid.teken(line).splitlines()
    plain = mermaid.teken(
        Tijdlijn(
            DAY,
            (
                Looptijd(
                    "woord",
                    Fase("uitvoering", Fasesoort.UITVOERING),
                    DAY,
                    DAY,
                    None,
                    (Punt("woord", DAY, gehaald=True),),
                ),
            ),
            (),
        )
    )
    if len(drawn) != len(plain.splitlines()) or raw("\n".join(drawn), joiners=not intact):
        yield Harm.FORGED


def _document(many: Sequence[str]) -> Notitieboom:
    lines = [Alinea((Tekst(text), Letterlijk(text))) for text in many]
    return Notitieboom(
        "".join(many), DAY, (Kop(1, (Tekst("T"),), "t"), *lines, *map(VasteRegels, many))
    )


def office(_: Path, vorm: Documentvorm, many: Sequence[str]) -> Iterator[Harm]:
    """Make a document of many texts, and read it as XML."""
    parts = pak_uit(kantoordocument(_document(many), vorm, None).inhoud)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            text = "".join(ET.fromstring(part).itertext())  # noqa: S314 - our own
            if raw(text.replace("\r", "").replace("\t", ""), joiners=False):
                yield Harm.FORGED
    body = parts["word/document.xml" if vorm is Documentvorm.DOCX else "content.xml"].decode()
    if re.search(r"<w:hyperlink|<text:a |<w:fldSimple|<w:instrText|<w:object", body):
        yield Harm.FORGED
    shown = "".join(ET.fromstring(body).itertext())  # noqa: S314 - our own
    if any(text in INTACT and text not in shown.replace("\xa0", " ") for text in many):
        yield Harm.LOST


def paper(_: Path, many: Sequence[str]) -> Iterator[Harm]:
    """Make a PDF of many texts: it can always be made, and nothing in it acts."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf(_document(many)))) as file:
        if any("/Annots" in page for page in file.pages) or "/Names" in file.Root.get("/Names", {}):
            yield Harm.FORGED


_FORMATS = ("full", "concise", "markdown", "json", "sarif", "junit", "github", "gitlab")


def printed(folder: Path, many: Sequence[str]) -> Iterator[Harm]:
    """Let the commands print files in which the texts stand as keys, values and titles."""
    (folder / "pilots").mkdir()
    for number, text in enumerate(many):
        said = json.dumps(text)
        (folder / "pilots" / f"p{number}.yaml").write_text(
            f"titel: {said}\nsamenvatting: {said}\nfase: idee\nbron: {said}\n"
            f"trekker: {said}\ngemeenten: [{said}]\nuitzonderingen: [{{regel: {said}}}]\n",
            encoding="utf-8",
        )
        raw_text = text.encode("utf-8", "ignore").replace(b"\n", b" ").replace(b"'", b"''")
        (folder / "pilots" / f"q{number}.yaml").write_bytes(
            b"titel: '" + raw_text + b"'\nsamenvatting: x\nfase: '" + raw_text + b"'\n"
        )
    for name in _FORMATS:
        run = pilotkit("check", "--format", name, cwd=folder)
        out = run.out.decode()
        yield from run.harms(seconds=10)
        if name != "json" and raw(out.replace("\r\n", "\n"), joiners=False):
            yield Harm.FORGED
        if name in ("full", "concise") and (obeyed(out) or _HEADINGS.search(out)):
            yield Harm.FORGED
        if name == "github" and any(
            found.name not in ("error", "warning", "notice") for found in commands(out)
        ):
            yield Harm.FORGED
        if name in ("json", "sarif", "gitlab"):
            json.loads(out)
        if name == "junit":
            ET.fromstring(out)  # noqa: S314 - our own
    for words in (
        "summary",
        "show p0",
        "report",
        "report nieuwsbrief",
        "report --to html",
        "fmt --diff",
    ):
        run = pilotkit(*words.split(), cwd=folder)
        yield from run.harms(seconds=10)
        if raw((run.out + run.err).decode(), joiners=False) or obeyed(run.out.decode()):
            yield Harm.FORGED


def cases() -> Iterator[Case]:
    """Yield each text alone, and many at once in what takes time to make."""
    every = (*texts(), *INTACT)
    for text in every:
        yield Case(f"text {text!r}", partial(one, text=text))
    for begin in range(0, len(every), 40):
        many = every[begin : begin + 40]
        yield Case(f"docx {begin}", partial(office, vorm=Documentvorm.DOCX, many=many))
        yield Case(f"odt {begin}", partial(office, vorm=Documentvorm.ODT, many=many))
        yield Case(f"pdf {begin}", partial(paper, many=many))
        yield Case(f"commands {begin}", partial(printed, many=many))


CORPUS = Corpus("texts", cases, sample=40)
