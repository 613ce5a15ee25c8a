"""Several trainings against each other: all live at once and take turns of a few seconds.

While one runs the others are stopped, so whatever else the machine does meets all alike.
"""

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.report import Measured, progress, start

_TURN_S = 2.0
_LONGEST_START_S = 180.0


@dataclass(frozen=True)
class Pace:
    """What a training reached: tokens a second, and its peak memory in bytes."""

    tokens_per_second: float
    peak_bytes: int


class _Side:
    """One training, running or stopped; prints steps and tokens so far, a line a step."""

    def __init__(self, command: Sequence[str], settling_steps: int, steps: int) -> None:
        self._process: Measured = start(*command)
        self._handle = psutil.Process(self._process.popen.pid)
        self._reached = threading.Event()
        self._steps = 0
        self._goal = settling_steps
        self._measured_steps = steps
        self._first = self._last = 0
        self._ran_s = 0.0
        self._ended = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.popen.stdout is not None
        for line in self._process.popen.stdout:
            steps, self._last = (int(part) for part in line.split())
            self._steps = steps
            if steps >= self._goal:
                self._reached.set()
        self._ended = True
        self._reached.set()

    @property
    def done(self) -> bool:
        """Whether it has made all its steps.

        Raises:
            RuntimeError: it ended before.
        """
        if self._ended:
            raise RuntimeError("the training ended by itself; what it said stands on stderr")
        return self._reached.is_set()

    def settle(self) -> None:
        """Wait until it trains evenly, then stop it.

        Raises:
            RuntimeError: it does not get that far.
        """
        self._reached.wait(_LONGEST_START_S)
        if not self.done:
            raise RuntimeError(f"no even training within {_LONGEST_START_S:.0f} s")
        self._handle.suspend()
        self._first = self._last
        self._goal = self._steps + self._measured_steps
        self._reached.clear()

    def turn(self) -> None:
        """Let it run for a while, or to its last step."""
        began = time.perf_counter()
        self._handle.resume()
        self._reached.wait(_TURN_S)
        self._ran_s += time.perf_counter() - began
        self._handle.suspend()

    def pace(self) -> Pace:
        """Since it settled."""
        return Pace((self._last - self._first) / self._ran_s, _peak_bytes(self._handle))

    def end(self) -> None:
        """Kill it and remove what it wrote."""
        self._process.end()
        self._reader.join()


def race(
    commands: Mapping[str, Sequence[str]], *, settling_steps: int, steps: int
) -> dict[str, Pace]:
    """Let all make ``steps`` steps by turns after they have settled; tells of each that is done.

    Args:
        commands: by name, the measuring module and its arguments.
        settling_steps: before anything counts.
        steps: that count.
    """
    sides: dict[str, _Side] = {}
    try:
        for name, command in commands.items():
            sides[name] = _Side(command, settling_steps, steps)
            sides[name].settle()
            progress(f"{name}: trains evenly")
        while not all(side.done for side in sides.values()):
            for name, side in sides.items():
                if not side.done:
                    side.turn()
                    if side.done:
                        progress(f"{name}: {side.pace().tokens_per_second:,.0f} tokens/s")
        return {name: side.pace() for name, side in sides.items()}
    finally:
        for side in sides.values():
            side.end()


def _peak_bytes(process: psutil.Process) -> int:
    """The most memory it ever had; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return 1024 * int(line.split()[1])
