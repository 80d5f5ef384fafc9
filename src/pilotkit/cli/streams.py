"""Standard output and standard error, as they may be: full, closed, or not of UTF-8.

``pilotkit --version`` needs this and little else, so that nothing is imported here
that takes time.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from pilotkit.errors import Unwritten

_LOOKALIKES = str.maketrans(
    {"€": "EUR", "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"',
     "█": "#", "▓": "+", "░": ".", "─": "-", "│": "|", "›": ">", "•": "-", "✓": "ja"}
)  # fmt: skip


def _readable(error: UnicodeError) -> tuple[str, int]:
    """Write what a console cannot show with letters that it can."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    import unicodedata

    text = error.object[error.start : error.end].translate(_LOOKALIKES)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain or "?", error.end


def prepare_streams() -> None:
    """Let a console that is not UTF-8, or that is not there, be no crash."""
    _open_closed()
    codecs.register_error("pilotkit.readable", _readable)
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="pilotkit.readable")


def _open_closed() -> None:
    """Take the places of closed streams, else the next file that is opened would get them.

    What is written to standard output then fails, as it should; to standard
    error it goes nowhere.
    """
    for number, name, flags in (
        (0, "stdin", os.O_RDONLY),
        (1, "stdout", os.O_RDONLY),
        (2, "stderr", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, flags)
            if handle != number:
                os.dup2(handle, number)
                os.close(handle)
            mode = "r" if number == 0 else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - a number


def say(text: str) -> None:
    """Write what is beside the result to standard error; where nobody can hear, say nothing.

    Names of files and arguments stand in it as they are: no line of it may be a command.
    """
    from pilotkit.tekens import zichtbaar

    command("\n".join(map(zichtbaar, text.split("\n"))))


def command(text: str) -> None:
    """Write to standard error as it is what a runner of CI is to obey; else use :func:`say`."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def write(result: str | bytes | Iterator[str]) -> bool:
    """Write a result to standard output, and return whether somebody still reads it.

    A text, in pieces or not, follows the encoding of the console; bytes stay as they are.
    Raises Unwritten where it takes nothing.
    """
    try:
        if isinstance(result, bytes):
            sys.stdout.buffer.write(result)
        elif isinstance(result, str):
            sys.stdout.write(result)
        else:
            sys.stdout.writelines(result)
        sys.stdout.flush()
    except OSError as error:
        _fail(error)
        return False
    return True


def flush() -> None:
    """Write what waits for standard output. Raises Unwritten."""
    if sys.stdout.closed:  # by who was handed it, as the language server is
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        _fail(error)


def _fail(error: OSError) -> None:
    """Raise Unwritten; where whoever read us has stopped, as `head` does, nothing is wrong."""
    told = unwritten(error)
    if not isinstance(error, BrokenPipeError):
        raise told from error


def unwritten(error: OSError) -> Unwritten:
    """Return what to say where standard output takes nothing, and give up on it."""
    from pilotkit.source.writing import reason

    _silence(sys.stdout)
    return Unwritten(
        f"de uitkomst is niet te schrijven: {reason(error)}. Kies een bestand bij --output, of "
        "controleer waar de uitvoer heen gaat."
    )


def _silence(stream: TextIO) -> None:
    """Let what still waits in a stream go nowhere: else Python trips over it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
