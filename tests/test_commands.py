"""The commands as a user meets them: what they print, and with which exit code they end."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pilotkit import __version__
from pilotkit.cli.app import COMMANDS, command
from pilotkit.cli.main import run
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

PROGRAM = (sys.executable, "-c", "from pilotkit.cli.main import main; main()")
IDEE = "titel: Idee\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"


def test_the_harvest_and_the_portfolio_hold_no_error(pilotkit: Command) -> None:
    for folder in (ROOT, PORTEFEUILLE):
        for day in ((), ("--as-of", "2018-12-31"), ("--as-of", "2098-12-31")):
            # time turns a check red by an exception that is over only
            over = () if day == ("--as-of", "2018-12-31") else ("--ignore", "PK901")
            code, out, err = pilotkit("check", "--repo", folder, *day, *over)
            assert (code, err) == (0, ""), out


def test_too_much_asked_names_the_pilots_and_the_excess(
    pilotkit: Command, portefeuille: Path
) -> None:
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("bedrag: 80000\n", "bedrag: 680000\n"), encoding="utf-8")
    code, out, _ = pilotkit(
        "check", "--repo", portefeuille, "--as-of", "2018-12-31", "--format", "json",
        "--select", "PK301",
    )  # fmt: skip
    (found,) = json.loads(out)["findings"]
    assert code == 1
    assert "€ 438.500 meer dan het plafond van € 500.000" in found["message"]
    for claim in ("vakpaspoort € 695.000", "taal-op-de-werkvloer € 82.000", "€ 40.000"):
        assert claim in found["message"]
    assert found["file"] == "pilots/vakpaspoort.yaml"
    assert found["path"] == ["begroting", "dekking", 0, "bedrag"]


def test_an_amount_in_dutch_notation_is_shown_where_it_stands(
    pilotkit: Command, portefeuille: Path
) -> None:
    file = portefeuille / "pilots" / "burenapp.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if "bedrag: 25000, kenmerk" in line)
    lines[number] = lines[number].replace("25000", "25.000")
    file.write_text("\n".join(lines), encoding="utf-8")
    code, out, _ = pilotkit(
        "check", "--repo", portefeuille, "--format", "json", "--as-of", "2018-12-31"
    )
    data = json.loads(out)
    (found,) = [f for f in data["findings"] if f["severity"] == "error" and not f["waived"]]
    assert code == 1
    assert found["code"] == "PK105"
    assert (found["line"], found["column"]) == (number + 1, lines[number].index("25.000") + 1)
    assert "25000" in found["hint"]
    assert data["files"] == {"checked": 9, "unreadable": 1}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "Bedoel je `pilotkit check`?"),
        (["xyzzy"], "er is geen commando `xyzzy`. Kies uit check"),
        (["check", "--formaat", "json"], "de optie `--formaat` is er niet. Bedoel je --format?"),
        (
            ["--repo", ".", "check"],
            "--repo komt na de naam van het commando, zoals `pilotkit check",
        ),
        (["--as-of=2018-01-01", "check"], "--as-of komt na de naam van het commando"),
        (["set", "x", "titel", "-5"], "Begint een waarde met een streepje, typ dan `--` ervoor."),
        (["check", "--zzz"], "de optie `--zzz` is er niet."),
        (["check", "--format", "jsn"], "bedoel je json?"),
        (["check", "--format", "xxxx"], "kies uit full, concise, json, github"),
        (["check", "--format"], "bij --format hoort een waarde. Zie `pilotkit check --help`."),
        (["check", "--strict=ja"], "hoort geen waarde. Zie `pilotkit check --help`."),
        (["add", "uitgave", "x", "--bedrag"], "waarde. Zie `pilotkit add uitgave --help`."),
        (["check", "--as-of", "13-06-2018"], "typ de datum bij --as-of als 2018-06-13"),
        (["check", "--as-of", "gisteren"], "is geen datum bij --as-of"),
        (["check", "--as-of", "9999-12-31"], "tussen 1900 en 2199"),
        (["check", "--select", "PK9X"], "--select kent geen regel `PK9X`"),
        (["check", "--ignore", ","], "bij --ignore hoort een code"),
        (["check", "bestaat-niet"], "bestaat-niet bestaat niet"),
        (["show"], "PILOT ontbreekt"),
        (["show", "vakpasport"], "Bedoel je `vakpaspoort`?"),
        (["show", "x", "y"], "`y` is te veel"),
        (["rule", "PK399"], "er is geen regel `PK399`"),
        (["report", "nieuws"], "`nieuws` kan niet bij SOORT"),
        (["report", "--quarter", "2018-Q5"], "`2018-Q5` is geen kwartaal"),
        (["report", "--quarter", "2150-Q1", "--as-of", "2018-01-01"], "begint pas na de peildatum"),
        (["report", "--at", "bestaat-niet"], "git kent hier geen revisie `bestaat-niet`"),
        (["report", "--at", "--help"], "git kent hier geen revisie"),
        (["report", "--output", "/bestaat/niet/x.md"], "is niet te schrijven"),
        (["export", "/bestaat/niet/x.json"], "de map bestaat niet. Kies een andere plek."),
        (["import", "pilots"], "Noem een map van `pilotkit export`, of een rekenblad."),
        (["report", "--output", "Q3.doc"], "geen .doc zijn. Typ `--output Q3.docx`."),
        (["report", "--output", "Q3.XLSX"], "Kies .md, .html, .docx, .odt of .pdf. Een rekenblad"),
        (["report", "--output", "Q3.xls"], "maakt `pilotkit export Q3.xlsx`"),
        (["report", "--output", "Q3.csv"], "geeft `pilotkit export --to csv`"),
        (["report", "--output", "Q3.pptx"], "Kies .md, .html, .docx, .odt of .pdf."),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(
    pilotkit: Command, arguments: list[str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PORTEFEUILLE)
    code, out, err = pilotkit(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.startswith("pilotkit: ")
    assert err.count("\n") == 1


def test_no_repository_and_no_pilots(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, err = pilotkit("check", "--repo", tmp_path)
    assert code == 2
    assert err.startswith(f"pilotkit: in {tmp_path} en de mappen erboven staat geen map `pilots/`")
    monkeypatch.chdir(tmp_path)
    assert pilotkit("check")[2].startswith("pilotkit: in deze map en de mappen erboven staat geen")
    (tmp_path / "pilots").mkdir()
    code, _, err = pilotkit("check", "--repo", tmp_path)
    assert code == 2
    assert err.startswith("pilotkit: er staat geen enkel bestand in `pilots/`")
    (tmp_path / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    (tmp_path / "pilots").rmdir()
    assert pilotkit("check", "--repo", tmp_path)[0] == 2


def test_paths_of_two_programmes(pilotkit: Command) -> None:
    code, _, err = pilotkit("check", ROOT, PORTEFEUILLE)
    assert code == 2
    assert "verschillende programma's" in err


def test_from_any_folder_inside(pilotkit: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PORTEFEUILLE / "pilots")
    assert "9 bestanden" in pilotkit("check")[1]
    assert "9 bestanden" in pilotkit("check", "burenapp.yaml", "../bijlagen")[1]
    assert "9 bestanden" in pilotkit("check", "--repo", "..", "pilots")[1]


def test_a_broken_pilot_hides_no_other(pilotkit: Command, portefeuille: Path) -> None:
    (portefeuille / "pilots" / "kapot.yaml").write_text("titel: 'open\n", encoding="utf-8")
    code, out, _ = pilotkit("check", "--repo", portefeuille, "--as-of", "2018-12-31")
    assert code == 1
    assert "PK001 fout" in out
    assert "PK206" in out
    assert "1 bestand met zulke fouten dat het niet meetelt" in out
    code, out, _ = pilotkit("summary", "--repo", portefeuille, "--as-of", "2018-12-31")
    assert code == 0
    assert "Niet meegeteld, omdat het bestand fouten heeft: pilots/kapot.yaml" in out


@pytest.mark.parametrize(
    ("programma", "code"),
    [("programma: brabent\n", "PK104"), ("programma: [\n", "PK001"), ("- a\n", "PK007"),
     ("titel: Zonder profiel\n", "PK101"), ("", "PK007")],
)  # fmt: skip
def test_a_broken_programme_hides_no_pilot(
    pilotkit: Command, repository: Repository, programma: str, code: str
) -> None:
    folder = repository(programma, idee=IDEE.replace("bron", "bro"))
    status, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert status == 1
    assert re.search(rf"^programma.yaml:1:\d+: {code} fout", out, re.MULTILINE)
    assert "pilots/idee.yaml:4:1: PK102 fout" in out


def test_exit_codes_of_check(pilotkit: Command, portefeuille: Path) -> None:
    basis = ("check", "--repo", portefeuille, "--as-of", "2018-12-31")
    assert pilotkit(*basis)[0] == 0
    assert pilotkit(*basis, "--strict")[0] == 1
    assert pilotkit(*basis, "--strict", "--ignore", "PK2,PK3,PK4,PK5,PK7,FL2")[0] == 0
    (portefeuille / "pilots" / "kapot.yaml").write_text("titel: 'open\n", encoding="utf-8")
    assert pilotkit(*basis)[0] == 1
    assert pilotkit(*basis, "--exit-zero")[0] == 0
    assert pilotkit(*basis, "--select", "PK2")[0] == 0


def test_statistics_and_output(pilotkit: Command, portefeuille: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.txt"
    code, out, _ = pilotkit(
        "check", "--repo", portefeuille, "--as-of", "2018-12-31", "--format", "concise",
        "--statistics", "--output", target,
    )  # fmt: skip
    assert (code, out) == (0, "")
    text = target.read_text(encoding="utf-8")
    assert "     2  PK201  Vanaf de uitvoering zijn alle voorwaarden getoetst." in text
    full = pilotkit("check", "--repo", portefeuille, "--as-of", "2018-12-31", "--statistics")[1]
    assert "     2  PK201  " in full


def test_colour_only_where_asked(pilotkit: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    basis = ("check", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
    assert "\x1b[" not in pilotkit(*basis)[1]
    assert "\x1b[" in pilotkit(*basis, "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in pilotkit(*basis)[1]
    assert "\x1b[" in pilotkit("summary", *basis[1:])[1]
    assert "\x1b[" in pilotkit("rule", "PK301")[1]
    assert "\x1b[" not in pilotkit(*basis, "--color", "never")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in pilotkit(*basis)[1]


def test_version_help_and_nothing(pilotkit: Command) -> None:
    assert pilotkit("--version") == (0, f"pilotkit {__version__}\n", "")
    assert pilotkit("check", "--version") == (0, f"pilotkit {__version__}\n", "")
    for name in ("check", "summary", "show", "report", "rule"):
        code, out, _ = pilotkit(name, "--help")
        assert code == 0
        assert "Gebruik: pilotkit" in out
        for english in ("Usage", "Options", "Show this", "default", "env var", "required"):
            assert english not in out
        for option in ("--as-of", "--repo", "--color", "--version", "-h, --help"):
            assert option in out
    code, out, _ = pilotkit()
    assert code == 2
    assert "Commando's:" in out


def test_each_line_of_the_list_of_commands_is_whole(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = pilotkit("--help")[1].splitlines()
    for name, line in COMMANDS.items():
        assert f"  {name.ljust(7)}  {line}" in lines
    asked = {"_PILOTKIT_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "pilotkit "}
    done = subprocess.run(
        PROGRAM, capture_output=True, check=True, encoding="utf-8", env=os.environ | asked
    )
    assert "..." not in done.stdout
    assert "..." not in pilotkit("add", "--help")[1]


@pytest.mark.parametrize("name", [*COMMANDS, "add uitgave", "add besluit"])
def test_help_shows_no_types_and_plain_brackets(name: str, pilotkit: Command) -> None:
    code, out, _ = pilotkit(*name.split(), "--help")
    usage = out.splitlines()[0]
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    pieces = usage.removeprefix(f"Gebruik: pilotkit {name} ").split()
    assert all(re.fullmatch(r"[A-Z]+|\[[A-Z]+\](\.\.\.)?", piece) for piece in pieces), usage
    assert not re.search(r"<(?![a-z]+\|)|list\[|\bTrue\b|\bFalse\b|\bNone\b|\{", out)
    arguments = out.partition("Argumenten:\n")[2].partition("\n\n")[0].splitlines()
    named = {line.split()[0] for line in arguments if re.match(r"  \S", line)}
    if name != "add":
        assert named == {piece.strip("[].") for piece in pieces} - {"OPTIES"}


def test_show(pilotkit: Command) -> None:
    basis = ("--repo", PORTEFEUILLE, "--as-of", "2018-12-31")
    code, out, _ = pilotkit("show", "pilots/vakpaspoort.yaml", *basis)
    assert code == 0
    for words in (
        "€ 140.000",
        "geraamd in het eerste plan",
        "In het eerste plan was het einde 30 juni 2019",
        "gehaald op 13 september 2018",
        "6 december 2018, op koers",
    ):
        assert words in out
    _, idea, _ = pilotkit("show", "dorpsbus-als-leerplek", *basis)
    for words in ("Er is nog geen begroting.", "Er is nog geen planning.", "nog geen bericht"):
        assert words in idea
    assert "uitzondering" in pilotkit("show", "buurtwerkplaats", *basis)[1]


def test_show_of_a_broken_pilot(pilotkit: Command, repository: Repository) -> None:
    code, _, err = pilotkit("show", "kapot", "--repo", repository(kapot="titel: 'open\n"))
    assert code == 2
    assert "pilots/kapot.yaml heeft fouten" in err


def test_summary_of_ideas_and_without_plans(pilotkit: Command) -> None:
    code, out, _ = pilotkit("summary", "--repo", ROOT, "--as-of", "2020-01-01")
    assert code == 0
    assert "14 idee" in out
    assert "Er staat niets gepland." in out


def test_every_rule_is_explained(pilotkit: Command) -> None:
    from pilotkit.programmas.flevoland import PROFIEL
    from pilotkit.rules.geldend import alle_regels, geldend

    listed, own = pilotkit("rule")[1], geldend(PROFIEL).op_code
    for code, rule in {**alle_regels(), **own}.items():
        status, out, _ = pilotkit("rule", code.lower())
        assert status == 0
        assert (rule.titel in listed) is (code in own)
        assert out.startswith(f"{code} {rule.severity}: {rule.titel}")
        assert f"Bron: {rule.source}" in out
        if code != "PK999":  # a crash has no example in data
            assert "Fout (" in out
            assert "Goed (" in out


def test_start_without_the_heavy_libraries() -> None:
    program = (
        "import sys; from pilotkit.cli.main import run; run({!r});"
        "print([m for m in ('pydantic', 'rich', 'jinja2', 'typer') if m in sys.modules])"
    )
    heavy = {"pydantic", "rich", "jinja2"}
    for arguments, absent in (
        (["--version"], heavy | {"typer"}),
        (["--help"], heavy),
        (["rule", "PK301"], {"rich", "jinja2"}),  # typer reads arguments with pydantic
        (["check", "--repo", str(PORTEFEUILLE)], {"rich", "jinja2"}),
    ):
        done = subprocess.run(
            [sys.executable, "-c", program.format(arguments)],
            capture_output=True, check=True, encoding="utf-8",
        )  # fmt: skip
        loaded = done.stdout.splitlines()[-1]
        assert not [name for name in absent if f"'{name}'" in loaded], arguments


def test_the_help_of_a_command_builds_no_model() -> None:
    """Only that of ``add`` does: what can be added is what the models have."""
    names = [name for name in COMMANDS if name != "add"]
    program = (
        "import sys; from pilotkit.cli.main import run;"
        f"print([run([name, '--help']) for name in {names}], 'pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == f"{[0] * len(names)} False"


def test_a_name_is_completed_without_the_heavy_libraries() -> None:
    program = (
        "import atexit, sys; from pilotkit.cli.main import run;"
        "atexit.register(lambda: print('pydantic' in sys.modules)); run([])"
    )
    asked = {"_PILOTKIT_COMPLETE": "complete_bash", "COMP_WORDS": "pilotkit ch", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8",
        env=os.environ | asked,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["check", "False"]


@pytest.mark.parametrize("typed", ["pilotkit --", "pilotkit rule --"])
def test_a_shell_explains_in_dutch_what_can_be_typed(typed: str) -> None:
    asked = {"_PILOTKIT_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": typed}
    done = subprocess.run(
        PROGRAM, capture_output=True, check=True, encoding="utf-8", env=os.environ | asked
    )
    assert '"--help":"Toon deze hulp."' in done.stdout
    assert not re.search(r"\b(?:the|this|for|current)\b", done.stdout, re.IGNORECASE)


@pytest.mark.slow
def test_a_console_that_is_not_utf8_gets_readable_text() -> None:
    environment = dict(os.environ, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    for arguments, amount in (
        (["summary"], "EUR 338.500"),
        (["check"], "EUR 338.500"),
        (["report", "--quarter", "2018-Q3"], "EUR 282.000"),
    ):
        done = subprocess.run(
            [*PROGRAM, *arguments, "--repo", PORTEFEUILLE,
             "--as-of", "2018-12-31"],
            capture_output=True, check=True, env=environment,
        )  # fmt: skip
        text = done.stdout.decode("ascii")
        assert amount in text
        assert done.stderr == b""


@pytest.mark.parametrize(
    "arguments",
    [
        *(f"check --format {form}" for form in ("json", "gitlab", "forgejo", "sarif", "junit")),
        *(f"{name} --format json" for name in ("summary", "todo", "lessons", "show vakpaspoort")),
        "summary MAP --format json",
        "schema",
    ],
)
def test_what_programs_read_is_utf8_whatever_the_console_is(
    arguments: str, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe of Windows has the letters of Windows, and JSON in those can nobody read."""
    typed = [PORTEFEUILLE if word == "MAP" else word for word in arguments.split()]
    place = () if PORTEFEUILLE in typed else ("--repo", PORTEFEUILLE)
    asked = (*typed, *place, "--as-of", "2018-12-31")
    expected = pilotkit(*asked)[1]
    assert not expected.isascii()
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", console)
    pilotkit(*asked)
    assert console.buffer.getvalue().decode() == expected


