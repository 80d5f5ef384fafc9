"""The lowest versions that pyproject.toml allows do work: they are installed and used.

A bound that nobody tries is a guess: typer below 0.27.2 made a crash of every wrong option.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PORTEFEUILLE, ROOT
from tests.fuzz import corpus_lsp
from tests.index import need_index

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

AS_OF = ("--as-of", "2018-12-31")
USES: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    # what typer refuses, in a sentence of ours
    (2, "", ()),
    (2, "er is geen commando `onzin`", ("onzin",)),
    (2, "de optie `--onzin` is er niet", ("check", "--onzin")),
    (2, "`onzin` kan niet bij --format", ("check", "--format", "onzin")),
    (2, "bij --quarter hoort een waarde", ("report", "--quarter")),
    (2, "gisteren", ("check", "--as-of", "gisteren")),
    (2, "", ("show",)),
    (2, "", ("new", "x")),
    (0, "Controleer alle pilots", ("check", "--help")),
    (0, "Controleer en rapporteer", ("--help",)),
    # what the others do: YAML, models, terminal, templates, documents, layout
    (0, "bestanden gecontroleerd", ("check", *AS_OF, "--color", "always")),
    (1, "bestanden gecontroleerd", ("check", *AS_OF, "--strict")),
    *((0, "", ("check", *AS_OF, "--format", form)) for form in ("json", "sarif", "junit")),
    (0, "Pilots en hun voorwaarden", ("summary", *AS_OF, "--color", "always")),
    (0, "Vakpaspoort", ("show", "vakpaspoort", *AS_OF)),
    (0, "Fout", ("rule", "PK105")),
    (0, "$schema", ("schema", "pilot")),
    (0, "# Voorbeeldportefeuille", ("report", *AS_OF)),
    *((0, "", ("report", *AS_OF, "--output", f"../n.{form}")) for form in ("html", "docx", "pdf")),
    (0, "index.html", ("site", "../site", *AS_OF)),
    *((0, "", ("export", "--to", form, f"../e.{form}")) for form in ("xlsx", "ods", "parquet")),
    (1, "", ("fmt", "--check", "pilots/slordig.yaml")),
    (0, "", ("fmt", "pilots/slordig.yaml")),
    (0, "is gemaakt", ("new", "taal", "--titel", "Taal")),
    (0, "gemaakt", ("init", "../nieuw")),
)
SMOKE = """
import contextlib, io, json, sys
from pilotkit.cli.main import run
told = []
for arguments in json.load(sys.stdin):
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = run(arguments)
        out.flush()
    told.append([code, out.buffer.getvalue().decode()])
json.dump(told, sys.stdout)
"""
UNTIDY = "fase:   idee  # blijft\nbron: Verzonnen\nsamenvatting: Verzonnen.\ntitel: Idee\n"


def uv(*arguments: str | Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("uv"), *arguments],
        check=False, capture_output=True, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def lowest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of an environment with pilotkit and the lowest of all that it needs."""
    need_index()
    folder = tmp_path_factory.mktemp("lowest")
    needed, environment = folder / "lowest.txt", folder / "env"
    uv("pip", "compile", "--resolution", "lowest-direct", "--python", sys.executable,
       "--extra", "lsp", "--extra", "documenten", "--extra", "tabellen", "pyproject.toml",
       "-o", needed)  # fmt: skip
    uv("venv", "--python", sys.executable, environment)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv("pip", "install", "--python", python, "-r", needed)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    uv("pip", "install", "--python", python, "--no-deps", *folder.glob("*.whl"))
    return python


def run(python: Path, *arguments: str, stdin: bytes = b"", folder: Path = ROOT) -> bytes:
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [python, "-P", *arguments], input=stdin, cwd=folder, check=False, capture_output=True,
        env={**surroundings, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_the_versions_are_the_lowest_that_are_allowed(lowest: Path) -> None:
    project: Any = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    bounds = dict(
        one.split(">=")
        for one in (*project["dependencies"], *(o for group in extras for o in group))
    )
    program = (
        "import importlib.metadata as m, json, sys;"
        "print(json.dumps([m.version(name) for name in sys.argv[1:]]))"
    )
    installed = dict(zip(bounds, json.loads(run(lowest, "-c", program, *bounds)), strict=True))
    for name, bound in bounds.items():
        short = ".".join(installed[name].split(".")[: bound.count(".") + 1])
        assert short == bound, name  # 0.15 is 0.15.0


def test_every_command_works_with_them(lowest: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PORTEFEUILLE, tmp_path / "portefeuille"))
    (folder / "pilots" / "slordig.yaml").write_text(UNTIDY, encoding="utf-8")
    asked = json.dumps([arguments for _, _, arguments in USES]).encode()
    told = json.loads(run(lowest, "-c", SMOKE, stdin=asked, folder=folder))
    for (code, words, arguments), (ended, said) in zip(USES, told, strict=True):
        assert ended == code, (arguments, said)
        assert words in said, (arguments, said)
        assert "ging iets mis" not in said, arguments


def test_an_editor_is_served_with_them(lowest: Path) -> None:
    unknown = corpus_lsp.request("onbekend")
    begun, gone = corpus_lsp.notice("initialized", {}), corpus_lsp.notice("exit")
    messages = (corpus_lsp.BEGIN, begun, unknown, corpus_lsp.BYE, gone)
    wire = b"".join(corpus_lsp.frame(json.dumps(message).encode()) for message in messages)
    answers = corpus_lsp.answers(run(lowest, "-m", "pilotkit", "lsp", stdin=wire))
    codes = [answer.get("error", {"code": 0})["code"] for answer in answers]
    assert codes == [0, corpus_lsp.METHOD, 0]
