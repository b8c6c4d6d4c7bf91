"""`make bench`: every benchmark, one table, and bench-results/bench.json; `python -m tests.bench NAME …` runs only some."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.intake import measure as measure_intake
from tests.bench.left_open import measure as measure_left_open
from tests.bench.mentions import measure as measure_mentions
from tests.bench.neighbours import measure as measure_neighbours
from tests.bench.painted import measure as measure_painted
from tests.bench.reading import measure as measure_reading
from tests.bench.reclassify import measure as measure_reclassify
from tests.bench.replies import measure as measure_replies
from tests.bench.report import Figure, show, write
from tests.bench.size import measure as measure_size
from tests.bench.startup import measure as measure_startup

BENCHES: dict[str, Callable[[], list[Figure]]] = {
    "size": measure_size,
    "startup": measure_startup,
    "painted": measure_painted,
    "reading": measure_reading,
    "left-open": measure_left_open,
    "intake": measure_intake,
    "mentions": measure_mentions,
    "neighbours": measure_neighbours,
    "reclassify": measure_reclassify,
    "replies": measure_replies,
}
RESULTS = Path(__file__).resolve().parents[2] / "bench-results" / "bench.json"


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; `peers` compares with other libraries and takes its own options."""
    if names[:1] == ["peers"]:
        from tests.bench.peers import main as against_peers  # needs labelled texts, and takes minutes

        return against_peers(names[1:])
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(BENCHES)}")
        return 2
    figures: list[Figure] = []
    for name in names or BENCHES:
        print(f"measuring: {name} …", file=sys.stderr, flush=True)
        figures += BENCHES[name]()
    print(show(figures))
    write(figures, RESULTS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
