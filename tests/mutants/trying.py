"""Tries faults, each in a copy of a process that has collected the tests already.

A fault in a function is put into that function. What runs when a module is imported
(a decorator, a constant) needs the module anew: such a fault gets a fresh process.
"""

from __future__ import annotations

import functools
import gc
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.mutants.faults import Fault
from tests.mutants.seen import QUIET, ROOT, TESTS, Seen


@dataclass(frozen=True)
class Try:
    """A fault in a file."""

    package: str
    path: Path
    fault: Fault

    def __str__(self) -> str:
        return f"{self.path.as_posix()}: {self.fault}"

    @property
    def file(self) -> str:
        """The path of the file on this machine."""
        return str(ROOT / self.path)

    def code(self, *, faulty: bool = True) -> CodeType:
        """Return the module, compiled, with the fault or without."""
        text = (ROOT / self.path).read_text(encoding="utf-8")
        made = self.fault.made_in(text) if faulty else text
        return compile(made, self.file, "exec", dont_inherit=True)


def serve(asked: Connection, seen: Seen, most: float) -> None:
    """Answer each :class:`Try` that is asked with its outcome, until None is.

    ``most`` is how many seconds the tests of one fault took together when they were measured.
    """
    _hush()
    pytest.main([*QUIET, *TESTS], plugins=[_Server(asked, seen, most)])


class _Server:
    def __init__(self, asked: Connection, seen: Seen, most: float) -> None:
        self.asked, self.seen, self.most = asked, seen, most

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        while one := self.asked.recv():
            self.asked.send(self.attempt(one, items, session))
        return True

    def attempt(self, one: Try, items: dict[str, pytest.Item], session: pytest.Session) -> str:
        """Return what came of a fault: ``seen``, ``late``, ``unseen`` or ``untested``."""
        tests = self.seen.tests_of(one.path, one.fault.line, self.most)
        if not tests:
            return "untested"
        limit = 20 + 3 * sum(self.seen.seconds[test] for test in tests)
        if not (child := os.fork()):
            os.setsid()
            is_put = _put(one)
            code = _run([items[test] for test in tests], session) if is_put else _anew(one, tests)
            os._exit(code)
        return _outcome(child, limit)


def _outcome(child: int, limit: float) -> str:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "seen" if status else "unseen"
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "late"


def _run(items: list[pytest.Item], session: pytest.Session) -> int:
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


_CACHED = type(functools.lru_cache(len))


def _put(one: Try) -> bool:
    """Put a fault into the functions that have it; return False where it is in no function."""
    changed = dict(_changed(one.code(faulty=False), one.code()))
    if not changed:
        return False
    put = set()
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__ in changed:
            put.add(thing.__code__)
            thing.__code__ = changed[thing.__code__]
        elif isinstance(thing, _CACHED):
            thing.cache_clear()
    return len(put) == len(changed)


def _changed(before: CodeType, after: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Yield what differs of the outermost functions of a module; nothing where it does itself."""
    if _bare(before) != _bare(after):
        return
    for old, new in zip(_inner(before), _inner(after), strict=True):
        if old == new:
            continue
        if old.co_flags & _IS_FUNCTION:
            yield old, new
        else:  # the body of a class
            yield from _changed(old, new)


_IS_FUNCTION = 0x02
"""Set where local names are kept by number: in functions, not in a module or a class."""


def _bare(code: CodeType) -> tuple[Any, ...]:
    constants = tuple((type(c), c) for c in code.co_consts if not isinstance(c, CodeType))
    return code.co_code, constants, code.co_names


def _inner(code: CodeType) -> list[CodeType]:
    return [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def _anew(one: Try, tests: list[str]) -> int:
    code = [sys.executable, "-c", "from tests.mutants.trying import anew; anew()"]
    given = pickle.dumps((one, tests))
    return subprocess.run(code, cwd=ROOT, input=given, check=False).returncode


def anew() -> None:
    """Run tests in this process, with a fault in what it imports; leave with pytest's exit code."""
    one, tests = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    whole: Any = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> Any:
        return one.code() if self.path == one.file else whole(self, fullname)

    loader: Any = SourceFileLoader
    loader.get_code = get_code
    sys.exit(int(pytest.main([*QUIET, "-x", *tests])))


def _hush() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for channel in range(3):
        os.dup2(nowhere, channel)
