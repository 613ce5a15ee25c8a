"""A measuring process: ``python -m tests.bench.flooding RATE SECONDS`` prints, as JSON, what came
of so many made-up steps a second through recorder, disk, bridge and plots.
"""

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from gui.app import make_app
from gui.run.controller import RunRequest
from gui.window.main_window import MainWindow
from tests.bench.pouring import PouringSession, pour


def main() -> int:
    """Pour into a visible window of 1280 x 800."""
    rate, seconds = int(sys.argv[1]), float(sys.argv[2])
    app = make_app()
    sessions: list[PouringSession] = []

    def make(wish: RunRequest) -> PouringSession:
        sessions.append(PouringSession(wish, rate, seconds))
        return sessions[-1]

    runs_dir = Path(tempfile.mkdtemp(prefix="crest-bench-flood-")) / "runs"
    window = MainWindow(None, runs_dir, make)
    window.complete()
    window.resize(1280, 800)
    window.show()
    for _ in range(20):
        app.processEvents()
    print(json.dumps(asdict(pour(window, sessions))))
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
