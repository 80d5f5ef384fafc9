"""Runs a command of pilotkit and does something at its n-th operation on files.

``python -m tests.fuzz.killer '{"deed": …, "at": …, "folder": …}' check …``: an operation
is each time something under the folder is opened, made, renamed or removed, and each
write, flush to disk and exchange. The deeds: ``count`` (print how many there were),
``die`` (as by a kill), ``half`` (die halfway a write), ``save`` and ``swap`` (somebody
saves ``file``, in place or by a new file). ``plain`` takes exchanging away.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

DEAD = 77
_EVENTS = frozenset(
    f"os.{name}" for name in ("rename", "remove", "mkdir", "rmdir", "link", "chmod", "scandir")
) | {"open"}


class _Points:
    """Counts operations, and does the deed at the one that was asked for."""

    def __init__(self, deed: str, at: int, folder: str, file: str, text: str) -> None:
        self.deed, self.at, self.folder = deed, at, folder
        self.file, self.text = file, text
        self.passed = 0
        self.is_busy = False

    def reach(self, *, is_write: bool = False) -> bool:
        """Come to an operation; return whether it is to be done by half.

        Of writes alone is counted where they are to be done so, else of all.
        """
        if self.is_busy or (self.deed == "half" and not is_write):
            return False
        self.passed += 1
        if self.passed != self.at or self.deed in ("count", "none"):
            return False
        if self.deed == "half":
            return True
        self.is_busy = True
        if self.deed == "die":
            os._exit(DEAD)
        if self.deed == "save":
            Path(self.file).write_text(self.text, encoding="utf-8")
        elif self.deed == "swap":
            beside = Path(f"{self.file}~")
            beside.write_text(self.text, encoding="utf-8")
            beside.replace(self.file)
        Path(self.folder, "saved").touch()
        self.is_busy = False
        return False

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take an event of Python as an operation, when it is about the folder."""
        if event in _EVENTS and any(
            isinstance(word, (str, os.PathLike)) and os.fspath(word).startswith(self.folder)
            for word in arguments[:2]
        ):
            self.reach()


def main(given: str, *arguments: str) -> int:
    """Run the command and return its exit code."""
    asked = json.loads(given)
    points = _Points(
        asked["deed"], asked["at"], asked["folder"], asked.get("file", ""), asked.get("text", "")
    )
    from pilotkit.cli.main import run
    from pilotkit.source import exchange

    real_write, real_sync, real_call = os.write, os.fsync, exchange.system_call

    def write(handle: int, content: Any) -> int:
        if points.reach(is_write=True):
            real_write(handle, bytes(content)[: len(content) // 2])
            os._exit(DEAD)
        return real_write(handle, content)

    def fsync(handle: int) -> None:
        points.reach()
        real_sync(handle)

    def call() -> Any:
        swap = None if asked.get("plain") else real_call()

        def counted(one: bytes, other: bytes) -> int:
            points.reach()
            return 0 if swap is None else swap(one, other)

        return counted if swap else None

    os.write, os.fsync, exchange.system_call = write, fsync, call  # type: ignore[assignment]
    sys.addaudithook(points.hear)
    code = run(list(arguments))
    if points.deed == "count":
        points.is_busy = True
        sys.stderr.write(f"points {points.passed}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
