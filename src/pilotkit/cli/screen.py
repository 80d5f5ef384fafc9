"""A screen of tables for people, drawn with rich; what comes from files is shown as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from pilotkit.tekens import schoon

WIDE = 100
"""How wide to draw where there is no terminal."""


class Screen:
    """Collects what is drawn; ``text`` gives it as one string."""

    def __init__(self, *, color: bool, width: int | None) -> None:
        self._console = Console(
            file=StringIO(),
            width=width or WIDE,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def heading(self, text: str) -> None:
        """Draw a heading with a blank line before it."""
        self._console.print()
        self.line(text, "bold")

    def line(self, text: str, style: str = "") -> None:
        """Draw a line of text, wrapped at the width."""
        self._console.print(Text(schoon(text), style))

    def bar(self, text: str) -> None:
        """Draw a line exactly as it is."""
        self._console.print(Text(text), no_wrap=True, crop=True)

    def table(
        self, header: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()
    ) -> None:
        """Draw a table without lines; ``right`` names the columns of figures."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        figures = set(right)
        for index, head in enumerate(header):
            is_figure = index in figures
            table.add_column(
                Text(head),
                justify="right" if is_figure else "left",
                no_wrap=is_figure,
                overflow="fold",
            )
        for row in rows:
            cells: list[RenderableType] = [Text(schoon(cell)) for cell in row]
            table.add_row(*cells)
        self._console.print(table)

    @property
    def text(self) -> str:
        """All that was drawn, without spaces at the ends of lines."""
        file = self._console.file
        assert isinstance(file, StringIO)  # noqa: S101 - made in __init__
        return "\n".join(map(str.rstrip, file.getvalue().split("\n"))).strip("\n") + "\n"


def balk(delen: Iterable[int], geheel: int, breedte: int = 50, tekens: str = "█▓░") -> str:
    """Return a bar of text: each part with its sign, the last sign for what is left."""
    vulling = ""
    gevuld = 0
    for deel, teken in zip(delen, tekens, strict=False):
        gevuld += deel
        tot = min(breedte, round(breedte * gevuld / geheel)) if geheel else 0
        if deel and tot == len(vulling) and tot < breedte:
            tot += 1  # what is there is seen
        vulling += teken * (tot - len(vulling))
    return vulling.ljust(breedte, tekens[-1])
