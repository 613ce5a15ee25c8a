"""A measuring process: ``python -m tests.bench.painting bare|program``.

Prints, as JSON, the milliseconds from the moment it was asked for to its first painted window; of
the program also to the moment at which settings and plots stand in it. Imports next to nothing:
that would be counted.
"""

import json
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow

STARTED = "CREST_BENCH_STARTED"  # environment: when the process was asked for, time.time()
_WATCH_MS = 5


def main() -> int:
    """Open one of the two windows, measure, close it."""
    return _bare() if sys.argv[1] == "bare" else _program()


def _bare() -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    painted: list[float] = []

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painted.append(time.time())
            QTimer.singleShot(0, self.close)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()
    return _tell(painted_at=painted[0])


def _program() -> int:
    """``main.py`` as a person starts it; only its event loop is looked into."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    painted: list[float] = []
    complete: list[float] = []
    run_loop = QApplication.exec

    def looked_into(app: QApplication) -> int:
        window = _main_window(app)
        window.painted.connect(lambda: painted.append(time.time()))

        def watch() -> None:
            if window.is_complete:
                complete.append(time.time())
                watcher.stop()
                window.close()

        watcher = QTimer()
        watcher.timeout.connect(watch)
        watcher.start(_WATCH_MS)
        return run_loop()

    QApplication.exec = looked_into  # type: ignore[method-assign,assignment]

    import main as program

    program.main([])
    return _tell(painted_at=painted[0], complete_at=complete[0])


def _main_window(app: "QApplication") -> "MainWindow":
    from gui.window.main_window import MainWindow

    (window,) = (each for each in app.topLevelWidgets() if isinstance(each, MainWindow))
    return window


def _tell(**moments: float) -> int:
    started = float(os.environ[STARTED])
    words = {name.replace("_at", "_ms"): 1000 * (at - started) for name, at in moments.items()}
    print(json.dumps(words), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
