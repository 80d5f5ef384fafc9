"""What changed in the policy itself: what the programme asks, and how strictly.

A reviewer sees this before anything else. A pull request that makes a pilot pass by
making the rule milder looks, without it, like one that makes the pilot better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pilotkit.diff.beleidswijziging import Beleid, Beleidswijziging
from pilotkit.diff.deelvragen import deelvragen
from pilotkit.finding import Severity
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import NAMEN, Mandaat, Profiel
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import Rule


def beleidsverschil(oud: Kader, nieuw: Kader) -> tuple[Beleidswijziging, ...]:
    """Return what changed in the policy, what became milder first."""
    if oud.profiel is nieuw.profiel:
        return ()
    profielen = oud.profiel, nieuw.profiel
    alles = [
        *_feiten(Beleid.PROGRAMMA, ({"": p.naam} for p in profielen), lambda _was, _nu: True),
        *_voorwaarden(*profielen),
        *_regels(*profielen),
        *_eigen_regels(oud, nieuw),
        *_feiten(Beleid.RESERVE, ({"": p.reserve} for p in profielen), _hoger),
        *_feiten(Beleid.PLAFOND, ({"": p.plafond} for p in profielen), _hoger),
        *_feiten(Beleid.FINANCIER, ({"": p.provincie} for p in profielen)),
        *_feiten(Beleid.MANDAAT, (p.mandaten for p in profielen), _ruimer),
        *_fasen(*profielen),
        *_lijsten(*profielen),
        *_plichten(*profielen),
        *_feiten(Beleid.NAAM, ({n: getattr(p.woorden, n) for n in NAMEN} for p in profielen)),
    ]
    return tuple(sorted(alles, key=lambda wijziging: not wijziging.is_soepeler))


def _anders(kanten: Iterable[Mapping[Any, Any]]) -> Iterator[tuple[Any, Any, Any]]:
    """Yield each key at which two sides differ, with what it was and what it is."""
    toen, nu = kanten
    for wat in {**toen, **nu}:
        if toen.get(wat) != nu.get(wat):
            yield wat, toen.get(wat), nu.get(wat)


def _feiten(
    soort: Beleid,
    kanten: Iterable[Mapping[Any, Any]],
    is_soepeler: Callable[[Any, Any], bool] = lambda _was, _nu: False,
) -> Iterator[Beleidswijziging]:
    for wat, was, nu in _anders(kanten):
        yield Beleidswijziging(soort, wat, was, nu, is_soepeler(was, nu))


def _hoger(was: int | None, nu: int | None) -> bool:
    return was is not None and (nu is None or nu > was)


def _ruimer(was: Mandaat | None, nu: Mandaat | None) -> bool:
    """Return whether somebody may more than before."""
    if was is None or nu is None:
        return was is not None
    eerst = {*was.organen, *was.binnen}
    return not (set(nu.organen) <= set(was.organen) and {*nu.organen, *nu.binnen} <= eerst)


def _voorwaarden(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    toen, nu = oud.voorwaarden, nieuw.voorwaarden
    for sleutel in toen.sleutels():
        if sleutel not in nu.sleutels():
            wat = sleutel, toen.naam(sleutel)
            yield Beleidswijziging(Beleid.VOORWAARDE_WEG, wat, is_soepeler=True)
    for sleutel in nu.sleutels():
        wat = sleutel, nu.naam(sleutel)
        if sleutel not in toen.sleutels():
            yield Beleidswijziging(Beleid.VOORWAARDE_ERBIJ, wat)
            continue
        vragen = ({v: v for v in deelvragen(een.modellen()[sleutel])} for een in (toen, nu))
        for _, was, is_ in _anders(vragen):
            soort = Beleid.VRAAGT_NIET_MEER if was else Beleid.VRAAGT_NU
            yield Beleidswijziging(soort, wat, was, is_, is_soepeler=bool(was))
        if toen.naam(sleutel) != nu.naam(sleutel):
            yield Beleidswijziging(Beleid.HEETTE, wat, was=toen.naam(sleutel))


def _regels(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    """Yield which rules came, went, or became another weight; not those of whole conditions."""
    toen, nu = _vast(oud), _vast(nieuw)
    weg, erbij = _codes(oud, nieuw), _codes(nieuw, oud)
    for code, regel in toen.items():
        if code not in nu and code not in weg:
            yield Beleidswijziging(Beleid.REGEL_WEG, code, was=regel, is_soepeler=True)
    for code, regel in nu.items():
        if code in toen:
            yield from _gewicht(code, toen[code], regel)
        elif code not in erbij:
            yield Beleidswijziging(Beleid.REGEL_ERBIJ, code, nu=regel)


def _vast(profiel: Profiel) -> dict[str, Rule[Any]]:
    """Return the rules by code without those that are still tried: they are no policy yet."""
    alle = geldend(profiel).op_code
    return {code: regel for code, regel in alle.items() if not regel.preview}


def _codes(van: Profiel, ander: Profiel) -> set[str]:
    """Return the codes of conditions that one programme has and the other has not."""
    return {
        regel.code
        for sleutel, model in van.voorwaarden.modellen().items()
        if sleutel not in ander.voorwaarden.sleutels()
        for regel in model.regels()
    }


_ERNSTEN = list(Severity)


def _gewicht(code: str, toen: Rule[Any], nu: Rule[Any]) -> Iterator[Beleidswijziging]:
    was, is_ = (regel.ernst(regel.severity) for regel in (toen, nu))
    if was != is_:
        milder = _ERNSTEN.index(is_) > _ERNSTEN.index(was)
        yield Beleidswijziging(Beleid.MILDER if milder else Beleid.STRENGER, code, was, is_, milder)
    if nu.waivable and not toen.waivable:
        yield Beleidswijziging(Beleid.UITZONDERBAAR, code, is_soepeler=True)
    elif toen.waivable and not nu.waivable:
        yield Beleidswijziging(Beleid.NIET_UITZONDERBAAR, code)


def _eigen_regels(oud: Kader, nieuw: Kader) -> Iterator[Beleidswijziging]:
    """Yield which rules by declaration ask another key, or ask it in other phases."""
    for code, was, nu in _anders(_verklaard(kader) for kader in (oud, nieuw)):
        if was and nu:
            yield Beleidswijziging(Beleid.EIGEN_REGEL, code, was, nu, is_soepeler=True)


def _verklaard(kader: Kader) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return by code what each rule by declaration asks: a key, and from which phases on."""
    blok: Any = getattr(kader.programma, "profiel", None)
    return {r.code: (r.sleutel, r.vanaf) for r in (blok.eigen_regels if blok else ())}


