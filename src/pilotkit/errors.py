"""Every way in which pilotkit stops with a message of its own.

One base class; each subclass carries its exit code (4-cli). The text is one
Dutch sentence that tells what to do: it is printed as it is.
"""

INTERRUPTED = 130
"""The exit code where somebody stopped a command."""


class PilotkitError(Exception):
    """A failure the user can do something about; ``str(error)`` is the Dutch message."""

    exit_code = 2


class WrongUse(PilotkitError):
    """An option or argument that cannot be honoured."""


class UnreadableRepository(PilotkitError):
    """The folder, the pilots or the git revision could not be read at all."""


class TemplateError(PilotkitError):
    """A report template of the repository is wrong; names template and line."""


class UnwritableRepository(PilotkitError):
    """A new file or folder could not be made where it belongs."""


class LeftAlone(PilotkitError):
    """A file that was to be changed and stays as it is; the command can go on with others."""


class ChangedMeanwhile(LeftAlone):
    """A file that somebody else saved while pilotkit worked on it; it stays as they saved it."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file}: iemand anders heeft dit bestand net veranderd. Het blijft zoals het nu is. "
            "Geef het commando nog een keer."
        )


class Unwritten(PilotkitError):
    """A result that could not be written to where it goes."""


class Refused(PilotkitError):
    """A change that is not made, because of what would be wrong then; says what that is."""

    exit_code = 1
