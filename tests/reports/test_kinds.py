"""Which note about which pilot, over which time: what the command line asks and answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pilotkit.reports.opdracht import Tijdvak, twee_maanden_na, twee_maanden_tot
from pilotkit.reports.soorten import SOORTEN, Kind
from tests.conftest import PORTEFEUILLE, ROOT, Command
from tests.test_report import git


def test_every_kind_has_a_template_and_a_place_in_the_table() -> None:
    assert set(SOORTEN) == set(Kind)
    for kind in Kind:
        assert (ROOT / "templates" / kind.sjabloon).is_file()


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("advies",), "bij de notitie advies hoort --pilot, met een id, zoals"),
        (("pilot",), "`pilotkit report pilot --pilot vakpaspoort`"),
        (("advies", "--pilot", "vakpasport"), "er is geen pilot `vakpasport`. Bedoel je `vakpas"),
        (("pilot", "--pilot", "zwembad"), "`pilotkit summary` noemt alle pilots."),
        (("--pilot", "vakpaspoort"), "hoort geen --pilot. Laat dat weg, of kies advies of pilot."),
        (("advies", "--quarter", "2018-K3", "--pilot", "vakpaspoort"), "is geen kwartaal"),
    ],
)
def test_a_wrong_use_says_what_to_type(
    asked: tuple[str, ...], sentence: str, pilotkit: Command
) -> None:
    code, out, err = pilotkit("report", *asked, "--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_pilot_with_faults_has_no_page(pilotkit: Command, portefeuille: Path) -> None:
    (portefeuille / "pilots" / "burenapp.yaml").write_text("titel: 3\n", encoding="utf-8")
    code, _, err = pilotkit("report", "pilot", "--pilot", "burenapp", "--repo", portefeuille)
    assert code == 2
    assert "pilots/burenapp.yaml heeft fouten en is niet te tonen." in err


@pytest.mark.parametrize(
    "asked",
    [
        ("show", "vakpaspoort"),
        ("report", "pilot", "--pilot", "vakpaspoort"),
        ("todo", "vakpaspoort"),
    ],
)
def test_a_pilot_that_is_not_there_yet_has_no_faults(
    asked: tuple[str, ...], pilotkit: Command
) -> None:
    code, out, err = pilotkit(*asked, "--repo", PORTEFEUILLE, "--as-of", "2015-01-01")
    assert (code, out) == (2, "")
    assert "op 1 januari 2015 is er over de pilot `vakpaspoort` nog niets te melden." in err


def test_the_file_of_a_pilot_names_it_too(pilotkit: Command) -> None:
    asked = ("--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
    by_id = pilotkit("report", "pilot", "--pilot", "burenapp", *asked)
    assert by_id[0] == 0
    assert pilotkit("report", "pilot", "--pilot", "pilots/burenapp.yaml", *asked) == by_id


def test_a_note_of_a_day_takes_the_day_and_a_quarterly_note_the_last_full_quarter(
    pilotkit: Command,
) -> None:
    asked = ("--repo", PORTEFEUILLE, "--as-of", "2018-11-15")
    assert "**Peildatum:** 30 september 2018" in pilotkit("report", *asked)[1]
    page = pilotkit("report", "pilot", "--pilot", "vakpaspoort", *asked)[1]
    assert "**Peildatum:** 15 november 2018" in page
    assert "VB-2018-114" not in page  # decided on 20 November
    letter = pilotkit("report", "nieuwsbrief", *asked)[1]
    assert letter.startswith(
        "# Nieuwsbrief Voorbeeldportefeuille met verzonnen pilots: 16 september 2018 tot en met "
        "15 november 2018\n"
    )


@pytest.mark.parametrize("kind", Kind)
def test_the_same_files_give_the_same_bytes_also_at_a_revision(
    kind: Kind, pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    pilot = ("--pilot", "vakpaspoort") if SOORTEN[kind].een_pilot else ()
    asked = ("report", kind, *pilot, "--repo", portefeuille, "--quarter", "2018-Q3",
             "--as-of", "2018-10-01")  # fmt: skip
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "portefeuille")
    git(tmp_path, "commit", "-qm", "een")
    first = pilotkit(*asked)
    assert first[0] == 0
    assert pilotkit(*asked, "--as-of", "2018-10-31") == first
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("titel: Vakpaspoort", "titel: Ander"), encoding="utf-8")
    assert pilotkit(*asked) != first
    assert pilotkit(*asked, "--at", "HEAD") == first


def test_no_kind_tells_what_happened_later(pilotkit: Command, folders: Mapping[str, Path]) -> None:
    for kind in Kind:
        pilot = ("--pilot", "vakpaspoort") if SOORTEN[kind].een_pilot else ()
        asked = (*pilot, "--repo", folders["portefeuille"], "--quarter", "2018-Q2")
        note = pilotkit("report", kind, *asked)[1]
        for later in ("VB-2018-110", "€ 140.000", "afgerond)", "gestopt)"):
            assert later not in note, (kind, later)
        assert "30 juni 2018" in note


@pytest.mark.parametrize(
    ("day", "van", "tot", "words", "next_day"),
    [
        ("2018-09-30", "2018-08-01", "2018-09-30", "augustus en september 2018", "2018-11-30"),
        ("2019-01-31", "2018-12-01", "2019-01-31", "december 2018 en januari 2019", "2019-03-31"),
        ("2018-02-28", "2018-01-01", "2018-02-28", "januari en februari 2018", "2018-04-30"),
        ("2018-04-29", "2018-02-28", "2018-04-29", "28 februari 2018 tot en met 29 april 2018",
         "2018-06-29"),
    ],
)  # fmt: skip
def test_two_months(day: str, van: str, tot: str, words: str, next_day: str) -> None:
    peildatum = date.fromisoformat(day)
    periode = twee_maanden_tot(peildatum)
    assert periode == Tijdvak(date.fromisoformat(van), date.fromisoformat(tot))
    assert str(periode) == words
    assert peildatum in periode
    assert twee_maanden_na(peildatum).van not in periode
    assert twee_maanden_na(peildatum).tot == date.fromisoformat(next_day)
