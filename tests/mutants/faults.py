"""The faults that are made in a source text: an edge moved, a word turned around, a number off."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatchmethod

_COMPARED = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
    "is not": "is", "is": "is not", "not in": "in", "in": "not in",
}  # fmt: skip
_COMPARISON = re.compile(r"<=|>=|==|!=|<|>|is\s+not\b|not\s+in\b|is\b|in\b")
_SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_COUNTED: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "//"), ast.FloorDiv: ("//", "*"),
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One change of a source text: ``was`` becomes ``is_now`` at ``begin`` (in characters)."""

    line: int
    begin: int
    was: str
    is_now: str
    source_line: str

    def made_in(self, source: str) -> str:
        """Return the text with the fault in it."""
        return source[: self.begin] + self.is_now + source[self.begin + len(self.was) :]

    def __str__(self) -> str:
        was, is_now = (" ".join(text.split()) for text in (self.was, self.is_now))
        return f"{self.source_line} | {was} -> {is_now}"


def faults_in(source: str) -> Iterator[Fault]:
    """Yield every fault that can be made in a module; annotations and texts are left alone."""
    yield from _Maker(source).faults()


class _Maker:
    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = source.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))

    def faults(self) -> Iterator[Fault]:
        for node in _that_run(ast.parse(self.source)):
            yield from self.of(node)

    @singledispatchmethod
    def of(self, _node: ast.AST) -> Iterator[Fault]:
        """Yield the faults that can be made in a node itself."""
        yield from ()

    @of.register
    def _(self, node: ast.UnaryOp) -> Iterator[Fault]:
        if isinstance(node.op, ast.Not):
            yield self._fault(self._begin(node), self._begin(node) + len("not"), "")

    @of.register
    def _(self, node: ast.Constant) -> Iterator[Fault]:
        if isinstance(node.value, bool):
            yield self._fault(self._begin(node), self._end(node), str(not node.value))
        elif isinstance(node.value, int):
            yield self._fault(self._begin(node), self._end(node), str(node.value + 1))

    @of.register
    def _(self, node: ast.Call) -> Iterator[Fault]:
        name = node.func
        if isinstance(name, ast.Name) and name.id in _SWAPPED:
            yield self._fault(self._begin(name), self._end(name), _SWAPPED[name.id])

    @of.register
    def _(self, node: ast.If | ast.IfExp | ast.While) -> Iterator[Fault]:
        yield from self._asked(node.test)

    @of.register
    def _(self, node: ast.comprehension) -> Iterator[Fault]:
        for test in node.ifs:
            yield from self._asked(test)

    def _asked(self, test: ast.expr) -> Iterator[Fault]:
        """Turn a question around that is no comparison: those are changed by themselves."""
        if isinstance(test, (ast.Name, ast.Attribute, ast.Call)):
            begin, end = self._begin(test), self._end(test)
            yield self._fault(begin, end, f"(not {self.source[begin:end]})")

    @of.register
    def _(self, node: ast.Compare) -> Iterator[Fault]:
        left = node.left
        for right in node.comparators:
            between = self.source[self._end(left) : self._begin(right)]
            if sign := _COMPARISON.search(between):
                begin = self._end(left) + sign.start()
                now = _COMPARED[" ".join(sign[0].split())]
                yield self._fault(begin, begin + len(sign[0]), now)
            left = right

    @of.register
    def _(self, node: ast.BoolOp) -> Iterator[Fault]:
        word, now = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            between = self.source[self._end(left) : self._begin(right)]
            if found := re.search(rf"\b{word}\b", between):
                begin = self._end(left) + found.start()
                yield self._fault(begin, begin + len(word), now)

    @of.register
    def _(self, node: ast.BinOp) -> Iterator[Fault]:
        is_text = any(
            isinstance(side, (ast.Constant, ast.JoinedStr)) and not _is_number(side)
            for side in (node.left, node.right)
        )
        if is_text or type(node.op) not in _COUNTED:
            return
        sign, now = _COUNTED[type(node.op)]
        between = self.source[self._end(node.left) : self._begin(node.right)]
        if sign in between:
            begin = self._end(node.left) + between.index(sign)
            yield self._fault(begin, begin + len(sign), now)

    def _fault(self, begin: int, end: int, now: str) -> Fault:
        line = self.source.count("\n", 0, begin) + 1
        return Fault(line, begin, self.source[begin:end], now, self.lines[line - 1].strip())

    def _begin(self, node: ast.expr) -> int:
        return self._at(node.lineno, node.col_offset)

    def _end(self, node: ast.expr) -> int:
        return self._at(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _at(self, row: int, column: int) -> int:
        # ast counts bytes
        line = self.lines[row - 1].encode()[:column].decode()
        return self.starts[row - 1] + len(line)


_MADE = ("dataclass", "lru_cache")


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float))


def _that_run(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is executed: no annotations, nothing under TYPE_CHECKING, no texts.

    Neither how a class or a cache is made (``frozen=True``, a size): no value changes by it.
    """
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if name == "decorator_list" and ast.unparse(child).startswith(_MADE):
                continue
            is_guard = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
            if isinstance(child, ast.AST) and not is_guard and not isinstance(child, ast.JoinedStr):
                yield from _that_run(child)
