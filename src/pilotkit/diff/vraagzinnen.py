"""What a condition asks, in words that can be held against what it asked before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, opsomming
from pilotkit.model.velden import velden
from pilotkit.model.vragen import EenVan, Elk, Gevuld, Niet, Samen, TenMinste
from pilotkit.model.woorden import Oordeel

if TYPE_CHECKING:
    from pilotkit.model.voorwaarde import Voorwaarde
    from pilotkit.model.vragen import Vraag


def gevraagd(model: type[Voorwaarde]) -> tuple[str, ...]:
    """Return what a condition asks, and the words that its lists allow."""
    gevraagd = [f"{zin}{_bij(vraag)}" for vraag in model.vraagt for zin in vraagzinnen(vraag)]
    woorden = [
        f"bij `{sleutel}` een woord uit {opsomming(f'`{kort(woord)}`' for woord in keuze)}"
        for sleutel, veld in velden(model).items()
        if (keuze := veld.waarden or (veld.item.waarden if veld.item else ()))
        and sleutel != "oordeel"
    ]
    return (*gevraagd, *woorden)


def _bij(vraag: Vraag) -> str:
    return ", ook bij `deels`" if Oordeel.DEELS in vraag.bij else ""


@singledispatch
def vraagzinnen(vraag: Vraag) -> Iterator[str]:
    """Yield what must stand in the file."""
    raise NotImplementedError(type(vraag))


@vraagzinnen.register
def _(vraag: Gevuld) -> Iterator[str]:
    yield from (f"`{veld}` is ingevuld" for veld in vraag.velden)


@vraagzinnen.register
def _(vraag: EenVan) -> Iterator[str]:
    yield f"{opsomming((f'`{veld}`' for veld in vraag.velden), 'of')} is ingevuld"


@vraagzinnen.register
def _(vraag: TenMinste) -> Iterator[str]:
    yield f"bij `{vraag.veld}` staan er minstens {vraag.aantal}"


@vraagzinnen.register
def _(vraag: Niet) -> Iterator[str]:
    yield from (f"bij `{vraag.veld}` staat niet `{kort(waarde)}`" for waarde in vraag.waarden)


@vraagzinnen.register
def _(vraag: Elk) -> Iterator[str]:
    yield from (f"bij `{vraag.veld}` staat {naam}" for _, naam in vraag.namen)


@vraagzinnen.register
def _(vraag: Samen) -> Iterator[str]:
    yield f"er doen minstens {vraag.minstens} partners mee"
    if vraag.soorten:
        yield f"onder de partners is {opsomming(map(str, vraag.soorten), 'of')}"
    yield from (f"een partner is verantwoordelijk voor {taak}" for taak in vraag.taken)
