"""Texts of a stranger in a described programme act nowhere: not in HTML, Markdown or a terminal."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from pilotkit.check.programme import read_programme
from pilotkit.lsp.hover import of_rule, of_veld
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.model.velden import veld_op
from pilotkit.source.repository import Checkout
from tests.conftest import Command
from tests.eigen.conftest import DAG, VOORBEELD, anders

KWAAD = "<img src=x onerror=alert(1)> [k](https://kwaad.example) **vet** {{ 7*7 }}"
KORT = "<b>x</b> [k](//a) *v*"

PROFIEL = f"""\
programma: "{KWAAD}"
titel: "T {KWAAD}"
profiel:
  financier: "F {KWAAD}"
  woorden:
    pilot: proef
    pilots: proeven
    toetser: "{KWAAD}"
    opdrachtgevers: "{KWAAD}"
    rapportageorgaan: "{KWAAD}"
    betaler: "{KWAAD}"
  fasen:
    - {{fase: proef, als: uitvoering, uitleg: "{KWAAD}"}}
  voorwaarden:
    - sleutel: samen
      titel: "{KORT}"
      uitleg: "{KWAAD}"
      bron: "{KWAAD}"
      code: XX201
      velden:
        - sleutel: hoe
          soort: keuze
          titel: "{KWAAD}"
          uitleg: "{KWAAD}"
          waarden: [{{waarde: een, uitleg: "{KWAAD}"}}, {{waarde: twee}}]
          niet: [een]
        - {{sleutel: meer, soort: lijst, titel: "{KWAAD}", minstens: 2, voorbeeld: "{KWAAD}"}}
  kenmerken:
    - sleutel: wijk
      soort: keuze
      titel: "{KWAAD}"
      waarden: [{{waarde: noord, uitleg: "{KWAAD}"}}]
  gebieden: ["{KWAAD}"]
  opgaven: ["{KWAAD}"]
  organen: ["{KWAAD}"]
  plichten:
    - {{sleutel: bericht, wat: "{KWAAD}", aan: "{KWAAD}", uiterlijk: 2024-01-01}}
  regels:
    - {{code: PK403, bron: "{KWAAD}"}}
  eigen_regels:
    - code: XX301
      titel: "{KWAAD}"
      uitleg: "{KWAAD}\\n\\n# Kop {KWAAD}"
      bron: "{KWAAD}"
      sleutel: planning.einde
plichten:
  - {{plicht: bericht, gedaan_op: 2024-06-20, stuk: "{KWAAD}"}}
"""
PILOT = f"""\
titel: Eerlijk
samenvatting: Een verzonnen proef.
fase: proef
bron: Verzonnen
ingediend_op: 2024-01-10
gemeenten: ["{KWAAD}"]
voorwaarden:
  samen:
    oordeel: voldoet
    onderbouwing: Omdat.
    hoe: een
    meer: [een]
    getoetst_door: Iemand
    getoetst_op: 2024-02-01
planning: {{start: 2024-03-01}}
besluiten:
  - {{datum: 2024-02-20, orgaan: "{KWAAD}", besluit: Het begint., fase: proef}}
