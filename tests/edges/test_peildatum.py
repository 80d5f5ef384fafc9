"""What a pilot was on the day before, on the day itself and on the day after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pilotkit.model.woorden import Oordeel
from tests.edges.dossiers import DAAROM, DAG, dossier

See = Callable[[Any], Any]


def telt(naam: str) -> See:
    """Return what looks how many there are of something, by its path."""

    def see(toen: Any) -> int:
        hier: Any = toen
        for stap in naam.split("."):
            hier = getattr(hier, stap)
        return len(hier)

    return see


DOEL = f"voorwaarden: {{doel: {{oordeel: voldoet, getoetst_op: {DAG}}}}}"
GEVRAAGD = f"{{van: A, bedrag: 5, soort: geld, status: intentie, sinds: {DAG}}}"
BEVINDINGEN = f"gereed_op: {DAG}, bevindingen: Veel."
PARTNER = f"partners: [{{naam: Stichting Proef, soort: bedrijf, intentie: {DAG}}}]"
COMES: dict[str, tuple[str, See]] = {
    "a decision": (
        f"besluiten: [{{datum: {DAG}, orgaan: partners, besluit: Ja.}}]", telt("besluiten")),
    "a report": (
        f"voortgang: [{{datum: {DAG}, stand: op_koers, kop: Bericht}}]", telt("voortgang")),
    "a signal": (f"signalen: [{{datum: {DAG}, soort: kans, tekst: Ja.}}]", telt("signalen")),
    "a herijking": (
        f"herijkingen: [{{datum: {DAG}, reden: Meer., besluit: B1}}]", telt("herijkingen")),
    "a commitment": (
        f"begroting: {{verplichtingen: [{{datum: {DAG}, bedrag: 5, kenmerk: B1}}]}}",
        telt("begroting.verplichtingen")),
    "expenditure": (
        f"begroting: {{uitgaven: [{{datum: {DAG}, bedrag: 5, kenmerk: B1}}]}}",
        telt("begroting.uitgaven")),
    "released money": (
        f"begroting: {{vrijval: [{{datum: {DAG}, bedrag: 5, kenmerk: B1}}]}}",
        telt("begroting.vrijval")),
    "a post": (
        f"begroting: {{posten: [{{post: overig, jaar: 2018, raming: 5, sinds: {DAG}}}]}}",
        telt("begroting.posten")),
    "a share that was asked": (
        f"begroting: {{dekking: [{GEVRAAGD}]}}", telt("begroting.dekking")),
    "an exchange": (
        f"begeleiding: {{versterkers: [{{soort: inwoner, onderwerp: buurt, datum: {DAG}}}]}}",
        telt("begeleiding.versterkers")),
    "a partner": (PARTNER, telt("partners")),
    "a partner that leads": (
        f"{PARTNER}\ntrekker: Stichting Proef", lambda toen: toen.trekker == "Stichting Proef"),
    "an advice": (
        f"advies: {{door: A, datum: {DAG}, oordeel: kansrijk, onderbouwing: Ja.}}",
        lambda toen: toen.advies),
    "a verdict": (
        DOEL, lambda toen: toen.voorwaarden.oordelen()["doel"] is Oordeel.VOLDOET),
    "a step": (f"fasen: [{{fase: uitvoering, vanaf: {DAG}}}]", telt("fasen")),
    "a milestone that is reached": (
        f"planning: {{mijlpalen: [{{naam: m, datum: 2018-07-01, gereed_op: {DAG}}}]}}",
        lambda toen: toen.planning.mijlpalen[0].gereed_op),
    "an evaluation that is done": (
        f"evaluatie: {{momenten: [{{soort: eind, datum: 2018-07-01, {BEVINDINGEN}}}]}}",
        lambda toen: toen.evaluatie.momenten[0].bevindingen),
    "a lesson": (
        f"evaluatie: {{lessen: [{{datum: {DAG}, les: Begin klein., betekenis: lokaal}}]}}",
        telt("evaluatie.lessen")),
}  # fmt: skip
"""What the file says, and what looks whether it is there."""


@pytest.mark.parametrize("what", COMES)
def test_it_is_there_from_its_own_day(what: str) -> None:
    line, see = COMES[what]
    assert [bool(see(dossier(line, dag=dag).toen)) for dag in DAAROM] == [False, True, True]


def test_who_leads_without_being_a_later_partner_leads_always() -> None:
    assert dossier("trekker: Gemeente Urk", PARTNER, dag=DAAROM[0]).toen.trekker == "Gemeente Urk"


PLAN = "planning: {start: 2018-07-01, einde: 2019-06-30}"
HERIJKT = f"herijkingen: [{{datum: {DAG}, was_einde: 2018-12-31, reden: Later., besluit: B1}}]"
VERSCHOVEN = (
    "planning: {mijlpalen: [{naam: m, datum: 2018-12-01, verschoven: "
    f"[{{op: {DAG}, was: 2018-10-01, reden: Later.}}]}}]}}"
)
TWEEMAAL = VERSCHOVEN.replace("}]}]}", "}, {op: 2018-07-01, was: 2018-09-01, reden: Later.}]}]}")
TOEGEZEGD = (
    "begroting: {dekking: [{van: A, bedrag: 5, soort: geld, status: toegezegd, "
    f"toegezegd_op: {DAG}}}]}}"
)


def einde(toen: Any) -> Any:
    return toen.planning.einde


def mijlpaal(toen: Any) -> Any:
    return toen.planning.mijlpalen[0].datum


MOVES: dict[str, tuple[tuple[str, ...], See, object, object]] = {
    "the end": ((PLAN, HERIJKT), einde, date(2018, 12, 31), date(2019, 6, 30)),
    "a milestone": ((VERSCHOVEN,), mijlpaal, date(2018, 10, 1), date(2018, 12, 1)),
    "a milestone that had moved before": (
        (TWEEMAAL,), mijlpaal, date(2018, 10, 1), date(2018, 12, 1)),
    "the moves of a milestone": (
        (TWEEMAAL,), lambda toen: len(toen.planning.mijlpalen[0].verschoven), 1, 2),
    "what was pledged": (
        (TOEGEZEGD,), lambda toen: toen.begroting.dekking[0].status, "intentie", "toegezegd"),
}  # fmt: skip


@pytest.mark.parametrize("what", MOVES)
def test_the_old_plan_holds_until_the_day_before(what: str) -> None:
    lines, see, old, new = MOVES[what]
    assert [see(dossier(*lines, dag=dag).toen) for dag in DAAROM] == [old, new, new]


UITKOMST = "uitkomst: {oordeel: geslaagd, toelichting: Goed.}"
KLAAR = f"fasen: [{{fase: uitvoering, vanaf: 2018-07-01}}, {{fase: afgerond, vanaf: {DAG}}}]"
VROEG_KLAAR = KLAAR.replace(str(DAG), "2018-08-01")


def evaluatie(soort: str, gereed: str) -> str:
    moment = f"{{soort: {soort}, datum: 2018-08-01, gereed_op: {gereed}}}"
    return f"evaluatie: {{momenten: [{moment}], {UITKOMST}}}"


OUTCOMES: dict[str, tuple[tuple[str, ...], list[bool]]] = {
    "known when it ended, evaluated before": (
        (KLAAR, evaluatie("eind", "2018-08-01")), [False, True, True]),
    "known when it was evaluated, ended before": (
        (VROEG_KLAAR, evaluatie("eind", str(DAG))), [False, True, True]),
    "known when it ended, whatever was evaluated along the way": (
        (VROEG_KLAAR, evaluatie("tussentijds", str(DAG))), [True, True, True]),
    "known when it ended, where nobody evaluates": (
        (VROEG_KLAAR, f"evaluatie: {{{UITKOMST}}}"), [True, True, True]),
}  # fmt: skip


@pytest.mark.parametrize("what", OUTCOMES)
def test_the_outcome_is_there_when_the_pilot_ended_and_was_evaluated(what: str) -> None:
    lines, known = OUTCOMES[what]
    toen = [dossier(*lines, fase="afgerond", dag=dag).toen.evaluatie for dag in DAAROM]
    assert [bool(een and een.uitkomst) for een in toen] == known
