"""Closing quarters: what was told stays, what was wrong is set right, what is changed is found."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from pilotkit.check import Memory, check
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.notitie import Notitie
from pilotkit.peildatum.gesloten import Feiten, Feitnaam, Feitsoort, Gesloten
from pilotkit.reading import read_bytes
from pilotkit.source.closing import write_closed
from pilotkit.source.repository import Checkout
from pilotkit.zegel import som_van, som_van_tekst
from tests.conftest import PORTEFEUILLE, Command, Repository, tries

BEGIN, LAATSTE = Kwartaal(2018, 2), Kwartaal(2020, 1)


def commit(folder: Path, what: str, day: str) -> None:
    """Commit all that changed, as on a day."""
    moment = f"{day}T12:00:00+00:00"
    dated = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    for words in (("add", "-A"), ("commit", "-qm", what)):
        subprocess.run(
            ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@voorbeeld.nl", *words],
            check=True, env={**os.environ, **dated},
        )  # fmt: skip


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


UITGAVEN = "  uitgaven:\n"
REGEL = "    - {{datum: {}, bedrag: {}, kenmerk: VB-2018-106, omschrijving: termijn}}\n"
HERIJKING = """\
  - datum: 2020-01-16
    was_einde: 2019-12-31
    reden: De laatste werkgevers doen later mee.
    besluit: VB-2020-101
"""
BESLUIT = """\
  - datum: 2020-01-16
    orgaan: Gedeputeerde Staten
    besluit: Looptijd verlengd
    kenmerk: VB-2020-101
"""
_WERKPLAATS = (PORTEFEUILLE / "pilots" / "buurtwerkplaats.yaml").read_text(encoding="utf-8")
UITZONDERING = _WERKPLAATS[_WERKPLAATS.index("uitzonderingen:\n") :].partition("01-31\n")
COMES_IN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "2018-Q4": (("vakpaspoort", UITGAVEN, UITGAVEN + REGEL.format("2018-09-27", 1500)),),
    "2019-Q1": (("buurtwerkplaats", "".join(UITZONDERING[:2]), ""),),  # it is over
    "2019-Q2": (("vakpaspoort", UITGAVEN, UITGAVEN + REGEL.format("2019-05-14", 9000)),),
    "2019-Q3": (("vakpaspoort", "bedrag: 1500,", "bedrag: 1600,"),),
    "2019-Q4": (("dorpsbus-als-leerplek", "op: 2018-11-22", "op: 2018-09-20"),),
    "2020-Q1": (
        ("vakpaspoort", "einde: 2019-12-31", "einde: 2020-06-30"),
        ("vakpaspoort", "herijkingen:\n", "herijkingen:\n" + HERIJKING),
        ("vakpaspoort", "\nbesluiten:\n", "\nbesluiten:\n" + BESLUIT),
    ),
}
"""What is changed during a quarter: some of it late, some of it wrong the first time."""
PAPIER = ("2018-Q3", "2018-Q4", "2019-Q1", "2019-Q2")
EXPECTED: dict[str, list[tuple[str, str, str, str | None, str | None]]] = {
    "2018-Q4": [("2018-Q3", "vakpaspoort", "uitgegeven", "26000", "27500")],
    "2019-Q3": [
        (quarter, "vakpaspoort", "uitgegeven", told, now)
        for quarter, told, now in zip(
            PAPIER, ("27500", "51500", "51500", "60500"), ("27600", "51600", "51600", "60600"),
            strict=True,
        )
    ],
    "2019-Q4": [("2018-Q3", "dorpsbus-als-leerplek", "fase", None, "idee")],
}  # fmt: skip


def quarters() -> Iterator[Kwartaal]:
    quarter = BEGIN
    while quarter <= LAATSTE:
        yield quarter
        quarter = quarter.volgende


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Return eight quarters of the made-up portfolio, each closed in time, and their notes."""
    from pilotkit.cli.main import run

    folder = Path(shutil.copytree(PORTEFEUILLE, tmp_path_factory.mktemp("eeuw") / "p"))
    subprocess.run(["git", "-C", folder, "init", "-q"], check=True)
    commit(folder, "begin", "2018-06-29")
    told = {}
    for quarter in quarters():
        edits = COMES_IN.get(str(quarter), ())
        for name, old, new in edits:
            edit(folder / "pilots" / f"{name}.yaml", old, new)
        if edits:
            commit(folder, f"in {quarter}", str(quarter.eerste_dag.replace(day=20)))
        day = str(quarter.volgende.eerste_dag.replace(day=9))
        assert run(["close", "--repo", str(folder), "--as-of", day]) == 0
        commit(folder, f"sluiting {quarter}", day)
        told[str(quarter)] = (folder / "notities" / f"{quarter}.md").read_text(encoding="utf-8")
    return folder, told


def record(folder: Path, name: str) -> Notitie:
    value = read_bytes((folder / "notities" / f"{name}.yaml").read_bytes(), Notitie).value
    assert value is not None
    return value


@pytest.mark.slow
def test_every_note_is_the_same_years_later(
    lived: tuple[Path, dict[str, str]], pilotkit: Command
) -> None:
    folder, told = lived
    for quarter, text in told.items():
        for day in ("2020-04-10", "2022-04-10"):
            asked = ("report", "--repo", folder, "--quarter", quarter, "--as-of", day)
            assert pilotkit(*asked) == (0, text, "")
        assert text.count("\nGesloten op 9 ") == 1


