"""Fields in a header or footer of a DOCX: the page number stays, what fetches or runs goes.

Word writes a field in two ways: as one element, or as marks in a row of runs. What
stays is written in the first way, with an instruction of our own; of any other
field only the text that was last shown stays.
"""

from __future__ import annotations

import re

from pilotkit.documents.referentie.element import Element

_MAG = re.compile(
    r"\s*(?:(?P<naam>PAGE|NUMPAGES|SECTIONPAGES|SECTION|TITLE)"
    r'|STYLEREF\s+"?(?P<stijl>[\w -]{1,60}?)"?)'
    r"(?:\s*\\\*\s*(?:MERGEFORMAT|CHARFORMAT|Arabic|roman))*\s*",
    re.IGNORECASE,
)


def opdracht(tekst: str) -> str | None:
    """Return the instruction of a field as we write it, or None where it may not stay."""
    mag = _MAG.fullmatch(tekst)
    if not mag:
        return None
    return f' STYLEREF "{mag["stijl"]}" ' if mag["stijl"] else f" {mag['naam'].upper()} "


class Veldlezer:
    """Reads the runs of a paragraph and knows the field it is in."""

    def __init__(self) -> None:
        self.geweigerd = False
        self._diepte = 0
        self._tekst = ""
        self._is_uitkomst = False
        self._runs: list[Element] = []
        self._uit: list[Element | str] = []

    def alinea(self, element: Element) -> Element:
        """Return a paragraph in which a field is one element, or its text."""
        for kind in element.kinderen:
            if isinstance(kind, Element) and kind.naam == "w:r":
                self._run(kind)
            else:
                self._uit.append(kind)
        self._einde(is_heel=False)
        return Element(element.naam, element.kenmerken, self._uit)

    def _run(self, run: Element) -> None:
        opmaak = [kind for kind in run.elementen if kind.naam == "w:rPr"]
        for kind in run.elementen:
            if kind.naam == "w:fldChar":
                self._teken(kind.kenmerken.get("w:fldCharType", ""))
            elif kind.naam == "w:instrText":
                if self._diepte == 1 and not self._is_uitkomst:
                    self._tekst += "".join(k for k in kind.kinderen if isinstance(k, str))
            elif kind.naam != "w:rPr":
                self._inhoud(Element("w:r", run.kenmerken, [*opmaak, kind]))

    def _inhoud(self, run: Element) -> None:
        if not self._diepte:
            self._uit.append(run)
        elif self._is_uitkomst:
            self._runs.append(run)

    def _teken(self, soort: str) -> None:
        if soort == "begin":
            self._diepte += 1
            self._tekst += "{" if self._diepte > 1 else ""  # a field in a field may not stay
        elif soort == "separate" and self._diepte == 1:
            self._is_uitkomst = True
        elif soort == "end" and self._diepte:
            self._diepte -= 1
            if not self._diepte:
                self._einde(is_heel=True)

    def _einde(self, *, is_heel: bool) -> None:
        """Put out the field that was read."""
        mag = opdracht(self._tekst) if is_heel else None
        if mag:
            self._uit.append(Element("w:fldSimple", {"w:instr": mag}, list(self._runs)))
        else:
            self._uit += self._runs
            self.geweigerd |= bool(self._tekst)
        self._tekst, self._runs, self._is_uitkomst, self._diepte = "", [], False, 0
