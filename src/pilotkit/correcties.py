"""What was told of a closed quarter and is another now (7-truth §2).

A figure is what was last told: in the note itself, or in a later one that set it
right. A plan that moved openly is no correction: before a herijking the old plan
holds. One that moved without a word is PK706, not told here once more; before
uitvoering a plan is nothing but a plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from pilotkit.dossier import Dossier
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Fasesoort, Oordeel
from pilotkit.opname import is_ongedateerd, op_dag, pilot_opname, programma_opname
from pilotkit.peildatum.gesloten import (
    PROGRAMMA,
    Feiten,
    Feitnaam,
    Feitsoort,
    Feitwaarde,
    Gesloten,
    feiten,
    feiten_van_programma,
)
from pilotkit.portfolio import Portfolio

_FASE = Feitnaam(Feitsoort.FASE)


@dataclass(frozen=True, slots=True)
class Feitverschil:
    """One fact: as it was told and as it is now; None where it was or is not there."""

    wat: Feitnaam
    verteld: Feitwaarde | None
    nu: Feitwaarde | None


@dataclass(frozen=True, slots=True)
class Correctie:
    """What is another now in the note on a closed quarter, of one pilot.

    ``pilot`` is its id, or None for the programme. ``sinds`` is the day from which
    the files say so, where git knows it. ``is_geheel`` is whether the pilot itself came
    or went.
    """

    kwartaal: Kwartaal
    editie: int
    pilot: str | None
    titel: str
    verschillen: tuple[Feitverschil, ...]
    sinds: date | None = None
    is_geheel: bool = False

    @property
    def gezegd(self) -> tuple[Feitverschil, ...]:
        """What is said of it: all, but of a pilot that came or went its phase and its money."""
        if not self.is_geheel:
            return self.verschillen
        kern = (v for v in self.verschillen if v.wat == _FASE or v.wat.soort.is_bedrag)
        return tuple(kern) or self.verschillen


def correcties(
    dossiers: Iterable[Dossier], portfolio: Portfolio, gesloten: Gesloten
) -> tuple[Correctie, ...]:
    """Return every correction, by quarter, the programme first and then by pilot.

    ``dossiers`` are all pilots that are there on the peildatum of the portfolio.
    """
    alle = tuple(dossiers)
    onleesbaar = {PurePosixPath(bestand).stem for bestand in portfolio.onleesbaar}
    bekend = frozenset({dossier.stand.id for dossier in alle} | onleesbaar)
    gevonden = [*weg_of_van_programma(portfolio, gesloten, bekend)]
    gevonden += [c for dossier in alle for c in correcties_van(dossier, gesloten)]
    volgorde = (None, *(dossier.stand.id for dossier in alle))
    plekken = {pilot: plek for plek, pilot in enumerate(volgorde)}
    return tuple(sorted(gevonden, key=lambda c: (c.kwartaal, plekken.get(c.pilot, len(plekken)))))


def correcties_van(dossier: Dossier, gesloten: Gesloten) -> Iterator[Correctie]:
    """Yield the corrections on one pilot, for each closed quarter up to the peildatum."""
    for kwartaal, notitie in gesloten.laatste.items():
        if kwartaal.laatste_dag > dossier.peildatum:
            continue
        id_ = gesloten.id_toen(kwartaal, dossier.stand.id, dossier.pilot.titel, dossier.ids)
        verteld, nu = gesloten.verteld(kwartaal).get(id_, {}), feiten_op(dossier, kwartaal)
        is_idee = _soort(nu, dossier) is Fasesoort.IDEE
        if is_idee and not verteld and id_ in gesloten.ongedateerd(kwartaal):
            continue
        if verschillen := tuple(feitverschillen(verteld, nu, dossier)):
            yield Correctie(
                kwartaal, notitie.editie, dossier.stand.id, dossier.pilot.titel, verschillen,
                is_geheel=not (verteld and nu),
            )  # fmt: skip


def feiten_op(dossier: Dossier, kwartaal: Kwartaal) -> Feiten:
    """Return the facts of a pilot at the end of a quarter; none where it was not told then."""
    toen = op_dag(dossier, kwartaal.laatste_dag)
    if not toen.stand.is_er_op(kwartaal.laatste_dag) or is_ongedateerd(toen.stand):
        return {}
    return feiten(pilot_opname(toen))


def programmafeiten_op(portfolio: Portfolio, kwartaal: Kwartaal) -> Feiten:
    """Return the facts of the programme itself at the end of a quarter."""
    dag = kwartaal.laatste_dag
    toen = replace(portfolio, peildatum=dag, kader=replace(portfolio.kader, peildatum=dag))
    return feiten_van_programma(programma_opname(toen))


def weg_of_van_programma(
    portfolio: Portfolio, gesloten: Gesloten, bekend: frozenset[str]
) -> Iterator[Correctie]:
    """Yield the corrections on the programme, and on pilots that are not among the known ids."""
    nu_titels = {pilot.titel for pilot in portfolio.pilots}
    for kwartaal, notitie in gesloten.laatste.items():
        if kwartaal.laatste_dag > portfolio.peildatum:
            continue
        verteld, nu = gesloten.verteld(kwartaal), programmafeiten_op(portfolio, kwartaal)
        if verschillen := tuple(alle_verschillen(verteld.get(PROGRAMMA, {}), nu)):
            yield Correctie(kwartaal, notitie.editie, None, portfolio.kader.titel, verschillen)
        titels = gesloten.titels(kwartaal)
        for id_ in sorted(verteld.keys() - bekend - {PROGRAMMA}):
            if titels[id_] in nu_titels:  # its file has another name now
                continue
            weg = tuple(alle_verschillen(verteld[id_], {}))
            yield Correctie(kwartaal, notitie.editie, id_, titels[id_], weg, is_geheel=True)


def alle_verschillen(verteld: Feiten, nu: Feiten) -> Iterator[Feitverschil]:
    """Yield each fact that is another, came or went."""
    for wat in dict.fromkeys((*verteld, *nu)):
        if verteld.get(wat) != nu.get(wat):
            yield Feitverschil(wat, verteld.get(wat), nu.get(wat))


def _soort(feiten: Feiten, dossier: Dossier) -> Fasesoort | None:
    """Return what kind of phase the facts tell of, or None where they tell of none."""
    fase = dossier.levensloop.vind(str(feiten.get(_FASE, "")))
    return fase.soort if fase else None


def feitverschillen(verteld: Feiten, nu: Feiten, dossier: Dossier) -> Iterator[Feitverschil]:
    """Yield what differs between the facts of a quarter, but for what may change afterwards."""
    is_plan = _soort(verteld, dossier) in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING)
    for verschil in alle_verschillen(verteld, nu):
        if (
            verteld
            and nu
            and (
                _is_van_het_plan(verschil, dossier.pilot, is_plan=is_plan)
                or _is_opnieuw_getoetst(verschil, dossier.pilot)
            )
        ):
            continue
        yield verschil


def _is_van_het_plan(verschil: Feitverschil, pilot: Pilot, *, is_plan: bool) -> bool:
    """Return whether a fact belongs to a plan that may move, or of which PK706 speaks."""
    (soort, naam), was = verschil.wat, verschil.verteld
    if soort is Feitsoort.START:
        return is_plan
    if soort is Feitsoort.EINDE:
        return is_plan or was not in {h.was_einde for h in pilot.herijkingen} - {None}
    if soort is Feitsoort.GERAAMD:
        return not is_plan and was not in {h.was_raming for h in pilot.herijkingen} - {None}
    if soort is Feitsoort.MIJLPAAL:
        zelfde = (m for m in pilot.planning.mijlpalen if m.naam == naam)
        return is_plan or was not in {v.was for m in zelfde for v in m.verschoven}
    return False


def _is_opnieuw_getoetst(verschil: Feitverschil, pilot: Pilot) -> bool:
    """Return whether a verdict gave way to one of a later day, so that it was open then.

    The file holds the last verdict only: it does not say that the one before was not so.
    """
    soort, sleutel = verschil.wat
    if soort is not Feitsoort.OORDEEL or verschil.nu != Oordeel.OPEN:
        return False
    voorwaarde = pilot.voorwaarden[sleutel]
    return voorwaarde is not None and voorwaarde.oordeel is not Oordeel.OPEN
