"""The reference documents: the styles, page and footer that DOCX and ODT are given.

Ours lie beside this module as the XML they are made of, so that a change can be
read. A repository may bring its own as ``templates/referentie.docx`` or ``.odt``.
It may come from a stranger: pandoc is given a new document, made of what is on a
list (``zeef_docx``, ``zeef_odt``), and never the file itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pilotkit.documents.ingepakt import pak_in
from pilotkit.documents.referentie import zeef
from pilotkit.documents.referentie.pakket import Ongeschikt, open_pakket
from pilotkit.documents.referentie.zeef_docx import docx
from pilotkit.documents.referentie.zeef_odt import odt
from pilotkit.documents.vormen import Documentvorm
from pilotkit.errors import TemplateError
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import Checkout

_MEESTE_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Referentie:
    """A reference document, and what of the repository's own is not in it, in Dutch."""

    inhoud: bytes
    weggelaten: tuple[str, ...] = ()


def referentie(vorm: Documentvorm, repository: Path | None) -> Referentie:
    """Return the reference document: the repository's own, or ours. Raises TemplateError."""
    onze = dict(_delen(resources.files(__package__) / vorm.value))
    naam = f"templates/referentie.{vorm}"
    eigen = _eigen(naam, repository) if repository else None
    if eigen is None:
        return Referentie(_document(onze))
    try:
        delen, weg = _overgenomen(vorm, eigen)
    except Ongeschikt as error:
        raise TemplateError(f"{naam} {error}") from error
    vast = {deel: onze[deel] for deel in _VAST[vorm]}
    return Referentie(_document({**vast, **delen}), tuple(sorted(weg)))


_VAST = {
    Documentvorm.DOCX: ("[Content_Types].xml", "_rels/.rels"),
    Documentvorm.ODT: ("mimetype", "META-INF/manifest.xml"),
}
"""The parts of ours that every document has."""


def _document(delen: dict[str, bytes]) -> bytes:
    return pak_in(dict(sorted(delen.items(), key=lambda deel: (deel[0] != "mimetype", deel[0]))))


def _overgenomen(vorm: Documentvorm, inhoud: bytes) -> tuple[dict[str, bytes], set[str]]:
    """Return the parts that are taken over, and what is left out. Raises Ongeschikt."""
    pakket = open_pakket(inhoud)
    weg = set(_weggelaten(pakket.namen))
    return (docx if vorm is Documentvorm.DOCX else odt)(pakket, weg), weg


_GENOEMD = {
    "vba": zeef.MACROS,
    "basic/": zeef.MACROS,
    "scripts/": zeef.MACROS,
    "embeddings/": zeef.OBJECTEN,
    "activex/": zeef.OBJECTEN,
    "object": zeef.OBJECTEN,
    "fonts/": zeef.LETTERTYPEN,
    "..": zeef.BUITEN,
    "/": zeef.BUITEN,
    "\\": zeef.BUITEN,
}
"""How a part begins, with or without the folder of Word, that its maker would miss."""


def _weggelaten(namen: Iterable[str]) -> Iterator[str]:
    for naam in namen:
        begin = naam.casefold().removeprefix("word/")
        yield from (woord for deel, woord in _GENOEMD.items() if begin.startswith(deel))
        if ".." in naam.split("/"):
            yield zeef.BUITEN


def _delen(map_: Traversable, voor: str = "") -> Iterator[tuple[str, bytes]]:
    for deel in map_.iterdir():
        if deel.is_dir():
            yield from _delen(deel, f"{voor}{deel.name}/")
        else:
            yield f"{voor}{deel.name}", deel.read_bytes().replace(b"\r\n", b"\n")


def _eigen(naam: str, repository: Path) -> bytes | None:
    """Return the repository's own document, read as its pilots are. Raises TemplateError."""
    checkout = Checkout(repository)
    if not checkout.has(naam):
        return None
    try:
        inhoud = checkout.read(naam, _MEESTE_BYTES)
    except UnreadableText as error:
        raise TemplateError(
            f"{naam} is niet te lezen als gewoon bestand in de repository. Zet het document zelf "
            "op die plaats, of haal het weg."
        ) from error
    if len(inhoud) > _MEESTE_BYTES:
        raise TemplateError(f"{naam} is groter dan 5 MB. Haal er beelden en tekst uit.")
    return inhoud
