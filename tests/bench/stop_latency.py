"""How soon a stop is answered, and how soon the engine is idle, in steps of about a second."""

from statistics import median

from tests.bench.report import heading, measure, percentile, table, verdict

_BUTTON_P99_MS = 100.0
_IDLE_P99_MS = 250.0
_IDLE_MOST_MS = 500.0
_STOPS_A_ROUND = 20


def run(seconds: float, rounds: int) -> bool:
    """20 stops a round at random moments, in the real window."""
    heading("A stop at a random moment of a long step", "stop_latency", seconds, rounds)
    stops = _STOPS_A_ROUND * rounds
    times = measure("stopping", str(stops))
    print(f"  {stops} stops, steps of {median(times['steps_ms']):.0f} ms")
    rows = []
    for name, words in (
        ("button_ms", "button painted"),
        ("idle_ms", "engine idle"),
        ("over_ms", "saved and over"),
    ):
        shares = (percentile(times[name], share) for share in (0.5, 0.95, 0.99, 1.0))
        rows.append((words, *(f"{each:.0f}" for each in shares)))
    table(("", "p50 ms", "p95 ms", "p99 ms", "max ms"), rows)
    button = percentile(times["button_ms"], 0.99)
    idle, most = percentile(times["idle_ms"], 0.99), max(times["idle_ms"])
    answered = verdict(f"the button answers within {_BUTTON_P99_MS:g} ms", button <= _BUTTON_P99_MS)
    return answered & verdict(
        f"the engine is idle within {_IDLE_P99_MS:g} ms (p99), {_IDLE_MOST_MS:g} ms at most",
        idle <= _IDLE_P99_MS and most <= _IDLE_MOST_MS,
    )
