"""The process apart: from the bytes of a spreadsheet or tables to plain sheets, as JSON.

Their readers are not ours. A few hundred bytes can make one ask for hours or for all memory,
and a number that is no day makes it stop with a trace of its own. So they work where that does
no harm: ``apart`` starts this, and takes what it says or that it stopped.
"""

from __future__ import annotations

import codecs
import json
import math
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from pilotkit.invoer.rekenbladen import Sheet, TooBig, sheets

_MIB = 1024 * 1024
_BYTES, _BYTES_OF_PARQUET, _BYTES_A_BYTE = 160 * _MIB, 640 * _MIB, 40
_SECONDS, _SECONDS_A_MIB = 1.5, 2.0
"""What a file may take, and how much more by its size."""
SHEETS, PARQUET = "rekenblad", "parquet"
"""What can be given."""
TOO_BIG, UNREADABLE = "te groot", "niet te lezen"
_DAY = "dag"
"""The name of a day in JSON, which has no days."""


def main(kind: str) -> None:
    """Read what was given from the input, and write its sheets or why there are none."""
    read, most = sheets, _BYTES
    if kind == PARQUET:  # what is needed is imported here: later nothing can be opened any more
        from pilotkit.invoer import parquet

        read, most = parquet.sheets, _BYTES_OF_PARQUET
    else:
        import python_calamine  # noqa: F401
    codecs.lookup("cp437")  # of names in a zip file
    content = sys.stdin.buffer.read()
    limit(len(content), most)
    sys.stdout.write(json.dumps(answer(content, read), default=_as_json))


def seconds_for(size: int) -> float:
    """Return the processor time that a file of so many bytes may take."""
    return _SECONDS + size / _MIB * _SECONDS_A_MIB


def limit(size: int, most: int) -> None:
    """Hold this process to what a file of so many bytes may take, where the system can."""
    if sys.platform != "win32":
        import resource

        from pilotkit.source.apart import open_nothing, soften

        open_nothing()
        soften(resource.RLIMIT_AS, most + size * _BYTES_A_BYTE)
        soften(resource.RLIMIT_CPU, math.ceil(seconds_for(size)))


def answer(content: bytes, read: Callable[[bytes], list[Sheet]]) -> dict[str, Any]:
    """Return the sheets that were read, or why they cannot be had."""
    try:
        return {"vellen": read(content)}
    except (TooBig, MemoryError):
        return {"fout": TOO_BIG}
    except Exception:  # noqa: BLE001 - each reader has its own, and some are of no kind
        return {"fout": UNREADABLE}


def _as_json(day: date) -> dict[str, str]:
    return {_DAY: day.isoformat()}


def from_json(text: bytes) -> dict[str, Any]:
    """Return what :func:`main` wrote. Raises ValueError."""
    told: dict[str, Any] = json.loads(
        text, object_hook=lambda d: date.fromisoformat(d[_DAY]) if _DAY in d else d
    )
    return told
