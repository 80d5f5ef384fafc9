"""Which programme holds, what is certain of it, and what may be done where something is not."""

from __future__ import annotations

import pytest

from pilotkit.check.programme import Programme, read_programme, sure_programme
from pilotkit.errors import UnreadableRepository
from pilotkit.problem import MOST_PROBLEMS
from tests.edges.bestanden import Bestanden
from tests.edges.dossiers import DAG

EIGEN = "programma: dorpen\nprofiel: {financier: Stichting Verzonnen}\n"
SAID: dict[str, tuple[dict[str, str], dict[str, object]]] = {
    "no file": ({}, {"doubt": "", "exists": False}),
    "a file": ({"programma.yaml": "programma: flevoland\n"}, {"exists": True}),
    "of another programme": ({"programma.yaml": "programma: brabant\n"}, {"exists": True}),
    "a file that is called almost so": (
        {"Programma.yaml": "x"}, {"doubt": "Er is geen `programma.yaml`", "is_unknown": True}),
    "a key too many": (
        {"programma.yaml": "programma: flevoland\nqqqq: 1\n"},
        {"exists": True, "is_unreadable": True, "doubt": "`programma.yaml` heeft fouten, dus"}),
    "a programme that nobody knows": (
        {"programma.yaml": "programma: nergens\n"},
        {"exists": True, "is_unknown": True, "names_another": True,
         "doubt": "`programma.yaml` heeft fouten: het programma `nergens` kent pilotkit niet"}),
    "no name": (
        {"programma.yaml": "titel: Dorpen\n"},
        {"exists": True, "is_unreadable": True, "is_unknown": True,
         "doubt": "`programma.yaml` heeft fouten, dus"}),
    "an empty name": (
        {"programma.yaml": "programma: ''\n"},
        {"exists": True, "is_unreadable": True, "is_unknown": True,
         "doubt": "`programma.yaml` heeft fouten, dus"}),
    "a name that is a number": (
        {"programma.yaml": "programma: 5\n"},
        {"exists": True, "is_unreadable": True, "is_unknown": True,
         "doubt": "`programma.yaml` heeft fouten, dus"}),
    "its own": ({"programma.yaml": EIGEN}, {"exists": True}),
    "its own, with a key too many": (
        {"programma.yaml": f"{EIGEN}qqqq: 1\n"},
        {"exists": True, "is_unreadable": True, "doubt": "`programma.yaml` heeft fouten, dus"}),
    "its own, that is no block": (
        {"programma.yaml": "programma: dorpen\nprofiel: 5\n"},
        {"exists": True, "is_unreadable": True, "is_unknown": True, "is_broken": True,
         "doubt": "`programma.yaml` heeft fouten, dus"}),
}  # fmt: skip
FLAGS = ("exists", "is_unreadable", "is_unknown", "names_another", "is_broken")


def gelezen(what: str) -> Programme:
    return read_programme(Bestanden(SAID[what][0]), DAG)


@pytest.mark.parametrize("what", SAID)
def test_it_is_said_what_is_certain_of_a_programme(what: str) -> None:
    said, found = SAID[what][1], gelezen(what)
    assert {flag: getattr(found, flag) for flag in FLAGS} == {f: said.get(f, False) for f in FLAGS}
    doubt = str(said.get("doubt", ""))
    assert found.doubt.startswith(doubt)
    assert bool(found.doubt) == bool(doubt) == found.kader.in_twijfel
    assert bool(found.diagnostics) == (bool(doubt) and found.exists)


@pytest.mark.parametrize("what", SAID)
def test_who_counts_is_sure_of_all_and_others_of_which_programme_it_is(what: str) -> None:
    files, said = Bestanden(SAID[what][0]), SAID[what][1]
    if said.get("doubt"):
        with pytest.raises(UnreadableRepository):
            sure_programme(files, DAG)
    else:
        assert not sure_programme(files, DAG).doubt
    if said.get("is_unknown"):
        with pytest.raises(UnreadableRepository):
            sure_programme(files, DAG, to_count=False)
    else:
        sure_programme(files, DAG, to_count=False)


def test_a_programme_is_called_as_its_file_says_or_by_its_name() -> None:
    for titel, heet in (("titel: Alle dorpen\n", "Alle dorpen"), ("", "dorpen")):
        found = read_programme(Bestanden({"programma.yaml": f"{EIGEN}{titel}"}), DAG)
        assert found.kader.profiel.titel == heet
        assert found.kader.profiel.naam == "dorpen"


def test_a_missing_name_of_its_own_is_asked_as_a_free_one() -> None:
    eigen = read_programme(
        Bestanden({"programma.yaml": EIGEN.replace("programma: dorpen", "")}), DAG
    )
    (een,) = (d for d in eigen.diagnostics if d.path == ("programma",))
    assert een.hint == "voeg toe: `programma: …`"
    bekend = read_programme(Bestanden({"programma.yaml": "titel: Dorpen\n"}), DAG)
    (een,) = (d for d in bekend.diagnostics if d.path == ("programma",))
    assert een.hint.startswith("voeg toe: `programma: flevoland`; het kan ook zijn: brabant")


def test_the_words_of_a_programme_hold_for_its_own_file() -> None:
    besluit = "{datum: 2018-07-01, orgaan: dorpsraad, besluit: Ja.}"
    eigen = EIGEN.replace("}", ", organen: [dorpsraad]}")
    for tekst, told in ((eigen, 0), ("programma: flevoland\n", 1)):
        files = Bestanden({"programma.yaml": f"{tekst}besluiten: [{besluit}]\n"})
        assert len(read_programme(files, DAG).diagnostics) == told


@pytest.mark.parametrize("fouten", [99, 100, 101, 105])
def test_faults_of_a_profile_beyond_a_hundred_are_counted(fouten: int) -> None:
    velden = ", ".join(f"{{sleutel: veld_{n}, soort: keuze}}" for n in range(fouten))
    voorwaarde = f"{{sleutel: samen, titel: Samen, velden: [{velden}]}}"
    tekst = f"programma: dorpen\ntitel: Dorpen\nprofiel: {{voorwaarden: [{voorwaarde}]}}\n"
    found = read_programme(Bestanden({"programma.yaml": tekst}), DAG)
    assert len(found.diagnostics) == min(fouten, MOST_PROBLEMS)
    rest = f" En nog {fouten - 100} fouten in dit bestand." if fouten > 100 else ""
    assert found.diagnostics[-1].message == (
        f"Bij de keuze `veld_{min(fouten, 100) - 1}` staat niet waaruit je kiest.{rest}"
    )


@pytest.mark.parametrize("eigen", ["", "profiel: {}\n"])
def test_a_text_that_is_cut_is_told_of_in_the_programme_by_its_kind(eigen: str) -> None:
    tekst = "programma: flevoland\ntitel: Pilots #samen\nbudget:\n  plafond: 500000 #let op\n"
    found = read_programme(Bestanden({"programma.yaml": f"{tekst}{eigen}"}), DAG)
    assert [d.position.line for d in found.diagnostics if d.code == "PK112"] == [2]
