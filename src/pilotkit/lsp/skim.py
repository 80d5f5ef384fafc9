"""The walk over the lines of a text behind :mod:`pilotkit.lsp.outline`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pilotkit.finding import Path
from pilotkit.lsp.tokens import (
    CLOSING,
    COMMENT,
    DECORATION,
    END_OF_PLAIN,
    QUOTED,
    TEXT_BLOCK,
    key_at,
    skip_blanks,
    unquoted,
)  # fmt: skip
from pilotkit.yaml.tree import MOST_DEPTH, MOST_VALUES

Span = tuple[int, int]
"""The first column and the one after the last, from 0, in characters."""


@dataclass(frozen=True, slots=True)
class SeenValue:
    """A value that begins on a row (from 0): its path, its key, and what was typed.

    ``key`` is None for an item of a list. ``text`` is the value without quotes;
    it is empty for a block, a list and a text over more lines.
    """

    path: Path
    row: int
    key: Span | None
    value: Span
    text: str = ""


def skim(rows: Sequence[str]) -> Skimmer:
    """Return what was seen on the way through the lines, and where the last of them ends."""
    skimmer = Skimmer()
    try:
        for row, text in enumerate(rows):
            skimmer.line(row, text)
    except _TooMuch:
        skimmer.at = None
    return skimmer


class _TooMuch(Exception):
    """Deeper or longer than a file of ours can be: nobody needs help there."""


@dataclass(slots=True)
class _Block:
    """A key or a dash that is open: everything further to the right belongs to it."""

    column: int
    step: str | int
    is_dash: bool


@dataclass(slots=True)
class _Bracket:
    """A ``{`` or ``[`` that is open, with the key or the place in the list that it is at."""

    is_list: bool
    step: str | int | None
    key: Span | None = None


class Skimmer:
    """Goes through the lines; ``at`` is what the last of them ends in."""

    def __init__(self) -> None:
        self.entries: list[SeenValue] = []
        self.blocks: list[_Block] = []
        self.brackets: list[_Bracket] = []
        self.text_from: int | None = None
        """A text block is open: what is further to the right than this is text."""
        self.quote = ""
        self.at: tuple[Path, int, bool] | None = None
        self.row = 0

    def path(self) -> Path:
        """Return the way to the value that is open."""
        inner = (bracket.step for bracket in self.brackets)
        return (*(block.step for block in self.blocks), *(s for s in inner if s is not None))

    def line(self, row: int, text: str) -> None:
        """Take the next line."""
        self.row, self.at = row, None
        column = len(text) - len(text.lstrip(" "))
        if self.text_from is not None:
            if not text.strip() or column > self.text_from:
                return
            self.text_from = None
        if (self.quote or self.brackets) and self.is_left_open(text, column):
            self.quote, self.brackets = "", []
        if self.quote:
            closing = CLOSING[self.quote].match(text)
            if closing is None:
                return
            self.quote, column = "", closing.end()
            if not self.brackets:
                return
        if self.brackets:
            self.bracketed(text, column)
        else:
            self.block_line(text, column)

    def is_left_open(self, text: str, column: int) -> bool:
        """Return whether somebody is still typing the quotes or brackets that the line is in.

        YAML wants what is in them further to the right than what they belong to.
        """
        is_outside = bool(self.blocks) and column <= self.blocks[-1].column
        return is_outside and text[column : column + 1] not in ("", "]", "}")

    def block_line(self, text: str, column: int) -> None:
        """Take a line outside brackets: dashes, then a key, then a value."""
        has_dash = False
        while text[column : column + 1] == "-" and text[column + 1 : column + 2] in ("", " "):
            self.dash(column)
            has_dash = True
            column += 1
            column += len(text) - column - len(text[column:].lstrip(" "))
        rest = text[column:]
        if rest.startswith("#"):
            return
        if (key := key_at(text, column)) is not None:
            name, end, colon = key
            while self.blocks and self.blocks[-1].column >= column:
                self.blocks.pop()
            self.open_block(_Block(column, name, is_dash=False))
            begin = skip_blanks(text, colon + 1)
            self.at = self.path(), begin, True
            self.value(text, begin, (column, end))
        elif has_dash:
            self.at = self.path(), column, False
            self.value(text, column, None)
        else:
            above = (block for block in self.blocks if block.column < column)
            self.at = tuple(block.step for block in above), column, False
            if rest[:1] in ("[", "{"):
                self.bracketed(text, column)

    def dash(self, column: int) -> None:
        """Go to the next item of the list at this column, or begin it."""
        while self.blocks and self.blocks[-1].column > column:
            self.blocks.pop()
        last = self.blocks[-1] if self.blocks else None
        if last and last.is_dash and last.column == column and isinstance(last.step, int):
            last.step += 1
        else:
            self.open_block(_Block(column, 0, is_dash=True))

    def value(self, text: str, column: int, key: Span | None) -> None:
        """Take the value behind a key or a dash."""
        if decoration := DECORATION.match(text, column):
            column = decoration.end()
        sign = text[column : column + 1]
        if sign in ("[", "{"):
            self.entry(key, (column, column))
            self.bracketed(text, column)
        elif TEXT_BLOCK.match(text, column):
            self.entry(key, (column, column))
            self.text_from, self.at = self.blocks[-1].column, None
        elif sign in ('"', "'"):
            self.quoted(text, column, key)
        else:
            comment = COMMENT.search(text, column)
            end = comment.start() if comment else len(text)
            typed = text[column:end].rstrip()
            self.entry(key, (column, column + len(typed)), typed)
            if comment:
                self.at = None

    def quoted(self, text: str, column: int, key: Span | None) -> int:
        """Take a text in quotes; return the column after it."""
        sign = text[column]
        whole = QUOTED[sign].match(text, column)
        if whole is None:
            self.quote = sign
            self.entry(key, (column, len(text)))
            return len(text)
        self.entry(key, whole.span(), unquoted(whole[0]))
        return whole.end()

    def bracketed(self, text: str, column: int) -> None:
        """Take what stands in brackets, up to the end of the line or of the brackets."""
        if self.brackets:
            self.expect(column)
        while column < len(text):
            sign = text[column]
            if sign in " \t":
                column += 1
            elif sign == "#" and text[column - 1 : column] in ("", " ", "\t"):
                self.at = None
                return
            elif sign in "[{":
                self.open_bracket(sign, column)
                column += 1
                self.expect(skip_blanks(text, column))
            elif sign in "]}":
                self.brackets.pop()
                self.at = None
                column += 1
                if not self.brackets:
                    return
            elif sign == ",":
                self.next_in_brackets()
                column += 1
                self.expect(skip_blanks(text, column))
            else:
                column = self.token(text, column)

    def expect(self, column: int) -> None:
        """Note that a key or a value may begin here."""
        bracket = self.brackets[-1]
        self.at = self.path(), column, not bracket.is_list and bracket.step is not None

    def open_bracket(self, sign: str, column: int) -> None:
        """Go into brackets, which are themselves a value."""
        if self.brackets:
            self.entry(self.brackets[-1].key, (column, column))
        if len(self.blocks) + len(self.brackets) >= MOST_DEPTH:
            raise _TooMuch
        self.brackets.append(_Bracket(sign == "[", 0 if sign == "[" else None))

    def next_in_brackets(self) -> None:
        """Go to the next key or item in the brackets."""
        bracket = self.brackets[-1]
        bracket.key = None
        bracket.step = bracket.step + 1 if isinstance(bracket.step, int) else None

    def token(self, text: str, column: int) -> int:
        """Take a key or a value in brackets; return the column after it."""
        bracket = self.brackets[-1]
        is_key_next = not bracket.is_list and bracket.step is None
        if text[column] in QUOTED:
            whole = QUOTED[text[column]].match(text, column)
            if not is_key_next or whole is None:
                return self.quoted(text, column, bracket.key)
            name, end = unquoted(whole[0]), whole.end()
            colon = skip_blanks(text, end)
            if text[colon : colon + 1] != ":":
                return end
        else:
            stop = END_OF_PLAIN.search(text, column)
            colon = stop.start() if stop else len(text)
            name = text[column:colon].rstrip()
            end = column + len(name)
            if not is_key_next or stop is None or stop[0] != ":":
                if not is_key_next:
                    self.entry(bracket.key, (column, end), name)
                return max(colon, column + 1)
        bracket.step, bracket.key = name, (column, end)
        self.expect(skip_blanks(text, colon + 1))
        return colon + 1

    def open_block(self, block: _Block) -> None:
        """Go into the value of a key or of a dash."""
        if len(self.blocks) >= MOST_DEPTH:
            raise _TooMuch
        self.blocks.append(block)

    def entry(self, key: Span | None, value: Span, text: str = "") -> None:
        """Note a value."""
        if len(self.entries) >= MOST_VALUES:
            raise _TooMuch
        self.entries.append(SeenValue(self.path(), self.row, key, value, text))
