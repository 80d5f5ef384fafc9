"""Exceptions: until which day, resting on what, and about which of more findings (PK90x)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pilotkit.check.pilots import pilot_diagnostics
from pilotkit.check.waivers import is_about, judge, too_wide, unused
from pilotkit.dossier import Dossier
from pilotkit.finding import Path as DataPath
from pilotkit.finding import Severity
from pilotkit.problem import Problem
from pilotkit.rules.geldend import geldend
from pilotkit.rules.verwijzingen import uitzondering_nodig
from tests.edges.dossiers import DAG, dossier, meldingen

BESLUIT = "{{datum: {}, orgaan: {}, besluit: Ja., kenmerk: B1{}}}"
GS = "Gedeputeerde Staten"


def met_uitzondering(
    tot: str = "2018-12-31", *, dag: date = DAG, regel: str = "PK407", waar: str = "",
    besluit: str = BESLUIT.format("2018-07-01", GS, ""), lines: tuple[str, ...] = (),
) -> Dossier:  # fmt: skip
    """Return a pilot with one exception, by a decision that may be given."""
    waar = f", waar: {waar}" if waar else ""
    een = f"{{regel: {regel}, reden: Ja., besluit: B1, tot: {tot}{waar}}}"
    pilot = dossier(f"uitzonderingen: [{een}]", f"besluiten: [{besluit}]", *lines, dag=dag)
    regels = geldend(pilot.kader.profiel)
    return replace(pilot, regelcodes=regels.codes, uitzonderbaar=regels.uitzonderbaar)


@pytest.mark.parametrize(
    ("dagen", "severity"),
    [(31, None), (30, Severity.WAARSCHUWING), (0, Severity.WAARSCHUWING), (-1, Severity.FOUT)],
)
def test_an_exception_is_announced_thirty_days_before_it_ends(
    dagen: int, severity: Severity | None
) -> None:
    een = met_uitzondering(str(DAG + timedelta(dagen)))
    assert [d.severity for d in meldingen("PK901", een)] == ([severity] if severity else [])


GROND: dict[str, tuple[str, str, str]] = {
    "a year after its decision": ("2019-07-01", BESLUIT.format("2018-07-01", GS, ""), ""),
    "a year and a day": ("2019-07-02", BESLUIT.format("2018-07-01", GS, ""), "tot"),
    "as long as the decision holds": (
        "2018-10-01", BESLUIT.format("2018-07-01", GS, ", geldig_tot: 2018-10-01"), ""),
    "a day longer": (
        "2018-10-02", BESLUIT.format("2018-07-01", GS, ", geldig_tot: 2018-10-01"), "tot"),
    "to the day of its decision": ("2018-07-01", BESLUIT.format("2018-07-01", GS, ""), ""),
    "to the day before": ("2018-06-30", BESLUIT.format("2018-07-01", GS, ""), "tot"),
    "by who may not": ("2018-10-01", BESLUIT.format("2018-07-01", "gemeenteraad", ""), "besluit"),
    "by another decision": (
        "2018-10-01", BESLUIT.format("2018-07-01", GS, "").replace("B1", "B2"), "besluit"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("regel", "orgaan", "geldig_tot"),
    [
        ("PK407", "gemeenteraad", ""),
        ("PK407", GS, ", geldig_tot: 2018-08-31"),
        ("PK401", GS, ""),
        ("XX1", GS, ""),
    ],
)
def test_of_what_does_not_hold_it_is_not_said_that_it_still_does(
    regel: str, orgaan: str, geldig_tot: str
) -> None:
    besluit = BESLUIT.format("2018-07-01", orgaan, geldig_tot)
    een = met_uitzondering("2018-09-01", regel=regel, besluit=besluit)
    assert not list(meldingen("PK901", een))
    assert list(meldingen("PK903", een))


@pytest.mark.parametrize("what", GROND)
def test_an_exception_rests_on_a_decision_and_ends_with_it(what: str) -> None:
    tot, besluit, sleutel = GROND[what]
    found = [d.path for d in meldingen("PK903", met_uitzondering(tot, besluit=besluit))]
    assert found == ([("uitzonderingen", 0, sleutel)] if sleutel else [])


@pytest.mark.parametrize(
    ("kenmerk", "hint"),
    [
        ("B-2018-11", "bedoel je `B-2018-11`? Zet anders het besluit bij `besluiten`"),
        ("Z9", "zet het besluit bij `besluiten`, met dat `kenmerk`"),
        ("", "zet het besluit bij `besluiten`, met dat `kenmerk`"),
    ],
)
def test_a_decision_that_is_called_almost_so_may_be_meant(kenmerk: str, hint: str) -> None:
    genoemd = f", kenmerk: {kenmerk}" if kenmerk else ""
    besluit = f"{{datum: 2018-07-01, orgaan: {GS}, besluit: Ja.{genoemd}}}"
    een = met_uitzondering(besluit=besluit)
    (waiver,) = een.pilot.uitzonderingen
    pilot = een.pilot.model_copy(
        update={"uitzonderingen": (waiver.model_copy(update={"besluit": "B-2018-1"}),)}
    )
    (found,) = meldingen("PK903", replace(een, pilot=pilot))
    assert found.hint == hint


PARTNERS = "partners: [{naam: Stichting A, soort: bedrijf}, {naam: A B, soort: bedrijf%s}]"
BEIDE, EEN = PARTNERS % "", PARTNERS % ", intentie: 2018-07-01"


def aside(een: Dossier, code: str) -> list[bool]:
    """Return of each finding of a rule whether it is set aside."""
    judged = judge(een, pilot_diagnostics(een, None))
    return [d.waived is not None for d in judged if d.code == code]


WAAR: dict[str, tuple[str, str, list[bool]]] = {
    "the only one": (EEN, "", [True]),
    "one of two, not said which": (BEIDE, "", [False, False]),
    "the one of that name": (BEIDE, "Stichting A", [True, False]),
    "the one of that name, in other capitals": (BEIDE, "stichting a", [True, False]),
    "the one at that path": (BEIDE, "partners.1", [False, True]),
    "the one at that whole path": (BEIDE, "partners.1.intentie", [False, True]),
    "a part of a name": (BEIDE, "Stichting", [False, False]),
    "all of a list": (BEIDE, "partners", [True, True]),
    "something else": (EEN, "partners.1", [False]),
}


@pytest.mark.parametrize("what", WAAR)
def test_an_exception_sets_aside_what_it_is_about(what: str) -> None:
    line, waar, told = WAAR[what]
    assert aside(met_uitzondering(regel="PK502", waar=waar, lines=(line,)), "PK502") == told


@pytest.mark.parametrize(
    ("waar", "is_aside"),
    [("doel", True), ("Doel", True), ("vernieuwing", False), ("voldoet", False)],
)
def test_a_condition_is_named_by_its_key_or_its_name(waar: str, is_aside: object) -> None:
    line = "voorwaarden: {doel: {oordeel: voldoet, getoetst_door: A}}"
    partner = "partners: [{naam: A, soort: bedrijf}]"
    een = met_uitzondering(regel="PK204", waar=waar, lines=(partner, line))
    assert aside(een, "PK204") == [is_aside]


@pytest.mark.parametrize(
    ("path", "waar", "told"),
    [
        (("voorwaarden",), "doel", False),
        (("voorwaarden", "doel"), "Doel", True),
        (("voorwaarden", "externe_adviezen", "oordeel"), "externe_adviezen", True),
        (("voorwaarden", "externe_adviezen", "oordeel"), "Externe adviezen", True),
        (("voorwaarden", "externe_adviezen", "oordeel"), "oordeel", False),
        (("voorwaarden", "externe_adviezen", "oordeel"), "voorwaarden.externe_adviezen", True),
        (("partners", 0, "intentie"), "Stichting A", True),
        (("partners", 2, "intentie"), "Stichting A", False),
        (("planning", 0), "Stichting A", False),
        (("begeleiding", "projectleider"), "Stichting A", False),
    ],
)
def test_a_path_is_about_what_it_leads_past(path: DataPath, waar: str, told: object) -> None:
    assert is_about(dossier(BEIDE), path, waar) == told


def test_what_is_set_aside_names_its_decision() -> None:
    een = met_uitzondering(regel="PK502", lines=(EEN,))
    (waived,) = (d.waived for d in judge(een, pilot_diagnostics(een, None)) if d.waived)
    assert (waived.reden, waived.besluit, waived.tot) == ("Ja.", "B1", "2018-12-31")


def over(problems: list[Problem]) -> list[tuple[str, object]]:
    return [(een.kind, een.facts.get("aantal")) for een in problems]


@pytest.mark.parametrize(
    ("line", "waar", "wide", "idle"),
    [
        (BEIDE, "", [("uitzondering_te_ruim", 2)], []),
        (BEIDE, "Stichting A", [], []),
        (EEN, "", [], []),
        (EEN, "A B", [], [("uitzondering_ongebruikt", None)]),
        ("", "", [], [("uitzondering_ongebruikt", None)]),
    ],
)
def test_an_exception_is_about_one_thing_and_about_something(
    line: str, waar: str, wide: list[tuple[str, object]], idle: list[tuple[str, object]]
) -> None:
    een = met_uitzondering(regel="PK502", waar=waar, lines=(line,))
    found = list(pilot_diagnostics(een, None))
    assert over(too_wide(een, found)) == wide
    assert over(unused(een, found, frozenset())) == idle
    assert not unused(een, found, frozenset(["PK502"]))


@pytest.mark.parametrize(
    ("waar", "said"), [("", "die regel meldt niets."), ("A B", "die regel meldt niets bij `A B`.")]
)
def test_a_rule_that_finds_something_elsewhere_is_not_called_silent(waar: str, said: str) -> None:
    een = met_uitzondering(regel="PK502", waar=waar, lines=(EEN,) if waar else ())
    (ongebruikt,) = unused(een, list(pilot_diagnostics(een, None)), frozenset())
    (gevonden,) = uitzondering_nodig.check(ongebruikt)
    assert gevonden.message == f"De uitzondering op PK502 zet nu niets opzij: {said}"
    assert ("verbeter `waar`" in gevonden.hint) == bool(waar)


def test_an_exception_that_does_not_hold_is_neither_too_wide_nor_idle() -> None:
    for een in (
        met_uitzondering("2018-08-14", regel="PK502", lines=(BEIDE,)),
        met_uitzondering(regel="PK202", lines=(BEIDE,)),
    ):
        found = list(pilot_diagnostics(een, None))
        assert not any(d.waived for d in judge(een, found))
        assert not too_wide(een, found)
        assert not unused(een, found, frozenset())


def test_two_exceptions_each_have_their_own_place() -> None:
    een = "{{regel: {}, reden: Ja., besluit: B1, tot: 2018-12-31}}"
    line = f"uitzonderingen: [{een.format('PK407')}, {een.format('PK502')}]"
    pilot = dossier(line, f"besluiten: [{BESLUIT.format('2018-07-01', GS, '')}]", "begeleiding: {}")
    pilot = replace(pilot, uitzonderbaar=geldend(pilot.kader.profiel).uitzonderbaar)
    (idle,) = unused(pilot, pilot_diagnostics(pilot, None), frozenset())
    assert idle.path == ("uitzonderingen", 1, "regel")
