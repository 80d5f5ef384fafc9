"""What is of a person: found, masked before it is parsed, and shown by nothing.

The notations themselves are data in ``tests/fuzz/``. All numbers are made up.
"""

from __future__ import annotations

import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from pilotkit.model.pilot import Pilot
from pilotkit.persoonlijk import MASKER, Vondstsoort, gemaskeerd, masked, may_hold
from pilotkit.persoonlijk.bsn import is_bsn
from pilotkit.persoonlijk.zoeken import find, nooit_getoond
from pilotkit.privacy import loosely_decoded
from pilotkit.reading import read_bytes
from pilotkit.source.beside import beside
from tests.conftest import Command, Repository
from tests.fuzz.corpus_bsn import attempt
from tests.fuzz.lookalikes import lookalikes
from tests.fuzz.notations import Notatie, notaties

PILOT = "titel: Taalmaatjes\nsamenvatting: Samen oefenen.\nfase: idee\nbron: Gesprek\n"


DATUM = next(
    day
    for day in (date(2018, 1, 1) + timedelta(number) for number in range(999))
    if is_bsn(f"{day:%Y%m%d}") and is_bsn(f"{day:%d%m%Y}")
)
"""A day that passes the eleven-test, in both orders."""


def kinds(text: str) -> list[Vondstsoort]:
    return [vondst.soort for vondst in find(text)]


def test_a_number_is_found_in_every_notation() -> None:
    missed = [notatie.naam for notatie in notaties() if not is_found(notatie)]
    assert len(missed) <= 2


def is_found(notatie: Notatie) -> bool:
    """Return whether it is found in the content or the name of a file, past the sieve."""
    return any(
        may_hold(part) and bool(nooit_getoond(loosely_decoded(part)))
        for path, content in notatie.bestanden.items()
        for part in (content, path.encode())
    )


@pytest.mark.slow
def test_a_lookalike_is_no_number_of_a_person() -> None:
    taken = [name for name, _, text in lookalikes() if Vondstsoort.BSN in kinds(text)]
    assert len(taken) <= 5


@pytest.mark.slow
def test_the_sieve_lets_nothing_through_that_is_found() -> None:
    texts = [text for _, _, text in lookalikes()]
    assert [text for text in texts if find(text) and not may_hold(text.encode())] == []


def test_the_word_wins_over_another_name() -> None:
    assert kinds("KvK 12345672, BSN 111222333") == [Vondstsoort.BSN]
    assert kinds("zaak 111222333 (BSN)") == [Vondstsoort.BSN]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 111222333, 123456782", 2),
        ("111222334", 0),
        ("000000000", 0),
        (f"bsn {DATUM:%Y%m%d}", 0),
        (f"bsn {DATUM:%d-%m-%Y}", 0),
        ("bsn 19991353", 0),
        ("in 2018\n  12345 bezoekers", 0),
        ("bsn: {een: 111, twee: 222, drie: 333}", 1),
        ("{een: 111, twee: 222, drie: 333}", 0),
        ("bsn of {raming: 111, twee: 222, drie: 333}", 0),
        ("2018 06 123", 0),
        ("bsn 123456782-2018", 0),
        ("111 222 333 444", 0),
        ("111222 333444", 0),
        ("in 2018 11222 3", 0),
        ("2018.06.123", 0),
        ("12345672 mensen", 0),
        ("bsn lijst\n- 12345672 Jan\n", 1),
    ],
)
def test_what_counts_as_a_number_of_a_person(text: str, expected: int) -> None:
    assert len(nooit_getoond(text)) == expected


def test_a_table_of_figures_is_no_list_of_people() -> None:
    figures = "1 " * 3000
    assert nooit_getoond(figures) == ()
    assert len(nooit_getoond(f"{figures}111222333 1 2")) == 1


def test_after_very_many_numbers_it_is_not_asked_what_they_are_called() -> None:
    passing = [str(n) for n in range(111222333, 111290000) if is_bsn(str(n))][:2100]
    for called, expected in (("zaak", 0), ("BSN", len(passing))):
        text = "".join(f"{called} {number}\n" for number in passing[:500])
        rest = "".join(f"{number}\n" for number in passing[500:])
        assert len(nooit_getoond(text + rest)) == expected


