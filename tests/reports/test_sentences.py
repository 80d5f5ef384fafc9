"""Sentences that no golden note holds: singular and plural, more and less, sooner and later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from pilotkit.check.poort import poort
from pilotkit.dossier import Dossier
from pilotkit.dutch import eerste_zin, namen, zin
from pilotkit.portfolio import tabelnamen
from pilotkit.reports.nieuws import Herijkt, herijkt
from pilotkit.reports.zinnen.plan import aanpassing, duur, herijkzin, later
from pilotkit.reports.zinnen.poort import nog_open
from pilotkit.tekens import schoon
from tests.conftest import PORTEFEUILLE, Command, Repository

if TYPE_CHECKING:
    from pilotkit.portfolio import PilotStand


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("vraag het na", "Vraag het na."),
        ("Kan dat?", "Kan dat?"),
        ("hij zei: ‘ja.’", "Hij zei: ‘ja.’"),
        ("  twee\nregels ", "Twee regels."),
    ],
)
def test_a_text_becomes_a_sentence(typed: str, sentence: str) -> None:
    assert zin(typed) == sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Een. Twee.", "Een."),
        ("Op 1. juli of zo. Daarna", "Op 1. juli of zo."),
        ("Geen punt", "Geen punt"),
        ("Kan dat? Ja.", "Kan dat?"),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert eerste_zin(text) == first


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 dag"), (6, "6 dagen"), (7, "1 week"), (8, "8 dagen"), (14, "2 weken"),
     (61, "2 maanden"), (184, "6 maanden")],
)  # fmt: skip
def test_a_stretch_of_days_in_words(days: int, words: str) -> None:
    assert duur(days) == words


def test_sooner_and_later() -> None:
    assert later(date(2018, 9, 1), date(2018, 9, 15)) == "2 weken later dan gepland"
    assert later(date(2018, 9, 15), date(2018, 9, 12)) == "3 dagen eerder dan gepland"


def test_many_names_are_cut() -> None:
    assert namen("abcd") == "a, b, c en d"
    assert namen("abcde") == "a, b, c en 2 andere"
    assert namen(["lang " * 20]) == "lang " * 11 + "lang…"
    assert namen(["x" * 90]) == "x" * 90


@pytest.mark.parametrize("text", [" twee  spaties ", "stil\u200bteken", "\x1b[31mrood", "a\nb", ""])
def test_pilots_with_one_title_have_one_name_in_a_table(text: str) -> None:
    """A title is told as it is shown: two alike never make the search for a name go on."""
    long = f"{text} {'woord ' * 20}"
    shown = [SimpleNamespace(id=id_, kortetitel=titel) for id_, titel in (("a", long), ("b", long))]
    shown.append(SimpleNamespace(id="c", kortetitel=f"{long}anders"))
    names = tabelnamen(cast("list[PilotStand]", shown))
    assert names["a"] == names["b"] == schoon(long)
    assert names["c"] != names["a"]


def test_an_adjustment_without_figures_still_says_why() -> None:
    stap = Herijkt(date(2018, 9, 1), "uitloop", "B-1", None, None, None, None)
    assert aanpassing(stap) == ""
    assert herijkzin(stap) == "Het plan is aangepast op 1 september 2018 (B-1). Reden: Uitloop."


Dossiers = Callable[[Path, str], dict[str, Dossier]]


@pytest.fixture
def dossiers() -> Dossiers:
    """Return a reader of all pilots of a repository on a day, by id."""
    from pilotkit.check import check
    from pilotkit.source.repository import Checkout

    def read(folder: Path, dag: str) -> dict[str, Dossier]:
        found = check(Checkout(folder), date.fromisoformat(dag), keep=True)
        return {dossier.stand.id: dossier for dossier in found.dossiers}

    return read


def test_the_gate_is_that_of_the_rules(dossiers: Dossiers) -> None:
    gelezen = dossiers(PORTEFEUILLE, "2018-12-31")
    assert [d.code for d in poort(gelezen["taal-op-de-werkvloer"])] == []
    codes = {d.code for d in poort(gelezen["mantelzorg-naast-werk"])}
    assert {"PK201", "PK206", "PK406", "PK407", "PK601"} <= codes
    (apart,) = [d for d in poort(gelezen["buurtwerkplaats"]) if d.waived]
    assert apart.code == "PK407"
    assert (
        "Er is nog geen projectleider. Daarvoor geldt een uitzondering tot en met 31 januari 2019: "
        in " ".join(nog_open(gelezen["buurtwerkplaats"]).aandacht)
    )


def test_a_herijking_is_told_with_what_came_after_it(dossiers: Dossiers) -> None:
    stappen = herijkt(dossiers(PORTEFEUILLE, "2018-12-31")["vakpaspoort"])
    assert [(stap.van_raming, stap.naar_raming) for stap in stappen] == [
        (120000, 120000), (120000, 140000),
    ]  # fmt: skip
    assert [stap.naar_einde for stap in stappen] == [date(2019, 9, 30), date(2019, 12, 31)]


GEREED = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: {fase}
gemeenten: [Urk]
lijnen: [talent]
begroting:
  posten: [{{post: uitvoering, jaar: 2018, raming: 30000}}]
  dekking: [{{van: Provincie Flevoland, bedrag: {bedrag}, soort: geld, status: toegezegd}}]
"""


