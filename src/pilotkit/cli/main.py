"""The entry point: one place where a failure becomes a sentence and an exit code.

Nothing is imported at the top that takes time: somebody may stop pilotkit while
it is still being imported.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code (4-cli): 0, 1, 2 or 130."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        from pilotkit.cli.streams import say
        from pilotkit.errors import INTERRUPTED

        say("pilotkit: afgebroken.")
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    from pilotkit.cli.streams import flush, prepare_streams, say

    prepare_streams()
    try:
        code = _command(arguments)
        flush()
    except Exception as error:  # noqa: BLE001 - a traceback never reaches a user
        from pilotkit import makers

        makers.show(error)
        sentence, code = _told(error)
        from pilotkit.persoonlijk import gemaskeerd

        say(f"pilotkit: {gemaskeerd(sentence)}")
    return code


def _command(arguments: list[str]) -> int:
    if arguments == ["--version"]:  # half of its time would be the import of typer
        from pilotkit import __version__
        from pilotkit.cli.streams import write

        write(f"pilotkit {__version__}\n")
        return 0
    from pilotkit import collector

    collector.spare()
    # pydantic would look through every installed package for plugins of its own
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from pilotkit.cli.app import run_app

    return run_app(arguments)


def _told(error: Exception) -> tuple[str, int]:
    """Return what to say of a failure, and its exit code."""
    from pilotkit.cli.streams import unwritten
    from pilotkit.dutch import kort
    from pilotkit.errors import PilotkitError

    if isinstance(error, PilotkitError):
        return "\n".join((str(error), *getattr(error, "__notes__", ()))), error.exit_code
    if isinstance(error, OSError) and error.filename is None:
        # it was about no file: typer writes the help itself, and met a disk that is full
        told = unwritten(error)
        return str(told), told.exit_code
    if isinstance(error, OSError):
        place = kort(os.fsdecode(error.filename), 200)
        return f"`{place}` is niet te openen. Controleer of je daar rechten voor hebt.", 2
    import traceback

    line = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"er ging iets mis in pilotkit zelf ({type(error).__name__} in "
        f"{os.path.basename(line.filename)}, regel {line.lineno}). "  # noqa: PTH119
        "Meld dit met het commando dat je gaf."
    ), 2
