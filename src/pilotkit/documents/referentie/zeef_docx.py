"""What pilotkit takes over from a reference document for Word.

Pandoc uses of such a document: its styles, numbering, theme, table of fonts and
settings, and of its text the page with its headers and footers. Those parts are
read here, sieved, and put in a new package under names of our own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field

from pilotkit.documents.referentie import zeef
from pilotkit.documents.referentie.element import RUIMTEN, Element, ontleed, schrijf
from pilotkit.documents.referentie.pakket import ONLEESBAAR, Ongeschikt, Pakket
from pilotkit.documents.referentie.prenten import Prenten
from pilotkit.documents.referentie.velden import Veldlezer, opdracht
from pilotkit.documents.referentie.woorden_docx import (
    BLOOT,
    GENOEMD,
    INSTELLINGEN,
    KOP,
    LETTERTYPEN,
    NUMMERING,
    OPEN,
    STIJLEN,
    THEMA,
    VASTE_VULLING,
)
from pilotkit.documents.referentie.zeef import Zeef, namen

_DOCUMENT = "word/document.xml"
_BAND = f"{RUIMTEN['r']}/"
_MET_TEKST = namen("w", "t") | namen("wp", "posOffset align")


def docx(pakket: Pakket, weg: set[str]) -> dict[str, bytes]:
    """Return the parts of a new reference document. Raises Ongeschikt."""
    return _Overname(pakket, weg).delen()


@dataclass(slots=True)
class _Band:
    """A relation of a part: its kind, and the part it leads to; None where it leads out."""

    soort: str
    doel: str | None


@dataclass(slots=True)
class _Overname:
    pakket: Pakket
    weg: set[str]
    prenten: Prenten = field(default_factory=lambda: Prenten("word/media"))
    banden: list[Element] = field(default_factory=list)
    koppen: dict[str, bytes] = field(default_factory=dict)

    def delen(self) -> dict[str, bytes]:
        """Return the parts of the new document."""
        over = {
            "word/styles.xml": self._deel("word/styles.xml", "w:styles", STIJLEN),
            "word/numbering.xml": self._deel("word/numbering.xml", "w:numbering", NUMMERING),
            "word/settings.xml": self._deel("word/settings.xml", "w:settings", INSTELLINGEN),
            "word/fontTable.xml": self._deel("word/fontTable.xml", "w:fonts", LETTERTYPEN),
            "word/theme/theme1.xml": self._deel("word/theme/theme1.xml", "a:theme", THEMA),
        }
        gevonden = {naam: inhoud for naam, inhoud in over.items() if inhoud}
        if "word/styles.xml" not in gevonden:
            raise Ongeschikt(ONLEESBAAR)
        if self._banden("word/settings.xml"):
            self.weg.add(zeef.BUITEN)
        gevonden[_DOCUMENT] = self._document()
        gevonden["word/_rels/document.xml.rels"] = schrijf(_relaties(self.banden))
        return {**gevonden, **self.koppen, **self.prenten.delen}

    def _deel(self, naam: str, wortel: str, mag: frozenset[str]) -> bytes | None:
        inhoud = self.pakket.lees(naam)
        if inhoud is None:
            return None
        na: dict[str, Callable[[Element], Element | None]] = {
            "a:themeElements": _met_vulling,
            "w:compatSetting": _compat,
        }
        gezeefd = Zeef(mag, _kenmerk, self.weg, na=na, genoemd=GENOEMD)
        over = gezeefd.gezeefd(ontleed(inhoud, wortel))
        return schrijf(over) if over else None

    def _document(self) -> bytes:
        """Return a document without text: its last page, with headers and footers."""
        inhoud = self.pakket.lees(_DOCUMENT)
        if inhoud is None:
            raise Ongeschikt(ONLEESBAAR)
        document = ontleed(inhoud, "w:document")
        body = next((kind for kind in document.elementen if kind.naam == "w:body"), Element(""))
        paginas = [kind for kind in body.elementen if kind.naam == "w:sectPr"]
        banden = self._banden(_DOCUMENT)

        def verwijzing(element: Element) -> Element | None:
            band = banden.get(element.kenmerken.get("r:id", ""))
            soort = "header" if element.naam == "w:headerReference" else "footer"
            if not band or band.soort != soort or not band.doel:
                return None
            element.kenmerken["r:id"] = self._kop(soort, band.doel)
            return element

        na = {"w:headerReference": verwijzing, "w:footerReference": verwijzing}
        gezeefd = Zeef(KOP, _kenmerk, self.weg, na=na)
        pagina = [over for een in paginas[-1:] if (over := gezeefd.gezeefd(een))]
        lijf = Element("w:body", {}, [Element("w:p"), *pagina])
        return schrijf(Element("w:document", {}, [lijf]))

    def _kop(self, soort: str, bron: str) -> str:
        """Take over a header or footer and return the name of the relation to it."""
        nummer = len(self.banden) + 1
        naam = f"{soort}{nummer}.xml"
        banden = self._banden(bron)
        relaties: list[Element] = []

        def beeld(element: Element) -> Element | None:
            band = banden.get(element.kenmerken.get("r:embed", ""))
            inhoud = self.pakket.lees(band.doel) if band and band.doel else None
            if not (plaats := self.prenten.neem(inhoud)):
                self.weg.add(zeef.BEELDEN)
                return None
            id_ = f"rId{len(relaties) + 1}"
            relaties.append(_relatie(id_, "image", plaats.removeprefix("word/")))
            element.kenmerken = {"r:embed": id_}
            return element

        na = {
            "a:blip": beeld, "w:drawing": _met_beeld, "a:graphicData": _van_beeld,
            "w:p": self._alinea, "w:fldSimple": self._veld,
        }  # fmt: skip
        gezeefd = Zeef(KOP, _kenmerk, self.weg, OPEN, _MET_TEKST, na, GENOEMD)
        wortel = "w:hdr" if soort == "header" else "w:ftr"
        inhoud = self.pakket.lees(bron)
        if inhoud is None or not (over := gezeefd.gezeefd(ontleed(inhoud, wortel))):
            raise Ongeschikt(ONLEESBAAR)
        for een in over.allemaal():  # marks of a field that stand outside a paragraph
            een.kinderen = [k for k in een.kinderen if not _is_veldteken(k)]
        self.koppen[f"word/{naam}"] = schrijf(over)
        if relaties:
            self.koppen[f"word/_rels/{naam}.rels"] = schrijf(_relaties(relaties))
        self.banden.append(_relatie(f"rId{10 + nummer}", soort, naam))
        return f"rId{10 + nummer}"

    def _alinea(self, element: Element) -> Element:
        velden = Veldlezer()
        klaar = velden.alinea(element)
        if velden.geweigerd:
            self.weg.add(zeef.VELDEN)
        return klaar

    def _veld(self, element: Element) -> Element:
        """Return a field that may stay, else the text that it showed, in a run."""
        if mag := opdracht(element.kenmerken.get("w:instr", "")):
            element.kenmerken = {"w:instr": mag}
            return element
        self.weg.add(zeef.VELDEN)
        return Element("w:r", {}, [k for run in element.elementen for k in run.elementen])

    def _banden(self, deel: str) -> dict[str, _Band]:
        """Return the relations of a part by their names."""
        map_, _, naam = deel.rpartition("/")
        inhoud = self.pakket.lees(f"{map_}/_rels/{naam}.rels")
        if inhoud is None:
            return {}
        gevonden = {}
        for een in ontleed(inhoud, "rel:Relationships").elementen:
            soort = een.kenmerken.get("Type", "").rpartition("/")[2]
            doel = posixpath.normpath(posixpath.join("/", map_, een.kenmerken.get("Target", "")))
            buiten = een.kenmerken.get("TargetMode", "Internal") != "Internal"
            if buiten and soort != "hyperlink":
                self.weg.add(zeef.BUITEN)
            gevonden[een.kenmerken.get("Id", "")] = _Band(soort, None if buiten else doel[1:])
        return gevonden


def _kenmerk(_: Element, naam: str) -> bool:
    voorvoegsel = naam.partition(":")[0]
    if ":" not in naam:
        return naam in BLOOT
    return voorvoegsel == "w" or naam in ("xml:space", "r:id", "r:embed")


def _met_vulling(element: Element) -> Element:
    """Return the colours and faces of a theme; its fills may hold pictures, so they are ours."""
    element.kinderen = [k for k in element.elementen if k.naam in ("a:clrScheme", "a:fontScheme")]
    element.kinderen.append(VASTE_VULLING)
    return element


_COMPAT = "http://schemas.microsoft.com/office/word"


def _compat(element: Element) -> Element | None:
    return element if element.kenmerken.get("w:uri") == _COMPAT else None


def _van_beeld(element: Element) -> Element | None:
    return element if element.kenmerken.get("uri") == RUIMTEN["pic"] else None


def _is_veldteken(kind: Element | str) -> bool:
    return isinstance(kind, Element) and kind.naam in ("w:fldChar", "w:instrText")


def _met_beeld(element: Element) -> Element | None:
    return element if any(een.naam == "a:blip" for een in element.allemaal()) else None


def _relatie(id_: str, soort: str, doel: str) -> Element:
    return Element("rel:Relationship", {"Id": id_, "Type": f"{_BAND}{soort}", "Target": doel})


def _relaties(relaties: list[Element]) -> Element:
    return Element("rel:Relationships", {}, [*relaties])
