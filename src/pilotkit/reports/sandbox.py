"""What a template may touch: its data, and a few harmless methods of texts and lists.

Templates of a repository may come from strangers. The rule is what is allowed,
not what is forbidden: of anything that is not named here no attribute can be
read, whatever Python or a library gives it. How long a template may take and
how much memory it may use is bounded in ``apart/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace

from pilotkit.kwartaal import Kwartaal
from pilotkit.reports.gegevens import Gegeven

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
_CALLED = (Macro, BlockReference, LoopContext, Cycler, Joiner, Undefined)
_WITH_ITEMS = (str, list, tuple, dict, range, TemplateReference)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a template reaches its data and no further.

    Jinja2 reads an attribute and asks then whether that was allowed; reading can
    run code. So here the name is judged before anything is read or called.
    """

    def wrap_str_format(self, value: Any) -> None:
        """Give no text a way around :meth:`is_safe_attribute`."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any = None) -> bool:  # noqa: ARG002
        """Return whether a template may read an attribute: only what is named here."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, Gegeven):
            return attr in obj
        if isinstance(obj, tuple) and attr in getattr(type(obj), "_fields", ()):
            return True
        return isinstance(obj, _NAMED_BY_TEMPLATE) or attr in _names_of(type(obj))

    def is_safe_callable(self, obj: Any) -> bool:
        """Return whether a template may call a thing: its own macros, and what it may read."""
        if isinstance(obj, MethodType | BuiltinMethodType):
            owner: type[Any] = type(obj.__self__)
            return bool(_names_of(owner))
        return isinstance(obj, _CALLED) or any(obj is known for known in self.globals.values())

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what stands behind a dot: a fact, or something in a dictionary."""
        if isinstance(obj, Undefined) or self.is_safe_attribute(obj, attribute):
            return super().getattr(obj, attribute)
        if isinstance(obj, dict | TemplateReference):
            with suppress(LookupError):
                return obj[attribute]
        if any(attribute in vars(kind) for kind in type(obj).__mro__) or isinstance(obj, type):
            return self.unsafe_undefined(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return what stands between brackets; a name does there what it does behind a dot."""
        has_items = isinstance(obj, _WITH_ITEMS)
        if has_items:
            with suppress(TypeError, LookupError):
                return obj[argument]
        if isinstance(argument, str):
            return self.getattr(obj, str(argument))
        return self.undefined(obj=obj, name=argument)


def _names_of(kind: type[Any]) -> frozenset[str]:
    """Return the attributes that may be read of a kind of thing."""
    return frozenset[str]().union(*(_ALLOWED.get(parent, ()) for parent in kind.__mro__))
