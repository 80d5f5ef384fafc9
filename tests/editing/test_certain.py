"""What `check --fix` may type and what it may not: never a word that says something else."""

from __future__ import annotations

import pytest
from tests.conftest import Command, Repository

from pilotkit.dutch import lijkt_op, zeker_bedoeld

HEAD = "titel: A\nsamenvatting: B\nfase: idee\nbron: C\n"
OORDEEL = f"{HEAD}voorwaarden:\n  doel:\n    oordeel: {{}}\n"
STATUS = (
    f"{HEAD}begroting:\n  dekking:\n    - {{{{van: X, bedrag: 5, soort: geld, status: {{}}}}}}\n"
)
SOORT = f"{HEAD}partners:\n  - naam: X\n    soort: {{}}\n"
STAND = f"{HEAD}voortgang:\n  - {{{{datum: 2018-01-01, kop: X, stand: {{}}}}}}\n"
ADVIES = f"{HEAD}advies:\n  oordeel: {{}}\n"
FASE = "titel: A\nsamenvatting: B\nfase: {}\nbron: C\n"
GEMEENTE = f"{HEAD}gemeenten: [{{}}]\n"
JA = f"{HEAD}voorwaarden:\n  vernieuwing:\n    eerder_beproefd: {{}}\n"
BEDRAG = f"{HEAD}begroting:\n  posten:\n    - {{{{post: overig, jaar: 2018, raming: {{}}}}}}\n"
JAAR = f"{HEAD}begroting:\n  posten:\n    - {{{{post: overig, jaar: {{}}, raming: 5}}}}\n"
DATUM = f"{HEAD}planning:\n  start: {{}}\n"
SLEUTEL = f"{HEAD}{{}}: x\n"

LEFT: dict[str, tuple[str, ...]] = {
    OORDEEL: (
        "niet voldoet", "voldoet echt niet", "voldoende", "onvoldoende", "voldoet deels",
        "voldoet?", "voldoet!", "bijna voldoet", "voldoet grotendeels", "nog open", "niet open",
        "deels niet", "voldoet nog niet", "voldaan", "geen", "nee", "ja", "n.v.t.", "voldoet, mits",
        "voldoet (deels)", "≠ voldoet", "(voldoet)", "half", "voldoet niet helemaal",
    ),
    STATUS: (
        "niet toegezegd", "nog niet toegezegd", "toegezegd mits", "afgezegd", "opgezegd",
        "toegezegd?", "geen intentie", "intentieverklaring", "bijna toegezegd",
        "toe gezegd of niet",
    ),
    SOORT: ("wijk", "dijk", "geen gemeente", "ex-gemeente", "deelgemeente", "gemeentelijk"),
    STAND: ("niet op koers", "op koers?", "van koers", "geen aandacht", "aandachtig",
    "stagneert niet"),
    ADVIES: ("niet echt kansrijk", "kansarm", "onkansrijk", "kansrijk?", "zeer kansrijk",
             "kansrijk mits goed", "kansloos"),
    FASE: ("geen idee", "niet gestopt", "bijna afgerond", "in uitvoering", "na uitvoering",
           "ideetje", "herontwikkeling", "voorontwikkeling"),
    GEMEENTE: ("Almere Stad", "niet Urk", "Ork", "Nieuw-Lelystad", "Dronten?"),
    JA: ("on", "off", "geen", "niet", "n", "j", "0", "1", "waar", "onwaar", "misschien", "soms",
         "ja en nee", "niet waar"),
    BEDRAG: ("'12,50'", "1.5", "'ca. 25000'", "25m", "'1.500 mln'", "0.500", "'25000?'", "'-25000'",
             "'25.000 per jaar'", "'1.000,000'", "'max 25000'", "'10-20'"),
    JAAR: ("18", "'18'", "'2018?'", "2018-2019", "'201'"),
    DATUM: ("13-06-18", "'6/7/2018'", "juni 2018", "'na 13 juni 2018'", "30-02-2018", "18-06-13",
            "'13-06-2018?'", "2018"),
    SLEUTEL: ("raming_oud", "geen_partners", "partners_niet", "niet_trekker", "besluiten_concept",
              "planning oud", "oude_planning", "partnersx2"),
}  # fmt: skip
"""By the place, what may not become another word: 60 and more."""

