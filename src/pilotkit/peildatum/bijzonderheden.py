"""What the facts say of a pilot beside its own word on how it goes (7-truth §3).

``stand`` is what a pilot reports. A ``Bijzonderheid`` is what its file shows:
each with the day since when, and in words that fit behind "maar" in a sentence.
A state that is only reported always looks good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum, auto

from pilotkit.dutch import aantal, datum, euro, opsomming
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Dekkingsstatus, Fasesoort, Oordeel, Signaalsoort
from pilotkit.peildatum.geld import Geld
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.stappen import loopt_sinds
from pilotkit.peildatum.termijnen import Termijnsoort, te_laat
from pilotkit.peildatum.uitzonderingen import geldt, grondslag


class Bijzonderheidsoort(StrEnum):
    """The kinds of remark; the words stand in JSON and in closed quarters."""

    VOORBIJ_EINDE = "voorbij_einde"
    MEER_VERPLICHT = "meer_verplicht_dan_gevraagd"
    MEER_UITGEGEVEN = "meer_uitgegeven_dan_gevraagd"
    DUURDER = "duurder_dan_eerste_plan"
    DEKKING_INTENTIE = "dekking_intentie"
    MIJLPAAL_TE_LAAT = "mijlpaal_te_laat"
    EVALUATIE_TE_LAAT = "evaluatie_te_laat"
    NOOIT_GEMELD = "nooit_gemeld"
    LANG_STIL = "lang_stil"
    LATER = "later_dan_eerste_plan"
    PLAN_VERSCHOVEN = "plan_verschoven"
    VOORWAARDE_NIET = "voorwaarde_niet"
    VOORWAARDE_DEELS = "voorwaarde_deels"
    VOORWAARDE_OPEN = "voorwaarde_open"
    SIGNAAL = "signaal_zonder_maatregel"
    UITZONDERING = "uitzondering"


class Rang(IntEnum):
    """The order of attention: what comes first."""

    VOORBIJ = auto()
    GELD = auto()
    TE_LAAT = auto()
    STILTE = auto()
    OVERIG = auto()


_RANG = {
    Bijzonderheidsoort.VOORBIJ_EINDE: Rang.VOORBIJ,
    Bijzonderheidsoort.MEER_VERPLICHT: Rang.GELD,
    Bijzonderheidsoort.MEER_UITGEGEVEN: Rang.GELD,
    Bijzonderheidsoort.DUURDER: Rang.GELD,
    Bijzonderheidsoort.DEKKING_INTENTIE: Rang.GELD,
    Bijzonderheidsoort.MIJLPAAL_TE_LAAT: Rang.TE_LAAT,
    Bijzonderheidsoort.EVALUATIE_TE_LAAT: Rang.TE_LAAT,
    Bijzonderheidsoort.NOOIT_GEMELD: Rang.STILTE,
    Bijzonderheidsoort.LANG_STIL: Rang.STILTE,
}


@dataclass(frozen=True, slots=True)
class Bijzonderheid:
    """One thing that the file shows: its kind, since when, and what to say of it."""

    soort: Bijzonderheidsoort
    sinds: date | None
    tekst: str

    @property
    def volgorde(self) -> tuple[int, date]:
        """Where it stands among those that ask attention: by rank, then the oldest first."""
        return _RANG.get(self.soort, Rang.OVERIG), self.sinds or date.max


@dataclass(frozen=True, slots=True)
class Beeld:
    """What the remarks on one pilot are made from: it as it stood, and its first plan."""

    toen: Pilot
    geld: Geld
    kader: Kader
    eerste_raming: int
    eerste_einde: date | None

    @property
    def peildatum(self) -> date:
        """The day on which it is looked at."""
        return self.kader.peildatum

    @property
    def begonnen(self) -> date | None:
        """The first day on which it ran, as far as the file says."""
        start = self.toen.planning.start
        sinds = loopt_sinds(self.toen, self.peildatum)
        return max(filter(None, (start, sinds)), default=None)


def bijzonderheden(beeld: Beeld) -> tuple[Bijzonderheid, ...]:
    """Return the remarks on a pilot in the order of attention.

    Of an idea, and of what is over, there is nothing to remark: an ended pilot
    is told by its outcome. What counts from a start that is still to come is not there yet.
    """
    fase = beeld.toen.fase
    if not (fase.loopt or fase.soort is Fasesoort.ONTWIKKELING):
        return ()
    gevonden = [*_geld(beeld), *_te_laat(beeld), *_plan(beeld)]
    if fase.loopt:
        gevonden += (*_loopt(beeld), *_stilte(beeld), *_voorwaarden(beeld))
    al = (b for b in gevonden if b.sinds is None or b.sinds <= beeld.peildatum)
    return tuple(sorted(al, key=lambda b: b.volgorde))


def _loopt(beeld: Beeld) -> Iterator[Bijzonderheid]:
    toen, peildatum = beeld.toen, beeld.peildatum
    einde, eerste = toen.planning.einde, beeld.eerste_einde
    if einde and einde < peildatum:
        tekst = f"het einde was op {datum(einde)}"
        yield Bijzonderheid(Bijzonderheidsoort.VOORBIJ_EINDE, einde, tekst)
    if einde and eerste and einde > eerste:
        tekst = f"het einde is {datum(einde)} in plaats van {datum(eerste)}"
        yield Bijzonderheid(Bijzonderheidsoort.LATER, _laatste_herijking(toen), tekst)
    if beeld.geld.geraamd > beeld.eerste_raming:
        meer = euro(beeld.geld.geraamd - beeld.eerste_raming)
        tekst = f"de raming is {meer} hoger dan in het eerste plan"
        yield Bijzonderheid(Bijzonderheidsoort.DUURDER, _laatste_herijking(toen), tekst)
    intenties = [d for d in toen.begroting.dekking if d.status is Dekkingsstatus.INTENTIE]
    if intenties:
        bedrag = euro(sum(deel.bedrag for deel in intenties))
        tekst = f"{bedrag} van de dekking is nog een intentie"
        yield Bijzonderheid(Bijzonderheidsoort.DEKKING_INTENTIE, beeld.begonnen, tekst)
    for signaal in toen.signalen:
        if signaal.soort is Signaalsoort.RISICO and not signaal.maatregel:
            tekst = f"voor het risico van {datum(signaal.datum)} is er nog geen maatregel"
            yield Bijzonderheid(Bijzonderheidsoort.SIGNAAL, signaal.datum, tekst)
    for uitzondering in toen.uitzonderingen:
        basis = grondslag(uitzondering, toen, beeld.kader)
        if basis and geldt(uitzondering, toen, beeld.kader):
            tekst = f"er geldt een uitzondering tot en met {datum(uitzondering.tot)}"
            yield Bijzonderheid(Bijzonderheidsoort.UITZONDERING, basis.besluit.datum, tekst)


def _laatste_herijking(toen: Pilot) -> date | None:
    return max((herijking.datum for herijking in toen.herijkingen), default=None)


def _geld(beeld: Beeld) -> Iterator[Bijzonderheid]:
    """Yield what is committed or spent above what is asked of the province."""
    begroting, gevraagd = beeld.toen.begroting, beeld.geld.gevraagd
    verplicht = [(b.datum, b.bedrag) for b in begroting.verplichtingen]
    uitgegeven = [(b.datum, b.bedrag) for b in begroting.uitgaven]
    vrij = [(b.datum, -b.bedrag) for b in begroting.vrijval]
    for soort, bedrag, woord, boekingen in (
        (Bijzonderheidsoort.MEER_VERPLICHT, beeld.geld.verplicht, "verplicht", verplicht + vrij),
        (Bijzonderheidsoort.MEER_UITGEGEVEN, beeld.geld.uitgegeven, "uitgegeven", uitgegeven),
    ):
        if bedrag > gevraagd:
            tekst = f"er is {euro(bedrag - gevraagd)} meer {woord} dan gevraagd"
            yield Bijzonderheid(soort, _sinds_boven(boekingen, gevraagd), tekst)


def _sinds_boven(boekingen: Iterable[tuple[date, int]], grens: int) -> date | None:
    """Return the day since which the sum of a ledger is above an amount, without a break."""
    per_dag = Counter[date]()
    for dag, bedrag in boekingen:
        per_dag[dag] += bedrag
    som, sinds = 0, None
    for dag, bedrag in sorted(per_dag.items()):
        som += bedrag
        sinds = (sinds or dag) if som > grens else None
    return sinds


def _te_laat(beeld: Beeld) -> Iterator[Bijzonderheid]:
    for termijn in te_laat(beeld.toen, beeld.peildatum):
        dagen = aantal((beeld.peildatum - termijn.dag).days, "dag", "dagen")
        if termijn.soort is Termijnsoort.MIJLPAAL:
            soort, wat = Bijzonderheidsoort.MIJLPAAL_TE_LAAT, f"de mijlpaal ‘{termijn.naam}’"
        else:
            soort, wat = Bijzonderheidsoort.EVALUATIE_TE_LAAT, f"de {termijn.naam}"
        yield Bijzonderheid(soort, termijn.dag, f"{wat} is {dagen} te laat")


def _plan(beeld: Beeld) -> Iterator[Bijzonderheid]:
    """Yield that the plan was moved in the quarter of the peildatum."""
    toen = beeld.toen
    kwartaal = Kwartaal.met(beeld.peildatum)
    dagen = [
        *(herijking.datum for herijking in toen.herijkingen),
        *(v.op for mijlpaal in toen.planning.mijlpalen for v in mijlpaal.verschoven),
    ]
    if verschoven := [dag for dag in dagen if dag in kwartaal]:
        tekst = f"het plan is aangepast op {datum(max(verschoven))}"
        yield Bijzonderheid(Bijzonderheidsoort.PLAN_VERSCHOVEN, max(verschoven), tekst)


def _stilte(beeld: Beeld) -> Iterator[Bijzonderheid]:
    berichten = [bericht.datum for bericht in beeld.toen.voortgang]
    if not berichten:
        tekst = "er is nog geen bericht over de voortgang"
        yield Bijzonderheid(Bijzonderheidsoort.NOOIT_GEMELD, beeld.begonnen, tekst)
    elif is_oud(max(berichten), beeld.peildatum, beeld.kader):
        tekst = f"er is sinds {datum(max(berichten))} geen bericht"
        yield Bijzonderheid(Bijzonderheidsoort.LANG_STIL, max(berichten), tekst)


_DAGEN = {"maand": 30, "kwartaal": 91, "halfjaar": 182, "jaar": 365}
"""How long the time between two reports is, by the rhythm of the programme."""


def is_oud(bericht: date, peildatum: date, kader: Kader) -> bool:
    """Return whether a report is older than one and a half times the rhythm of reporting."""
    dagen = _DAGEN.get(kader.ritme, _DAGEN["kwartaal"])
    return peildatum - bericht > timedelta(days=dagen * 3 // 2)


_VOORWAARDE = {
    Oordeel.VOLDOET_NIET: (Bijzonderheidsoort.VOORWAARDE_NIET, "{pilot} voldoet niet aan"),
    Oordeel.DEELS: (Bijzonderheidsoort.VOORWAARDE_DEELS, "{pilot} voldoet pas deels aan"),
    Oordeel.OPEN: (Bijzonderheidsoort.VOORWAARDE_OPEN, "nog niet getoetst is"),
}


def _voorwaarden(beeld: Beeld) -> Iterator[Bijzonderheid]:
    """Yield the conditions that are not met, one remark for each verdict."""
    voorwaarden = beeld.toen.voorwaarden
    for oordeel, (soort, begin) in _VOORWAARDE.items():
        sleutels = [s for s, gegeven in voorwaarden.oordelen().items() if gegeven is oordeel]
        if not sleutels:
            continue
        dagen = [v.getoetst_op for s in sleutels if (v := voorwaarden[s]) and v.getoetst_op]
        namen = opsomming(voorwaarden.naam(sleutel) for sleutel in sleutels)
        sinds = min(dagen, default=beeld.begonnen)
        wat = begin.format(pilot=beeld.kader.woorden.pilot.de)
        yield Bijzonderheid(soort, sinds, f"{wat}: {namen}")
