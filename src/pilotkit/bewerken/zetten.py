"""Putting one value in a file: the rest stays byte for byte, and the outcome is read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pilotkit.bewerken.plek import (
    Plek,
    achter_hekje,
    blok_op,
    gevolgd,
    laatste_rij,
    rij_met_toebehoren,
    voorganger,
)
from pilotkit.bewerken.schrijven import achter_sleutel, als_gegeven, onderdeel, op_een_regel
from pilotkit.bewerken.tekst import Ingreep, onder
from pilotkit.bewerken.uitvouwen import is_te_lang, uitvouwing
from pilotkit.bewerken.werkstuk import NIET, Werkstuk
from pilotkit.editing.printer import STEP
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.yaml.text import decode, lines_of

if TYPE_CHECKING:
    from pilotkit.editing.parts import Entry, Part
    from pilotkit.editing.readback import Read


Zettingen = Sequence[tuple[Path, object]]
"""Values with the paths at which they come, in the order in which they are put."""


def gezet(content: bytes, model: type[Blok], path: Path, waarde: object) -> bytes:
    """Return a file in which a value stands at a path, and all else is as it was.

    The keys on the way to it come along where they are not there; a step of one beyond
    the end of a list adds to it. What is made is read back: raises WrongUse where it would
    say something else in any other place or lose a comment, UnreadableText where the file
    cannot be read to begin with.
    """
    stuk = Werkstuk(content)
    made, is_lang = _gemaakt(stuk, model, [(path, waarde)])
    if is_lang:
        los = uitvouwing(stuk.root, stuk.before.lines, path)
        with suppress(WrongUse):  # long it is right too
            return gezet(stuk.met(los, stuk.before.data), model, path, waarde) if los else made
    return made


def samen_gezet(content: bytes, model: type[Blok], zettingen: Zettingen) -> bytes:
    """Return a file with several values put in at once; see :func:`gezet`.

    None of them needs another to be there. Raises WrongUse too where a line would become too
    long: then it matters which comes first.
    """
    made, is_lang = _gemaakt(Werkstuk(content), model, zettingen)
    if is_lang:
        raise WrongUse(NIET)
    return made


def _gemaakt(stuk: Werkstuk, model: type[Blok], zettingen: Zettingen) -> tuple[bytes, bool]:
    """Return a file with values put in, and whether a line became too long. Raises WrongUse."""
    data: Any = stuk.before.data
    ingrepen: list[Ingreep] = []
    for path, waarde in zettingen:
        ingrepen += _ingrepen(stuk.root, stuk.before, model, path, waarde)
        data = _met(data, path, als_gegeven(waarde))
    made = stuk.met(ingrepen, data)
    return made, is_te_lang(stuk.before.lines, lines_of(decode(made).value))


def _ingrepen(
    root: Part, before: Read, model: type[Blok], path: Path, waarde: object
) -> Iterator[Ingreep]:
    plek = gevolgd(root, path)
    part, entry, rest = plek.part, plek.entry, path[plek.depth :]
    is_leeg = part is None or part.text in (("~",), ("null",))
    if entry and (not rest or is_leeg):
        yield from _vervangen(before, plek, entry, _genest(rest, waarde))
        return
    if part is None or part.text or not (part.is_mapping or part.is_list):
        raise WrongUse(_geen_blok(part))
    step, inhoud = rest[0], _genest(rest[1:], waarde)
    if part.in_brackets and not part.entries and entry and not plek.in_brackets:
        yield from _vervangen(before, plek, entry, _genest(rest, waarde))
    elif part.in_brackets:
        yield _tussen_haakjes(part, before, step, inhoud, blok_op(model, path[: plek.depth]))
    elif part.is_list:
        last = part.entries[-1]
        kort = last.value is None or last.value.in_brackets or not last.value.is_mapping
        regels = onderdeel(inhoud, last.begin[1], kort=kort)
        yield onder(rij_met_toebehoren(last, before.lines), regels)
    else:
        yield _nieuwe_sleutel(part, before, str(step), inhoud, blok_op(model, path[: plek.depth]))


def _genest(path: Path, waarde: object) -> object:
    """Return a value with the blocks and lists around it that a path names."""
    for step in reversed(path):
        waarde = [waarde] if isinstance(step, int) else {step: waarde}
    return waarde


def _geen_blok(part: Part | None) -> str:
    if part and part.text and part.text[0].startswith("*"):
        return (
            f"hier staat een verwijzing, `{part.text[0]}`: wat erachter zit, geldt ook elders. "
            "Open het bestand in een editor."
        )
    return "hier staat nu een waarde, geen blok met sleutels. Geef eerst die een andere waarde."


def _vervangen(before: Read, plek: Plek, entry: Entry, waarde: object) -> Iterator[Ingreep]:
    """Yield what puts a value in the place of the one of an entry, or of nothing."""
    part = entry.value
    if plek.in_brackets:
        head, below = op_een_regel(waarde), list[str]()
    else:
        head, below = achter_sleutel(waarde, entry.begin[1] + STEP)
    begin = end = _achter(entry, before)
    if part is not None and (part.in_brackets or not part.entries):
        end = part.end
    if part is not None and part.is_text_block:
        end = (part.begin[0], part.begin[1] + len(part.text[0]))
    if part is not None and head and (part.begin[0] == begin[0] or part.properties):
        yield Ingreep(part.begin, max(end, part.begin), head)
    elif part is not None and part.properties:
        raise WrongUse(NIET)
    else:
        yield Ingreep(begin, end, f" {head}" if head else "")
    if part is not None and part.is_text_block:
        yield Ingreep((end[0] + 1, 0), (laatste_rij(entry) + 1, 0), _regels(below))
    elif part is not None and part.entries and not part.in_brackets:
        if part.entries[0].begin[0] <= end[0]:
            raise WrongUse(NIET)
        yield Ingreep((end[0] + 1, 0), (laatste_rij(entry) + 1, 0), _regels(below))
    elif below:
        yield onder(end[0], below)


def _regels(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _achter(entry: Entry, before: Read) -> tuple[int, int]:
    """Return the place behind the colon of a key, or behind a dash. Raises WrongUse."""
    if entry.key:
        row, column = entry.key.end
        colon = before.lines[row].find(":", column)
        if before.lines[row][column:colon].strip():
            raise WrongUse(NIET)
        return row, colon + 1
    is_item = entry.value is not None and entry.begin == entry.value.begin  # between brackets
    return entry.begin[0], entry.begin[1] + (not is_item)


def _tussen_haakjes(
    part: Part, before: Read, step: str | int, inhoud: object, blok: type[Blok] | None
) -> Ingreep:
    """Return what puts a key or an item between brackets."""
    tekst = op_een_regel(inhoud)
    if isinstance(step, str):
        tekst = f"{step}: {tekst}"
    if not part.entries:
        plaats = (part.begin[0], part.begin[1] + 1)
        return Ingreep(plaats, plaats, tekst)
    na = part.entries[-1] if isinstance(step, int) else voorganger(part, step, blok)
    if na is None:
        plaats = part.entries[0].begin
        return Ingreep(plaats, plaats, f"{tekst}, ")
    plaats = na.value.end if na.value else _achter(na, before)
    return Ingreep(plaats, plaats, f", {tekst}")


def _nieuwe_sleutel(
    part: Part, before: Read, sleutel: str, inhoud: object, blok: type[Blok] | None
) -> Ingreep:
    """Return what puts a key on a line of its own: above where it stands behind a #.

    Else in the order of the model.
    """
    first = part.entries[0]
    indent = first.begin[1]
    head, below = achter_sleutel(inhoud, indent + STEP)
    regels = [f"{' ' * indent}{sleutel}:{' ' if head else ''}{head}", *below]
    if klaargezet := achter_hekje(part, before.lines).get(sleutel):
        return onder(klaargezet[0] - 1, regels)
    na = voorganger(part, sleutel, blok)
    if na is None:
        row = first.begin[0]
        above = before.lines[row - 1].strip() if row else ""
        if not before.lines[row][:indent].strip() and not above.startswith("#") and row:
            return onder(row - 1, regels)
        na = first
    return onder(rij_met_toebehoren(na, before.lines), regels)


def _met(data: Any, path: Path, waarde: object) -> Any:
    """Return data with a value at a path; nothing that it shares with other places changes."""
    if not path:
        return waarde
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(data or ())
        oud = items[step] if step < len(items) else None
        return [*items[:step], _met(oud, rest, waarde), *items[step + 1 :]]
    blok = dict(data or {})
    blok[step] = _met(blok.get(step), rest, waarde)
    return blok