TYPED: dict[str, dict[str, str | None]] = {
    OORDEEL: {
        "Voldoet": "voldoet", "VOLDOET": "voldoet", "voldoet niet": "voldoet_niet",
        "voldoet-niet": "voldoet_niet", "Voldoet_Niet": "voldoet_niet",
        "voldoetniet": "voldoet_niet",
        "voldoed": "voldoet", "vodloet": "voldoet", "deel": "deels", "Deels": "deels",
        "Open": "open",
        "voldoett": "voldoet", "voldet": "voldoet", "voldoet neit": None,
    },
    STATUS: {"Toegezegd": "toegezegd", "toegezegt": "toegezegd", "toe gezegd": "toegezegd",
             "toe-gezegd": "toegezegd", "Intentie": "intentie", "intenties": "intentie"},
    SOORT: {"Gemeente": "gemeente", "gemeenten": "gemeente", "Rijk": "rijk", "kennis instelling":
            "kennisinstelling", "maatschappelijke organisatie": "maatschappelijke_organisatie",
            "maatschappelijke-organisatie": "maatschappelijke_organisatie", "inwoner": "inwoners",
            "maatschapelijke organisatie": "maatschappelijke_organisatie",
            "provincies": "provincie"},
    STAND: {"op koers": "op_koers", "Op-Koers": "op_koers", "opkoers": "op_koers",
            "stagneerd": "stagneert", "aandach": "aandacht"},
    ADVIES: {"kansrijk mits": "kansrijk_mits", "niet kansrijk": "niet_kansrijk",
             "Niet-Kansrijk": "niet_kansrijk", "kansrijk": None, "kansrjik": "kansrijk"},
    FASE: {"Idee": "idee", "uitvoerig": "uitvoering", "uitvoerring": "uitvoering",
           "afgeronde": "afgerond", "zelfstandi": "zelfstandig"},
    GEMEENTE: {"urk": "Urk", "lelystad": "Lelystad", "Noord-Oostpolder": "Noordoostpolder",
               "Noordoost polder": "Noordoostpolder", "Leystad": "Lelystad",
               "Zeewolden": "Zeewolde"},
    JA: {"ja": "true", "nee": "false", "Nee": "false", "'false'": "false", "neen": "false"},
    BEDRAG: {"25.000": "25000", "'€ 25.000,-'": "25000", "25 000": "25000", "'25.000,00'": "25000",
             "25 duizend": "25000", "'1,5 mln'": "1500000", "'25000'": "25000", "0x61A8": "25000"},
    JAAR: {"'2018'": "2018"},
    DATUM: {"13-06-2018": "2018-06-13", "13 juni 2018": "2018-06-13", "2018-6-1": "2018-06-01",
            "13.06.2018": "2018-06-13", "woensdag 13 juni 2018": "2018-06-13"},
    SLEUTEL: {"Begeleiding": "begeleiding", "triekker": "trekker",
    "ingediend door": "ingediend_door"},
}  # fmt: skip
"""By the place, what becomes which word; None where it is right, or may be something else."""


@pytest.mark.parametrize(
    ("place", "typed"), [(place, typed) for place, words in LEFT.items() for typed in words]
)
def test_what_says_something_else_is_left_to_people(
    place: str, typed: str, repository: Repository, pilotkit: Command
) -> None:
    text = place.format(typed)
    folder = repository("programma: flevoland\n", proef=text)
    pilotkit("check", "--fix", "--repo", folder)
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("place", "typed", "right"),
    [(place, typed, right) for place, words in TYPED.items() for typed, right in words.items()],
)
def test_what_can_be_one_word_only_is_typed(
    place: str, typed: str, right: str | None, repository: Repository, pilotkit: Command
) -> None:
    folder = repository("programma: flevoland\n", proef=place.format(typed))
    pilotkit("check", "--fix", "--repo", folder)
    after = (folder / "pilots/proef.yaml").read_text(encoding="utf-8")
    assert after == place.format(typed if right is None else right)


def test_there_are_enough_of_both() -> None:
    assert sum(map(len, LEFT.values())) >= 60
    assert sum(map(len, TYPED.values())) >= 40


def test_the_hint_names_all_words_where_none_is_certain(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository("programma: flevoland\n", proef=OORDEEL.format("niet voldoet"))
    _, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert "kies `voldoet`, `deels`, `voldoet_niet` of `open`" in out
    assert "bedoel je" not in out


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("niet_trekker", "trekker"),
        ("voldoet niet", "voldoet"),
        ("geen partners", "partners"),
        ("ergens", "nergens"),
        ("iemand", "niemand"),
    ],
)
def test_a_negation_is_never_near(typed: str, known: str) -> None:
    assert lijkt_op(typed, [known]) is None
    assert zeker_bedoeld(typed, [known]) is None


def test_two_words_that_are_both_near_are_neither() -> None:
    assert zeker_bedoeld("postem", ["posten", "poster"]) is None
    assert zeker_bedoeld("", ["a"]) is None
