"""How fast a run goes, how long it takes, and numbers as a person reads them. Knows no widget."""

from collections import deque

from core.messages.events import StepDone
from gui.language.texts import translate

_WINDOW_S = 20.0  # of training time: long enough to be calm, short enough to notice a change
_MOST_POINTS = 400
_GB = 1e9


class Throughput:
    """Speed over the last seconds of training time, from the steps' own clocks."""

    def __init__(self, first_step: int, total_steps: int, tokens_per_step: int) -> None:
        self._first_step = first_step
        self._total_steps = total_steps
        self._tokens_per_step = tokens_per_step
        # What was trained before is in the steps' clocks, too: then the first one says nothing yet.
        begin = [(0.0, first_step)] if first_step == 0 else []
        self._points: deque[tuple[float, int]] = deque(begin, _MOST_POINTS)

    def set_total(self, total_steps: int) -> None:
        """The run became longer or shorter on its way."""
        self._total_steps = total_steps

    def add(self, last: StepDone) -> None:
        """Take the newest step of a batch; the ones before it are not needed."""
        points = self._points
        points.append((last.seconds, last.step + 1))
        while len(points) > 2 and last.seconds - points[0][0] > _WINDOW_S:
            points.popleft()

    @property
    def steps_per_s(self) -> float | None:
        """``None`` until the first step is done; of a run that is taken up, the second."""
        if not self._points:
            return None
        (seconds, step), (now, latest) = self._points[0], self._points[-1]
        elapsed = now - seconds
        return (latest - step) / elapsed if elapsed > 0 and latest > step else None

    @property
    def tokens_per_s(self) -> float | None:
        """Training tokens a second."""
        rate = self.steps_per_s
        return None if rate is None else rate * self._tokens_per_step

    @property
    def seconds_left(self) -> float | None:
        """Training time to the end at the present speed."""
        rate = self.steps_per_s
        return None if rate is None else (self._total_steps - self._points[-1][1]) / rate


def duration(seconds: float) -> str:
    """``42s``, ``1m 31s``, ``2h 05m``, ``3d 04h``."""
    whole = round(seconds)
    if whole < 60:
        return translate("Durations", "{0}s").format(whole)
    if whole < 3600:
        return translate("Durations", "{0}m {1}s").format(whole // 60, f"{whole % 60:02d}")
    hours, minutes = whole // 3600, whole % 3600 // 60
    if whole < 86_400:
        return translate("Durations", "{0}h {1}m").format(hours, f"{minutes:02d}")
    return translate("Durations", "{0}d {1}h").format(hours // 24, f"{hours % 24:02d}")


def rate(tokens_per_s: float) -> str:
    """``9,820``, ``84``, ``3.2``: tokens a second, calm to look at."""
    if tokens_per_s < 10:
        return f"{tokens_per_s:.1f}"
    if tokens_per_s < 1000:
        return f"{tokens_per_s:.0f}"
    return f"{round(tokens_per_s, -1):,.0f}"


def gigabytes(size_bytes: float) -> str:
    """``1.1``, ``23``: in units of 10^9 bytes."""
    value = size_bytes / _GB
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def file_size(size_bytes: float) -> str:
    """``820 kB``, ``4.2 MB``, ``1.3 GB``."""
    for limit, unit in ((1e6, "kB"), (1e9, "MB")):
        if size_bytes < limit:
            value = size_bytes / limit * 1e3
            return f"{value:.0f} {unit}" if value >= 10 else f"{value:.1f} {unit}"
    return f"{size_bytes / _GB:.1f} GB"
