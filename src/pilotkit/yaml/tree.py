"""From YAML events to plain data and the places of every value, in one pass."""

from __future__ import annotations

import re
from dataclasses import replace
from sys import intern
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from pilotkit.finding import Position
from pilotkit.problem import MOST_PROBLEMS, Problem, UnreadableText
from pilotkit.yaml.document import Document, Node, Value
from pilotkit.yaml.events import Next, open_events, pure_events
from pilotkit.yaml.scalars import (
    COLLECTION_TAGS,
    SCALAR_TAGS,
    ScalarValue,
    UnfitTag,
    resolve,
    resolve_tagged,
)
from pilotkit.yaml.strict import is_suspect, refuse_lax
from pilotkit.yaml.syntax import syntax_problem
from pilotkit.yaml.text import lines_of

__all__ = ["Document", "Node", "parse"]

MOST_DEPTH = 50
MOST_ALIASES = 100
MOST_VALUES = 20_000
"""A pilot with everything has some two hundred; so many are read within a second."""
MOST_EXPANDED = 10_000
"""How many values all aliases of a file may stand for, taken together."""
MOST_READ_AGAIN = 64 * 1024
"""The longest text, in characters, that is read a second time: that takes up to half a second."""


def parse(text: str) -> Document | None:
    """Read one YAML text without byte-order mark; None when there is nothing in it.

    Raises :class:`UnreadableText` for what cannot be read or may not be in it.
    """
    lines = lines_of(text)
    try:
        built = _read(text, lines)
    except UnreadableText as unreadable:
        told, counted = (unreadable.problems[:MOST_PROBLEMS], unreadable.problems[MOST_PROBLEMS:])
        shown = (_with_excerpt(problem, lines) for problem in told)
        raise UnreadableText(*shown, *counted) from unreadable
    return Document(*built, lines) if built else None


def _read(text: str, lines: tuple[str, ...]) -> tuple[Value, Node] | None:
    if not text.endswith("\n"):
        text += "\n"  # else libyaml loses what is left of a text block at the end
    # libyaml is of YAML 1.1 and refuses `[https://urk.nl]` and `[wat nu?]`. What it
    # cannot read, ruamel.yaml's own parser may; where that fails too it says why.
    readers = (open_events, pure_events) if len(text) <= MOST_READ_AGAIN else (open_events,)
    for events in readers:
        try:
            built = _Builder(events(text), lines).document()
            if is_suspect(text):
                refuse_lax(text, events(text), lines)
        except YAMLError as error:
            refusal = error
        else:
            return built
    raise UnreadableText(syntax_problem(refusal, lines)) from refusal


def _with_excerpt(problem: Problem, lines: tuple[str, ...]) -> Problem:
    row = problem.position.line - 1 if problem.position else len(lines)
    return replace(problem, excerpt=lines[row]) if row < len(lines) else problem


