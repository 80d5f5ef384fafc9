"""Places in a text as an editor counts them: lines from 0, columns in its own units."""

from __future__ import annotations

from dataclasses import dataclass

from pilotkit.finding import Position
from pilotkit.yaml.text import BOM, lines_of

Place = tuple[int, int]
"""A line and a column, both from 0."""


def _width(char: str, encoding: str) -> int:
    """Return how many units of ``utf-8``, ``utf-16`` or ``utf-32`` a character takes."""
    if encoding == "utf-16":
        return 2 if ord(char) > 0xFFFF else 1  # noqa: PLR2004 - the last one of a single unit
    return len(char.encode("utf-8", "surrogatepass")) if encoding == "utf-8" else 1


@dataclass(frozen=True, slots=True)
class Lines:
    """A text by its lines, without byte-order mark, and how its editor counts columns."""

    rows: tuple[str, ...]
    has_bom: bool = False
    encoding: str = "utf-16"

    @classmethod
    def of(cls, text: str, encoding: str = "utf-16") -> Lines:
        """Return the lines of a text, which may begin with a byte-order mark."""
        return cls(lines_of(text.removeprefix(BOM)), text.startswith(BOM), encoding)

    def row(self, number: int) -> str:
        """Return a line by its number from 0; past the end it is empty."""
        return self.rows[number] if 0 <= number < len(self.rows) else ""

    def to_client(self, row: int, column: int) -> Place:
        """Return the editor's place of a column in characters; past the end is at the end."""
        units = sum(_width(char, self.encoding) for char in self.row(row)[:column])
        return row, units + self._before(row)

    def from_client(self, line: int, character: int) -> Place:
        """Return the row and the column in characters of a place that an editor names."""
        left = character - self._before(line)
        column = 0
        for char in self.row(line):
            if left <= 0:
                break
            left -= _width(char, self.encoding)
            column += 1
        return line, column

    def span(self, position: Position) -> tuple[Place, Place]:
        """Return the editor's begin and end of a place of ours."""
        return (
            self.to_client(position.line - 1, position.column - 1),
            self.to_client(position.end_line - 1, position.end_column - 1),
        )

    def _before(self, row: int) -> int:
        """Return the units of the byte-order mark, which the editor may count and we do not."""
        return _width(BOM, self.encoding) if self.has_bom and row == 0 else 0
