"""A template of a repository: it goes first, it reaches nothing, and it comes to an end."""

from __future__ import annotations

import io
import json
import pickle
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from pilotkit.errors import TemplateError
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.leren import Les
from pilotkit.model.woorden import Betekenis, Fase, Fasesoort
from pilotkit.reports import gegevens, render
from pilotkit.reports.apart import grenzen, werk
from pilotkit.reports.apart.proces import Proces
from pilotkit.reports.gegevens import Gegeven, Opmaak, kaal
from pilotkit.reports.render import Sjablonen
from pilotkit.reports.sjabloon import omgeving, vul
from pilotkit.reports.soorten import SOORTEN, Kind
from pilotkit.source import apart, sjablonen
from pilotkit.source.shipped import shipped_text
from tests.conftest import Command

MAG_NIET = "gebruikt iets dat een sjabloon niet mag"
_PLAIN = (str, int, float, date, Kwartaal, type(None))
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no time or memory")


def _own(repository: Path, **templates: str) -> None:
    (repository / "templates").mkdir()
    for name, text in templates.items():
        (repository / "templates" / f"{name}.md.j2").write_text(text, encoding="utf-8")


def test_an_own_template_goes_first(pilotkit: Command, portefeuille: Path) -> None:
    _own(
        portefeuille,
        verantwoording="Gemaakt in {{ 2000 + 18 }}.",
        advies=(
            "# {{ pilot ~ '*' }}\n\n{% for v in voorwaarden %}{{ loop.index }}/{{ loop.length }}"
            '{{ "," if not loop.last }}{% endfor %}\n\n{% include "verantwoording.md.j2" %}\n'
        ),
    )
    asked = ("--repo", portefeuille, "--quarter", "2018-Q3")
    assert pilotkit("report", *asked)[1].endswith("\nGemaakt in 2018.\n")
    advies = pilotkit("report", "advies", "--pilot", "vakpaspoort", *asked)[1]
    assert advies == ("# Vakpaspoort\\*\n\n1/6,2/6,3/6,4/6,5/6,6/6\nGemaakt in 2018.\n")


@pytest.mark.slow
def test_the_process_apart_writes_what_pilotkit_itself_writes(
    pilotkit: Command, folders: Mapping[str, Path], tmp_path: Path
) -> None:
    repository = folders["portefeuille"]
    asked = ("--repo", repository, "--as-of", "2018-12-31")
    here = [pilotkit("report", kind, *asked)[1] for kind in ("commissie", "evaluatie")]
    pilotkit("site", tmp_path / "hier", *asked)
    _own(repository, ongebruikt="Niemand vraagt hierom.")
    apart = [pilotkit("report", kind, *asked)[1] for kind in ("commissie", "evaluatie")]
    pilotkit("site", tmp_path / "apart", *asked)
    assert here == apart
    pages = list((tmp_path / "hier").rglob("*.html"))
    assert pages
    for page in pages:
        other = tmp_path / "apart" / page.relative_to(tmp_path / "hier")
        assert page.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ ''.__class__.__mro__ }}", f"regel 1, {MAG_NIET}: '__class__'."),
        ("\n{{ titel.__init__.__globals__ }}", f"regel 2, {MAG_NIET}"),
        ("{{ '{:>9}'.format(1) }}", f"regel 1, {MAG_NIET}: 'format'."),
        ("\n\n{{ bestaatniet }}", "regel 3, gebruikt een naam die er niet is"),
        ("{{ kwartaal.titel }}", "regel 1, gebruikt een naam die er niet is"),
        ("{% for x in %}", "regel 1, klopt niet"),
        (
            "{% include '../geheim.md.j2' %}",
            "vraagt om een sjabloon dat er niet is: ../geheim.md.j2.",
        ),
        ("{% include 'geheim.txt' %}", "vraagt om een sjabloon dat er niet is: geheim.txt."),
        ("{% include 'stuk.md.j2' %}", "het sjabloon templates/stuk.md.j2, regel 2, gebruikt een"),
        ("{{ 1 / 0 }}", "klopt niet"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "regel 1, roept zichzelf te vaak aan"),
        ("{{ titel | bestaatniet }}", "regel 1, klopt niet"),
        ("{% for a in range(90000) %}" + "a" * 60 + "{% endfor %}", "schrijft te veel tekst."),
        pytest.param(
            "{{ 9 ** (9 ** 9) }}",
            "templates/commissie.md.j2 duurt te lang of vraagt te veel geheugen. Maak het",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "\n{% for a in range(9 ** 5) %}\n{% for b in range(9 ** 5) %}{% endfor %}{% endfor %}",
            "regel 3, duurt te lang, of komt niet aan een eind.",
            marks=(ON_POSIX, pytest.mark.slow),
        ),
        pytest.param(
            "\n{% set a = 'a' * 10 ** 10 %}", "te veel geheugen", marks=ON_POSIX
        ),
    ],
)  # fmt: skip
def test_a_template_is_held_in_the_sandbox(
    pilotkit: Command, portefeuille: Path, template: str, sentence: str
) -> None:
    _own(portefeuille, commissie=template, stuk="\n{{ bestaatniet }}")
    (portefeuille / "geheim.md.j2").write_text("geheim", encoding="utf-8")
    (portefeuille / "templates" / "geheim.txt").write_text("geheim", encoding="utf-8")
    code, out, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.slow
