"""The reference documents: the styles, page and footer that DOCX and ODT are given.

Ours lie beside this module as the XML they are made of, so that a change can be
read. A repository may bring its own as ``templates/referentie.docx`` or ``.odt``.
"""

from __future__ import annotations

import io
import re
import zipfile
from importlib import resources
from typing import TYPE_CHECKING

from pilotkit.documents.ingepakt import pak_in
from pilotkit.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from pilotkit.documents.vormen import Vorm

_MEESTE_BYTES = 5 * 1024 * 1024
_MEESTE_UITGEPAKT = 50 * 1024 * 1024
_BUITEN = re.compile(
    rb"<Relationship\b(?=[^>]*\bTargetMode\s*=\s*[\"']External)(?![^>]*/hyperlink[\"'])"
    rb"|xlink:href\s*=\s*[\"']\s*(?:[a-z][a-z0-9+.-]*:|//|\.\.)(?!.{0,200}text:a\b)",
    re.IGNORECASE,
)
"""What a program would fetch when it opens the document; a link to click on is none of that."""


def referentie(vorm: Vorm, repository: Path | None) -> bytes:
    """Return the reference document: the repository's own, or ours. Raises TemplateError."""
    eigen = _eigen(f"referentie.{vorm}", repository) if repository else None
    if eigen is not None:
        return eigen
    delen = dict(_delen(resources.files(__package__) / vorm.value))
    return pak_in(dict(sorted(delen.items(), key=lambda deel: (deel[0] != "mimetype", deel[0]))))


def _delen(map_: Traversable, voor: str = "") -> Iterator[tuple[str, bytes]]:
    for deel in map_.iterdir():
        if deel.is_dir():
            yield from _delen(deel, f"{voor}{deel.name}/")
        else:
            yield f"{voor}{deel.name}", deel.read_bytes().replace(b"\r\n", b"\n")


def _eigen(naam: str, repository: Path) -> bytes | None:
    """Return the repository's own document; a link out of it is not followed."""
    plaats = repository / "templates" / naam
    if not plaats.is_file() or not plaats.resolve().is_relative_to(repository.resolve()):
        return None
    with plaats.open("rb") as stroom:
        inhoud = stroom.read(_MEESTE_BYTES + 1)
    if len(inhoud) > _MEESTE_BYTES:
        raise TemplateError(f"templates/{naam} is groter dan 5 MB. Haal er beelden en tekst uit.")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            if sum(deel.file_size for deel in archief.infolist()) > _MEESTE_UITGEPAKT:
                raise TemplateError(
                    f"templates/{naam} is uitgepakt te groot. Maak een nieuw bestand."
                )
            delen = [archief.read(deel) for deel in archief.infolist()]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise TemplateError(
            f"templates/{naam} is geen document dat te lezen is. Sla het opnieuw op."
        ) from error
    if any(_BUITEN.search(deel) for deel in delen):
        raise TemplateError(
            f"templates/{naam} haalt iets van buiten het bestand. Zet het erin, of haal het weg."
        )
    return inhoud
