"""Notes as HTML: whole, safe, and built so that anybody can read them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given

from pilotkit import __version__
from pilotkit.documents.html import delen, pagina
from pilotkit.documents.lezen import lees
from pilotkit.markdown import inline, table
from tests.conftest import ROOT, Command, Repository, tries
from tests.documents.conftest import SOORTEN, geld, notitie, tijd
from tests.documents.test_lezen import HOSTILE

GOLDEN = ROOT / "tests" / "golden" / "html"
LEEG = {"meta", "br", "hr"}
SVG = {"svg", "text", "rect", "polyline", "polygon"}


class Page(HTMLParser):
    """Reads a page strictly: every element that opens also closes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in LEEG:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SVG
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def count(self) -> Counter[str]:
        return Counter(tag for tag, _ in self.elements)


def read(tekst: str, *beelden: object) -> Page:
    return Page(pagina(lees(notitie(tekst, *beelden))))  # type: ignore[arg-type]


@pytest.mark.parametrize("soort", SOORTEN)
def test_golden_page(soort: str, documenten: Mapping[str, Path]) -> None:
    page = (
        documenten[soort]
        .read_text(encoding="utf-8")
        .replace(f"pilotkit {__version__}", "pilotkit X.Y.Z")
    )
    body = re.sub(r"\(revisie [^)]*\)", "(revisie)", page[page.index("<body>") :])
    file = GOLDEN / f"{soort}.html"
    if os.environ.get("PILOTKIT_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(body, encoding="utf-8")
    assert body == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_page_is_built_for_everybody(soort: str, documenten: Mapping[str, Path]) -> None:
    page = Page(documenten[soort].read_text(encoding="utf-8"))
    amount = page.count()
    assert dict(page.elements)["html"] == {"lang": "nl"}
    for once in ("h1", "title", "header", "main", "footer"):
        assert amount[once] == 1, once
    headings = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(b - a <= 1 for a, b in pairwise(headings))
    names = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(names) == len(set(names))
    assert amount["table"] == amount["caption"] == amount["thead"]
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in page.elements if tag == "th")
    assert all(attrs["aria-label"] for tag, attrs in page.elements if tag == "svg")
    for _, attrs in page.elements:
        assert attrs.get("role") != "region" or attrs["tabindex"] == "0"
        assert attrs.get("aria-labelledby") in {*names, None}
    links = [attrs["href"] or "" for tag, attrs in page.elements if tag == "a"]
    assert all(link.removeprefix("#") in names for link in links)


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_page_asks_for_nothing(soort: str, documenten: Mapping[str, Path]) -> None:
    html = documenten[soort].read_text(encoding="utf-8")
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.elements}
    assert not {"src", "style", "srcset", "action"} & {
        a for _, attrs in page.elements for a in attrs
    }
    assert not re.search(r"url\(|@import", html)
    (policy,) = (a["content"] for _, a in page.elements if "http-equiv" in a)
    assert (policy or "").startswith("default-src 'none'; style-src 'sha256-")


@tries(200)
@given(HOSTILE, HOSTILE)
def test_texts_make_no_element_attribute_or_link(een: str, twee: str) -> None:
    assume(inline(een) and inline(twee))
    tabel = table([inline(een)], [[inline(twee)]])
    tekst = "# Titel {0}\n\nEen {0}\n\n- {1}\n\n{2}\n"
    naar, kaal = (
        read(tekst.format(*delen_))
        for delen_ in ((inline(een), inline(twee), tabel), ("a", "b", table(["a"], [["b"]])))
    )
    # an address stands in code, which nothing makes a link of
    over = [element for element in naar.elements if element[0] != "code"]
    assert [(tag, sorted(a)) for tag, a in over] == [(t, sorted(a)) for t, a in kaal.elements]


NASTY = '<script>alert(1)</script> [x](http://kwaad.nl) \\"><img src=x onerror=alert(1)> `c` ]]>'


def test_hostile_files_make_no_element(pilotkit: Command, repository: Repository) -> None:
    pilot = (
        (
            f'titel: "{NASTY}"\nsamenvatting: "{NASTY}"\nfase: uitvoering\ngemeenten: [Urk]\n'
            "planning: {start: 2018-01-01, einde: 2018-12-31, mijlpalen: [{naam: NASTY, datum: "
            '2018-11-01}]}\nvoortgang: [{datum: 2018-08-01, stand: op_koers, kop: "NASTY"}]\n'
        )
        .replace("NASTY", '"' + NASTY + '"', 1)
        .replace('"NASTY"', '"' + NASTY + '"')
    )
    folder = repository(naar=pilot)
    code, out, _ = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3", "--to", "html")
    assert code == 0
    page = Page(out)
    assert "alert(1)" in page.text
    assert "svg" in page.count()
    assert not {"script", "img"} & {tag for tag, _ in page.elements}
    assert not [
        a for tag, a in page.elements if tag == "a" and not (a["href"] or "").startswith("#")
    ]


def test_the_parts_of_a_page() -> None:
    gemaakt = delen(lees(notitie(
        "# Titel\n\n**Aan:** commissie\n\n## Een\n\nTekst.\n\n## Verantwoording\n\nZo gemaakt.\n"
    )))  # fmt: skip
    assert gemaakt.titel == "Titel"
    assert gemaakt.kop == '<h1 id="titel">Titel</h1>\n<p><strong>Aan:</strong> commissie</p>\n'
    assert gemaakt.hoofd == '<h2 id="een">Een</h2>\n<p>Tekst.</p>\n'
    assert gemaakt.voet == '<h2 id="verantwoording">Verantwoording</h2>\n<p>Zo gemaakt.</p>\n'
    assert gemaakt.koppen == (("een", "Een"),)


def test_a_note_of_another_form_is_a_page_too() -> None:
    gemaakt = delen(lees(notitie("Tekst.\n\n## Slot\n\nEinde.\n")))
    assert gemaakt.kop == "<h1>Slot</h1>\n"
    assert gemaakt.voet == ""
    assert delen(lees(notitie("# T\n\nTekst zonder kenmerk.\n"))).kop == '<h1 id="t">T</h1>\n'
    assert delen(lees(notitie("Alleen tekst.\n"))).voet == ""


def test_every_block_and_every_part() -> None:
    page = read(
        '# T\n\n*a* **b** `c<` [d](https://voorbeeld.nl/?a=1&b="2")\\\ne\n\n'
        "3. x\n\n   y\n4. z\n\n"
        "- - diep\n\n> q\n\n---\n\n```\n<b>\n```\n\n```pilotkit-beeld\n0\n```\n\n"
        "```pilotkit-beeld\n1\n```\n\n| | B |\n| --- | ---: |\n| c | 1 |\n",
        geld(1, 2), tijd(),
    )  # fmt: skip
    amount = page.count()
    for tag in ("em", "strong", "code", "a", "br", "ol", "blockquote", "hr", "pre", "table"):
        assert amount[tag] == 1, tag
    assert (amount["svg"], amount["ul"], amount["th"], amount["td"]) == (2, 2, 2, 2)
    assert "<b>" in page.text
    assert dict(page.elements)["ol"] == {"start": "3"}
    assert dict(page.elements)["a"] == {"href": "https://voorbeeld.nl/?a=1&b=%222%22"}


def test_a_long_note_has_a_table_of_contents_and_a_short_one_not() -> None:
    lang = "# T\n\n" + "".join(f"## Kop {n} & co\n\nTekst.\n\n" for n in range(4))
    assert read(lang).count()["nav"] == 1
    assert read(lang.replace("## Kop 3", "### Kop 3")).count()["nav"] == 0
