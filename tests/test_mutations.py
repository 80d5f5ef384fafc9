"""Every single mutation of a correct pilot is found, on the right line (6-quality).

Each pilot of the made-up portfolio is written out plainly and changed in one
place: a key gone, misspelt or of another kind, a word, amount or date wrong, a
list entry twice. What is legitimately accepted stands here with its reason.
"""

from __future__ import annotations

import copy
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest

from pilotkit.check.pilots import Frame, check_files
from pilotkit.check.programme import read_programme
from pilotkit.finding import Diagnostic
from pilotkit.finding import Path as DataPath
from pilotkit.model.velden import veld_op
from pilotkit.programmas.flevoland.modellen import FlevolandPilot
from pilotkit.programmas.flevoland.voorwaarden import FlevolandVoorwaarden
from pilotkit.source.repository import Checkout, SourceFile
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, walk

DAG = date(2018, 12, 31)
PILOTS = sorted(path.stem for path in (PORTEFEUILLE / "pilots").glob("*.yaml"))

Data = dict[str, Any]


def always(data: Data, path: DataPath) -> bool:
    return True


def unless(*phases: str) -> Callable[[Data, DataPath], bool]:
    return lambda data, path: data["fase"] not in phases


def unless_met(data: Data, path: DataPath) -> bool:
    return bool(data["voorwaarden"][path[1]]["oordeel"] != "voldoet")


def unless_judged(data: Data, path: DataPath) -> bool:
    if path[0] != "voorwaarden":
        return False
    return bool(data["voorwaarden"][path[1]]["oordeel"] == "open")


def unless_led(data: Data, path: DataPath) -> bool:
    waived = [waiver["regel"] for waiver in data.get("uitzonderingen", ())]
    return bool(data["fase"] != "uitvoering" or "PK407" in waived)


STARTED = ("uitvoering", "vervolg", "afgerond")
before_start = unless(*STARTED)

ACCEPTED_WHEN_GONE: dict[str, tuple[str, Callable[[Data, DataPath], bool]]] = {
    "ingediend_op": ("the first fact says since when", always),
    "fasen": ("a later step says its phase", always),
    "toegezegd_op": ("a pledge may have no day", always),
    "vrijval": ("nothing need be released", always),
    "ingediend_door": ("a pilot with a bron needs no ingediend_door", always),
    "bron": ("ingediend_door will do", always),
    "themas": ("free words", always),
    "resultaten": ("what people got is told when it is known", always),
    "aantal": ("how many is not always known", always),
    "gedeeld": ("sharing is told when it was done", always),
    "lijnen": ("asked in ontwikkeling (PK411)", unless("ontwikkeling")),
    "gemeenten": ("asked in ontwikkeling (PK411)", unless("ontwikkeling")),
    "trekker": ("asked from uitvoering (PK501)", before_start),
    "partners": ("asked from ontwikkeling, or by who pays", unless("ontwikkeling", *STARTED)),
    "verantwoordelijk_voor": ("somebody else answers for it too (FL216)", always),
    "intentie": ("asked from uitvoering, not of the province (PK502)", always),
    "begeleiding": ("asked in uitvoering, or waived (PK407)", unless_led),
    "projectleider": ("asked in uitvoering, or waived (PK407)", unless_led),
    "versterkers": ("an offer (opzet §6.2)", always),
    "datum": ("an exchange may be planned without a day", always),
    "voorwaarden": ("asked from ontwikkeling (PK201)", unless("ontwikkeling", *STARTED)),
    **dict.fromkeys(
        FlevolandVoorwaarden.sleutels(),
        ("asked from ontwikkeling (PK201)", unless("ontwikkeling", *STARTED)),
    ),
    "onderbouwing": ("an open verdict needs none (PK203)", unless_judged),
    "getoetst_door": ("an open verdict needs none (PK203)", unless_judged),
    "getoetst_op": ("an open verdict needs none (PK203)", unless_judged),
    "knelpunt": ("tells more, is not tested (FL212)", always),
    "bewijs": ("welcome, not required", always),
    **dict.fromkeys(
        (
            "adviezen",
            "domeinen",
            "lokaal",
            "bovenlokaal",
            "nieuw",
            "aanvullend_op",
            "eerder_beproefd",
            "doelgroep",
            "betrokkenheid",
        ),
        ("asked where the verdict is voldoet (FL21x)", unless_met),
    ),
    "advies": ("asked from uitvoering (PK406)", before_start),
    **dict.fromkeys(
        ("nodig", "tijd", "geld", "commitment", "innovatie", "communicatie", "kennis"),
        ("a pilot may need nothing special", always),
    ),
    "begroting": ("asked from uitvoering (PK307)", before_start),
    "posten": ("asked with coverage (PK304)", unless("ontwikkeling", *STARTED)),
    "dekking": ("asked with an estimate (PK304)", unless("ontwikkeling", *STARTED)),
    "verhouding": ("asked from uitvoering (PK307)", before_start),
    "verplichtingen": ("no commitment is no mistake, unless spent (PK305)", always),
    "uitgaven": ("no expenditure is no mistake", always),
    "omschrijving": ("tells more", always),
    "planning": ("asked from uitvoering (PK404)", before_start),
    "start": ("asked from uitvoering (PK404)", before_start),
    "einde": ("asked from uitvoering (PK404)", before_start),
    "mijlpalen": ("a pilot may have none", always),
    "gereed_op": ("the pilot has stopped (PK403, PK602)", unless("ontwikkeling", *STARTED)),
    "evaluatie": ("asked from uitvoering (PK601)", before_start),
    "aanpak": ("asked from uitvoering (PK601)", before_start),
    "momenten": ("asked from uitvoering (PK601)", before_start),
    "bevindingen": ("may follow later", always),
    "lessen": ("asked after half a year and at the end (PK603, PK409)", unless("afgerond")),
    "uitkomst": ("asked at the end (PK409)", unless("afgerond")),
    "herijkingen": ("a file without its history: diff sees it", always),
    "was_raming": ("a herijking may change the end only", always),
    "was_einde": ("a herijking may change the estimate only", always),
    "borging": ("asked from uitvoering (PK604)", before_start),
    "besluiten": ("asked from uitvoering (PK405)", unless("gestopt", "zelfstandig", *STARTED)),
    "kenmerk": ("nothing rests on the decision", always),
    "fase": ("the present phase began with another decision", always),
    "voortgang": ("asked in uitvoering (PK701)", unless("uitvoering")),
    "tekst": ("the heading may be all the news", always),
    "signalen": ("asked after bad news (PK702)", always),
    "maatregel": ("asked after bad news (PK702)", always),
    "relaties": ("a pilot may touch nothing else", always),
    "toelichting": ("a relation may speak for itself", always),
}

