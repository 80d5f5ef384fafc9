"""The exported schema in the server behind VS Code, Neovim, Helix and Emacs (yaml-language-server).

`make test` installs the server with npm, as ``package-lock.json`` beside this
file names it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pilotkit.cli.main import run
from tests.clients.json_rpc import LanguageServer
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"
DOCUMENT = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
"""What people copy is what is tried here."""
MODELINE, MODELINE_PROGRAMMA = re.findall(r"(?m)^# yaml-language-server: .+\n", DOCUMENT)
SETTINGS, GENERIC_CLIENT = map(json.loads, re.findall(r"(?ms)^```json\n(.+?)^```$", DOCUMENT))
IDEE = "titel: Idee\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n"


class Editor:
    """A folder as an editor shows it, with the server beside it."""

    def __init__(self, folder: Path, server: LanguageServer) -> None:
        self.folder = folder
        self.server = server

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Show a text, once for every name, and return what the server says of it."""
        file = self.folder / name
        assert not file.exists()  # the server may still be telling of the text that was there
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.server.tell("textDocument/didOpen", {"textDocument": document})
        found = self.server.diagnostics(file.as_uri())
        return sorted(found, key=lambda one: int(one["range"]["start"]["line"]))

    def ask(self, what: str, name: str, line: int, column: int) -> Any:
        """Ask what the server knows of a place, of which both figures count from nought."""
        place = {"line": line, "character": column}
        params = {"textDocument": {"uri": (self.folder / name).as_uri()}, "position": place}
        return self.server.ask(f"textDocument/{what}", params)

    def hover(self, name: str, line: int, column: int) -> str:
        """Return what is shown under the mouse."""
        return str(self.ask("hover", name, line, column)["contents"]["value"])


def _needs_the_server() -> None:
    """Skip where there is no npm to install the server with; CI has one, so there it fails."""
    if SERVER.exists() and shutil.which("node"):
        return
    reason = "yaml-language-server is not here: `make test` installs it where npm is"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _start(folder: Path, schemas: dict[str, str]) -> Iterator[Editor]:
    _needs_the_server()
    (folder / ".pilotkit").mkdir()
    for what in ("pilot", "programma"):
        written = folder / ".pilotkit" / f"{what}.schema.json"
        assert run(["schema", what, "--repo", str(PORTEFEUILLE), "--output", str(written)]) == 0
    yaml = {
        "validate": True, "hover": True, "completion": True, "schemas": schemas,
        "schemaStore": {"enable": False},
    }  # fmt: skip
    settings = {"yaml": yaml, "http": {}, "[yaml]": {}}
    command = ("node", SERVER, "--stdio")
    with LanguageServer(command, settings) as server:
        text = {
            "hover": {"contentFormat": ["markdown"]},
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        }
        capabilities = {"workspace": {"configuration": True}, "textDocument": text}
        root = folder.as_uri()
        workspace = {"rootUri": root, "workspaceFolders": [{"uri": root, "name": "programma"}]}
        server.ask("initialize", {"processId": None, "capabilities": capabilities, **workspace})
        server.tell("initialized", {})
        server.tell("workspace/didChangeConfiguration", {"settings": settings})
        yield Editor(folder, server)


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def by_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor whose settings name the schema of each file."""
    yield from _start(tmp_path_factory.mktemp("settings"), SETTINGS["yaml.schemas"])


@pytest.fixture(scope="module")
def by_modeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor without settings: the first line of a file names its schema."""
    yield from _start(tmp_path_factory.mktemp("modeline"), {})


def test_it_completes_a_phase_and_says_what_each_means(by_settings: Editor) -> None:
    name = "pilots/aanvullen.yaml"
    by_settings.open(name, IDEE.replace("fase: idee", "fase: "))
    items = by_settings.ask("completion", name, 2, 6)["items"]
    shown = {item["label"]: item["documentation"] for item in items}
    assert list(shown) == [
        "idee", "ontwikkeling", "uitvoering", "vervolg", "afgerond", "gestopt", "zelfstandig",
    ]  # fmt: skip
    assert shown["zelfstandig"] == (
        "Partners gaan zelf verder, zonder geld van de provincie (opzet §6.1)."
    )


def test_it_completes_keys_and_says_what_each_means(by_settings: Editor) -> None:
    name = "pilots/sleutels.yaml"
    by_settings.open(name, f"{IDEE}planning:\n  \n")
    items = by_settings.ask("completion", name, 5, 2)["items"]
    shown = {item["label"]: item["documentation"] for item in items}
    assert shown["einde"] == "Laatste dag van de uitvoering."


def test_it_explains_a_key_and_a_value_in_dutch(by_settings: Editor) -> None:
    name = "pilots/uitleg.yaml"
    assert by_settings.open(name, IDEE) == []
    key, value = by_settings.hover(name, 2, 1), by_settings.hover(name, 2, 8)
    for shown in (key, value):
        assert "#### Fase" in shown
        assert "Waar de pilot nu staat." in shown
        assert "`idee`: Een idee dat nog niet is uitgewerkt." in shown
    assert "Leerroutes op maat" in by_settings.hover(name, 0, 1)  # an example


