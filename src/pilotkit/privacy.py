"""From what is of a person in a text to problems with a place, for the rules of privacy to word."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from pilotkit.finding import Path, Position
from pilotkit.persoonlijk import MOST_FOUND, Vondst
from pilotkit.problem import Problem
from pilotkit.yaml.document import Document, Node
from pilotkit.yaml.text import BOM

_LINE_END = re.compile(r"\r\n|\r|\n")


def loosely_decoded(content: bytes) -> str:
    """Return the text of bytes as well as can be, for who only looks for numbers in it."""
    is_utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return content.decode("utf-16" if is_utf16 else "utf-8", "replace").removeprefix(BOM)


_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_BEGIN = 8192


def looks_like_text(content: bytes) -> bool:
    """Return whether bytes look like text: a NUL is nowhere, or as in UTF-16 on one side only."""
    is_even, is_odd = (b"\0" in content[side:_BEGIN:2] for side in (0, 1))
    return not (content.startswith(_NO_TEXT) or (is_even and is_odd))


def private_problems(
    text: str, found: tuple[Vondst, ...], document: Document | None = None
) -> tuple[tuple[Problem, ...], int]:
    """Return problems of what was found in a text, and how many more there are than are told.

    They hold no line of the text. ``document`` says at which key each of them is.
    """
    if not found:
        return (), 0
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    told = []
    for vondst in found[:MOST_FOUND]:
        begin, end = _place(starts, vondst.begin), _place(starts, vondst.eind)
        problem = Problem(vondst.soort, (), Position(*begin, *end), {"getoond": vondst.getoond})
        told.append(replace(problem, path=_path_at(document.root, begin)) if document else problem)
    return tuple(told), len(found) - len(told)


def _place(starts: list[int], offset: int) -> tuple[int, int]:
    """Return the line and column of a place in the text, from 1."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _path_at(root: Node, place: tuple[int, int]) -> Path:
    """Return the way to the deepest key or value that a place is in."""
    path: Path = ()
    node = root
    while node.children:
        children = node.children
        steps = list(children) if isinstance(children, dict) else range(len(children))
        nodes = list(children.values()) if isinstance(children, dict) else children
        index = bisect_right(nodes, place, key=_begin) - 1
        if index < 0 or place >= _mark(nodes[index].end.end_mark):
            break
        path, node = (*path, steps[index]), nodes[index]
    return path


def _begin(node: Node) -> tuple[int, int]:
    return _mark((node.key or node.begin).start_mark)


def _mark(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
