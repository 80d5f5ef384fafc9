"""What changed in one pilot: each change with what it was and what it is."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from pilotkit.diff.overig import overig
from pilotkit.diff.verteld import verteld
from pilotkit.diff.wijziging import Wijziging
from pilotkit.dutch import datum, euro
from pilotkit.model.woorden import Dekkingsstatus
from pilotkit.profiel import Kenmerksoort
from pilotkit.reports.kenmerken import in_woorden
from pilotkit.reports.woorden import OORDELEN, STANDEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pilotkit.dossier import Dossier
    from pilotkit.model.begroting import Dekking
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.planning import Besluit


def wijzigingen(oud: Dossier, nieuw: Dossier) -> tuple[Wijziging, ...]:
    """Return the changes of a pilot in the order in which a reviewer wants them."""
    alles = (
        *_plain(oud, nieuw),
        *_oordelen(oud, nieuw),
        *_geld(oud, nieuw),
        *_planning(oud.pilot, nieuw.pilot),
        *_lijsten(oud.pilot, nieuw.pilot),
        *_kenmerken(oud, nieuw),
    )
    return (*alles, *overig(oud.pilot, nieuw.pilot, frozenset(verteld(alles, oud, nieuw))))


def zonder_herijking(oud: Dossier, nieuw: Dossier) -> tuple[str, ...]:
    """Return what changed in the plan of a running pilot without a herijking that says so."""
    if not oud.fase.vanaf_uitvoering or not nieuw.fase.vanaf_uitvoering:
        return ()
    if len(nieuw.pilot.herijkingen) > len(oud.pilot.herijkingen):
        return ()
    anders = []
    if oud.geld.geraamd != nieuw.geld.geraamd:
        anders.append(
            f"de raming ging van {euro(oud.geld.geraamd)} naar {euro(nieuw.geld.geraamd)}"
        )
    toen, nu = oud.pilot.planning.einde, nieuw.pilot.planning.einde
    if toen != nu and toen and nu:
        anders.append(f"het einde ging van {datum(toen)} naar {datum(nu)}")
    return tuple(f"{wat}, zonder herijking" for wat in anders)


def _een(wat: str, van: Any, naar: Any) -> Iterator[Wijziging]:
    if van != naar:
        yield Wijziging(wat, _waarde(van), _waarde(naar))


def _waarde(ding: Any) -> str | int | None:
    if ding is None or (isinstance(ding, int) and not isinstance(ding, bool)):
        return ding
    return ding.isoformat() if isinstance(ding, date) else str(ding)


def _plain(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    yield from _een("titel", oud.pilot.titel, nieuw.pilot.titel)
    yield from _een("fase", oud.fase or None, nieuw.fase or None)
    standen = [STANDEN[d.stand.stand] if d.stand.stand else None for d in (oud, nieuw)]
    yield from _een("stand", *standen)
    yield from _een("trekker", oud.pilot.trekker, nieuw.pilot.trekker)


def _oordelen(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    toen, nu = oud.stand.oordelen, nieuw.stand.oordelen
    for sleutel in nu:
        if sleutel in toen:
            yield from _een(
                f"voorwaarde: {sleutel}", OORDELEN[toen[sleutel]], OORDELEN[nu[sleutel]]
            )


def _geld(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    for wat in ("geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag"):
        yield from _een(wat, getattr(oud.geld, wat), getattr(nieuw.geld, wat))


def _planning(oud: Pilot, nieuw: Pilot) -> Iterator[Wijziging]:
    yield from _een("start", oud.planning.start, nieuw.planning.start)
    yield from _een("einde", oud.planning.einde, nieuw.planning.einde)
    toen = {m.naam: m for m in oud.planning.mijlpalen}
    nu = {m.naam: m for m in nieuw.planning.mijlpalen}
    for naam in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(naam), nu.get(naam)
        yield from _een(f"mijlpaal: {naam}", was and was.datum, is_ and is_.datum)
        if was and is_:
            yield from _een(f"mijlpaal gehaald: {naam}", was.gereed_op, is_.gereed_op)


def verschil(
    wat: str, toen: Iterable[Any], nu: Iterable[Any], naam: Callable[[Any], str]
) -> Iterator[Wijziging]:
    """Yield what went out of a list and what came in, as far as their names tell them apart."""
    oude, nieuwe = list(toen), list(nu)
    weg = Counter(naam(ding) for ding in oude if ding not in nieuwe)
    erbij = Counter(naam(ding) for ding in nieuwe if ding not in oude)
    yield from (Wijziging(wat, tekst, None) for tekst in (weg - erbij).elements())
    yield from (Wijziging(wat, None, tekst) for tekst in (erbij - weg).elements())


def besluit_in_kort(besluit: Besluit) -> str:
    """Return a decision on one line: its day, who took it, what, and its kenmerk."""
    kenmerk = besluit.kenmerk or "geen kenmerk"
    return f"{besluit.datum.isoformat()} {besluit.orgaan}: {besluit.besluit} ({kenmerk})"


def _toezeggingen(oud: Iterable[Dekking], nieuw: Iterable[Dekking]) -> Iterator[Wijziging]:
    """Yield by who pays what became a pledge of an intention, or the other way around.

    A pledge of another amount is in the sums already.
    """
    toen, nu = _per_betaler(oud), _per_betaler(nieuw)
    for van in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(van, Counter()), nu.get(van, Counter())
        if all(was[status] != is_[status] for status in Dekkingsstatus):
            toegezegd = Dekkingsstatus.TOEGEZEGD
            yield Wijziging(f"toegezegd: {van}", was[toegezegd], is_[toegezegd])


def _per_betaler(dekking: Iterable[Dekking]) -> dict[str, Counter[Dekkingsstatus]]:
    """Return whole euros by who pays and by whether they are pledged."""
    sommen: dict[str, Counter[Dekkingsstatus]] = {}
    for deel in dekking:
        sommen.setdefault(deel.van, Counter())[deel.status] += deel.bedrag
    return sommen


def _lijsten(oud: Pilot, nieuw: Pilot) -> Iterator[Wijziging]:
    yield from verschil("gemeente", oud.gemeenten, nieuw.gemeenten, str)
    yield from verschil(
        "partner", [p.naam for p in oud.partners], [p.naam for p in nieuw.partners], str
    )
    yield from verschil(
        "besluit", oud.besluiten, nieuw.besluiten,
        besluit_in_kort,
    )  # fmt: skip
    yield from _toezeggingen(oud.begroting.dekking, nieuw.begroting.dekking)
    yield from verschil(
        "herijking",
        oud.herijkingen,
        nieuw.herijkingen,
        lambda h: f"{h.datum.isoformat()}: {h.reden}",
    )
    yield from verschil(
        "uitzondering", oud.uitzonderingen, nieuw.uitzonderingen,
        lambda u: f"{u.regel} tot en met {u.tot.isoformat()}: {u.reden}",
    )  # fmt: skip


def _kenmerken(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    """Yield what changed of what the programme counts of its block ``kenmerken``."""
    for kenmerk in nieuw.kader.profiel.kenmerken:
        if not kenmerk.pad.startswith("kenmerken."):
            continue
        wat = f"kenmerk: {kenmerk.titel.lower()}"
        toen, nu = (d.stand.kenmerken.get(kenmerk.naam, ()) for d in (oud, nieuw))
        if kenmerk.soort is Kenmerksoort.LIJST:
            yield from verschil(wat, toen, nu, in_woorden)
        else:
            yield from _een(wat, *(", ".join(map(in_woorden, w)) or None for w in (toen, nu)))
