"""The note to the commissie: the same every time, of its day, and from which revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pilotkit.kwartaal import Kwartaal
from tests.conftest import PORTEFEUILLE, Command, Repository
from tests.reports.conftest import EEN_PILOT


def test_the_same_input_gives_the_same_bytes(pilotkit: Command, portefeuille: Path) -> None:
    basis = ("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    first = pilotkit(*basis, "--as-of", "2018-09-30")[1]
    assert "\n\nConcept, nog niet gesloten.\n\n" in first
    for day in ("2018-09-30", "2018-10-31"):  # a note on the last full quarter, within a month
        assert pilotkit(*basis, "--as-of", day)[1] == first
        assert pilotkit("report", "--repo", portefeuille, "--as-of", day)[1] == first
    later = pilotkit(*basis, "--as-of", "2018-11-01")[1]
    said = "Gereconstrueerd op 1 november 2018 uit bestanden buiten git."
    assert later == first.replace("Concept, nog niet gesloten.", said)


def test_nothing_that_happened_later_is_told(pilotkit: Command) -> None:
    _, note, _ = pilotkit("report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q2")
    for later in ("PK308", "| gestopt", "| afgerond", "VB-2018-105", "Herijkt", "€ 140.000"):
        assert later not in note
    assert "30 juni 2018" in note


def test_a_running_quarter_is_provisional(pilotkit: Command) -> None:
    _, note, _ = pilotkit(
        "report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q3", "--as-of", "2018-08-15"
    )
    assert "deze notitie is voorlopig" in note
    assert "**Peildatum:** 15 augustus 2018" in note
    assert "28 augustus 2018, Gedeputeerde Staten" not in note


def test_what_is_over_the_ceiling_is_asked(pilotkit: Command, repository: Repository) -> None:
    folder = repository(duur=EEN_PILOT.replace("30000", "700000"))
    _, note, _ = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")
    assert "te bespreken hoe het beslag, nu € 200.000 te hoog, weer onder het plafond komt" in note
    assert "€ 200.000 meer dan het plafond" in note


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@voorbeeld.nl", *arguments],
        capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.strip()


def test_the_revision_and_reading_at_a_revision(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    git(tmp_path, "init", "-q")
    basis = ("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert "(buiten git)" in pilotkit(*basis)[1]
    git(tmp_path, "add", "portefeuille")
    git(tmp_path, "commit", "-qm", "een")
    first = git(tmp_path, "rev-parse", "HEAD")[:12]
    clean = pilotkit(*basis)[1]
    assert f"(revisie {first})" in clean
    (portefeuille / "pilots" / "burenapp.yaml").unlink()
    changed = pilotkit(*basis)[1]
    assert f"(revisie {first}, met wijzigingen die nog niet zijn vastgelegd)" in changed
    assert "Burenapp" not in changed
    assert pilotkit(*basis, "--at", "HEAD")[1] == clean
    (portefeuille / "pilots" / "link.yaml").symlink_to("/etc/passwd")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "twee")
    linked = pilotkit(*basis, "--at", "HEAD")[1]
    assert "Niet meegeteld, omdat het bestand fouten heeft: pilots/link.yaml" in linked


@pytest.mark.parametrize(
    ("text", "day", "previous", "following"),
    [
        ("2018-Q1", "2018-03-31", "2017-Q4", "2018-Q2"),
        ("2018-q4", "2018-12-31", "2018-Q3", "2019-Q1"),
    ],
)
def test_quarters(text: str, day: str, previous: str, following: str) -> None:
    quarter = Kwartaal.lees(text)
    assert str(quarter.laatste_dag) == day
    assert (str(quarter.vorige), str(quarter.volgende)) == (previous, following)
    assert quarter.laatste_dag in quarter
    assert quarter.volgende.eerste_dag not in quarter
    assert Kwartaal.laatste_volle(quarter.laatste_dag) == quarter
    assert Kwartaal.laatste_volle(quarter.eerste_dag) == quarter.vorige
