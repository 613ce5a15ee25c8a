"""How long the window's thread is ever kept from its work, whatever the run does meanwhile."""

from tests.bench.report import heading, measure, percentile, table, verdict
from tests.bench.training import DOING, TOKENIZING

_TRAINING_P99_MS = 40.0
_MOST_MS = (33.0, 100.0, 300.0)  # p95, p99 and the longest, of whatever it does


def run(seconds: float, rounds: int) -> bool:
    """A timer of 16 ms on the window's thread; the gaps between its beats."""
    heading("Heartbeat of the window (16 ms timer)", "heartbeat", seconds, rounds)
    rows, held, training_p99 = [], True, 0.0
    for doing in (*DOING, TOKENIZING):
        found = [measure("training", "window", str(seconds), doing) for _ in range(rounds)]
        gaps = [gap for each in found for gap in each["gaps_ms"]]
        p50, p95, p99 = (percentile(gaps, share) for share in (0.5, 0.95, 0.99))
        if doing == "training":
            training_p99 = p99
        worst = (p95, p99, max(gaps))
        held &= all(gap <= most for gap, most in zip(worst, _MOST_MS, strict=True))
        numbers = (f"{gap:.1f}" for gap in (p50, *worst))
        share = "" if doing == TOKENIZING else f"{max(each['of_a_core'] for each in found):.1%}"
        rows.append((doing, f"{len(gaps)}", *numbers, share))
    table(("doing", "beats", "p50 ms", "p95 ms", "p99 ms", "max ms", "of a core"), rows)
    bounds = " / ".join(f"{most:g}" for most in _MOST_MS)
    return all(
        [
            verdict(
                f"training, p99 is at most {_TRAINING_P99_MS:g} ms",
                training_p99 <= _TRAINING_P99_MS,
            ),
            verdict(f"p95 / p99 / longest are at most {bounds} ms, whatever it does", held),
        ]
    )
