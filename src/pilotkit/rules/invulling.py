"""Texts that say nothing, facts without a day, amounts in a sentence: PK109, PK110, PK418."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import euro, kort, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.model.pilot import Pilot
from pilotkit.model.velden import veld_op
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.stappen import bekend_sinds, stappen
from pilotkit.rules.rule import AFSPRAAK, pilotregel

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP


_ERNST = {
    None: WAARSCHUWING,
    Fasesoort.IDEE: TIP,
    Fasesoort.ONTWIKKELING: WAARSCHUWING,
}
"""How much a text that only holds a place weighs, where it is no error yet."""


@pilotregel("PK109", FOUT, AFSPRAAK)
def niet_ingevuld(dossier: Dossier) -> Iterator[Finding]:
    """Een tekst zegt iets.

    `…`, `nog invullen`, `xxx`, `n.t.b.`, `TODO` en een enkele letter houden alleen
    een plek vrij. Bij een idee is dat een tip, in de ontwikkeling een waarschuwing,
    en vanaf de uitvoering een fout. In een notitie telt zo'n tekst als afwezig.
    """
    severity = _ERNST.get(dossier.fase.soort)
    profiel = dossier.kader.profiel
    for path in dossier.invulling.plekken:
        sleutel = next(stap for stap in reversed(path) if isinstance(stap, str))
        veld = veld_op(profiel.pilot, path, profiel.woordenschat)
        is_nodig = veld and veld.verplicht and len(path) == 1  # what stands around others may go
        of_weg = "" if is_nodig else ", of haal weg wat er nog niet is"
        yield Finding(
            path,
            f"Bij `{kort(sleutel)}` staat nog niets.",
            f"vul de tekst in{of_weg}",
            severity=severity,
        )


@pilotregel("PK110", TIP, AFSPRAAK)
def bedrag_in_tekst(dossier: Dossier) -> Iterator[Finding]:
    """Een bedrag in een zin staat er zoals in een notitie: € 15.000.

    Deze tekst komt zo in de notities. Bedragen in de tabellen zien er ook zo uit.
    """
    for path, getypt, bedrag in dossier.invulling.bedragen:
        yield Finding(
            path,
            f"In deze tekst staat `{getypt}`.",
            f"typ `{euro(bedrag)}`: zo staat het ook in de tabellen van de notities",
        )


@pilotregel("PK418", TIP, AFSPRAAK)
def zonder_dag(dossier: Dossier) -> Iterator[Finding]:
    """Wat een notitie vertelt heeft een dag.

    Een notitie over een kwartaal vertelt wat er toen was. Wat geen dag heeft kan
    zij niet op zijn plek zetten: dan telt het altijd mee, ook in een kwartaal waarin
    het er nog niet was. In een programma zonder fasen en zonder notitie per kwartaal
    vraagt niemand ernaar.
    """
    kader = dossier.kader
    telt = kader.profiel.levensloop.fasen or kader.ritme == "kwartaal"
    mist = list(_zonder_dag(dossier.pilot))
    if mist and telt:
        yield Finding(
            (mist[0][0],),
            f"Er staat niet sinds wanneer dit geldt: {opsomming(wat for _, wat, _ in mist)}.",
            f"zet erbij: {opsomming(typ for _, _, typ in mist)}",
        )


def _zonder_dag(pilot: Pilot) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the fact and what to type, of each kind of fact without a day."""
    if bekend_sinds(pilot) is None:
        yield "fase", "het idee", "`ingediend_op: …`"
    elif (
        pilot.fase
        and pilot.fase.soort is not Fasesoort.IDEE
        and all(s.fase != pilot.fase for s in stappen(pilot))
    ):
        stap = f"{{fase: {pilot.fase}, vanaf: …}}"
        typ = f"`- {stap}` onder `fasen`" if pilot.fasen else f"`fasen: [{stap}]`"
        yield "fase", f"de fase {pilot.fase}", typ
    if any(post.sinds is None for post in pilot.begroting.posten):
        yield "begroting", "de raming", "`sinds: …` bij elke post"
    if any(deel.sinds is None for deel in pilot.begroting.dekking):
        yield "begroting", "de dekking", "`sinds: …` bij elk deel van de dekking"
