"""Open the window without a screen, train a few updates in it, close it: see ``check``."""

import sys
from pathlib import Path

from core.config import RunConfig
from core.paths import default_runs_dir
from gui.app import build_window, make_app

_MOST_S = 240
_SMALL = {
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 8,
    "data.tokenizer": "bytes",
    "data.context_length": 16,
    "data.stride": 16,
    "training.max_steps": 4,
    "sampling.max_new_tokens": 2,
}


def main() -> int:
    """Exit status 0 when the run was trained to its end."""
    from PySide6.QtCore import QTimer

    app = make_app()
    window = build_window(RunConfig().replaced(_SMALL), Path(default_runs_dir()))
    window.resize(1280, 800)
    window.show()
    started = False

    def look() -> None:
        nonlocal started
        if not window.is_complete or window.models.draft.total_steps is None:
            return
        if not started:
            started = True
            window.start()
        elif window.property("phase") in ("finished", "failed"):
            timer.stop()
            window.closed.connect(lambda: app.exit(0))
            window.controls.close_guard.stop_and_close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    QTimer.singleShot(_MOST_S * 1000, lambda: app.exit(1))
    status = app.exec()
    phase, done = window.property("phase"), window.models.presenter.steps_done
    is_right = status == 0 and phase == "finished" and done == _SMALL["training.max_steps"]
    print(f"trained {done} steps in the window" if is_right else f"{phase} after {done} steps")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
