"""How rules are run: crashes, dependence, waivers, many files at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import check, parallel
from pilotkit.dossier import Dossier
from pilotkit.finding import Finding, Severity
from pilotkit.model.programma import Programma
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import Portfolio
from pilotkit.profielen import find_profiel, namen
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.rules import KERN
from pilotkit.rules.document import page
from pilotkit.rules.geldend import alle_regels, geldend
from pilotkit.rules.rule import pilotregel, portefeuilleregel
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

DAG = date(2018, 12, 31)


def test_every_code_of_the_contract_exists() -> None:
    families = {
        "PK0": range(1, 11), "PK1": range(1, 9), "PK2": range(1, 7), "PK3": range(1, 12),
        "PK4": range(1, 14), "PK5": range(1, 5), "PK6": range(1, 5), "PK7": range(1, 7),
        "PK8": range(1, 5), "PK9": range(1, 6),
    }  # fmt: skip
    expected = {
        f"{family}{number:02}" for family, numbers in families.items() for number in numbers
    }
    expected |= {f"FL21{number}" for number in range(1, 8)} | {"PK999"}
    assert set(alle_regels()) >= expected
    waivable = {code for code, rule in alle_regels().items() if rule.waivable}
    assert waivable == {
        "PK201", "PK204", "FL211", "FL212", "FL213", "FL214", "FL215", "FL216", "PK307", "PK310",
        "PK403", "PK405", "PK406", "PK407", "PK502", "PK601", "PK602", "PK604",
        "PK701", "PK702", "FL218", "FL219", "FL220", "FL221", "FL222", "FL223", "FL224",
        "FL225", "FL226",
    }  # fmt: skip


def test_every_kind_of_problem_has_one_rule() -> None:
    kinds = [kind for rule in KERN for kind in rule.kinds]
    assert len(kinds) == len(set(kinds))


def test_what_is_said_first_comes_first() -> None:
    rules = geldend(PROFIEL).pilotregels
    order = [rule.code for rule in rules]
    for rule in rules:
        for earlier in rule.after:
            assert order.index(earlier) < order.index(rule.code)


@pilotregel("PK311", Severity.FOUT, "2-schema")
def stuk(dossier: Dossier) -> Iterator[Finding]:
    """Loopt vast."""
    yield Finding(("titel",), dossier.pilot.titel)
    raise ZeroDivisionError("door nul")


@portefeuilleregel("PK302", Severity.FOUT, "2-schema")
def ook_stuk(portfolio: Portfolio) -> Iterator[Finding]:
    """Loopt vast."""
    if portfolio.pilots:
        raise KeyError(portfolio.pilots[0].id)
    yield Finding((), "")


def test_a_rule_that_crashes_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pilotkit.rules.geldend.KERN", (stuk, *KERN, ook_stuk))
    geldend.cache_clear()
    found = check(Checkout(PORTEFEUILLE), DAG).diagnostics
    geldend.cache_clear()
    crashed = [d for d in found if d.code == "PK999"]
    assert len(crashed) == 9
    assert crashed[0].file == "pilots/burenapp.yaml"
    assert "De regel PK311 liep vast" in crashed[0].message
    assert "ZeroDivisionError" in crashed[0].message
    assert crashed[-1].file == "programma.yaml"
    assert "De regel PK302 liep vast" in crashed[-1].message
    assert {"PK206", "PK201"} <= {d.code for d in found}


def test_one_mistake_one_message(pilotkit: Command, repository: Repository) -> None:
    assessed_later = """\
titel: Proef
samenvatting: Een verzonnen pilot.
fase: ontwikkeling
lijnen: [talent]
gemeenten: [Urk]
partners: [{naam: Gemeente Urk, soort: gemeente}]
voorwaarden:
  doel: {oordeel: voldoet, onderbouwing: Ja., domeinen: [onderwijs, participatie],
         getoetst_door: Ideeënmakelaar, getoetst_op: 2019-03-01}
