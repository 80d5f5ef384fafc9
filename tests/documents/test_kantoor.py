"""Notes as DOCX and ODT: their structure, their styles, and what a repository may replace."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pilotkit.documents.ingepakt import pak_in, pak_uit
from pilotkit.documents.kantoor import kantoordocument
from pilotkit.documents.lezen import lees
from pilotkit.documents.referentie import referentie
from pilotkit.documents.tekenen import teken
from pilotkit.documents.vormen import Documentvorm
from pilotkit.errors import TemplateError
from tests.conftest import PORTEFEUILLE, Command
from tests.documents.conftest import geld, notitie, tijd

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEKST = (
    "# De titel\n\nAan: *a* **b** `c` [d](https://voorbeeld.nl)\\\ne\n\n## Geld\n\n"
    "3. x\n4. y\n\n- q\n\n  r\n\n> s\n\n---\n\n```\ncode\n```\n\n"
    "```pilotkit-beeld\n0\n```\n\n```pilotkit-beeld\n1\n```\n\n"
    "### Diep\n\n| A | B |\n| --- | ---: |\n| x | € 1 |\n| y | € 2 |\n\n| 1 |\n| ---: |\n| 2 |\n"
)
BEELDEN = (geld(1, 2), tijd())
ALTS = [plaat.alt for beeld in BEELDEN for plaat in teken(beeld)]


def parts(vorm: Documentvorm, repository: Path | None = None) -> dict[str, bytes]:
    return pak_uit(kantoordocument(lees(notitie(TEKST, *BEELDEN)), vorm, repository).inhoud)


def test_a_docx_has_headings_tables_pictures_and_a_footer() -> None:
    found = parts(Documentvorm.DOCX)
    for name, part in found.items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(part)  # noqa: S314 - our own
    body = ET.fromstring(found["word/document.xml"])  # noqa: S314 - our own
    styles = [s.attrib[f"{W}val"] for s in body.iter(f"{W}pStyle")]
    assert styles[0] == "Title"
    assert [s for s in styles if s.startswith("Heading")] == ["Heading1", "Heading2"]
    assert len(list(body.iter(f"{W}tbl"))) == 2
    assert len(list(body.iter(f"{W}tblHeader"))) == 2
    raw = found["word/document.xml"].decode()
    assert re.findall(r'<wp:docPr descr="([^"]*)"', raw) == ALTS
    assert re.findall(r'<pic:cNvPr descr="([^"]*)"', raw) == ALTS
    links = dict(
        re.findall(
            r'Id="(rIdSvg\d)"[^>]*Target="([^"]*)"', found["word/_rels/document.xml.rels"].decode()
        )
    )
    assert [
        found[f"word/{links[i]}"][:4] for i in re.findall(r'svgBlip[^>]*r:embed="([^"]*)"', raw)
    ] == [b"<svg"] * 2
    assert sum(name.endswith(".png") for name in found) == 2
    assert b'Extension="svg"' in found["[Content_Types].xml"]
    assert b"NUMPAGES" in b"".join(p for n, p in found.items() if "footer" in n)
    assert 'w:w="11906"' in raw
    assert b'w:val="nl-NL"' in found["word/styles.xml"]
    assert b"2018-09-30T00:00:00Z" in found["docProps/core.xml"]
    assert b"<dc:title>De titel</dc:title>" in found["docProps/core.xml"]


def test_an_odt_has_headings_tables_pictures_and_a_footer() -> None:
    found = parts(Documentvorm.ODT)
    assert next(iter(found)) == "mimetype"
    for name, part in found.items():
        if name.endswith((".xml", ".rdf")):
            ET.fromstring(part)  # noqa: S314 - our own
    raw = found["content.xml"].decode()
    assert re.findall(r'<text:h text:style-name="Heading_20_(\d)"', raw) == ["1", "2"]
    assert '<text:p text:style-name="Title">De titel</text:p>' in raw
    assert raw.count("<table:table-header-rows>") == 2
    assert "0.5pt solid #c9ced6" in raw
    assert re.findall(r"<svg:desc>([^<]*)</svg:desc>", raw) == ALTS
    pictures = re.findall(r'<draw:image xlink:href="([^"]*)"', raw)
    assert [found[name][:4] for name in pictures] == [b"<svg", b"\x89PNG"] * 2
    listed = re.findall(r'full-path="([^"]*)"', found["META-INF/manifest.xml"].decode())
    assert sorted(listed) == sorted(
        ["/", *(n for n in found if n not in ("mimetype", "META-INF/manifest.xml"))]
    )
    assert b"text:page-count" in found["styles.xml"]
    assert b'fo:page-width="210mm"' in found["styles.xml"]
    assert b"2018-09-30T00:00:00Z" in found["meta.xml"]


@pytest.mark.parametrize("vorm", [Documentvorm.DOCX, Documentvorm.ODT])
def test_the_same_note_gives_the_same_bytes(vorm: Documentvorm) -> None:
    document = lees(notitie(TEKST, *BEELDEN))
    assert kantoordocument(document, vorm, None) == kantoordocument(document, vorm, None)


def test_texts_stay_texts() -> None:
    hostile = '<w:p/> & "x" ]]> {=openxml}'
    document = lees(notitie(f"# {hostile}\n\n\\`x\\`{hostile}\n"))
    for vorm, name in ((Documentvorm.DOCX, "word/document.xml"), (Documentvorm.ODT, "content.xml")):
        body = ET.fromstring(pak_uit(kantoordocument(document, vorm, None).inhoud)[name])  # noqa: S314 - our own
        assert hostile in "".join(body.itertext())


def test_a_note_without_a_heading_is_a_document_too() -> None:
    document = lees(notitie("Alleen tekst.\n"))
    body = pak_uit(kantoordocument(document, Documentvorm.DOCX, None).inhoud)[
        "word/document.xml"
    ].decode()
    assert "Notitie" in body
    assert "Alleen tekst." in body


@pytest.fixture
def eigen(portefeuille: Path) -> Callable[[str, bytes], Path]:
    """Return a writer of the repository's own reference document."""

    def write(name: str, content: bytes) -> Path:
        (portefeuille / "templates").mkdir(exist_ok=True)
        (portefeuille / "templates" / name).write_bytes(content)
        return portefeuille

    return write


