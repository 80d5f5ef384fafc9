"""`new`: a file that says what belongs in it, reads back as it was given, and harms no other."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from pilotkit.begin.checked import checked
from pilotkit.begin.pilot import NieuwePilot, hoort_bij, pilot_data, pilot_text
from pilotkit.begin.repository import programma_text
from pilotkit.errors import WrongUse
from pilotkit.model.pilot import Pilot
from pilotkit.model.programma import Programma
from pilotkit.model.types import Blok, Regel
from pilotkit.model.velden import velden
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.model.woordenschat import LEVENSLOOP
from pilotkit.profiel import Modellen, Profiel
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.reading import read_bytes
from pilotkit.source.creation import create
from pilotkit.yaml.scalars import plain_or_quoted
from pilotkit.yaml.tree import parse
from tests.conftest import ROOT, Command, Repository
from tests.yaml.test_read_back import TEXTS

GOLDEN = ROOT / "tests" / "golden"
IDEE = "titel: A\nsamenvatting: B.\nfase: idee\nbron: C\n"


class Deal(Voorwaarde):
    """A condition of a made-up programme."""

    gebied: Regel | None = Field(None, title="Gebied", description="Waar de deal geldt.")


class EigenVoorwaarden(Voorwaarden):
    """One condition."""

    deal: Deal | None = Field(None, title="Deal", description="Er ligt een deal.")


class Kenmerken(Blok):
    """What only this programme asks."""

    leerniveau: Literal["praktijk", "kennis"] | None = Field(
        None, title="Leerniveau", description="Waar de pilot van leert."
    )


class EigenPilot(Pilot):
    """A pilot of a programme that is not shipped."""

    lijnen: tuple[Literal["gebied", "crossover"], ...] = Field((), description="De lijn.")
    voorwaarden: EigenVoorwaarden = Field(
        default_factory=EigenVoorwaarden, description="De ene voorwaarde."
    )
    kenmerken: Kenmerken | None = Field(None, description="Wat alleen dit programma vraagt.")


EIGEN = Profiel(
    "eigen", "Eigen programma", "Provincie", lambda: Modellen(EigenPilot, EigenVoorwaarden)
)


def read(path: Path) -> Any:
    document = parse(path.read_text(encoding="utf-8"))
    assert document is not None
    return document.data


@pytest.mark.parametrize("fase", ["idee", "uitvoering"])
def test_golden_pilot(fase: str, pilotkit: Command, repository: Repository) -> None:
    repo = repository()
    given_ = ("--titel", "Taalcafé: praten met koffie", "--fase", fase, "--gemeente", "Urk")
    code, out, err = pilotkit("new", "taalcafe", *given_, "--repo", repo)
    assert (code, err) == (0, "")
    assert out.startswith("pilots/taalcafe.yaml is gemaakt. Vul ")
    assert out.count("\n") == 1
    text = (repo / "pilots" / "taalcafe.yaml").read_text(encoding="utf-8")
    golden = GOLDEN / f"new-{fase}.yaml"
    if os.environ.get("PILOTKIT_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 80


def test_an_idea_passes_at_once_and_a_later_phase_hears_what_it_lacks(
    pilotkit: Command, repository: Repository
) -> None:
    repo = repository()
    assert pilotkit("new", "idee", "--titel", "Idee", "--repo", repo)[0] == 0
    code, out, _ = pilotkit("check", "--repo", repo, "--ignore", "PK504")
    assert code == 0
    assert "1 bestand gecontroleerd: 3 tips." in out  # what is to be filled in, and since when
    pilotkit("new", "plan", "--titel", "Plan", "--fase", "uitvoering", "--repo", repo)
    code, out, _ = pilotkit("check", "--repo", repo, "--format", "concise")
    assert code == 1
    told = set(re.findall(r"plan\.yaml:\d+:\d+: (\w+) fout", out))
    assert told == {"PK109", "PK201", "PK314", "PK404", "PK406", "PK601"}


def test_what_is_given_stands_in_the_file_once(pilotkit: Command, repository: Repository) -> None:
    repo = repository()
    samenvatting = "Buren leren elkaar kennen. " * 8 + "Klaar."
    code, out, _ = pilotkit(
        "new", "buren", "--titel", "- Buren #1", "--samenvatting", samenvatting,
        "--bron", "no", "--ingediend-door", 'Stichting: "Buur"', "--gemeente", "Urk",
        "--gemeente", "Almere", "--gemeente", "Urk", "--lijn", "talent", "--repo", repo,
    )  # fmt: skip
    assert code == 0
    assert out == (
        "pilots/buren.yaml is gemaakt. Vul aan wat je weet en typ daarna `pilotkit check`.\n"
    )
    assert read(repo / "pilots" / "buren.yaml") == {
        "titel": "- Buren #1",
        "samenvatting": samenvatting,
        "fase": "idee",
        "bron": "no",
        "ingediend_door": 'Stichting: "Buur"',
        "lijnen": ["talent"],
        "themas": [],
        "gemeenten": ["Urk", "Almere"],
    }


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3, unique=True).map(tuple))
def test_every_text_reads_back_as_it_was(een: str, ander: str, lijst: tuple[str, ...]) -> None:
    pilot = NieuwePilot(een, samenvatting=ander, bron=een, ingediend_door=ander, gemeenten=lijst)
    document = parse(pilot_text(EIGEN, pilot))
    assert document is not None
    assert document.data == pilot_data(EIGEN, pilot)


@given(st.text(max_size=12), st.text(max_size=200))
def test_any_text_reads_back_or_is_refused(een: str, ander: str) -> None:
    pilot = NieuwePilot(een, samenvatting=ander)
    try:
        content = checked(pilot_text(EIGEN, pilot), EigenPilot, "pilots/x.yaml")
    except WrongUse:
        return
    value = read_bytes(content, EigenPilot).value
    assert value is not None
    assert (value.titel, value.samenvatting) == (een, ander)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Taalcafé, elke week (2)", "Taalcafé, elke week (2)"),
        ("Buurt-bus!", "Buurt-bus!"),
        ("12 ambachten", '"12 ambachten"'),
        ("nee: toch", '"nee: toch"'),
        ("on", '"on"'),
        ("null", '"null"'),
        ('zeg "hoi"\n', r'"zeg \"hoi\"\n"'),
        ("😀", '"😀"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert plain_or_quoted(text, in_brackets=False) == written


def uncommented(text: str) -> str:
    """Return a file with every key that stands behind a # brought to life."""
    key = re.compile(r"^( *)# ( *(?:- )?[a-z_]+:(?: |$)| *# )")
    return "\n".join(key.sub(r"\1\2", line) for line in text.splitlines()) + "\n"


