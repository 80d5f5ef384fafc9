"""From the bytes of a file to a model: or to the problems that stand in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from pilotkit.finding import Path, Position
from pilotkit.model.reading import read_model
from pilotkit.model.types import Blok
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.persoonlijk import Vondst, masked, may_hold
from pilotkit.privacy import looks_like_text, loosely_decoded, private_problems
from pilotkit.problem import MOST_PROBLEMS, Problem, UnreadableText
from pilotkit.source.repository import Files
from pilotkit.yaml.characters import character_problems, mended
from pilotkit.yaml.document import Document, value_at
from pilotkit.yaml.hekje import comment_instead
from pilotkit.yaml.text import decode, head_of
from pilotkit.yaml.tree import parse
from pilotkit.zegel import UIT_GIT

B = TypeVar("B", bound=Blok)


@dataclass(frozen=True, slots=True)
class ReadFile(Generic[B]):
    """What a file holds. ``value`` is None where there are problems.

    ``document`` is None where the file is no YAML that can be used; ``more``
    counts the problems beyond :data:`MOST_PROBLEMS`. ``private`` is what is of a
    person in it: that stands in nobody's way, and of it nothing shows in the rest.
    """

    document: Document | None
    value: B | None
    problems: tuple[Problem, ...] = ()
    more: int = 0
    private: tuple[Problem, ...] = ()
    more_private: int = 0

    @property
    def keys(self) -> dict[str, Any] | None:
        """The keys of the file with their values, or None where it holds something else."""
        data: Any = self.document.data if self.document else None
        return data if isinstance(data, dict) else None


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a file holds before it is said what it should: a tree, or the problems in its way.

    ``odd`` are the characters in it that nobody sees, or that look like another.
    """

    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    odd: tuple[Problem, ...] = ()
    private: tuple[Problem, ...] = ()
    more_private: int = 0

    def into(
        self, model: type[B], schat: Woordenschat = STANDAARD, most: int = MOST_PROBLEMS
    ) -> ReadFile[B]:
        """Return the file read into a model. Whatever goes wrong is a problem of the file."""
        try:
            read = _in_model(self, model, schat, most)
        except Exception as error:  # noqa: BLE001 - too deep, too big or a fault of ours
            read = ReadFile(None, None, (broken(error),))
        if not self.private:
            return read
        return replace(read, private=self.private, more_private=self.more_private)


class Reads(Protocol):
    """What reads a file of a repository into a model: :func:`read_file`, or who remembers."""

    def __call__(
        self, files: Files, path: str, model: type[B], schat: Woordenschat = STANDAARD
    ) -> ReadFile[B]:
        """Return the file. Whatever goes wrong is a problem of it."""
        ...


_VOORBEELD = {
    "pilot": "begin met `titel:`, `samenvatting:`, `fase:` en `bron:`",
    "zonder_fasen": "begin met `titel:`, `samenvatting:` en `bron:`",
    "programma": "begin met `programma: flevoland`",
    "notitie": UIT_GIT,
}


def private_in(files: Files, path: str) -> tuple[tuple[Problem, ...], int]:
    """Return what must not be public in a file beside the pilots, and how much more there is.

    Of a file that cannot be read, or is no text, there is nothing to say.
    """
    try:
        content = files.read(path)
    except UnreadableText:
        return (), 0
    if not (looks_like_text(content) and may_hold(content)):
        return (), 0
    from pilotkit.persoonlijk.zoeken import nooit_getoond

    text = loosely_decoded(content)
    return private_problems(text, nooit_getoond(text))


def read_file(
    files: Files,
    path: str,
    model: type[B],
    schat: Woordenschat = STANDAARD,
    of_bytes: Callable[[bytes, type[B], Woordenschat], ReadFile[B]] | None = None,
) -> ReadFile[B]:
    """Read one file of a repository into a model, in the words of a programme.

    Whatever goes wrong is a problem of that file. ``of_bytes`` takes the place of
    :func:`read_bytes`, for who remembers what it gave.
    """
    content = _content(files, path)
    if isinstance(content, ReadText):
        return content.into(model, schat)
    return (of_bytes or read_bytes)(content, model, schat)


def read_text(files: Files, path: str) -> ReadText:
    """Read one file of a repository, for who does not know its model yet."""
    content = _content(files, path)
    return content if isinstance(content, ReadText) else text_of(content)


def read_head(files: Files, path: str, key: Path) -> Document | None:
    """Return the tree of a file that was read before, as far as a key at its top or further.

    For who looks for a place in that key: nothing behind it is parsed, where that can be.
    """
    content = _content(files, path)
    if isinstance(content, ReadText):
        return None
    if key and not may_hold(content):  # what is masked depends on the whole
        document = text_of(head_of(content, str(key[0]))).document
        if document and value_at(document.data, key) is not None:
            return document
    return text_of(content).document


def _content(files: Files, path: str) -> bytes | ReadText:
    try:
        return files.read(path)
    except UnreadableText as unreadable:
        return ReadText(problems=unreadable.problems)
    except Exception as error:  # noqa: BLE001 - one file may not stop the rest
        return ReadText(problems=(broken(error),))


