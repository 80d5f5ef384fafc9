"""The family geld: is the money right, per pilot and under the ceiling (PK301 to PK311)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, kort, lijkt_op, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Fase
from pilotkit.portfolio import totaal
from pilotkit.rules.rule import pilotregel, portefeuilleregel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Path
    from pilotkit.model.begroting import Uitgave, Verplichting
    from pilotkit.model.planning import Besluit
    from pilotkit.portfolio import PilotStand, Portfolio

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


def _grootste(pilots: Iterable[PilotStand], veld: str) -> PilotStand | None:
    return max(pilots, key=lambda pilot: getattr(pilot.geld, veld), default=None)


@portefeuilleregel("PK301", FOUT, "opzet §7")
def plafond(portfolio: Portfolio) -> Iterator[Finding]:
    """Het beslag van alle pilots samen blijft onder het plafond.

    Een pilot in uitvoering of vervolg legt beslag op het grootste van wat aan de
    provincie is gevraagd en wat zij heeft verplicht; een pilot die is afgerond
    of gestopt op wat is uitgegeven; andere pilots op wat is verplicht. De eigen
    kosten van het programma tellen mee. De melding staat bij de pilot met het
    grootste beslag.
    """
    kader = portfolio.kader
    if kader.plafond is None or portfolio.ruimte is None or portfolio.ruimte >= 0:
        return
    beslagen = [(pilot.id, pilot.geld.beslag) for pilot in portfolio.pilots if pilot.geld.beslag]
    if eigen := portfolio.programmakosten.beslag:
        beslagen.append(("eigen kosten van het programma", eigen))
    beslagen.sort(key=lambda paar: -paar[1])
    delen = opsomming(f"{naam} {euro(bedrag)}" for naam, bedrag in beslagen)
    grootste = _grootste(portfolio.pilots, "beslag")
    if grootste and not grootste.geld.beslag:
        grootste = None
    yield Finding(
        grootste.plek_beslag if grootste else ("budget", "kosten"),
        f"Het beslag is samen {euro(portfolio.geld.beslag)}: {euro(-portfolio.ruimte)} meer dan "
        f"het plafond van {euro(kader.plafond)}. Beslag: {delen}. {portfolio.niet_meegeteld}".strip(),
        f"verlaag het beslag met {euro(-portfolio.ruimte)}, of leg het plafond voor aan "
        "Provinciale Staten",
        pilot=grootste.id if grootste else None,
    )


@portefeuilleregel("PK302", WAARSCHUWING, "opzet §7")
def voorbereiding(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat in voorbereiding is past in de ruimte die over is.

    Pilots in ontwikkeling vragen geld dat nog geen beslag legt. Vragen zij samen
    meer dan de ruimte onder het plafond, dan kunnen niet alle pilots door.
    """
    ruimte, gevraagd = portfolio.ruimte, portfolio.in_voorbereiding
    if ruimte is None or ruimte < 0 or gevraagd <= ruimte:
        return
    in_ontwikkeling = portfolio.in_fase(Fase.ONTWIKKELING)
    grootste = _grootste(in_ontwikkeling, "gevraagd")
    vragers = [pilot for pilot in in_ontwikkeling if pilot.geld.gevraagd]
    delen = opsomming(f"{pilot.id} {euro(pilot.geld.gevraagd)}" for pilot in vragers)
    yield Finding(
        grootste.plek_gevraagd if grootste else (),
        f"Pilots in ontwikkeling vragen samen {euro(gevraagd)}, en er is nog {euro(ruimte)} ruimte "
        f"onder het plafond: {delen}. {portfolio.niet_meegeteld}".strip(),
        f"kies welke pilots doorgaan, of verlaag wat zij vragen met {euro(gevraagd - ruimte)}",
        pilot=grootste.id if grootste else None,
    )


@portefeuilleregel("PK303", FOUT, "opzet §7, startnotitie §1.1")
def budget(portfolio: Portfolio) -> Iterator[Finding]:
    """Reserve en plafond zijn die van Provinciale Staten.

    Het profiel van het programma kent de bedragen. Staat in `programma.yaml` een
    ander bedrag, dan noemt `besluiten` het besluit met dat `bedrag`. Het
    plafond is nooit hoger dan de reserve.
    """
    kader = portfolio.kader
    besloten = {besluit.bedrag for besluit in kader.programma.besluiten}
    eigen = kader.programma.budget
    for naam, bedrag, bekend in (
        ("reserve", eigen.reserve, kader.profiel.reserve),
        ("plafond", eigen.plafond, kader.profiel.plafond),
    ):
        if bedrag is not None and bedrag != bekend and bedrag not in besloten:
            anders = f"het profiel zegt {euro(bekend)}" if bekend else "het profiel kent er geen"
            yield Finding(
                ("budget", naam),
                f"Er is geen besluit over een {naam} van {euro(bedrag)}; {anders}.",
                f"zet bij `besluiten` het besluit met `bedrag: {bedrag}`"
                + (f", of typ {bekend}" if bekend else ""),
            )
    if kader.plafond and kader.reserve and kader.plafond > kader.reserve:
        yield Finding(
            ("budget", "plafond" if eigen.plafond else "reserve"),
            f"Het plafond van {euro(kader.plafond)} is hoger dan de reserve van "
            f"{euro(kader.reserve)}.",
            "het plafond is een deel van de reserve: controleer beide bedragen",
        )


