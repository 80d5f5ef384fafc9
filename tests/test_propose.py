"""`propose`: a filled-in form becomes a change, and what a stranger types stays a text."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pilotkit.begin.formulieren import CORRECTIE, IDEE, Formulier
from pilotkit.begin.ingevuld import ingevuld
from pilotkit.yaml.tree import parse
from tests.conftest import Command

DAG = "2018-06-13"
BSN = "111222333"

Propose = Callable[..., tuple[int, str, str]]


def filled_in(formulier: Formulier, **answers: str) -> str:
    """Return the body of an issue as GitHub and Forgejo make it out of a form."""
    return "".join(
        f"### {vraag.kop}\n\n{answers.get(vraag.sleutel, '_No response_')}\n\n"
        for vraag in formulier.vragen
    )


GOED = {
    "titel": "Praattafel (verzonnen)", "samenvatting": "Buren praten elke week.",
    "bron": "Verzonnen bijeenkomst", "ingediend_door": "Verzonnen buurthuis",
    "gemeenten": "Almere, Urk", "lijnen": "talent",
}  # fmt: skip
FOUT = {
    "bestand": "vakpaspoort", "sleutel": "planning.einde", "staat": "31 december 2019",
    "moet": "30 juni 2020", "bron": "Verzonnen besluit",
}  # fmt: skip


@pytest.fixture
def propose(pilotkit: Command, portefeuille: Path, monkeypatch: pytest.MonkeyPatch) -> Propose:
    """Return what hands a body to the command over standard input."""

    def given(body: str | bytes) -> tuple[int, str, str]:
        content = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))
        return pilotkit("propose", "-", "--repo", portefeuille, "--as-of", DAG)

    return given


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def data(file: Path) -> Any:
    document = parse(file.read_text(encoding="utf-8"))
    assert document is not None
    return document.data


def test_an_idea_becomes_a_pilot(propose: Propose, portefeuille: Path, pilotkit: Command) -> None:
    code, out, err = propose(filled_in(IDEE, **GOED))
    assert (code, err) == (0, "")
    assert out.startswith("pilots/praattafel-verzonnen.yaml is gemaakt.")
    pilot = data(portefeuille / "pilots" / "praattafel-verzonnen.yaml")
    assert {key: pilot[key] for key in pilot if key != "themas"} == {
        "titel": GOED["titel"], "samenvatting": GOED["samenvatting"], "fase": "idee",
        "bron": GOED["bron"], "ingediend_door": GOED["ingediend_door"], "ingediend_op": DAG,
        "lijnen": ["talent"], "gemeenten": ["Almere", "Urk"],
    }  # fmt: skip
    found = pilotkit("check", "praattafel-verzonnen", "--repo", portefeuille, "--as-of", DAG)[1]
    assert " fout: " not in found


def test_a_correction_changes_one_value_and_no_other_line(
    propose: Propose, portefeuille: Path
) -> None:
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    before = file.read_text(encoding="utf-8").splitlines()
    code, out, _ = propose(filled_in(CORRECTIE, **FOUT))
    assert code == 0
    assert "planning.einde is nu 2020-06-30 (30 juni 2020); er stond 2019-12-31" in out
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert changed == [("  einde: 2019-12-31", "  einde: 2020-06-30")]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_same_form_comes_from_a_file_and_from_gitlab(
    ends: str, pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    hint = "<!-- Wat hier hoort.\n### Bron\n-->\n\n"  # a description to fill in keeps its hints
    body = hint + "".join(
        f"### {vraag.kop}\n\n{hint}{FOUT[vraag.sleutel]}\n" for vraag in CORRECTIE.vragen
    )
    file = tmp_path / "formulier.md"
    file.write_bytes(("\ufeff" + body.replace("\n", ends)).encode())
    code, out, _ = pilotkit("propose", file, "--repo", portefeuille, "--as-of", DAG)
    assert (code, "planning.einde is nu 2020-06-30" in out) == (0, True)


NASTY = (
    "$(touch gekaapt) `touch gekaapt` ; touch gekaapt | sh",
    "x\n  fase: uitvoering\ntitel: y",
    'x"\nfase: uitvoering  # ',
    "x'\\n\"{a: b}: [*anker, &anker !!python/object",
    "### Een kop\n\n#### Fase\n\nuitvoering",
    "```\n### Iets\n```\n--- \n...\n%YAML 1.1",
    "::error::x ##[add-mask]y ${{ secrets.GITHUB_TOKEN }}",
    "@iedereen [x](javascript:alert(1)) <script>alert(1)</script> #1",
)


@pytest.mark.parametrize("text", NASTY)
def test_whatever_somebody_types_is_a_text(text: str, propose: Propose, portefeuille: Path) -> None:
    before = contents(portefeuille)
    code, out, err = propose(filled_in(IDEE, **{**GOED, "samenvatting": text}))
    assert code == 0, err
    (new,) = contents(portefeuille).keys() - before.keys()
    pilot = data(portefeuille / new)
    assert pilot["samenvatting"] == " ".join(text.split())
    assert (pilot["fase"], pilot["titel"]) == ("idee", GOED["titel"])
    assert not [line for line in (out + err).splitlines() if line.lstrip().startswith("::")]
    assert {path: before[path] for path in before} == {
        path: text for path, text in contents(portefeuille).items() if path != new
    }
    other = {**FOUT, "sleutel": "samenvatting", "staat": "_No response_", "moet": text}
    code, out, err = propose(filled_in(CORRECTIE, **other))
    assert code == 0, err
    pilot = data(portefeuille / "pilots" / "vakpaspoort.yaml")
    assert (pilot["samenvatting"], pilot["fase"]) == (" ".join(text.split()), "uitvoering")


REFUSED = {
    "leeg": "",
    "geen formulier": "Hallo, ik heb een idee!",
    "tekst ervoor": "Hoi\n\n" + filled_in(IDEE, **GOED),
    "alleen een kop": "### Titel",
    "niets ingevuld": filled_in(IDEE),
    "een antwoord mist": filled_in(IDEE, **{**GOED, "bron": "_No response_"}),
    "kop in een antwoord": filled_in(
        IDEE, **{**GOED, "samenvatting": "Goed.\n\n### Bron\n\nvals"}
    ),
    "kop in code": filled_in(IDEE, **{**GOED, "lijnen": "```\n### Titel\n\nvals\n```"}),
    "andere volgorde": "### Titel\n\nx\n\n### Bron\n\nx\n\n### Samenvatting\n\nx\n",
    "verborgen": "### Titel\n\nx\n\n<!--\n### Samenvatting\n\nx\n\n### Bron\n\nx\n",
    "twee formulieren": filled_in(IDEE, **GOED) + filled_in(IDEE, **GOED),
    "te groot": filled_in(IDEE, **{**GOED, "samenvatting": "x" * 1_000_000}),
    "te lang": filled_in(IDEE, **{**GOED, "titel": "x" * 121}),
    "geen UTF-8": filled_in(IDEE, **GOED).encode() + b"\xff",
    "stuurteken": filled_in(IDEE, **{**GOED, "titel": "x\x1b[31m\x07y"}),
    "omgekeerd": filled_in(IDEE, **{**GOED, "titel": "x\u202ey"}),
    "half teken": filled_in(IDEE, **{**GOED, "titel": "x\ud800y"}),
    "bsn": filled_in(IDEE, **{**GOED, "samenvatting": f"Bel met bsn {BSN}."}),
    "bsn in de titel": filled_in(IDEE, **{**GOED, "titel": f"bsn {BSN}"}),
    "bestaat al": filled_in(IDEE, **{**GOED, "titel": "Vakpaspoort"}),
    "andere gemeente": filled_in(IDEE, **{**GOED, "gemeenten": "Almere, Elders"}),
    "ander pad": filled_in(CORRECTIE, **{**FOUT, "bestand": "../../programma"}),
    "andere map": filled_in(CORRECTIE, **{**FOUT, "bestand": "/etc/passwd"}),
    "geen sleutel": filled_in(CORRECTIE, **{**FOUT, "sleutel": "het einde klopt niet"}),
    "staat er al": filled_in(CORRECTIE, **{**FOUT, "moet": "31 dec 2019"}),
    "iets anders": filled_in(CORRECTIE, **{**FOUT, "staat": "1 januari 2019"}),
    "een fout erbij": filled_in(CORRECTIE, **{**FOUT, "moet": "ooit"}),
    "bsn als waarde": filled_in(CORRECTIE, **{**FOUT, "sleutel": "samenvatting",
                                              "staat": "_No response_", "moet": f"bsn {BSN}"}),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_in_doubt_nothing_is_written(name: str, propose: Propose, portefeuille: Path) -> None:
    before = contents(portefeuille)
    code, out, err = propose(REFUSED[name])
    refused_change = ("iets anders", "een fout erbij", "bsn als waarde")
    assert (code, out) == (1 if name in refused_change else 2, "")
    assert err.startswith("pilotkit: ")
    assert BSN not in err
    assert "\x1b" not in err
    assert not [line for line in err.splitlines() if line.lstrip().startswith(("::", "##["))]
    assert contents(portefeuille) == before


def test_a_form_with_a_heading_twice_says_which() -> None:
    with pytest.raises(Exception, match="de kop `Bron` staat er meer dan één keer"):
        ingevuld(str(REFUSED["kop in een antwoord"]).encode())


def test_a_hidden_text_counts_for_nothing(propose: Propose, portefeuille: Path) -> None:
    shown = {**GOED, "samenvatting": "Buren praten. <!-- en dit zag niemand -->"}
    assert propose(filled_in(IDEE, **shown))[0] == 0
    pilot = data(portefeuille / "pilots" / "praattafel-verzonnen.yaml")
    assert pilot["samenvatting"] == "Buren praten."


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there that tests lack")
def test_no_link_is_followed_to_what_is_changed(
    propose: Propose, portefeuille: Path, tmp_path: Path
) -> None:
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    file.rename(tmp_path / "buiten.yaml")
    file.symlink_to(tmp_path / "buiten.yaml")
    before = (tmp_path / "buiten.yaml").read_bytes()
    assert propose(filled_in(CORRECTIE, **FOUT))[0] != 0
    assert (tmp_path / "buiten.yaml").read_bytes() == before
