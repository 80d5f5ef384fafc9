"""From the bytes of a file to its text, or the reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText

MOST_BYTES = 1024 * 1024
_BOM = "\ufeff"
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What YAML calls not printable, and the three characters that YAML 1.1 and 1.2
read differently as line ends (NEL, LS, PS): nobody types them on purpose."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file without its byte-order mark, and whether it had one."""

    value: str
    has_bom: bool


def decode(content: bytes) -> Text:
    """Return the text of a file's bytes. Raises :class:`UnreadableText`."""
    if len(content) > MOST_BYTES:
        facts = {"bytes": len(content), "most": MOST_BYTES}
        raise UnreadableText(Problem("te_groot", position=Position(), facts=facts))
    try:
        value = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        facts = {"byte": content[error.start], "utf16": content[:2] in (b"\xff\xfe", b"\xfe\xff")}
        raise UnreadableText(
            Problem("geen_utf8", position=_place(before.decode("utf-8")), facts=facts)
        ) from error
    has_bom = value.startswith(_BOM)
    value = value.removeprefix(_BOM)
    if forbidden := _FORBIDDEN.search(value):
        facts = {"teken": f"U+{ord(forbidden[0]):04X}"}
        raise UnreadableText(
            Problem("stuurteken", position=_place(value[: forbidden.start()]), facts=facts)
        )
    return Text(value, has_bom)


def _place(before: str) -> Position:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1].removeprefix(_BOM)) + 1
    return Position(line, column, line, column + 1)
