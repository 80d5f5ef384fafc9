"""Every folder ``tests/rules/<CODE>/goed*`` or ``fout*`` is a test case.

Such a folder is a small repository. ``fout*/verwacht.txt`` holds what ``check``
says of it; PILOTKIT_GOLDEN=1 writes that file anew. The peildatum of a rule is
in ``<CODE>/peildatum.txt`` where it is not the usual one.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pilotkit.check import Selection, check
from pilotkit.formats import Format, View, render
from pilotkit.formats.totals import room
from pilotkit.rules.geldend import alle_regels
from pilotkit.source.repository import Checkout, pilot_file
from pilotkit.yaml.text import MOST_BYTES

if TYPE_CHECKING:
    from pilotkit.check import CheckResult

RULES = Path(__file__).parent / "rules"
FOLDERS = sorted(place for place in RULES.glob("*/*") if place.is_dir())
WRONG = [place for place in FOLDERS if place.name.startswith("fout")]
RIGHT = [place for place in FOLDERS if place.name.startswith("goed")]
EXAMPLE = "PK009/goed/pilots/taalmaatjes.yaml"


def name(folder: Path) -> str:
    return folder.relative_to(RULES).as_posix()


def day_of(code: str) -> date:
    """Return the peildatum of the examples of a rule."""
    peildatum = RULES / code / "peildatum.txt"
    day = peildatum.read_text(encoding="utf-8").strip() if peildatum.exists() else "2018-09-30"
    return date.fromisoformat(day)


def found_in(folder: Path, code: str) -> CheckResult:
    """Check a repository with the rule of that code only."""
    return check(Checkout(folder), day_of(code), Selection(select=(code,)))


def told(result: CheckResult) -> str:
    """Return a line per finding, without the closing lines."""
    closing = 1 + bool(room(result.portfolio))
    lines = render(Format.CONCISE, result, View()).splitlines()[:-closing]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("folder", WRONG, ids=name)
def test_wrong_example_says_what_is_in_its_golden_file(folder: Path) -> None:
    code = folder.parent.name
    result = found_in(folder, code)
    assert {diagnostic.code for diagnostic in result.diagnostics} == {code}
    golden = folder / "verwacht.txt"
    if os.environ.get("PILOTKIT_GOLDEN") == "1":
        golden.write_text(told(result), encoding="utf-8", newline="\n")
    assert golden.exists(), "make golden writes it"
    assert told(result) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", RIGHT, ids=name)
def test_right_example_can_be_read_and_meets_the_rule(folder: Path) -> None:
    result = found_in(folder, folder.parent.name)
    assert not told(result)
    assert not result.unreadable


def test_every_rule_has_examples_and_every_example_a_rule() -> None:
    assert {place.name for place in RULES.iterdir() if place.is_dir()} == set(alle_regels()) - {
        "PK999"
    }  # a crash has no example in data
    shape = re.compile(r"(goed|fout)(-[a-z0-9]+)*")
    assert [name(folder) for folder in FOLDERS if not shape.fullmatch(folder.name)] == []
    for code in alle_regels().keys() - {"PK999"}:  # `pilotkit rule` shows this pair
        assert (RULES / code / "goed").is_dir(), code
        assert (RULES / code / "fout").is_dir(), code


@pytest.mark.parametrize(
    ("example", "place"),
    [
        ("PK001/fout", (1, 19, 1, 20)),  # the second colon
        ("PK002/fout", (5, 1, 5, 5)),  # fase
        ("PK005/fout", (4, 1, 4, 4)),  # ---
        ("PK007/fout", (1, 1, 1, 12)),  # Taalmaatjes
        ("PK102/fout", (4, 1, 4, 9)),  # gemeente
        ("PK103/fout-jaartal", (6, 33, 6, 39)),  # "2018", quotes included
        ("PK104/fout-gemeente", (4, 18, 4, 24)),  # Kampen
        ("PK105/fout-programma", (4, 50, 4, 56)),  # 40.000, after an ë
        ("PK107/fout-bom", (1, 8, 1, 10)),  # "", after a byte-order mark
        ("PK107/fout-te-lang", (1, 8, 3, 66)),  # from >- to the end of the text
        ("PK301/fout-programmakosten", (6, 42, 6, 48)),  # 480000
        ("PK304/fout", (7, 3, 7, 10)),  # dekking
        ("PK305/fout-opgeteld", (8, 35, 8, 39)),  # 6000, with which it became too much
        ("PK310/fout", (8, 62, 8, 70)),  # intentie
    ],
)
def test_place_begins_and_ends_where_the_mistake_does(
    example: str, place: tuple[int, int, int, int]
) -> None:
    first = found_in(RULES / example, example.partition("/")[0]).diagnostics[0].position
    assert (first.line, first.column, first.end_line, first.end_column) == place


def test_too_large_file(tmp_path: Path) -> None:
    pilot = tmp_path / "pilots" / "taalmaatjes.yaml"
    pilot.parent.mkdir()
    start = (RULES / EXAMPLE).read_bytes()
    pilot.write_bytes(start + b"#" * (MOST_BYTES - len(start)))
    assert not told(found_in(tmp_path, "PK004"))
    pilot.write_bytes(start + b"#" * (MOST_BYTES - len(start) + 1))
    assert "groter dan 1.048.576 bytes" in told(found_in(tmp_path, "PK004"))


@pytest.mark.parametrize(
    ("example", "line"),
    [
        ("PK001/fout", "titel: Taalmaatjes: samen oefenen"),
        ("PK001/fout-regels-van-een-mac", "bron: Gesprek: met de wijkraad"),
        ("PK002/fout-drie-keer", "bron: Buurthuis"),
        ("PK003/fout", "samenvatting: Cli\ufffdnten oefenen elke week Nederlands."),
        ("PK003/fout-utf16", ""),
        ("PK005/fout", "---"),
        ("PK008/fout", "bron: !nog navragen"),
    ],
)
def test_source_line_is_shown_of_a_file_that_cannot_be_read(example: str, line: str) -> None:
    first = found_in(RULES / example, example.partition("/")[0]).diagnostics[0]
    assert first.excerpt == line


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("jeugd-café.yaml", "jeugd-cafe.yaml"),
        ("jeugd-cafe\u0301.yaml", "jeugd-cafe.yaml"),  # as macOS writes an é
        ("Straße 1.yml", "strasse-1.yaml"),
        ("日本.yaml", "mijn-pilot.yaml"),
    ],
)
def test_proposed_file_name_keeps_the_letters(name: str, proposal: str) -> None:
    (problem,) = pilot_file(f"pilots/{name}").problems
    assert problem.facts["voorstel"] == proposal


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("../../elders.yaml", "koppeling naar een bestand buiten de repository"),
        ("../..", "koppeling naar een bestand buiten de repository"),
        ("nergens.yaml", "de koppeling wijst nergens heen"),
        ("taalmaatjes.yaml", "Deze koppeling wijst naar zichzelf."),
        ("../elders.yaml", ""),
    ],
)
def test_link_is_followed_inside_the_repository_only(
    tmp_path: Path, target: str, said: str
) -> None:
    repository = tmp_path / "programma"
    link = repository / "pilots" / "taalmaatjes.yaml"
    link.parent.mkdir(parents=True)
    for place in (tmp_path, repository):
        (place / "elders.yaml").write_bytes((RULES / EXAMPLE).read_bytes())
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("no symbolic links here")
    lines = told(found_in(repository, "PK009"))
    assert said in lines
    assert bool(said) == bool(lines)
