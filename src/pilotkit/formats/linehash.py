"""The hash by which GitHub knows a line again when others move it.

GitHub works it out for a SARIF file that lacks it, where it has the files at hand; one that
is uploaded in another way needs it. The same numbers come out, so that it sees one alert and
not two: over the hundred characters from the start of a line, blanks left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from itertools import accumulate

_WINDOW = 100
_BASE = 37
_END_OF_TEXT = b"\xff\xff"
_WITHOUT_BLANKS = str.maketrans("", "", " \t")


def line_hashes(content: bytes, lines: AbstractSet[int]) -> dict[int, str]:
    """Return the hash of each of these lines of a file, which count from 1.

    A line that is not there has none. Behind the colon stands how many lines up to
    and including this one have that hash.
    """
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.translate(_WITHOUT_BLANKS).split("\n")
    whole = "\n".join(rows).encode("utf-16-le") + _END_OF_TEXT + b"\0\0" * _WINDOW
    last = min(max(lines, default=1), len(rows))
    before = accumulate(map(_units, rows[: last - 1]), initial=0)
    starts = [units + number for number, units in enumerate(before)]  # a line end is one more
    windows = ((line, whole[2 * at : 2 * (at + _WINDOW)]) for line, at in enumerate(starts, 1))
    wanted = {window: "" for line, window in windows if line in lines}
    seen: Counter[bytes] = Counter()
    found = {}
    for line, at in enumerate(starts, 1):  # of a million windows only those asked for are kept
        window = whole[2 * at : 2 * (at + _WINDOW)]
        if window in wanted:
            seen[window] += 1
            if line in lines:
                wanted[window] = wanted[window] or _hash(window)
                found[line] = f"{wanted[window]}:{seen[window]}"
    return found


def _units(row: str) -> int:
    """Return how long a line is in UTF-16."""
    return len(row) if row.isascii() else len(row.encode("utf-16-le")) // 2


def _hash(window: bytes) -> str:
    """Return a polynomial over the units of UTF-16, in 64 bits."""
    total = 0
    for place in range(0, len(window), 2):
        total = total * _BASE + int.from_bytes(window[place : place + 2], "little")
    return f"{total % 2**64:x}"