def test_a_mask_keeps_every_place() -> None:
    text = 'bron: "1112\\u0032 2333" # NL91 ABNA 0417 1643 00\n111.222.333'
    shown = masked(text, find(text))
    assert len(shown) == len(text)
    assert not re.search(r"\d", shown.replace("1112\\u0032 2333", ""))
    assert gemaskeerd(shown) == shown
    assert shown.endswith(f"{MASKER * 3}.{MASKER * 3}.{MASKER * 3}")


def test_a_text_without_anything_is_the_same_text() -> None:
    assert gemaskeerd(PILOT) is PILOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IBAN NL91 ABNA 0417 1643 00", [Vondstsoort.IBAN]),
        ("ibanNL91ABNA0417164300", [Vondstsoort.IBAN]),
        ("BE68-5390-0754-7034 van Jan", [Vondstsoort.IBAN]),
        ("NL91 ABNA 1417 1643 01", []),
        ("NL91ABNA0417164300X", []),
        ("XX91 ABNA 1417 1643 00", []),
        ("geboren op 13 juni 1983", [Vondstsoort.GEBOORTE]),
        ("geb. 13-06-83", [Vondstsoort.GEBOORTE]),
        ("Geboortedatum: 1983-06-13", [Vondstsoort.GEBOORTE]),
        ("op 13 juni 1983 in Urk geboren", [Vondstsoort.GEBOORTE]),
        ("Jan, 13-6-1983 geboren", [Vondstsoort.GEBOORTE]),
        ("het plan van 13 juni 2018, waarvan het idee werd geboren", []),
        ("kinderen geboren na 1 januari 2014", []),
        ("na 1 januari 2014 geboren, of tussen 1-1-2000 en 1-1-2001 geboren", []),
        ("geboren in Urk. Op 13 juni 2018 begint het", []),
        ("mail jan@voorbeeld.nl of bel 06-12345678", [Vondstsoort.MAIL, Vondstsoort.TELEFOON]),
        ("kenmerk 0612345678 en 2018/0612345678", []),
        ("BSN 111222333@voorbeeld.nl", [Vondstsoort.BSN]),
    ],
)
def test_the_other_kinds(text: str, expected: list[Vondstsoort]) -> None:
    assert kinds(text) == expected


def test_a_finding_stands_at_the_number_and_knows_its_key() -> None:
    text = PILOT + "partners:\n  - {naam: Jan, soort: inwoners}\n  - {naam: 'Piet 111222333'}\n"
    (problem,) = read_bytes(text.encode(), Pilot).private
    assert problem.path == ("partners", 1, "naam")
    assert problem.position is not None
    assert (problem.position.line, problem.position.column) == (7, 18)
    assert problem.excerpt == ""


def test_a_number_beside_all_values_has_no_key() -> None:
    text = "# 111222333\n" + PILOT + "# 123456782\n"
    assert [problem.path for problem in read_bytes(text.encode(), Pilot).private] == [(), ()]


def test_no_more_are_told_than_anybody_reads() -> None:
    read = read_bytes((PILOT + "# Jan 111222333\n" * 150).encode(), Pilot)
    assert (len(read.private), read.more_private) == (100, 50)


def test_what_comes_after_reading_holds_no_number() -> None:
    read = read_bytes((PILOT + "trekker: Jan 111222333\n").encode(), Pilot)
    assert read.value is not None
    assert read.value.trekker == f"Jan {MASKER * 9}"


def test_a_line_that_cannot_be_decoded_is_not_shown() -> None:
    read = read_bytes(b"bron: \xff 111222333\n", Pilot)
    assert [problem.excerpt for problem in read.problems] == [""]
    assert [problem.kind for problem in read.private] == ["bsn"]


