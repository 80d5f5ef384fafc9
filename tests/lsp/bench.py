"""How soon the language server answers a change in a repository of 50 pilots (at most 100 ms).

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


def show(what: str, taken: list[float]) -> None:
    """Print the times of one kind of change."""
    print(  # noqa: T201
        f"{what:48} median {statistics.median(taken):5.0f} ms   slowest {max(taken):5.0f} ms"
        "   (most 100)",
        flush=True,
    )


async def session(root: Path) -> None:
    """Type in a pilot and in the programme."""
    async with as_process("--as-of", "2018-12-31") as editor:
        await editor.start(root)
        pilot, programme = root / "pilots" / "vakpaspoort-0.yaml", root / "programma.yaml"
        texts = {place: place.read_text(encoding="utf-8") for place in (pilot, programme)}
        uris = {place: editor.open(place) for place in texts}
        await editor.until(lambda: set(uris.values()) <= editor.versions.keys())
        await asyncio.sleep(1)  # the first check reads everything
        wrong = texts[pilot].replace("bedrag: 80000\n", "bedrag: 80.000\n")
        show(
            "lsp, a key in one of 50 pilots",
            await answers(editor, uris[pilot], texts[pilot], wrong),
        )
        less = texts[programme].replace("plafond: 500000", "plafond: 400000")
        taken = await answers(editor, uris[programme], texts[programme], less)
        show("lsp, a key in programma.yaml over 50 pilots", taken)


def main() -> None:
    """Measure in a copy of the made-up portfolio, six times over."""
    with tempfile.TemporaryDirectory() as name:
        root = repository(Path(name).resolve() / "50", 50)
        shutil.copy(ROOT / "examples/portefeuille/programma.yaml", root)
        run(session(root))


if __name__ == "__main__":
    main()
