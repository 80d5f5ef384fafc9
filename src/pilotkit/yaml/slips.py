"""Which slip of the pen lies behind what a parser refused, by a look at the lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pilotkit.yaml.nearby import nearby
from pilotkit.yaml.quotes import apostrophe_in, behind_quotes, between_quotes, not_closed
from pilotkit.yaml.slip import KEY, Lines, Place, Slip, begin_of_text, text_at, value_on

_GLUED = r"([\w-]+):(?![ \t/]|$)"
"""A key with no space behind its colon; an https address is none."""
_ONE_WORD = r"\s*(?:- +)*[\w-]+"


def look_closer(slip: Slip, end: Place, lines: Lines) -> Slip:
    """Return the slip as the lines show it; ``end`` is where the parser stopped."""
    if found := nearby(slip, end, lines):
        return found
    look = _LOOKS.get(slip.kind)
    return look(slip, end, lines) if look else slip


def _sign(slip: Slip, _end: Place, lines: Lines) -> Slip:
    """Look at a sign that no text may begin with."""
    sign = lines[slip.row][slip.column : slip.column + 1]
    if sign == "\t":
        return replace(slip, kind="tab")
    if sign == "," and slip.kind == "deel":
        return replace(slip, kind="komma")
    if not sign:
        return replace(slip, kind="haakje_open")
    facts = {"teken": sign, "tekst": text_at(lines[slip.row], slip.column)}
    return replace(slip, kind="teken", facts=facts)


def _colon(slip: Slip, _end: Place, lines: Lines) -> Slip:
    """Look at a colon that came where none could: it stands in a text, or a line above is wrong."""
    before = lines[slip.row][: slip.column]
    if not re.fullmatch(_ONE_WORD, before):
        begin, tekst = value_on(lines[slip.row])
        return replace(slip, facts={"tekst": tekst}) if before[:begin].strip() else slip
    row = begin_of_text(slip.row, lines)
    above = re.match(KEY, lines[row])
    if above is None:  # no key of its own: the text began there, where a key was meant
        first = len(lines[row]) - len(lines[row].lstrip(" -"))
        return _no_colon(Slip("geen_dubbele_punt", row, first), (row, first), lines)
    indent = len(before) - len(before.lstrip())
    between = (line.strip() for line in lines[row + 1 : slip.row])
    is_next = row < slip.row and all(not line or line.startswith("#") for line in between)
    if is_next and above["value"] and indent > above.start("key"):
        return Slip("te_ver_ingesprongen", slip.row, indent, slip.column - indent)
    return slip


def _no_colon(slip: Slip, _end: Place, lines: Lines) -> Slip:
    """Look at a line without a key: the colon may be there, but not the space behind it."""
    line = lines[slip.row]
    if glued := re.match(_GLUED, line[slip.column :]):
        end = slip.column + glued.end()
        facts = {"sleutel": glued[1], "hard": line[end : end + 1].isspace()}
        return Slip("geen_spatie", slip.row, end - 1, facts=facts)
    return slip.at(slip.row, slip.column, len(line.rstrip()) - slip.column)


def _indent(slip: Slip, _end: Place, lines: Lines) -> Slip:
    """Look at what came where the next key or dash was due."""
    line = lines[slip.row]
    before, sign = line[: slip.column].rstrip(), line[slip.column : slip.column + 1]
    if sign in ("]", "}"):
        return Slip("haakje_te_veel", slip.row, slip.column)
    if before:
        return behind_quotes(slip, lines) if before[-1] in "\"']}" else slip
    above = re.match(KEY, lines[begin_of_text(slip.row, lines)])
    if above and above["value"]:
        if slip.column > above.start("key"):
            word = re.match(_ONE_WORD, line[slip.column :])
            width = word.end() if word else 1
            return Slip("te_ver_ingesprongen", slip.row, slip.column, width)
        if sign == "-" and slip.column == above.start("key"):
            return replace(slip, kind="lijst_na_waarde")
    return slip


def _bracket(slip: Slip, end: Place, lines: Lines) -> Slip:
    """Look at what came between brackets where a comma or the closing one was due."""
    line, is_same = lines[end[0]], end[0] == slip.row
    sign = line[end[1] : end[1] + 1]
    if is_same and sign == ":":
        return Slip("dubbele_punt_in_haakjes", *end)
    before = "".join((*lines[slip.row : end[0]], line[: end[1]])).rstrip()
    starts = sign not in ("", ":", "]", "}") if is_same else sign in ("{", "[", '"', "'")
    if starts and sign and before[-1:] in ('"', "'", "]", "}"):
        return between_quotes(Slip("geen_komma", *end), lines)
    return apostrophe_in(slip.row, end[0], lines) or slip


def _backslash(slip: Slip, _end: Place, lines: Lines) -> Slip:
    column = lines[slip.row].rfind("\\", 0, slip.column + 1)
    return slip.at(slip.row, column, 2) if column >= 0 else slip


def _dash(slip: Slip, _end: Place, lines: Lines) -> Slip:
    line = lines[slip.row]
    facts = {
        "bedrag": bool(re.search(r"€|\d,-", line)),
        "leeg": not line[slip.column + 1 :].strip(),
    }
    return replace(slip, facts=facts)


def _tag(slip: Slip, _end: Place, lines: Lines) -> Slip:
    word = lines[slip.row][slip.column :].split(maxsplit=1)
    typed = word[0] if word else "!"
    return replace(slip, facts={"tag": typed}, width=len(typed))


def _directive(slip: Slip, _end: Place, lines: Lines) -> Slip:
    return slip.at(slip.row, 0, len(lines[slip.row].rstrip()))


def _after_all(slip: Slip, end: Place, lines: Lines) -> Slip:
    """Look at text after what was the whole document."""
    for row in range(slip.row, -1, -1):
        if lines[row].startswith("..."):
            return Slip("tweede_document", row, 0, 3, {"teken": "..."})
    begins = (
        (row, line)
        for row, line in enumerate(lines)
        if line.strip() and not line.lstrip().startswith(("#", "---"))
    )
    row, first = next(begins, (slip.row, lines[slip.row]))
    if first.startswith("%"):
        return Slip("richtlijn", row, 0, len(first.rstrip()))
    indent = len(first) - len(first.lstrip())
    if indent > slip.column:
        return Slip("begin_met_spatie", row, 0, indent)
    if row < slip.row and first[0].isalnum() and not re.match(KEY, first):
        return _no_colon(Slip("geen_dubbele_punt", row, 0), end, lines)
    return slip


_LOOKS: dict[str, Callable[[Slip, Place, Lines], Slip]] = {
    "teken": _sign,
    "deel": _sign,
    "verwijzing": _sign,
    "dubbele_punt": _colon,
    "geen_dubbele_punt": _no_colon,
    "inspringing": _indent,
    "haakje": _bracket,
    "aanhalingsteken": not_closed,
    "schuine_streep": _backslash,
    "streepje": _dash,
    "tag": _tag,
    "richtlijn": _directive,
    "na_het_begin": _after_all,
}
