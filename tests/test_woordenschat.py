"""Programmes with phases and lists of their own, and without phases: every command over both."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pilotkit.lsp.completion import complete
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.model.pilot import Pilot, ZonderFasen
from pilotkit.model.reading import read_model
from pilotkit.model.velden import velden
from pilotkit.model.woorden import GEEN_FASE, Fase, Fasesoort, Orgaan
from pilotkit.model.woordenschat import LEVENSLOOP, STANDAARD, Levensloop, Woordenschat
from pilotkit.profielen import find_profiel
from tests import gasten
from tests.conftest import Command, Repository
from tests.test_closing import commit, edit

PEILDATUM = "2019-02-01"

MOESTUIN = """\
titel: Moestuin op het schoolplein
kortetitel: Moestuin
samenvatting: Kinderen en buren tuinieren samen.
fase: opbouw
bron: Verzonnen voorbeeld
ingediend_op: 2018-01-10
trekker: Gemeente Verzonnen
partners:
  - naam: Gemeente Verzonnen
    soort: gemeente
    verantwoordelijk_voor: [ontwikkeling]
    intentie: 2018-02-01
  - naam: Dorpsraad
    soort: dorpsraad
    verantwoordelijk_voor: [uitvoering, borging]
    intentie: 2018-02-01
begroting:
  posten:
    - {post: zaden, jaar: 2018, raming: 1000, sinds: 2018-02-01}
  dekking:
    - {van: Stichting Verzonnen, bedrag: 1000, soort: geld, status: toegezegd, sinds: 2018-02-01}
planning:
  start: 2018-04-01
  einde: 2019-12-31
besluiten:
  - {datum: 2018-03-15, orgaan: stuurgroep, besluit: De proef begint, fase: proeftijd}
  - {datum: 2018-11-15, orgaan: stuurgroep, besluit: De tuin wordt groter, fase: opbouw}
voortgang:
  - {datum: 2018-12-15, stand: op_koers, kop: De bedden liggen er}
"""
KEUKEN = """\
titel: Buurtkeuken
samenvatting: Buren koken voor elkaar.
fase: klaar
bron: Verzonnen voorbeeld
ingediend_op: 2018-01-10
partners:
  - {naam: Dorpsraad, soort: dorpsraad, intentie: 2018-01-10}
begroting:
  posten:
    - {post: overig, jaar: 2018, raming: 500, sinds: 2018-01-10}
  dekking:
    - {van: Dorpsraad, bedrag: 500, soort: geld, status: toegezegd, sinds: 2018-01-10}
planning: {start: 2018-02-01, einde: 2018-12-01}
besluiten:
  - {datum: 2018-01-20, orgaan: stuurgroep, besluit: De proef mag beginnen, fase: proeftijd}
  - {datum: 2018-12-10, orgaan: stuurgroep, besluit: De keuken is klaar, fase: klaar}
"""
PLAN = """\
titel: Deelfietsen
samenvatting: Fietsen om te lenen.
fase: schetsen
bron: Verzonnen voorbeeld
ingediend_op: 2018-06-01
fasen:
  - {fase: schetsen, vanaf: 2018-07-01}
"""
LOS = """\
titel: Praattafel
samenvatting: Elke week aan tafel met buren.
bron: Verzonnen voorbeeld
ingediend_op: 2018-05-01
partners:
  - {naam: Buurthuis, soort: maatschappelijke_organisatie, intentie: 2018-05-01}
planning:
  start: 2018-05-01
  einde: 2019-12-31
  mijlpalen:
    - {naam: tien tafels, datum: 2019-03-01}
besluiten:
  - {datum: 2018-05-01, orgaan: partners, besluit: We beginnen}
voortgang:
  - {datum: 2018-12-15, stand: aandacht, kop: De zaal is te klein}
