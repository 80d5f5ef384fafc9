"""The real ``pilotkit lsp`` among hostile messages: each gets its answer, and it goes on.

The messages are those of ``tests/fuzz/corpus_lsp.py``, which tries each in a session of its own.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilotkit.lsp.handlers import serve
from tests.conftest import Command
from tests.fuzz import corpus_lsp
from tests.lsp.editor import DAG


def in_a_process(wire: bytes, _: Path) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "pilotkit", "lsp"],
        input=wire, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    return done.stdout


def in_this_process(wire: bytes, folder: Path) -> bytes:
    place = folder / "out"
    with place.open("wb") as out:
        assert serve(lambda: DAG, io.BytesIO(wire), out)
    return place.read_bytes()


@pytest.mark.parametrize("told", [in_a_process, in_this_process])
def test_one_session_answers_every_hostile_message_and_the_good_one_after_it(
    told: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    everything = {
        "early": list(corpus_lsp.TOO_EARLY),
        "midst": list(corpus_lsp.midway()),
        "late": list(corpus_lsp.TOO_LATE),
    }
    assert len(everything["midst"]) > 250
    sent, wire = corpus_lsp.session(tmp_path.resolve(), everything)
    assert list(corpus_lsp.wrong(sent, told(wire, tmp_path))) == []


Hear = Callable[[bytes], None]


@pytest.fixture
def hear(monkeypatch: pytest.MonkeyPatch) -> Hear:
    """Return what puts bytes on the standard input of a command in this process.

    Its standard output is one of its own: the server closes it when the talk is over.
    """

    def given(wire: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(wire)))
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO()))

    return given


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
    messages: tuple[bytes, ...], code: int, hear: Hear, pilotkit: Command
) -> None:
    hear(b"".join(map(corpus_lsp.frame, messages)))
    ended, _, err = pilotkit("lsp")
    assert ended == code
    assert "Traceback" not in err


@pytest.mark.parametrize("length", [b"0", b"-5", b"x", b"99", b"9" * 30, b"5\r\nX-Other: 1"])
def test_a_wrong_length_does_no_more_than_end_the_talk(
    length: bytes, hear: Hear, pilotkit: Command
) -> None:
    hear(b"Content-Length: %b\r\n\r\nnietes" % length)
    ended, _, err = pilotkit("lsp")
    assert ended in {1, 2}
    assert "Traceback" not in err