def test_every_note_sets_right_what_is_another_and_nothing_more(
    lived: tuple[Path, dict[str, str]], pilotkit: Command
) -> None:
    folder, told = lived
    for quarter, text in told.items():
        set_right = [
            (c.kwartaal, c.pilot, v.wat, v.verteld, v.nu)
            for c in record(folder, quarter).correcties
            for v in c.verschillen
        ]
        assert [row for row in set_right if not row[2].startswith("oordeel: ")] == EXPECTED.get(
            quarter, []
        )
        assert ("## Correcties op eerdere notities" in text) is (quarter in EXPECTED)
    assert (
        "- **Vakpaspoort.** In de notitie over het 3e kwartaal 2018, in de bestanden sinds "
        "20 oktober 2018: uitgegeven was € 26.000 en is € 27.500.\n"
    ) in told["2018-Q4"]
    assert {c.sinds for c in record(folder, "2019-Q3").correcties} == {date(2019, 7, 20)}
    assert "de pilot (fase idee) was er niet bij en is er nu wel" in told["2019-Q4"]
    _, out, _ = pilotkit("check", "--repo", folder, "--as-of", "2020-04-10", "--select", "PK7",
                         "--format", "json")  # fmt: skip
    found = {finding["code"] for finding in json.loads(out)["findings"]}
    assert not found & {"PK703", "PK704", "PK705", "PK706"}


def test_what_another_version_set_right_is_passed_over(lived: tuple[Path, dict[str, str]]) -> None:
    eerst, later = (record(lived[0], quarter) for quarter in ("2018-Q3", "2018-Q4"))
    (correctie,) = later.correcties
    (verschil,) = correctie.verschillen

    def told(**other: str) -> Feiten:
        changed = correctie.model_copy(update={"verschillen": (verschil.model_copy(update=other),)})
        notities = (eerst, later.model_copy(update={"correcties": (changed,)}))
        return Gesloten(notities).verteld(Kwartaal(2018, 3))["vakpaspoort"]

    uitgegeven = Feitnaam(Feitsoort.UITGEGEVEN)
    assert told()[uitgegeven] == 27500
    assert told()[Feitnaam(Feitsoort.EINDE)] == date(2019, 9, 30)
    for other in ({"wat": "stemming"}, {"nu": "veel"}):
        assert told(**other)[uitgegeven] == 26000


def test_what_the_files_say_now_is_there_too(
    lived: tuple[Path, dict[str, str]], pilotkit: Command
) -> None:
    folder, told = lived
    asked = ("report", "--repo", folder, "--quarter", "2018-Q3", "--as-of", "2020-04-10")
    code, out, _ = pilotkit(*asked, "--reconstruct")
    assert code == 0
    assert "Gereconstrueerd op 10 april 2020 uit revisie " in out
    assert "De gesloten notitie staat in notities." in out
    assert "€ 27.600" in out
    assert "€ 27.600" not in told["2018-Q3"]
    assert pilotkit("report", "oogst", "--repo", folder, "--reconstruct")[0] == 2
    revision = record(folder, "2018-Q3").revisie
    assert revision
    then = pilotkit(*asked, "--at", revision)[1]  # not closed yet in that revision
    assert "Gereconstrueerd op 10 april 2020" in then
    assert pilotkit(*asked, "--at", "HEAD")[1] == told["2018-Q3"]


def test_a_closed_note_as_a_document_and_on_the_site(
    lived: tuple[Path, dict[str, str]], pilotkit: Command, tmp_path: Path
) -> None:
    folder, told = lived
    asked = ("report", "--repo", folder, "--quarter", "2018-Q3", "--as-of", "2020-04-10")
    code, page, _ = pilotkit(*asked, "--to", "html")
    assert code == 0
    assert page.count("<svg") == told["2018-Q3"].count("```mermaid") == 2
    assert "```" not in page
    assert "27.600" not in page
    assert pilotkit("site", tmp_path / "site", "--repo", folder, "--as-of", "2020-06-10")[0] == 0
    listed = (tmp_path / "site" / "notities.html").read_text(encoding="utf-8")
    assert listed.count("</a> (gesloten): ") == 8
    published = (tmp_path / "site" / "notities" / "commissie-2018-q3.html").read_text("utf-8")
    assert "Gesloten op 9 oktober 2018." in published
    assert "€\N{NO-BREAK SPACE}26.000" in published
    assert "27.600" not in published


