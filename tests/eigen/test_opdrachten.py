"""Every command over a repository that describes its own programme."""

from __future__ import annotations

import json
import pickle
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from pilotkit.check import check
from pilotkit.check.programme import read_programme
from pilotkit.profielen import find_profiel
from pilotkit.source.repository import Checkout
from tests.conftest import Command, Repository
from tests.eigen.conftest import DAG, VOORBEELD, Commit, anders

FORMATS = ("full", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")


def test_the_example_is_in_order(pilotkit: Command) -> None:
    assert pilotkit("check", "--strict", "--repo", VOORBEELD, "--as-of", DAG)[0] == 0
    assert pilotkit("fmt", "--check", "--repo", VOORBEELD)[0] == 0


@pytest.mark.parametrize("form", FORMATS)
def test_check_in_every_form(pilotkit: Command, wijkwater: Path, form: str) -> None:
    anders(wijkwater / "pilots" / "regenhof.yaml", ("onderhoud: buurt", "onderhoud: waterschap"))
    status, out, err = pilotkit(
        "check", "--repo", wijkwater, "--as-of", DAG, "--format", form, "--statistics"
    )
    assert (status, err) == (1, "")
    assert "WW201" in out


@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        ("onderhoud: buurt", "onderhoud: waterschap", "WW201"),
        ("    onderhoud: buurt\n", "", "WW201"),
        ("[Regenhof, Slootkade]", "[Regenhof]", "WW201"),
        ("    maatstaf: Hoe lang er water staat na een bui van een uur.\n", "", "WW202"),
        ("nulmeting-regenhof.md]", "weg.md]", "PK904"),
        ("  bodem: klei\n", "", "WW301"),
        ("  bodem: klei\n", "  bodem: beton\n", "PK104"),
        ("onderhoud: buurt", "onderhout: buurt", "PK102"),
        ("liters: 900", "liters: veel", "PK103"),
        ("[Noorderpolder]", "[Noordpool]", "PK104"),
        ("fase: proef\nbron", "fase: uitvoering\nbron", "PK104"),
        ("soort: school", "soort: gemeente", "PK104"),
        ("{post: meten", "{post: onderzoek", "PK104"),
        ("orgaan: dagelijks bestuur", "orgaan: partners", "PK104"),
        ("orgaan: dagelijks bestuur", "orgaan: algemeen bestuur", "PK315"),
    ],
)
def test_the_policy_holds(
    pilotkit: Command, wijkwater: Path, was: str, becomes: str, code: str
) -> None:
    anders(wijkwater / "pilots" / "regenhof.yaml", (was, becomes))
    out = pilotkit("check", "--repo", wijkwater, "--as-of", DAG, "--format", "concise")[1]
    assert f" {code} " in out


def test_partly_met_counts_where_it_is_said(pilotkit: Command, wijkwater: Path) -> None:
    anders(
        wijkwater / "pilots" / "regenhof.yaml",
        ("oordeel: voldoet", "oordeel: deels"),
        ("    maatstaf: Hoe lang er water staat na een bui van een uur.\n", ""),
        ("    onderhoud: buurt\n", ""),
    )
    out = pilotkit("check", "--repo", wijkwater, "--as-of", DAG, "--format", "concise")[1]
    assert " WW202 " in out
    assert " WW201 " not in out


COMMANDS = (
    ("summary",), ("summary", "--format", "json"),
    ("show", "regenhof"), ("show", "regenhof", "--format", "json"), ("show", "geveltuinen"),
    ("report", "commissie"), ("report", "oogst"), ("report", "nieuwsbrief"),
    ("report", "evaluatie"), ("report", "advies", "--pilot", "regenhof"),
    ("report", "pilot", "--pilot", "regenhof"), ("report", "commissie", "--to", "html"),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_made_of_it(pilotkit: Command, wijkwater: Path, command: tuple[str, ...]) -> None:
    status, out, err = pilotkit(*command, "--repo", wijkwater, "--as-of", DAG)
    assert (status, err) == (0, "")
    assert len(out) > 300


def test_tables_go_out_and_come_back(pilotkit: Command, wijkwater: Path, tmp_path: Path) -> None:
    where = ("--repo", wijkwater, "--as-of", DAG)
    status, _, err = pilotkit("export", tmp_path / "uit", "--to", "csv", *where)
    assert (status, "fouten" in err) == (0, False)
    assert "bodem" in (tmp_path / "uit" / "pilots.csv").read_text("utf-8")
    assert pilotkit("export", tmp_path / "uit.json", "--to", "json", *where)[0] == 0


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("set", "regenhof", "kenmerken.bodem", "zand"), "kenmerken.bodem is nu zand"),
        (("phase", "geveltuinen", "ontwerp"), "fase is nu ontwerp"),
        (("phase", "regenhof", "klaar"), "fase is nu klaar"),
        (("todo",), "tussentijdse evaluatie"),
    ],
)
def test_changing_a_pilot_by_command(
    pilotkit: Command, wijkwater: Path, command: tuple[str, ...], says: str
) -> None:
    status, out, _ = pilotkit(*command, "--repo", wijkwater, "--as-of", DAG)
    assert status == 0
    assert says in out


