"""What pilotkit takes over from a reference document for LibreOffice.

Pandoc keeps every part of such a document. So it is given one with the styles alone:
those of paragraphs, letters, lists, tables and pages, with headers and footers.
"""

from __future__ import annotations

from pilotkit.documents.referentie import zeef
from pilotkit.documents.referentie.element import Element, ontleed, schrijf
from pilotkit.documents.referentie.pakket import ONLEESBAAR, Ongeschikt, Pakket
from pilotkit.documents.referentie.prenten import Prenten
from pilotkit.documents.referentie.zeef import Zeef, namen

_MAG = (
    namen("office", "document-styles font-face-decls styles automatic-styles master-styles")
    | namen(
        "style",
        "font-face style default-style text-properties paragraph-properties table-properties "
        "table-row-properties table-cell-properties table-column-properties section-properties "
        "graphic-properties tab-stops tab-stop drop-cap columns column column-sep page-layout "
        "page-layout-properties header-style footer-style header-footer-properties footnote-sep "
        "list-level-properties list-level-label-alignment master-page header footer header-left "
        "footer-left header-first footer-first region-left region-center region-right",
    )
    | namen(
        "text",
        "list-style list-level-style-number list-level-style-bullet outline-style "
        "outline-level-style notes-configuration linenumbering-configuration p h span s tab "
        "line-break page-number page-count title chapter",
    )
    | namen(
        "table",
        "table table-column table-columns table-header-rows table-rows table-row table-cell "
        "covered-table-cell",
    )
    | namen("draw", "frame image")
    | namen("svg", "title desc")
)
_OPEN = namen("text", "a section date time author-name author-initials file-name")
_MET_TEKST = namen("text", "p h span page-number page-count title chapter") | namen(
    "svg", "title desc"
)
_RUIMTEN = frozenset(("style", "fo", "svg", "text", "table", "draw"))
_WERKT = ("formula", "condition", "href", "macro", "script", "event", "connection", "target", "url")
"""What the name of an attribute holds that computes, fetches or runs something."""
_GENOEMD = {
    "text:a": zeef.KOPPELINGEN,
    **dict.fromkeys(
        namen(
            "text",
            "date time author-name author-initials file-name database-display dde-connection "
            "script variable-get user-field-get conditional-text hidden-text execute-macro "
            "placeholder text-input expression",
        ),
        zeef.VELDEN,
    ),
    **dict.fromkeys(
        namen(
            "draw", "object object-ole plugin applet floating-frame text-box control custom-shape"
        ),
        zeef.OBJECTEN,
    ),
    **dict.fromkeys(namen("text", "section-source dde-connection-decls"), zeef.BUITEN),
    **dict.fromkeys(namen("office", "event-listeners scripts"), zeef.MACROS),
    **dict.fromkeys(namen("script", "event-listener"), zeef.MACROS),
    **dict.fromkeys(
        namen("style", "background-image") | namen("draw", "fill-image")
        | namen("text", "list-level-style-image"),
        zeef.BEELDEN,
    ),
    **dict.fromkeys(namen("svg", "font-face-src"), zeef.LETTERTYPEN),
}  # fmt: skip


def odt(pakket: Pakket, weg: set[str]) -> dict[str, bytes]:
    """Return the parts of a new reference document. Raises Ongeschikt."""
    inhoud = pakket.lees("styles.xml")
    if inhoud is None:
        raise Ongeschikt(ONLEESBAAR)
    prenten = Prenten("Pictures")

    def beeld(element: Element) -> Element | None:
        doel = element.kenmerken.pop("xlink:href", "").removeprefix("./")
        if not (plaats := prenten.neem(pakket.lees(doel))):
            weg.add(zeef.BEELDEN)
            return None
        element.kenmerken["xlink:href"] = plaats
        element.kinderen.clear()
        return element

    na = {"draw:image": beeld, "draw:frame": _met_beeld}
    gezeefd = Zeef(_MAG, _kenmerk, weg, _OPEN, _MET_TEKST, na, _GENOEMD)
    over = gezeefd.gezeefd(ontleed(inhoud, "office:document-styles"))
    return {"styles.xml": schrijf(over or Element("")), **prenten.delen}


def _kenmerk(element: Element, naam: str) -> bool:
    if naam in ("office:version", "xml:space"):
        return True
    if naam == "xlink:href":
        return element.naam == "draw:image"
    voorvoegsel, _, lokaal = naam.partition(":")
    waarde = element.kenmerken[naam]
    leidt_weg = "://" in waarde or waarde.startswith(("//", "\\\\", "..", "vnd."))
    return (
        voorvoegsel in _RUIMTEN and not leidt_weg and not any(woord in lokaal for woord in _WERKT)
    )


def _met_beeld(element: Element) -> Element | None:
    return element if any(kind.naam == "draw:image" for kind in element.elementen) else None
