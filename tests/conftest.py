"""What many tests start from: the repositories of this project, and copies to change."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from pilotkit import collector
from pilotkit.cli.main import run
from pilotkit.finding import Path as DataPath
from pilotkit.reports.sandbox import Sandbox

ROOT = Path(__file__).parent.parent
PORTEFEUILLE = ROOT / "examples" / "portefeuille"


collector.spare()  # thousands of tests are collected before the first command says so

# how long an example takes on a busy machine is no finding
settings.register_profile(
    "usual", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("usual")
# `make test` asks a quarter of the examples, `make fuzz` ten times as many
settings.register_profile("plain", settings(), max_examples=25)
settings.register_profile("deep", settings(), max_examples=1000)


def tries(many: int) -> settings:
    """Return the settings of a test that asks so many examples, more or fewer by the profile."""
    return settings(max_examples=max(10, many * settings().max_examples // 100))


def walk(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    """Yield every value of nested data with the path to it, the whole first."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, (*path, index))


@pytest.fixture(autouse=True)
def _quiet_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the terminal, the day or the settings of who runs it."""
    for name in (
        "PILOTKIT_AS_OF", "NO_COLOR", "FORCE_COLOR", "COLUMNS",
        "GITHUB_ACTIONS", "GITHUB_EVENT_NAME", "GITHUB_BASE_REF", "GITHUB_SHA",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """Keep the code of templates, which every note of every test would compile anew."""
    compile_, code = Sandbox.compile, dict[Any, Any]()

    def kept(self: Sandbox, *given: Any) -> Any:
        if given not in code:
            code[given] = compile_(self, *given)
        return code[given]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sandbox, "compile", kept)
        yield


@pytest.fixture
def portefeuille(tmp_path: Path) -> Path:
    """Return a copy of the made-up portfolio, outside git."""
    return Path(shutil.copytree(PORTEFEUILLE, tmp_path / "portefeuille"))


Repository = Callable[..., Path]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a maker of small repositories: keyword ``naam="yaml"`` is ``pilots/naam.yaml``."""

    def make(programma: str | None = None, **pilots: str) -> Path:
        folder = tmp_path / "repo"
        (folder / "pilots").mkdir(parents=True, exist_ok=True)
        for name, text in pilots.items():
            (folder / "pilots" / f"{name}.yaml").write_text(text, encoding="utf-8")
        if programma is not None:
            (folder / "programma.yaml").write_text(programma, encoding="utf-8")
        return folder

    return make


Outcome = tuple[int, str, str]
Command = Callable[..., Outcome]


@pytest.fixture
def pilotkit(capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a runner of the command line: exit code, standard output, standard error."""

    def command(*arguments: str | Path) -> Outcome:
        code = run(list(map(str, arguments)))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the figures of the mutation test: they are its outcome."""
    tally: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", ()):
        for name, value in report.user_properties:
            if name == "mutations" and report.when == "call":
                tally.update(value)
    if tally:
        figures = ", ".join(f"{what} {count}" for what, count in tally.items())
        terminalreporter.write_line(f"mutations of correct pilots: {figures}")
