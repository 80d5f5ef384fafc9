"""The README of a new repository: everything in it that can be typed is typed, and works."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from pilotkit.profielen import namen
from tests.conftest import Command
from tests.test_report import git

ADDRESS = "git+https://git.voorbeeld.nl/x/pilotkit.git@v0.1.0"
ENDLESS = ("watch",)
"""What goes on until somebody stops it; ``test_watch`` does."""


def typed(text: str) -> list[list[str]]:
    """Return the commands in a text, in the order in which they stand there."""
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    spans = re.findall(
        r"`((?:pilotkit|git) [^`]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    )
    return [shlex.split(command) for command in (*spans, *lines) if command]


EIGEN = """\
programma: water
titel: Water
profiel:
  woorden: {pilot: groene proef, pilots: groene proeven}
  partijen: [groep_bewoners, school]
  fasen:
    - {fase: eerste_idee, als: idee}
    - {fase: verder_werk, als: ontwikkeling}
    - {fase: klaar, als: afgerond}
"""
"""A name of two words, of which an id has to be made, and lists of its own."""


@pytest.mark.parametrize("programma", [*namen(), "eigen", EIGEN])
def test_every_command_in_it_works(
    programma: str, pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "elders.git")
    git(tmp_path, "clone", "-q", "elders.git", "map")
    folder = tmp_path / "map"
    asked = ["init", folder, "--ci", "github", "--from", ADDRESS]
    if programma == EIGEN:
        (folder / "programma.yaml").write_text(EIGEN, encoding="utf-8")
    else:
        asked += ["--programma", programma]
    assert pilotkit(*asked)[0] == 0
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
    git(folder, "push", "-q", "-u", "origin", "HEAD")
    monkeypatch.chdir(folder)
    done = []
    readme, beheer = ((folder / name).read_text("utf-8") for name in ("README.md", "BEHEER.md"))
    for command, *arguments in typed(readme) + typed(beheer):
        if command == "git":
            git(folder, *arguments)
        elif arguments[0] not in ENDLESS and arguments[0] != "close":
            code, _, err = pilotkit(*arguments)
            assert code == 0, (arguments, err)
        done.append(arguments[0])
    # a quarter is closed on what is committed, so after the commands of git
    code, _, err = pilotkit("close")
    assert code == 0, err
    assert git(folder, "status", "--porcelain", "pilots") == ""
    steps = ["new", "set", "add", "add", "todo", "check", "done"]
    has_phases = programma in ("flevoland", "eigen", EIGEN)
    assert done[:8] == ([*steps[:6], "phase", "done"] if has_phases else [*steps, "todo"])
    for command in ("summary", "show", "report", "site", "close", "lessons", "rule", "commit",
                    "push", "schema"):  # fmt: skip
        assert command in done


@pytest.mark.parametrize(
    ("programma", "said", "unsaid"),
    [
        ("flevoland", "Een pilot begint als `idee` en gaat dan naar `ontwikkeling`", "proeftuin"),
        ("zuid_holland", "Proeftuinen hebben in dit programma geen fasen", "pilot "),
        ("brabant", "Initiatieven hebben in dit programma geen fasen", "pilot "),
        ("eigen", "Een pilot begint als `voorstel` en gaat dan naar `uitwerking`", "idee`"),
    ],
)
def test_it_speaks_in_the_words_of_the_programme(
    programma: str, said: str, unsaid: str, pilotkit: Command, tmp_path: Path
) -> None:
    assert pilotkit("init", tmp_path / "map", "--programma", programma)[0] == 0
    readme = (tmp_path / "map" / "README.md").read_text(encoding="utf-8")
    assert said in readme
    assert unsaid not in readme


@pytest.mark.parametrize("forge", ["github", "gitlab", "forgejo"])
def test_who_works_in_the_browser_gets_a_way(forge: str, pilotkit: Command, tmp_path: Path) -> None:
    assert pilotkit("init", tmp_path / "map", "--ci", forge)[0] == 0
    readme = (tmp_path / "map" / "README.md").read_text(encoding="utf-8")
    assert readme.count("Werk je alleen in de browser?") == 1
    assert ("`pilotkit propose formulier.md`" in readme) == (forge == "gitlab")
    assert ("het label `overnemen`" in readme) == (forge != "gitlab")


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no chromium here to print with")
@pytest.mark.parametrize("programma", [*namen(), "eigen"])
def test_it_is_one_page_of_paper(programma: str, pilotkit: Command, tmp_path: Path) -> None:
    import cmarkgfm
    import pikepdf

    asked = ("init", tmp_path / "map", "--programma", programma, "--ci", "github")
    assert pilotkit(*asked, "--from", ADDRESS)[0] == 0
    text = (tmp_path / "map" / "README.md").read_text(encoding="utf-8")
    style = (
        "body{font:9.5pt/1.35 sans-serif} code{font-size:85%}"
        "td,th{border:1px solid;padding:2px 6px}"
        "table{border-collapse:collapse} h1{font-size:18pt;margin:0 0 6px}"
        "h2{font-size:13pt;margin:10px 0 4px} p,pre,ul{margin:4px 0} @page{size:A4;margin:14mm}"
    )
    html = cmarkgfm.github_flavored_markdown_to_html(text)
    page = f"<!doctype html><meta charset=utf-8><style>{style}</style>{html}"
    (tmp_path / "map.html").write_text(page, encoding="utf-8")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={tmp_path / 'map.pdf'}", tmp_path / "map.html"],
        check=True, capture_output=True,
    )  # fmt: skip
    with pikepdf.open(tmp_path / "map.pdf") as printed:
        assert len(printed.pages) == 1
