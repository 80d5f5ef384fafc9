"""Noord-Brabant as the proposal has it: two lines, nine areas, and the few real initiatives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pilotkit.finding import Path as DataPath
from pilotkit.profielen import find_profiel
from tests.conftest import ROOT, Command, Repository
from tests.programmas.voorbeeld import DAG, every_command, feit, summary, telling

VOORBEELD = "brabant"
GEBIEDEN = [
    "Oss", "Waalwijk", "Veghel", "Bergen op Zoom", "Oosterhout", "Helmond", "Uden", "Roosendaal",
    "West-Brabant",
]  # fmt: skip


@pytest.mark.parametrize(
    ("bestand", "pad", "waarde", "plaats"),
    [
        ("pilots/overheidsparticipatie-west-brabant.yaml", ("titel",),
         "Overheidsparticipatie, samen op weg in West-Brabant", "§5.2"),
        ("pilots/overheidsparticipatie-west-brabant.yaml", ("gemeenten",),
         ["Aalburg", "Etten-Leur", "Halderberge"], "§5.2"),
        ("pilots/overheidsparticipatie-west-brabant.yaml", ("kenmerken", "soort"), "initiatief",
         "§5.2"),
        ("pilots/overheidsparticipatie-west-brabant.yaml", ("kenmerken", "gebied"),
         "West-Brabant", "titel"),
        ("pilots/zorg-in-wijken-en-kernen.yaml", ("kenmerken", "soort"), "voorstel", "§5.2"),
        ("pilots/zorg-in-wijken-en-kernen.yaml", ("partners",),
         [{"naam": "Koepel van Zorgcoöperaties", "soort": "niet_vermeld"},
          {"naam": "Regio West-Brabant", "soort": "regio"},
          {"naam": "MoM", "soort": "niet_vermeld"}, {"naam": "Telos", "soort": "niet_vermeld"},
          {"naam": "PON", "soort": "niet_vermeld"}],
         "§5.2; wat voor partijen het zijn staat er niet bij, behalve bij de regio"),
        ("pilots/ulab.yaml", ("kenmerken", "methode"), ["Theory U"], "§5.2"),
        ("pilots/ulab.yaml", ("kenmerken", "soort"), "leertraject", "§5.2"),
        ("pilots/ulabnb.yaml", ("samenvatting",),
         "Een pilot uit het najaar van 2015, waarop de U.lab voortbouwt.", "§5.2"),
        ("programma.yaml", ("rapportage", "orgaan"), "Provinciale Staten", "§1, §5.4"),
    ],
)  # fmt: skip
def test_fact_and_its_place(bestand: str, pad: DataPath, waarde: Any, plaats: str) -> None:
    assert feit(VOORBEELD, bestand, pad) == (waarde, plaats)


@pytest.mark.parametrize(
    ("pad", "waarde", "bron"),
    [
        (("monitors", 0, "wat"), "Sociale Veerkracht in Brabant (Telos en PON, 2016)",
         "Statenvoorstel §2.1, §5.2"),
        (("monitors", 3, "wat"), "monitor leegstand", "Statenvoorstel §3b"),
        (("rollen", 2, "wie"), "Zet en Zorgbelang", "Statenvoorstel §5.3"),
        (("aandachtspunten", 0, "punt"), "rol van een Fonds Sociale Veerkracht",
         "Statenvoorstel §5.2"),
    ],
)  # fmt: skip
def test_fact_of_the_programme_and_its_place(pad: DataPath, waarde: str, bron: str) -> None:
    assert feit(VOORBEELD, "programma.yaml", pad)[0] == waarde
    assert feit(VOORBEELD, "programma.yaml", (*pad[:-1], "bron"))[0] == bron


def test_there_is_no_deal_yet_in_any_of_the_nine_areas(pilotkit: Command) -> None:
    gevonden = telling(VOORBEELD, "deal", pilotkit)
    assert gevonden["counts"] == dict.fromkeys(GEBIEDEN, 0)
    out = pilotkit("summary", "--as-of", DAG, "--repo", ROOT / "examples" / VOORBEELD)[1]
    zin = "Nog geen deal in " + ", ".join(GEBIEDEN[:-1]) + " en West-Brabant."
    assert zin in " ".join(out.split())


DEAL = """\
titel: Samen in Oss
samenvatting: Een deal voor de wijken.
lijnen: [versterken]
gemeenten: [Oss]
kenmerken: {soort: deal, gebied: Oss}
"""


def test_an_area_with_a_deal_leaves_the_sentence(pilotkit: Command, repository: Repository) -> None:
    repo = repository("programma: brabant\n", **{"samen-in-oss": DEAL})
    out = " ".join(pilotkit("summary", "--repo", repo)[1].split())
    assert "Gebied met een deal (van 1) Oss 1" in out
    assert "Nog geen deal in Waalwijk, Veghel" in out


def test_opgaven_are_an_open_list(pilotkit: Command, repository: Repository) -> None:
    profiel = find_profiel("brabant")
    assert profiel
    assert profiel.opgaven[:6] == (
        "energie", "mobiliteit", "natuur", "cultuur", "leefomgeving", "leegstand",
    )  # fmt: skip
    eigen = "kenmerken: {opgaven: [{opgave: schone lucht}, {opgave: energie}]}\n"
    basis = "titel: Schone lucht\nsamenvatting: Buren meten samen.\n"
    repo = repository("programma: brabant\n", lucht=basis + eigen)
    assert pilotkit("check", "--repo", repo)[0] == 0
    data = summary_of(repo, pilotkit)
    assert data["energie"] == data["schone lucht"] == 1


def summary_of(repo: Path, pilotkit: Command) -> dict[str, int]:
    import json

    alle = json.loads(pilotkit("summary", "--format", "json", "--repo", repo)[1])["kenmerken"]
    return dict(next(t["counts"] for t in alle if t["name"] == "opgave"))


def test_adjusting_needs_no_decision(pilotkit: Command, repository: Repository) -> None:
    bijgesteld = DEAL.replace(
        "gebied: Oss}",
        "gebied: Oss, bijstellingen: [{datum: 2017-03-01, wat: Voortaan in de wijk.}]}",
    )
    repo = repository("programma: brabant\n", **{"samen-in-oss": bijgesteld})
    code, out, _ = pilotkit("check", "--format", "concise", "--repo", repo)
    assert code == 0
    assert "PK412" not in out


def test_nothing_is_made_up(pilotkit: Command) -> None:
    data = summary(VOORBEELD, pilotkit)
    assert [pilot["id"] for pilot in data["pilots"]] == [
        "overheidsparticipatie-west-brabant", "ulab", "ulabnb", "zorg-in-wijken-en-kernen",
    ]  # fmt: skip
    assert {pilot["phase"] for pilot in data["pilots"]} == {None}
    assert data["budget"]["ceiling"] is None
    assert data["budget"]["estimated"] == 0


def test_every_command(pilotkit: Command, tmp_path: Path) -> None:
    every_command(VOORBEELD, "ulab", pilotkit, tmp_path)


def test_a_new_repository_has_nothing_to_say(pilotkit: Command, tmp_path: Path) -> None:
    assert pilotkit("init", tmp_path / "nieuw", "--programma", "brabant")[0] == 0
    code, out, _ = pilotkit("check", "--strict", "--repo", tmp_path / "nieuw")
    assert code == 0, out
    assert pilotkit("new", "taalcafe", "--titel", "Taalcafé", "--repo", tmp_path / "nieuw")[0] == 0
