"""What the shipped programmes hold as data: which rules may be excepted, and the duties."""

from __future__ import annotations

import pytest

from pilotkit.rules.geldend import geldend
from tests.edges.dossiers import kader

KERN = "PK201 PK310 PK403 PK405 PK602 PK702"
UITZONDERBAAR = {
    "flevoland": (
        "FL211 FL212 FL213 FL214 FL215 FL216 FL218 FL219 FL220 FL221 FL222 FL223 FL224 FL225 "
        "FL226 PK201 PK204 PK307 PK310 PK403 PK405 PK406 PK407 PK502 PK601 PK602 PK604 PK701 PK702"
    ),
    "zuid_holland": KERN,
    "brabant": KERN,
}
PLICHTEN = {
    "nieuwsbrief": "elke 2 maanden vanaf 2018-01-01",
    "opgavenbericht": "elke 6 maanden vanaf 2018-01-01",
    "monitor": "elke 12 maanden vanaf 2018-01-01",
    "regionaal_gesprek": "elke 12 maanden vanaf 2018-01-01",
    "oogst": "uiterlijk 2018-06-30",
    "informatiemoment": "uiterlijk 2018-06-30",
    "congres": "elke 12 maanden vanaf 2018-07-01, vrij",
    "verslag": "uiterlijk 2018-12-31",
    "tussentijdse_evaluatie": "uiterlijk 2018-12-31",
}


@pytest.mark.parametrize("naam", UITZONDERBAAR)
def test_only_these_rules_may_be_excepted(naam: str) -> None:
    rules = geldend(kader(profiel=naam).profiel)
    assert " ".join(sorted(rules.uitzonderbaar)) == UITZONDERBAAR[naam]


def test_these_are_the_duties_of_flevoland() -> None:
    told = {
        plicht.sleutel: (
            f"uiterlijk {plicht.uiterlijk}"
            if plicht.uiterlijk
            else f"elke {plicht.maanden} maanden vanaf {plicht.vanaf}"
        )
        + (", vrij" if plicht.is_vrij else "")
        for plicht in kader().profiel.plichten
    }
    assert told == PLICHTEN
