"""A spreadsheet, read by a process apart: it gives plain sheets, or stops."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from pilotkit.errors import WrongUse
from pilotkit.invoer.proces import (
    PARQUET,
    SHEETS,
    TOO_BIG,
    UNREADABLE,
    from_json,
    seconds_for,
)
from pilotkit.invoer.rekenbladen import Sheet
from pilotkit.source.apart import alone

_STARTS_IN, _PATIENCE = 5, 10
"""Where processor time is counted the clock is a last resort: a machine may be busy."""
_SENTENCES = {
    TOO_BIG: "dit rekenblad is te groot. Haal weg wat niet nodig is en bewaar het opnieuw.",
    UNREADABLE: "dit is geen rekenblad dat pilotkit kan lezen. Bewaar het opnieuw als xlsx of ods.",
}


def sheets_of(content: bytes) -> list[Sheet]:
    """Return the sheets of a spreadsheet.

    Raises WrongUse where it cannot be read or takes too much, ImportError where its reader
    is not installed.
    """
    import python_calamine  # noqa: F401 - the process has no way to tell

    return _read(content, SHEETS)


def tables_of(files: dict[str, bytes]) -> list[Sheet]:
    """Return tables in Parquet, by their names. Raises as :func:`sheets_of` does."""
    from pilotkit.invoer.parquet import together

    return _read(together(files), PARQUET)


def _read(content: bytes, kind: str) -> list[Sheet]:
    told = _told(content, kind)
    if "fout" in told:
        raise WrongUse(_SENTENCES[told["fout"]])
    return [(name, rows) for name, rows in told["vellen"]]


def _told(content: bytes, kind: str) -> dict[str, Any]:
    counted = sys.platform != "win32"
    patience = _STARTS_IN + seconds_for(len(content)) * (_PATIENCE if counted else 1)
    try:
        done = subprocess.run(
            **alone("pilotkit.invoer.proces", kind),
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # its reader writes traces there
            timeout=patience,
            check=False,
        )
        if done.returncode == 1:  # it stopped on something that is no spreadsheet
            return {"fout": UNREADABLE}
        return from_json(done.stdout) if done.returncode == 0 else {"fout": TOO_BIG}
    except (subprocess.TimeoutExpired, ValueError):
        return {"fout": TOO_BIG}
