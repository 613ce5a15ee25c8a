"""What looking ahead costs in the window: under the mouse, of a core, and in tokens a second."""

from statistics import median

from tests.bench.racing import race
from tests.bench.report import heading, measure, percentile, table, verdict
from tests.bench.training import FORESEEN, HURRY

_POINTS, _MOVES = 100_000, 300
_MOST_MS = 33.0
_RATE = 1_000  # steps a second
_LEAST_SECONDS = 300.0  # studies are seldom: in less, the first ones weigh too much
_MOST_OF_A_CORE = 0.01
_LEAST_RATIO = 0.99
_SETTLING_STEPS, _STEPS = 40, 600  # many: a machine swings by 5 % from second to second


def run(seconds: float, rounds: int) -> bool:
    """All three."""
    heading("Looking ahead in the window", "foresight_window", seconds, rounds)
    return all([_drag(rounds), _share(max(seconds, _LEAST_SECONDS)), _pace(rounds)])


def _drag(rounds: int) -> bool:
    """In the real window, on the real engine, both forecasts drawn anew with each move."""
    found: dict[str, list[float]] = {"frames_ms": [], "forecasts_ms": []}
    for _ in range(rounds):
        took = measure("dragging", str(_POINTS), str(_MOVES), "foretold")
        for name in found:
            found[name] += took[name]
    rows = []
    for name, what in (("frames_ms", "the curve in the hand"), ("forecasts_ms", "its forecast")):
        shares = (percentile(found[name], share) for share in (0.5, 0.95, 0.99, 1.0))
        rows.append((what, f"{len(found[name])}", *(f"{ms:.1f}" for ms in shares)))
    table((f"{_POINTS:,} points", "moves", "p50 ms", "p95 ms", "p99 ms", "max ms"), rows)
    claims = (
        ("frames_ms", "a tail with a forecast follows the mouse"),
        ("forecasts_ms", "its forecast does"),
    )
    held = [
        verdict(
            f"{said}: p95 is at most {_MOST_MS:g} ms", percentile(found[name], 0.95) <= _MOST_MS
        )
        for name, said in claims
    ]
    return all(held)


def _share(seconds: float) -> bool:
    """Of a core, of all that is done for it, at a thousand steps a second."""
    found = measure("foreseeing", str(_RATE), str(seconds))
    spent = found["spent_s"]
    rows = [(name, f"{s / seconds:.3%}") for name, s in spent.items()]
    whole = sum(spent.values()) / seconds
    table((f"{_RATE:,} steps/s, {found['studies']} studies", "of a core"), rows)
    claim = f"all of it takes {whole:.2%} of a core, at most {_MOST_OF_A_CORE:.0%}"
    return verdict(claim, whole <= _MOST_OF_A_CORE)


def _pace(rounds: int) -> bool:
    """Tokens a second with and without it, by turns: drawn and studied more often than it is."""
    rows, ratios = [], []
    for number in range(rounds):
        kinds = ("blind", "window")[:: -1 if number % 2 else 1]
        commands = {kind: ("training", f"{kind}-hurried", "inf", FORESEEN) for kind in kinds}
        paces = race(commands, settling_steps=_SETTLING_STEPS, steps=_STEPS)
        without, beside = (paces[kind].tokens_per_second for kind in ("blind", "window"))
        ratios.append(beside / without)
        rows.append((f"{number + 1}", f"{without:,.0f}", f"{beside:,.0f}", f"{ratios[-1]:.3f}"))
    as_it_is = 1 - (1 - median(ratios)) / HURRY
    rows.append(("median", "", "", f"{median(ratios):.3f}"))
    table((f"{HURRY} times as often", "without tok/s", "with tok/s", "ratio"), rows)
    return verdict(
        f"as often as it is done, training is {as_it_is:.4f} times as fast, >= {_LEAST_RATIO}",
        as_it_is >= _LEAST_RATIO,
    )
