"""The JSON of commands is what `schema` says of it: no field too few, none without a name.

Every schema is open, because readers must bear new fields. Here it is closed, over every
example from empty to full, so that a command that prints a field without a name fails.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pilotkit.begin.uitvoer import UITVOER
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository
from tests.reports.conftest import EEN_PILOT
from tests.test_across import LES
from tests.test_closing import commit
from tests.test_keys_are_read import MODELS, write

EXAMPLES = {
    "root": ROOT,
    **{name: ROOT / "examples" / name for name in ("portefeuille", "zuid-holland", "brabant")},
    "eigen-programma": ROOT / "examples" / "eigen-programma",
}
KAAL = "titel: Kaal\nsamenvatting: Verzonnen.\nfase: idee\n"
ZONDER_FASEN = (
    "programma: los\ntitel: Los\nprofiel:\n  financier: Verzonnen\n  zonder_fasen: true\n"
)
EXTRA = {
    "programma.yaml": {
        "opgegeven_aantallen": [
            {"kenmerk": "los", "waarde": "ja", "aantal": 3, "van": 9, "bron": "Verzonnen stuk"}
        ]
    }
}
NERGENS = {"diff": {"note"}}
"""Fields that say something only in a pull request on GitHub."""
DAYS = ("2018-06-30", "2018-12-31", "2030-01-01")
CHECKER = jsonschema.Draft202012Validator.FORMAT_CHECKER


def closed(part: Any) -> Any:
    """Return a schema in which nothing may stand that it does not name."""
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {key: closed(value) for key, value in part.items()}
    return {**made, "additionalProperties": False} if "properties" in made else made


@pytest.fixture
def schema_of(pilotkit: Command) -> Callable[[str], Any]:
    made: dict[str, Any] = {}

    def schema(name: str) -> Any:
        if name not in made:
            code, out, err = pilotkit("schema", name, "--repo", PORTEFEUILLE)
            assert (code, err) == (0, "")
            made[name] = json.loads(out)
        return made[name]

    return schema


def parts(schema: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field of the objects of a schema with its name."""
    for naam, part in schema.get("$defs", {}).items():
        yield from parts(part, naam)
    for field, part in schema.get("properties", {}).items():
        yield f"{name}.{field}".removeprefix("."), part


def repositories(tmp_path: Path) -> Iterator[Path]:
    """Yield programmes that nobody made an example of: bare, broken, and with every key."""
    for name, programme, pilots in (
        ("kaal", None, {"kaal": KAAL}),
        ("los", ZONDER_FASEN, {"los": KAAL.replace("fase: idee\n", "")}),
        ("kapot", "titel: x\n", {"kapot": "titel: [\n", "leeg": "", "kaal": KAAL}),
        ("stuk", None, {"stuk": "titel: [\n", "loopt": EEN_PILOT}),
        ("les", None, {"les": LES.format(titel="A", les="Vraag door.")}),
    ):
        for pilot, text in pilots.items():
            file = tmp_path / name / "pilots" / f"{pilot}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        if programme:
            (tmp_path / name / "programma.yaml").write_text(programme, encoding="utf-8")
        yield tmp_path / name
    for file_name, (data, _) in MODELS.items():
        write(tmp_path / "vol", file_name, {**data, **EXTRA.get(file_name, {})})
    yield tmp_path / "vol"


def printed(pilotkit: Command, folder: Path, day: str) -> Iterator[tuple[str, Any]]:
    """Yield what each command prints of a repository, by the name of its schema."""
    basis = ("--repo", folder, "--as-of", day)
    questions: list[tuple[str, tuple[str | Path, ...]]] = [
        ("check", ("check", "--format", "json", *basis)),
        ("check", ("check", folder / "pilots", "--format", "json", *basis)),
        ("summary", ("summary", "--format", "json", *basis)),
        ("todo", ("todo", "--format", "json", *basis)),
        ("lessons", ("lessons", "--format", "json", *basis)),
        ("export", ("export", "--to", "json", "-", *basis)),
        *(
            ("show", ("show", file.stem, "--format", "json", *basis))
            for file in sorted((folder / "pilots").glob("*.yaml"))[:9]
        ),
    ]
    for name, question in questions:
        _, out, _ = pilotkit(*question)
        if out:  # a pilot that cannot be read, or that is not there yet, has no data
            yield name, json.loads(out)


