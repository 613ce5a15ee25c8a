"""Random actions on a training program: nothing breaks, nothing hangs, the run equals its log."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.run_store.index import list_runs, read_steps
from gui.app import build_window
from tests.e2e.monkey import Monkey

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(3600),
    pytest.mark.slow,  # what it does depends on how fast the machine is; a search, not a proof
]

# What ends the window, or shows another program's window; and what would train something large.
SPARED = ("&Quit", "close_stop", "model_preset", "preset_chooser")
TINY = {
    "data.tokenizer": "bytes",
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 32,
    "training.epochs": 100,
    "training.batch_size": 4,
    "training.max_steps": 4000,
    "training.device": "cpu",
    "training.eval_every": 20,
    "sampling.every": 100,
    "sampling.max_new_tokens": 8,
}
_LONGEST_S = 2.0


def actions() -> int:
    """A thousand usually; 20,000 where CREST_LONG_TESTS is set."""
    return 20_000 if os.environ.get("CREST_LONG_TESTS") else 1_000


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_random_actions_on_a_training_program_break_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    text = tmp_path / "harbour.txt"
    text.write_text("Every boat came home by night. " * 800, encoding="utf-8")
    config = RunConfig().replaced({"data.source": str(text), **TINY})
    window = build_window(config, tmp_path / "runs")
    window.show()
    monkey = Monkey(window, seed, SPARED)
    qtbot.waitUntil(lambda: not window.models.draft.problems)
    window.start()
    qtbot.waitUntil(lambda: window.models.presenter.steps_done > 3)
    hung: list[str] = []
    for _ in range(actions()):
        began = time.perf_counter()
        monkey.act()
        if time.perf_counter() - began > _LONGEST_S:
            hung.append(monkey.did[-1])
    monkey.settle()
    # A busy machine may hold up one action; a program that hangs does so again.
    assert len(hung) <= 1, hung
    with qtbot.waitSignal(window.closed):
        window.controls.close_guard.stop_and_close()
    window.deleteLater()
    stored = list_runs(tmp_path / "runs")
    assert stored
    for run in stored:
        assert run.state in ("completed", "stopped"), (run, monkey.did)
        steps = read_steps(run.path)["step"]
        first = int(steps[0]) if len(steps) else 0  # of a branch: where it left its parent
        assert np.array_equal(steps, np.arange(first, first + len(steps)))
