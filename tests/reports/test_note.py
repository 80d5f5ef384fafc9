"""The note to the commissie: its first page, its money, its moments, and how long it is."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import PORTEFEUILLE, Command, Repository
from tests.reports.conftest import EEN_PILOT
from tests.reports.portefeuilles import pilot, titel, veertig


def headings(path: Path) -> tuple[dict[str, int], int]:
    """Return on which page each heading of a PDF stands, and how many pages there are."""
    with pikepdf.open(path) as file:
        pages: dict[object, int] = {
            page.objgen: number for number, page in enumerate(file.pages, start=1)
        }
        found: dict[str, int] = {}
        with file.open_outline() as outline:
            items = list(outline.root)
            while items:
                item = items.pop(0)
                assert isinstance(item.destination, pikepdf.Array)
                found[item.title] = pages[item.destination[0].objgen]
                items += item.children
        return found, len(file.pages)


@pytest.mark.parametrize("druk", [False, True])
def test_forty_pilots_have_one_first_page_and_a_short_note(
    pilotkit: Command, tmp_path: Path, *, druk: bool
) -> None:
    folder = veertig(tmp_path / "veertig", druk=druk)
    asked = ("report", "--repo", folder, "--quarter", "2018-Q3")
    assert pilotkit(*asked, "--output", tmp_path / "n.pdf")[0] == 0
    found, pages = headings(tmp_path / "n.pdf")
    assert [page for name, page in found.items() if name.startswith("Wat er komt in")] == [1]
    assert found["Vervolg van de eerste bladzijde"] <= 2
    assert pages < (13 if druk else 12)
    note = pilotkit(*asked)[1]
    attention = re.findall(r"^\| ([^|]+) \| meldt op koers, maar", note, re.MULTILINE)
    assert len(attention) == len(set(attention)) == (40 if druk else 8)
    for name in attention:
        words = name.removesuffix("…").split()
        assert [n for n in range(40) if titel(n).split()[: len(words)] == words], name


@pytest.mark.parametrize("quarter", ["2018-Q2", "2018-Q3", "2018-Q4", "2019-Q1"])
def test_the_first_page_of_the_example_is_one_page(
    quarter: str, pilotkit: Command, tmp_path: Path
) -> None:
    path = tmp_path / "n.pdf"
    asked = ("report", "--repo", PORTEFEUILLE, "--quarter", quarter, "--output", path)
    assert pilotkit(*asked)[0] == 0
    found, _ = headings(path)
    assert [page for name, page in found.items() if name.startswith("Wat er komt in")] == [1]


PROGRAMMA = """\
programma: flevoland
budget:
  kosten:
    - post: ideeënmakelaar
      jaar: 2018
      raming: 40000
      verplichtingen: [{{datum: 2018-07-03, bedrag: 30000, kenmerk: VB-9}}]
    - {{post: versterkers, jaar: 2019, raming: 5000}}
besluiten:
  - {{datum: 2018-07-03, orgaan: Gedeputeerde Staten, besluit: Opdracht gegeven, kenmerk: VB-9}}
beslismomenten:
  - kwartaal: {kwartaal}
    orgaan: Provinciale Staten
    onderwerp: de doorstart
    {moment}
