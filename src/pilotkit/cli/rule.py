"""``pilotkit rule``: what a rule asks and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from textwrap import dedent, fill, indent
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Output, Repo
from pilotkit.dutch import aantal, lijkt_op
from pilotkit.errors import PilotkitError, WrongUse
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.profiel import Profiel
    from pilotkit.rules.rule import Rule


def _known_codes(incomplete: str) -> list[str]:
    from pilotkit.rules.geldend import alle_regels

    return [code for code in alle_regels() if code.startswith(incomplete.upper())]


def rule(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="De code, zoals PK301; zonder code komt de lijst.",
            autocompletion=_known_codes,
        ),
    ] = None,
    *,
    output: Output = None,
    as_of: AsOf = None,  # noqa: ARG001 - a rule asks the same on every day
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Leg een regel uit, met een fout en een goed voorbeeld.

    Zonder CODE komt de lijst van alle regels.
    """
    from pilotkit.rules.geldend import alle_regels, geldend

    profiel = _programme(repo)
    known = geldend(profiel).op_code
    bold = output is None and use_color(color, sys.stdout)
    width = min((width_of(sys.stdout) if output is None else None) or 80, 100)
    if code is None:
        emit(_list(profiel, list(known.values()), bold=bold), output)
        return 0
    asked = code.strip().upper()
    found = known.get(asked) or alle_regels().get(asked)
    if found is None:
        near = lijkt_op(code, known)
        rest = f"Bedoel je {near}?" if near else "`pilotkit rule` noemt alle codes."
        raise WrongUse(f"er is geen regel `{schoon(code)}`. {rest}")
    emit(_explanation(profiel, found, width, bold=bold), output)
    return 0


def _programme(repo: Path | None) -> Profiel:
    """Return the programme of the repository around here; without one, the built-in one."""
    from pilotkit.check.programme import read_programme, standard_programme
    from pilotkit.cli.repository import repository

    day = date.today()  # noqa: DTZ011 - which programme it is does not hang on the day
    try:
        return read_programme(repository(repo), day).kader.profiel
    except PilotkitError:
        return standard_programme(day).profiel


def _list(profiel: Profiel, rules: list[Rule[Any]], *, bold: bool) -> str:
    from pilotkit.rules.geldend import families

    koppen = families(profiel)
    blocks = []
    for family, members in groupby(rules, key=lambda r: r.code[:3]):
        heading = schoon(koppen.get(family, family[:2]))
        lines = [typer.style(heading, bold=True) if bold else heading]
        lines += [
            f"  {r.code}  {r.severity:13}{'U' if r.waivable else ' '} {schoon(r.titel)}"
            f"{' (op proef)' if r.preview else ''}"
            for r in members
        ]
        blocks.append("\n".join(lines))
    closing = (
        f"{aantal(len(rules), 'regel', 'regels')}. U: een uitzondering is mogelijk. "
        "`pilotkit rule CODE` legt een regel uit."
    )
    return "\n\n".join([*blocks, closing]) + "\n"


def _explanation(profiel: Profiel, rule: Rule[Any], width: int, *, bold: bool) -> str:
    from pilotkit.rules.rule import OP_PROEF
    from pilotkit.rules.voorbeelden import voorbeeld

    head = f"{rule.code} {rule.severity}: {schoon(rule.titel)}"
    waiver = "een uitzondering is mogelijk" if rule.waivable else "geen uitzondering mogelijk"
    paragraphs = [fill(schoon(dedent(part)), width) for part in rule.uitleg.split("\n\n")]
    blocks = [
        typer.style(head, bold=True) if bold else head,
        *paragraphs,
        f"Bron: {schoon(rule.source)}; {waiver}.",
        *([OP_PROEF] if rule.preview else ()),
        *_demands(profiel, rule.code, width),
    ]
    if not rule.is_eigen and (example := voorbeeld(rule.code, profiel.voorbeelden)):
        for label, lines in (("Fout", example.fout), ("Goed", example.goed)):
            shown = indent("\n".join(map(_visible, lines)), "    ")
            blocks.append(f"{label} ({example.bestand}):\n\n{shown}")
    return "\n\n".join(blocks) + "\n"


def _demands(profiel: Profiel, code: str, width: int) -> Iterator[str]:
    """Yield what the documents say that the rule is for: where, how strongly, and what.

    Those of the programme; of another one where only that has the rule.
    """
    from pilotkit.herkomst import eisen_van
    from pilotkit.profielen import find_profiel, namen
    from pilotkit.rules.geldend import geldend

    is_hier = code in geldend(profiel).op_code
    profielen = [profiel] if is_hier else filter(None, map(find_profiel, namen()))
    eisen = [eis for een in profielen for eis in eisen_van(code, een.eisen())]
    if eisen:
        shown = "\n".join(fill(f"- {eis.zin}", width, subsequent_indent="  ") for eis in eisen)
        yield f"Hoort bij deze eisen uit de stukken:\n\n{shown}"


def _visible(line: str) -> str:
    """Return a line of an example with what cannot be seen made visible."""
    shown = line.replace("\t", "→   ")
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in shown)
