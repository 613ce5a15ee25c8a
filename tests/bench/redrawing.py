"""A measuring process: how long the plots take to show one more step.

``python -m tests.bench.redrawing POINTS`` records so many steps, then adds one after the other and
prints, as JSON, the milliseconds from the event to the painted picture.
"""

import json
import math
import sys
import time

from PySide6.QtWidgets import QApplication

from core.config import RunConfig
from core.messages.events import Started, StepDone
from gui.plots.run_plots import RunPlots
from gui.schedule_editor.clip_handle import ClipHandle
from gui.schedule_editor.handles import Handles

_FRAMES = 60
_CHUNK = 100_000


def step(index: int) -> StepDone:
    """A made-up step: a falling, noisy loss with spikes."""
    noise = math.sin(index * 12.9898) * 43758.5453 % 1.0
    loss = 2.0 + 8.0 * math.exp(-index / 2e4) + 0.3 * noise + (3.0 if noise > 0.9999 else 0.0)
    return StepDone(index, 0, 512 * index, 1e-3, loss, 0.5 + noise, noise > 0.6, 0.01 * index)


def main() -> int:
    """Record, then measure; the window is as large as on a laptop's screen."""
    app = QApplication(sys.argv[:1])
    points = int(sys.argv[1])
    plots = RunPlots()
    top, *_, bottom = plots.stack.cards
    plots.stack.attach(Handles(top.surface))
    plots.stack.attach(ClipHandle(bottom.surface))
    plots.stack.resize(900, 720)
    plots.stack.show()
    config = RunConfig().replaced({"training.max_steps": points + _FRAMES, "training.epochs": 10})
    plots.begin_run(
        Started(
            run_dir="",
            name="bench",
            first_step=0,
            total_steps=points + _FRAMES,
            warmup_steps=points // 10,
            batches_per_epoch=points,
            tokens_per_step=512,
            n_parameters=1,
            n_vocab=256,
            device="cpu",
            device_words="CPU",
            precision="fp32",
        ),
        config,
    )
    for first in range(0, points, _CHUNK):
        plots.append([step(index) for index in range(first, min(first + _CHUNK, points))])
    for _ in range(3):
        plots.stack.redraw()
        app.processEvents()
    frames = []
    for index in range(points, points + _FRAMES):
        began = time.perf_counter()
        plots.append([step(index)])
        plots.stack.redraw()
        app.processEvents()
        frames.append(1000 * (time.perf_counter() - began))
        time.sleep(0.02)
    print(json.dumps({"frames_ms": [round(ms, 2) for ms in frames]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
