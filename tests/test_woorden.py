"""What a programme calls a pilot, as sentences need it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from pilotkit.model.woorden import Fasesoort
from pilotkit.model.woordenschat import LEVENSLOOP, Levensloop
from pilotkit.profiel import Naamwoord, Woorden
from pilotkit.reports.fasewoorden import pilots_in
from pilotkit.reports.zinnen.gevraagd import aan_wie
from tests.gasten import FASEN

PILOT, INITIATIEF = Naamwoord("pilot", "pilots"), Naamwoord("initiatief", "initiatieven", "het")


@pytest.mark.parametrize(
    ("vorm", "de_woord", "het_woord"),
    [
        ("de", "de pilot", "het initiatief"),
        ("voorop", "De pilot", "Het initiatief"),
        ("deze", "deze pilot", "dit initiatief"),
        ("elke", "elke pilot", "elk initiatief"),
        ("een", "een pilot", "een initiatief"),
        ("geen", "geen pilot", "geen initiatief"),
        ("geen_enkele", "geen enkele pilot", "geen enkel initiatief"),
        ("ander", "andere pilot", "ander initiatief"),
        ("die", "die", "dat"),
        ("hij", "hij", "het"),
        ("kop", "Pilot", "Initiatief"),
        ("koppen", "Pilots", "Initiatieven"),
    ],
)
def test_a_noun_agrees_with_its_article(vorm: str, de_woord: str, het_woord: str) -> None:
    assert (getattr(PILOT, vorm), getattr(INITIATIEF, vorm)) == (de_woord, het_woord)


def test_a_noun_is_counted_and_has_adjectives() -> None:
    assert (PILOT.aantal(1), PILOT.aantal(2500)) == ("1 pilot", "2.500 pilots")
    assert (INITIATIEF.geteld(1), INITIATIEF.geteld(7)) == ("één initiatief", "7 initiatieven")
    assert PILOT.met("lopende", "lopend") == "lopende pilot"
    assert INITIATIEF.met("lopende", "lopend") == "lopend initiatief"
    with pytest.raises(FrozenInstanceError):
        PILOT.enkelvoud = "proeftuin"  # type: ignore[misc]


def test_the_phase_of_a_pilot_agrees_too() -> None:
    eind, zelf = (LEVENSLOOP.eerste(s) for s in (Fasesoort.AFGEROND, Fasesoort.ZELFSTANDIG))
    assert eind is not None
    assert zelf is not None
    assert pilots_in(eind, INITIATIEF) == ("afgerond initiatief", "afgeronde initiatieven")
    assert pilots_in(zelf, INITIATIEF)[0] == "initiatief dat zelfstandig verdergaat"


def test_who_pays_has_a_verb_that_agrees() -> None:
    assert Woorden().betaalt("gaf", "gaven") == "de provincie gaf"
    samen = Woorden(betaler="de gemeenten", samen=True)
    assert samen.betaalt("gaf", "gaven") == "de gemeenten gaven"


def test_an_organ_in_a_file_has_no_article() -> None:
    assert Woorden(vertegenwoordiging="het algemeen bestuur").besluitorgaan == "algemeen bestuur"
    assert Woorden(vertegenwoordiging="Provinciale Staten").besluitorgaan == "Provinciale Staten"


def test_what_is_typed_is_the_phase_of_the_programme() -> None:
    einde = (Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG)
    assert LEVENSLOOP.te_typen(*einde) == "`gestopt` of `zelfstandig`"
    assert Levensloop(FASEN).te_typen(*einde) == "`afgebroken`"
    assert Levensloop(()).te_typen(*einde) == "een andere fase"


@pytest.mark.parametrize(
    ("orgaan", "zin"),
    [
        ("commissie Ruimte", "De commissie wordt gevraagd"),
        ("Provinciale Staten", "Aan Provinciale Staten wordt gevraagd"),
        ("stuurgroep", "Aan de stuurgroep wordt gevraagd"),
        ("het bestuur", "Aan het bestuur wordt gevraagd"),
    ],
)
def test_who_is_asked(orgaan: str, zin: str) -> None:
    assert aan_wie(orgaan) == zin


@pytest.mark.parametrize(
    ("tekst", "gezegd"),
    [
        ("Een pilot die loopt.", "Een initiatief dat loopt."),
        ("De partner die de pilot trekt.", "De partner die het initiatief trekt."),
        ("Elke pilot, en elke andere pilot.", "Elk initiatief, en elk ander initiatief."),
        ("Pilots die stoppen.", "Initiatieven die stoppen."),
        ("Over deze pilot: geen enkele pilot.", "Over dit initiatief: geen enkel initiatief."),
        ("De hele pilot of een hele pilot.", "Het hele initiatief of een heel initiatief."),
        ("Typ `de pilot` in pilots/ met --pilot.", "Typ `de pilot` in pilots/ met --pilot."),
        ("pilotkit en een pilot-id", "pilotkit en een pilot-id"),
    ],
)
def test_a_text_of_our_own_is_said_in_the_words_of_the_programme(tekst: str, gezegd: str) -> None:
    assert INITIATIEF.in_tekst(tekst) == gezegd
    assert PILOT.in_tekst(tekst) == tekst
