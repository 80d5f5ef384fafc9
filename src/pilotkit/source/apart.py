"""This Python once more, for what may ask for too much: alone, bounded, and told no secrets."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pilotkit

_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "  # this pilotkit, before any other
    "from importlib import import_module; import_module(sys.argv[2]).main(*sys.argv[3:])"
)
_NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")
"""What Python itself may need of the environment; the rest may hold secrets."""


def alone(module: str, *arguments: str) -> dict[str, Any]:
    """Return what ``subprocess`` is to start: ``main`` of a module, with these arguments."""
    packages = Path(pilotkit.__file__).resolve().parent.parent
    return {
        "args": [sys.executable, "-I", "-c", _START, str(packages), module, *arguments],
        "cwd": packages,  # not where the command was given: those files may be a stranger's
        "env": {name: os.environ[name] for name in _NEEDED if name in os.environ},
    }


if sys.platform != "win32":
    import resource

    def open_nothing() -> None:
        """Let this process open and write no file from now on."""
        for kind in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
            resource.setrlimit(kind, (0, 0))

    def soften(kind: int, limit: int) -> None:
        """Hold this process to a limit, or to a lower one under which it was started."""
        _, hard = resource.getrlimit(kind)
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (limit, hard))
