"""Nothing goes wrong in silence: exceptions of every kind, Qt's messages and crashes.

Installed by the program, never by ``build_window``: a test has hooks of its own. Whatever thread an
error happens in, the window hears of it on its own thread. An error in the telling of another one
goes to the file alone: told like the first, it would call itself again until the stack ends, and
with it the program and the training.
"""

import faulthandler
import io
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from core import files

if TYPE_CHECKING:
    # The hook's argument type exists for type checkers only.
    from sys import UnraisableHookArgs

# What the offscreen and minimal platforms say about every window; nothing to be done about it.
_HARMLESS = ("This plugin does not support ",)


class Hooks(QObject):
    """Made on the window's thread; ``install`` and ``remove`` come in pairs.

    Signals:
        error_caught: str message, str traceback.
        interrupted: Ctrl-C before signals are listened to.
        qt_said: str level, str message.
    """

    error_caught = Signal(str, str)
    interrupted = Signal()
    qt_said = Signal(str, str)

    def __init__(self, crash_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash_file = crash_file
        self._open_file: IO[str] | None = None
        self._telling = threading.local()  # each thread has its own stack to guard

    def install(self) -> None:
        """Catch from now on. Without a writable crash file the rest is caught all the same."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_thread
        sys.unraisablehook = self._catch_unraisable
        qInstallMessageHandler(self._take_qt)
        try:
            self._crash_file.parent.mkdir(parents=True, exist_ok=True)
            self._open_file = io.TextIOWrapper(files.append_to(self._crash_file), encoding="utf-8")
            faulthandler.enable(self._open_file)
        except OSError as error:
            from core.i18n import system_reason  # not for the first paint

            reason = system_reason(error)
            self.error_caught.emit(f"No crash file at {self._crash_file}: {reason}", "")

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
        if isinstance(error, KeyboardInterrupt):
            self.interrupted.emit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        self._tell(text, lambda: self.error_caught.emit(_first_line(kind, error), text))

    def _tell(self, text: str, emit: Callable[[], None]) -> None:
        """Hand it to the window, if that is not what went wrong; never raises."""
        _print(text)
        if getattr(self._telling, "now", False):
            self._write(text)
            return
        self._telling.now = True
        try:
            emit()
        except Exception:
            self._write(text + traceback.format_exc())
        finally:
            self._telling.now = False

    def _write(self, text: str) -> None:
        """Into the crash file; a full disk is no reason to fail here."""
        if self._open_file is not None:
            with suppress(OSError, ValueError):
                self._open_file.write(text)
                self._open_file.flush()

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
            said = f"Qt: {message}"
            self._tell(f"{said}\n", lambda: self.qt_said.emit(level, said))


def _first_line(kind: type[BaseException], error: BaseException) -> str:
    """What a notice says of it; an error whose own words fail has its name."""
    try:
        return f"{kind.__name__}: {error}"[:500]
    except Exception:
        return kind.__name__


def _print(text: str) -> None:
    """To where errors are read; a terminal that has gone, or none, is no reason to fail here."""
    with suppress(OSError, ValueError, AttributeError):
        print(text, file=sys.stderr, end="", flush=True)
