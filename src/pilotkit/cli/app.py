"""The commands, gathered: each module adds one."""

from __future__ import annotations

from functools import cache
from typing import Any

import typer
from typer.main import get_command

from pilotkit.cli import (
    add,
    check,
    close,
    diff,
    done,
    export,
    fmt,
    import_,
    init,
    lessons,
    lsp,
    new,
    phase,
    rename,
    report,
    rule,
    schema,
    set,  # noqa: A004 - the name of the command
    show,
    site,
    summary,
    todo,
)
from pilotkit.cli.console import emit
from pilotkit.cli.nederlands import Commando, Groep, sentence
from pilotkit.cli.options import CONTEXT, Version
from pilotkit.errors import INTERRUPTED, WrongUse

app = typer.Typer(
    name="pilotkit",
    cls=Groep,
    help="Controleer en rapporteer de pilots van een programma, in gewone YAML.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT,
)

for command in (
    check.check,
    summary.summary,
    todo.todo,
    show.show,
    report.report,
    lessons.lessons,
    close.close,
    site.site,
    diff.diff,
    new.new,
    set.set,
    done.done,
    phase.phase,
    rename.rename,
    fmt.fmt,
    init.init,
    schema.schema,
    export.export,
    import_.import_,
    lsp.lsp,
    rule.rule,
):
    app.command(command.__name__.rstrip("_"), cls=Commando, context_settings=CONTEXT)(command)
app.add_typer(add.app, name="add")


@app.callback()
def pilotkit(*, version: Version = False) -> None:
    """Controleer en rapporteer de pilots van een programma, in gewone YAML."""


@cache
def _commands() -> Any:
    """Return the commands as typer makes them of their signatures: once for a process."""
    return get_command(app)


def run_app(arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Raises WrongUse for what typer refuses, KeyboardInterrupt where somebody stopped it.
    """
    commands = (
        *(info.name for info in app.registered_commands if info.name),
        *(group.name for group in app.registered_groups if group.name),
    )
    try:
        code = _commands()(arguments, prog_name="pilotkit", standalone_mode=False)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            emit(f"{error}\n")
            return 2
        raise WrongUse(sentence(error, commands)) from error
    if code == INTERRUPTED:  # typer keeps silent about it
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0
