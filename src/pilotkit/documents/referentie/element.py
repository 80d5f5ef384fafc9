"""XML of strangers: read without a DTD, entities or depth, and written anew.

Expat comes with Python. It reads every encoding and every prefix, so that what is
compared here are names and not bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any, NoReturn
from xml.parsers import expat

from pilotkit.documents.referentie.pakket import ONLEESBAAR, Ongeschikt
from pilotkit.tekens import toonbaar

_DIEPST, _MEESTE, _MEESTE_KENMERKEN, _LANGSTE = 80, 20_000, 100, 4096
_TE_VEEL = "zit te ingewikkeld in elkaar. Maak een nieuw bestand."

_OOXML = "http://schemas.openxmlformats.org"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
RUIMTEN = {
    "w": f"{_OOXML}/wordprocessingml/2006/main",
    "r": f"{_OOXML}/officeDocument/2006/relationships",
    "wp": f"{_OOXML}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OOXML}/drawingml/2006/main",
    "pic": f"{_OOXML}/drawingml/2006/picture",
    "mc": f"{_OOXML}/markup-compatibility/2006",
    "rel": f"{_OOXML}/package/2006/relationships",
    "office": f"{_ODF}:office:1.0",
    "style": f"{_ODF}:style:1.0",
    "text": f"{_ODF}:text:1.0",
    "table": f"{_ODF}:table:1.0",
    "draw": f"{_ODF}:drawing:1.0",
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "svg": f"{_ODF}:svg-compatible:1.0",
    "script": f"{_ODF}:script:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
"""The namespaces that are known, each with the one prefix by which it is written."""
_ZONDER = "rel"
"""Written without a prefix: pandoc copies relations into a file that has none for them."""
_VOORVOEGSELS = {ruimte: voorvoegsel for voorvoegsel, ruimte in RUIMTEN.items()}


@dataclass(slots=True)
class Element:
    """An element: its name and attributes with the prefixes of ``RUIMTEN``, and what is in it."""

    naam: str
    kenmerken: dict[str, str] = field(default_factory=dict)
    kinderen: list[Element | str] = field(default_factory=list)

    @property
    def elementen(self) -> Iterator[Element]:
        """The elements right in it."""
        return (kind for kind in self.kinderen if isinstance(kind, Element))

    def allemaal(self) -> Iterator[Element]:
        """Yield it and every element in it, at any depth."""
        yield self
        for kind in self.elementen:
            yield from kind.allemaal()


def ontleed(inhoud: bytes, wortel: str) -> Element:
    """Return the XML of a part whose root has a name. Raises Ongeschikt."""
    bouwer = _Bouwer()
    ontleder = expat.ParserCreate(namespace_separator=" ")
    ontleder.buffer_text = True
    ontleder.StartElementHandler = bouwer.begin
    ontleder.EndElementHandler = bouwer.einde
    ontleder.CharacterDataHandler = bouwer.tekst
    ontleder.StartDoctypeDeclHandler = _doctype
    try:
        ontleder.Parse(inhoud, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Ongeschikt(ONLEESBAAR) from error
    (element,) = bouwer.top.elementen
    if element.naam != wortel:
        raise Ongeschikt(ONLEESBAAR)
    return element


def _doctype(*_: Any) -> NoReturn:
    raise Ongeschikt("heeft een DTD of eigen entiteiten. Sla het opnieuw op.")


class _Bouwer:
    def __init__(self) -> None:
        self.top = Element("")
        self._open = [self.top]
        self._aantal = 0

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        self._aantal += 1
        if len(self._open) > _DIEPST or self._aantal > _MEESTE:
            raise Ongeschikt(_TE_VEEL)
        if len(kenmerken) > _MEESTE_KENMERKEN or any(
            len(waarde) > _LANGSTE for waarde in kenmerken.values()
        ):
            raise Ongeschikt(_TE_VEEL)
        element = Element(_kort(naam), {_kort(n): waarde for n, waarde in kenmerken.items()})
        self._open[-1].kinderen.append(element)
        self._open.append(element)

    def einde(self, _: str) -> None:
        self._open.pop()

    def tekst(self, tekst: str) -> None:
        self._open[-1].kinderen.append(tekst)


def _kort(naam: str) -> str:
    """Return a name with the prefix of its namespace; of one that is not known, with ``?``."""
    ruimte, _, lokaal = naam.rpartition(" ")
    return f"{_VOORVOEGSELS.get(ruimte, '?')}:{lokaal}" if ruimte else lokaal


def schrijf(element: Element) -> bytes:
    """Return an element as a file of XML."""
    namen = {naam for een in element.allemaal() for naam in (een.naam, *een.kenmerken)}
    voorvoegsels = sorted({naam.partition(":")[0] for naam in namen if ":" in naam} - {"xml"})
    ruimten = "".join(
        f' xmlns="{RUIMTEN[v]}"' if v == _ZONDER else f' xmlns:{v}="{RUIMTEN[v]}"'
        for v in voorvoegsels
    )
    kop = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (kop + "".join(_geschreven(element, ruimten))).encode()


def _geschreven(element: Element, erbij: str = "") -> Iterator[str]:
    paren = (f' {naam}="{escape(toonbaar(w))}"' for naam, w in element.kenmerken.items())
    naam = element.naam.removeprefix(f"{_ZONDER}:")
    begin = f"<{naam}{erbij}{''.join(paren)}"
    if not element.kinderen:
        yield f"{begin}/>"
        return
    yield f"{begin}>"
    for kind in element.kinderen:
        if isinstance(kind, str):
            yield escape(toonbaar(kind), quote=False)
        else:
            yield from _geschreven(kind)
    yield f"</{naam}>"
