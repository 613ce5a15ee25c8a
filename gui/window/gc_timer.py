"""How one interpreter is shared by a window and a training thread.

Python's cyclic garbage collector stays on the window's thread: run by whichever thread happens to
allocate, it destroys Qt objects from the training thread and crashes the program. So it is switched
off while a window lives, and run from a timer here. And whoever waits for the interpreter gets it
soon: at Python's own 5 ms, each operation of a training step waits that long while a plot is drawn.
"""

import gc
import sys
import time

from PySide6.QtCore import QObject, QTimer, Slot

_YOUNG_MS = 1_000
_FULL_EVERY = 10  # ticks
# torch and its friends are 200,000 objects that never die; walking them takes 150 ms. What makes
# a full collection slower than this is set aside until the last window is gone.
_SLOW_S = 0.02

_SWITCH_S = 0.00005
_PYTHONS_SWITCH_S = sys.getswitchinterval()

_keepers: set[int] = set()


class GcTimer(QObject):
    """Collects from its timer between :meth:`begin` and :meth:`end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_YOUNG_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Take the collector over."""
        gc.disable()
        sys.setswitchinterval(_SWITCH_S)
        _keepers.add(id(self))
        self._timer.start()

    def end(self) -> None:
        """Give it back, if no other window needs it off."""
        self._timer.stop()
        _keepers.discard(id(self))
        if not _keepers:
            gc.unfreeze()
            gc.enable()
            sys.setswitchinterval(_PYTHONS_SWITCH_S)

    @Slot()
    def settle(self) -> None:
        """Everything is loaded: set it aside now, without a pause for walking it."""
        gc.freeze()

    @Slot()
    def collect(self) -> None:
        """A full collection; long-lived objects are walked once and then set aside."""
        began = time.perf_counter()
        gc.collect()
        if time.perf_counter() - began > _SLOW_S:
            gc.freeze()

    @Slot()
    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % _FULL_EVERY == 0:
            self.collect()
        else:
            gc.collect(1)
