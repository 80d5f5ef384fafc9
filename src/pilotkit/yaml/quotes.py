"""Slips with quotes: a text that only begins with them, and an apostrophe that is none."""

from __future__ import annotations

import re
from dataclasses import replace

from pilotkit.yaml.slip import Lines, Place, Slip, brackets_in, part_at, text_at, value_on

_APOSTROPHE = re.compile(r"(?<![^\s\[{,])'(?:[dkmnrstzDKMNRSTZ]|em|ie|ns|\d\d)(?!\w)")
"""A word that itself begins with an apostrophe: 's-Gravenhage, 't Hof, '90."""


def not_closed(slip: Slip, _end: Place, lines: Lines) -> Slip:
    """Look at quotes that nothing closes."""
    line = lines[slip.row]
    if _APOSTROPHE.match(line, slip.column):
        return _apostrophe(slip.row, slip.column, line)
    return slip


def behind_quotes(slip: Slip, lines: Lines) -> Slip:
    """Look at a text that goes on behind quotes or brackets that are closed."""
    line = lines[slip.row]
    begin, tekst = value_on(line)
    closing = len(line[: slip.column].rstrip()) - 1
    if begin < closing and line[begin] == {"]": "[", "}": "{"}.get(line[closing], line[closing]):
        facts = {"tekst": _meant(line, begin, closing, tekst)}
        return replace(slip, kind="tekst_erna", facts=facts)
    if line[closing] == "'" and (above := apostrophe_in(0, slip.row, lines)):
        return above
    return replace(slip, kind="tekst_erna")


def between_quotes(slip: Slip, lines: Lines) -> Slip:
    """Look at a part between brackets that goes on behind quotes that are closed."""
    line = lines[slip.row]
    begin, tekst = part_at(line, slip.column)
    if _APOSTROPHE.match(line, begin) and "," in tekst:  # it was closed by that of another
        return _apostrophe(slip.row, begin, line)
    if begin < slip.column and line[begin] in "\"'" and line[slip.column] not in "\"'[{":
        closing = len(line[: slip.column].rstrip()) - 1
        return replace(slip, facts={"tekst": _meant(line, begin, closing, tekst)})
    return slip


def _meant(line: str, begin: int, closing: int, tekst: str) -> str:
    """Return a text without the quotes around it where one that closed it belongs in it."""
    behind = line[closing + 1 : closing + 2].strip()
    is_inside = behind and len(tekst) > closing - begin + 1
    if is_inside and tekst[-1] == tekst[0] and not _APOSTROPHE.match(line, begin):
        return tekst[1:-1]
    return tekst


def apostrophe_in(first: int, last: int, lines: Lines) -> Slip | None:
    """Return the first text of these lines that begins with an apostrophe and has no other."""
    for row in range(first, last + 1):
        line = lines[row]
        for found in _APOSTROPHE.finditer(line) if "'" in line else ():
            start = found.start()
            is_value = start == value_on(line)[0] and bool(line[:start].strip())
            is_alone = line.count("'", start) == 1
            if is_alone and (is_value or brackets_in(line[:start])[0] > 0):
                return _apostrophe(row, start, line)
    return None


def _apostrophe(row: int, column: int, line: str) -> Slip:
    tekst = text_at(line, column)
    return Slip("apostrof", row, column, len(tekst), {"tekst": tekst})
