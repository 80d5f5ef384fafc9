"""The real ``pilotkit lsp`` among hostile messages: each gets its answer, and it goes on.

The messages are those of ``tests/fuzz/corpus_lsp.py``, which tries each in a session of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz import corpus_lsp
from tests.fuzz.harness import Harm


def test_one_session_answers_every_hostile_message_and_the_good_one_after_it(
    tmp_path: Path,
) -> None:
    midst = list(corpus_lsp.midway())
    assert len(midst) > 250
    went_wrong = corpus_lsp.session(
        tmp_path.resolve(), list(corpus_lsp.TOO_EARLY), midst, list(corpus_lsp.TOO_LATE)
    )
    # hundreds of messages may take longer than one
    assert [(name, harm) for name, harm in went_wrong if harm is not Harm.SLOW] == []


BEGIN, BYE = json.dumps(corpus_lsp.BEGIN).encode(), json.dumps(corpus_lsp.BYE).encode()
EXIT = json.dumps(corpus_lsp.notice("exit")).encode()
EXIT_WITH_WORDS = json.dumps(corpus_lsp.notice("exit", {"now": [1, "please"]})).encode()


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        ((EXIT,), 1),
        ((BEGIN, EXIT), 1),
        ((BEGIN, EXIT_WITH_WORDS), 1),
        ((BYE, EXIT), 1),  # too early to be a goodbye
        ((BEGIN, BYE, EXIT), 0),
        ((BEGIN, BYE, EXIT_WITH_WORDS), 0),
        ((BEGIN, BYE, BYE, EXIT), 0),
        ((BEGIN,), 1),
        ((), 1),
    ],
)
def test_the_exit_code_tells_whether_the_editor_said_goodbye(
    messages: tuple[bytes, ...], code: int
) -> None:
    wire = b"".join(map(corpus_lsp.frame, messages))
    done = subprocess.run(
        [sys.executable, "-m", "pilotkit", "lsp"],
        input=wire, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("length", [b"0", b"-5", b"x", b"99", b"9" * 30, b"5\r\nX-Other: 1"])
def test_a_wrong_length_does_no_more_than_end_the_talk(length: bytes) -> None:
    wire = b"Content-Length: %b\r\n\r\nnietes" % length
    done = subprocess.run(
        [sys.executable, "-m", "pilotkit", "lsp"],
        input=wire, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode in {1, 2}
    assert b"Traceback" not in done.stderr
