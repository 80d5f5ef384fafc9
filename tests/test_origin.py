"""Where pilotkit was installed from: an address that works elsewhere, or none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pilotkit.source.origin import documentation, is_address, origin

COMMIT = "0123456789abcdef0123456789abcdef01234567"
GIT = {"vcs": "git", "commit_id": COMMIT}


def installed(folder: Path, direct_url: Any) -> Path:
    """Lay a distribution in the folder, with what its installer wrote about its origin."""
    info = folder / "pilotkit-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pilotkit\nVersion: 0.1.0\n")
    if direct_url is not None:
        text = direct_url if isinstance(direct_url, str) else json.dumps(direct_url)
        (info / "direct_url.json").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (
            {"url": "https://github.com/x/pilotkit.git", "vcs_info": GIT},
            f"git+https://github.com/x/pilotkit.git@{COMMIT}",
        ),
        (
            {"url": "https://v.nl/a.git", "vcs_info": GIT, "subdirectory": "tools/pilotkit"},
            f"git+https://v.nl/a.git@{COMMIT}#subdirectory=tools/pilotkit",
        ),
        (
            {"url": "https://v.nl/p.whl", "archive_info": {"hashes": {"sha256": "ab12"}}},
            "https://v.nl/p.whl#sha256=ab12",
        ),
        ({"url": "https://v.nl/p.tar.gz", "archive_info": {}}, "https://v.nl/p.tar.gz"),
        # a path of this machine, a key of this person, a password, a shell: nobody else's address
        ({"url": "file:///home/ik/pilotkit", "dir_info": {"editable": True}}, ""),
        ({"url": "file:///home/ik/p.whl", "archive_info": {}}, ""),
        ({"url": "file:///home/ik/p.git", "vcs_info": GIT}, ""),
        ({"url": "ssh://git@v.nl/p.git", "vcs_info": GIT}, ""),
        ({"url": "http://v.nl/p.git", "vcs_info": GIT}, ""),
        ({"url": "https://ik:geheim@v.nl/p.git", "vcs_info": GIT}, ""),
        ({"url": "https://v.nl/$(id).git", "vcs_info": GIT}, ""),
        ({"url": 'https://v.nl/"; id.git', "vcs_info": GIT}, ""),
        ({"url": "https://v.nl/p.git\n- run: id", "vcs_info": GIT}, ""),
        ({"url": "https://v.nl/p.git", "vcs_info": {"vcs": "hg", "commit_id": "1"}}, ""),
        ({"url": "https://v.nl/p.git", "vcs_info": "git"}, ""),
        ({}, ""),
        ([], ""),
        ("{", ""),
        (None, ""),
    ],
)
def test_the_address_of_who_installed_it(said: Any, address: str, tmp_path: Path) -> None:
    assert origin(installed(tmp_path, said)) == address


def test_without_a_distribution_there_is_no_address(tmp_path: Path) -> None:
    assert origin(tmp_path) == ""
    assert documentation(tmp_path) == ""


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://github.com/x/p.git", f"https://github.com/x/p/blob/{COMMIT}/docs/regels.md"),
        ("https://gitlab.com/g/x/p", f"https://gitlab.com/g/x/p/-/blob/{COMMIT}/docs/regels.md"),
        ("https://voorbeeld.nl/x/p.git", ""),  # who knows how that one names a file
    ],
)
def test_the_documentation_of_that_very_commit(url: str, address: str, tmp_path: Path) -> None:
    assert documentation(installed(tmp_path, {"url": url, "vcs_info": GIT})) == address


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("git+https://v.nl/p.git", True),
        ("git+https://v.nl:8443/p.git@v0.1.0", True),
        ("https://v.nl/pilotkit-0.1.0-py3-none-any.whl", True),
        ("https://v.nl/p.zip#sha256=ab", True),
        ("https://v.nl/p", False),  # a page, which pip cannot install
        ("pilotkit", False),
        ("pilotkit==0.1.0", False),
        (".", False),
        ("/home/ik/pilotkit", False),
        ("git+file:///home/ik/pilotkit", False),
        ("", False),
    ],
)
def test_what_counts_as_an_address(text: str, *, is_so: bool) -> None:
    assert is_address(text) == is_so
