"""Another id for a pilot: its file, and every place in the files of a programme that names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path as Map
from pathlib import PurePath
from typing import Any

from pilotkit.begin.id import pilot_path
from pilotkit.bewerken.gevolg import Gevolg, gevolg
from pilotkit.bewerken.zetten import gezet
from pilotkit.check.notities import read_notities
from pilotkit.dutch import kort
from pilotkit.editing.files import Change
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.peildatum.gesloten import Gesloten
from pilotkit.problem import UnreadableText
from pilotkit.profiel import Naamwoord, Profiel
from pilotkit.reading import read_file
from pilotkit.source.overlay import Overlay
from pilotkit.source.renaming import taken
from pilotkit.source.repository import PILOTS, Files
from pilotkit.yaml.keys import keys_in


@dataclass(frozen=True, slots=True)
class Hernoeming:
    """What another id brings: the file from ``van`` to ``naar``, and the files that change.

    ``plekken`` are the paths at which a file named it. ``onleesbaar`` are the files in which
    nobody could look, ``kwartalen`` the closed quarters that keep the old id.
    """

    van: str
    naar: str
    changes: tuple[Change, ...]
    plekken: dict[str, tuple[Path, ...]]
    onleesbaar: tuple[str, ...]
    kwartalen: tuple[str, ...]
    gevolg: Gevolg


def nieuw_pad(root: Map, van: str, nieuw: str) -> str:
    """Return the file of a pilot with another id. Raises WrongUse for an id that cannot be."""
    naar = pilot_path(nieuw)
    if naar == van:
        raise WrongUse(f"{naar} heet al zo.")
    if er_is := taken(root, van, naar):
        raise WrongUse(f"{er_is} bestaat al en blijft zoals het is. Kies een andere id.")
    return naar


def hernoeming(files: Files, profiel: Profiel, dag: date, van: str, naar: str) -> Hernoeming:
    """Return what it takes to give the pilot in the file ``van`` the id of the file ``naar``.

    Raises WrongUse where the pilot cannot be read or a place that names it cannot be changed.
    """
    oud, nieuw = PurePath(van).stem, PurePath(naar).stem
    kwartalen = _gesloten(files, profiel, van, nieuw)
    changes: list[Change] = []
    plekken: dict[str, tuple[Path, ...]] = {}
    onleesbaar: list[str] = []
    for file in files.pilots():
        if file.id:
            gevonden = _in_bestand(files, profiel, file.path, oud, nieuw)
            if gevonden is None:
                onleesbaar.append(file.path)
            elif gevonden[1]:
                changes.append(gevonden[0])
                plekken[file.path] = gevonden[1]
    texts = {change.file: change.new for change in changes}
    eigen = texts.pop(van) if van in texts else files.read(van)
    daarna = Overlay(files, {**texts, naar: eigen}, frozenset({van}))
    wat = gevolg(files, daarna, dag, {van: naar})
    return Hernoeming(van, naar, tuple(changes), plekken, tuple(onleesbaar), kwartalen, wat)


def _in_bestand(
    files: Files, profiel: Profiel, bestand: str, oud: str, nieuw: str
) -> tuple[Change, tuple[Path, ...]] | None:
    """Return what a file becomes and where it named the pilot; None where it cannot be read."""
    try:
        content = files.read(bestand)
        gevonden = verwijzingen(content, profiel, oud, nieuw)
    except UnreadableText:
        return None
    except WrongUse as wrong:
        raise WrongUse(f"{bestand} noemt {oud}, maar {wrong}") from wrong
    if gevonden is None:
        return None
    return Change(bestand, content, gevonden[0]), tuple(path for path, _ in gevonden[1])


def _gesloten(files: Files, profiel: Profiel, van: str, nieuw: str) -> tuple[str, ...]:
    """Return the closed quarters that tell of the pilot. Raises WrongUse."""
    gesloten = read_notities(files, profiel.woordenschat).gesloten
    titel = _titel(files, profiel, van)
    ids = frozenset(file.id for file in files.pilots() if file.id)
    weiger_bekende(gesloten, nieuw, titel)
    return in_notities(gesloten, PurePath(van).stem, titel, ids, profiel.woorden.pilot)


def _titel(files: Files, profiel: Profiel, bestand: str) -> str:
    """Return the title of a pilot. Raises WrongUse where its file cannot be read."""
    keys = read_file(files, bestand, profiel.pilot, profiel.woordenschat).keys
    if keys is None:
        raise WrongUse(f"{bestand} is niet te lezen. Los eerst op wat daarin is gemeld.")
    return str(keys.get("titel", ""))


def verwijzingen(
    content: bytes, profiel: Profiel, oud: str, nieuw: str
) -> tuple[bytes, tuple[tuple[Path, str], ...]] | None:
    """Return a pilot file in which a pilot has another id, with what changed in it and where.

    None where the file cannot be read. Raises WrongUse where a reference cannot be changed.
    """
    if oud.encode() not in content and b"\\" not in content:
        return content, ()
    try:
        data = keys_in(content)
    except UnreadableText:
        return None
    if data is None:
        return None
    gevonden = tuple(_gevonden(data, profiel, oud, nieuw))
    for path, waarde in gevonden:
        content = gezet(content, profiel.pilot, path, waarde)
    return content, gevonden


def _gevonden(
    data: dict[str, Any], profiel: Profiel, oud: str, nieuw: str
) -> Iterator[tuple[Path, str]]:
    """Yield where a pilot is named: by its id in a relation, by its file as evidence."""
    for nummer, relatie in enumerate(_lijst(data.get("relaties"))):
        if isinstance(relatie, dict) and relatie.get("met") == oud:
            yield ("relaties", nummer, "met"), nieuw
    voorwaarden = data.get("voorwaarden")
    velden = profiel.voorwaarden.bewijsvelden()
    for sleutel, voorwaarde in (voorwaarden if isinstance(voorwaarden, dict) else {}).items():
        for veld in velden & (voorwaarde.keys() if isinstance(voorwaarde, dict) else set()):
            for nummer, bewijs in enumerate(_lijst(voorwaarde[veld])):
                if bewijs == f"{PILOTS}/{oud}.yaml":
                    plek = ("voorwaarden", sleutel, veld, nummer)
                    yield plek, f"{PILOTS}/{nieuw}.yaml"


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else []


def in_notities(
    gesloten: Gesloten, oud: str, titel: str, ids: frozenset[str], heet: Naamwoord
) -> tuple[str, ...]:
    """Return the closed quarters that tell of a pilot: there it keeps the id that it had.

    It is known again there by its title. Raises WrongUse where its title is another since.
    """
    kwartalen = []
    for kwartaal in gesloten.laatste:
        toen = gesloten.pilot(kwartaal, gesloten.id_toen(kwartaal, oud, titel, ids))
        if toen is None:
            continue
        if toen["titel"] != titel:
            heette = kort(toen["titel"])
            raise WrongUse(
                f"in de gesloten notitie over {kwartaal} heet {heet.deze} ‘{heette}’. Met "
                f"een andere id is {heet.hij} daar alleen aan zijn titel te herkennen. Zet die "
                f"titel terug met `pilotkit set {oud} titel …`, of laat de id zoals die is."
            )
        kwartalen.append(str(kwartaal))
    return tuple(kwartalen)


def weiger_bekende(gesloten: Gesloten, nieuw: str, titel: str) -> None:
    """Raise WrongUse for an id that a closed quarter gives to another pilot."""
    for kwartaal in gesloten.laatste:
        ander = gesloten.pilot(kwartaal, nieuw)
        if ander is not None and ander["titel"] != titel:
            raise WrongUse(
                f"in de gesloten notitie over {kwartaal} is `{nieuw}` de id van "
                f"‘{kort(ander['titel'])}’. Kies een andere id."
            )
