"""What is read as far as one key tells the places in it as the whole file does."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from pilotkit.reading import read_head, read_text
from tests.conftest import walk
from tests.yaml.test_reading import FILES

WHOLE = "titel: Een titel\nfase: idee\nbron: x\n"
ODD = {
    "between brackets": "{\ntitel: Een titel,\nfase: idee\n}\n",
    "in quotes": "\"titel\": 'Een\n\n  titel'\nfase: idee\n",
    "with a byte-order mark": f"\ufeff{WHOLE}",
    "for Windows": WHOLE.replace("\n", "\r\n"),
    "for an old Mac": WHOLE.replace("\n", "\r"),
    "in a text": 'bron: |\n  titel: niet deze\nfase: "a\n  titel: ook niet"\ntitel: deze\nx: y\n',
    "by an alias": "bron: &b\n- a\n- b\ntitel: *b\nfase: idee\n",
    "with a list at the margin": "titel:\n- a\n# toelichting\n- b\nfase: idee\n",
    "without a value": "titel:\nfase: idee\n",
    "with what is of a person": "titel: Een titel\nfase: idee\nbron: bsn 111222333\n",
    "at the end": "fase: idee\ntitel: Een titel",
    "broken": "titel: [\n",
    "empty": "",
}


@pytest.mark.parametrize(
    "content",
    [file.read_bytes() for file in FILES] + [text.encode() for text in ODD.values()],
    ids=[*(file.stem for file in FILES), *ODD],
)
def test_a_place_is_the_same_whether_the_rest_is_read_or_not(content: bytes) -> None:
    files = Mock(read=lambda _: content)
    whole = read_text(files, "x").document
    data = whole.data if whole else {}
    paths = [(), ("er niet",), *(path for path, _ in walk(data) if path)]
    for path in paths:
        head = read_head(files, "x", path[:1])
        assert (head is None) == (whole is None)
        if head and whole:
            for at_key in (False, True):
                place = whole.locate(path, at_key=at_key)
                assert head.locate(path, at_key=at_key) == place
                assert head.line(place.line) == whole.line(place.line)


def test_what_stands_behind_the_key_is_not_read() -> None:
    files = Mock(read=lambda _: WHOLE.encode())
    document = read_head(files, "x", ("titel",))
    assert document
    assert document.data == {"titel": "Een titel"}
