"""The site as its visitors have it: pages that hold together and fetch nothing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.website.conftest import DAG
from tests.website.page import Page, pages


@pytest.mark.parametrize("name", ["oogst", "portefeuille", "een"])
def test_every_link_leads_to_a_page_and_a_place_on_it(sites: Mapping[str, Path], name: str) -> None:
    found = pages(sites[name])
    inside = 0
    for path, page in found.items():
        for target, _ in page.links:
            if target.startswith("https://"):
                continue
            place, _, anchor = target.partition("#")
            other = posixpath.normpath(posixpath.join(posixpath.dirname(path), place))
            other = other if place else path
            assert other in found, (path, target)
            assert not anchor or anchor in found[other].ids, (path, target)
            inside += 1
    assert inside > 5 * len(found)  # the menu alone is five


@pytest.mark.parametrize("name", ["oogst", "portefeuille", "een"])
def test_a_page_fetches_nothing_and_runs_nothing(sites: Mapping[str, Path], name: str) -> None:
    for path, page in pages(sites[name]).items():
        names = {tag for tag, _ in page.elements}
        assert not names & {"script", "link", "img", "iframe", "form", "object", "embed", "base"}
        for tag, attributes in page.elements:
            assert not {"src", "srcset", "style", "action"} & set(attributes), (path, tag)
            assert not any(attribute.startswith("on") for attribute in attributes)
        policy = [a["content"] for t, a in page.elements if a.get("http-equiv")]
        assert policy
        assert (policy[0] or "").startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.parametrize("name", ["oogst", "portefeuille", "een"])
def test_every_page_has_one_heading_a_menu_and_a_way_past_it(
    sites: Mapping[str, Path], name: str
) -> None:
    for page in pages(sites[name]).values():
        tags = [tag for tag, _ in page.elements]
        assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
        assert next(a for t, a in page.elements if t == "html") == {"lang": "nl"}
        assert page.links[0] == ("#blad:hoofd", "Naar de inhoud")
        lessen = ["Lessen"] if name == "portefeuille" else []  # only where there are any
        menu = [text for _, text in page.links[1 : 6 + len(lessen)]]
        assert menu == ["Start", "Pilots", "Notities", *lessen, "Regels", "Over deze site"]


def test_the_first_page_tells_how_it_stands(sites: Mapping[str, Path]) -> None:
    start = Page.of(sites["portefeuille"] / "index.html")
    for words in (
        "Het programma telt 7 pilots",
        "Het beslag op het plafond van €\N{NO-BREAK SPACE}500.000 is €\N{NO-BREAK SPACE}338.500",
        "(Almere en Lelystad; meldt op koers (6-12-2018), maar de raming is",
        "Wat aandacht vraagt",
        "Zelfstandig verder",
        "nog geen pilot",
        "mijlpaal: twaalf werkgevers erkennen het paspoort",
        "Waarom dat mag: De projectleider begint op",
    ):
        assert words in start.words
    assert "svg" in {tag for tag, _ in start.elements}
    assert ("pilots/vakpaspoort.html", "Vakpaspoort") in start.links
    assert ("notities/commissie-2018-q4.html", "Notitie over het 4e\N{NO-BREAK SPACE}kwartaal 2018"
            ) in start.links  # fmt: skip
    assert ("regels.html#PK407", "PK407") in start.links


def test_what_is_not_there_is_said(sites: Mapping[str, Path]) -> None:
    start = Page.of(sites["oogst"] / "index.html").words
    assert "Er is nog te weinig gebeurd voor een beeld van het geld." in start
    assert "Nog geen gemeente" in start
    een = sites["een"]
    assert "Er staat in de 90 dagen na de peildatum niets op de planning." in (
        Page.of(een / "index.html").words
    )
    assert "Voor geen enkele pilot is een regel opzijgezet." in Page.of(een / "over.html").words


def test_the_notes_are_those_of_the_quarters_that_have_something_to_tell(
    sites: Mapping[str, Path],
) -> None:
    def notes(name: str) -> list[str]:
        return sorted(file.stem for file in (sites[name] / "notities").iterdir())

    quarters = ["2017-q2", "2018-q1", "2018-q2", "2018-q3", "2018-q4"]
    assert notes("portefeuille") == [
        *(f"commissie-{quarter}" for quarter in quarters), "evaluatie", "nieuwsbrief", "oogst",
    ]  # fmt: skip
    assert notes("een") == ["commissie-2018-q3", "commissie-2018-q4", "evaluatie"]
    assert notes("oogst")[-1] == "oogst"
    lijst = Page.of(sites["portefeuille"] / "notities.html").words
    assert "kwartaal 2017 (gereconstrueerd): nieuws over het programma." in lijst
    gereconstrueerd = "kwartaal 2018 (gereconstrueerd): nieuws over het programma en 7 pilots."
    assert f"3e\N{NO-BREAK SPACE}{gereconstrueerd}" in lijst
    een = Page.of(sites["een"] / "notities.html").words
    assert "4e\N{NO-BREAK SPACE}kwartaal 2018 (concept): geen nieuws." in een


_NOTES = {
    "notities/commissie-2018-q2.html": ("commissie", "--quarter", "2018-Q2"),
    "notities/commissie-2018-q4.html": ("commissie", "--quarter", "2018-Q4"),
    "notities/nieuwsbrief.html": ("nieuwsbrief",),
    "notities/evaluatie.html": ("evaluatie",),
    "pilots/burenapp.html": ("pilot", "--pilot", "burenapp"),
}


@pytest.mark.parametrize("path", _NOTES)
def test_a_note_on_the_site_is_the_note_of_report(
    sites: Mapping[str, Path], pilotkit: Command, tmp_path: Path, path: str
) -> None:
    repository = sites["portefeuille"].parent.parent / "portefeuille"
    alone = tmp_path / "notitie.html"
    asked = ("--repo", repository, "--as-of", DAG, "--output", alone)
    assert pilotkit("report", *_NOTES[path], *asked)[0] == 0
    note, page = alone.read_text("utf-8"), (sites["portefeuille"] / path).read_text("utf-8")
    for part in ("header", "main", "footer"):
        (inside,) = re.findall(rf"(?s)<{part}>\n(.+)</{part}>", note)
        assert inside in page


def test_every_rule_has_its_anchor_and_its_examples(sites: Mapping[str, Path]) -> None:
    regels = Page.of(sites["oogst"] / "regels.html")
    assert {"PK001", "PK301", "PK999", "FL211"} <= set(regels.ids)
    assert "Fout (pilots/" in regels.words
    assert "Goed (pilots/" in regels.words
    assert "raming: 25.000" in regels.words


def test_the_page_on_the_site_says_what_the_check_found(sites: Mapping[str, Path]) -> None:
    over = Page.of(sites["portefeuille"] / "over.html").words
    assert "Peildatum: 31 december 2018" in over
    assert "Bestanden: buiten git" in over
    assert "6 waarschuwingen, 1 tip en 1 uitzondering" in over
    fouten = Page.of(sites["een"] / "over.html").words
    assert fouten.index("fout") < fouten.index("waarschuwing")
