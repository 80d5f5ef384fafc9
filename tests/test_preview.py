"""A rule that is new is tried first: it runs when asked, and is shown for what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import Memory, Selection
from pilotkit.check import check as run_check
from pilotkit.dossier import Dossier
from pilotkit.finding import Finding, Severity
from pilotkit.lsp.hover import of_rule
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.model.pilot import Pilot
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Modellen, Profiel
from pilotkit.profielen import find_profiel
from pilotkit.rules.document import _section
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import pilotregel, portefeuilleregel
from pilotkit.source.repository import Checkout
from tests import gasten
from tests.conftest import Command, Repository

DAG = date(2018, 12, 31)
PILOT = """\
titel: Buurthuis
samenvatting: Verzonnen.
fase: idee
bron: Verzonnen voorbeeld
besluiten:
  - {datum: 2018-06-01, orgaan: gemeenteraad, besluit: Mag nog even, kenmerk: R-1}
uitzonderingen:
  - {regel: TS901, reden: Komt later., besluit: R-1, tot: 2019-02-01}
"""


@pilotregel("TS901", Severity.FOUT, "stuk §1", waivable=True, preview=True)
def op_proef(dossier: Dossier) -> Iterator[Finding]:
    """Een buurthuis heeft een tuin."""
    yield Finding(("titel",), "Er is geen tuin.")


@portefeuilleregel("TS902", Severity.WAARSCHUWING, "stuk §2", preview=True)
def samen_op_proef(portfolio: Portfolio) -> Iterator[Finding]:
    """Er zijn twee buurthuizen."""
    if len(portfolio.pilots) < 2:
        yield Finding((), "Er is er maar één.")


@pilotregel("TS903", Severity.TIP, "stuk §3", after=("TS901",))
def vast(dossier: Dossier) -> Iterator[Finding]:
    """Een buurthuis heeft een deur."""
    yield Finding(("titel",), "Er is geen deur.")


PROFIEL = Profiel(
    naam="met_proef",
    titel="Verzonnen buurthuizen",
    provincie="Stichting Verzonnen",
    modellen=lambda: Modellen(Pilot, Voorwaarden),
    regels=lambda: (op_proef, samen_op_proef, vast),
)


@pytest.fixture(autouse=True)
def _pakket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    profielen = {"met_proef": "tests.test_preview:PROFIEL"}
    with gasten.geinstalleerd(tmp_path, monkeypatch, profielen):
        yield


@pytest.fixture
def repo(repository: Repository) -> Path:
    return repository("programma: met_proef\n", buurthuis=PILOT)


def codes(pilotkit: Command, repo: Path, *options: str) -> set[str]:
    _, out, err = pilotkit(
        "check", "--repo", repo, "--as-of", DAG.isoformat(), "--format", "json", *options
    )
    assert err == ""
    return {finding["code"] for finding in json.loads(out)["findings"]} & {
        "TS901", "TS902", "TS903", "PK902", "PK903",
    }  # fmt: skip


def test_a_rule_on_trial_runs_only_when_asked(pilotkit: Command, repo: Path) -> None:
    assert codes(pilotkit, repo) == {"TS903"}  # and its waiver is not told as of no use
    assert codes(pilotkit, repo, "--preview") == {"TS901", "TS902"}  # what it says, TS903 does not
    basis = ("check", "--repo", repo, "--as-of", "2020-01-01")
    assert pilotkit(*basis, "--select", "TS9")[0] == 0
    assert pilotkit(*basis, "--select", "TS9", "--preview")[0] == 1  # and then it counts


def test_a_waiver_on_it_holds_as_any_other(pilotkit: Command, repo: Path) -> None:
    _, out, _ = pilotkit(
        "check", "--repo", repo, "--as-of", DAG.isoformat(), "--format", "json", "--preview",
        "--select", "TS901",
    )  # fmt: skip
    (found,) = json.loads(out)["findings"]
    assert found["waived"]["decision"] == "R-1"


def test_who_asks_for_it_alone_hears_how(pilotkit: Command, repo: Path) -> None:
    basis = ("check", "--repo", repo, "--as-of", DAG.isoformat())
    code, out, err = pilotkit(*basis, "--select", "TS901")
    assert (code, out) == (2, "")
    assert "`TS901` is een regel op proef. Typ ook --preview." in err
    assert pilotkit(*basis, "--ignore", "TS901")[0] == 0


def test_it_is_shown_as_such(pilotkit: Command, repo: Path) -> None:
    listed = pilotkit("rule", "--repo", repo)[1].splitlines()
    assert "  TS901  fout         U Een buurthuis heeft een tuin. (op proef)" in listed
    assert "  TS903  tip            Een buurthuis heeft een deur." in listed
    zin = "Deze regel is op proef: hij telt alleen mee met `pilotkit check --preview`."
    assert zin in pilotkit("rule", "TS901", "--repo", repo)[1]
    assert "op proef" not in pilotkit("rule", "TS903", "--repo", repo)[1]
    assert zin in _section(op_proef, ())
    assert "op proef" not in _section(vast, ())


def test_no_page_or_editor_tells_it_as_a_rule_that_holds(
    pilotkit: Command, repo: Path, tmp_path: Path
) -> None:
    assert pilotkit("site", tmp_path / "site-uit", "--repo", repo)[0] == 0
    page = (tmp_path / "site-uit" / "regels.html").read_text(encoding="utf-8")
    assert "TS903" in page
    assert "TS901" not in page
    result = run_check(Checkout(repo), DAG, memory=Memory())
    assert "TS901" not in {found.code for found in result.diagnostics}
    memory = Memory()  # what was found without it is not what is found with it
    for preview in (False, True, False):
        found = run_check(Checkout(repo), DAG, Selection(preview=preview), memory=memory)
        assert ("TS901" in {one.code for one in found.diagnostics}) is preview
    around = Surroundings(result.portfolio.kader, (), {}, DAG, "buurthuis")
    assert "op proef" in of_rule("TS901", around)
    assert "op proef" not in of_rule("TS903", around)


@pytest.mark.parametrize("naam", ["flevoland", "zuid_holland", "brabant"])
def test_no_rule_of_a_shipped_programme_is_on_trial_yet(naam: str) -> None:
    profiel = find_profiel(naam)
    assert profiel
    assert not geldend(profiel).preview
