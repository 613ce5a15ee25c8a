"""SIGINT and SIGTERM, heard on the window's thread. Knows no window."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class QuitSignals(QObject):
    """SIGINT and SIGTERM as a Qt signal: Python's handlers do not run while Qt's loop idles.

    Signals: ``arrived``: int, the signal's number.
    """

    arrived = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._look)
        self._before: dict[signal.Signals, object] = {}
        self._old_fd = -1

    def install(self) -> None:
        """Listen. On the main thread only, as Python wants it."""
        self._old_fd = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, _note)

    def remove(self) -> None:
        """Put back what was there before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        signal.set_wakeup_fd(self._old_fd)
        self._read.close()
        self._write.close()

    @Slot()
    def _look(self) -> None:
        try:
            numbers = self._read.recv(64)
        except BlockingIOError:
            return
        for number in numbers:
            self.arrived.emit(number)


def _note(_number: int, _frame: FrameType | None) -> None:
    """The wakeup socket carries the news; without a handler Python would not write to it."""
