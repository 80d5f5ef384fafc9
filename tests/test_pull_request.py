"""In a pull request: annotations, reports for CI, and what changed in words of the domain."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pilotkit.formats.github import MOST
from tests.conftest import PORTEFEUILLE, Command, Repository
from tests.test_report import git

BASIS = ("check", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31", "--format")
FORGED = """\
titel: "x%0A::error file=a::b"
samenvatting: "\\e[31mrood\\n::error::x\\r\\n| a | <b> [x](y)"
fase: "idee%0A::error file=a::b"
"x\\n::warning::y": 1
"""


def test_github_annotates_and_escapes(pilotkit: Command, repository: Repository) -> None:
    _, out, _ = pilotkit("check", "--repo", repository(naar=FORGED), "--format", "github")
    lines = out.splitlines()
    assert all(re.match(r"::(error|warning|notice) [^:]+::", line) for line in lines)
    assert len(lines) == 4
    assert "`idee%250A: :error file=a: :b`" in lines[1]
    assert not [line for line in lines if "%0A" in line]


def test_github_shows_ten_of_a_severity_and_counts_the_rest(
    pilotkit: Command, repository: Repository
) -> None:
    many = {f"pilot{i}": "titel: A\nsamenvatting: B\nfase: idee\nx: 1\n" for i in range(MOST + 3)}
    _, out, _ = pilotkit("check", "--repo", repository(**many), "--format", "github")
    errors = [line for line in out.splitlines() if line.startswith("::error ")]
    assert len(errors) == MOST + 1
    assert errors[-1].endswith("::En nog 3 meldingen: zie de samenvatting.")


def test_on_github_actions_check_annotates_by_itself(
    pilotkit: Command, portefeuille: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("eerder\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    basis = ("check", "--repo", portefeuille, "--as-of", "2018-12-31")
    _, out, _ = pilotkit(*basis)
    assert "::warning file=portefeuille/pilots/buurtwerkplaats.yaml,line=67," in out
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("eerder\n## pilotkit check\n")
    assert "| 67 | PK206 waarschuwing |" in text
    _, out, err = pilotkit(*basis, "--format", "json")
    assert json.loads(out)["version"] == 1
    assert "::warning file=" in err


def test_the_summary_stays_below_its_limit(
    pilotkit: Command, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.formats.markdown.MOST_BYTES", 600)
    many = {f"pilot{i}": "titel: A\nsamenvatting: B\nfase: idee\nx: 1\n" for i in range(9)}
    _, out, _ = pilotkit("check", "--repo", repository(**many), "--format", "markdown")
    assert re.search(r"En nog \d+ meldingen, die hier niet passen\.\n$", out)
    assert len(out.encode()) < 1200


def test_gitlab_fingerprints_survive_moved_lines(pilotkit: Command, portefeuille: Path) -> None:
    def issues() -> list[dict[str, Any]]:
        out = pilotkit("check", "--repo", portefeuille, *BASIS[3:], "gitlab")[1]
        return list(json.loads(out))

    before = issues()
    file = portefeuille / "pilots" / "mantelzorg-naast-werk.yaml"
    file.write_text("# een\n# twee\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = issues()
    assert [i["fingerprint"] for i in before] == [i["fingerprint"] for i in after]
    assert len({i["fingerprint"] for i in after}) == len(after)
    assert [i["location"] for i in before] != [i["location"] for i in after]
    for issue in after:
        assert issue["description"].startswith(f"{issue['check_name']}: ")
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")


def test_alike_findings_have_their_own_fingerprint(
    pilotkit: Command, repository: Repository
) -> None:
    text = "titel: A\nsamenvatting: B\nfase: idee\nthemas: ['', '']\n"
    out = pilotkit("check", "--repo", repository(a=text), "--format", "gitlab")[1]
    prints = [issue["fingerprint"] for issue in json.loads(out)]
    assert len(set(prints)) == len(prints) >= 3


def test_sarif(pilotkit: Command) -> None:
    log = json.loads(pilotkit(*BASIS, "sarif")[1])
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) < (
            region["endLine"],
            region["endColumn"],
        )
    (waived,) = [result for result in run["results"] if "suppressions" in result]
    assert waived["ruleId"] == "PK407"
    assert waived["suppressions"][0]["kind"] == "inSource"
    assert "VB-2018-113" in waived["suppressions"][0]["justification"]


def test_junit_has_a_suite_for_every_file(pilotkit: Command, repository: Repository) -> None:
    root = ET.fromstring(pilotkit(*BASIS, "junit")[1])  # noqa: S314 - our own
    assert len(root) == 9
    assert root.attrib["failures"] == "0"
    assert sum(int(suite.get("skipped", "")) for suite in root) == 1
    assert [case.get("name") for case in root.iter("testcase")].count("geen bevindingen") == 5
    out = pilotkit("check", "--repo", repository(naar=FORGED), "--format", "junit")[1]
    failed = ET.fromstring(out)  # noqa: S314 - our own
    assert failed.attrib["failures"] == str(len(list(failed.iter("failure")))) == "3"


@pytest.fixture
def history(tmp_path: Path, portefeuille: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    return portefeuille


def _edit(folder: Path, pilot: str, old: str, new: str) -> None:
    file = folder / "pilots" / f"{pilot}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ten_changes_are_exactly_those_ten(pilotkit: Command, history: Path) -> None:
    pilots = history / "pilots"
    (pilots / "nieuw.yaml").write_text(
        "titel: Nieuw idee\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n",
        encoding="utf-8",
    )  # 1
    (pilots / "wandelmaatjes.yaml").unlink()  # 2
    (pilots / "zomeratelier.yaml").rename(pilots / "zomer.yaml")  # 3
    _edit(history, "burenapp", "titel: Burenapp", "titel:   Burenapp")  # 4
    _edit(history, "mantelzorg-naast-werk", "fase: ontwikkeling\n", "fase: uitvoering\n")  # 5
    _edit(history, "buurtwerkplaats", "oordeel: deels", "oordeel: voldoet")  # 6
    _edit(history, "vakpaspoort", "bedrag: 80000\n", "bedrag: 84000\n")  # 7
    _edit(history, "vakpaspoort", "einde: 2019-12-31", "einde: 2020-03-31")  # 8
    _edit(history, "taal-op-de-werkvloer", "datum: 2019-04-15", "datum: 2019-05-15")  # 9
    _edit(history, "dorpsbus-als-leerplek", "themas: [", "themas: [proef, ")  # 10
    _, out, _ = pilotkit(
        "diff", "HEAD", "--repo", history, "--as-of", "2018-12-31", "--format", "json"
    )
    data = json.loads(out)
    told = {pilot["id"]: pilot for pilot in data["pilots"]}
    kinds = {name: pilot["change"] for name, pilot in told.items()}
    assert kinds == {
        "nieuw": "added", "wandelmaatjes": "removed", "zomer": "renamed", "burenapp": "layout",
        "mantelzorg-naast-werk": "changed", "buurtwerkplaats": "changed", "vakpaspoort": "changed",
        "taal-op-de-werkvloer": "changed", "dorpsbus-als-leerplek": "changed",
    }  # fmt: skip

    def changes(name: str) -> list[tuple[Any, ...]]:
        return [(c["what"], c["from"], c["to"]) for c in told[name]["changes"]]

    assert told["zomer"]["was_id"] == "zomeratelier"
    assert changes("zomer") == []
    assert changes("nieuw") == [("fase", None, "idee")]
    assert changes("mantelzorg-naast-werk") == [
        ("fase", "ontwikkeling", "uitvoering"), ("beslag", 5000, 48000),
    ]  # fmt: skip
    assert changes("buurtwerkplaats") == [("voorwaarde: externe_adviezen", "deels", "voldoet")]
    assert changes("vakpaspoort") == [
        ("gevraagd", 95000, 99000), ("beslag", 95000, 99000), ("einde", "2019-12-31", "2020-03-31"),
    ]  # fmt: skip
    assert told["vakpaspoort"]["alerts"] == [
        "het einde ging van 31 december 2019 naar 31 maart 2020, zonder herijking"
    ]
    assert changes("taal-op-de-werkvloer") == [
        ("mijlpaal: zes bedrijven doen mee", "2019-04-15", "2019-05-15")
    ]
    assert changes("dorpsbus-als-leerplek") == [("ook gewijzigd", None, "themas")]
    assert data["budget"]["before"]["room"] == 161500
    assert data["budget"]["after"]["room"] == 161500 - 43000 - 4000


def test_diff_for_people(pilotkit: Command, history: Path) -> None:
    _edit(history, "vakpaspoort", "bedrag: 80000\n", "bedrag: 84000\n")
    _edit(history, "vakpaspoort", "titel: Vakpaspoort", 'titel: "V | <b>"')
    basis = ("diff", "--repo", history, "--as-of", "2018-12-31")
    _, text, _ = pilotkit(*basis)
    assert "  gevraagd: € 95.000 wordt € 99.000 (+€ 4.000)" in text
    assert "  ruimte: € 161.500 wordt € 157.500 (-€ 4.000)" in text
    _, markdown, _ = pilotkit(*basis, "--format", "markdown")
    assert r"### V \| \<b\> (vakpaspoort): gewijzigd" in markdown
    assert "- gevraagd: € 95.000 wordt € 99.000 (+€ 4.000)" in markdown
    assert "Er is niets veranderd" in pilotkit(*basis[:1], "HEAD", "HEAD", *basis[1:])[1]


def test_diff_of_lists_and_a_broken_side(pilotkit: Command, history: Path) -> None:
    _edit(history, "burenapp", "titel: Burenapp", "titel: [")
    _edit(history, "vakpaspoort", "gemeenten: [Almere, Lelystad]", "gemeenten: [Almere, Urk]")
    _edit(history, "buurtwerkplaats", "uitzonderingen:", "was_uitzonderingen:")
    _, text, _ = pilotkit("diff", "--repo", history, "--as-of", "2018-12-31")
    assert "gemeente: weg, was Lelystad" in text
    assert "gemeente: nieuw, Urk" in text
    assert (
        "Na de wijziging niet te lezen: pilots/burenapp.yaml en pilots/buurtwerkplaats.yaml."
        in text
    )
    assert "burenapp): pilot is weg" not in text


def test_diff_without_git_or_base(pilotkit: Command, portefeuille: Path, tmp_path: Path) -> None:
    code, _, err = pilotkit("diff", "--repo", portefeuille)
    assert code == 2
    assert "staat niet in git" in err or "vindt hier geen hoofdtak" in err
    git(tmp_path, "init", "-q", "-b", "zijtak")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    code, _, err = pilotkit("diff", "--repo", portefeuille)
    assert code == 2
    assert "vindt hier geen hoofdtak" in err
    assert err.count("\n") == 1


def test_a_pilot_that_broke_frees_no_money(pilotkit: Command, history: Path) -> None:
    basis = ("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31")
    _edit(history, "vakpaspoort", "titel: Vakpaspoort", "titel: [")
    _edit(history, "buurtwerkplaats", "titel: ", "titel: X")
    (history / "pilots" / "kapot.yaml").write_text("x: [", encoding="utf-8")
    _, text, _ = pilotkit(*basis)
    assert "Vakpaspoort (vakpaspoort): niet te lezen\n" in text
    assert "let op: het beslag van € 95.000 is niet vrij" in text
    assert "kapot (kapot): niet te lezen\n" in text
    assert "ruimte" not in text.partition("Na de wijziging")[0]
    assert text.endswith(
        "Onder het plafond van € 500.000 is nu € 256.500 ruimte, zonder wat niet te lezen is: "
        "pilots/kapot.yaml (bedrag onbekend) en pilots/vakpaspoort.yaml (eerder € 95.000 "
        "beslag).\n"
    )
    data = json.loads(pilotkit(*basis, "--format", "json")[1])
    kinds = {pilot["id"]: pilot["change"] for pilot in data["pilots"]}
    assert kinds == {
        "vakpaspoort": "unreadable", "kapot": "unreadable", "buurtwerkplaats": "changed",
    }  # fmt: skip


def test_money_beside_a_pilot_that_broke_is_told(pilotkit: Command, history: Path) -> None:
    _edit(history, "burenapp", "titel: Burenapp", "titel: [")
    _edit(history, "vakpaspoort", "bedrag: 80000\n", "bedrag: 84000\n")
    _, text, _ = pilotkit("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31")
    assert "beslag (zonder wat niet te lezen is): " in text
    assert "(+€ 4.000)" in text
    assert "ruimte (zonder wat niet te lezen is): " in text


def test_a_pilot_that_was_broken(pilotkit: Command, history: Path, tmp_path: Path) -> None:
    basis = ("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31", "--format", "json")
    file = history / "pilots" / "vakpaspoort.yaml"
    whole = file.read_text(encoding="utf-8")
    for name in ("vakpaspoort", "weg", "zelfde", "anders"):
        (history / "pilots" / f"{name}.yaml").write_text("titel: [", encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "stuk")
    file.write_text(whole, encoding="utf-8")
    (history / "pilots" / "weg.yaml").unlink()
    (history / "pilots" / "anders.yaml").write_text("titel: {", encoding="utf-8")
    (history / "pilots" / "zelfde.yaml").unlink()
    (history / "pilots" / "zelfde.yaml").symlink_to("/etc/hostname")
    told = {p["id"]: p for p in json.loads(pilotkit(*basis)[1])["pilots"]}
    kinds = {name: pilot["change"] for name, pilot in told.items()}
    assert kinds == {
        "vakpaspoort": "readable", "weg": "removed", "anders": "unreadable", "zelfde": "unreadable",
    }  # fmt: skip
    assert {"what": "beslag", "from": None, "to": 95000} in told["vakpaspoort"]["changes"]
    git(tmp_path, "checkout", "-q", "-f", "HEAD")
    assert json.loads(pilotkit(*basis)[1])["pilots"] == []


def test_a_programme_that_broke_or_changed(pilotkit: Command, history: Path) -> None:
    basis = ("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31")
    file = history / "programma.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("titel: ", "titel: De "), encoding="utf-8")
    assert "ook gewijzigd: titel" in pilotkit(*basis)[1]
    file.write_text("titel: [", encoding="utf-8")
    _, text, _ = pilotkit(*basis)
    assert "Het programma als geheel is niet te vergelijken: programma.yaml" in text
    assert "Er is niets veranderd" not in text
    assert "Na de wijziging niet te lezen: programma.yaml.\n" in text
    assert text.endswith("Zonder programma.yaml is niet te zeggen hoeveel ruimte er is.\n")


def test_line_ends_are_no_change(pilotkit: Command, history: Path) -> None:
    file = history / "pilots" / "burenapp.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert "Er is niets veranderd" in pilotkit("diff", "HEAD", "--repo", history)[1]


@pytest.fixture
def pull_request(
    tmp_path: Path, history: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Return what clones a pull request as GitHub checks it out: a merge commit, so deep."""
    git(tmp_path, "checkout", "-qb", "voorstel")
    _edit(history, "vakpaspoort", "bedrag: 80000\n", "bedrag: 84000\n")
    git(tmp_path, "commit", "-qam", "bedrag")
    git(tmp_path, "checkout", "-q", "main")
    _edit(history, "burenapp", "titel: Burenapp", "titel: Buren")
    git(tmp_path, "commit", "-qam", "intussen")
    git(tmp_path, "checkout", "-qb", "samen")
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "samen", "voorstel")
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    monkeypatch.setenv("GITHUB_SHA", git(tmp_path, "rev-parse", "HEAD"))

    def clone(branch: str, *options: str) -> Path:
        there = tmp_path / "kloon"
        git(tmp_path, "clone", "-q", "-b", branch, *options, tmp_path.as_uri(), str(there))
        return there / "portefeuille"

    return clone