@pilotregel("PK304", FOUT, "opzet §7", waivable=True)
def dekking_sluit(dossier: Dossier) -> Iterator[Finding]:
    """De dekking is gelijk aan de raming.

    `posten` zegt wat de pilot kost, `dekking` wie dat betaalt. Vanaf de
    uitvoering moet dat gelijk zijn; in de ontwikkeling is het een waarschuwing.
    """
    if not (dossier.fase.vanaf_uitvoering or dossier.fase is Fase.ONTWIKKELING):
        return
    begroting = dossier.pilot.begroting
    raming = sum(post.raming for post in begroting.posten)
    dekking = sum(deel.bedrag for deel in begroting.dekking)
    if raming == dekking:
        return
    verschil = euro(abs(raming - dekking))
    te = f"{verschil} te weinig" if dekking < raming else f"{verschil} te veel"
    yield Finding(
        ("begroting", "dekking" if begroting.posten else "posten"),
        f"De raming is {euro(raming)} en de dekking {euro(dekking)}: {te}.",
        "pas `posten` of `dekking` aan tot de twee sommen gelijk zijn",
        severity=WAARSCHUWING if dossier.fase is Fase.ONTWIKKELING else None,
    )


@pilotregel("PK305", FOUT, "opzet §7")
def uitgaven_gedekt(dossier: Dossier) -> Iterator[Finding]:
    """Er is niet meer uitgegeven dan verplicht.

    Elke uitgave hoort bij een verplichting met hetzelfde `kenmerk`. De melding
    staat bij de uitgave waarmee het te veel werd.
    """
    yield from _te_veel_uitgegeven(
        dossier.pilot.begroting.verplichtingen,
        dossier.pilot.begroting.uitgaven,
        dossier.peildatum,
        ("begroting", "uitgaven"),
    )


@portefeuilleregel("PK305", FOUT, "opzet §7")
def programma_uitgaven_gedekt(portfolio: Portfolio) -> Iterator[Finding]:
    """Er is niet meer uitgegeven dan verplicht, ook niet door het programma zelf."""
    for index, post in enumerate(portfolio.kader.programma.budget.kosten):
        path: Path = ("budget", "kosten", index, "uitgaven")
        yield from _te_veel_uitgegeven(
            post.verplichtingen, post.uitgaven, portfolio.peildatum, path
        )


def _te_veel_uitgegeven(
    verplichtingen: Iterable[Verplichting],
    uitgaven: Iterable[Uitgave],
    peildatum: date,
    path: Path,
) -> Iterator[Finding]:
    verplicht: dict[str, int] = {}
    for verplichting in verplichtingen:
        if verplichting.datum <= peildatum:
            verplicht[verplichting.kenmerk] = (
                verplicht.get(verplichting.kenmerk, 0) + verplichting.bedrag
            )
    uitgegeven: dict[str, int] = {}
    over: dict[str, int] = {}
    genummerd = [(uitgave.datum, index, uitgave) for index, uitgave in enumerate(uitgaven)]
    for dag, index, uitgave in sorted(genummerd, key=lambda rij: rij[:2]):
        if dag > peildatum:
            continue
        kenmerk = uitgave.kenmerk
        uitgegeven[kenmerk] = uitgegeven.get(kenmerk, 0) + uitgave.bedrag
        if uitgegeven[kenmerk] > verplicht.get(kenmerk, 0):
            over.setdefault(kenmerk, index)
    for kenmerk, index in over.items():
        if kenmerk not in verplicht:
            dichtbij = lijkt_op(kenmerk, verplicht)
            message = (
                f"Er is {euro(uitgegeven[kenmerk])} uitgegeven op kenmerk {kort(kenmerk)}, "
                "maar er is geen verplichting met dat kenmerk."
            )
            hint = f"bedoel je `{dichtbij}`?" if dichtbij else "zet de verplichting erbij"
            yield Finding((*path, index, "kenmerk"), message, hint)
            continue
        teveel = uitgegeven[kenmerk] - verplicht[kenmerk]
        yield Finding(
            (*path, index, "bedrag"),
            f"Op kenmerk {kort(kenmerk)} is {euro(uitgegeven[kenmerk])} uitgegeven en "
            f"{euro(verplicht[kenmerk])} verplicht: {euro(teveel)} te veel.",
            "controleer het bedrag en het kenmerk, of zet de verplichting erbij",
        )


