"""What a programme tells of itself: each fact where a reader looks, none from after the day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command, Repository

PROGRAMMA = """\
programma: flevoland
budget:
  herkomst:
    - {van: reserve Voorbeelden, bron: stuk §1}
fasen:
  verkenning: {tot: 2018-03-31}
  ontwikkeling: {van: 2018-04-01, tot: 2018-06-30}
  vervolg: {van: 2019-01-01}
rapportage: {orgaan: commissie Ruimte, portefeuillehouder: Voorbeeld, ritme: elk kwartaal}
beslismomenten:
  - kwartaal: 2018-Q3
    orgaan: commissie Ruimte
    onderwerp: bouwstenen
    soort: bespreking
  - kwartaal: 2018-Q4
    orgaan: Provinciale Staten
    onderwerp: doorgaan of niet
    voorstel:
      datum: 2018-09-15
      voorstel: Nog een jaar doorgaan.
      keuzes: [doorgaan, stoppen]
      stuk: keuzenotitie
  - {kwartaal: 2018-Q4, orgaan: Provinciale Staten, onderwerp: het verslag, soort: informatie}
opgave: {naam: Voorbeeldopgave, soort: kernopgave, bron: stuk §2}
opgaven: [Andere Opgave]
projecten: [Groot Project]
rollen:
  - {rol: ideeënmakelaar, wie: Bureau Vier, vanaf: 2018-04-01}
  - {rol: netwerkregie, toelichting: zij verbindt}
  - {rol: latere rol, wie: Later, vanaf: 2018-12-01}
subsidies:
  - {aan: Steunpunt, jaar: 2018, bedrag: 9000, waarvoor: [kennisdeling, dialogen]}
  - {aan: Te laat, jaar: 2019}
uitspraken:
  - {uitspraak: Vul aan., van: Provinciale Staten, datum: 2018-08-01, bron: stuk §3}
afspraken: [{afspraak: Op verzoek volgt een toelichting, met: de commissie}]
aandachtspunten: [{punt: simpel construct, bron: stuk §4}]
inbreng: [{van: Verenigingen, punten: [netwerken, vergrijzing]}]
bijeenkomsten:
  - {naam: Congres, datum: 2018-09-10, wie: Statenleden, uitkomst: Er kwamen ideeën.}
  - {naam: Slotdag, datum: 2018-10-20, wie: partners, uitkomst: Nog geheim.}
monitors: [{wat: sociaal-economische cijfers, ritme: elk jaar}]
evaluaties: [{naam: Tussenstand, datum: 2018-09-20, bevindingen: De start kost tijd.}]
lessen: [{les: Begin klein, datum: 2018-09-21, tags: [start], sterkte: vaker}]
"""
PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands.
fase: idee
ingediend_op: 2018-05-01
relaties:
  - {met: Andere Opgave, aard: overlap}
  - {met: Groot Project, aard: synergie, voor_bestuur: beide vragen geld}
"""
OVER = (
    "Het programma hoort bij de opgave Voorbeeldopgave: kernopgave (stuk §2).",
    "Verkenning: tot en met 31 maart 2018.",
    "Ontwikkeling: van 1 april 2018 tot en met 30 juni 2018.",
    "Vervolg: vanaf 1 januari 2019.",
    "Van: portefeuillehouder Voorbeeld. Aan: commissie Ruimte. Ritme: elk kwartaal.",
    "Ideeënmakelaar: Bureau Vier.",
    "Netwerkregie: wie dat is, staat er niet. Zij verbindt.",
    "Aan Steunpunt (2018): € 9.000, voor kennisdeling en dialogen.",
    "Provinciale Staten (1 augustus 2018): Vul aan (stuk §3).",
    "Met de commissie: Op verzoek volgt een toelichting.",
    "Simpel construct (stuk §4).",
    "Verenigingen: netwerken en vergrijzing.",
    "Congres (10 september 2018): voor Statenleden. Er kwamen ideeën.",
    "Slotdag (20 oktober 2018): voor partners.",
    "Sociaal-economische cijfers: elk jaar.",
    "Tussenstand (20 september 2018): De start kost tijd.",
    "Begin klein (21 september 2018) (vaker gezien, start).",
)


