"""Builders of portfolios that the notes are tried on: many pilots, long names, a silent year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

ONDERWERPEN = (
    "Leren", "Wonen", "Zorgen", "Werken", "Bewegen", "Ontmoeten", "Vervoer", "Taal", "Muziek",
    "Techniek",
)  # fmt: skip
GEMEENTEN = ("Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde")
_STAART = (
    "met en voor inwoners uit alle dorpen en wijken, zodat iedereen die dat wil mee kan doen op "
    "een eigen manier"
)
TITELLENGTE = 110
VOORWAARDEN = (
    "doel", "flevolander_centraal", "vernieuwing", "lokaal_en_bovenlokaal", "externe_adviezen",
    "gezamenlijke_ontwikkeling",
)  # fmt: skip


def titel(nummer: int) -> str:
    """Return a title of 110 characters that differs from the others in its first words."""
    begin = f"{ONDERWERPEN[nummer % 10]} in de buurt {nummer} "
    return (begin + _STAART)[:TITELLENGTE].rstrip().ljust(TITELLENGTE, "s")


def voorwaarden(oordeel: str = "voldoet", laatste: str | None = None) -> str:
    """Return the block of conditions, all with one verdict but the last."""
    regels = ["voorwaarden:"]
    for sleutel in VOORWAARDEN:
        gegeven = laatste if laatste and sleutel == VOORWAARDEN[-1] else oordeel
        regels.append(
            f"  {sleutel}: {{oordeel: {gegeven}, onderbouwing: Getoetst., "
            "getoetst_door: Makelaar, getoetst_op: 2018-06-12}"
        )
    return "\n".join(regels) + "\n"


def pilot(
    naam: str = "Taalmaatjes",
    fase: str = "uitvoering",
    *,
    einde: date = date(2019, 12, 31),
    bericht: str = "{datum: 2018-09-20, stand: op_koers, kop: Het loopt}",
    mijlpaal: date = date(2019, 6, 1),
    oordelen: str = "",
    gemeente: str = "Urk",
    extra: str = "",
) -> str:
    """Return the file of a pilot in which nothing is wrong; its facts can be changed one by one."""
    begin = "" if fase in ("idee", "ontwikkeling") else ", fase: uitvoering"
    slot = f"  - {{datum: 2018-09-28, orgaan: Gedeputeerde Staten, besluit: Klaar, fase: {fase}}}\n"
    return f"""\
titel: {naam}
samenvatting: Vrijwilligers oefenen elke week met inwoners. Dat helpt hen verder.
fase: {fase}
ingediend_op: 2018-04-03
gemeenten: [{gemeente}]
trekker: Gemeente {gemeente}
partners:
  - {{naam: Gemeente {gemeente}, soort: gemeente, intentie: 2018-05-08}}
{oordelen or voorwaarden()}begroting:
  posten: [{{post: uitvoering, jaar: 2018, raming: 12000, sinds: 2018-05-01}}]
  dekking:
    - van: Provincie Flevoland
      bedrag: 10000
      soort: geld
      status: toegezegd
      sinds: 2018-05-01
      toegezegd_op: 2018-07-10
  verplichtingen: [{{datum: 2018-07-10, bedrag: 8000, kenmerk: VB-1}}]
  uitgaven: [{{datum: 2018-09-10, bedrag: 2000, kenmerk: VB-1}}]
planning:
  start: 2018-07-10
  einde: {einde}
  mijlpalen: [{{naam: eerste groep klaar, datum: {mijlpaal}}}]
besluiten:
  - {{datum: 2018-07-10, orgaan: Gedeputeerde Staten, besluit: Toegekend, kenmerk: VB-1{begin}}}
{slot if fase in ("vervolg", "afgerond", "gestopt", "zelfstandig") else ""}\
{f"voortgang: [{bericht}]" if bericht else ""}
{extra}"""


RISICO = (
    "signalen: [{datum: 2018-09-21, soort: risico, tekst: Er komen te weinig mensen naar de "
    "bijeenkomsten in de avond., maatregel: De trekker gaat vanaf oktober met de wijkteams langs "
    "alle deuren in de buurt en nodigt mensen uit.}]\n"
)
_FASEN = ("uitvoering",) * 6 + ("vervolg", "ontwikkeling", "afgerond", "idee")


def veertig(folder: Path, *, druk: bool = False) -> Path:
    """Write forty pilots with titles of 110 characters; when ``druk`` every one asks attention."""
    (folder / "pilots").mkdir(parents=True)
    for nummer in range(40):
        fase = "uitvoering" if druk else _FASEN[nummer % 10]
        moeilijk = druk or nummer % 4 == 0
        tekst = pilot(
            titel(nummer),
            fase,
            einde=date(2018, 9, 1) if moeilijk else date(2019, 12, 31),
            mijlpaal=date(2018, 8, 1) if moeilijk else date(2018, 12, 1),
            oordelen=voorwaarden(laatste="deels" if moeilijk else "voldoet"),
            gemeente=GEMEENTEN[nummer % 6],
            extra=RISICO if moeilijk else "",
        )
        (folder / "pilots" / f"pilot-{nummer:02}.yaml").write_text(tekst, encoding="utf-8")
    return folder


def een_jaar_stil(folder: Path) -> Path:
    """Write running pilots that reported once, in good spirits, and never again."""
    (folder / "pilots").mkdir(parents=True)
    for naam, einde in (("een", date(2019, 6, 30)), ("twee", date(2020, 6, 30))):
        tekst = pilot(f"Maatjes {naam}", einde=einde, mijlpaal=date(2019, 3, 1))
        (folder / "pilots" / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    return folder
