"""What a template may touch: its data, and a few harmless methods of texts and lists.

Templates of a repository may come from strangers. The rule is what is allowed,
not what is forbidden: of anything that is not named here no attribute can be
read, whatever Python or a library gives it. How long a template may take and
how much memory it may use is bounded in ``apart/``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Namespace

from pilotkit.kwartaal import Kwartaal
from pilotkit.reports.gegevens import Gegeven

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT = (
    "capitalize casefold center count endswith expandtabs find index isalnum isalpha isascii "
    "isdecimal isdigit islower isnumeric isprintable isspace istitle isupper join ljust lower "
    "lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit "
    "rstrip split splitlines startswith strip swapcase title upper zfill"
)
_ALLOWED: Mapping[type[Any], frozenset[str]] = {
    kind: frozenset(names.split())
    for kind, names in {
        str: _TEXT,
        list: "count index",
        tuple: "count index",
        dict: "get items keys values",
        date: "day isocalendar isoformat isoweekday month strftime weekday year",
        Kwartaal: "eerste_dag jaar laatste_dag nummer volgende vorige",
        LoopContext: (
            "changed cycle depth depth0 first index index0 last length nextitem previtem "
            "revindex revindex0"
        ),
        Cycler: "current next reset",
        BlockReference: "super",
    }.items()
}
_NAMED_BY_TEMPLATE = (Namespace, TemplateModule)
"""What holds only names that a template gave itself."""


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a template reaches its data and no further."""

    def wrap_str_format(self, value: Any) -> None:
        """Give no text a way around :meth:`is_safe_attribute`."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may read an attribute: only what is named here."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, Gegeven) or _is_named_tuple(obj):
            return attr in (obj if isinstance(obj, Gegeven) else obj._fields)
        if isinstance(obj, _NAMED_BY_TEMPLATE):
            return True
        return any(attr in _ALLOWED.get(kind, ()) for kind in type(obj).__mro__)


def _is_named_tuple(thing: Any) -> bool:
    return isinstance(thing, tuple) and hasattr(thing, "_fields")
