"""How long the plots of a comparison take to be drawn anew, with twenty long runs on them."""

from tests.bench.report import heading, measure, percentile, table, verdict

_RUNS, _STEPS = 20, 100_000
_P95_MS = 16.0


def run(seconds: float, rounds: int) -> bool:
    """From a moved stretch of the x axis to the painted picture, in plots of 880 x 700."""
    heading("Redraw of a comparison", "plots", seconds, rounds)
    kinds: dict[str, list[float]] = {}
    for _ in range(rounds):
        for kind, frames in measure("comparing", str(_RUNS), str(_STEPS)).items():
            kinds.setdefault(kind, []).extend(frames)
    rows = []
    for kind, frames in kinds.items():
        shares = (percentile(frames, share) for share in (0.5, 0.95, 0.99))
        rows.append((kind, f"{len(frames)}", *(f"{ms:.1f}" for ms in shares)))
    table(("what changed", "frames", "p50 ms", "p95 ms", "p99 ms"), rows)
    worst = max(percentile(frames, 0.95) for frames in kinds.values())
    said = f"p95 with {_RUNS} runs of {_STEPS:,} steps is at most {_P95_MS:g} ms"
    return verdict(said, worst <= _P95_MS)
