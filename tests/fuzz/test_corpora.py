"""A sample of every corpus; ``make fuzz`` tries all of it."""

from __future__ import annotations

import pytest

from tests.fuzz.harness import Corpus, Harm, attempt, chosen, corpora


@pytest.mark.parametrize("corpus", corpora(), ids=lambda corpus: corpus.name)
def test_no_input_does_harm(corpus: Corpus) -> None:
    outcome = attempt(corpus, chosen(corpus))
    # what a busy machine takes is told by `make fuzz`, not by a test
    done = {h: names for h, names in outcome.harms.items() if h not in (Harm.SLOW, Harm.BIG)}
    too_many = {h: n for h, n in done.items() if len(n) > corpus.allowed.get(h, 0)}
    assert outcome.tried
    assert not too_many
