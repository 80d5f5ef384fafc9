"""A file is opened where it stands: also when it changes between looking and opening."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pilotkit.problem import UnreadableText
from pilotkit.source import opening
from pilotkit.source.opening import list_inside, read_inside
from pilotkit.source.repository import Checkout

posix = pytest.mark.skipif(os.name == "nt", reason="links and FIFOs are of another kind there")


def kind_of(root: Path, path: str) -> str:
    with pytest.raises(UnreadableText) as refused:
        read_inside(root, path, 100)
    return refused.value.problems[0].kind


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    (folder / "pilots").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git/config").write_bytes(b"geheim")
    (folder / "pilots/a.yaml").write_bytes(b"titel: A")
    (tmp_path / "buiten.yaml").write_bytes(b"geheim")
    return folder


def test_at_most_one_more_than_asked(root: Path) -> None:
    assert read_inside(root, "pilots/a.yaml", 100) == b"titel: A"
    assert read_inside(root, "pilots/a.yaml", 3) == b"tite"


@pytest.mark.parametrize(
    "path", ["../buiten.yaml", "/etc/hostname", "", "pilots/../../buiten.yaml"]
)
def test_a_path_does_not_lead_out_by_itself(root: Path, path: str) -> None:
    assert kind_of(root, path) == "buiten_repository"


@pytest.mark.parametrize("path", [".git/config", ".GIT/config", ".git./config", "git~1/config"])
def test_nothing_under_git_is_read(root: Path, path: str) -> None:
    assert kind_of(root, path) == "onder_git"


def test_what_is_no_file(root: Path) -> None:
    assert kind_of(root, "pilots") == "is_map"
    assert kind_of(root, "pilots/b.yaml") == "niet_te_openen"
    assert kind_of(root, "pilots/a.yaml/b") == "niet_te_openen"
    assert kind_of(root, "pilots/\0") == "niet_te_openen"


@posix
@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("../../buiten.yaml", "buiten_repository"), ("../.git/config", "onder_git"),
        ("b.yaml", "koppeling_rond"), ("nergens", "koppeling_nergens"), ("..", "is_map"),
        ("/dev/null", "buiten_repository"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("by_steps", [True, False])
def test_a_link(
    root: Path, target: str, kind: str, *, by_steps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_BY_STEPS", by_steps)
    (root / "pilots/b.yaml").symlink_to(target)
    assert kind_of(root, "pilots/b.yaml") == kind


@posix
@pytest.mark.parametrize("by_steps", [True, False])
def test_a_link_inside_is_read(
    root: Path, *, by_steps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_BY_STEPS", by_steps)
    (root / "map").symlink_to("pilots")
    (root / "b.yaml").symlink_to("map/a.yaml")
    assert read_inside(root, "b.yaml", 100) == b"titel: A"
    assert read_inside(root, "map/a.yaml", 100) == b"titel: A"
    assert [entry.name for entry in list_inside(root, "map")] == ["a.yaml"]


def _link(place: Path) -> None:
    place.unlink()
    place.symlink_to("../../buiten.yaml")


def _linked_folder(place: Path) -> None:
    place.parent.rename(place.parent.parent / "weg")
    outside = place.parent.parent.parent
    (outside / "a.yaml").write_bytes(b"geheim")
    place.parent.symlink_to(outside)


def _fifo(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def _other(place: Path) -> None:
    place.rename(place.with_suffix(".oud"))
    place.write_bytes(b"anders")


@posix
@pytest.mark.parametrize("by_steps", [True, False])
@pytest.mark.parametrize("swap", [_link, _linked_folder, _fifo, _other])
def test_what_is_swapped_in_after_the_look(
    swap: Callable[[Path], None], *, by_steps: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_BY_STEPS", by_steps)
    place, real = root / "pilots/a.yaml", os.open
    done: list[object] = []

    def swapping(path: Any, *arguments: Any, **names: Any) -> int:
        if not done and str(path).endswith("a.yaml"):
            done.append(path)
            swap(place)
        return real(path, *arguments, **names)

    monkeypatch.setattr(os, "open", swapping)
    try:
        content = read_inside(root, "pilots/a.yaml", 100)
    except UnreadableText:
        content = b""
    assert done
    assert content in (b"", b"titel: A", b"anders")


@posix
def test_a_fifo_does_not_wait(root: Path) -> None:
    os.mkfifo(root / "pilots/b.yaml")
    assert kind_of(root, "pilots/b.yaml") == "geen_bestand"


def test_evidence_does_not_lie_under_git(root: Path) -> None:
    files = Checkout(root)
    assert files.holds("pilots/a.yaml")
    assert not files.holds(".git/config")
    assert not files.holds("pilots/../.git/config")
    assert not files.holds("../buiten.yaml")
    assert not files.holds("pilots/\0")
