"""Taking one key or entry out of a file: the rest stays byte for byte, and it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.bewerken.plek import gevolgd, rij_met_toebehoren
from pilotkit.bewerken.tekst import Ingreep
from pilotkit.bewerken.werkstuk import Werkstuk
from pilotkit.editing.comments import comment_in
from pilotkit.editing.reader import Reader
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.yaml.document import value_at

if TYPE_CHECKING:
    from pilotkit.editing.parts import Entry, Part
    from pilotkit.editing.readback import Read


def weggehaald(content: bytes, path: Path) -> bytes:
    """Return a file without what stands at a path; a block or list that is empty then goes too.

    Every comment stays, also what stood behind or in it. What is made is read back: raises
    WrongUse where it would say something else in any other place, UnreadableText where the
    file cannot be read to begin with.
    """
    stuk = Werkstuk(content)
    weg = _wat_weg_moet(stuk.before.data, path)
    plek = gevolgd(stuk.root, weg)
    ouder = gevolgd(stuk.root, weg[:-1]).part
    if plek.depth < len(weg) or plek.entry is None or ouder is None:
        return content
    ingreep = _ingreep(ouder, plek.entry, stuk.before)
    if ingreep is None:
        raise WrongUse(
            "dit is hier niet weg te halen zonder er iets anders in te raken. Open het bestand in "
            "een editor."
        )
    return stuk.met((ingreep,), _zonder(stuk.before.data, weg))


def _wat_weg_moet(data: Any, path: Path) -> Path:
    """Return the path of what goes: of the highest block that would hold nothing else."""
    while len(path) > 1:
        boven = value_at(data, path[:-1])
        if not isinstance(boven, (dict, list)) or len(boven) != 1:
            break
        path = path[:-1]
    return path


def _ingreep(ouder: Part, entry: Entry, before: Read) -> Ingreep | None:
    """Return what takes an entry out, or None where that cannot be done by itself."""
    nummer = ouder.entries.index(entry)
    if ouder.in_brackets:
        return _tussen_haakjes(ouder, nummer)
    row, column = entry.begin
    einde = rij_met_toebehoren(entry, before.lines)
    opmerkingen = "".join(f"{' ' * column}{tekst}\n" for tekst in _opmerkingen(before, row, einde))
    if not before.lines[row][:column].strip():
        return Ingreep((row, 0), (einde + 1, 0), opmerkingen)
    if nummer + 1 < len(ouder.entries) and not opmerkingen:  # the first key behind a dash
        return Ingreep(entry.begin, ouder.entries[nummer + 1].begin, "")
    return None


def _opmerkingen(before: Read, first: int, last: int) -> list[str]:
    """Return the comments on rows of a text."""
    reader = Reader(before.tokens, before.lines)
    reader.root()
    alle = (comment_in(before.lines[row], reader.ends.get(row)) for row in range(first, last + 1))
    return [tekst for tekst in alle if tekst]


def _tussen_haakjes(ouder: Part, nummer: int) -> Ingreep | None:
    entries = ouder.entries
    if nummer + 1 < len(entries):
        return Ingreep(entries[nummer].begin, entries[nummer + 1].begin, "")
    vorige, deze = entries[nummer - 1].value, entries[nummer].value
    if nummer == 0 or vorige is None or deze is None:
        return None
    return Ingreep(vorige.end, deze.end, "")


def _zonder(data: Any, path: Path) -> Any:
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        deel = [_zonder(data[step], rest)] if rest else []
        return [*data[:step], *deel, *data[step + 1 :]]
    if rest:
        return {**data, step: _zonder(data[step], rest)}
    return {sleutel: waarde for sleutel, waarde in data.items() if sleutel != step}
