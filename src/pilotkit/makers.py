"""What only the makers of pilotkit want to see: where it went wrong, when they ask for it."""

from __future__ import annotations

import os
import sys

ASKED = "PILOTKIT_TRACEBACK"


def show(error: BaseException) -> None:
    """Print the traceback of an error on standard error, where PILOTKIT_TRACEBACK is 1.

    It may hold texts of files: they cannot steer a terminal or a log.
    """
    if os.environ.get(ASKED) != "1":
        return
    import traceback

    from pilotkit.tekens import zichtbaar

    lines = "".join(traceback.format_exception(error)).splitlines()
    sys.stderr.write("".join(f"{zichtbaar(line)}\n" for line in lines))
