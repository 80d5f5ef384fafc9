"""What pandoc leaves out of DOCX and ODT: SVG beside PNG, descriptions, lines and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

Delen = dict[str, bytes]
_GEEN_DAG = b"1970-01-01T00:00:00Z"
"""What pandoc writes in its sandbox, where it does not know the day."""


@dataclass(frozen=True, slots=True)
class Prent:
    """A drawn picture in both its forms, and what it shows in words."""

    svg: str
    png: bytes
    alt: str


_SVG_IN_WORD = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def docx(delen: Delen, prenten: list[Prent], dag: date) -> Delen:
    """Return the parts of a DOCX with the SVG of each picture inside its PNG, as Word wants it."""
    tekst = _om_de_beurt(
        r'(<pic:cNvPr descr=)"data:[^"]*"',
        delen["word/document.xml"].decode(),
        prenten,
        lambda plaats, _, prent: f'{plaats[1]}"{escape(prent.alt)}"',
    )
    tekst = _om_de_beurt(
        r'(<a:blip r:embed="[^"]*")\s*/>',
        tekst,
        prenten,
        lambda plaats, n, _: f"{plaats[1]}>{_SVG_IN_WORD.format(f'rIdSvg{n}')}</a:blip>",
    )
    # without these, LibreOffice leaves room beside a picture and pushes it over the margin
    tekst = tekst.replace("<wp:inline>", '<wp:inline distT="0" distB="0" distL="0" distR="0">')
    banden = "".join(
        f'<Relationship Id="rIdSvg{n}" Type="{_IMAGE}" Target="media/beeld{n}.svg"/>'
        for n in range(len(prenten))
    )
    soort = '<Default Extension="svg" ContentType="image/svg+xml"/>'
    soorten = delen["[Content_Types].xml"]
    return {
        **delen,
        "[Content_Types].xml": soorten
        if b'Extension="svg"' in soorten
        else _voor_het_einde(soorten, "Types", soort),
        "word/document.xml": tekst.encode(),
        "word/_rels/document.xml.rels": _voor_het_einde(
            delen["word/_rels/document.xml.rels"], "Relationships", banden
        ),
        "docProps/core.xml": _gedateerd(delen["docProps/core.xml"], dag),
        **{f"word/media/beeld{n}.svg": prent.svg.encode() for n, prent in enumerate(prenten)},
    }


_LINKS = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'


def odt(delen: Delen, prenten: list[Prent], dag: date) -> Delen:
    """Return the parts of an ODT with the SVG of each picture before its PNG, and its description.

    The list of parts is written anew: LibreOffice refuses a document with a part
    that is not in it.
    """
    tekst = _om_de_beurt(
        r'<draw:image xlink:href="Pictures/[^>]*/>',
        delen["content.xml"].decode(),
        prenten,
        lambda plaats, n, prent: (
            f'<draw:image xlink:href="Pictures/beeld{n}.svg" {_LINKS}/>{plaats[0]}'
            f"<svg:desc>{escape(prent.alt)}</svg:desc>"
        ),
    )
    tekst = _met_lijn(tekst, "TableHeaderRowCell", "1pt solid #123e66")
    tekst = _met_lijn(tekst, "TableRowCell", "0.5pt solid #c9ced6")
    alle = {
        **delen,
        "content.xml": tekst.encode(),
        "meta.xml": _gedateerd(delen["meta.xml"], dag),
        **{f"Pictures/beeld{n}.svg": prent.svg.encode() for n, prent in enumerate(prenten)},
    }
    return {**alle, _LIJST: _lijst(naam for naam in alle if naam not in ("mimetype", _LIJST))}


_LIJST = "META-INF/manifest.xml"
_SOORTEN = {
    "xml": "text/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "rdf": "application/rdf+xml",
}


def _lijst(namen: Iterable[str]) -> bytes:
    regels = "".join(
        f'  <manifest:file-entry manifest:full-path="{escape(naam)}" '
        f'manifest:media-type="{_SOORTEN.get(naam.rpartition(".")[2], "")}"/>\n'
        for naam in namen
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        'manifest:version="1.3">\n  <manifest:file-entry manifest:full-path="/" '
        'manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>\n'
        f"{regels}</manifest:manifest>\n"
    ).encode()


def _met_lijn(tekst: str, stijl: str, lijn: str) -> str:
    """Return the text with a line under the cells of a style; pandoc gives them none."""
    begin = (
        rf'(<style:style style:name="{stijl}" style:family="table-cell">'
        r'\s*<style:table-cell-properties) fo:border="none"'
    )
    randen = (
        f'fo:border="none" fo:border-bottom="{lijn}" '
        'fo:padding="0.8mm" fo:padding-left="0mm" fo:padding-right="2mm"'
    )
    return re.sub(begin, rf"\1 {randen}", tekst)


def _om_de_beurt(
    patroon: str,
    tekst: str,
    prenten: Iterable[Prent],
    nieuw: Callable[[re.Match[str], int, Prent], str],
) -> str:
    """Replace the places of the pictures, each by what belongs to its own picture."""
    beurten = iter(enumerate(prenten))
    return re.sub(patroon, lambda plaats: nieuw(plaats, *next(beurten)), tekst)


def _voor_het_einde(xml: bytes, naam: str, erbij: str) -> bytes:
    return xml.replace(f"</{naam}>".encode(), f"{erbij}</{naam}>".encode())


def _gedateerd(xml: bytes, dag: date) -> bytes:
    return xml.replace(_GEEN_DAG, f"{dag}T00:00:00Z".encode())
