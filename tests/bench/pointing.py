"""A measuring process: drags one point of a planned curve of many.

``python -m tests.bench.pointing POINTS MOVES INTERPOLATION`` opens the real window on a plan of
20,000 steps through POINTS points, zooms in where there are more of them than can have handles,
and moves one of them MOVES times. Prints, as JSON, the milliseconds that its thread computes from
each move to the painted picture.
"""

import json
import math
import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.config import RunConfig
from gui.schedule_editor.point_drag import MOST_HANDLES
from gui.window.main_window import MainWindow

_STEPS = 20_000
_LEFT = Qt.MouseButton.LeftButton
_FREE = Qt.KeyboardModifier.ShiftModifier


def curve(n: int) -> tuple[tuple[float, float], ...]:
    """A learning rate that goes up and down all the time."""
    return tuple((k / (n - 1), 1e-3 * (0.55 + 0.45 * math.sin(0.37 * k))) for k in range(n))


def settle(window: MainWindow) -> None:
    """Paint what has changed."""
    window.plots.stack.request_draw()
    window.plots.stack.redraw()
    QApplication.processEvents()


def dragged_ms(window: MainWindow, moves: int) -> list[float]:
    """What its thread computes from each move of the mouse to the painted picture."""
    handles = window.schedule_editor.handles
    port, name = handles._surface.viewport(), handles.shown[len(handles.shown) // 2]
    at = handles[name].viewport_position()
    QTest.mousePress(port, _LEFT, _FREE, at.toPoint())
    found = []
    for k in range(moves):
        at += QPointF(0.0, 1.5 if k % 60 < 30 else -1.5)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, at, port.mapToGlobal(at), _LEFT, _LEFT, _FREE
        )
        begun = time.thread_time()
        QApplication.sendEvent(port, move)
        window.plots.stack.redraw()
        QApplication.processEvents()
        found.append(1000 * (time.thread_time() - begun))
    QTest.mouseRelease(port, _LEFT, _FREE, at.toPoint())
    return found


def main() -> int:
    """Open the window and drag."""
    from gui.app import make_app

    app = make_app()
    n, moves, interpolation = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    config = RunConfig().replaced(
        {
            "schedule.decay": "points",
            "schedule.points": curve(n),
            "schedule.interpolation": interpolation,
            "training.epochs": 10_000,
            "training.max_steps": _STEPS,
        }
    )
    window = MainWindow(config, Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME"))))
    window.complete()
    window.settings.preview.close()
    window.models.draft.set_batches_per_epoch(20)
    window.resize(1440, 900)
    window.show()
    settle(window)
    if n > MOST_HANDLES:
        middle, half = _STEPS / 2, 20 * _STEPS / n
        window.schedule_editor.handles.show_steps((middle - half, middle + half))
        settle(window)
    print(json.dumps({"frames_ms": dragged_ms(window, moves)}))
    sys.stdout.flush()
    window.close()
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
