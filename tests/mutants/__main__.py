"""``make mutants``: make faults one at a time, and count which of them a test sees.

``python -m tests.mutants [PACKAGE…] [--most N] [--seconds N] [--workers N] [--again]``: of
each package N faults, spread evenly (0: all), each with tests of so many seconds. The table says
how many were seen; what nobody sees is listed, with the reason that ``explained.txt`` gives.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pickle
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path

from tests.mutants.faults import faults_in
from tests.mutants.seen import ROOT, Seen, measure
from tests.mutants.trying import Try, serve

SOURCE = ROOT / "src" / "pilotkit"
PACKAGES = {
    "rules": ("rules",),
    "check": ("check",),
    "programmas": ("programmas",),
    "eigen": ("eigen",),
    "state": ("portfolio.py", "dossier.py", "gedateerd.py", "peildatum"),
    "values": ("waarden",),
    "closing": ("opname.py", "correcties.py", "zegel.py", "sluiten"),
}  # fmt: skip
_NOT = ("document.py", "herkomst.py", "voorbeelden.py", "eisen", "eisen.py", "uitleg.py")
"""What writes pages of docs/, and what is only text."""
_SEEN = ROOT / ".mutants"
_EXPLAINED = Path(__file__).with_name("explained.txt")


def tries(package: str, most: int) -> list[Try]:
    """Return the faults of a package, ``most`` of them spread over all (0: all)."""
    roots = [SOURCE / name for name in PACKAGES[package]]
    files = [
        f for root in roots for f in ([root] if root.is_file() else sorted(root.rglob("*.py")))
    ]
    paths = [f.relative_to(ROOT) for f in files if not set(f.relative_to(ROOT).parts) & set(_NOT)]
    found = [
        Try(package, path, fault)
        for path in paths
        for fault in faults_in((ROOT / path).read_text(encoding="utf-8"))
    ]
    if not most or most >= len(found):
        return found
    return [found[number * len(found) // most] for number in range(most)]


def explained() -> dict[str, str]:
    """Return why some faults are seen by nobody: a line with the fault, a line with the reason."""
    if not _EXPLAINED.exists():
        return {}
    lines = [line for line in _EXPLAINED.read_text(encoding="utf-8").splitlines() if line.strip()]
    return dict(zip(lines[::2], (line.strip() for line in lines[1::2]), strict=True))


def table(outcomes: Iterable[tuple[Try, str]]) -> Iterator[str]:
    """Yield the table, and what nobody saw."""
    reasons = explained()
    by_package: dict[str, list[tuple[Try, str]]] = {}
    for one, outcome in outcomes:
        by_package.setdefault(one.package, []).append((one, outcome))
    yield f"{'package':<12}{'faults':>8}{'seen':>8}{'explained':>11}{'unseen':>8}{'share':>8}"
    for package, found in by_package.items():
        missed = [str(one) for one, outcome in found if outcome in ("unseen", "untested")]
        known = sum(text in reasons for text in missed)
        saw = len(found) - len(missed)
        share = 100 * saw / len(found)
        counts = f"{len(found):>8}{saw:>8}{known:>11}{len(missed) - known:>8}"
        yield f"{package:<12}{counts}{share:>7.1f}%"
    for found in by_package.values():
        for one, outcome in found:
            if outcome in ("unseen", "untested"):
                yield f"{outcome}: {one.path}:{one.fault.line}: {one.fault}"
                if why := reasons.get(str(one)):
                    yield f"    {why}"


def main() -> None:
    """Try the faults, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=", ".join(PACKAGES))
    parser.add_argument("--most", type=int, default=0, help="faults of each package; 0: all")
    parser.add_argument("--seconds", type=float, default=60, help="of tests for each fault")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--again", action="store_true", help="measure anew which test runs what")
    options = parser.parse_args()
    if options.again or not _SEEN.exists():
        subprocess.run([sys.executable, "-m", "tests.mutants", "--measure"], cwd=ROOT, check=True)
    seen: Seen = pickle.loads(_SEEN.read_bytes())  # noqa: S301 - our own
    asked = [
        one for package in options.packages or PACKAGES for one in tries(package, options.most)
    ]
    begin = time.monotonic()
    outcomes = []
    for one, outcome in outcomes_of(asked, seen, options.workers, options.seconds):
        outcomes.append((one, outcome))
        sys.stderr.write(f"{len(outcomes)}/{len(asked)} {outcome}: {one}\n")
    for line in table(sorted(outcomes, key=lambda pair: asked.index(pair[0]))):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(asked)} faults in {time.monotonic() - begin:.0f} s\n")


def outcomes_of(
    asked: Iterable[Try], seen: Seen, workers: int, most: float
) -> Iterator[tuple[Try, str]]:
    """Yield what came of each fault as soon as it is known, of so many at a time."""
    new = multiprocessing.get_context("spawn")
    left = iter(asked)
    trying: dict[Connection, Try | None] = {}
    for _ in range(workers):
        here, there = new.Pipe()
        new.Process(target=serve, args=(there, seen, most), daemon=True).start()
        trying[here] = next(left, None)
        here.send(trying[here])
    while any(trying.values()):
        for here, one in tuple(trying.items()):
            if one and here in wait([here], timeout=0.02):
                yield one, here.recv()
                trying[here] = next(left, None)
                here.send(trying[here])


if __name__ == "__main__":
    if "--measure" in sys.argv:
        measure(_SEEN)
    else:
        main()
