"""A name has one meaning, and the page that explains them is of today."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.glossary import by_name, page, types


def test_a_name_has_one_meaning() -> None:
    assert {name: where for name, where in by_name().items() if len(where) > 1} == {}


def test_every_type_says_what_it_is() -> None:
    assert [name for name, _, said in types() if not said.endswith((".", "?"))] == []


def test_the_page_is_of_today() -> None:
    assert (ROOT / "docs/glossary.md").read_text(encoding="utf-8") == page()