def test_what_breaks_a_rule_of_its_own_is_refused(pilotkit: Command, wijkwater: Path) -> None:
    key = "voorwaarden.met_de_buurt.onderhoud"
    status, _, err = pilotkit("set", "regenhof", key, "waterschap", "--repo", wijkwater)
    assert status != 0
    assert "WW201" in err


def test_site_schema_rule_new_close_and_fmt(
    pilotkit: Command, wijkwater: Path, tmp_path: Path, commit: Commit
) -> None:
    assert pilotkit("site", tmp_path / "site", "--repo", wijkwater, "--as-of", DAG)[0] == 0
    page = (tmp_path / "site" / "regels.html").read_text("utf-8")
    assert 'id="WW201"' in page
    assert 'id="WW301"' in page
    out = pilotkit("rule", "ww301", "--repo", wijkwater)[1]
    assert out.startswith("WW301 waarschuwing: Van een proef is bekend op welke grond hij ligt.")
    listed = pilotkit("rule", "--repo", wijkwater)[1]
    assert listed.index("Voorwaarden\n") < listed.index("Regels van Proeftuinen Wijkwater")
    assert listed.count("\nVoorwaarden\n") == 1
    status, out, _ = pilotkit(
        "new", "wadi", "--titel", "Wadi", "--fase", "ontwerp", "--repo", wijkwater
    )
    assert status == 0
    text = (wijkwater / "pilots" / "wadi.yaml").read_text("utf-8")
    assert "met_de_buurt" in text
    assert "bodem" in text
    assert pilotkit("fmt", "--check", "--repo", wijkwater)[0] == 0
    (wijkwater / "pilots" / "wadi.yaml").unlink()
    commit(wijkwater)
    assert pilotkit("close", "2024-Q3", "--repo", wijkwater, "--as-of", DAG)[0] == 0
    assert pilotkit("check", "--strict", "--repo", wijkwater, "--as-of", DAG)[0] == 0


@pytest.mark.parametrize("what", ["pilot", "programma"])
def test_the_schema_takes_its_files(pilotkit: Command, wijkwater: Path, what: str) -> None:
    from pilotkit.yaml.tree import parse

    schema = json.loads(pilotkit("schema", what, "--repo", wijkwater)[1])
    text = json.dumps(schema)
    assert not [word for word in ("$ref", "anyOf", "allOf") if word in text]
    path = "programma.yaml" if what == "programma" else "pilots/regenhof.yaml"
    document = parse((wijkwater / path).read_text("utf-8"))
    assert document
    jsonschema.Draft7Validator(schema).validate(document.data)


def test_models_and_words_travel_to_other_processes() -> None:
    result = check(Checkout(VOORBEELD), date(2024, 12, 31), keep=True)
    dossier = next(d for d in result.dossiers if d.stand.id == "regenhof")
    copy = pickle.loads(pickle.dumps(dossier))  # noqa: S301 - our own
    assert copy.pilot == dossier.pilot
    assert type(copy.pilot) is type(dossier.pilot)
    assert copy.kader.profiel is dossier.kader.profiel
    profiel = dossier.kader.profiel
    assert pickle.loads(pickle.dumps(profiel.pilot)) is profiel.pilot  # noqa: S301 - our own


