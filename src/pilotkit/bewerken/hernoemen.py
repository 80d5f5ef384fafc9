"""What an id is named by in the files of a programme, to give it another one everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.bewerken.zetten import gezet
from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import PILOTS
from pilotkit.source.text import decode
from pilotkit.source.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Path
    from pilotkit.gesloten import Gesloten
    from pilotkit.profiel import Naamwoord, Profiel


def verwijzingen(
    content: bytes, profiel: Profiel, oud: str, nieuw: str
) -> tuple[bytes, tuple[tuple[Path, str], ...]] | None:
    """Return a pilot file in which a pilot has another id, with what changed in it and where.

    None where the file cannot be read. Raises WrongUse where a reference cannot be changed.
    """
    if oud.encode() not in content and b"\\" not in content:
        return content, ()
    try:
        document = parse(decode(content).value)
    except UnreadableText:
        return None
    data: Any = document.data if document else None
    if not isinstance(data, dict):
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
