"""The arithmetic of 2-schema on the made-up portfolio, checked by hand against its files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import check
from pilotkit.peildatum.geld import Geld
from pilotkit.portfolio import Portfolio
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE, Command, Repository

# geraamd, gevraagd, verplicht, uitgegeven, beslag: added up by hand from the files
OP_30_JUNI = {
    "burenapp": ("ontwikkeling", Geld(56000, 36000, 5000, 0, 5000)),
    "buurtwerkplaats": ("ontwikkeling", Geld(110000, 64000, 0, 0, 0)),
    "taal-op-de-werkvloer": ("ontwikkeling", Geld(120000, 82000, 0, 0, 0)),
    "vakpaspoort": ("ontwikkeling", Geld(120000, 80000, 8000, 8000, 8000)),
    "wandelmaatjes": ("ontwikkeling", Geld(7000, 0, 0, 0, 0)),
    "zomeratelier": ("uitvoering", Geld(60000, 38000, 38000, 12000, 38000)),
}
OP_30_SEPTEMBER = {
    "burenapp": ("uitvoering", Geld(56000, 36000, 30000, 12000, 36000)),
    "buurtwerkplaats": ("ontwikkeling", Geld(110000, 64000, 6000, 6000, 6000)),
    "mantelzorg-naast-werk": ("ontwikkeling", Geld()),
    "taal-op-de-werkvloer": ("uitvoering", Geld(120000, 82000, 48000, 16000, 82000)),
    "vakpaspoort": ("uitvoering", Geld(120000, 80000, 80000, 26000, 80000)),
    "wandelmaatjes": ("zelfstandig", Geld(7000, 0, 0, 0, 0)),
    "zomeratelier": ("uitvoering", Geld(60000, 38000, 38000, 32000, 38000)),
}
OP_31_DECEMBER = {
    "burenapp": ("gestopt", Geld(56000, 36000, 14500, 14500, 14500)),
    "buurtwerkplaats": ("uitvoering", Geld(110000, 64000, 46000, 15000, 64000)),
    "dorpsbus-als-leerplek": ("idee", Geld()),
    "mantelzorg-naast-werk": ("ontwikkeling", Geld(72000, 48000, 5000, 2500, 5000)),
    "taal-op-de-werkvloer": ("vervolg", Geld(120000, 82000, 82000, 46000, 82000)),
    "vakpaspoort": ("uitvoering", Geld(140000, 95000, 95000, 50000, 95000)),
    "wandelmaatjes": ("zelfstandig", Geld(7000, 0, 0, 0, 0)),
    "zomeratelier": ("afgerond", Geld(60000, 38000, 38000, 38000, 38000)),
}


def portfolio_op(dag: str, folder: Path = PORTEFEUILLE) -> Portfolio:
    return check(Checkout(folder), date.fromisoformat(dag)).portfolio


@pytest.mark.parametrize(
    ("dag", "per_pilot", "programma", "beslag", "ruimte", "in_voorbereiding"),
    [
        ("2018-06-30", OP_30_JUNI, Geld(40000, 0, 40000, 10000, 40000), 91000, 409000, 249000),
        (
            "2018-09-30",
            OP_30_SEPTEMBER,
            Geld(40000, 0, 40000, 20000, 40000),
            282000,
            218000,
            58000,
        ),
        ("2018-12-31", OP_31_DECEMBER, Geld(40000, 0, 40000, 32000, 40000), 338500, 161500, 43000),
    ],
)
def test_the_portfolio_at_each_end_of_quarter(
    dag: str,
    per_pilot: dict[str, tuple[str, Geld]],
    programma: Geld,
    beslag: int,
    ruimte: int,
    in_voorbereiding: int,
) -> None:
    portfolio = portfolio_op(dag)
    assert {p.id: (str(p.fase), p.geld) for p in portfolio.pilots} == per_pilot
    assert portfolio.programmakosten == programma
    assert portfolio.geld.beslag == beslag
    assert portfolio.ruimte == ruimte
    assert portfolio.in_voorbereiding == in_voorbereiding


def test_the_first_plan_stays_in_sight() -> None:
    for dag in ("2018-06-30", "2018-09-30", "2018-12-31"):
        vakpaspoort = next(p for p in portfolio_op(dag).pilots if p.id == "vakpaspoort")
        assert vakpaspoort.eerste_raming == 120000
        assert vakpaspoort.eerste_einde == date(2019, 6, 30)
    assert vakpaspoort.einde == date(2019, 12, 31)


def test_summary_json_holds_the_same_figures(pilotkit: Command) -> None:
    code, out, _ = pilotkit(
        "summary", "--format", "json", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31"
    )
    data = json.loads(out)
    assert code == 0
    assert data["as_of"] == "2018-12-31"
    assert data["programme"] == "flevoland"
    assert data["budget"] == {
        "reserve": 1500000,
        "ceiling": 500000,
        "claimed": 338500,
        "room": 161500,
        "estimated": 605000,
        "in_preparation": 43000,
        "committed": 320500,
        "spent": 198000,
    }
    assert data["phases"] == {
        "idee": 1, "ontwikkeling": 1, "uitvoering": 2, "vervolg": 1, "afgerond": 1,
        "gestopt": 1, "zelfstandig": 1,
    }  # fmt: skip
    assert data["municipalities"] == {
        "Almere": 2, "Dronten": 3, "Lelystad": 2, "Noordoostpolder": 2, "Urk": 0, "Zeewolde": 2,
    }  # fmt: skip
    vakpaspoort = next(pilot for pilot in data["pilots"] if pilot["id"] == "vakpaspoort")
    assert vakpaspoort == {
        "id": "vakpaspoort",
        "title": "Vakpaspoort",
        "phase": "uitvoering",
        "municipalities": ["Almere", "Lelystad"],
        "themes": ["arbeidsmarkt", "onderwijs"],
        "tranche": None,
        "kenmerken": {},
        "conditions": dict.fromkeys(
            (
                "doel", "flevolander_centraal", "vernieuwing", "lokaal_en_bovenlokaal",
                "externe_adviezen", "gezamenlijke_ontwikkeling",
            ),
            "voldoet",
        ),
        "budget": {
            "estimated": 140000, "requested": 95000, "committed": 95000, "spent": 50000,
            "claim": 95000,
        },
        "state": "op_koers",
        "state_date": "2018-12-06",
        "remarks": [
            {
                "code": "duurder_dan_eerste_plan",
                "since": "2018-11-20",
                "text": "de raming is € 20.000 hoger dan in het eerste plan",
            },
            {
                "code": "plan_verschoven",
                "since": "2018-11-20",
                "text": "het plan is aangepast op 20 november 2018",
            },
            {
                "code": "later_dan_eerste_plan",
                "since": "2018-11-20",
                "text": "het einde is 31 december 2019 in plaats van 30 juni 2019",
            },
        ],
        "outcome": None,
        "on_course": False,
        "start": "2018-07-10",
        "end": "2019-12-31",
    }  # fmt: skip


PILOT = """\
titel: Proef
samenvatting: Een verzonnen pilot.
fase: {fase}
bron: Verzonnen voorbeeld
begroting:
  posten:
    - {{post: uitvoering, jaar: 2018, raming: 1000}}
  dekking:
    - {{van: Provincie Flevoland, bedrag: 600, soort: geld, status: toegezegd}}
  verplichtingen:
    - {{datum: 2018-05-01, bedrag: {verplicht}, kenmerk: K1}}
  uitgaven:
    - {{datum: 2018-06-01, bedrag: 50, kenmerk: K1}}
