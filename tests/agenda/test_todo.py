"""What must happen: the tasks are what check finds late, and what the files plan."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pilotkit.agenda import agenda, taken
from pilotkit.check import CheckResult, check
from pilotkit.reports.summary import DAGEN, komend
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

RULES = ROOT / "tests" / "rules"
LATE = ("PK403", "PK602", "PK701", "PK705", "PK707", "PK901", "PK404")
"""The rules that say that something with a day is too late."""
FOLDERS = [
    *(folder for code in LATE for folder in sorted((RULES / code).glob("*")) if folder.is_dir()),
    PORTEFEUILLE,
]
DAYS = (date(2018, 9, 30), date(2018, 12, 31), date(2019, 6, 30))


def late_findings(result: CheckResult) -> set[tuple[str, str, Any]]:
    """Return what check finds late, as (code, file, path), of what is there on the day."""
    there = {"programma.yaml", *(dossier.bestand for dossier in result.dossiers)}
    return {
        (d.code, d.file, d.path)
        for d in result.diagnostics
        if d.file in there and d.code in LATE and not d.waived and _is_late(d.code, d.message)
    }


def _is_late(code: str, message: str) -> bool:
    if code == "PK901":
        return "verlopen" in message
    if code == "PK404":
        return "maar eindigde" in message
    return not (code == "PK707" and "is geen plicht" in message)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: "-".join(folder.parts[-2:]))
def test_what_check_finds_late_is_overdue_and_nothing_else(folder: Path, day: date) -> None:
    result = check(Checkout(folder), day, keep=True)
    overdue = agenda(result, timedelta(weeks=6)).te_laat
    told = {(t.regel, t.bestand, t.plek) for t in overdue if t.regel in LATE}
    found = late_findings(result)
    assert told - _ends(told) == found - _ends(found)
    assert {file for _, file, _ in _ends(told)} >= {file for _, file, _ in _ends(found)}


def _ends(keys: set[tuple[str, str, Any]]) -> set[tuple[str, str, Any]]:
    """Return those on the end of a pilot, which check places at what moved it."""
    return {key for key in keys if key[0] == "PK404"}


def test_the_summary_and_todo_tell_the_same_days() -> None:
    result = check(Checkout(PORTEFEUILLE), date(2018, 9, 30), keep=True)
    shown = agenda(result, timedelta(days=DAGEN)).komend
    assert [t for t in shown if t.wanneer != date(2018, 9, 30)] == list(
        komend(result.portfolio, result.dossiers)
    )


PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: {fase}
ingediend_op: 2018-01-10
{trekker}partners:
  - {{naam: Gemeente Urk, soort: gemeente}}
  - {{naam: Taalhuis Verzonnen, soort: maatschappelijke_organisatie, intentie: 2018-02-01}}
begroting:
  posten: [{{post: uitvoering, jaar: 2018, raming: 30000}}]
  dekking:
    - {{van: Gemeente Urk, bedrag: 10000, soort: geld, status: intentie}}
    - {{van: Provincie Flevoland, bedrag: 20000, soort: geld, status: toegezegd}}
planning:
  start: {start}
  einde: 2019-06-30
  mijlpalen:
    - {{naam: twintig paren gevormd, datum: 2018-09-01}}
    - {{naam: eerste feest, datum: 2018-10-05, gereed_op: 2018-09-20}}
    - {{naam: 'tweede, feest; echt\\', datum: 2018-10-20}}
evaluatie:
  aanpak: elk kwartaal
  momenten:
    - {{soort: tussentijds, datum: 2018-10-10}}
    - {{soort: tussentijds, datum: 2018-10-11}}
{rest}"""


def pilot(
    fase: str = "ontwikkeling",
    trekker: str = "trekker: Gemeente Urk\n",
    start: str = "2018-11-01",
    rest: str = "",
) -> str:
    return PILOT.format(fase=fase, trekker=trekker, start=start, rest=rest)


PROGRAMMA = """\
programma: flevoland
rapportage: {orgaan: commissie Ruimte, portefeuillehouder: Voorbeeld, ritme: kwartaal}
beslismomenten:
  - {kwartaal: 2018-Q4, orgaan: Provinciale Staten, onderwerp: het vervolg}
"""


def told(pilotkit: Command, folder: Path, *options: str) -> Any:
    code, out, _ = pilotkit(
        "todo", "--repo", folder, "--as-of", "2018-09-30", "--format", "json", *options
    )
    assert code == 0
    return json.loads(out)


def test_overdue_comes_first_then_the_weeks_then_what_is_asked(
    pilotkit: Command, repository: Repository
) -> None:
    data = told(pilotkit, repository(PROGRAMMA, taal=pilot()))
    late = [(t["what"], t["who"], t["when"]) for t in data["overdue"]]
    assert ("mijlpaal: twintig paren gevormd", "Gemeente Urk", "2018-09-01") in late
    weeks = [(t["kind"], t["when"]) for t in data["upcoming"]]
    assert weeks == [
        ("evaluatie", "2018-10-10"),
        ("evaluatie", "2018-10-11"),
        ("mijlpaal", "2018-10-20"),
        ("sluiten", "2018-10-31"),
        ("start", "2018-11-01"),
        ("moment", "2018-12-31"),
    ]
    (asked,) = data["asked"]
    assert (asked["pilot"], asked["phase"], asked["next_phase"]) == (
        "taal", "ontwikkeling", "uitvoering",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("dag", "rest"),
    [
        ("2018-05-01", ""),
        ("2018-07-31", ""),
        ("2018-08-01", ", en daarna nog één die te laat is"),
        ("2018-10-31", ", en daarna nog één die te laat is"),
        ("2018-11-01", ", en daarna nog twee die te laat zijn"),
    ],
)
def test_it_is_said_how_many_quarters_are_still_to_close(
    dag: str, rest: str, pilotkit: Command, repository: Repository
) -> None:
    asked = ("--repo", repository(PROGRAMMA, taal=pilot()), "--as-of", dag, "--format", "json")
    late = json.loads(pilotkit("todo", *asked)[1])["overdue"]
    (said,) = (task["what"] for task in late if task["kind"] == "sluiten")
    assert said == f"notitie over het 1e kwartaal 2018 sluiten{rest}"


