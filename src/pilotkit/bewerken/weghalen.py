"""Taking one key or entry out of a file: the rest stays byte for byte, and it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.bewerken.plek import gevolgd, rij_met_toebehoren
from pilotkit.bewerken.tekst import Ingreep, veranderd
from pilotkit.bewerken.zetten import NIET, als_bytes, gelezen
from pilotkit.editing.meaning import means_same
from pilotkit.editing.parts import Unformattable
from pilotkit.editing.readback import marks
from pilotkit.editing.reader import Reader
from pilotkit.errors import WrongUse
from pilotkit.problem import UnreadableText
from pilotkit.source.text import decode

if TYPE_CHECKING:
    from pilotkit.editing.parts import Entry, Part
    from pilotkit.editing.readback import Read
    from pilotkit.finding import Path


def weggehaald(content: bytes, path: Path) -> bytes:
    """Return a file without what stands at a path; a block or list that is empty then goes too.

    Comments above it stay, those in it and behind it go along. What is made is read back:
    raises WrongUse where it would say something else in any other place, UnreadableText where
    the file cannot be read to begin with.
    """
    source = decode(content)
    try:
        before = gelezen(source.value)
        root = Reader(before.tokens, before.lines).root()
        weg = _wat_weg_moet(before.data, path)
        plek = gevolgd(root, weg)
        if plek.depth < len(weg) or plek.entry is None:
            return content
        ouder = gevolgd(root, weg[:-1]).part
        ingreep = _ingreep(ouder, plek.entry, before)
        made = veranderd(source.value, source.line_end, (ingreep,))
        if not _is_zo(before, made, weg):
            raise WrongUse(NIET)
        return als_bytes(source.with_value(made))
    except Unformattable as unformattable:
        raise WrongUse(NIET) from unformattable


def _wat_weg_moet(data: Any, path: Path) -> Path:
    """Return the path of what goes: of the highest block that would hold nothing else."""
    while len(path) > 1:
        boven: Any = data
        for step in path[:-1]:
            boven = boven[step] if _heeft(boven, step) else None
        if not isinstance(boven, (dict, list)) or len(boven) != 1:
            break
        path = path[:-1]
    return path


def _heeft(data: Any, step: str | int) -> bool:
    if isinstance(step, int):
        return isinstance(data, list) and step < len(data)
    return isinstance(data, dict) and step in data


def _ingreep(ouder: Part | None, entry: Entry, before: Read) -> Ingreep:
    if ouder is None or entry not in ouder.entries:
        raise Unformattable
    nummer = ouder.entries.index(entry)
    if ouder.in_brackets:
        return _tussen_haakjes(ouder, nummer)
    begin = entry.begin
    einde = (rij_met_toebehoren(entry, before.lines) + 1, 0)
    voor = before.lines[begin[0]][: begin[1]]
    if not voor.strip():
        return Ingreep((begin[0], 0), einde, "")
    if nummer + 1 < len(ouder.entries):  # the first key of an item stands behind its dash
        return Ingreep(begin, ouder.entries[nummer + 1].begin, "")
    raise Unformattable


def _tussen_haakjes(ouder: Part, nummer: int) -> Ingreep:
    entries = ouder.entries
    if nummer + 1 < len(entries):
        return Ingreep(entries[nummer].begin, entries[nummer + 1].begin, "")
    vorige, deze = entries[nummer - 1].value, entries[nummer].value
    if nummer == 0 or vorige is None or deze is None:
        raise Unformattable
    return Ingreep(vorige.end, deze.end, "")


def _is_zo(before: Read, made: str, path: Path) -> bool:
    """Return whether a text reads back without that one thing, and with nothing new."""
    try:
        after = gelezen(made)
    except UnreadableText:
        return False
    over = _zonder(before.data, path)
    return means_same(over, after.data) and not marks(after) - marks(before)


def _zonder(data: Any, path: Path) -> Any:
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        deel = [_zonder(data[step], rest)] if rest else []
        return [*data[:step], *deel, *data[step + 1 :]]
    if rest:
        return {**data, step: _zonder(data[step], rest)}
    return {sleutel: waarde for sleutel, waarde in data.items() if sleutel != step}
