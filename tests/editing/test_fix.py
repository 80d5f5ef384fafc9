"""``check --fix``: what a finding leaves nothing to choose about is typed in, and nothing else."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Command, Repository
from tests.test_rules import WRONG, name

from pilotkit.check import check
from pilotkit.editing.files import fixes
from pilotkit.editing.fix import fixed
from pilotkit.finding import Diagnostic
from pilotkit.source.repository import Checkout
from pilotkit.source.writing import write_atomically

DAY = date(2018, 9, 30)


def certain(folder: Path) -> list[Diagnostic]:
    return [d for d in check(Checkout(folder), DAY, empty_ok=True).diagnostics if d.fix]


FIXABLE = [folder for folder in WRONG if certain(folder)]


def test_examples_hold_every_kind_of_certain_hint() -> None:
    codes = {found.code for folder in FIXABLE for found in certain(folder)}
    plain = {"PK003", "PK102", "PK103", "PK104", "PK105", "PK106", "PK419", "PK707"}
    assert codes == {*plain, "PK903", "PK905"}


@pytest.mark.parametrize("folder", FIXABLE, ids=map(name, FIXABLE))
def test_what_is_certain_is_fixed_and_said(folder: Path, tmp_path: Path) -> None:
    place = Path(shutil.copytree(folder, tmp_path / "kopie", symlinks=True))
    before = certain(place)
    for found in before:
        if found.code == "PK003":  # what is not seen cannot be said
            continue
        hint = found.hint.replace("\u2026", "")
        assert found.fix.strip('"')[:30] in hint or found.fix in hint
    files = Checkout(place)
    changes = list(fixes(files, check(files, DAY, empty_ok=True)))
    because = {(done.path, done.message) for change in changes for done in change.because}
    assert because == {(found.path, found.message) for found in before}
    for change in changes:
        write_atomically(place / change.file, change.new)
        gone = {(done.path, done.message) for done in change.because}
        left = {(d.path, d.message) for d in check(files, DAY, empty_ok=True).diagnostics}
        assert not gone & left


PILOT = (
    "titel: Proef  # blijft\r\n"
    "samenvating: Verzonnen.\r\n"
    "fase: idea\r\n"
    'bron: "x"\r\n'
    "begroting:\r\n"
    "    posten: [{post: uitvoering, jaar: '2018', raming: € 25.000}]\r\n"
    "besluiten:\r\n"
    "  - {datum: 13 juni 2018, orgaan: gemeenteraad, besluit: 2018}\r\n"
)


def test_only_the_wrong_values_change(portefeuille: Path, pilotkit: Command) -> None:
    file = portefeuille / "pilots/proef.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + PILOT.encode())
    code, out, err = pilotkit("check", "--fix", "--repo", portefeuille, "--as-of", "2018-12-31")
    after = PILOT
    for wrong, right in (
        ("samenvating", "samenvatting"), ("idea", "idee"), ("'2018'", "2018"),
        ("€ 25.000", "25000"), ("13 juni 2018", "2018-06-13"), (": 2018}", ': "2018"}'),
    ):  # fmt: skip
        after = after.replace(wrong, right)
    assert file.read_bytes() == b"\xef\xbb\xbf" + after.encode()
    assert "PK1" not in re.sub("PK109|PK110", "", out)  # what is left is for a person
    assert "pilots/proef.yaml:6: PK105 hersteld, er staat nu 25000" in err
    assert code == 0
    assert len(err.splitlines()) == 6


def test_what_stands_behind_a_value_of_more_lines_stays(
    portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/proef.yaml"
    begin = PILOT[: PILOT.index("begroting")].replace("samenvating", "samenvatting")
    begin = begin.replace("idea", "idee").replace("\r\n", "\n") + "planning:\n  einde: "
    file.write_text(begin + "31 december\n    2019 # afgesproken\n", encoding="utf-8")
    pilotkit("check", "--fix", "--repo", portefeuille)
    assert file.read_text(encoding="utf-8") == begin + "2019-12-31 # afgesproken\n"


def test_without_fix_nothing_is_written(portefeuille: Path, pilotkit: Command) -> None:
    file = portefeuille / "pilots/proef.yaml"
    file.write_text(PILOT, encoding="utf-8")
    pilotkit("check", "--repo", portefeuille)
    assert file.read_text(encoding="utf-8") == PILOT.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "text",
    [
        "titel: A\nsamenvatting: B\nfase: &x idea\nbron: *x\n",  # the anchor would get lost
        "titel: A\ntitle: B\nsamenvatting: B\nfase: idee\nbron: C\n",  # the key is there already
        # in brackets a comma parts two things
        "titel: A\nfase: idee\nbron: C\nbegroting: {posten: [{jaar: 2018, raming: 25,000}]}\n",
    ],
)
def test_what_would_change_more_is_left_alone(
    text: str, repository: Repository, pilotkit: Command
) -> None:
    folder = repository(proef=text)
    _, _, err = pilotkit("check", "--fix", "--repo", folder)
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == text
    assert "hersteld" not in err


def test_a_fix_that_does_not_fit_the_text_is_not_typed() -> None:
    folder = next(folder for folder in FIXABLE if folder.parent.name == "PK104")
    (found, *_) = certain(folder)
    assert fixed(b"\xff", [found]) == (b"\xff", ())


def test_a_file_that_cannot_be_written_is_one_sentence(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pilotkit.source.writing.replace_if_unchanged", full)
    folder = repository(proef=PILOT)
    code, out, err = pilotkit("check", "--fix", "--repo", folder)
    assert (code, out) == (2, "")
    assert err == (
        "pilotkit: pilots/proef.yaml is niet te schrijven: de schijf is vol. "
        "Controleer of je dat bestand mag veranderen.\n"
    )


MANY = "titel: A\nsamenvatting: B\nfase: idee\nbron: C\nbesluiten:\n" + "".join(
    f"  - {{datum: 13-06-2018, orgaan: partners, besluit: b{n}}}\n" for n in range(450)
)


def test_more_than_is_told_is_fixed_at_once(repository: Repository, pilotkit: Command) -> None:
    folder = repository("programma: flevoland\n", proef=MANY)
    _, _, err = pilotkit("check", "--fix", "--repo", folder)
    after = (folder / "pilots/proef.yaml").read_text(encoding="utf-8")
    assert after == MANY.replace("13-06-2018", "2018-06-13")
    assert err.count("PK106 hersteld") == 450


def test_all_fixes_of_a_file_are_read_back_once(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit.editing import fix
    from pilotkit.yaml.tree import parse

    folder = repository("programma: flevoland\n", proef=MANY)
    found = certain(folder)
    read: list[str] = []

    def counting(text: str) -> object:
        read.append(text)
        return parse(text)

    monkeypatch.setattr(fix, "parse", counting)
    content, done = fixed(MANY.encode(), found)
    assert len(done) == len(found) == 100
    assert content.count(b"2018-06-13") == 100
    assert len(read) == 2


def test_a_fix_in_the_way_stops_no_other(repository: Repository) -> None:
    text = MANY.replace("13-06-2018", "&d 13-06-2018", 1).replace("besluit: b7}", "besluit: *d}")
    folder = repository("programma: flevoland\n", proef=text)
    found = certain(folder)
    shift = replace(found[50], fix="x}\n  - [")  # what would be no YAML
    odd = replace(found[51], fix="2018-06-13, kenmerk: x")  # what would add a key
    content, done = fixed(text.encode(), [*found[:50], shift, odd, *found[52:]])
    assert len(done) == len(found) - 3  # these two, and what has an anchor
    assert content.count(b"2018-06-13") == len(done)
    assert b"&d 13-06-2018" in content


def test_two_keys_that_would_become_one_are_left(repository: Repository, pilotkit: Command) -> None:
    text = "titel: A\nsamenvatting: B\nfase: idee\nbron: C\ntreker: x\ntrrekker: y\n"
    folder = repository("programma: flevoland\n", proef=text)
    pilotkit("check", "--fix", "--repo", folder)
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == text


def test_a_file_that_went_in_between_is_passed_over(repository: Repository) -> None:
    folder = repository("programma: flevoland\n", proef=MANY)
    result = check(Checkout(folder), DAY)
    (folder / "pilots/proef.yaml").unlink()
    assert list(fixes(Checkout(folder), result)) == []


def test_nothing_to_fix_in_nothing() -> None:
    assert fixed(b"# niets\n", []) == (b"# niets\n", ())
    assert fixed(b"titel: [\n", []) == (b"titel: [\n", ())


def test_the_search_for_what_is_in_the_way_is_given_up_in_a_big_text(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.editing.fix._MOST_READ_BACK", 0)
    found = certain(repository("programma: flevoland\n", proef=MANY))
    wrong = replace(found[0], fix="x}\n  - [")
    assert fixed(MANY.encode(), [wrong, *found[1:]]) == (MANY.encode(), ())
