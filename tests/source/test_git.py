"""What git is asked: it runs nothing of a repository, stays within bounds, and says why not."""

from __future__ import annotations

import os
import pickle
import subprocess
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pilotkit.check import check
from pilotkit.errors import UnreadableRepository
from pilotkit.problem import UnreadableText
from pilotkit.source import gitrun
from pilotkit.source.git import knows, merge_base, revision, snapshot
from pilotkit.source.repository import Checkout
from tests.conftest import Command
from tests.fuzz import corpus_git as corpus
from tests.fuzz.corpus_git import Spot
from tests.test_report import git

DAG = date(2018, 12, 31)
ALLES = tuple(
    setting
    for name, settings in corpus.SETTINGS.items()
    if name not in ("trace", "a bare one") and "worktree" not in name
    for setting in settings
)
AFSTAND = (*corpus.REMOTES["ext, allowed"], *corpus.REMOTES["ext, all allowed"])


@pytest.fixture
def spot(tmp_path: Path) -> Spot:
    return corpus.begin(tmp_path.resolve())


def _ask_all(spot: Spot) -> None:
    spot.trace.unlink(missing_ok=True)
    revision(spot.programme)
    for name in ("HEAD", "HEAD~1"):
        with suppress(UnreadableRepository):
            check(snapshot(spot.programme, name), DAG)


@pytest.mark.parametrize(
    "prepare",
    [
        partial(corpus.in_config, settings=ALLES),
        partial(corpus.in_worktree_config, settings=ALLES),
        partial(corpus.gitfile, settings=ALLES),
        partial(corpus.commondir, settings=ALLES),
        partial(corpus.embedded, settings=ALLES, place="vb", own=False),
        partial(corpus.embedded, settings=ALLES, place="vb/pilots", own=False),
        partial(corpus.embedded, settings=ALLES, place="vb", own=True),
        partial(corpus.submodule, settings=ALLES, place="templates"),
    ],
)
def test_nothing_that_a_repository_names_is_run(
    prepare: Callable[[Spot], None], spot: Spot
) -> None:
    prepare(spot)
    _ask_all(spot)
    assert not spot.trace.exists()


@pytest.mark.parametrize(
    "prepare",
    [
        partial(corpus.in_remote, settings=AFSTAND),
        partial(corpus.in_remote_without_trees, settings=AFSTAND),
        partial(corpus.embedded, settings=AFSTAND, place="vb", own=False),
    ],
)
@pytest.mark.parametrize("known", ["1", "0"])
def test_nothing_is_fetched_whether_git_knows_how_to_leave_that_or_not(
    prepare: Callable[[Spot], None], known: str, spot: Spot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(gitrun.ENFORCED, "GIT_NO_LAZY_FETCH", known)
    prepare(spot)
    _ask_all(spot)
    assert not spot.trace.exists()


def test_the_canary_sings(spot: Spot) -> None:
    corpus.in_remote(spot, AFSTAND)
    corpus.in_config(spot, corpus.SETTINGS["clean filter"])
    for words in (("status",), ("cat-file", "-p", "HEAD:vb/pilots/burenapp.yaml")):
        spot.trace.unlink(missing_ok=True)
        subprocess.run(["git", "-C", spot.top, *words], capture_output=True, check=False)
        assert spot.trace.exists()


def _is_changed(spot: Spot) -> bool | None:
    found = revision(spot.programme)
    assert found is not None
    assert not found.trouble
    return found.changed


def test_changed_is_what_a_note_is_made_of(spot: Spot) -> None:
    pilots, templates = spot.programme / "pilots", spot.programme / "templates"
    file = pilots / "burenapp.yaml"
    text = file.read_bytes()
    assert not _is_changed(spot)
    os.utime(file, (1, 1))
    (spot.top / "los.txt").write_bytes(b"x")
    (pilots / "README").write_bytes(b"x")
    assert not _is_changed(spot)
    file.write_bytes(text.replace(b"\n", b"\r\n"))  # as a checkout on Windows has it
    assert not _is_changed(spot)
    file.write_bytes(text + b"#")
    assert _is_changed(spot)
    file.write_bytes(text)
    (pilots / "nieuw.yaml").write_bytes(text)
    assert _is_changed(spot)
    (pilots / "nieuw.yaml").unlink()
    templates.mkdir()
    (templates / "commissie.md.j2").write_bytes(b"x")
    assert _is_changed(spot)
    (templates / "commissie.md.j2").unlink()
    file.unlink()
    assert _is_changed(spot)
    (spot.programme / "programma.yaml").unlink()
    assert _is_changed(spot)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no links and pipes for everybody")
def test_changed_with_links_and_pipes(spot: Spot) -> None:
    file = spot.programme / "pilots" / "burenapp.yaml"
    file.unlink()
    file.symlink_to("vakpaspoort.yaml")
    assert _is_changed(spot)
    git(spot.top, "add", "-A")
    git(spot.top, "commit", "-qm", "link")
    assert not _is_changed(spot)
    file.unlink()
    os.mkfifo(file)
    assert _is_changed(spot)
    file.unlink()
    file.symlink_to("vakpaspoort.yaml")
    pilots = spot.programme / "pilots"
    pilots.rename(spot.top / "echt")
    pilots.symlink_to("../echt")
    git(spot.top, "add", "-A")
    git(spot.top, "commit", "-qm", "map")
    assert not _is_changed(spot)
    (spot.top / "echt" / "nog.yaml").write_bytes(b"x")
    assert _is_changed(spot)


def test_a_repository_that_names_by_sha256(tmp_path: Path) -> None:
    (tmp_path / "pilots").mkdir()
    (tmp_path / "pilots" / "a.yaml").write_bytes(b"titel: A\n")
    git(tmp_path, "init", "-q", "--object-format=sha256")
    assert revision(tmp_path) is None
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "een")
    found = revision(tmp_path)
    assert found is not None
    assert not found.changed
    assert snapshot(tmp_path, "HEAD").read("pilots/a.yaml") == b"titel: A\n"


