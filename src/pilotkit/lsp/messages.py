"""What comes in from an editor: every request is answered, also one that makes no sense.

pygls logs a message that it cannot read and answers nothing, so that an editor waits for
ever. So each message is looked at here first, as plain data, before it becomes types.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol

logger = logging.getLogger(__name__)

UNREADABLE = types.ErrorCodes.ParseError
_REQUEST = types.ErrorCodes.InvalidRequest
_METHOD = types.ErrorCodes.MethodNotFound
_PARAMS = types.ErrorCodes.InvalidParams
_TOO_SOON = types.ErrorCodes.ServerNotInitialized

_SAID: Mapping[types.ErrorCodes, str] = {
    UNREADABLE: "Dit bericht is geen JSON.",
    _REQUEST: "Dit bericht is hier geen verzoek volgens JSON-RPC 2.0 en het language server "
    "protocol.",
    _METHOD: "Deze methode kent pilotkit niet.",
    _PARAMS: "De gegevens bij dit verzoek kloppen niet.",
    _TOO_SOON: "Stuur eerst `initialize`.",
}


class Refusal(JsonRpcException):
    """What is asked cannot be done, and the editor shows why; nothing went wrong inside."""

    CODE = types.LSPErrorCodes.RequestFailed.value


def _is_no_refusal(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], Refusal))


logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_no_refusal)


class Messages(LanguageServerProtocol):
    """The protocol of pygls, with an answer to every request that is not to its liking."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Leave what was read as plain data: what it should be is decided by the whole."""
        return data

    def handle_message(self, message: Any) -> None:
        """Do what a message asks, or answer why not; what asks for no answer gets none."""
        if not isinstance(message, dict):
            self.refuse(_REQUEST)
        elif "method" not in message and ("result" in message or "error" in message):
            asked = message.get("id")
            if _is_id(asked) and asked in self._request_futures:  # else it answers nothing of ours
                self._do(message, super().structure_message)
        else:
            wrong = self._refusal(message) or self._do(message, self._typed)
            if wrong and ("id" in message or "method" not in message):
                self.refuse(wrong, message.get("id"))

    def refuse(self, wrong: types.ErrorCodes, asked: object = None) -> None:
        """Answer why a request is not done: to its id, or to nobody (null) where it has none."""
        error = {"code": wrong.value, "message": _SAID[wrong]}
        answer = {"jsonrpc": self.VERSION, "id": asked if _is_id(asked) else None, "error": error}
        self._send_data(answer)

    def _refusal(self, message: dict[str, Any]) -> types.ErrorCodes | None:
        """Return why a message cannot be done, or None where it may be."""
        method = message.get("method")
        has_form = message.get("jsonrpc") == self.VERSION and isinstance(method, str)
        if not has_form or ("id" in message and not _is_id(message["id"])):
            return _REQUEST
        is_begun = self._workspace is not None
        if method != types.EXIT and (self._shutdown or (is_begun and method == types.INITIALIZE)):
            return _REQUEST
        if not is_begun and method not in (types.INITIALIZE, types.EXIT):
            return _TOO_SOON
        known = self.get_message_type(method)
        handled = {*self.fm.features, *self.fm.builtin_features, types.CANCEL_REQUEST}
        handled.discard(types.WORKSPACE_EXECUTE_COMMAND)  # pilotkit has no commands
        if known is None or method not in handled:
            return _METHOD
        is_request = any(field.name == "id" for field in known.__attrs_attrs__)
        return None if is_request == ("id" in message) else _REQUEST

    def _typed(self, message: dict[str, Any]) -> object:
        """Return a message with its parameters as types. Raises of all kinds."""
        method = message["method"]
        if method in (types.SHUTDOWN, types.EXIT):  # done whatever else they say
            message = {name: value for name, value in message.items() if name != "params"}
        return self._converter.structure(message, types.METHOD_TO_TYPES[method][0])

    def _do(
        self, message: dict[str, Any], typed: Callable[[dict[str, Any]], Any]
    ) -> types.ErrorCodes | None:
        """Do what a message asks; return what is wrong with its parameters, if anything."""
        try:
            known = typed(message)
        except Exception as error:  # noqa: BLE001 - cattrs and pygls raise of all kinds
            logger.warning("%s: %s", message.get("method", "answer"), type(error).__name__)
            return _PARAMS
        super().handle_message(known)
        return None


def _is_id(value: object) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool)
