"""The note to the commissie: read as text, the same every time, and safe."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from pilotkit import __version__
from pilotkit.kwartaal import Kwartaal
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

GOLDEN = ROOT / "tests" / "golden"
EEN_PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: uitvoering
gemeenten: [Urk]
begroting:
  posten: [{post: uitvoering, jaar: 2018, raming: 30000}]
  dekking: [{van: Provincie Flevoland, bedrag: 30000, soort: geld, status: toegezegd}]
voortgang:
  - {datum: 2018-08-01, stand: op_koers, kop: Begonnen, tekst: Er doen tien mensen mee.}
"""


@pytest.fixture
def notes(tmp_path: Path, repository: Repository) -> dict[str, tuple[Path, str]]:
    """Return the three portfolios, outside git, and the quarter to tell of."""
    import shutil

    harvest = tmp_path / "oogst"
    shutil.copytree(ROOT / "pilots", harvest / "pilots")
    shutil.copy(ROOT / "programma.yaml", harvest)
    made_up = shutil.copytree(PORTEFEUILLE, tmp_path / "portefeuille")
    return {
        "oogst-2018-Q3": (harvest, "2018-Q3"),
        "portefeuille-2018-Q2": (Path(made_up), "2018-Q2"),
        "portefeuille-2018-Q3": (Path(made_up), "2018-Q3"),
        "portefeuille-2018-Q4": (Path(made_up), "2018-Q4"),
        "een-pilot-2018-Q3": (repository(taalmaatjes=EEN_PILOT), "2018-Q3"),
    }


