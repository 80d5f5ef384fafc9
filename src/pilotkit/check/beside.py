"""The files beside the pilots: a burgerservicenummer or an IBAN does not belong in those either."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.check.place import of_problems
from pilotkit.finding import Diagnostic, Position
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.problem import Problem
from pilotkit.reading import private_in
from pilotkit.source.repository import Files, SourceFile


def beside_diagnostics(
    files: Files, found: tuple[SourceFile, ...], bijlagen: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield what must not stand in the texts beside the pilots, nor in their names.

    Those are the pieces of evidence, the other files in ``pilots/``, and what is
    called like a pilot and is not read as one. Of a file the first 1 MiB is looked at.
    """
    told = {file.path for file in found for p in file.problems if p.kind == "bsn_in_naam"}
    unread = {file.path for file in found if not file.id}
    for path in files.beside(bijlagen | unread):
        if path not in told and gemaskeerd(path) != path:
            yield from of_problems([Problem("bsn_in_naam", position=Position())], path, None)
        problems, more = private_in(files, path)
        yield from of_problems(problems, path, None, more)
