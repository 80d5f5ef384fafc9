"""Links to the file and the line: where they lead, and that there are none where nobody knows."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command
from tests.test_report import git
from tests.website.conftest import DAG
from tests.website.page import Page, pages

SECTIES = {
    "Hoe het gaat": "voortgang", "Wie meedoen": "partners", "Geld": "begroting",
    "Waar de pilot aan voldoet": "voorwaarden", "Planning": "planning",
    "Wat er geleerd is en blijft": "evaluatie",
}  # fmt: skip


@pytest.fixture
def cloned(portefeuille: Path, tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "remote", "add", "origin", "https://ik:geheim@codeberg.org/voorbeeld/pilots.git")
    return portefeuille


def made(pilotkit: Command, folder: Path, *more: str) -> Path:
    site = folder.parent / "site"
    code, _, err = pilotkit("site", site, "--repo", folder, "--as-of", DAG, *more)
    assert (code, "geheim" in err) == (0, False)
    for file in site.rglob("*.html"):
        assert b"geheim" not in file.read_bytes()
    return site


def test_every_section_of_a_pilot_leads_to_the_line_where_it_begins(
    pilotkit: Command, cloned: Path
) -> None:
    site = made(pilotkit, cloned)
    links = Page.of(site / "pilots" / "vakpaspoort.html").links
    base = "https://codeberg.org/voorbeeld/pilots"
    place = "main/portefeuille/pilots/vakpaspoort.yaml"
    assert (f"{base}/_edit/{place}", "Wijzig pilots/vakpaspoort.yaml") in links
    lines = (cloned / "pilots" / "vakpaspoort.yaml").read_text(encoding="utf-8").splitlines()
    for kop, sleutel in SECTIES.items():
        (target, text) = next(link for link in links if link[1].startswith(f"Wijzig dit: {kop},"))
        path, _, number = target.partition("#L")
        assert path == f"{base}/src/branch/{place}"
        assert text == f"Wijzig dit: {kop}, regel {number}"
        assert lines[int(number) - 1].startswith(f"{sleutel}:")
    over = Page.of(site / "over.html").links
    assert (f"{base}/_edit/main/portefeuille/programma.yaml", "Wijzig programma.yaml") in over


@pytest.mark.parametrize(
    "example",
    [
        pytest.param("portefeuille", marks=pytest.mark.slow),
        "zuid-holland",
        "brabant",
        "eigen-programma",
    ],
)
def test_a_section_that_tells_of_a_key_that_is_there_has_its_link(
    example: str, pilotkit: Command, tmp_path: Path
) -> None:
    """Whatever its programme calls a pilot, and whichever sections it has."""
    address = "github=https://git.voorbeeld.nl/x/y"
    git(tmp_path, "init", "-q", "-b", "main")
    folder = tmp_path / "site"
    repo = Path(shutil.copytree(ROOT / "examples" / example, tmp_path / "repo"))
    code, _, err = pilotkit("site", folder, "--repo", repo, "--as-of", "2030-01-01",
                            "--repo-url", address)  # fmt: skip
    assert code == 0, err
    seen = 0
    for path, page in pages(folder).items():
        if not path.startswith("pilots/"):
            continue
        text = page.words
        linked = {t.partition(": ")[2].partition(",")[0] for _, t in page.links if ", regel " in t}
        file = repo / "pilots" / Path(path).with_suffix(".yaml").name
        keys = {line.partition(":")[0] for line in file.read_text(encoding="utf-8").splitlines()}
        heads = {kop for kop, key in SECTIES.items() if key in keys and f"\n{kop}\n" in text}
        assert heads <= linked, path
        seen += len(linked)
    assert seen


def test_without_an_address_there_is_no_link(
    pilotkit: Command, portefeuille: Path, tmp_path: Path, sites: Mapping[str, Path]
) -> None:
    for page in pages(sites["portefeuille"]).values():
        assert not [link for link in page.links if link[1].startswith("Wijzig")]
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "remote", "add", "origin", "https://git.voorbeeld.nl/x/y.git")
    for page in pages(made(pilotkit, portefeuille)).values():  # nobody says what runs there
        assert not [link for link in page.links if link[1].startswith("Wijzig")]


def test_an_address_that_is_given_goes_before_that_of_git(pilotkit: Command, cloned: Path) -> None:
    site = made(pilotkit, cloned, "--repo-url", "gitlab=https://git.voorbeeld.nl/x/y")
    links = Page.of(site / "pilots" / "vakpaspoort.html").links
    target = "https://git.voorbeeld.nl/x/y/-/edit/main/portefeuille/pilots/vakpaspoort.yaml"
    assert (target, "Wijzig pilots/vakpaspoort.yaml") in links


@pytest.mark.parametrize(
    "address",
    ["", "x", "http://github.com/x/y", "https://git.voorbeeld.nl/x/y", "gitea=https://v.nl/x/y",
     "https://ik:geheim@github.com/x/y", "github=https://ik:geheim@v.nl/x/y",
     "github=javascript:alert(1)", 'github=https://v.nl/x/y"><b>'],
)  # fmt: skip
def test_an_address_that_cannot_be(address: str, pilotkit: Command, cloned: Path) -> None:
    site = cloned.parent / "site"
    code, out, err = pilotkit("site", site, "--repo", cloned, "--repo-url", address)
    assert (code, out) == (2, "")
    assert "--repo-url kent dit adres niet." in err
    assert "geheim" not in err
    assert not site.exists()
