"""What the formats print: whole, in order, and nothing that a file could forge."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pilotkit.finding import Diagnostic, Position, Severity
from pilotkit.formats import Format, View
from pilotkit.formats.full import _finding
from pilotkit.formats.groepen import Bevindingengroep
from tests.conftest import PORTEFEUILLE, Command, Repository


def test_json_of_the_portfolio(pilotkit: Command) -> None:
    out = pilotkit("check", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31", "--format", "json")[1]
    data = json.loads(out)
    assert data["counts"] == {"error": 0, "warning": 6, "info": 2, "waived": 1}
    assert data["files"] == {"checked": 9, "unreadable": 0}
    assert data["budget"] == {
        "reserve": 1500000, "ceiling": 500000, "claimed": 338500, "room": 161500,
    }  # fmt: skip
    (waived,) = [finding for finding in data["findings"] if finding["waived"]]
    assert waived["code"] == "PK407"
    assert waived["waived"]["decision"] == "VB-2018-113"
    assert waived["waived"]["until"] == "2019-01-31"
    places = [(f["file"], f["line"], f["column"]) for f in data["findings"]]
    assert places == sorted(places)


FORGED = """\
titel: "x%0A::error file=a::b"
samenvatting: "\\e[31mrood\\u202E \\u0007"
fase: "idee\\n::error::"
bron: "x\\r\\n\\x1b]0;titel\\x07"
onbekend\u200b: 1
"""


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_texts_cannot_forge_a_line_or_an_escape(
    pilotkit: Command, repository: Repository, form: str
) -> None:
    out = pilotkit("check", "--repo", repository(naar=FORGED), "--format", form)[1]
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert not [line for line in out.splitlines() if line.lstrip().startswith("::")]


def diagnostic(**changes: object) -> Diagnostic:
    values: dict[str, object] = {
        "code": "PK105", "severity": Severity.FOUT, "message": "Mis.", "hint": "typ 1",
        "file": "pilots/a.yaml", "position": Position(7, 9, 7, 12), "path": (),
        "source": "2-schema", "excerpt": "  jaar: 123",
    }  # fmt: skip
    return Diagnostic(**{**values, **changes})  # type: ignore[arg-type]


def shown(found: Diagnostic, width: int | None = None) -> list[str]:
    return _finding(Bevindingengroep(found), View(width=width))


def test_the_caret_stands_under_the_place() -> None:
    assert shown(diagnostic()) == [
        "  PK105 fout: Mis.",
        "  --> pilots/a.yaml:7:9",
        " 7 |   jaar: 123",
        "   |         ^^^",
        "    = doe dit: typ 1",
    ]


def test_the_caret_after_wide_and_odd_characters() -> None:
    lines = shown(diagnostic(excerpt="日本\t\x07: 123", position=Position(7, 7, 7, 10)))
    assert lines[2] == " 7 | 日本 \N{REPLACEMENT CHARACTER}: 123"
    assert lines[3] == "   |         ^^^"


def test_a_long_source_line_is_cut_around_the_place() -> None:
    long = diagnostic(excerpt="a" * 500 + "123" + "b" * 500, position=Position(7, 501, 7, 504))
    _, _, source, caret, _ = shown(long, 60)
    assert len(source) <= 60
    assert source.count("…") == 2
    assert source[caret.index("^") : caret.rindex("^") + 1] == "123"


def test_messages_fold_at_the_width_of_the_terminal() -> None:
    long = diagnostic(message="Het bedrag € 25.000 " * 10, hint="woord " * 30, excerpt="")
    lines = shown(long, 60)
    assert all(len(line) <= 60 for line in lines)
    assert not any(line.endswith("€") for line in lines)


def test_many_lines_end_where_the_first_line_does() -> None:
    block = diagnostic(position=Position(7, 9, 9, 4))
    assert shown(block)[3] == "   |         ^^^"


def test_output_is_written_whole(pilotkit: Command, tmp_path: Path) -> None:
    target = tmp_path / "uit.json"
    target.write_text("oud", encoding="utf-8")
    target.chmod(0o640)
    pilotkit("check", "--repo", PORTEFEUILLE, "--format", "json", "--output", target)
    assert json.loads(target.read_text(encoding="utf-8"))["version"] == 1
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", list(Format))
def test_a_hint_that_is_a_question_ends_as_one(
    form: Format, repository: Repository, pilotkit: Command
) -> None:
    besluit = "besluiten:\n  - {datum: 2018-09-01, orgaan: GS, besluit: Ja}\n"
    folder = repository(
        a=f"titel: A\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n{besluit}"
    )
    _, out, _ = pilotkit("check", "--repo", folder, "--as-of", "2018-09-30", "--format", form)
    if form is Format.JUNIT:
        out = out.replace("\n", " ")
    assert re.search(r"edoel je \\*`+Gedeputeerde Staten\\*`+\?", out), out
    assert "?." not in out