POINTING = ("PK305", "PK306", "PK309", "PK412", "PK413", "PK418", "PK702", "PK903")
"""Rules that stand where something points at what is gone: a kenmerk, a name, bad news."""


@dataclass(frozen=True)
class Mutant:
    """One change: what, where, the changed data, and the raw text to put in."""

    kind: str
    path: DataPath
    data: dict[str, Any]
    raw: str = ""


MARK = "MUTANT"
AMOUNTS = ("25.000", "€ 25.000,-", "25000.50", "-25000", "0", '"25000"', "25,000")
DATES = ("13-06-2018", "13 juni 2018", "2018-02-30", "20180613")


def mutants(data: dict[str, Any]) -> Iterator[Mutant]:
    for path, value in list(walk(data))[1:]:
        key = path[-1]
        if isinstance(key, str):
            yield Mutant("key gone", path, _changed(data, path, None, gone=True))
            yield Mutant("key misspelt", path, _renamed(data, path))
        yield Mutant("other kind", path, _changed(data, path, _other_kind(value)))
        if isinstance(value, list) and value:
            twice = [*value, copy.deepcopy(value[0])]
            yield Mutant("entry twice", (*path, len(value)), _changed(data, path, twice))
        veld = veld_op(FlevolandPilot, path)
        soort = veld.soort if veld else ""
        if soort == "keuze":
            yield Mutant("word misspelt", path, _changed(data, path, f"{value}x"))
        for raw in {"euro": AMOUNTS, "datum": DATES}.get(soort, ()):
            yield Mutant(f"{soort} {raw}", path, _changed(data, path, MARK), raw)


def _other_kind(value: Any) -> Any:
    return "tekst" if isinstance(value, (dict, list)) else {"iets": 1}


def _changed(
    data: dict[str, Any], path: DataPath, value: Any, *, gone: bool = False
) -> dict[str, Any]:
    new = copy.deepcopy(data)
    parent: Any = new
    for step in path[:-1]:
        parent = parent[step]
    if gone:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return new


def _renamed(data: dict[str, Any], path: DataPath) -> dict[str, Any]:
    new = copy.deepcopy(data)
    parent: Any = new
    for step in path[:-1]:
        parent = parent[step]
    renamed = {f"{key}x" if key == path[-1] else key: value for key, value in parent.items()}
    parent.clear()
    parent.update(renamed)
    return new


