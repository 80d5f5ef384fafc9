"""Where a result may be written; every place of the corpus of outputs, without its commands."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from pilotkit.errors import WrongUse
from pilotkit.source.output import append, write_output
from pilotkit.source.place import followed
from tests.fuzz.corpus_outputs import REFUSED, WRITTEN, Place, begin, changed, look

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such places there")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a repository, in which we are, and a home."""
    monkeypatch.chdir(begin(tmp_path))
    return tmp_path


@pytest.mark.parametrize("place", [*REFUSED, *WRITTEN], ids=lambda place: place.name)
def test_a_result_goes_where_it_was_meant_or_nowhere(place: Place, folder: Path) -> None:
    if place.name == "file that may not change" and os.geteuid() == 0:
        pytest.skip("root may change any file")
    if place.make:
        try:
            place.make(folder)
        except PermissionError:
            pytest.skip("only root may make a device or give a link away")
    before = look(folder)
    given = Path(place.given.replace("{}", str(folder)))
    if place.written is None:
        with pytest.raises(WrongUse) as caught:
            write_output(given, b"nieuw")
        assert str(caught.value).endswith(".")
        assert changed(before, look(folder)) == set()
    else:
        write_output(given, b"nieuw")
        assert changed(before, look(folder)) == {place.written}
        assert (folder / place.written).read_bytes() == b"nieuw"


def test_an_open_file_is_written_to_by_its_number(folder: Path) -> None:
    read, write = os.pipe()
    write_output(Path(f"/dev/fd/{write}"), b"nieuw")
    os.close(write)
    assert os.read(read, 100) == b"nieuw"
    os.close(read)


def test_a_reader_that_stopped_is_no_fault(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    write_output(Path(f"/dev/fd/{write}"), b"nieuw")
    os.close(write)


def test_a_device_stays_a_device(folder: Path) -> None:
    try:
        os.mknod("niets", stat.S_IFCHR | 0o666, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root may make a device")
    write_output(Path("niets"), b"nieuw")
    append(Path("niets"), b"nieuw")
    assert stat.S_ISCHR(Path("niets").stat().st_mode)


def test_adding_waits_for_nobody(folder: Path) -> None:
    append(Path("a.md"), b"een ")
    append(Path("a.md"), b"twee")
    assert Path("a.md").read_bytes() == b"een twee"
    os.mkfifo("pijp")
    with pytest.raises(OSError, match=str(errno.ENXIO)):
        append(Path("pijp"), b"nieuw")


def test_a_name_that_may_not_be_looked_at_is_not_passed_by(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_rights(self: Path) -> Path:
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr(Path, "readlink", no_rights)
    with pytest.raises(PermissionError):
        followed(Path("a"))