@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
def test_a_closed_note_becomes_every_kind_of_document(
    lived: tuple[Path, dict[str, str]], pilotkit: Command, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"notitie.{form}"
    asked = ("report", "--repo", lived[0], "--quarter", "2018-Q3", "--output", target)
    assert pilotkit(*asked) == (0, "", "")
    assert target.stat().st_size > 5000


@pytest.fixture(scope="module")
def twice_closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from pilotkit.cli.main import run

    folder = Path(shutil.copytree(PORTEFEUILLE, tmp_path_factory.mktemp("gesloten") / "p"))
    subprocess.run(["git", "-C", folder, "init", "-q"], check=True)
    commit(folder, "begin", "2018-06-30")
    for quarter, day in (("2018-Q2", "2018-07-10"), ("2018-Q3", "2018-10-10")):
        assert run(["close", quarter, "--repo", str(folder), "--as-of", day]) == 0
        commit(folder, quarter, day)
    return folder


@pytest.fixture
def closed(twice_closed: Path, tmp_path: Path) -> Path:
    """Return a copy of the portfolio in git, with two quarters closed."""
    return Path(shutil.copytree(twice_closed, tmp_path / "portefeuille"))


DAY = ("--as-of", "2019-01-10")


def test_closing_says_what_to_commit(closed: Path, pilotkit: Command) -> None:
    code, out, err = pilotkit("close", "2018-Q4", "--repo", closed, *DAY)
    assert (code, err) == (0, "")
    assert "git add notities/2018-Q4.md notities/2018-Q4.yaml && git commit" in out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("2018",), "`2018` is geen kwartaal. Typ het als 2018-Q3."),
        (("2018-Q5",), "is geen kwartaal"),
        (("../../x",), "is geen kwartaal"),
        (("2019-Q1",), "het 1e kwartaal 2019 loopt tot en met 31 maart 2019."),
        (("2018-Q3",), "het 3e kwartaal 2018 is al gesloten."),
        (("2018-Q3", "--again"), "--again en --reason horen bij elkaar"),
        (("2018-Q3", "--again", "--reason", " "), "--again en --reason horen bij elkaar"),
        (("2018-Q3", "--again", "--reason", "x" * 301), "langer dan 300 tekens"),
        (("2018-Q3", "--reason", "Fout"), "--again en --reason horen bij elkaar"),
        (("2018-Q4", "--again", "--reason", "Fout"), "het 4e kwartaal 2018 is nog niet gesloten."),
    ],
)
def test_wrong_use_is_refused_in_one_sentence(
    closed: Path, pilotkit: Command, asked: tuple[str, ...], said: str
) -> None:
    before = sorted((closed / "notities").iterdir())
    code, out, err = pilotkit("close", *asked, "--repo", closed, *DAY)
    assert (code, out) == (2, "")
    assert err.startswith("pilotkit: ")
    assert said in err
    assert sorted((closed / "notities").iterdir()) == before


def test_with_an_error_left_a_quarter_stays_open(closed: Path, pilotkit: Command) -> None:
    edit(closed / "pilots" / "zomeratelier.yaml", "\nfase: afgerond\n", "\nfase: klaar\n")
    commit(closed, "fout", "2018-12-20")
    code, out, err = pilotkit("close", "--repo", closed, *DAY)
    assert code == 1
    assert out.startswith("pilots/zomeratelier.yaml:6:7: PK104 fout: ")
    assert err == "pilotkit: het 4e kwartaal 2018 sluit niet met 1 fout. Verbeter die eerst.\n"
    assert not (closed / "notities" / "2018-Q4.md").exists()


@pytest.mark.parametrize("place", ["pilots/x.yaml", "templates/x.md.j2", "notities/README.md"])
def test_what_is_not_committed_is_refused(closed: Path, pilotkit: Command, place: str) -> None:
    (closed / place).parent.mkdir(exist_ok=True)
    (closed / place).write_text("x", encoding="utf-8")
    code, _, err = pilotkit("close", "--repo", closed, *DAY)
    assert code == 2
    assert "niet alles is vastgelegd in git" in err


def test_what_stands_in_the_way_is_never_written_over(closed: Path, pilotkit: Command) -> None:
    left = closed / "notities" / "2018-Q4.md"
    left.write_text("half\n", encoding="utf-8")
    commit(closed, "afgebroken", "2019-01-09")
    code, out, err = pilotkit("close", "--repo", closed, *DAY)
    assert code == 1  # PK703: a note without figures
    assert "PK703" in out
    assert left.read_text(encoding="utf-8") == "half\n"
    assert "sluit niet" in err


def test_both_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pilotkit.errors import UnwritableRepository

    (tmp_path / "notities").mkdir()
    (tmp_path / "notities" / "2018-Q3.yaml").symlink_to(tmp_path / "elders")
    with pytest.raises(UnwritableRepository, match="bestaat al"):
        write_closed(tmp_path, "2018-Q3", b"a", b"b")
    (tmp_path / "notities" / "2018-Q3.yaml").unlink()
    from pilotkit.source import closing

    def fails(root: Path, path: str, content: bytes) -> None:
        if path.endswith(".yaml"):
            raise KeyboardInterrupt
        (root / path).write_bytes(content)

    with monkeypatch.context() as patched:
        patched.setattr(closing, "create", fails)
        with pytest.raises(KeyboardInterrupt):
            write_closed(tmp_path, "2018-Q3", b"a", b"b")
    assert list((tmp_path / "notities").iterdir()) == []
    (tmp_path / "notities").rmdir()
    (tmp_path / "echt").mkdir()
    (tmp_path / "notities").symlink_to(tmp_path / "echt")
    with pytest.raises(UnwritableRepository, match="koppeling"):
        write_closed(tmp_path, "2018-Q3", b"a", b"b")
    assert list((tmp_path / "echt").iterdir()) == []