def test_a_file_that_is_too_large_is_told_as_on_disk(spot: Spot) -> None:
    (spot.programme / "pilots" / "groot.yaml").write_bytes(bytes(1024 * 1024 + 1))
    git(spot.top, "add", "-A")
    git(spot.top, "commit", "-qm", "groot")
    then = check(snapshot(spot.programme, "HEAD"), DAG)
    assert [d.code for d in then.diagnostics if d.file == "pilots/groot.yaml"] == ["PK004"]
    assert then.diagnostics == check(Checkout(spot.programme), DAG).diagnostics


def test_what_is_not_in_the_clone_is_said_of_that_file(spot: Spot) -> None:
    corpus.wrong_kinds(spot)
    found = check(snapshot(spot.programme, "HEAD"), DAG)
    told = {d.file: d.message for d in found.diagnostics if d.code == "PK009"}
    assert sorted(told) == ["pilots/commit.yaml", "pilots/tree.yaml", "pilots/weg.yaml"]
    assert all("niet in deze kloon" in message for message in told.values())
    assert [pilot.id for pilot in found.portfolio.pilots] == ["a"]


def test_one_spoilt_object_does_not_hide_the_others(spot: Spot) -> None:
    corpus.corrupt(spot, "HEAD:vb/pilots/buurtwerkplaats.yaml", b"onzin")
    files = snapshot(spot.programme, "HEAD")
    assert files.read("pilots/burenapp.yaml").startswith(b"titel:")
    assert files.read("pilots/vakpaspoort.yaml").startswith(b"titel:")
    with pytest.raises(UnreadableText):
        files.read("pilots/buurtwerkplaats.yaml")


