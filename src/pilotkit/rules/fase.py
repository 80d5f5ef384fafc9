"""The family fase: may the pilot be in its phase (PK405 to PK409, PK411)."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, opsomming
from pilotkit.finding import Finding, Path, Severity
from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.woorden import (
    Adviesoordeel,
    Betekenis,
    Evaluatiesoort,
    Fasesoort,
)
from pilotkit.peildatum.stappen import stappen
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK405", FOUT, AFSPRAAK, waivable=True)
def fase_besloten(dossier: Dossier) -> Iterator[Finding]:
    """Een fase begint met een besluit, of met een stap die een dag heeft.

    Vanaf de uitvoering, en ook als een pilot stopt of zelfstandig verdergaat,
    noemt `besluiten` het besluit waarmee die fase begon. Hoort er geen besluit bij
    de stap, dan staat zij met haar eerste dag onder `fasen`. Andersom kan een pilot
    niet in ontwikkeling zijn, of een idee, als het laatste besluit een latere fase
    begon: dan zou zijn geld buiten het beslag blijven.
    """
    fase = dossier.fase
    begonnen = [besluit for besluit in op_datum(dossier.toen.besluiten) if besluit.fase]
    if fase.soort in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING) and begonnen:
        laatste = begonnen[-1].fase
        if laatste and laatste.soort not in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING):
            yield Finding(
                ("fase",),
                f"De fase is {fase}, maar met het besluit van {datum(begonnen[-1].datum)} begon "
                f"de fase {laatste}.",
                f"typ `fase: {laatste}`, of verbeter de `fase` bij dat besluit",
            )
    if not fase.vanaf_uitvoering and fase.soort not in (Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG):
        return
    if not any(stap.fase == fase for stap in stappen(dossier.toen)):
        nieuw = f"`- {{datum: …, orgaan: …, besluit: …, kenmerk: …, fase: {fase}}}`"
        yield Finding(
            ("besluiten",),
            f"{dossier.heet.voorop} is in de fase {fase} zonder besluit waarmee die fase begon.",
            f"zet `fase: {fase}` bij dat besluit, of voeg het toe onder `besluiten`: {nieuw}; is "
            "er geen besluit, zet de stap dan met zijn dag onder `fasen`",
            severity=WAARSCHUWING,
        )


@pilotregel("PK406", FOUT, BELEID, waivable=True, after=("PK205",), poort=True)
def advies(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering is er een onafhankelijk advies, en het is gunstig.

    Het advies zegt of de pilot kansrijk is en wat daarvoor nodig is.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    gegeven, wie, heet = dossier.toen.advies, dossier.woorden.toetser, dossier.heet
    if gegeven is None:
        yield Finding(
            ("advies", "oordeel"),
            f"{dossier.in_fase} zonder advies van {wie}.",
            "vraag het advies en voeg `advies` toe, met `door`, `datum`, `oordeel` en "
            "`onderbouwing`",
            besluit=f"Er is nog geen advies van {wie}.",
        )
    elif gegeven.oordeel is Adviesoordeel.NIET_KANSRIJK:
        yield Finding(
            ("advies", "oordeel"),
            f"Het advies is `niet_kansrijk`, maar {heet.de} is in de fase {dossier.fase}.",
            f"vraag een nieuw advies, of stop {heet.de} met een besluit",
            besluit=f"Het advies van {wie} is ‘niet kansrijk’.",
        )


@pilotregel("PK407", WAARSCHUWING, BELEID, waivable=True, poort=True)
def projectleider(dossier: Dossier) -> Iterator[Finding]:
    """Een pilot in uitvoering heeft een projectleider of procesbegeleider.

    Deze ondersteuner is de brug met het beleid van de provincie en bewaakt de
    kwaliteit van het proces.
    """
    begeleiding = dossier.toen.begeleiding
    if dossier.fase.soort is Fasesoort.UITVOERING and not (
        begeleiding and begeleiding.projectleider
    ):
        yield Finding(
            ("begeleiding", "projectleider"),
            f"{dossier.in_fase} zonder projectleider.",
            "zet onder `begeleiding`: `projectleider: …`, met een functie of organisatie",
            besluit="Er is nog geen projectleider.",
        )


@pilotregel("PK408", FOUT, BELEID, poort=True)
def vervolg(dossier: Dossier) -> Iterator[Finding]:
    """Een vervolg volgt op een tussentijdse evaluatie en een besluit van Provinciale Staten.

    Op basis van de uitkomsten krijgen Provinciale Staten een voorstel over het
    vervolg; zij stemmen daarmee in of niet.
    """
    if dossier.fase.soort is not Fasesoort.VERVOLG:
        return
    evaluatie = dossier.toen.evaluatie
    momenten = evaluatie.momenten if evaluatie else ()
    if not any(m.soort is Evaluatiesoort.TUSSENTIJDS and m.gereed_op for m in momenten):
        yield Finding(
            ("evaluatie", "momenten"),
            f"{dossier.in_fase} zonder tussentijdse evaluatie die klaar is.",
            "zet onder `evaluatie` bij het moment met `soort: tussentijds` ook `gereed_op` en "
            "`bevindingen`",
            besluit="Er is nog geen tussentijdse evaluatie klaar.",
        )
    programma = tot_en_met(dossier.kader.programma.besluiten, dossier.peildatum)
    besluiten = (
        # what begins another phase, such as the start, is no consent to go on
        *(b for b in dossier.toen.besluiten if b.begint in (None, Fasesoort.VERVOLG)),
        *(b for b in programma if b.begint is Fasesoort.VERVOLG),
    )
    wie = dossier.woorden.vertegenwoordiging
    orgaan = dossier.woorden.besluitorgaan
    if wie and not any(besluit.orgaan == orgaan for besluit in besluiten):
        yield Finding(
            ("besluiten",),
            f"{dossier.in_fase} zonder besluit van {wie}.",
            f"voeg dat besluit toe onder `besluiten`, met `orgaan: {orgaan}` en "
            f"`fase: {dossier.fase}`",
            besluit=f"Er is nog geen besluit van {wie} over het vervolg.",
        )


@pilotregel("PK409", FOUT, BELEID, poort=True)
def afgerond(dossier: Dossier) -> Iterator[Finding]:
    """Een afgeronde pilot is geëvalueerd en laat een les na voor anderen.

    Daarvoor staan er een eindevaluatie die klaar is, de `uitkomst`, en ten minste
    één les met betekenis `bovenlokaal`.
    """
    if dossier.fase.soort is not Fasesoort.AFGEROND:
        return
    evaluatie = dossier.toen.evaluatie
    mist: list[tuple[str, str, str]] = []
    if not evaluatie or not any(
        moment.soort is Evaluatiesoort.EIND and moment.gereed_op for moment in evaluatie.momenten
    ):
        typ = "bij `momenten` een `soort: eind` met `gereed_op`"
        mist.append(("momenten", "eindevaluatie die klaar is", typ))
    if not evaluatie or evaluatie.uitkomst is None:
        mist.append(("uitkomst", "uitkomst", "`uitkomst: {oordeel: …, toelichting: …}`"))
    if not evaluatie or all(les.betekenis is not Betekenis.BOVENLOKAAL for les in evaluatie.lessen):
        typ = "bij `lessen` een les met `betekenis: bovenlokaal`"
        mist.append(("lessen", "les waar anderen iets aan hebben", typ))
    if mist:
        yield Finding(
            ("evaluatie", mist[0][0]),
            f"{dossier.in_fase} zonder {opsomming(wat for _, wat, _ in mist)}.",
            f"zet onder `evaluatie`: {opsomming(typ for _, _, typ in mist)}",
            besluit=f"Er is nog {opsomming(f'geen {wat}' for _, wat, _ in mist)}.",
        )


@pilotregel("PK411", WAARSCHUWING, AFSPRAAK, poort=True)
def herkomst(dossier: Dossier) -> Iterator[Finding]:
    """Een idee heeft een herkomst, een pilot in ontwikkeling een lijn, een gemeente en een partner.

    Zonder `bron` of `ingediend_door` weet later niemand meer bij wie het idee
    vandaan kwam. In de ontwikkeling wordt duidelijk waar de pilot bij hoort en
    met wie.
    """
    pilot = dossier.pilot
    if dossier.fase.soort is Fasesoort.IDEE and not (pilot.bron or pilot.ingediend_door):
        yield Finding(
            ("bron",),
            "Er staat niet waar dit idee vandaan komt, of van wie.",
            "voeg toe: `bron: …` of `ingediend_door: …`",
            besluit="Er staat niet waar dit idee vandaan komt, of van wie.",
        )
    if dossier.fase.soort is not Fasesoort.ONTWIKKELING:
        return
    velden = [
        ("gemeenten", "gemeente", "`gemeenten: […]`"),
        ("partners", "partner", "`partners`, elk met `naam` en `soort`"),
    ]
    if lijnen := dossier.kader.profiel.lijnen:
        velden.insert(
            0, ("lijnen", "inhoudelijke lijn", f"`lijnen: […]` ({opsomming(lijnen, 'of')})")
        )
    leeg = [veld for veld in velden if not getattr(pilot, veld[0])]
    if leeg:
        path: Path = (leeg[0][0],)
        yield Finding(
            path,
            f"{dossier.in_fase} zonder {opsomming(naam for _, naam, _ in leeg)}.",
            f"voeg toe: {opsomming(typ for _, _, typ in leeg)}",
            besluit=f"Er is nog {opsomming(f'geen {naam}' for _, naam, _ in leeg)}.",
        )
