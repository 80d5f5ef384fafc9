"""What a rule is: a small documented function with a code (3-rules).

Its docstring is the explanation that users read, so it is in Dutch: the first
line says what the rule asks, the rest why and what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from inspect import cleandoc
from typing import Generic, TypeVar

from pilotkit.dossier import Dossier
from pilotkit.finding import Finding, Severity
from pilotkit.naamwoord import PILOT, Naamwoord
from pilotkit.portfolio import Portfolio
from pilotkit.problem import Problem
from pilotkit.profiel import Instelling

T = TypeVar("T")

VORM, AFSPRAAK, BELEID = "vorm van de bestanden", "afspraak", ""
"""What asks a rule of the core: the form of the files, our own book-keeping (7-truth §5), or
policy. Policy is a programme's: such a rule holds where a programme sets it, and names its section.
"""


OP_PROEF = "Deze regel is op proef: hij telt alleen mee met `pilotkit check --preview`."
"""What is said of a rule that is new."""


class Scope(StrEnum):
    """What a rule looks at."""

    LEZEN = "lezen"
    PILOT = "pilot"
    PORTEFEUILLE = "portefeuille"


@dataclass(frozen=True)
class Rule(Generic[T]):
    """A rule: ``check`` yields what it finds in a thing of its ``scope``.

    ``source`` is what asks it: a section of a programme's document, ``AFSPRAAK`` or ``VORM``;
    empty in the core for policy. ``after`` names rules that say it first: where one of
    them found something, this one is silent. ``kinds`` are the problems that a reading rule words.
    ``poort`` is whether what it finds counts when a pilot goes to another phase: then its
    sentences are fit to be read by who decides on that (:class:`Finding`, ``besluit``).
    ``tekst`` is what it asks and why, where that is not the docstring of ``check``.
    ``preview`` is whether it is new and still to be tried: it runs only when asked
    (docs/versions.md). ``hooguit`` is how bad a finding of it may be, where its programme says
    so; ``is_eigen`` that its words come from a file of the repository. ``heet`` is what its
    programme calls a pilot.
    """

    code: str
    severity: Severity
    source: str
    check: Callable[[T], Iterable[Finding]]
    scope: Scope
    waivable: bool = False
    after: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    poort: bool = False
    tekst: str = ""
    hooguit: Severity | None = None
    is_eigen: bool = False
    preview: bool = False
    heet: Naamwoord = PILOT

    @property
    def _tekst(self) -> str:
        tekst = self.tekst or cleandoc(self.check.__doc__ or "")
        return tekst if self.is_eigen else self.heet.in_tekst(tekst)

    @property
    def titel(self) -> str:
        """What the rule asks, in one Dutch line."""
        return self._tekst.partition("\n")[0]

    @property
    def uitleg(self) -> str:
        """Why it asks that and what to do, in Dutch; may be empty."""
        return self._tekst.partition("\n")[2].strip()

    @property
    def is_beleid(self) -> bool:
        """Whether it is policy that no programme has set yet."""
        return self.source == BELEID

    def ernst(self, gevonden: Severity | None) -> Severity:
        """Return how bad a finding is that says ``gevonden`` of itself."""
        ernst = gevonden or self.severity
        if self.hooguit is None:
            return ernst
        return max(ernst, self.hooguit, key=list(Severity).index)

    def volgens(self, instelling: Instelling) -> Rule[T]:
        """Return the rule as a programme sets it."""
        waivable = instelling.uitzonderbaar
        titel, uitleg = instelling.titel or self.titel, instelling.uitleg or self.uitleg
        return replace(
            self,
            severity=instelling.ernst or self.severity,
            hooguit=instelling.ernst,
            source=instelling.bron or self.source or AFSPRAAK,
            waivable=self.waivable if waivable is None else waivable,
            tekst=f"{titel}\n\n{uitleg}",
        )


def leesregel(
    code: str,
    *kinds: str,
    severity: Severity = Severity.FOUT,
    source: str = VORM,
) -> Callable[[Callable[[Problem], Iterable[Finding]]], Rule[Problem]]:
    """Make a rule that words the problems of these kinds that reading met."""
    return lambda check: Rule(code, severity, source, check, Scope.LEZEN, kinds=kinds)


def pilotregel(  # noqa: PLR0913 - all but the first three are named, and have a default
    code: str,
    severity: Severity,
    source: str,
    *,
    waivable: bool = False,
    after: tuple[str, ...] = (),
    poort: bool = False,
    preview: bool = False,
) -> Callable[[Callable[[Dossier], Iterable[Finding]]], Rule[Dossier]]:
    """Make a rule that looks at one pilot."""
    return lambda check: Rule(
        code, severity, source, check, Scope.PILOT, waivable, after, poort=poort, preview=preview
    )


def portefeuilleregel(
    code: str, severity: Severity, source: str, *, preview: bool = False
) -> Callable[[Callable[[Portfolio], Iterable[Finding]]], Rule[Portfolio]]:
    """Make a rule that looks at the programme and all pilots together."""
    return lambda check: Rule(code, severity, source, check, Scope.PORTEFEUILLE, preview=preview)


def rules_in(*modules: object) -> tuple[Rule[T], ...]:
    """Return the rules that modules define, in the order in which they stand there."""
    namespaces: Iterable[Mapping[str, object]] = map(vars, modules)
    return tuple(
        thing for names in namespaces for thing in names.values() if isinstance(thing, Rule)
    )
