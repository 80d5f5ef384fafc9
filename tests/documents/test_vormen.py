"""``report --to``: which form is made, and what is said where it cannot be."""

from __future__ import annotations

import importlib.util
import io
import subprocess
import sys
from pathlib import Path

import pytest

from pilotkit.documents.vormen import Documentvorm
from tests.conftest import PORTEFEUILLE, Command

ASKED = ("report", "nieuwsbrief", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
BEGINS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-1.7", "docx": b"PK", "odt": b"PK"}


@pytest.mark.parametrize(
    ("naam", "vorm"),
    [("a.pdf", "pdf"), ("a.PDF", "pdf"), ("a.htm", "html"), ("a.html", "html"), ("a.odt", "odt"),
     ("a.docx", "docx"), ("a.md", "md"), ("a.txt", "md"), ("pdf", "md"), ("a.pdf.txt", "md")],
)  # fmt: skip
def test_the_name_of_the_file_tells_the_form(naam: str, vorm: str) -> None:
    assert Documentvorm.van(Path(naam)) == vorm


def test_without_a_file_it_is_markdown() -> None:
    assert Documentvorm.van(None) is Documentvorm.MD


def pilotkit_bytes(*arguments: str | Path) -> tuple[int, bytes]:
    """Run the command as a process of its own: what it writes to a pipe, as bytes."""
    code = "import sys; from pilotkit.cli.main import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("vorm", BEGINS)
def test_a_form_by_the_file_and_by_the_option(vorm: str, tmp_path: Path, pilotkit: Command) -> None:
    assert pilotkit(*ASKED, "--output", tmp_path / f"n.{vorm}") == (0, "", "")
    code, piped = pilotkit_bytes(*ASKED, "--to", vorm)
    assert code == 0
    assert piped.startswith(BEGINS[vorm])
    assert piped == (tmp_path / f"n.{vorm}").read_bytes()


def test_a_terminal_is_not_filled_with_bytes(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    code, out, err = pilotkit(*ASKED, "--to", "docx")
    assert (code, out) == (2, "")
    assert err == (
        "pilotkit: een docx past niet op het scherm. Zet --output erbij, zoals "
        "`--output notitie.docx`.\n"
    )
    assert pilotkit(*ASKED, "--to", "html")[0] == 0


@pytest.mark.parametrize(
    ("vorm", "weg"), [("pdf", "typst"), ("docx", "pypandoc"), ("odt", "pypandoc")]
)
def test_what_is_not_installed_is_told(
    vorm: str, weg: str, pilotkit: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, weg, None)
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "pilotkit.documents.kantoor.find_spec", lambda name: None if name == weg else find(name)
    )
    code, out, err = pilotkit(*ASKED, "--output", tmp_path / f"n.{vorm}")
    assert (code, out) == (2, "")
    assert err == (
        f'pilotkit: voor een {vorm} is meer nodig. Typ: pip install "pilotkit[documenten]"\n'
    )
    assert not (tmp_path / f"n.{vorm}").exists()


def test_html_needs_nothing_more(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for weg in ("typst", "pypandoc"):
        monkeypatch.setitem(sys.modules, weg, None)
    page = tmp_path / "n.html"
    gevraagd = ("report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q4", "--output", page)
    assert pilotkit(*gevraagd) == (0, "", "")
    assert page.read_text(encoding="utf-8").count("<svg") == 2


def test_markdown_imports_nothing_of_documents() -> None:
    code = (
        "import sys; from pilotkit.cli.main import run; run(sys.argv[1:]); "
        "print([m for m in sys.modules if m.startswith(('markdown_it', 'typst', 'pypandoc', "
        "'pilotkit.documents.'))], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, ASKED)], capture_output=True, check=True, text=True
    )
    assert done.stderr.strip() == "['pilotkit.documents.vormen']"


def test_bytes_to_a_reader_that_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from pilotkit.cli.console import emit

    stream = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stdout", stream)
    emit(b"\xff\x00")
    assert stream.buffer.getvalue() == b"\xff\x00"
