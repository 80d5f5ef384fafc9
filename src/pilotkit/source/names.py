"""What the names of files say: which are pilots, and which would drop out without a word.

Names come in here as they were listed, on a disk or in git, so that the answer is the same
on every file system. A name by which the programme or a pilot would not be read is a problem
(PK010); what editors leave beside a file is not looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Any

from pilotkit.dutch import is_verschrijving
from pilotkit.finding import Position
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.problem import Problem

PILOTS = "pilots"
NOTITIES = "notities"
PROGRAMMA = "programma.yaml"
_ENDINGS = (".yaml", ".yml")
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEARLY_KEBAB = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """A file of a repository: its place there with ``/``, its id, and what its name does wrong.

    The id is empty for a file that is not read; then ``path`` is fit to show, with what
    cannot be shown of it written out.
    """

    path: str
    id: str
    problems: tuple[Problem, ...] = ()


@lru_cache(maxsize=4096)  # an editor lists the same names at every key
def is_yaml(name: str) -> bool:
    """Return whether a file is YAML by its name, and not what an editor left beside one."""
    return name.endswith(_ENDINGS) and not is_left_alone(name)


def is_left_alone(name: str) -> bool:
    """Return whether a name is that of a hidden file, or of what an editor saves in between."""
    is_saved = name.endswith("~") or name[:1] == "#" == name[-1:]
    return is_saved or name.startswith((".", "~$")) or name.isdecimal()  # 4913 is of vim


_BYTES = range(0xDC80, 0xDD00)
"""The characters that stand for bytes that are no UTF-8 (PEP 383)."""
_BMP = 0xFFFF


def printable(name: str) -> str:
    r"""Return a name with what cannot be shown of it written out, as in ``caf\xe9.yaml``."""
    return name if name.isprintable() else "".join(map(_shown, name))


def _shown(char: str) -> str:
    code = ord(char)
    if char.isprintable():
        return char
    if code in _BYTES:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= _BMP else f"\\U{code:08x}"


@lru_cache(maxsize=4)
def pilots_among(known: frozenset[str]) -> tuple[SourceFile, ...]:
    """Return the pilot files among the paths of a repository, sorted by name.

    After them come, without an id, the files that are not read though somebody may have
    meant them to be: by a name that is nearly right, or in a folder below ``pilots/``.
    """
    pilots: list[SourceFile] = []
    unread: list[SourceFile] = []
    near: dict[str, list[str]] = {}
    for path in known:
        folder, _, rest = path.partition("/")
        if not rest:
            unread += _near_programme(path, known)
        elif folder == PILOTS:
            (pilots if is_pilot_path(path) else unread).extend(_in_pilots(path, rest, known))
        elif is_near_pilots(folder) and _is_meant_as_yaml(path, known):
            near.setdefault(folder, []).append(path)
    kind = "map_dubbel" if any(path.startswith(f"{PILOTS}/") for path in known) else "map_bijna"
    for folder, inside in near.items():
        unread.append(_unread(min(inside), kind, map=folder, aantal=len(inside)))
    return (*one_of_each(sorted(pilots)), *sorted(unread, key=lambda file: file.path))


def is_pilot_path(path: str) -> bool:
    """Return whether what is at a path is read as a pilot, whatever else its name does wrong."""
    folder, _, name = path.rpartition("/")
    return folder == PILOTS and is_yaml(name) and name.isprintable()


@lru_cache(maxsize=4096)
def pilot_file(path: str) -> SourceFile:
    """Return the pilot file at a path, with what its name does wrong (PK006)."""
    name = PurePosixPath(path)
    if gemaskeerd(path) != path:  # then nothing that reads it can show its name
        return SourceFile(path, "", (Problem("bsn_in_naam", position=Position()),))
    kind = "" if name.suffix == ".yaml" else "naam_yml"
    if not _KEBAB.fullmatch(name.stem):
        is_near = _NEARLY_KEBAB.fullmatch(name.stem)
        kind = "naam_streepjes" if is_near else "naam_geen_kebab"
    if not kind:
        return SourceFile(path, name.stem)
    facts = {"naam": name.name, "voorstel": f"{kebab(name.stem)}.yaml"}
    return SourceFile(path, name.stem, (Problem(kind, position=Position(), facts=facts),))


def one_of_each(files: Iterable[SourceFile]) -> Iterator[SourceFile]:
    """Yield the files; of two with one id (``x.yaml`` and ``x.yml``) the second is not read."""
    first: dict[str, str] = {}
    for file in files:
        ander = first.setdefault(file.id, file.path)
        if ander == file.path:
            yield file
        else:
            facts = {"naam": file.path, "ander": ander}
            problem = Problem("zelfde_id", position=Position(), facts=facts)
            yield SourceFile(file.path, "", (problem,))


def linked_folder(path: str) -> SourceFile:
    """Return a link in ``pilots/`` that leads to a folder: nothing in there is read."""
    return _unread(path, "map_koppeling")


def too_many_folders() -> SourceFile:
    """Return that there are so many folders under ``pilots/`` that some were not looked at."""
    return _unread(PILOTS, "mappen_te_veel")


def is_near_pilots(folder: str) -> bool:
    """Return whether the name of a folder is ``pilots`` but for a slip, capitals or spaces."""
    if folder == PILOTS or is_left_alone(folder):
        return False
    return is_verschrijving(_flat(folder).strip("._-"), PILOTS)


def kebab(stem: str) -> str:
    """Return a name in small letters, digits and dashes."""
    letters = unicodedata.normalize("NFKD", stem.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "mijn-pilot"


def _unread(path: str, kind: str, **facts: Any) -> SourceFile:
    facts = {"naam": PurePosixPath(path).name, **facts}
    shown = {key: printable(fact) if isinstance(fact, str) else fact for key, fact in facts.items()}
    return SourceFile(printable(path), "", (Problem(kind, position=Position(), facts=shown),))


def _in_pilots(path: str, rest: str, known: Collection[str]) -> Iterator[SourceFile]:
    """Yield what a path under ``pilots/`` is: a pilot, one that is not read, or nothing."""
    if is_pilot_path(path):
        yield _with_free_name(pilot_file(path), known)
    elif _is_meant_as_yaml(path, known) and not _is_hidden(path):
        name = PurePosixPath(path).name
        voorstel = _free(f"{kebab(name.partition('.')[0])}.yaml", known)
        if "/" in rest:
            yield _unread(path, "in_submap", voorstel=f"{PILOTS}/{voorstel}")
        else:
            kind = "naam_bijna" if name.isprintable() else "naam_onleesbaar"
            yield _unread(path, kind, voorstel=voorstel)


def _with_free_name(file: SourceFile, known: Collection[str]) -> SourceFile:
    """Return a pilot file for which no name is suggested that another pilot has."""
    if not file.problems or "voorstel" not in file.problems[0].facts:
        return file
    (problem,) = file.problems
    facts = {**problem.facts, "voorstel": _free(problem.facts["voorstel"], known)}
    return replace(file, problems=(replace(problem, facts=facts),))


def _free(name: str, known: Collection[str]) -> str:
    """Return a name for a pilot that none has yet: this one, or with a number behind it."""
    stem = name.removesuffix(".yaml")
    names = chain((name,), (f"{stem}-{number}.yaml" for number in count(2)))
    return next(free for free in names if f"{PILOTS}/{free}" not in known)


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/")[:-1])


def _near_programme(name: str, known: Collection[str]) -> Iterator[SourceFile]:
    """Yield a file at the top that was meant as the programme, or as all pilots together."""
    if name == PROGRAMMA or is_left_alone(name):
        return
    stem, dot, _ = _flat(name).partition(".")
    if not _is_meant_as_yaml(name, known) or (not dot and stem != _STEM):
        return
    is_near = is_verschrijving(stem, _STEM) or stem in _OTHER_STEMS
    if is_near or (_STEM in stem and PROGRAMMA not in known):
        kind = "programma_dubbel" if PROGRAMMA in known else "programma_bijna"
        yield _unread(name, kind, voorstel=PROGRAMMA)
    elif is_verschrijving(stem, PILOTS):
        yield _unread(name, "pilots_bestand")


_STEM = PROGRAMMA.partition(".")[0]
_OTHER_STEMS = ("program", "programs", "programmas", "programmes", "programmaas")
_COPY = (
    r"(?is)(.*\.ya?ml)[._-]?(?:backup|bak|dist|example|lock|old|orig|oud|rej|sample|save|"
    r"sw[a-z]|te?mp|template|voorbeeld)\d*"
)
"""What tools call a copy that they put beside a file."""
_HOLDS_YAML = r"\.ya?ml(?![a-z])"
_PLAIN_FILES = (
    r"(?i)(readme|licen[cs]e|copying|copyright|notice|authors|contributing|contributors|changelog|"
    r"changes|codeowners|owners|makefile|dockerfile|version|todo|lees ?mij)([-_ ].*)?"
)
"""Files that have no ending by custom."""


def _is_meant_as_yaml(path: str, known: Collection[str]) -> bool:
    """Return whether a file was meant as YAML: by its name it is, or it is but for a slip."""
    folder, slash, name = path.rpartition("/")
    if is_left_alone(name):
        return False
    if is_yaml(name):
        return True
    if (copy := re.fullmatch(_COPY, name)) and f"{folder}{slash}{copy[1]}" in known:
        return False
    flat = _flat(name)
    if "." not in flat.rstrip("."):
        return not re.fullmatch(_PLAIN_FILES, name)
    return bool(re.search(_HOLDS_YAML, flat)) or _is_nearly_yaml(
        flat.rstrip(".").rpartition(".")[2]
    )


def _is_nearly_yaml(ending: str) -> bool:
    """Return whether an ending is ``yaml`` or ``yml`` but for a slip, and no other kind."""
    if ending[:1] != "y" and sorted(ending) not in (sorted("yaml"), sorted("yml"), sorted("jaml")):
        return False
    return any(is_verschrijving(ending, right) for right in ("yaml", "yml"))


def _flat(name: str) -> str:
    """Return a name without what the eye does not see: capitals, full width, spaces."""
    seen = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in seen if c.isprintable() and not c.isspace())
