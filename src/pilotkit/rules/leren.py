"""The family leren: evaluate along the way, share lessons, see to what stays (PK601 to PK604)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.termijnen import Termijnsoort, te_laat
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP


@pilotregel("PK601", FOUT, BELEID, waivable=True, poort=True)
def evaluatie_gepland(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering staat er hoe en wanneer er wordt geëvalueerd.

    Lerend evalueren is niet alleen achteraf: onderweg kijken en bijstellen. Hoe
    dat gaat mag per pilot verschillen.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    evaluatie, heet = dossier.pilot.evaluatie, dossier.heet
    mist: list[tuple[str, str, str]] = []
    if not (evaluatie and evaluatie.aanpak):
        mist.append(("aanpak", "hoe", "`aanpak: …`"))
    if not (evaluatie and evaluatie.momenten):
        typ = "`momenten: [{soort: tussentijds, datum: …}, {soort: eind, datum: …}]`"
        mist.append(("momenten", "wanneer", typ))
    if mist:
        yield Finding(
            ("evaluatie", mist[0][0]),
            f"{dossier.in_fase}, maar er staat niet "
            f"{opsomming(vraag for _, vraag, _ in mist)} {heet.hij} wordt geëvalueerd.",
            f"zet onder `evaluatie`: {opsomming(typ for _, _, typ in mist)}",
            besluit=f"Er staat niet {opsomming(vraag for _, vraag, _ in mist)} {heet.de} wordt "
            "geëvalueerd.",
            severity=None if mist[0][0] == "aanpak" else WAARSCHUWING,
        )


@pilotregel("PK602", WAARSCHUWING, AFSPRAAK, waivable=True)
def evaluatie_gedaan(dossier: Dossier) -> Iterator[Finding]:
    """Een evaluatie waarvan de datum voorbij is, is gedaan.

    Voor een pilot die is gestopt of zelfstandig verdergaat geldt dit niet.
    """
    for termijn in te_laat(dossier.toen, dossier.peildatum):
        if termijn.soort is Termijnsoort.EVALUATIE:
            yield Finding(
                termijn.plek,
                f"De {termijn.naam} was gepland op {datum(termijn.dag)} en is nog niet klaar.",
                "zet `gereed_op` en `bevindingen` erbij, of geef het moment een nieuwe `datum`",
            )


HALF_JAAR = timedelta(days=183)


@pilotregel("PK603", TIP, BELEID)
def les(dossier: Dossier) -> Iterator[Finding]:
    """Wie een half jaar bezig is heeft iets geleerd.

    Inzichten delen is een voorwaarde om de waarde van de pilots zichtbaar te
    maken. Een les van één zin is genoeg.
    """
    begin = dossier.begin_uitvoering
    evaluatie = dossier.toen.evaluatie
    if (
        dossier.fase.soort is not Fasesoort.UITVOERING
        or begin is None
        or (evaluatie and evaluatie.lessen)
    ):
        return
    if dossier.peildatum - begin > HALF_JAAR:
        yield Finding(
            ("evaluatie", "lessen"),
            f"{dossier.heet.voorop} is sinds {datum(begin)} in uitvoering, maar er staat nog geen "
            "les.",
            "zet onder `evaluatie` bij `lessen`: `- {datum: …, les: …, betekenis: lokaal}` (of "
            "bovenlokaal); één zin is genoeg",
        )


@pilotregel("PK604", FOUT, BELEID, waivable=True, poort=True)
def borging(dossier: Dossier) -> Iterator[Finding]:
    """Er staat wat er na afloop blijft en wie daarvoor zorgt.

    Partners vroegen om inbedding na afloop. In de uitvoering is het een
    waarschuwing als de borging ontbreekt, in het vervolg en aan het eind een
    fout.
    """
    if dossier.fase.vanaf_uitvoering and dossier.pilot.borging is None:
        yield Finding(
            ("borging",),
            f"{dossier.in_fase}, maar er staat niet wat er na afloop blijft en wie daarvoor zorgt.",
            "voeg toe: `borging: {hoe: …, wie: …}`",
            besluit="Er staat niet wat er na afloop blijft en wie daarvoor zorgt.",
            severity=WAARSCHUWING if dossier.fase.soort is Fasesoort.UITVOERING else None,
        )
