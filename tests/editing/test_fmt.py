"""``pilotkit fmt`` as a user meets it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Command, Outcome, Repository

ROMMELIG = """\
# mijn eigen aantekening
fase:    idee   # nog pril
bron: Verzonnen voorbeeld

# in het kort
samenvatting: >-
      Een proef
      met tekst.
titel: Proef
partners:
- {soort: gemeente, naam: Gemeente Urk}
"""
NETJES = """\
titel: Proef

# in het kort
samenvatting: >-
  Een proef
  met tekst.
# mijn eigen aantekening
fase: idee      # nog pril
bron: Verzonnen voorbeeld
partners:
  - {naam: Gemeente Urk, soort: gemeente}
"""


def test_a_file_is_laid_out(repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef=ROMMELIG, goed="titel: A\nsamenvatting: B\nfase: idee\n")
    file = folder / "pilots/proef.yaml"
    assert pilotkit("fmt", "--check", "--repo", folder) == (
        1,
        (
            "pilots/proef.yaml: nog op te maken\n"
            "2 bestanden: 1 op te maken met `pilotkit fmt` en 1 al goed.\n"
        ),
        "",
    )
    code, out, err = pilotkit("fmt", "--diff", "--repo", folder)
    assert (code, err) == (1, "")
    assert out.startswith("--- a/pilots/proef.yaml\n+++ b/pilots/proef.yaml\n@@")
    assert file.read_text(encoding="utf-8") == ROMMELIG
    assert pilotkit("fmt", file) == (
        0, "pilots/proef.yaml: opgemaakt\n1 bestand: 1 opgemaakt.\n", "",
    )  # fmt: skip
    assert file.read_text(encoding="utf-8") == NETJES
    assert pilotkit("fmt", "--check", folder)[:2] == (0, "2 bestanden: 2 al goed.\n")


def test_line_ends_and_byte_order_mark_stay(repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef="")
    file = folder / "pilots/proef.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + ROMMELIG.replace("\n", "\r\n").encode())
    assert pilotkit("fmt", "--repo", folder)[0] == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + NETJES.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel: [a\n", "pilots/proef.yaml:1:8: PK001 fout: "),
        ("- a\n", "pilots/proef.yaml: hierin staat YAML die pilotkit niet kan opmaken"),
        ("? |\n  titel\n: A\n", "pilots/proef.yaml: hierin staat YAML die"),
        ("&a {titel: A}\n", "pilots/proef.yaml: hierin staat YAML die"),
    ],
)
def test_what_cannot_be_laid_out_stays(
    text: str, said: str, repository: Repository, pilotkit: Command
) -> None:
    folder = repository(proef=text, ander=ROMMELIG)
    code, out, err = pilotkit("fmt", "--repo", folder)
    assert code == 1
    assert err.startswith(said)
    assert out.endswith("2 bestanden: 1 opgemaakt en 1 niet te lezen of op te maken.\n")
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == text


def test_only_files_of_the_programme(
    portefeuille: Path, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = portefeuille / "README.md"
    code, _, err = pilotkit("fmt", readme)
    assert code == 2
    assert err.endswith("README.md is geen bestand uit `pilots/` en geen programma.yaml.\n")
    monkeypatch.chdir(portefeuille / "pilots")
    assert pilotkit("fmt", ".")[1] == "8 bestanden: 8 al goed.\n"
    assert pilotkit("fmt", "../programma.yaml")[1] == "1 bestand: 1 al goed.\n"
    assert pilotkit("fmt")[1] == "9 bestanden: 9 al goed.\n"


@pytest.mark.parametrize("way", ["pilots/link.yaml", "pilots", ""])
def test_no_link_is_written_through(way: str, repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef="fase: idee\ntitel: A\n")
    target = folder / "tekst.yaml"
    target.write_text(ROMMELIG, encoding="utf-8")
    (folder / "pilots/link.yaml").symlink_to(target)
    code, out, err = pilotkit("fmt", *([folder / way] if way else ["--repo", folder]))
    assert code == (2 if way.endswith("yaml") else 1)
    assert "een koppeling" in err
    assert ("pilots/proef.yaml: opgemaakt" in out) is (code == 1)
    assert (folder / "pilots/link.yaml").is_symlink()
    assert target.read_text(encoding="utf-8") == ROMMELIG


def test_a_diff_cannot_steer_a_terminal(repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef="fase: idee  # a\u200bb\ntitel: x\n")
    _, out, _ = pilotkit("fmt", "--diff", "--repo", folder)
    assert "# ab" in out
    assert "\u200b" not in out


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("titel: {a: 1,  # een\n  b: 2}  # twee\n",
         "titel:   # twee\n  a: 1  # een\n  b: 2\n"),
        ("titel: [\n  # niets\n  ]\n", "titel: []\n  # niets\n"),
        ("titel:\n  # onder\nbron: b\n  # bij b\n", "titel:\n  # onder\nbron: b\n  # bij b\n"),
        ("bron:\n# tussen\n  tekst\n", "# tussen\nbron: tekst\n"),
        ("titel: # een\n  A # twee\n", "# een\ntitel: A  # twee\n"),
        ("--- # begin\nfase: b\ntitel: a\n... # eind\n# slot\n",
         "--- # begin\ntitel: a\nfase: b\n... # eind\n# slot\n"),
        ("--- {fase: b, titel: a}\n", "---\ntitel: a\nfase: b\n"),
        ("# yaml-language-server: $schema=x\nfase: b\ntitel: a\n",
         "# yaml-language-server: $schema=x\ntitel: a\nfase: b\n"),
        ("fase: &x b\ntitel: *x\n", "fase: &x b\ntitel: *x\n"),
        ("partners:\n-\n  # eerst\n  soort: s\n  naam: n\n-   # kaal\n    naam: m\n",
         "partners:\n  - naam: n\n    # eerst\n    soort: s\n  -  # kaal\n    naam: m\n"),
        ("titel: |2\n    a\n   b\n\nbron: >+\n  c\n\n",
         "titel: |2\n    a\n   b\n\nbron: >+\n  c\n\n"),
        ('titel: "a\n    b\\\n   \\ c"\n', 'titel: "a\n  b\\\n  \\ c"\n'),
        ("titel: !!str &a 1\nbron: !!str\n", "titel: !!str &a 1\nbron: !!str\n"),
        ("lijnen: [[a, b], [c: d]]\n", "lijnen: [[a, b], [{c: d}]]\n"),
        ("lijnen:\n- - a\n  - b\n-\n- - - c\n", "lijnen:\n  - - a\n    - b\n  -\n  - - - c\n"),
    ],
)  # fmt: skip
def test_odd_places(text: str, after: str, repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef=text)
    pilotkit("fmt", "--repo", folder)
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == after
    pilotkit("fmt", "--repo", folder)
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == after


def test_wide_brackets_become_lines(repository: Repository, pilotkit: Command) -> None:
    wide = ", ".join(f"woord-{number}" for number in range(15))
    folder = repository(proef=f"titel: a\nthemas: [{wide}]\n")
    pilotkit("fmt", "--repo", folder)
    lines = (folder / "pilots/proef.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[1:4] == ["themas:", "  - woord-0", "  - woord-1"]


def test_interrupted_writing_leaves_the_old_file(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(proef=ROMMELIG)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stop)
    assert pilotkit("fmt", "--repo", folder)[0] == 130
    assert [file.name for file in (folder / "pilots").iterdir()] == ["proef.yaml"]
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == ROMMELIG


def test_files_of_two_programmes_at_once(
    portefeuille: Path, repository: Repository, pilotkit: Command
) -> None:
    other = repository(proef=ROMMELIG) / "pilots/proef.yaml"
    code, out, _ = pilotkit("fmt", portefeuille / "programma.yaml", other)
    assert (code, out.splitlines()[-1]) == (0, "2 bestanden: 1 opgemaakt en 1 al goed.")


@pytest.fixture
def piped(pilotkit: Command, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Return a runner of the command line that reads a text from standard input."""

    def command(text: str | bytes, *arguments: str | Path) -> Outcome:
        content = text.encode() if isinstance(text, str) else text
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        return pilotkit("fmt", "-", *arguments)

    return command


