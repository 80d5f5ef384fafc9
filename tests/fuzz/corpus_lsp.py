"""What an editor, or what calls itself one, may send to ``pilotkit lsp``.

Every message is sent amid good ones, before the handshake, in the midst of it, or after the
goodbye: it gets the one answer that the protocol asks for, and the server still answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

PARSE, REQUEST, METHOD, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
TOO_SOON, REFUSED = -32002, -32803
DONE = 0
"""A result and no error."""
SILENCE = None
"""No answer at all: what a notification gets."""

TEXT = "titel: Idee\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n"
ID = 7
HERE = "file:///HIER"
"""Stands for the document that is open."""


@dataclass(frozen=True)
class Message:
    """What is sent, in bytes or as data, and the answer that belongs to it."""

    name: str
    body: Any
    answer: int | None = SILENCE

    def content(self, uri: str) -> bytes:
        """Return the bytes of the message, about the document with this address."""
        body = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        return body.replace(HERE.encode(), uri.encode())


def request(method: Any, params: Any = ..., number: Any = ID, **more: Any) -> dict[str, Any]:
    """Return a request, without parameters where none are given."""
    said = {"jsonrpc": "2.0", "id": number, "method": method, **more}
    return said if params is ... else {**said, "params": params}


def notice(method: Any, params: Any = ...) -> dict[str, Any]:
    """Return a notification."""
    said = {"jsonrpc": "2.0", "method": method}
    return said if params is ... else {**said, "params": params}


def at(position: Any, uri: Any = HERE) -> dict[str, Any]:
    """Return the parameters of a question about a place."""
    return {"textDocument": {"uri": uri}, "position": position}


ASKED = (
    "textDocument/hover", "textDocument/completion", "textDocument/definition",
    "textDocument/references", "textDocument/prepareRename", "textDocument/rename",
)  # fmt: skip
"""The questions about a place."""
MORE: dict[str, dict[str, Any]] = {
    "textDocument/references": {"context": {"includeDeclaration": True}},
    "textDocument/rename": {"newName": "anders"},
}
"""What some of them say beside it."""
REFUSING = ("textDocument/prepareRename", "textDocument/rename")
"""These are refused, with a sentence, at a place where no id stands."""
OF_DOCUMENTS: dict[str, dict[str, Any]] = {
    "textDocument/formatting": {"options": {"tabSize": 2, "insertSpaces": True}},
    "textDocument/documentSymbol": {},
}
"""The questions about a document as a whole, and what they say beside it."""
HUGE = 2**31 - 1
POSITIONS: tuple[tuple[str, Any, int], ...] = (
    ("past the line", {"line": 0, "character": 9999}, DONE),
    ("past the text", {"line": 9999, "character": 0}, DONE),
    ("huge", {"line": HUGE, "character": HUGE}, DONE),
    ("negative line", {"line": -1, "character": 0}, PARAMS),
    ("negative column", {"line": 0, "character": -1}, PARAMS),
    ("too huge", {"line": 2**31, "character": 0}, PARAMS),
    ("far too huge", {"line": 10**30, "character": 0}, PARAMS),
    ("no line", {"character": 0}, PARAMS),
    ("a word", {"line": "twee", "character": 0}, PARAMS),
    ("null", None, PARAMS),
    ("a list", [0, 0], PARAMS),
    ("a text", "0:0", PARAMS),
)
ADDRESSES: tuple[tuple[str, Any, int], ...] = (
    ("unknown", "file:///er/is/niets.yaml", DONE),
    ("empty", "", DONE),
    ("no address", "::::", DONE),
    ("bracket", "file://[", DONE),
    ("null byte", "file:///a%00b", DONE),
    ("other scheme", "untitled:x", DONE),
    ("up and out", "file:///../../../../etc/passwd", DONE),
    ("half a character", "file:///\ud800.yaml", DONE),
    ("long", "file:///" + "a/" * 5000, DONE),
    ("null", None, DONE),
    ("number", 5, DONE),
    ("object", {}, DONE),
)
PARAMETERS: tuple[Any, ...] = (None, [], "x", 5, True, {}, {"textDocument": None})
METHODS: tuple[Any, ...] = (
    "", "onbekend", "textDocument/onbekend", "__init__", "$/onbekend", "client/registerCapability",
    "workspace/symbol", "textDocument/foldingRange", "../../etc/passwd", "x" * 10_000, "\ud800",
    "\u0000",
)  # fmt: skip
IDS: tuple[Any, ...] = (None, True, 1.5, [], {}, [1])
NOT_OBJECTS: tuple[Any, ...] = (5, "tekst", None, True, [], [request("shutdown")], [[]])
BODIES: tuple[bytes, ...] = (
    b"{nonsense", b"{", b"nul", b"'x'", b"\xff\xfe\xfa", b"\x00", b"{}{}", b"[" * 100_000,
    b'{"jsonrpc": "2.0", "id": 7, "method": "textDocument/hover", "params": {}',
)  # fmt: skip


def questions() -> Iterator[Message]:
    """Yield questions about places and documents that are not there, or cannot be."""
    for method in ASKED:
        more = MORE.get(method, {})
        for name, position, answer in POSITIONS:
            told = REFUSED if method in REFUSING and answer == DONE else answer
            yield Message(f"{method}: {name}", request(method, {**at(position), **more}), told)
        for name, uri, answer in ADDRESSES:
            there = at({"line": 0, "character": 0}, uri)
            yield Message(f"{method}: address {name}", request(method, {**there, **more}), answer)
    for method, more in OF_DOCUMENTS.items():
        for name, uri, answer in (("here", HERE, DONE), *ADDRESSES):
            there = {"textDocument": {"uri": uri}, **more}
            yield Message(f"{method}: address {name}", request(method, there), answer)
    wrong: tuple[Any, ...] = (None, 5, ["x"], {})
    for said in wrong:
        asked = {**at({"line": 0, "character": 0}), "newName": said}
        yield Message(f"rename to {said!r}", request("textDocument/rename", asked), REFUSED)
        asked = {"textDocument": {"uri": HERE}, "options": said}
        yield Message(f"layout by {said!r}", request("textDocument/formatting", asked), PARAMS)
    for name, position, answer in POSITIONS:
        asked = {"textDocument": {"uri": HERE}, "context": {"diagnostics": []}}
        asked["range"] = {"start": {"line": 0, "character": 0}, "end": position}
        yield Message(f"actions: {name}", request("textDocument/codeAction", asked), answer)
        asked = {**asked, "range": {"start": position, "end": {"line": 0, "character": 0}}}
        yield Message(f"actions from: {name}", request("textDocument/codeAction", asked), answer)


def malformed() -> Iterator[Message]:
    """Yield what is no message, or no message of this protocol."""
    for body in BODIES:
        yield Message(f"body {body[:12]!r}", body, PARSE)
    for data in NOT_OBJECTS:
        yield Message(f"no object: {data!r:.20}", data, REQUEST)
    for number in IDS:
        yield Message(f"id {number!r}", request("shutdown", number=number), REQUEST)
    for method in METHODS:
        yield Message(f"method {method!r:.30}", request(method), METHOD)
        yield Message(f"notice {method!r:.30}", notice(method))
    for method in (5, None, [], {}):
        yield Message(f"method {method!r}", request(method), REQUEST)
    for params in PARAMETERS:
        for method in (*ASKED, *OF_DOCUMENTS, "textDocument/codeAction"):
            yield Message(f"{method} with {params!r}", request(method, params), PARAMS)
        for method in NOTICES:
            yield Message(f"{method} with {params!r}", notice(method, params))
    yield Message("no version", {"id": ID, "method": "shutdown"}, REQUEST)
    yield Message("other version", request("shutdown", jsonrpc="1.0"), REQUEST)
    yield Message("only an id", {"jsonrpc": "2.0", "id": ID}, REQUEST)
    yield Message("nothing", {}, REQUEST)
    yield Message("hidden", request("textDocument/hover", {"jsonrpc": "2.0", "id": 9}), PARAMS)


NOTICES = (
    "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose",
    "textDocument/didSave", "workspace/didChangeWatchedFiles", "$/cancelRequest", "$/setTrace",
)  # fmt: skip


def out_of_turn() -> Iterator[Message]:
    """Yield what has its form and not its moment."""
    again = request("initialize", {"processId": None, "capabilities": {}, "rootUri": None})
    yield Message("initialize again", again, REQUEST)
    for method in ("initialized", "exit", *NOTICES):
        yield Message(f"{method} as a request", request(method, {}), REQUEST)
    for method in ("shutdown", *ASKED, *OF_DOCUMENTS):
        yield Message(f"{method} as a notice", notice(method))
    for answer in ({"result": None}, {"error": {"code": 1, "message": "x"}}, {"error": 5}):
        yield Message(f"an answer to nothing: {answer}", {"jsonrpc": "2.0", "id": 99, **answer})
        yield Message(f"an answer to nobody: {answer}", {"jsonrpc": "2.0", "id": None, **answer})
    command = {"command": "rm -rf", "arguments": [1, 2]}
    yield Message("a command", request("workspace/executeCommand", command), METHOD)
    yield Message("cancel nothing", notice("$/cancelRequest", {"id": 12345}))
    for name, uri, _ in ADDRESSES:
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": TEXT}
        yield Message(f"open {name}", notice("textDocument/didOpen", {"textDocument": document}))
        changed = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": ""}]}
        yield Message(f"change {name}", notice("textDocument/didChange", changed))
        closed = {"textDocument": {"uri": uri}}
        yield Message(f"close {name}", notice("textDocument/didClose", closed))
    changes: tuple[list[Any], ...] = (
        [],
        [{}],
        [{"text": None}],
        [{"range": None, "text": TEXT}],
        ["x"],
    )
    for change in changes:
        changed = {"textDocument": {"uri": HERE, "version": 2}, "contentChanges": change}
        yield Message(f"change {change}", notice("textDocument/didChange", changed))


def midway() -> Iterator[Message]:
    """Yield everything that may be sent between handshake and goodbye."""
    yield from questions()
    yield from malformed()
    yield from out_of_turn()


GOOD = request("textDocument/hover", at({"line": 2, "character": 1}), "goed")
BEGIN = request("initialize", {"processId": None, "capabilities": {}, "rootUri": None}, "begin")
OPEN = {"textDocument": {"uri": HERE, "languageId": "yaml", "version": 1, "text": TEXT}}
BYE = request("shutdown", number="dag")
TOO_EARLY = (
    Message("hover too early", request("textDocument/hover", at({"line": 0, "character": 0})),
            TOO_SOON),
    Message("shutdown too early", request("shutdown"), TOO_SOON),
    Message("unknown too early", request("onbekend"), TOO_SOON),
    Message("open too early", notice("textDocument/didOpen", OPEN)),
    Message("initialize without anything", request("initialize"), PARAMS),
    Message("initialize with a list", request("initialize", []), PARAMS),
    Message("initialize as a notice", notice("initialize", {"capabilities": {}})),
    *(Message(f"early body {body[:12]!r}", body, PARSE) for body in BODIES),
)  # fmt: skip
TOO_LATE = (
    Message("hover too late", GOOD | {"id": ID}, REQUEST),
    *(
        Message(
            f"{method} too late",
            request(method, {**at({"line": 0, "character": 0}), **more}),
            REQUEST,
        )
        for method, more in {**MORE, **OF_DOCUMENTS}.items()
    ),
    Message("shutdown again", request("shutdown"), REQUEST),
    Message("initialize too late", BEGIN | {"id": ID}, REQUEST),
    Message("unknown too late", request("onbekend"), REQUEST),
    Message("nonsense too late", b"{", PARSE),
    Message("open too late", notice("textDocument/didOpen", OPEN)),
)


def frame(body: bytes) -> bytes:
    """Return a message as it goes over the wire."""
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def answers(out: bytes) -> list[dict[str, Any]]:
    """Return every answer that was given, in order; what the server tells by itself left out."""
    found = []
    while out:
        head, _, out = out.partition(b"\r\n\r\n")
        (length,) = (
            int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"Content-L")
        )
        found.append(json.loads(out[:length]))
        out = out[length:]
    return [answer for answer in found if "method" not in answer]


Moments = dict[str, list[Message]]
"""What is sent ``early``, in the ``midst`` and ``late``."""


def session(folder: Path, moments: Moments) -> tuple[list[Message], bytes]:
    """Return all that a session with these messages in it sends, and its bytes on the wire.

    The document that is open lies in the folder.
    """
    (folder / "pilots").mkdir()
    place = folder / "pilots" / "idee.yaml"
    place.write_text(TEXT, encoding="utf-8")
    good = [
        Message("begin", BEGIN, DONE), Message("began", notice("initialized", {})),
        Message("open", notice("textDocument/didOpen", OPEN)),
    ]  # fmt: skip
    open_again = Message("again", notice("textDocument/didOpen", OPEN))  # as it was
    end = [open_again, Message("good", GOOD, DONE), Message("bye", BYE, DONE)]
    sent = [*moments["early"], *good, *moments["midst"], *end, *moments["late"]]
    sent.append(Message("exit", notice("exit")))
    return sent, b"".join(frame(message.content(place.as_uri())) for message in sent)


def wrong(sent: list[Message], out: bytes) -> Iterator[tuple[str, Harm]]:
    """Yield which messages did not get the answer that belongs to them."""
    told = answers(out)
    expected = [message for message in sent if message.answer is not SILENCE]
    for message, answer in zip(expected, told, strict=False):
        code = answer.get("error", {"code": DONE})["code"]
        if code != message.answer:
            yield message.name, Harm.MISSED
        if message.body is GOOD and not (answer["result"] or {}).get("contents"):
            yield message.name, Harm.LOST
    if len(told) != len(expected):
        yield "the session", Harm.LOST


def attempt(folder: Path, moment: str, message: Message) -> Iterator[Harm]:
    """Send one message at a moment of the session."""
    moments = {name: [message] if name == moment else [] for name in ("early", "midst", "late")}
    sent, wire = session(folder, moments)
    done = pilotkit("lsp", cwd=folder, stdin=wire)
    yield from done.harms(codes=(0,))
    yield from (harm for _, harm in wrong(sent, done.out))


def cases() -> Iterator[Case]:
    """Yield every message at its moment."""
    for moment, messages in (("early", TOO_EARLY), ("midst", midway()), ("late", TOO_LATE)):
        for message in messages:
            made = partial(attempt, moment=moment, message=message)
            yield Case(f"{moment}: {message.name}", made)


CORPUS = Corpus("lsp", cases, sample=3)  # a session with all of them is in tests/lsp
