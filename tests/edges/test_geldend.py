"""The rules that hold for a programme, as it sets them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pilotkit.finding import Severity
from pilotkit.profiel import Instelling, Profiel
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import AFSPRAAK
from tests.edges.dossiers import programma_van

FLEVOLAND = programma_van()


def met(code: str, instelling: Instelling) -> Profiel:
    return replace(FLEVOLAND, instellingen={**FLEVOLAND.instellingen, code: instelling})


def zonder(code: str) -> Profiel:
    blijft = {k: v for k, v in FLEVOLAND.instellingen.items() if k != code}
    return replace(FLEVOLAND, instellingen=blijft)


HOLDS: dict[str, tuple[str, Profiel, bool]] = {
    "of the core": ("PK401", FLEVOLAND, True),
    "of the core, that a programme leaves out": (
        "PK401",
        met("PK401", Instelling(aan=False)),
        False,
    ),
    "policy that a programme asks": ("PK603", FLEVOLAND, True),
    "policy that it does not speak of": ("PK603", zonder("PK603"), False),
    "policy that it leaves out": ("PK603", met("PK603", Instelling(aan=False)), False),
    "of reading, that it would leave out": ("PK801", met("PK801", Instelling(aan=False)), True),
}


@pytest.mark.parametrize("what", HOLDS)
def test_a_rule_holds_where_a_programme_asks_it(what: str) -> None:
    code, profiel, holds = HOLDS[what]
    assert (code in geldend(profiel).codes) == holds


def test_rules_are_listed_family_by_family_those_of_the_core_first() -> None:
    codes = list(geldend(replace(FLEVOLAND, titel="Opnieuw")).op_code)
    families = list(dict.fromkeys(code[:3] for code in codes))
    assert families == [
        "PK0", "PK1", "PK2", "FL2", "PK3", "PK4", "PK5", "PK6", "PK7", "PK8", "PK9",
    ]  # fmt: skip
    for family in families:
        members = [code for code in codes if code.startswith(family)]
        assert members == sorted(members)


def test_a_rule_of_a_pilot_and_of_the_programme_is_shown_as_that_of_a_pilot() -> None:
    opnieuw = geldend(replace(FLEVOLAND, titel="Opnieuw"))
    assert opnieuw.op_code["PK305"] in opnieuw.pilotregels
    assert opnieuw.op_code["PK306"] in opnieuw.pilotregels


def test_rules_speak_of_pilots_as_the_programme_calls_them() -> None:
    titels = {
        naam: geldend(programma_van(naam)).op_code["PK505"].titel
        for naam in ("flevoland", "zuid_holland", "brabant")
    }
    assert titels == {
        "flevoland": "Een pilot staat er één keer.",
        "zuid_holland": "Een proeftuin staat er één keer.",
        "brabant": "Een initiatief staat er één keer.",
    }


def test_what_may_be_set_aside_is_what_the_core_says_or_the_programme() -> None:
    assert {"PK204", "PK403"} <= geldend(FLEVOLAND).uitzonderbaar
    assert not {"PK202", "PK801"} & geldend(FLEVOLAND).uitzonderbaar
    streng = geldend(met("PK204", Instelling(bron="§1", uitzonderbaar=False)))
    mild = geldend(met("PK202", Instelling(bron="§1", uitzonderbaar=True)))
    assert "PK204" not in streng.uitzonderbaar
    assert "PK202" in mild.uitzonderbaar


def test_a_programme_says_where_a_rule_comes_from_else_the_core_does() -> None:
    policy, book = (geldend(met(code, Instelling())).op_code[code] for code in ("PK603", "PK401"))
    assert (policy.source, book.source) == (AFSPRAAK, AFSPRAAK)
    assert geldend(met("PK401", Instelling(bron="§1"))).op_code["PK401"].source == "§1"
    assert geldend(met("PK801", Instelling())).op_code["PK801"].source.startswith("AVG")


def test_a_programme_words_a_rule_or_leaves_it_the_words_of_the_core() -> None:
    kern = geldend(FLEVOLAND).op_code["PK401"]
    titel = geldend(met("PK401", Instelling(titel="Anders."))).op_code["PK401"]
    uitleg = geldend(met("PK401", Instelling(uitleg="Daarom."))).op_code["PK401"]
    assert (titel.titel, titel.uitleg) == ("Anders.", kern.uitleg)
    assert (uitleg.titel, uitleg.uitleg) == (kern.titel, "Daarom.")


def test_the_words_of_a_repository_stay_as_they_are() -> None:
    regel = geldend(programma_van("brabant")).op_code["PK505"]
    eigen = replace(regel, tekst="Een pilot heeft een naam.")
    assert eigen.titel == "Een initiatief heeft een naam."
    assert replace(eigen, is_eigen=True).titel == "Een pilot heeft een naam."


@pytest.mark.parametrize("gevonden", [None, *Severity])
def test_a_finding_is_at_most_as_bad_as_the_programme_says(gevonden: Severity | None) -> None:
    kern = geldend(FLEVOLAND).op_code["PK401"]
    mild = geldend(met("PK401", Instelling(ernst=Severity.WAARSCHUWING))).op_code["PK401"]
    assert kern.ernst(gevonden) is (gevonden or Severity.FOUT)
    tip = gevonden is Severity.TIP
    assert mild.ernst(gevonden) is (Severity.TIP if tip else Severity.WAARSCHUWING)


def test_no_rule_is_on_trial_that_does_not_say_so() -> None:
    assert not geldend(FLEVOLAND).preview
    (regel,) = (r for r in geldend(FLEVOLAND).pilotregels if r.code == "PK401")
    nieuw = replace(FLEVOLAND, regels=lambda: (replace(regel, code="FL999", preview=True),))
    assert geldend(nieuw).preview == {"FL999"}
