"""What a template of a repository may take, and how a process is held to it.

All grows with the size of the data: a note on a thousand pilots is long, and
that is no reason to refuse it. Where the system counts processor time and
memory, they are bounded there; the clock of the parent holds everywhere.
"""

from __future__ import annotations

import math
import sys
import time
from types import FrameType

_MIB = 1024 * 1024
_SECONDS, _SECONDS_A_NOTE, _SECONDS_A_MIB = 1.0, 0.1, 4.0
_PATIENCE = 50
_BYTES, _BYTES_A_BYTE = 160 * _MIB, 40
_CHARACTERS, _CHARACTERS_A_BYTE = 60_000, 2
"""Reading the worst Markdown takes pilotkit some twenty microseconds a character."""


class TooLong(Exception):
    """A template takes more time than it may."""


class TooMuch(Exception):
    """A template writes more than it may."""


def seconds_for(size: int) -> float:
    """Return the processor time for a note with so many bytes of data."""
    return _SECONDS_A_NOTE + size / _MIB * _SECONDS_A_MIB


def patience_for(size: int) -> float:
    """Return how long the clock may run for such a note.

    Where processor time is counted the clock is a last resort: a machine may be busy.
    """
    counted = sys.platform != "win32"
    return (_SECONDS + seconds_for(size)) * (_PATIENCE if counted else 2)


def longest_for(size: int) -> int:
    """Return how many characters such a note may have."""
    return _CHARACTERS + size * _CHARACTERS_A_BYTE


class Onbegrensd:
    """Sets no limits of its own: on Windows there is the clock of the parent only."""

    def note(self, size: int) -> None:
        """Do nothing."""


if sys.platform == "win32":
    Grens = Onbegrensd
else:
    import resource
    import signal

    from pilotkit.source.apart import open_nothing, soften

    class Grens(Onbegrensd):
        """Holds this process to its limits."""

        def __init__(self) -> None:
            open_nothing()
            signal.signal(signal.SIGPROF, _stop)
            self._until = time.process_time() + _SECONDS

        def note(self, size: int) -> None:
            """Give time and memory for one more note; at most a second was left of before."""
            left = min(self._until, time.process_time() + _SECONDS)
            self._until = left + seconds_for(size)
            soften(resource.RLIMIT_AS, _BYTES + size * _BYTES_A_BYTE)
            # Python answers a signal between two steps; one step without end is ended by this
            soften(resource.RLIMIT_CPU, math.ceil(self._until + 0.2))
            signal.setitimer(signal.ITIMER_PROF, max(self._until - time.process_time(), 0.01))

    def _stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLong
