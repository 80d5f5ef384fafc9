"""What a pilot tells beside its plan: needs, interests, results, sharing, tranche, themes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command, Repository

PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: uitvoering
ingediend_op: 2018-03-01
tranche: eerste
themas: [taal, werk]
gemeenten: [Urk]
partners:
  - {naam: Gemeente Urk, soort: gemeente, intentie: 2018-04-01}
begeleiding:
  projectleider: procesbegeleider
  aangesteld_door: Provincie Flevoland
  taak: bewaakt de kwaliteit
  versterkers:
    - soort: vernieuwer
      onderwerp: oefenen
      datum: 2018-08-02
      uitkomst: Oefenen begint voortaan op het werk.
advies:
  door: Ideeënmakelaar
  datum: 2018-06-01
  oordeel: kansrijk
  onderbouwing: Het past.
  nodig: {tijd: een jaar, ruimte: een andere toets, bestuurlijke_steun: twee wethouders}
  belangen:
    - {van: gemeenten, belang: minder wachtenden}
    - {van: organisaties}
  evaluatie: Elke maand een gesprek.
begroting:
  posten:
    - {post: partnergroep, jaar: 2018, raming: 20000}
    - {post: bijeenkomsten, jaar: 2018, raming: 10000}
  dekking: [{van: Provincie Flevoland, bedrag: 30000, soort: geld, status: toegezegd}]
  uitgaven: [{datum: 2018-08-03, bedrag: 5000, kenmerk: GS-1, omschrijving: eerste termijn}]
  vrijval: [{datum: 2018-08-04, bedrag: 500, kenmerk: GS-1, omschrijving: minder zalen}]
evaluatie:
  aanpak: Meten en praten.
  resultaten:
    - {datum: 2018-09-01, voor: nieuwkomers, aantal: 12, effect: Zij spreken beter.}
    - {datum: 2018-11-01, voor: ouderen, effect: Zij helpen mee.}
  gedeeld: [{datum: 2018-09-02, met: andere gemeenten, hoe: werkbezoek}]
  lessen:
    - {datum: 2018-09-03, les: De toets kwam te laat., betekenis: bovenlokaal, over: werkwijze}
"""


@pytest.fixture
def folder(repository: Repository) -> Path:
    ander = (
        "titel: Ander\nsamenvatting: Anders.\nfase: idee\ningediend_op: 2018-03-01\nthemas: [taal]"
    )
    return repository(taalmaatjes=PILOT, ander=ander)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("pilot", "Thema’s: taal en werk."),
        ("pilot", "Hij hoort bij de tranche: eerste."),
        ("pilot", "van: procesbegeleider (aangesteld door Provincie Flevoland)."),
        ("pilot", "De taak van de begeleiding: Bewaakt de kwaliteit."),
        ("pilot", "Van de overheid zijn partner: gemeenten. Niet: het Rijk en de provincie."),
        ("pilot", "- Een vernieuwer dacht mee (onderwerp: oefenen). Oefenen begint voortaan"),
        ("pilot", "- Resultaat voor 12 nieuwkomers: Zij spreken beter."),
        ("pilot", "- Inzichten gedeeld op 2 september 2018 met andere gemeenten (werkbezoek)."),
        ("pilot", "Zo wordt er geëvalueerd. Meten en praten."),
        ("pilot", "Betaald is € 5.000 (eerste termijn)."),
        ("pilot", "Vrijgevallen is € 500 (minder zalen)."),
        ("advies", "- **Ruimte.** Een andere toets."),
        ("advies", "- **Bestuurlijke steun.** Twee wethouders."),
        ("advies", "- Gemeenten: minder wachtenden."),
        ("advies", "- Organisaties."),
        ("advies", "Het advies daarover: Elke maand een gesprek."),
        ("evaluatie", "- De toets kwam te laat. (Taalmaatjes)"),
        ("evaluatie", "- **Wat inwoners eraan hadden.** Resultaat voor 12 nieuwkomers:"),
        ("evaluatie", "- **Gedeeld.** Inzichten gedeeld op 2 september 2018"),
        ("evaluatie", "| eerste | 1 | € 30.000 |"),
        ("commissie", "- Geleerd over de werkwijze, ook voor anderen: De toets kwam te laat."),
        ("commissie", "- Resultaat voor 12 nieuwkomers: Zij spreken beter."),
        ("commissie", "| geen tranche | 1 | € 0 |"),
        ("oogst", "| taal | 1 | Ander |"),
    ],
)
def test_a_fact_is_told(pilotkit: Command, folder: Path, kind: str, told: str) -> None:
    asked = ["--quarter", "2018-Q3", "--as-of", "2018-09-30"]
    asked += ["--pilot", "taalmaatjes"] if kind in ("pilot", "advies") else []
    code, out, _ = pilotkit("report", kind, "--repo", folder, *asked)
    assert code == 0
    assert told in out
    assert "ouderen" not in out, "dated after the peildatum"


def test_show_and_summary_tell_themes_tranches_and_results(pilotkit: Command, folder: Path) -> None:
    _, shown, _ = pilotkit("show", "taalmaatjes", "--repo", folder, "--as-of", "2018-09-30")
    for told in ("Thema's: taal en werk", "Tranche: eerste", "Meten en praten.", "12 nieuwkomers"):
        assert told in shown
    _, text, _ = pilotkit("summary", "--repo", folder, "--as-of", "2018-09-30")
    assert "taal 2, werk 1" in text
    assert "tranche eerste: 1 pilot, beslag € 30.000" in text
    _, out, _ = pilotkit("summary", "--repo", folder, "--as-of", "2018-09-30", "--format", "json")
    data = json.loads(out)
    assert data["themes"] == {"taal": 2, "werk": 1}
    assert [(t["name"], t["pilots"]) for t in data["tranches"]] == [
        ("eerste", ["taalmaatjes"]),
        (None, ["ander"]),
    ]


def test_a_need_of_ones_own_is_a_known_key_with_a_text(
    pilotkit: Command, repository: Repository
) -> None:
    wrong = PILOT.replace("ruimte: een andere toets", "ruimte: 3, steun: ' '")
    _, out, _ = pilotkit("check", "--repo", repository(taalmaatjes=wrong), "--select", "PK1")
    assert "PK102" not in out
    assert out.count("PK10") == 2
    _, out, _ = pilotkit("check", "--repo", repository(taalmaatjes=PILOT), "--select", "PK1")
    assert "PK1" not in out


def test_a_slip_in_one_of_the_six_needs_is_no_need_of_ones_own(
    pilotkit: Command, repository: Repository
) -> None:
    slip = PILOT.replace("nodig: {tijd:", "nodig: {tijdd:")
    _, out, _ = pilotkit("check", "--repo", repository(taalmaatjes=slip), "--select", "PK1")
    assert "PK102" in out
    assert "bedoel je `tijd`?" in out


def test_a_need_that_only_holds_a_place_falls_away(
    pilotkit: Command, repository: Repository
) -> None:
    place = PILOT.replace("ruimte: een andere toets", "ruimte: nog invullen")
    asked = ("--pilot", "taalmaatjes", "--as-of", "2018-09-30", "--repo")
    code, out, _ = pilotkit("report", "advies", *asked, repository(taalmaatjes=place))
    assert code == 0
    assert "Ruimte" not in out
