"""What the process apart does: it reads notes from its input and answers each on one line.

The input is made by pilotkit itself, the output is JSON: nothing that comes out
of this process is trusted.
"""

from __future__ import annotations

import codecs
import json
import pickle
import sys
from importlib import import_module
from typing import Any, BinaryIO

from pilotkit.errors import TemplateError
from pilotkit.reports.apart.grenzen import Grens, longest_for
from pilotkit.reports.sjabloon import omgeving, vul


def main() -> None:
    """Work until there are no more notes."""
    # what jinja2 imports when it is used: by then nothing can be opened any more
    for name in ("html", "jinja2.constants", "jinja2.debug", "pprint", "textwrap"):
        import_module(name)
    codecs.lookup("unicode-escape")
    work(sys.stdin.buffer, sys.stdout.buffer)


def work(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer notes: first come the templates, then per note its template and its data."""
    environment = omgeving(_read(questions, int(questions.readline())))
    limit = Grens()
    _write(answers, {})
    while head := questions.readline():
        size = int(head)
        limit.note(size)
        name, gegevens = _read(questions, size)
        _write(answers, _answer(environment, name, gegevens, longest_for(size)))


def _answer(environment: Any, name: str, gegevens: Any, longest: int) -> dict[str, str]:
    try:
        return {"tekst": vul(environment, name, gegevens, longest)}
    except TemplateError as error:
        return {"fout": str(error)}


def _read(stream: BinaryIO, size: int) -> Any:
    return pickle.loads(stream.read(size))  # noqa: S301 - from the parent, which is pilotkit


def _write(stream: BinaryIO, answer: dict[str, str]) -> None:
    stream.write(json.dumps(answer).encode() + b"\n")
    stream.flush()
