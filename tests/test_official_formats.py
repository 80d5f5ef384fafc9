"""The formats as their official schemas and public parsers read them, whatever a file holds."""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt

from pilotkit.check import CheckResult, check
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import Format, View, render
from pilotkit.formats.groepen import groepen
from pilotkit.source.repository import Checkout
from pilotkit.tekens import schoon
from pilotkit.yaml.characters import kind_of
from tests.clients.github_runner import commands
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository, tries

DATA = ROOT / "tests" / "data" / "formats"
MOMENT = date(2018, 12, 31)


@cache
def valid(name: str) -> Callable[[Any], None]:
    schema = json.loads((DATA / name).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    made: Callable[[Any], None] = kind(schema, format_checker=kind.FORMAT_CHECKER).validate
    return made


@cache
def junit_schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(DATA / "junit-10.xsd")


def told(found: Diagnostic) -> str:
    hint = f" Doe dit: {found.hint}." if found.hint else ""
    return schoon(f"{found.message}{hint}")


def is_github(text: str, result: CheckResult) -> None:
    lines = commands(text)
    assert len(lines) == len(text.splitlines())
    expected = [(severity, found) for severity in Severity for found in result.open(severity)[:10]]
    shown = [line for line in lines if "file" in line.properties]
    assert len(lines) - len(shown) == sum(len(result.open(s)) > 10 for s in Severity)
    names = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "notice"}
    for line, (severity, found) in zip(shown, expected, strict=True):
        assert line.name == names[severity]
        assert line.data == told(found)
        assert line.properties["file"] == found.file
        assert line.properties["line"] == str(found.position.line)
        assert line.properties["title"] == f"{found.code} {severity}"


def is_gitlab(text: str, result: CheckResult) -> None:
    issues = json.loads(text)
    valid("gitlab-code-quality.json")(issues)
    assert [issue["check_name"] for issue in issues] == [
        found.code for found in result.diagnostics if not found.waived
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def is_forgejo(text: str, result: CheckResult) -> None:
    """Check the properties that the documentation of Forgejo gives a review to be made."""
    found = result.open(*Severity)
    if not found:
        assert text == ""
        return
    review = json.loads(text)
    assert set(review) == {"event", "body", "comments"}
    assert review["event"] == "COMMENT"
    tokens = MarkdownIt("commonmark").parse(review["body"])
    flat = [part for token in tokens for part in (token, *(token.children or ()))]
    kinds = {token.type for token in flat}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "hr"}
    assert sum(token.type == "heading_open" for token in tokens) == 1
    assert sum(token.type == "list_item_open" for token in tokens) == min(
        len(result.open(Severity.FOUT)), 50
    )
    assert review["comments"] == []  # on no line that a pull request shows


LINE_HASH = re.compile(r"[0-9a-f]{1,16}:\d+")


def is_sarif(text: str, result: CheckResult) -> None:
    log = json.loads(text)
    valid("sarif-2.1.0.json")(log)
    (run,) = log["runs"]
    assert [one["ruleId"] for one in run["results"]] == [d.code for d in result.diagnostics]
    assert not [one for one in run["results"] if "](" in one["message"]["text"]]
    waived = [one for one in run["results"] if one.get("suppressions")]
    assert len(waived) == len(result.waived)
    assert {one["level"] for one in waived} <= {"note"}
    prints = [one["partialFingerprints"] for one in run["results"]]
    assert len({one["pilotkit/v1"] for one in prints}) == len(prints)
    for one, found in zip(prints, result.diagnostics, strict=True):
        hashed = one.get("primaryLocationLineHash")
        # a finding about a programma.yaml that is not there is at no line
        assert LINE_HASH.fullmatch(hashed) if hashed else found.file == "programma.yaml"


