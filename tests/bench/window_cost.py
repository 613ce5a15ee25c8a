"""What the window costs: tokens a second with it, plots live, against training without it."""

from statistics import median

from tests.bench.report import heading, measure, table, verdict

_MOST = 0.05


def run(seconds: float, rounds: int) -> bool:
    """Measure by turns, print, and say whether the window costs at most 5 %."""
    heading("Cost of the window while training the default preset", "window_cost", seconds, rounds)
    rows, ratios = [], []
    for turn in range(rounds):
        # The other way round every second time: a machine that grows warm favours neither.
        order = ["headless", "window"] if turn % 2 == 0 else ["window", "headless"]
        sides = {side: measure("training", side, str(seconds)) for side in order}
        bare, dressed = sides["headless"]["tokens_per_s"], sides["window"]["tokens_per_s"]
        ratios.append(dressed / bare)
        frames = sides["window"]["batches_per_s"]
        rows.append(
            (f"{turn + 1}", f"{bare:,.0f}", f"{dressed:,.0f}", f"{ratios[-1]:.3f}", f"{frames:.0f}")
        )
    rows.append(("median", "", "", f"{median(ratios):.3f}", ""))
    table(("round", "headless tok/s", "window tok/s", "ratio", "updates/s"), rows)
    return verdict(f"the window costs at most {_MOST:.0%}", median(ratios) >= 1 - _MOST)
