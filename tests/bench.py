"""Side by side with the peers, whole commands on the same files (6-quality, speed).

Run with ``make bench``. Prints medians and ratios; asserts nothing, because a
ratio on a busy machine is no test.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
RUNS = 5


def seconds(*command: str | Path, runs: int = RUNS) -> float:
    """Return the median wall time of a command, after one run to warm up."""
    taken = []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        subprocess.run(list(map(str, command)), check=False, capture_output=True)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken[1:])


def repository(folder: Path, pilots: int) -> Path:
    """Make a repository of so many pilots out of those of the made-up portfolio."""
    (folder / "pilots").mkdir(parents=True)
    shutil.copytree(ROOT / "examples/portefeuille/bijlagen", folder / "bijlagen")
    models = sorted((ROOT / "examples/portefeuille/pilots").glob("*.yaml"))
    texts = {model.stem: model.read_text(encoding="utf-8") for model in models}
    for number in range(pilots):
        stem, round_ = models[number % len(models)].stem, number // len(models)
        text = texts[stem]
        for other in texts:  # a relation stays within its own round
            text = text.replace(f"met: {other}\n", f"met: {other}-{round_}\n")
        (folder / "pilots" / f"{stem}-{round_}.yaml").write_text(text, encoding="utf-8")
    return folder


def show(what: str, ours: float, theirs: float, most: float) -> None:
    """Print one comparison."""
    print(  # noqa: T201
        f"{what:48} {ours:8.3f} s {theirs:8.3f} s   ratio {ours / theirs:5.2f} (most {most})",
        flush=True,
    )


def main() -> None:
    """Compare start-up, and checks of 50 and 1,000 pilots."""
    pilotkit, peer, yamllint = BIN / "pilotkit", BIN / "check-jsonschema", BIN / "yamllint"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schema = folder / "schema.json"
        subprocess.run([pilotkit, "schema", "pilot", "--output", schema], cwd=folder, check=True)
        show("--version", seconds(pilotkit, "--version"), seconds(peer, "--version"), 0.30)
        for pilots, runs, most in ((50, RUNS, 0.6), (1000, 3, 0.4)):
            place = repository(folder / str(pilots), pilots)
            files = sorted((place / "pilots").iterdir())
            ours = seconds(pilotkit, "check", "--repo", place, runs=runs)
            theirs = seconds(peer, "--schemafile", schema, *files, runs=runs)
            show(f"check, {pilots} pilots, against check-jsonschema", ours, theirs, most)
            if pilots == 50:
                note = seconds(pilotkit, "report", "--quarter", "2018-Q3", "--repo", place)
                show("report of 50 pilots, against check", note, ours, 1.5)
        lint = seconds(yamllint, "-d", "relaxed", place / "pilots", runs=1)
        show("check, 1000 pilots, against yamllint", ours, lint, 0.08)


if __name__ == "__main__":
    main()