def plainly(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Yield data as YAML in blocks, a line for every value, with the path of what begins there."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        is_key, place = isinstance(value, dict), (*path, key)
        head = "  " * len(path) + (f"{json.dumps(key, ensure_ascii=False)}:" if is_key else "-")
        if isinstance(inner, (dict, list)) and inner:
            yield place if is_key else (), head  # what is in a list begins on the next line
            yield from plainly(inner, place)
        else:
            yield place, f"{head} {json.dumps(inner, ensure_ascii=False)}"


def line_of(places: list[DataPath], path: DataPath) -> int:
    """Return the line on which what stands at a path begins, counted from one."""
    return 1 + next(row for row, place in enumerate(places) if place[: len(path)] == path)


class Bench:
    """Checks a pilot, written out plainly, as one of the portfolio."""

    def __init__(self, folder: Path, pilot: str) -> None:
        self.files = Checkout(folder)
        self.place = folder / "pilots" / f"{pilot}.yaml"
        self.file = SourceFile(f"pilots/{pilot}.yaml", pilot)
        kader = read_programme(self.files, DAG).kader
        self.frame = Frame(kader, DAG, frozenset(PILOTS), keep=False)

    def check(self, mutant: Mutant) -> tuple[tuple[Diagnostic, ...], list[DataPath]]:
        """Return what is found, and by the line what begins there."""
        places, lines = zip(*plainly(mutant.data), strict=True)
        text = "\n".join(lines).replace(f'"{MARK}"', mutant.raw) + "\n"
        self.place.write_text(text, encoding="utf-8")
        (result,) = check_files(self.files, [self.file], self.frame)
        return result.diagnostics, list(places)


def _key(diagnostic: Diagnostic) -> tuple[str, str, bool]:
    return diagnostic.code, diagnostic.message, diagnostic.waived is not None


def _new(found: tuple[Diagnostic, ...], before: Counter[tuple[str, str, bool]]) -> list[Diagnostic]:
    left = before.copy()
    new = []
    for diagnostic in found:
        if left[_key(diagnostic)]:
            left[_key(diagnostic)] -= 1
        else:
            new.append(diagnostic)
    return new


def _is_right(mutant: Mutant, found: Diagnostic, places: list[DataPath]) -> bool:
    *block, key = mutant.path
    at = {"key misspelt": (*block, f"{key}x"), "key gone": tuple(block)}
    if found.position.line == line_of(places, at.get(mutant.kind, mutant.path)):
        return True
    if mutant.kind != "key gone":
        return False
    in_its_block = found.path[: len(block)] == tuple(block)
    comes_back = block[:1] == ["uitzonderingen"]  # what the waiver set aside
    around_it = mutant.path[: len(found.path)] == found.path
    return in_its_block or around_it or comes_back or found.code in POINTING


def _is_accepted(mutant: Mutant, data: Data) -> bool:
    if mutant.kind != "key gone" or mutant.path[-1] not in ACCEPTED_WHEN_GONE:
        return False
    _, is_fine = ACCEPTED_WHEN_GONE[str(mutant.path[-1])]
    return is_fine(data, mutant.path)


PARTS = 3
"""Mutations are tried in parts, each spread over the whole file."""
PLAIN = ("mantelzorg-naast-werk", 0)
"""The one of them that `make test` tries too."""


@pytest.mark.parametrize(
    ("pilot", "part"),
    [
        pytest.param(*case, marks=() if case == PLAIN else pytest.mark.slow)
        for case in product(PILOTS, range(PARTS))
    ],
)
def test_every_mutation_is_found(
    pilot: str, part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    document = parse((PORTEFEUILLE / "pilots" / f"{pilot}.yaml").read_text(encoding="utf-8"))
    assert document is not None
    assert isinstance(document.data, dict)
    (tmp_path / "pilots").mkdir()
    shutil.copytree(PORTEFEUILLE / "bijlagen", tmp_path / "bijlagen")
    shutil.copy(PORTEFEUILLE / "programma.yaml", tmp_path)
    bench = Bench(tmp_path, pilot)
    whole, _ = bench.check(Mutant("", (), document.data))
    before = Counter(map(_key, whole))
    tally: Counter[str] = Counter()
    missed = []
    for mutant in islice(mutants(document.data), part, None, PARTS):
        tally["tried"] += 1
        found, places = bench.check(mutant)
        new = _new(found, before)
        if any(_is_right(mutant, diagnostic, places) for diagnostic in new):
            tally["found on the right line"] += 1
        elif not new and _is_accepted(mutant, document.data):
            tally["accepted with reason"] += 1
        else:
            missed.append((mutant.kind, mutant.path, [(d.code, d.position.line) for d in new]))
    record_property("mutations", dict(tally))
    assert not missed, missed
    assert tally["tried"] == tally["found on the right line"] + tally["accepted with reason"] > 20
