"""What is installed works without this repository, and what the project says of itself is true."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from pilotkit.cli.app import COMMANDS
from tests.conftest import ROOT, Command
from tests.index import need_index
from tests.test_lowest import SMOKE

IDEE = "titel: Idee\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package as a wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_works_on_its_own(wheel: Path, tmp_path: Path) -> None:
    here = tmp_path / "hier"
    (here / "pilots").mkdir(parents=True)
    (here / "pilots" / "idee.yaml").write_text(IDEE, encoding="utf-8")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site := tmp_path / "site-packages")  # noqa: S202 - our own wheel
    program = f"import pilotkit; assert pilotkit.__file__.startswith({os.fspath(site)!r})\n{SMOKE}"
    forms = [f"notitie.{form}" for form in ("html", "docx", "pdf")]
    uses: list[tuple[str, tuple[str, ...]]] = [
        ("1 bestand gecontroleerd", ("check",)),
        ("één idee", ("summary",)),
        ("# Pilots Krachtige Samenleving", ("report", "--quarter", "2018-Q3")),
        *(("", ("report", "--quarter", "2018-Q3", "--output", form)) for form in forms),
        ("Goed (", ("rule", "PK305")),
        ("Open ../site/index.html in een browser.", ("site", "../site")),
        ("gemaakt      .gitlab-ci.yml", ("init", "../nieuw")),
        ("is gemaakt", ("new", "taal", "--titel", "Taal", "--repo", "../nieuw")),
        ("3 bestanden gecontroleerd: 3 tips.", ("check", "--repo", "../nieuw")),
    ]
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps([arguments for _, arguments in uses]),
        cwd=here, check=True, capture_output=True, encoding="utf-8",
        env=dict(os.environ, PYTHONPATH=os.fspath(site)),
    )  # fmt: skip
    for (words, arguments), (ended, said) in zip(uses, json.loads(done.stdout), strict=True):
        assert ended == 0, (arguments, said)
        assert words in said, arguments
    for form in forms:
        assert (here / form).stat().st_size > 2_000


def test_the_wheel_holds_what_is_used_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    assert "pilotkit/py.typed" in names
    assert "pilotkit/templates/commissie.md.j2" in names
    assert "pilotkit/templates/init/github.yml" in names
    assert "pilotkit/site/site.css" in names
    assert "pilotkit/voorbeelden/PK305/fout/pilots/taalmaatjes.yaml" in names
    assert not [name for name in names if re.search(r"voorbeelden/\w+/(fout|goed)-", name)]
    assert not [name for name in names if name.endswith(("verwacht.txt", ".pyc"))]


def test_the_version_is_said_once() -> None:
    from pilotkit import __version__

    publiccode = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert re.search(rf"^softwareVersion: .?{re.escape(__version__)}", publiccode, re.MULTILINE)


def test_it_runs_as_a_module_too(tmp_path: Path) -> None:
    from pilotkit import __version__

    def module(*arguments: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "pilotkit", *arguments],
            cwd=tmp_path, check=False, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    assert module("--version") == (0, f"pilotkit {__version__}\n", "")
    code, out, err = module("check")
    assert (code, out) == (2, "")
    assert "geen map `pilots/`" in err


HASH = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
PINNED = r"[a-z0-9.-]+(\[[a-z-]+\])?==[\w.]+( ; [^;]+)? \\"


def test_the_lock_names_versions_and_hashes_and_no_places() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert lines
    assert all(re.fullmatch(f"{PINNED}|{HASH}", line) for line in lines)
    pinned = [number for number, line in enumerate(lines) if line[0] != " "]
    assert all(lines[number + 1].startswith("    --hash=") for number in pinned)
    for name in ("Makefile", ".github/workflows/ci.yml", "CONTRIBUTING.md", "README.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        installs = re.findall(r"pip install .*-r requirements\.lock", text)
        assert installs, name
        assert all("--require-hashes" in install for install in installs), name
    clients = (ROOT / "tests" / "clients" / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity"' in clients
    assert '"resolved"' not in clients


@pytest.mark.skipif(
    os.name == "nt" or not (ROOT / ".venv" / "bin" / "cyclonedx-py").exists(),
    reason="`make release` runs in bash, with the .venv that make sets up",
)
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_release_is_the_same_each_time_and_names_its_parts(tmp_path: Path) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    need_index()
    made = []
    for name in ("een", "twee"):
        subprocess.run(
            ["bash", ROOT / ".ci" / "release", tmp_path / name], check=True, capture_output=True
        )
        made.append({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()})
    assert made[0] == made[1]
    files = made[0]
    said = (line.split() for line in files["SHA256SUMS"].decode().splitlines())
    sums = {name: value for value, name in said}
    assert set(sums) == set(files) - {"SHA256SUMS"}
    assert all(hashlib.sha256(files[name]).hexdigest() == value for name, value in sums.items())
    (parts,) = (data.decode() for name, data in files.items() if name.endswith(".cdx.json"))
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(parts) is None
    names = {part["name"] for part in json.loads(parts)["components"]}
    assert {"typer", "pydantic", "jinja2", "ruamel-yaml", "markdown-it-py", "typst"} <= names
    assert not {"pytest", "ruff"} & names  # what pilotkit needs, not what its makers need
    (source,) = (data for name, data in files.items() if name.endswith(".tar.gz"))
    with tarfile.open(fileobj=io.BytesIO(source)) as archive:
        inside = archive.getnames()
    assert any(name.endswith("/SECURITY.md") for name in inside)
    assert not [name for name in inside if "node_modules" in name]


def test_every_command_and_option_of_the_readme_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        named = set(re.findall(r"(?:[`$] ?)pilotkit ([a-z]+)(?= |`|\n)", text))
        assert named
        assert named <= COMMANDS.keys()
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert (ROOT / link).exists(), link


def test_the_architecture_names_every_module() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in (ROOT / "src" / "pilotkit").rglob("*.py"):
        assert path.name in text or path.name == "__init__.py", path


def test_the_hook_and_the_action_call_what_there_is() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: pilotkit check\n" in hook
    assert "pass_filenames: false\n" in hook
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name in re.findall(r"run: pilotkit (\w+)", action):
        assert name in ("check", "diff")


def test_the_transcripts_of_the_readme_are_true(pilotkit: Command, portefeuille: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    transcripts = re.findall(r"```console\n\$ pilotkit (.+)\n((?:.*\n)+?)```", readme)
    assert len(transcripts) == 4
    for command, shown in transcripts[:2]:
        file = portefeuille / "pilots" / "vakpaspoort.yaml"
        whole = file.read_text(encoding="utf-8")
        if command.startswith("check"):  # in which somebody typed an amount the Dutch way
            typed = whole.replace("bedrag: 80000\n", "bedrag: 80.000\n")
            file.write_text(typed, encoding="utf-8")
        assert pilotkit(*command.split(), "--repo", portefeuille)[1] == shown
        file.write_text(whole, encoding="utf-8")
    (note,) = re.findall(r"```markdown\n((?:.*\n)+?)```", readme)
    day = ("--quarter", "2018-Q3", "--as-of", "2018-10-15")
    written = pilotkit("report", *day, "--repo", portefeuille)[1]
    assert written.startswith(note)


def test_the_beginning_in_the_readme_is_true(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    begin = readme[readme.index("## Your own programme") :]
    transcripts = re.findall(r"```console\n\$ pilotkit (.+)\n((?:.*\n)+?)```", begin)
    assert [command.split()[0] for command, _ in transcripts] == ["init", "new"]
    monkeypatch.chdir(tmp_path)
    for command, shown in transcripts:
        assert pilotkit(*shlex.split(command)) == (0, shown, "")
        monkeypatch.chdir(tmp_path / "mijn-programma")
    file = (tmp_path / "mijn-programma" / "pilots" / "taalcafe.yaml").read_text(encoding="utf-8")
    assert f"```yaml\n{file}```" in begin
    assert pilotkit("check")[0] == 0


def test_the_core_names_no_programme() -> None:
    """Only the name of the programme that holds by default may stand outside ``programmas/``."""
    words = re.compile(r"flevoland|ideeënmakelaar|commissie ruimte|opzet §", re.IGNORECASE)
    for path in (ROOT / "src" / "pilotkit").rglob("*.py"):
        if "programmas" not in path.parts:
            found = words.findall(path.read_text(encoding="utf-8"))
            assert set(found) <= {"flevoland"}, path
