"""`set`, `add` and `done`: what they write, what they say, and what they refuse."""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilotkit.errors import ChangedMeanwhile, Unwritten
from pilotkit.yaml.tree import parse
from tests.conftest import Command, Repository

DAG = ("--as-of", "2018-12-31")


def data(folder: Path, pilot: str = "vakpaspoort") -> dict[str, object]:
    document = parse((folder / f"pilots/{pilot}.yaml").read_text(encoding="utf-8"))
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data


def in_it(folder: Path, path: str, pilot: str = "vakpaspoort") -> object:
    found: object = data(folder, pilot)
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]  # type: ignore[index]
    return found


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a way to type answers on what seems to be a terminal."""

    def type_(*answers: str) -> None:
        typed = io.StringIO("".join(f"{answer}\n" for answer in answers))
        monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys, "stdin", typed)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    return type_


@pytest.mark.parametrize(
    ("path", "typed", "value", "said"),
    [
        ("planning.einde", "31 dec 2019", "2019-12-31", "2019-12-31 (31 december 2019)"),
        ("planning.einde", "30-11-2019", "2019-11-30", "2019-11-30 (30 november 2019)"),
        ("begroting.uitgaven.1.bedrag", "€ 12.500,-", 12500, "12500 (€ 12.500)"),
        ("begroting.uitgaven[1].bedrag", "9k", 9000, "9000 (€ 9.000)"),
        ("voorwaarden.vernieuwing.eerder_beproefd", "nee", False, "false (nee)"),
        ("partners.1.verantwoordelijk_voor", "borging, uitvoering", ["borging", "uitvoering"],
         "borging, uitvoering"),
        ("themas.2", "werk, inkomen", "werk, inkomen", "‘werk, inkomen’"),
        ("bron", "no", "no", "‘no’"),
        ("bron", "01", "01", "‘01’"),
        ("bron", "van: wie # en wat", "van: wie # en wat", "‘van: wie # en wat’"),
        ("voortgang.0.stand", "Op koers", "op_koers", "op_koers"),
        ("kortetitel", "Vakpas", "Vakpas", "‘Vakpas’"),
        ("evaluatie.aanpak", "lang " * 799 + "klaar", "lang " * 799 + "klaar", "‘lang lang"),
    ],
)  # fmt: skip
def test_a_value_is_understood_and_said_back(
    path: str, typed: str, value: object, said: str, portefeuille: Path, pilotkit: Command
) -> None:
    code, out, _ = pilotkit("set", "vakpaspoort", path, typed, "--repo", portefeuille, *DAG)
    assert code == 0
    assert f"{path.replace('[', '.').replace(']', '')} is nu {said}" in out
    assert in_it(portefeuille, path.replace("[", ".").replace("]", "")) == value


@pytest.mark.parametrize(
    ("path", "typed", "told"),
    [
        ("begroting.dekking.0.bedrag", "12,50", "PK105 fout"),
        ("begroting.dekking.0.bedrag", "0", "PK105 fout"),
        ("begroting.dekking.0.bedrag", "veel", "PK105 fout"),
        ("planning.einde", "6/7/2019", "PK106 fout"),
        ("planning.einde", "31 februari 2019", "PK106 fout"),
        ("voortgang.0.stand", "goed", "PK104 fout"),
        ("titel", "x" * 121, "PK107 fout"),
        ("titel", " ", "PK107 fout"),
        ("gemeenten", "Almere, Utrecht", "PK104 fout"),
        ("begroting.uitgaven.0.kenmerk", "GS-0", "PK305 fout"),
        ("partners.0.naam", "ROC Voorbeeld", "PK108 fout"),
        ("bron", "bsn 123456782", "fout"),
    ],
)
def test_a_new_error_is_told_and_nothing_is_written(
    path: str, typed: str, told: str, portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    old = file.read_bytes(), file.stat().st_mtime_ns
    code, out, err = pilotkit("set", "vakpaspoort", path, typed, "--repo", portefeuille, *DAG)
    assert (code, out) == (1, "")
    assert told in err
    assert "er is niets geschreven" in err
    assert "123456782" not in err
    assert (file.read_bytes(), file.stat().st_mtime_ns) == old


@pytest.mark.parametrize(
    ("path", "said", "gone"),
    [
        ("ingediend_door", "ingediend_door is weg; er stond ‘ROC Voorbeeld’", "ingediend_door"),
        (
            "ingediend_op",
            "ingediend_op is weg; er stond 2018-04-26",
            "ingediend_op",
        ),
        ("themas.0", "themas.0 is weg; er stond ‘arbeidsmarkt’", ""),
        ("gemeenten", "gemeenten is weg; er stond Almere, Lelystad", "gemeenten"),
        ("voortgang.1", "voortgang.1 is weg\n", ""),
        ("signalen", "signalen is weg\n", "signalen"),
        ("begeleiding.versterkers.0", "begeleiding.versterkers.0 is weg\n", ""),
        ("begeleiding", "begeleiding is weg\n", "begeleiding"),
    ],
)
def test_what_is_removed_is_gone_and_the_rest_is_as_it_was(
    path: str, said: str, gone: str, portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    comments = re.findall(r"#.*", file.read_text(encoding="utf-8"))
    code, out, err = pilotkit("set", "vakpaspoort", path, "--remove", "--repo", portefeuille, *DAG)
    assert code == 0, err
    assert f"pilots/vakpaspoort.yaml: {said}" in out
    assert re.findall(r"#.*", file.read_text(encoding="utf-8")) == comments
    assert gone not in data(portefeuille)


def test_the_last_of_a_list_takes_its_key_along(portefeuille: Path, pilotkit: Command) -> None:
    set_ = ("set", "burenapp", "--repo", portefeuille, *DAG)
    assert pilotkit(*set_, "themas", "een")[0] == 0
    assert pilotkit(*set_, "themas.0", "--remove")[0] == 0
    assert "themas" not in data(portefeuille, "burenapp")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("titel", "PK101 fout"),
        ("partners.0", "fout"),
        ("besluiten.0", "fout"),
        ("begroting.dekking.0.bedrag", "PK101 fout"),
        ("begroting", "fout"),
    ],
)
def test_what_would_bring_an_error_is_not_removed(
    path: str, told: str, portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    old = file.read_bytes(), file.stat().st_mtime_ns
    code, out, err = pilotkit("set", "vakpaspoort", path, "--remove", "--repo", portefeuille, *DAG)
    assert (code, out) == (1, "")
    assert told in err
    assert "er is niets geschreven" in err
    assert (file.read_bytes(), file.stat().st_mtime_ns) == old


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "vakpaspoort", "titel", "A", "--remove"), "een WAARDE of --remove, niet allebei"),
        (("set", "vakpaspoort", "tranche", "--remove"), "`tranche` staat niet in pilots/vakpas"),
        (("set", "vakpaspoort", "themas.9", "--remove"), "`themas` heeft 2 onderdelen"),
        (("set", "vakpaspoord", "titel", "A"), "Bedoel je `vakpaspoort`?"),
        (("set", "vakpaspoort", "title", "A"), "Bedoel je `titel`?"),
        (("set", "vakpaspoort", "planning.eind", "A"), "Bedoel je `planning.einde`?"),
        (("set", "vakpaspoort", "planning", "A"), "zoals `planning.start`"),
        (("set", "vakpaspoort", "partners", "A"), "zoals `partners.0.naam`"),
        (("set", "vakpaspoort", "partners.naam", "A"), "De eerste is `partners.0`"),
        (("set", "vakpaspoort", "partners.9.naam", "A"), "`pilotkit add` zet er een bij"),
        (("set", "vakpaspoort", "themas.9", "A"), "Het volgende is 2"),
        (("set", "vakpaspoort", "titel.x", "A"), "daaronder staat niets"),
        (("set", "vakpaspoort", "titel"), "WAARDE ontbreekt. Zie `pilotkit set --help`"),
        (("set",), "PILOT ontbreekt"),
        (("add", "uitgaven", "vakpaspoort"), "Bedoel je `uitgave`?"),
        (("add",), "SOORT ontbreekt"),
        (("add", "uitgave"), "PILOT ontbreekt. Zie `pilotkit add uitgave --help`"),
        (("add", "uitgave", "vakpaspoort", "--datum", "2018-12-01"),
         "geef ook --bedrag en --kenmerk"),
        (("add", "uitgave", "vakpaspoort", "--datums", "2018-12-01"), "Bedoel je --datum?"),
        (("add", "borging", "vakpaspoort", "--hoe", "x", "--wie", "y"),
         "`pilotkit set vakpaspoort borging.hoe …`"),
        (("done", "vakpaspoort", "honderdste paspoort"),
         "Bedoel je ‘honderdste paspoort uitgereikt’?"),
        (("done", "vakpaspoort", "tussentijds"), "was al gereed op 2018-12-06"),
        (("done", "vakpaspoort", "honderdste paspoort uitgereikt", "--bevindingen", "x"),
         "hoort bij een evaluatie"),
        (("done", "vakpaspoort"), "MIJLPAAL ontbreekt"),
    ],
)  # fmt: skip
def test_wrong_use_says_what_to_type(
    arguments: tuple[str, ...], told: str, portefeuille: Path, pilotkit: Command
) -> None:
    code, out, err = pilotkit(*arguments, "--repo", portefeuille, *DAG)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_entries_are_added_as_the_others_are_written(portefeuille: Path, pilotkit: Command) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    before = file.read_text(encoding="utf-8")
    code, out, err = pilotkit(
        "add", "uitgave", "vakpaspoort", "--datum", "20 dec 2018", "--bedrag", "€ 1.500,-",
        "--kenmerk", "VB-2018-106", "--omschrijving", "zaal: huur", "--repo", portefeuille, *DAG,
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert out == (
        "pilots/vakpaspoort.yaml: uitgave toegevoegd: datum 2018-12-20 (20 december 2018), bedrag "
        "1500 (€ 1.500), kenmerk ‘VB-2018-106’, omschrijving ‘zaal: huur’\n"
    )
    line = (
        "    - {datum: 2018-12-20, bedrag: 1500, kenmerk: VB-2018-106, omschrijving: "
        '"zaal: huur"}\n'
    )
    assert file.read_text(encoding="utf-8") == before.replace("planning:\n", f"{line}planning:\n")
    code, _, _ = pilotkit(
        "add", "partner", "vakpaspoort", "--naam", "Stichting Voorbeeld", "--soort",
        "maatschappelijke organisatie", "--verantwoordelijk-voor", "borging",
        "--verantwoordelijk-voor", "uitvoering", "--repo", portefeuille, *DAG,
    )  # fmt: skip
    assert code == 0
    assert (
        "  - naam: Stichting Voorbeeld\n    soort: maatschappelijke_organisatie\n"
        "    verantwoordelijk_voor: [borging, uitvoering]\nbegeleiding:\n"
    ) in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("day", "counted"),
    [("30-12-2018", "daarmee komt er 1 fout bij:"), ("ooit", "daarmee komen er 2 fouten bij:")],
)
def test_what_refuses_is_counted_and_ends_as_a_sentence(
    day: str, counted: str, portefeuille: Path, pilotkit: Command
) -> None:
    code, _, err = pilotkit(
        "add", "besluit", "vakpaspoort", "--datum", day, "--orgaan", "GS", "--besluit", "Ja",
        "--repo", portefeuille, *DAG,
    )  # fmt: skip
    assert code == 1, err
    assert counted in err
    assert err.endswith("Bedoel je `Gedeputeerde Staten`?\n")


def test_what_is_not_there_yet_is_made(repository: Repository, pilotkit: Command) -> None:
    folder = repository(idee="titel: A\nsamenvatting: B.\nfase: idee\nbron: C\n")
    for arguments in (
        (
            "advies",
            "--door",
            "Ideeënmakelaar",
            "--datum",
            "2018-06-01",
            "--oordeel",
            "kansrijk",
            "--onderbouwing",
            "Past.",
            "--nodig-tijd",
            "een jaar",
        ),
        ("mijlpaal", "--naam", "begin", "--datum", "2018-12-01"),
        ("les", "--datum", "2018-06-01", "--les", "Doe het samen.", "--betekenis", "lokaal"),
    ):
        code, _, err = pilotkit("add", arguments[0], "idee", *arguments[1:], "--repo", folder, *DAG)
        assert code == 0, err
    assert (folder / "pilots/idee.yaml").read_text(encoding="utf-8") == (
        "titel: A\nsamenvatting: B.\nfase: idee\nbron: C\n"
        "advies:\n  door: Ideeënmakelaar\n  datum: 2018-06-01\n  oordeel: kansrijk\n"
        "  onderbouwing: Past.\n  nodig:\n    tijd: een jaar\n"
        "planning:\n  mijlpalen:\n    - {naam: begin, datum: 2018-12-01}\n"
        "evaluatie:\n  lessen:\n    - {datum: 2018-06-01, les: Doe het samen., betekenis: lokaal}\n"
    )


def test_done_takes_the_day_of_the_peildatum(portefeuille: Path, pilotkit: Command) -> None:
    done = ("done", "vakpaspoort")
    code, out, _ = pilotkit(
        *done, "Honderdste paspoort uitgereikt", "20 dec 2018", "--repo", portefeuille, *DAG
    )
    assert code == 0
    assert "gereed op 2018-12-20 (20 december 2018)" in out
    assert in_it(portefeuille, "planning.mijlpalen.3.gereed_op") == "2018-12-20"
    code, _, _ = pilotkit(*done, "eind", "--bevindingen", "Goed.", "--repo", portefeuille, *DAG)
    assert code == 0
    assert in_it(portefeuille, "evaluatie.momenten.1") == {
        "soort": "eind", "datum": "2019-12-10", "gereed_op": "2018-12-31", "bevindingen": "Goed.",
    }  # fmt: skip


def test_on_a_terminal_it_asks_one_thing_at_a_time(
    portefeuille: Path,
    pilotkit: Command,
    terminal: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal("signaal", "vakpaspoort", "", "misschien", "2", "Het regent.", "")
    monkeypatch.setenv("PILOTKIT_AS_OF", "2018-12-31")
    monkeypatch.chdir(portefeuille)
    code, out, err = pilotkit("add")
    assert code == 0, err
    assert "signaal toegevoegd: datum 2018-12-31" in out
    assert "  1. kans\n  2. risico\n" in err
    assert err.count("Typ een nummer van 1 tot en met 2, of het woord zelf.") == 1
    assert in_it(portefeuille, "signalen.2.soort") == "risico"


def _laatste(folder: Path) -> dict[str, object]:
    """Return the entry that stands last among what was spent."""
    uitgaven = in_it(folder, "begroting.uitgaven")
    assert isinstance(uitgaven, list)
    last: dict[str, object] = uitgaven[-1]
    return last


def test_what_cannot_be_right_is_said_at_once_and_asked_again(
    portefeuille: Path,
    pilotkit: Command,
    terminal: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal(
        "gisteren", "30-12-2018", "veel", "0", "€ 100,-", "VB-2018-114", "x" * 2001, "Zalen", ""
    )
    monkeypatch.setenv("PILOTKIT_AS_OF", "2018-12-31")
    monkeypatch.chdir(portefeuille)
    code, out, err = pilotkit("add", "uitgave", "vakpaspoort")
    assert code == 0, err
    assert "datum 2018-12-30" in out
    day, amount = err.index("`gisteren`"), err.index("`veel`")
    assert err.index("datum (") < day < err.index("bedrag (") < amount < err.index("kenmerk (")
    assert err.count("bedrag (") == 3
    assert {"bedrag": 100, "omschrijving": "Zalen"}.items() <= _laatste(portefeuille).items()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there quotes otherwise")
def test_what_was_answered_need_not_be_typed_again(
    portefeuille: Path, pilotkit: Command, terminal: Callable[..., None]
) -> None:
    """What needs the whole file is found at the end: then the answers stand in a command."""
    text = 'eerste termijn, \'t "begin"'
    terminal("12 dec 2018", "€ 100,-", "VB-2018-999", text)
    code, _, err = pilotkit("add", "uitgave", "vakpaspoort", "--repo", portefeuille, *DAG)
    assert code == 1
    assert "PK305 fout" in err
    words = shlex.split(err.splitlines()[-1])
    assert words == [
        "pilotkit", "add", "uitgave", "vakpaspoort", "--datum", "12 dec 2018", "--bedrag",
        "€ 100,-", "--kenmerk", "VB-2018-999", "--omschrijving", text, *DAG,
        "--repo", str(portefeuille),
    ]  # fmt: skip
    mended = ["VB-2018-114" if word == "VB-2018-999" else word for word in words[1:]]
    assert pilotkit(*mended)[0] == 0
    assert _laatste(portefeuille)["omschrijving"] == text
    refused = pilotkit(*words[1:])[2]
    assert "Je antwoorden" not in refused  # nobody was asked


@pytest.mark.parametrize(
    ("failure", "comes_back"),
    [(ChangedMeanwhile("pilots/x.yaml"), True), (Unwritten("de uitkomst is weg."), False)],
)
def test_answers_come_back_where_nothing_was_written(
    failure: Exception,
    comes_back: bool,  # noqa: FBT001 - pytest gives it by name
    portefeuille: Path,
    pilotkit: Command,
    terminal: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was written and could not be told would be added twice."""

    def fail(*_: object) -> int:
        raise failure

    monkeypatch.setattr("pilotkit.cli.add.schrijf", fail)
    terminal("12-12-2018", "100", "VB-2018-114", "")
    code, _, err = pilotkit("add", "uitgave", "vakpaspoort", "--repo", portefeuille, *DAG)
    assert code == 2
    assert ("Je antwoorden, om aan te passen" in err) is comes_back