def test_contents_are_read_in_pieces(spot: Spot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pilotkit.source.snapshot._PIECE_BYTES", 100)
    now = Checkout(spot.programme)
    then = snapshot(spot.programme, "HEAD")
    again = pickle.loads(pickle.dumps(then))  # noqa: S301 - our own; a worker gets it so
    for file in now.pilots():
        assert then.read(file.path) == again.read(file.path) == now.read(file.path)


def test_a_listing_without_end_is_refused(spot: Spot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gitrun, "MOST_LISTED", 1_000_000)
    corpus.tree_bomb(spot)
    with pytest.raises(UnreadableRepository, match="meer bestanden dan pilotkit leest"):
        snapshot(spot.programme, "HEAD")
    assert revision(spot.programme) is not None


def test_names_that_are_no_utf8_stay_apart_and_can_be_shown(spot: Spot) -> None:
    corpus.odd_names(spot)
    files = snapshot(spot.programme, "HEAD")
    names = [(file.path, file.id) for file in files.pilots()]
    assert len(names) == len(set(names))  # what is called so in letters is read, the byte is not
    assert {(r"pilots/\xff.yaml", ""), (r"pilots/\xff.yaml", r"\xff")} <= set(names)
    assert {r"pilots/\xff.yaml", r"pilots/\xfe.yaml"} <= {path for path, _ in names}
    assert names == [(file.path, file.id) for file in snapshot(spot.programme, "HEAD").pilots()]
    for file in files.pilots():
        file.path.encode()
        assert file.problems if not file.id else files.read(file.path)


@pytest.mark.parametrize(
    "name", ["-x", "--git-dir", "--help", "", "a\0b", "x" * 5000, "HEAD:vb", ":/nergens", "a b"]
)
def test_a_revision_is_never_an_option(name: str, spot: Spot) -> None:
    assert not knows(spot.programme, name)
    with pytest.raises(UnreadableRepository, match="git kent hier geen revisie"):
        snapshot(spot.programme, name)


def test_a_revision_is_the_commit_of_that_name(spot: Spot) -> None:
    head = git(spot.top, "rev-parse", "HEAD")
    corpus.grafted(spot)
    corpus.replaced(spot)
    files = snapshot(spot.programme, head)
    assert files.has("pilots/tweede.yaml")
    assert not snapshot(spot.programme, "HEAD~1").has("pilots/tweede.yaml")
    assert merge_base(spot.programme) == head


def test_what_the_environment_says_to_git(
    spot: Spot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "GIT_DIR": ".git", "GIT_INDEX_FILE": str(tmp_path / "index"), "GIT_WORK_TREE": "/",
        "GIT_PREFIX": "x/", "GIT_OBJECT_DIRECTORY": "/nergens", "GIT_TRACE": "1",
        "GIT_SSH_COMMAND": spot.canary, "GIT_EXTERNAL_DIFF": spot.canary,
        "GIT_ASKPASS": spot.canary, "GIT_CONFIG": "/nergens", "GIT_CEILING_DIRECTORIES": "/",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    assert not _is_changed(spot)
    assert snapshot(spot.programme, "HEAD").pilots()
    assert not spot.trace.exists()


def test_whose_files_they_are(
    spot: Spot, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(gitrun.ENFORCED, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    basis = ("--repo", spot.programme, "--as-of", "2018-12-31")
    code, note, err = pilotkit("report", *basis)
    assert code == 0
    assert "(de revisie is niet bekend)" in note
    assert "die map is van een ander dan jij" in err
    assert f"git config --global --add safe.directory {spot.top.as_posix()}" in err
    code, _, err = pilotkit("site", spot.folder / "uit", *basis)
    assert code == 0
    assert "pilotkit: de site noemt geen revisie: git leest" in err
    for command in (("diff", "HEAD"), ("report", "--at", "HEAD"), ("diff",)):
        code, _, err = pilotkit(*command, *basis)
        assert code == 2
        assert "safe.directory" in err
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(spot.top))
    assert pilotkit("diff", "HEAD", *basis)[0] == 0


def test_git_is_found_on_the_path_and_never_between_the_files(
    spot: Spot, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "git.exe" if os.name == "nt" else "git"
    for place in (spot.programme / name, spot.top / "bin" / name):
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(Path(spot.canary).read_bytes())
        place.chmod(0o755)
    monkeypatch.chdir(spot.programme)
    own = os.environ["PATH"]
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", "bin", str(spot.top / "bin"), own)))
    assert not _is_changed(spot)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", str(spot.top / "bin"))))
    found = revision(spot.programme)
    assert found is not None
    assert "git is hier niet te vinden" in found.trouble
    with pytest.raises(UnreadableRepository, match="git is hier niet te vinden"):
        snapshot(spot.programme, "HEAD")
    assert not spot.trace.exists()


def test_git_that_cannot_be_started(spot: Spot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gitrun, "_program", lambda top: str(top / "is-er-niet"))
    for asked in (gitrun.ask, gitrun.ask_listing):
        with pytest.raises(UnreadableRepository, match="git is hier niet te vinden"):
            asked(spot.top, "rev-parse")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name in a folder")
def test_git_that_hangs_is_stopped(spot: Spot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gitrun, "SECONDS", 1)
    os.mkfifo(spot.folder / "pijp")
    git(spot.top, "config", "include.path", str(spot.folder / "pijp"))
    for asked in (gitrun.ask, gitrun.ask_listing):
        with pytest.raises(UnreadableRepository, match="gaf na 1 seconden geen antwoord"):
            asked(spot.top, "ls-tree", "HEAD")


def test_a_broken_repository_is_a_sentence(spot: Spot, pilotkit: Command) -> None:
    (spot.gitdir / "config").write_bytes(b"[x\n")
    found = revision(spot.programme)
    assert found is not None
    assert "is stuk" in found.trouble
    code, _, err = pilotkit("diff", "HEAD", "--repo", spot.programme)
    assert (code, "is stuk" in err, err.count("\n")) == (2, True, 1)


def test_a_git_folder_that_is_none_is_passed_by(spot: Spot) -> None:
    (spot.programme / ".git").mkdir()
    found = revision(spot.programme)
    assert found is not None
    assert found.commit == git(spot.top, "rev-parse", "HEAD")[:12]
    (spot.programme / ".git" / "HEAD").write_bytes(b"x")  # git would look further up
    found = revision(spot.programme)
    assert found is not None
    assert "is stuk" in found.trouble
