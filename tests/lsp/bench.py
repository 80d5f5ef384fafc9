"""How soon the language server tells what it finds: at first, and after a key.

In repositories of 50 and of 1,000 pilots.

Run with ``make bench``, in a process of its own, over standard input and output.
Prints times from a key to the findings; asserts nothing, like its sibling.
"""

from __future__ import annotations

import asyncio
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from tests.bench import ROOT, repository
from tests.lsp.editor import Editor, as_process, run

KEYS = 30
PAUSE = 0.12
"""Seconds between two keys of somebody who types a hundred words a minute."""


async def answers(editor: Editor, uri: str, before: str, after: str) -> list[float]:
    """Return how many milliseconds each of a number of changes took."""
    taken = []
    for number in range(KEYS):
        await asyncio.sleep(PAUSE)
        text = (after, before)[number % 2] + "#" * number
        taken.append(await _typed(editor, uri, text))
    return taken


async def _typed(editor: Editor, uri: str, text: str) -> float:
    begin = time.perf_counter()
    version = editor.type(uri, text)
    await editor.until(lambda: editor.versions.get(uri) == version)
    return (time.perf_counter() - begin) * 1000


def show(what: str, taken: list[float], most: int) -> None:
    """Print the times of one kind of change, in milliseconds."""
    print(  # noqa: T201
        f"{what:48} median {statistics.median(taken):5.0f} ms   slowest {max(taken):5.0f} ms"
        f"   (most {most})",
        flush=True,
    )


async def session(root: Path, pilots: int, most: int) -> None:
    """Open a pilot and the programme, and type in both; ``most`` milliseconds after a key."""
    begin = time.perf_counter()
    async with as_process("--as-of", "2018-12-31") as editor:
        await editor.start(root)
        pilot, programme = root / "pilots" / "vakpaspoort-0.yaml", root / "programma.yaml"
        uri = editor.open(pilot)
        await editor.until(lambda: uri in editor.versions)
        first = (time.perf_counter() - begin) * 1000
        print(  # noqa: T201
            f"{f'lsp, first findings, {pilots} pilots':48} {first:12.0f} ms   (most 1500)",
            flush=True,
        )
        texts = {place: place.read_text(encoding="utf-8") for place in (pilot, programme)}
        # of all files, once everything is read
        await editor.until(lambda: len(editor.found) > 1)
        wrong = texts[pilot].replace("bedrag: 80000\n", "bedrag: 80.000\n")
        taken = await answers(editor, uri, texts[pilot], wrong)
        show(f"lsp, a key in one of {pilots} pilots", taken, most)
        other = editor.open(programme)
        await editor.until(lambda: other in editor.versions)
        less = texts[programme].replace("plafond: 500000", "plafond: 400000")
        taken = await answers(editor, other, texts[programme], less)
        show(f"lsp, a key in programma.yaml over {pilots} pilots", taken, most)


def main() -> None:
    """Measure in copies of the made-up portfolio."""
    with tempfile.TemporaryDirectory() as name:
        for pilots, most in ((50, 30), (1000, 100)):
            root = repository(Path(name).resolve() / str(pilots), pilots)
            shutil.copy(ROOT / "examples/portefeuille/programma.yaml", root)
            run(session(root, pilots, most))


if __name__ == "__main__":
    main()