def test_a_second_edition_keeps_the_first(closed: Path, pilotkit: Command) -> None:
    notes = closed / "notities"
    first = {file.name: file.read_bytes() for file in notes.iterdir()}
    pilot = closed / "pilots" / "vakpaspoort.yaml"
    edit(pilot, "datum: 2018-09-13, bedrag: 18000", "datum: 2018-09-13, bedrag: 17000")
    commit(closed, "verkeerd overgenomen", "2018-11-01")
    asked = ("check", "--repo", closed, "--as-of", "2018-12-31", "--select", "PK704")
    assert "uitgegeven was € 26.000 en is € 25.000" in pilotkit(*asked)[1]
    again = ("--again", "--reason", "Een bedrag was verkeerd overgenomen")
    assert pilotkit("close", "2018-Q3", "--repo", closed, *again, "--as-of", "2018-11-02")[0] == 0
    commit(closed, "tweede editie", "2018-11-02")
    assert {name: (notes / name).read_bytes() for name in first} == first
    text = (notes / "2018-Q3-2.md").read_text(encoding="utf-8")
    said = (
        "Gesloten op 2 november 2018. Dit is editie 2. Reden: Een bedrag was verkeerd overgenomen."
    )
    assert f"\n\n{said}\n\n" in text
    report = ("report", "--repo", closed, "--quarter", "2018-Q3", *DAY)
    assert pilotkit(*report)[1] == text
    assert "PK704" not in pilotkit(*asked)[1]
    third = ("--again", "--reason", "Nog eens")
    assert pilotkit("close", "2018-Q3", "--repo", closed, *third, "--as-of", "2018-11-03")[0] == 0
    assert record(closed, "2018-Q3-3").editie == 3


def test_without_git_a_quarter_closes_too(portefeuille: Path, pilotkit: Command) -> None:
    code, out, _ = pilotkit("close", "2018-Q2", "--repo", portefeuille, "--as-of", "2018-07-10")
    assert code == 0
    assert "Er is geen revisie: deze map staat niet in git." in out
    assert record(portefeuille, "2018-Q2").revisie is None
    edit(portefeuille / "pilots" / "vakpaspoort.yaml", "datum: 2018-06-21, bedrag: 8000",
         "datum: 2018-06-21, bedrag: 7000")  # fmt: skip
    note = pilotkit("report", "--repo", portefeuille, "--as-of", "2018-09-30")[1]
    assert (
        "- **Vakpaspoort.** In de notitie over het 2e kwartaal 2018: uitgegeven was € 8.000 en is "
        "€ 7.000.\n"
    ) in note


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("2018-Q3.yaml", "beslag: 282000", "beslag: 182000", "De cijfers in dit bestand"),
        ("2018-Q3.yaml", "stand: aandacht\n    stand_op: 2018-09-26",
         "stand: op_koers\n    stand_op: 2018-09-26", "De cijfers in dit bestand"),
        ("2018-Q3.md", "commissie Ruimte", "commissie Bestuur", "De tekst van `2018-Q3.md`"),
    ],
)  # fmt: skip
def test_who_changes_what_was_told_is_told(
    closed: Path, pilotkit: Command, tmp_path: Path, name: str, old: str, new: str, said: str
) -> None:
    file = closed / "notities" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    check_ = ("check", "--repo", closed, "--as-of", "2018-12-31")
    code, out, _ = pilotkit(*check_, "--select", "PK7", "--fix")
    assert code == 1
    assert said in out
    assert new in file.read_text(encoding="utf-8")  # --fix leaves it alone
    report = ("report", "--repo", closed, "--quarter", "2018-Q3", *DAY)
    code, out, err = pilotkit(*report)
    assert (code, out) == (2, "")
    assert "is na het sluiten veranderd" in err
    assert pilotkit(*report, "--reconstruct")[0] == 0
    assert pilotkit("site", tmp_path / "site", "--repo", closed, *DAY)[0] == 2
    assert (
        pilotkit("diff", "HEAD", "--repo", closed, *DAY)[1].count(f"let op: notities/{name}") == 1
    )


def test_figures_are_read_like_every_file(closed: Path, pilotkit: Command) -> None:
    file = closed / "notities" / "2018-Q3.yaml"
    edit(file, "editie: 1\n", "editie: een\nmening: goed\n")
    text = file.read_text(encoding="utf-8")
    som = text.rstrip().rpartition(" ")[2]
    file.write_text(text.replace(som, "abc"), encoding="utf-8")
    _, out, _ = pilotkit("check", "--repo", closed, *DAY, "--select", "PK1", "--format", "concise")
    lines = [line for line in out.splitlines() if line.startswith("notities/")]
    assert [line.split(" ")[1] for line in lines] == ["PK103", "PK102", "PK103"]
    assert lines[0].startswith("notities/2018-Q3.yaml:4:9: ")
    file.write_text("# leeg\n", encoding="utf-8")
    assert "haal het bestand terug uit git" in pilotkit("check", "--repo", closed, *DAY)[1]
    code, schema, _ = pilotkit("schema", "notitie", "--repo", closed)
    assert code == 0
    assert json.loads(schema)["title"] == "Notitie"


def test_fmt_leaves_what_was_closed_alone(closed: Path, pilotkit: Command) -> None:
    before = {file: file.read_bytes() for file in (closed / "notities").iterdir()}
    assert pilotkit("fmt", "--repo", closed)[0] == 0
    assert {file: file.read_bytes() for file in (closed / "notities").iterdir()} == before
    code, _, err = pilotkit("fmt", closed / "notities" / "2018-Q3.yaml")
    assert code == 2
    assert "is geen bestand uit `pilots/`" in err


