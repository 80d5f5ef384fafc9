"""The rules of Zuid-Holland, beside what its criteria declare (ZH203 to ZH207).

The report of 2017 looks back and gives no verdict on any proeftuin. So what is asked at
admission is asked of a proeftuin that is judged, or that came in more than a month ago on a
known day; of one that the report only names, what it does not say is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.kwartaal import maanden_later
from pilotkit.model.woorden import Oordeel, Partijsoort
from pilotkit.programmas.zuid_holland.kenmerken import ZuidHollandKenmerken
from pilotkit.rules.rule import pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING
_TIJD = 1
"""So many months there are to judge what came in."""


def _kenmerken(dossier: Dossier) -> ZuidHollandKenmerken:
    kenmerken: ZuidHollandKenmerken = dossier.toen.extra_kenmerken
    return kenmerken


def _open(dossier: Dossier) -> list[str]:
    """Return the criteria without a verdict."""
    oordelen = dossier.toen.voorwaarden.oordelen()
    return [sleutel for sleutel, oordeel in oordelen.items() if oordeel is Oordeel.OPEN]


def _is_getoetst(dossier: Dossier) -> bool:
    return len(_open(dossier)) < len(dossier.toen.voorwaarden.sleutels())


def _vraagt_opname(dossier: Dossier) -> bool:
    """Whether its admission is at stake: judged, or in long enough to be."""
    sinds = dossier.pilot.ingediend_op
    return _is_getoetst(dossier) or (
        sinds is not None and maanden_later(sinds, _TIJD) <= dossier.peildatum
    )


@pilotregel("ZH201", FOUT, "zuid-holland §1")
def alle_criteria(dossier: Dossier) -> Iterator[Finding]:
    """Een proeftuin is aan alle vijf criteria getoetst.

    Een proeftuin kwam in het programma als hij aan alle criteria voldeed. Is er nog aan
    geen enkel criterium getoetst, dan is het een waarschuwing, vanaf een maand na
    `ingediend_op`.
    """
    mist = _open(dossier)
    if not mist or not _vraagt_opname(dossier):
        return
    wat = opsomming(map(dossier.genoemd, mist))
    yield Finding(
        ("voorwaarden",),
        f"Er is geen oordeel over {wat}.",
        "zet onder `voorwaarden` bij elk criterium `oordeel`, `onderbouwing`, `getoetst_door` en "
        "`getoetst_op`",
        severity=None if _is_getoetst(dossier) else WAARSCHUWING,
    )


@pilotregel("ZH202", FOUT, "zuid-holland §1")
def criterium_niet_gehaald(dossier: Dossier) -> Iterator[Finding]:
    """Een proeftuin voldoet aan elk criterium.

    Wie aan een criterium niet voldoet komt niet in aanmerking voor het programma.
    """
    for sleutel, oordeel in dossier.toen.voorwaarden.oordelen().items():
        if oordeel is Oordeel.VOLDOET_NIET:
            yield Finding(
                ("voorwaarden", sleutel, "oordeel"),
                f"De proeftuin voldoet niet aan {dossier.genoemd(sleutel)} en komt zo niet in "
                "aanmerking.",
                "pas de proeftuin aan en toets opnieuw, of haal hem uit het programma",
            )


@pilotregel("ZH208", WAARSCHUWING, "zuid-holland §3.2")
def vorm_van_participatie(dossier: Dossier) -> Iterator[Finding]:
    """Doen inwoners mee, dan staat er hoe.

    Inwoners doen mee als een van hen partner is, of als er staat in welke rol of hoeveel
    zij te zeggen hebben. Is de vorm niet bekend, zet dan alleen de `status`; staat er niets,
    dan telt dat als niet vermeld en niet als nee.
    """
    kenmerken = _kenmerken(dossier)
    doen_mee = (
        any(partner.soort == Partijsoort.INWONERS for partner in dossier.toen.partners)
        or kenmerken.rol_inwoners
        or kenmerken.mate
    )
    if doen_mee and not kenmerken.participatie:
        yield Finding(
            ("kenmerken", "participatie"),
            "Inwoners doen mee, maar er staat niet in welke vorm.",
            "zet onder `kenmerken`: `participatie: [{vorm: …, status: gerealiseerd}]` "
            "(meedenken_en_meebeslissen, uitvoering of burgerinitiatief)",
        )


@pilotregel("ZH209", WAARSCHUWING, "zuid-holland samenvatting")
def geevalueerd_door(dossier: Dossier) -> Iterator[Finding]:
    """Van een geëvalueerde proeftuin staat er wie hem evalueerde.

    Het onderzoek bekeek drie kanten, elk door een ander instituut. Andersom geldt ook: wie
    een onderzoeker noemt zegt dat er is geëvalueerd.
    """
    kenmerken = _kenmerken(dossier)
    if kenmerken.geevalueerd and not kenmerken.geevalueerd_door:
        yield Finding(
            ("kenmerken", "geevalueerd_door"),
            "De proeftuin is geëvalueerd, maar er staat niet door wie.",
            "zet onder `kenmerken`: `geevalueerd_door: […]`",
        )
    elif kenmerken.geevalueerd_door and not kenmerken.geevalueerd:
        yield Finding(
            ("kenmerken", "geevalueerd_door"),
            "Bij `geevalueerd_door` staat wie evalueerde, maar niet dat de proeftuin is "
            "geëvalueerd.",
            "zet onder `kenmerken`: `geevalueerd: true`",
        )


@pilotregel("ZH210", WAARSCHUWING, "zuid-holland samenvatting")
def heeft_opdrachtgever(dossier: Dossier) -> Iterator[Finding]:
    """Er staat wie de proeftuin aanstuurt: een gemeente, een organisatie of meer samen.

    Dit geldt vanaf de toets aan de criteria, of een maand na `ingediend_op`.
    """
    if _vraagt_opname(dossier) and _kenmerken(dossier).opdrachtgever is None:
        yield Finding(
            ("kenmerken", "opdrachtgever"),
            "Er staat niet wie de opdrachtgever is.",
            "zet onder `kenmerken`: `opdrachtgever: {soort: …, naam: …}` "
            "(gemeente, organisatie of samenwerkingsverband)",
        )


@pilotregel("ZH211", WAARSCHUWING, "zuid-holland §2.1")
def landelijk_doel(dossier: Dossier) -> Iterator[Finding]:
    """Er staat aan welk doel van het landelijk beleid de proeftuin bijdraagt.

    Bijdragen aan die doelen was een voorwaarde om te worden opgenomen. Dit geldt vanaf de
    toets aan de criteria, of een maand na `ingediend_op`.
    """
    if _vraagt_opname(dossier) and not _kenmerken(dossier).landelijke_doelen:
        yield Finding(
            ("kenmerken", "landelijke_doelen"),
            "Er staat niet aan welk landelijk doel de proeftuin bijdraagt.",
            "zet onder `kenmerken`: `landelijke_doelen: […]`",
        )


@pilotregel("ZH212", WAARSCHUWING, "zuid-holland §2.3, §3.4")
def borging_bedacht(dossier: Dossier) -> Iterator[Finding]:
    """Al bij het begin staat er wat na afloop blijft, en wie daarvoor zorgt.

    Opdrachtgevers twijfelden of de resultaten blijven: er was geen geld voor, of niemand was
    eigenaar. Dit geldt vanaf de toets aan de criteria, of een maand na `ingediend_op`.
    """
    if _vraagt_opname(dossier) and dossier.toen.borging is None:
        yield Finding(
            ("borging",),
            "Er staat niet wat er na afloop blijft en wie daarvoor zorgt.",
            "voeg toe: `borging: {hoe: …, wie: …}`",
        )
