"""What a document is made of, as a tree: for the outline and the breadcrumbs of an editor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pilotkit.dutch import kort
from pilotkit.finding import Path
from pilotkit.lsp.outline import outline
from pilotkit.lsp.skim import SeenValue, Span
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tekens import schoon

_LABELS = ("naam", "titel", "kenmerk", "met", "regel", "wat", "van", "fase", "datum")
"""The keys by which one knows an item of a list; of another its first value."""


@dataclass(slots=True)
class Symbol:
    """A key or an item of a list, from its own place up to the end of what it holds."""

    name: str
    row: int
    span: Span
    is_item: bool
    detail: str = ""
    end: tuple[int, int] = (0, 0)
    children: list[Symbol] = field(default_factory=list)


def symbols(rows: Sequence[str]) -> list[Symbol]:
    """Return the keys at the top of a document, with all that is below them."""
    top: list[Symbol] = []
    known: dict[Path, Symbol] = {}
    entries = outline(rows)
    for number, entry in enumerate(entries):
        for depth in range(1, len(entry.path) + 1):
            path = entry.path[:depth]
            if path not in known or depth == len(entry.path):
                known[path] = _symbol(entry, path)
                above = known[path[:-1]].children if path[:-1] else top
                above.append(known[path])
        end = _end(entries, number, rows)
        for depth in range(1, len(entry.path) + 1):
            known[entry.path[:depth]].end = end
    for symbol in known.values():
        _label(symbol)
    return top


def _symbol(entry: SeenValue, path: Path) -> Symbol:
    step, is_whole = path[-1], path == entry.path
    is_item = isinstance(step, int)
    name = str(step + 1) if isinstance(step, int) else _shown(step)
    span = (entry.key or entry.value) if is_whole or is_item else entry.value
    return Symbol(name or "-", entry.row, span, is_item, _shown(entry.text) if is_whole else "")


def _shown(text: str) -> str:
    return schoon(kort(gemaskeerd(text)))


def _label(symbol: Symbol) -> None:
    """Name an item of a list after what is in it."""
    if not symbol.is_item:
        return
    said = {child.name: child.detail for child in symbol.children if child.detail}
    label = next((said[key] for key in _LABELS if key in said), "") or next(iter(said.values()), "")
    symbol.name = label or symbol.detail or symbol.name
    symbol.detail = ""


def _end(entries: Sequence[SeenValue], number: int, rows: Sequence[str]) -> tuple[int, int]:
    """Return where a value ends: at the last line with something on it before the next one."""
    entry = entries[number]
    after = entries[number + 1].row if number + 1 < len(entries) else len(rows)
    if after == entry.row:
        return entry.row, entry.value[1]
    last = entry.row
    for row in range(entry.row + 1, after):
        if rows[row].strip() and not rows[row].lstrip().startswith("#"):
            last = row
    return last, max(len(rows[last].rstrip()), entry.value[1] if last == entry.row else 0)