def test_a_relative_modeline_is_enough(by_modeline: Editor) -> None:
    name = "pilots/modeline.yaml"
    assert by_modeline.open("pilots/zonder.yaml", "fase: begin\n") == []
    (found,) = by_modeline.open(name, MODELINE + IDEE.replace("fase: idee", "fase: begin"))
    assert found["range"]["start"] == {"line": 3, "character": 6}
    assert "#### Fase" in by_modeline.hover(name, 3, 1)
    (found,) = by_modeline.open(
        "programma.yaml", f"{MODELINE_PROGRAMMA}programa: x\nprogramma: x\n"
    )
    assert found["range"]["start"] == {"line": 1, "character": 0}


def test_it_finds_nothing_in_the_made_up_portfolio(by_settings: Editor) -> None:
    for file in sorted(PORTEFEUILLE.glob("**/*.yaml")):
        name = file.relative_to(PORTEFEUILLE).as_posix()
        assert by_settings.open(name, file.read_text(encoding="utf-8")) == [], name
    assert "Welk profiel geldt." in by_settings.hover("programma.yaml", 1, 2)


def test_every_editor_is_told_the_same() -> None:
    (toml,) = re.findall(r"(?ms)^```toml\n(.+?)^```$", DOCUMENT)
    helix = tomllib.loads(toml)
    servers = helix["language-server"]
    assert servers["yaml-language-server"]["config"]["yaml"]["schemas"] == SETTINGS["yaml.schemas"]
    command = [servers["pilotkit"]["command"], *servers["pilotkit"]["args"]]
    yaml, ours = helix["language"][0]["language-servers"]
    assert [yaml.pop("name"), ours] == list(servers)
    assert command == [
        GENERIC_CLIENT["glspc.server.command"], *GENERIC_CLIENT["glspc.server.commandArguments"],
    ]  # fmt: skip
    lua, _ = re.findall(r"(?ms)^```lua\n(.+?)^```$", DOCUMENT)
    # there is one layout: that of pilotkit
    assert yaml == {"except-features": ["format"]}
    assert "format = { enable = false }" in lua
    assert SETTINGS["yaml.format.enable"] is False
    told = dict(re.findall(r"\['(.+)'\] = '(.+)'", lua))
    assert told == SETTINGS["yaml.schemas"]
    for schema in told:
        what = Path(schema).name.partition(".")[0]
        assert f"pilotkit schema {what} --output {schema}\n" in DOCUMENT


MISTAKES = {
    "a word that is not in the list": "fase: begin",
    "a word that is not in the list of an item": "partners:\n  - naam: A\n    soort: gemeent",
    "a municipality elsewhere": "gemeenten:\n  - Urk\n  - Utrecht",
    "an unknown key": "trekkr: Gemeente Urk",
    "an unknown key in a block": "planning:\n  start: 2018-07-03\n  eind: 2019-07-03",
    "a text where a list belongs": "themas: onderwijs",
    "a list where a text belongs": "trekker: [A, B]",
    "a text where a block belongs": "planning: in 2019",
    "a word for a year": "begroting:\n  posten:\n    - post: overig\n      jaar: tien\n"
    "      raming: 5",
    "an amount with words": "begroting:\n  posten:\n    - post: overig\n      jaar: 2018\n"
    "      raming: 5 euro",
    "an amount of nothing": "begroting:\n  posten:\n    - {post: overig, jaar: 2018, raming: 0}",
    "a date in Dutch": "planning:\n  start: 2018-07-03\n  einde: 13-06-2018",
    "a month that is not": "planning:\n  start: 2018-13-01",
    "a word for yes": "voorwaarden:\n  vernieuwing:\n    oordeel: open\n    eerder_beproefd: nee",
    "a key that is missing in a block": "voorwaarden:\n  doel:\n    onderbouwing: x",
    "a key that is missing in an item": "partners:\n  - naam: A\n    soort: gemeente\n  - naam: B",
    "an empty text": "trekker: ''",
    "an empty value": "trekker:",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_it_finds_a_mistake_on_the_line_where_we_do(
    by_settings: Editor, pilotkit: Command, repository: Repository, mistake: str
) -> None:
    basis = IDEE.replace("fase: idee\n", "") if MISTAKES[mistake].startswith("fase") else IDEE
    text = f"# {mistake}\n{basis}{MISTAKES[mistake]}\n"
    name = f"pilots/{mistake.replace(' ', '-')}.yaml"
    theirs = by_settings.open(name, text)
    told = pilotkit("check", "--repo", repository(fout=text), "--select", "PK1", "--format", "json")
    ours = json.loads(told[1])["findings"]
    assert len(ours) == 1
    assert [one["range"]["start"]["line"] + 1 for one in theirs] == [ours[0]["line"]]
