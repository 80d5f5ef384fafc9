"""What a check counts, remembers, shows and keeps apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unittest.mock import Mock

import pytest

from pilotkit.check import Memory, Selection, check, own_findings
from pilotkit.check.pilots import check_read, pilot_diagnostics
from pilotkit.check.result import CheckResult
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Severity
from pilotkit.reading import read_bytes
from pilotkit.rules.geldend import Geldend, geldend
from tests.edges.bestanden import Bestanden
from tests.edges.dossiers import DAAROM, DAG, dossier, programma_van

IDEE = "titel: {}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n"
STUK = "titel: ["


def bestanden(programma: str | None = None, **pilots: str) -> Bestanden:
    texts = {f"pilots/{naam}.yaml": tekst for naam, tekst in pilots.items()}
    return Bestanden(texts if programma is None else {**texts, "programma.yaml": programma})


FLEVOLAND = "programma: flevoland\n"
GOED = IDEE.format("Goed")
COUNTS: dict[str, tuple[Bestanden, tuple[int, int]]] = {
    "one pilot": (bestanden(a=GOED), (1, 0)),
    "one that is broken beside it": (bestanden(a=GOED, b=STUK), (2, 1)),
    "a programme": (bestanden(FLEVOLAND, a=GOED), (2, 0)),
    "a programme that is broken": (bestanden(STUK, a=GOED), (2, 1)),
    "both broken": (bestanden(STUK, a=GOED, b=STUK), (3, 2)),
    "a closed quarter that is broken": (
        Bestanden({"pilots/a.yaml": GOED, "notities/2018-Q2.yaml": STUK}), (2, 1)),
    "a file that is not read": (Bestanden({"pilots/a.yaml": GOED, "pilots/a.yml": GOED}), (1, 1)),
}  # fmt: skip


@pytest.mark.parametrize("what", COUNTS)
def test_every_file_is_counted_once_and_what_was_not_read_too(what: str) -> None:
    files, counted = COUNTS[what]
    result = check(files, DAG)
    assert (result.checked, result.unreadable) == counted


def test_the_standard_programme_holds_where_no_file_says_another() -> None:
    assert check(bestanden(a=GOED), DAG).is_standard
    assert not check(bestanden(FLEVOLAND, a=GOED), DAG).is_standard
    assert check(bestanden(STUK, a=GOED), DAG).is_programme_unreadable


def test_pilots_are_kept_where_a_report_asks_them() -> None:
    files = bestanden(a=GOED, b=GOED.replace("bron:", "ingediend_op: 2018-08-16\nbron:"))
    assert check(files, DAG).dossiers == ()
    assert [een.stand.id for een in check(files, DAG, keep=True).dossiers] == ["a"]


def test_without_a_pilot_there_is_nothing_to_check_unless_that_is_meant() -> None:
    with pytest.raises(UnreadableRepository):
        check(bestanden(FLEVOLAND), DAG)
    assert check(bestanden(FLEVOLAND), DAG, empty_ok=True).checked == 1


@pytest.mark.parametrize("first", [set(), {"pilots/b.yaml"}, {"pilots/c.yaml", "pilots/b.yaml"}])
def test_what_is_open_is_found_first(first: set[str]) -> None:
    alle = [f"pilots/{naam}.yaml" for naam in "abc"]
    files = bestanden(a=GOED, b=GOED, c=STUK)
    found = own_findings(files, DAG, Memory(), first)
    paths, told = zip(*found, strict=True)
    assert list(paths) == [*sorted(first), *(path for path in alle if path not in first)]
    assert [paths[n] for n, said in enumerate(told) if said and said[0].code == "PK001"] == [
        "pilots/c.yaml"
    ]


def test_a_name_that_is_no_pilot_has_no_findings_of_its_own() -> None:
    files = Bestanden({"pilots/a.yaml": GOED, "pilots/sub/b.yaml": GOED})
    assert [path for path, _ in own_findings(files, DAG, Memory(), ())] == ["pilots/a.yaml"]


def test_after_the_findings_of_each_file_a_check_judges_none_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judging = Mock(wraps=check_read)
    monkeypatch.setattr("pilotkit.check.memory.check_read", judging)
    memory, files = Memory(), bestanden(a=GOED, b=GOED)
    list(own_findings(files, DAG, memory, ()))
    assert judging.call_count == 2
    check(files, DAG, memory=memory)
    assert judging.call_count == 2
    check(files, DAG, Selection(preview=True), memory=memory)
    assert judging.call_count == 4


@pytest.mark.parametrize(("preview", "told"), [(False, 0), (True, 1)])
def test_a_rule_on_trial_over_all_pilots_runs_when_asked(
    preview: object, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def op_proef(profiel: object) -> Geldend:
        regels = geldend(programma_van())
        kopie = (r for r in regels.portefeuilleregels if r.code == "PK505")
        return replace(regels, portefeuilleregels=tuple(replace(r, preview=True) for r in kopie))

    monkeypatch.setattr("pilotkit.check.geldend", op_proef)
    result = check(bestanden(a=GOED, b=GOED), DAG, Selection(("PK505",), preview=bool(preview)))
    assert len(result.diagnostics) == told


MET_UITZONDERING = f"""\
titel: Proef
samenvatting: Een verzonnen proef.
fase: uitvoering
begeleiding: {{projectleider: procesbegeleider}}
besluiten: [{{datum: 2018-07-01, orgaan: Gedeputeerde Staten, besluit: Ja., kenmerk: B1}}]
uitzonderingen: [{{regel: PK407, reden: Ja., besluit: B1, tot: {DAAROM[2]}}}]
"""


@pytest.mark.parametrize(("preview", "told"), [(False, 0), (True, 1)])
def test_of_a_rule_on_trial_nobody_knows_whether_its_exception_is_needed(
    preview: object, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    regels = geldend(programma_van())
    nieuw = {code: replace(r, preview=code == "PK407") for code, r in regels.op_code.items()}
    monkeypatch.setattr("pilotkit.check.pilots.geldend", lambda _: replace(regels, op_code=nieuw))
    asked = Selection(("PK902",), preview=bool(preview))
    assert len(check(bestanden(a=MET_UITZONDERING), DAG, asked).diagnostics) == told


@pytest.mark.parametrize(("preview", "told"), [(False, 0), (True, 1)])
def test_a_rule_on_trial_of_a_pilot_runs_when_asked(
    preview: object, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    regels = geldend(programma_van())
    nieuw = tuple(replace(r, preview=r.code == "PK604") for r in regels.pilotregels)
    monkeypatch.setattr(
        "pilotkit.check.pilots.geldend", lambda _: replace(regels, pilotregels=nieuw)
    )
    assert "PK604" not in {een.code for een in pilot_diagnostics(dossier(), None)}
    asked = Selection(("PK604",), preview=bool(preview))
    assert len(check(bestanden(a=MET_UITZONDERING), DAG, asked).diagnostics) == told


def resultaat(*ernst: Severity, waived: bool = False, alleen: tuple[str, ...] = ()) -> CheckResult:
    (een,) = check(bestanden(a=STUK), DAG, Selection(("PK001",))).diagnostics
    told = [replace(een, severity=hoe) for hoe in ernst]
    if waived:
        told = [replace(een, waived=Mock()) for een in told]
    return replace(check(bestanden(a=GOED), DAG), diagnostics=tuple(told), alleen=alleen)


FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP


@pytest.mark.parametrize(
    ("ernst", "fails", "strictly"),
    [
        ((), False, False),
        ((TIP,), False, True),
        ((WAARSCHUWING,), False, True),
        ((FOUT,), True, True),
        ((TIP, FOUT), True, True),
    ],
)
def test_an_error_fails_and_strictly_everything_does(
    ernst: tuple[Severity, ...], fails: object, strictly: object
) -> None:
    assert resultaat(*ernst).fails(strict=False) == fails
    assert resultaat(*ernst).fails(strict=True) == strictly
    assert not resultaat(*ernst, waived=True).fails(strict=True)


def test_findings_are_counted_by_code_the_most_first() -> None:
    (een,) = resultaat(FOUT).diagnostics
    alle = [replace(een, code=code) for code in ("PK2", "PK3", "PK1", "PK3", "PK4")]
    aside = replace(alle[-1], waived=Mock())
    result = replace(resultaat(), diagnostics=(*alle[:-1], aside))
    assert list(result.counts().items()) == [("PK3", 2), ("PK1", 1), ("PK2", 1)]
    assert result.waived == (aside,)


def test_a_result_says_nothing_of_its_programme_by_itself() -> None:
    een = CheckResult(resultaat().portfolio, (), checked=0, unreadable=0)
    assert (een.is_standard, een.is_programme_unreadable, een.is_unjudged) == (False,) * 3
    assert not Selection().preview


@pytest.mark.parametrize(
    ("alleen", "shown"),
    [
        ((), True), (("pilots/a.yaml",), True), (("pilots",), True), (("pilot",), False),
        (("pilots/b.yaml",), False), (("pilots/b.yaml", "pilots/a.yaml"), True),
    ],
)  # fmt: skip
def test_findings_of_the_files_that_were_asked_are_shown(
    alleen: tuple[str, ...], shown: object
) -> None:
    assert bool(resultaat(FOUT, alleen=alleen).getoond) == shown


@pytest.mark.parametrize(
    ("select", "ignore", "taken"),
    [
        ((), (), True), (("PK1",), (), True), (("PK2",), (), False), (("PK2", "PK101"), (), True),
        ((), ("PK1",), False), ((), ("PK2",), True), (("PK1",), ("PK101",), False),
    ],
)  # fmt: skip
def test_a_rule_is_taken_by_the_beginning_of_its_code(
    select: tuple[str, ...], ignore: tuple[str, ...], taken: object
) -> None:
    assert Selection(select, ignore).takes("PK101") == taken


def test_what_was_told_of_a_quarter_is_not_read_again_with_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from pilotkit.check import memory

    read: list[bytes] = []

    def reading(content: bytes, *rest: Any) -> Any:
        read.append(content)
        return read_bytes(content, *rest)

    monkeypatch.setattr(memory, "read_bytes", reading)
    files, kept = Bestanden({"pilots/a.yaml": GOED, "notities/2018-Q2.yaml": STUK}), Memory()
    for _ in range(3):
        check(files, DAG, memory=kept)
    assert sorted(read) == sorted((GOED.encode(), STUK.encode()))


def test_a_programme_that_describes_itself_from_now_on_is_another_one() -> None:
    pilot = f"{GOED}relaties: [{{met: Wonen, aard: synergie}}]\n"
    kept = Memory()
    for programma, told in (
        ("programma: flevoland\nopgaven: [Wonen]\n", False),
        ("programma: dorpen\ntitel: Dorpen\nprofiel: {basis: flevoland}\n", True),
    ):
        found = check(bestanden(programma, a=pilot), DAG, memory=kept).diagnostics
        assert ("PK905" in {d.code for d in found}) == told
