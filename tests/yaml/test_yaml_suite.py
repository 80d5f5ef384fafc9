"""The YAML test suite of yaml.org: read as the specification says, or refused with a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pilotkit.problem import UnreadableText
from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse

SUITE: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "data" / "yaml-test-suite.json").read_text(encoding="utf-8")
)

REFUSED = {
    "eigen_tag": "tags outside the core schema are refused (PK008)",
    "sleutel_geen_tekst": "a key is a text (PK001)",
    "lege_sleutel": "a key is a text (PK001)",
    "tweede_document": "one document a file (PK005)",
    "dubbele_sleutel": "a key twice is refused (PK002)",
}
"""Why valid YAML may be refused: by the reading rules of 2-schema."""

LIBYAML = {
    "4MUZ/0", "4MUZ/1", "4MUZ/2", "5MUD", "9SA2", "K3WX", "NJ66", "UT92", "VJP3/1", "WZ62",
    "6BCT", "6CA3", "A2M4", "DK95/0", "Q5MG", "Y79Y/10",  # a tab as a space
    "BEC7", "CFD4", "HWV9", "PW8X", "QT73", "R4YG",
}  # fmt: skip
"""Valid in YAML 1.2, refused by the parsers or by us as a syntax error: a key over two lines in
braces, a tab where spaces are usual, a directive of a later version, a key without text."""

MISREAD = {
    "652Z": "libyaml reads the question mark of ?foo in braces as a sign",
    "HM87/1": "libyaml reads the question mark of ?x in brackets as a sign",
    **dict.fromkeys(("2SXE", "W5VH", "Y2GN"), "libyaml ends an anchor at a colon"),
}
"""Valid in YAML 1.2 and read otherwise by libyaml: refused, so that nothing is misread."""


def documents(text: str) -> list[Any]:
    decoder, found, place = json.JSONDecoder(), [], 0
    while (place := _skip(text, place)) < len(text):
        value, place = decoder.raw_decode(text, place)
        found.append(value)
    return found


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


@pytest.mark.parametrize("case", SUITE, ids=[case["id"] for case in SUITE])
def test_suite(case: dict[str, Any]) -> None:
    try:
        document = parse(decode(case["yaml"].encode()).value)
    except UnreadableText as refused:
        kind = refused.problems[0].kind
        assert case["fail"] or kind in REFUSED or case["id"] in {*LIBYAML, *MISREAD}, (
            kind,
            case["yaml"],
        )
        return
    assert not case["fail"], f"accepted, but invalid: {case['yaml']!r}"
    if case["json"] is None:
        return
    expected = documents(case["json"])
    read = [] if document is None else [json.loads(json.dumps(document.data))]
    assert read == expected or (read in ([], [None]) and expected in ([], [None])), case["yaml"]
