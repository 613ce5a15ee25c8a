"""How long the window's thread is ever kept from its work while a run trains."""

from tests.bench.report import heading, measure, percentile, table, verdict

_P99_MS = 40.0


def run(seconds: float, rounds: int) -> bool:
    """A timer of 16 ms on the window's thread; the gaps between its beats."""
    heading("Heartbeat of the window while training (16 ms timer)", "heartbeat", seconds, rounds)
    rows, worst = [], 0.0
    for turn in range(rounds):
        found = measure("training", "window", str(seconds))
        gaps = found["gaps_ms"]
        p50, p95, p99 = (percentile(gaps, share) for share in (0.5, 0.95, 0.99))
        worst = max(worst, p99)
        rows.append(
            (
                f"{turn + 1}",
                f"{len(gaps)}",
                *(f"{gap:.1f}" for gap in (p50, p95, p99, max(gaps))),
                f"{found['of_a_core']:.1%}",
            )
        )
    table(("round", "beats", "p50 ms", "p95 ms", "p99 ms", "max ms", "of a core"), rows)
    return verdict(f"p99 is at most {_P99_MS:g} ms", worst <= _P99_MS)
