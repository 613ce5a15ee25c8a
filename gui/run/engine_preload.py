"""Loads torch, and what forecasts need, in the background; tells the machine's devices."""

import gc
import threading
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.hardware.foreseen import ForeseenDevice

_LOOK_MS = 100

Devices = tuple[ForeseenDevice, ...]


class EnginePreload(QObject):
    """Signals: ``devices_known``: tuple[ForeseenDevice, ...], the one that "auto" takes first."""

    devices_known = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[Devices] = SimpleQueue()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._take)

    @Slot()
    def start(self) -> None:
        """Begin; while torch loads, its thread holds the interpreter most of the time."""
        thread = threading.Thread(
            target=_load, args=(self._answers,), name="crest-preload", daemon=True
        )
        thread.start()
        self._timer.start()

    @Slot()
    def _take(self) -> None:
        try:
            devices = self._answers.get_nowait()
        except Empty:
            return
        self._timer.stop()
        self.devices_known.emit(devices)


def _load(answers: "SimpleQueue[Devices]") -> None:
    from core.session.session import preload

    preload()
    gc.freeze()  # the next collection would walk torch's 200,000 objects and stop the window for it
    from core.hardware.foreseen import devices_here

    answers.put(devices_here())
    from core.foresight.fitting import preload as preload_solver

    preload_solver()  # the first forecast of a run would take .4 s of its processor for it
    gc.freeze()