def keys(blok: type[Blok], fase: Fase, path: tuple[str, ...] = ()) -> Iterator[str]:
    for sleutel, veld in velden(blok).items():
        if hoort_bij(fase, (*path, sleutel)):
            yield sleutel
            inner = veld.blok or (veld.item.blok if veld.item else None)
            if inner and not veld.verkort:
                yield from keys(inner, fase, (*path, sleutel))


@pytest.mark.parametrize("profiel", [PROFIEL, EIGEN], ids=lambda profiel: profiel.naam)
@pytest.mark.parametrize("fase", LEVENSLOOP.fasen)
def test_what_is_brought_to_life_stands_right(fase: Fase, profiel: Profiel) -> None:
    text = pilot_text(profiel, NieuwePilot("A", fase))
    content = uncommented(text).encode()
    found = read_bytes(content, profiel.pilot)
    assert found.document is not None
    # only values that must be filled in are wrong: no key, no block, no list
    kinds = {problem.kind for problem in found.problems}
    assert kinds <= {"euro", "datum", "niet_in_lijst", "verkeerde_soort"}
    wrong = [p for p in found.problems if p.kind == "verkeerde_soort"]
    assert all(
        p.facts["veld"].soort in {"jaar", "ja_nee", "aantal"} or p.facts["veld"].verkort
        for p in wrong
    )
    written = re.findall(r"^[ -]*([a-z_]+):(?: |$)", content.decode(), re.MULTILINE)
    assert written == list(keys(profiel.pilot, fase))


def test_another_programme_gets_its_own() -> None:
    text = pilot_text(EIGEN, NieuwePilot("A", Fase("ontwikkeling", Fasesoort.ONTWIKKELING)))
    assert "lijnen: []  # De lijn: gebied | crossover\n" in text
    assert "\n  deal:  # Er ligt een deal.\n" in text
    assert text.count("\n    oordeel: open\n") == 1
    assert "# kenmerken:  # Wat alleen dit programma vraagt.\n#   leerniveau: …  # " in text
    assert "flevolander" not in text
    assert programma_text(EIGEN, "B").count("\nprogramma: eigen  # ") == 1
    assert "\n# budget:  # " in programma_text(EIGEN, "B")


