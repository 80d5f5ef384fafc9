"""The gate to uitvoering: what is told to who decides, by the rules themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import check
from pilotkit.check.poort import poort
from pilotkit.dutch import zin
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.reports.zinnen.poort import nog_open
from pilotkit.rules.geldend import geldend
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE, ROOT, Repository

RULES = ROOT / "tests" / "rules"
GATE = [rule.code for rule in geldend(PROFIEL).pilotregels if rule.poort]
WRONG = [folder for code in GATE for folder in sorted((RULES / code).glob("fout*"))]
"""Every folder in which a rule of the gate finds something."""


def test_the_gate_leaves_out_how_a_running_pilot_goes() -> None:
    assert GATE
    for code in ("PK205", "PK308", "PK402", "PK403", "PK405", "PK412", "PK413", "PK602", "PK701"):
        assert code not in GATE


@pytest.mark.parametrize("folder", WRONG, ids=lambda folder: "-".join(folder.parts[-2:]))
def test_each_rule_of_the_gate_speaks_to_who_decides(folder: Path) -> None:
    """Whatever it found, and in whatever phase: no keys, no codes, no phase to come."""
    found = check(Checkout(folder), date(2018, 9, 30), keep=True)
    told = [zin(d.besluit) for d in found.diagnostics if d.besluit]
    assert told
    for dossier in found.dossiers:
        told += [*nog_open(dossier).eerst, *nog_open(dossier).aandacht]
    for sentence in told:
        for word in ("`", "_", "in de fase", "peildatum", "FL2", "PK"):
            assert word not in sentence
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")


def test_only_rules_of_the_gate_have_a_sentence_for_who_decides() -> None:
    found = check(Checkout(PORTEFEUILLE), date(2018, 12, 31), keep=True)
    assert {d.code in GATE for d in found.diagnostics} == {True, False}
    for d in found.diagnostics:
        assert bool(d.besluit) == (d.code in GATE)


PLAN = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: uitvoering
ingediend_op: 2018-05-01
gemeenten: [Urk]
begroting:
  posten:
    - {post: uitvoering, jaar: 2018, raming: 30000}
    - {post: onderzoek, jaar: 2018, raming: 10000%s}
  dekking:
    - {van: Provincie Flevoland, bedrag: 30000, soort: geld, status: toegezegd}
    - {van: Provincie Flevoland, bedrag: 10000, soort: geld, status: toegezegd, sinds: 2018-09-04}
besluiten:
  - {datum: 2018-07-03, orgaan: Gedeputeerde Staten, besluit: Begin, kenmerk: G-1, fase: uitvoering}
  - {datum: 2018-09-04, orgaan: Gedeputeerde Staten, besluit: Meer, kenmerk: G-2}
herijkingen:
  - {datum: 2018-09-04, reden: Meer vraag, besluit: G-2, was_raming: 30000}
"""


@pytest.mark.parametrize("sinds", ["", ", sinds: 2018-09-04"])
def test_estimate_and_coverage_are_those_of_the_same_day(
    sinds: str, repository: Repository
) -> None:
    """A later adjustment of the plan is no shortage in the plan of that day."""
    folder = repository(een=PLAN % sinds)
    for dag in (date(2018, 6, 30), date(2018, 9, 30)):
        (dossier,) = check(Checkout(folder), dag, keep=True).dossiers
        told = [d.code for d in poort(dossier)]
        assert "PK304" not in told, dag


def test_texts_that_hold_a_place_are_missing_and_do_not_break_the_gate(
    repository: Repository,
) -> None:
    """What is left out on the peildatum moves what comes after it in a list."""
    laat = "voortgang:\n" + "".join(
        f"  - {{datum: {dag}, stand: op_koers, kop: {kop}}}\n"
        for dag, kop in (("2019-02-01", "Later"), ("2018-08-01", "…"), ("2019-03-01", "…"))
    )
    folder = repository(een=PLAN % "" + laat + "borging: {hoe: nog invullen, wie: xxx}\n")
    (dossier,) = check(Checkout(folder), date(2018, 9, 30), keep=True).dossiers
    assert nog_open(dossier).eerst
