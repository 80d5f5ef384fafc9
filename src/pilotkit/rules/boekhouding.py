"""The family geld: commitments, expenditure and the decisions under them (PK305, 306, 311)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, euro, kort, lijkt_op, opsomming, zin
from pilotkit.finding import Finding, Path, Severity
from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.begroting import Begroting, Uitgave, Verplichting, Vrijval
from pilotkit.model.planning import Besluit
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.geld import totaal
from pilotkit.portfolio import Portfolio
from pilotkit.rules.rule import AFSPRAAK, pilotregel, portefeuilleregel

Boeking: TypeAlias = "Verplichting | Uitgave | Vrijval"

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK305", FOUT, AFSPRAAK, poort=True)
def uitgaven_gedekt(dossier: Dossier) -> Iterator[Finding]:
    """Er is niet meer uitgegeven dan verplicht, en niet meer vrijgevallen dan er open stond.

    Elke uitgave en elke vrijval hoort bij een verplichting met hetzelfde
    `kenmerk`. De melding staat bij de regel waarmee het te veel werd.
    """
    begroting, peildatum = dossier.pilot.begroting, dossier.peildatum
    path: Path = ("begroting", "uitgaven")
    yield from _te_veel_uitgegeven(begroting.verplichtingen, begroting.uitgaven, peildatum, path)
    yield from _te_veel_vrijgevallen(begroting, peildatum)


@portefeuilleregel("PK305", FOUT, AFSPRAAK)
def programma_uitgaven_gedekt(portfolio: Portfolio) -> Iterator[Finding]:
    """Er is niet meer uitgegeven dan verplicht, ook niet door het programma zelf."""
    for index, post in enumerate(portfolio.kader.programma.budget.kosten):
        path: Path = ("budget", "kosten", index, "uitgaven")
        yield from _te_veel_uitgegeven(
            post.verplichtingen, post.uitgaven, portfolio.peildatum, path
        )


def _te_veel_uitgegeven(
    verplichtingen: Sequence[Verplichting],
    uitgaven: Sequence[Uitgave],
    peildatum: date,
    path: Path,
) -> Iterator[Finding]:
    verplicht = _per_kenmerk(verplichtingen, peildatum)
    uitgegeven = _per_kenmerk(uitgaven, peildatum)
    over = _waarmee_te_veel(uitgaven, verplicht, peildatum)
    for kenmerk, index in over.items():
        if kenmerk not in verplicht:
            waarom, hint = _geen_verplichting(kenmerk, verplichtingen)
            message = f"Er is {euro(uitgegeven[kenmerk])} uitgegeven op kenmerk {kort(kenmerk)}, "
            besluit = f"{message}maar daarvoor was toen nog niets verplicht."
            yield Finding(
                (*path, index, "kenmerk"), f"{message}maar {waarom}.", hint, besluit=besluit
            )
            continue
        teveel = uitgegeven[kenmerk] - verplicht[kenmerk]
        yield Finding(
            (*path, index, "bedrag"),
            f"Op kenmerk {kort(kenmerk)} is {euro(uitgegeven[kenmerk])} uitgegeven en "
            f"{euro(verplicht[kenmerk])} verplicht: {euro(teveel)} te veel.",
            "controleer het bedrag en het kenmerk, of zet de verplichting erbij",
        )


def _te_veel_vrijgevallen(begroting: Begroting, peildatum: date) -> Iterator[Finding]:
    """Yield what was released above what was committed and not spent, by kenmerk."""
    verplicht = _per_kenmerk(begroting.verplichtingen, peildatum)
    uitgegeven = _per_kenmerk(begroting.uitgaven, peildatum)
    vrijgevallen = _per_kenmerk(begroting.vrijval, peildatum)
    # what was spent above the commitment is told there
    open_ = {
        kenmerk: max(0, bedrag - uitgegeven.get(kenmerk, 0))
        for kenmerk, bedrag in verplicht.items()
    }
    for kenmerk, index in _waarmee_te_veel(begroting.vrijval, open_, peildatum).items():
        bedrag = vrijgevallen[kenmerk]
        if kenmerk not in verplicht:
            waarom, hint = _geen_verplichting(kenmerk, begroting.verplichtingen)
            message = f"Er valt {euro(bedrag)} vrij op kenmerk {kort(kenmerk)}, maar "
            besluit = f"{message}daarvoor was toen nog niets verplicht."
            plek = ("begroting", "vrijval", index, "kenmerk")
            yield Finding(plek, f"{message}{waarom}.", hint, besluit=besluit)
            continue
        yield Finding(
            ("begroting", "vrijval", index, "bedrag"),
            f"Op kenmerk {kort(kenmerk)} valt {euro(bedrag)} vrij, maar daarvan staat nog "
            f"{euro(open_[kenmerk])} open: {euro(bedrag - open_[kenmerk])} te veel.",
            "controleer het bedrag en het kenmerk: vrij valt wat is verplicht en niet uitgegeven",
        )


def _waarmee_te_veel(
    boekingen: Iterable[Boeking], hooguit: Mapping[str, int], peildatum: date
) -> dict[str, int]:
    """Return by kenmerk which entry was the first to go above what its entries may be together."""
    samen, over = dict[str, int](), dict[str, int]()
    for index, boeking in sorted(enumerate(boekingen), key=lambda rij: rij[1].datum):
        if boeking.datum <= peildatum:
            kenmerk = boeking.kenmerk
            samen[kenmerk] = samen.get(kenmerk, 0) + boeking.bedrag
            if samen[kenmerk] > hooguit.get(kenmerk, 0):
                over.setdefault(kenmerk, index)
    return over


def _per_kenmerk(verplichtingen: Iterable[Boeking], peildatum: date) -> dict[str, int]:
    verplicht: dict[str, int] = {}
    for boeking in tot_en_met(verplichtingen, peildatum):
        kenmerk = boeking.kenmerk
        verplicht[kenmerk] = verplicht.get(kenmerk, 0) + boeking.bedrag
    return verplicht


def _geen_verplichting(kenmerk: str, verplichtingen: Sequence[Verplichting]) -> tuple[str, str]:
    """Return why no commitment of this kenmerk counts, and what to do about it."""
    later = [
        verplichting.datum for verplichting in verplichtingen if verplichting.kenmerk == kenmerk
    ]
    if later:
        return (
            f"de verplichting met dat kenmerk is van {datum(min(later))}, na de peildatum",
            "controleer de datum van de verplichting en die van de uitgave",
        )
    hint = "bij `verplichtingen` de verplichting met"
    bekend = [verplichting.kenmerk for verplichting in verplichtingen]
    return "er is geen verplichting met dat kenmerk", _erbij(hint, kenmerk, bekend)


def _erbij(wat: str, kenmerk: str, bekend: Iterable[str]) -> str:
    """Return the hint that a kenmerk was misspelt, or else that it is to be told of."""
    erbij = f"{wat} `kenmerk: {kort(kenmerk)}`"
    dichtbij = lijkt_op(kenmerk, bekend)
    return f"bedoel je `{dichtbij}`? Zet anders {erbij}" if dichtbij else f"zet {erbij}"


@pilotregel("PK306", FOUT, AFSPRAAK, poort=True)
def verplichting_besloten(dossier: Dossier) -> Iterator[Finding]:
    """Elke verplichting rust op een besluit, en een idee heeft er geen.

    Het `kenmerk` van een verplichting staat ook bij een besluit van de pilot of
    van het programma, en de verplichting is niet ouder dan dat besluit. Een idee
    of een pilot die zelfstandig verdergaat krijgt geen geld van de provincie; wat is
    verplicht voor de dag waarop die fase begon hoort bij de geschiedenis.
    """
    verplichtingen = dossier.pilot.begroting.verplichtingen
    path: Path = ("begroting", "verplichtingen")
    vanaf = dossier.stand.fase_sinds
    al_verplicht = [
        index
        for index, ding in enumerate(verplichtingen)
        if ding.datum <= dossier.peildatum and not (vanaf and ding.datum < vanaf)
    ]
    if al_verplicht and dossier.fase.soort in (Fasesoort.IDEE, Fasesoort.ZELFSTANDIG):
        bedrag = totaal(verplichtingen[index] for index in al_verplicht)
        wat = (
            "een idee"
            if dossier.fase.soort is Fasesoort.IDEE
            else f"{dossier.heet.een} {dossier.heet.die} zelfstandig verdergaat"
        )
        yield Finding(
            (*path, al_verplicht[0], "bedrag"),
            zin(f"{dossier.woorden.betaalt('heeft', 'hebben')} {euro(bedrag)} verplicht aan {wat}"),
            f"haal de verplichting weg, of zet {dossier.heet.de} in de goede `fase`",
        )
    besluiten = (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten)
    yield from _zonder_besluit(verplichtingen, besluiten, path)


@portefeuilleregel("PK306", FOUT, AFSPRAAK)
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
            yield Finding(
                (*path, index, "kenmerk"),
                f"De verplichting van {euro(verplichting.bedrag)} heeft kenmerk "
                f"{kort(verplichting.kenmerk)}, maar er is geen besluit met dat kenmerk.",
                _erbij("bij `besluiten` het besluit met", verplichting.kenmerk, eerste),
            )
        elif verplichting.datum < besloten:
            yield Finding(
                (*path, index, "datum"),
                f"De verplichting van {datum(verplichting.datum)} is ouder dan het besluit "
                f"{kort(verplichting.kenmerk)} van {datum(besloten)}.",
                "controleer beide datums: eerst het besluit, dan de verplichting",
            )


@pilotregel("PK311", WAARSCHUWING, AFSPRAAK)
def verplichting_over(dossier: Dossier) -> Iterator[Finding]:
    """Aan het eind staat er geen verplichting meer open.

    Van een pilot die is afgerond of gestopt blijft beslag leggen wat is verplicht.
    Wat niet meer nodig is valt vrij: een regel onder `vrijval`, met de dag.
    """
    geld = dossier.geld
    over = geld.verplicht - geld.uitgegeven
    if dossier.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT) and over > 0:
        is_over = f"{dossier.heet.voorop} is {dossier.fase}"
        yield Finding(
            ("begroting", "verplichtingen"),
            f"{is_over if dossier.fase.is_standaard else dossier.in_fase}, maar van de verplichte "
            f"{euro(geld.verplicht)} is {euro(over)} niet uitgegeven.",
            f"boek wat nog is betaald; valt de rest vrij, zet dan onder `vrijval`{_vrij(dossier)}",
        )


def _vrij(dossier: Dossier) -> str:
    """Return what to type to release what is left: a line for each kenmerk, since PK305 asks so."""
    begroting, dag = dossier.pilot.begroting, dossier.peildatum
    over = Counter(_per_kenmerk(begroting.verplichtingen, dag))
    for af in (begroting.uitgaven, begroting.vrijval):
        over.subtract(_per_kenmerk(af, dag))
    open_ = {kenmerk: bedrag for kenmerk, bedrag in over.items() if bedrag > 0}
    if len(open_) == 1:
        return f": `- {{datum: …, bedrag: {sum(open_.values())}, kenmerk: …}}`"
    delen = opsomming(f"{euro(bedrag)} op {kort(kenmerk)}" for kenmerk, bedrag in open_.items())
    return f" per kenmerk een regel `- {{datum: …, bedrag: …, kenmerk: …}}`: {delen}"
