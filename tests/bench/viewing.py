"""A measuring process: the runs view over a million steps and over 200 runs.

``python -m tests.bench.viewing`` prints, as JSON, how long each took to be seen, and the longest
gap between two beats of a 16 ms timer on the window's thread meanwhile.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.app import build_window, make_app
from tests.gui.runs.made_runs import write_long_run, write_run

_BEAT_MS = 16
_RUNS = 200
_LONGEST_S = 60
_ASCENDING = Qt.SortOrder.AscendingOrder


class Heart:
    """Beats every 16 ms; knows the longest gap."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        self._last, self.gap_ms = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gap_ms = max(self.gap_ms, 1000 * (now - self._last))
        self._last = now


def main() -> int:
    """Make the folders, then use the window as a person does."""
    runs_dir = Path(tempfile.mkdtemp(prefix="crest-bench-runs-")) / "runs"
    long = write_long_run(runs_dir, "a million steps", 1_000_000)
    for number in range(_RUNS - 1):
        write_run(runs_dir, f"run {number}", lift=number / 100)
    app = make_app()
    window = build_window(None, runs_dir)
    window.resize(1280, 800)
    window.show()
    runs, plots, page = window.stored, window.plots, window.panels.runs_page
    heart = Heart()
    said: dict[str, dict[str, float]] = {}

    def take(name: str, act: Callable[[], object], seen: Callable[[], bool]) -> None:
        app.processEvents()
        heart.begin()
        began = time.perf_counter()
        act()
        while not seen():
            app.processEvents()
            time.sleep(0.001)  # as an event loop does: spinning would hold up the worker
            if time.perf_counter() - began > _LONGEST_S:
                raise RuntimeError(f"{name}: not seen after {_LONGEST_S} s")
        plots.stack.redraw()
        QApplication.processEvents()
        heart._beat()
        took = 1000 * (time.perf_counter() - began)
        said[name] = {"took_ms": round(took, 1), "gap_ms": round(heart.gap_ms, 1)}

    def settle(wait_s: float) -> None:
        ends = time.perf_counter() + wait_s
        while time.perf_counter() < ends:
            app.processEvents()
            time.sleep(0.002)

    def again() -> None:
        runs.background.forget("runs")
        runs.store.refresh()

    take("list 200 runs at first", lambda: None, lambda: runs.store.is_read)
    window.panels.page_row.buttons["runs"].click()
    settle(1.0)
    take("list them again", again, lambda: not runs.background.busy("runs"))
    take("filter by a letter", lambda: page.box.setText("9"), lambda: True)
    page.box.clear()
    take("sort by a column", lambda: page.view.sortByColumn(5, _ASCENDING), lambda: True)
    settle(0.5)
    viewer = runs.viewer
    take("open a million steps", lambda: viewer.open(long), lambda: viewer.shown is not None)
    settle(1.0)
    rows = [row for row in runs.store.rows if row.info.path != long]
    every = len(rows)
    take(
        "compare 200 runs",
        lambda: runs.comparison.compare(rows),
        lambda: len(plots.overlays.runs) == every,
    )
    print(json.dumps(said))
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
