"""Where the names of things stand: where each is described, and where it is only spoken of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pilotkit.lsp.skim import SeenValue, Span
from pilotkit.lsp.surroundings import Pattern, Surroundings, pattern
from pilotkit.source.repository import PILOTS

RELATIE = ("relaties", "*", "met")
PARTNER = ("partners", "*", "naam")
BESLUIT = ("besluiten", "*", "kenmerk")
VERPLICHTING = ("begroting", "verplichtingen", "*", "kenmerk")
_KOSTEN = ("budget", "kosten", "*")
_KOSTENPOST = (*_KOSTEN, "verplichtingen", "*", "kenmerk")

DESCRIBED: Mapping[Pattern, tuple[Pattern, ...]] = {
    ("trekker",): (PARTNER,),
    ("begroting", "dekking", "*", "van"): (PARTNER,),
    VERPLICHTING: (BESLUIT,),
    ("begroting", "uitgaven", "*", "kenmerk"): (VERPLICHTING,),
    ("begroting", "vrijval", "*", "kenmerk"): (VERPLICHTING,),
    ("herijkingen", "*", "besluit"): (BESLUIT,),
    ("uitzonderingen", "*", "besluit"): (BESLUIT,),
    ("uitzonderingen", "*", "waar"): (("planning", "mijlpalen", "*", "naam"), PARTNER),
    ("beslismomenten", "*", "besluit"): (BESLUIT,),
    _KOSTENPOST: (BESLUIT,),
    (*_KOSTEN, "uitgaven", "*", "kenmerk"): (_KOSTENPOST,),
    RELATIE: (("opgaven", "*"), ("projecten", "*")),
}
"""The places that name something, and where that is described: in the document itself, or in
the programme. The pilots that a relation names are files."""
_SOURCES = frozenset(place for places in DESCRIBED.values() for place in places) - DESCRIBED.keys()


def _together() -> dict[Pattern, frozenset[Pattern]]:
    """Return for each place all places at which the same text means the same."""
    groups: list[frozenset[Pattern]] = []
    for place, described in DESCRIBED.items():
        group = frozenset((place, *described))
        groups, apart = [g for g in groups if not g & group], [g for g in groups if g & group]
        groups.append(group.union(*apart))
    return {place: group for group in groups for place in group}


_TOGETHER = _together()


def alike(here: SeenValue, entries: Iterable[SeenValue]) -> Iterator[SeenValue]:
    """Yield the values in a document that name the same as one of it, or of another document."""
    places = _TOGETHER.get(pattern(here.path), frozenset())
    return (e for e in entries if e.text == here.text and pattern(e.path) in places)


def is_named(here: SeenValue) -> bool:
    """Return whether a value is the name of something that may stand elsewhere too."""
    return pattern(here.path) in _TOGETHER


def describes(entry: SeenValue) -> bool:
    """Return whether a value is where something is described, and not where it is spoken of."""
    return pattern(entry.path) in _SOURCES


def value_at(entries: Sequence[SeenValue], row: int, column: int) -> SeenValue | None:
    """Return the value at a place in a document, or None."""
    on_row = (entry for entry in entries if entry.row == row and entry.text)
    return next((e for e in on_row if e.value[0] <= column <= e.value[1]), None)


def pilot_in(entry: SeenValue, around: Surroundings) -> str | None:
    """Return the id of the pilot that a value names: in a relation, or its file as evidence."""
    naam = ""
    if pattern(entry.path) == RELATIE:
        naam = entry.text
    elif is_evidence(entry, around):
        naam = entry.text.removeprefix(f"{PILOTS}/").removesuffix(".yaml")
        naam = naam if entry.text == f"{PILOTS}/{naam}.yaml" else ""
    return naam if naam in around.files else None


def is_evidence(entry: SeenValue, around: Surroundings) -> bool:
    """Return whether a value stands where a condition names its evidence."""
    match entry.path:
        case ("voorwaarden", str(), str(veld), int()):
            return veld in around.kader.profiel.voorwaarden.bewijsvelden()
    return False


def span_of(entry: SeenValue, naam: str, row: str) -> Span:
    """Return where a name stands in the value of a row, without quotes and what is around it."""
    begin = row.find(naam, *entry.value)
    return (begin, begin + len(naam)) if begin >= 0 else entry.value