"""


@pytest.mark.parametrize(
    ("fase", "verplicht", "beslag"),
    [
        ("idee", 100, 100),
        ("ontwikkeling", 100, 100),
        ("uitvoering", 100, 600),
        ("uitvoering", 900, 900),
        ("vervolg", 100, 600),
        ("vervolg", 900, 900),
        ("afgerond", 900, 900),
        ("afgerond", 20, 50),
        ("gestopt", 900, 900),
        ("zelfstandig", 100, 100),
    ],
)
def test_the_claim_of_each_phase(
    repository: Repository, fase: str, verplicht: int, beslag: int
) -> None:
    folder = repository(proef=PILOT.format(fase=fase, verplicht=verplicht))
    (pilot,) = portfolio_op("2018-12-31", folder).pilots
    assert pilot.geld.beslag == beslag


BESLUITEN = """\
titel: Proef
samenvatting: Een verzonnen pilot.
fase: afgerond
ingediend_op: 2018-02-01
voorwaarden:
  doel:
    {oordeel: voldoet, onderbouwing: Ja, getoetst_door: Ideeënmakelaar, getoetst_op: 2018-03-01}
besluiten:
  - {datum: 2018-10-01, orgaan: Gedeputeerde Staten, besluit: Klaar, fase: afgerond}
  - {datum: 2018-05-01, orgaan: Gedeputeerde Staten, besluit: Start, fase: uitvoering}
"""


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2018-02-28", "idee"),
        ("2018-03-01", "ontwikkeling"),
        ("2018-04-30", "ontwikkeling"),
        ("2018-05-01", "uitvoering"),
        ("2018-09-30", "uitvoering"),
        ("2018-10-01", "afgerond"),
    ],
)
def test_the_phase_follows_the_decisions(repository: Repository, dag: str, fase: str) -> None:
    (pilot,) = portfolio_op(dag, repository(proef=BESLUITEN)).pilots
    assert pilot.fase == fase


def test_what_came_in_later_is_not_there_yet(repository: Repository) -> None:
    folder = repository(proef=BESLUITEN)
    assert not portfolio_op("2018-01-31", folder).pilots
    folder = repository(proef=BESLUITEN.replace("ingediend_op: 2018-02-01\n", ""))
    assert not portfolio_op("2018-02-28", folder).pilots  # the verdict is its first fact
    assert portfolio_op("2018-03-01", folder).pilots


def test_an_idea_without_any_date_is_always_there(repository: Repository) -> None:
    (idee,) = portfolio_op(
        "2018-01-31", repository(proef="titel: A\nsamenvatting: B\nfase: idee\n")
    ).pilots
    assert idee.sinds is None


def test_a_ceiling_decided_later_does_not_hold_yet(repository: Repository) -> None:
    programma = """\
programma: flevoland
budget: {plafond: 600000}
besluiten:
  - {datum: 2018-11-04, orgaan: Provinciale Staten, besluit: Verhoging, bedrag: 600000}
"""
    folder = repository(programma, proef=PILOT.format(fase="idee", verplicht=1))
    assert portfolio_op("2018-11-03", folder).kader.plafond == 500000
    assert portfolio_op("2018-11-04", folder).kader.plafond == 600000
