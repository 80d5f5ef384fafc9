"""From the tokens of a text to its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ruamel.yaml import tokens as yt

from pilotkit.editing.parts import WHITE, Entry, Part, Place, Unformattable

_PROPERTIES = (yt.AnchorToken, yt.TagToken)
_OPENS = {
    yt.FlowMappingStartToken: yt.FlowMappingEndToken,
    yt.FlowSequenceStartToken: yt.FlowSequenceEndToken,
}


class Reader:
    """Reads tokens into parts, and notes where comments can be.

    ``ends`` tells by row where its last token ends, -1 where no comment can
    follow; ``owners`` by row which entry a comment there is behind. ``head``
    holds the lines down to ``---``; ``first`` and ``last`` are the rows of the rest.
    """

    def __init__(self, tokens: Sequence[Any], lines: Sequence[str]) -> None:
        self.tokens = tokens
        self.lines = lines
        self.at = 0
        self.head: tuple[str, ...] = ()
        self.first = 0
        self.last = len(lines)
        self.ends: dict[int, int] = {}
        self.owners: dict[int, Entry] = {}

    def root(self) -> Part:
        """Return the whole document, which is a mapping. Raises Unformattable."""
        self.take(yt.StreamStartToken)
        while self.take(yt.DirectiveToken):
            pass
        if begin := self.take(yt.DocumentStartToken):
            row, column = _place(begin.end_mark)
            is_alone = self.tokens[self.at].start_mark.line > row
            self.first = row + is_alone
            self.head = (
                *self.lines[:row],
                self.lines[row] if is_alone else self.lines[row][:column],
            )
        whole = Entry((0, -1))
        root = self.value(whole)
        if root is None or not root.is_mapping or root.properties:
            raise Unformattable
        if self.sees(yt.DocumentEndToken):
            self.last = self.tokens[self.at].start_mark.line
        root.foot += (text for _, text in whole.behind)
        return root

    def sees(self, *kinds: type[Any]) -> bool:
        """Return whether the next token is of one of these kinds."""
        return isinstance(self.tokens[self.at], kinds)

    def take(self, *kinds: type[Any], owner: Entry | None = None) -> Any | None:
        """Return the next token and go on, where it is of one of these kinds."""
        if not self.sees(*kinds):
            return None
        token = self.tokens[self.at]
        self.at += 1
        start, end = token.start_mark, token.end_mark
        if end.column > start.column or end.line > start.line:
            for row in range(start.line, end.line):
                self.ends[row] = -1
            self.ends[end.line] = end.column
            if owner:
                self.owners[end.line] = owner
        return token

    def value(self, owner: Entry) -> Part | None:
        """Return the value that comes, or None where there is none."""
        properties = []
        begin = _place(self.tokens[self.at].start_mark)
        while token := self.take(*_PROPERTIES, owner=owner):
            properties.append(self.slice(token)[0])
        part = self.scalar(owner) or self.in_brackets(owner) or self.block()
        if part is None and properties:
            part = Part(begin, begin, text=("",))
        if part:
            part.properties = " ".join(properties)
        return part

    def scalar(self, owner: Entry) -> Part | None:
        """Return the scalar or alias that comes, or None."""
        token = self.tokens[self.at]
        if self.sees(yt.ScalarToken) and token.style in ("|", ">"):
            return self.text_block(owner)
        if not self.take(yt.ScalarToken, yt.AliasToken, owner=owner):
            return None
        name = token.value if isinstance(token, yt.ScalarToken) else ""
        begin, end = _place(token.start_mark), _place(token.end_mark)
        return Part(begin, end, text=self.slice(token), name=name)

    def text_block(self, owner: Entry) -> Part:
        """Return a text behind ``|`` or ``>``, without what its lines are indented by."""
        token = self.tokens[self.at]
        self.at += 1
        row, column = _place(token.start_mark)
        line = self.lines[row]
        head = line[column:].split("#")[0].split()[0]
        self.ends[row] = column + len(head)
        self.owners[row] = owner
        content, end = self.content(row + 1, head, owner)
        for taken in range(row + 1, end):
            self.ends[taken] = -1
        return Part((row, column), (end, 0), text=(head, *content), is_text_block=True)

    def content(self, row: int, head: str, owner: Entry) -> tuple[tuple[str, ...], int]:
        """Return the lines of a text block that begins at a row, and the row behind it."""
        digits = "".join(filter(str.isdigit, head))
        outer = owner.begin[1]
        rest = self.lines[row:]
        first = next((line for line in rest if line.strip(" ")), "")
        width = outer + int(digits) if digits else len(first) - len(first.lstrip(" "))
        if width <= outer:  # nothing in it but empty lines
            width = max(map(len, rest))
        taken = []
        for line in rest:
            if line[:width].strip(" "):
                break
            taken.append(line[width:])
        if row + len(taken) == len(self.lines) and taken:
            taken.pop()  # what stands behind the last line end is no line
        while "+" not in head and taken and not taken[-1]:
            taken.pop()
        return tuple(taken), row + len(taken)

    def in_brackets(self, owner: Entry) -> Part | None:
        """Return the ``{…}`` or ``[…]`` that comes, or None."""
        opened = self.take(*_OPENS, owner=owner)
        if opened is None:
            return None
        is_mapping = isinstance(opened, yt.FlowMappingStartToken)
        part = Part(
            _place(opened.start_mark), (0, 0), is_mapping=is_mapping, is_list=not is_mapping,
            in_brackets=True,
        )  # fmt: skip
        last = owner
        while not (closed := self.take(_OPENS[type(opened)], owner=owner)):
            if not self.take(yt.FlowEntryToken, owner=last):
                last = self.pair() if is_mapping else self.item()
                part.entries.append(last)
        part.end = _place(closed.end_mark)
        return part

    def item(self) -> Entry:
        """Return an item between brackets; ``[a: b]`` is a list of one mapping."""
        entry = Entry(_place(self.tokens[self.at].start_mark))
        if not self.sees(yt.KeyToken):
            entry.value = self.value(entry)
            return entry
        pair = self.pair()
        entry.value = Part(pair.begin, pair.begin, is_mapping=True, in_brackets=True)
        entry.value.entries.append(pair)
        return entry

    def pair(self) -> Entry:
        """Return a key and its value, in brackets or not."""
        entry = Entry(_place(self.tokens[self.at].start_mark))
        self.take(yt.KeyToken, owner=entry)
        entry.key = self.value(entry)
        if entry.key is None or len(entry.key.text) != 1:
            raise Unformattable
        if self.take(yt.ValueToken, owner=entry):
            entry.value = self.value(entry)
        return entry

    def block(self) -> Part | None:
        """Return the mapping or list on lines of their own that comes, or None."""
        begin = _place(self.tokens[self.at].start_mark)
        if self.take(yt.BlockMappingStartToken):
            part = Part(begin, begin, is_mapping=True)
            part.entries += self.until_end(yt.KeyToken)
        elif self.take(yt.BlockSequenceStartToken):
            part = Part(begin, begin, is_list=True)
            part.entries += self.until_end(yt.BlockEntryToken)
        elif self.sees(yt.BlockEntryToken):  # a list that is not indented has no end of its own
            part = Part(begin, begin, is_list=True)
            while self.sees(yt.BlockEntryToken):
                part.entries.append(self.dash())
        else:
            return None
        return part

    def until_end(self, kind: type[Any]) -> Iterator[Entry]:
        """Yield entries until their block ends."""
        while not self.take(yt.BlockEndToken):
            yield self.dash() if kind is yt.BlockEntryToken else self.pair()

    def dash(self) -> Entry:
        """Return an item behind a dash."""
        entry = Entry(_place(self.tokens[self.at].start_mark))
        self.take(yt.BlockEntryToken, owner=entry)
        if not self.sees(yt.BlockEntryToken):  # else this one is empty
            entry.value = self.value(entry)
        return entry

    def slice(self, token: Any) -> tuple[str, ...]:
        """Return the source of a token, its later lines without what they are indented by."""
        (row, column), (last, end) = _place(token.start_mark), _place(token.end_mark)
        if row == last:
            return (self.lines[row][column:end],)
        first, *later = self.lines[row : last + 1]
        later[-1] = later[-1][:end]
        return _tidy(first[column:]), *(_tidy(line.lstrip(WHITE)) for line in later)


def _tidy(line: str) -> str:
    """Return a line of a text without white space at its end; behind a backslash it stays."""
    tidy = line.rstrip(WHITE)
    return line if tidy.endswith("\\") else tidy


def _place(mark: Any) -> Place:
    return mark.line, mark.column