def test_a_key_of_the_keyboard_in_an_answer_ends_nothing(
    portefeuille: Path, pilotkit: Command, terminal: Callable[..., None]
) -> None:
    terminal("12-12-2018", "100", "VB-2018-114", "eerste\x1b[D termijn", "eerste termijn")
    code, _, err = pilotkit("add", "uitgave", "vakpaspoort", "--repo", portefeuille, *DAG)
    assert code == 0, err
    assert err.count("Hierin staat een teken dat je niet ziet") == 1
    assert _laatste(portefeuille)["omschrijving"] == "eerste termijn"


def test_asking_ends_where_nobody_answers(
    portefeuille: Path, pilotkit: Command, terminal: Callable[..., None]
) -> None:
    terminal()
    code, out, err = pilotkit("set", "--repo", portefeuille)
    assert (code, out) == (130, "")
    assert err.endswith("pilotkit: afgebroken.\n")


def test_a_minus_is_no_option_behind_two_dashes(portefeuille: Path, pilotkit: Command) -> None:
    amount = ("begroting.dekking.0.bedrag", "-5")
    code, _, err = pilotkit("set", "--repo", portefeuille, *DAG, "--", "vakpaspoort", *amount)
    assert code == 1
    assert "PK105 fout" in err


LINK = "is een koppeling"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_nothing_is_written_through_a_link(
    what: str, portefeuille: Path, pilotkit: Command, tmp_path: Path
) -> None:
    linked = portefeuille / ("pilots/vakpaspoort.yaml" if what == "file" else "pilots")
    target = linked.rename(portefeuille / f"elders{linked.suffix}")
    linked.symlink_to(target)
    file = target if what == "file" else target / "vakpaspoort.yaml"
    old = file.read_bytes()
    code, _, err = pilotkit("set", "vakpaspoort", "bron", "Elders", "--repo", portefeuille, *DAG)
    assert code == 2
    assert LINK in err
    assert file.read_bytes() == old