Piped = Callable[..., Outcome]


def test_a_text_goes_in_and_comes_out_laid_out(repository: Repository, piped: Piped) -> None:
    folder = repository(proef=ROMMELIG)
    assert piped(ROMMELIG, "--repo", folder) == (0, NETJES, "")
    assert piped(NETJES, "--repo", folder) == (0, NETJES, "")
    named = ("--stdin-filename", folder / "pilots" / "nieuw.yaml")  # never saved yet
    assert piped(ROMMELIG, *named) == (0, NETJES, "")
    assert piped(ROMMELIG, "--stdin-filename", "pilots/proef.yaml", "--repo", folder)[1] == NETJES
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == ROMMELIG
    assert [file.name for file in (folder / "pilots").iterdir()] == ["proef.yaml"]


def test_the_bytes_of_a_text_from_windows_stay(repository: Repository) -> None:
    folder = repository(proef="titel: A\n")
    done = subprocess.run(
        [sys.executable, "-m", "pilotkit", "fmt", "-"],
        input=b"\xef\xbb\xbf" + ROMMELIG.replace("\n", "\r\n").replace("pril", "príl").encode(),
        cwd=folder, capture_output=True, check=False, timeout=60,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    expected = NETJES.replace("\n", "\r\n").replace("pril", "príl").encode()
    assert (done.returncode, done.stdout) == (0, b"\xef\xbb\xbf" + expected)


def test_a_text_may_be_that_of_the_programme(portefeuille: Path, piped: Piped) -> None:
    whole = (portefeuille / "programma.yaml").read_text(encoding="utf-8")
    text = f"titel: Eerst\nprogramma: flevoland\n{whole[whole.index('budget:') :]}"
    named = ("--stdin-filename", portefeuille / "programma.yaml")
    code, out, err = piped(text, *named)
    assert (code, err) == (0, "")
    assert out == text.replace(
        "titel: Eerst\nprogramma: flevoland\n", "programma: flevoland\ntitel: Eerst\n"
    )


def test_of_a_text_one_can_ask_what_there_is_to_do(repository: Repository, piped: Piped) -> None:
    folder = repository(proef=NETJES)
    named = ("--stdin-filename", folder / "pilots/proef.yaml")
    assert piped(ROMMELIG, "--check", *named) == (1, "pilots/proef.yaml: nog op te maken\n", "")
    assert piped(NETJES, "--check", *named) == (0, "", "")
    assert piped(NETJES, "--diff", *named) == (0, "", "")
    code, out, err = piped(ROMMELIG, "--diff", *named)
    assert (code, err) == (1, "")
    assert out.startswith("--- a/pilots/proef.yaml\n+++ b/pilots/proef.yaml\n@@")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel: [a\n", ":1:8: PK001 fout: "),
        (b"titel: \xff\n", ":1:8: PK00"),
        ("titel: " + "x" * 1024 * 1024, ":1:1: PK00"),
        ("- a\n", ": hierin staat YAML die pilotkit niet kan opmaken"),
        ("", ": hierin staat YAML die pilotkit niet kan opmaken"),
    ],
)
def test_of_a_text_that_cannot_be_read_nothing_comes_out(
    text: str | bytes, said: str, repository: Repository, piped: Piped
) -> None:
    folder = repository(proef=NETJES)
    for more in ((), ("--check",), ("--diff",)):
        code, out, err = piped(text, "--repo", folder, *more)
        assert (code, out) == (1, "")
        assert err.startswith(f"-{said}")
        named = ("--stdin-filename", "pilots/proef.yaml")
        assert piped(text, "--repo", folder, *more, *named)[2].startswith(
            f"pilots/proef.yaml{said}"
        )


