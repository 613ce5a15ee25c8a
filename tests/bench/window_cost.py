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
_SETTLING_STEPS = 10
_LONGEST_START_S = 120.0


class _Side:
    """One of the two, running or stopped."""

    def __init__(self, kind: str) -> None:
        self._process: Measured = start("training", kind)
        self._handle = psutil.Process(self._process.popen.pid)
        self._enough = threading.Event()
        self._steps = 0
        self.tokens = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.popen.stdout is not None
        for line in self._process.popen.stdout:
            self.tokens = int(line)
            self._steps += 1
            if self._steps >= _SETTLING_STEPS:
                self._enough.set()

    def settle(self) -> None:
        """Wait until it trains evenly, then stop it."""
        if not self._enough.wait(_LONGEST_START_S):
            self.end()
            raise RuntimeError("no training step came")
        self._handle.suspend()

    def turn(self) -> float:
        """Let it run for a while; how long it did."""
        began = time.perf_counter()
        self._handle.resume()
        time.sleep(_TURN_S)
        self._handle.suspend()
        return time.perf_counter() - began

    def end(self) -> None:
        """Kill it and remove what it wrote."""
        self._process.end()
        self._reader.join()


def run(seconds: float, rounds: int) -> bool:
    """Measure, print, and say whether the window costs at most 5 %."""
    heading("Cost of the window while training the default preset", "window_cost", seconds, rounds)
    rows, ratios = [], []
    for number in range(rounds):
        bare, dressed = _race(seconds)
        ratios.append(dressed / bare)
        rows.append((f"{number + 1}", f"{bare:,.0f}", f"{dressed:,.0f}", f"{ratios[-1]:.3f}"))
    rows.append(("median", "", "", f"{median(ratios):.3f}"))
    table(("round", "headless tok/s", "window tok/s", "ratio"), rows)
    return verdict(f"the window costs at most {_MOST:.0%}", median(ratios) >= 1 - _MOST)


def _race(seconds: float) -> tuple[float, float]:
    """Tokens a second of both sides, each having run for about ``seconds``."""
    sides: list[_Side] = []
    try:
        for kind in ("headless", "window"):
            sides.append(_Side(kind))
            sides[-1].settle()
        time.sleep(0.2)  # lines on their way
        before = [side.tokens for side in sides]
        ran = [0.0, 0.0]
        while min(ran) < seconds:
            for i, side in enumerate(sides):
                ran[i] += side.turn()
        time.sleep(0.2)
        rates = [(side.tokens - before[i]) / ran[i] for i, side in enumerate(sides)]
    finally:
        for side in sides:
            side.end()
    return rates[0], rates[1]
