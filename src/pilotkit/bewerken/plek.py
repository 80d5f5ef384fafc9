"""Where in a text a value stands, or would come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.editing.parts import WHITE
from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op, velden

if TYPE_CHECKING:
    from pilotkit.editing.parts import Entry, Part


@dataclass(frozen=True, slots=True)
class Plek:
    """How far a path leads: ``depth`` steps, to the value of ``entry`` (None is the whole text).

    ``in_brackets`` says whether that entry itself stands between brackets.
    """

    root: Part
    entry: Entry | None
    depth: int
    in_brackets: bool

    @property
    def part(self) -> Part | None:
        """The value that was found."""
        return self.entry.value if self.entry else self.root


def gevolgd(root: Part, path: Path) -> Plek:
    """Follow a path as far as it goes."""
    entry: Entry | None = None
    part: Part | None = root
    in_brackets = False
    for depth, step in enumerate(path):
        following = _stap(part, step)
        if part is None or following is None:
            return Plek(root, entry, depth, in_brackets)
        in_brackets = in_brackets or part.in_brackets
        entry, part = following, following.value
    return Plek(root, entry, len(path), in_brackets)


def _stap(part: Part | None, step: str | int) -> Entry | None:
    if part is None:
        return None
    if isinstance(step, int):
        return part.entries[step] if part.is_list and step < len(part.entries) else None
    if not part.is_mapping:
        return None
    return next((e for e in part.entries if e.key and e.key.name == step), None)


def laatste_rij(entry: Entry) -> int:
    """Return the last row of an entry: of its value, or of its key where it has none."""
    part = entry.value
    if part is None:
        return entry.key.end[0] if entry.key else entry.begin[0]
    if part.is_text_block:
        return max(part.begin[0], part.end[0] - 1)
    if part.entries and not part.in_brackets:
        return laatste_rij(part.entries[-1])
    return part.end[0]


def rij_met_toebehoren(entry: Entry, lines: Sequence[str]) -> int:
    """Return the last row of an entry with the comments that are indented under it."""
    last = laatste_rij(entry)
    for row in range(last + 1, len(lines)):
        line = lines[row].strip(WHITE)
        diepte = len(lines[row]) - len(lines[row].lstrip(WHITE))
        if line and not (line.startswith("#") and diepte > entry.begin[1]):
            break
        if line:
            last = row
    return last


_SLEUTEL = re.compile(r"# ([a-z_]+):")


def achter_hekje(part: Part, lines: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return the keys of a block that stand behind a #, each with its first and last row."""
    kolom = part.entries[0].begin[1]
    gevonden: dict[str, tuple[int, int]] = {}
    naam, begin = "", None
    for rij in range(part.entries[0].begin[0], _einde(part, lines)):
        is_hier = not lines[rij][:kolom].strip(WHITE)
        tekst = lines[rij][kolom:] if is_hier else ""
        if vorm := _SLEUTEL.match(tekst):
            naam = vorm[1]
            gevonden[naam] = (rij if begin is None else begin, rij)
        elif naam and tekst.startswith("#  "):
            gevonden[naam] = (gevonden[naam][0], rij)
        elif lines[rij].strip(WHITE):
            naam = ""
        if not tekst.startswith("# # "):  # what explains the key that follows
            begin = None
        elif begin is None:
            begin = rij
    return gevonden


def _einde(part: Part, lines: Sequence[str]) -> int:
    """Return the row behind a block and the comments that stand at its column or deeper."""
    rij = rij_met_toebehoren(part.entries[-1], lines) + 1
    kolom = part.entries[0].begin[1]
    while rij < len(lines) and lines[rij].strip(WHITE).startswith("#"):
        if len(lines[rij]) - len(lines[rij].lstrip(WHITE)) < kolom:
            break
        rij += 1
    return rij


def voorganger(part: Part, sleutel: str, blok: type[Blok] | None) -> Entry | None:
    """Return the key that a new one comes behind in the order of the model; None is in front."""
    orde = {naam: nummer for nummer, naam in enumerate(velden(blok))} if blok else {}
    plaats = orde.get(sleutel, len(orde))
    bekend = [e for e in part.entries if e.key and orde.get(e.key.name, len(orde)) < plaats]
    if sleutel not in orde:
        return part.entries[-1]
    return max(bekend, key=lambda e: orde.get(e.key.name if e.key else "", -1), default=None)


def blok_op(model: type[Blok], path: Path) -> type[Blok] | None:
    """Return the model of the block at a path."""
    veld = veld_op(model, path)
    return veld.blok if veld else None
