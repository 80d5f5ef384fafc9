"""What a change would do to the findings: which are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pilotkit.check import CheckResult, Memory, check
from pilotkit.finding import Diagnostic, Severity
from pilotkit.source.repository import Files


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What is found after a change and was not before; ``na`` is all of it.

    ``fouten`` are those that stand in the way. ``let_op`` are new warnings, and errors that
    were there already at another place. ``aan_het_licht`` are errors in a file that could
    not be read and now can be: they were in it already.
    """

    na: CheckResult
    fouten: tuple[Diagnostic, ...] = ()
    let_op: tuple[Diagnostic, ...] = ()
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
    eerst = tuple(replace(d, file=heet.get(d.file, d.file)) for d in was.diagnostics)
    meer = _meer(eerst, wordt.diagnostics)
    fouten: list[Diagnostic] = []
    let_op: list[Diagnostic] = []
    aan_het_licht: list[Diagnostic] = []
    for d in _elders(eerst, wordt.diagnostics):
        if d.file in onleesbaar:
            aan_het_licht += [d] if d.severity is Severity.FOUT else []
        elif d.severity is Severity.FOUT:
            (fouten if meer[d.code, d.severity] > 0 else let_op).append(d)
        elif d.severity is Severity.WAARSCHUWING and meer[d.code, d.severity] > 0:
            let_op.append(d)
    return Gevolg(wordt, tuple(fouten), tuple(let_op), tuple(aan_het_licht))


def _elders(was: Iterable[Diagnostic], wordt: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the open findings of a rule at a place where it found nothing, or not so bad."""
    plekken = Counter((d.code, d.severity, d.file, d.path) for d in was if not d.waived)
    for d in wordt:
        plek = d.code, d.severity, d.file, d.path
        if plekken[plek] > 0:
            plekken[plek] -= 1
        elif not d.waived:
            yield d


def _meer(was: Iterable[Diagnostic], wordt: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    """Return of which rules there are more open findings than there were.

    What is missing in one block is found at the first of it, and a ceiling that was passed
    at the largest claim: such a finding moves and is no new one.
    """
    voor, na = (Counter((d.code, d.severity) for d in x if not d.waived) for x in (was, wordt))
    return na - voor