def test_an_included_template_that_takes_too_much_is_not_called_by_another_name(
    pilotkit: Command, portefeuille: Path
) -> None:
    _own(portefeuille, verantwoording="{{ 9 ** (9 ** 9) }}")
    _, _, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert "een van de sjablonen in templates/ duurt te lang" in err


def test_what_a_template_types_itself_steers_no_terminal_and_no_log(
    pilotkit: Command, portefeuille: Path
) -> None:
    _own(portefeuille, commissie="\x1b[31mrood\u202e\n::error::fout\n\ttab\n##[error]fout")
    _, note, _ = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert note == "[31mrood\n: :error: :fout\n    tab\n## [error]fout\n"


def test_a_copy_of_a_shipped_template_is_no_own_one(portefeuille: Path) -> None:
    text = "\ufeff" + shipped_text("commissie.md.j2").replace("\n", "\r\n")
    _own(portefeuille, commissie=text)
    with Sjablonen(portefeuille) as same:
        assert not same._own  # noqa: SLF001 - whether a process is needed


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("../../buiten.j2", "Dit is een koppeling naar een bestand buiten de repository"),
        ("../.git/config", "Dit is een koppeling naar een bestand buiten de repository"),
        ("commissie.md.j2", "Deze koppeling wijst naar zichzelf."),
        ("nergens", "de koppeling wijst nergens heen"),
        ("../pilots", "Dit is een map, geen bestand."),
    ],
)
def test_a_template_that_is_a_link_is_refused(
    pilotkit: Command, portefeuille: Path, to: str, reason: str
) -> None:
    (portefeuille.parent / "buiten.j2").write_text("geheim", encoding="utf-8")
    (portefeuille / ".git").mkdir()
    (portefeuille / ".git" / "config").write_text("geheim", encoding="utf-8")
    (portefeuille / "templates").mkdir()
    (portefeuille / "templates" / "commissie.md.j2").symlink_to(to)
    code, out, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "het sjabloon templates/commissie.md.j2 is niet te lezen. " in err
    assert reason in err


def test_a_link_to_a_template_in_the_repository_is_followed(
    pilotkit: Command, portefeuille: Path
) -> None:
    _own(portefeuille)
    (portefeuille / "huisstijl.j2").write_text("Onze stijl", encoding="utf-8")
    (portefeuille / "templates" / "commissie.md.j2").symlink_to("../huisstijl.j2")
    note = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")[1]
    assert note == "Onze stijl\n"


@pytest.mark.parametrize("to", ["../buiten", ".git", "templates"])
def test_a_folder_of_templates_that_leads_elsewhere_is_refused(
    pilotkit: Command, portefeuille: Path, to: str
) -> None:
    (portefeuille.parent / "buiten").mkdir()
    (portefeuille / ".git").mkdir()
    (portefeuille / "templates").symlink_to(to)
    code, out, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "templates" in err


