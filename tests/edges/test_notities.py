"""Closed quarters and the texts beside the pilots: as they were told, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pilotkit.check.beside import beside_diagnostics
from pilotkit.check.notities import read_notities
from pilotkit.kwartaal import Kwartaal
from pilotkit.zegel import som_van, som_van_tekst
from tests.edges.bestanden import Bestanden
from tests.edges.dossiers import programma_van


def gesloten(kwartaal: str, editie: int = 1, tekst: str = "Notitie.\n") -> dict[str, object]:
    niets = dict.fromkeys(("geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag"), 0)
    cijfers: dict[str, object] = {
        "kwartaal": kwartaal, "editie": editie, "gesloten_op": "2018-07-09", "pilotkit": "1",
        **({"reden": "Anders."} if editie > 1 else {}),
        "controle": dict.fromkeys(("fouten", "waarschuwingen", "tips", "uitzonderingen"), 0),
        "totaal": dict.fromkeys(("beslag", "verplicht", "uitgegeven", "in_voorbereiding"), 0),
        "programma": niets, "pilots": [], "notitie": som_van_tekst(tekst),
    }  # fmt: skip
    return cijfers


def in_yaml(cijfers: Mapping[str, object], som: str = "") -> str:
    regels = {**cijfers, "som": som or som_van(cijfers)}
    return "".join(
        f"{sleutel}: {str(waarde).replace(chr(39), '') or '~'}\n"
        if sleutel not in ("pilotkit", "som", "notitie")
        else f'{sleutel}: "{waarde}"\n'
        for sleutel, waarde in regels.items()
    )


Q2 = in_yaml(gesloten("2018-Q2"))
TEKST = "Notitie.\n"
NOTES: dict[str, tuple[dict[str, str], list[str], int, int]] = {
    "none": ({}, [], 0, 0),
    "as it was": ({"2018-Q2.yaml": Q2, "2018-Q2.md": TEKST}, [], 1, 0),
    "its text is gone": ({"2018-Q2.yaml": Q2}, ["De notitie `2018-Q2.md` hoort naast"], 1, 0),
    "its text changed": ({"2018-Q2.yaml": Q2, "2018-Q2.md": "x"}, ["De tekst van"], 1, 0),
    "its figures changed": (
        {"2018-Q2.yaml": Q2.replace("fouten: 0", "fouten: 1"), "2018-Q2.md": TEKST},
        ["De cijfers in dit bestand"], 0, 0),
    "of another quarter": (
        {"2018-Q1.yaml": Q2, "2018-Q1.md": TEKST}, ["Dit bestand heet `2018-Q1`"], 0, 0),
    "broken": ({"2018-Q2.yaml": "titel: ["}, ["Hier eindigt het bestand"], 0, 1),
    "without what it needs": (
        {"2018-Q2.yaml": Q2.replace("gesloten_op", "#"), "2018-Q2.md": TEKST},
        ["De sleutel `gesloten_op` ontbreekt"], 0, 1),
    "a second edition": (
        {"2018-Q2.yaml": Q2, "2018-Q2.md": TEKST, "2018-Q2-2.md": TEKST,
         "2018-Q2-2.yaml": in_yaml(gesloten("2018-Q2", 2))}, [], 2, 0),
    "a second edition alone": (
        {"2018-Q2-2.md": TEKST, "2018-Q2-2.yaml": in_yaml(gesloten("2018-Q2", 2))},
        ["De eerdere editie `2018-Q2.yaml`"], 1, 0),
    "a text alone": ({"2018-Q2.md": TEKST}, ["Naast `2018-Q2.md` staan geen cijfers"], 0, 0),
    "another name": ({"x.yaml": Q2}, ["`x.yaml` is niet de naam"], 0, 0),
    "another ending": ({"2018-Q2.yml": Q2}, ["`2018-Q2.yml` is niet de naam"], 0, 0),
    "what may lie there": ({"README.md": TEKST, "2018-Q2.txt": "x"}, [], 0, 0),
}  # fmt: skip


@pytest.mark.parametrize("what", NOTES)
def test_a_closed_quarter_counts_as_it_was_told(what: str) -> None:
    texts, said, trusted, unreadable = NOTES[what]
    files = Bestanden({f"notities/{naam}": tekst for naam, tekst in texts.items()})
    found = read_notities(files, programma_van().woordenschat)
    assert len(found.diagnostics) == len(said)
    assert all(d.message.startswith(s) for d, s in zip(found.diagnostics, said, strict=True))
    assert not any(d.fix for d in found.diagnostics)
    assert (len(found.gesloten.notities), found.unreadable) == (trusted, unreadable)
    records = [naam for naam in texts if naam.endswith(".yaml") and naam[0].isdigit()]
    assert found.checked == len(records)
    assert found.gesloten.bezet == {Kwartaal.lees(naam[:7]) for naam in records}


def test_a_number_of_a_citizen_is_told_once_wherever_it_stands() -> None:
    files = Bestanden(
        {
            "pilots/bsn-123456782.yaml": "titel: A",
            "pilots/a.yaml": "titel: A",
            "bijlagen/bsn-123456782.md": "x",
            "bijlagen/b.md": "BSN 123456782",
        }
    )
    named = frozenset(path for path in files.texts if path.startswith("bijlagen/"))
    found = beside_diagnostics(files, files.pilots(), named)
    assert [(d.code, d.file) for d in found] == [
        ("PK801", "bijlagen/b.md"), ("PK801", "bijlagen/bsn-•••••••••.md"),
    ]  # fmt: skip
