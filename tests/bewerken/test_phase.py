"""`phase`: what the step asks, the step with its date, and the keys that come into use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.bewerken.uitleg import met_uitleg
from pilotkit.editing.meaning import means_same
from pilotkit.model.woorden import Fase
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse
from tests.bewerken.test_zetten import FILES
from tests.conftest import Command, Repository, tries

DAG = ("--as-of", "2018-09-30")
IDEE = "titel: Een idee\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"
FASEN = PROFIEL.levensloop.fasen


def test_a_step_comes_with_its_day_and_its_keys(repository: Repository, pilotkit: Command) -> None:
    folder = repository(a=IDEE)
    code, out, _ = pilotkit(
        "phase", "a", "ontwikkeling", "--datum", "8 mei 2018", "--repo", folder, *DAG
    )
    assert code == 0
    first, second = out.splitlines()
    assert (
        first
        == "pilots/a.yaml: fase is nu ontwikkeling, sinds 2018-05-08 (8 mei 2018); er stond idee"
    )
    assert second.startswith("pilots/a.yaml: achter een # staan nu ")
    assert second.endswith("besluiten en relaties")
    text = (folder / "pilots/a.yaml").read_text(encoding="utf-8")
    live = "".join(line for line in text.splitlines(keepends=True) if line[0] != "#")
    assert live == (
        "titel: Een idee\nsamenvatting: Een verzonnen idee.\nfase: ontwikkeling\n"
        "bron: Verzonnen voorbeeld\nfasen:\n  - {fase: ontwikkeling, vanaf: 2018-05-08}\n"
    )
    assert "# partners:  # Wie samen de pilot" in text
    assert "# fasen:" not in text


def test_what_the_step_asks_is_said_and_nothing_is_written(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository(a=IDEE)
    file = folder / "pilots/a.yaml"
    code, out, err = pilotkit("phase", "a", "uitvoering", "--repo", folder, *DAG)
    assert (code, out) == (1, "")
    assert err.startswith("pilotkit: voor de stap naar uitvoering is nog nodig:\n- PK201 fout: ")
    assert err.endswith("`pilotkit phase a uitvoering --prepare` zet de sleutels klaar.\n")
    assert file.read_text(encoding="utf-8") == IDEE
    code, out, told = pilotkit("phase", "a", "uitvoering", "--prepare", "--repo", folder, *DAG)
    assert code == 0
    assert "achter een # staan nu" in out
    assert told.startswith("Voor de stap naar uitvoering is nog nodig:\n- PK201 fout: ")
    ready = file.read_text(encoding="utf-8")
    assert "".join(line for line in ready.splitlines(keepends=True) if line[0] != "#") == IDEE
    code, out, _ = pilotkit("phase", "a", "uitvoering", "--prepare", "--repo", folder, *DAG)
    assert (code, out) == (0, "pilots/a.yaml: de sleutels van de fase uitvoering staan er al\n")
    assert file.read_text(encoding="utf-8") == ready


def test_a_step_may_come_with_a_decision(repository: Repository, pilotkit: Command) -> None:
    folder = repository(a=IDEE)
    code, _, err = pilotkit(
        "phase", "a", "gestopt", "--besluit", "Niet door", "--orgaan", "gedeputeerde staten",
        "--kenmerk", "VB-1", "--repo", folder, *DAG,
    )  # fmt: skip
    assert code == 0, err
    text = (folder / "pilots/a.yaml").read_text(encoding="utf-8")
    assert (
        "besluiten:\n  - datum: 2018-09-30\n    orgaan: Gedeputeerde Staten\n"
        "    besluit: Niet door\n    kenmerk: VB-1\n    fase: gestopt\n"
    ) in text
    assert "\nfasen:\n" not in text


def test_a_step_that_is_there_already_is_not_made_twice(
    repository: Repository, pilotkit: Command
) -> None:
    step = "fasen:\n  - {fase: ontwikkeling, vanaf: 2018-05-08}\n"
    folder = repository(a=IDEE + step)
    code, out, _ = pilotkit("phase", "a", "ontwikkeling", "--repo", folder, *DAG)
    assert code == 0
    assert "sinds 2018-05-08 (8 mei 2018)" in out
    text = (folder / "pilots/a.yaml").read_text(encoding="utf-8")
    assert text.count("vanaf: 2018") == 1


STAP = "fasen:\n  - {{fase: {}, vanaf: 2018-09-30}}\n"
EERDER = "fasen:\n  - {fase: ontwikkeling, vanaf: 2018-05-08}\n"


@pytest.mark.parametrize(
    ("before", "steps", "after"),
    [
        ("", ["ontwikkeling", "idee"], ""),
        ("", ["ontwikkeling", "idee", "ontwikkeling"], STAP.format("ontwikkeling")),
        ("", ["ontwikkeling", "gestopt"], STAP.format("gestopt")),
        ("", ["ontwikkeling", "gestopt", "idee", "gestopt"], STAP.format("gestopt")),
        (EERDER, ["gestopt", "ontwikkeling"], EERDER),
        (EERDER, ["idee", "gestopt"], EERDER + "  - {fase: gestopt, vanaf: 2018-09-30}\n"),
    ],
)
def test_what_is_undone_on_the_same_day_leaves_no_step(
    before: str, steps: list[str], after: str, repository: Repository, pilotkit: Command
) -> None:
    start = IDEE.replace("fase: idee", "fase: ontwikkeling") if before else IDEE
    folder = repository(a=start + before)
    file = folder / "pilots/a.yaml"
    told = []
    for step in steps:
        code, out, err = pilotkit("phase", "a", step, "--repo", folder, *DAG)
        assert code == 0, err
        told.append(out)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    live = "".join(line for line in lines if line[0] != "#")
    assert live == re.sub(r"fase: \w+", f"fase: {steps[-1]}", start) + after
    assert f"de stap naar {steps[0]} van 30 september 2018 vervalt\n" in told[1]
    assert ("sinds" in told[-1]) is bool(after)


def test_a_decision_takes_the_place_of_a_step_of_that_day_and_only_a_decision_follows_it(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository(a=IDEE)
    phase = ("phase", "a", "--repo", folder, *DAG)
    door = ("--besluit", "Door", "--orgaan", "Gedeputeerde Staten")
    assert pilotkit(*phase, "gestopt")[0] == 0
    assert pilotkit(*phase, "ontwikkeling", *door)[0] == 0
    text = (folder / "pilots/a.yaml").read_text(encoding="utf-8")
    assert "\nfasen:\n" not in text
    code, _, err = pilotkit(*phase, "idee")
    assert code == 2
    assert "Geef met --besluit en --orgaan het besluit dat daarna kwam, of haal eerst" in err
    assert (folder / "pilots/a.yaml").read_text(encoding="utf-8") == text
    assert pilotkit(*phase, "idee", *door)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a", "ontwikeling"), "Bedoel je ontwikkeling?"),
        (("a", "uitvoeren"), "uitvoering"),
        (("a", "ontwikkeling"), "is al in de fase ontwikkeling"),
        (("a", "gestopt", "--datum", "2018-10-01"), "komt nog"),
        (("a", "gestopt", "--datum", "2018-05-01"), "Kies bij --datum een latere dag."),
        (("a", "gestopt", "--datum", "ooit"), "`ooit` is geen datum bij --datum"),
        (("a", "gestopt", "--orgaan", "Gedeputeerde Staten"), "geef --besluit en --orgaan"),
        (("a",), "FASE ontbreekt"),
    ],
)
def test_wrong_use_changes_nothing(
    arguments: tuple[str, ...], told: str, repository: Repository, pilotkit: Command
) -> None:
    step = "fasen:\n  - {fase: ontwikkeling, vanaf: 2018-05-08}\n"
    folder = repository(a=IDEE.replace("fase: idee", "fase: ontwikkeling") + step)
    before = (folder / "pilots/a.yaml").read_bytes()
    code, out, err = pilotkit("phase", *arguments, "--repo", folder, *DAG)
    assert (code, out) == (2, "")
    assert told in err
    assert (folder / "pilots/a.yaml").read_bytes() == before


def test_a_programme_of_its_own_has_its_own_phases(
    repository: Repository, pilotkit: Command, tmp_path: Path
) -> None:
    folder = repository("programma: brabant\n", a=IDEE)
    code, _, err = pilotkit("phase", "a", "vervolgen", "--repo", folder, *DAG)
    assert code == 2
    assert "dit programma kent geen fasen" in err


@tries(100)
@given(
    st.sampled_from(FILES),
    st.sampled_from(FASEN),
    st.sampled_from(FASEN),
    st.sampled_from(["\n", "\r\n"]),
)
def test_keys_behind_a_hash_change_no_meaning(
    file: Path, van: Fase, naar: Fase, line_end: str
) -> None:
    old = file.read_bytes().replace(b"\n", line_end.encode())
    new, keys = met_uitleg(old, PROFIEL, van, naar)
    before, after = parse(decode(old).value), parse(decode(new).value)
    assert before is not None
    assert after is not None
    assert means_same(before.data, after.data)
    was, has = old.splitlines(keepends=True), new.splitlines(keepends=True)
    added = iter(has)
    assert all(line in added for line in was)  # in the same order, with lines in between
    assert all(line.lstrip().startswith(b"#") for line in set(has) - set(was))
    assert met_uitleg(new, PROFIEL, van, naar) == (new, ())
    assert bool(keys) == (new != old)


def test_a_file_with_errors_of_form_is_left_alone(
    repository: Repository, pilotkit: Command
) -> None:
    wrong = IDEE + "planning: {einde: ooit}\n"
    folder = repository(a=wrong)
    code, out, err = pilotkit("phase", "a", "ontwikkeling", "--repo", folder, *DAG)
    assert (code, out) == (1, "")
    assert "niet zeker waar de pilot staat. Verbeter eerst:\n- PK106 fout: " in err
    assert (folder / "pilots/a.yaml").read_text(encoding="utf-8") == wrong
