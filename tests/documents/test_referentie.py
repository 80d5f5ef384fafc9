"""A reference document of a stranger: what is taken over of it, what is not, and what is told."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from pilotkit.documents.ingepakt import pak_in, pak_uit
from pilotkit.documents.referentie import Referentie, referentie
from pilotkit.documents.referentie.prenten import Prenten, soort_van
from pilotkit.documents.referentie.velden import opdracht
from pilotkit.documents.vormen import Documentvorm
from pilotkit.errors import TemplateError
from tests.conftest import Command
from tests.fuzz import corpus_reference as hostile

Taken = Callable[[Documentvorm, bytes], Referentie]


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    """Return what is made of a repository's own document."""

    def take(vorm: Documentvorm, content: bytes) -> Referentie:
        (tmp_path / "templates").mkdir(exist_ok=True)
        (tmp_path / "templates" / f"referentie.{vorm}").write_bytes(content)
        return referentie(vorm, tmp_path)

    return take


DOCUMENTS = [
    *(
        (Documentvorm.DOCX, name, made)
        for each in (hostile.relations_of_word, hostile.fields_of_word, hostile.elements_of_word,
                     hostile.parts_of_word)
        for name, made in each()
    ),
    *((Documentvorm.ODT, name, made) for name, made in hostile.elements_of_odf()),
    *hostile.xml(),
    *((vorm, name, made) for vorm, name, made in hostile.archives() if "bomb" not in name),
][::3]  # fmt: skip


@pytest.mark.slow
def test_no_trick_comes_through(taken: Taken) -> None:
    """Pandoc adds nothing to this, so here many documents are tried, without pandoc."""
    refused = 0
    for vorm, name, made in DOCUMENTS:
        try:
            content = taken(vorm, made()).inhoud
        except TemplateError:
            refused += 1
            continue
        assert not list(hostile._looked_at(content)), name  # noqa: SLF001 - the eyes of the corpus
        assert b"xmlns:q" not in content
    assert len(DOCUMENTS) / 8 < refused < len(DOCUMENTS) / 2


def test_what_gives_a_document_its_looks_is_taken_over(taken: Taken) -> None:
    good = dict(hostile.base(Documentvorm.DOCX))
    theme = (
        f'<a:theme {hostile.SPACES} name="Huis"><a:themeElements><a:clrScheme name="x"><a:dk1>'
        '<a:srgbClr val="990033"/></a:dk1></a:clrScheme><a:fontScheme name="x"><a:majorFont>'
        '<a:latin typeface="Huisletter"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    settings = (
        f"<w:settings {hostile.SPACES}><w:evenAndOddHeaders/><w:compat><w:compatSetting "
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat></w:settings>"
    )
    good |= {"word/theme/theme1.xml": theme.encode(), "word/settings.xml": settings.encode()}
    made = taken(Documentvorm.DOCX, pak_in(good))
    parts = pak_uit(made.inhoud)
    assert made.weggelaten == ()
    assert b'typeface="Huisletter"' in parts["word/theme/theme1.xml"]
    assert b"990033" in parts["word/theme/theme1.xml"]
    assert b"compatibilityMode" in parts["word/settings.xml"]
    assert parts["word/media/huisstijl1.png"] == good["word/media/logo.png"]
    assert b'Target="media/huisstijl1.png"' in parts["word/_rels/header1.xml.rels"]
    assert re.findall(rb"<w:(\w+)Reference", parts["word/document.xml"]) == [b"header", b"footer"]
    (footer,) = (name for name in parts if name.startswith("word/footer"))
    for name, source in (
        ("word/styles.xml", good["word/styles.xml"]),
        (footer, good["word/footer1.xml"]),
    ):
        assert re.findall(rb"<w:[\w]+", parts[name]) == re.findall(rb"<w:[\w]+", source)


def test_styles_of_an_odt_stay_as_they_are(taken: Taken) -> None:
    source = hostile.base(Documentvorm.ODT)["styles.xml"]
    made = taken(Documentvorm.ODT, pak_in(hostile.base(Documentvorm.ODT)))
    styles = pak_uit(made.inhoud)["styles.xml"]
    assert made.weggelaten == ()
    assert re.findall(rb"<[\w:-]+", styles) == re.findall(rb"<[\w:-]+", source)
    pairs = re.compile(rb'(?<!xmlns):[\w-]+="[^"]*"')
    kept = [p for p in pairs.findall(source) if not p.startswith(b":encoding")]
    assert sorted(
        p.replace(b"&#x27;", b"'") for p in pairs.findall(styles) if b"urn:" not in p
    ) == (sorted(p for p in kept if b"urn:" not in p))


