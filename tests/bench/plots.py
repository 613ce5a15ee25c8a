"""What plots cost: a comparison's redraw, and the training while all plots are shown."""

from statistics import median

from core.messages.events import LAYERS_EVERY
from tests.bench.racing import race
from tests.bench.report import heading, measure, percentile, table, verdict

_RUNS, _STEPS = 20, 100_000
_P95_MS = 16.0
_OF_PLAIN = 0.98
_MEASURING = 0.01
_SETTLING_STEPS, _TRAINED = 30, 150
_PAIRS = 40


def run(seconds: float, rounds: int) -> bool:
    """All of it."""
    held = [_measuring(rounds), _training(seconds, rounds), _redraw(seconds, rounds)]
    return all(held)


def _measuring(rounds: int) -> bool:
    """The engine's own: processor time of an update that is measured, against one that is not."""
    found = [measure("measuring", str(_PAIRS)) for _ in range(rounds)]
    measured, plain = (
        median(took for each in found for took in each[kind]) for kind in ("measured", "plain")
    )
    cost = (measured - plain) / (LAYERS_EVERY * plain)
    print(f"  an update {1000 * plain:.1f} ms, a measured one {1000 * measured:.1f} ms")
    said = f"one in {LAYERS_EVERY}: {cost:.2%} of the engine's time, < {_MEASURING:.0%}"
    return verdict(said, cost < _MEASURING)


def _training(seconds: float, rounds: int) -> bool:
    """The default preset in the window: all plots and measured, against three and unmeasured."""
    heading("Training with all plots", "plots", seconds, rounds)
    rows, ratios = [], []
    for number in range(rounds):
        kinds = ("unmeasured", "plots")[:: -1 if number % 2 else 1]
        commands = {kind: ("training", kind) for kind in kinds}
        paces = race(commands, settling_steps=_SETTLING_STEPS, steps=_TRAINED)
        plain, full = (paces[kind].tokens_per_second for kind in ("unmeasured", "plots"))
        ratios.append(full / plain)
        rows.append((f"{number + 1}", f"{plain:,.0f}", f"{full:,.0f}", f"{ratios[-1]:.3f}"))
    table(("round", "three plots tok/s", "all plots tok/s", "ratio"), rows)
    said = f"all plots: {median(ratios):.3f} of the speed, >= {_OF_PLAIN}"
    return verdict(said, median(ratios) >= _OF_PLAIN)


def _redraw(seconds: float, rounds: int) -> bool:
    """From a moved stretch of the x axis to the painted picture, in plots of 880 x 700."""
    heading("Redraw of a comparison", "plots", seconds, rounds)
    kinds: dict[str, list[tuple[float, float]]] = {}
    for _ in range(rounds):
        for kind, found in measure("comparing", str(_RUNS), str(_STEPS)).items():
            kinds.setdefault(kind, []).extend(found)
    rows, worst = [], 0.0
    for kind, both in kinds.items():
        frames, worked = ([each[part] for each in both] for part in (0, 1))
        shares = [percentile(frames, share) for share in (0.5, 0.95, 0.99)]
        shares.append(percentile(worked, 0.95))
        worst = max(worst, shares[1])
        rows.append((kind, f"{len(frames)}", *(f"{ms:.1f}" for ms in shares)))
    table(("what changed", "frames", "p50 ms", "p95 ms", "p99 ms", "of processor, p95"), rows)
    said = f"p95 with {_RUNS} runs of {_STEPS:,} steps is at most {_P95_MS:g} ms"
    return verdict(said, worst <= _P95_MS)
