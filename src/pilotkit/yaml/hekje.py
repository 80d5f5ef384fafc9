"""Finds texts that a ``#`` cuts: YAML reads what comes behind it as a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pilotkit.finding import Position
from pilotkit.problem import Problem
from pilotkit.yaml.document import Document, Node

_SIGN = re.compile(r" #\w")
"""Most files have none: then nobody looks at their texts one by one."""
_CUT = re.compile(r" +(#\w[^#]*?)\s*$")
"""A number or a word against the sign: a comment has a space behind it."""
_WORD = re.compile(r"[\w-]+")


def cut_texts(document: Document) -> Iterator[Problem]:
    """Yield the texts without quotes that go on behind a ``#``.

    Of one word with a word behind the sign nothing is said: ``uitvoering #let op`` is a
    comment that lacks a space.
    """
    if not any(_SIGN.search(line) for line in document.lines):
        return
    for node in _scalars(document.root):
        end = node.end.end_mark
        line = document.line(end.line + 1)
        cut = _CUT.match(line, end.column)
        if cut is None or not node.raw:
            continue
        if _WORD.fullmatch(node.raw) and not cut[1][1].isdigit():
            continue
        begin = cut.start(1) + 1
        place = Position(end.line + 1, begin, end.line + 1, begin + len(cut[1]))
        facts: dict[str, Any] = {"tekst": f"{node.raw} {cut[1]}", "rest": cut[1]}
        yield Problem("afgesneden", position=place, facts=facts, excerpt=line)


def _scalars(node: Node) -> Iterator[Node]:
    """Yield the texts without quotes in a value, in their order."""
    todo = [node]
    while todo:
        here = todo.pop()
        children = here.children
        if children is None:
            if here.is_plain and here.begin.start_mark.line == here.end.end_mark.line:
                yield here
            continue
        todo += reversed(list(children.values() if isinstance(children, dict) else children))
