"""The YAML 1.2 core schema: what a plain scalar means (yaml.org, 1.2.2 §10.3.2).

Resolved by us on the raw text, because libyaml stays with YAML 1.1, in which
``no`` is false and ``1_000`` a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ScalarValue = str | int | float | bool | None


class OtherInt(int):
    """A whole number that is not typed in digits alone: ``0x61A8``, ``0o17``, ``+25``, ``-25``."""


_STARTERS = frozenset("-+.0123456789tTfFnN~") | {""}
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)|(?P<other>0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
)
_WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((s + v for s in ("", "+") for v in (".inf", ".Inf", ".INF")), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_MOST_DIGITS = 4000
"""Python refuses to read longer whole numbers; such a text stays a text."""


def resolve(raw: str) -> ScalarValue:
    """Return the value of an unquoted scalar by the core schema."""
    if raw[:1] not in _STARTERS:
        return raw
    if raw in _WORDS:
        return _WORDS[raw]
    if len(raw) > _MOST_DIGITS:
        return raw
    if raw.isdecimal() and raw.isascii():
        return int(raw)
    number = _NUMBER.fullmatch(raw)
    if number is None:
        return raw
    if number.lastgroup == "float":
        return float(raw)
    return OtherInt(raw, 0 if number.lastgroup == "other" else 10)


_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/?!;+€%&'\"’‘–—…-]|:(?=[\w/]))*")
"""Texts that mean themselves; between brackets only without a comma."""
_OTHER_READERS = re.compile(r"y|n|yes|no|on|off", re.IGNORECASE)
"""What a reader of YAML 1.1 takes for yes or no."""
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})
"""Other control characters stay as they are, so that reading back refuses them."""


def plain_or_quoted(text: str, *, in_brackets: bool = True) -> str:
    """Return a text as YAML on one line: as it is where that reads back, else in quotes.

    Between brackets a comma needs quotes too.
    """
    is_plain = (
        _PLAIN.fullmatch(text)
        and text[-1] != " "
        and resolve(text) == text
        and not _OTHER_READERS.fullmatch(text)
        and not (in_brackets and "," in text)
    )
    return text if is_plain else quoted(text)


def quoted(text: str) -> str:
    """Return a text as YAML on one line, in double quotes."""
    return f'"{text.translate(_ESCAPES)}"'


def in_quotes(text: str) -> str:
    """Return a text as YAML in the quotes that it has not in it, for who is to type it."""
    odd = '"' in text or "\\" in text
    return f"'{text}'" if odd and "'" not in text else quoted(text)


_CORE = "tag:yaml.org,2002:"
_FITS: dict[str, Callable[[ScalarValue], bool]] = {
    _CORE + "null": lambda value: value is None,
    _CORE + "bool": lambda value: isinstance(value, bool),
    _CORE + "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    _CORE + "float": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}
SCALAR_TAGS = frozenset(_FITS)
COLLECTION_TAGS = {"mapping": _CORE + "map", "sequence": _CORE + "seq"}


class UnfitTag(ValueError):
    """A tag outside the core schema, or one that its text does not fit."""


def resolve_tagged(raw: str, tag: str) -> ScalarValue:
    """Return the value of a scalar with an explicit core tag, or raise :class:`UnfitTag`."""
    if tag in ("!", _CORE + "str"):
        return raw
    fits = _FITS.get(tag)
    value = resolve(raw)
    if fits is None or not fits(value):
        raise UnfitTag(tag)
    return float(value) if tag == _CORE + "float" and isinstance(value, int) else value