GEVRAAGD = "gevraagd: € 95.000 wordt € 99.000 (+€ 4.000)"


@pytest.mark.parametrize("depth", [("--depth", "2", "--single-branch"), ("--no-single-branch",)])
def test_a_pull_request_is_compared_with_where_it_goes_to(
    depth: tuple[str, ...], pilotkit: Command, pull_request: Callable[..., Path]
) -> None:
    clone = pull_request("samen", *depth)
    basis = ("diff", "--repo", clone, "--as-of", "2018-12-31")
    code, text, _ = pilotkit(*basis)
    assert code == 0
    assert text.startswith("Van main (")
    assert GEVRAAGD in text
    assert "Buren" not in text  # what others changed meanwhile is not of this pull request


def test_a_base_that_is_not_in_the_clone(
    pilotkit: Command, pull_request: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = pull_request("samen", "--depth", "2", "--single-branch")
    basis = ("diff", "origin/main", "--repo", clone, "--as-of", "2018-12-31", "--format")
    code, text, _ = pilotkit(*basis, "markdown")
    assert code == 0
    assert GEVRAAGD in text
    assert "origin/main staat niet in deze kloon; daarom is vergeleken met de eerste ouder" in text
    assert "HEAD^1" in json.loads(pilotkit(*basis, "json")[1])["base"]
    monkeypatch.setenv("GITHUB_SHA", "0" * 40)  # another commit was checked out
    code, text, err = pilotkit(*basis, "markdown")
    assert code == 2
    assert text == (
        "## Wat er verandert\n\nDat is niet te zeggen: origin/main staat niet in deze kloon, dus "
        "is er niets om mee te vergelijken. Zet \\`fetch-depth: 0\\` bij actions/checkout.\n"
    )
    assert err.count("\n") == 1


def test_a_clone_of_one_commit(pilotkit: Command, pull_request: Callable[..., Path]) -> None:
    clone = pull_request("samen", "--depth", "1", "--single-branch")
    for base in ((), ("origin/main",)):
        code, text, err = pilotkit("diff", *base, "--repo", clone, "--format", "markdown")
        assert code == 2
        assert "main staat niet in deze kloon" in text
        assert "Zet `fetch-depth: 0` bij actions/checkout." in err
        assert pilotkit("diff", *base, "--repo", clone)[1] == ""


def test_the_branch_itself_is_compared_with_where_it_left(
    pilotkit: Command, pull_request: Callable[..., Path]
) -> None:
    clone = pull_request("voorstel", "--no-single-branch")
    code, text, _ = pilotkit("diff", "--repo", clone, "--as-of", "2018-12-31")
    assert code == 0
    assert text.startswith("Van het begin van deze tak (")
    assert GEVRAAGD in text
    assert "Buren" not in text


def test_a_day_as_base_is_the_last_revision_on_or_before_it(
    pilotkit: Command, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    idee = "titel: {}\nsamenvatting: Een idee.\nfase: idee\nbron: x\ningediend_op: 2019-01-01\n"
    folder = repository("programma: flevoland\n", een=idee.format("Een"))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    file = folder / "pilots" / "een.yaml"
    for titel, day in (
        ("Een", "2019-09-01T12:00:00+0200"),
        ("Twee", "2019-09-30T23:30:00+0200"),
        ("Drie", "2019-10-01T00:30:00+0200"),
    ):
        file.write_text(idee.format(titel), encoding="utf-8")
        monkeypatch.setenv("GIT_COMMITTER_DATE", day)
        git(folder, "commit", "-qam", titel)
    basis = ("diff", "--repo", folder, "--as-of", "2019-12-31")
    for day, was in (("2019-09-01", "Een"), ("2019-09-30", "Twee")):
        code, out, _ = pilotkit(*basis, "--since", day)
        assert code == 0
        assert f"titel: {was} wordt Drie" in out
    assert "Er is niets veranderd" in pilotkit(*basis, "--since", "2019-10-01")[1]
    for options, sentence in (
        (("--since", "2019-08-31"), "geen revisie van 2019-08-31 of eerder"),
        (("--since", "gisteren"), "geen datum bij --since"),
        (("--since", "30-09-2019"), "typ de datum bij --since als 2019-09-30"),
        (("HEAD", "--since", "2019-09-30"), "niet allebei"),
        (("2019-09-30",), "Typ `pilotkit diff --since 2019-09-30`"),
    ):
        code, out, err = pilotkit(*basis, *options)
        assert (code, out) == (2, "")
        assert sentence in err


def test_a_decision_of_the_programme_and_a_pledge_are_told(
    pilotkit: Command, history: Path
) -> None:
    programme = history / "programma.yaml"
    text = programme.read_text(encoding="utf-8")
    extra = "  - {datum: 2018-12-20, orgaan: Provinciale Staten, besluit: Iets, kenmerk: VB-9}\n"
    programme.write_text(text.replace("besluiten:\n", f"besluiten:\n{extra}"), encoding="utf-8")
    _edit(history, "mantelzorg-naast-werk", "status: intentie", "status: toegezegd")
    basis = ("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31")
    _, out, _ = pilotkit(*basis)
    assert "20 december 2018 Provinciale Staten: Iets (VB-9)" in out
    assert "toegezegd: Provincie Flevoland" in out
    told = json.loads(pilotkit(*basis, "--format", "json")[1])["programme"]["changes"]
    assert {"what": "besluit", "from": None,
            "to": "2018-12-20 Provinciale Staten: Iets (VB-9)"} in told  # fmt: skip


def test_forgejo_gets_comments_on_the_lines_of_the_pull_request_alone(
    pilotkit: Command, portefeuille: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (portefeuille / "pilots" / "burenapp.yaml").open("a", encoding="utf-8") as other:
        other.write("onzin: 1\n")  # wrong before, and no part of the pull request
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8").replace("bedrag: 80000\n", "bedrag: 80.000\n")
    file.write_text(text, encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "bedrag")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    said = ("check", "--repo", portefeuille, "--as-of", "2018-12-31", "--format")
    code, out, err = pilotkit(*said, "forgejo")
    assert (code, err) == (1, "")
    review = json.loads(out)
    (amount,) = review["comments"]
    assert (amount["path"], amount["new_position"]) == (
        "portefeuille/pilots/vakpaspoort.yaml", 141,
    )  # fmt: skip
    assert amount["body"] == (
        r"**PK105 fout** \`80.000\` is geen bedrag in hele euro's: YAML leest hier 80. "
        "Doe dit: typ 80000."
    )
    assert re.search(
        r"^- pilots/burenapp\.yaml, regel \d+: \*\*PK102 fout\*\* ", review["body"], re.MULTILINE
    )
    assert "En nog " in review["body"]


def test_forgejo_gets_no_review_where_there_is_nothing_to_say(
    pilotkit: Command, tmp_path: Path
) -> None:
    assert pilotkit("init", tmp_path / "nieuw")[0] == 0
    assert pilotkit("check", "--repo", tmp_path / "nieuw", "--format", "forgejo") == (0, "", "")


def test_a_closed_quarter_that_cannot_be_read_hides_no_change_of_the_programme(
    pilotkit: Command, history: Path
) -> None:
    (history / "notities").mkdir()
    (history / "notities" / "2018-Q2.yaml").write_text("kwartaal: 2018-Q2\n", encoding="utf-8")
    file = history / "programma.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("plafond: 500000", "plafond: 600000"), encoding="utf-8")
    out = pilotkit("diff", "HEAD", "--repo", history, "--as-of", "2018-12-31")[1]
    assert "niet te lezen" not in out
    assert "plafond: € 500.000 wordt € 600.000" in out
