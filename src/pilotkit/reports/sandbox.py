"""Where a template runs: it reaches nothing but its data, and it comes to an end.

Templates of a repository may come from strangers. Jinja2's sandbox keeps them
from Python; here steps and sizes are bounded too, so that a loop without end or
a text without end becomes one sentence instead of a machine that hangs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import nodes, pass_environment
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2.compiler import Frame
    from jinja2.runtime import Context

MOST_STEPS = 150_000
"""Turns of loops and calls, over a whole note: forty pilots take some thousands."""
MOST_CHARACTERS = 4_000_000
"""In one text, and in the note as a whole."""
_MOST_WIDTH, _MOST_POWER = 10_000, 9
_TOO_MUCH = "dit wordt te veel of komt niet aan een eind"
_WITHOUT = ("batch", "center", "format", "indent", "pprint", "slice", "wordwrap", "xmlattr")
"""Filters that can make much out of little, and that no note needs."""


class _Counted(CodeGenerator):
    """Compiles a template so that every loop and every joining of texts is counted."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - the name of the node
        for loop in node.find_all(nodes.For):
            if loop.recursive:
                raise TemplateSyntaxError("een lus mag zichzelf niet aanroepen", loop.lineno)
            counted = nodes.Filter(loop.iter, "_geteld", [], [], None, None)
            loop.iter = counted.set_lineno(loop.lineno).set_environment(self.environment)
        super().visit_Template(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - the name of the node
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox for one rendering."""

    code_generator_class = _Counted
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._steps = 0
        self.filters["_geteld"] = _counted
        self.globals.pop("lipsum")
        for name in _WITHOUT:
            self.filters.pop(name)

    def step(self) -> None:
        """Count one turn. Raises SecurityError after too many."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise SecurityError(_TOO_MUCH)

    def bounded(self, value: Any) -> Any:
        """Return the value. Raises SecurityError for a text that is too long."""
        if isinstance(value, str) and len(value) > MOST_CHARACTERS // 4:
            raise SecurityError(_TOO_MUCH)
        return value

    def joined(self, parts: Iterable[Any]) -> str:
        """Return the parts as one text."""
        return str(self.bounded("".join(str(self.bounded(part)) for part in parts)))

    def call(self, context: Context, thing: Any, *args: Any, **options: Any) -> Any:
        """Call what a template calls, counted."""
        self.step()
        wide = any(isinstance(arg, int) and arg > _MOST_WIDTH for arg in args)
        if wide and thing is not self.globals["range"]:
            raise SecurityError(_TOO_MUCH)
        return self.bounded(super().call(context, thing, *args, **options))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with numbers and join texts; a text is not multiplied or filled in."""
        if operator != "+" and not (_is_number(left) and _is_number(right)):
            raise SecurityError(f"{operator} rekent alleen met getallen")
        if operator == "**" and abs(right) > _MOST_POWER:
            raise SecurityError(_TOO_MUCH)
        return self.bounded(super().call_binop(context, operator, left, right))

    def wrap_str_format(self, value: Any) -> None:
        """Give no text a way around :meth:`is_safe_attribute`."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Keep texts from formatting themselves into any length."""
        if isinstance(obj, str) and attr in {"format", "format_map"}:
            return False
        return bool(super().is_safe_attribute(obj, attr, value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float)


@pass_environment
def _counted(environment: Sandbox, things: Iterable[Any]) -> Iterator[Any]:
    for thing in things:
        environment.step()
        yield thing
