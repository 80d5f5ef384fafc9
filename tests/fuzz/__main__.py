"""Try every case of every corpus and print what came of it (``make fuzz``).

Names of corpora as arguments choose some of them. Exit code 1 where a corpus did
more harm than it allows.
"""

from __future__ import annotations

import sys
import time

from tests.fuzz.harness import Harm, attempt, corpora


def main(wanted: list[str]) -> int:
    """Print a table of corpora against harms, then each harm that was done."""
    chosen = [c for c in corpora() if not wanted or c.name in wanted]
    print(f"{'corpus':24} {'cases':>6} " + " ".join(f"{harm:>15}" for harm in Harm))  # noqa: T201
    outcomes = []
    for corpus in chosen:
        begin = time.perf_counter()
        outcome = attempt(corpus, corpus.cases())
        outcomes.append(outcome)
        counts = " ".join(f"{len(outcome.harms.get(harm, ())):>15}" for harm in Harm)
        seconds = time.perf_counter() - begin
        print(f"{corpus.name:24} {outcome.tried:>6} {counts}   {seconds:.0f} s", flush=True)  # noqa: T201
    for outcome in outcomes:
        for harm, names in outcome.harms.items():
            allowed = outcome.corpus.allowed.get(harm, 0)
            print(f"{outcome.corpus.name}: {harm} (at most {allowed}): {', '.join(names[:20])}")  # noqa: T201
    return 0 if all(outcome.is_well for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