def test_many_files_are_spread_over_the_cores(pilotkit: Command, wijkwater: Path) -> None:
    text = (wijkwater / "pilots" / "regenhof.yaml").read_text("utf-8")
    for number in range(400):
        own = text.replace("titel: Regenhof", f"titel: Regenhof {number}")
        (wijkwater / "pilots" / f"r{number}.yaml").write_text(own, "utf-8")
    status, out, err = pilotkit("summary", "--format", "json", "--repo", wijkwater, "--as-of", DAG)
    assert (status, err) == (0, "")
    assert len(json.loads(out)["pilots"]) == 402


def test_the_same_text_is_the_same_profile() -> None:
    one, two = (read_programme(Checkout(VOORBEELD), date(2024, 12, 31)) for _ in range(2))
    assert one.kader.profiel is two.kader.profiel


FLEVOLAND = find_profiel("flevoland")
assert FLEVOLAND


@pytest.mark.parametrize("sleutel", FLEVOLAND.voorwaarden.sleutels())
@pytest.mark.parametrize("hoe", ["zonder", "anders"])
def test_every_condition_of_a_basis_may_go_or_change(
    pilotkit: Command, portefeuille: Path, sleutel: str, hoe: str
) -> None:
    begin = "programma: flevoland-anders\nprofiel:\n  basis: flevoland\n"
    eigen = f"  voorwaarden:\n    - {{sleutel: {sleutel}, titel: Anders, code: FL299}}\n"
    text = (portefeuille / "programma.yaml").read_text("utf-8")
    rest = text.replace("programma: flevoland\n", "")
    (portefeuille / "programma.yaml").write_text(
        begin + (f"  zonder: [{sleutel}]\n" if hoe == "zonder" else eigen) + rest, "utf-8"
    )
    for path in (portefeuille / "pilots").glob("*.yaml"):  # its own keys are gone too
        lines, skip = [], False
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("  ") and not line.startswith("   "):
                skip = line.strip() == f"{sleutel}:"
            elif not line.startswith("  "):
                skip = False
            lines += [] if skip else [line]
        path.write_text("\n".join(lines) + "\n", "utf-8")
    out = pilotkit("check", "--repo", portefeuille, "--as-of", "2018-12-31", "--format", "concise")[
        1
    ]
    assert "PK999" not in out
    assert "PK1" not in out
    for command in (("summary",), ("report", "commissie"), ("report", "evaluatie")):
        assert pilotkit(*command, "--repo", portefeuille, "--as-of", "2018-12-31")[0] == 0


@pytest.mark.parametrize(
    "profiel",
    ["{}", "{zonder_fasen: true}", "{basis: flevoland, zonder_fasen: true}", "{basis: brabant}",
     "{basis: zuid_holland}", "{organen: [wie]}", "{lijnen: [a]}"],
)  # fmt: skip
def test_almost_nothing_is_a_programme_too(
    pilotkit: Command, repository: Repository, profiel: str
) -> None:
    folder = repository(
        f"programma: kaal\nprofiel: {profiel}\n",
        een=("titel: Een\nsamenvatting: Een verzonnen proef.\nbron: Verzonnen\n"),
    )
    out = pilotkit("check", "--repo", folder, "--format", "concise")[1]
    assert "PK999" not in out
    if "fase: …" not in out and "`fase`" not in out:
        for command in (
            ("summary",),
            ("show", "een"),
            ("report", "oogst"),
            ("report", "evaluatie"),
        ):
            status, _, err = pilotkit(*command, "--repo", folder)
            assert (status, err) == (0, ""), command


def test_a_closed_quarter_keeps_the_phases_of_then(
    pilotkit: Command, wijkwater: Path, commit: Commit
) -> None:
    commit(wijkwater)
    assert pilotkit("close", "2024-Q3", "--repo", wijkwater, "--as-of", DAG)[0] == 0
    anders(
        wijkwater / "programma.yaml",
        ("{fase: proef,", "{fase: bouw,"),
        ("[proef, klaar]", "[bouw]"),
    )
    anders(
        wijkwater / "pilots" / "regenhof.yaml",
        ("fase: proef\nbron", "fase: bouw\nbron"),
        ("    fase: proef\n", "    fase: bouw\n"),
    )
    out = pilotkit("check", "--repo", wijkwater, "--as-of", DAG, "--format", "concise")[1]
    assert "PK104" not in out
    assert "PK999" not in out
    assert pilotkit("report", "--quarter", "2024-Q3", "--repo", wijkwater)[0] == 0
    assert pilotkit("report", "--quarter", "2024-Q4", "--repo", wijkwater, "--as-of", DAG)[0] == 0
