"""From the start of the process to the first painted window, against a bare PySide6 window."""

from statistics import median

from tests.bench.report import heading, measure, table, verdict

_MOST = 1.3


def run(seconds: float, rounds: int) -> bool:
    """Measure by turns, print, and say whether the first paint takes at most 1.3 x."""
    heading("First painted window, from the start of the process", "first_paint", seconds, rounds)
    for side in ("bare", "program"):  # files from the disk into memory, once
        measure("painting", side)
    rows, ratios = [], []
    for turn in range(3 * rounds):
        bare = measure("painting", "bare")["painted_ms"]
        program = measure("painting", "program")
        ratios.append(program["painted_ms"] / bare)
        times = (bare, program["painted_ms"], program["complete_ms"])
        rows.append((f"{turn + 1}", *(f"{each:.0f}" for each in times), f"{ratios[-1]:.2f}"))
    rows.append(("median", "", "", "", f"{median(ratios):.2f}"))
    table(("round", "bare ms", "Crest ms", "with plots ms", "Crest / bare"), rows)
    return verdict(f"Crest is painted within {_MOST} x", median(ratios) <= _MOST)