@pytest.fixture
def folder(repository: Repository) -> Path:
    return repository(PROGRAMMA, taalmaatjes=PILOT)


def told(pilotkit: Command, folder: Path, kind: str, quarter: str, day: str) -> str:
    code, out, _ = pilotkit("report", kind, "--repo", folder, "--quarter", quarter, "--as-of", day)
    assert code == 0
    return out


def test_the_evaluation_tells_all_of_it_and_asks_what_is_to_be_judged(
    pilotkit: Command, folder: Path
) -> None:
    out = told(pilotkit, folder, "evaluatie", "2018-Q3", "2018-09-30")
    for line in OVER:
        assert f"- {line}\n" in out
    assert (
        "doorgaan of niet. Voorstel van 15 september 2018 (keuzenotitie): Nog een jaar doorgaan. "
        "Keuzes: doorgaan of stoppen."
    ) in out
    assert "het verslag" not in out, "of what is only heard nothing is asked"


def test_nothing_of_after_the_day_is_told(pilotkit: Command, folder: Path) -> None:
    out = told(pilotkit, folder, "evaluatie", "2018-Q2", "2018-06-30")
    for later in ("Voorstel", "Vul aan", "Er kwamen", "Tussenstand", "Begin klein", "latere rol"):
        assert later not in out
    assert "Nog geheim" not in told(pilotkit, folder, "evaluatie", "2018-Q3", "2018-09-30")


def test_the_note_tells_events_subsidies_relations_and_what_a_commissie_discusses(
    pilotkit: Command, folder: Path
) -> None:
    out = told(pilotkit, folder, "commissie", "2018-Q3", "2018-09-30")
    assert "- Congres (10 september 2018): Er kwamen ideeën." in out
    assert "- Aan Steunpunt (2018): € 9.000, voor kennisdeling en dialogen." in out
    assert "| 20 oktober 2018 | partners | bijeenkomst: Slotdag |" in out
    assert "- doorgaan of niet (voorstel: Nog een jaar doorgaan)" in out
    assert "Het geld komt uit: reserve Voorbeelden." in out
    out = told(pilotkit, folder, "commissie", "2018-Q2", "2018-06-30")
    assert "de bespreking door de commissie Ruimte in het 3e kwartaal 2018" in out
    assert "- **Opgave Andere Opgave.** Taalmaatjes overlapt hiermee." in out
    assert "- **Groot Project.** Taalmaatjes versterkt dit." in out
    assert "- **Voor Provinciale Staten.** Taalmaatjes en Groot Project: Beide vragen geld." in out


def test_the_harvest_tells_what_was_brought_in_and_what_to_mind(
    pilotkit: Command, folder: Path
) -> None:
    out = told(pilotkit, folder, "oogst", "2018-Q2", "2018-06-30")
    assert "- Verenigingen: netwerken en vergrijzing.\n" in out
    assert "- Simpel construct (stuk §4).\n" in out


def test_the_summary_tells_who_reports_and_the_phases(pilotkit: Command, folder: Path) -> None:
    _, out, _ = pilotkit("summary", "--repo", folder, "--as-of", "2018-09-30")
    assert "Van: portefeuillehouder Voorbeeld." in out
    assert "Verkenning: tot en met 31 maart 2018." in out


