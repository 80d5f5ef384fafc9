"""`init`: a repository that passes `check` at once, in which nothing that was there changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pilotkit.begin.repository import new_files
from pilotkit.errors import UnwritableRepository
from pilotkit.model.woordenschat import LEVENSLOOP
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.source.creation import existing, refuse_bad_place
from pilotkit.source.shipped import shipped_text
from pilotkit.yaml.tree import parse
from tests.ci_schema import follows
from tests.conftest import Command

FILES = (
    "programma.yaml", "pilots/voorbeeld.yaml", ".pilotkit/pilot.schema.json",
    ".pilotkit/programma.schema.json", "README.md", "BEHEER.md", ".vscode/settings.json",
    ".vscode/extensions.json", ".editorconfig", ".gitattributes", ".pre-commit-config.yaml",
)  # fmt: skip
OF_FORGE = {
    "github": (".github/workflows/pilotkit.yml", ".github/workflows/voorstel.yml",
               ".github/ISSUE_TEMPLATE/idee.yml", ".github/ISSUE_TEMPLATE/correctie.yml"),
    "gitlab": (".gitlab-ci.yml", ".gitlab/issue_templates/Idee.md",
               ".gitlab/issue_templates/Correctie.md"),
    "forgejo": (".forgejo/workflows/pilotkit.yml", ".forgejo/workflows/voorstel.yml",
                ".forgejo/issue_template/idee.yaml", ".forgejo/issue_template/correctie.yaml"),
}  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def data(path: Path) -> Any:
    document = parse(path.read_text(encoding="utf-8"))
    assert document is not None
    return document.data


@pytest.fixture
def begun(pilotkit: Command, tmp_path: Path) -> Path:
    folder = tmp_path / "begonnen"
    assert pilotkit("init", folder)[0] == 0
    return folder


def test_a_new_repository_passes_at_once(pilotkit: Command, tmp_path: Path) -> None:
    folder = tmp_path / "mijn map" / "programma"
    code, out, err = pilotkit("init", folder, "--titel", "Pilots: *samen* #1")
    assert (code, err) == (0, "")
    *told, _, _, cd, git, check, new = out.partition("\n\nVul nog in")[0].splitlines()
    expected = {*FILES, *OF_FORGE["github"], *OF_FORGE["gitlab"]}
    assert sorted(told) == sorted(f"gemaakt      {path}" for path in expected)
    assert (cd, git, check) == (f'  cd "{folder}"', "  git init", "  pilotkit check")
    assert sorted(contents(folder)) == sorted(expected)
    code, out, err = pilotkit("check", "--strict", "--repo", folder)
    assert (code, err) == (0, "")
    assert out.startswith("2 bestanden gecontroleerd: alles in orde.")
    assert data(folder / "programma.yaml")["titel"] == "Pilots: *samen* #1"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Pilots: \\*samen\\* `#1`\n")
    assert "@" not in readme
    assert pilotkit(*new.split()[1:4], "Eerste", "--repo", folder)[0] == 0
    for fase in LEVENSLOOP.fasen:
        assert pilotkit("new", fase, "--titel", "A: b", "--fase", fase, "--repo", folder)[0] == 0
    assert pilotkit("fmt", "--diff", "--repo", folder) == (0, "", "")


@pytest.mark.parametrize("forge", OF_FORGE)
def test_ci_is_for_where_the_files_stand(forge: str, pilotkit: Command, tmp_path: Path) -> None:
    assert pilotkit("init", tmp_path / "nieuw", "--ci", forge)[0] == 0
    written = contents(tmp_path / "nieuw")
    assert sorted(written) == sorted((*FILES, *OF_FORGE[forge]))
    told = (written["README.md"] + written["BEHEER.md"]).decode()
    for other in OF_FORGE:
        assert (other in told.lower()) == (other == forge)


def test_a_second_time_changes_nothing(pilotkit: Command, begun: Path) -> None:
    (begun / "README.md").write_bytes(b"van mij\r\n")
    (begun / ".editorconfig").unlink()
    (begun / ".gitlab-ci.yml").rename(begun / ".GITLAB-CI.yml")
    before = contents(begun)
    code, out, _ = pilotkit("init", begun)
    assert code == 0
    assert [line for line in out.splitlines() if line.startswith("gemaakt")] == [
        "gemaakt      .editorconfig"
    ]
    assert "stond er al  .GITLAB-CI.yml\n" in out
    after = contents(begun)
    assert after.pop(".editorconfig")
    assert after == before
    assert pilotkit("init", begun)[1].endswith("\n\nAlles stond er al; er is niets veranderd.\n")


def test_who_has_pilots_gets_no_example(pilotkit: Command, begun: Path) -> None:
    (begun / "pilots" / "voorbeeld.yaml").rename(begun / "pilots" / "echt.yaml")
    (begun / "programma.yaml").unlink()
    code, out, _ = pilotkit("init", begun, "--programma", "flevoland")
    assert (code, "voorbeeld.yaml" in out) == (0, False)
    assert "gemaakt      programma.yaml\n" in out
    assert [path.name for path in (begun / "pilots").iterdir()] == ["echt.yaml"]


def test_here_and_in_git(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    code, out, _ = pilotkit("init")
    assert code == 0
    assert (
        'Klaar. Typ nu:\n  pilotkit check\n  pilotkit new mijn-idee --titel "Mijn eerste idee"\n'
    ) in out


def test_no_other_formatter_undoes_the_layout(pilotkit: Command, begun: Path) -> None:
    settings = json.loads((begun / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.format.enable"] is False
    assert "editor.defaultFormatter" not in settings["[yaml]"]  # which one there is, is not known
    assert pilotkit("fmt", "--check", "--repo", begun)[0] == 0


def test_editors_find_the_schema(pilotkit: Command, begun: Path) -> None:
    settings = json.loads((begun / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    found = set()
    for schema, pattern in settings["yaml.schemas"].items():
        rules = json.loads((begun / schema).read_text(encoding="utf-8"))
        for file in begun.glob(pattern.removeprefix("/")):
            jsonschema.validate(data(file), rules)
            first = file.read_text(encoding="utf-8").splitlines()[0]
            named = first.removeprefix("# yaml-language-server: $schema=")
            assert (file.parent / named).resolve() == (begun / schema).resolve()
            found.add(file.name)
    assert found == {"voorbeeld.yaml", "programma.yaml"}
    assert pilotkit("new", "taal", "--titel", "Taal", "--repo", begun)[0] == 0
    text = (begun / "pilots" / "taal.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.pilotkit/pilot.schema.json\n")
    for what in ("pilot", "programma"):
        written = (begun / ".pilotkit" / f"{what}.schema.json").read_text(encoding="utf-8")
        assert pilotkit("schema", what, "--repo", begun)[1] == written


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-workflows", ".github/workflows/pilotkit.yml"),
        ("vendor.github-workflows", ".github/workflows/voorstel.yml"),
        ("custom.github-workflows-require-timeout", ".github/workflows/pilotkit.yml"),
        ("custom.github-workflows-require-timeout", ".github/workflows/voorstel.yml"),
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/idee.yml"),
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/correctie.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_ci_is_what_its_system_reads(schema: str, path: str, begun: Path) -> None:
    follows(schema, begun / path)


ADDRESS = "git+https://git.voorbeeld.nl/x/pilotkit.git@v0.1.0"


def test_ci_runs_nothing_out_of_a_pull_request(pilotkit: Command, tmp_path: Path) -> None:
    begun = tmp_path / "begonnen"
    assert pilotkit("init", begun, "--from", ADDRESS)[0] == 0
    workflow = data(begun / ".github" / "workflows" / "pilotkit.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["env"] == {"PILOTKIT": ADDRESS, "PYTHONSAFEPATH": "1"}
    (job,) = workflow["jobs"].values()
    steps = job["steps"]
    checkout = next(n for n, step in enumerate(steps) if "checkout" in step.get("uses", ""))
    assert steps[checkout]["with"] == {"persist-credentials": False, "fetch-depth": 0}
    installs = [n for n, step in enumerate(steps) if "pip install" in step.get("run", "")]
    assert len(installs) == 1
    assert max(installs) < checkout  # no module of the checkout can stand in for pip
    runs = [step["run"] for step in steps if "run" in step]
    assert not [run for run in runs if "${{" in run]  # no name of a branch becomes a command
    assert set(workflow["on"]) == {"push", "pull_request"}
    gitlab = data(begun / ".gitlab-ci.yml")["pilots"]
    assert gitlab["variables"] == workflow["env"]
    assert sum("pilotkit check" in command for command in gitlab["script"]) == 1
    check, layout = data(begun / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    for command in (*runs, *gitlab["before_script"], *gitlab["script"]):
        for line in command.splitlines():
            assert "python -m" not in line
            assert "pip install" not in line or line.endswith(' "$PILOTKIT"')
    assert check["additional_dependencies"] == layout["additional_dependencies"] == [ADDRESS]
    assert (check["always_run"], check["pass_filenames"]) == (True, False)
    assert re.match(layout["files"], "pilots/taal.yaml")
    assert not re.match(layout["files"], "docs/pilots/taal.yaml")


def test_what_is_written_installs_from_where_pilotkit_came(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.source.origin.origin", lambda: ADDRESS)
    code, out, _ = pilotkit("init", tmp_path / "nieuw")
    assert (code, "Vul nog in" in out) == (0, False)
    written = {path: text.decode() for path, text in contents(tmp_path / "nieuw").items()}
    places = (".github/workflows/pilotkit.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
              "README.md")  # fmt: skip
    assert all(ADDRESS in written[place] for place in places)


def test_who_came_from_nowhere_gets_a_line_to_fill_in(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.source.origin.origin", lambda: "")
    code, out, _ = pilotkit("init", tmp_path / "nieuw")
    assert code == 0
    assert "Vul nog in waar pilotkit vandaan komt, in README.md en achter PILOTKIT in:\n" in out
    for path in (".github/workflows/pilotkit.yml", ".github/workflows/voorstel.yml",
                 ".gitlab-ci.yml"):  # fmt: skip
        assert f"\n  {path}\n" in out
    for path, content in contents(tmp_path / "nieuw").items():
        text = content.decode()
        assert "pip install pilotkit" not in text  # a name that nobody has registered
        assert 'pip install "pilotkit' not in text
        assert str(tmp_path) not in text, path
        assert "@" not in text.replace("@ de versie", "").replace(
            "actions/setup-python@", ""
        ).replace("actions/checkout@", "").replace("pilotkit@noreply.invalid", ""), path
    hooks = data(tmp_path / "nieuw" / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert {hook["language"] for hook in hooks} == {"system"}  # works with the pilotkit of here


@pytest.mark.parametrize(
    "address",
    ["", "pilotkit", "pilotkit==0.1", ".", "/home/ik/pilotkit", "https://v.nl/x", "http://v.nl/x.whl",
     "git+ssh://git@v.nl/x.git", 'git+https://v.nl/x"; id', "git+https://v.nl/$(id)",
     "git+https://v.nl/x\n  - run: id", "git+https://ik:pw@v.nl/x"],
)  # fmt: skip
def test_an_address_that_cannot_be(pilotkit: Command, tmp_path: Path, address: str) -> None:
    code, out, err = pilotkit("init", tmp_path / "nieuw", "--from", address)
    assert (code, out) == (2, "")
    assert "Typ git+https://" in err
    assert not (tmp_path / "nieuw").exists()


def test_the_example_says_that_it_is_made_up(begun: Path) -> None:
    text = (begun / "pilots" / "voorbeeld.yaml").read_text(encoding="utf-8")
    assert "# Verzonnen voorbeeld" in text
    pilot = data(begun / "pilots" / "voorbeeld.yaml")
    assert pilot["fase"] == "idee"
    for key in ("titel", "samenvatting", "bron", "ingediend_door"):
        assert "verzonnen" in pilot[key].casefold()


def test_a_profile_without_money_or_lists_gives_files_too() -> None:
    kaal = replace(PROFIEL, naam="kaal", gemeenten=(), lijnen=(), reserve=None, plafond=None)
    files = {
        file.path: file.content.decode()
        for file in new_files(kaal, "Kaal", "", date(2018, 9, 30), _shipped)
    }
    assert "\nprogramma: kaal  # " in files["programma.yaml"]
    assert "\n# budget:" in files["programma.yaml"]
    assert "\nlijnen: []\n" in files["pilots/voorbeeld.yaml"]


def _shipped(name: str) -> str:
    return shipped_text(f"init/{name}")


def test_every_command_of_the_new_readme_exists(pilotkit: Command, begun: Path) -> None:
    for path in ("README.md", "BEHEER.md", ".github/workflows/pilotkit.yml",
                 ".github/workflows/voorstel.yml", ".gitlab-ci.yml"):  # fmt: skip
        text = (begun / path).read_text(encoding="utf-8")
        for name in set(re.findall(r"(?:^ *|[`:-] ?)pilotkit ([a-z]+)", text, re.MULTILINE)) - {
            "is"
        }:
            assert pilotkit(name, "--help")[0] == 0, name


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("{0}/bestand",), "bestand is geen map. Kies een andere map."),
        (("{0}/bestand/onder",), "bestand is geen map. Kies een andere map."),
        (("{0}/nergens",), "nergens is geen map. Kies een andere map."),
        (("{0}/rond/onder",), "is een koppeling die naar zichzelf leidt. Kies een andere"),
        (("{0}/begonnen/pilots",), "en een programma kan niet in een ander programma."),
        (("{0}/begonnen/nieuw/diep",), "begonnen, en een programma kan niet in een ander"),
        (("{0}/begonnen", "--programma", "ander"), "programma.yaml noemt al het programma"),
        (("{0}/nieuw", "--programma", "flevolant"), "`flevolant` is er niet. Bedoel je flevoland?"),
        (("{0}/nieuw", "--programma", "x"), "flevoland, zuid_holland of eigen."),
        (("{0}/nieuw", "--programma", ""), "het programma `` is er niet. Kies uit "),
        (("{0}/nieuw", "--titel", ""), "`titel` is leeg."),
        (("{0}/nieuw", "--titel", "x" * 121), "`titel` telt 121 tekens"),
    ],
)
def test_a_folder_that_cannot_be(
    arguments: tuple[str, ...], said: str, pilotkit: Command, begun: Path, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    (tmp_path / "nergens").symlink_to(tmp_path / "weg")
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    before = contents(tmp_path)
    code, out, err = pilotkit("init", *(part.format(tmp_path) for part in arguments))
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert contents(tmp_path) == before
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize("name", [".github", ".vscode", "pilots", ".pilotkit"])
def test_no_link_out_of_the_folder_is_followed(
    name: str, pilotkit: Command, tmp_path: Path
) -> None:
    folder, outside = tmp_path / "nieuw", tmp_path / "buiten"
    folder.mkdir()
    outside.mkdir()
    (folder / name).symlink_to(outside, target_is_directory=True)
    code, out, err = pilotkit("init", folder)
    assert (code, out) == (2, "")
    assert f"`{name}" in err
    assert "is een koppeling" in err
    assert not list(outside.iterdir())
    assert [path.name for path in folder.iterdir()] == [name]


def test_a_file_where_a_folder_belongs(pilotkit: Command, tmp_path: Path) -> None:
    (tmp_path / ".github").write_bytes(b"")
    code, _, err = pilotkit("init", tmp_path)
    assert code == 2
    assert "`.github` is geen map, maar .github/workflows/pilotkit.yml moet daarin." in err
    assert [path.name for path in tmp_path.iterdir()] == [".github"]


@pytest.mark.parametrize("way", ["echt", "rond", "weg", "../buiten"])
def test_no_link_inside_the_folder_is_followed_either(way: str, tmp_path: Path) -> None:
    root = tmp_path / "repo"
    (root / "echt").mkdir(parents=True)
    (root / "rond").symlink_to(root / way, target_is_directory=True)
    refuse_bad_place(root, "echt/a.yaml")
    with pytest.raises(UnwritableRepository, match="`rond` is een koppeling"):
        refuse_bad_place(root, "rond/a.yaml")
    assert existing(root, "rond/a.yaml", "ROND") == "rond"