@pytest.mark.parametrize(
    ("vorm", "part"), [(Documentvorm.DOCX, "word/styles.xml"), (Documentvorm.ODT, "styles.xml")]
)
def test_a_repository_brings_its_own_styles(
    vorm: Documentvorm, part: str, eigen: Callable[[str, bytes], Path]
) -> None:
    ours = pak_uit(referentie(vorm, None).inhoud)
    changed = {name: re.sub(rb"123[Ee]66", b"990033", text) for name, text in ours.items()}
    repository = eigen(f"referentie.{vorm}", pak_in(changed))
    assert b"990033" in parts(vorm, repository)[part]
    assert b"990033" not in parts(vorm)[part]
    again = eigen(
        f"referentie.{vorm}", kantoordocument(lees(notitie(TEKST)), vorm, repository).inhoud
    )
    assert b"990033" in parts(vorm, again)[part], "a note itself can be the next reference"


def changed(vorm: Documentvorm, name: str, old: bytes, new: bytes) -> bytes:
    ours = pak_uit(referentie(vorm, None).inhoud)
    return pak_in({**ours, name: ours[name].replace(old, new)})


BOMB = io.BytesIO()
with zipfile.ZipFile(BOMB, "w", zipfile.ZIP_DEFLATED) as bomb:
    bomb.writestr("styles.xml", b"0" * (51 * 1024 * 1024))


@pytest.mark.parametrize(
    ("vorm", "content", "sentence"),
    [
        (Documentvorm.DOCX, b"geen zip", "is geen document dat te lezen is"),
        (Documentvorm.DOCX, b"0" * (5 * 1024 * 1024 + 1), "is groter dan 5 MB"),
        (Documentvorm.ODT, BOMB.getvalue(), "is uitgepakt te groot"),
        (
            Documentvorm.DOCX,
            changed(Documentvorm.DOCX, "word/styles.xml", b"</w:styles>", b""),
            "is geen document dat te lezen is",
        ),
    ],
    ids=["no zip", "large", "bomb", "no document"],
)
def test_a_reference_that_cannot_be_used_is_told(
    vorm: Documentvorm, content: bytes, sentence: str, eigen: Callable[[str, bytes], Path]
) -> None:
    repository = eigen(f"referentie.{vorm}", content)
    with pytest.raises(TemplateError, match=sentence):
        parts(vorm, repository)


def test_a_pandoc_that_does_not_stop_or_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    document = lees(notitie("# Titel\n"))
    for outcome in (
        subprocess.TimeoutExpired("pandoc", 1),
        subprocess.CompletedProcess([], 97, b""),
    ):

        def run(*_: object, outcome: object = outcome, **__: object) -> object:
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr(subprocess, "run", run)
        with pytest.raises(TemplateError, match="is geen docx te maken met pandoc"):
            kantoordocument(document, Documentvorm.DOCX, None)


def test_a_reference_that_links_out_is_not_followed(portefeuille: Path, tmp_path: Path) -> None:
    (tmp_path / "buiten.docx").write_bytes(b"geen zip")
    (portefeuille / "templates").mkdir()
    (portefeuille / "templates" / "referentie.docx").symlink_to(tmp_path / "buiten.docx")
    with pytest.raises(TemplateError, match="Zet het document zelf op die plaats"):
        parts(Documentvorm.DOCX, portefeuille)


TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


@pytest.mark.slow
@pytest.mark.parametrize("vorm", [Documentvorm.DOCX, Documentvorm.ODT])
def test_libreoffice_opens_it(vorm: Documentvorm, pilotkit: Command, tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not here")
    import pikepdf

    note = tmp_path / f"n.{vorm}"
    asked = ("report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q4", "--output", note)
    assert pilotkit(*asked) == (0, "", "")
    subprocess.run(
        [
            office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", f"pdf:writer_pdf_Export:{TAGGED}",
            "--outdir", tmp_path, note,
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    from tests.documents.test_pdf import names

    with pikepdf.open(tmp_path / "n.pdf") as file:
        found = names(file)
        assert found["/H1"] >= 8
        assert found["/Table"] >= 6
        assert found["/Figure"] >= 2
