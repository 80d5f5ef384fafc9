"""Finds texts that a ``#`` cuts: YAML reads what comes behind it as a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pilotkit.finding import Path, Position
from pilotkit.problem import Problem, Veld, VeldDaar
from pilotkit.yaml.document import Document, Node

_SIGN = re.compile(r" #\w")
"""Most files have none: then nobody looks at their texts one by one."""
_CUT = re.compile(r" +(#\w.*?)\s*$")
"""A number or a word against the sign: a comment has a space behind it."""
_WHOLE = re.compile(r"[ \t]*:?[ \t]+(#\w.*?)\s*$")
"""The same where a text should begin, behind a key or a dash."""
_WORD = re.compile(r"[\w-]+")


def cut_texts(document: Document, veld_daar: VeldDaar) -> Iterator[Problem]:
    """Yield the texts without quotes that go on behind a ``#``, or began there.

    Where no text belongs but a word of a list, a date or an amount, nothing is said of one
    word with a word behind the sign: ``uitvoering #let op`` is a comment that lacks a space.
    """
    if not any(_SIGN.search(line) for line in document.lines):
        return
    for path, node in _texts(document.root):
        found = _behind(node, document) or _before(node, document)
        if found and not _is_comment(node.raw or "", found[1][1], veld_daar(path)):
            row, cut, tekst = found
            begin = cut.start(1) + 1
            place = Position(row + 1, begin, row + 1, begin + len(cut[1]))
            facts: dict[str, Any] = {"tekst": tekst, "rest": cut[1]}
            yield Problem("afgesneden", position=place, facts=facts, excerpt=cut.string)


def comment_instead(document: Document, path: Path) -> str:
    """Return what stands behind a ``#`` where the value at a path is empty, or nothing."""
    node, depth = document.find(path)
    if depth < len(path) or node.raw or not node.is_plain:
        return ""
    mark = node.key.end_mark if node.key else node.begin.start_mark
    cut = _WHOLE.match(document.line(mark.line + 1), mark.column)
    return cut[1] if cut else ""


_Cut = tuple[int, re.Match[str], str]
"""The row, what is cut off there, and the whole text."""


def _behind(node: Node, document: Document) -> _Cut | None:
    """Return what is cut off behind a text."""
    end = node.end.end_mark
    cut = _CUT.match(document.line(end.line + 1), end.column)
    return (end.line, cut, f"{node.raw} {cut[1]}") if cut else None


def _before(node: Node, document: Document) -> _Cut | None:
    """Return what is cut off between a key and a text that goes on below it."""
    if node.key is None or node.key.end_mark.line == node.begin.start_mark.line:
        return None
    end = node.key.end_mark
    cut = _WHOLE.match(document.line(end.line + 1), end.column)
    return (end.line, cut, f"{cut[1]} {node.raw}") if cut else None


def _is_comment(raw: str, rest: str, veld: Veld | None) -> bool:
    """Return whether what is behind the sign is no part of the value."""
    if veld and veld.soort == "tekst":
        return False
    is_one = _WORD.fullmatch(raw) or (veld and raw in veld.waarden)
    return bool(is_one) and not rest[1].isdigit()


def _texts(root: Node) -> Iterator[tuple[Path, Node]]:
    """Yield the texts without quotes in a value with the way to each, in their order."""
    todo: list[tuple[Path, Node]] = [((), root)]
    while todo:
        path, node = todo.pop()
        children = node.children
        if children is None:
            if node.is_plain and node.raw:
                yield path, node
            continue
        steps = children.items() if isinstance(children, dict) else enumerate(children)
        todo += reversed([((*path, step), child) for step, child in steps])