@pilotregel("PK306", FOUT, "opzet §7")
def verplichting_besloten(dossier: Dossier) -> Iterator[Finding]:
    """Elke verplichting rust op een besluit, en een idee heeft er geen.

    Het `kenmerk` van een verplichting staat ook bij een besluit van de pilot of
    van het programma, en de verplichting is niet ouder dan dat besluit. Een idee
    of een pilot die zelfstandig verdergaat krijgt geen geld van de provincie.
    """
    verplichtingen = dossier.pilot.begroting.verplichtingen
    path: Path = ("begroting", "verplichtingen")
    al_verplicht = [
        index for index, ding in enumerate(verplichtingen) if ding.datum <= dossier.peildatum
    ]
    if al_verplicht and dossier.fase in (Fase.IDEE, Fase.ZELFSTANDIG):
        bedrag = totaal(verplichtingen[index] for index in al_verplicht)
        wat = "een idee" if dossier.fase is Fase.IDEE else "een pilot die zelfstandig verdergaat"
        yield Finding(
            (*path, al_verplicht[0], "bedrag"),
            f"De provincie heeft {euro(bedrag)} verplicht aan {wat}.",
            "haal de verplichting weg, of zet de pilot in de goede `fase`",
        )
    besluiten = (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten)
    yield from _zonder_besluit(verplichtingen, besluiten, path)


@portefeuilleregel("PK306", FOUT, "opzet §7")
def programma_verplichting_besloten(portfolio: Portfolio) -> Iterator[Finding]:
    """Elke verplichting van het programma rust op een besluit in `programma.yaml`."""
    programma = portfolio.kader.programma
    for index, post in enumerate(programma.budget.kosten):
        path: Path = ("budget", "kosten", index, "verplichtingen")
        yield from _zonder_besluit(post.verplichtingen, programma.besluiten, path)


def _zonder_besluit(
    verplichtingen: Iterable[Verplichting], besluiten: Iterable[Besluit], path: Path
) -> Iterator[Finding]:
    eerste: dict[str, date] = {}
    for besluit in op_datum(besluiten):
        if besluit.kenmerk:
            eerste.setdefault(besluit.kenmerk, besluit.datum)
    for index, verplichting in enumerate(verplichtingen):
        besloten = eerste.get(verplichting.kenmerk)
        if besloten is None:
            dichtbij = lijkt_op(verplichting.kenmerk, eerste)
            yield Finding(
                (*path, index, "kenmerk"),
                f"De verplichting van {euro(verplichting.bedrag)} heeft kenmerk "
                f"{kort(verplichting.kenmerk)}, maar er is geen besluit met dat kenmerk.",
                f"bedoel je `{dichtbij}`?" if dichtbij else "zet het besluit bij `besluiten`",
            )
        elif verplichting.datum < besloten:
            yield Finding(
                (*path, index, "datum"),
                f"De verplichting van {datum(verplichting.datum)} is ouder dan het besluit "
                f"{kort(verplichting.kenmerk)} van {datum(besloten)}.",
                "controleer beide datums: eerst het besluit, dan de verplichting",
            )


@pilotregel("PK307", WAARSCHUWING, "opzet §7", waivable=True)
def verhouding(dossier: Dossier) -> Iterator[Finding]:
    """Er staat waarom het deel van de provincie in verhouding is.

    Er is geen vaste norm voor een pilot. Bij elke inzet wordt gekeken of het
    deel van de provincie past bij haar ambities en bij wat anderen bijdragen.
    """
    if dossier.fase.vanaf_uitvoering and not dossier.pilot.begroting.verhouding:
        yield Finding(
            ("begroting", "verhouding"),
            "Er staat niet waarom het deel van de provincie in verhouding is.",
            "voeg toe onder begroting: `verhouding: …`, in een of twee zinnen",
        )


