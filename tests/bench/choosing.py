"""A measuring process: the command palette, and another language in a window with 200 runs of which
one is shown.

``python -m tests.bench.choosing`` prints, as JSON, what each took of the processor of the window's
thread, in ms, until it was painted.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.app import build_window, make_app
from gui.language import spoken
from gui.window.main_window import MainWindow
from tests.cpu_time import of_this_thread
from tests.gui.runs.made_runs import write_long_run, write_run

_RUNS, _STEPS = 200, 20_000
_TIMES = 5
_LONGEST_S = 60


def main() -> int:
    """Make the folders, then open, type and change the language as a person does."""
    runs_dir = Path(tempfile.mkdtemp(prefix="crest-bench-runs-")) / "runs"
    for number in range(_RUNS):
        write_run(runs_dir, f"run {number}", lift=number / 100)
    app = make_app()
    window = build_window(None, runs_dir)
    window.resize(1280, 800)
    window.show()
    end = time.monotonic() + _LONGEST_S
    while not (window.is_complete and window.stored.store.is_read):
        assert time.monotonic() < end
        app.processEvents()
    window.stored.viewer.open(write_long_run(runs_dir, "long", _STEPS))
    while window.stored.viewer.shown is None:
        assert time.monotonic() < end
        app.processEvents()
    said: dict[str, list[float]] = {}

    def take(name: str, act: Callable[[], object]) -> None:
        _settle(app)
        before = of_this_thread()
        act()
        app.processEvents()
        said.setdefault(name, []).append(1000 * (of_this_thread() - before))

    for place in range(_TIMES):
        binding = window.palette_binding
        take("open the palette first" if not place else "open the palette", binding.open)
        palette = binding.palette
        assert palette is not None
        for letter in "lea":
            take("type a letter", partial(palette.query.insert, letter))
        take("close the palette", palette.close_again)
    for language in ("ko", "en") * 3:
        take("change the language", partial(window.speak, language))
        while not window.stored.store.is_read:
            app.processEvents()
        said.setdefault("hold the window for it", []).append(_longest_slice(app, window))
    print(json.dumps({name: sorted(found)[len(found) // 2] for name, found in said.items()}))
    window.close()
    return 0


def _longest_slice(app: QApplication, window: MainWindow) -> float:
    """Of a change of the language in slices, ms of the processor without an event."""
    window.speak("ko" if spoken.spoken() == "en" else "en")
    before, longest = of_this_thread(), 0.0
    for _ in window.in_language("ko" if spoken.spoken() == "en" else "en"):
        longest = max(longest, of_this_thread() - before)
        app.processEvents()
        before = of_this_thread()
    return 1000 * max(longest, of_this_thread() - before)


def _settle(app: QApplication) -> None:
    """Let pass what comes by itself."""
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
