"""Broken programmes that describe themselves: findings with places, never a traceback."""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path

import pytest

from pilotkit.check import CheckResult, check
from pilotkit.source.repository import Checkout

DATA = Path(__file__).with_name("kapot.txt")
PILOT = """\
titel: Speeltuin
samenvatting: Een verzonnen proef.
fase: idee
bron: Een verzonnen bijeenkomst
ingediend_op: 2018-01-10
"""


def cases() -> dict[str, tuple[str, list[str]]]:
    """Return each broken file and what is found in it, by the name of the case."""
    found = {}
    for part in re.split(r"(?m)^== ", DATA.read_text("utf-8"))[1:]:
        name, _, rest = part.partition("\n")
        lines = rest.splitlines()
        file = [line for line in lines if not line.startswith("--> ")]
        found[name] = (
            "\n".join(file).rstrip("\n") + "\n",
            [line.removeprefix("--> ") for line in lines if line.startswith("--> ")],
        )
    return found


def checked(folder: Path, programma: str, pilot: str = PILOT) -> CheckResult:
    (folder / "pilots").mkdir(exist_ok=True)
    (folder / "programma.yaml").write_text(programma, "utf-8")
    (folder / "pilots" / "speeltuin.yaml").write_text(pilot, "utf-8")
    return check(Checkout(folder), date(2018, 10, 1))


def told(result: CheckResult) -> list[str]:
    return [
        f"{d.position.line}:{d.position.column} {d.code} {d.message} [{d.hint}]"
        for d in result.diagnostics
        if d.file == "programma.yaml" and d.code != "PK504"
    ]


@pytest.mark.parametrize("name", cases())
def test_a_broken_programme_is_told_with_places(name: str, tmp_path: Path) -> None:
    file, expected = cases()[name]
    found = told(checked(tmp_path, file))
    assert found == expected
    assert found
    assert {line.split()[1][:3] for line in found} <= {"PK0", "PK1", "PK8"}
    assert all("PK009" not in line and "PK999" not in line for line in found)


def test_there_are_many_of_them() -> None:
    assert len(cases()) >= 60


def test_a_broken_programme_blames_no_pilot(tmp_path: Path) -> None:
    pilot = PILOT + "voorwaarden:\n  samen_maken: {oordeel: open}\nmail: jan@voorbeeld.nl\n"
    result = checked(tmp_path, "programma: wijkproeven\nprofiel: {basis: weg}\n", pilot)
    codes = {(d.file, d.code) for d in result.diagnostics}
    assert codes == {("programma.yaml", "PK111"), ("pilots/speeltuin.yaml", "PK802")}
    assert result.is_unjudged


def test_a_fault_elsewhere_leaves_the_profile(tmp_path: Path) -> None:
    programma = """\
programma: wijkproeven
profiel:
  voorwaarden:
    - {sleutel: samen_maken, titel: Samen maken}
budget: {plafond: veel}
"""
    pilot = PILOT + "voorwaarden:\n  samen_maken: {oordeel: open}\n"
    result = checked(tmp_path, programma, pilot)
    assert {(d.file, d.code) for d in result.diagnostics} == {("programma.yaml", "PK105")}


HUGE = {
    "voorwaarden": "  voorwaarden:\n"
    + "".join(f"    - {{sleutel: v{n}, titel: V{n}}}\n" for n in range(25_000)),
    "velden": "  voorwaarden:\n    - sleutel: een\n      titel: Een\n      velden:\n"
    + "".join(f"        - {{sleutel: v{n}, soort: tekst}}\n" for n in range(20_000)),
    "woorden": "  kenmerken:\n    - sleutel: een\n      soort: keuze\n      waarden:\n"
    + "".join(f"        - {{waarde: v{n}}}\n" for n in range(30_000)),
    "gebieden": "  gebieden:\n" + "".join(f"    - Gebied {n}\n" for n in range(40_000)),
    "sleutels": "".join(f"  s{n}: 1\n" for n in range(60_000)),
}


@pytest.mark.parametrize("what", HUGE)
def test_a_huge_profile_is_refused_in_time(what: str, tmp_path: Path) -> None:
    """Within a few seconds on a busy machine; alone it is well under two."""
    programma = f"programma: wijkproeven\nprofiel:\n{HUGE[what]}"
    assert 500_000 < len(programma) < 1_048_576
    begin = time.process_time()
    result = checked(tmp_path, programma)
    spent = time.process_time() - begin
    assert told(result)
    assert spent < float(os.environ.get("PILOTKIT_HUGE_SECONDS", "6")), spent
