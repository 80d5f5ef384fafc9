"""`rename`: the file and every reference, closed quarters as they are, all of it or nothing."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from pilotkit.errors import ChangedMeanwhile
from pilotkit.source import renaming
from tests.conftest import Command, Repository
from tests.test_closing import closed, commit, edit, twice_closed

__all__ = ["closed", "twice_closed"]

DAG = ("--as-of", "2019-01-10")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


def test_the_file_and_every_reference_change_and_nothing_else(
    portefeuille: Path, pilotkit: Command
) -> None:
    before = files(portefeuille)
    findings = pilotkit("check", "--repo", portefeuille, *DAG)[1]
    code, out, err = pilotkit("rename", "vakpaspoort", "vakpas", "--repo", portefeuille, *DAG)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "pilots/vakpaspoort.yaml heet nu pilots/vakpas.yaml.",
        "pilots/burenapp.yaml: relaties.0.met is nu vakpas",
        "pilots/buurtwerkplaats.yaml: relaties.0.met is nu vakpas",
        "pilots/taal-op-de-werkvloer.yaml: relaties.1.met is nu vakpas",
        "pilots/zomeratelier.yaml: relaties.0.met is nu vakpas",
    ]
    expected = {
        name.replace("pilots/vakpaspoort.yaml", "pilots/vakpas.yaml"): content.replace(
            b"met: vakpaspoort\n", b"met: vakpas\n"
        )
        for name, content in before.items()
    }
    assert files(portefeuille) == expected
    after = pilotkit("check", "--repo", portefeuille, *DAG)[1]
    assert sorted(findings.replace("vakpaspoort.yaml", "vakpas.yaml").splitlines()) == sorted(
        after.splitlines()
    )
    assert pilotkit("rename", "vakpas", "vakpaspoort", "--repo", portefeuille, *DAG)[0] == 0
    assert files(portefeuille) == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("vakpaspoord", "vakpas", "Bedoel je `vakpaspoort`?"),
        ("vakpaspoort", "Vak Pas", "Typ bijvoorbeeld `vak-pas`"),
        ("vakpaspoort", "../vakpas", "is een pad"),
        ("vakpaspoort", "vakpas.yaml", "zonder `.yaml`"),
        ("vakpaspoort", "burenapp", "pilots/burenapp.yaml bestaat al"),
        ("vakpaspoort", "vakpaspoort", "heet al zo"),
        ("vakpaspoort", "con", "kan op Windows geen bestand zijn"),
    ],
)
def test_wrong_use_changes_nothing(
    old: str, new: str, told: str, portefeuille: Path, pilotkit: Command
) -> None:
    before = files(portefeuille)
    code, out, err = pilotkit("rename", old, new, "--repo", portefeuille, *DAG)
    assert (code, out) == (2, "")
    assert told in err
    assert files(portefeuille) == before


def test_closed_quarters_stay_true(closed: Path, pilotkit: Command) -> None:
    edit(
        closed / "pilots/vakpaspoort.yaml", "2018-09-13, bedrag: 18000", "2018-09-13, bedrag: 17000"
    )
    commit(closed, "bedrag", "2018-11-01")
    report = ("report", "--repo", closed, "--quarter", "2018-Q4", *DAG)
    notes = {name: c for name, c in files(closed).items() if name.startswith("notities/")}
    told = pilotkit(*report)[1]
    check = pilotkit("check", "--repo", closed, *DAG)[1]
    code, out, _ = pilotkit("rename", "vakpaspoort", "vakpas", "--repo", closed, *DAG)
    assert code == 0
    assert "In de gesloten notities over 2018-Q2 en 2018-Q3 blijft de oude id staan" in out
    commit(closed, "andere id", "2018-12-01")
    assert {n: c for n, c in files(closed).items() if n.startswith("notities/")} == notes
    now = pilotkit(*report)[1]
    assert "sinds 1 november 2018: uitgegeven was" in told

    def without_revision(note: str) -> str:
        return re.sub(r"[0-9a-f]{12}", "", note)

    assert without_revision(now) == without_revision(told)
    after = pilotkit("check", "--repo", closed, *DAG)[1]
    assert sorted(check.replace("vakpaspoort.yaml", "vakpas.yaml").splitlines()) == sorted(
        after.splitlines()
    )


def test_a_title_that_changed_since_stands_in_the_way(closed: Path, pilotkit: Command) -> None:
    edit(closed / "pilots/vakpaspoort.yaml", "titel: Vakpaspoort", "titel: Een pas")
    before = files(closed)
    code, out, err = pilotkit("rename", "vakpaspoort", "vakpas", "--repo", closed, *DAG)
    assert (code, out) == (2, "")
    assert "heet deze pilot ‘Vakpaspoort’" in err
    assert "`pilotkit set vakpaspoort titel …`" in err
    assert files(closed) == before


def test_an_id_that_was_told_of_another_is_not_used_again(closed: Path, pilotkit: Command) -> None:
    (closed / "pilots/zomeratelier.yaml").unlink()
    before = files(closed)
    code, _, err = pilotkit("rename", "vakpaspoort", "zomeratelier", "--repo", closed, *DAG)
    assert code == 2
    assert "is `zomeratelier` de id van ‘" in err
    assert files(closed) == before


def test_what_fails_at_the_end_puts_the_rest_back(
    portefeuille: Path, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(portefeuille)

    def changed(*_: object) -> None:
        raise ChangedMeanwhile("pilots/vakpaspoort.yaml")

    monkeypatch.setattr(renaming, "rename", changed)
    code, _, err = pilotkit("rename", "vakpaspoort", "vakpas", "--repo", portefeuille, *DAG)
    assert code == 2
    assert "iemand anders" in err
    assert files(portefeuille) == before


@pytest.mark.skipif(sys.platform == "win32", reason="two names need rights there")
def test_an_interruption_is_finished_by_the_same_command(
    portefeuille: Path, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (portefeuille / f"pilots/{name}.yaml" for name in ("vakpaspoort", "vakpas"))
    command = ("rename", "vakpaspoort", "vakpas", "--repo", portefeuille, *DAG)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(renaming, "rename", killed)
        assert pilotkit(*command)[0] == 130
    os.link(old, new)  # as where it stopped between two names
    code, _, err = pilotkit(*command)
    assert code == 0, err
    assert not old.exists()
    assert new.exists()
    assert "vakpaspoort" not in pilotkit("check", "--repo", portefeuille, *DAG)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_renamed(portefeuille: Path, pilotkit: Command, tmp_path: Path) -> None:
    linked = portefeuille / "pilots/zomeratelier.yaml"
    linked.symlink_to(linked.rename(portefeuille / "elders.yaml"))
    code, _, _ = pilotkit("rename", "zomeratelier", "zomer", "--repo", portefeuille, *DAG)
    assert code == 2
    assert linked.is_symlink()
    assert not (portefeuille / "pilots/zomer.yaml").exists()


def test_what_cannot_be_read_or_changed_is_told(repository: Repository, pilotkit: Command) -> None:
    idee = "titel: {0}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n"
    folder = repository(
        een=idee.format("Een"),
        stuk="titel: [een",
        anker=idee.format("Anker")
        + "relaties:\n  - {met: &a een, aard: synergie, toelichting: *a}\n",
    )
    before = files(folder)
    code, _, err = pilotkit("rename", "een", "twee", "--repo", folder)
    assert code == 2
    assert "pilots/anker.yaml noemt een, maar dit is in dit bestand niet te veranderen" in err
    assert files(folder) == before
    (folder / "pilots/anker.yaml").unlink()
    code, _, err = pilotkit("rename", "een", "twee", "--repo", folder)
    assert code == 0
    assert "pilots/stuk.yaml is niet te lezen; kijk zelf of het `een` noemt." in err