def test_diff_says_that_a_closed_quarter_is_touched(closed: Path, pilotkit: Command) -> None:
    edit(closed / "pilots" / "vakpaspoort.yaml", "datum: 2018-09-13, bedrag: 18000",
         "datum: 2018-09-13, bedrag: 17000")  # fmt: skip
    edit(closed / "pilots" / "burenapp.yaml", "titel: Burenapp\n", "titel: De Burenapp\n")
    edit(closed / "programma.yaml", "2018-12-13, bedrag: 12000", "2018-12-13, bedrag: 12500")
    edit(closed / "programma.yaml", "2018-06-28, bedrag: 10000", "2018-06-29, bedrag: 10000")
    (closed / "pilots" / "zomeratelier.yaml").unlink()
    shutil.copy(closed / "notities" / "2018-Q3.md", closed / "notities" / "2019-Q1.md")
    (closed / "notities" / "2018-Q2.md").unlink()
    data = json.loads(pilotkit("diff", "HEAD", "--repo", closed, *DAY, "--format", "json")[1])
    alerts = {pilot["id"]: pilot["alerts"] for pilot in data["pilots"]}
    assert alerts["vakpaspoort"] == [
        "raakt het gesloten 3e kwartaal 2018: begroting.uitgaven van 13 september 2018"
    ]
    assert alerts["burenapp"] == []
    assert [alert[:36] for alert in alerts["zomeratelier"]] == [
        "raakt het gesloten 2e kwartaal 2018:", "raakt het gesloten 3e kwartaal 2018:"
    ]  # fmt: skip
    (said,) = data["programme"]["alerts"]
    assert said == (
        "raakt het gesloten 2e kwartaal 2018: budget.kosten.uitgaven van 28 juni 2018 en "
        "budget.kosten.uitgaven van 29 juni 2018"
    )
    assert data["notes"] == [
        {"path": "notities/2018-Q2.md", "change": "removed"},
        {"path": "notities/2019-Q1.md", "change": "added"},
    ]
    text = pilotkit("diff", "HEAD", "--repo", closed, *DAY)[1]
    assert "  let op: raakt het gesloten 3e kwartaal 2018: begroting.uitgaven van 13" in text
    assert "\n  let op: notities/2018-Q2.md: weg\n  notities/2019-Q1.md: nieuw\n" in text


def test_a_changed_amount_is_no_changed_day(closed: Path, pilotkit: Command) -> None:
    edit(closed / "pilots" / "vakpaspoort.yaml", "bedrag: 80000\n", "bedrag: 80001\n")
    data = json.loads(pilotkit("diff", "HEAD", "--repo", closed, *DAY, "--format", "json")[1])
    alerts = next(pilot["alerts"] for pilot in data["pilots"] if pilot["id"] == "vakpaspoort")
    assert any("begroting.dekking van " in alert for alert in alerts)
    assert not any("sinds" in alert for alert in alerts)


def alerts_of(
    pilotkit: Command, folder: Path, pilot: str | None = None, base: str = "HEAD"
) -> list[str]:
    """Return what stands out in the change of a pilot, or of the programme."""
    data = json.loads(pilotkit("diff", base, "--repo", folder, *DAY, "--format", "json")[1])
    if pilot is None:
        return list(data["programme"]["alerts"])
    return next((p["alerts"] for p in data["pilots"] if p["id"] == pilot), [])


def test_a_change_touches_every_closed_quarter_in_which_it_counts(
    closed: Path, pilotkit: Command
) -> None:
    edit(closed / "pilots" / "vakpaspoort.yaml", "06-21, bedrag: 8000", "06-21, bedrag: 7000")
    edit(closed / "pilots" / "burenapp.yaml", "op: 2018-05-17", "op: 2018-10-01")
    edit(closed / "programma.yaml", "raming: 40000", "raming: 41000")
    (closed / "pilots" / "wandelmaatjes.yaml").unlink()
    assert alerts_of(pilotkit, closed, "vakpaspoort") == [
        "raakt het gesloten 2e kwartaal 2018: begroting.uitgaven van 21 juni 2018",
        "raakt het gesloten 3e kwartaal 2018: uitgegeven",
    ]
    assert alerts_of(pilotkit, closed, "burenapp") == [
        "raakt het gesloten 2e kwartaal 2018: ingediend_op van 17 mei 2018",
        "raakt het gesloten 3e kwartaal 2018: de pilot als geheel",
    ]
    assert [alert[:36] for alert in alerts_of(pilotkit, closed, "wandelmaatjes")] == [
        "raakt het gesloten 2e kwartaal 2018:", "raakt het gesloten 3e kwartaal 2018:"
    ]  # fmt: skip
    assert alerts_of(pilotkit, closed) == [
        "raakt het gesloten 2e kwartaal 2018 en 3e kwartaal 2018: geraamd en beslag"
    ]
    (closed / "programma.yaml").write_text("programma: [", encoding="utf-8")
    assert alerts_of(pilotkit, closed) == []


