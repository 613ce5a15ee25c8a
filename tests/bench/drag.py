"""From a move of the mouse to the painted plot, dragging a handle while a run trains."""

from tests.bench.report import heading, measure, percentile, table, verdict

_POINTS = (1_000, 100_000)
_MOVES = 300
_MOST_MS = 33.0


def run(seconds: float, rounds: int) -> bool:
    """In the real window of 1440 x 900, on the real engine training the default preset."""
    heading("Dragging the end of a run that trains", "drag", seconds, rounds)
    frames: dict[int, list[float]] = {points: [] for points in _POINTS}
    for _ in range(rounds):
        for points in _POINTS:
            frames[points] += measure("dragging", str(points), str(_MOVES))["frames_ms"]
    rows = []
    for points, each in frames.items():
        shares = (percentile(each, share) for share in (0.5, 0.95, 0.99, 1.0))
        rows.append((f"{points:,}", f"{len(each)}", *(f"{ms:.1f}" for ms in shares)))
    table(("points", "moves", "p50 ms", "p95 ms", "p99 ms", "max ms"), rows)
    most = percentile(frames[_POINTS[-1]], 0.95)
    return verdict(f"p95 with {_POINTS[-1]:,} points is at most {_MOST_MS:g} ms", most <= _MOST_MS)
