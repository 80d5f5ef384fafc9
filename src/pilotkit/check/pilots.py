"""The check of pilot files, one by one: small values in and out, so that it can run elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pilotkit.check.place import diagnostic, of_cut, of_problems, of_read, run
from pilotkit.check.result import FileResult
from pilotkit.check.waivers import judge, too_wide, unused
from pilotkit.dossier import Dossier
from pilotkit.finding import Diagnostic, Finding, Path
from pilotkit.invulling import NIETS, Invulling, invulling
from pilotkit.model.pilot import Pilot
from pilotkit.model.velden import veld_op
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, Gesloten
from pilotkit.peildatum.kader import Kader
from pilotkit.problem import Veld
from pilotkit.profiel import Profiel
from pilotkit.reading import ReadFile, broken, read_file
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import Rule
from pilotkit.source.repository import Files, SourceFile
from pilotkit.yaml.document import Document


@dataclass(frozen=True, slots=True)
class Frame:
    """What every file is checked against; ``keep`` keeps the pilots themselves for a report.

    ``preview`` is whether rules run that are new and still to be tried.
    """

    kader: Kader
    peildatum: date
    ids: frozenset[str]
    keep: bool
    gesloten: Gesloten = NIETS_GESLOTEN
    preview: bool = False


def check_files(files: Files, batch: Iterable[SourceFile], frame: Frame) -> list[FileResult]:
    """Return what the check of each file gave, in their order."""
    profiel = frame.kader.profiel
    model, schat = profiel.pilot, profiel.woordenschat
    found = []
    for file in batch:
        read = read_file(files, file.path, model, schat)
        try:
            seen = lasting(file, read, profiel)
            bijlagen = frozenset(filter(files.holds, seen.bewijs))
            result = check_read(file, read, seen, bijlagen, frame)
        except Exception as error:  # noqa: BLE001 - one file may not stop the rest
            result = broken_result(file, error)
        found.append(result)
    return found


def broken_result(file: SourceFile, error: Exception) -> FileResult:
    """Return what the check of a file gives on which pilotkit itself failed."""
    return FileResult(None, tuple(of_problems((broken(error),), file.path, None)))


@dataclass(frozen=True, slots=True)
class Lasting:
    """What a file holds whatever it is checked against, so that it is looked for once.

    ``said`` is what is wrong with its form and its texts, ``bewijs`` what it names as
    evidence and is no address on the web, ``teksten`` which texts are no content.
    """

    said: tuple[Diagnostic, ...]
    bewijs: frozenset[str]
    teksten: Invulling


def lasting(file: SourceFile, read: ReadFile[Pilot], profiel: Profiel) -> Lasting:
    """Return what a file holds on every day, in the words of a programme."""

    def veld_daar(path: Path) -> Veld | None:
        return veld_op(profiel.pilot, path, profiel.woordenschat)

    said = (
        *of_problems(file.problems, file.path, None),
        *of_read(read, file.path),
        *of_cut(read, file.path, veld_daar),
    )
    teksten = invulling(read.document.data) if read.value and read.document else NIETS
    bewijs = genoemd_bewijs(read, profiel.voorwaarden.bewijsvelden())
    return Lasting(said, bewijs, teksten)


def genoemd_bewijs(read: ReadFile[Pilot], velden: frozenset[str]) -> frozenset[str]:
    """Return what conditions name as evidence under these keys.

    Also of a pilot with other faults: what stands in those files is public all the same.
    """
    voorwaarden = (read.keys or {}).get("voorwaarden")
    return frozenset(
        bewijs
        for voorwaarde in (voorwaarden.values() if isinstance(voorwaarden, dict) else ())
        if isinstance(voorwaarde, dict)
        for veld in velden & voorwaarde.keys()
        if isinstance(voorwaarde[veld], list)
        for bewijs in voorwaarde[veld]
        if isinstance(bewijs, str) and not bewijs.startswith("https://")
    )


def check_read(
    file: SourceFile,
    read: ReadFile[Pilot],
    seen: Lasting,
    bijlagen: frozenset[str],
    frame: Frame,
) -> FileResult:
    """Return all that is found in a file as it was read."""
    if read.value is None or read.document is None:
        return FileResult(None, seen.said, bijlagen=tuple(sorted(bijlagen)))
    dossier = _dossier(file, read.value, bijlagen, seen.teksten, frame)
    found = (*seen.said, *pilot_diagnostics(dossier, read.document, preview=frame.preview))
    judged = judge(dossier, found)
    silent = frozenset() if frame.preview else geldend(frame.kader.profiel).preview
    problems = (*too_wide(dossier, judged), *unused(dossier, judged, silent))
    judged += of_problems(problems, file.path, read.document)
    return FileResult(
        dossier.stand, tuple(judged), dossier if frame.keep else None, tuple(sorted(bijlagen))
    )


def _dossier(
    file: SourceFile,
    pilot: Pilot,
    bijlagen: frozenset[str],
    teksten: Invulling,
    frame: Frame,
) -> Dossier:
    regels = geldend(frame.kader.profiel)
    return Dossier(
        file.path,
        pilot,
        frame.kader,
        frame.peildatum,
        frame.ids,
        bijlagen=bijlagen,
        invulling=teksten,
        regelcodes=regels.codes,
        uitzonderbaar=regels.uitzonderbaar,
        gesloten=frame.gesloten,
    )


def pilot_diagnostics(
    dossier: Dossier, document: Document | None, *, preview: bool = False
) -> Iterator[Diagnostic]:
    """Yield what every rule that applies finds in one pilot: one mistake, one message."""
    said: dict[str, list[Path]] = {}
    file = dossier.bestand

    def place(finding: Finding, rule: Rule[Any]) -> Diagnostic:
        return diagnostic(finding, rule, file, document)

    for rule in geldend(dossier.kader.profiel).pilotregels:
        if rule.preview and not preview:
            continue
        made = run(rule, dossier, place, file)
        if not made:
            continue
        before = [path for code in rule.after for path in said.get(code, ())]
        for found in made:
            if not any(_same_matter(found.path, path) for path in before):
                said.setdefault(rule.code, []).append(found.path)
                yield found


def _same_matter(one: Path, other: Path) -> bool:
    """Return whether two paths lead to the same value or to two values of one block."""
    shared = min(len(one), len(other)) - 1
    return one[:shared] == other[:shared]
