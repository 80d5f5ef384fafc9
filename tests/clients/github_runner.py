"""What the runner of GitHub Actions makes of a line in the log of a step.

After the rules in ``src/Runner.Common/ActionCommand.cs`` of actions/runner,
written apart from our own escaping: a command is ``::name key=value,…::data``
after nothing but white space, or, from older days, ``##[name key=value;…]data``
anywhere in a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

COMMANDS = {
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group",
    "notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
}  # fmt: skip


@dataclass(frozen=True)
class WorkflowCommand:
    """A command that the runner obeys."""

    name: str
    data: str
    properties: dict[str, str] = field(default_factory=dict)


def commands(log: str) -> list[WorkflowCommand]:
    """Return every command in a log, in order; a carriage return ends a line too."""
    return [found for line in re.split(r"\r\n|\r|\n", log) if (found := _command(line))]


def _command(line: str) -> WorkflowCommand | None:
    if now := re.match(r"\s*::(.*?)::(.*)", line):
        head, data, separator, escapes = now[1], now[2], ",", ":,"
    elif before := re.search(r"##\[([^\]]*)\](.*)", line):
        head, data, separator, escapes = before[1], before[2], ";", ";]"
    else:
        return None
    name, _, pairs = head.partition(" ")
    if name not in COMMANDS:
        return None
    split = (pair.partition("=") for pair in pairs.strip().split(separator) if "=" in pair)
    properties = {key: _plain(value, escapes) for key, _, value in split}
    return WorkflowCommand(name, _plain(data, ""), properties)


def _plain(text: str, escapes: str) -> str:
    for char in f"\r\n{escapes}%":
        text = text.replace(f"%{ord(char):02X}", char)
    return text
