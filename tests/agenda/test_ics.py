"""The calendar is RFC 5545 to the letter, whatever the files say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest

from pilotkit.agenda import agenda
from pilotkit.agenda.als_ics import als_ics
from pilotkit.check import check
from pilotkit.source.repository import Checkout
from tests.agenda.test_todo import PROGRAMMA, pilot
from tests.conftest import PORTEFEUILLE, Command, Repository

DAG = date(2018, 9, 30)
VALUE = {
    "UID": r"[0-9a-f]{32}@pilotkit",
    "DTSTAMP": r"\d{8}T000000Z",
    "DTSTART;VALUE=DATE": r"\d{8}",
    "TRANSP": "TRANSPARENT",
    "SUMMARY": r"(?:[^\x00-\x1f\x7f\\,;]|\\[\\,;n])+",
    "DESCRIPTION": r"(?:[^\x00-\x1f\x7f\\,;]|\\[\\,;n])+",
    "CATEGORIES": "[a-z]+",
}
"""What an event holds, each exactly once, and how its value looks."""


def calendar(folder: Path, day: date = DAG, weeks: int = 6) -> bytes:
    result = check(Checkout(folder), day, keep=True)
    return als_ics(agenda(result, timedelta(weeks=weeks)))


def lines(raw: bytes) -> list[str]:
    """Return the content lines of a calendar, unfolded; refuse what RFC 5545 3.1 refuses."""
    assert raw.endswith(b"\r\n")
    physical = raw.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert 0 < len(line) <= 75
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode()  # no character is split
    return raw.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def events(raw: bytes) -> Iterator[dict[str, str]]:
    """Yield the events, each property once; refuse everything that does not belong there."""
    head, *rest = lines(raw)
    assert head == "BEGIN:VCALENDAR"
    assert rest.pop() == "END:VCALENDAR"
    top = [rest.pop(0) for _ in range(5)]
    assert [line.partition(":")[0] for line in top] == [
        "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME",
    ]  # fmt: skip
    while rest:
        assert rest.pop(0) == "BEGIN:VEVENT"
        event: dict[str, str] = {}
        while (line := rest.pop(0)) != "END:VEVENT":
            name, _, value = line.partition(":")
            assert name in VALUE
            assert name not in event
            assert re.fullmatch(VALUE[name], value), line
            event[name] = value
        assert set(event) == set(VALUE)
        yield event


def test_the_calendar_of_the_example_is_strict() -> None:
    for day in (DAG, date(2018, 12, 31), date(2019, 7, 1)):
        found = list(events(calendar(PORTEFEUILLE, day)))
        names = [event["UID"] for event in found]
        assert found
        assert len(set(names)) == len(names)


def test_another_program_reads_the_same_texts(repository: Repository) -> None:
    folder = repository(PROGRAMMA, taal=pilot())
    read = icalendar.Calendar.from_ical(calendar(folder))
    told = {str(e["SUMMARY"]): e.decoded("DTSTART") for e in read.walk("VEVENT")}
    assert told["Taalmaatjes: mijlpaal: tweede, feest; echt\\"] == date(2018, 10, 20)
    assert told["Te laat: Taalmaatjes: mijlpaal: twintig paren gevormd"] == date(2018, 9, 1)
    (start,) = [e for e in read.walk("VEVENT") if "start" in str(e["SUMMARY"])]
    assert "Wie: Gemeente Urk\n" in str(start["DESCRIPTION"])
    assert "Nog gevraagd: Er is nog geen projectleider." in str(start["DESCRIPTION"])
    assert not read.errors
    assert all(not event.errors for event in read.walk("VEVENT"))


HOSTILE = (
    "x\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM",
    "x\\nATTACH:https://voorbeeld.example/",
    "\\u2028SUMMARY:ander",
    "\\u0085SUMMARY:ander",
    "\\u202edraait om",
    "\\\\n en \\\\; en \\\\, en \\\\\\\\",
    "é" * 90,
    "😀" * 40,
    "een heel lange regel " * 5 + "met\\teen tab",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_file_can_add_a_line(text: str, repository: Repository) -> None:
    own = pilot().replace("'tweede, feest; echt\\'", f'"{text}"')
    own = own.replace("trekker: Gemeente Urk", f'trekker: "{text}"')
    programme = PROGRAMMA + f'titel: "{text}"\n'
    raw = calendar(repository(programme, taal=own))
    found = list(events(raw))
    icalendar.Calendar.from_ical(raw)
    plain = list(events(calendar(repository(PROGRAMMA, taal=pilot()))))
    assert len(found) <= len(plain)
    assert all(set(event) == set(VALUE) for event in found)


def test_an_event_keeps_its_name_when_its_day_or_the_peildatum_moves(
    repository: Repository,
) -> None:
    def names(text: str, day: date = DAG) -> dict[str, str]:
        folder = repository(PROGRAMMA, taal=text)
        found = events(calendar(folder, day))
        return {event["SUMMARY"].removeprefix("Te laat: "): event["UID"] for event in found}

    before = names(pilot())
    moved = names(pilot().replace("2018-10-20", "2018-10-25"))
    later = names(pilot(), DAG + timedelta(days=3))
    for name, uid in before.items():
        assert moved[name] == uid
        if "evaluatie" not in name:
            assert later[name] == uid
    assert len(set(before.values())) == len(before)


def test_two_milestones_of_one_name_are_two_events(repository: Repository) -> None:
    own = pilot().replace("'tweede, feest; echt\\'", "twintig paren gevormd")
    found = [e["UID"] for e in events(calendar(repository(PROGRAMMA, taal=own)))]
    assert len(set(found)) == len(found)


def test_the_same_files_and_day_give_the_same_bytes_also_to_a_file(
    pilotkit: Command, repository: Repository, tmp_path: Path
) -> None:
    folder, place = repository(PROGRAMMA, taal=pilot()), tmp_path / "agenda.ics"
    basis = ("todo", "--repo", folder, "--as-of", "2018-09-30", "--format", "ics")
    assert pilotkit(*basis, "--output", place)[0] == 0
    assert place.read_bytes() == calendar(folder)
    assert b"DTSTAMP:20180930T000000Z" in place.read_bytes()
