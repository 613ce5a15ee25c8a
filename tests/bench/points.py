"""From a move of the mouse to the painted plot, dragging one point of a curve of many.

In time of the processor, so that a busy machine misses no bound.
"""

from core.lr_shapes.interpolation import LINEAR, SMOOTH
from tests.bench.report import heading, measure, percentile, table, verdict

_POINTS = (20, 1_000, 10_000)
_MOVES = 200
_MOST_MS = 33.0


def run(seconds: float, rounds: int) -> bool:
    """In the real window of 1440 x 900, on a plan of 20,000 steps."""
    heading("Dragging one point of many", "points", seconds, rounds)
    sides = [(n, how) for how in (LINEAR, SMOOTH) for n in _POINTS]
    frames: dict[tuple[int, str], list[float]] = {side: [] for side in sides}
    for _ in range(rounds):
        for n, how in sides:
            frames[n, how] += measure("pointing", str(n), str(_MOVES), how)["frames_ms"]
    rows = []
    for (n, how), each in frames.items():
        shares = (percentile(each, share) for share in (0.5, 0.95, 1.0))
        rows.append((f"{n:,}", how, f"{len(each)}", *(f"{ms:.1f}" for ms in shares)))
    table(("points", "between", "moves", "p50 ms", "p95 ms", "max ms"), rows)
    most = max(percentile(frames[_POINTS[-1], how], 0.95) for how in (LINEAR, SMOOTH))
    return verdict(f"p95 with {_POINTS[-1]:,} points is at most {_MOST_MS:g} ms", most <= _MOST_MS)
