"""What a change would do to the findings: which are new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pilotkit.check import Memory, check
from pilotkit.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pilotkit.check import CheckResult
    from pilotkit.finding import Diagnostic
    from pilotkit.source.repository import Files


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What is found after a change and was not before, by severity; ``na`` is all of it.

    ``aan_het_licht`` says that a file that could not be read now can be: what is found in
    it was there already.
    """

    na: CheckResult
    fouten: tuple[Diagnostic, ...] = ()
    waarschuwingen: tuple[Diagnostic, ...] = ()
    aan_het_licht: tuple[Diagnostic, ...] = ()


def gevolg(voor: Files, daarna: Files, dag: date, namen: Mapping[str, str] | None = None) -> Gevolg:
    """Compare the checks of the files as they are and as they would be.

    ``namen`` tells how a file is called then that has another name.
    """
    heet = namen or {}
    memory = Memory()
    was = check(voor, dag, memory=memory, empty_ok=True)
    wordt = check(daarna, dag, memory=memory, empty_ok=True)
    onleesbaar = {heet.get(bestand, bestand) for bestand in was.portfolio.onleesbaar}
    onleesbaar -= set(wordt.portfolio.onleesbaar)
    eerst = (replace(d, file=heet.get(d.file, d.file)) for d in was.diagnostics)
    nieuw = tuple(_nieuw(tuple(eerst), wordt.diagnostics))
    return Gevolg(
        wordt,
        tuple(d for d in nieuw if d.severity is Severity.FOUT and d.file not in onleesbaar),
        tuple(d for d in nieuw if d.severity is Severity.WAARSCHUWING and d.file not in onleesbaar),
        tuple(d for d in nieuw if d.severity is Severity.FOUT and d.file in onleesbaar),
    )


def _nieuw(was: tuple[Diagnostic, ...], wordt: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Yield the open findings that are new: of a rule that finds more, at a place that it had not.

    A finding whose amounts changed, or that moved with the largest claim, is no new one.
    """
    plekken = Counter((d.code, d.severity, d.file, d.path) for d in was if not d.waived)
    hoeveel = Counter((d.code, d.severity) for d in was if not d.waived)
    open_ = [d for d in wordt if not d.waived]
    meer = Counter((d.code, d.severity) for d in open_) - hoeveel
    for d in open_:
        if plekken[d.code, d.severity, d.file, d.path] > 0:
            plekken[d.code, d.severity, d.file, d.path] -= 1
        elif meer[d.code, d.severity] > 0:
            yield d