def test_a_picture_in_the_header_of_an_odt(taken: Taken) -> None:
    styles = hostile.base(Documentvorm.ODT)["styles.xml"].decode()
    styles = hostile._once(  # noqa: SLF001 - the maker of the corpus
        styles.replace("<office:document-styles", f"<office:document-styles {hostile.ODF}", 1)
    ).replace(
        "<style:footer>",
        "<style:footer><text:p>x <text:a xlink:href='https://x.nl'>y</text:a><draw:frame>"
        "<draw:image xlink:href='./Pictures/a.png'/></draw:frame></text:p>",
    )
    picture = hostile.base(Documentvorm.DOCX)["word/media/logo.png"]
    content = {
        **hostile.base(Documentvorm.ODT),
        "styles.xml": styles.encode(),
        "Pictures/a.png": picture,
    }
    made = taken(Documentvorm.ODT, pak_in(content))
    parts = pak_uit(made.inhoud)
    assert made.weggelaten == ("koppelingen",)
    assert parts["Pictures/huisstijl1.png"] == picture
    assert (
        b'x y<draw:frame><draw:image xlink:href="Pictures/huisstijl1.png"/>' in parts["styles.xml"]
    )


@pytest.mark.parametrize(
    ("field", "made"),
    [
        ("PAGE", " PAGE "),
        (r" numpages \* MERGEFORMAT ", " NUMPAGES "),
        (r'STYLEREF "Heading 1" \* MERGEFORMAT', ' STYLEREF "Heading 1" '),
        ("STYLEREF Kop1", ' STYLEREF "Kop1" '),
        (r"PAGE \@ x", None),
        ("INCLUDEPICTURE x", None),
        ("PAGE {", None),
        ("", None),
    ],
)
def test_fields_that_stay(field: str, made: str | None) -> None:
    assert opdracht(field) == made


PNG = hostile._png  # noqa: SLF001 - the maker of the corpus


def _jpeg(height: int, width: int) -> bytes:
    return b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\3"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG(), "png"),
        (PNG(6000, 6000), "png"),
        (PNG(60_000, 60_000), None),
        (PNG()[:20], None),
        (_jpeg(100, 200), "jpg"),
        (_jpeg(60_000, 60_000), None),
        (_jpeg(0, 5), None),
        (b"\xff\xd8\xff\xe0\0\0\xff", None),
        (b"GIF89a", None),
    ],
)
def test_pictures_of_a_size_that_can_be_shown(content: bytes, kind: str | None) -> None:
    assert soort_van(content) == kind


def test_a_picture_is_taken_over_once_and_ten_at_most() -> None:
    pictures = Prenten("x")
    assert pictures.neem(PNG(1, 1)) == pictures.neem(PNG(1, 1)) == "x/huisstijl1.png"
    assert [pictures.neem(PNG(n, 1)) for n in range(2, 12)][-2:] == ["x/huisstijl10.png", None]


def test_the_user_is_told_what_is_left_out(pilotkit: Command, portefeuille: Path) -> None:
    content = pak_in({
        **hostile.base(Documentvorm.DOCX),
        "word/vbaProject.bin": b"x",
        "word/header1.xml": hostile.header('<w:fldSimple w:instr="DDEAUTO x"/>'),
    })  # fmt: skip
    (portefeuille / "templates").mkdir()
    (portefeuille / "templates" / "referentie.docx").write_bytes(content)
    asked = ("report", "--repo", portefeuille, "--quarter", "2018-Q4", "--output")
    code, out, err = pilotkit(*asked, portefeuille / "n.docx")
    assert (code, out) == (0, "")
    assert err == "pilotkit: niet overgenomen uit templates/referentie.docx: macro’s en velden.\n"


@pytest.mark.parametrize("target", ["../.git/x", "../../x", "referentie.docx", "nergens"])
def test_a_document_elsewhere_is_not_read(tmp_path: Path, target: str) -> None:
    repository = tmp_path / "repo"
    for place in (repository / ".git" / "x", tmp_path / "x"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pak_in(hostile.base(Documentvorm.DOCX)))
    (repository / "templates").mkdir()
    (repository / "templates" / "referentie.docx").symlink_to(target)
    with pytest.raises(TemplateError, match="Zet het document zelf op die plaats"):
        referentie(Documentvorm.DOCX, repository)
