"""What the window costs: tokens a second with it, plots live, against training without it.

Both processes live at once and take turns of a few seconds, one stopped while the other runs: what
else the machine does meanwhile meets both alike.
"""

import threading
import time
from statistics import median

import psutil

from tests.bench.report import Measured, heading, start, table, verdict

_MOST = 0.05
_TURN_S = 2.0
_SETTLING_STEPS = 15
_STEPS = 60  # two samples and six evaluations of the default preset
_LONGEST_START_S = 120.0


class _Side:
    """One of the two, running or stopped."""

    def __init__(self, kind: str) -> None:
        self._process: Measured = start("training", kind)
        self._handle = psutil.Process(self._process.popen.pid)
        self._reached = threading.Event()
        self._steps = 0
        self._goal = _SETTLING_STEPS
        self._first = self._last = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.popen.stdout is not None
        for line in self._process.popen.stdout:
            steps, self._last = (int(part) for part in line.split())
            self._steps = steps
            if steps >= self._goal:
                self._reached.set()

    @property
    def done(self) -> bool:
        """Whether it has made all its steps."""
        return self._reached.is_set()

    def settle(self) -> None:
        """Wait until it trains evenly, then stop it."""
        if not self._reached.wait(_LONGEST_START_S):
            raise RuntimeError("the training did not start")
        self._handle.suspend()
        self._first = self._last
        self._goal = self._steps + _STEPS
        self._reached.clear()

    def turn(self) -> float:
        """Let it run for a while, or to its last step; how long it did."""
        began = time.perf_counter()
        self._handle.resume()
        self._reached.wait(_TURN_S)
        ran = time.perf_counter() - began
        self._handle.suspend()
        return ran

    def tokens(self) -> int:
        """Trained on since it settled."""
        return self._last - self._first

    def end(self) -> None:
        """Kill it and remove what it wrote."""
        self._process.end()
        self._reader.join()


def run(seconds: float, rounds: int) -> bool:
    """Measure, print, and say whether the window costs at most 5 %."""
    heading("Cost of the window while training the default preset", "window_cost", seconds, rounds)
    rows, ratios = [], []
    for number in range(rounds):
        bare, dressed = _race(window_first=number % 2 == 1)
        ratios.append(dressed / bare)
        rows.append((f"{number + 1}", f"{bare:,.0f}", f"{dressed:,.0f}", f"{ratios[-1]:.3f}"))
    rows.append(("median", "", "", f"{median(ratios):.3f}"))
    table(("round", "headless tok/s", "window tok/s", "ratio"), rows)
    return verdict(f"the window costs at most {_MOST:.0%}", median(ratios) >= 1 - _MOST)


def _race(window_first: bool) -> tuple[float, float]:
    """Tokens a second without and with the window, over equally many steps."""
    sides: dict[str, _Side] = {}
    ran = {"headless": 0.0, "window": 0.0}
    try:
        for kind in sorted(ran, reverse=window_first):
            sides[kind] = _Side(kind)
            sides[kind].settle()
        while not all(side.done for side in sides.values()):
            for kind, side in sides.items():
                if not side.done:
                    ran[kind] += side.turn()
    finally:
        for side in sides.values():
            side.end()
    bare, dressed = (sides[kind].tokens() / ran[kind] for kind in ("headless", "window"))
    return bare, dressed
