"""What changed in the policy itself: what the programme asks, and how strictly.

A reviewer sees this before anything else. A pull request that makes a pilot pass by
making the rule milder looks, without it, like one that makes the pilot better.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pilotkit.diff.vraagzinnen import gevraagd
from pilotkit.dutch import euro, kort, opsomming
from pilotkit.finding import Severity
from pilotkit.profiel import NAMEN
from pilotkit.rules.geldend import geldend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pilotkit.kader import Kader
    from pilotkit.profiel import Mandaat, Plicht, Profiel
    from pilotkit.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Beleidswijziging:
    """A change of policy as a sentence; ``is_soepeler`` where less is asked or more may."""

    zin: str
    is_soepeler: bool = False


def beleidsverschil(oud: Kader, nieuw: Kader) -> tuple[Beleidswijziging, ...]:
    """Return what changed in the policy, what became milder first."""
    if oud.profiel is nieuw.profiel:
        return ()
    alles = [
        *_programma(oud.profiel, nieuw.profiel),
        *_voorwaarden(oud.profiel, nieuw.profiel),
        *_regels(oud.profiel, nieuw.profiel),
        *_eigen_regels(oud, nieuw),
        *_geld(oud.profiel, nieuw.profiel),
        *_mandaten(oud.profiel, nieuw.profiel),
        *_fasen(oud.profiel, nieuw.profiel),
        *_lijsten(oud.profiel, nieuw.profiel),
        *_rest(oud.profiel, nieuw.profiel),
    ]
    return tuple(sorted(alles, key=lambda wijziging: not wijziging.is_soepeler))


def _programma(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    if oud.naam != nieuw.naam:
        zin = f"Het programma is nu `{kort(nieuw.naam)}`; eerst was het `{kort(oud.naam)}`."
        yield Beleidswijziging(zin, is_soepeler=True)


def _voorwaarden(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    toen, nu = oud.voorwaarden, nieuw.voorwaarden
    for sleutel in toen.sleutels():
        if sleutel not in nu.sleutels():
            yield Beleidswijziging(f"De voorwaarde {_naam(oud, sleutel)} vervalt.", True)
    for sleutel in nu.sleutels():
        naam = _naam(nieuw, sleutel)
        if sleutel not in toen.sleutels():
            yield Beleidswijziging(f"De voorwaarde {naam} komt erbij.")
            continue
        eerst, straks = gevraagd(toen.modellen()[sleutel]), gevraagd(nu.modellen()[sleutel])
        for vraag in eerst:
            if vraag not in straks:
                yield Beleidswijziging(f"De voorwaarde {naam} vraagt niet meer: {vraag}.", True)
        for vraag in straks:
            if vraag not in eerst:
                yield Beleidswijziging(f"De voorwaarde {naam} vraagt nu: {vraag}.")
        if toen.naam(sleutel) != nu.naam(sleutel):
            yield Beleidswijziging(f"De voorwaarde {naam} heette ‘{toen.naam(sleutel)}’.")


def _naam(profiel: Profiel, sleutel: str) -> str:
    return f"‘{profiel.voorwaarden.naam(sleutel)}’ (`{sleutel}`)"


def _regels(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    """Yield which rules came, went, or became another weight; not those of whole conditions."""
    toen, nu = _vast(oud), _vast(nieuw)
    weg, erbij = _codes(oud, nieuw), _codes(nieuw, oud)
    for code, regel in toen.items():
        if code not in nu and code not in weg:
            yield Beleidswijziging(f"De regel {code} geldt niet meer: {regel.titel}", True)
    for code, regel in nu.items():
        if code in toen:
            yield from _gewicht(code, toen[code], regel)
        elif code not in erbij:
            yield Beleidswijziging(f"De regel {code} geldt nu ook: {regel.titel}")


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
    eerst, straks = (_ERNSTEN.index(regel.ernst(regel.severity)) for regel in (toen, nu))
    if eerst != straks:
        hoe = "milder" if straks > eerst else "strenger"
        zin = f"De regel {code} is {hoe}: eerst {_ERNSTEN[eerst]}, nu {_ERNSTEN[straks]}."
        yield Beleidswijziging(zin, straks > eerst)
    if nu.waivable and not toen.waivable:
        yield Beleidswijziging(f"Op de regel {code} is nu een uitzondering mogelijk.", True)
    elif toen.waivable and not nu.waivable:
        yield Beleidswijziging(f"Op de regel {code} is geen uitzondering meer mogelijk.")


def _eigen_regels(oud: Kader, nieuw: Kader) -> Iterator[Beleidswijziging]:
    """Yield which rules by declaration ask something else than they did."""
    toen, nu = _verklaringen(oud), _verklaringen(nieuw)
    for code in toen.keys() & nu.keys():
        if toen[code] != nu[code]:
            zin = f"De regel {code} vraagt nu {nu[code]}; eerst {toen[code]}."
            yield Beleidswijziging(zin, is_soepeler=True)


def _verklaringen(kader: Kader) -> dict[str, str]:
    """Return what each rule by declaration asks, by its code."""
    blok: Any = getattr(kader.programma, "profiel", None)
    return {
        regel.code: f"`{kort(regel.sleutel)}` in "
        + (f"de fase {opsomming(regel.vanaf, 'of')}" if regel.vanaf else "elke fase")
        for regel in (blok.eigen_regels if blok else ())
    }


def _geld(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    for wat in ("reserve", "plafond"):
        toen, nu = getattr(oud, wat), getattr(nieuw, wat)
        if toen != nu:
            was, wordt = ("geen" if b is None else euro(b) for b in (toen, nu))
            hoger = toen is not None and (nu is None or nu > toen)
            zin = f"{'De' if wat == 'reserve' else 'Het'} {wat} van het programma gaat van {was} "
            yield Beleidswijziging(f"{zin}naar {wordt}.", hoger)
    if oud.provincie != nieuw.provincie:
        yield Beleidswijziging(f"Wie betaalt heet nu {nieuw.provincie}; eerst {oud.provincie}.")


def _mandaten(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    for handeling in {**oud.mandaten, **nieuw.mandaten}:
        toen, nu = oud.mandaten.get(handeling), nieuw.mandaten.get(handeling)
        if toen != nu:
            wie = [
                opsomming((*m.organen, *(f"{o} (binnen een eerder besluit)" for o in m.binnen)))
                if m
                else "elk orgaan"
                for m in (toen, nu)
            ]
            zin = f"Over {handeling} besluit nu {wie[1]}; eerst {wie[0]}."
            yield Beleidswijziging(zin, toen is not None and not _binnen(nu, toen))


def _binnen(nu: Mandaat | None, toen: Mandaat) -> bool:
    """Return whether nobody may more than before."""
    if nu is None:
        return False
    eerst = {*toen.organen, *toen.binnen}
    return set(nu.organen) <= set(toen.organen) and {*nu.organen, *nu.binnen} <= eerst


def _fasen(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    toen, nu = oud.levensloop.fasen, nieuw.levensloop.fasen
    soorten = {str(fase): fase.soort for fase in toen}
    for fase in nu:
        if fase in toen and soorten[str(fase)] != fase.soort:
            zin = f"De fase `{fase}` telt nu mee als {fase.soort}; eerst als {soorten[str(fase)]}."
            yield Beleidswijziging(zin, is_soepeler=True)
    yield from _woorden("fase", "fasen", map(str, toen), map(str, nu))


_LIJSTEN = {
    "gebied": ("gebieden", "gemeenten"), "lijn": ("lijnen", "lijnen"),
    "opgave": ("opgaven", "opgaven"),
}  # fmt: skip


def _lijsten(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    for een, (meer, naam) in _LIJSTEN.items():
        yield from _woorden(een, meer, getattr(oud, naam), getattr(nieuw, naam))
    for lijst in ("orgaan", "partijsoort", "kostensoort"):
        toen, nu = (p.woordenschat.waarden(lijst) for p in (oud, nieuw))
        yield from _woorden(lijst, lijst, map(str, toen), map(str, nu))
    kenmerken = ([k.naam for k in p.kenmerken] for p in (oud, nieuw))
    yield from _woorden("kenmerk", "kenmerken", *kenmerken)
    plichten = ({p.sleutel: p for p in profiel.plichten} for profiel in (oud, nieuw))
    yield from _plichten(*plichten)


def _woorden(
    een: str, meer: str, toen: Iterable[str], nu: Iterable[str]
) -> Iterator[Beleidswijziging]:
    was, is_ = list(toen), list(nu)
    for lijst, ander, hoe in ((was, is_, "Weg"), (is_, was, "Nieuw")):
        anders = [f"`{kort(woord)}`" for woord in lijst if woord not in ander]
        if anders:
            wat = een if len(anders) == 1 else meer
            yield Beleidswijziging(f"{hoe} bij {wat}: {opsomming(anders)}.")


def _plichten(toen: Mapping[str, Plicht], nu: Mapping[str, Plicht]) -> Iterator[Beleidswijziging]:
    for sleutel in {**toen, **nu}:
        if sleutel not in nu:
            yield Beleidswijziging(f"De plicht `{sleutel}` vervalt: {toen[sleutel].wat}.", True)
        elif sleutel not in toen:
            yield Beleidswijziging(f"De plicht `{sleutel}` komt erbij: {nu[sleutel].wat}.")
        elif toen[sleutel] != nu[sleutel]:
            yield Beleidswijziging(f"De plicht `{sleutel}` is anders: {nu[sleutel].wat}.", True)


def _rest(oud: Profiel, nieuw: Profiel) -> Iterator[Beleidswijziging]:
    for naam in NAMEN:
        toen, nu = getattr(oud.woorden, naam), getattr(nieuw.woorden, naam)
        if toen != nu:
            yield Beleidswijziging(
                f"Als {naam} staat er nu {nu or 'niemand'}; eerst {toen or 'niemand'}."
            )
