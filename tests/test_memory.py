"""A check that remembers finds what any check finds, and reads no more than it must."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import Mock

import pytest

from pilotkit.check import Memory, check
from pilotkit.check.pilots import check_read, lasting
from pilotkit.errors import UnreadableRepository
from pilotkit.reading import read_bytes
from pilotkit.source.overlay import Overlay
from pilotkit.source.repository import Checkout
from tests.conftest import ROOT, Repository
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
    programme = base.read("programma.yaml")
    for old, new, judged in ((b"plafond: 500000", b"plafond: 400000", 9),
                             (b"VB-2017-001", b"VB-2017-009", 17)):  # fmt: skip
        assert old in programme
        programme = programme.replace(old, new)
        texts = {"pilots/vakpaspoort.yaml": text, "programma.yaml": programme}
        check(Overlay(base, texts), DAG, memory=memory)
        assert judging.call_count == judged  # only for what a rule on a pilot asks for
    assert reading.call_count == looking.call_count == 9


@pytest.mark.parametrize("name", ["portefeuille", "brabant", "eigen-programma"])
def test_whatever_changes_in_the_programme_is_seen(name: str) -> None:
    base, memory = Checkout(ROOT / "examples" / name), Memory()
    whole = base.read("programma.yaml").decode()
    parts = re.split(r"(?m)^(?=[a-z])", whole)
    assert len(parts) > 4
    for number in range(len(parts)):
        for rest in (parts[:number] + parts[number + 1 :], parts):
            files = Overlay(base, {"programma.yaml": "".join(rest).encode()})
            assert check(files, DAG, memory=memory) == check(files, DAG)


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
