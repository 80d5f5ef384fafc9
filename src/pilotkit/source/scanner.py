"""ruamel.yaml's scanner, with the tabs that YAML 1.2 allows."""

from __future__ import annotations

from ruamel.yaml.scanner import Scanner


class TabScanner(Scanner):
    """Takes a tab for white space where it is not what a line begins with.

    So in ``titel:<tab>Taalmaatjes``, and on a line with nothing else or only a
    comment. In front of a key or a dash it stays an error: there it indents.
    """

    def scan_to_next_token(self) -> None:
        """Go to the next character that belongs to a token."""
        super().scan_to_next_token()
        while self.reader.peek() == "\t" and (not self.allow_simple_key or self._ends_the_line()):
            self.reader.forward()
            super().scan_to_next_token()

    def _ends_the_line(self) -> bool:
        ahead = 0
        while self.reader.peek(ahead) in " \t":
            ahead += 1
        return self.reader.peek(ahead) in "#\r\n\0"
