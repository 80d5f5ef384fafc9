"""What the word under the cursor means, in Markdown, in the words of the models and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pilotkit.finding import Diagnostic, Path, Position
from pilotkit.lsp.outline import outline
from pilotkit.lsp.skim import SeenValue, Span
from pilotkit.lsp.surroundings import Surroundings, pattern
from pilotkit.markdown import inline
from pilotkit.model.velden import veld_op
from pilotkit.problem import Veld
from pilotkit.rules.opmaak import titel_in_markdown, uitleg_in_markdown
from pilotkit.rules.rule import OP_PROEF
from pilotkit.waarden import soort_van
from pilotkit.waarden.raad import keuzes


@dataclass(frozen=True, slots=True)
class Explanation:
    """A text in Markdown about a stretch of one row."""

    markdown: str
    row: int
    span: Span


def hover(
    rows: Sequence[str],
    row: int,
    column: int,
    around: Surroundings,
    found: Sequence[Diagnostic] = (),
) -> Explanation | None:
    """Return what stands at a place in a document means, or None where there is nothing to say.

    Below it stands what the rules ask that ``found`` something there.
    """
    means = _meaning(rows, row, column, around)
    codes = dict.fromkeys(d.code for d in found if _is_at(d.position, row, column))
    rules = [text for text in (of_rule(code, around) for code in codes) if text]
    if not rules:
        return means
    here = next(d.position for d in found if _is_at(d.position, row, column))
    end = here.end_column - 1 if here.end_line == here.line else column + 1
    place = (means.row, means.span) if means else (row, (min(here.column - 1, column), end))
    return Explanation("\n\n---\n\n".join(([means.markdown] if means else []) + rules), *place)


def _is_at(position: Position, row: int, column: int) -> bool:
    begin, end = (position.line, position.column), (position.end_line, position.end_column)
    return begin <= (row + 1, column + 1) <= end


def _meaning(
    rows: Sequence[str], row: int, column: int, around: Surroundings
) -> Explanation | None:
    for entry in outline(rows):
        if entry.row != row:
            continue
        if entry.key and _holds(entry.key, column):
            text = _of_key(entry.path, around)
            return Explanation(text, row, entry.key) if text else None
        if entry.text and _holds(entry.value, column):
            text = of_value(entry, around)
            return Explanation(text, row, entry.value) if text else None
    return None


def _holds(span: Span, column: int) -> bool:
    return span[0] <= column <= span[1]


def _of_key(path: Path, around: Surroundings) -> str:
    schat = around.woordenschat
    veld = veld_op(around.model, path, schat)
    return of_veld(veld, veld_op(around.model, path[:-1], schat)) if veld else ""


def of_veld(veld: Veld, parent: Veld | None) -> str:
    """Return what may stand at a key, and what it means.

    A condition has no source of its own: that of all conditions stands with
    the block that holds them.
    """
    head = f"**{inline(veld.titel)}**" + (" (verplicht)" if veld.verplicht else "")
    parts = [head, inline(veld.beschrijving)]
    if veld.soort == "blok" and parent and parent.titel:
        parts.append(f"{inline(parent.titel)}: {inline(parent.beschrijving)}")
    return "\n\n".join(part for part in (*parts, _form(veld)) if part)


def _form(veld: Veld) -> str:
    """Return how a value is written, as a sentence."""
    if veld.waarden:
        return f"Kies {keuzes(veld.waarden)}."
    if veld.soort == "lijst" and veld.item and veld.item.waarden:
        return f"Een lijst; kies uit {keuzes(veld.item.waarden)}."
    if veld.soort in ("tekst", "blok"):  # these speak for themselves
        return ""
    soort = soort_van(veld)
    said = f"{soort.heet}{soort.zoals}"
    return f"{said[0].upper()}{said[1:]}."


def of_value(entry: SeenValue, around: Surroundings) -> str:
    """Return what a value means: a rule, another pilot, a word of a list. Empty for all else."""
    place = pattern(entry.path)
    if place == ("uitzonderingen", "*", "regel"):
        return of_rule(entry.text, around)
    if place == ("relaties", "*", "met"):
        return of_pilot(entry.text, around)
    uitleg = around.uitleg(entry.path, entry.text)
    return f"**{inline(entry.text)}**\n\n{inline(uitleg)}" if uitleg else ""


def of_rule(code: str, around: Surroundings) -> str:
    """Return what a rule asks, with its source; empty for a rule that is not there."""
    rule = around.regel(code)
    if rule is None:
        return ""
    waiver = "een uitzondering is mogelijk" if rule.waivable else "geen uitzondering mogelijk"
    head = f"**{rule.code}** ({rule.severity}): {titel_in_markdown(rule)}"
    closing = f"Bron: {inline(rule.source)}; {waiver}."
    proef = inline(OP_PROEF) if rule.preview else ""
    return "\n\n".join(part for part in (head, uitleg_in_markdown(rule), proef, closing) if part)


def of_pilot(naam: str, around: Surroundings) -> str:
    """Return the title and the phase of a pilot; empty where there is none that can be read."""
    pilot = around.pilot(naam)
    if pilot is None:
        return ""
    fase = f"\n\n{around.kader.woorden.pilot.kop} in de fase {pilot.fase}." if pilot.fase else ""
    return f"**{inline(pilot.titel)}**{fase}"
