"""A check that remembers finds what any check finds, and reads no more than it must."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest

from pilotkit.check import Memory, check
from pilotkit.check.pilots import check_read, lasting
from pilotkit.errors import UnreadableRepository
from pilotkit.reading import read_bytes
from pilotkit.source.overlay import Overlay
from pilotkit.source.repository import Checkout
from tests.conftest import Repository
from tests.lsp.editor import DAG

IDEE = "titel: {}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"


def test_memory_changes_nothing_whatever_changes(portefeuille: Path) -> None:
    pilots, files, memory = portefeuille / "pilots", Checkout(portefeuille), Memory()
    vakpaspoort, programme = pilots / "vakpaspoort.yaml", portefeuille / "programma.yaml"
    proof = next(iter((portefeuille / "bijlagen").iterdir()))
    text = vakpaspoort.read_text(encoding="utf-8")
    steps = (
        lambda: None,
        lambda: vakpaspoort.write_text(text.replace("80000", "800000"), encoding="utf-8"),
        lambda: vakpaspoort.write_text("titel: [", encoding="utf-8"),
        vakpaspoort.unlink,
        vakpaspoort.mkdir,
        lambda: (pilots / "burenapp.yaml").rename(pilots / "Burenapp.yaml"),
        proof.unlink,
        lambda: programme.write_text("programma: flevoland\nbudget: {plafond: 7}\n", "utf-8"),
        programme.unlink,
    )
    seen = set()
    for step in steps:
        step()
        fresh = check(files, DAG)
        assert check(files, DAG, memory=memory) == fresh
        seen.add(fresh.diagnostics)
    assert len(seen) == len(steps)


def test_only_what_changed_is_read_and_judged_again(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, judging = Mock(wraps=read_bytes), Mock(wraps=check_read)
    monkeypatch.setattr("pilotkit.check.memory.read_bytes", reading)
    monkeypatch.setattr("pilotkit.check.memory.check_read", judging)
    looking = Mock(wraps=lasting)
    monkeypatch.setattr("pilotkit.check.memory.lasting", looking)
    memory = Memory()
    base = Checkout(portefeuille)
    check(base, DAG, memory=memory)
    assert (reading.call_count, judging.call_count) == (8, 8)
    text = base.read("pilots/vakpaspoort.yaml") + b"# x\n"
    check(Overlay(base, {"pilots/vakpaspoort.yaml": text}), DAG, memory=memory)
    assert (reading.call_count, judging.call_count) == (9, 9)
    assert reading.call_args.args[0] == text
    assert judging.call_args.args[0].id == "vakpaspoort"
    programme = base.read("programma.yaml").replace(b"500000", b"400000")
    check(Overlay(base, {"pilots/vakpaspoort.yaml": text, "programma.yaml": programme}), DAG,
          memory=memory)  # fmt: skip
    assert (reading.call_count, judging.call_count) == (
        9,
        17,
    )  # all in a new frame, none parsed again
    assert looking.call_count == 9


def test_unsaved_text_lies_over_the_files(repository: Repository) -> None:
    root = repository(een=IDEE.format("Een"))
    (root / "pilots" / "sub").mkdir()
    (root / "pilots" / "sub" / "diep.yaml").write_text("titel: x\n", encoding="utf-8")
    base = Checkout(root)
    assert Overlay(base, {"pilots/een.yaml": b"x"}).pilots() == base.pilots()
    unsaved = {"pilots/nieuw.yaml": b"x", "pilots/een.yml": b"y", "pilots/sub/z.yaml": b"z",
               "pilots/lees.txt": b"", "programma.yaml": b"p"}  # fmt: skip
    files = Overlay(base, unsaved)
    found = [(file.path, file.id) for file in files.pilots()]
    assert found == [
        ("pilots/een.yaml", "een"),
        ("pilots/een.yml", ""),
        ("pilots/nieuw.yaml", "nieuw"),
        ("pilots/sub/diep.yaml", ""),
    ]
    assert files.read("pilots/nieuw.yaml") == b"x"
    assert files.read("pilots/een.yaml") == base.read("pilots/een.yaml")
    assert files.has("programma.yaml")
    assert not base.has("programma.yaml")
    assert not files.has("geen.yaml")
    assert files.holds("pilots/een.yaml")
    assert not files.holds("pilots/nieuw.yaml")  # evidence is a file, not a plan


def test_without_pilots_there_is_nothing_to_check(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRepository):
        check(Checkout(tmp_path), DAG, memory=Memory())
    assert check(Checkout(tmp_path), DAG, empty_ok=True, memory=Memory()).checked == 0
