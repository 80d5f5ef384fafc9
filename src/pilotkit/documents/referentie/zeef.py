"""What of a reference document is taken over: elements and attributes that are on a list.

The lists name what gives a document its looks. All else is left out, known or not;
what its maker would miss is named, so that it can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pilotkit.documents.referentie.element import Element

KOPPELINGEN, VELDEN, OBJECTEN = "koppelingen", "velden", "vormen en ingesloten objecten"
BUITEN, MACROS = "verwijzingen naar buiten het bestand", "macro’s"
LETTERTYPEN = "ingesloten lettertypen"
BEELDEN = "beelden die geen gewone PNG of JPEG in het bestand zijn"


@dataclass(slots=True)
class Zeef:
    """A list of what may pass.

    ``mag`` are the elements that pass, ``open`` those of which only the contents
    pass, ``met_tekst`` those whose text passes. ``kenmerk`` says of an element and
    an attribute whether that passes. ``na`` looks at an element that passed and
    gives what comes in its place, or nothing. ``weg`` gathers what to tell.
    """

    mag: frozenset[str]
    kenmerk: Callable[[Element, str], bool]
    weg: set[str]
    open: frozenset[str] = frozenset()
    met_tekst: frozenset[str] = frozenset()
    na: Mapping[str, Callable[[Element], Element | None]] = field(default_factory=dict)
    genoemd: Mapping[str, str] = field(default_factory=dict)

    def gezeefd(self, element: Element) -> Element | None:
        """Return what passes of an element that may pass, or None."""
        nieuw = Element(
            element.naam,
            {n: waarde for n, waarde in element.kenmerken.items() if self.kenmerk(element, n)},
            list(self._kinderen(element, met_tekst=element.naam in self.met_tekst)),
        )
        klaar = self.na.get(element.naam)
        return klaar(nieuw) if klaar else nieuw

    def _kinderen(self, element: Element, *, met_tekst: bool) -> Iterator[Element | str]:
        for kind in element.kinderen:
            if isinstance(kind, str):
                if met_tekst:
                    yield kind
                continue
            if kind.naam in self.genoemd:
                self.weg.add(self.genoemd[kind.naam])
            if kind.naam in self.open:
                yield from self._kinderen(kind, met_tekst=met_tekst)
            elif kind.naam in self.mag and (over := self.gezeefd(kind)):
                yield over


def woorden(lijst: str) -> frozenset[str]:
    """Return words that are parted by spaces."""
    return frozenset(lijst.split())


def namen(voorvoegsel: str, lijst: str) -> frozenset[str]:
    """Return names, parted by spaces, with their prefix."""
    return frozenset(f"{voorvoegsel}:{naam}" for naam in lijst.split())
