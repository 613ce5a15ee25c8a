"""A million steps: what recording costs the training thread, memory, opening the run."""

from statistics import median

from tests.bench.report import heading, measure, table, verdict

_STEPS = 1_000_000
_STEP_US = 5.0
_OPEN_S = 1.0
_GROWTH_MB = 5.0


def run(seconds: float, rounds: int) -> bool:
    """Recorded by the run's writer, read by its reader."""
    heading(f"A run of {_STEPS:,} steps", "long_runs", seconds, rounds)
    found = [measure("long_run", "steps", str(_STEPS)) for _ in range(rounds)]
    names = ("cpu_us", "wall_us", "growth_mb", "open_s")
    rows = [
        (f"{turn + 1}", *(f"{one[name]:.2f}" for name in names)) for turn, one in enumerate(found)
    ]
    table(("round", "us a step", "us with waiting", "memory MB", "opening s"), rows)
    cost, growth, opened = (
        median(one[name] for one in found) for name in ("cpu_us", "growth_mb", "open_s")
    )
    return all(
        [
            verdict(f"recording takes {cost:.1f} us a step, < {_STEP_US:g}", cost < _STEP_US),
            verdict(f"memory grows by {growth:.1f} MB, < {_GROWTH_MB:g}", growth < _GROWTH_MB),
            verdict(f"opening takes {opened:.2f} s, < {_OPEN_S:g}", opened < _OPEN_S),
        ]
    )