class _Builder:
    """Builds values and nodes from the events of one document."""

    def __init__(self, following: Next, lines: tuple[str, ...]) -> None:
        self.next = following
        self.lines = lines
        self.anchors: dict[str, tuple[Value, Node]] = {}
        self.aliases = 0
        self.expanded = 0
        self.values = 0
        self.problems: list[Problem] = []
        """What makes the text unfit, but does not stop the reading of it."""

    def document(self) -> tuple[Value, Node] | None:
        self.next()  # stream start
        if type(self.next()) is StreamEndEvent:
            return None
        built = self.value(self.next(), 0)
        end, after = self.next(), self.next()
        if type(after) is not StreamEndEvent:
            self.problems.append(_second_document(end, after))
        if self.problems:
            raise UnreadableText(*self.problems)
        return built

    def value(self, event: Any, depth: int) -> tuple[Value, Node]:
        self.values += 1
        if self.values > MOST_VALUES:
            facts = {"most": MOST_VALUES}
            raise UnreadableText(Problem("te_veel_waarden", position=_at(event), facts=facts))
        kind = type(event)
        if kind is ScalarEvent:
            plain = event.tag is None and not event.style
            value = resolve(intern(event.value)) if plain else self.scalar(event)
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
            self.refuse_tag(event)
            return None

    def mapping(self, event: Any, depth: int) -> tuple[Value, Node]:
        self.check_tag(event, "mapping")
        values: dict[str, Any] = {}
        nodes: dict[str, Node] = {}
        size = 1
        while type(key := self.next()) is not MappingEndEvent:
            is_simple = type(key) is ScalarEvent and key.tag is None and key.anchor is None
            name = intern(key.value if is_simple else self.key_name(key))
            if name in nodes:
                self.refuse_second(key, name, nodes[name].key)
            values[name], node = self.value(self.next(), depth)
            size += node.size
            if node.key is not None:  # the same value, by an alias, under another key
                node = Node(node.begin, node.end, node.children, node.size)
            node.key = key
            nodes.setdefault(name, node)
        if "" in nodes and not getattr(nodes[""].key, "style", "alias"):
            self.refuse_empty_key(nodes[""].key)
        return values, Node(event, key, nodes, size)

    def refuse_second(self, key: Any, name: str, first: Any) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            facts = {"sleutel": name, "eerste_regel": first.start_mark.line + 1}
            self.problems.append(Problem("dubbele_sleutel", position=_at(key), facts=facts))
        else:  # only counted: a file may have hundreds of thousands
            self.problems.append(self.problems[-1])

    def refuse_empty_key(self, key: Any) -> None:
        row, column = key.start_mark.line, key.start_mark.column
        before = self.lines[row][:column].rstrip()
        is_anchor = self.lines[row][column : column + 1] == "&"
        facts: dict[str, Any] = {"anker": is_anchor}
        if before.endswith("?"):  # `[?]` and `- ?`: a key that is begun, and has no name
            column = len(before) - 1
            facts = {"fout": "teken", "teken": "?", "tekst": "?"}
        elif not is_anchor:
            column = max(self.lines[row].rfind(":", 0, column + 1), 0)
        place = Position(row + 1, column + 1, row + 1, column + 2)
        self.problems.append(Problem("lege_sleutel", (), place, facts))

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
        tag, mark = str(event.tag), event.start_mark
        place, typed = _at(event), _TAG.search(self.lines[mark.line], mark.column)
        if typed:  # without what follows it, and with !! as it was typed
            tag = typed[0]
            place = Position(mark.line + 1, typed.start() + 1, mark.line + 1, typed.end() + 1)
        facts = {"tag": tag}
        if str(event.tag) in SCALAR_TAGS and type(event) is ScalarEvent:
            facts["tekst"] = event.value
        self.problems.append(Problem("eigen_tag", position=place, facts=facts))

    def alias(self, event: Any) -> tuple[Value, Node]:
        if event.anchor not in self.anchors:
            raise UnreadableText(
                Problem("anker_onbekend", position=_at(event), facts={"anker": event.anchor})
            )
        value, node = self.anchors[event.anchor]
        self.aliases += 1
        self.expanded += node.size
        if self.aliases > MOST_ALIASES or self.expanded > MOST_EXPANDED:
            is_many = self.aliases > MOST_ALIASES
            facts = {"most": MOST_ALIASES} if is_many else {"expanded": MOST_EXPANDED}
            raise UnreadableText(Problem("te_veel_verwijzingen", position=_at(event), facts=facts))
        return value, node


def _at(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    same_line = end.line == start.line and end.column > start.column
    end_column = end.column + 1 if same_line else start.column + 2
    return Position(start.line + 1, start.column + 1, start.line + 1, end_column)


_TAG = re.compile(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)")


def _second_document(end: Any, begin: Any) -> Problem:
    """Return the problem of a second document, at the ``---`` or ``...`` in front of it."""
    mark = begin.end_mark if begin.explicit else end.end_mark
    place = Position(mark.line + 1, mark.column - 2, mark.line + 1, mark.column + 1)
    facts = {"teken": "---" if begin.explicit else "..."}
    return Problem("tweede_document", position=place, facts=facts)
