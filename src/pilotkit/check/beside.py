"""The files beside the pilots: a burgerservicenummer or an IBAN does not belong in those either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.check.place import of_problems
from pilotkit.finding import Position
from pilotkit.persoonlijk import gemaskeerd, may_hold, nooit_getoond
from pilotkit.privacy import loosely_decoded, private_problems
from pilotkit.problem import Problem, UnreadableText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Diagnostic
    from pilotkit.source.repository import Files, SourceFile

_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BEGIN = 8192


def is_private(file: SourceFile) -> bool:
    """Return whether a file is left unread for its name, which must be told."""
    return any(problem.kind == "bsn_in_naam" for problem in file.problems)


def beside_diagnostics(
    files: Files, found: tuple[SourceFile, ...], bijlagen: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield what must not stand in the texts beside the pilots, nor in their names.

    Those are the pieces of evidence, the other files in ``pilots/``, and what is
    called like a pilot and is not read as one. Of a file the first 1 MiB is looked at.
    """
    told = {file.path for file in found if is_private(file)}
    unread = {file.path for file in found if not file.id}
    for path in files.beside(bijlagen | unread):
        if path not in told and gemaskeerd(path) != path:
            yield from of_problems([Problem("bsn_in_naam", position=Position())], path, None)
        try:
            content = files.read(path)
        except UnreadableText:
            continue
        if _is_text(content) and may_hold(content):
            text = loosely_decoded(content)
            problems, more = private_problems(text, nooit_getoond(text))
            yield from of_problems(problems, path, None, more)


def _is_text(content: bytes) -> bool:
    """Return whether it looks like text: a NUL is nowhere, or as in UTF-16 on one side only."""
    is_even, is_odd = (b"\0" in content[side:_BEGIN:2] for side in (0, 1))
    return content.startswith(_UTF16) or not (content.startswith(_NO_TEXT) or (is_even and is_odd))
