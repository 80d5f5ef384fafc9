"""Replacing a folder: the old one or the new one, and nobody's own files."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pilotkit.errors import PilotkitError, UnwritableRepository, WrongUse
from pilotkit.source.folder import MARK, refuse_taken, replace_folder, whole_path

OLD = [("index.html", b"oud"), ("pilots/a.html", b"oud a")]
NEW = [("index.html", b"nieuw"), ("pilots/b.html", b"nieuw b")]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != MARK
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder that was made before, with nothing else beside it."""
    target = tmp_path / "hier" / "site"
    replace_folder(target, OLD)
    return target


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository."""
    (tmp_path / "repo" / "pilots").mkdir(parents=True)
    return tmp_path / "repo"


def test_a_folder_is_made_and_replaced_whole(site: Path, root: Path) -> None:
    assert contents(site) == dict(OLD)
    refuse_taken(site, root)
    replace_folder(site, NEW)
    assert contents(site) == dict(NEW)
    assert [place.name for place in site.parent.iterdir()] == ["site"]
    refuse_taken(site, root)


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, UnwritableRepository])
def test_what_stops_the_building_leaves_the_old_folder(
    site: Path, error: type[BaseException]
) -> None:
    def stops() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        raise error

    with pytest.raises(error):
        replace_folder(site, stops())
    assert contents(site) == dict(OLD)
    assert [place.name for place in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, PermissionError, OSError])
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("which", [1, 2])
def test_what_stops_the_swap_leaves_one_whole_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], moment: str, which: int
) -> None:
    done = 0
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        nonlocal done
        done += 1
        if done == which and moment == "before":
            raise error
        moved = real(self, target)
        if done == which:
            raise error
        return moved

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises((KeyboardInterrupt, UnwritableRepository)):
        replace_folder(site, NEW)
    is_new = (which, moment) == (2, "after")
    assert contents(site) == dict(NEW if is_new else OLD)
    assert [place.name for place in site.parent.iterdir()] == ["site"]


def test_a_folder_that_was_not_there_stays_away_after_a_failure(tmp_path: Path) -> None:
    def stops() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_folder(tmp_path / "site", stops())
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(UnwritableRepository, match=r"is niet te maken: .* Kies een andere map\."):
        replace_folder(tmp_path / "bestand" / "site", NEW)


def refused(target: Path, root: Path) -> str:
    with pytest.raises(PilotkitError) as caught:
        refuse_taken(whole_path(target), root)
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_a_folder_of_the_repository_is_refused(root: Path) -> None:
    assert "is de map van het programma" in refused(root, root)
    assert "of de map daarboven" in refused(root.parent, root)
    for own in ("pilots", "pilots/site", "templates", ".git/site", "site/../pilots"):
        assert "hoort bij de bestanden van het programma" in refused(root / own, root)
    refuse_taken(root / "site", root)
    refuse_taken(root / "docs" / "site", root)


def test_a_folder_with_files_of_somebody_else_is_refused(site: Path, root: Path) -> None:
    (site / "pilots" / "foto.jpg").write_bytes(b"")
    said = refused(site, root)
    assert "staat `pilots/foto.jpg`, en dat is niet door pilotkit gemaakt" in said
    (site / "pilots" / "foto.jpg").unlink()
    (site / ".DS_Store").write_bytes(b"")
    refuse_taken(site, root)
    (site / MARK).write_text("Mijn eigen lijst\nindex.html\n", encoding="utf-8")
    assert "staat `index.html`" in refused(site, root)
    (site / MARK).unlink()
    assert "staat `index.html`" in refused(site, root)


def test_an_empty_folder_is_taken(tmp_path: Path, root: Path) -> None:
    (tmp_path / "leeg").mkdir()
    refuse_taken(tmp_path / "leeg", root)
    replace_folder(tmp_path / "leeg", NEW)
    assert contents(tmp_path / "leeg") == dict(NEW)


def test_a_file_is_refused(root: Path) -> None:
    (root / "site").write_bytes(b"")
    assert "is een bestand" in refused(root / "site", root)


def _link(place: Path, target: Path) -> None:
    try:
        place.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")


def test_a_link_is_refused_and_one_in_the_folder_too(site: Path, root: Path) -> None:
    _link(root / "site", site)
    assert "is een koppeling" in refused(root / "site", root)
    _link(site / "pilots" / "weg", root)
    assert "staat `pilots/weg`" in refused(site, root)


def test_a_link_out_of_the_repository_on_the_way_is_refused(site: Path, root: Path) -> None:
    _link(root / "docs", site.parent)
    assert "een koppeling naar een plek buiten deze map" in refused(root / "docs" / "nieuw", root)


def test_a_folder_that_leads_elsewhere_on_windows_is_a_link(
    site: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Found:
        st_reparse_tag = 0xA0000003
        st_mode = stat.S_IFDIR

    monkeypatch.setattr("pilotkit.source.folder.os.lstat", lambda _: Found())
    assert "is een koppeling" in refused(site, root)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_folder_has_the_rights_of_any_folder(site: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert site.stat().st_mode & 0o777 == 0o777 & ~umask
    shutil.rmtree(site)


def test_wrong_use_says_what_to_do(root: Path) -> None:
    with pytest.raises(WrongUse, match=r"Kies een map voor de site alleen, zoals `site`\."):
        refuse_taken(root, root)
