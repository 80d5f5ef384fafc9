"""What may be typed at the cursor: keys that may still stand here, and values that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pilotkit.finding import Path
from pilotkit.lsp.hover import of_veld
from pilotkit.lsp.outline import Cursor, cursor_at, outline
from pilotkit.lsp.skim import SeenValue, Span
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.lsp.values import Value, values_at
from pilotkit.model.velden import veld_op, velden
from pilotkit.problem import Veld
from pilotkit.tekens import schoon
from pilotkit.yaml.scalars import plain_or_quoted, quoted


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A key or value to choose: what is shown, and the text that then stands at ``span``.

    ``typed`` is what an editor compares with what stands there now.
    """

    label: str
    text: str
    typed: str
    span: Span
    is_key: bool = False
    detail: str = ""
    meaning: str = ""


def complete(rows: Sequence[str], row: int, column: int, around: Surroundings) -> list[Suggestion]:
    """Return what may be typed at a place, the likeliest first."""
    cursor = cursor_at(rows, row, column)
    veld = veld_op(around.model, cursor.path, around.woordenschat) if cursor else None
    if cursor is None or veld is None:
        return []
    entries = outline(rows)
    line = rows[row] if row < len(rows) else ""
    if veld.soort == "blok" and not (veld.verkort and cursor.after_colon):
        if cursor.after_colon:
            return []
        keys = velden(veld.blok, around.woordenschat) if veld.blok else {}
        return list(_keys(cursor, veld, keys, _there(cursor, entries, row), line))
    made = list(_values(cursor, veld, entries, line, around))
    if veld.soort == "lijst" and veld.item and veld.item.soort == "blok" and not made:
        made = [_first_key(cursor, veld.item, line, around)] if _may_begin_a_list(cursor) else []
    return made


_REST_OF_WORD = re.compile(r"[\w-]*")


def _span(cursor: Cursor, line: str) -> Span:
    """Return what a choice replaces: what was typed, and the rest of the word."""
    end = cursor.start + len(cursor.text)
    rest = _REST_OF_WORD.match(line, end)
    return cursor.start, rest.end() if rest else end


def _there(cursor: Cursor, entries: Sequence[SeenValue], row: int) -> set[str | int]:
    """Return the keys that the block holds already, without the one at the cursor."""
    return {
        entry.path[-1]
        for entry in entries
        if entry.key
        and entry.path[:-1] == cursor.path
        and (entry.row, entry.key[0]) != (row, cursor.start)
    }


def _keys(
    cursor: Cursor, block: Veld, keys: Mapping[str, Veld], there: set[str | int], line: str
) -> Iterator[Suggestion]:
    span = _span(cursor, line)
    has_colon = line[span[1] :].lstrip().startswith(":")
    for sleutel, veld in keys.items():
        if sleutel in there:
            continue
        detail = f"{veld.titel} (verplicht)" if veld.verplicht else veld.titel
        text = sleutel if has_colon else _with_colon(sleutel, veld, cursor)
        meaning = of_veld(veld, block)
        yield Suggestion(sleutel, text, sleutel, span, is_key=True, detail=detail, meaning=meaning)


def _with_colon(sleutel: str, veld: Veld, cursor: Cursor) -> str:
    """Return a key with its colon, and a space where its value stands on the same line."""
    is_above = veld.soort in ("blok", "lijst") and not cursor.in_brackets
    return f"{sleutel}:" if is_above else f"{sleutel}: "


def _values(
    cursor: Cursor, veld: Veld, entries: Sequence[SeenValue], line: str, around: Surroundings
) -> Iterator[Suggestion]:
    item, path, before, after = veld, cursor.path, "", ""
    if veld.soort == "lijst" and veld.item:
        item, path = veld.item, (*cursor.path, 0)
        before, after = ("[", "]") if cursor.after_colon else ("- ", "")
    if line[cursor.start - 1 : cursor.start] == ":":  # the space behind it is still to come
        before = f" {before}"
    chosen = _chosen(path, cursor, entries)
    begin, end = _span(cursor, line)
    quote = cursor.text[:1] if cursor.text[:1] in ("'", '"') else ""
    if quote and line[end : end + 1] == quote:
        end += 1
    for value in values_at(item, path, entries, around):
        if value.text in chosen:
            continue
        text = _written(value, quote)
        yield Suggestion(
            schoon(value.text),
            f"{before}{text}{after}",
            f"{quote}{value.text}",
            (begin, end),
            detail=schoon(value.detail),
            meaning=value.meaning,
        )


def _written(value: Value, quote: str) -> str:
    if not value.is_text:
        return value.text
    return quoted(value.text) if quote else plain_or_quoted(value.text)


def _chosen(path: Path, cursor: Cursor, entries: Sequence[SeenValue]) -> set[str]:
    """Return what else the list holds, where the path leads to an item of one."""
    is_item = isinstance(path[-1], int)
    others = (entry for entry in entries if is_item and entry.path[:-1] == path[:-1])
    return {entry.text for entry in others if entry.path != cursor.path}


def _may_begin_a_list(cursor: Cursor) -> bool:
    return not cursor.after_colon and not cursor.in_brackets and not cursor.text.strip("- ")


def _first_key(cursor: Cursor, item: Veld, line: str, around: Surroundings) -> Suggestion:
    """Return the dash and the first key of a new item of a list of blocks."""
    keys = velden(item.blok, around.woordenschat) if item.blok else {"": item}
    sleutel, veld = next(iter(keys.items()))
    text = f"- {sleutel}: "
    return Suggestion(text.strip(), text, text, _span(cursor, line), True, veld.titel)
