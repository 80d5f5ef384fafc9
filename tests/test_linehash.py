"""The hash by which GitHub knows a line again: numbers that its own code gives (codeql-action)."""

from __future__ import annotations

import pytest

from pilotkit.formats.linehash import line_hashes

GREETINGS = ("e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1",
             "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1",
             "c129715d7a2bc9a3:1")  # fmt: skip
LOREM = (*(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)), "a7f2ff1481e87703:1",
         "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
         "c129715d7a2bc9a3:1")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        ("", ("c129715d7a2bc9a3:1",)),
        (
            " a\nb\n  \t\tc\n d",
            ("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETINGS),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", GREETINGS),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", GREETINGS),
        (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", GREETINGS),
        ("Lorem ipsum dolor sit amet.\n" * 10, LOREM),
    ],
)
def test_it_is_what_github_works_out(text: str, hashes: tuple[str, ...]) -> None:
    lines = set(range(1, len(hashes) + 1))
    assert tuple(line_hashes(text.encode(), lines).values()) == hashes
    assert line_hashes(text.encode(), {len(hashes)}) == {len(hashes): hashes[-1]}
    assert line_hashes(text.encode(), {len(hashes) + 1}) == {}


def test_a_line_that_moves_keeps_its_hash() -> None:
    body = "titel: x\nfase: idee\n" + "tekst\n" * 40
    above = "# erboven\n# nog een regel\n" + body
    assert line_hashes(body.encode(), {2})[2] == line_hashes(above.encode(), {4})[4]
    assert line_hashes(body.encode(), {2}) != line_hashes(body.encode(), {1})


def test_characters_count_as_in_utf_16_and_bytes_that_are_none_do_not_stop_it() -> None:
    outside = line_hashes("\N{DUCK}\nx".encode(), {1, 2})
    assert len(outside) == 2
    assert line_hashes(b"\xff\nx", {2}).keys() == {2}