def test_too_many_or_too_big_templates_are_refused(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _own(portefeuille, a="a" * 600_000, b="b" * 600_000)
    with pytest.raises(TemplateError, match="samen groter dan 1 MiB"):
        Sjablonen(portefeuille)
    (portefeuille / "templates" / "a.md.j2").write_text("a" * 1_100_000, encoding="utf-8")
    with pytest.raises(TemplateError, match=r"templates/a\.md\.j2 is niet te lezen"):
        Sjablonen(portefeuille)
    monkeypatch.setattr(sjablonen, "_MOST", 1)
    with pytest.raises(TemplateError, match="meer dan 1 sjablonen"):
        Sjablonen(portefeuille)


def test_a_file_called_templates_is_refused(portefeuille: Path) -> None:
    (portefeuille / "templates").write_text("geen map", encoding="utf-8")
    with pytest.raises(TemplateError, match="geen map"):
        Sjablonen(portefeuille)


def test_a_folder_that_cannot_be_listed_is_refused(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _own(portefeuille, a="a")

    def refuse(_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(TemplateError, match="niet te lezen"):
        Sjablonen(portefeuille)


def _within(value: Any) -> Iterator[Any]:
    """Yield every value that a note is made of, by its fields and not by what is said of it."""
    yield value
    inner: list[Any] = []
    if is_dataclass(value):
        inner = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, tuple | list):
        inner = list(value)
    for part in inner:
        yield from _within(part)


def test_no_note_and_no_page_hands_a_template_more_than_plain_data(
    pilotkit: Command,
    folders: Mapping[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[Any] = []

    def noted(value: Any, beelden: Any) -> Any:
        seen.append(value)
        return kaal(value, beelden)

    monkeypatch.setattr(render, "kaal", noted)
    for repository in folders.values():
        pilot = min((repository / "pilots").glob("*.yaml")).stem
        asked = ("--repo", repository, "--as-of", "2018-12-31")
        for kind in Kind:
            one = ("--pilot", pilot) if SOORTEN[kind].een_pilot else ()
            assert pilotkit("report", kind, *one, *asked)[0] == 0
    asked = ("--repo", folders["portefeuille"], "--as-of", "2018-12-31")
    assert pilotkit("site", tmp_path / "site", *asked)[0] == 0
    things = [thing for value in seen for thing in _within(value)]
    assert len(things) > 5000
    strange = {
        type(thing)
        for thing in things
        if not isinstance(thing, (*_PLAIN, tuple, list, dict, Enum))
        and not (is_dataclass(thing) and type(thing).__module__.startswith("pilotkit."))
    }
    assert not strange
    assert not {
        type(thing) for thing in things if hasattr(thing, "model_fields") or isinstance(thing, Path)
    }


@dataclass(frozen=True)
class _Note:
    titel: str
    fase: Fase
    wat: tuple[Any, ...] = ()

    @property
    def kort(self) -> str:
        """What templates may read too."""
        return self.titel[:1]

    def gevaarlijk(self) -> str:
        """What they may not."""
        return "gevaar"


class _Pair(NamedTuple):
    een: int
    twee: int


def test_data_for_a_template_is_plain_and_frozen() -> None:
    data = kaal(_Note("Taal", Fase("idee", Fasesoort.IDEE), ({"a": [1]}, Opmaak("*"))), [])
    assert (data.titel, data.fase, data.kort) == ("Taal", "idee", "T")
    assert type(data.fase) is str
    assert data.wat == ({"a": (1,)}, "*")
    assert "gevaarlijk" not in data
    assert repr(data) == "gegevens (titel, fase, wat, kort)"
    with pytest.raises(AttributeError):
        data.titel = "Anders"
    with pytest.raises(AttributeError):
        data.gevaarlijk()
    assert pickle.loads(pickle.dumps(data)).titel == "Taal"  # noqa: S301 - made here


@pytest.mark.parametrize(
    "thing",
    [
        Les.model_construct(datum=date(2018, 1, 1), les="x", betekenis=Betekenis.LOKAAL),
        Path(),
        object(),
        _Note,
        print,
        gegevens,
        iter(()),
        {1},
        b"x",
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_what_is_no_plain_data_is_refused_and_is_shut_in_the_sandbox_too(thing: Any) -> None:
    with pytest.raises(TypeError):
        kaal((thing,), [])
    environment = omgeving({})
    for name in dir(thing):
        for spelled in (f"x.{name}", f"x['{name}']", f"x | attr('{name}')"):
            with pytest.raises((SecurityError, UndefinedError)):
                environment.from_string(f"{{{{ {spelled} }}}}").render(x=thing)
    for spelled in ("x()", "x[0]"):
        with pytest.raises((SecurityError, UndefinedError)):
            environment.from_string(f"{{{{ {spelled} }}}}").render(x=thing)


def test_of_plain_data_only_harmless_methods_can_be_read() -> None:
    environment = omgeving({})
    data = kaal(_Note("Taal", Fase("idee", Fasesoort.IDEE)), [])
    for thing in ("a", 1, 1.5, True, (1,), [1], {"a": 1}, date(2018, 1, 1), data):
        readable = {name for name in dir(thing) if environment.is_safe_attribute(thing, name)}
        forbidden = {"format", "format_map", "encode", "translate", "to_bytes", "append", "update"}
        assert not readable & forbidden
        assert not {name for name in readable if name.startswith("_")}
    said = environment.from_string(
        "{{ x.upper() }} {{ d.year }} {{ k.volgende.jaar }} {{ p.een }} {{ n.titel }} {{ n.kort }}"
        "{% set s = namespace(a=1) %}{{ s.a }}"
        "{% for g in [n] | groupby('titel') %}{{ g.grouper }}{{ loop.first }}{% endfor %}"
    ).render(x="a", d=date(2018, 1, 1), k=Kwartaal(2018, 4), p=_Pair(1, 2), n=data)
    assert said == "A 2018 2019 1 Taal T1TaalTrue"


def test_a_name_in_a_dictionary_may_stand_behind_a_dot_and_between_brackets() -> None:
    environment = omgeving({})
    said = environment.from_string("{{ d.a }}{{ d['a'] }}{{ d.get('b', 2) }}{{ l[0] }}{{ l[-1] }}")
    assert said.render(d={"a": 1}, l=(3, 4)) == "11234"
    for wrong in ("d.b", "d['b']", "d[0]", "l[9]", "l['a']", "n[0]"):
        with pytest.raises(UndefinedError):
            environment.from_string(f"{{{{ {wrong} }}}}").render(d={}, l=(), n=Gegeven({}))


def _raise(error: Exception) -> None:
    raise error


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\n{% for %}", "het sjabloon templates/a.md.j2, regel 2, klopt niet"),
        ("{% include 'b.md.j2' %}", "vraagt om een sjabloon dat er niet is: b.md.j2."),
        ("{% include 'c.md.j2' %}", "het sjabloon templates/c.md.j2, regel 2, gebruikt een naam"),
        ("{{ weg }}", "gebruikt een naam die er niet is: 'weg'."),
        ("{{ x.weg }}", "gebruikt een naam die er niet is: 'weg'."),
        ("{{ x() }}", "gebruikt iets dat een sjabloon niet mag: gegevens (a) is not safely"),
        ("{{ x._feiten }}", "gebruikt iets dat een sjabloon niet mag: '_feiten'."),
        ("{{ TooLong() | fout }}", "regel 1, duurt te lang, of komt niet aan een eind."),
        ("{{ MemoryError() | fout }}", "regel 1, vraagt te veel geheugen."),
        ("{{ ValueError() | fout }}", "regel 1, klopt niet: ValueError."),
    ],
)
def test_every_failure_is_one_sentence(text: str, sentence: str) -> None:
    environment = omgeving({"a.md.j2": text, "c.md.j2": "\n{{ weg }}"})
    environment.filters["fout"] = _raise
    for error in (grenzen.TooLong, MemoryError, ValueError):
        environment.globals[error.__name__] = error
    with pytest.raises(TemplateError) as said:
        vul(environment, "a.md.j2", {"x": Gegeven({"a": 1})})
    assert sentence in str(said.value)
    assert "\n" not in str(said.value)


def test_a_shipped_template_may_be_long() -> None:
    environment = omgeving({"a.md.j2": "{{ 'a' * 300000 }}"})
    assert len(vul(environment, "a.md.j2", {})) == 300_000
    with pytest.raises(TemplateError, match="schrijft te veel tekst"):
        vul(environment, "a.md.j2", {}, 1000)


def _question(thing: Any) -> bytes:
    body = pickle.dumps(thing)
    return f"{len(body)}\n".encode() + body


def test_the_process_apart_answers_notes_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werk, "Grens", grenzen.Onbegrensd)
    sources = {"a.md.j2": "{{ x.naam }} € \U0001f600", "b.md.j2": "{{ y }}"}
    asked = [sources, ("a.md.j2", {"x": Gegeven({"naam": "A"})}), ("b.md.j2", {})]
    answers = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"".join(map(_question, asked)))))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(answers))
    werk.main()
    ready, text, wrong = map(json.loads, answers.getvalue().splitlines())
    assert ready == {}
    assert text == {"tekst": "A € \U0001f600"}
    assert wrong["fout"].startswith("het sjabloon templates/b.md.j2, regel 1, gebruikt een naam")


