"""What the runs view costs: opening a run of a million steps, listing and comparing 200 runs."""

from collections.abc import Mapping

from tests.bench.report import heading, measure, percentile, table, verdict

# What the person waits for, in ms, and the longest that the window's thread stands still meanwhile.
_MOST: Mapping[str, tuple[float, float]] = {
    "open a million steps": (1_000, 300),
    "list 200 runs at first": (2_000, 300),
    "list them again": (1_000, 300),
    "filter by a letter": (100, 100),
    "sort by a column": (100, 100),
    "compare 200 runs": (3_000, 500),  # the last picture paints 600 curves at once
}


def run(seconds: float, rounds: int) -> bool:
    """In a window of 1280 x 800, offscreen; the heartbeat is a timer of 16 ms."""
    heading("Runs view", "runs_view", seconds, rounds)
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in _MOST}
    for _ in range(rounds):
        answer = measure("viewing")
        for name, value in answer.items():
            found[name].append((value["took_ms"], value["gap_ms"]))
    rows, held = [], True
    for name, (most_ms, gap_ms) in _MOST.items():
        took = percentile([each[0] for each in found[name]], 0.5)
        gap = max(each[1] for each in found[name])
        rows.append((name, f"{took:.0f}", f"{most_ms:.0f}", f"{gap:.0f}", f"{gap_ms:.0f}"))
        held &= took <= most_ms and gap <= gap_ms
    table(("what", "p50 ms", "at most", "longest gap ms", "at most"), rows)
    return verdict("each is done in time and the window never stands still for longer", held)
