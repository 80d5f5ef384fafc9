"""The wrong and the right example of a rule: those of its own tests, masked as a file is."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from pilotkit.persoonlijk import gemaskeerd

_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """The same lines of a file, wrong and right."""

    bestand: str
    fout: tuple[str, ...]
    goed: tuple[str, ...]


def voorbeeld(code: str, eigen: Path | None = None) -> Voorbeeld | None:
    """Return where the wrong and the right example of a rule differ, or None without examples.

    ``eigen`` is the folder with those of a programme's own rules.
    """
    folder = (eigen if eigen and (eigen / code).is_dir() else _folder()) / code
    fout, goed = _files(folder / "fout"), _files(folder / "goed")
    for name in sorted(fout.keys() & goed.keys()):
        if fout[name] != goed[name]:
            return _difference(name, fout[name], goed[name])
    alleen_fout, alleen_goed = sorted(fout.keys() - goed.keys()), sorted(goed.keys() - fout.keys())
    if alleen_fout or alleen_goed:
        eerste = [tuple(namen[:1]) or ("(geen bestand)",) for namen in (alleen_fout, alleen_goed)]
        return Voorbeeld("bestandsnaam", *eerste)
    return None


def _difference(name: str, fout: list[str], goed: list[str]) -> Voorbeeld:
    hunk = next(
        iter(SequenceMatcher(None, fout, goed, autojunk=False).get_grouped_opcodes(_CONTEXT))
    )
    first, last = hunk[0], hunk[-1]
    return Voorbeeld(name, tuple(fout[first[1] : last[2]]), tuple(goed[first[3] : last[4]]))


def _files(folder: Path) -> dict[str, list[str]]:
    return {
        path.relative_to(folder).as_posix(): gemaskeerd(
            path.read_text("utf-8", "replace")
        ).splitlines()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".txt"
    }


def _folder() -> Path:
    """Return the folder of the examples: in the checkout, else in the wheel."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent.parent / "tests" / "rules"
    return (
        checkout if package.parent.name == "src" and checkout.is_dir() else package / "voorbeelden"
    )
