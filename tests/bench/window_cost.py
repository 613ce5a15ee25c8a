"""What the window costs: tokens a second with it, plots live, against training without it."""

from statistics import median

from tests.bench.racing import race
from tests.bench.report import heading, table, verdict

_MOST = 0.05
_SETTLING_STEPS = 15
_STEPS = 60  # two samples and six evaluations of the default preset


def run(seconds: float, rounds: int) -> bool:
    """Measure, print, and say whether the window costs at most 5 %."""
    heading("Cost of the window while training the default preset", "window_cost", seconds, rounds)
    rows, ratios = [], []
    for number in range(rounds):
        kinds = ("headless", "window")[:: -1 if number % 2 else 1]
        commands = {kind: ("training", kind) for kind in kinds}
        paces = race(commands, settling_steps=_SETTLING_STEPS, steps=_STEPS)
        bare, dressed = (paces[kind].tokens_per_second for kind in ("headless", "window"))
        ratios.append(dressed / bare)
        rows.append((f"{number + 1}", f"{bare:,.0f}", f"{dressed:,.0f}", f"{ratios[-1]:.3f}"))
    rows.append(("median", "", "", f"{median(ratios):.3f}"))
    table(("round", "headless tok/s", "window tok/s", "ratio"), rows)
    return verdict(f"the window costs at most {_MOST:.0%}", median(ratios) >= 1 - _MOST)
