"""Where a repository stands on the web: known or nothing, and never with who logs in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pilotkit.source.forge import Forge, Webplek, forge_van, webadres
from pilotkit.source.git import remote
from tests.test_report import git


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/x/pilots.git", "https://github.com/x/pilots"),
        ("https://github.com/x/pilots/", "https://github.com/x/pilots"),
        ("git@github.com:x/pilots.git", "https://github.com/x/pilots"),
        ("ssh://git@codeberg.org:2222/x/pilots.git", "https://codeberg.org/x/pilots"),
        ("https://git.voorbeeld.nl:8443/a/b/c", "https://git.voorbeeld.nl:8443/a/b/c"),
        ("https://ik:geheim@github.com/x/pilots.git", "https://github.com/x/pilots"),
        ("https://geheim@github.com/x/pilots.git", "https://github.com/x/pilots"),
        ("https://gitlab-ci-token:geheim@gitlab.com/x/pilots.git", "https://gitlab.com/x/pilots"),
    ],
)  # fmt: skip
def test_the_address_holds_nobody_who_logs_in(remote: str, address: str) -> None:
    assert webadres(remote) == address
    assert "geheim" not in webadres(remote)


@pytest.mark.parametrize(
    "remote",
    [
        "", "pilots", "/srv/git/pilots.git", "../pilots", "file:///srv/pilots", "http://v.nl/x/y",
        "git://github.com/x/y", "javascript:alert(1)", "https://", "https://github.com",
        "https://github.com/x/../y", 'https://github.com/x/y"onclick="x', "https://github.com/x y",
        "https://github.com/x/y?token=geheim", "https://github.com/x/y#geheim",
        "https://a@b:geheim@github.com/x/y", "https://ik:ge/heim@github.com/x/y",
        "https://github.com/x/y\nhttps://z.nl/x/y", "https://github.com/<b>/y", "C:\\pilots",
        "https://ik:geheim@evil.nl@github.com/x/y", "git@github.com:x/$(id)",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_is_none(remote: str) -> None:
    assert webadres(remote) == ""


def test_only_what_is_known_to_run_there_is_named() -> None:
    assert forge_van("https://github.com/x/y", {}) is Forge.GITHUB
    assert forge_van("https://gitlab.com/x/y", {}) is Forge.GITLAB
    assert forge_van("https://codeberg.org/x/y", {}) is Forge.FORGEJO
    own = "https://git.voorbeeld.nl/x/y"
    assert forge_van(own, {}) is None
    assert (
        forge_van(own, {"GITLAB_CI": "true", "CI_SERVER_HOST": "git.voorbeeld.nl"}) is Forge.GITLAB
    )
    assert forge_van(own, {"GITLAB_CI": "true", "CI_SERVER_HOST": "elders.nl"}) is None
    forgejo = {"FORGEJO_ACTIONS": "true", "GITHUB_SERVER_URL": "https://git.voorbeeld.nl"}
    assert forge_van(own, forgejo) is Forge.FORGEJO
    assert forge_van("https://elders.nl/x/y", forgejo) is None
    assert forge_van("https://github.com.voorbeeld.nl/x/y", {}) is None


@pytest.mark.parametrize(
    ("forge", "edit", "line"),
    [
        (Forge.GITHUB, "https://v.nl/x/y/edit/een/tak/map/pilots/a.yaml",
         "https://v.nl/x/y/blob/een/tak/map/pilots/a.yaml#L7"),
        (Forge.GITLAB, "https://v.nl/x/y/-/edit/een/tak/map/pilots/a.yaml",
         "https://v.nl/x/y/-/blob/een/tak/map/pilots/a.yaml#L7"),
        (Forge.FORGEJO, "https://v.nl/x/y/_edit/een/tak/map/pilots/a.yaml",
         "https://v.nl/x/y/src/branch/een/tak/map/pilots/a.yaml#L7"),
    ],
)  # fmt: skip
def test_each_forge_names_a_file_in_its_own_way(forge: Forge, edit: str, line: str) -> None:
    place = Webplek(forge, "https://v.nl/x/y", "een/tak", "map/")
    assert place.wijzig("pilots/a.yaml") == edit
    assert place.regel("pilots/a.yaml", 7) == line


def test_a_branch_or_a_file_cannot_lead_elsewhere() -> None:
    place = Webplek(Forge.GITHUB, "https://v.nl/x/y", 'm?"<#', "")
    made = place.wijzig('pilots/é "#?%0a.yaml')
    assert made == "https://v.nl/x/y/edit/m%3F%22%3C%23/pilots/%C3%A9%20%22%23%3F%250a.yaml"
    assert urlsplit(made).query == urlsplit(made).fragment == ""


def test_git_is_asked_and_need_not_know(tmp_path: Path) -> None:
    folder = tmp_path / "programma"
    folder.mkdir()
    assert remote(folder) == ("", "", "")
    git(tmp_path, "init", "-q", "-b", "hoofd")
    assert remote(folder) == ("", "hoofd", "programma/")
    git(tmp_path, "remote", "add", "origin", "https://v.nl/x/y.git")
    assert remote(folder) == ("https://v.nl/x/y.git", "hoofd", "programma/")
    git(tmp_path, "commit", "-qm", "x", "--allow-empty")
    git(tmp_path, "checkout", "-q", "--detach")
    assert remote(folder) == ("https://v.nl/x/y.git", "", "programma/")
    assert remote(tmp_path)[2] == ""
