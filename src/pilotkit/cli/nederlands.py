"""Typer in Dutch: its help headings, and its complaints as one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from pilotkit.dutch import kort, lijkt_op, opsomming

if TYPE_CHECKING:  # a group has these methods too, but typer shows no class that both are of
    _Basis = TyperCommand
else:
    _Basis = object

_HELP = (
    ("Usage:", "Gebruik:"),
    ("[OPTIONS]", "[OPTIES]"),
    ("COMMAND [ARGS]...", "COMMANDO [ARGUMENTEN]..."),
    ("Commands:", "Commando's:"),
    ("Show this message and exit.", "Toon deze hulp."),
    ("Install completion for the current shell.", "Laat de shell commando's aanvullen."),
    (
        "Show completion for the current shell, to copy it or customize the installation.",
        "Toon de code waarmee de shell commando's aanvult.",
    ),
    ("[default:", "[standaard:"),
    ("default:", "standaard:"),
    ("[env var:", "[omgevingsvariabele:"),
    ("env var:", "omgevingsvariabele:"),
    ("required]", "verplicht]"),
)


def in_dutch(help_text: str) -> str:
    """Return a help text with the words that typer itself puts in it in Dutch."""
    for english, dutch in _HELP:
        words = r"\s+".join(map(re.escape, english.split(" ")))
        help_text = re.sub(rf"(?<![\w-]){words}", dutch, help_text)
    return help_text


def _aangevuld(items: list[Any]) -> list[Any]:
    """Return what a shell can complete with, and what it says of each in Dutch."""
    for item in items:
        item.help = item.help and in_dutch(item.help)
    return items


class _InHetNederlands(_Basis):
    """What a command and a group have in common: help in Dutch, for who does not program."""

    def get_help(self, ctx: Any) -> str:
        """Return the help text."""
        return in_dutch(super().get_help(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what the first line of the help names: what must be there has no brackets."""
        pieces: list[str] = super().collect_usage_pieces(ctx)
        return [re.sub(r"^\{(.+)\}", r"\1", piece) for piece in pieces]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, without the types of Python that typer adds, and the options."""
        rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for parameter in self.get_params(ctx):
            if record := parameter.get_help_record(ctx):
                name, help_ = record
                soort = parameter.param_type_name
                shown = name if soort == "option" else _name(parameter)
                rows[soort].append((shown, in_dutch(help_)))  # before it is folded: Dutch is longer
        for soort, kop in (("argument", "Argumenten"), ("option", "Opties")):
            if rows[soort]:
                with formatter.section(kop):
                    formatter.write_dl(rows[soort])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what was typed; a complaint knows of which command it is."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            if getattr(error, "ctx", None) is None:
                vars(error)["ctx"] = ctx
            raise

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return what can be typed next."""
        return _aangevuld(super().shell_complete(ctx, incomplete))


class Commando(_InHetNederlands, TyperCommand):
    """A command whose help is in Dutch."""


class Commandogroep(_InHetNederlands, TyperGroup):
    """The group of commands: help in Dutch, and a near miss is recognised."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, and then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


_NA_DE_NAAM = ("--as-of", "--repo", "--color")
"""What every command takes, and pilotkit without one does not."""

_QUOTED = re.compile(r"'([^']*)'")


def sentence(error: typer.TyperException, commands: tuple[str, ...]) -> str:
    """Return typer's complaint as one Dutch sentence that says what to type."""
    said = str(getattr(error, "message", error))
    quoted = _QUOTED.findall(said)
    context = getattr(error, "ctx", None)
    help_line = f"{context.command_path if context else 'pilotkit'} --help"
    if said.startswith("No such command"):
        near = lijkt_op(quoted[0], commands)
        rest = f"Bedoel je `pilotkit {near}`?" if near else f"Kies uit {opsomming(commands, 'of')}."
        return f"er is geen commando `{kort(quoted[0])}`. {rest}"
    if option := getattr(error, "option_name", None):
        return _about_option(option, said, getattr(error, "possibilities", None), help_line)
    if parameter := getattr(error, "param", None):
        name = _name(parameter)
        if type(error).__name__ == "MissingParameter":
            return f"{name} ontbreekt. Zie `{help_line}`."
        if len(quoted) > 1:
            near = lijkt_op(quoted[0], quoted[1:])
            choices = f"bedoel je {near}?" if near else f"kies uit {opsomming(quoted[1:], 'of')}."
            return f"`{kort(quoted[0])}` kan niet bij {name}; {choices}"
        return f"de waarde bij {name} is niet te lezen. Zie `{help_line}`."
    if said.startswith("Got unexpected extra"):
        extra = said.rpartition(" (")[2].rstrip(")")
        return f"`{kort(extra)}` is te veel. Zie `{help_line}`."
    return f"dit commando is niet compleet. Zie `{help_line}`."


def _about_option(option: str, said: str, near: Any, help_line: str) -> str:
    if "requires" in said:
        return f"bij {option} hoort een waarde. Zie `{help_line}`."
    if "does not take" in said:
        return f"bij {option} hoort geen waarde. Zie `{help_line}`."
    if option in _NA_DE_NAAM:  # a command itself knows it
        return f"{option} komt na de naam van het commando, zoals `pilotkit check {option} …`."
    rest = f"Bedoel je {opsomming(sorted(near), 'of')}?" if near else f"Zie `{help_line}`."
    if not option.startswith("--"):  # such as `-5`: it may be meant as a value
        rest += " Begint een waarde met een streepje, typ dan `--` ervoor."
    return f"de optie `{kort(option)}` is er niet. {rest}"


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name).upper()
