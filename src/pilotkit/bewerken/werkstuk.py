"""A file to change: what it says, its parts, and the proof that a change does what was asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pilotkit.bewerken.tekst import Ingreep, veranderd
from pilotkit.editing.meaning import means_same
from pilotkit.editing.parts import Unformattable
from pilotkit.editing.readback import marks, read
from pilotkit.editing.reader import Reader
from pilotkit.errors import WrongUse
from pilotkit.problem import UnreadableText
from pilotkit.yaml.text import Text, decode

if TYPE_CHECKING:
    from pilotkit.editing.readback import Read

NIET = (
    "dit is in dit bestand niet te veranderen zonder er iets anders in te raken, zoals een "
    "opmerking of een waarde die met `&` en `*` op twee plekken geldt. Open het bestand in een "
    "editor."
)
"""What is said where nothing can be changed without changing more."""


class Werkstuk:
    """A file to change: its parts, and what it says.

    Raises UnreadableText where it cannot be read, WrongUse where it is too odd to change.
    """

    def __init__(self, content: bytes) -> None:
        self.source = decode(content)
        try:
            self.before = read(self.source.value)
            self.root = Reader(self.before.tokens, self.before.lines).root()
        except Unformattable as unformattable:
            raise WrongUse(NIET) from unformattable

    def met(self, ingrepen: Iterable[Ingreep], verwacht: object) -> bytes:
        """Return the file with changes made, after which it is to say what was expected.

        Raises WrongUse where it does not, or a comment got lost.
        """
        try:
            made = veranderd(self.source.value, self.source.line_end, tuple(ingrepen))
            content = _bytes(self.source.with_value(made))
            if not _is_zo(self.before, made, verwacht):
                raise WrongUse(NIET)
        except Unformattable as unformattable:
            raise WrongUse(NIET) from unformattable
        return content


def _bytes(made: Text) -> bytes:
    """Return the bytes of a text. Raises WrongUse where a character in it cannot be in a file."""
    try:
        content = made.encode()
        decode(content)
    except (UnicodeEncodeError, UnreadableText) as unfit:
        raise WrongUse(
            "hierin staat een teken dat niet in een bestand kan, zoals een onzichtbaar stuurteken, "
            "of het bestand wordt te groot. Typ de tekst opnieuw, of maak hem korter."
        ) from unfit
    return content


def _is_zo(before: Read, made: str, verwacht: object) -> bool:
    """Return whether a text reads back as was expected, with all of its comments."""
    try:
        after = read(made)
    except UnreadableText:
        return False
    kwijt = [mark for mark in marks(before) - marks(after) if not mark.startswith("AliasToken")]
    return means_same(verwacht, after.data) and not kwijt
