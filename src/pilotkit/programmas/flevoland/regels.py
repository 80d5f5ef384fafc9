"""Who takes part in a pilot of Flevoland, and how it learns: FL218 to FL222 and FL226."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import kort, opsomming, zelfde_naam
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Evaluatiesoort, Fasesoort, Partijsoort
from pilotkit.rules.leren import HALF_JAAR
from pilotkit.rules.rule import pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("FL218", WAARSCHUWING, "opzet §6.1", waivable=True, poort=True)
def provincie_verantwoordelijk(dossier: Dossier) -> Iterator[Finding]:
    """De provincie is mede verantwoordelijk en houdt het netwerk bij elkaar.

    Partners dragen de verantwoordelijkheid samen met de provincie. Zet de provincie bij
    `partners`, met `soort: provincie` en bij `verantwoordelijk_voor` waarvoor.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    alle, provincie = dossier.pilot.partners, dossier.provincie
    van_haar = [p for p in alle if p.soort == Partijsoort.PROVINCIE or p.naam == provincie]
    if any(partner.verantwoordelijk_voor for partner in van_haar):
        return
    hint = (
        f"zet bij `partners`: `- {{naam: {provincie}, soort: provincie, "
        "verantwoordelijk_voor: […]}`"
    )
    if van_haar:
        hint = f"zet onder `partners` bij {kort(van_haar[0].naam)}: `verantwoordelijk_voor: […]`"
    yield Finding(
        ("partners",),
        "Er staat niet waarvoor de provincie mede verantwoordelijk is.",
        hint,
    )


@pilotregel("FL219", WAARSCHUWING, "startnotitie §2", waivable=True, after=("FL216",), poort=True)
def met_gemeente(dossier: Dossier) -> Iterator[Finding]:
    """In elke pilot doet een gemeente mee.

    De provincie ontwikkelt de pilots samen met de gemeenten; zonder gemeente lukt het
    niet. Niet alle zes hoeven mee te doen.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    partners = dossier.pilot.partners
    if not any(partner.soort == Partijsoort.GEMEENTE for partner in partners):
        yield Finding(
            ("partners",),
            "Er doet geen gemeente mee.",
            "zet bij `partners` de gemeente die meedoet, met `soort: gemeente`",
        )


_CMO = "CMO Flevoland"


@pilotregel("FL220", WAARSCHUWING, "opzet §6.2", waivable=True)
def met_cmo(dossier: Dossier) -> Iterator[Finding]:
    """CMO Flevoland is betrokken bij de begeleiding.

    De provincie betrekt CMO Flevoland nadrukkelijk, om zijn kennis van maatschappelijke
    vraagstukken en zijn ervaring met netwerken. Het staat bij de partners, bij de
    begeleiding, of voor alle pilots samen in `programma.yaml`.
    """
    if dossier.fase.soort is not Fasesoort.UITVOERING:
        return
    if not any(zelfde_naam(_CMO) in zelfde_naam(naam) for naam in _genoemd(dossier)):
        yield Finding(
            ("begeleiding",),
            f"Er staat niet hoe {_CMO} is betrokken.",
            f"noem {_CMO} bij `begeleiding` of bij `partners`",
        )


def _genoemd(dossier: Dossier) -> Iterator[str]:
    """Yield who is said to help the pilot, in its own file or for all pilots together."""
    pilot, programma = dossier.pilot, dossier.kader.programma
    yield from (partner.naam for partner in pilot.partners)
    if begeleiding := pilot.begeleiding:
        teksten = (begeleiding.projectleider, begeleiding.aangesteld_door, begeleiding.taak)
        yield from filter(None, teksten)
        yield from (versterker.onderwerp for versterker in begeleiding.versterkers)
    yield from (rol.wie or "" for rol in programma.rollen)
    yield from (subsidie.aan for subsidie in programma.subsidies)


@pilotregel("FL221", WAARSCHUWING, "opzet §6.2", waivable=True, after=("PK601",), poort=True)
def tussentijds(dossier: Dossier) -> Iterator[Finding]:
    """Een pilot wordt ook tussentijds geëvalueerd, en niet alleen achteraf.

    Zo kan hij worden bijgesteld zolang dat nog helpt.
    """
    evaluatie = dossier.pilot.evaluatie
    if not dossier.fase.vanaf_uitvoering or evaluatie is None or not evaluatie.momenten:
        return
    if not any(moment.soort is Evaluatiesoort.TUSSENTIJDS for moment in evaluatie.momenten):
        yield Finding(
            ("evaluatie", "momenten"),
            "Er is geen tussentijdse evaluatie gepland of gedaan, alleen een aan het eind.",
            "zet onder `momenten` ook `- {soort: tussentijds, datum: …}`",
        )


@pilotregel("FL222", WAARSCHUWING, "opzet §6.1, §6.2", waivable=True, after=("PK406",), poort=True)
def advies_volledig(dossier: Dossier) -> Iterator[Finding]:
    """Het advies zegt wat de pilot nodig heeft en hoe hij wordt geëvalueerd.

    Denk bij wat nodig is aan tijd, geld, commitment, innovatie, communicatie en kennis; ook
    iets anders mag. Hoe er lerend wordt geëvalueerd mag per pilot verschillen: ook daarover
    gaat het advies.
    """
    advies = dossier.toen.advies
    if not dossier.fase.vanaf_uitvoering or advies is None:
        return
    heet = dossier.heet
    vragen = {
        "nodig": f"wat {heet.de} nodig heeft",
        "evaluatie": f"hoe {heet.hij} wordt geëvalueerd",
    }
    mist = [sleutel for sleutel in vragen if getattr(advies, sleutel) is None]
    if mist:
        yield Finding(
            ("advies", mist[0]),
            f"Het advies zegt niet {opsomming(map(vragen.__getitem__, mist))}.",
            f"zet onder `advies` ook {opsomming(map(_TYP.__getitem__, mist))}",
        )


_TYP = {"nodig": "`nodig: {tijd: …, geld: …}`", "evaluatie": "`evaluatie: …`"}


@pilotregel("FL226", WAARSCHUWING, "opzet §6.2", waivable=True)
def inzichten_gedeeld(dossier: Dossier) -> Iterator[Finding]:
    """Wie een half jaar bezig is, deelde zijn inzichten met belangstellenden.

    Actief delen is een voorwaarde: zo wordt zichtbaar wat de pilots de samenleving
    opleveren. `evaluatie.gedeeld` zegt met wie en hoe. In het vervolg en aan het eind geldt
    het meteen.
    """
    evaluatie, begin = dossier.toen.evaluatie, dossier.begin_uitvoering
    if not dossier.fase.vanaf_uitvoering or (evaluatie and evaluatie.gedeeld):
        return
    kort_bezig = begin is None or dossier.peildatum - begin <= HALF_JAAR
    if dossier.fase.soort is Fasesoort.UITVOERING and kort_bezig:
        return
    yield Finding(
        ("evaluatie", "gedeeld"),
        "Er staat niet met welke belangstellenden de inzichten zijn gedeeld.",
        "zet onder `evaluatie`: `gedeeld: [{datum: …, met: …, hoe: …}]`",
    )
