"""Every place in the files of a repository that names the same as the value at the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pilotkit.lsp.definition import Target
from pilotkit.lsp.names import alike, describes, is_named, pilot_in, span_of, value_at
from pilotkit.lsp.outline import outline
from pilotkit.lsp.skim import SeenValue
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.source.repository import PROGRAMMA


def asked_name(rows: Sequence[str], row: int, column: int, around: Surroundings) -> str | None:
    """Return the name at a place, by which files can be looked for; the id on the title."""
    here = value_at(outline(rows), row, column)
    if here is None:
        return None
    if here.path == ("titel",):
        return around.id
    return pilot_in(here, around) or (here.text if is_named(here) else None)


def references(
    files: Mapping[str, Sequence[str]],
    own: str,
    place: tuple[int, int],
    around: Surroundings,
    *,
    with_description: bool,
) -> Iterator[Target]:
    """Yield where in the files that hold a name the same is meant as at a place of one of them.

    On the title of a pilot that is the pilot itself, which others name by its id.
    """
    here = value_at(outline(files[own]), *place)
    if here is None:
        return
    pilot = around.id if here.path == ("titel",) else pilot_in(here, around)
    if pilot:
        if with_description and pilot in around.files:
            yield Target(around.files[pilot])
        yield from _of_pilot(pilot, files, around)
    else:
        yield from _of_name(here, files, own, with_description=with_description)


def _of_pilot(
    pilot: str, files: Mapping[str, Sequence[str]], around: Surroundings
) -> Iterator[Target]:
    for path, rows in files.items():
        for entry in outline(rows):
            if pilot_in(entry, around) == pilot:
                yield Target(path, entry.row, span_of(entry, pilot, rows[entry.row]))


def _of_name(
    here: SeenValue, files: Mapping[str, Sequence[str]], own: str, *, with_description: bool
) -> Iterator[Target]:
    found = {path: tuple(alike(here, outline(rows))) for path, rows in files.items()}
    for path in _reach(found, own):
        for entry in found[path]:
            if with_description or not describes(entry):
                span = span_of(entry, entry.text, files[path][entry.row])
                yield Target(path, entry.row, span)


def _reach(found: Mapping[str, Sequence[SeenValue]], own: str) -> Iterable[str]:
    """Return the files in which a name means the same as in one of them.

    What a pilot describes itself is its own; what the programme describes is meant in all
    pilots that do not describe something by that name.
    """
    describing = {path for path, entries in found.items() if any(map(describes, entries))}
    if PROGRAMMA not in describing or (own in describing and own != PROGRAMMA):
        return [own]
    return [path for path in found if path == PROGRAMMA or path not in describing]
