"""No key that nobody reads: change what stands at it, and something says something else.

One pilot and one programme hold every key that a file may hold. Each value in turn is made
another, at most a few of every key, until a note, a finding or what a command prints differs.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pilotkit.check import check
from pilotkit.finding import Path as DataPath
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.programma import Programma
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op, velden
from pilotkit.profielen import find_profiel
from pilotkit.reports.leslijst import als_data as als_lesdata
from pilotkit.reports.leslijst import leerpunten
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.render import Sjablonen
from pilotkit.reports.soorten import SOORTEN
from pilotkit.reports.summary import as_data, as_pilot_data, build
from pilotkit.source.repository import Checkout
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, walk

DAYS = tuple(date.fromisoformat(day) for day in ("2018-06-30", "2018-12-31", "2018-09-30"))
READ_ELSEWHERE = {
    "programma.yaml": {
        "besluiten.fase": "is of a pilot's decisions; old files may hold it",
        "opgegeven_aantallen": "is shown with the counts of kenmerken",
        "profiel": "is the programme itself, with tests of its own",
        "publicatie": "is in the description of exported data",
    },
    "pilots/vakpaspoort.yaml": {},
}
"""Keys, and all under them, that these outputs do not show, and why that is right."""

BEWIJS = {"bewijs": ["https://voorbeeld.example/stuk"]}
MORE_PILOT: dict[str, Any] = {
    "kortetitel": "Paspoort",
    "tranche": "eerste",
    "begeleiding": {
        "aangesteld_door": "Provincie Flevoland",
        "taak": "Bewaakt de kwaliteit.",
        "versterkers": [
            {
                "soort": "wetenschapper",
                "onderwerp": "leren zien",
                "datum": "2018-09-06",
                "uitkomst": "Wij beginnen anders.",
            }
        ],
    },
    "voorwaarden": {
        "doel": BEWIJS,
        "lokaal_en_bovenlokaal": {**BEWIJS, "middellange_termijn": "over vijf jaar"},
        "flevolander_centraal": {
            **BEWIJS,
            "krachtenvelden": ["landelijk"],
            "ruimte": "De gemeente geeft ruimte.",
            "benut": "ervaring",
        },
        "vernieuwing": {
            **BEWIJS,
            "verbetering": "minder loketten",
            "blinde_vlek": "wie nergens staat",
            "openheid": "ieder levert iemand",
            "eerder_beproefd": {"waar": "elders", "toelichting": "Het werkte daar."},
        },
        "externe_adviezen": {
            **BEWIJS,
            "adviezen": [
                {
                    "van": "Lectoraat Denkwerk",
                    "soort": "extern",
                    "vorm": "rapport",
                    "datum": "2018-05-24",
                    "kern": "Laat een vakman meekijken.",
                },
                {
                    "van": "Flevolands Voorbeeldpanel",
                    "soort": "flevolands",
                    "datum": "2018-05-31",
                    "kern": "Houd het kort.",
                },
            ],
        },
        "gezamenlijke_ontwikkeling": {"netwerkregie": "Provincie Flevoland"},
    },
    "advies": {
        "belangen": [{"van": "gemeenten", "belang": "minder wachtenden"}],
        "evaluatie": "Elke maand een gesprek.",
    },
    "begroting": {
        "vrijval": [
            {
                "datum": "2018-09-14",
                "bedrag": 500,
                "kenmerk": "VB-2018-106",
                "omschrijving": "minder zalen",
            }
        ]
    },
    "planning": {
        "mijlpalen": [
            {
                "naam": "eerste vijftien deelnemers",
                "datum": "2018-09-15",
                "gereed_op": "2018-09-13",
            },
            {
                "naam": "model vastgesteld",
                "datum": "2018-09-20",
                "verschoven": [{"op": "2018-09-01", "was": "2018-08-20", "reden": "Ziekte."}],
            },
        ]
    },
    "evaluatie": {
        "resultaten": [
            {"datum": "2018-09-21", "voor": "deelnemers", "aantal": 12, "effect": "Zij werken."}
        ],
        "gedeeld": [{"datum": "2018-09-22", "met": "gemeenten", "hoe": "werkbezoek"}],
        "lessen": [
            {
                "datum": "2018-09-20",
                "les": "Laat een vakman praten.",
                "betekenis": "lokaal",
                "over": "werkwijze",
                "tags": ["werving"],
            },
            {"datum": "2018-12-06", "les": "Vraag eerst.", "betekenis": "bovenlokaal"},
        ],
        "uitkomst": {"oordeel": "geslaagd", "toelichting": "Het paspoort werkt."},
    },
    "besluiten": [
        {
            "datum": "2018-07-10",
            "orgaan": "Gedeputeerde Staten",
            "besluit": "Middelen toegekend en uitvoering gestart",
            "kenmerk": "VB-2018-106",
            "fase": "uitvoering",
            "geldig_tot": "2018-11-30",
        },
        {
            "datum": "2018-12-20",
            "orgaan": "Gedeputeerde Staten",
            "besluit": "Afgerond",
            "fase": "afgerond",
        },
    ],
    "fase": "afgerond",
    "uitzonderingen": [
        {
            "regel": "PK403",
            "waar": "model vastgesteld",
            "reden": "De mijlpaal loopt mee.",
            "besluit": "VB-2018-004",
            "tot": "2018-11-30",
        },
        {
            "regel": "PK307",
            "reden": "Het deel past.",
            "besluit": "VB-2018-106",
            "tot": "2018-11-30",
        },
    ],
    "relaties": [
        {
            "met": "Human Capital Agenda",
            "aard": "synergie",
            "toelichting": "dezelfde werkgevers",
            "voor_bestuur": "Beide vragen geld.",
        },
        {"met": "ander", "aard": "overlap"},
    ],
}
IDEA = {
    "titel": "Ander",
    "samenvatting": "Een ander idee.",
    "fase": "idee",
    "bron": "Verzonnen",
    "ingediend_op": "2018-03-01",
}
FEIT = {"toelichting": "Wat erbij hoort.", "bron": "stuk §1"}
MORE_PROGRAMMA: dict[str, Any] = {
    "budget": {
        "herkomst": [{"van": "reserve", **FEIT}],
        "kosten": [
            {
                "post": "ideeënmakelaar",
                "jaar": 2018,
                "raming": 40000,
                "verplichtingen": [
                    {"datum": "2018-04-03", "bedrag": 40000, "kenmerk": "VB-2018-002"}
                ],
                "uitgaven": [
                    {
                        "datum": "2018-06-28",
                        "bedrag": 10000,
                        "kenmerk": "VB-2018-002",
                        "omschrijving": "tweede kwartaal",
                    }
                ],
            }
        ],
    },
    "besluiten": [
        {
            "datum": "2018-07-15",
            "orgaan": "Provinciale Staten",
            "besluit": "Plafond vastgesteld",
            "kenmerk": "VB-2018-001",
            "bedrag": 500000,
        },
        {
            "datum": "2018-04-03",
            "orgaan": "Gedeputeerde Staten",
            "besluit": "Opdracht gegeven",
            "kenmerk": "VB-2018-002",
            "fase": "uitvoering",
        },
        {
            "datum": "2018-12-19",
            "orgaan": "Provinciale Staten",
            "besluit": "Ingestemd",
            "kenmerk": "VB-2018-003",
        },
        {
            "datum": "2018-07-16",
            "orgaan": "Gedeputeerde Staten",
            "besluit": "Uitzondering gegeven",
            "kenmerk": "VB-2018-004",
            "geldig_tot": "2018-11-30",
        },
    ],
    "fasen": {
        "verkenning": {"van": "2017-11-01", "tot": "2018-03-31"},
        "ontwikkeling": {"van": "2018-04-01", "tot": "2018-06-30"},
        "uitvoering": {"van": "2018-07-01", "tot": "2018-12-31"},
        "vervolg": {"van": "2019-01-01", "tot": "2019-12-31"},
    },
    "beslismomenten": [
        {
            "kwartaal": "2018-Q2",
            "orgaan": "Provinciale Staten",
            "onderwerp": "richting",
            "soort": "bespreking",
            "staat": "gehouden",
            "gehouden_op": "2018-06-27",
            "uitkomst": "Kennis genomen.",
        },
        {
            "kwartaal": "2018-Q4",
            "orgaan": "Provinciale Staten",
            "onderwerp": "doorstart",
            "staat": "gehouden",
            "besluit": "VB-2018-003",
            "uitkomst": "Ingestemd.",
            "voorstel": {
                "datum": "2018-09-15",
                "voorstel": "Doorgaan.",
                "keuzes": ["doorgaan"],
                "stuk": "keuzenotitie",
            },
        },
        {
            "kwartaal": "2018-Q3",
            "orgaan": "commissie Ruimte",
            "onderwerp": "bouwstenen",
            "soort": "informatie",
            "staat": "verschoven",
            "naar": "2018-Q4",
        },
    ],
    "opgaven": ["Andere opgave"],
    "projecten": ["Groot project"],
    "opgave": {"naam": "Voorbeeld", "soort": "kernopgave", **FEIT},
    "rollen": [{"rol": "makelaar", "wie": "Bureau", "vanaf": "2018-04-01", **FEIT}],
    "subsidies": [{"aan": "CMO", "jaar": 2018, "bedrag": 5000, "waarvoor": ["kennis"], **FEIT}],
    "uitspraken": [{"uitspraak": "Vul aan.", "van": "PS", "datum": "2018-08-01", **FEIT}],
    "afspraken": [{"afspraak": "Op verzoek.", "met": "PS", "datum": "2018-08-01", **FEIT}],
    "aandachtspunten": [{"punt": "inbedding", "datum": "2018-08-01", **FEIT}],
    "inbreng": [{"van": "scholen", "punten": ["mbo"], "datum": "2018-08-01", **FEIT}],
    "bijeenkomsten": [
        {
            "naam": "congres",
            "datum": "2018-09-10",
            "wie": "partners",
            "uitkomst": "Er was steun.",
            **FEIT,
        }
    ],
    "monitors": [{"wat": "cijfers", "ritme": "elk jaar", **FEIT}],
    "evaluaties": [
        {"naam": "tussenstand", "datum": "2018-09-20", "bevindingen": "Het duurt lang.", **FEIT}
    ],
    "lessen": [
        {
            "les": "Begin klein.",
            "datum": "2018-09-20",
            "tags": ["start"],
            "sterkte": "vaker",
            **FEIT,
        }
    ],
    "plichten": [
        {
            "plicht": "nieuwsbrief",
            "gedaan_op": "2018-08-09",
            "stuk": "brief 4",
            "tot": "2018-11-30",
        },
        {
            "plicht": "avond",
            "wat": "avond voor inwoners",
            "aan": "inwoners",
            "maanden": 3,
            "vanaf": "2018-04-01",
            "bron": "stuk §2",
        },
        {"plicht": "boek", "wat": "boek", "uiterlijk": "2018-08-31", "toelichting": "Dun."},
    ],
}


def merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return {key: merged(old.get(key), new.get(key, old.get(key))) for key in {**old, **new}}
    return new


def read(file: str, more: dict[str, Any]) -> Any:
    document = parse((PORTEFEUILLE / file).read_text(encoding="utf-8"))
    assert document
    return merged(document.data, more)


PILOT = read("pilots/vakpaspoort.yaml", MORE_PILOT)
PROGRAMMA = read("programma.yaml", MORE_PROGRAMMA)
FLEVOLAND = find_profiel("flevoland")
assert FLEVOLAND
MODELS: dict[str, tuple[Any, type[Blok]]] = {
    "pilots/vakpaspoort.yaml": (PILOT, FLEVOLAND.pilot),
    "programma.yaml": (PROGRAMMA, Programma),
}


def keys_of(file: str, model: type[Blok], above: str = "") -> Iterator[str]:
    """Yield every key of the model of a file, with the keys above it."""
    for key, veld in velden(model).items():
        name = f"{above}{key}"
        block = veld.blok or (veld.item.blok if veld.item else None)
        if name in READ_ELSEWHERE[file]:
            continue
        if block:
            yield from keys_of(file, block, f"{name}.")
        else:
            yield name


def name_of(path: DataPath) -> str:
    return ".".join(step for step in path if isinstance(step, str))


def is_leaf(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def write(folder: Path, file: str, data: Any) -> None:
    """Write data as JSON, which is YAML: each value on its own line, so no column moves."""
    place = folder / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")


def told(folder: Path) -> Iterator[str]:
    """Yield all that is said of a repository, what is said fastest first."""
    checkout, templates, results = Checkout(folder), Sjablonen(folder), {}
    for day in DAYS:
        results[day] = result = check(checkout, day, keep=True)
        yield str([(d.code, d.message, d.severity) for d in result.diagnostics])
        yield json.dumps(as_data(build(result)))
        yield json.dumps(als_lesdata(leerpunten((result,)), {}, result.portfolio.peildatum))
        for dossier in result.dossiers:
            yield json.dumps(as_pilot_data(dossier, ()))
    for day, result in results.items():
        for kind, soort in SOORTEN.items():
            for pilot in result.dossiers if soort.een_pilot else (None,):
                asked = Opdracht(result, Kwartaal.met(day), None, pilot)
                yield templates.schrijf(kind.sjabloon, kind.context(asked))[0]


def others(value: Any, model: type[Blok], path: DataPath) -> Iterator[Any]:
    """Yield other values that may stand at a path."""
    veld = veld_op(model, path)
    assert veld, path
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif veld.soort == "datum":
        day = date.fromisoformat(value)
        yield from ((day + timedelta(days)).isoformat() for days in (1, 120, -120))
    elif veld.soort == "kwartaal":
        yield str(Kwartaal.lees(value).volgende)
    elif veld.waarden:
        yield from (str(word) for word in veld.waarden if str(word) != value)
    else:
        yield f"{value} en anders"


@cache
def before(folder: Path) -> tuple[str, ...]:
    return tuple(told(folder))


def is_read(folder: Path, file: str, path: DataPath) -> bool:
    """Return whether another value at a path makes anything say something else."""
    data, model = MODELS[file]
    unchanged = before(folder)
    value: Any = data
    for step in path:
        value = value[step]
    try:
        for other in others(value, model, path):
            changed = copy.deepcopy(data)
            block: Any = changed
            for step in path[:-1]:
                block = block[step]
            block[path[-1]] = other
            write(folder, file, changed)
            if any(was != now for was, now in zip(unchanged, told(folder), strict=False)):
                return True
    finally:
        write(folder, file, data)
    return False


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("alles")
    for file, (data, _) in MODELS.items():
        write(place, file, data)
    write(place, "pilots/ander.yaml", IDEA)
    return place


KEYS = sorted((file, key) for file, (_, model) in MODELS.items() for key in keys_of(file, model))


def test_the_files_hold_every_key_and_can_be_read(folder: Path) -> None:
    for file, (data, model) in MODELS.items():
        there = {name_of(path) for path, value in walk(data) if is_leaf(value)}
        assert sorted(set(keys_of(file, model)) - there) == [], file
    result = check(Checkout(folder), DAYS[-1])
    assert result.unreadable == 0, [d.message for d in result.diagnostics if d.code < "PK2"]


@pytest.mark.slow
@pytest.mark.parametrize(("file", "key"), KEYS, ids=lambda part: part)
def test_a_key_is_read(folder: Path, file: str, key: str) -> None:
    data, _ = MODELS[file]
    paths = [path for path, value in walk(data) if is_leaf(value) and name_of(path) == key]
    assert any(is_read(folder, file, path) for path in paths[:4])
