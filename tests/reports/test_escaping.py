"""What somebody typed stays text: no line, cell, link, picture, HTML or drawing comes of it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pilotkit.markdown import inline, table
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.reports.beelden.mermaid import label, teken
from pilotkit.reports.beelden.tijdlijn import Looptijd, Punt, Tijdlijn
from pilotkit.reports.soorten import SOORTEN, Kind
from pilotkit.tekens import schoon
from tests.conftest import Command, tries

PARTS = (
    "|", "](http://kwaad.nl)", "![x](y)", "<script>", "&lt;", "`", "```", "~~~", "**", "_",
    "# ", "\n", "\r\n", "\n\n# kop\n", "---", "1. ", "> ", "$x$", "\\", ":", ";", "%%",
    "%%{init}%%", "end", '"', "}", "section x", "http://kwaad.nl", "www.kwaad.nl", "a@b.nl",
    "[^1]", "| --- |", "\t", "x", "\x1b[31m", "\u202e", "woord", " ", "{{ 1 }}", "<!--",
    "::error::",
)  # fmt: skip
unhurried = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
hostile = st.lists(st.sampled_from(PARTS) | st.text(max_size=5), min_size=1, max_size=8).map(
    "".join
)
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def kinds(markdown: str) -> Counter[str]:
    """Return what a Markdown parser makes of a text, without the texts themselves."""
    found: Counter[str] = Counter()
    for token in MARKDOWN.parse(markdown):
        found.update([token.type])
        # an address stands in code, which nothing makes a link of
        plain = ("text", "text_special", "code_inline")
        found.update(c.type for c in token.children or () if c.type not in plain)
    return found


def shown(html: str) -> str:
    """Return what a reader sees of HTML that holds no element but those of code and paragraph."""
    return unescape(re.sub("</?(?:p|code)>", "", html)).strip()


@unhurried
@given(hostile)
def test_a_cell_stays_one_cell(text: str) -> None:
    plain = table(["Pilot", "Fase"], [["woord", "idee"]])
    assert kinds(table(["Pilot", "Fase"], [[inline(text) or "x", "idee"]])) == kinds(plain)


@unhurried
@given(hostile)
def test_a_line_stays_one_line_of_text(text: str) -> None:
    for before in ("", "- ", "- **Kans** (x): "):
        assert kinds(f"{before}{inline(text) or 'x'}\n") == kinds(f"{before}woord\n")


@unhurried
@given(hostile)
def test_github_shows_a_text_as_it_was_typed_and_makes_nothing_of_it(text: str) -> None:
    html = github_flavored_markdown_to_html(f"Voor {inline(text)} na")
    assert " ".join(shown(html).split()) == " ".join(f"Voor {schoon(text)} na".split())


@pytest.mark.parametrize(
    "text",
    ["a@b.nl", "(mailto:a@b.nl)", "xmpp:a@b.nl/c", "https://x.nl/a_b.", "www.x.nl", "ftp://x.nl",
     "$www.x.nl$", "www.a|b`c.nl", "@henk", "PS#12", "GH-12", ":octocat:", "`a@b.nl`", "*a@b.nl*",
     "a@-b.nl", "a@.b.nl"],
)  # fmt: skip
def test_an_address_or_a_name_stands_in_code(text: str) -> None:
    for before in ("", "x ", "**Let op:** "):
        html = github_flavored_markdown_to_html(f"{before}{inline(text)}")
        outside = re.sub("<code>.*?</code>|</?(?:p|strong)>", "", html)
        assert not re.search(r"[<@#/]\w|www|mailto|xmpp|octocat", outside)
        assert shown(html).endswith(unescape(text))


@unhurried
@given(hostile, st.lists(hostile, max_size=2))
def test_a_title_stays_a_label_in_a_picture(title: str, milestones: list[str]) -> None:
    day = date(2018, 9, 30)

    def picture(naam: str, mijlpalen: list[str]) -> str:
        punten = tuple(Punt(mijlpaal, day, gehaald=False) for mijlpaal in mijlpalen)
        loopt = Looptijd(
            naam, Fase("uitvoering", Fasesoort.UITVOERING), day, day + timedelta(90), None, punten
        )
        return teken(Tijdlijn(day, (loopt,), ()))

    drawn = picture(title, milestones).splitlines()
    plain = picture("woord", ["woord"] * len(milestones)).splitlines()
    assert len(drawn) == len(plain)
    for line, other in zip(drawn, plain, strict=True):
        assert Counter(re.findall(r"[:;#\"%{}`|<>\\\[\]]", line)) == Counter(
            re.findall(r"[:;#\"%{}`|<>\\\[\]]", other)
        )
        assert line.startswith(other[:6])


@unhurried
@given(st.text())
def test_a_label_is_short_and_never_empty(text: str) -> None:
    made = label(text)
    assert 0 < len(made) <= 40
    assert made.isprintable()


NASTY = (
    r"x | y](http://kwaad.nl) <script>alert(1)</script> ![p](q) %% ; # `c` ::error::\n| a |\n# kop"
)


@pytest.mark.parametrize("kind", Kind)
def test_hostile_texts_everywhere_change_no_structure(
    kind: Kind, pilotkit: Command, portefeuille: Path
) -> None:
    """Every free text of a pilot made hostile: the note keeps its headings, rows and blocks."""
    pilot = ("--pilot", "vakpaspoort") if SOORTEN[kind].een_pilot else ()
    asked = ("report", kind, *pilot, "--repo", portefeuille, "--quarter", "2018-Q4")
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    before = kinds(pilotkit(*asked)[1])
    keys = "titel|onderbouwing|knelpunt|nieuw|kern|kop|les|reden|hoe|wie|besluit|toelichting"
    made = re.sub(
        rf"^( *(?:- )?(?:{keys}): )([A-Z][^\n]*)$",
        lambda m: m[0] if "VB-" in m[2] else f'{m[1]}"{NASTY}"',
        text,
        flags=re.MULTILINE,
    )
    assert made.count("kwaad") > 15
    file.write_text(made, encoding="utf-8")
    code, note, _ = pilotkit(*asked)
    assert code == 0
    assert "alert" in note
    assert "::error" not in note
    assert kinds(note) == before


@settings(unhurried, max_examples=tries(15).max_examples)
@given(text=hostile)
def test_a_hostile_idea_adds_nothing(
    pilotkit: Command, tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    import json

    folder = tmp_path_factory.mktemp("repo")
    (folder / "pilots").mkdir()
    asked = ("report", "--repo", folder, "--quarter", "2018-Q3")

    def note(title: str) -> tuple[int, str]:
        idea = f"titel: {json.dumps(title)}\nsamenvatting: x\nfase: idee\nbron: y\n"
        (folder / "pilots" / "naar.yaml").write_text(idea, encoding="utf-8")
        return pilotkit(*asked)[:2]

    code, written = note(f"x{text}"[:120].encode("utf-8", "ignore").decode())
    if "Niet meegeteld" not in written:  # a text with control characters is refused (PK003)
        assert code == 0
        assert kinds(written) == kinds(note("woord")[1])
