"""What the command palette and another language cost the window's thread."""

from collections.abc import Mapping

from tests.bench.report import heading, measure, percentile, table, verdict

_MOST: Mapping[str, float] = {  # ms of the processor until it is painted
    "open the palette first": 50,
    "open the palette": 25,
    "type a letter": 25,
    "close the palette": 25,
    "change the language": 800,
    "hold the window for it": 100,
}


def run(seconds: float, rounds: int) -> bool:
    """In a window of 1280 x 800, offscreen, with 200 runs of which one is shown."""
    heading("Palette and language", "answering", seconds, rounds)
    found = [measure("choosing") for _ in range(rounds)]
    rows, held = [], True
    for name, most in _MOST.items():
        took = percentile([float(each[name]) for each in found], 0.5)
        rows.append((name, f"{took:.1f}", f"{most:.0f}"))
        held &= took <= most
    table(("what", "p50 ms", "at most"), rows)
    return verdict("each is answered before anybody waits", held)
