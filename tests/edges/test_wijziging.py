"""How a change is said: a day in words to people, as an ISO date to machines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pilotkit.diff.wijziging import Wat, Wijziging
from tests.edges.dossiers import dossier

DINGEN = dossier(
    "besluiten: [{datum: 2018-07-02, orgaan: Gedeputeerde Staten, besluit: Ja., kenmerk: B1}]",
    "herijkingen: [{datum: 2018-07-02, reden: Later., besluit: B1}]",
    "uitzonderingen: [{regel: PK407, reden: Ziek., besluit: B1, tot: 2018-07-02}]",
).pilot
BESLUIT, HERIJKING, UITZONDERING = (
    DINGEN.besluiten[0], DINGEN.herijkingen[0], DINGEN.uitzonderingen[0],
)  # fmt: skip
GEZEGD: dict[str, tuple[Wat, Any, str]] = {
    "a decision": (Wat.BESLUIT, BESLUIT, "{} Gedeputeerde Staten: Ja. (B1)"),
    "a new plan": (Wat.HERIJKING, HERIJKING, "{}: Later."),
    "an exception": (Wat.UITZONDERING, UITZONDERING, "PK407 tot en met {}: Ziek."),
    "a day": (Wat.EINDE, date(2018, 7, 2), "{}"),
}  # fmt: skip


@pytest.mark.parametrize("what", GEZEGD)
def test_a_day_is_said_in_words_to_people_and_as_a_date_to_machines(what: str) -> None:
    wat, ding, zin = GEZEGD[what]
    for was, nu, said in ((None, ding, "nieuw, "), (ding, None, "weg, was ")):
        wijziging = Wijziging(wat, was, nu)
        assert str(wijziging) == f"{wat.heet}: {said}{zin.format('2 juli 2018')}"
        machine = wijziging.als_json()
        assert {machine["from"], machine["to"]} == {None, zin.format("2018-07-02")}