def test_a_relation_with_a_project_that_an_old_file_calls_an_opgave(
    pilotkit: Command, repository: Repository
) -> None:
    old = repository(
        "programma: flevoland\nopgaven: [Human Capital Agenda]\n",
        taalmaatjes=PILOT.replace("Andere Opgave", "Human Capital Agenda").replace(
            "Groot Project", "Duurzaam Door"
        ),
    )
    _, out, _ = pilotkit("check", "--repo", old, "--select", "PK905")
    assert "PK905" not in out
    assert "Opgave Human" not in told(pilotkit, old, "commissie", "2018-Q2", "2018-06-30")


def test_what_is_overdue_stands_on_the_first_page_and_in_the_summary(
    pilotkit: Command, folder: Path
) -> None:
    out = told(pilotkit, folder, "commissie", "2018-Q2", "2018-06-30")
    assert ("- **Te laat.** Nieuwsbrief over de voortgang (uiterlijk 1 maart 2018).\n") in out
    out = told(pilotkit, folder, "commissie", "2018-Q3", "2018-09-30")
    (line,) = [row for row in out.splitlines() if row.startswith("- **Te laat.**")]
    assert line.endswith("en 2 andere plichten.")
    _, out, _ = pilotkit("summary", "--repo", folder, "--as-of", "2018-06-30")
    assert "Te laat: Nieuwsbrief over de voortgang" in out
    _, out, _ = pilotkit("summary", "--repo", folder, "--as-of", "2018-06-30", "--format", "json")
    duties = {duty["key"]: duty for duty in json.loads(out)["duties"]}
    assert duties["nieuwsbrief"]["overdue"]
    assert duties["verslag"] == {
        "key": "verslag",
        "what": "verslag van de activiteiten van de eerste pilots",
        "done": None,
        "due": "2018-12-31",
        "overdue": False,
    }


def test_a_duty_that_was_done_is_told_with_its_document(
    pilotkit: Command, repository: Repository
) -> None:
    done = "plichten:\n  - {plicht: nieuwsbrief, gedaan_op: 2018-08-09, stuk: brief 4}\n"
    folder = repository(PROGRAMMA + done, taalmaatjes=PILOT)
    out = told(pilotkit, folder, "evaluatie", "2018-Q3", "2018-09-30")
    assert (
        "- Nieuwsbrief over de voortgang, voor de commissie Ruimte (startnotitie §3). Elke 2 "
        "maanden. Gedaan op 9 augustus 2018, in brief 4. Uiterlijk op 9 oktober 2018.\n"
    ) in out
    out = told(pilotkit, folder, "evaluatie", "2018-Q2", "2018-06-30")
    assert "Te laat: dit moest uiterlijk op 1 maart 2018." in out


def test_a_note_says_for_whom_it_is_where_a_duty_does(pilotkit: Command, folder: Path) -> None:
    harvest = told(pilotkit, folder, "oogst", "2018-Q2", "2018-06-30")
    assert "**Aan:** Provinciale Staten, ter informatie" in harvest
    assert "Over deze oogst wordt geen besluit gevraagd." in harvest
    letter = told(pilotkit, folder, "nieuwsbrief", "2018-Q2", "2018-06-30")
    assert "**Voor:** de commissie Ruimte\n" in letter


def test_the_money_and_the_harvest_are_told_in_the_phases_of_the_programme(
    pilotkit: Command,
) -> None:
    eigen = ROOT / "examples" / "eigen-programma"
    nota = pilotkit("report", "--repo", eigen, "--as-of", "2024-12-31")[1]
    assert "In de fase proef is dat het grootste van gevraagd en verplicht. Eerder is" in nota
    assert "In de fasen klaar en gestopt is het wat nog is verplicht" in nota
    oogst = pilotkit("report", "oogst", "--repo", eigen, "--as-of", "2024-02-15")[1]
    assert "## Proeftuinen in de fase ontwerp" in oogst
    later = pilotkit("report", "oogst", "--repo", eigen, "--as-of", "2024-04-15")[1]
    assert "er is geen proeftuin in de fase ontwerp." in later
    for told in (nota, oogst, later):
        assert "in ontwikkeling" not in told
