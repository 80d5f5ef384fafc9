"""Notes as PDF: tagged for who listens to them, and the same on every machine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pilotkit.documents.boom import Alinea, Tekst
from pilotkit.documents.lezen import lees
from pilotkit.documents.pdf import als_png, pdf
from pilotkit.documents.tekenen import teken
from pilotkit.errors import TemplateError
from tests.conftest import PORTEFEUILLE, Command
from tests.documents.conftest import SOORTEN, geld, looptijd, notitie, tijd


def tags(node: Any) -> list[pikepdf.Dictionary]:
    """Return the elements of the structure, from the top down."""
    if isinstance(node, pikepdf.Array):
        return [found for kid in node for found in tags(kid)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    return [*([node] if "/S" in node else []), *(tags(node["/K"]) if "/K" in node else [])]


def names(file: pikepdf.Pdf) -> Counter[str]:
    return Counter(str(tag["/S"]) for tag in tags(file.Root.StructTreeRoot["/K"]))


def made(tekst: str, *beelden: Any, path: Path) -> pikepdf.Pdf:
    path.write_bytes(pdf(lees(notitie(tekst, *beelden))))
    return pikepdf.open(path)


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_can_be_listened_to(soort: str, pilotkit: Command, tmp_path: Path) -> None:
    path = tmp_path / "n.pdf"
    gevraagd = ("report", soort, "--repo", PORTEFEUILLE, *SOORTEN[soort], "--output", path)
    assert pilotkit(*gevraagd) == (0, "", "")
    with pikepdf.open(path) as file:
        assert str(file.Root.Lang) == "nl"
        assert file.Root.MarkInfo["/Marked"]
        assert file.Root.ViewerPreferences["/DisplayDocTitle"]
        about = file.open_metadata()
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"] == str(file.docinfo["/Title"])
        found = names(file)
        assert found["/H1"] == 1
        assert found["/H2"] >= 1
        assert found["/Table"] == found["/THead"]
        fonts = {
            str(font["/BaseFont"]).partition("+")[2]
            for page in file.pages
            for font in page.Resources["/Font"].values()
        }
        assert all(font.startswith("Libertinus") for font in fonts), fonts


def test_tables_and_pictures_have_what_listeners_need(tmp_path: Path) -> None:
    tekst = (
        "# T\n\n```pilotkit-beeld\n0\n```\n\n```pilotkit-beeld\n1\n```\n\n"
        "| A | B |\n| --- | ---: |\n| x | 1 |\n| y | 2 |\n"
    )
    with made(tekst, geld(1, 2), tijd(), path=tmp_path / "n.pdf") as file:
        found = names(file)
        assert (found["/TH"], found["/TD"], found["/TR"]) == (2, 4, 3)
        spoken = [str(t["/Alt"]) for t in tags(file.Root.StructTreeRoot["/K"]) if "/Alt" in t]
        assert spoken == [plaat.alt for beeld in (geld(1, 2), tijd()) for plaat in teken(beeld)]


def test_every_block_and_every_part(tmp_path: Path) -> None:
    tekst = (
        "# T\n\n## K\n\n*a* **b** `c` [d](https://voorbeeld.nl) [e](e.html)\\\nf\n\n3. x\n\n"
        "   y\n4. z\n\n- q\n  - r\n\n> s\n\n---\n\n```\n#let x = 1\n```\n"
    )
    with made(tekst, path=tmp_path / "n.pdf") as file:
        found = names(file)
        assert (found["/H1"], found["/H2"], found["/Link"], found["/L"]) == (1, 1, 2, 3)
        assert found["/BlockQuote"] == found["/Code"] - 1 == 1
        links = [str(note["/A"]["/URI"]) for page in file.pages for note in page.get("/Annots", [])]
        assert links == ["https://voorbeeld.nl", "e.html"]


def test_the_same_note_gives_the_same_bytes_dated_on_the_peildatum(tmp_path: Path) -> None:
    document = lees(notitie("# T\n\n```pilotkit-beeld\n0\n```\n", tijd()))
    assert pdf(document) == pdf(document)
    with made("# T\n", path=tmp_path / "n.pdf") as file:
        assert str(file.docinfo["/CreationDate"]) == "D:20180930000000Z"


@pytest.mark.parametrize(
    "tekst", ["中文", "\N{GRINNING FACE}", "a\N{COMBINING ACUTE ACCENT}", "Ж ț ∑"]
)
def test_letters_that_no_face_has_do_no_harm(tekst: str, tmp_path: Path) -> None:
    with made(f"# T\n\n{tekst}\n", path=tmp_path / "n.pdf") as file:
        assert len(file.pages) == 1


def test_a_note_that_cannot_be_a_pdf_is_told() -> None:
    with pytest.raises(TemplateError, match="is geen PDF te maken: PDF/UA-1 error"):
        pdf(lees(notitie("# Titel\n\n### Een niveau te diep\n")))


def test_an_address_without_end_is_no_link() -> None:
    (alinea,) = lees(notitie(f"[x](https://voorbeeld.nl/{'a' * 2000})\n")).blokken
    assert alinea == Alinea((Tekst("x"),))


def test_texts_are_no_code(tmp_path: Path) -> None:
    hostile = '# T\n\n#read("/etc/passwd") $x$ \\#panic() @a <b> = c "d\\\\'
    with made(hostile, path=tmp_path / "n.pdf") as file:
        assert names(file)["/P"] == 1


def test_forty_pilots_fit(tmp_path: Path) -> None:
    veel = tijd(*(looptijd("Lange titel " * 10, na=n * 30) for n in range(40)))
    with made("# T\n\n```pilotkit-beeld\n0\n```\n", veel, path=tmp_path / "n.pdf") as file:
        assert names(file)["/Figure"] == len(teken(veel)) > 1


def test_a_picture_as_png_is_the_same_every_time() -> None:
    (plaat,) = teken(geld(1, 2))
    assert als_png(plaat.svg) == als_png(plaat.svg)
    assert als_png(plaat.svg).startswith(b"\x89PNG")
