"""A page as a browser takes it in: its elements, names and links. What is not whole fails."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset(("meta", "hr", "br"))


class Page(HTMLParser):
    """Reads a page strictly: every element is closed in its turn, every name is given once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self.words = ""
        assert text.startswith("<!DOCTYPE html>\n")
        self.feed(text)
        self.close()
        assert self._open == []
        assert len(self.ids) == len(set(self.ids))

    @classmethod
    def of(cls, file: Path) -> Page:
        return cls(file.read_bytes().decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs))
        if name := dict(attrs).get("id"):
            self.ids.append(name)
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "a":
            self.links.append((dict(attrs)["href"] or "", ""))
            self._text = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        if tag == "a":
            self.links[-1] = (self.links[-1][0], "".join(self._text))

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        if self._open and self._open[-1] != "style":
            self.words += data

    def handle_comment(self, data: str) -> None:
        assert re.fullmatch(r" pilotkit site [0-9a-f]{64} ", data), data
        assert not self._open


def pages(folder: Path) -> dict[str, Page]:
    """Return every page in a folder by its path with ``/``."""
    files = sorted(folder.rglob("*.html"))
    return {file.relative_to(folder).as_posix(): Page.of(file) for file in files}
