"""A burgerservicenummer in every notation and place that we could think of, as data.

All numbers are made up: ``111222333`` and ``123456782`` are the ones that everybody
tests with, and the others are the next that pass the eleven-test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pilotkit.persoonlijk.bsn import is_bsn

NUMMERS = ["111222333", "123456782"]
NUMMERS += [str(number) for number in range(234567800, 234569999) if is_bsn(str(number))]
ZONDER_NUL = ["12345672", *(str(n) for n in range(23456700, 23458999) if is_bsn(str(n)))]

BEGIN = "titel: {titel}\nsamenvatting: {samenvatting}\nfase: idee\nbron: {bron}\n"
PILOT = "pilots/taalmaatjes.yaml"


def velden(**waarden: str) -> str:
    """Return a pilot in which these texts stand as they are."""
    gewoon = {"titel": "Taalmaatjes", "samenvatting": "Samen oefenen.", "bron": "Gesprek"}
    return BEGIN.format(**(gewoon | waarden))


def deel(nummer: str, teken: str, *maten: int) -> str:
    """Return digits in groups of these sizes with a sign between them."""
    delen, plek = [], 0
    for maat in maten or (3, 3, 3):
        delen.append(nummer[plek : plek + maat])
        plek += maat
    return teken.join(delen)


def schrift(nummer: str, nul: str) -> str:
    """Return digits in another script, of which this is the zero."""
    return "".join(chr(ord(nul) + int(cijfer)) for cijfer in nummer)


def code(nummer: str, vorm: str, cijfers: int = 9) -> str:
    """Return a number of which the first digits are written as an escape."""
    return "".join(vorm.format(ord(c)) for c in nummer[:cijfers]) + nummer[cijfers:]


def in_bron(maak: Callable[[str], str]) -> Callable[[str], Mapping[str, str]]:
    """Return the maker of a pilot whose source is this text."""
    return lambda n: {PILOT: velden(bron=maak(n))}


def na(maak: Callable[[str], str]) -> Callable[[str], Mapping[str, str]]:
    """Return the maker of a pilot with this below it."""
    return lambda n: {PILOT: velden() + maak(n)}


def heel(maak: Callable[[str], str], pad: str = PILOT) -> Callable[[str], Mapping[str, str]]:
    """Return the maker of a file with nothing but this, beside a good pilot where it is none."""
    return lambda n: {PILOT: velden(), pad: maak(n)}


BIJLAGE = "voorwaarden:\n  gezamenlijke_ontwikkeling:\n    bewijs: [bijlagen/verslag.{}]\n"

GEWOON: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    # as a number, a key, a comment, a name
    "whole number": na(lambda n: f"planning:\n  start: {n}\n"),
    "number in quotes": na(lambda n: f'planning:\n  start: "{n}"\n'),
    "number in single quotes": na(lambda n: f"planning:\n  einde: '{n}'\n"),
    "number for a title": lambda n: {PILOT: velden(titel=n)},
    "number for a summary": lambda n: {PILOT: velden(samenvatting=f"'{n}'")},
    "number for a phase": lambda n: {PILOT: velden().replace("idee", n)},
    "number as a year": na(
        lambda n: f"begroting:\n  posten:\n    - {{post: overig, jaar: {n}, raming: 5}}\n"
    ),
    "number for yes": na(lambda n: f"voorwaarden:\n  vernieuwing:\n    eerder_beproefd: {n}\n"),
    "number for a list": na(lambda n: f"gemeenten: {n}\n"),
    "municipality": na(lambda n: f"gemeenten: [Urk, '{n}']\n"),
    "key": na(lambda n: f"{n}: deelnemer\n"),
    "key in quotes": na(lambda n: f'"{n}": deelnemer\n'),
    "key in a block": na(lambda n: f"planning:\n  {n}: deelnemer\n"),
    "key with letters": na(lambda n: f"bsn_{n}: deelnemer\n"),
    "key, complex": na(lambda n: f"? {n}\n: deelnemer\n"),
    "twice a key": na(lambda n: f"{n}: a\n{n}: b\n"),
    "unknown key": na(lambda n: f"deelnemer: {n}\n"),
    "comment": na(lambda n: f"# {n}\n"),
    "comment behind a value": in_bron(lambda n: f"Gesprek # met {n}"),
    "comment without a space": na(lambda n: f"#{n}\n"),
    "comment over two lines": na(lambda n: f"# {n[:3]}\n# {n[3:6]}\n# {n[6:]}\n"),
    "name of a file": heel(lambda n: velden(titel=f"Met {n[:2]}"), "pilots/{n}.yaml"),
    "name of a file with words": heel(lambda _: velden(titel="X"), "pilots/plan-{n}.yaml"),
    "name of a file in a folder": heel(lambda _: velden(titel="X"), "pilots/oud/{n}.yaml"),
    "name of a text": heel(lambda _: "leeg\n", "pilots/{n}.txt"),
    "name with points": heel(lambda _: velden(titel="X"), "pilots/{n3}.yaml"),
    # between words
    "in a sentence": in_bron(lambda n: f"Gesprek met {n} in Urk"),
    "end of a sentence": in_bron(lambda n: f"Gesprek met {n}."),
    "in brackets": in_bron(lambda n: f"Gesprek met Jan ({n})"),
    "in quotation marks": in_bron(lambda n: f"Gesprek met “{n}”"),
    "after a semicolon": in_bron(lambda n: f"Jan;{n};Urk"),
    "in a summary": lambda n: {PILOT: velden(samenvatting=f"Samen oefenen met {n}.")},
    "in a title": lambda n: {PILOT: velden(titel=f"Taalmaatjes {n}")},
    "name of a partner": na(lambda n: f"partners:\n  - {{naam: Jan {n}, soort: inwoners}}\n"),
    "submitter": na(lambda n: f"ingediend_door: Jan {n}\n"),
    "called so behind it": in_bron(lambda n: f"{n} is zijn BSN"),
    "lesson": na(
        lambda n: f"evaluatie:\n  lessen:\n    - {{datum: 2018-01-02, les: Bel {n}, "
        "betekenis: lokaal}\n"
    ),
    "reason of a waiver": na(
        lambda n: "uitzonderingen:\n  - {regel: PK601, reden: "
        f"Voor {n}, besluit: GS-1, tot: 2018-12-31}}\n"
    ),
    "code of a waiver": na(
        lambda n: f"uitzonderingen:\n  - {{regel: '{n}', reden: x, besluit: GS-1, "
        "tot: 2018-12-31}\n"
    ),
    "relation": na(lambda n: f"relaties:\n  - {{met: '{n}', aard: synergie, toelichting: x}}\n"),
    # with something between
    "points": in_bron(lambda n: deel(n, ".")),
    "points, four two three": in_bron(lambda n: deel(n, ".", 4, 2, 3)),
    "points, two two two three": in_bron(lambda n: deel(n, ".", 2, 2, 2, 3)),
    "hyphens": in_bron(lambda n: deel(n, "-")),
    "hyphens in a number": na(lambda n: f"planning:\n  start: {deel(n, '-', 4, 2, 3)}\n"),
    "dashes": in_bron(lambda n: deel(n, "–")),
    "hyphens that do not break": in_bron(lambda n: deel(n, "‑")),
    "slashes": in_bron(lambda n: deel(n, "/")),
    "underscores": in_bron(lambda n: deel(n, "_")),
    "spaces": in_bron(lambda n: deel(n, " ")),
    "spaces, four two three": in_bron(lambda n: f"Jan {deel(n, ' ', 4, 2, 3)} uit Urk"),
    "spaces between all": in_bron(" ".join),
    "wide spaces": in_bron(lambda n: deel(n, "   ")),
    "space after point": in_bron(lambda n: deel(n, ". ")),
    "spaces around hyphens": in_bron(lambda n: deel(n, " - ")),
    "no-break spaces": in_bron(lambda n: deel(n, "\u00a0")),
    "narrow no-break spaces": in_bron(lambda n: deel(n, "\u202f")),
    "thin spaces": in_bron(lambda n: deel(n, "\u2009")),
    "zero-width spaces": in_bron(lambda n: deel(n, "\u200b")),
    "zero-width spaces between all": in_bron("\u200b".join),
    "soft hyphens": in_bron(lambda n: deel(n, "\u00ad", 1, 4, 4)),
    "word joiners": in_bron(lambda n: deel(n, "\u2060")),
    "byte-order marks": in_bron(lambda n: deel(n, "\ufeff")),
    "middle dots": in_bron(lambda n: deel(n, "·")),
    "tabs": in_bron(lambda n: f'"{deel(n, chr(9))}"'),
    "full-width points": in_bron(lambda n: deel(n, "．")),
    "pluses": in_bron(lambda n: deel(n, "+")),
    "backslashes": in_bron(lambda n: deel(n, "\\")),
    "brackets around parts": in_bron(lambda n: f"({deel(n, ')(')})"),
    "fraction of nothing": na(lambda n: f"planning:\n  start: {n}.0\n"),
    "odd groups that are called so": in_bron(lambda n: f"BSN {deel(n, ' ', 2, 5, 2)}"),
    # glued to letters
    "BSN at it": in_bron(lambda n: f"Jan BSN{n}"),
    "bsn with colon": in_bron(lambda n: f"bsn:{n}"),
    "nr with point": in_bron(lambda n: f"Jan nr.{n}"),
    "BSN with hyphen": in_bron(lambda n: f"BSN-{n}"),
    "word at it": in_bron(lambda n: f"deelnemer{n}"),
    "letters behind it": in_bron(lambda n: f"{n}jan"),
    "in an address": in_bron(lambda n: f"https://voorbeeld.nl/?bsn={n}"),
    # digits of others
    "full-width digits": in_bron(lambda n: schrift(n, "０")),
    "Arabic digits": in_bron(lambda n: schrift(n, "٠")),
    "Devanagari digits": in_bron(lambda n: schrift(n, "०")),
    "mathematical digits": in_bron(lambda n: schrift(n, "𝟎")),
    "digits in circles": in_bron(lambda n: "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(c)] for c in n)),
    "digits on keys": in_bron(lambda n: "".join(f"{c}\ufe0f\u20e3" for c in n)),
    "some full-width digits": in_bron(lambda n: n[:4] + schrift(n[4:], "０")),
    # over lines
    "folded block": in_bron(lambda n: f">-\n  Gesprek met Jan,\n  bsn {n[:4]}\n  {n[4:]}"),
    "folded in threes": in_bron(lambda n: f">-\n  Gesprek met\n  {n[:3]}\n  {n[3:6]}\n  {n[6:]}"),
    "literal block": in_bron(lambda n: f"|\n  Gesprek met\n  {n}\n"),
    "quotes over lines": in_bron(lambda n: f'"Gesprek met {n[:3]} {n[3:6]}\n  {n[6:]}"'),
    "quotes with a broken line": in_bron(lambda n: f'"Gesprek met {n[:5]}\\\n  {n[5:]}"'),
    "plain over lines": in_bron(lambda n: f"Gesprek met {n[:3]}\n  {n[3:6]}\n  {n[6:]}"),
    # escapes
    "escape of four": in_bron(lambda n: f'"{code(n, chr(92) + "u{:04x}", 3)}"'),
    "escape of two": in_bron(lambda n: f'"{code(n, chr(92) + "x{:02x}")}"'),
    "escape of eight": in_bron(lambda n: f'"{code(n, chr(92) + "U{:08x}", 1)}"'),
    "escaped spaces": in_bron(lambda n: f'"{deel(n, chr(92) + "u00a0")}"'),
    "escaped no-break spaces": in_bron(lambda n: f'"{deel(n, chr(92) + "_")}"'),
    "percent": in_bron(lambda n: code(n, "%{:02x}")),
    "percent in an address": in_bron(lambda n: f"https://x.nl/bsn={code(n, '%{:02x}', 4)}"),
    "percent of percent": in_bron(lambda n: code(n, "%25{:02x}", 3)),
    "entities of entities": in_bron(lambda n: f"'{code(n, '&amp;#{};', 4)}'"),
    "percent between": in_bron(lambda n: deel(n, "%20")),
    "entities": in_bron(lambda n: f"'{code(n, '&#{};')}'"),
    "hexadecimal entities": in_bron(lambda n: f"'{code(n, '&#x{:x};', 5)}'"),
    "entities between": in_bron(lambda n: f"'{deel(n, '&nbsp;')}'"),
    # in lists and mappings
    "list of texts": na(lambda n: f"themas: [zorg, '{n}']\n"),
    "over a list": na(lambda n: f"themas: [{deel(n, ', ')}]\n"),
    "over a list of texts": na(lambda n: f'themas: ["{deel(n, chr(34) + ", " + chr(34))}"]\n'),
    "over a list of lines": na(lambda n: f"themas:\n  - {deel(n, chr(10) + '  - ')}\n"),
    "digits in a list": na(lambda n: f"themas: [{', '.join(n)}]\n"),
    "over a flow mapping": na(
        lambda n: f"bsn: {{een: {n[:3]}, twee: {n[3:6]}, drie: {n[6:]}}}\n"
    ),
    "over keys": na(lambda n: f"bsn:\n  een: {n[:3]}\n  twee: '{n[3:6]}'\n  drie: {n[6:]}\n"),
    "flow mapping": na(lambda n: f"borging: {{hoe: x, wie: {n}}}\n"),
    "flow mapping with a key": na(lambda n: f"borging: {{hoe: x, bsn: {n}}}\n"),
    "flow mapping without a value": na(lambda n: f"borging: {{{n}}}\n"),
    "anchor": na(lambda n: f"themas: [&{n} zorg]\n"),
    "alias": na(lambda n: f"themas: [&a{n} zorg, *a{n}]\n"),
    "alias of nothing": na(lambda n: f"themas: [*{n}]\n"),
    "tag": na(lambda n: f"themas: [!{n} zorg]\n"),
    "directive": heel(lambda n: f"%TAG !{n}! x\n---\n{velden()}"),
    # broken, and no YAML
    "open quotes": in_bron(lambda n: f'"Gesprek met {n}'),
    "open bracket": na(lambda n: f"themas: [zorg, {n}\n"),
    "tab for indentation": na(lambda n: f"planning:\n\tstart: {n}\n"),
    "second document": na(lambda n: f"---\nbsn: {n}\n"),
    "no keys": heel(lambda n: f"Gesprek met {n}\n"),
    "list and no keys": heel(lambda n: f"- Gesprek met {n}\n"),
    "only a number": heel(lambda n: f"{n}\n"),
    "control character": in_bron(lambda n: f"Gesprek \a met {n}"),
    "control character inside": in_bron(lambda n: f"{n[:4]}\0{n[4:]}"),
    "programme": heel(lambda n: f"programma: flevoland\ntitel: Voor {n}\n", "programma.yaml"),
    "unknown programme": heel(lambda n: f"programma: '{n}'\n", "programma.yaml"),
    "text beside": heel(lambda n: f"Gesprek met {n}\n", "pilots/verslag.txt"),
    "Markdown beside": heel(lambda n: f"| naam | nr |\n| Jan | {n} |\n", "pilots/verslag.md"),
    "table beside": heel(lambda n: f"naam;bsn\nJan;{n}\n", "pilots/deelnemers.csv"),
    "table with commas": heel(lambda n: f"bsn,naam\n{n},Jan\n", "pilots/deelnemers.csv"),
    "table with tabs": heel(lambda n: f"naam\tnr\nJan\t{n}\n", "pilots/deelnemers.tsv"),
    "JSON beside": heel(lambda n: f'{{"bsn": {n}}}\n', "pilots/deelnemers.json"),
    "without an ending": heel(lambda n: f"{n}\n", "pilots/LEESMIJ"),
    "hidden file": heel(lambda n: f"{n}\n", "pilots/.verslag"),
    "copy of a pilot": heel(lambda n: velden(bron=f"Met {n}"), "pilots/taalmaatjes.yaml.bak"),
    "second ending": heel(lambda n: velden(bron=f"Met {n}"), "pilots/taalmaatjes.yml"),
    "in a folder": heel(lambda n: velden(bron=f"Met {n}"), "pilots/oud/taalmaatjes.yaml"),
    "evidence": lambda n: {
        PILOT: velden() + BIJLAGE.format("md"), "bijlagen/verslag.md": f"# Met {n}\n",
    },
    "evidence of a broken pilot": lambda n: {
        PILOT: velden(titel="") + BIJLAGE.format("txt"), "bijlagen/verslag.txt": f"Met {n}\n",
    },
    "name of evidence": na(lambda n: BIJLAGE.format("md").replace("verslag", n)),
}  # fmt: skip
"""Nine digits."""

ACHT: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "eight digits that are called so": in_bron(lambda n: f"Gesprek met Jan, BSN {n}"),
    "eight digits alone": in_bron(lambda n: n),
    "eight digits alone in quotes": in_bron(lambda n: f'"{n}"'),
    "eight digits with points": in_bron(lambda n: f"bsn {deel(n, '.', 2, 3, 3)}"),
    "eight digits in a table": heel(lambda n: f"bsn;naam\n{n};Jan\n", "pilots/deelnemers.csv"),
    "eight digits in a list": na(lambda n: f"bsn:\n  - {n}\n"),
}
"""Eight digits, of which the zero in front was dropped."""


@dataclass(frozen=True)
class Notatie:
    """A number in a tree of files."""

    naam: str
    nummer: str
    bestanden: Mapping[str, bytes]


def notaties() -> Iterator[Notatie]:
    """Yield every notation, each with a number of its own."""
    for soorten, nummers in ((GEWOON, NUMMERS), (ACHT, ZONDER_NUL)):
        for (naam, maak), nummer in zip(soorten.items(), nummers, strict=False):
            yield Notatie(naam, nummer, {
                pad.replace("{n}", nummer).replace("{n3}", deel(nummer, ".")): tekst.encode()
                for pad, tekst in maak(nummer).items()
            })  # fmt: skip
    tekst = velden(bron=f"Gesprek met {NUMMERS[-1]} in Eén")
    for codering in ("utf-16", "utf-16-le", "cp1252"):
        yield Notatie(f"in {codering}", NUMMERS[-1], {PILOT: tekst.encode(codering)})
        yield Notatie(
            f"beside in {codering}", NUMMERS[-1],
            {PILOT: velden().encode(), "pilots/verslag.txt": tekst.encode(codering)},
        )  # fmt: skip
