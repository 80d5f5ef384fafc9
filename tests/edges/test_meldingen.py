"""How findings are told: how many, in which process, with what line, and to which phase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar, Self

import pytest

from pilotkit.check.parallel import map_batches
from pilotkit.check.pilots import genoemd_bewijs, pilot_diagnostics
from pilotkit.check.place import diagnostic, of_problems, run
from pilotkit.check.poort import gevraagd_in, volgende_fase
from pilotkit.finding import Finding
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.model.woordenschat import Levensloop
from pilotkit.problem import Problem
from pilotkit.reading import read_bytes
from pilotkit.rules.geldend import geldend
from tests.edges.dossiers import dossier, programma_van
from tests.gasten import EIGEN

REGEL = geldend(programma_van()).op_code["PK401"]
MEER = "Zo niet. Er zijn er meer in dit bestand."


def told(hoeveel: int, *, stuk: bool = False) -> list[str]:
    """Return the messages of a rule that finds so many things, and then may crash."""

    def check(_: object) -> Iterator[Finding]:
        yield from (Finding(("titel",), "Zo niet.") for _ in range(hoeveel))
        if stuk:
            raise ZeroDivisionError

    regel = replace(REGEL, check=check)
    found = run(regel, None, lambda f, r: diagnostic(f, r, "a.yaml", None), "a.yaml")
    return [een.message for een in found]


@pytest.mark.parametrize(
    ("hoeveel", "last"),
    [(0, []), (1, ["Zo niet."]), (100, ["Zo niet."]), (101, [MEER]), (300, [MEER])],
)
def test_a_hundred_findings_of_one_rule_are_told_and_whether_there_are_more(
    hoeveel: int, last: list[str]
) -> None:
    found = told(hoeveel)
    assert len(found) == min(hoeveel, 100)
    assert found[-1:] == last
    assert MEER not in found[:-1]


def test_a_rule_that_crashes_tells_what_it_found_and_that_it_did(capsys: Any) -> None:
    *before, last = told(2, stuk=True)
    assert before == ["Zo niet."] * 2
    assert last.startswith("De regel PK401 liep vast op dit bestand")


@pytest.mark.parametrize(("more", "end"), [(0, "."), (3, "En nog 3 fouten in dit bestand.")])
def test_the_last_fault_in_reading_says_how_many_more_there_are(more: int, end: str) -> None:
    leeg = Problem("leeg", facts={"voorbeeld": "…"})
    other = Problem("geen_blok", facts={"streepje": False, "voorbeeld": "…"})
    first, last = of_problems([leeg, other], "a.yaml", None, more)
    assert first.message == "Het bestand is leeg, of er staat alleen commentaar (#) in."
    assert last.message.startswith("Het bestand begint niet met sleutels")
    assert last.message.endswith(end)
    assert ("En nog" in last.message) == bool(more)


@pytest.mark.parametrize(
    ("tekst", "shown"), [("", "…"), ("x", "x"), ("x" * 80, "x" * 80), ("x" * 81, "…")]
)
def test_what_to_type_is_shown_where_it_is_short(tekst: str, shown: str) -> None:
    slip = Problem("syntax", facts={"fout": "dubbele_punt", "tekst": tekst})
    (found,) = of_problems([slip], "a.yaml", None)
    assert found.hint.endswith(f': "{shown}"')


LINES = "titel: Proef\nplanning:\n  start: 2018-07-01\n"


@pytest.mark.parametrize(
    ("path", "excerpt"),
    [
        (("planning", "start"), "  start: 2018-07-01"),
        (("planning", "einde"), "planning:"),
        (("borging",), ""),
        ((), "titel: Proef"),
    ],
)
def test_the_line_of_a_finding_is_shown_but_not_of_a_key_that_is_not_there(
    path: tuple[str, ...], excerpt: str
) -> None:
    profiel = programma_van()
    document = read_bytes(LINES.encode(), profiel.pilot, profiel.woordenschat).document
    assert diagnostic(Finding(path, "Zo niet."), REGEL, "a.yaml", document).excerpt == excerpt


@pytest.mark.parametrize(("fix", "typed"), [("2018-07-01", "2018-07-01"), ("•••••••••", "")])
def test_what_is_masked_is_never_typed_over(fix: str, typed: str) -> None:
    profiel = programma_van()
    document = read_bytes(LINES.encode(), profiel.pilot, profiel.woordenschat).document
    finding = Finding(("titel",), "Zo niet.", fix=fix)
    assert diagnostic(finding, REGEL, "a.yaml", document).fix == typed
    assert diagnostic(finding, REGEL, "a.yaml", None).fix == ""


def test_evidence_that_is_named_is_a_text_and_no_address() -> None:
    bewijs = "[a.md, 5, https://voorbeeld.example/x, {b: c}, http://voorbeeld.example]"
    lines = f"voorwaarden: {{doel: {{oordeel: open, bewijs: {bewijs}}}, vernieuwing: 5}}\n"
    profiel = programma_van()
    read = read_bytes(lines.encode(), profiel.pilot, profiel.woordenschat)
    velden = profiel.voorwaarden.bewijsvelden()
    assert genoemd_bewijs(read, velden) == {"a.md", "http://voorbeeld.example"}
    for andere in (b"voorwaarden: {doel: {bewijs: a.md}}", b"voorwaarden: 5", b"- a", b"["):
        read = read_bytes(andere, profiel.pilot, profiel.woordenschat)
        assert not genoemd_bewijs(read, velden)


class InDitProces:
    """Stands for other processes: it does their work here, and remembers how many there were."""

    asked: ClassVar[list[tuple[int, list[int]]]] = []

    def __init__(self, workers: int, initializer: Callable[..., None], initargs: Any) -> None:
        initializer(*initargs)
        self.workers = workers

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def map(self, work: Callable[[Any], Any], batches: list[Any]) -> Iterator[Any]:
        self.asked.append((self.workers, [len(batch) for batch in batches]))
        return map(work, batches)


@pytest.mark.parametrize(
    ("cores", "files", "asked"),
    [
        (2, 399, []),
        (2, 400, [(2, [50] * 8)]),
        (16, 401, [(9, [*[50] * 8, 1])]),
        (1, 400, []),
        (None, 400, []),
    ],
)
def test_many_files_are_spread_over_the_cores(
    cores: int | None, files: int, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.check.parallel._task", None)
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", InDitProces)
    monkeypatch.setattr(InDitProces, "asked", [])

    def work(shared: int, items: list[int], more: int) -> list[int]:
        return [shared + een + more for een in items]

    assert map_batches(work, 10, range(files), 5) == [15 + een for een in range(files)]
    assert InDitProces.asked == asked


BOEK = "begroting: {{verplichtingen: [{{datum: 2018-07-02, bedrag: 5, kenmerk: B1}}{}]{}}}"
TWEEDE = ", {datum: 2018-07-02, bedrag: 5, kenmerk: B2}"
BESLUIT = "besluiten: [{{datum: 2018-07-0{}, orgaan: {}, besluit: Ja., kenmerk: B1}}]"
UITGAVE = ", uitgaven: [{datum: 2018-07-01, bedrag: %s, kenmerk: B1}]"
ONE_MATTER: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "money that nobody decided on is not also too much": ((BOEK.format("", ""),), {"PK306"}),
    "money that was decided on may be too much": (
        (BOEK.format("", ""), BESLUIT.format(1, "Gedeputeerde Staten")), {"PK313"}),
    "who may not decide, of a decision that came too late": (
        (BOEK.format("", ""), BESLUIT.format(3, "gemeenteraad")), {"PK306"}),
    "who may not decide, of another commitment": (
        (BOEK.format(TWEEDE, ""), BESLUIT.format(1, "gemeenteraad")), {"PK306", "PK315"}),
    "spent too much, and too early": ((BOEK.format("", UITGAVE % 6),), {"PK306", "PK305"}),
    "spent too early": ((BOEK.format("", UITGAVE % 5),), {"PK306", "PK312"}),
}  # fmt: skip


@pytest.mark.parametrize("what", ONE_MATTER)
def test_one_mistake_is_told_once(what: str) -> None:
    lines, codes = ONE_MATTER[what]
    money = {"PK305", "PK306", "PK312", "PK313", "PK315"}
    found = {een.code for een in pilot_diagnostics(dossier(*lines), None)}
    assert found & money == codes


@pytest.mark.parametrize(
    ("fase", "volgende"),
    [
        ("idee", "ontwikkeling"), ("ontwikkeling", "uitvoering"), ("uitvoering", "afgerond"),
        ("vervolg", "afgerond"), ("afgerond", None), ("gestopt", None), ("zelfstandig", None),
    ],
)  # fmt: skip
def test_what_comes_next_when_all_goes_well(fase: str, volgende: str | None) -> None:
    assert volgende_fase(dossier(fase=fase)) == volgende


@pytest.mark.parametrize("soort", [Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG])
def test_nothing_comes_after_the_end_whatever_the_order_of_phases(soort: Fasesoort) -> None:
    fasen = (Fase("klaar", soort), Fase("proef", Fasesoort.UITVOERING))
    profiel = replace(EIGEN, levensloop=Levensloop(fasen))
    assert volgende_fase(dossier(fase="klaar", profiel=profiel)) is None


LATER = "planning: {start: 2018-09-01, einde: 2018-12-31}"


@pytest.mark.parametrize(("fase", "told"), [("ontwikkeling", 0), ("uitvoering", 1)])
def test_who_goes_on_today_has_taken_the_step(fase: str, told: int) -> None:
    een = dossier(LATER, fase=fase)
    naar = een.levensloop.vind("uitvoering")
    assert naar is not None
    assert [d.code for d in gevraagd_in(een, naar)].count("PK404") == told


def test_what_its_own_phase_asks_is_asked_of_the_steps_that_it_took() -> None:
    stap = "fasen: [{fase: uitvoering, vanaf: 2018-07-01}, {fase: vervolg, vanaf: 2018-08-01}]"
    een = dossier(stap, fase="vervolg")
    said = {d.code for d in gevraagd_in(een, een.fase)}
    assert said >= {"PK408", "PK604"}
    assert all(d.besluit for d in gevraagd_in(een, een.fase))