def filled(value: Any, schema: Any, root: Any, name: str = "") -> Iterator[str]:
    """Yield the fields of a schema that say something in a value."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield from filled(value, root["$defs"][name], root, name)
    for choice in schema.get("anyOf", ()):
        if jsonschema.Draft202012Validator({**choice, "$defs": root["$defs"]}).is_valid(value):
            yield from filled(value, choice, root, name)
    if isinstance(value, list):
        for item in value:
            yield from filled(item, schema.get("items", {}), root, name)
    elif isinstance(value, dict):
        for field, part in schema.get("properties", {}).items():
            if value.get(field) not in (None, [], {}, ""):
                yield f"{name}.{field}".removeprefix(".")
                yield from filled(value[field], part, root)


@pytest.mark.parametrize("name", UITVOER)
def test_every_field_is_explained_and_open_and_always_there(
    schema_of: Callable[[str], Any], name: str
) -> None:
    schema = schema_of(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    fields = dict(parts(schema))
    assert len(fields) > 5
    for field, part in fields.items():
        text = part["description"]
        assert text[0].isupper(), field
        assert text.endswith("."), field
    objects = [*schema.get("$defs", {}).values(), schema]
    sometimes = {
        field
        for one in objects
        for field in one.get("properties", {})
        if field not in one["required"]
    }
    assert sometimes == {"check": {"shown"}, "summary": {"amount"}}.get(name, set())
    assert all(one["additionalProperties"] is True for one in objects if "properties" in one)


@pytest.mark.slow
def test_what_commands_print_follows_its_schema_and_fills_it(
    pilotkit: Command, schema_of: Callable[[str], Any], tmp_path: Path
) -> None:
    validators = {
        name: jsonschema.Draft202012Validator(closed(schema_of(name)), format_checker=CHECKER)
        for name in UITVOER
    }
    said: dict[str, set[str]] = {name: set() for name in UITVOER}

    def follows(name: str, data: Any) -> None:
        validators[name].validate(data)
        said[name].update(filled(data, schema_of(name), schema_of(name)))

    made_up = tuple(repositories(tmp_path))
    for folder in (*EXAMPLES.values(), *made_up):
        for day in DAYS if folder in made_up else DAYS[1:2]:
            for name, data in printed(pilotkit, folder, day):
                follows(name, data)
    for folders in ((*EXAMPLES.values(), *made_up, tmp_path / "weg"), made_up[:1]):
        for command in ("summary", "lessons"):
            follows(command, json.loads(pilotkit(command, *folders, "--format", "json")[1]))
    for data in differences(pilotkit, tmp_path / "geschiedenis"):
        follows("diff", data)
    for name in UITVOER:
        fields = {field for field, _ in parts(schema_of(name))}
        assert fields - said[name] == NERGENS.get(name, set()), name


BASIS = """\
programma: verzonnen
titel: Verzonnen
profiel:
  basis: flevoland
  plafond: {plafond}
bijeenkomsten:
  - {{naam: congres, datum: {dag}}}
"""


def differences(pilotkit: Command, folder: Path) -> Iterator[Any]:
    """Yield differences: none, one of each sort, and of a side that cannot be read."""
    pilots, programme = folder / "pilots", folder / "programma.yaml"
    vol = MODELS["pilots/vakpaspoort.yaml"][0]
    write(folder, "pilots/vakpaspoort.yaml", vol)
    for name in ("weg", "oud", "kapot", "opmaak"):
        (pilots / f"{name}.yaml").write_text(KAAL.replace("Kaal", name), encoding="utf-8")
    (pilots / "hersteld.yaml").write_text("titel: [\n", encoding="utf-8")
    programme.write_text(BASIS.format(plafond=400_000, dag="2018-05-01"), encoding="utf-8")
    (folder / "notities").mkdir()
    (folder / "notities" / "2018-Q2.yaml").write_text("kwartaal: 2018-Q2\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", folder], check=True)
    commit(folder, "begin", "2018-06-30")

    def diff() -> Any:
        return json.loads(pilotkit("diff", "HEAD", "--repo", folder, "--format", "json")[1])

    yield diff()
    (pilots / "weg.yaml").unlink()
    (pilots / "oud.yaml").rename(pilots / "nieuw.yaml")
    for name in ("kapot", "hersteld"):
        text = "titel: [\n" if name == "kapot" else KAAL
        (pilots / f"{name}.yaml").write_text(text, encoding="utf-8")
    opmaak = f"# opmerking\n{KAAL.replace('Kaal', 'opmaak')}"
    (pilots / "opmaak.yaml").write_text(opmaak, encoding="utf-8")
    (pilots / "erbij.yaml").write_text(EEN_PILOT, encoding="utf-8")
    anders = {**vol, "titel": "X", "ingediend_op": "2018-05-01"}
    write(folder, "pilots/vakpaspoort.yaml", anders)
    programme.write_text(BASIS.format(plafond=600_000, dag="2018-05-02"), encoding="utf-8")
    (folder / "notities" / "2018-Q2.md").write_text("# Notitie\n", encoding="utf-8")
    yield diff()


def test_a_row_has_the_fields_that_stand_beside_it(pilotkit: Command) -> None:
    for folder in EXAMPLES.values():
        data = json.loads(pilotkit("export", "--to", "json", "-", "--repo", folder)[1])
        for table in data["resources"]:
            named = {field["name"] for field in table["schema"]["fields"]}
            assert {field for row in table["data"] for field in row} <= named


def test_a_closed_quarter_follows_its_schema(
    pilotkit: Command, portefeuille: Path, repository: Repository
) -> None:
    schema = json.loads(pilotkit("schema", "notitie", "--repo", portefeuille)[1])
    for folder in (portefeuille, repository("programma: flevoland\n", kaal=KAAL)):
        subprocess.run(["git", "init", "-q", folder], check=True)
        commit(folder, "begin", "2018-07-02")
        code, _, err = pilotkit("close", "2018-Q2", "--repo", folder, "--as-of", "2018-07-20")
        assert code == 0, err
        text = (folder / "notities" / "2018-Q2.yaml").read_text(encoding="utf-8")
        document = parse(text)
        assert document
        assert isinstance(document.data, dict)
        jsonschema.validate(document.data, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**document.data, "onbekend": 1}, schema)