def test_an_idea_has_few_keys() -> None:
    assert "begroting" not in pilot_text(PROFIEL, NieuwePilot("A"))
    assert list(keys(Pilot, Fase("idee", Fasesoort.IDEE))) == [
        "titel", "samenvatting", "fase", "bron", "ingediend_door", "ingediend_op", "lijnen",
        "themas", "gemeenten",
    ]  # fmt: skip
    zonder = set(velden(Pilot)) - set(keys(Pilot, Fase("ontwikkeling", Fasesoort.ONTWIKKELING)))
    assert zonder == {
        "begeleiding", "herijkingen", "borging", "voortgang", "signalen", "uitzonderingen",
    }  # fmt: skip
    assert "\n# evaluatie:" not in pilot_text(
        PROFIEL, NieuwePilot("A", Fase("ontwikkeling", Fasesoort.ONTWIKKELING))
    )


def test_the_programme_brought_to_life_stands_right() -> None:
    found = read_bytes(uncommented(programma_text(PROFIEL, "A")).encode(), Programma)
    assert found.document is not None
    assert {p.kind for p in found.problems} <= {"euro", "datum", "niet_in_lijst", "verkeerde_soort"}


@pytest.mark.parametrize(
    ("pilot_id", "said"),
    [
        ("Taal_Café", "kleine letters, cijfers en streepjes. Typ bijvoorbeeld `taal-cafe`."),
        ("../../taal", "is een pad. Geef alleen de id; het bestand komt vanzelf in `pilots/`."),
        ("pilots\\taal.yml", "komt vanzelf in `pilots/`. Typ bijvoorbeeld `taal`."),
        (
            "taal.YAML",
            "een bestandsnaam. Geef alleen de id, zonder `.yaml`. Typ bijvoorbeeld `taal`.",
        ),
        ("a" * 81, f"is te lang: hooguit 80 tekens. Typ bijvoorbeeld `{'a' * 80}`."),
        ("com1", "kan op Windows geen bestand zijn. Typ bijvoorbeeld `pilot-com1`."),
        ("", "kleine letters, cijfers en streepjes. Typ bijvoorbeeld `mijn-pilot`."),
    ],
)
def test_an_id_that_cannot_be(
    pilot_id: str, said: str, pilotkit: Command, repository: Repository
) -> None:
    repo = repository()
    code, out, err = pilotkit("new", pilot_id, "--titel", "A", "--repo", repo)
    assert (code, out) == (2, "")
    assert said in err
    assert not list((repo / "pilots").iterdir())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--titel", ""), "`titel` is leeg. Vul de tekst in."),
        (("--titel", "x" * 121), "`titel` telt 121 tekens; hier passen er 120."),
        (("--titel", "a\x07b"), "bevat een teken dat niet in een bestand kan"),
        (("--titel", "half \udc80"), "bevat een teken dat niet in een bestand kan"),
        (("--titel", "over 123456782"), "`titel`: Hier staat een nummer"),
        (("--titel", "A", "--fase", "ontwikeling"), "bedoel je ontwikkeling?"),
        (("--titel", "A", "--gemeente", "Almeer"), "kan niet bij --gemeente. Bedoel je Almere?"),
        (("--titel", "A", "--lijn", "zzz"), "Kies uit talent, verbinding of ontplooiing."),
        ((), "--titel ontbreekt."),
    ],
)
def test_a_value_that_does_not_belong(
    options: tuple[str, ...], said: str, pilotkit: Command, repository: Repository
) -> None:
    repo = repository()
    code, out, err = pilotkit("new", "taal", *options, "--repo", repo)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not list((repo / "pilots").iterdir())


@pytest.mark.parametrize("there", ["taal.yaml", "taal.yml", "Taal.YAML"])
def test_nothing_is_overwritten(there: str, pilotkit: Command, repository: Repository) -> None:
    file = repository() / "pilots" / there
    file.write_text(IDEE, encoding="utf-8")
    code, _, err = pilotkit("new", "taal", "--titel", "A", "--repo", file.parent)
    assert code == 2
    assert f"pilots/{there} bestaat al en blijft zoals het is. Kies een andere id." in err
    assert [path.name for path in file.parent.iterdir()] == [there]
    assert file.read_text(encoding="utf-8") == IDEE


