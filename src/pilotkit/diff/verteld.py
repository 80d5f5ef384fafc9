"""Which keys of a pilot the sentences of a difference tell: the rest is told by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pilotkit.diff.wijziging import Wijziging
    from pilotkit.dossier import Dossier
    from pilotkit.model.begroting import Dekking


def _lijst(lijst: str, *sleutels: str) -> tuple[str, ...]:
    """Return that what comes into a list or goes is told, and of what stays some keys."""
    return (f"{lijst}[]", *(f"{lijst}.{sleutel}" for sleutel in sleutels))


_VERTELD = {
    "titel": ("titel",),
    "fase": ("fase",),
    "trekker": ("trekker",),
    "stand": _lijst("voortgang", "stand"),
    "gemeente": ("gemeenten",),
    "partner": _lijst("partners", "naam"),
    "besluit": _lijst("besluiten", "datum", "orgaan", "besluit", "kenmerk"),
    "herijking": _lijst("herijkingen", "datum", "reden"),
    "uitzondering": _lijst("uitzonderingen", "regel", "tot", "reden"),
    "start": ("planning.start",),
    "einde": ("planning.einde",),
    "mijlpaal": _lijst("planning.mijlpalen", "naam", "datum"),
    "mijlpaal gehaald": ("planning.mijlpalen.gereed_op",),
    "geraamd": _lijst("begroting.posten", "raming"),
    "verplicht": (
        *_lijst("begroting.verplichtingen", "bedrag"),
        *_lijst("begroting.vrijval", "bedrag"),
    ),
    "uitgegeven": _lijst("begroting.uitgaven", "bedrag"),
}
"""Which keys are told by a change that is called so; ``[]`` is what came into a list or went."""


def verteld(gezegd: Iterable[Wijziging], oud: Dossier, nieuw: Dossier) -> Iterator[str]:
    """Yield the keys of which every change has been told."""
    kenmerken = {kenmerk.titel.lower(): kenmerk.pad for kenmerk in nieuw.kader.profiel.kenmerken}
    for wijziging in gezegd:
        wat, _, naam = wijziging.wat.partition(": ")
        yield from _VERTELD.get(wat, ())
        if wat == "voorwaarde":
            yield f"voorwaarden.{naam}.oordeel"
        elif wat == "kenmerk":
            yield kenmerken[naam]
        elif wat == "toegezegd":
            yield "begroting.dekking.status"
        elif wat == "gevraagd" and _van_anderen(oud) == _van_anderen(nieuw):
            yield from _lijst("begroting.dekking", "bedrag")


def _van_anderen(dossier: Dossier) -> list[Dekking]:
    """Return what others pay: the sum that is asked says nothing of it."""
    betaler = dossier.kader.profiel.provincie
    return [deel for deel in dossier.pilot.begroting.dekking if deel.van != betaler]
