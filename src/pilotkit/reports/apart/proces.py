"""The process apart, as pilotkit sees it: it gets plain data and gives back a text, or stops."""

from __future__ import annotations

import json
import pickle
import subprocess
import threading
from collections.abc import Mapping
from typing import Any

from pilotkit import dutch
from pilotkit.errors import TemplateError
from pilotkit.reports.apart.grenzen import longest_for, patience_for
from pilotkit.source.apart import alone

_LONGEST_SENTENCE = 400
_PATIENCE_TO_START = 30.0


class Proces:
    """A process that fills in templates; it serves a whole run and ends with it."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            **alone("pilotkit.reports.apart.werk"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        if self._ask(dict(sources), _PATIENCE_TO_START) is None:
            self.close()
            raise TemplateError(
                "het proces dat eigen sjablonen invult, start niet. Meld dit, met het commando "
                "dat je gaf."
            )

    def vul(self, name: str, gegevens: Mapping[str, Any]) -> str | None:
        """Return what a template makes of its data; None where it took too much.

        Raises TemplateError where the template is wrong.
        """
        answer = self._ask((name, dict(gegevens)))
        if answer is None:
            return None
        if "fout" in answer:
            raise TemplateError(dutch.kort(answer["fout"], _LONGEST_SENTENCE))
        return answer.get("tekst", "")

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, question: Any, patience: float | None = None) -> dict[str, str] | None:
        """Return the answer to a question, or None where the process ended, or was stopped."""
        body = pickle.dumps(question)
        alarm = threading.Timer(patience or patience_for(len(body)), self._process.kill)
        alarm.start()
        try:
            return self._answer(body)
        except (OSError, ValueError):  # it is gone, or says what is no answer
            return None
        finally:
            alarm.cancel()

    def _answer(self, body: bytes) -> dict[str, str]:
        to, back = self._process.stdin, self._process.stdout
        assert to is not None  # noqa: S101 - both are pipes
        assert back is not None  # noqa: S101
        to.write(f"{len(body)}\n".encode() + body)
        to.flush()
        # a character takes at most twelve signs in JSON: a pair of \uXXXX
        answer = json.loads(back.readline(12 * longest_for(len(body)) + 1000))
        if not isinstance(answer, dict) or not all(isinstance(v, str) for v in answer.values()):
            raise ValueError(answer)
        return answer
