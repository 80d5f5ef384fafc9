"""The kinds of value: each is complete, and every one that a model names is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from pydantic import TypeAdapter

from pilotkit.model.eigen import Veldsoort
from pilotkit.model.notitie import Notitie
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.model.woordenschat import STANDAARD
from pilotkit.problem import Problem, Veld
from pilotkit.profielen import find_profiel, namen
from pilotkit.waarden import SOORTEN, Waardesoort, soort_van
from pilotkit.waarden.notatie import bedragen_uit

ALLE = list(SOORTEN.values())
BLOKKEN = ("blok", "lijst", "keuze")
"""Kinds of which the values lie in what is under them, or in a list of words."""


def named(blok: type[Blok], seen: set[type[Blok]]) -> Iterator[str]:
    """Yield the kinds that a model names, in all that is under it."""
    if blok in seen:
        return
    seen.add(blok)
    for veld in velden(blok, STANDAARD).values():
        for daar in filter(None, (veld, veld.item)):
            yield daar.soort
            if daar.blok:
                yield from named(daar.blok, seen)


def test_every_kind_that_a_model_names_is_there_and_no_other() -> None:
    models: list[type[Blok]] = [ProgrammaMetProfiel, Notitie]
    models += [profiel.pilot for naam in namen() if (profiel := find_profiel(naam))]
    seen: set[type[Blok]] = set()
    assert {soort for model in models for soort in named(model, seen)} == set(SOORTEN)


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.naam)
def test_a_kind_is_complete(soort: Waardesoort) -> None:
    assert soort is SOORTEN[soort.naam] is soort_van(Veld(soort.naam))
    assert soort.heet.startswith(("een ", "de ", "`"))
    assert soort.zoals.startswith(", ") or soort.naam in (*BLOKKEN, "tekst", "commit")
    facts = {"waarde": "x", "raw": "x", "tussen_haakjes": False}
    veld = Veld(soort.naam, waarden=("een", "twee"))
    hint, fix = soort.raad(Problem("verkeerde_soort", ("sleutel",), facts=facts), veld)
    assert hint
    assert not fix or soort.naam in ("tekst", "sleutel")
    assert hasattr(pa, soort.kolom.parquet)
    assert bool(soort.kolom.typ) == (soort.kolom.klasse is not str)
    assert soort.kolom.heet != "tekst" or soort.lees is None


def voorbeelden(soort: Waardesoort) -> Iterator[str]:
    """Yield what a kind itself says to type."""
    if soort.vandaag:
        yield soort.vandaag(date(2018, 9, 30))[0]
    yield from (woord for woord, _ in soort.woorden)
    if "zoals " in soort.zoals and "`" not in soort.zoals:
        yield soort.zoals.rpartition("zoals ")[2]
    if "zoals " in soort.kolom.typ:
        yield soort.kolom.typ.rpartition("zoals ")[2]


def test_the_example_of_a_kind_is_what_it_says_to_type() -> None:
    with_example = [soort for soort in ALLE if soort.voorbeeld and soort.kolom.klasse is not bool]
    assert len(with_example) >= 3
    for soort in with_example:
        assert soort.zoals.endswith(f"zoals {soort.voorbeeld}")


@pytest.mark.parametrize("soort", [s for s in ALLE if s.lees], ids=lambda soort: soort.naam)
def test_what_a_kind_says_to_type_is_a_value_of_it(soort: Waardesoort) -> None:
    assert soort.lees
    typed = list(voorbeelden(soort))
    assert typed
    for text in typed:
        value = soort.lees(text)
        assert isinstance(value, soort.kolom.klasse), text
        if soort.zeg:
            assert soort.zeg(value)
    assert soort.lees("van alles") is None
    assert soort.lees("") is None


def test_a_profile_has_a_kind_for_each_of_its_words() -> None:
    by_word = {soort.in_profiel: soort for soort in ALLE if soort.in_profiel}
    assert set(by_word) == set(Veldsoort) - {"keuze", "lijst", "bewijs"}  # those are of words
    for word, soort in by_word.items():
        kind: Any = soort.annotatie
        example = "Een tekst." if word == "tekst" else soort.voorbeeld
        assert TypeAdapter(kind).validate_python(example) is not None


@pytest.mark.parametrize(
    ("text", "amount"),
    [("25000", 25000), ("€ 25.000,-", 25000), ("0", 0), ("-5", None), ("1,50", None), ("x", None)],
)
def test_an_amount_is_taken_where_it_can_be_only_one(text: str, amount: int | None) -> None:
    assert SOORTEN["euro"].lees
    assert SOORTEN["euro"].lees(text) == amount
    assert amount is None or amount == 0 or bedragen_uit(text) == (amount,)