def is_junit(text: str, result: CheckResult, *, strict: bool = False) -> None:
    junit_schema().validate(text)
    parsed = JUnitXml.fromstring(text.encode())
    kinds = {Failure: 0, Skipped: 0, Error: 0}
    cases = [case for suite in parsed for case in suite]
    for case in cases:
        for outcome in case.result:
            kinds[type(outcome)] += 1
    named = [case for case in cases if case.name != "geen bevindingen"]
    assert len(named) == len(result.diagnostics)
    failing = result.open(*(Severity if strict else (Severity.FOUT,)))
    assert kinds == {
        Failure: len(failing), Skipped: len(result.waived), Error: 0,
    }  # fmt: skip
    assert (parsed.tests, parsed.failures, parsed.errors) == (len(cases), kinds[Failure], 0)
    assert bool(parsed.failures) == result.fails(strict=strict)  # as the exit code has it
    assert len({(case.classname, case.name) for case in cases}) == len(cases)


def is_markdown(text: str, result: CheckResult) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    flat = [part for token in tokens for part in (token, *(token.children or ()))]
    kinds = {token.type for token in flat}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence"}
    assert not kinds & {"em_open", "strong_open", "s_open", "code_block", "hr", "list_item_open"}
    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(files(result))
    cells = [
        "".join(part.content for part in after.children or ())
        for token, after in itertools.pairwise(tokens)
        if token.type == "td_open"
    ]
    told = [schoon(found.message) for found in result.diagnostics]
    if len(told) > 9:  # very many alike ones are counted
        assert set(cells[2::4]) - set(told) <= {c for c in cells[2::4] if re.match(r"nog \d+ ", c)}
    else:
        assert sorted(cells[2::4]) == sorted(told)
    assert set(cells[3::4]) - {""} <= {schoon(found.hint) for found in result.diagnostics}


def is_concise(text: str, result: CheckResult) -> None:
    *lines, _, _ = text.splitlines()
    for line, found in zip(lines, result.diagnostics, strict=True):
        place = found.position
        assert line.startswith(f"{found.file}:{place.line}:{place.column}: {found.code} ")


def is_full(text: str, result: CheckResult) -> None:
    lines = text.splitlines()
    assert [line.split()[0] for line in lines if re.match(r"  [A-Z]{2}\d{3} ", line)] == [
        groep.eerste.code
        for _, some in itertools.groupby(result.diagnostics, key=lambda found: found.file)
        for groep in groepen(some)
    ]
    *told_lines, _, _ = lines
    assert [line for line in told_lines if line[:1].strip()] == files(result)


def is_json(text: str, result: CheckResult) -> None:
    found = json.loads(text)["findings"]
    assert [one["path"] for one in found] == [list(d.path) for d in result.diagnostics]
    assert [one["message"] for one in found] == [d.message for d in result.diagnostics]


READERS = {
    Format.GITHUB: is_github, Format.GITLAB: is_gitlab, Format.SARIF: is_sarif,
    Format.JUNIT: is_junit, Format.MARKDOWN: is_markdown, Format.CONCISE: is_concise,
    Format.FULL: is_full, Format.JSON: is_json, Format.FORGEJO: is_forgejo,
}  # fmt: skip


def files(result: CheckResult) -> list[str]:
    return list(dict.fromkeys(found.file for found in result.diagnostics))


