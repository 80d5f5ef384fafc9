"""Mistakes such as an officer makes: the place, the message, and a hint that can be typed.

Each is one change of a pilot that is right. ``van`` becomes ``naar`` (with ``erbij`` at the
end of the file); the finding stands on the line where ``regel`` begins, and its message and
hint hold all ``woorden``. With ``typ`` the hint names what to type: that what is typed
makes the finding go away, and brings no other error.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from pilotkit.check import check
from pilotkit.finding import Diagnostic, Severity
from pilotkit.source.overlay import Overlay
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE

DAG = date(2018, 12, 31)
FILE = "pilots/vakpaspoort.yaml"
BASIS = (PORTEFEUILLE / FILE).read_text(encoding="utf-8")
FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Vergissing:
    """One mistake, as the data say it."""

    naam: str
    tekst: str
    regel: int
    woorden: tuple[str, ...]
    typ: tuple[str, str] | None


def _gelezen(ruw: dict[str, Any]) -> Vergissing:
    van, naar = ruw["van"], ruw["naar"]
    assert van in BASIS, ruw["naam"]
    tekst = BASIS.replace(van, naar, 1) + ruw.get("erbij", "")
    regel = ruw["regel"]
    assert regel is None or regel in tekst, ruw["naam"]
    nummer = tekst[: tekst.index(regel)].count("\n") + 1 if regel else 0
    nummer += regel.startswith("\n") if regel else 0
    typ = ruw.get("typ")
    return Vergissing(
        ruw["naam"], tekst, nummer, tuple(map(str, ruw["woorden"])), typ and (typ[0], typ[1])
    )


VERGISSINGEN = [
    _gelezen(ruw)
    for bestand in sorted(FOLDER.glob("*.yaml"))
    for ruw in YAML(typ="safe").load(bestand.read_text(encoding="utf-8"))
]


def gevonden(tekst: str) -> list[Diagnostic]:
    files = Overlay(Checkout(PORTEFEUILLE), {FILE: tekst.encode()})
    return [d for d in check(files, DAG).diagnostics if d.file == FILE]


AL = {(d.code, d.message) for d in gevonden(BASIS)}


def nieuw(tekst: str) -> list[Diagnostic]:
    return [d for d in gevonden(tekst) if (d.code, d.message) not in AL]


def de_melding(fout: Vergissing) -> Diagnostic | None:
    """Return the finding at the line of a mistake that says its words, if there is one."""
    for d in nieuw(fout.tekst):
        is_daar = not fout.regel or d.position.line == fout.regel
        if is_daar and all(woord in f"{d.message} {d.hint}" for woord in fout.woorden):
            return d
    return None


def test_there_are_a_hundred() -> None:
    assert len(VERGISSINGEN) >= 100
    assert len({fout.naam for fout in VERGISSINGEN}) == len(VERGISSINGEN)
    assert sum(fout.typ is not None for fout in VERGISSINGEN) >= 75


@pytest.mark.parametrize("fout", VERGISSINGEN, ids=lambda fout: fout.naam)
def test_place_message_and_hint(fout: Vergissing) -> None:
    melding = de_melding(fout)
    assert melding, [(d.position.line, d.code, d.message, d.hint) for d in nieuw(fout.tekst)]
    if fout.typ is None:
        return
    van, naar = fout.typ
    assert any(deel in f"{melding.hint} {melding.fix}" for deel in _delen(naar)), melding.hint
    begin = sum(len(line) + 1 for line in fout.tekst.split("\n")[: fout.regel - 1])
    beter = fout.tekst[:begin] + fout.tekst[begin:].replace(van, naar, 1)
    over = nieuw(beter)
    assert not [d for d in over if (d.code, d.position.line) == (melding.code, fout.regel)], over
    assert not [d for d in over if d.code[:3] in ("PK0", "PK1") and d.severity is Severity.FOUT]


def _delen(naar: str) -> list[str]:
    """Return the ways in which a hint may name what is typed: whole, its key, or its value."""
    sleutel, _, waarde = naar.strip().rpartition(": ")
    delen = [naar.strip(), sleutel, waarde.strip("[("), naar.strip().removesuffix(":")]
    delen += ["- "] if naar.strip().startswith("- ") else []
    return [deel for deel in delen if deel] or ["haal het weg"]
