"""Which characters no text may hold: raw and by an escape, in keys and in values."""

from __future__ import annotations

import pytest

from pilotkit.model.pilot import Pilot
from pilotkit.reading import read_bytes
from pilotkit.yaml.characters import NO_WIDTH, kind_of, no_width, without_no_width
from tests.conftest import Command, Repository

PILOT = "titel: {}\nsamenvatting: B\nfase: idee\nbron: C\n"


@pytest.mark.parametrize(
    ("char", "kind"),
    [
        ("\x1b", "stuur"), ("\x00", "stuur"), ("\x85", "stuur"), ("\u2028", "stuur"),
        ("\ufff9", "stuur"), ("\u202e", "richting"), ("\u2066", "richting"), ("\u200e", "richting"),
        ("\u061c", "richting"), ("\ufffe", "geen_teken"), ("\ufdd0", "geen_teken"),
        ("\U0010ffff", "geen_teken"), ("\u0378", "geen_teken"), ("\U000a0000", "geen_teken"),
        ("\ud800", "geen_teken"), ("\ue000", "eigen"), ("\U000f0000", "eigen"),
        ("\u200b", NO_WIDTH), ("\xad", NO_WIDTH), ("\u2060", NO_WIDTH), ("\ufeff", NO_WIDTH),
        ("\u3164", NO_WIDTH), ("\U000e0041", NO_WIDTH), ("\t", ""), ("\n", ""), ("\xa0", ""),
        ("é", ""), ("\u0301", ""), ("世", ""), ("\ufe0f", ""), ("\u0600", ""), ("\U0001fae9", ""),
        ("\U0003ffff", "geen_teken"), ("\U0001fafe", ""),
    ],
)  # fmt: skip
def test_every_character_has_its_kind(char: str, kind: str) -> None:
    assert kind_of(char) == kind


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d💻", "❤\ufe0f\u200d🔥", "🏳\ufe0f\u200d🌈", "می\u200cخواهم", "क्\u200dष",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "gewone tekst",
    ],
)  # fmt: skip
def test_joiners_stay_where_they_join(text: str) -> None:
    assert list(no_width(text)) == []
    assert without_no_width(text) == text


@pytest.mark.parametrize("text", ["a\u200db", "\u200dab", "ab\u200c", "a\u200b", "🏴\U000e0067x"])
def test_what_joins_nothing_has_no_use(text: str) -> None:
    assert len(list(no_width(text))) == 1
    assert len(without_no_width(text)) == len(text) - 1


@pytest.mark.parametrize("written", ['"a{}b"', "'a{}b'", "a{}b", "|\n  a{}b", ">-\n  x\n  a{}b"])
@pytest.mark.parametrize("char", ["\x07", "\u202e", "\u200b", "\ufffe", "\u0378", "\ue000", "\xad"])
def test_it_is_one_whether_typed_or_escaped(written: str, char: str) -> None:
    found = read_bytes(PILOT.format(written.format(char)).encode(), Pilot).problems
    assert [problem.kind in ("stuurteken", "nul_breed") for problem in found] == [True]
    if written.startswith('"'):
        escaped = written.format(f"\\u{ord(char):04x}")
        (problem,) = read_bytes(PILOT.format(escaped).encode(), Pilot).problems
        assert problem.facts["teken"] == f"U+{ord(char):04X}"
        assert problem.path == ("titel",)


def test_a_key_is_a_text_too() -> None:
    for key in ('"titel\\u200b"', "titel\u200b", '"titel\\x1b"'):
        text = PILOT.format("A").replace("titel", key, 1)
        first, *others = read_bytes(text.encode(), Pilot).problems
        assert first.kind == ("stuurteken" if "x1b" in key else "nul_breed")
        assert first.at_key
        # what the key was meant to be is seen where what is in the way can be taken away
        assert [problem.kind for problem in others] == ["ontbreekt"] * ("x1b" in key)


def test_a_value_by_an_alias_is_told_once() -> None:
    text = PILOT.format('&a "x\\u200by"').replace("bron: C", "bron: *a")
    assert len(read_bytes(text.encode(), Pilot).problems) == 1


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('titel: "Taal\\u200bmaat"', 'titel: "Taalmaat"'),
        ("titel: Taal\u200bmaat", "titel: Taalmaat"),
        ("titel: 'Taal\u00admaat'", "titel: 'Taalmaat'"),
        ("titel: 1\u200b2", 'titel: "12"'),
        ("titel: a\u200b: b", "titel: a: b"),
        ('"ti\\u200btel": Taal', '"titel": Taal'),
        ("ti\u200btel: Taal", "titel: Taal"),
        ("titel: |\r\n  Taal\u200b\r\n  maat\u200b", "titel: |\r\n  Taal\r\n  maat"),
        ('titel: "Taal\\u200b👩\\u200d💻"', 'titel: "Taal👩\u200d💻"'),
    ],
)
def test_fix_takes_away_what_has_no_width(
    wrong: str, right: str, repository: Repository, pilotkit: Command
) -> None:
    rest = "\r\nsamenvatting: B\r\nfase: idee\r\nbron: C\r\n"
    file = repository(programma="programma: flevoland\n") / "pilots/taal.yaml"
    file.write_bytes(f"{wrong}{rest}".encode())
    pilotkit("check", "--fix", "--repo", file.parent.parent)
    expected = wrong if ": b" in wrong else right  # that is no YAML to begin with
    assert file.read_bytes() == f"{expected}{rest}".encode()


def test_half_a_pair_and_too_much_are_no_crash(repository: Repository, pilotkit: Command) -> None:
    folder = repository(
        "programma: flevoland\n",
        een=PILOT.format('"\\UFFFFFFFF"'),
        twee=PILOT.format('"\\uD800"'),
        drie=PILOT.format("A"),
    )
    code, out, err = pilotkit("check", "--repo", folder, "--format", "concise")
    assert code == 1
    assert out.count("PK001") == 2
    assert "er ging iets mis" not in err