def is_harmless(text: str) -> None:
    """Assert that nothing steers a terminal or hides from who reads."""
    odd = {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"}}
    seen = {char for char in odd if unicodedata.category(char) == "Cf" and not kind_of(char)}
    assert odd - seen <= {"\n"}  # some Arabic signs are of that class, and yet to be seen


def is_read_well(folder: Path) -> CheckResult:
    result = check(Checkout(folder), MOMENT)
    for form, is_right in READERS.items():
        text = render(form, result, View(read=Checkout(folder).read))
        is_harmless(text)
        if form is not Format.GITHUB:
            assert commands(text) == []
        is_right(text, result)
    is_junit(render(Format.JUNIT, result, View(strict=True)), result, strict=True)
    return result


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(Format)


def test_the_made_up_portfolio_in_every_format() -> None:
    result = is_read_well(PORTEFEUILLE)
    assert result.waived
    assert result.open(Severity.WAARSCHUWING)


def test_what_reading_finds_in_every_format(repository: Repository) -> None:
    broken = repository("titel: x\n", kapot="titel: [\n", leeg="", goed="titel: A\n")
    assert is_read_well(broken).unreadable == 4


def test_a_test_keeps_its_name_when_lines_move(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    wrong = place.read_text(encoding="utf-8").replace("bedrag: 80000\n", "bedrag: 9.5\n")
    names = []
    for text in (wrong, f"# een regel\n# en nog een\n{wrong}"):
        place.write_text(text, encoding="utf-8")
        parsed = JUnitXml.fromstring(
            render(Format.JUNIT, check(Checkout(portefeuille), MOMENT), View()).encode()
        )
        names.append([(case.classname, case.name) for suite in parsed for case in suite])
    assert ("pilots/vakpaspoort.yaml", "PK105 begroting.dekking[0].bedrag") in names[0]
    assert names[0] == names[1]


@pytest.mark.parametrize("form", [Format.SARIF, Format.GITLAB])
def test_a_finding_keeps_its_fingerprint_when_lines_move(form: Format, portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    wrong = place.read_text(encoding="utf-8").replace("bedrag: 80000\n", "bedrag: 9.5\n")
    prints = []
    for text in (wrong, f"# een regel\n# en nog een\n{wrong}"):
        place.write_text(text, encoding="utf-8")
        checkout = Checkout(portefeuille)
        told = json.loads(render(form, check(checkout, MOMENT), View(read=checkout.read)))
        results = told["runs"][0]["results"] if form is Format.SARIF else told
        prints.append([one.get("partialFingerprints", one.get("fingerprint")) for one in results])
    assert prints[0] == prints[1]


def test_what_github_does_not_take_is_counted_in_the_sarif(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = check(
        Checkout(repository(**{f"p{n}": "titel: x\nfase: idee\n" for n in range(9)})), MOMENT
    )
    monkeypatch.setattr("pilotkit.formats.sarif.MOST", 7)
    log = json.loads(render(Format.SARIF, many, View()))
    valid("sarif-2.1.0.json")(log)
    (run,) = log["runs"]
    rest = len(many.diagnostics) - 7
    assert rest > 0
    assert len(run["results"]) == 7
    assert {one["level"] for one in run["results"]} == {"error"}  # the worst are kept
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith(f"Nog {rest} meldingen staan hier niet bij")
    uris = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for one in run["results"]]  # fmt: skip
    assert uris == sorted(uris)


@pytest.mark.parametrize("address", ["", "https://github.com/x/pilotkit/blob/abc/docs/regels.md"])
def test_a_rule_leads_to_its_text_where_its_address_is_known(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.formats.sarif.documentation", lambda: address)
    log = json.loads(render(Format.SARIF, check(Checkout(PORTEFEUILLE), MOMENT), View()))
    valid("sarif-2.1.0.json")(log)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule.get("helpUri", "") for rule in rules] == [
        f"{address}#{rule['id'].lower()}" if address else "" for rule in rules
    ]
    # the anchor is there: GitHub makes it of the heading
    headings = (ROOT / "docs" / "regels.md").read_text(encoding="utf-8").splitlines()
    assert all(f"### {rule['id']}" in headings for rule in rules)


def test_one_check_writes_several_forms(pilotkit: Command, tmp_path: Path) -> None:
    junit, sarif = tmp_path / "junit.xml", tmp_path / "s.sarif"
    code, out, _ = pilotkit(
        "check", "--repo", PORTEFEUILLE, "--as-of", "2018-12-31", "--strict", "--format", "concise",
        "--also", f"junit={junit}", "--also", f"sarif={sarif}",
    )  # fmt: skip
    assert code == 1
    assert "9 bestanden gecontroleerd" in out
    opened = check(Checkout(PORTEFEUILLE), MOMENT).open(*Severity)
    assert JUnitXml.fromfile(str(junit)).failures == len(opened) > 1
    valid("sarif-2.1.0.json")(json.loads(sarif.read_text(encoding="utf-8")))


@pytest.mark.parametrize("asked", ["junit", "junit=", "junit=-", "pdf=x.pdf", "=x", ""])
def test_a_form_without_a_file_is_refused(pilotkit: Command, asked: str) -> None:
    code, out, err = pilotkit("check", "--repo", PORTEFEUILLE, "--also", asked)
    assert (code, out) == (2, "")
    assert "--also junit=junit.xml" in err


FORGERIES = (
    "x%0A::error file=a::b", "::add-mask::e", "##[error]weg", "##[add-matcher]m.json", "\n", "\r",
    "\x1b[31mrood\x1b[0m", "\x1b]8;;https://voorbeeld.nl\x07", "\x00", "\x85", "\u2028", "\u202e",
    "\u200b", "\ufffe", "\U0001ffff", "\U000e0041", "]]>", "<!--", "<script>alert(1)</script>",
    "&amp;",
    "|", "| a |", "`", "```", "[x](https://voorbeeld.nl)", "![x](y)", "](", "**vet**", "~~weg~~",
    "# kop", "- punt", "---", "=cmd()", "+1", "@naam", "{0}", "%25", "%0D", ",", ":", ";", "\\",
    '"', "'", "\t", " " * 9, "€", "é", "日本", "fase", "2018-06-13",
)  # fmt: skip
hostile = st.lists(
    st.sampled_from(FORGERIES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    max_size=6,
).map("".join)


def as_yaml(data: dict[str, Any]) -> str:
    """Return YAML in which every character is typed as an escape that YAML knows."""
    text = json.dumps(data, ensure_ascii=False)
    return re.sub(r"[^\x00-\x7e]", lambda char: f"\\U{ord(char[0]):08X}", text)


def pilot(texts: Iterator[str]) -> str:
    """Return a pilot with such texts where people may type what they want."""
    data = {
        "titel": next(texts),
        "samenvatting": next(texts),
        "fase": next(texts),
        "trekker": next(texts),
        "gemeenten": [next(texts)],
        "partners": [{"naam": next(texts), "soort": "bedrijf"}] * 2,
        "planning": {"start": next(texts)},
        "begroting": {"verplichtingen": [{"datum": next(texts), "bedrag": next(texts)}]},
        next(texts): next(texts),
    }
    return as_yaml(data)


ORGAAN = "Gedeputeerde Staten"


def waived(texts: Iterator[str]) -> str:
    """Return a pilot that can be read, so that the rules on its contents speak, and a waiver."""
    data = {
        "titel": f"A{next(texts)}"[:120],
        "samenvatting": "Verzonnen.",
        "fase": "uitvoering",
        "trekker": f"B{next(texts)}",
        "partners": [{"naam": f"C{next(texts)}", "soort": "bedrijf"}],
        "relaties": [{"met": f"D{next(texts)}", "aard": "synergie"}],
        "besluiten": [
            {
                "datum": "2018-06-01",
                "orgaan": "Gedeputeerde Staten",
                "besluit": "x",
                "kenmerk": "B1",
            }
        ],
        "uitzonderingen": [
            {"regel": "PK407", "reden": f"E{next(texts)}", "besluit": "B1", "tot": "2019-01-01"},
            {"regel": f"F{next(texts)}", "reden": "x", "besluit": "B1", "tot": "2019-01-01"},
        ],
    }
    return as_yaml(data)


def readable(text: str) -> str:
    """Return a text without what no file may hold (PK003)."""
    return "".join(char for char in text if char != "\r" and not kind_of(char))


@tries(30)
@given(texts=st.lists(hostile, min_size=18, max_size=18))
def test_no_text_forges_a_line_or_an_element_in_any_format(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        pilots = Path(folder) / "pilots"
        pilots.mkdir()
        hands = iter(texts)
        (pilots / "fout.yaml").write_text(pilot(hands), encoding="utf-8")
        (pilots / "gelezen.yaml").write_text(waived(map(readable, hands)), encoding="utf-8")
        result = is_read_well(Path(folder))
    assert result.unreadable == 1
    assert result.waived


@pytest.mark.parametrize("command", [("summary",), ("show", "naar"), ("check", "--statistics")])
def test_no_text_is_a_command_in_the_log_of_another_command(
    pilotkit: Command, repository: Repository, command: tuple[str, ...]
) -> None:
    forged = "::error::x " + "w" * 68 + " ::add-mask::e ##[error]y"
    text = {"titel": forged, "samenvatting": forged, "fase": "idee", "bron": forged}
    folder = repository(f"programma: flevoland\ntitel: '{forged}'\n", naar=json.dumps(text))
    _, out, err = pilotkit(*command, "--repo", folder)
    assert out.strip()
    assert commands(out) == commands(err) == []
