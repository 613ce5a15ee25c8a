"""A run on two processes in the real window, worked by its buttons as any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.messages.commands import EditSchedule, Resume
from core.messages.events import Event, StepDone
from core.run_store import index as runs
from core.schedule.edits import Hold
from core.session.session import Session
from gui.app import build_window
from gui.run.status_text import line_text
from gui.window.main_window import MainWindow
from tests.core.several import ForkedJob, forked_jobs
from tests.unhurried import unhurried

__all__ = ["unhurried"]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

TINY: dict[str, object] = {
    "data.tokenizer": "bytes",
    "data.context_length": 16,
    "data.stride": 16,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 16,
    "training.epochs": 100,
    "training.grad_accumulation": 2,
    "training.processes": 2,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.eval_every": 50,
    "sampling.every": 0,
    "sampling.max_new_tokens": 4,
}


@pytest.fixture
def jobs() -> Iterator[list[ForkedJob]]:
    with forked_jobs() as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, jobs: list[ForkedJob]) -> Iterator[MainWindow]:
    made = build_window(RunConfig().replaced(TINY), tmp_path / "runs")
    made.show()
    yield made
    with qtbot.waitSignal(made.closed):
        made.controls.close_guard.stop_and_close()
    made.deleteLater()


@pytest.mark.thorough
def test_that_the_window_starts_follows_and_stops_a_run_on_two_processes(
    qtbot: QtBot, window: MainWindow, jobs: list[ForkedJob]
) -> None:
    presenter, controller = window.models.presenter, window.models.controller

    def click(name: str) -> None:
        found = window.findChild(QWidget, name)
        assert isinstance(found, QPushButton)
        qtbot.waitUntil(found.isEnabled)
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def wait_for(phase: str) -> None:
        qtbot.waitUntil(lambda: window.property("phase") in (phase, "failed"))
        assert window.property("phase") == phase, line_text(presenter.state)

    click("start_button")
    wait_for("running")
    qtbot.waitUntil(lambda: presenter.steps_done >= 5)
    click("pause_button")
    wait_for("paused")
    done = presenter.steps_done
    click("step_button")
    qtbot.waitUntil(lambda: presenter.steps_done == done + 1)
    wait_for("paused")
    assert controller.edit(EditSchedule(Hold()))
    click("sample_button")
    qtbot.waitUntil(lambda: not controller.pending)
    click("pause_button")
    qtbot.waitUntil(lambda: presenter.steps_done > done + 3)
    window.close()
    question = window.findChild(QWidget, "close_question")
    assert question is not None  # as of any run
    question.close()
    click("stop_button")
    wait_for("finished")
    assert controller.join(60)
    assert [len(job.programs) for job in jobs] == [2]
    finished = presenter.state.finished
    assert finished is not None
    folder = Path(finished.run_dir)
    assert runs.read_info(folder).state == "stopped"
    assert runs.run_config(folder).training.processes == 2
    assert [edit.change for edit in runs.read_edits(folder)] == ["hold"]
    assert len(runs.read_samples(folder)) == 1
    assert len(runs.read_steps(folder)) == finished.step > done + 3


@pytest.mark.thorough
def test_that_the_window_takes_the_controls_of_a_run_that_something_else_trains(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, unhurried: None
) -> None:
    one = {"training.processes": 1, "training.eval_every": 0}
    trained = Session(RunConfig().replaced({**TINY, **one}), tmp_path / "runs")
    trained.start()
    presenter, page = window.models.presenter, window.panels.runs_page
    told: list[Event] = []

    def is_on() -> bool:
        told.extend(trained.drain())
        return any(isinstance(event, StepDone) for event in told)

    qtbot.waitUntil(is_on)
    store = window.stored.store
    store.refresh()
    qtbot.waitUntil(lambda: bool(page.table.rows))
    page.choose(page.table.rows[0].key)
    assert not page.resume_action.isEnabled()  # somebody trains it
    qtbot.waitUntil(page.drive_action.isEnabled)
    page.drive_action.trigger()
    qtbot.waitUntil(lambda: window.property("phase") == "running")
    window.models.controller.pause_or_resume()
    qtbot.waitUntil(lambda: window.property("phase") == "paused")
    told += trained.drain()
    steps = [event.step for event in told if isinstance(event, StepDone)]
    assert presenter.steps_done == len(steps) == steps[-1] + 1  # all of it, from its first step
    start, detach = (
        window.findChild(QPushButton, f"{name}_button") for name in ("start", "detach")
    )
    assert isinstance(start, QPushButton)
    assert isinstance(detach, QPushButton)
    place = detach.geometry()
    assert not start.isVisible()
    qtbot.mouseClick(detach, Qt.MouseButton.LeftButton)  # the run goes on, and is followed
    qtbot.waitUntil(lambda: window.stored.viewer.shown is not None)
    assert start.isVisible()
    assert start.geometry() == place
    assert not detach.isVisible()
    assert window.property("phase") == "idle"
    shown = window.stored.viewer.shown
    assert shown is not None
    assert shown.info.state == "running"
    trained.send(Resume())
    n_steps = shown.series.n_steps
    qtbot.waitUntil(lambda: window.plots.shown.series.n_steps > n_steps)

    def can_be_driven() -> bool:
        page.choose(page.table.rows[0].key)  # the list may have been read anew
        return page.drive_action.isEnabled()

    for again in (True, False):
        window.panels.pages.show_runs()
        qtbot.waitUntil(can_be_driven)
        page.drive_action.trigger()
        qtbot.waitUntil(lambda: window.property("phase") == "running")
        if again:
            qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(lambda: window.property("phase") == "idle")
    window.models.controller.stop()
    qtbot.waitUntil(lambda: window.property("phase") == "finished")
    assert trained.join(60)
    told += trained.drain()
    assert told[-1] == presenter.state.finished