@pytest.mark.parametrize(
    "name",
    [
        "oogst-2018-Q3", "portefeuille-2018-Q2", "portefeuille-2018-Q3", "portefeuille-2018-Q4",
        "een-pilot-2018-Q3",
    ],
)  # fmt: skip
def test_golden_note(name: str, notes: dict[str, tuple[Path, str]], pilotkit: Command) -> None:
    folder, quarter = notes[name]
    code, out, err = pilotkit("report", "commissie", "--repo", folder, "--quarter", quarter)
    assert (code, err) == (0, "")
    out = out.replace(f"pilotkit {__version__}", "pilotkit X.Y.Z")
    file = GOLDEN / f"commissie-{name}.md"
    if os.environ.get("PILOTKIT_GOLDEN"):
        file.write_text(out, encoding="utf-8")
    assert out == file.read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_bytes(pilotkit: Command, portefeuille: Path) -> None:
    basis = ("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    first = pilotkit(*basis)[1]
    assert pilotkit(*basis)[1] == first
    later = ("--as-of", "2020-02-02")
    assert pilotkit(*basis, *later)[1] == first
    by_day = pilotkit("report", "--repo", portefeuille, "--as-of", "2018-09-30")[1]
    assert by_day == first
    assert pilotkit("report", "--repo", portefeuille, "--as-of", "2018-12-30")[1] == first


def test_nothing_that_happened_later_is_told(pilotkit: Command) -> None:
    _, note, _ = pilotkit("report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q2")
    for later in ("PK308", "| gestopt", "| afgerond", "VB-2018-105", "Herijkt", "€ 140.000"):
        assert later not in note
    assert "30 juni 2018" in note


def test_a_running_quarter_is_provisional(pilotkit: Command) -> None:
    _, note, _ = pilotkit(
        "report", "--repo", PORTEFEUILLE, "--quarter", "2018-Q3", "--as-of", "2018-08-15"
    )
    assert "deze notitie is voorlopig" in note
    assert "**Peildatum:** 15 augustus 2018" in note
    assert "28 augustus 2018, Gedeputeerde Staten" not in note


def test_what_is_over_the_ceiling_is_asked(pilotkit: Command, repository: Repository) -> None:
    folder = repository(duur=EEN_PILOT.replace("30000", "700000"))
    _, note, _ = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")
    assert "te bespreken hoe het beslag, nu € 200.000 te hoog, weer onder het plafond komt" in note
    assert "€ 200.000 meer dan het plafond" in note


NASTY = """\
titel: "x | y](http://kwaad) <script>alert(1)</script> \\e[31m # kop\\n| a | b |"
samenvatting: "1. geen lijst\\n\\n# geen kop ![x](http://kwaad) `code` $x$ &lt; *nadruk* _ook_"
fase: idee
bron: Verzonnen voorbeeld
"""


def test_texts_cannot_forge_markdown(pilotkit: Command, repository: Repository) -> None:
    folder = repository(naar=NASTY)
    _, note, _ = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")
    (line,) = [line for line in note.splitlines() if "alert" in line]
    assert line == (
        r"- **x \| y\](http://kwaad) \<script\>alert(1)\</script\> [31m # kop \| a \| b \|.** "
        r"1\. geen lijst # geen kop !\[x\](http://kwaad) \`code\` \$x\$ \&lt; \*nadruk\* \_ook\_"
    ).replace("[31m", r"\[31m")
    assert "\x1b" not in note


def test_an_own_template_goes_first(pilotkit: Command, portefeuille: Path) -> None:
    folder = portefeuille / "templates"
    folder.mkdir()
    own = folder / "commissie.md.j2"
    own.write_text("# {{ titel }}\n\n{{ kern | first }}\n", encoding="utf-8")
    _, note, _ = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert note.startswith("# Voorbeeldportefeuille met verzonnen pilots\n\nHet programma telt 8")


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ ''.__class__.__mro__ }}", "regel 1, gebruikt iets dat een sjabloon niet mag"),
        ("\n{{ titel.__init__.__globals__ }}", "regel 2, gebruikt iets dat een sjabloon niet mag"),
        ("\n\n{{ bestaatniet }}", "regel 3, gebruikt een naam die er niet is"),
        ("{% for x in %}", "regel 1, klopt niet"),
        ("{% include '../geheim.md.j2' %}", "het sjabloon templates/../geheim.md.j2 is er niet"),
        ("{% include 'geheim.txt' %}", "het sjabloon templates/geheim.txt is er niet"),
        ("{{ 1 / 0 }}", "klopt niet"),
        ("{{ range(999999999) | list }}", "klopt niet"),
        ("{{ titel | bestaatniet }}", "regel 1, klopt niet"),
    ],
)
def test_a_template_is_held_in_the_sandbox(
    pilotkit: Command, portefeuille: Path, template: str, sentence: str
) -> None:
    folder = portefeuille / "templates"
    folder.mkdir()
    (folder / "commissie.md.j2").write_text(template, encoding="utf-8")
    (portefeuille / "geheim.md.j2").write_text("geheim", encoding="utf-8")
    (folder / "geheim.txt").write_text("geheim", encoding="utf-8")
    code, out, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_template_that_links_out_is_not_followed(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    (tmp_path / "buiten.j2").write_text("geheim", encoding="utf-8")
    (portefeuille / "templates").mkdir()
    (portefeuille / "templates" / "commissie.md.j2").symlink_to(tmp_path / "buiten.j2")
    _, note, _ = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert "geheim" not in note
    assert note.startswith("# Voorbeeldportefeuille")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@voorbeeld.nl", *arguments],
        capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.strip()


def test_the_revision_and_reading_at_a_revision(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    git(tmp_path, "init", "-q")
    basis = ("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert "(buiten git)" in pilotkit(*basis)[1]
    git(tmp_path, "add", "portefeuille")
    git(tmp_path, "commit", "-qm", "een")
    first = git(tmp_path, "rev-parse", "HEAD")[:12]
    clean = pilotkit(*basis)[1]
    assert f"(revisie {first})" in clean
    (portefeuille / "pilots" / "burenapp.yaml").unlink()
    changed = pilotkit(*basis)[1]
    assert f"(revisie {first}, met wijzigingen die nog niet zijn vastgelegd)" in changed
    assert "Burenapp" not in changed
    assert pilotkit(*basis, "--at", "HEAD")[1] == clean
    (portefeuille / "pilots" / "link.yaml").symlink_to("/etc/passwd")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "twee")
    linked = pilotkit(*basis, "--at", "HEAD")[1]
    assert "Niet meegeteld, omdat het bestand fouten heeft: pilots/link.yaml" in linked


@pytest.mark.parametrize(
    ("text", "day", "previous", "following"),
    [
        ("2018-Q1", "2018-03-31", "2017-Q4", "2018-Q2"),
        ("2018-q4", "2018-12-31", "2018-Q3", "2019-Q1"),
    ],
)
def test_quarters(text: str, day: str, previous: str, following: str) -> None:
    quarter = Kwartaal.lees(text)
    assert str(quarter.laatste_dag) == day
    assert (str(quarter.vorige), str(quarter.volgende)) == (previous, following)
    assert quarter.laatste_dag in quarter
    assert quarter.volgende.eerste_dag not in quarter
    assert Kwartaal.laatste_volle(quarter.laatste_dag) == quarter
    assert Kwartaal.laatste_volle(quarter.eerste_dag) == quarter.vorige
