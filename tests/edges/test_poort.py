"""What counts at the gate between two phases, and what of it a decision may set aside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pilotkit.check.poort import gevraagd_in
from pilotkit.finding import Diagnostic
from pilotkit.rules.geldend import geldend
from tests.edges.dossiers import dossier

A = "partners: [{naam: A, soort: bedrijf}]"
OORDEEL = "voorwaarden: {{doel: {{oordeel: {}}}}}"
BESLUIT = "besluiten: [{{datum: 2018-07-10, orgaan: {}, besluit: Ja., kenmerk: B1}}]"
DEEL = "{{van: {}, bedrag: 5, soort: geld, status: {}}}"
BOEKING = "{{datum: {}, bedrag: 5, kenmerk: B1}}"

VOLDOET = "oordeel: voldoet, getoetst_op: 2018-07-01"
LATER = "{van: B, soort: extern, datum: 2018-07-02, kern: Ja.}"


def dekking(van: str, status: str = "toegezegd", meer: str = "") -> str:
    return f"begroting: {{dekking: [{DEEL.format(van, status)}]{meer}}}"


def verplicht(dag: str = "2018-07-12", meer: str = "") -> str:
    return f"begroting: {{verplichtingen: [{BOEKING.format(dag)}]{meer}}}"


def uitgaven(dag: str) -> str:
    return f"uitgaven: [{BOEKING.format(dag)}]"


GATES: dict[str, tuple[str, tuple[str, ...], bool]] = {
    "PK201": ("uitvoering", (), True),
    "PK202": ("uitvoering", (OORDEEL.format("voldoet_niet"),), False),
    "PK203": ("uitvoering", (OORDEEL.format("voldoet, getoetst_op: 2018-07-01"),), False),
    "PK204": (
        "uitvoering",
        (A, "advies: {door: A, datum: 2018-07-01, oordeel: kansrijk, onderbouwing: Ja.}"), True),
    "PK206": ("uitvoering", (OORDEEL.format("deels, getoetst_op: 2018-07-01"),), False),
    "PK207": (
        "uitvoering",
        (f"voorwaarden: {{externe_adviezen: {{{VOLDOET}, adviezen: [{LATER}]}}}}",), False),
    "PK304": ("uitvoering", (dekking("A"),), False),
    "PK305": ("uitvoering", (f"begroting: {{{uitgaven('2018-07-12')}}}",), False),
    "PK306": ("uitvoering", (verplicht(),), False),
    "PK307": ("uitvoering", (dekking("Provincie Flevoland"),), True),
    "PK309": ("uitvoering", (dekking("B"),), False),
    "PK310": ("uitvoering", (A, dekking("A", "intentie")), True),
    "PK312": ("uitvoering", (verplicht(meer=f", {uitgaven('2018-07-11')}"),), False),
    "PK313": ("uitvoering", (verplicht(), BESLUIT.format("Gedeputeerde Staten")), False),
    "PK314": ("uitvoering", (), False),
    "PK315": ("uitvoering", (verplicht(), BESLUIT.format("gemeenteraad")), False),
    "PK401": ("uitvoering", ("planning: {start: 2018-07-02, einde: 2018-07-01}",), False),
    "PK404": ("uitvoering", (), False),
    "PK406": ("uitvoering", (), True),
    "PK407": ("uitvoering", (), True),
    "PK408": ("vervolg", (BESLUIT.format("Provinciale Staten"),), False),
    "PK409": ("afgerond", (), False),
    "PK410": ("uitvoering", ("planning: {start: 2018-03-31}",), False),
    "PK411": ("ontwikkeling", (), False),
    "PK501": ("uitvoering", (), False),
    "PK502": ("uitvoering", (A,), True),
    "PK601": ("uitvoering", (), True),
    "PK604": ("uitvoering", (), True),
    "FL211": ("uitvoering", (OORDEEL.format("voldoet"),), True),
    "PK904": (
        "uitvoering",
        ("voorwaarden: {gezamenlijke_ontwikkeling: {oordeel: open, bewijs: [x.md]}}",), False),
}  # fmt: skip
"""By rule: the phase to go to, what the file says, and whether an exception may be made."""

PROGRAMMA = """\
fasen: {ontwikkeling: {van: 2018-04-01}}
besluiten: [{datum: 2018-07-01, orgaan: Gedeputeerde Staten, besluit: Het mag., kenmerk: U1}]
"""


def gevraagd(code: str, *lines: str) -> list[Diagnostic]:
    """Return what one rule asks of a pilot in ontwikkeling that goes on."""
    fase, regels, _ = GATES[code]
    een = dossier(*regels, *lines, fase="ontwikkeling", programma=PROGRAMMA)
    een = replace(een, uitzonderbaar=geldend(een.kader.profiel).uitzonderbaar)
    naar = een.levensloop.vind(fase)
    assert naar is not None
    return [d for d in gevraagd_in(een, naar) if d.code == code]


@pytest.mark.parametrize("code", GATES)
def test_what_is_not_in_order_is_told_at_the_gate(code: str) -> None:
    assert len(gevraagd(code)) == 1


@pytest.mark.parametrize("code", GATES)
def test_a_decision_sets_aside_what_may_be_set_aside(code: str) -> None:
    lines = f"uitzonderingen: [{{regel: {code}, reden: Ja., besluit: U1, tot: 2018-12-31}}]"
    is_aside = not gevraagd(code, lines)
    assert is_aside == GATES[code][2]