@ON_POSIX
def test_the_limits_grow_with_the_data_and_close_every_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import resource
    import signal

    limits: dict[int, tuple[int, int]] = {}
    timers: list[float] = []
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    monkeypatch.setattr(
        resource, "getrlimit", lambda kind: (-1, 4 if kind == resource.RLIMIT_CPU else -1)
    )
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(signal, "setitimer", lambda _, seconds: timers.append(seconds))
    monkeypatch.setattr("time.process_time", lambda: 100.0)
    grens = grenzen.Grens()
    assert limits[resource.RLIMIT_NOFILE] == limits[resource.RLIMIT_FSIZE] == (0, 0)
    grens.note(0)
    small, _ = limits[resource.RLIMIT_AS]
    grens.note(1024 * 1024)
    assert limits[resource.RLIMIT_AS][0] > small
    assert limits[resource.RLIMIT_CPU] == (4, 4)  # never above what the system allows
    assert timers == pytest.approx([1.1, 5.1])
    with pytest.raises(grenzen.TooLong):
        grenzen._stop(0, None)  # noqa: SLF001 - what the timer calls


@pytest.mark.slow
def test_every_filter_does_in_the_process_apart_what_it_does_here() -> None:
    """Shown by each filter itself: what one imports late, cannot be opened there any more."""
    sources = {
        f"{name}-{number}.md.j2": f"{{{{ x | {name}{given} }}}}"
        for name in omgeving({}).filters
        for number, given in enumerate(("", "(1)", "('a')", "('a', 'b')"))
        if name not in {"random", "attr"}
    }
    sources = {name.replace("_", "-"): text for name, text in sources.items()}
    assert len(sources) > 200
    here, process = omgeving(sources), Proces(sources)

    def outcome(fill: Any, *asked: Any) -> str | None:
        try:
            return re.sub("0x[0-9a-f]+", "", str(fill(*asked)))
        except TemplateError as error:
            return str(error)

    for name in sources:
        for x in ("a <b>c</b> &amp; www.a.nl " * 9, ("b", "a"), 5, {"a": 1}):
            expected = outcome(vul, here, name, {"x": x})
            assert outcome(process.vul, name, {"x": x}) == expected, name
    process.close()