@pilotregel("PK308", FOUT, "2-schema")
def niet_in_de_toekomst(dossier: Dossier) -> Iterator[Finding]:
    """Wat gebeurd is ligt niet in de toekomst.

    Verplichtingen, uitgaven, besluiten en gehaalde mijlpalen zijn feiten. Staat
    er een datum na de peildatum, dan is het jaar of de maand vaak verschreven.
    """
    pilot, peildatum = dossier.pilot, dossier.peildatum
    begroting, planning = pilot.begroting, pilot.planning
    feiten: list[tuple[str, Path, date | None]] = [
        *(("De verplichting", ("begroting", "verplichtingen", i, "datum"), v.datum)
          for i, v in enumerate(begroting.verplichtingen)),
        *(("De uitgave", ("begroting", "uitgaven", i, "datum"), u.datum)
          for i, u in enumerate(begroting.uitgaven)),
        *(("De gehaalde mijlpaal", ("planning", "mijlpalen", i, "gereed_op"), m.gereed_op)
          for i, m in enumerate(planning.mijlpalen)),
        *(("De afgeronde evaluatie", ("evaluatie", "momenten", i, "gereed_op"), m.gereed_op)
          for i, m in enumerate(pilot.evaluatie.momenten if pilot.evaluatie else ())),
        *(("Het besluit", ("besluiten", i, "datum"), b.datum)
          for i, b in enumerate(pilot.besluiten)),
    ]  # fmt: skip
    yield from _na_peildatum(feiten, peildatum)


@portefeuilleregel("PK308", FOUT, "2-schema")
def programma_niet_in_de_toekomst(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat het programma deed ligt niet in de toekomst."""
    programma = portfolio.kader.programma
    feiten: list[tuple[str, Path, date | None]] = []
    for index, post in enumerate(programma.budget.kosten):
        path: Path = ("budget", "kosten", index)
        feiten += (
            ("De verplichting", (*path, "verplichtingen", i, "datum"), v.datum)
            for i, v in enumerate(post.verplichtingen)
        )
        feiten += (
            ("De uitgave", (*path, "uitgaven", i, "datum"), u.datum)
            for i, u in enumerate(post.uitgaven)
        )
    feiten += (
        ("Het besluit", ("besluiten", i, "datum"), b.datum)
        for i, b in enumerate(programma.besluiten)
    )
    yield from _na_peildatum(feiten, portfolio.peildatum)


def _na_peildatum(
    feiten: Iterable[tuple[str, Path, date | None]], peildatum: date
) -> Iterator[Finding]:
    for wat, path, dag in feiten:
        if dag and dag > peildatum:
            yield Finding(
                path,
                f"{wat} van {datum(dag)} ligt na de peildatum, {datum(peildatum)}.",
                "controleer de datum, of zet het erbij als het zover is",
            )


@pilotregel("PK309", FOUT, "opzet §6.1")
def dekking_van_partner(dossier: Dossier) -> Iterator[Finding]:
    """Wie betaalt is een partner of de provincie.

    De naam bij `van` is precies de naam van een partner of die van de
    provincie; anders telt de bijdrage niet bij de goede partij mee.
    """
    namen = (*(partner.naam for partner in dossier.pilot.partners), dossier.provincie)
    for index, deel in enumerate(dossier.pilot.begroting.dekking):
        if deel.van not in namen:
            dichtbij = lijkt_op(deel.van, namen)
            yield Finding(
                ("begroting", "dekking", index, "van"),
                f"{kort(deel.van)} betaalt mee ({euro(deel.bedrag)}) maar is geen partner.",
                f"bedoel je `{dichtbij}`?" if dichtbij else "zet deze partij ook bij `partners`",
            )


@pilotregel("PK310", WAARSCHUWING, "opzet §6.1", waivable=True)
def dekking_toegezegd(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering is de dekking toegezegd.

    Een pilot die loopt op een intentie kan stilvallen als de bijdrage niet komt.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    for index, deel in enumerate(dossier.pilot.begroting.dekking):
        if deel.status == "intentie":
            yield Finding(
                ("begroting", "dekking", index, "status"),
                f"De {euro(deel.bedrag)} van {kort(deel.van)} is nog een intentie.",
                "vraag om de toezegging en typ dan `toegezegd`",
            )


@pilotregel("PK311", WAARSCHUWING, "opzet §7")
def verplichting_over(dossier: Dossier) -> Iterator[Finding]:
    """Aan het eind staat er geen verplichting meer open.

    Is een pilot afgerond of gestopt, dan telt alleen wat is uitgegeven. Wat nog
    verplicht is moet worden betaald of vrijvallen.
    """
    geld = dossier.geld
    over = geld.verplicht - geld.uitgegeven
    if dossier.fase in (Fase.AFGEROND, Fase.GESTOPT) and over > 0:
        yield Finding(
            ("begroting", "verplichtingen"),
            f"De pilot is {dossier.fase}, maar van de verplichte {euro(geld.verplicht)} is "
            f"{euro(over)} niet uitgegeven.",
            "betaal wat nog moet, of laat de rest vrijvallen met een besluit",
        )
