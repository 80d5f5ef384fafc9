"""What typer prints for a shell: what completes a word is one argument, and the rest is Dutch."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, redirect_stdout
from io import StringIO
from itertools import pairwise

from pilotkit.cli.console import emit

_INSTALL = "--install-completion"


def voor_de_shell(arguments: Sequence[str]) -> AbstractContextManager[None]:
    """Return what is around a run: where it answers a shell, its output is put right."""
    if os.environ.get("_PILOTKIT_COMPLETE") == "complete_bash":
        os.environ |= _zonder_is(os.environ.get("COMP_WORDS", ""), os.environ.get("COMP_CWORD", ""))
        return _anders(_voor_bash)
    return _anders(_geinstalleerd) if _INSTALL in arguments else nullcontext()


@contextmanager
def _anders(vorm: Callable[[str], str]) -> Iterator[None]:
    """Collect what is printed, and print it in another form."""
    said = StringIO()
    try:
        with redirect_stdout(said):
            yield
    finally:
        emit(vorm(said.getvalue()))


def _zonder_is(words: str, current: str) -> dict[str, str]:
    """Return what bash asks, without each ``=`` between an option and its value: it is no word.

    Bash counts it as one, because it ends what is completed.
    """
    typed, place = words.split("\n"), int(current or 0)
    between = {
        number + 1
        for number, (option, sign) in enumerate(pairwise(typed[:place]))
        if option.startswith("--") and sign == "="
    }
    kept = [word for number, word in enumerate(typed) if number not in between]
    return {"COMP_WORDS": "\n".join(kept), "COMP_CWORD": str(place - len(between))}


_BEDOELD = {'"': r'(["$`\\])', "'": r"(')", "": r"([^\w@%+,./\n-])"}
"""What bash would not take for itself, by the quote that is open."""


def _voor_bash(words: str) -> str:
    """Return words, each on a line, as bash takes them for one argument; other shells quote."""
    quote = _open_quote(os.environ.get("COMP_WORDS", ""))
    return re.sub(_BEDOELD[quote], r"'\\''" if quote == "'" else r"\\\1", words)


def _open_quote(typed: str) -> str:
    """Return the quote that is still open at the end of what was typed, if there is one."""
    return "" if _is_heel(typed) else next((q for q in "\"'" if _is_heel(typed + q)), "")


def _is_heel(typed: str) -> bool:
    """Return whether no quote is left open in what was typed."""
    try:
        shlex.split(typed)
    except ValueError:
        return False
    return True


def _geinstalleerd(said: str) -> str:
    """Return in Dutch that a shell completes from now on, or that it cannot."""
    if place := re.search(r"^(\w+) completion installed in (.+)$", said, re.MULTILINE):
        shell, file = place.groups()
        return f"Het aanvullen in {shell} staat in {file}. Open een nieuw venster; dan werkt het.\n"
    if "is not supported" in said:
        return "Aanvullen kan in bash, zsh, fish en PowerShell. Typ dit commando daar.\n"
    return said