def test_a_process_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", "raise SystemExit")
    with pytest.raises(TemplateError, match="start niet"):
        Proces({})


_STAND_IN = """
import json, os, sys
def asked():
    sys.stdin.buffer.read(int(sys.stdin.buffer.readline()))
asked()
print("{}", flush=True)
asked()
print(%s, flush=True)
asked()
"""
"""A process that starts well, answers one note, and waits for the next."""


@pytest.mark.parametrize("answer", ["geen json", "[1]", '{"tekst": 1}', "", "{" * 900_000])
def test_an_answer_that_is_none_counts_as_no_answer(
    monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    says = repr(answer) if len(answer) < 100 else f"{answer[0]!r} * {len(answer)}"
    monkeypatch.setattr(apart, "_START", _STAND_IN % says)
    process = Proces({})
    assert process.vul("a.md.j2", {}) is None
    process.close()


def test_the_process_apart_knows_nothing_of_the_environment_and_the_folder(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (portefeuille / "json.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(portefeuille)
    monkeypatch.setenv("GEHEIM", "x")
    monkeypatch.setenv("PYTHONPATH", str(portefeuille))
    known = f"'GEHEIM' in os.environ, {str(portefeuille)!r} in sys.path, '' in sys.path"
    says = f"json.dumps({{'fout': chr(27) + '[31m' + str(({known}))}})"
    monkeypatch.setattr(apart, "_START", _STAND_IN % says)
    process = Proces({})
    with pytest.raises(TemplateError, match=r"^\[31m\(False, False, False\)$"):
        process.vul("a.md.j2", {})
    process.close()
