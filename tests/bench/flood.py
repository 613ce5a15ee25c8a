"""5,000 made-up steps a second through recorder, disk, bridge and plots: stored and drawn."""

from typing import Any

from tests.bench.report import heading, measure, percentile, table, verdict

RATE = 5_000  # steps a second
MOST_MB, MOST_LATE_S = 30.0, 0.5


def measured(seconds: float) -> dict[str, Any]:
    """In a window of 1280 x 800, offscreen, in a process of its own."""
    return measure("flooding", str(RATE), str(seconds))


def run(seconds: float, rounds: int) -> bool:
    """Once; ``--seconds 60`` is what the program is held to."""
    heading("Flood", "flood", seconds, rounds)
    found = measured(seconds)
    late = found["late_s"]
    table(
        ("what", "found", "at most"),
        [
            ("steps made", f"{found['made']:,}", ""),
            ("steps stored", f"{found['stored']:,}", ""),
            ("memory grown, MB", f"{found['growth_mb']:.1f}", f"{MOST_MB:.0f}"),
            ("memory grown at its peak, MB", f"{found['peak_mb']:.1f}", ""),
            ("plot behind, p50 ms", f"{1000 * percentile(late, 0.5):.0f}", ""),
            ("plot behind, p99 ms", f"{1000 * percentile(late, 0.99):.0f}", ""),
            ("plot behind, longest ms", f"{1000 * max(late):.0f}", f"{1000 * MOST_LATE_S:.0f}"),
            ("source behind, longest ms", f"{1000 * found['source_late_s']:.0f}", ""),
        ],
    )
    held = found["in_order"] and found["growth_mb"] < MOST_MB and max(late) < MOST_LATE_S
    return verdict("every step is stored, memory and delay stay within their bounds", held)
