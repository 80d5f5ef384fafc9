"""Flevoland as its documents have it: ten facts, each with its place in the source."""

from __future__ import annotations

from typing import Any

import pytest

from pilotkit.finding import Path as DataPath
from tests.programmas.voorbeeld import feit


@pytest.mark.parametrize(
    ("pad", "waarde", "plaats"),
    [
        (("budget", "reserve"), 1_500_000, "startnotitie §1.1; opzet §7"),
        (("budget", "plafond"), 500_000, "opzet §7"),
        (("titel",), "Pilots Krachtige Samenleving", "startnotitie §1.3, product 1"),
        (("rapportage", "orgaan"), "commissie Ruimte", "opzet §8; startnotitie §3"),
        (("rapportage", "portefeuillehouder"), "Hofstra", "opzet §8"),
    ],
)
def test_fact_and_its_place(pad: DataPath, waarde: Any, plaats: str) -> None:
    assert feit("flevoland", "programma.yaml", pad) == (waarde, plaats)


@pytest.mark.parametrize(
    ("blok", "sleutel", "waarde", "bron"),
    [
        ("rollen", "wie", "CMO Flevoland", "opzet §6.2, §7"),
        ("rollen", "wie", "Provincie Flevoland", "opzet §6.1"),
        ("subsidies", "aan", "CMO Flevoland", "opzet §7"),
        ("afspraken", "afspraak",
         "Over de uitkomst van de ontwikkelfase wordt geen formeel besluit genomen", "opzet §6.1"),
        ("afspraken", "met", "commissie Ruimte", "opzet §8"),
    ],
)  # fmt: skip
def test_fact_with_its_source(blok: str, sleutel: str, waarde: str, bron: str) -> None:
    dingen, _ = feit("flevoland", "programma.yaml", (blok,))
    assert [ding["bron"] for ding in dingen if ding.get(sleutel) == waarde][:1] == [bron]


def test_no_idea_names_what_the_slide_does_not_give() -> None:
    bron, _ = feit("flevoland", "pilots/kluswinkel.yaml", ("bron",))
    assert bron.startswith("Presentatie Krachtige Samenleving")
    for sleutel in ("lijnen", "gemeenten", "ingediend_op", "ingediend_door"):
        with pytest.raises(KeyError):
            feit("flevoland", "pilots/kluswinkel.yaml", (sleutel,))
