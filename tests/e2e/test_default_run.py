"""The default preset in the real window with the real engine, worked by its buttons and keys."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.app import build_window
from gui.models.preferences import Preferences
from gui.run.status_text import line_text
from gui.settings.presets import first_config
from gui.window.main_window import MainWindow

# What the offscreen platform says of every window that has a smallest size, or pops up.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

SECOND = 1_000
# The default preset's model and data as they are; fewer steps, and everything that can happen soon.
SOON = {
    "training.max_steps": 400,
    "training.epochs": 200,
    "training.eval_every": 4,
    "sampling.every": 3,
    "sampling.max_new_tokens": 6,
}
# What follows what is the same with a model that is ready at once.
SMALL = {
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 32,
}


class Run:
    """A real window and hands to work it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def phase(self) -> str:
        return str(self.window.property("phase"))

    @property
    def steps(self) -> int:
        return self.window.models.presenter.steps_done

    def button(self, name: str) -> QPushButton:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QPushButton)
        return found

    def click(self, name: str) -> None:
        self.qtbot.waitUntil(self.button(name).isEnabled, timeout=60 * SECOND)
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def wait_for(self, phase: str) -> None:
        self.qtbot.waitUntil(lambda: self.phase in (phase, "failed"), timeout=120 * SECOND)
        assert self.phase == phase, line_text(self.window.models.presenter.state)

    def wait_for_step(self, step: int) -> None:
        self.qtbot.waitUntil(lambda: self.steps >= step, timeout=120 * SECOND)


@pytest.fixture
def run(qtbot: QtBot, tmp_path: Path) -> Iterator[Run]:
    config, _ = first_config(Preferences().last_config())
    assert config != RunConfig()
    window = build_window(config.replaced(SOON), tmp_path / "runs")
    window.show()  # not handed to qtbot, which closes what it has before this fixture ends
    made = Run(qtbot, window)
    yield made
    with qtbot.waitSignal(window.closed, timeout=60 * SECOND):
        window.controls.close_guard.stop_and_close()
    window.deleteLater()


def test_that_the_default_run_is_started_paused_stepped_resumed_sampled_and_stopped(
    run: Run,
) -> None:
    run.click("start_button")
    run.wait_for("running")
    run.wait_for_step(2)

    run.click("pause_button")
    run.wait_for("paused")
    paused_at = run.steps
    run.click("step_button")
    run.wait_for_step(paused_at + 1)
    assert run.phase == "paused"
    assert run.steps == paused_at + 1

    view = run.window.findChild(QListView, "samples_view")
    assert view is not None
    before = view.model().rowCount()
    run.window.panels.samples.prompt.setText("The ferry")
    run.click("sample_button")
    run.qtbot.waitUntil(lambda: view.model().rowCount() > before, timeout=60 * SECOND)
    run.qtbot.waitUntil(
        lambda: not run.window.panels.samples.samples.sample(0).streaming, timeout=60 * SECOND
    )
    text = view.model().index(0, 0).data()
    assert text.startswith("The ferry")
    assert len(text) > len("The ferry")

    run.click("save_button")
    run.click("pause_button")
    run.wait_for("running")
    run.wait_for_step(paused_at + 3)
    run.click("stop_button")
    run.wait_for("finished")
    assert not run.window.panels.notice.text()
    check_folder(run)


def check_folder(run: Run) -> None:
    """What was seen is what is kept: export reads as many steps as the window shows."""
    from core.cli import commands as cli

    started, finished = run.window.models.presenter.started, run.window.models.presenter.finished
    assert started is not None
    assert finished is not None
    assert (finished.reason, finished.step) == ("stopped", run.steps)
    folder = Path(started.run_dir)
    out = folder.parent.parent / "csv"
    assert cli.export(folder, "csv", out) == 0
    with (out / "steps.csv").open(encoding="utf-8") as file:
        steps = [int(row["step"]) for row in csv.DictReader(file)]
    assert steps == list(range(run.steps))
    with (out / "samples.csv").open(encoding="utf-8") as file:
        assert any(row["prompt"] == "The ferry" for row in csv.DictReader(file))
    assert any((folder / "checkpoints").iterdir())


@pytest.mark.thorough
def test_that_a_run_goes_to_its_end_and_another_can_follow(run: Run) -> None:
    run.window.models.draft.set_values({**SMALL, "training.max_steps": 3, "schedule.warmup": 1})
    for _ in range(2):
        run.click("start_button")
        run.wait_for("finished")
        run.wait_for_step(3)
        assert run.window.models.presenter.finished is not None
        assert run.window.models.presenter.finished.reason == "completed"
    assert len(list(run.window.models.controller.runs_dir.iterdir())) == 2
