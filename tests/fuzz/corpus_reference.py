"""Hostile reference documents: what a stranger's ``templates/referentie.docx`` or ``.odt`` may hold.

Whatever fetches, runs or leads out in them carries the word ``kwaad``. The outcome is
a document without it, or one sentence.
"""

from __future__ import annotations

import io
import os
import re
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from xml.parsers import expat

from pilotkit.documents.ingepakt import pak_in, pak_uit
from pilotkit.documents.referentie import referentie
from pilotkit.documents.vormen import Documentvorm
from tests.fuzz.harness import CPU_SECONDS, PEAK_MIB, Case, Corpus, Harm, Run, pilotkit

Made = Callable[[], bytes]
"""Makes a document when it is tried: all of them together are large."""
OOXML = "http://schemas.openxmlformats.org"
R = f"{OOXML}/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{OOXML}/wordprocessingml/2006/main" xmlns:r="{R}" '
    f'xmlns:wp="{OOXML}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{OOXML}/drawingml/2006/main" xmlns:pic="{OOXML}/drawingml/2006/picture" '
    f'xmlns:mc="{OOXML}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
ODF = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        **{
            name: f"urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"
            for name, space in {
                "office": "office", "style": "style", "text": "text", "draw": "drawing",
                "script": "script", "form": "form", "table": "table", "presentation": "presentation",
                "fo": "xsl-fo-compatible", "svg": "svg-compatible",
            }.items()
        },
        "xlink": "http://www.w3.org/1999/xlink",
        "dom": "http://www.w3.org/2001/xml-events",
    }.items()
)  # fmt: skip
LISTENER = socket.create_server(("127.0.0.1", 0))
LISTENER.setblocking(False)
PLACE = f"http://127.0.0.1:{LISTENER.getsockname()[1]}/kwaad"
"""Where nobody may knock."""


def _png(width: int = 1, height: int = 1) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0\x99\0\x33" * min(height, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def rels(*relations: str) -> bytes:
    return f'<Relationships xmlns="{OOXML}/package/2006/relationships">{"".join(relations)}</Relationships>'.encode()


