"""The entry point: one place where a failure becomes a sentence and an exit code."""

from __future__ import annotations

import os
import sys
import traceback

from pilotkit import __version__, collector
from pilotkit.errors import INTERRUPTED, PilotkitError


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code (4-cli): 0, 1, 2 or 130."""
    if arguments == ["--version"]:  # half of its time would be the import of typer
        print(f"pilotkit {__version__}")  # noqa: T201
        return 0
    collector.spare()
    # pydantic would look through every installed package for plugins of its own
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from pilotkit.cli.app import run_app
    from pilotkit.cli.console import prepare_streams

    prepare_streams()
    try:
        return run_app(arguments)
    except PilotkitError as error:
        return _say(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _say("afgebroken.", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - a traceback never reaches a user
        place = traceback.extract_tb(error.__traceback__)[-1]
        return _say(
            f"er ging iets mis in pilotkit zelf ({type(error).__name__} in "
            f"{os.path.basename(place.filename)}, regel {place.lineno}). "  # noqa: PTH119
            "Meld dit met het commando dat je gaf.",
            2,
        )


def _say(sentence: str, code: int) -> int:
    from pilotkit.persoonlijk import gemaskeerd

    print(f"pilotkit: {gemaskeerd(sentence)}", file=sys.stderr)  # noqa: T201
    return code
