"""How long the three plots take to show one more step, by how many are recorded."""

from tests.bench.report import heading, measure, percentile, table, verdict

_POINTS = (1_000, 100_000, 10_000_000)
_P95_MS = 16.0


def run(seconds: float, rounds: int) -> bool:
    """From the event to the painted picture, in a window of 900 x 720."""
    heading("Redraw of all plots after one more step", "redraw", seconds, rounds)
    frames: dict[int, list[float]] = {points: [] for points in _POINTS}
    for _ in range(rounds):
        for points in _POINTS:
            frames[points] += measure("redrawing", str(points))["frames_ms"]
    rows = []
    for points, each in frames.items():
        shares = (percentile(each, share) for share in (0.5, 0.95, 0.99))
        rows.append((f"{points:,}", f"{len(each)}", *(f"{ms:.1f}" for ms in shares)))
    table(("points", "frames", "p50 ms", "p95 ms", "p99 ms"), rows)
    worst = percentile(frames[_POINTS[-1]], 0.95)
    return verdict(f"p95 at {_POINTS[-1]:,} points is at most {_P95_MS:g} ms", worst <= _P95_MS)