def test_a_herijking_may_be_there_before_the_plan_is_changed(
    closed: Path, pilotkit: Command
) -> None:
    edit(closed / "pilots" / "vakpaspoort.yaml", "einde: 2019-12-31", "einde: 2019-09-30")
    commit(closed, "herijking zonder nieuw einde", "2018-11-20")
    edit(closed / "pilots" / "vakpaspoort.yaml", "\n  einde: 2019-09-30", "\n  einde: 2019-12-31")
    assert alerts_of(pilotkit, closed, "vakpaspoort") == []


def test_what_was_closed_since_is_touched_by_what_is_not_in_its_note(
    closed: Path, pilotkit: Command
) -> None:
    burenapp = closed / "pilots" / "burenapp.yaml"
    edit(burenapp, "2018-12-06, bedrag: 2500", "2018-12-06, bedrag: 2400")
    commit(closed, "bedrag", "2018-12-10")
    assert pilotkit("close", "2018-Q4", "--repo", closed, *DAY)[0] == 0
    commit(closed, "Q4", "2019-01-10")
    assert alerts_of(pilotkit, closed, "burenapp", "HEAD~2") == []
    edit(burenapp, "2018-12-06, bedrag: 2400", "2018-12-06, bedrag: 2300")
    touched = ["raakt het gesloten 4e kwartaal 2018: begroting.uitgaven van 6 december 2018"]
    for base in ("HEAD", "HEAD~2"):
        assert alerts_of(pilotkit, closed, "burenapp", base) == touched


def test_what_comes_later_touches_no_closed_quarter(closed: Path, pilotkit: Command) -> None:
    moved = "datum: 2018-12-20, verschoven: [{op: 2018-10-30, was: 2018-09-15, reden: Later.}]"
    vakpaspoort = closed / "pilots" / "vakpaspoort.yaml"
    edit(vakpaspoort, "datum: 2018-09-15, gereed_op: 2018-09-13", "datum: 2018-09-15")
    edit(vakpaspoort, "status: toegezegd\n      sinds: 2018-11-13\n      toegezegd_op: 2018-11-20\n"
         "    - van: Gemeente Almere", "status: intentie\n      sinds: 2018-09-13\n"
         "    - van: Gemeente Almere")  # fmt: skip
    commit(closed, "nog niet gehaald, nog niet toegezegd", "2018-10-20")
    edit(vakpaspoort, "datum: 2018-09-15", moved)
    edit(vakpaspoort, "status: intentie\n", "status: toegezegd\n      toegezegd_op: 2018-11-20\n")
    assert alerts_of(pilotkit, closed, "vakpaspoort") == []


IDEE = "titel: {}\nsamenvatting: Een plek om te oefenen.\nfase: idee\nbron: Buurthuis\n"


def test_ideas_without_a_date_are_told_once(repository: Repository, pilotkit: Command) -> None:
    dated = IDEE.format("Taalmaatjes") + "ingediend_op: 2018-05-01\n"
    folder = repository(een=IDEE.format("Kluswinkel"), twee=dated)
    kop = "Zonder datum ligt er dit idee"
    draft = pilotkit("report", "--repo", folder, "--as-of", "2018-06-30")[1]
    assert kop in draft
    assert "Er ligt één idee voor een pilot" in draft
    for quarter, day in (("2018-Q2", "2018-07-02"), ("2018-Q3", "2018-10-02")):
        assert pilotkit("close", quarter, "--repo", folder, "--as-of", day)[0] == 0
    first, second = (folder / "notities" / f"2018-Q{n}.md" for n in (2, 3))
    assert kop in first.read_text(encoding="utf-8")
    assert "Kluswinkel" not in second.read_text(encoding="utf-8")
    assert [p.zonder_datum for p in record(folder, "2018-Q2").pilots] == [True, False]
    assert [p.id for p in record(folder, "2018-Q3").pilots] == ["twee"]
    (folder / "pilots" / "drie.yaml").write_text(IDEE.format("Repaircafé"), encoding="utf-8")
    file = folder / "pilots" / "een.yaml"
    file.write_text(IDEE.format("Kluswinkel") + "ingediend_op: 2018-04-12\n", encoding="utf-8")
    found = pilotkit("check", "--repo", folder, "--as-of", "2018-12-01", "--select", "PK704")[1]
    assert "PK704" not in found


