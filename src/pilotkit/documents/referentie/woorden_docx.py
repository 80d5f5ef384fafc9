"""The words of WordprocessingML and DrawingML that pass: what gives a document its looks."""

from __future__ import annotations

from pilotkit.documents.referentie import zeef
from pilotkit.documents.referentie.element import Element
from pilotkit.documents.referentie.zeef import namen, woorden

_LETTERS = namen(
    "w",
    "rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout",
)
_ALINEA = namen(
    "w",
    "pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId "
    "suppressLineNumbers pBdr top left start bottom right end between bar shd tabs tab "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl cnfStyle",
)
_TABEL = namen(
    "w",
    "tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "tblCellSpacing tblInd tblBorders insideH insideV tl2br tr2bl tblLayout tblCellMar tblLook "
    "trPr gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tcPr tcW gridSpan "
    "hMerge vMerge tcBorders noWrap tcMar tcFitText vAlign",
)
_OPMAAK = _LETTERS | _ALINEA | _TABEL
STIJLEN = _OPMAAK | namen(
    "w",
    "styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases basedOn "
    "next link uiPriority semiHidden unhideWhenUsed qFormat locked tblStylePr",
)
NUMMERING = _OPMAAK | namen(
    "w",
    "numbering abstractNum nsid multiLevelType tmpl name styleLink numStyleLink lvl start numFmt "
    "lvlRestart isLgl suff lvlText lvlJc num abstractNumId lvlOverride startOverride",
)
INSTELLINGEN = namen(
    "w",
    "settings mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
    "evenAndOddHeaders defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "doNotHyphenateCaps characterSpacingControl compat compatSetting themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
)
LETTERTYPEN = namen("w", "fonts font altName panose1 charset family notTrueType pitch sig")
THEMA = namen(
    "a",
    "theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 "
    "hlink folHlink srgbClr sysClr fontScheme majorFont minorFont latin ea cs font",
)
_BEELD = (
    namen(
        "wp",
        "inline anchor simplePos positionH positionV posOffset align extent effectExtent docPr "
        "cNvGraphicFramePr wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon "
        "start lineTo",
    )
    | namen(
        "a",
        "graphic graphicData graphicFrameLocks picLocks blip srcRect stretch fillRect xfrm off ext "
        "prstGeom avLst noFill",
    )
    | namen("pic", "pic nvPicPr cNvPr cNvPicPr blipFill spPr")
)
KOP = (
    _OPMAAK
    | _BEELD
    | namen(
        "w",
        "hdr ftr p r t tab br cr noBreakHyphen softHyphen ptab tbl tblGrid gridCol tr tc fldSimple "
        "fldChar instrText drawing sectPr headerReference footerReference type pgSz pgMar paperSrc "
        "pgBorders lnNumType pgNumType cols col noEndnote titlePg rtlGutter docGrid",
    )
)
OPEN = namen("w", "sdt sdtContent hyperlink smartTag customXml ins")
GENOEMD = {
    **dict.fromkeys(namen("w", "hyperlink") | namen("a", "hlinkClick"), zeef.KOPPELINGEN),
    **dict.fromkeys(
        namen("w", "object pict control altChunk subDoc numPicBullet")
        | namen("mc", "AlternateContent"),
        zeef.OBJECTEN,
    ),
    **dict.fromkeys(
        namen("w", "embedRegular embedBold embedItalic embedBoldItalic"), zeef.LETTERTYPEN
    ),
    **dict.fromkeys(namen("w", "attachedTemplate mailMerge"), zeef.BUITEN),
}
"""What a maker would miss, and how it is told."""
BLOOT = woorden(
    "name val lastClr typeface panose pitchFamily charset script "
    "distT distB distL distR relativeHeight behindDoc locked layoutInCell allowOverlap simplePos "
    "relativeFrom wrapText x y cx cy l t r b id title descr rot flipH flipV prst uri edited "
    "noChangeAspect"
)
"""The attributes without a prefix that pass."""


def _driemaal(naam: str, kind: str) -> Element:
    kleur = Element("a:schemeClr", {"val": "phClr"})
    vulling = Element("a:solidFill", {}, [kleur])
    delen = {
        "a:solidFill": vulling,
        "a:ln": Element("a:ln", {"w": "6350"}, [vulling]),
        "a:effectStyle": Element("a:effectStyle", {}, [Element("a:effectLst")]),
    }
    return Element(naam, {}, [delen[kind]] * 3)


VASTE_VULLING = Element(
    "a:fmtScheme",
    {"name": "Office"},
    [
        _driemaal("a:fillStyleLst", "a:solidFill"),
        _driemaal("a:lnStyleLst", "a:ln"),
        _driemaal("a:effectStyleLst", "a:effectStyle"),
        _driemaal("a:bgFillStyleLst", "a:solidFill"),
    ],
)
"""The fills of a theme, which a document of text does not use and Word will not do without."""
