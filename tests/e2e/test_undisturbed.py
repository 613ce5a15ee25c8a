"""Whatever a person does beside the training, the training is the same to the last bit."""

import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight import fit
from core.foresight.past import LOSS
from core.run_store.index import list_runs, read_evals, read_samples, read_steps
from core.session.session import CommandQueue, conduct
from gui.app import build_window
from gui.language import spoken
from gui.run.run_phase import RunAction
from gui.style.theme import Mode, theme
from gui.window.main_window import MainWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

TIMES = 30 if os.environ.get("CREST_LONG_TESTS") else 8  # each thing at least once
STEPS = 12 * TIMES
TINY = {
    "data.tokenizer": "bytes",
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 32,
    "training.epochs": 20,
    "training.batch_size": 4,
    "training.max_steps": STEPS,
    "training.device": "cpu",
    "training.threads": 1,
    "training.eval_every": 20,
    "sampling.every": 40,
    "sampling.max_new_tokens": 6,
    "sampling.temperature": 0.9,
}


@pytest.mark.thorough
def test_that_what_is_done_beside_a_run_leaves_it_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    text = tmp_path / "harbour.txt"
    text.write_text("".join(f"Boat {n} came home. " for n in range(1500)), encoding="utf-8")
    config = RunConfig().replaced({"data.source": str(text), **TINY})
    conduct(config, tmp_path / "alone", CommandQueue(), lambda _event: None)

    window = build_window(config, tmp_path / "runs")
    window.show()
    qtbot.waitUntil(lambda: not window.models.draft.problems)
    window.start()
    qtbot.waitUntil(lambda: window.models.presenter.steps_done > 1)
    chance = random.Random(3)
    things = _things(qtbot, window, tmp_path, chance)
    window.controls.actions.show_forecast.setChecked(True)
    moments = sorted(chance.sample(range(3, 8 * TIMES), TIMES))
    for moment, number in zip(moments, range(TIMES), strict=True):
        _run_up_to(qtbot, window, moment)
        things[number % len(things)]()
    _resume(qtbot, window)
    qtbot.waitUntil(lambda: window.property("phase") == "finished")
    theme().set_mode(Mode.SYSTEM)
    window.speak("en")
    with qtbot.waitSignal(window.closed):
        window.controls.close_guard.stop_and_close()
    window.deleteLater()

    (alone,), (beside,) = list_runs(tmp_path / "alone"), list_runs(tmp_path / "runs")
    for name in ("step", "lr", "loss", "grad_norm", "clipped", "tokens_seen"):
        one, other = read_steps(alone.path)[name], read_steps(beside.path)[name]
        assert np.array_equal(one, other), name
    assert len(read_steps(beside.path)) == STEPS
    for name in ("step", "train_loss", "val_loss"):
        assert np.array_equal(read_evals(alone.path)[name], read_evals(beside.path)[name]), name
    texts = [sample["text"] for sample in read_samples(beside.path)]
    assert all(sample["text"] in texts for sample in read_samples(alone.path))
    assert len(texts) > len(read_samples(alone.path))


def _run_up_to(qtbot: QtBot, window: MainWindow, step: int) -> None:
    """By single steps once it is near, so that nothing depends on how fast the machine is."""
    controller = window.models.controller
    while window.models.presenter.steps_done < step:
        if window.property("phase") == "running":
            controller.pause_or_resume()
            qtbot.waitUntil(lambda: window.property("phase") == "paused")
        elif window.models.presenter.steps_done < step:
            window.press(RunAction.STEP)
            qtbot.waitUntil(lambda: controller.can(RunAction.STEP))


def _resume(qtbot: QtBot, window: MainWindow) -> None:
    if window.property("phase") == "paused":
        window.press(RunAction.PAUSE)
        qtbot.waitUntil(lambda: window.property("phase") != "paused")


def _things(
    qtbot: QtBot, window: MainWindow, folder: Path, chance: random.Random
) -> Sequence[Callable[[], None]]:
    def pause_and_resume() -> None:
        _resume(qtbot, window)

    def sample_now() -> None:
        before = window.panels.samples.samples.rowCount()
        window.press(RunAction.SAMPLE)
        qtbot.waitUntil(lambda: window.panels.samples.samples.rowCount() > before)

    def save_now() -> None:
        window.press(RunAction.SAVE)
        qtbot.waitUntil(lambda: RunAction.SAVE not in window.models.controller.pending)

    def resize() -> None:
        window.resize(chance.randint(900, 1600), chance.randint(560, 1000))

    def change_theme() -> None:
        theme().set_mode(chance.choice((Mode.LIGHT, Mode.DARK)))

    def change_language() -> None:
        window.speak("ko" if spoken.spoken() == "en" else "en")

    def export_a_plot() -> None:
        window.plots.stack.save_image(folder / f"plots-{chance.random()}.png")

    def foresee() -> None:
        """Fit what was seen, as the window does now and then, and draw what comes of it."""
        stored = window.stored
        stored.studies.renew()
        qtbot.waitUntil(lambda: not stored.background.busy("foresight"))
        assert stored.studies.latest is not None
        fit(stored.studies.latest.spoken.past.of(LOSS))  # also where silence is kept
        window.controls.actions.show_forecast.toggle()

    seen = (resize, change_theme, change_language, export_a_plot)
    return foresee, pause_and_resume, sample_now, save_now, *seen
