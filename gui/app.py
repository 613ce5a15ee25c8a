"""The program with a window: application, hooks, and the order of loading.

The window is painted before numpy, pyqtgraph and torch are imported: first the frame, then the
settings and the plots, then torch in the background.
"""

import gc
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, QObject, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from core import paths
from gui.exception_hooks import Hooks
from gui.language import spoken
from gui.models.preferences import Preferences
from gui.pyside_imports import skip_feature_search

if TYPE_CHECKING:
    from core.config import RunConfig
    from gui.signals import QuitSignals
    from gui.window.main_window import MainWindow

EXIT_OK = 0
EXIT_FAILED = 1
_SIGINT = 2
_BAD_PYSIDE = "6.12.0"


def refusal(pyside: str, python: tuple[int, int]) -> str:
    """Why this pair of PySide6 and Python must not run; empty where it may."""
    if pyside == _BAD_PYSIDE and python <= (3, 11):
        return (
            f"PySide6 {pyside} crashes Python {python[0]}.{python[1]}. Install another version: "
            "pip install 'PySide6-Essentials==6.11.3', or use Python 3.12."
        )
    return ""


def build_window(config: "RunConfig | None", runs_dir: Path | str) -> "MainWindow":
    """The whole window, ready for use, without entering the event loop.

    Args:
        config: the settings to open with; ``None``: those of last time, or a preset.
        runs_dir: where runs are kept.
    """
    make_app()
    from gui.window.main_window import MainWindow

    window = MainWindow(config, paths.as_typed(runs_dir))
    window.complete()
    return window


def make_app() -> QApplication:
    """The application; the one there is, where there is one."""
    skip_feature_search()
    # A box of numbers reads and writes them as all other places do: 10,000 and 0.8.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        # The first look at the system's fonts takes 3 ms, and the window is imported meanwhile.
        threading.Thread(target=QFontDatabase.families, name="crest-fonts", daemon=True).start()
    app.setApplicationName("Crest")
    app.setDesktopFileName("crest")
    spoken.speak(spoken.wanted(Preferences().language))
    return app


class Program(QObject):
    """One window from the first paint to the exit status."""

    def __init__(self, app: QApplication, config: "RunConfig | None", runs_dir: Path) -> None:
        super().__init__()
        from gui.window.main_window import MainWindow  # after the application, whose fonts load

        self._app = app
        self._status = EXIT_OK
        self._waiting: list[tuple[str, str]] = []  # errors before there is a window
        self.hooks = Hooks(paths.home() / "crash.log", self)
        self.hooks.error_caught.connect(self._tell_error)
        self.hooks.qt_said.connect(self._log_qt)
        self._window: MainWindow | None = None
        self.hooks.interrupted.connect(self._take_interrupt)
        self.hooks.install()
        self.signals: QuitSignals | None = None
        window = self._window = MainWindow(config, runs_dir)
        window.closed.connect(app.quit)
        window.painted.connect(self._after_paint)
        window.rebuilt.connect(lambda: _preload(window))
        window.rebuilt.connect(self._tell_waiting)
        self._show = window.show

    def run(self) -> int:
        """Show the window; returns the exit status when it has been closed."""
        self._app.setQuitOnLastWindowClosed(False)  # a question's window is not the last one
        self._show()
        self._app.exec()
        if self.signals is not None:
            self.signals.remove()
        self.hooks.remove()
        # At the interpreter's end the collector walks half a million objects of torch and Qt again
        # and again: 2 s between the last saved byte and the prompt. What is frozen is not walked.
        gc.disable()
        gc.freeze()
        return self._status

    @Slot()
    def _after_paint(self) -> None:
        QTimer.singleShot(0, self._add_panels)

    @Slot()
    def _add_panels(self) -> None:
        from gui.signals import QuitSignals

        self.signals = QuitSignals(self)
        self.signals.arrived.connect(self._take_signal)
        self.signals.install()
        if self._window is not None:
            self._window.add_panels()
            self._tell_waiting()
            QTimer.singleShot(0, self._add_settings)

    @Slot()
    def _add_settings(self) -> None:
        if self._window is not None:
            self._window.add_settings()
            QTimer.singleShot(0, self._add_plots)

    @Slot()
    def _add_plots(self) -> None:
        if self._window is not None:
            self._window.add_plots()
            self._window.help.offer_tour()
            # Only now: while torch loads, its thread holds the interpreter most of the time.
            QTimer.singleShot(0, lambda: _preload(self._window))

    @Slot()
    def _tell_waiting(self) -> None:
        """What went wrong while there was no place to say it."""
        waiting, self._waiting = self._waiting, []
        for message, trace in waiting:
            self._tell_error(message, trace)

    @Slot(str, str)
    def _tell_error(self, message: str, trace: str) -> None:
        if self._window is None or not self._window.has_panels:
            self._waiting.append((message, trace))
            return
        text = self.tr(
            "Unexpected error in the window: {0}. Training is not affected. See the log for "
            "details."
        ).format(message)
        self._window.panels.log.add("error", message, trace)
        self._window.panels.notice.tell("error", text, details=True)

    @Slot(str, str)
    def _log_qt(self, level: str, message: str) -> None:
        if self._window is not None and self._window.has_panels:
            self._window.panels.log.add(level, message)

    @Slot(int)
    def _take_signal(self, number: int) -> None:
        self._status = 128 + number
        if self._window is not None:
            self._window.finish_language()
        if self._window is not None and self._window.has_panels:
            self._window.controls.close_guard.stop_and_close()
        else:
            self._app.quit()

    @Slot()
    def _take_interrupt(self) -> None:
        self._take_signal(_SIGINT)


def _preload(window: "MainWindow | None") -> None:
    """Load torch in the background, so that the first run need not wait for it."""
    if window is None:
        return
    from gui.run.engine_preload import EnginePreload

    preload = EnginePreload(window)
    preload.devices_known.connect(window.settings.panel.set_devices)
    preload.start()


def run(config: "RunConfig | None", runs_dir: Path | str) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    reason = refusal(pyside_version, sys.version_info[:2])
    if reason:
        print(reason, file=sys.stderr)
        return EXIT_FAILED
    return Program(make_app(), config, paths.as_typed(runs_dir)).run()
