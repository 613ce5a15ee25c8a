"""A measuring process: how long the plots of a comparison take to be drawn anew.

``python -m tests.bench.comparing RUNS STEPS`` compares so many made-up runs of so many steps, and
prints, as JSON, the milliseconds from each change to the painted picture, and how many of them the
processor worked: the cursor moved, another run lit up, another stretch of the x axis.
"""

import json
import sys
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QApplication

from gui.models.run_series import EVAL_FIELDS, STEP_FIELDS, RunSeries
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.stack import ComparedStack
from gui.style.palette import DARK
from gui.window.gc_timer import GcTimer

_FRAMES = 60
_EVAL_EVERY = 500


def made_run(place: int, n: int) -> ComparedRun:
    """A falling, noisy loss with its evaluations."""
    rng = np.random.default_rng(place)
    steps, evals = np.zeros(n, dtype=STEP_FIELDS), np.zeros(n // _EVAL_EVERY, dtype=EVAL_FIELDS)
    at = np.arange(n)
    level = 2.0 + 0.02 * place + 8.0 * np.exp(-at / (0.1 * n))
    steps["step"], steps["tokens_seen"], steps["seconds"] = at, (at + 1) * 512, at * 0.01
    steps["loss"] = level + 0.3 * rng.standard_normal(n)
    steps["lr"] = 1e-3 * (1.0 + np.cos(np.pi * at / n)) * (1.0 + 0.05 * place)
    steps["grad_norm"] = np.exp(0.4 * rng.standard_normal(n))
    evals["step"] = at[_EVAL_EVERY - 1 :: _EVAL_EVERY][: len(evals)]
    evals["val_loss"] = level[evals["step"].astype(int)] + 0.01 * rng.standard_normal(len(evals))
    evals["train_loss"] = evals["val_loss"] - 0.1
    series = RunSeries(0.9)
    series.append_columns(steps, evals)
    return ComparedRun(f"/runs/{place}", place, f"seed {place}", series, max_norm=1.0)


def main() -> int:
    """Compare, then measure; the plots are as large as on a laptop's screen."""
    app = QApplication(sys.argv[:1])
    count, n = int(sys.argv[1]), int(sys.argv[2])
    stack = ComparedStack()
    collector = GcTimer(stack)
    collector.begin()  # as the window does: not in the midst of a picture
    stack.set_palette(DARK)
    stack.resize(880, 700)
    stack.show()
    runs = [made_run(place, n) for place in range(count)]
    stack.show_runs(runs, runs[0].key, {run.key: 0.02 for run in runs[1:]})
    for _ in range(3):
        stack.request_draw()
        stack.redraw()
        app.processEvents()

    def stretch(frame: int) -> None:
        low = 0.3 * n * frame / _FRAMES
        stack._take_range(None, (low, low + 0.6 * n))

    changes: dict[str, Callable[[int], None]] = {
        "cursor": lambda frame: stack._hover(n * (frame + 0.5) / _FRAMES),
        "lit run": lambda frame: stack.light_up(runs[frame % count].key),
        "stretch": stretch,
    }
    measured = {kind: [frame_ms(app, stack, change, k) for k in range(_FRAMES)]
                for kind, change in changes.items()}  # fmt: skip
    print(json.dumps(measured))
    collector.end()
    return 0


def frame_ms(
    app: QApplication, stack: ComparedStack, change: Callable[[int], None], frame: int
) -> tuple[float, float]:
    """From the change to the painted picture: all of it, and the processor's part."""
    began, worked = time.perf_counter(), time.process_time()
    change(frame)
    stack.redraw()
    app.processEvents()
    took = time.perf_counter() - began, time.process_time() - worked
    time.sleep(0.02)
    return round(1000 * took[0], 2), round(1000 * took[1], 2)


if __name__ == "__main__":
    sys.exit(main())
