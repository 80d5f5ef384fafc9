"""The closed quarters of a repository: each file read, and held against its sums (PK703)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pilotkit.check.place import of_problems
from pilotkit.finding import Diagnostic, Position
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, Gesloten, editie_van, naam_van
from pilotkit.problem import Problem, UnreadableText
from pilotkit.reading import ReadFile, Reads, read_file
from pilotkit.source.repository import NOTITIES, Files, is_yaml
from pilotkit.yaml.text import decode
from pilotkit.zegel import som_van, som_van_tekst

if TYPE_CHECKING:
    from pilotkit.model.notitie import Notitie

Editie = tuple["Kwartaal", int]


@dataclass(frozen=True, slots=True)
class Notities:
    """What lies in ``notities/``: what can be trusted, and what is wrong."""

    gesloten: Gesloten = NIETS_GESLOTEN
    diagnostics: tuple[Diagnostic, ...] = ()
    checked: int = 0
    unreadable: int = 0


def read_notities(files: Files, schat: Woordenschat, reads: Reads = read_file) -> Notities:
    """Read the closed quarters in the words of the programme.

    What has lost its sums is found, and not compared with.
    """
    namen = files.notities()
    if not namen:
        return Notities()
    from pilotkit.model.notitie import Notitie  # most programmes never closed a quarter

    diagnostics: list[Diagnostic] = []
    edities: dict[Editie, str] = {}
    for naam in namen:
        editie = editie_van(PurePosixPath(naam).stem)
        if editie and naam.endswith(".yaml"):
            edities[editie] = naam
        elif problem := _vreemd(naam, is_editie=editie is not None, namen=namen):
            diagnostics += of_problems([problem], f"{NOTITIES}/{naam}", None)
    betrouwbaar: list[Notitie] = []
    onleesbaar = 0
    for editie in sorted(edities):
        path = f"{NOTITIES}/{edities[editie]}"
        read = reads(files, path, Notitie, schat)
        problems = (*read.problems, *_klopt(files, read, editie, edities))
        found = of_problems(problems, path, read.document, read.more)
        diagnostics += [replace(diagnostic, fix="") for diagnostic in found]  # never typed over
        onleesbaar += read.value is None
        if read.value and not {p.kind for p in problems} & _ONTROUW:
            betrouwbaar.append(read.value)
    bezet = frozenset(kwartaal for kwartaal, _ in edities)
    return Notities(
        Gesloten(tuple(betrouwbaar), bezet), tuple(diagnostics), len(edities), onleesbaar
    )


_ONTROUW = frozenset(("notitie_som", "notitie_elders"))
"""The kinds of problem after which the figures of a note count for nothing."""


def _vreemd(naam: str, *, is_editie: bool, namen: tuple[str, ...]) -> Problem | None:
    """Return what is wrong with a file that is no record; a README and the like may lie there."""
    facts = {"naam": naam}
    if is_yaml(naam):
        return Problem("notitie_naam", position=Position(), facts=facts)
    if is_editie and naam.endswith(".md") and f"{naam.removesuffix('.md')}.yaml" not in namen:
        return Problem("notitie_los", position=Position(), facts=facts)
    return None


def _klopt(
    files: Files, read: ReadFile[Notitie], editie: Editie, edities: dict[Editie, str]
) -> Iterator[Problem]:
    """Yield what does not fit in a record: its sum, its note, its name, its place in the row."""
    notitie = read.value
    if notitie is None or read.keys is None:
        return
    kwartaal, nummer = editie
    if (notitie.kwartaal, notitie.editie) != (str(kwartaal), nummer):
        facts = {"naam": naam_van(kwartaal, nummer), "kwartaal": notitie.kwartaal}
        yield Problem("notitie_elders", ("kwartaal",), facts=facts)
    if som_van(read.keys) != notitie.som:
        yield Problem("notitie_som", ("som",))
    if nummer > 1 and (kwartaal, nummer - 1) not in edities:
        facts = {"eerder": f"{naam_van(kwartaal, nummer - 1)}.yaml"}
        yield Problem("notitie_editie", ("editie",), facts=facts)
    tekst = f"{NOTITIES}/{naam_van(kwartaal, nummer)}.md"
    if gesloten_tekst(files, tekst, notitie) is None:
        kind = "notitie_tekst" if files.has(tekst) else "notitie_weg"
        yield Problem(kind, ("notitie",), facts={"tekst": PurePosixPath(tekst).name})


def gesloten_tekst(files: Files, path: str, notitie: Notitie) -> str | None:
    """Return the text of a closed note, or None where it is gone or not what was closed."""
    if not files.has(path):
        return None
    try:
        tekst = decode(files.read(path)).value
    except UnreadableText:
        return None
    return tekst if som_van_tekst(tekst) == notitie.notitie else None