"""


def note(pilotkit: Command, folder: Path, quarter: str = "2018-Q3") -> str:
    code, out, _ = pilotkit("report", "--repo", folder, "--quarter", quarter)
    assert code == 0
    return out


@pytest.mark.parametrize(
    ("kwartaal", "moment", "say", "never"),
    [
        ("2018-Q3", "soort: besluit",
         ("Voor het 3e kwartaal 2018 stond het besluit van Provinciale Staten gepland over ‘de "
         "doorstart’. Er staat niet wat daarvan is geworden."), "voor te bereiden"),
        ("2018-Q1", "soort: bespreking",
         "Voor het 1e kwartaal 2018 stond de bespreking door Provinciale Staten gepland",
         "voor te bereiden"),
        ("2018-Q4", "soort: bespreking",
         "zich voor te bereiden op de bespreking door Provinciale Staten in het 4e kwartaal 2018",
         "geworden"),
        ("2018-Q4", "soort: informatie", "de informatie aan Provinciale Staten", "het besluit"),
        ("2018-Q4", "soort: oordeelsvorming", "de oordeelsvorming door Provinciale Staten",
         "het besluit"),
        ("2018-Q3", "{staat: gehouden, gehouden_op: 2018-09-20, uitkomst: Ingestemd met alles.}",
         ("De doorstart: op de agenda van Provinciale Staten op 20 september 2018. Ingestemd met "
         "alles."), "geworden"),
        ("2018-Q3", "{staat: gehouden, gehouden_op: 2018-10-04, uitkomst: Ingestemd met alles.}",
         "Er staat niet wat daarvan is geworden.", "Ingestemd"),
        ("2018-Q4", "{staat: gehouden, gehouden_op: 2018-10-04, uitkomst: Ingestemd met alles.}",
         "zich voor te bereiden op het besluit van Provinciale Staten", "Ingestemd"),
        ("2018-Q3", "{staat: gehouden, gehouden_op: 2018-09-20, soort: bespreking}",
         "besproken door Provinciale Staten op 20 september 2018. De uitkomst staat er niet bij.",
         "het besluit"),
        ("2018-Q3", "{staat: verschoven, naar: 2018-Q4}",
         "De doorstart (Provinciale Staten) is verschoven naar het 4e kwartaal 2018.", "geworden"),
        ("2018-Q3", "{staat: verschoven}", "is verschoven naar een later moment.", "geworden"),
        ("2018-Q3", "{staat: vervallen}", "De doorstart (Provinciale Staten) is vervallen.",
         "voor te bereiden"),
    ],
)  # fmt: skip
def test_a_moment_is_told_by_what_became_of_it(
    kwartaal: str, moment: str, say: str, never: str, pilotkit: Command, repository: Repository
) -> None:
    lines = "\n    ".join(part.strip() for part in moment.strip("{}").split(","))
    folder = repository(PROGRAMMA.format(kwartaal=kwartaal, moment=lines), een=pilot())
    told = note(pilotkit, folder)
    front = told.partition("## Nieuw sinds")[0] if never == "voor te bereiden" else told
    assert say in told
    assert never not in front


def test_own_costs_are_named_post_by_post(pilotkit: Command, repository: Repository) -> None:
    folder = repository(PROGRAMMA.format(kwartaal="2018-Q4", moment="soort: besluit"), een=pilot())
    told = note(pilotkit, folder)
    assert "Voor ideeënmakelaar (2018) is € 30.000 verplicht." in told
    assert "| Programma: ideeënmakelaar (2018) | € 40.000 | € 0 | € 30.000 | € 0 | € 40.000 |" in (
        told
    )
    assert "| Programma: versterkers (2019) | € 5.000 |" in told
    assert "| 3-7-2018 | Gedeputeerde Staten | Programma: Opdracht gegeven | – | VB-9 |" in told
    assert "kosten: dat is het plafond" not in told
    assert "Daarvan is hooguit € 500.000 voor wat de provincie aan de pilots bijdraagt" in told
    assert "| € 500.000 | € 55.000 | € 38.000 | € 2.000 | € 445.000 | € 0 |" in told


def test_released_money_is_told(pilotkit: Command, repository: Repository) -> None:
    file = pilot().replace(
        "planning:\n",
        "  vrijval: [{datum: 2018-09-20, bedrag: 3000, kenmerk: VB-1}]\nplanning:\n",
    )
    told = note(pilotkit, repository(een=file))
    assert "Er is € 8.000 verplicht, € 2.000 uitgegeven en € 3.000 vrijgevallen." in told
    assert "| Taalmaatjes | € 12.000 | € 10.000 | € 5.000 | € 2.000 | € 10.000 |" in told


def test_a_start_of_tomorrow_has_not_begun(pilotkit: Command, repository: Repository) -> None:
    file = pilot().replace("start: 2018-07-10", "start: 2018-10-01")
    told = note(pilotkit, repository(een=file))
    assert "De uitvoering begint op 1 oktober 2018." in told
    assert "Taalmaatjes mag beginnen en begint op 1 oktober 2018." in told
    assert "begon" not in told


def test_a_plan_that_ended_early_did_change(pilotkit: Command, repository: Repository) -> None:
    told = note(pilotkit, repository(een=pilot(fase="gestopt")))
    assert "gestopt op 28 september 2018, 15 maanden voor het einde" in told
    assert "niet veranderd" not in told
    assert "Gedeputeerde Staten stopten de pilot op 28 september 2018: Klaar." in told


def test_a_proposal_is_never_told_without_what_was_decided(
    pilotkit: Command, repository: Repository
) -> None:
    bericht = "{datum: 2018-09-20, stand: stagneert, kop: De partners stellen voor te stoppen}"
    folder = repository(een=pilot(fase="gestopt", bericht=bericht))
    asked = ("--repo", folder, "--as-of", "2018-09-30")
    letter = pilotkit("report", "nieuwsbrief", *asked)[1]
    # who reads of the proposal reads in the same line what came of it
    assert "De partners stellen voor te stoppen. De pilot is gestopt." in letter


@pytest.mark.parametrize("quarter", ["2018-Q2", "2018-Q3", "2018-Q4", "2019-Q1"])
def test_the_note_has_no_codes_of_rules(quarter: str, pilotkit: Command) -> None:
    told = note(pilotkit, PORTEFEUILLE, quarter)
    assert not re.search(r"\b(?:PK|FL)\d{3}\b", told)
    for grates in ("belegd", "1 idee", "Geen nieuws is er", "weer een idee", "verplichtingen aan"):
        assert grates not in told


def test_a_first_page_that_is_full_says_where_the_tables_are(
    pilotkit: Command, repository: Repository
) -> None:
    onderwerp = "de keuzes over het vervolg van alle pilots die lopen, " * 4
    momenten = "".join(
        f"  - {{kwartaal: 2018-Q4, orgaan: Provinciale Staten, onderwerp: '{onderwerp}{n}'}}\n"
        for n in range(20)
    )
    besluit = "{datum: 2018-08-01, orgaan: Provinciale Staten, besluit: Zo doen we het, kenmerk: Z}"
    programma = f"programma: flevoland\nbesluiten:\n  - {besluit}\nbeslismomenten:\n{momenten}"
    told = note(pilotkit, repository(programma, een=EEN_PILOT))
    first, _, rest = told.partition("## Vervolg van de eerste bladzijde")
    assert "De tabel staat op de volgende bladzijde: 1 pilot vraagt aandacht." in first
    assert "De tabel staat op de volgende bladzijde: 1 besluit." in first
    assert "De tabel staat op de volgende bladzijde: 20 regels." in first
    for heading in ("Alles wat aandacht vraagt", "Alle besluiten in dit kwartaal", "Alles wat er"):
        assert f"### {heading}" in rest
    assert "geen besluit genomen" not in told
    assert "niets gepland" not in told


def test_payments_of_one_day_and_amount_need_no_words(
    pilotkit: Command, repository: Repository
) -> None:
    betaald = (
        "begroting:\n  uitgaven:\n"
        "    - {datum: 2018-08-20, bedrag: 5000, kenmerk: A}\n"
        "    - {datum: 2018-08-20, bedrag: 5000, kenmerk: A, omschrijving: huur}\n"
    )
    zonder = "titel: Taalmaatjes\nsamenvatting: Nederlands oefenen.\nfase: uitvoering\n"
    asked = ("--repo", repository(een=zonder + betaald), "--as-of", "2018-09-30")
    code, told, _ = pilotkit("report", "pilot", "--pilot", "een", *asked)
    assert code == 0
    assert "Betaald is onder meer € 5.000 (huur)." in told