"""


@pytest.fixture(autouse=True)
def _pakket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    profielen = {
        "eigen_fasen": "tests.gasten:EIGEN",
        "zonder_fasen": "tests.gasten:ZONDER",
    }
    with gasten.geinstalleerd(tmp_path, monkeypatch, profielen):
        yield


@pytest.fixture
def eigen(repository: Repository) -> Path:
    """Return a repository of the programme with phases of its own."""
    besluit = "{datum: 2018-01-01, orgaan: stuurgroep, besluit: Programma vastgesteld}"
    programma = f"programma: eigen_fasen\nbesluiten:\n  - {besluit}\n"
    return repository(programma, moestuin=MOESTUIN, keuken=KEUKEN, deelfietsen=PLAN)


@pytest.fixture
def zonder(repository: Repository) -> Path:
    """Return a repository of the programme without phases."""
    return repository(
        "programma: zonder_fasen\n", praattafel=LOS, spel=LOS.replace("Praattafel", "Spel")
    )


def check(pilotkit: Command, repo: Path) -> dict[str, list[str]]:
    """Return the messages of a check by the codes of their rules."""
    _, out, err = pilotkit("check", "--repo", repo, "--as-of", PEILDATUM, "--format", "json")
    assert not err
    found: dict[str, list[str]] = {}
    for diagnostic in json.loads(out)["findings"]:
        found.setdefault(diagnostic["code"], []).append(diagnostic["message"])
    return found


def test_a_phase_is_its_name_and_keeps_its_kind() -> None:
    proeftijd = gasten.FASEN[2]
    for ook in (pickle.loads(pickle.dumps(proeftijd)), copy.deepcopy(proeftijd)):  # noqa: S301 - our own
        assert (ook, ook.soort, ook.loopt) == ("proeftijd", Fasesoort.UITVOERING, True)
    assert hash(proeftijd) == hash("proeftijd")
    assert f"{proeftijd}" == "proeftijd"
    assert type(str(proeftijd)) is str
    with pytest.raises(AttributeError):
        proeftijd.soort = None
    assert (GEEN_FASE.soort, GEEN_FASE.begonnen, GEEN_FASE.loopt, GEEN_FASE.beeindigd) == (
        None, False, False, False,
    )  # fmt: skip


def test_phases_of_one_name_and_other_kinds_are_not_the_same() -> None:
    een = Levensloop((Fase("bouw", Fasesoort.UITVOERING),))
    ander = Levensloop((Fase("bouw", Fasesoort.ONTWIKKELING),))
    assert een != ander
    assert Woordenschat(een) != Woordenschat(ander)
    assert LEVENSLOOP.eerste(Fasesoort.AFGEROND, Fasesoort.GESTOPT) == "afgerond"


def test_a_list_of_its_own_keeps_the_standard_words_that_are_in_it() -> None:
    schat = gasten.EIGEN.woordenschat
    assert schat.waarden("orgaan") == ("stuurgroep", "gemeenteraad")
    assert schat.waarden("orgaan")[1] is Orgaan.GEMEENTERAAD
    assert STANDAARD.waarden("orgaan") == tuple(Orgaan)


def test_own_phases_and_lists_are_checked_as_the_standard_ones(
    pilotkit: Command, eigen: Path
) -> None:
    found = check(pilotkit, eigen)
    assert not {code for code in found if code.startswith("PK1")}
    (eigen / "pilots" / "moestuin.yaml").write_text(
        MOESTUIN.replace("fase: opbouw\nbron", "fase: uitvoering\nbron")
        .replace("orgaan: stuurgroep, besluit: De tuin", "orgaan: stuurgroup, besluit: De tuin")
        .replace("soort: dorpsraad", "soort: inwoners")
        .replace("post: zaden", "post: versterkers")
    )
    assert sorted(check(pilotkit, eigen)["PK104"]) == [
        "`inwoners` kan niet bij `soort`.",
        "`stuurgroup` kan niet bij `orgaan`; het kan zijn: stuurgroep of gemeenteraad.",
        "`uitvoering` kan niet bij `fase`.",
        "`versterkers` kan niet bij `post`.",
    ]


def test_the_programme_file_is_read_in_its_own_words(pilotkit: Command, eigen: Path) -> None:
    file = eigen / "programma.yaml"
    file.write_text(file.read_text().replace("stuurgroep", "Provinciale Staten"))
    assert check(pilotkit, eigen)["PK104"] == ["`Provinciale Staten` kan niet bij `orgaan`."]


def test_a_pilot_that_was_not_there_yet_was_in_the_first_phase_of_a_kind(
    pilotkit: Command, eigen: Path
) -> None:
    _, out, _ = pilotkit("summary", "--repo", eigen, "--as-of", "2018-01-15", "--format", "json")
    assert json.loads(out)["phases"] == {"verkenning": 2}
    _, out, _ = pilotkit("summary", "--repo", eigen, "--as-of", PEILDATUM, "--format", "json")
    data = json.loads(out)
    assert data["phases"] == {"schetsen": 1, "opbouw": 1, "klaar": 1}
    assert {p["id"]: p["budget"]["claim"] for p in data["pilots"]} == {
        "deelfietsen": 0, "keuken": 0, "moestuin": 1000,
    }  # fmt: skip


def test_a_programme_without_phases_knows_no_such_keys(pilotkit: Command, zonder: Path) -> None:
    found = check(pilotkit, zonder)
    assert not {code for code in found if code.startswith(("PK1", "PK4"))}
    (zonder / "pilots" / "spel.yaml").write_text(
        "fase: idee\nfasen: []\n" + LOS.replace("besluit: We beginnen", "besluit: Ja, fase: idee")
    )
    assert [m.split("`")[1] for m in check(pilotkit, zonder)["PK102"]] == ["fase", "fasen", "fase"]


def test_the_model_without_phases() -> None:
    schat = gasten.ZONDER.woordenschat
    assert not {"fase", "fasen"} & set(ZonderFasen.model_fields)
    model: type[Pilot] = ZonderFasen
    pilot, _ = read_model({"titel": "A", "samenvatting": "B."}, model, schat)
    assert pilot is not None
    assert (pilot.fase, pilot.fasen) == (GEEN_FASE, ())
    besluit = velden(ZonderFasen, schat)["besluiten"].item
    assert besluit is not None
    assert besluit.blok is not None
    assert "fase" not in velden(besluit.blok, schat)
    assert "fase" in velden(besluit.blok)


def test_json_without_phases(pilotkit: Command, zonder: Path) -> None:
    _, out, _ = pilotkit("summary", "--repo", zonder, "--as-of", PEILDATUM, "--format", "json")
    data = json.loads(out)
    assert data["phases"] == {}
    assert [pilot["phase"] for pilot in data["pilots"]] == [None, None]


SOORTEN = (
    ("commissie", "--quarter", "2018-Q4"),
    ("nieuwsbrief",),
    ("oogst",),
    ("evaluatie",),
    ("pilot", "--pilot"),
    ("advies", "--pilot"),
)


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort[0])
def test_every_report(
    soort: tuple[str, ...],
    pilotkit: Command,
    repository: Repository,
    request: pytest.FixtureRequest,
) -> None:
    for programma, pilot in (("eigen", "moestuin"), ("zonder", "praattafel")):
        repo: Path = request.getfixturevalue(programma)
        options = (*soort, pilot) if soort[-1] == "--pilot" else soort
        code, out, err = pilotkit("report", *options, "--repo", repo, "--as-of", PEILDATUM)
        assert code == 0, err
        woorden = out.casefold()
        assert "none" not in woorden
        assert "in de fase ." not in woorden
        assert "()" not in woorden
        if programma == "eigen" and soort[0] in ("commissie", "pilot", "evaluatie"):
            assert "opbouw" in out
        if programma == "zonder":
            assert "| fase |" not in woorden
        for file in (repo / "pilots").iterdir():
            file.unlink()


def test_summary_and_show(pilotkit: Command, eigen: Path) -> None:
    _, out, _ = pilotkit("summary", "--repo", eigen, "--as-of", PEILDATUM)
    assert "één pilot in de fase schetsen, één pilot in de fase opbouw" in out
    _, out, _ = pilotkit("show", "moestuin", "--repo", eigen, "--as-of", PEILDATUM)
    assert "moestuin, fase opbouw, peildatum 1 februari 2019" in out


def test_summary_and_show_without_phases(pilotkit: Command, zonder: Path) -> None:
    _, out, _ = pilotkit("summary", "--repo", zonder, "--as-of", PEILDATUM)
    assert "Fase" not in out
    _, out, _ = pilotkit("show", "praattafel", "--repo", zonder, "--as-of", PEILDATUM)
    assert "praattafel, peildatum 1 februari 2019" in out


@pytest.mark.parametrize("programma", ["eigen", "zonder"])
def test_the_site(
    programma: str, pilotkit: Command, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    repo: Path = request.getfixturevalue(programma)
    naar = tmp_path / "site-uit"
    code, _, err = pilotkit("site", naar, "--repo", repo, "--as-of", PEILDATUM)
    assert code == 0, err
    start = (naar / "index.html").read_text(encoding="utf-8")
    assert ("Fase opbouw" in start, "Alle pilots" in start) == (
        programma == "eigen", programma == "zonder",
    )  # fmt: skip


@pytest.mark.parametrize(("programma", "fase"), [("eigen", "verkenning"), ("zonder", "")])
def test_new(programma: str, fase: str, pilotkit: Command, request: pytest.FixtureRequest) -> None:
    repo: Path = request.getfixturevalue(programma)
    code, _, err = pilotkit("new", "nieuw", "--titel", "Nieuw", "--repo", repo)
    assert code == 0, err
    tekst = (repo / "pilots" / "nieuw.yaml").read_text(encoding="utf-8")
    assert (f"\nfase: {fase}" in tekst) == bool(fase)
    if not fase:
        assert "fase:" not in tekst
    code, _, err = pilotkit("new", "ander", "--titel", "A", "--fase", "proeftijt", "--repo", repo)
    assert code == 2
    assert ("bedoel je proeftijd?" if fase else "kent geen fasen") in err


@pytest.mark.parametrize("programma", ["eigen", "zonder"])
def test_the_schema(programma: str, pilotkit: Command, request: pytest.FixtureRequest) -> None:
    repo: Path = request.getfixturevalue(programma)
    _, out, _ = pilotkit("schema", "pilot", "--repo", repo)
    sleutels = json.loads(out)["properties"]
    besluit = sleutels["besluiten"]["items"]["properties"]
    if programma == "zonder":
        assert "fase" not in {*sleutels, *besluit}
        return
    assert sleutels["fase"]["enum"] == [str(fase) for fase in gasten.FASEN]
    assert besluit["orgaan"]["enum"] == ["stuurgroep", "gemeenteraad"]
    assert "x-pilotkit" not in out


def test_an_editor_offers_the_words_of_the_programme() -> None:
    from pilotkit.model.programma import Programma
    from pilotkit.peildatum.kader import Kader

    def offered(naam: str, *rows: str) -> list[str]:
        profiel = find_profiel(naam)
        assert profiel is not None
        kader = Kader(profiel, Programma(programma=naam), date(2019, 2, 1))
        around = Surroundings(kader, (), {}, date(2019, 2, 1), "a")
        column = len(rows[-1])
        return [s.label for s in complete(rows, len(rows) - 1, column, around)]

    assert offered("eigen_fasen", "fase: ") == [str(fase) for fase in gasten.FASEN]
    assert offered("eigen_fasen", "besluiten:", "  - orgaan: ") == ["stuurgroep", "gemeenteraad"]
    assert "fase" not in offered("zonder_fasen", "titel: A", "")
    assert "fase" not in offered("zonder_fasen", "besluiten:", "  - datum: 2018-01-01", "    ")


@pytest.mark.parametrize("programma", ["eigen", "zonder"])
def test_a_quarter_closes_and_what_changed_is_told(
    programma: str, pilotkit: Command, request: pytest.FixtureRequest
) -> None:
    repo: Path = request.getfixturevalue(programma)
    pilot = repo / "pilots" / {"eigen": "moestuin.yaml", "zonder": "praattafel.yaml"}[programma]
    subprocess.run(["git", "init", "-q", "-b", "main", repo], check=True)
    commit(repo, "begin", "2018-12-20")
    code, _, err = pilotkit("close", "2018-Q4", "--repo", repo, "--as-of", "2019-01-10")
    assert code == 0, err
    commit(repo, "gesloten", "2019-01-10")
    verteld = (repo / "notities" / "2018-Q4.yaml").read_text(encoding="utf-8")
    assert ("fase: opbouw" in verteld, "fase:" in verteld) == (programma == "eigen",) * 2
    found = check(pilotkit, repo)
    assert not {
        code for code in found if code.startswith("PK1") or code in {"PK703", "PK704", "PK706"}
    }
    edit(pilot, "einde: 2019-12-31", "einde: 2020-12-31")
    found = check(pilotkit, repo)
    assert ("PK706" in found) == (programma == "eigen")
    if programma == "eigen":
        edit(pilot, "fase: opbouw\nbron", "fase: klaar\nbron")
        pilot.write_text(
            pilot.read_text(encoding="utf-8").replace(
                "voortgang:",
                "  - {datum: 2019-01-20, orgaan: stuurgroep, besluit: Af, fase: klaar}\nvoortgang:",
            )
        )
    code, out, err = pilotkit("diff", "HEAD", "--repo", repo, "--as-of", PEILDATUM)
    assert code == 0, err
    assert ("fase" in out) == (programma == "eigen")
    code, out, err = pilotkit(
        "report", "commissie", "--quarter", "2019-Q1", "--repo", repo, "--as-of", "2019-03-31"
    )
    assert code == 0, err
    assert ("is nu in de fase klaar" in out) == (programma == "eigen")


BESCHREVEN = """\
programma: dorpsproeven
titel: Verzonnen dorpsproeven
profiel:
  financier: Stichting Verzonnen
