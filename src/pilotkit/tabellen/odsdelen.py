"""The parts of an OpenDocument spreadsheet as XML: cells, styles, lists of words, settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.rekenblad import KEUZELIJSTEN, Keuzelijst, is_vast
from pilotkit.tabellen.vorm import Boek, Cel, Kolom
from pilotkit.waarden import SOORTEN

_CM_PER_TEKEN = 0.2
_BOVEN = 'style:vertical-align="top"'
_TERUGLOOP = f'{_BOVEN} fo:wrap-option="wrap"'


def _stijl(naam: str, cel: str = "", tekst: str = "", getal: str = "") -> str:
    vorm = f' style:data-style-name="{getal}"' if getal else ""
    letters = f"<style:text-properties {tekst}/>" if tekst else ""
    return (
        f'<style:style style:name="{naam}" style:family="table-cell" '
        f'style:parent-style-name="Default"{vorm}>'
        f"<style:table-cell-properties {cel}/>{letters}</style:style>"
    )


_EIGEN_STIJL = tuple(naam for naam, soort in SOORTEN.items() if soort.kolom.getalvorm)
_GETALVORMEN = {"datum": "n-datum", "euro": "n-euro"}
STIJLEN = (
    '<number:text-style style:name="n-tekst"><number:text-content/></number:text-style>',
    (
        '<number:date-style style:name="n-datum"><number:day/><number:text>-</number:text>'
        "<number:month/><number:text>-</number:text>"
        '<number:year number:style="long"/></number:date-style>'
    ),
    (
        '<number:number-style style:name="n-euro"><number:text>€ </number:text><number:number '
        'number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>'
        "</number:number-style>"
    ),
    (
        '<number:number-style style:name="n-getal"><number:number number:decimal-places="0" '
        'number:min-integer-digits="1"/></number:number-style>'
    ),
    _stijl("gewoon", _BOVEN),
    _stijl("titel", _BOVEN, 'fo:font-weight="bold" fo:font-size="14pt"'),
    _stijl("kop", f'fo:background-color="#d9e2f3" {_TERUGLOOP}', 'fo:font-weight="bold"'),
    _stijl("tekst", _TERUGLOOP, getal="n-tekst"),
    _stijl("vast", f'fo:background-color="#ededed" {_TERUGLOOP}', 'fo:color="#595959"', "n-tekst"),
    *(_stijl(soort, _BOVEN, getal=_GETALVORMEN.get(soort, "n-getal")) for soort in _EIGEN_STIJL),
)


def kolomstijl(breedte: int) -> str:
    """Return the style of columns of so many characters."""
    return (
        f'<style:style style:name="breed{breedte}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{breedte * _CM_PER_TEKEN:.2f}cm"/>'
        "</style:style>"
    )


def stijl_van(kolom: Kolom) -> str:
    """Return the name of the style of the cells of a column."""
    if is_vast(kolom):
        return "vast"
    return kolom.soort if kolom.soort in _EIGEN_STIJL else "tekst"


def cel_xml(kolom: Kolom, cel: Cel, keuze: str) -> str:
    """Return a cell; ``keuze`` names its list of words."""
    stijl = stijl_van(kolom)
    lijst = f' table:content-validation-name="{keuze}"' if keuze else ""
    eigen = f'table:style-name="{stijl}"{lijst}'
    if cel is None:
        return f"<table:table-cell {eigen}/>"
    if isinstance(cel, (int, float)) and not isinstance(cel, bool):
        waarde = f'office:value-type="float" office:value="{cel}"'
        return f"<table:table-cell {eigen} {waarde}><text:p>{cel}</text:p></table:table-cell>"
    if isinstance(cel, date):
        waarde = f'office:value-type="date" office:date-value="{cel.isoformat()}"'
        return f"<table:table-cell {eigen} {waarde}><text:p>{cel}</text:p></table:table-cell>"
    return tekst_xml(als_tekst(cel, "ja", "nee"), stijl, lijst)


def tekst_xml(tekst: str, stijl: str, meer: str = "", *, notitie: str = "") -> str:
    """Return a cell with a text, and a note on it where there is one."""
    erbij = f"<office:annotation>{_alineas(notitie)}</office:annotation>" if notitie else ""
    return (
        f'<table:table-cell table:style-name="{stijl}"{meer} office:value-type="string">'
        f"{erbij}{_alineas(tekst)}</table:table-cell>"
    )


def _alineas(tekst: str) -> str:
    return "".join(f"<text:p>{_spaties(regel)}</text:p>" for regel in tekst.split("\n"))


_WIT = re.compile(r"^ +| {2,}|\t| +$")


def _spaties(regel: str) -> str:
    """Return a line as XML; spaces that would be taken as one are counted."""
    delen, plek = [], 0
    for wit in _WIT.finditer(regel):
        delen.append(escape(regel[plek : wit.start()]))
        delen.append("<text:tab/>" if wit[0] == "\t" else f'<text:s text:c="{len(wit[0])}"/>')
        plek = wit.end()
    return "".join((*delen, escape(regel[plek:])))


def keuzes_xml(boek: Boek, lijsten: Mapping[tuple[str, ...], Keuzelijst]) -> str:
    """Return what may stand in cells with a list of words."""
    return "<table:content-validations>{}</table:content-validations>".format(
        "".join(_keuze(boek, lijst) for lijst in lijsten.values())
    )


def _keuze(boek: Boek, lijst: Keuzelijst) -> str:
    letter = _letters(lijst.nummer)
    bereik = f"[${KEUZELIJSTEN}.${letter}$2:.${letter}${len(lijst.waarden) + 1}]"
    blad = boek.bladen[0].tabel.naam
    return (
        f'<table:content-validation table:name="keuze{lijst.nummer}" '
        f"table:condition={quoteattr(f'of:cell-content-is-in-list({bereik})')} "
        f'table:allow-empty-cell="true" table:base-cell-address="{blad}.A2">'
        '<table:error-message table:message-type="stop" table:title="Niet in de lijst" '
        'table:display="true"><text:p>Kies een van de woorden uit de lijst.</text:p>'
        "</table:error-message></table:content-validation>"
    )


def _letters(nummer: int) -> str:
    letters = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


_RUIMTES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def instellingen_xml(vast: Iterable[tuple[str, int]]) -> str:
    """Return the settings by which the headings stay in view: of sheets with so many columns."""
    bladen = "".join(_vastgezet(naam, kolommen) for naam, kolommen in vast)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-settings {_RUIMTES} '
        'office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{bladen}'
        "</config:config-item-map-named></config:config-item-map-entry>"
        "</config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


def _vastgezet(naam: str, kolommen: int) -> str:
    kort = {
        "HorizontalSplitMode": 2 if kolommen else 0,
        "VerticalSplitMode": 2,
        "HorizontalSplitPosition": kolommen,
        "VerticalSplitPosition": 1,
        "ActiveSplitRange": 3 if kolommen else 2,
        "PositionLeft": 0,
        "PositionRight": kolommen,
        "PositionTop": 0,
        "PositionBottom": 1,
    }
    items = "".join(
        f'<config:config-item config:name="{sleutel}" '
        f'config:type="{"short" if "Mode" in sleutel or "Range" in sleutel else "int"}">'
        f"{waarde}</config:config-item>"
        for sleutel, waarde in kort.items()
    )
    return (
        f'<config:config-item-map-entry config:name="{naam}">{items}</config:config-item-map-entry>'
    )


def meta_xml(titel: str) -> str:
    """Return what the document says of itself: its title, and no moment."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {_RUIMTES} '
        f'office:version="1.3"><office:meta><meta:generator>pilotkit</meta:generator>'
        f"<dc:title>{escape(titel)}</dc:title><dc:language>nl-NL</dc:language>"
        "</office:meta></office:document-meta>"
    )