def test_who_is_to_do_it_is_what_the_files_say(pilotkit: Command, repository: Repository) -> None:
    (asked,) = told(pilotkit, repository(PROGRAMMA, taal=pilot()))["asked"]
    who = {task["rule"]: (task["who"], task["when"]) for task in asked["tasks"]}
    assert who["PK502"] == ("Gemeente Urk", "2018-11-01")
    assert who["PK310"] == ("Gemeente Urk", "2018-11-01")
    assert who["PK406"] == ("de ideeënmakelaar", "2018-11-01")
    assert who["PK604"] == ("Gemeente Urk", "2018-11-01")


def test_where_no_file_says_who_it_is_not_guessed(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(taal=pilot(trekker=""))
    assert all(task["who"] is None for task in told(pilotkit, folder)["overdue"])
    out = pilotkit("todo", "--repo", folder, "--as-of", "2018-09-30")[1]
    assert "niet vermeld" in out


def test_only_the_pilots_that_are_named(pilotkit: Command, repository: Repository) -> None:
    folder = repository(PROGRAMMA, taal=pilot(), fiets=pilot().replace("Taal", "Fiets"))
    data = told(pilotkit, folder, "taal")
    names = {task["pilot"] for task in (*data["overdue"], *data["upcoming"], *data["asked"])}
    assert names == {"taal"}
    code, _, err = pilotkit("todo", "tal", "--repo", folder)
    assert (code, "Bedoel je `taal`?" in err) == (2, True)


def test_what_an_exception_sets_aside_is_not_overdue_but_its_end_is_to_come(
    pilotkit: Command, repository: Repository
) -> None:
    rest = """\
besluiten:
  - {datum: 2018-09-04, orgaan: Gedeputeerde Staten, besluit: Uitstel, kenmerk: G-2}
uitzonderingen:
  - {regel: PK403, reden: Het gebouw is dicht., besluit: G-2, tot: 2018-10-15}
"""
    folder = repository(PROGRAMMA, taal=pilot(rest=rest))
    data = told(pilotkit, folder)
    assert "mijlpaal" not in {task["kind"] for task in data["overdue"]}
    assert ("uitzondering", "2018-10-15") in [(t["kind"], t["when"]) for t in data["upcoming"]]


def test_a_report_is_due_when_check_would_ask_for_it(repository: Repository) -> None:
    """On the last day there is nothing to find yet; a day later there is."""
    rest = "voortgang: [{datum: 2018-08-15, stand: op_koers, kop: Op weg}]\n"
    folder = repository(PROGRAMMA, taal=pilot("uitvoering", start="2018-07-01", rest=rest))
    result = check(Checkout(folder), date(2018, 9, 30), keep=True)
    (due,) = [t.wanneer for t in taken(result.portfolio, result.dossiers) if t.regel == "PK701"]
    assert due == date(2018, 12, 31)
    for day, codes in ((due, 0), (due + timedelta(days=1), 1)):
        found = [d.code for d in check(Checkout(folder), day).diagnostics]
        assert found.count("PK701") == codes


@pytest.mark.parametrize(
    ("text", "days"), [("30d", 30), ("6w", 42), ("3m", 90), (" 6W ", 42), ("0d", 0)]
)
def test_how_far_ahead(text: str, days: int, pilotkit: Command, repository: Repository) -> None:
    folder = repository(PROGRAMMA, taal=pilot())
    data = told(pilotkit, folder, "--within", text)
    assert data["until"] == str(date(2018, 9, 30) + timedelta(days=days))


@pytest.mark.parametrize("text", ["", "6", "w", "-6w", "6 weken", "9999w", "٦w", "1.5w"])
def test_no_time_is_wrong_use(text: str, pilotkit: Command, repository: Repository) -> None:
    folder = repository(PROGRAMMA, taal=pilot())
    code, out, err = pilotkit("todo", "--repo", folder, "--within", text)
    assert (code, out) == (2, "")
    assert "Typ 30d, 6w of 3m" in err


def test_markdown_shows_texts_as_they_are(pilotkit: Command, repository: Repository) -> None:
    rare = pilot().replace("titel: Taalmaatjes", "titel: 'Taal | <b>maat</b> [x](y)'")
    folder = repository(PROGRAMMA, taal=rare)
    code, out, _ = pilotkit(
        "todo", "--repo", folder, "--as-of", "2018-09-30", "--format", "markdown"
    )
    assert code == 0
    assert r"Taal \| \<b\>maat\</b\> \[x\](y)" in out
    assert out.startswith("# Agenda: ")
    assert "## Te laat" in out


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_told(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(PROGRAMMA, taal=pilot(), stuk="titel: [")
    data = told(pilotkit, folder)
    assert data["unreadable"] == ["pilots/stuk.yaml"]
    assert data["upcoming"]
    assert "pilots/stuk.yaml" in pilotkit("todo", "--repo", folder)[1]