def test_only_what_is_past_and_open_gives_one_tip(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository(
        "programma: flevoland\n", een=IDEE.format("A") + "ingediend_op: 2018-02-01\n"
    )

    def tips(day: str) -> int:
        asked = ("check", "--repo", folder, "--as-of", day, "--select", "PK705")
        return pilotkit(*asked)[1].count("PK705 tip")

    assert tips("2020-01-01") == 0  # mere ideas
    file = folder / "pilots" / "een.yaml"
    file.write_text(file.read_text("utf-8").replace("idee", "ontwikkeling"), encoding="utf-8")
    assert (tips("2018-04-30"), tips("2018-05-01"), tips("2020-01-01")) == (0, 1, 1)
    assert pilotkit("close", "2018-Q1", "--repo", folder, "--as-of", "2018-04-02")[0] == 0
    assert (tips("2018-05-01"), tips("2018-08-01")) == (0, 1)


def test_the_sum_is_that_of_the_data_whatever_the_layout(closed: Path) -> None:
    content = (closed / "notities" / "2018-Q3.yaml").read_bytes()
    read = read_bytes(content, Notitie)
    assert read.document is not None
    data: Any = read.document.data
    assert data["som"] == som_van(data)

    @settings(tries(25), suppress_health_check=list(HealthCheck))
    @given(st.integers(), st.booleans(), st.integers(20, 200))
    def other_layouts_fit(seed: int, flow: bool, width: int) -> None:  # noqa: FBT001
        from io import StringIO

        def shuffled(value: Any) -> Any:
            if isinstance(value, dict):
                keys = list(value)
                random.Random(seed).shuffle(keys)  # noqa: S311 - a layout, no secret
                return {key: shuffled(value[key]) for key in keys}
            return [shuffled(inner) for inner in value] if isinstance(value, list) else value

        yaml = YAML(typ="safe", pure=True)
        yaml.default_flow_style, yaml.width = flow, width
        yaml.dump(shuffled(data), stream := StringIO())
        again = read_bytes(stream.getvalue().encode(), Notitie)
        assert again.value is not None
        assert again.document is not None
        assert som_van(again.document.data) == data["som"]  # type: ignore[arg-type]

    other_layouts_fit()
    for path in (("totaal", "beslag"), ("editie",), ("kwartaal",)):
        changed = json.loads(json.dumps(data))
        place = changed
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = "2018-Q4" if path[-1] == "kwartaal" else 7
        assert som_van(changed) != data["som"]


def test_the_sum_of_a_note_knows_no_line_ends() -> None:
    assert som_van_tekst("\ufeffa\r\nb\r") == som_van_tekst("a\nb\n")
    assert som_van_tekst("a\nb\n") != som_van_tekst("a\nb")


def test_a_note_in_windows_lines_is_still_the_closed_one(closed: Path, pilotkit: Command) -> None:
    file = closed / "notities" / "2018-Q3.md"
    text = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    report = ("report", "--repo", closed, "--quarter", "2018-Q3", *DAY)
    assert pilotkit(*report)[1].encode() == text


def test_a_running_quarter_is_never_the_closed_note(closed: Path, pilotkit: Command) -> None:
    asked = ("report", "--repo", closed, "--quarter", "2018-Q3", "--as-of", "2018-08-15")
    assert "Het kwartaal loopt nog" in pilotkit(*asked)[1]


def test_checks_see_what_is_closed_in_a_revision_and_in_an_editor(closed: Path) -> None:
    from pilotkit.source.git import snapshot
    from pilotkit.source.overlay import Overlay

    for files in (Checkout(closed), snapshot(closed, "HEAD"), Overlay(Checkout(closed), {})):
        found = check(files, date(2018, 12, 31))
        assert sorted(map(str, found.portfolio.gesloten.bezet)) == ["2018-Q2", "2018-Q3"]
        assert found.checked == 11


def test_who_remembers_parses_a_closed_quarter_again_only_when_it_changed(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsing = Mock(wraps=read_bytes)
    monkeypatch.setattr("pilotkit.check.memory.read_bytes", parsing)
    files, day, memory = Checkout(closed), date(2018, 12, 31), Memory()
    first = check(files, day, memory=memory)
    parsed = parsing.call_count
    assert check(files, day, memory=memory) == first == check(files, day)
    assert parsing.call_count == parsed
    record = closed / "notities" / "2018-Q3.yaml"
    record.write_bytes(record.read_bytes().replace(b"titel: Vakpaspoort", b"titel: Vakpas"))
    changed = check(files, day, memory=memory)
    assert "PK703" in {found.code for found in changed.diagnostics}
    assert changed == check(files, day)
    assert parsing.call_count == parsed + 1


def test_since_when_is_told_of_the_programme_and_of_what_is_gone(
    closed: Path, pilotkit: Command
) -> None:
    programme, gone = closed / "programma.yaml", closed / "pilots" / "zomeratelier.yaml"
    text = programme.read_text(encoding="utf-8")
    programme.write_text("programma: [\n", encoding="utf-8")
    commit(closed, "kapot", "2018-11-01")
    programme.write_text(text.replace("2018-09-27, bedrag: 10000", "2018-09-27, bedrag: 9000"),
                         encoding="utf-8")  # fmt: skip
    commit(closed, "kosten", "2018-11-02")
    gone.unlink()
    commit(closed, "weg", "2018-11-03")
    spent = closed / "pilots" / "vakpaspoort.yaml"
    whole = spent.read_text(encoding="utf-8")
    spent.write_text("titel: [\n", encoding="utf-8")
    commit(closed, "stuk", "2018-11-04")
    spent.write_text(whole.replace("2018-09-13, bedrag: 18000", "2018-09-13, bedrag: 1"), "utf-8")
    note = pilotkit("report", "--repo", closed, "--quarter", "2018-Q4", *DAY)[1]
    told = note.partition("## Correcties op eerdere notities\n\n")[2].partition("\n\n## ")[0]
    lines = dict(line.removeprefix("- **").split(".** ", 1) for line in told.splitlines())
    assert list(lines)[1].startswith("Voorbeeldportefeuille")
    assert "sinds 2 november 2018: uitgegeven was € 20.000" in list(lines.values())[1]
    since = "sinds 3 november 2018: de pilot (fase uitvoering) is er niet meer"
    assert lines["Zomeratelier"].count(since) == 2
    assert lines["Vakpaspoort"].startswith("In de notitie over het 3e kwartaal 2018: uitgegeven")


PK704 = ("check", "--as-of", "2019-01-11", "--select", "PK704", "--repo")
LATER = "2018-11-05"


def test_what_a_told_pilot_never_had_is_no_new_pilot(closed: Path, pilotkit: Command) -> None:
    edit(
        closed / "pilots" / "burenapp.yaml", "2018-07-19, bedrag: 5000", "2018-06-29, bedrag: 5000"
    )
    (said,) = (line for line in pilotkit(*PK704, closed)[1].splitlines() if "PK704" in line)
    assert said.endswith("van ‘Burenapp’ iets anders: uitgegeven was € 0 en is € 5.000.")


def test_what_is_set_right_under_another_name_is_told_once(closed: Path, pilotkit: Command) -> None:
    came = closed / "pilots" / "dorpsbus-als-leerplek.yaml"
    edit(came, "op: 2018-11-22", "op: 2018-09-20")
    assert pilotkit("rename", "vakpaspoort", "vak", "--repo", closed, "--as-of", LATER)[0] == 0
    edit(closed / "pilots" / "vak.yaml", "2018-09-13, bedrag: 18000", "2018-09-13, bedrag: 17000")
    commit(closed, "andere naam, ander bedrag", LATER)
    assert pilotkit(*PK704, closed)[1].count("vertelde van ‘Vakpaspoort’") == 1
    assert pilotkit("close", "2018-Q4", "--repo", closed, *DAY)[0] == 0
    commit(closed, "Q4", "2019-01-10")
    assert "PK704" not in pilotkit(*PK704, closed)[1]
    assert pilotkit("rename", came.stem, "bus", "--repo", closed, *DAY)[0] == 0
    assert "PK704" not in pilotkit(*PK704, closed)[1]


def test_what_was_told_last_counts_in_whatever_order_quarters_were_closed(
    lived: tuple[Path, dict[str, str]],
) -> None:
    eerst, vierde = (record(lived[0], quarter) for quarter in ("2018-Q3", "2018-Q4"))
    (correctie,) = vierde.correcties
    (verschil,) = correctie.verschillen
    ander = correctie.model_copy(
        update={"verschillen": (verschil.model_copy(update={"nu": "27000"}),)}
    )
    eerder = {"kwartaal": "2019-Q1", "gesloten_op": date(2019, 4, 9), "correcties": (ander,)}
    again = vierde.model_copy(update={"editie": 2, "gesloten_op": date(2019, 4, 15)})
    told = Gesloten((eerst, again, vierde.model_copy(update=eerder)))
    feiten = told.verteld(Kwartaal(2018, 3))["vakpaspoort"]
    assert feiten[Feitnaam(Feitsoort.UITGEGEVEN)] == 27500


def test_a_verdict_of_a_later_day_sets_nothing_right(closed: Path, pilotkit: Command) -> None:
    asked = ("--repo", closed, "--as-of", LATER)
    assert pilotkit("set", "vakpaspoort", "voorwaarden.doel.oordeel", "deels", *asked)[0] == 0
    found = pilotkit(*PK704, closed)[1]
    assert found.count("oordeel ‘doel’ was voldoet en is deels") == 2
    assert pilotkit("set", "vakpaspoort", "voorwaarden.doel.getoetst_op", LATER, *asked)[0] == 0
    assert "PK704" not in pilotkit(*PK704, closed)[1]
    edit(closed / "pilots" / "vakpaspoort.yaml", "oordeel: deels", "oordeel: open")
    found = pilotkit(*PK704, closed)[1]
    assert found.count("oordeel ‘doel’ was voldoet en is open") == 2


def test_since_when_is_that_of_what_is_said(closed: Path, pilotkit: Command) -> None:
    came = closed / "pilots" / "dorpsbus-als-leerplek.yaml"
    edit(came, "op: 2018-11-22", "op: 2018-09-20")
    commit(closed, "eerder", LATER)
    with came.open("a", encoding="utf-8") as file:
        file.write("planning:\n  einde: 2019-12-31\n")
    commit(closed, "einde", "2018-12-01")
    note = pilotkit("report", "--repo", closed, "--quarter", "2018-Q4", *DAY)[1]
    assert "sinds 5 november 2018: de pilot (fase idee) was er niet bij en is er nu wel" in note


def test_a_pilot_that_was_renamed_and_then_went_is_gone_since_it_went(
    closed: Path, pilotkit: Command
) -> None:
    asked = ("--repo", closed, "--as-of", "2018-10-20")
    assert pilotkit("rename", "zomeratelier", "atelier", *asked)[0] == 0
    commit(closed, "andere naam", "2018-10-20")
    assert pilotkit("close", "2018-Q4", "--repo", closed, *DAY)[0] == 0
    commit(closed, "Q4", "2019-01-10")
    (closed / "pilots" / "atelier.yaml").unlink()
    commit(closed, "weg", "2019-02-01")
    note = ("report", "--repo", closed, "--quarter", "2019-Q1", "--as-of", "2019-03-31")
    told = pilotkit(*note)[1].partition("## Correcties op eerdere notities\n\n")[2]
    assert told.count("sinds 1 februari 2019: de pilot") == 3
    assert "sinds 20 oktober 2018" not in told