"""
FASEBLOK = """\
  fasen:
    - {fase: verkenning, als: idee, uitleg: Iemand heeft een idee.}
    - {fase: schetsen, als: ontwikkeling}
    - {fase: proeftijd, als: uitvoering}
    - {fase: opbouw, als: uitvoering}
    - {fase: klaar, als: afgerond}
  organen: [stuurgroep, gemeenteraad]
  partijen: [gemeente, dorpsraad]
  kosten: [zaden, overig]
besluiten:
  - {datum: 2018-01-01, orgaan: stuurgroep, besluit: Programma vastgesteld}
"""


def test_a_programme_in_yaml_brings_its_phases_and_lists(
    pilotkit: Command, repository: Repository
) -> None:
    repo = repository(BESCHREVEN + FASEBLOK, moestuin=MOESTUIN, keuken=KEUKEN, deelfietsen=PLAN)
    found = check(pilotkit, repo)
    assert not {code for code in found if code.startswith("PK1")}
    _, out, _ = pilotkit("summary", "--repo", repo, "--as-of", PEILDATUM, "--format", "json")
    assert json.loads(out)["phases"] == {"schetsen": 1, "opbouw": 1, "klaar": 1}
    _, out, _ = pilotkit("schema", "pilot", "--repo", repo)
    fase = json.loads(out)["properties"]["fase"]
    assert dict(zip(fase["enum"], fase["enumDescriptions"], strict=True)) == {
        "verkenning": "Iemand heeft een idee.",
        "schetsen": "Telt mee als ‘ontwikkeling’.",
        "proeftijd": "Telt mee als ‘uitvoering’.",
        "opbouw": "Telt mee als ‘uitvoering’.",
        "klaar": "Telt mee als ‘afgerond’.",
    }


@pytest.mark.parametrize("basis", ["", "  basis: flevoland\n", "  basis: zonder_fasen\n"])
def test_a_programme_in_yaml_without_phases(
    basis: str, pilotkit: Command, repository: Repository
) -> None:
    los = LOS.replace("orgaan: partners", "orgaan: gemeenteraad")
    repo = repository(f"{BESCHREVEN}{basis}  zonder_fasen: true\n", praattafel=los)
    assert not {code for code in check(pilotkit, repo) if code.startswith("PK1")}
    _, out, _ = pilotkit("summary", "--repo", repo, "--as-of", PEILDATUM, "--format", "json")
    data = json.loads(out)
    assert (data["phases"], data["pilots"][0]["phase"]) == ({}, None)
    code, _, err = pilotkit("report", "commissie", "--quarter", "2018-Q4", "--repo", repo)
    assert code == 0, err
