"""The harvest by line, domain, municipality, theme and who brought it in; and what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args

from pilotkit.dossier import Dossier
from pilotkit.dutch import namen, opsomming
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import Profiel
from pilotkit.reports.tabellen import Rij


@dataclass(frozen=True, slots=True)
class Indeling:
    """The harvest by one thing: how many and which for each name; ``leeg`` tells the unknown."""

    kop: str
    kolom: str
    rijen: tuple[Rij, ...]
    leeg: str


def _domeinen(profiel: Profiel) -> tuple[str, ...]:
    """Return the domains that the first condition of the programme tells of; empty where none."""
    for veld in profiel.voorwaarden.model_fields.values():
        model: Any = next((m for m in get_args(veld.annotation) if m is not type(None)), None)
        if model and "domeinen" in model.model_fields:
            (soort, *_) = get_args(model.model_fields["domeinen"].annotation)
            return tuple(soort) if issubclass(soort, StrEnum) else ()
    return ()


def _domeinen_van(dossier: Dossier) -> tuple[str, ...]:
    toen = dossier.toen.voorwaarden
    alle = (getattr(toen[sleutel], "domeinen", ()) for sleutel in toen.sleutels())
    return tuple(str(domein) for deel in alle for domein in deel)


def _verdelingen(
    kader: Kader,
) -> Iterator[tuple[str, str, tuple[str, ...], Callable[[Dossier], Iterable[str]]]]:
    """Yield by what the harvest is told: name, names, all that there are, those of a pilot."""
    profiel = kader.profiel
    yield "lijn", "lijnen", profiel.lijnen, lambda d: d.toen.lijnen
    yield "domein", "domeinen", _domeinen(profiel), _domeinen_van
    yield "gemeente", "gemeenten", profiel.gemeenten, lambda d: d.toen.gemeenten


def indelingen(oogst: list[Dossier], kader: Kader) -> Iterator[Indeling]:
    """Yield the harvest by each thing, of what the programme knows."""
    for enkel, meer, bekend, van in _verdelingen(kader):
        if not bekend:
            continue
        per = {naam: [d.toen.titel for d in oogst if naam in van(d)] for naam in bekend}
        rijen = tuple(
            (naam.replace("_", " "), str(len(titels)), ", ".join(titels) or "geen")
            for naam, titels in per.items()
        )
        zonder = [d.toen.titel for d in oogst if not tuple(van(d))]
        gevuld = any(per.values())
        leeg = f"Van geen enkel voorstel is al bekend bij welke {meer} het hoort."
        if gevuld:
            leeg = f"Nog zonder {enkel}: {namen(zonder)}." if zonder else ""
        yield Indeling(f"Per {enkel}", enkel.capitalize(), rijen if gevuld else (), leeg)
    yield from _per_thema(oogst)
    yield _per_indiener(oogst)


def _per_thema(oogst: list[Dossier]) -> Iterator[Indeling]:
    """Yield the harvest by theme, in the proposals' own words; nothing for none."""
    per: dict[str, list[str]] = {}
    for dossier in oogst:
        for thema in dossier.toen.themas:
            per.setdefault(thema, []).append(dossier.toen.titel)
    if not per:
        return
    op_aantal = sorted(per.items(), key=lambda paar: -len(paar[1]))
    rijen = tuple((thema, str(len(titels)), ", ".join(titels)) for thema, titels in op_aantal)
    zonder = [d.toen.titel for d in oogst if not d.toen.themas]
    leeg = f"Nog zonder thema: {namen(zonder)}." if zonder else ""
    yield Indeling("Per thema", "Thema", rijen, leeg)


def _per_indiener(oogst: list[Dossier]) -> Indeling:
    per: dict[str, list[str]] = {}
    for dossier in oogst:
        van = dossier.toen.ingediend_door or "niet vermeld"
        per.setdefault(van, []).append(dossier.toen.titel)
    rijen = tuple((van, str(len(titels)), ", ".join(titels)) for van, titels in per.items())
    return Indeling("Wie het inbracht", "Ingebracht door", rijen, "")


def ontbreekt(oogst: Iterable[Dossier], alle: Iterable[Dossier], kader: Kader) -> Iterator[str]:
    """Say which lines, domains and municipalities no proposal names, as the tables count them.

    What only a pilot names that is further than the harvest is said apart, and so is what
    only one names that stopped.
    """
    buiten = [d for d in alle if d not in oogst]
    verder = [d for d in buiten if d.fase.soort is not Fasesoort.GESTOPT]
    heet = kader.woorden.pilot
    for enkel, meer, bekend, van in _verdelingen(kader):
        in_oogst = {naam for dossier in oogst for naam in van(dossier)}
        daarbuiten = {naam for dossier in verder for naam in van(dossier)} - in_oogst
        ooit = {naam for dossier in buiten for naam in van(dossier)} - in_oogst
        mist = [naam for naam in bekend if naam not in in_oogst | ooit]
        if mist and len(mist) == len(bekend):
            yield f"Nog {heet.geen} of idee noemt een van de {len(bekend)} {meer}."
        elif mist:
            yield f"Nog {heet.geen} of idee noemt {_genoemd(mist, enkel, meer, 'of')}."
        wie = f"{heet.een} {heet.die}"
        for namen_, maar in (
            (daarbuiten, f"maar wel {wie} verder is"),
            (ooit - daarbuiten, f"alleen {wie} is gestopt"),
        ):
            if alleen := [naam for naam in bekend if naam in namen_]:
                wat = _genoemd(alleen, enkel, meer, "en")
                yield f"Voor {wat} is er geen voorstel in de oogst, {maar}."


def _genoemd(namen_: list[str], enkel: str, meer: str, voegwoord: str) -> str:
    wat = enkel if len(namen_) == 1 else meer
    return f"{_LIDWOORD.get(wat, 'de')} {wat} " + opsomming(
        (naam.replace("_", " ") for naam in namen_), voegwoord
    )


_LIDWOORD = {"domein": "het"}


def overal(kader: Kader) -> str:
    """Say that nothing is missing, of what the programme knows; empty where it knows nothing."""
    delen = [f"elk{'' if enkel in _LIDWOORD else 'e'} {enkel}" for enkel, _, bekend, _ in
             _verdelingen(kader) if bekend]  # fmt: skip
    return f"Bij {opsomming(delen)} is er een voorstel." if delen else ""