kenmerken: {{wijk: noord}}
"""


@pytest.fixture
def kwaad(tmp_path: Path) -> Path:
    folder = tmp_path / "kwaad"
    (folder / "pilots").mkdir(parents=True)
    (folder / "programma.yaml").write_text(PROFIEL, "utf-8")
    (folder / "pilots" / "eerlijk.yaml").write_text(PILOT, "utf-8")
    return folder


def harmless(markdown: str) -> None:
    """Assert that nothing of the stranger acts in Markdown, however freely it is read."""
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    assert "<img" not in html
    assert "<b>" not in html
    assert 'kwaad.example"' not in html
    assert '//a"' not in html
    assert "<strong>vet" not in html
    assert "49" not in re.sub(r"\d{4}|[0-9a-f]{12}", "", html).replace("149", "")


KINDS = (
    ("commissie",), ("oogst",), ("nieuwsbrief",), ("evaluatie",),
    ("advies", "--pilot", "eerlijk"), ("pilot", "--pilot", "eerlijk"),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_no_note_lets_it_act(pilotkit: Command, kwaad: Path, kind: tuple[str, ...]) -> None:
    status, out, err = pilotkit("report", *kind, "--repo", kwaad, "--as-of", DAG)
    assert (status, err) == (0, "")
    harmless(out)
    html = pilotkit("report", *kind, "--repo", kwaad, "--as-of", DAG, "--to", "html")[1]
    assert "<img" not in html
    assert 'kwaad.example"' not in html


def test_no_page_lets_it_act(pilotkit: Command, kwaad: Path, tmp_path: Path) -> None:
    assert pilotkit("site", tmp_path / "site", "--repo", kwaad, "--as-of", DAG)[0] == 0
    pages = list((tmp_path / "site").rglob("*.html"))
    assert pages
    for page in pages:
        html = page.read_text("utf-8")
        assert "<img" not in html
        assert 'href="https://kwaad' not in html
        assert "<b>x" not in html
        assert "<strong>vet" not in html
    rules = (tmp_path / "site" / "regels.html").read_text("utf-8")
    assert "&lt;img src=x" in rules
    assert "<h1>Kop" not in rules


def test_no_form_of_check_lets_it_act(pilotkit: Command, kwaad: Path) -> None:
    where = ("--repo", kwaad, "--as-of", DAG)
    out = pilotkit("check", *where, "--format", "markdown", "--statistics")[1]
    assert "XX201" in out
    harmless(out)
    sarif = json.loads(pilotkit("check", *where, "--format", "sarif")[1])
    texts = json.dumps(sarif, ensure_ascii=False)
    assert "](" not in texts
    assert pilotkit("rule", "XX301", "--repo", kwaad)[0] == 0
    assert pilotkit("rule", "--repo", kwaad)[0] == 0
    assert pilotkit("summary", *where)[0] == 0
    assert pilotkit("show", "eerlijk", *where)[0] == 0


def test_no_help_of_an_editor_lets_it_act(kwaad: Path) -> None:
    kader = read_programme(Checkout(kwaad), date(2024, 12, 31)).kader
    around = Surroundings(kader, (), {}, date(2024, 12, 31), "eerlijk")
    for code in ("XX201", "XX301", "PK403"):
        said = of_rule(code, around)
        assert said
        harmless(said)
    path = ("voorwaarden", "samen", "hoe")
    veld, parent = veld_op(around.model, path), veld_op(around.model, path[:-1])
    assert veld
    harmless(of_veld(veld, parent))


STUUR = "\\e[31mrood\\e[0m \\u202Eomgekeerd \\u0007"


def test_a_character_that_steers_is_refused(pilotkit: Command, kwaad: Path) -> None:
    path = kwaad / "programma.yaml"
    text = path.read_text("utf-8").replace('titel: "T ', f'titel: "{STUUR} ')
    path.write_text(text, "utf-8")
    status, out, err = pilotkit("check", "--repo", kwaad, "--as-of", DAG)
    assert status == 1
    assert "\x1b" not in out + err
    assert "\u202e" not in out + err


def words(profiel: Any) -> list[str]:
    return [str(w) for w in profiel.woordenschat.waarden("fase")]


@pytest.mark.parametrize(
    "woord", ["replace", "format", "title", "name", "value", "mro", "lower", "count", "class"]
)
def test_a_word_may_be_called_like_a_method(pilotkit: Command, wijkwater: Path, woord: str) -> None:
    anders(wijkwater / "programma.yaml", ("{waarde: klei", f"{{waarde: {woord}"))
    anders(wijkwater / "programma.yaml", ("{waarde: buurt", f"{{waarde: {woord}"))
    anders(wijkwater / "pilots" / "regenhof.yaml", ("bodem: klei", f"bodem: {woord}"))
    anders(wijkwater / "pilots" / "regenhof.yaml", ("onderhoud: buurt", f"onderhoud: {woord}"))
    for command in (("check",), ("summary",), ("show", "regenhof"), ("report", "commissie")):
        status, _, err = pilotkit(*command, "--repo", wijkwater, "--as-of", DAG)
        assert (status, err) == (0, ""), command


def test_the_example_has_its_own_phases() -> None:
    kader = read_programme(Checkout(VOORBEELD), date(2024, 12, 31)).kader
    assert words(kader.profiel) == ["idee", "ontwerp", "proef", "klaar", "gestopt"]


@pytest.mark.parametrize(
    ("noun", "is_one"),
    [
        ("proeftuin", True), ("City Deal", True), ("pilot-in-wording", True), ("één", True),
        ("'s avonds", False), (KORT, False), ("a](b", False), ("**a**", False), ("<b>", False),
        ("`a`", False), ("a{{b", False), ("_a_", False), ("a\\nb", False), ("a" * 31, False),
        ("2e kans", False),
    ],
)  # fmt: skip
def test_a_noun_is_a_word(pilotkit: Command, kwaad: Path, noun: str, is_one: bool) -> None:  # noqa: FBT001
    text = PROFIEL.replace("    pilot: proef\n", f'    pilot: "{noun}"\n')
    (kwaad / "programma.yaml").write_text(text, "utf-8")
    out = pilotkit("check", "--repo", kwaad, "--as-of", DAG, "--format", "concise")[1]
    assert ("PK103" in out) != is_one, out
    assert is_one or "[typ een woord in gewone letters, zoals proeftuin]" in out