def test_no_link_is_followed(pilotkit: Command, repository: Repository, tmp_path: Path) -> None:
    repo = repository()
    (repo / "pilots" / "taal.yaml").symlink_to(tmp_path / "elders.yaml")
    assert pilotkit("new", "taal", "--titel", "A", "--repo", repo)[0] == 2
    (repo / "pilots" / "taal.yaml").unlink()
    (repo / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    (repo / "pilots").rmdir()
    (tmp_path / "buiten").mkdir()
    (repo / "pilots").symlink_to(tmp_path / "buiten", target_is_directory=True)
    code, _, err = pilotkit("new", "taal", "--titel", "A", "--repo", repo)
    assert code == 2
    assert "koppeling naar een map buiten de repository" in err
    assert not (tmp_path / "elders.yaml").exists()
    assert not list((tmp_path / "buiten").iterdir())


def test_the_folder_is_made_beside_the_programme(pilotkit: Command, tmp_path: Path) -> None:
    code, _, err = pilotkit("new", "taal", "--titel", "A", "--repo", tmp_path)
    assert code == 2
    assert "staat geen map `pilots/` en geen `programma.yaml`" in err
    (tmp_path / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    assert pilotkit("new", "taal", "--titel", "A", "--repo", tmp_path)[0] == 0
    assert read(tmp_path / "pilots" / "taal.yaml")["titel"] == "A"


@pytest.mark.parametrize(
    "text", ["programma: flevolant\n", "programma: [", "programa: flevoland\n"]
)
def test_a_programme_in_doubt_comes_first(
    text: str, pilotkit: Command, repository: Repository
) -> None:
    repo = repository(programma=text)
    code, _, err = pilotkit("new", "taal", "--titel", "A", "--repo", repo)
    assert code == 2
    assert "`programma.yaml` heeft fouten" in err


def test_a_file_that_came_in_between_stays(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository(taal=IDEE)
    for _ in range(2):
        with pytest.raises(Exception, match=r"pilots/taal\.yaml bestaat al"):
            create(repo, "pilots/taal.yaml", b"nieuw")
        monkeypatch.setattr(os, "link", _no_links)  # a disk that knows no hard links
    create(repo, "pilots/ander.yaml", b"nieuw")
    assert (repo / "pilots" / "ander.yaml").read_bytes() == b"nieuw"
    assert sorted(path.name for path in (repo / "pilots").iterdir()) == ["ander.yaml", "taal.yaml"]


def _no_links(*_arguments: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_no_rights_is_one_sentence(
    pilotkit: Command, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository()
    monkeypatch.setattr("tempfile.mkstemp", _no_rights)
    code, _, err = pilotkit("new", "taal", "--titel", "A", "--repo", repo)
    assert code == 2
    assert err == (
        "pilotkit: pilots/taal.yaml is niet te maken: je hebt daar geen schrijfrechten. "
        "Kies een andere map.\n"
    )


def _no_rights(**_arguments: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


LES = """\
titel: Buurtkas
samenvatting: Een verzonnen idee.
fase: idee
bron: Een verzonnen stuk
gemeenten: [{plaats}]
evaluatie:
  lessen:
    - {{datum: 2018-06-01, les: "{les}", betekenis: lokaal}}
"""
GELEERD = """\
programma: flevoland
lessen:
  - {les: "Begin klein # en houd het klein, want %s", datum: 2018-05-01, sterkte: vaker}
""" % ("wie groot begint, stopt eerder " * 5)


def test_lessons_that_fit_stand_above_the_new_file(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(
        GELEERD,
        dichtbij=LES.format(plaats="Urk", les="Vraag door."),
        veraf=LES.format(plaats="Almere", les="Elders geleerd."),
        persoon=LES.format(plaats="Urk", les="Bel Jan op 06-12345678."),
    )
    code, out, err = pilotkit(
        "new", "kas", "--titel", "Kas", "--gemeente", "Urk", "--repo", folder,
        "--as-of", "2018-09-30",
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "Bovenaan staat wat al is geleerd: 2 lessen. `pilotkit lessons` toont alles." in out
    text = (folder / "pilots" / "kas.yaml").read_text(encoding="utf-8")
    head = text.split("titel:")[0]
    assert all(line.startswith("#") and len(line) <= 80 for line in head.splitlines())
    assert "# - Begin klein # en houd het klein, want wie groot begint" in head
    assert "# - Vraag door. (Buurtkas)\n" in head
    assert "Elders" not in text
    assert "12345678" not in text
    found = pilotkit("check", "kas", "--repo", folder, "--format", "json")[1]
    assert not [f for f in json.loads(found)["findings"] if f["severity"] == "error"]


def test_at_most_three_lessons_and_none_where_nobody_learned(
    pilotkit: Command, repository: Repository
) -> None:
    lessen = "".join(f"  - {{les: Les {nummer}.}}\n" for nummer in range(9))
    folder = repository(f"programma: flevoland\nlessen:\n{lessen}")
    (folder / "pilots").mkdir(exist_ok=True)
    assert pilotkit("new", "kas", "--titel", "Kas", "--repo", folder)[0] == 0
    text = (folder / "pilots" / "kas.yaml").read_text(encoding="utf-8")
    assert text.count("# - Les ") == 3
    (folder / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    _, out, _ = pilotkit("new", "tuin", "--titel", "Tuin", "--repo", folder)
    assert "geleerd" not in out
    assert "geleerd" not in (folder / "pilots" / "tuin.yaml").read_text(encoding="utf-8")
