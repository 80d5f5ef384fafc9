"""Two names that change places in one step, where the system can do that."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""What Linux calls the current folder (AT_FDCWD)."""
_SWAP = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS: the same number."""
_CANNOT = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP))


def exchange(one: Path, other: Path) -> bool:
    """Let two files or two folders change places; return whether system and disk could.

    There is no moment at which one of the names is not there. Raises OSError.
    """
    call = system_call()
    number = errno.ENOSYS if call is None else call(os.fsencode(one), os.fsencode(other))
    if number and number not in _CANNOT:
        raise OSError(number, os.strerror(number), str(one), None, str(other))
    return not number


@cache
def system_call() -> Callable[[bytes, bytes], int] | None:
    """Return the system's own call, which gives 0 or the number of what went wrong; or None."""
    if sys.platform == "win32":
        return None
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    text, number = ctypes.c_char_p, ctypes.c_int
    if linux := getattr(system, "renameat2", None):
        linux.argtypes = (number, text, number, text, ctypes.c_uint)
        return lambda one, other: (
            linux(_HERE, one, _HERE, other, _SWAP) and (ctypes.get_errno() or errno.EIO)
        )
    if apple := getattr(system, "renamex_np", None):
        apple.argtypes = (text, text, ctypes.c_uint)
        return lambda one, other: apple(one, other, _SWAP) and (ctypes.get_errno() or errno.EIO)
    return None