def test_a_fix_never_writes_a_mask(pilotkit: Command, repository: Repository) -> None:
    repo = repository(taal=PILOT + "trekker: 111222333\n")
    code, out, err = pilotkit("check", "--fix", "--repo", repo)
    assert code == 1
    assert "111222333" not in out + err
    assert (repo / "pilots/taal.yaml").read_text(encoding="utf-8").endswith("trekker: 111222333\n")


def test_a_name_with_a_number_is_told_and_not_shown(
    pilotkit: Command, repository: Repository
) -> None:
    repo = repository(**{"111222333": PILOT})
    code, out, err = pilotkit("check", "--repo", repo)
    assert code == 1
    assert "PK801" in out
    assert "111222333" not in out + err
    code, out, err = pilotkit("show", "111222333", "--repo", repo)
    assert code == 2
    assert "111222333" not in out + err


@pytest.mark.parametrize("name", ["111222333", "plan-111222333", "oud/111222333"])
def test_whatever_tells_of_files_does_not_show_the_name(name: str, tmp_path: Path) -> None:
    text = PILOT.encode()
    files = {"pilots/taalmaatjes.yaml": text, f"pilots/{name}.yaml": text}
    in_name = Notatie(name, "111222333", files)
    assert list(attempt(tmp_path, in_name)) == []


def test_no_new_pilot_is_called_so(pilotkit: Command, repository: Repository) -> None:
    code, _, err = pilotkit("new", "111222333", "--titel", "Taal", "--repo", repository())
    assert code == 2
    assert "burgerservicenummer" in err
    assert "111222333" not in err


def test_a_layout_shows_no_number(pilotkit: Command, repository: Repository) -> None:
    repo = repository(taal="bron: Jan 111222333\n" + PILOT.replace("bron: Gesprek\n", ""))
    code, out, _ = pilotkit("fmt", "--diff", "--repo", repo)
    assert code == 1
    assert f"bron: Jan {MASKER * 9}" in out
    assert "111222333" not in out


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "pilots/map").mkdir(parents=True)
    (tmp_path / "pilots/.git").mkdir()
    for path in ("buiten.txt", "pilots/een.txt", "pilots/map/twee.txt", "pilots/.git/drie.txt"):
        (tmp_path / path).write_text("x", encoding="utf-8")
    (tmp_path / "pilots/pilot.yaml").write_text("x", encoding="utf-8")
    try:
        (tmp_path / "pilots/link.txt").symlink_to(tmp_path / "buiten.txt")
        (tmp_path / "ook").symlink_to(tmp_path / "pilots", target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    named = ["buiten.txt", "ook/een.txt", "pilots/link.txt", "weg.txt", "a\0b"]

    def is_pilot(name: str) -> bool:
        return name.endswith(".yaml")

    found = beside(tmp_path, "pilots", is_pilot, named)
    assert found == ("buiten.txt", "pilots/een.txt", "pilots/map/twee.txt")
    assert beside(tmp_path, "ook", is_pilot, ()) == ()


@pytest.mark.parametrize(
    ("content", "is_found"),
    [
        (b"Jan 111222333", True),
        ("Jan 111222333".encode("utf-16"), True),
        ("Jan 111222333".encode("utf-16-le"), True),
        (b"%PDF-1.7 111222333", False),
        (b"\0\0 Jan 111222333", False),
        (b"Jan", False),
    ],
)
def test_texts_beside_the_pilots(
    content: bytes, *, is_found: bool, pilotkit: Command, repository: Repository
) -> None:
    repo = repository(taal=PILOT)
    (repo / "pilots/verslag.txt").write_bytes(content)
    _, out, _ = pilotkit("check", "--format", "concise", "--repo", repo)
    assert ("pilots/verslag.txt:1:" in out) is is_found


def test_what_cannot_be_opened_stops_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository(taal=PILOT)
    (repo / "pilots/map").mkdir()
    (repo / "pilots/verslag.txt").write_text("x", encoding="utf-8")
    real = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path).name == "map":
            raise PermissionError
        return real(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", scandir)
        assert beside(repo, "pilots", lambda name: name.endswith(".yaml"), ()) == (
            "pilots/verslag.txt",
        )
