"""A sample of every corpus; ``make fuzz`` tries all of it.

``make test`` tries a quarter of the sample, ``make test-all`` the rest too.
"""

from __future__ import annotations

import pytest

from tests.fuzz.harness import Corpus, Harm, attempt, chosen, corpora

PLAIN, *REST = (slice(part, None, 4) for part in range(4))


@pytest.mark.slow
@pytest.mark.parametrize("corpus", corpora(), ids=lambda corpus: corpus.name)
def test_no_input_does_harm(corpus: Corpus) -> None:
    does_no_harm(corpus, PLAIN)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("corpus", "part"),
    [
        pytest.param(corpus, part, id=f"{corpus.name}-{part.start}")
        for corpus in corpora()
        for part in REST
        if corpus.sample is None or corpus.sample > part.start
    ],
)
def test_no_other_input_of_the_sample_does_harm(corpus: Corpus, part: slice) -> None:
    does_no_harm(corpus, part)


def does_no_harm(corpus: Corpus, part: slice) -> None:
    outcome = attempt(corpus, chosen(corpus)[part])
    # what a busy machine takes is told by `make fuzz`, not by a test
    done = {h: names for h, names in outcome.harms.items() if h not in (Harm.SLOW, Harm.BIG)}
    too_many = {h: n for h, n in done.items() if len(n) > corpus.allowed.get(h, 0)}
    assert outcome.tried
    assert not too_many
