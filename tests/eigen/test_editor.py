"""What an editor is told in a repository that describes its own programme."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import Memory, check
from pilotkit.eigen import profiel as made
from pilotkit.lsp.completion import complete
from pilotkit.lsp.hover import hover
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.source.repository import Checkout
from tests.eigen.conftest import VOORBEELD, anders
from tests.lsp.test_help import at

DAG = date(2024, 12, 31)
PORTFOLIO = check(Checkout(VOORBEELD), DAG).portfolio
FILES = {pilot.id: pilot.bestand for pilot in PORTFOLIO.pilots}


def around(naam: str | None) -> Surroundings:
    return Surroundings(PORTFOLIO.kader, PORTFOLIO.pilots, FILES, DAG, naam)


@pytest.mark.parametrize(
    ("text", "naam", "expected"),
    [
        ("fase: |", "regenhof", ["idee", "ontwerp", "proef", "klaar", "gestopt"]),
        ("voorwaarden:\n  |", "regenhof", ["met_de_buurt", "gemeten"]),
        ("voorwaarden:\n  met_de_buurt:\n    onderhoud: |", "regenhof",
         ["buurt", "samen", "waterschap"]),
        ("kenmerken:\n  bodem: |", "regenhof", ["klei", "zand", "veen"]),
        ("kenmerken:\n  school_doet_mee: |", "regenhof", ["true", "false"]),
        ("gemeenten: [|]", "regenhof", ["Noorderpolder", "Zuiderpolder"]),
        ("partners:\n  - soort: |", "regenhof", ["bewoners", "school", "waterschap", "bedrijf"]),
        ("besluiten:\n  - orgaan: |", "regenhof", ["algemeen bestuur", "dagelijks bestuur"]),
        ("profiel:\n  woorden:\n    |", None,
         ["pilot", "pilots", "lidwoord", "toetser", "opdrachtgevers", "rapportageorgaan",
          "betaler", "samen", "bestuur", "vertegenwoordiging"]),
        ("profiel:\n  fasen:\n    - als: |", None,
         ["idee", "ontwikkeling", "uitvoering", "vervolg", "afgerond", "gestopt", "zelfstandig"]),
        ("profiel:\n  voorwaarden:\n    - ernst: |", None, ["fout", "waarschuwing", "tip"]),
    ],
)  # fmt: skip
def test_what_may_be_typed(text: str, naam: str | None, expected: list[str]) -> None:
    assert [s.label for s in complete(*at(text), around(naam))] == expected


def test_an_exception_may_be_on_an_own_rule() -> None:
    offered = complete(*at("uitzonderingen:\n  - regel: |"), around("regenhof"))
    assert {"WW201", "WW202"} <= {s.label for s in offered}
    assert "WW301" not in {s.label for s in offered}


@pytest.mark.parametrize(
    ("text", "naam", "meant"),
    [
        ("fase: pro|ef", "regenhof", "De proeftuin ligt er en wordt gemeten."),
        ("voorwaarden:\n  met_de_b|uurt: {}", "regenhof", "De buurt maakt de proeftuin mee"),
        ("voorwaarden:\n  met_de_buurt:\n    onderhoud: bu|urt", "regenhof",
         "Bewoners doen het zelf."),
        ("voorwaarden:\n  gemeten:\n    nul|meting: []", "regenhof", "**Nulmeting**"),
        ("kenmerken:\n  bodem: kl|ei", "regenhof", "Zware grond."),
        ("uitzonderingen:\n  - regel: WW2|01", "regenhof", "De buurt maakt de proeftuin mee"),
        ("profiel:\n  plaf|ond: 1", None, "hooguit"),
        ("profiel:\n  voorwaarden:\n    - velden:\n        - soort: bew|ijs", None,
         "nagezocht"),
        ("profiel:\n  mandaten:\n    - handeling: uitz|onderen", None, "uitzondering"),
    ],
)  # fmt: skip
def test_what_a_word_means(text: str, naam: str | None, meant: str) -> None:
    said = hover(*at(text), around(naam))
    assert said
    assert meant in said.markdown


def test_nothing_is_read_anew_for_a_comment_in_the_programme(wijkwater: Path) -> None:
    memory = Memory()
    first = check(Checkout(wijkwater), DAG, memory=memory)
    anders(wijkwater / "programma.yaml", ("profiel:", "# een opmerking\nprofiel:"))
    second = check(Checkout(wijkwater), DAG, memory=memory)
    assert first.portfolio.kader.profiel is second.portfolio.kader.profiel
    assert first.portfolio.pilots
    assert all(a is b for a, b in zip(first.portfolio.pilots, second.portfolio.pilots, strict=True))


def test_old_profiles_are_let_go(wijkwater: Path) -> None:
    """Somebody who types in the profile makes another one with every key."""
    for number in range(24):
        anders(
            wijkwater / "programma.yaml",
            (f"plafond: {250000 - number}", f"plafond: {250000 - number - 1}"),
        )
        kader = check(Checkout(wijkwater), DAG, memory=Memory()).portfolio.kader
        assert kader.profiel.plafond == 250000 - number - 1
    assert made._eigen.cache_info().currsize <= 16  # noqa: SLF001 - it is what this is about
