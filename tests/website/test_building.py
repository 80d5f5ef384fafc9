"""Making a site: the same bytes, whatever stands in the files, and whatever comes in between."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import Mock

import pytest

from pilotkit.site.blad import pilotpad
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, Command, Repository
from tests.website.conftest import DAG
from tests.website.page import Page, pages

IDEE = "titel: {}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n"


def test_the_same_files_give_the_same_bytes(
    sites: Mapping[str, Path], pilotkit: Command, tmp_path: Path
) -> None:
    repository = sites["portefeuille"].parent.parent / "portefeuille"
    again = tmp_path / "elders" / "diep"
    code, out, err = pilotkit("site", again, "--repo", repository, "--as-of", DAG)
    assert (code, err) == (0, "")
    assert out == (
        f"De site staat in {again.as_posix()}: 21 bladzijden. "
        f"Open {again.as_posix()}/index.html in een browser.\n"
    )

    def contents(folder: Path) -> dict[str, bytes]:
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }

    assert contents(again) == contents(sites["portefeuille"])


HOSTILE = "\"><script>alert(1)</script>](https://kwaad.nl) <!-- [x](javascript:y) &lt;b&gt; ' `"


def test_a_hostile_title_makes_no_element_attribute_or_link(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    quoted = HOSTILE.replace("'", "''")
    for file in (portefeuille / "pilots").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^titel: .*$", lambda _: f"titel: '{quoted}'", text)
        file.write_text(text, encoding="utf-8")
    programma = portefeuille / "programma.yaml"
    text = programma.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^titel: .*$", lambda _: f"titel: '{quoted}'", text)
    programma.write_text(text, encoding="utf-8")
    assert pilotkit("site", tmp_path / "s", "--repo", portefeuille, "--as-of", DAG)[0] == 0
    plain = {tag for page in pages(tmp_path / "s").values() for tag, _ in page.elements}
    assert "script" not in plain
    for path, page in pages(tmp_path / "s").items():
        assert HOSTILE in page.words.replace("\N{NO-BREAK SPACE}", " "), path
        for target, _ in page.links:
            assert target.startswith("#") or re.fullmatch(r"[a-z0-9./-]+(#[A-Za-z0-9-]+)?", target)


def test_a_page_is_named_after_the_id_alone() -> None:
    assert pilotpad("vakpaspoort") == "pilots/vakpaspoort.html"
    odd = [pilotpad(pilot_id) for pilot_id in ("../x", "X", "x ", "con", "a.b", "…", "é" * 300)]
    assert len(set(odd)) == len(odd)
    for path in odd:
        assert re.fullmatch(r"pilots/[a-z0-9][a-z0-9-]*-[0-9a-f]{8}\.html", path)
        assert len(path) < 110


def test_a_pilot_with_an_odd_name_has_a_page(
    repository: Repository, pilotkit: Command, tmp_path: Path
) -> None:
    folder = repository(een=IDEE.format("Een"))
    (folder / "pilots" / "Twee Drie.yaml").write_text(IDEE.format("Twee"), encoding="utf-8")
    assert pilotkit("site", tmp_path / "s", "--repo", folder, "--as-of", DAG)[0] == 0
    links = Page.of(tmp_path / "s" / "index.html").links
    target = next(target for target, text in links if text == "Twee")
    assert "Twee" in Page.of(tmp_path / "s" / target).words


def test_a_pilot_that_cannot_be_read_is_named_and_has_no_page(
    repository: Repository, pilotkit: Command, tmp_path: Path
) -> None:
    folder = repository(goed=IDEE.format("Goed"), stuk="titel: [\n")
    code, _, err = pilotkit("site", tmp_path / "s", "--repo", folder, "--as-of", DAG)
    assert code == 0
    assert err.endswith("pilotkit: niet op de site: pilots/stuk.yaml. Zie `pilotkit check`.\n")
    assert not (tmp_path / "s" / "pilots" / "stuk.html").exists()
    assert "pilots/stuk.yaml" in Page.of(tmp_path / "s" / "over.html").words


def test_one_date_of_long_ago_makes_no_thousand_pages(
    repository: Repository, pilotkit: Command, tmp_path: Path
) -> None:
    folder = repository(oud=IDEE.format("Oud").replace("idee\n", "uitvoering\n", 1)
                        + "planning: {start: 1900-01-01}\n")  # fmt: skip
    assert pilotkit("site", tmp_path / "s", "--repo", folder, "--as-of", DAG)[0] == 0
    assert len(list((tmp_path / "s" / "notities").glob("commissie-*"))) == 40


@pytest.mark.slow
def test_a_template_of_the_repository_replaces_a_page(
    portefeuille: Path, pilotkit: Command, tmp_path: Path
) -> None:
    own = portefeuille / "templates"
    own.mkdir()
    (own / "site-over.md.j2").write_text("# Van ons\n\n<b>Hallo</b> {{ programma }}\n", "utf-8")
    asked = ("site", tmp_path / "s", "--repo", portefeuille, "--as-of", DAG)
    assert pilotkit(*asked)[0] == 0
    over = Page.of(tmp_path / "s" / "over.html")
    assert "<b>Hallo</b> Voorbeeldportefeuille" in over.words
    before = (tmp_path / "s" / "index.html").read_bytes()
    (own / "site-over.md.j2").write_text("# Van ons\n\n{{ ''.__class__.__mro__ }}\n", "utf-8")
    code, out, err = pilotkit(*asked)
    assert (code, out) == (2, "")
    assert "het sjabloon templates/site-over.md.j2, regel 3, gebruikt iets dat een" in err
    assert (tmp_path / "s" / "index.html").read_bytes() == before
    assert [place.name for place in tmp_path.iterdir() if place.name.startswith(".")] == []


def test_the_files_are_parsed_once_for_all_quarters_and_links(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsing = Mock(wraps=parse)
    monkeypatch.setattr("pilotkit.reading.parse", parsing)
    asked = ("site", tmp_path / "s", "--repo", PORTEFEUILLE, "--as-of", DAG)
    assert pilotkit(*asked, "--repo-url", "https://github.com/voorbeeld/pilots")[0] == 0
    texts = [call.args[0] for call in parsing.call_args_list if "programma:" not in call.args[0]]
    assert len(texts) == len(set(texts)) == 8


def test_the_site_may_stand_in_the_repository_and_changes_nothing_of_it(
    portefeuille: Path, pilotkit: Command
) -> None:
    asked = ("--repo", portefeuille, "--as-of", DAG)
    before = pilotkit("check", *asked)
    first = pilotkit("site", portefeuille / "site", *asked)
    page = (portefeuille / "site" / "over.html").read_bytes()
    assert pilotkit("site", portefeuille / "site", *asked) == first
    assert (portefeuille / "site" / "over.html").read_bytes() == page
    assert pilotkit("check", *asked) == before
    shutil.rmtree(portefeuille / "site")


def test_a_terminal_shows_a_bar_and_a_pipe_does_not(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("--repo", PORTEFEUILLE, "--as-of", DAG)
    assert pilotkit("site", tmp_path / "a", *asked)[2] == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    code, out, err = pilotkit("site", tmp_path / "b", *asked)
    assert code == 0
    assert "De site wordt gemaakt" in err
    assert "21/21" in err
    assert out.startswith("De site staat in ")
    monkeypatch.setenv("TERM", "dumb")
    assert pilotkit("site", tmp_path / "c", *asked)[2] == ""


def test_an_interruption_leaves_the_old_site(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("site", tmp_path / "s", "--repo", PORTEFEUILLE, "--as-of", DAG)
    assert pilotkit(*asked)[0] == 0
    before = {file: file.read_bytes() for file in (tmp_path / "s").rglob("*.html")}
    from pilotkit.site import over

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(over, "build", interrupted)
    assert pilotkit(*asked)[:2] == (130, "")
    assert {file: file.read_bytes() for file in (tmp_path / "s").rglob("*.html")} == before
    assert [place.name for place in tmp_path.iterdir()] == ["s"]


def test_a_place_that_will_not_do_is_refused_before_anything_is_built(
    pilotkit: Command, portefeuille: Path
) -> None:
    before = {file: file.read_bytes() for file in portefeuille.rglob("*") if file.is_file()}
    for place in ("", "pilots", "programma.yaml", "bijlagen"):
        code, out, err = pilotkit("site", portefeuille / place, "--repo", portefeuille)
        assert (code, out) == (2, "")
        assert err.startswith("pilotkit: ")
        assert err.count("\n") == 1
    assert {f: f.read_bytes() for f in portefeuille.rglob("*") if f.is_file()} == before