@pytest.mark.parametrize(
    ("bedrag", "sentence"),
    [(30000, "Onder het plafond is € 500.000 ruimte; daar past dat in."),
     (600000, "Onder het plafond is € 500.000 ruimte; daar past dat niet in.")],
)  # fmt: skip
def test_an_advice_says_whether_the_money_fits(
    bedrag: int, sentence: str, pilotkit: Command, repository: Repository
) -> None:
    folder = repository(taalmaatjes=GEREED.format(fase="ontwikkeling", bedrag=bedrag))
    asked = ("--pilot", "taalmaatjes", "--repo", folder, "--quarter", "2018-Q2")
    assert sentence in pilotkit("report", "advies", *asked)[1]


def test_the_commissie_hears_that_too_much_is_in_preparation(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(taalmaatjes=GEREED.format(fase="ontwikkeling", bedrag=600000))
    note = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")[1]
    assert "hoe het verder moet met Taalmaatjes: hij vraagt € 600.000" in note
    assert "Daarnaast vraagt één pilot in ontwikkeling € 600.000" in note
    twee = dict.fromkeys(("een", "twee"), GEREED.format(fase="ontwikkeling", bedrag=300000))
    folder = repository(
        **{**twee, "taalmaatjes": "titel: Leeg\nsamenvatting: Niets.\nfase: idee\n"}
    )
    note = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")[1]
    assert "te bespreken welke pilots in ontwikkeling voorgaan: zij vragen € 600.000" in note
    assert "Daarnaast vragen 2 pilots in ontwikkeling € 600.000" in note


def test_pilots_that_are_silent_stand_still_or_carry_a_risk(
    pilotkit: Command, repository: Repository
) -> None:
    basis = GEREED.format(fase="uitvoering", bedrag=30000)
    risico = "signalen: [{datum: 2018-08-01, soort: risico, tekst: Te weinig mensen.}]\n"
    stil = "voortgang: [{datum: 2018-08-01, stand: stagneert, kop: Geen ruimte}]\n"
    note = pilotkit(
        "report", "--quarter", "2018-Q3", "--repo",
        repository(een=basis + risico, twee=basis.replace("Taal", "Fiets") + stil),
    )[1]  # fmt: skip
    assert "ligt er één niet op koers; van één pilot is het niet bekend." in note
    assert "| Fietsmaatjes | meldt: stagneert; nog niet getoetst is: Doel," in note
    assert "| Taalmaatjes | er is nog geen bericht over de voortgang; en nog 2 |" in note
    assert "voor het risico van 1 augustus 2018 is er nog geen maatregel" in note
    assert "Op geen enkele voorwaarde getoetst: Taalmaatjes en Fietsmaatjes." in note
    assert "Er is nog geen maatregel." in note


GETOETST = """\
voorwaarden:
  doel:
    {oordeel: voldoet, onderbouwing: Helpt., getoetst_door: Makelaar, getoetst_op: 2018-06-12}
  vernieuwing:
    {oordeel: deels, onderbouwing: Bijna., getoetst_door: Makelaar, getoetst_op: 2018-08-20}
advies: {door: Makelaar, datum: 2018-08-21, oordeel: kansrijk_mits, onderbouwing: Het kan.}
besluiten:
  - {datum: 2018-07-01, orgaan: partners, besluit: Begonnen, fase: uitvoering}
  - {datum: 2018-09-10, orgaan: college van B en W, besluit: Doet mee}
planning: {start: 2018-07-01}
"""


def test_the_conditions_then_and_now(pilotkit: Command, repository: Repository) -> None:
    pilot = GEREED.format(fase="uitvoering", bedrag=30000) + GETOETST
    asked = ("--repo", repository(een=pilot), "--quarter", "2018-Q3")
    note = pilotkit("report", "evaluatie", *asked)[1]
    assert "Bij de start voldeed de pilot aan 1 van de 6 voorwaarden (Flevolander" in note
    assert "Nu is dat aan 1 van de 6 voorwaarden (Flevolander centraal: open, Vernieuwing:" in note
    page = pilotkit("report", "pilot", "--pilot", "een", *asked)[1]
    assert "begon op 1 juli 2018; het einde is nog niet bekend." in page
    begonnen = pilotkit("report", "advies", "--pilot", "een", *asked)[1]
    assert "Er wordt niets gevraagd: de pilot is in uitvoering." in begonnen


def test_a_newsletter_without_stories_still_says_what_happened(
    pilotkit: Command, repository: Repository
) -> None:
    pilot = GEREED.format(fase="uitvoering", bedrag=30000) + GETOETST
    twee = GEREED.format(fase="ontwikkeling", bedrag=30000).replace("Taal", "Fiets")
    partner = "partners: [{naam: Gemeente Urk, soort: gemeente, intentie: 2018-09-01}]\n"
    folder = repository(een=pilot, twee=twee + partner)
    letter = pilotkit("report", "nieuwsbrief", "--repo", folder, "--as-of", "2018-09-30")[1]
    assert "De pilots schreven deze twee maanden geen verhaal, maar er gebeurde wel iets." in letter
    assert "- **Fietsmaatjes.** Gemeente Urk doet nu mee." in letter
    assert "Van Taalmaatjes hoorden we deze twee maanden niets." in letter
    for word in ("€", "besloot", "advies", "getoetst"):
        assert word not in letter.partition("## Verantwoording")[0]


def test_a_pilot_that_is_not_kansrijk_is_not_to_start(
    pilotkit: Command, repository: Repository
) -> None:
    pilot = GEREED.format(fase="ontwikkeling", bedrag=30000) + GETOETST.replace(
        "kansrijk_mits", "niet_kansrijk"
    ).replace(", fase: uitvoering", "")
    asked = ("--pilot", "een", "--repo", repository(een=pilot), "--quarter", "2018-Q3")
    note = pilotkit("report", "advies", *asked)[1]
    assert "Het advies is om niet met de pilot te beginnen." in note


def test_pilots_that_conflict_are_told_twice_a_year(
    pilotkit: Command, repository: Repository
) -> None:
    basis = GEREED.format(fase="ontwikkeling", bedrag=30000)
    botst = "relaties: [{met: twee, aard: strijdig}, {met: Duurzaam Door, aard: overlap}]\n"
    folder = repository(een=basis + botst, twee=basis.replace("Taal", "Fiets"))
    tweede = pilotkit("report", "--repo", folder, "--quarter", "2018-Q2")[1]
    assert "Taalmaatjes en Fietsmaatjes zitten elkaar in de weg." in tweede
    assert "- **Duurzaam Door.** Taalmaatjes overlapt hiermee." in tweede
    derde = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")[1]
    assert "Samenhang" not in derde


def test_what_a_pilot_that_is_over_touched_is_not_denied(
    pilotkit: Command, repository: Repository
) -> None:
    voorbij = GEREED.format(fase="gestopt", bedrag=30000)
    raakt = "relaties: [{met: Duurzaam Door, aard: overlap}]\n"
    folder = repository(een=GEREED.format(fase="ontwikkeling", bedrag=1), twee=voorbij + raakt)
    note = pilotkit("report", "--repo", folder, "--quarter", "2018-Q2")[1]
    assert "Alleen een pilot die voorbij is, meldde een band met ‘Duurzaam Door’." in note
    assert "of ‘Duurzaam Door’" not in note
