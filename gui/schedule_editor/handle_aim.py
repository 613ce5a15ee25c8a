"""Which handle is meant by a press: the nearest, or one that was painted there a moment ago."""

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QPointF

from gui.schedule_editor.handle_items import Dot
from gui.schedule_editor.handle_scale import Point, distance_to_segment

_REACH_PX = 15.0  # a press this near to a handle's centre takes it
_LINE_REACH_PX = 7.0  # and this near to the line to its place
_JUST_NOW_MS = 600  # between seeing a handle and pressing the mouse on it
_PLACES_KEPT = 40  # at 30 pictures a second more than that time


def nearest(here: Point, shown: Sequence[tuple[str, Dot]]) -> str:
    """The handle that a press there (px of the viewport) takes; empty for none."""
    near = [(math.dist(here, dot.centre.toTuple()), name) for name, dot in shown]
    distance, name = min(near, default=(_REACH_PX + 1, ""))
    if distance <= _REACH_PX:
        return name
    near = [
        (distance_to_segment(here, dot.centre.toTuple(), dot.anchor.toTuple()), name)
        for name, dot in shown
    ]
    distance, name = min(near, default=(_LINE_REACH_PX + 1, ""))
    return name if distance <= _LINE_REACH_PX else ""


class LeftBehind:
    """Where handles were painted a moment ago.

    They move with the picture of a run that goes on: who aims at one aims at where it was seen.
    """

    def __init__(self) -> None:
        self._places: defaultdict[str, deque[tuple[int, QPointF]]] = defaultdict(
            lambda: deque(maxlen=_PLACES_KEPT)
        )
        self._clock = QElapsedTimer()
        self._clock.start()

    def take(self, name: str, centre: QPointF) -> None:
        """A handle leaves this place."""
        self._places[name].append((self._clock.elapsed(), QPointF(centre)))

    def forget(self, name: str) -> None:
        """A handle is no more."""
        self._places.pop(name, None)

    def at(self, here: Point, names: Iterable[str]) -> str:
        """Which of these was there a moment ago; empty for none."""
        since = self._clock.elapsed() - _JUST_NOW_MS
        near = [
            (math.dist(here, centre.toTuple()), name)
            for name in names
            for left_ms, centre in self._places[name]
            if left_ms >= since
        ]
        distance, name = min(near, default=(_REACH_PX + 1, ""))
        return name if distance <= _REACH_PX else ""
