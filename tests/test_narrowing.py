"""``check FILE`` narrows what is shown; totals and exit code are of the whole repository."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import Command, Repository

IDEE = "titel: {titel}\nsamenvatting: Een idee om te proberen.\nfase: idee\nbron: {bron}\n"
IDEE += "ingediend_op: 2018-01-13\n"
DAG = ("--as-of", "2018-09-30")


@pytest.fixture
def folder(repository: Repository) -> Path:
    """Return two pilots of which only the second has an error."""
    goed = IDEE.format(titel="Goed", bron="Verzonnen")
    return repository(
        "programma: flevoland\n", goed=goed, fout=goed.replace("2018-01-13", "13-1-2018")
    )


FORMATS = ["full", "concise", "json", "gitlab", "sarif", "junit", "markdown", "github"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["pilots/goed.yaml", "goed"])
def test_another_file_is_not_shown_in_any_format_but_fails_all_the_same(
    form: str, name: str, folder: Path, pilotkit: Command
) -> None:
    code, out, _ = pilotkit("check", name, "--repo", folder, "--format", form, *DAG)
    assert code == 1
    assert "fout.yaml" not in out
    whole = pilotkit("check", "--repo", folder, "--format", form, *DAG)
    assert whole[0] == 1
    assert "fout.yaml" in whole[1]


def test_the_totals_are_of_all(folder: Path, pilotkit: Command) -> None:
    _, whole, _ = pilotkit("check", "--repo", folder, *DAG)
    _, out, _ = pilotkit("check", "goed", "--repo", folder, *DAG)
    total = next(line for line in whole.splitlines() if "gecontroleerd" in line)
    assert f"{total} Getoond: alleen pilots/goed.yaml, met 0 meldingen." in out
    _, out, _ = pilotkit("check", "goed", "--repo", folder, "--format", "json", *DAG)
    _, whole, _ = pilotkit("check", "--repo", folder, "--format", "json", *DAG)
    narrow, everything = json.loads(out), json.loads(whole)
    assert narrow.pop("shown") == ["pilots/goed.yaml"]
    assert "shown" not in everything
    assert (narrow.pop("findings"), bool(everything.pop("findings"))) == ([], True)
    assert narrow == everything


def test_a_folder_names_what_is_in_it_and_the_whole_is_the_whole(
    folder: Path, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert "fout.yaml" in pilotkit("check", "pilots", *DAG)[1]
    assert "Getoond" not in pilotkit("check", ".", *DAG)[1]
    assert "Getoond" not in pilotkit("check", folder.parent / folder.name, *DAG)[1]
    two = pilotkit("check", "goed", "pilots/fout.yaml", *DAG)[1]
    assert "Getoond: alleen pilots/goed.yaml en pilots/fout.yaml" in two


def test_what_is_no_file_and_no_pilot_is_wrong_use(folder: Path, pilotkit: Command) -> None:
    code, out, err = pilotkit("check", "goet", "--repo", folder)
    assert (code, out) == (2, "")
    assert "goet bestaat niet" in err


def test_only_what_is_shown_is_fixed(folder: Path, pilotkit: Command) -> None:
    before = (folder / "pilots" / "fout.yaml").read_bytes()
    pilotkit("check", "--fix", "goed", "--repo", folder, *DAG)
    assert (folder / "pilots" / "fout.yaml").read_bytes() == before
    pilotkit("check", "--fix", "fout", "--repo", folder, *DAG)
    assert b"2018-01-13" in (folder / "pilots" / "fout.yaml").read_bytes()


def test_junit_has_suites_of_the_shown_files_only(folder: Path, pilotkit: Command) -> None:
    _, out, _ = pilotkit("check", "goed", "--repo", folder, "--format", "junit", *DAG)
    suites = ET.fromstring(out).iter("testsuite")  # noqa: S314 - it is our own
    assert [suite.get("name") for suite in suites] == ["pilots/goed.yaml"]


LATER = IDEE.format(titel="Later", bron="Verzonnen") + "besluiten:\n"
BESLUIT = "  - {{datum: 2019-01-{:02}, orgaan: Gedeputeerde Staten, besluit: Iets}}\n"


@pytest.mark.parametrize(("many", "together"), [(2, 0), (3, 2), (10, 9), (14, 10)])
def test_alike_findings_are_told_together(
    many: int, together: int, repository: Repository, pilotkit: Command
) -> None:
    text = LATER + "".join(BESLUIT.format(day) for day in range(1, many + 1))
    folder = repository("programma: flevoland\n", later=text)
    out = pilotkit("check", "--repo", folder, "--select", "PK308", *DAG)[1]
    assert out.count("= ook: regel") == together
    assert out.count("PK308 fout") == (many if many < 3 else 1)
    if many == 14:
        assert "= ook: regel 17, 18, 19 en 20, nog 4 keer" in out
    one_a_line = pilotkit("check", "--repo", folder, "--format", "concise", *DAG)[1]
    assert one_a_line.count("PK308 fout") == many


def test_what_can_be_typed_is_told_at_each_place(repository: Repository, pilotkit: Command) -> None:
    posten = "".join(
        f"    - {{post: uitvoering, jaar: 2018, raming: {n}.000}}\n" for n in (10, 20, 30)
    )
    text = IDEE.format(titel="Geld", bron="Verzonnen") + f"begroting:\n  posten:\n{posten}"
    out = pilotkit("check", "--repo", repository("programma: flevoland\n", geld=text), *DAG)[1]
    for amount in ("10000", "20000", "30000"):
        assert f"doe dit: typ {amount}" in out
