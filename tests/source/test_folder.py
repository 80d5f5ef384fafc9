"""Replacing a folder: the old one or the new one, and nobody's own files."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pilotkit.errors import PilotkitError, UnwritableRepository, WrongUse
from pilotkit.source.authorship import signed
from pilotkit.source.folder import refuse_taken, replace_folder, whole_path

OLD = [("index.html", b"oud"), ("pilots/a.html", b"oud a")]
NEW = [("index.html", b"nieuw"), ("pilots/b.html", b"nieuw b")]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def whole(pages: list[tuple[str, bytes]]) -> dict[str, bytes]:
    return {path: signed(path, page) for path, page in pages}


@pytest.fixture(params=[True, False], ids=["exchange", "renames"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Try it where the system can let two folders change places, and where it cannot."""
    if not request.param:
        monkeypatch.setattr("pilotkit.source.folder.exchange", lambda *_: False)


@pytest.fixture
def site(tmp_path: Path, _way: None) -> Path:
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
    assert contents(site) == whole(OLD)
    refuse_taken(site, root)
    replace_folder(site, NEW)
    assert contents(site) == whole(NEW)
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
    assert contents(site) == whole(OLD)
    assert [place.name for place in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, PermissionError, OSError])
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("which", [1, 2])
def test_what_stops_the_swap_leaves_one_whole_folder(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
    moment: str,
    which: int,
) -> None:
    site = tmp_path / "hier" / "site"
    replace_folder(site, OLD)
    monkeypatch.setattr("pilotkit.source.folder.exchange", lambda *_: False)
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
    assert contents(site) == whole(NEW if is_new else OLD)
    assert [place.name for place in site.parent.iterdir()] == ["site"]


def test_what_a_kill_between_two_renames_took_away_comes_back(site: Path) -> None:
    waits = site.parent / ".pilotkit-abc.tmp" / "oud" / "site"
    waits.parent.mkdir(parents=True)
    site.rename(waits)

    def stops() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_folder(site, stops())
    assert contents(site) == whole(OLD)


def test_nothing_of_somebody_else_comes_in_an_empty_place(tmp_path: Path) -> None:
    theirs = tmp_path / ".pilotkit-abc.tmp" / "oud" / "site"
    theirs.mkdir(parents=True)
    (theirs / "index.html").write_bytes(b"van een ander")
    replace_folder(tmp_path / "site", NEW)
    assert contents(tmp_path / "site") == whole(NEW)
    assert contents(theirs) == {"index.html": b"van een ander"}


def test_a_file_that_comes_while_the_site_is_made_is_kept(site: Path) -> None:
    def pages() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        (site / "foto.jpg").write_bytes(b"mooi")

    with pytest.raises(WrongUse, match=r"staat `foto\.jpg`"):
        replace_folder(site, pages())
    assert contents(site) == {**whole(OLD), "foto.jpg": b"mooi"}
    assert [place.name for place in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("becomes", ["file", "link"])
def test_what_takes_the_place_of_the_folder_meanwhile_is_kept(
    becomes: str, site: Path, tmp_path: Path
) -> None:
    def pages() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        shutil.rmtree(site)
        if becomes == "file":
            site.write_bytes(b"mijn")
        else:
            _link(site, tmp_path / "elders")

    (tmp_path / "elders").mkdir()
    with pytest.raises(WrongUse, match="staat nu iets anders"):
        replace_folder(site, pages())
    assert site.is_symlink() if becomes == "link" else site.read_bytes() == b"mijn"


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


_OLD_LIST = "Gemaakt door pilotkit. Deze bestanden worden bij de volgende keer vervangen:\n"


def test_no_list_leads_to_the_loss_of_a_file(site: Path, root: Path) -> None:
    (site / "jaarplan.html").write_bytes(b"van ons")
    (site / ".pilotkit-site").write_text(f"{_OLD_LIST}index.html\njaarplan.html\n", "utf-8")
    said = refused(site, root)
    assert "staat `jaarplan.html`" in said
    assert "Is dit een site van een oudere pilotkit? Gooi dan eerst de hele map weg." in said
    (site / "jaarplan.html").unlink()
    refuse_taken(site, root)
    replace_folder(site, NEW)
    assert contents(site) == whole(NEW)
    (site / ".pilotkit-site").write_text("mijn eigen lijst\n", "utf-8")
    assert "staat `.pilotkit-site`" in refused(site, root)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"oud",
        signed("index.html", b"oud") + b"\n",
        signed("index.html", b"oud").replace(b"oud", b"mijn"),
        signed("pilots/a.html", b"oud"),
        b"<!-- pilotkit site " + b"0" * 64 + b" -->\n",
    ],
)
def test_a_page_that_somebody_changed_or_moved_is_refused(
    page: bytes, site: Path, root: Path
) -> None:
    (site / "index.html").write_bytes(page)
    assert "staat `index.html`" in refused(site, root)
    with pytest.raises(WrongUse, match=r"staat `index\.html`"):
        replace_folder(site, NEW)
    assert (site / "index.html").read_bytes() == page


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_the_folder_is_not_waited_for(site: Path, root: Path) -> None:
    os.mkfifo(site / "index2.html")
    assert "staat `index2.html`" in refused(site, root)


def test_an_empty_folder_is_taken(tmp_path: Path, root: Path) -> None:
    (tmp_path / "leeg").mkdir()
    refuse_taken(tmp_path / "leeg", root)
    replace_folder(tmp_path / "leeg", NEW)
    assert contents(tmp_path / "leeg") == whole(NEW)


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


@pytest.mark.parametrize("leads", ["hier", "repo/pilots", "repo/elders"])
def test_a_link_on_the_way_is_refused_in_a_repository_and_fine_elsewhere(
    leads: str, site: Path, root: Path, tmp_path: Path
) -> None:
    (root / "elders").mkdir()
    _link(root / "docs", tmp_path / leads)
    assert "een koppeling in een repository" in refused(root / "docs" / "nieuw", root)
    _link(tmp_path / "eigen", site.parent)
    assert whole_path(tmp_path / "eigen" / "site") == site


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_folder_has_the_rights_of_any_folder(site: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert site.stat().st_mode & 0o777 == 0o777 & ~umask
    shutil.rmtree(site)


def test_wrong_use_says_what_to_do(root: Path) -> None:
    with pytest.raises(WrongUse, match=r"Kies een map voor de site alleen, zoals `site`\."):
        refuse_taken(root, root)