"""
    out = pilotkit(
        "check", "--repo", repository(proef=assessed_later), "--as-of", "2018-12-31",
        "--format", "concise", "--select", "PK2",
    )[1]  # fmt: skip
    codes = [line.split(": ")[1].split()[0] for line in out.splitlines()[:-2]]
    assert sorted(codes) == ["PK201", "PK205"]  # PK201 only for the five that are missing


def test_the_gate_to_uitvoering_is_one_list(pilotkit: Command, portefeuille: Path) -> None:
    file = portefeuille / "pilots" / "mantelzorg-naast-werk.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("fase: ontwikkeling\n", "fase: uitvoering\n", 1), encoding="utf-8")
    out = pilotkit("check", "--repo", portefeuille, "--as-of", "2018-12-31", "--format", "concise")[
        1
    ]
    gate = [line.split(": ")[:2] for line in out.splitlines() if line.startswith("pilots/mantel")]
    found = [(int(place.split(":")[1]), *rule.split()) for place, rule in gate]
    assert found == [
        (2, "PK406", "fout"),  # what is missing at the top stands first
        (2, "PK407", "waarschuwing"),
        (2, "PK601", "fout"),
        (2, "PK604", "waarschuwing"),
        (7, "PK418", "tip"),
        (15, "FL218", "waarschuwing"),
        (20, "PK502", "waarschuwing"),
        (26, "PK201", "fout"),
        (42, "PK206", "waarschuwing"),
        (52, "PK201", "fout"),
        (61, "PK307", "waarschuwing"),
        (68, "PK310", "waarschuwing"),
        (69, "PK310", "waarschuwing"),
        (70, "PK310", "waarschuwing"),
        (74, "PK310", "waarschuwing"),
        (81, "PK404", "waarschuwing"),
        (85, "PK405", "waarschuwing"),
    ]


def test_the_page_of_rules_is_fresh() -> None:
    assert (ROOT / "docs" / "regels.md").read_text(encoding="utf-8") == page(), "run `make docs`"


def test_many_files_give_the_same_on_more_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PORTEFEUILLE / "pilots", tmp_path / "pilots")
    for number in range(6):
        shutil.copy(tmp_path / "pilots/burenapp.yaml", tmp_path / f"pilots/burenapp-{number}.yaml")
    (tmp_path / "pilots" / "kapot.yaml").write_text("titel: [\n", encoding="utf-8")
    alone = check(Checkout(tmp_path), DAG)
    monkeypatch.setattr(parallel, "FEWEST", 3)
    monkeypatch.setattr(parallel, "_BATCH", 4)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = check(Checkout(tmp_path), DAG)
    assert together.diagnostics == alone.diagnostics
    assert together.portfolio.pilots == alone.portfolio.pilots
    assert together.portfolio.geld == alone.portfolio.geld


def test_programmes_by_name() -> None:
    assert "flevoland" in namen()
    assert find_profiel("bestaat-niet") is None


def test_a_programme_without_ceiling_works() -> None:
    from dataclasses import replace

    from pilotkit.formats.totals import room
    from pilotkit.reports.zinnen.geld import geldzinnen, kaderzin

    basis = find_profiel("flevoland")
    assert basis is not None
    without = replace(basis, reserve=None, plafond=None)
    nothing = Portfolio(Kader(without, Programma(programma="flevoland"), DAG), DAG, ())
    assert (nothing.ruimte, room(nothing), kaderzin(nothing)) == (None, "", "")
    assert not list(geldzinnen(nothing))
    kader = Kader(replace(basis, plafond=None), Programma(programma="flevoland"), DAG)
    empty = Portfolio(kader, DAG, ())
    assert empty.ruimte is None
    assert room(empty) == "Beslag € 0; dit programma heeft geen plafond."
    assert kaderzin(empty) == "Voor dit programma is geen plafond vastgesteld."
    assert list(geldzinnen(empty)) == [
        "De pilots en het programma leggen beslag op € 0; er is geen plafond."
    ]
