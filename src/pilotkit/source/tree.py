"""From YAML events to plain data and the places of every value, in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.events import open_events
from pilotkit.source.scalars import COLLECTION_TAGS, ScalarValue, UnfitTag, resolve, resolve_tagged
from pilotkit.source.syntax import syntax_errors_as_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Path
    from pilotkit.source.events import Next

MOST_DEPTH = 50
MOST_ALIASES = 100
MOST_EXPANDED = 10_000
"""How many values all aliases of a file may stand for, taken together."""

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

    def locate(self, path: Path, *, at_key: bool = False) -> Position:
        """Return the place of the value at the path.

        A missing key is at its parent's key; a mapping or list is at its own
        key, since its lines say little; at the top of the file that is line 1.
        """
        node, depth = self.find(path)
        if depth == len(path) and node.children is None and not (at_key and node.key):
            return self._span(node.begin.start_mark, node.end.end_mark)
        if node.key is not None:
            return self._span(node.key.start_mark, node.key.end_mark)
        first = next(iter(_values(node)), None)
        if first is None or not depth:
            return self._span(node.begin.start_mark, node.begin.end_mark)
        begin = first.key or first.begin
        return self._span(begin.start_mark, begin.end_mark)

    def _span(self, start: Any, end: Any) -> Position:
        line, column = start.line + 1, start.column + 1
        end_line, end_column = end.line + 1, end.column + 1
        if end_column == 1 and end_line > line:  # a block text ends where its last line does
            end_line -= 1
            end_column = len(self.line(end_line)) + 1
        return Position(line, column, end_line, max(end_column, column + (end_line == line)))

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) of the text, without its line end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def _values(node: Node) -> Iterator[Node]:
    children = node.children
    return iter(children.values() if isinstance(children, dict) else children or ())


def parse(text: str) -> Document | None:
    """Read one YAML text without byte-order mark; None when there is nothing in it.

    Raises :class:`UnreadableText` for what cannot be read or may not be in it.
    """
    with syntax_errors_as_problems(text):
        built = _Builder(open_events(text)).document()
    if built is None:
        return None
    data, root = built
    return Document(data, root, tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


class _Builder:
    """Builds values and nodes from the events of one document."""

    def __init__(self, following: Next) -> None:
        self.next = following
        self.anchors: dict[str, tuple[Value, Node]] = {}
        self.aliases = 0
        self.expanded = 0
        self.problems: list[Problem] = []
        """What makes the text unfit, but does not stop the reading of it."""

    def document(self) -> tuple[Value, Node] | None:
        self.next()  # stream start
        if type(self.next()) is StreamEndEvent:
            return None
        built = self.value(self.next(), 0)
        self.next()  # document end
        after = self.next()
        if type(after) is not StreamEndEvent:
            raise UnreadableText(*self.problems, Problem("tweede_document", position=_at(after)))
        if self.problems:
            raise UnreadableText(*self.problems)
        return built

    def value(self, event: Any, depth: int) -> tuple[Value, Node]:
        kind = type(event)
        if kind is ScalarEvent:
            plain = event.tag is None and not event.style
            value = resolve(event.value) if plain else self.scalar(event)
            built: tuple[Value, Node] = value, Node(event, event, None, 1)
        elif kind is AliasEvent:
            return self.alias(event)
        elif depth >= MOST_DEPTH:
            raise UnreadableText(
                Problem("te_diep", position=_at(event), facts={"most": MOST_DEPTH})
            )
        elif kind is MappingStartEvent:
            built = self.mapping(event, depth + 1)
        else:
            built = self.sequence(event, depth + 1)
        if event.anchor:
            self.anchors[event.anchor] = built
        return built

    def scalar(self, event: Any) -> ScalarValue:
        if event.tag is None:
            return event.value if event.style else resolve(event.value)
        try:
            return resolve_tagged(event.value, str(event.tag))
        except UnfitTag:
            return self.refuse_tag(event)

    def mapping(self, event: Any, depth: int) -> tuple[Value, Node]:
        self.check_tag(event, "mapping")
        values: dict[str, Any] = {}
        nodes: dict[str, Node] = {}
        size = 1
        while type(key := self.next()) is not MappingEndEvent:
            is_simple = type(key) is ScalarEvent and key.tag is None and key.anchor is None
            name = key.value if is_simple else self.key_name(key)
            if name in nodes:
                facts = {"sleutel": name, "eerste_regel": nodes[name].key.start_mark.line + 1}
                self.problems.append(Problem("dubbele_sleutel", position=_at(key), facts=facts))
            values[name], node = self.value(self.next(), depth)
            size += node.size
            if node.key is not None:  # the same value, by an alias, under another key
                node = Node(node.begin, node.end, node.children, node.size)
            node.key = key
            nodes[name] = node
        return values, Node(event, key, nodes, size)

    def key_name(self, key: Any) -> str:
        kind = type(key)
        value = self.alias(key)[0] if kind is AliasEvent else None
        if kind is ScalarEvent:
            self.scalar(key)  # for its tag
            if key.anchor:
                self.anchors[key.anchor] = key.value, Node(key, key, None, 1)
            value = key.value
        if not isinstance(value, str):
            raise UnreadableText(Problem("sleutel_geen_tekst", position=_at(key)))
        return value

    def sequence(self, event: Any, depth: int) -> tuple[Value, Node]:
        self.check_tag(event, "sequence")
        values: list[Any] = []
        nodes: list[Node] = []
        size = 1
        while type(item := self.next()) is not SequenceEndEvent:
            value, node = self.value(item, depth)
            values.append(value)
            nodes.append(node)
            size += node.size
        return values, Node(event, item, nodes, size)

    def check_tag(self, event: Any, kind: str) -> None:
        if event.tag is not None and str(event.tag) not in ("!", COLLECTION_TAGS[kind]):
            self.refuse_tag(event)

    def refuse_tag(self, event: Any) -> None:
        facts = {"tag": str(event.tag)}
        self.problems.append(Problem("eigen_tag", position=_at(event), facts=facts))

    def alias(self, event: Any) -> tuple[Value, Node]:
        if event.anchor not in self.anchors:
            raise UnreadableText(
                Problem("anker_onbekend", position=_at(event), facts={"anker": event.anchor})
            )
        value, node = self.anchors[event.anchor]
        self.aliases += 1
        self.expanded += node.size
        if self.aliases > MOST_ALIASES or self.expanded > MOST_EXPANDED:
            facts = {"most": MOST_ALIASES, "expanded": MOST_EXPANDED}
            raise UnreadableText(Problem("te_veel_verwijzingen", position=_at(event), facts=facts))
        return value, node


def _at(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    same_line = end.line == start.line and end.column > start.column
    end_column = end.column + 1 if same_line else start.column + 2
    return Position(start.line + 1, start.column + 1, start.line + 1, end_column)
