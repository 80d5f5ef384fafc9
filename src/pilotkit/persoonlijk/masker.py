"""The mask over what is shown nowhere. A masked text is as long as it was: all places stay."""

from __future__ import annotations

from collections.abc import Iterable

from pilotkit.persoonlijk.vondst import Vondst
from pilotkit.persoonlijk.zeef import may_hold

MASKER = "•"
"""Stands for every character of a number that is not shown. It means nothing to YAML."""


def masked(tekst: str, vondsten: Iterable[Vondst]) -> str:
    """Return a text in which the characters of these are masked; what is between them stays.

    ``vondsten`` come in the order of the text.
    """
    delen, plek = [], 0
    for begin, eind in (deel for vondst in vondsten for deel in vondst.delen):
        delen += [tekst[plek:begin], MASKER * (eind - begin)]
        plek = eind
    return "".join((*delen, tekst[plek:]))


def gemaskeerd(tekst: str) -> str:
    """Return a text without what is shown nowhere."""
    if not may_hold(tekst.encode("utf-8", "surrogatepass")):
        return tekst
    from pilotkit.persoonlijk.zoeken import nooit_getoond

    return masked(tekst, nooit_getoond(tekst))
