"""Nothing goes wrong in silence: exceptions of every kind, Qt's messages, crashes and signals.

Installed by the program, never by ``build_window``: a test has hooks of its own. Whatever thread an
error happens in, the window hears of it on its own thread.
"""

import faulthandler
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    # The hook's argument type exists for type checkers only.
    from sys import UnraisableHookArgs

# What the offscreen and minimal platforms say about every window; nothing to be done about it.
_HARMLESS = ("This plugin does not support ",)


class Hooks(QObject):
    """Made on the window's thread; ``install`` and ``remove`` come in pairs.

    Signals: ``error_caught``: str message, str traceback; ``qt_said``: str level, str message.
    """

    error_caught = Signal(str, str)
    qt_said = Signal(str, str)

    def __init__(self, crash_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash_file = crash_file
        self._open_file: IO[str] | None = None

    def install(self) -> None:
        """Catch from now on. Without a writable crash file the rest is caught all the same."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_thread
        sys.unraisablehook = self._catch_unraisable
        qInstallMessageHandler(self._take_qt)
        try:
            self._crash_file.parent.mkdir(parents=True, exist_ok=True)
            self._open_file = self._crash_file.open("a", encoding="utf-8")
            faulthandler.enable(self._open_file)
        except OSError as error:
            self.error_caught.emit(f"No crash file at {self._crash_file}: {error.strerror}", "")

    def remove(self) -> None:
        """Put Python's and Qt's own back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._open_file is not None:
            self._open_file.close()
            self._open_file = None

    def _catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        words = "".join(traceback.format_exception(kind, error, trace))
        print(words, file=sys.stderr, end="")
        self.error_caught.emit(f"{kind.__name__}: {error}"[:500], words)

    def _catch_thread(self, caught: threading.ExceptHookArgs) -> None:
        error = caught.exc_value or caught.exc_type()
        self._catch(caught.exc_type, error, caught.exc_traceback)

    def _catch_unraisable(self, caught: "UnraisableHookArgs") -> None:
        error = caught.exc_value or caught.exc_type()
        self._catch(caught.exc_type, error, caught.exc_traceback)

    def _take_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message.startswith(_HARMLESS):
            return
        level = {
            QtMsgType.QtWarningMsg: "warning",
            QtMsgType.QtCriticalMsg: "error",
            QtMsgType.QtFatalMsg: "error",
        }.get(kind, "info")
        if level != "info":
            print(f"Qt: {message}", file=sys.stderr)
            self.qt_said.emit(level, f"Qt: {message}")


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