def test_a_reader_that_stops_is_no_failure() -> None:
    with subprocess.Popen(
        [*PROGRAM, "rule"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_interruption_and_inner_failure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: list[str]) -> int:
        raise KeyboardInterrupt

    def broken(_: list[str]) -> int:
        raise TypeError("x")

    monkeypatch.setattr("pilotkit.cli.app.run_app", interrupted)
    assert run(["check"]) == 130
    monkeypatch.setattr("pilotkit.cli.app.run_app", broken)
    assert run(["check"]) == 2
    err = capsys.readouterr().err
    assert "afgebroken." in err
    assert "er ging iets mis in pilotkit zelf (TypeError in test_commands.py" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_a_command_says_of_itself(name: str) -> None:
    said = command(name)
    assert said.name == name
    assert said.help.partition("\n\n")[0].replace("\n", " ") == COMMANDS[name]


def test_a_command_brings_only_its_own_module() -> None:
    code = "import sys; from pilotkit.cli.main import run; run(['--help']); print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(out.stdout.split())
    assert {"pilotkit.cli.app", "typer"} <= loaded
    assert not {f"pilotkit.cli.{name}" for name in COMMANDS} & loaded
    assert not {"pydantic", "rich", "ruamel.yaml", "jinja2"} & loaded


def test_what_is_imported_late_is_not_imported_at_the_top_too() -> None:
    twice = []
    for path in sorted((ROOT / "src" / "pilotkit").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
        functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
        inner = {n.module for f in functions for n in ast.walk(f) if isinstance(n, ast.ImportFrom)}
        twice += [f"{path.name}: {module}" for module in top & inner]
    assert twice == []