def read_bytes(
    content: bytes,
    model: type[B],
    schat: Woordenschat = STANDAARD,
    most: int = MOST_PROBLEMS,
) -> ReadFile[B]:
    """Read the bytes of a file into a model, in the words of a programme.

    Whatever goes wrong is a problem of that file. ``most`` is how many problems are
    told; the others are counted.
    """
    return text_of(content).into(model, schat, most)


def text_of(content: bytes) -> ReadText:
    """Read the bytes of a file as text and tree. Whatever goes wrong is a problem of that file.

    A burgerservicenummer is masked before the text is parsed, so that nothing that
    comes after can show it: no finding, no note, no page.
    """
    try:
        return _text_of(content)
    except Exception as error:  # noqa: BLE001 - too deep, too big or a fault of ours
        return ReadText(problems=(broken(error),))


def broken(error: Exception) -> Problem:
    """Return the problem that pilotkit itself failed on a file (PK009)."""
    return Problem("lezen_stuk", position=Position(), facts={"fout": type(error).__name__})


def _text_of(content: bytes) -> ReadText:
    may_be_private = may_hold(content)
    try:
        text = decode(content).value
    except UnreadableText as unreadable:
        problems = unreadable.problems
        if may_be_private:  # which of its lines may be shown is not certain
            problems = tuple(replace(problem, excerpt="") for problem in problems)
            text = loosely_decoded(content)
            return _with_private(ReadText(problems=problems), text, _found(text))
        return ReadText(problems=problems)
    if not may_be_private:
        return _parsed(text)
    found = _found(text)
    return _with_private(_parsed(masked(text, found)), text, found)


def _found(text: str) -> tuple[Vondst, ...]:
    from pilotkit.persoonlijk.zoeken import find

    return find(text)


def _parsed(text: str) -> ReadText:
    try:
        document = parse(text)
    except UnreadableText as unreadable:
        return ReadText(problems=unreadable.problems)
    return ReadText(document, odd=tuple(character_problems(text, document)) if document else ())


def _with_private(read: ReadText, text: str, found: tuple[Vondst, ...]) -> ReadText:
    private, more = private_problems(text, found, read.document)
    return replace(read, private=private, more_private=more)


def _in_model(read: ReadText, model: type[B], schat: Woordenschat, most: int) -> ReadFile[B]:
    document = read.document
    if read.problems:
        return _limited(None, read.problems, most)
    if document is None or not isinstance(document.data, dict) or not document.data:
        name = next((n for n in ("notitie", "programma") if n in model.model_fields), "pilot")
        if name == "pilot" and "fase" not in model.model_fields:
            name = "zonder_fasen"
        return ReadFile(document, None, (_no_mapping(document, _VOORBEELD[name]),))
    value, problems = read_model(document.data, model, schat)
    if value is not None and not read.odd:
        return ReadFile(document, value)
    return _limited(document, (*read.odd, *_beside(read.odd, problems)), most)


def _beside(odd: tuple[Problem, ...], problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Yield the problems that do not come from a character that one of ``odd`` tells of."""
    told = {problem.path for problem in odd}
    meant = {(*p.path[:-1], p.facts.get("schoon")) for p in odd if p.at_key}
    for problem in problems:
        is_same = problem.kind == "ontbreekt" and problem.path in meant
        if problem.path not in told and not is_same:
            yield problem


def _no_mapping(document: Document | None, voorbeeld: str) -> Problem:
    """Return what to say of a file that holds nothing, or no keys."""
    data = document.data if document else None
    keys_first = isinstance(data, list) and bool(data) and isinstance(data[0], dict)
    in_brackets = document is not None and document.in_brackets(())
    facts = {"voorbeeld": voorbeeld, "streepje": keys_first and not in_brackets}
    kind = "leeg" if data in (None, {}, "") else "geen_blok"
    return Problem(kind, position=document.locate(()) if document else None, facts=facts)


def _limited(document: Document | None, problems: tuple[Problem, ...], most: int) -> ReadFile[B]:
    told = problems[:most]
    if document:
        told = tuple(_with_text(problem, document) for problem in told)
    return ReadFile(document, None, told, len(problems) - len(told))


def _with_text(problem: Problem, document: Document) -> Problem:
    """Add what was typed, and the line of the first of two."""
    path = problem.path
    ouder, facts = value_at(document.data, path[:-1]), dict(problem.facts)
    facts["raw"], facts["waarde"] = document.raw(path), value_at(document.data, path)
    facts["tussen_haakjes"] = document.in_brackets(path)
    facts["hekje"] = comment_instead(document, path)
    if problem.kind == "onbekende_sleutel" and isinstance(ouder, dict):
        in_brackets, is_first = document.in_brackets(path[:-1]), next(iter(ouder)) == path[-1]
        facts["buren"] = ouder  # itself: a copy for each of a hundred would be big
        facts["na_komma"] = in_brackets and not is_first
    if problem.kind == "nul_breed":
        facts["fix"] = mended(problem, document)
    if (first := facts.get("eerste")) is not None:
        facts["eerste_regel"] = document.locate((*path[:-1], first)).line
    return replace(problem, facts=facts)