def relation(ident: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{ident}" Type="{R}/{kind}" Target="{target}" {more}/>'


def drawing(blip: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/>'
        f'<a:graphic><a:graphicData uri="{OOXML}/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f"{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def header(content: str) -> bytes:
    return f"<w:hdr {SPACES}><w:p>{content}</w:p></w:hdr>".encode()


@cache
def base(vorm: Documentvorm) -> Mapping[str, bytes]:
    """Return a good reference document, with a header that has a logo where Word would put it."""
    ours = pak_uit(referentie(vorm, None).inhoud)
    if vorm is Documentvorm.ODT:
        return ours
    document = ours["word/document.xml"].replace(
        b"<w:footerReference",
        b'<w:headerReference w:type="default" r:id="rId7"/><w:footerReference',
    )
    return {
        **ours,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": rels(
            relation("rId2", "footer", "footer1.xml"), relation("rId7", "header", "header1.xml"),
            relation("rId8", "settings", "settings.xml"),
        ),
        "word/header1.xml": header(drawing('<a:blip r:embed="rId1"/>')),
        "word/_rels/header1.xml.rels": rels(relation("rId1", "image", "media/logo.png")),
        "word/media/logo.png": _png(),
        "word/settings.xml": f"<w:settings {SPACES}><w:evenAndOddHeaders/></w:settings>".encode(),
        "word/numbering.xml": f"<w:numbering {SPACES}/>".encode(),
        "word/fontTable.xml": f"<w:fonts {SPACES}/>".encode(),
        "word/theme/theme1.xml": f"<a:theme {SPACES}><a:themeElements/></a:theme>".encode(),
    }  # fmt: skip


def changed(vorm: Documentvorm, **parts: bytes) -> Made:
    """Return a maker of a document with other parts."""
    return lambda: pak_in({**base(vorm), **parts})


def relations_of_word() -> Iterator[tuple[str, Made]]:
    """Yield relations that lead out, by every way to write that."""
    out = 'TargetMode="External"'
    spellings: dict[str, Callable[[str], bytes]] = {
        "plain": lambda kind: rels(relation("rId1", kind, PLACE, out)),
        "single quotes": lambda kind: rels(relation("rId1", kind, PLACE, "TargetMode='External'")),
        "entity": lambda kind: rels(relation("rId1", kind, PLACE, 'TargetMode="&#69;xternal"')),
        "odd mode": lambda kind: rels(relation("rId1", kind, PLACE, 'TargetMode="external "')),
        "no mode": lambda kind: rels(relation("rId1", kind, PLACE)),
        "file": lambda kind: rels(relation("rId1", kind, "file:///etc/kwaad", out)),
        "share": lambda kind: rels(relation("rId1", kind, r"\\kwaad\x", out)),
        "up": lambda kind: rels(relation("rId1", kind, "../../../kwaad")),
        "prefix": lambda kind: re.sub(rb"(</?)Rel", rb"\1x:Rel", rels(relation("rId1", kind, PLACE, out)))
        .replace(b"xmlns=", b"xmlns:x="),
        "utf-16": lambda kind: rels(relation("rId1", kind, PLACE, out)).decode().encode("utf-16"),
    }  # fmt: skip
    for part in ("header1.xml", "settings.xml", "document.xml", "styles.xml"):
        for kind in ("image", "attachedTemplate", "oleObject", "header"):
            for how, make in spellings.items():
                if (
                    part == "document.xml"
                    or (how in ("plain", "prefix", "utf-16"))
                    or kind == "image"
                ):
                    yield (
                        f"{part} {kind} {how}",
                        changed(Documentvorm.DOCX, **{f"word/_rels/{part}.rels": make(kind)}),
                    )


FIELDS = (
    f'INCLUDEPICTURE "{PLACE}.png"', f'INCLUDETEXT "{PLACE}"', 'DDEAUTO c:\\\\kwaad "x"',
    "DDE kwaad x", f'IMPORT "{PLACE}"', "LINK kwaad", "MACROBUTTON kwaad x", f'HYPERLINK "{PLACE}"',
    "DATABASE kwaad", "AUTOTEXT kwaad", "GOTOBUTTON kwaad", "PAGE kwaad", 'STYLEREF "kwaad" \\x',
    "= kwaad", "ASK kwaad", "includepicture kwaad",
)  # fmt: skip


def fields_of_word() -> Iterator[tuple[str, Made]]:
    """Yield fields in a header, by every way to write one."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def told(text: str) -> str:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"

    one = "<w:r><w:t>1</w:t></w:r>"
    ways: dict[str, Callable[[str], str]] = {
        "simple": lambda f: f'<w:fldSimple w:instr="{f}">{one}</w:fldSimple>',
        "runs": lambda f: mark("begin") + told(f) + mark("separate") + one + mark("end"),
        "split": lambda f: mark("begin") + told(f[:4]) + told(f[4:]) + mark("separate") + mark("end"),
        "no end": lambda f: mark("begin") + told(f),
        "nested": lambda f: mark("begin") + told("PAGE ") + mark("begin") + told(f) + mark("end")
        + mark("separate") + one + mark("end"),
        "in result": lambda f: mark("begin") + told("PAGE") + mark("separate") + mark("begin")
        + told(f) + mark("end") + mark("end"),
        "in simple": lambda f: f'<w:fldSimple w:instr="PAGE">{told(f)}{one}</w:fldSimple>',
        "in sdt": lambda f: f"<w:sdt><w:sdtContent>{mark('begin')}{told(f)}{mark('end')}</w:sdtContent></w:sdt>",
        "in link": lambda f: f'<w:hyperlink w:docLocation="kwaad">{mark("begin")}{told(f)}</w:hyperlink>',
        "outside": lambda f: f"</w:p>{mark('begin')}{told(f)}{mark('end')}<w:p>",
    }  # fmt: skip
    for number, field in enumerate(FIELDS):
        text = field.replace('"', "&quot;")
        for place, (way, make) in enumerate(ways.items()):
            if number < 3 or place < 2 or (number + place) % 5 == 0:
                part = header(make(text))
                yield (
                    f"{way} {field[:14]}",
                    changed(Documentvorm.DOCX, **{"word/header1.xml": part}),
                )
    body = base(Documentvorm.DOCX)["word/document.xml"].replace(
        b"<w:p/>", b"<w:p>" + ways["runs"]("DDEAUTO kwaad").encode() + b"</w:p>"
    )
    yield "field in the body", changed(Documentvorm.DOCX, **{"word/document.xml": body})


def elements_of_word() -> Iterator[tuple[str, Made]]:
    """Yield elements that do not belong in a header, styles, numbering, settings or theme."""
    contents = {
        "picture that links": drawing(f'<a:blip r:link="rId1" kwaad="{PLACE}"/>'),
        "picture with a link on it": drawing(
            '<a:blip r:embed="rId1"/>').replace("<wp:docPr id=", '<wp:docPr kwaad="1" id='
        ).replace('name="x"/><a:graphic>', 'name="x"><a:hlinkClick r:id="kwaad"/></wp:docPr><a:graphic>'),
        "vml": f'<w:r><w:pict><v:shape><v:imagedata r:id="rId1" o:href="{PLACE}"/></v:shape></w:pict></w:r>',
        "ole": '<w:r><w:object><o:OLEObject ProgID="kwaad"/></w:object></w:r>',
        "choice": f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{PLACE}</mc:Choice></mc:AlternateContent></w:r>",
        "chunk": '<w:altChunk r:id="kwaad"/>',
        "binding": f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="{PLACE}"/></w:sdtPr><w:sdtContent/></w:sdt>',
        "hidden": "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:del><w:r><w:delText>kwaad</w:delText></w:r></w:del>",
        "ruby": "<w:r><w:ruby><w:rt><w:r><w:t>kwaad</w:t></w:r></w:rt></w:ruby></w:r>",
        "strange": f'<x xmlns="kwaad" href="{PLACE}"/>',
        "pi": f'<?xml-stylesheet href="{PLACE}"?>',
        "comment": f"<!-- {PLACE} -->",
    }  # fmt: skip
    for name, content in contents.items():
        yield (
            f"header with {name}",
            changed(Documentvorm.DOCX, **{"word/header1.xml": header(content)}),
        )
    settings = {
        "template": '<w:attachedTemplate r:id="kwaad"/>',
        "merge": f'<w:mailMerge><w:dataSource r:id="kwaad"/><w:query w:val="{PLACE}"/></w:mailMerge>',
        "variables": '<w:docVars><w:docVar w:name="kwaad" w:val="x"/></w:docVars>',
        "protection": '<w:documentProtection w:edit="kwaad"/>',
        "schema": f'<w:attachedSchema w:val="{PLACE}"/>',
        "compat": f'<w:compat><w:compatSetting w:name="x" w:uri="{PLACE}" w:val="1"/></w:compat>',
        "transform": f'<w:saveThroughXslt w:solutionID="{PLACE}"/>',
    }
    for name, content in settings.items():
        part = f"<w:settings {SPACES}>{content}</w:settings>".encode()
        yield f"settings with {name}", changed(Documentvorm.DOCX, **{"word/settings.xml": part})
    fonts = (
        f'<w:fonts {SPACES}><w:font w:name="x"><w:embedRegular r:id="kwaad"/></w:font></w:fonts>'
    )
    theme = (
        f"<a:theme {SPACES}><a:themeElements><a:fmtScheme><a:blipFill><a:blip "
        f'r:link="kwaad"/></a:blipFill></a:fmtScheme></a:themeElements></a:theme>'
    )
    bullets = f'<w:numbering {SPACES}><w:numPicBullet w:numPicBulletId="1">{PLACE}</w:numPicBullet></w:numbering>'
    yield "font in it", changed(Documentvorm.DOCX, **{"word/fontTable.xml": fonts.encode()})
    yield (
        "theme with a picture",
        changed(Documentvorm.DOCX, **{"word/theme/theme1.xml": theme.encode()}),
    )
    yield (
        "bullets of pictures",
        changed(Documentvorm.DOCX, **{"word/numbering.xml": bullets.encode()}),
    )
    circle = base(Documentvorm.DOCX)["word/styles.xml"].replace(
        b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><w:basedOn w:val="BodyText"/>'
    )
    yield "styles in a circle", changed(Documentvorm.DOCX, **{"word/styles.xml": circle})
    page = re.sub(
        rb'w:w="11906"', b'w:w="99999999999999999999"', base(Documentvorm.DOCX)["word/document.xml"]
    )
    yield "a page without end", changed(Documentvorm.DOCX, **{"word/document.xml": page})
    no_page = f"<w:document {SPACES}/>".encode()
    yield "no page at all", changed(Documentvorm.DOCX, **{"word/document.xml": no_page})
    for name, picture in {
        "svg": b"<svg onload='kwaad'/>", "html": b"<html>kwaad", "empty": b"", "emf": b"\x01\0\0\0kwaad",
        "large png": _png(60_000, 60_000) + b"kwaad", "jpeg of nothing": b"\xff\xd8\xff\xe0kwaad",
        "large jpeg": b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03kwaad",
    }.items():  # fmt: skip
        yield f"picture of {name}", changed(Documentvorm.DOCX, **{"word/media/logo.png": picture})
    up = rels(relation("rId1", "image", "../../../../etc/hostname"))
    yield "picture up", changed(Documentvorm.DOCX, **{"word/_rels/header1.xml.rels": up})


def elements_of_odf() -> Iterator[tuple[str, Made]]:
    """Yield what does not belong in the styles of LibreOffice: in a header, and among the styles."""
    link = 'xlink:type="simple" xlink:href'
    targets = (PLACE, "file:///etc/kwaad", "../kwaad", "//kwaad/x", r"\\kwaad\x", "vnd.sun.star.script:kwaad",
               "macro:///kwaad", "&#104;ttp://kwaad", "Pictures/../../kwaad", " http://kwaad")  # fmt: skip
    contents = {
        **{f"image {t[:9]} {n}": f'<draw:frame><draw:image {link}="{t}"/></draw:frame>' for n, t in enumerate(targets)},
        **{f"link {t[:9]} {n}": f'<text:a {link}="{t}">x</text:a>' for n, t in enumerate(targets)},
        **{
            tag: f'<draw:frame><draw:{tag} {link}="{PLACE}"/></draw:frame>'
            for tag in ("object", "object-ole", "plugin", "applet", "floating-frame")
        },
        "image with another prefix": f'<d:frame xmlns:d="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        f'xmlns:l="http://www.w3.org/1999/xlink"><d:image l:href="{PLACE}"/></d:frame>',
        "map on an image": f'<draw:frame><draw:image-map><draw:area-rectangle {link}="{PLACE}"/></draw:image-map></draw:frame>',
        "events": '<text:span><office:event-listeners><script:event-listener script:language="kwaad"/></office:event-listeners>x</text:span>',
        "script": "<text:script script:language='x'>kwaad</text:script>",
        "macro": '<text:execute-macro text:name="kwaad">x</text:execute-macro>',
        "dde": '<text:dde-connection text:connection-name="kwaad">x</text:dde-connection>',
        "database": '<text:database-display text:table-name="kwaad" text:column-name="x">x</text:database-display>',
        "hidden": '<text:hidden-text text:condition="kwaad" text:string-value="kwaad"/>',
        "conditional": '<text:conditional-text text:condition="kwaad">x</text:conditional-text>',
        "file name": "<text:file-name>x</text:file-name>",
        "formula": '<text:expression text:formula="kwaad">x</text:expression>',
        "comment": "<office:annotation><text:p>kwaad</text:p></office:annotation>",
        "page number": '<text:page-number text:formula="kwaad">1</text:page-number>',
        "form": '<form:form form:command="kwaad"/>',
    }  # fmt: skip
    styles = base(Documentvorm.ODT)["styles.xml"].decode()
    styles = styles.replace("<office:document-styles", f"<office:document-styles {ODF}", 1)
    styles = _once(styles)
    for name, content in contents.items():
        made = styles.replace(
            "<style:footer>",
            f"<style:header><text:p>{content}</text:p></style:header><style:footer>",
        )
        yield f"odt header with {name}", changed(Documentvorm.ODT, **{"styles.xml": made.encode()})
    among = {
        "fill": f'<draw:fill-image draw:name="x" {link}="{PLACE}"/>',
        "background": f'<style:style style:name="x" style:family="paragraph"><style:paragraph-properties><style:background-image {link}="{PLACE}"/></style:paragraph-properties></style:style>',
        "bullet": f'<text:list-style style:name="x"><text:list-level-style-image text:level="1" {link}="{PLACE}"/></text:list-style>',
        "map": '<style:style style:name="x" style:family="paragraph"><style:map style:condition="kwaad" style:apply-style-name="x"/></style:style>',
        "attribute": f'<style:style style:name="x" style:family="paragraph" {link}="{PLACE}" style:list-style-name="{PLACE}"/>',
        "strange": f'<x xmlns="kwaad">{PLACE}</x>',
        "pi": f'<?xml-stylesheet href="{PLACE}"?>',
        "section": f'<text:section><text:section-source {link}="{PLACE}"/></text:section>',
    }  # fmt: skip
    for name, content in among.items():
        made = styles.replace("</office:styles>", f"{content}</office:styles>")
        yield f"odt styles with {name}", changed(Documentvorm.ODT, **{"styles.xml": made.encode()})
    font = f'<style:font-face style:name="x"><svg:font-face-src><svg:font-face-uri {link}="{PLACE}"/></svg:font-face-src></style:font-face></office:font-face-decls>'
    made = styles.replace("</office:font-face-decls>", font)
    yield "odt with a font", changed(Documentvorm.ODT, **{"styles.xml": made.encode()})
    yield (
        "odt in utf-16",
        changed(
            Documentvorm.ODT,
            **{"styles.xml": re.sub("encoding=['\"]UTF-8['\"]", "", made).encode("utf-16")},
        ),
    )
    for name in ("Basic/Standard/script-lb.xml", "Scripts/python/kwaad.py", "Object 1/content.xml",
                 "content.xml", "settings.xml", "../kwaad", "/kwaad", "C:\\kwaad", "Configurations2/kwaad",
                 "META-INF/documentsignatures.xml", "manifest.rdf", "Pictures/kwaad.svg"):  # fmt: skip
        yield f"odt part {name}", changed(Documentvorm.ODT, **{name: b"<kwaad/>"})


def _once(styles: str) -> str:
    """Return XML whose root declares each prefix once."""
    head, rest = styles.split("<office:document-styles", 1)
    root, body = rest.split(">", 1)
    seen: dict[str, str] = {}
    for name, value in re.findall(r'([\w:-]+)="([^"]*)"', root):
        seen.setdefault(name, value)
    attributes = " ".join(f'{name}="{value}"' for name, value in seen.items())
    return f"{head}<office:document-styles {attributes}>{body}"


def parts_of_word() -> Iterator[tuple[str, Made]]:
    """Yield parts beside those that make the looks."""
    for name in ("word/vbaProject.bin", "word/vbaData.xml", "word/embeddings/kwaad.bin", "word/activeX/x.xml",
                 "word/fonts/font1.odttf", "customXml/item1.xml", "word/media/kwaad.exe", "../kwaad",
                 "/etc/kwaad", "word/../../kwaad", "C:\\kwaad", "word/media/../../kwaad", "word/_rels/kwaad.xml.rels",
                 "docProps/custom.xml", "word/glossary/document.xml", "userCustomization/kwaad.xml",
                 "word/comments.xml", "word/footnotes.xml", "_xmlsignatures/kwaad"):  # fmt: skip
        yield f"part {name}", changed(Documentvorm.DOCX, **{name: b"<kwaad/>"})


def xml() -> Iterator[tuple[Documentvorm, str, Made]]:
    """Yield XML that is more than a part should be, in each part that is read."""
    places = {
        Documentvorm.DOCX: ("word/styles.xml", "word/document.xml", "word/header1.xml", "word/settings.xml",
                    "word/theme/theme1.xml", "word/_rels/header1.xml.rels"),
        Documentvorm.ODT: ("styles.xml",),
    }  # fmt: skip
    for vorm, names in places.items():
        for number, name in enumerate(names):
            text = re.sub(r"<\?xml.*?\?>\s*", "", base(vorm)[name].decode())
            tag = re.match(r"<([\w:]+)", text)[1]  # type: ignore[index]
            inside = text.replace(">", ">&x;", 1) if "/>" not in text[:400] else text + "&x;"
            laughs = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
            attributes = " ".join(f'a{n}="1"' for n in range(150_000))
            spaces = " ".join(f'xmlns:a{n}="{n}"' for n in range(50_000))
            tricks = {
                "entity": f'<!DOCTYPE {tag} [<!ENTITY x "kwaad">]>{inside}',
                "file": f'<!DOCTYPE {tag} [<!ENTITY x SYSTEM "file:///etc/hostname">]>{inside}',
                "dtd": f'<!DOCTYPE {tag} SYSTEM "{PLACE}">{text}',
                "parameter": f'<!DOCTYPE {tag} [<!ENTITY % p SYSTEM "{PLACE}"> %p;]>{text}',
                "laughs": f'<!DOCTYPE {tag} [<!ENTITY e0 "kwaad">{laughs}<!ENTITY x "&e9;">]>{inside}',
                "deep": "<a>" * 200_000,
                "deep and whole": f"{'<a>' * 5000}{'</a>' * 5000}",
                "long attribute": f'<{tag} a="{"x" * 1_900_000}"/>',
                "many attributes": f"<{tag} {attributes}/>",
                "many elements": text.replace(">", ">" + "<a/>" * 300_000, 1),
                "many spaces": f"<{tag} {spaces}/>",
                "other root": "<kwaad/>",
                "two roots": f"{text}{text}",
                "half": text[: len(text) // 2],
                "nothing": "",
                "a null": text.replace(">", ">\0", 1),
                "unbound": text.replace(">", "><q:x/>", 1),
                "strange encoding": f'<?xml version="1.0" encoding="kwaad"?>{text}',
                "utf-7": f'<?xml version="1.0" encoding="utf-7"?>{text}',
                "xml 1.1": f'<?xml version="1.1"?>{text}',
            }  # fmt: skip
            for place, (how, content) in enumerate(tricks.items()):
                if number == 0 or (number + place) % 3 == 0:
                    made = changed(vorm, **{name: content.encode()})
                    yield vorm, f"{name} {how}", made


def archives() -> Iterator[tuple[Documentvorm, str, Made]]:
    """Yield files that are no good zip files."""
    for vorm, name in ((Documentvorm.DOCX, "word/styles.xml"), (Documentvorm.ODT, "styles.xml")):
        for how, spoil in _SPOILS.items():
            yield vorm, how, partial(_spoilt, vorm, name, spoil)
        for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            yield vorm, f"method {method}", partial(_packed, vorm, method)
        yield vorm, "bomb", partial(_bomb, vorm, name, 300)
        yield vorm, "bomb beside", partial(_bomb, vorm, "word/media/x.png", 100)
        yield vorm, "name twice but for capitals", partial(_twice, vorm, name, name.upper())
        yield vorm, "name twice", partial(_twice, vorm, name, name)
        yield vorm, "many parts", changed(vorm, **{f"x{n}": b"" for n in range(40_000)})
        for how, (offset, value) in _LIES.items():
            yield vorm, how, partial(_lying, vorm, name, b"PK\x01\x02", offset, value)
        for how, (offset, value) in _LIES_AT_THE_END.items():
            yield vorm, how, partial(_lying, vorm, name, b"PK\x05\x06", offset, value)


_SPOILS: Mapping[str, Callable[[bytes, int], bytes]] = {
    "no zip": lambda good, at: b"kwaad",
    "nothing": lambda good, at: b"",
    "half": lambda good, at: good[: len(good) // 2],
    "without its begin": lambda good, at: good[2000:],
    "something before": lambda good, at: b"kwaad" * 1000 + good,
    "with a comment": lambda good, at: good[:-2] + struct.pack("<H", 5) + b"kwaad",
    "six million": lambda good, at: good + b"0" * 6_000_000,
    "broken inside": lambda good, at: good[: at + 20] + b"\xff" * 60 + good[at + 80 :],
}
_LIES = {
    "wrong sum": (16, b"\1\2\3\4"), "encrypted": (8, b"\1\0"), "method 99": (10, b"\x63\0"),
    "size lies": (24, b"\xff\xff\xff\x7f"), "small size": (24, b"\5\0\0\0"),
    "place lies": (42, b"\0\0\0\0"), "far place": (42, b"\xff\xff\xff\x7f"), "zip64": (20, b"\xff" * 8),
    "packed size lies": (20, b"\xff\xff\xff\x7f"), "another version": (6, b"\xff\xff"),
    "long name": (28, b"\xff\xff"), "long extra": (30, b"\xff\xff"),
}  # fmt: skip
_LIES_AT_THE_END = {
    "many parts told": (8, b"\xff\xff\xff\xff"),
    "place of list": (16, b"\xff\xff\xff\xff"),
    "size of list": (12, b"\0\0\0\0"),
}


def _spoilt(vorm: Documentvorm, name: str, spoil: Callable[[bytes, int], bytes]) -> bytes:
    good = pak_in(base(vorm))
    return spoil(good, good.index(name.encode()) + len(name))


def _lying(vorm: Documentvorm, name: str, mark: bytes, offset: int, value: bytes) -> bytes:
    made = bytearray(pak_in(base(vorm)))
    start = made.rindex(mark, 0, made.rindex(name.encode()) if mark[2] == 1 else None)
    made[start + offset : start + offset + len(value)] = value
    return bytes(made)


def _twice(vorm: Documentvorm, name: str, second: str) -> bytes:
    memory = io.BytesIO(pak_in(base(vorm)))
    with zipfile.ZipFile(memory, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name.swapcase()), b"<kwaad/>")
    return memory.getvalue().replace(name.swapcase().encode(), second.encode())


def _packed(vorm: Documentvorm, method: int) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", method) as archive:
        for name, content in base(vorm).items():
            archive.writestr(name, content)
    return memory.getvalue()


def _bomb(vorm: Documentvorm, name: str, megabytes: int) -> bytes:
    memory = io.BytesIO(pak_in({n: part for n, part in base(vorm).items() if n != name}))
    with (
        zipfile.ZipFile(memory, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(name, "w") as stream,
    ):
        for _ in range(megabytes):
            stream.write(b" " * 1_000_000)
    return memory.getvalue()


def _link(target: str) -> Callable[[Path], None]:
    return lambda place: place.symlink_to(target)


PLACES: Mapping[str, Callable[[Path], None]] = {
    "a link to .git": _link("../.git/config"),
    "a link to a document in .git": _link("../.git/goed.docx"),
    "a link out": _link("../../goed.docx"),
    "a link to a device": _link("/dev/zero"),
    "a link to itself": _link("referentie.docx"),
    "a link to nowhere": _link("kwaad"),
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
}


PILOT = "titel: Taalmaatjes\nsamenvatting: Samen oefenen.\nfase: idee\nbron: de markt\n"


def _repository(folder: Path) -> Path:
    repository = folder / "repo"
    (repository / "pilots").mkdir(parents=True)
    (repository / "templates").mkdir()
    (repository / "pilots" / "taal.yaml").write_text(PILOT, encoding="utf-8")
    return repository


def _report(repository: Path, vorm: Documentvorm) -> Run:
    return pilotkit(
        "report", "--repo", repository, "--quarter", "2018-Q3", "--output",
        repository.parent / f"uit.{vorm}", cwd=repository,
    )  # fmt: skip


@cache
def _normal(vorm: Documentvorm) -> float:
    """Return what a normal report takes, in CPU seconds."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        return _report(_repository(Path(name)), vorm).cpu_seconds


def attempt(folder: Path, vorm: Documentvorm, put: Callable[[Path], object]) -> Iterator[Harm]:
    """Make a document with a reference document and look at what came out."""
    repository = _repository(folder)
    for place in (folder / "goed.docx", repository / ".git" / "goed.docx"):
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(
            pak_in(
                {
                    **base(Documentvorm.DOCX),
                    "word/header1.xml": header("<w:r><w:t>kwaad</w:t></w:r>"),
                }
            )
        )
    (repository / ".git" / "config").write_text("kwaad", encoding="utf-8")
    put(repository / "templates" / f"referentie.{vorm}")
    run = _report(repository, vorm)
    yield from run.harms(seconds=_normal(vorm) + CPU_SECONDS, mib=PEAK_MIB, codes=(0, 2))
    if b"kwaad" in run.out + run.err:
        yield Harm.SHOWN
    if run.code:
        lines = run.said.decode().splitlines()
        if len(lines) != 1 or not lines[0].startswith("pilotkit: ") or "referentie" not in lines[0]:
            yield Harm.TRACEBACK
    else:
        yield from _looked_at((folder / f"uit.{vorm}").read_bytes())
    if _knocked():
        yield Harm.RAN


def _knocked() -> bool:
    try:
        LISTENER.accept()
    except BlockingIOError:
        return False
    return True


_FIELD = re.compile(rb'<w:fldSimple w:instr=" (?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TITLE) "')


def _looked_at(document: bytes) -> Iterator[Harm]:
    """Yield what came through."""
    for name, part in pak_uit(document).items():
        if name.endswith((".xml", ".rels", ".rdf")):
            parser = expat.ParserCreate(namespace_separator=" ")
            parser.Parse(part, True)
        bare = _FIELD.sub(b"", part)
        forbidden = (b"kwaad", b"<!DOCTYPE", b"<!ENTITY", b"External", b"instr", b"fldChar", b"event-listener",
                     b"attachedTemplate", b"127.0.0.1")  # fmt: skip
        if any(word in bare for word in forbidden) or "kwaad" in name:
            yield Harm.FORGED
        if (
            ".." in name
            or name.startswith("/")
            or re.search("vba|basic|scripts|object", name.lower())
        ):
            yield Harm.OUTSIDE


def cases() -> Iterator[Case]:
    """Yield every document."""
    word = (relations_of_word, fields_of_word, elements_of_word, parts_of_word)
    made = [(Documentvorm.DOCX, name, content) for each in word for name, content in each()]
    made += [(Documentvorm.ODT, name, content) for name, content in elements_of_odf()]
    for vorm, name, content in (*made, *xml(), *archives()):
        yield Case(
            f"{vorm}: {name}", partial(attempt, vorm=vorm, put=partial(_put, content=content))
        )
    if os.name == "posix":
        for name, put in PLACES.items():
            yield Case(f"place: {name}", partial(attempt, vorm=Documentvorm.DOCX, put=put))


def _put(place: Path, content: Made) -> None:
    place.write_bytes(content())


CORPUS = Corpus("reference", cases, sample=5)
