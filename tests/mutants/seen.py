"""Which tests run which line, and how long each takes: measured once, in one process."""

from __future__ import annotations

import pickle
from collections.abc import Generator
from dataclasses import dataclass, field
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from pkgutil import walk_packages

import coverage
import pytest

import pilotkit

ROOT = Path(__file__).parents[2]  # not that of the tests: pytest wants to import those itself
TESTS = (
    "tests/test_rules.py", "tests/test_engine.py", "tests/test_closing.py", "tests/test_doubt.py",
    "tests/test_rekenen.py", "tests/test_woordenschat.py", "tests/test_memory.py",
    "tests/test_narrowing.py", "tests/test_herkomst.py", "tests/test_waardesoorten.py",
    "tests/test_keys_are_read.py", "tests/test_across.py", "tests/test_mutations.py",
    "tests/flevoland", "tests/programmas", "tests/eigen", "tests/agenda", "tests/reports",
    "tests/vergissingen", "tests/test_privacy.py", "tests/test_pull_request.py",
    "tests/edges", "tests/test_edges.py", "tests/test_preview.py", "tests/test_formats.py",
)  # fmt: skip
"""The tests that look at what pilotkit says, in the process itself."""
QUIET = ("-q", "-n", "0", "--timeout=0", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")


@dataclass
class Seen:
    """For each file and line the tests that ran it; ``""`` is what importing ran."""

    seconds: dict[str, float] = field(default_factory=dict)
    by_line: dict[str, dict[int, list[str]]] = field(default_factory=dict)

    def tests_of(self, path: Path, line: int, most: float) -> list[str]:
        """Return tests of so many seconds that may see a fault on a line, the quickest first."""
        lines = self.by_line.get(str(path), {})
        if tests := {test for test in lines.get(line, ()) if test}:
            return self._quickest(tests, most)
        # it ran when the module was imported: any test may come to see it, first of all those
        # that use the module and those that look at the edges
        tests = {test for all_ in lines.values() for test in all_ if test} or set(self.seconds)
        edges = {test for test in self.seconds if test.startswith("tests/edges/")}
        return [*self._quickest(tests, most), *self._quickest(edges - tests, most)]

    def _quickest(self, tests: set[str], most: float) -> list[str]:
        quickest = sorted(tests, key=lambda test: self.seconds.get(test, 0.0))
        ends = accumulate(self.seconds.get(test, 0.0) for test in quickest)
        found = [test for test, end in zip(quickest, ends, strict=True) if end <= most]
        return found or quickest[:1]


class _Recorder:
    def __init__(self, measured: coverage.Coverage, seen: Seen) -> None:
        self.measured, self.seen = measured, seen

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.measured.switch_context(item.nodeid)
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        took = self.seen.seconds.get(report.nodeid, 0.0) + report.duration
        self.seen.seconds[report.nodeid] = took


def measure(to: Path) -> None:
    """Run the tests with every line and its tests written down. Raises where a test fails."""
    seen = Seen()
    measured = coverage.Coverage(data_file=None, source=["pilotkit"], config_file=False)
    measured.start()
    for module in walk_packages(pilotkit.__path__, "pilotkit."):
        if not module.name.endswith("__main__"):  # else a test seems to run its data
            import_module(module.name)
    code = pytest.main([*QUIET, *TESTS], plugins=[_Recorder(measured, seen)])
    measured.stop()
    if code:
        raise SystemExit("the tests fail as they are: first mend them")
    data = measured.get_data()
    for name in data.measured_files():
        path = str(Path(name).relative_to(ROOT))
        seen.by_line[path] = data.contexts_by_lineno(name)
    to.write_bytes(pickle.dumps(seen))
