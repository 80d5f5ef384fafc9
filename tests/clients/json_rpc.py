"""A small client of language servers: JSON-RPC 2.0 over standard input and output."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 60
"""Seconds to wait for an answer before the test fails: a busy machine starts node slowly."""


class LanguageServer:
    """A server in a process of its own, that is asked one thing at a time."""

    def __init__(self, command: Sequence[str | Path], settings: dict[str, Any]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._settings = settings
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: queue.Queue[dict[str, Any]] = queue.Queue()
        self._last_id = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if kind is None:
            self.ask("shutdown")
            self.tell("exit")
        else:
            self._process.kill()
        self._process.wait(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def tell(self, method: str, params: Any = None) -> None:
        """Send a notification, that has no answer."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any = None) -> Any:
        """Send a request and return its result."""
        self._last_id += 1
        self._send({"id": self._last_id, "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE)
        assert answer["id"] == self._last_id
        assert "error" not in answer, answer
        return answer["result"]

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Return what the server finds in the file, once it has looked at it."""
        while (told := self._diagnostics.get(timeout=PATIENCE))["uri"] != uri:
            pass
        return list(told["diagnostics"])

    def _listen(self) -> None:
        for message in self._messages():
            if "method" not in message:
                self._answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self._diagnostics.put(message["params"])
            elif message["method"] == "workspace/configuration":
                asked = [item.get("section", "") for item in message["params"]["items"]]
                told = [self._settings.get(section) for section in asked]
                self._send({"id": message["id"], "result": told})
            elif "id" in message:  # whatever else it asks: nothing to say
                self._send({"id": message["id"], "result": None})

    def _messages(self) -> Iterator[dict[str, Any]]:
        stream = self._process.stdout
        assert stream
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = stream.readline()
            yield json.loads(stream.read(length))

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()
