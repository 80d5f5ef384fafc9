"""Values that are put in together make the file that they make one after the other."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from pilotkit.bewerken import samen
from pilotkit.bewerken.samen import alle_gezet
from pilotkit.bewerken.werkstuk import Werkstuk
from pilotkit.bewerken.zetten import gezet
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.programmas.flevoland.modellen import FlevolandPilot

TEXT = """\
titel: Een pilot  # de werktitel
samenvatting: &s Verzonnen
fase: idee
themas: [buurt]
partners:
  - naam: Stichting Voorbeeld  # doet mee
    soort: bedrijf
  - {naam: Buurtvereniging Modelwijk, soort: vereniging}
planning:
  start: 2018-07-01
signalen:
- {datum: 2018-09-01, soort: kans, tekst: Verzonnen}
"""
PARTNER = {"naam": "Nieuw", "soort": "bedrijf"}
GEVALLEN: dict[str, list[tuple[Path, object]]] = {
    "values in the place of others": [
        (("titel",), "Een andere"), (("fase",), "ontwikkeling"), (("partners", 1, "soort"), "o"),
        (("planning", "start"), "2018-08-01"), (("partners", 0, "naam"), "Stichting Ander"),
    ],
    "items at the end of lists": [
        (("partners", 2), PARTNER), (("signalen", 1), {"tekst": "b"}),
        (("partners", 3), {**PARTNER, "naam": "A"}), (("signalen", 2), {"tekst": "a"}),
    ],
    "items of a list that is to come": [
        *((("mijlpalen", n), {"naam": f"m{n}"}) for n in range(5)),
        (("mijlpalen", 5, "naam"), "m5"), (("mijlpalen", 6), {"naam": "m6"}),
    ],
    "items between brackets": [(("themas", n), f"thema {n}") for n in range(1, 12)],
    "keys that are not there, in their order": [
        (("trekker",), "Wij"), (("kenmerk",), "a"), (("planning", "einde"), "2019-01-01"),
        (("titel",), "Weer een andere"), (("ingediend_door",), "x"),
    ],
    "in what was put in before": [
        (("partners", 2), PARTNER), (("partners", 2, "naam"), "Anders"), (("titel",), "B"),
        (("titel",), "C"), (("planning",), {"start": "2018-09-01"}),
        (("planning", "start"), "2018-10-01"),
    ],
    "what becomes too long for its line": [
        (("partners", 1, "soort"), "vereniging van bewoners en ondernemers uit de hele wijk"),
        (("partners", 1, "naam"), "Buurtvereniging Modelwijk en alle omliggende buurten samen"),
        (("fase",), "ontwikkeling"),
    ],
    "what cannot be": [
        (("titel",), "B"), (("fase", "soort"), "x"), (("samenvatting",), "zonder anker"),
        (("partners", 2), PARTNER), (("titel", "a"), 1), (("partners", 3), PARTNER),
    ],
    "one": [(("titel",), "B")],
    "none": [],
}  # fmt: skip


@pytest.mark.parametrize("geval", GEVALLEN)
def test_together_is_as_one_after_the_other(geval: str) -> None:
    na_elkaar, mis = TEXT.encode(), {}
    for nummer, (path, waarde) in enumerate(GEVALLEN[geval]):
        try:
            na_elkaar = gezet(na_elkaar, FlevolandPilot, path, waarde)
        except WrongUse as wrong:
            mis[nummer] = str(wrong)
    made, gezegd = alle_gezet(TEXT.encode(), FlevolandPilot, GEVALLEN[geval])
    assert made.decode() == na_elkaar.decode()
    assert gezegd == mis
    assert bool(mis) == (geval == "what cannot be")


@pytest.mark.parametrize("lijst", ["partners", "mijlpalen"])
def test_very_many_are_not_proved_one_by_one(lijst: str, monkeypatch: pytest.MonkeyPatch) -> None:
    proof = Mock(wraps=Werkstuk)
    monkeypatch.setattr(samen, "Werkstuk", proof)
    monkeypatch.setattr("pilotkit.bewerken.zetten.Werkstuk", proof)
    begin = 2 if lijst == "partners" else 0
    items = [((lijst, begin + n), {"naam": f"n{n}"}) for n in range(200)]
    made, mis = alle_gezet(TEXT.encode(), FlevolandPilot, items)
    assert not mis
    assert made.count(b"naam: n") == 200
    assert proof.call_count <= 4
