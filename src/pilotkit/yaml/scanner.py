"""ruamel.yaml's scanner, with the tabs that YAML 1.2 allows and without escapes for half a sign."""

from __future__ import annotations

from typing import Any

from ruamel.yaml.scanner import Scanner, ScannerError


class TabScanner(Scanner):
    """Takes a tab for white space where it is not what a line begins with.

    So in ``titel:<tab>Taalmaatjes``, inside a text, and on a line with nothing
    else or only a comment. In front of a key or a dash it stays an error: there
    it indents.
    """

    def scan_to_next_token(self) -> None:
        """Go to the next character that belongs to a token."""
        super().scan_to_next_token()
        while self.reader.peek() == "\t" and (not self.allow_simple_key or self._ends_the_line()):
            self.reader.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """Return what stands between two words of a text without quotes."""
        chunks: list[str] | None = super().scan_plain_spaces(indent, start_mark)
        if self.reader.peek() != "\t" or (self.allow_simple_key and self.reader.column < indent):
            return chunks
        white = "".join(chunks or ())
        while self.reader.peek() in " \t":
            white += self.reader.peek()
            self.reader.forward()
        if self.allow_simple_key:  # the text goes on, on a line of its own
            return chunks
        if self.reader.peek() in "\r\n\0":
            rest: list[str] | None = super().scan_plain_spaces(indent, start_mark)
            return rest
        return [white]

    def scan_flow_scalar(self, style: str) -> Any:
        """Return a text in quotes. Refuses an escape that is no character, as libyaml does."""
        start = self.reader.get_mark()
        try:
            token = super().scan_flow_scalar(style)
            token.value.encode()
        except (ValueError, OverflowError) as error:  # chr() of too much, or half a pair
            said = "found invalid Unicode character escape code"
            mark = self.reader.get_mark()
            raise ScannerError("while parsing a quoted scalar", start, said, mark) from error
        return token

    def _ends_the_line(self) -> bool:
        ahead = 0
        while self.reader.peek(ahead) in " \t":
            ahead += 1
        return self.reader.peek(ahead) in "#\r\n\0"
