"""What a generated token costs early and late in a long sample."""

from statistics import median

from tests.bench.report import heading, measure, table, verdict

_MOST = 1.5


def run(seconds: float, rounds: int) -> bool:
    """Width 384, 6 layers, vocabulary 50,257, one thread."""
    heading("A token of a sample at 50 and at 500 tokens", "sampling", seconds, rounds)
    found = [measure("long_run", "sample") for _ in range(rounds)]
    rows = [
        (f"{turn + 1}", f"{one['early_ms']:.2f}", f"{one['late_ms']:.2f}")
        for turn, one in enumerate(found)
    ]
    table(("round", "at 50, ms", "at 500, ms"), rows)
    ratio = median(one["late_ms"] / one["early_ms"] for one in found)
    return verdict(f"a late token takes {ratio:.2f} x an early one, <= {_MOST:g}", ratio <= _MOST)
