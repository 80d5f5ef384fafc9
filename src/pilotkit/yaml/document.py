"""What a YAML text says, and where each value of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pilotkit.finding import Path, Position
from pilotkit.yaml.scalars import ScalarValue

Value = ScalarValue | dict[str, Any] | list[Any]


class Node:
    """A value with its place: the events that begin and end it, and its key's.

    ``children`` follows the value: a dict, a list, or None for a scalar.
    ``size`` counts the values in it, itself included.
    """

    __slots__ = ("begin", "children", "end", "key", "size")

    def __init__(self, begin: Any, end: Any, children: Any, size: int) -> None:
        self.begin = begin
        self.end = end
        self.children: dict[str, Node] | list[Node] | None = children
        self.key: Any = None
        self.size = size

    @property
    def raw(self) -> str | None:
        """The scalar as typed, without its quotes; None for a collection."""
        return self.begin.value if self.children is None else None

    @property
    def is_plain(self) -> bool:
        """Whether it is a scalar without quotes."""
        return self.children is None and not self.begin.style


@dataclass(frozen=True, slots=True)
class Document:
    """What one YAML text says (``data``) and where (``root``, ``lines``)."""

    data: Value
    root: Node
    lines: tuple[str, ...]

    def find(self, path: Path) -> tuple[Node, int]:
        """Return the deepest node on the path that exists, and how many steps led to it."""
        node = self.root
        for depth, step in enumerate(path):
            children = node.children
            if isinstance(children, dict) and step in children:
                node = children[str(step)]
            elif isinstance(children, list) and isinstance(step, int) and step < len(children):
                node = children[step]
            else:
                return node, depth
        return node, len(path)

    def raw(self, path: Path) -> str | None:
        """Return the scalar at the path as it was typed, or None."""
        node, depth = self.find(path)
        return node.raw if depth == len(path) else None

    def in_brackets(self, path: Path) -> bool:
        """Return whether the mapping or list at the path is written as ``{…}`` or ``[…]``."""
        node, depth = self.find(path)
        return depth == len(path) and bool(getattr(node.begin, "flow_style", False))

    def locate(self, path: Path, *, at_key: bool = False) -> Position:
        """Return the place of the value at the path.

        A missing key is at its parent's key, at the top of the file at the first
        key. An empty value, a mapping and a list are at their own key: there is
        nothing else to show, or too much.
        """
        node, depth = self.find(path)
        if depth == len(path) and node.children is None:
            is_shown = node.raw or not node.is_plain
            if node.key is None or (is_shown and not at_key):
                return self._span(node.begin.start_mark, node.end.end_mark)
        if node.key is not None:
            return self._span(node.key.start_mark, node.key.end_mark)
        first = next(iter(_values(node)), None)
        if first is None or (first.key is None and not depth):
            return self._span(node.begin.start_mark, node.begin.end_mark)
        begin = first.key or first.begin
        return self._span(begin.start_mark, begin.end_mark)

    def _span(self, start: Any, end: Any) -> Position:
        line, column = start.line + 1, start.column + 1
        end_line, end_column = end.line + 1, end.column + 1
        if end_column == 1 and end_line > line:  # a block text ends where its last line does
            end_line -= 1
            end_column = len(self.line(end_line)) + 1
        if end_line == line:  # of nothing, there is still a place to show
            end_column = max(end_column, column + 1)
        return Position(line, column, end_line, end_column)

    def source(self, place: Position) -> str:
        """Return what stands in the text at a place, with a line feed between its lines."""
        rows = list(self.lines[place.line - 1 : place.end_line])
        rows[-1] = rows[-1][: place.end_column - 1]
        rows[0] = rows[0][place.column - 1 :]
        return "\n".join(rows)

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) of the text, without its line end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def value_at(data: Any, path: Path) -> Any:
    """Return what stands at a path in plain data, or None."""
    for step in path:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _values(node: Node) -> Iterator[Node]:
    children = node.children
    return iter(children.values() if isinstance(children, dict) else children or ())