def _fasen(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    toen, nu = ({str(f): f.soort for f in p.levensloop.fasen} for p in (oud, nieuw))
    for fase in nu:
        if fase in toen and toen[fase] != nu[fase]:
            yield Beleidswijziging(Beleid.FASE, fase, toen[fase], nu[fase], is_soepeler=True)
    yield from _woorden(("fase", "fasen"), toen, nu)


def _lijsten(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    yield from _woorden(("gebied", "gebieden"), oud.gemeenten, nieuw.gemeenten)
    yield from _woorden(("lijn", "lijnen"), oud.lijnen, nieuw.lijnen)
    yield from _woorden(("opgave", "opgaven"), oud.opgaven, nieuw.opgaven)
    for lijst in ("orgaan", "partijsoort", "kostensoort"):
        toen, nu = (map(str, p.woordenschat.waarden(lijst)) for p in (oud, nieuw))
        yield from _woorden((lijst, lijst), toen, nu)
    kenmerken = ([k.naam for k in p.kenmerken] for p in (oud, nieuw))
    yield from _woorden(("kenmerk", "kenmerken"), *kenmerken)


def _woorden(
    heet: tuple[str, str], toen: Iterable[str], nu: Iterable[str]
) -> Iterator[Beleidswijziging]:
    """Yield the words that left a list and that came into it; ``heet`` is for one and for more."""
    was, is_ = list(toen), list(nu)
    if weg := [woord for woord in was if woord not in is_]:
        yield Beleidswijziging(Beleid.WOORD_WEG, heet[len(weg) > 1], was=tuple(weg))
    if erbij := [woord for woord in is_ if woord not in was]:
        yield Beleidswijziging(Beleid.WOORD_ERBIJ, heet[len(erbij) > 1], nu=tuple(erbij))


def _plichten(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    for sleutel, was, nu in _anders({p.sleutel: p for p in een.plichten} for een in (oud, nieuw)):
        blijft = Beleid.PLICHT_ANDERS if nu else Beleid.PLICHT_WEG
        soort = blijft if was else Beleid.PLICHT_ERBIJ
        yield Beleidswijziging(soort, sleutel, was, nu, is_soepeler=bool(was))
