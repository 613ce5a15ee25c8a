"""When the plots are drawn: at most every 33 ms, less often where drawing takes much, never unseen.

Knows nothing of what is drawn.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_FRAME_MS = 33
_DRAG_FRAME_MS = 14  # while something is dragged: at once, and then at 60 frames a second
# New points are drawn again after so many times what drawing took. Two processors are often two
# halves of one, and the training wants it whole: 3 % of it. With more, drawing disturbs nobody.
_REST = 30 if (os.cpu_count() or 1) <= 2 else 4
_LONGEST_REST_MS = 450  # with the drawing itself: what is drawn is never half a second old
# Many plots take long to draw: they rest longer, and are never more than a second old.
_LEAST_REST, _MANY_REST_MS = 12, 950


class Pacing(QObject):
    """Asks for a drawing when there is something new and its time has come.

    Args:
        is_seen: whether a drawing could be seen now.
        painting_ms: what painting the last drawing took, besides the drawing itself.

    Signals:
        due (): draw now, inside :meth:`drawing`.
    """

    due = Signal()

    def __init__(
        self, is_seen: Callable[[], bool], painting_ms: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.dragging = False  # something is dragged, and the picture should follow at once
        self._is_seen, self._painting_ms = is_seen, painting_ms
        self._dirty = True
        self._only_points = False  # what is dirty is nothing but further points
        self._since_drawn = QElapsedTimer()
        self._since_drawn.start()
        self._took_ms = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next_frame)

    def mark(self, *, only_points: bool) -> None:
        """Something changed, perhaps nothing but further points: draw it in the next frame."""
        self._only_points = only_points and (self._only_points or not self._dirty)
        self._dirty = True
        wait_ms = _FRAME_MS if not self.dragging else self._drag_wait_ms()
        resting = not self._only_points and self._timer.remainingTime() > wait_ms
        if self._is_seen() and (resting or not self._timer.isActive()):
            self._timer.start(wait_ms)

    def look_again(self) -> None:
        """It can be seen again: draw what came meanwhile."""
        if self._dirty:
            self._timer.start(_FRAME_MS)

    def draw_now(self) -> None:
        """Draw what changed; where it cannot be seen, only once it can."""
        if self._dirty and self._is_seen():
            self.due.emit()

    @contextmanager
    def drawing(self) -> Iterator[None]:
        """Around a drawing of everything: how long it takes decides when the next one comes."""
        self._dirty = self._only_points = False
        self._since_drawn.restart()
        began = time.thread_time()  # waiting for the interpreter is no work
        yield
        self._took_ms = 1000 * (time.thread_time() - began)

    def _drag_wait_ms(self) -> int:
        return max(_DRAG_FRAME_MS - self._since_drawn.elapsed(), 0)

    def _next_frame(self) -> None:
        """Draw, if it shows: training and drawing share the processor.

        New points wait until drawing has rested; everything else is drawn in this frame.
        """
        wait_ms = self._rest_ms() - self._since_drawn.elapsed() if self._only_points else 0
        if self._dirty and self._is_seen() and wait_ms > 0:
            self._timer.start(wait_ms)
        else:
            self.draw_now()

    def _rest_ms(self) -> int:
        return rest_ms(self._took_ms + self._painting_ms())


def rest_ms(took_ms: float, rest: int = _REST) -> int:
    """From one drawing of new points to the next, by what the last one took.

    Args:
        took_ms: for drawing and painting, of this thread's own time.
        rest: how many times as long it should rest.
    """
    longest = min(max(round(_LEAST_REST * took_ms), _LONGEST_REST_MS), _MANY_REST_MS)
    return min(max(round(rest * took_ms), _FRAME_MS), longest)
