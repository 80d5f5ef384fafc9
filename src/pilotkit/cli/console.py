"""What a command writes to: terminal, pipe or file; with colour or without."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from pilotkit.cli.streams import command, flush, say, write

__all__ = ["ColorMode", "command", "emit", "say", "use_color", "width_of"]


class ColorMode(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def use_color(mode: ColorMode, stream: TextIO) -> bool:
    """Return whether to colour: the option first, then NO_COLOR, FORCE_COLOR, the terminal."""
    if mode is not ColorMode.AUTO:
        return mode is ColorMode.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int | None:
    """Return how wide the terminal is, or None where there is none."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def emit(result: str | bytes | Iterator[str], output: Path | None = None) -> None:
    """Write a result to standard output, or to where ``--output`` says.

    A text, in pieces or not, follows the encoding of the console. Bytes stay as they are: so is
    written what programs read, which is of UTF-8 everywhere. Raises Unwritten where standard
    output takes nothing, WrongUse for the other.
    """
    if output is not None:
        from pilotkit.source.output import write_output

        flush()  # it may be standard output by another name
        whole = result if isinstance(result, (str, bytes)) else "".join(result)
        write_output(output, whole.encode() if isinstance(whole, str) else whole)
        return
    write(result)