@pytest.mark.parametrize(
    "name",
    ["README.md", "pilots/notitie.txt", "pilots/diep/proef.yaml", "notities/2018-Q3.yaml",
     "/er/is/niets.yaml", "pilots/proef.yml", "", "../proef.yaml"],
)  # fmt: skip
def test_a_text_of_another_file_is_left_alone(
    name: str, repository: Repository, piped: Piped
) -> None:
    folder = repository("programma: flevoland\n", proef=NETJES)
    code, out, err = piped(ROMMELIG, "--repo", folder, "--stdin-filename", name)
    assert (code, out) == (2, "")
    assert err.endswith("is geen pilot en geen programma.yaml.\n")


def test_a_text_goes_with_no_files(repository: Repository, pilotkit: Command) -> None:
    folder = repository(proef=ROMMELIG)
    for arguments in (("-", "pilots"), ("--stdin-filename", "pilots/proef.yaml"), ("-", "-")):
        code, out, err = pilotkit("fmt", *arguments, "--repo", folder)
        assert (code, out) == (2, "")
        assert "typ alleen `-`" in err
    assert (folder / "pilots/proef.yaml").read_text(encoding="utf-8") == ROMMELIG


def test_a_text_of_a_programme_in_doubt_is_left_alone(repository: Repository, piped: Piped) -> None:
    folder = repository("programma: nergens\n", proef=NETJES)
    code, out, err = piped(ROMMELIG, "--repo", folder)
    assert (code, out) == (2, "")
    assert "het programma `nergens` kent pilotkit niet" in err
