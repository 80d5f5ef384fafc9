"""What a name says, on a disk and in git alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from pilotkit.errors import UnreadableRepository
from pilotkit.source.names import SourceFile, is_yaml, pilots_among, printable
from pilotkit.source.repository import Checkout, find_repository


def unread(*paths: str) -> dict[str, str]:
    """Return why files are not read, by their paths."""
    return {
        file.path: file.problems[0].kind for file in pilots_among(frozenset(paths)) if not file.id
    }


def test_pilots_come_first_by_name() -> None:
    found = pilots_among(
        frozenset(["pilots/b.yaml", "pilots/a.yml", "pilots/c.YAML", "programma.yaml"])
    )
    assert [(file.path, file.id) for file in found] == [
        ("pilots/a.yml", "a"), ("pilots/b.yaml", "b"), ("pilots/c.YAML", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("pilots/a.YAML", "naam_bijna"), ("pilots/a", "naam_bijna"),
        ("pilots/a.yaml.txt", "naam_bijna"),
        ("pilots/a.yalm", "naam_bijna"), ("pilots/x/a.yaml", "in_submap"),
        ("Pilots/a.yaml", "map_dubbel"), ("pilot/x/a.yml", "map_dubbel"),
        ("pilots.yaml", "pilots_bestand"),
        ("programma.yml", "programma_bijna"),
        ("Programma.yaml", "programma_bijna"), ("programme.yaml", "programma_bijna"),
        ("programma (1).yaml", "programma_bijna"), ("programma", "programma_bijna"),
        ("pilots/a\udce9.yaml", "naam_onleesbaar"), ("pilots/a\x1b.YAML", "naam_onleesbaar"),
        ("pilots/b.yaml.bak", "naam_bijna"),
    ],
)  # fmt: skip
def test_a_near_miss(path: str, kind: str) -> None:
    assert list(unread("pilots/z.yaml", path).values()) == [kind]


@pytest.mark.parametrize(
    "path",
    [
        "pilots/.a.yaml", "pilots/#a.yaml#", "pilots/a.yaml~", "pilots/README", "pilots/z.yaml.bak",
        "pilots/a.xml", "pilots/a.html", "pilots/a.raml", "pilots/.git/a.yaml",
        "pilots/x/README.md",
        "docs/pilots.yaml", "action.yml", "programma", "programma.md", "programma.yaml.example",
        "programma (1).yaml", "pilots-oud/a.yaml", ".pilots/a.yaml", "pilot/README.md",
        "pilots/~$a.docx",
    ],
)  # fmt: skip
def test_what_is_left_alone(path: str) -> None:
    known = ("pilots/z.yaml", "programma.yaml")
    assert unread(*known, path) == ({path: "programma_dubbel"} if path == "programma" else {})


def test_beside_a_programme_another_is_one_too_many() -> None:
    assert unread("programma.yaml", "programma.yml") == {"programma.yml": "programma_dubbel"}


def test_a_folder_is_told_once_with_what_is_in_it() -> None:
    (file,) = pilots_among(frozenset(["Pilots/b.yaml", "Pilots/a.yaml", "Pilots/README.md"]))
    assert (file.path, file.problems[0].facts["aantal"]) == ("Pilots/a.yaml", 2)


def test_names_are_shown_with_what_cannot_be_shown_written_out() -> None:
    assert printable("caf\udce9.yaml") == "caf\\xe9.yaml"
    assert printable("a\u202eb\U000e0041") == "a\\u202eb\\U000e0041"
    assert printable("café") == "café"


def test_twice_the_same_id_is_one_pilot() -> None:
    first, second = pilots_among(frozenset(["pilots/a.yml", "pilots/a.yaml"]))
    assert first == SourceFile("pilots/a.yaml", "a")
    assert second.problems[0].kind == "zelfde_id"
    assert not is_yaml(".a.yaml")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("../buiten", "koppeling naar een map buiten de repository"),
        ("pilots", "een koppeling die naar zichzelf wijst"),
        ("nergens", "een koppeling die nergens heen wijst"),
        (".git", "is niet te lezen"),
        ("programma.yaml", "is niet te lezen"),
    ],
)
def test_a_folder_for_pilots_that_is_none(target: str, said: str, tmp_path: Path) -> None:
    root = tmp_path / "repo"
    for folder in (root / ".git", tmp_path / "buiten"):
        folder.mkdir(parents=True)
    (root / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    try:
        (root / "pilots").symlink_to(target)
    except OSError:
        pytest.skip("no symbolic links here")
    with pytest.raises(UnreadableRepository, match=said):
        Checkout(root).pilots()


def test_a_folder_may_get_the_name_that_none_has() -> None:
    (file,) = pilots_among(frozenset(("Pilots/a.yaml", "programma.yaml")))
    assert file.problems[0].kind == "map_bijna"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("pilots/Taal.yaml", "taal-3.yaml"),
        ("pilots/taal.YAML", "taal-3.yaml"),
        ("pilots/taal.yaml.txt", "taal-3.yaml"),
        ("pilots/x/taal.yaml", "pilots/taal-3.yaml"),
        ("pilots/Zang.yaml", "zang.yaml"),
    ],
)
def test_no_name_is_suggested_that_another_pilot_has(path: str, name: str) -> None:
    known = frozenset(("pilots/taal.yaml", "pilots/taal-2.yaml", path))
    (problem,) = (file.problems[0] for file in pilots_among(known) if file.path == path)
    assert problem.facts["voorstel"] == name


def test_what_lies_deep_or_behind_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilots = tmp_path / "pilots"
    deep = pilots / "/".join("abcdefghijklmnopqrstuvwxyz")
    deep.mkdir(parents=True)
    (deep / "te-diep.yaml").write_bytes(b"")
    (pilots / "a/b/c.yaml").write_bytes(b"")
    (tmp_path / "Pilot").mkdir()
    (tmp_path / "Pilot/d.yaml").write_bytes(b"")
    try:
        (pilots / "oud").symlink_to("../Pilot")
    except OSError:
        pytest.skip("no symbolic links here")
    found = {file.path: file.problems[0].kind for file in Checkout(tmp_path).pilots()}
    assert found == {
        "pilots/a/b/c.yaml": "in_submap",
        "Pilot/d.yaml": "map_dubbel",
        "pilots/oud": "map_koppeling",
        "pilots": "mappen_te_veel",
    }
    monkeypatch.setattr("pilotkit.source.repository._MOST_FOLDERS", 0)
    kinds = {file.problems[0].kind for file in Checkout(tmp_path).pilots()}
    assert kinds == {"map_koppeling", "mappen_te_veel"}


def test_a_folder_that_is_not_there_yet_or_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Checkout(tmp_path / "nieuw").pilots() == ()
    assert not Checkout(tmp_path / "nieuw").has("programma.yaml")

    def refusing(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pilotkit.source.repository.list_inside", refusing)
    with pytest.raises(UnreadableRepository, match="geen leesrechten"):
        Checkout(tmp_path).pilots()
    with pytest.raises(UnreadableRepository, match="staat geen map"):
        find_repository(tmp_path)
