"""What a command writes to: terminal, pipe or file; with colour or without."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from pilotkit.errors import WrongUse
from pilotkit.source.writing import write_atomically


class ColorMode(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


_LOOKALIKES = str.maketrans(
    {"€": "EUR", "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"',
     "█": "#", "▓": "+", "░": ".", "─": "-", "│": "|", "›": ">", "•": "-", "✓": "ja"}
)  # fmt: skip


def _readable(error: UnicodeError) -> tuple[str, int]:
    """Write what a console cannot show with letters that it can."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_LOOKALIKES)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain or "?", error.end


def prepare_streams() -> None:
    """Let a console that is not UTF-8 show readable text instead of a crash."""
    codecs.register_error("pilotkit.readable", _readable)
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="pilotkit.readable")


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


def say(text: str) -> None:
    """Write what is beside the result to standard error."""
    sys.stderr.write(f"{text}\n")


def emit(result: str | bytes, output: Path | None = None) -> None:
    """Write a result to standard output, or whole and at once to a file.

    A text follows the encoding of the console; bytes stay as they are.
    """
    if output is None:
        try:
            if isinstance(result, str):
                sys.stdout.write(result)
            else:
                sys.stdout.buffer.write(result)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever read us has stopped, as `head` does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    try:
        write_atomically(output, result.encode() if isinstance(result, str) else result)
    except OSError as error:
        raise WrongUse(
            f"{output} is niet te schrijven ({error.strerror}). "
            "Kies een ander bestand bij --output."
        ) from error