def test_a_file_that_cannot_be_read_is_left_alone(portefeuille: Path, pilotkit: Command) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    for broken, told in (("titel: [", "PK001 fout"), ("", "PK"), ("- a\n", "PK")):
        file.write_text(broken, encoding="utf-8")
        code, out, err = pilotkit("set", "vakpaspoort", "bron", "A", "--repo", portefeuille, *DAG)
        assert (code, out) == (1, "")
        assert "is niet te lezen en blijft zoals het is. Verbeter eerst:" in err
        assert told in err
        assert file.read_text(encoding="utf-8") == broken


def test_one_of_two_errors_is_mended_and_the_other_told(
    portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    wrong = text.replace("stand: aandacht", "stand: matig").replace(
        "einde: 2019-12-31", "einde: ooit"
    )
    file.write_text(wrong, encoding="utf-8")
    set_ = ("set", "vakpaspoort")
    code, _, err = pilotkit(*set_, "planning.einde", "31-12-2019", "--repo", portefeuille, *DAG)
    assert (code, err) == (0, "")
    code, _, err = pilotkit(*set_, "bron", "", "--repo", portefeuille, *DAG)
    assert code == 1
    text = text.replace("      raming: 22000", "      raming: 222000")
    file.write_text(text.replace("stand: aandacht", "stand: matig"), encoding="utf-8")
    code, _, err = pilotkit(*set_, "voortgang.1.stand", "aandacht", "--repo", portefeuille, *DAG)
    assert code == 0
    assert "Het bestand is nu te lezen. Wat er verder mis is:\n- PK" in err


def test_somebody_who_saves_meanwhile_loses_nothing(
    portefeuille: Path, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit.bewerken import gevolg

    file = portefeuille / "pilots/vakpaspoort.yaml"
    real = gevolg.gevolg

    def saved(*arguments: object) -> object:
        file.write_text("titel: B\n", encoding="utf-8")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(gevolg, "gevolg", saved)
    code, _, err = pilotkit("set", "vakpaspoort", "bron", "A", "--repo", portefeuille, *DAG)
    assert code == 2
    assert "iemand anders heeft dit bestand net veranderd" in err
    assert file.read_text(encoding="utf-8") == "titel: B\n"


def test_an_error_that_only_moved_is_told_and_does_not_stand_in_the_way(
    portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/zomeratelier.yaml"
    text = file.read_text(encoding="utf-8")
    begin = text.index("evaluatie:\n")
    _, *rest = re.split(r"^(?=\w)", text[begin:], flags=re.MULTILINE)[1:]
    file.write_text(text[:begin] + "".join(rest), encoding="utf-8")
    code, _, err = pilotkit(
        "add", "evaluatiemoment", "zomeratelier", "--soort", "eind", "--datum", "2018-12-01",
        "--gereed-op", "2018-12-01", "--repo", portefeuille, *DAG,
    )  # fmt: skip
    assert code == 0, err
    assert "Let op:\n- PK409 fout: " in err


def test_every_command_keeps_windows_lines_marks_and_comments(
    portefeuille: Path, pilotkit: Command
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8").replace(": 2018-07-10\n", ": 2018-07-10   # begin\n")
    lines = text.splitlines()
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())  # and no end of the last line
    for command in (
        ("set", "vakpaspoort", "planning.start", "9-7-2018"),
        ("set", "vakpaspoort", "kortetitel", "Vakpas"),
        ("add", "relatie", "vakpaspoort", "--met", "burenapp", "--aard", "synergie"),
        ("done", "vakpaspoort", "honderdste paspoort uitgereikt"),
        ("phase", "vakpaspoort", "vervolg", "--prepare"),
    ):
        assert pilotkit(*command, "--repo", portefeuille, *DAG)[0] == 0
    made = file.read_bytes()
    assert made.startswith(b"\xef\xbb\xbf# Verzonnen")
    assert made.count(b"\n") == made.count(b"\r\n")
    assert not made.endswith(b"\n")
    after = made.decode("utf-8-sig").split("\r\n")
    gone = [line for line in lines if line not in after]
    assert gone == [
        "  start: 2018-07-10   # begin",
        "    - {naam: honderdste paspoort uitgereikt, datum: 2019-11-01}",
    ]
    assert "  start: 2018-07-09   # begin" in after
    assert after[-2:] == ["  - met: burenapp", "    aard: synergie"]


def test_a_value_of_a_person_is_shown_nowhere(portefeuille: Path, pilotkit: Command) -> None:
    file = portefeuille / "pilots/burenapp.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("bron: Verzonnen voorbeeld", "bron: bsn 123456782"), "utf-8")
    code, out, err = pilotkit("set", "burenapp", "bron", "Voorbeeld", "--repo", portefeuille, *DAG)
    assert code == 0
    assert "er stond" in out
    assert "123456782" not in out + err
    assert "123456782" not in file.read_text(encoding="utf-8")
