"""The commands, gathered. A module is imported when its command is asked for.

Adding a command is a line in :data:`COMMANDS` and a module with a function of that name.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand
from typer.main import get_command

from pilotkit.cli.aanvullen import voor_de_shell
from pilotkit.cli.console import emit
from pilotkit.cli.nederlands import Commando, Commandogroep, sentence
from pilotkit.cli.options import CONTEXT, Version, with_options_of_all
from pilotkit.errors import INTERRUPTED, WrongUse

COMMANDS = {
    "check": "Controleer alle pilots en het programma.",
    "watch": "Controleer steeds opnieuw, zodra er een bestand verandert.",
    "summary": "Toon de hele portefeuille in een oogopslag.",
    "todo": "Toon wat er moet gebeuren, door wie en wanneer.",
    "show": "Toon één pilot: geld, voorwaarden, planning en voortgang.",
    "report": "Maak een notitie, in Markdown of als document.",
    "lessons": "Toon wat pilots en programma's leerden.",
    "close": "Sluit een kwartaal: de notitie van dat kwartaal ligt dan vast.",
    "site": "Maak een site over de pilots, voor Statenleden en partners.",
    "diff": "Zeg wat er verandert tussen twee revisies, voor wie meeleest.",
    "new": "Maak een bestand met uitleg voor een nieuwe pilot.",
    "propose": "Neem een ingevuld formulier over: een idee of een correctie.",
    "set": "Verander één waarde van een pilot, of haal die weg.",
    "done": "Zet een mijlpaal of evaluatie op gereed.",
    "phase": "Breng een pilot naar een andere fase.",
    "rename": "Geef een pilot een andere id.",
    "fmt": "Zet de bestanden in vaste volgorde en opmaak.",
    "init": "Maak de map van een nieuw programma klaar.",
    "schema": "Schrijf een JSON Schema, voor een editor of een programma.",
    "export": "Maak van alle gegevens een rekenblad of tabellen.",
    "import": "Zet een rekenblad terug in de bestanden.",
    "lsp": "Help je editor: meldingen, uitleg en aanvullen terwijl je typt.",
    "rule": "Leg een regel uit, met een fout en een goed voorbeeld.",
    "add": "Zet iets bij een pilot: een bericht, een boeking, een besluit.",
}
"""Each command by its name, with the first line of its help, so that a list needs no module."""


@cache
def command(name: str) -> Any:
    """Return a command, with its options. It is a function, or a group of its own (``app``)."""
    module = import_module(f"pilotkit.cli.{name}{'_' * (name == 'import')}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        function = getattr(module, module.__name__.rpartition(".")[2])
        app.command(name, cls=Commando, context_settings=CONTEXT)(with_options_of_all(function))
    made = get_command(app)
    made.name = name
    return made


class _Commandos(Commandogroep):
    """All commands: names with a line of help, until one is meant."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer calls it so
        """Return the names."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Return the name and its line, as a command that does nothing."""
        line = COMMANDS.get(cmd_name)
        return line and TyperCommand(cmd_name, short_help=line)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that is meant itself."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, found and command(str(name)), rest


_FLAGS = ("version", "help", "install_completion", "show_completion")
"""What stands before the name of a command: our own, and what typer adds."""

app = typer.Typer(
    name="pilotkit",
    cls=_Commandos,
    help="Controleer en rapporteer de pilots van een programma, in gewone YAML.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    # a flag without a value would have typer import pydantic, also to complete a name
    context_settings=CONTEXT | {"default_map": dict.fromkeys(_FLAGS, False)},
)


@app.callback()
def pilotkit(*, version: Version = False) -> None:
    """Controleer en rapporteer de pilots van een programma, in gewone YAML."""


def run_app(arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Raises WrongUse for what typer refuses, KeyboardInterrupt where somebody stopped it.
    """
    try:
        with voor_de_shell(arguments):
            code = app(arguments, prog_name="pilotkit", standalone_mode=False)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            emit(f"{error}\n")
            return 2
        raise WrongUse(sentence(error, tuple(COMMANDS))) from error
    if code == INTERRUPTED:  # typer keeps silent about it
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0
