"""Writing in one step: the old or the new, and nobody's save lost."""

from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path

import pytest

from pilotkit.errors import ChangedMeanwhile
from pilotkit.source import exchange as exchanging
from pilotkit.source.exchange import exchange
from pilotkit.source.repository import is_yaml
from pilotkit.source.writing import (
    AFTER,
    BEFORE,
    create_atomically,
    replace_if_unchanged,
    write_atomically,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that was read as ``oud``."""
    place = tmp_path / "a.yaml"
    place.write_bytes(b"oud")
    return place


@pytest.fixture(params=[True, False], ids=["exchange", "replace"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Try it where the system can let two files change places, and where it cannot."""
    if not request.param:
        monkeypatch.setattr(exchanging, "system_call", lambda: None)


def alone_in(file: Path) -> bool:
    return [place.name for place in file.parent.iterdir()] == [file.name]


@pytest.mark.usefixtures("_way")
def test_what_is_as_it_was_read_is_replaced(file: Path) -> None:
    replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == b"nieuw"
    assert alone_in(file)


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("saved", [b"", b"anders", b"oud en meer", b"nieuw"])
def test_what_somebody_saved_stays(file: Path, saved: bytes) -> None:
    file.write_bytes(saved)
    with pytest.raises(ChangedMeanwhile, match=r"a\.yaml: iemand anders heeft dit bestand net"):
        replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == saved
    assert alone_in(file)


@pytest.mark.usefixtures("_way")
def test_a_file_that_is_gone_does_not_come_back(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileNotFoundError):
        replace_if_unchanged(file, b"oud", b"nieuw")
    assert not list(file.parent.iterdir())


@pytest.mark.parametrize("saves", [1, 2, 3])
def test_whoever_saves_while_things_change_places_keeps_the_last_save(
    file: Path, saves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = 0

    def save_first(one: Path, other: Path) -> bool:
        nonlocal done
        if done < saves:
            done += 1
            other.write_bytes(b"bewaard %d" % done)
        return exchange(one, other)

    if exchanging.system_call() is None:
        pytest.skip("this system cannot let files change places")
    monkeypatch.setattr("pilotkit.source.writing.exchange", save_first)
    with pytest.raises(ChangedMeanwhile):
        replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == b"bewaard %d" % saves
    assert alone_in(file)


@pytest.mark.parametrize("then", ["fails", "cannot"])
def test_a_save_that_cannot_be_put_back_is_not_thrown_away(
    file: Path, then: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = 0

    def once(one: Path, other: Path) -> bool:
        nonlocal done
        done += 1
        if done > 1 and then == "fails":
            raise OSError(errno.EIO, "")
        if done > 1:
            return False
        other.write_bytes(b"bewaard")
        return exchange(one, other)

    if exchanging.system_call() is None:
        pytest.skip("this system cannot let files change places")
    monkeypatch.setattr("pilotkit.source.writing.exchange", once)
    with pytest.raises(OSError, match=r"Errno 5"):
        replace_if_unchanged(file, b"oud", b"nieuw")
    (left,) = [place for place in file.parent.iterdir() if place != file]
    assert left.read_bytes() == b"bewaard"


@pytest.mark.usefixtures("_way")
def test_of_two_writers_at_once_one_wins_and_the_others_say_so(file: Path) -> None:
    said: list[bytes | None] = []
    begin = threading.Barrier(8)

    def write(number: int) -> None:
        begin.wait()
        content = b"schrijver %d" % number
        try:
            replace_if_unchanged(file, b"oud", content)
            said.append(content)
        except ChangedMeanwhile:
            said.append(None)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [won for won in said if won] == [file.read_bytes()]
    assert len(said) == 8
    assert alone_in(file)


def test_an_exchange_is_refused_by_name(tmp_path: Path) -> None:
    if exchanging.system_call() is None:
        pytest.skip("this system cannot let files change places")
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP])
def test_a_disk_that_cannot_exchange_is_no_failure(
    number: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "system_call", lambda: lambda *_: number)
    replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == b"nieuw"


def test_a_disk_without_locks_goes_without(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == b"nieuw"


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o4755])
@pytest.mark.parametrize("how", ["change", "write"])
def test_rights_stay_and_a_file_runs_as_nobody_else(file: Path, mode: int, how: str) -> None:
    file.chmod(mode)
    if how == "change":
        replace_if_unchanged(file, b"oud", b"nieuw")
    else:
        write_atomically(file, b"nieuw")
    assert file.stat().st_mode & 0o7777 == mode & 0o777


@POSIX
def test_the_owner_stays_where_we_may_give_a_file_away(file: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may give a file away")
    os.chown(file, 4321, 4322)
    write_atomically(file, b"nieuw")
    assert (file.stat().st_uid, file.stat().st_gid) == (4321, 4322)


@POSIX
@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_new_file_has_the_rights_of_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        write_atomically(tmp_path / "a", b"")
        create_atomically(tmp_path / "b", b"")
    finally:
        os.umask(before)
    for name in "ab":
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o666 & ~umask


def test_a_protected_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_atomically(file, b"nieuw")
    with pytest.raises(PermissionError):
        replace_if_unchanged(file, b"oud", b"nieuw")
    assert file.read_bytes() == b"oud"


@POSIX
def test_another_name_of_the_file_keeps_what_it_had(file: Path) -> None:
    other = file.with_name("b.yaml")
    os.link(file, other)
    write_atomically(file, b"nieuw")
    assert other.read_bytes() == b"oud"


@pytest.mark.parametrize("disk", ["with links", "without"])
def test_a_new_file_never_takes_the_place_of_another(
    disk: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "")

    if disk == "without":
        monkeypatch.setattr("os.link", no_links)
    with pytest.raises(FileExistsError):
        create_atomically(file, b"nieuw")
    assert file.read_bytes() == b"oud"
    assert alone_in(file)
    create_atomically(file.with_name("b"), b"nieuw")
    assert file.with_name("b").read_bytes() == b"nieuw"


def test_a_disk_that_is_full_leaves_the_old_file_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(OSError, match="28"):
        write_atomically(file, b"nieuw")
    assert file.read_bytes() == b"oud"
    assert alone_in(file)


def test_what_a_kill_leaves_is_never_read_as_a_pilot() -> None:
    assert not is_yaml(f"{BEFORE}abcd1234{AFTER}")
