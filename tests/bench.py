"""Side by side with the peers, whole commands on the same files (6-quality, speed).

Run with ``make bench``. Prints medians and ratios; asserts nothing, because a
ratio on a busy machine is no test.
"""

from __future__ import annotations

import os
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
    ratio = f"{ours / theirs:8.2f} (most {most})"
    print(f"{what:52} {ours:8.3f} s {theirs:8.3f} s {ratio}", flush=True)  # noqa: T201


def show_alone(what: str, ours: float, most: float | None = None) -> None:
    """Print one time by itself, with its aim in seconds."""
    aim = "" if most is None else f" (most {most} s)"
    print(f"{what:52} {ours:8.3f} s{aim}", flush=True)  # noqa: T201


FLOOR = (
    ("a bare interpreter", "pass"),
    ("with typer and pydantic", "import typer.main, typer._adapters, pydantic.main"),
    ("with ruamel.yaml too", "import typer.main, typer._adapters, pydantic.main, ruamel.yaml"),
)
"""What no command written with these can go below."""


def start(pilotkit: Path, place: Path) -> None:
    """Print what it takes to begin."""
    for what, code in FLOOR:
        show_alone(f"floor: {what}", seconds(sys.executable, "-c", code))
    show_alone("--version", seconds(pilotkit, "--version"))
    show_alone("--help", seconds(pilotkit, "--help"), 0.10)
    show_alone("rule PK305", seconds(pilotkit, "rule", "PK305", "--repo", place), 0.10)
    asked = {"_PILOTKIT_COMPLETE": "complete_bash", "COMP_WORDS": "pilotkit ch", "COMP_CWORD": "1"}
    show_alone(
        "completion", seconds("env", *(f"{k}={v}" for k, v in asked.items()), pilotkit), 0.10
    )


def weigh(pilotkit: Path, place: Path, what: str, most: float) -> float:
    """Print the time and the memory of one check, and return the time in seconds."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [pilotkit, "check", "--repo", place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begin
    show_alone(what, taken, most)
    print(f"{'':52} {used.ru_maxrss / 1024:8.0f} MiB (most 200 MiB)", flush=True)  # noqa: T201
    return taken


def very_many(pilotkit: Path, folder: Path, thousand: float, pilots: int = 40_000) -> None:
    """Print what a check of very many pilots takes, also beside ``thousand`` in seconds."""
    place = repository(folder / str(pilots), pilots)
    taken = weigh(pilotkit, place, f"check, {pilots} pilots", 20)
    show("each of them, against one of 1000", taken / pilots, thousand / 1000, 1.1)


def one_big(pilotkit: Path, folder: Path) -> None:
    """Print what a check of one file of 1 MiB takes, with as many values as it can hold."""
    (folder / "big/pilots").mkdir(parents=True)
    lessons = "".join(f"  - {number:042}\n" for number in range(22_000))
    text = f"titel: Groot\nsamenvatting: Verzonnen\nfase: idee\nbron: Verzonnen\nlessen:\n{lessons}"
    (folder / "big/pilots/groot.yaml").write_text(text, encoding="utf-8")
    weigh(pilotkit, folder / "big", "check, one pilot of 1 MiB", 2)


def main() -> None:
    """Print every row."""
    pilotkit, peer, yamllint = BIN / "pilotkit", BIN / "check-jsonschema", BIN / "yamllint"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schema = folder / "schema.json"
        subprocess.run([pilotkit, "schema", "pilot", "--output", schema], cwd=folder, check=True)
        start(pilotkit, ROOT / "examples/portefeuille")
        show("--version", seconds(pilotkit, "--version"), seconds(peer, "--version"), 0.30)
        for pilots, runs, most in ((50, RUNS, 0.5), (1000, 3, 0.25)):
            place = repository(folder / str(pilots), pilots)
            files = sorted((place / "pilots").iterdir())
            ours = seconds(pilotkit, "check", "--repo", place, runs=runs)
            theirs = seconds(peer, "--schemafile", schema, *files, runs=runs)
            show(f"check, {pilots} pilots, against check-jsonschema", ours, theirs, most)
        lint = seconds(yamllint, "-d", "relaxed", place / "pilots", runs=1)
        show("check, 1000 pilots, against yamllint", ours, lint, 0.06)
        repository(folder / "200", 200)
        for pilots, most in ((50, 1.3), (200, 1.5)):
            place = folder / str(pilots)
            check = seconds(pilotkit, "check", "--repo", place)
            note = seconds(pilotkit, "report", "--quarter", "2018-Q3", "--repo", place)
            show(f"report of {pilots} pilots, against its check", note, check, most)
        site = ("site", folder / "site", "--repo", place, "--as-of", "2020-12-31")
        show_alone("site of 200 pilots and 12 quarters", seconds(pilotkit, *site, runs=1), 6)
        one_big(pilotkit, folder)
        very_many(pilotkit, folder, ours)


if __name__ == "__main__":
    main()
