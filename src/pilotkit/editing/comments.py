"""Which comment belongs to what: above a key, behind it, or below what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pilotkit.editing.parts import WHITE, Entry, Part, Place
from pilotkit.editing.reader import Reader

_FOR_TOOLS = ("yaml-language-server:", "yamllint", "vim:", "-*-", "prettier-ignore", "SPDX-")
"""Comments that tools look for at the top of a file."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """An entry with the blocks that it stands in, the outermost first."""

    entry: Entry
    blocks: tuple[Part, ...]


def attach_comments(root: Part, reader: Reader) -> list[str]:
    """Give every comment and empty line to its part; return the lines that stay on top."""
    spots = list(_spots(root, ()))
    brackets = [part for part in _in_brackets(root) if part.begin[0] != part.end[0]]
    head, run = _head(reader, root.begin[0])
    following = 0
    for row in range(max(reader.first, root.begin[0]), reader.last):
        line = reader.lines[row]
        text = comment_in(line, reader.ends.get(row))
        if row not in reader.ends:
            run.append(((row, len(line) - len(line.lstrip(WHITE))), text))
            continue
        if following < len(spots) and spots[following].entry.begin[0] == row:
            _divide(run, spots, following)
        elif inside := _deepest(brackets, (row, 0)):
            _divide_in_brackets(run, inside)
        elif run:  # between a key and its value
            spots[following - 1].entry.above += [text for _, text in run if text]
        run = []
        while following < len(spots) and spots[following].entry.begin[0] == row:
            following += 1
        if text:
            reader.owners[row].behind.append((line.rindex(text), text))
    _divide(run, spots, len(spots))
    return head


def comment_in(line: str, end: int | None) -> str:
    """Return the comment on a line of which tokens take the first columns; -1 is all."""
    if end == -1:
        return ""
    _, sign, text = line[end or 0 :].partition("#")
    return sign + text.rstrip(WHITE)


def _head(reader: Reader, begin: int) -> tuple[list[str], list[tuple[Place, str]]]:
    """Return the lines that stay on top, and those above the first key that go with it."""
    lines = [line.strip(WHITE) for line in reader.lines[reader.first : begin]]
    ends = [number for number, line in enumerate(lines, start=1) if not line or _is_for_tools(line)]
    cut = ends[-1] if ends else 0
    run = [((reader.first + row, 0), line) for row, line in enumerate(lines) if row >= cut]
    return [*reader.head, *lines[:cut]], run


def _is_for_tools(comment: str) -> bool:
    return comment.lstrip("# ").startswith(_FOR_TOOLS)


def _spots(block: Part, around: tuple[Part, ...]) -> Iterator[_Spot]:
    """Yield the entries of a block and of the blocks in it, in the order of the text."""
    blocks = (*around, block)
    for entry in block.entries:
        yield _Spot(entry, blocks)
        if entry.value and entry.value.entries and not entry.value.in_brackets:
            yield from _spots(entry.value, blocks)


def _in_brackets(part: Part) -> Iterator[Part]:
    if part.in_brackets:
        yield part
    for entry in part.entries:
        if entry.value:
            yield from _in_brackets(entry.value)


def _deepest(brackets: Sequence[Part], place: Place) -> Part | None:
    """Return the innermost brackets around a place."""
    around = [part for part in brackets if part.begin < place < part.end]
    return max(around, key=lambda part: part.begin, default=None)


def _divide_in_brackets(run: list[tuple[Place, str]], inside: Part) -> None:
    """Give the comments between brackets to the item that follows, or to their end."""
    for place, text in run:
        after = (entry for entry in inside.entries if entry.begin > place)
        entry = next(after, None)
        if text:
            (entry.above if entry else inside.foot).append(text)


def _divide(run: list[tuple[Place, str]], spots: list[_Spot], following: int) -> None:
    """Give the comments and empty lines between two entries to what they are indented as."""
    targets = list(_targets(spots, following))
    empty: list[str] = []
    for (_, column), text in run:
        if not text:
            empty.append("")
            continue
        while column < targets[0][0]:
            targets.pop(0)
        targets[0][1].extend((*empty, text))
        empty = []
    if following < len(spots):
        spots[following].entry.above.extend(empty)


def _targets(spots: list[_Spot], following: int) -> Iterator[tuple[int, list[str]]]:
    """Yield where comments before an entry may go, deepest first, and from which column on."""
    after = spots[following] if following < len(spots) else None
    edge = after.entry.begin[1] + 1 if after else 0
    if following:
        before = spots[following - 1]
        is_open = after is not None and len(after.blocks) > len(before.blocks)
        if not is_open:
            yield max(before.entry.begin[1] + 1, edge), before.entry.below
            for block in reversed(before.blocks):
                if after is None or block not in after.blocks:
                    yield max(block.entries[0].begin[1], edge), block.foot
    if after:
        yield 0, after.entry.above
    else:
        yield 0, spots[0].blocks[0].foot
