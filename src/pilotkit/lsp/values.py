"""Which values may be meant at a place: words of the model, names, ids, codes, days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pilotkit.finding import Path
from pilotkit.lsp.hover import of_pilot, of_rule
from pilotkit.lsp.skim import SeenValue
from pilotkit.lsp.surroundings import Pattern, Surroundings, pattern, texts_at
from pilotkit.model.woordenschat import ORGAAN
from pilotkit.peildatum.plichten import plichten
from pilotkit.problem import Veld
from pilotkit.profielen import namen
from pilotkit.rules.geldend import geldend
from pilotkit.waarden import soort_van
from pilotkit.waarden.soorten import JA_NEE


@dataclass(frozen=True, slots=True)
class Value:
    """A value to choose: its text, a few words beside it, and what it means in Markdown.

    ``is_text`` says that it is a text to YAML too, so that it may need quotes.
    """

    text: str
    detail: str = ""
    meaning: str = ""
    is_text: bool = True


def values_at(
    veld: Veld, path: Path, entries: Sequence[SeenValue], around: Surroundings
) -> list[Value]:
    """Return the values that may be meant at a path, the likeliest first."""
    if veld.waarden:
        return [Value(str(waarde), meaning=around.uitleg(path, waarde)) for waarde in veld.waarden]
    soort = JA_NEE if veld.verkort else soort_van(veld)
    if soort.woorden:
        return [Value(*woord, is_text=False) for woord in soort.woorden]
    if soort.vandaag:
        return [Value(*soort.vandaag(around.peildatum), is_text=False)]
    names = _NAMES.get(pattern(path))
    return names(entries, around) if names else []


def _plain(texts: Iterable[str], detail: str = "") -> list[Value]:
    return [Value(str(text), detail) for text in texts]


_PARTNERS = ("partners", "*", "naam")


def _partners(entries: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    """Return the partners of the pilot, or while it has none those of other pilots."""
    own = texts_at(entries, _PARTNERS)
    return _plain(own, "partner") if own else _elsewhere(entries, around)


def _elsewhere(entries: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    """Return the partners of other pilots that this one does not name yet."""
    others = (naam for pilot in around.pilots for naam in pilot.partners if pilot.id != around.id)
    own = texts_at(entries, _PARTNERS)
    return _plain(
        sorted(set(others) - set(own)), f"partner van een {around.kader.woorden.pilot.ander}"
    )


def _payers(entries: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    province = around.kader.profiel.provincie
    partners = (value for value in _partners(entries, around) if value.text != province)
    return [Value(province, around.kader.woorden.betaler), *partners]


def _relations(_: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    pilots = [
        Value(naam, known.titel if (known := around.pilot(naam)) else "", of_pilot(naam, around))
        for naam in around.files
        if naam != around.id
    ]
    kader = around.kader
    return [*pilots, *_plain(kader.opgaven, "opgave"), *_plain(kader.projecten, "project")]


def _organs(_: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    """Return who decides, and to whom the programme reports."""
    kader = around.kader
    besluiten = kader.profiel.woordenschat.waarden(ORGAAN)
    return _plain(dict.fromkeys((*besluiten, kader.rapportageorgaan)))


def _waivable(_: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    return [
        Value(code, rule.titel, of_rule(code, around))
        for code, rule in geldend(around.kader.profiel).op_code.items()
        if rule.waivable
    ]


def _decisions(entries: Sequence[SeenValue], around: Surroundings) -> list[Value]:
    """Return the references of decisions in the document, then those of the programme."""
    own = texts_at(entries, ("besluiten", "*", "kenmerk"))
    theirs = (besluit.kenmerk for besluit in around.kader.programma.besluiten)
    rest = dict.fromkeys(kenmerk for kenmerk in theirs if kenmerk and kenmerk not in own)
    return [*_plain(own, "besluit"), *_plain(rest, "besluit over het programma")]


def _commitments(entries: Sequence[SeenValue], _: Surroundings) -> list[Value]:
    return _plain(
        texts_at(
            entries,
            ("begroting", "verplichtingen", "*", "kenmerk"),
            ("budget", "kosten", "*", "verplichtingen", "*", "kenmerk"),
        ),
        "verplichting",
    )


_NAMES: dict[Pattern, Callable[[Sequence[SeenValue], Surroundings], list[Value]]] = {
    ("trekker",): _partners,
    _PARTNERS: _elsewhere,
    ("begroting", "dekking", "*", "van"): _payers,
    ("begroting", "verplichtingen", "*", "kenmerk"): _decisions,
    ("begroting", "uitgaven", "*", "kenmerk"): _commitments,
    ("herijkingen", "*", "besluit"): _decisions,
    ("uitzonderingen", "*", "besluit"): _decisions,
    ("uitzonderingen", "*", "regel"): _waivable,
    ("relaties", "*", "met"): _relations,
    ("gemeenten", "*"): lambda _, around: _plain(around.kader.profiel.gemeenten),
    ("lijnen", "*"): lambda _, around: _plain(around.kader.profiel.lijnen),
    ("plichten", "*", "plicht"): lambda _, around: [
        Value(plicht.sleutel, plicht.wat) for plicht in plichten(around.kader)
    ],
    ("beslismomenten", "*", "orgaan"): _organs,
    ("programma",): lambda _, __: _plain(namen()),
    ("budget", "kosten", "*", "verplichtingen", "*", "kenmerk"): _decisions,
    ("budget", "kosten", "*", "uitgaven", "*", "kenmerk"): _commitments,
}
"""Where a text is the name of something that pilotkit knows."""
