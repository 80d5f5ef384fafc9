"""The page for policy officers: every piece of YAML in it works, every finding in it is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pilotkit.model.eigen import Veldsoort
from pilotkit.rules import KERN
from pilotkit.yaml.tree import parse
from tests.conftest import ROOT, Command

STUK = ROOT / "docs" / "eigen-programma.md"
IDEE = "titel: Idee\nsamenvatting: Een verzonnen idee.\nbron: Verzonnen\nfase: idee\n"


class Step(NamedTuple):
    """A programme of the page, a pilot under it, and the findings that follow."""

    line: int
    programma: str
    pilot: str
    findings: tuple[str, ...]


def blocks() -> list[tuple[int, str, str]]:
    """Return each block with code: its line, its language and its text."""
    text = STUK.read_text("utf-8")
    return [
        (text[: match.start()].count("\n") + 1, match[1], match[2])
        for match in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


def steps() -> Iterator[Step]:
    """Yield what the blocks mean: one with ``titel`` first is a pilot under the last programme."""
    programma, last = "programma: tuinproeven\nprofiel: {}\n", ""
    found = blocks()
    for index, (line, language, text) in enumerate(found):
        if language != "yaml":
            continue
        beside = found[index + 1] if index + 1 < len(found) else (0, "", "")
        findings = tuple(beside[2].splitlines()) if beside[1] == "text" else ()
        if text.startswith("titel:"):
            last = text
        else:
            own = text.startswith("programma:")
            programma, last = text if own else f"programma: tuinproeven\n{text}", ""
        yield Step(line, programma, last, findings)


def name(step: Step) -> str:
    return f"regel-{step.line}"


@pytest.mark.parametrize("step", list(steps()), ids=name)
def test_every_piece_of_the_page_works(pilotkit: Command, tmp_path: Path, step: Step) -> None:
    folder = tmp_path / "tuinproeven"
    (folder / "pilots").mkdir(parents=True)
    (folder / "programma.yaml").write_text(step.programma, "utf-8")
    data: Any = parse(step.programma)
    without = data.data["profiel"].get("zonder_fasen")
    idea = IDEE.replace("fase: idee\n", "") if without else IDEE
    (folder / "pilots" / "tuin.yaml").write_text(step.pilot or idea, "utf-8")
    out = pilotkit("check", "--repo", folder, "--format", "concise", "--as-of", "2024-10-01")[1]
    found = [line for line in out.splitlines() if re.match(r"\S+\.yaml:\d+", line)]
    if step.findings:
        assert [line for line in found if " fout: " in line] == list(step.findings)
    else:
        assert not [line for line in found if " fout: " in line]
        assert pilotkit("fmt", "--check", "--repo", folder)[0] in (0, 1)


def test_what_diff_says_in_the_page_is_what_it_says(pilotkit: Command) -> None:
    (said,) = [text for _, language, text in blocks() if language == "text" and "beleid" in text]
    assert said.splitlines()[0] == "Het beleid zelf verandert"
    assert "minstens 2." in said


def test_the_page_names_every_kind_of_field_and_every_rule_of_policy() -> None:
    text = STUK.read_text("utf-8")
    for soort in Veldsoort:
        assert f"| `{soort}` |" in text
        assert re.search(rf"soort: {soort}\b", text)
    for regel in KERN:
        if regel.is_beleid:
            assert f"| {regel.code} | {regel.titel} |" in text


def test_there_are_enough_pieces() -> None:
    assert len(list(steps())) >= 14
