"""The extension for VS Code: built, packed, and held beside what pilotkit says.

``make editor`` tries it in a real VS Code; see ``editors/vscode/test/real/``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pilotkit import __version__
from tests.conftest import PORTEFEUILLE, ROOT, Command

EXTENSION = ROOT / "editors" / "vscode"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
CONTRIBUTES = MANIFEST["contributes"]
SOURCE = {path.name: path.read_text(encoding="utf-8") for path in (EXTENSION / "src").glob("*.ts")}


def _not_here(reason: str) -> None:
    """Skip where there is no npm, or nothing for it to install from; CI has both, so it fails."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _npm(*words: str) -> subprocess.CompletedProcess[str]:
    npm = shutil.which("npm")
    assert npm
    return subprocess.run(
        [npm, *words], cwd=EXTENSION, check=False, capture_output=True, encoding="utf-8"
    )


def _install() -> None:
    """Install what the lock names, as ``make`` does for the other clients: once for each lock."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        _not_here("npm is not here")
    lock, ready = (
        EXTENSION / name for name in ("package-lock.json", "node_modules/.package-lock.json")
    )
    if ready.exists() and ready.stat().st_mtime >= lock.stat().st_mtime:
        return
    done = _npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    if done.returncode:
        _not_here(f"npm cannot install the tools of the extension: {done.stderr}")
    ready.touch()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_it_is_right_and_what_is_packed_is_what_an_editor_reads(tmp_path: Path) -> None:
    _install()
    packed = tmp_path / "pilotkit.vsix"
    for words in (("run", "check"), ("test",), ("run", "package", "--", "--out", str(packed))):
        done = _npm(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "WARNING" not in done.stdout + done.stderr
    with zipfile.ZipFile(packed) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    assert set(files) == {
        "[Content_Types].xml", "extension.vsixmanifest", "extension/LICENSE.txt",
        "extension/language-configuration.json", "extension/out/extension.js",
        "extension/out/licences.txt", "extension/package.json",
        "extension/pilotkit.tmLanguage.json", "extension/readme.md",
    }  # fmt: skip
    assert json.loads(files["extension/package.json"])["contributes"] == CONTRIBUTES
    licence = (ROOT / "LICENSE").read_bytes().replace(b"\r\n", b"\n")
    assert files["extension/LICENSE.txt"].replace(b"\r\n", b"\n") == licence
    licences = files["extension/out/licences.txt"].decode()
    bundled = set(re.findall(r"(?m)^([@\w/-]+) [\d.]+$", licences))
    assert {"vscode-languageclient", "vscode-languageserver-protocol", "semver"} <= bundled
    bundle = files["extension/out/extension.js"].decode()
    assert "sourceMappingURL" not in bundle
    assert str(ROOT) not in bundle
    assert len(bundle) < 600_000  # a second way of reading YAML or JSON Schema would show here


def test_nothing_runs_where_the_folder_is_not_trusted() -> None:
    assert MANIFEST["capabilities"]["untrustedWorkspaces"]["supported"] is False
    (pad,) = CONTRIBUTES["configuration"]["properties"].values()
    assert pad["scope"] == "machine"  # a folder cannot say which program is run
    started = {name for name, text in SOURCE.items() if "node:child_process" in text}
    assert started == {"draaien.ts", "server.ts"}
    assert not any(
        re.search(r"\bexec\(|shell:|enableScripts: true", text) for text in SOURCE.values()
    )


def test_it_is_of_this_project() -> None:
    assert (MANIFEST["name"], MANIFEST["version"]) == ("pilotkit", __version__)
    assert MANIFEST["license"] == "EUPL-1.2"
    assert "repository" not in MANIFEST  # there is no public address yet
    locks = list(EXTENSION.glob("**/package-lock.json"))
    ours = [lock for lock in locks if "node_modules" not in lock.parts]
    assert len(ours) == 2
    for lock in ours:
        text = lock.read_text(encoding="utf-8")
        assert '"integrity"' in text
        assert '"resolved"' not in text


def test_every_command_and_setting_is_there_and_is_explained() -> None:
    declared = {command["command"]: command["title"] for command in CONTRIBUTES["commands"]}
    text = SOURCE["extension.ts"]
    assert set(re.findall(r'registerCommand\("(.+?)"', text)) == set(declared)
    readme = (EXTENSION / "README.md").read_text(encoding="utf-8")
    assert all(title in readme for title in declared.values() if title != "Vernieuwen")
    for setting in CONTRIBUTES["configuration"]["properties"]:
        assert f"`{setting}`" in readme
    (language,) = CONTRIBUTES["languages"]
    assert f"*{language['aliases'][0]}*" in readme
    document = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    assert f"*{language['aliases'][0]}*" in document


def _fields(text: str, interface: str) -> set[str]:
    """Return the keys of an interface of TypeScript, without those of what lies within it."""
    found = re.search(
        rf"export interface {interface} \{{\n(.+?)^\}}$", text, re.DOTALL | re.MULTILINE
    )
    assert found
    return set(re.findall(r"^  (\w+):", found[1], re.MULTILINE))


def test_it_reads_what_pilotkit_says(pilotkit: Command) -> None:
    here = ("--repo", PORTEFEUILLE, "--as-of", "2018-12-31", "--format", "json")
    summary = json.loads(pilotkit("summary", *here)[1])
    assert _fields(SOURCE["ruimte.ts"], "Overzicht") <= set(summary)
    budget = re.search(r"  budget: \{\n(.+?)  \};", SOURCE["ruimte.ts"], re.DOTALL)
    assert budget
    assert set(re.findall(r"(\w+):", budget[1])) <= set(summary["budget"])
    todo = json.loads(pilotkit("todo", *here)[1])
    assert _fields(SOURCE["taken.ts"], "Todo") <= set(todo)
    assert {"pilot", "tasks"} <= set(todo["asked"][0])
    task = _fields(SOURCE["taken.ts"], "Taak")
    for one in (todo["overdue"][0], todo["upcoming"][0], todo["asked"][0]["tasks"][0]):
        assert task <= set(one)


def test_the_note_that_is_shown_forbids_every_script(pilotkit: Command) -> None:
    (words,) = re.findall(r"const NOTITIE = (\[.+?\]);", SOURCE["overzicht.ts"])
    code, page, _ = pilotkit(*json.loads(words), "--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
    assert code == 0
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="(.+?)"', page)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy
    assert page.index("Content-Security-Policy") < page.index("<style")
