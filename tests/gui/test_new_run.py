"""The run that is shown and the run that is planned, as a person meets them in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import Message, verbatim
from core.messages.events import (
    Failed,
    Finished,
    Preparing,
    SampleDone,
    SampleStarted,
)
from gui.plots.numbers import clock_text
from gui.run.run_phase import RunAction
from gui.schedule_editor.plan_drag import HANDLES
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.kept_desk import kept_desk

# What the offscreen platform says of every window that has a smallest size, or pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def ended(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A visible window whose run was stopped at step 60 of 100."""
    with kept_desk(qtbot, request, RunConfig()) as desk:
        desk.window.resize(1280, 800)
        desk.window.models.draft.set_batches_per_epoch(100)
        desk.begin(total_steps=100)
        desk.say(*(step_done(step) for step in range(60)))
        desk.say(SampleStarted(1, 50, "Every"), SampleDone(1, 50, "Every", "Every effort", True))
        desk.say(Finished("stopped", 60, "/runs/one"))
        yield desk


def new_run(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_that_every_handle_of_a_much_lower_plan_can_be_grabbed_over_an_old_run(
    ended: Desk, qtbot: QtBot
) -> None:
    draft, plots = ended.window.models.draft, ended.window.plots
    of_the_run = plots.shown.timeline
    values = {"schedule.initial_lr": 1e-6, "schedule.peak_lr": 2e-5, "schedule.min_lr": 1e-6}
    draft.set_values(values, "lower")
    plots.stack.redraw()
    assert plots.shown.timeline == of_the_run
    peak = ended.window.findChild(QWidget, HANDLES[1])
    assert peak is not None
    assert peak.isVisible()
    port = peak.parentWidget()
    assert port is not None
    at = peak.geometry().center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    for down in range(4, 41, 4):
        QTest.mouseMove(port, at + QPoint(0, down))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 40))
    assert 0 < draft.value("schedule.peak_lr") < 2e-5
    assert plots.shown.timeline == of_the_run
    assert plots.shown.planned_next is not None


@pytest.mark.thorough
def test_that_a_new_run_shows_the_plan_alone(ended: Desk, qtbot: QtBot) -> None:
    window = ended.window
    assert window.windowTitle() == "one <b>run</b> – Crest"
    window.models.draft.set_value("schedule.warmup", 7)
    new_run(ended, qtbot)
    scene = window.plots.shown
    assert not scene.series.n_steps
    assert scene.timeline is not None
    assert scene.timeline.warmup_steps == 7
    assert scene.planned_next is None
    assert window.panels.samples.samples.rowCount() == 0
    assert (ended.phase, window.windowTitle()) == ("idle", "Crest")
    assert "Ready" in window.panels.status.line.text()


@pytest.mark.thorough
def test_that_a_run_at_work_is_not_put_away(ended: Desk, qtbot: QtBot) -> None:
    ended.begin(total_steps=100)
    ended.say(*(step_done(step) for step in range(5)))
    assert not ended.window.controls.actions.new_run.isEnabled()
    new_run(ended, qtbot)
    assert ended.window.plots.shown.series.n_steps == 5


def test_that_a_start_that_fails_shows_nothing_of_the_run_before(ended: Desk) -> None:
    ended.window.start()
    ended.say(Preparing(verbatim("Reading the text")))
    assert not ended.window.plots.shown.series.n_steps
    assert ended.window.panels.samples.samples.rowCount() == 0
    ended.say(Failed(verbatim("No text."), "", "data.source"), Finished("failed", 0, ""))
    assert not ended.window.plots.shown.series.n_steps
    assert ended.window.plots.shown.timeline is not None


@pytest.mark.thorough
def test_that_a_second_run_has_its_own_plan(ended: Desk) -> None:
    ended.window.models.draft.set_value("schedule.peak_lr", 5e-4)
    ended.window.start()
    ended.say(started(100))
    timeline = ended.window.plots.shown.timeline
    assert timeline is not None
    assert timeline.planned.peak_lr == 5e-4
    assert ended.window.plots.shown.next_plan is None


def test_that_a_handle_of_the_next_plan_tells_no_time_of_a_run_of_another_size(
    ended: Desk,
) -> None:
    handles, draft = ended.window.schedule_editor.handles, ended.window.models.draft
    assert draft.schedule is not None
    time = clock_text(draft.schedule.warmup_steps * 0.1)  # a step takes as long as in that run
    assert handles.read(HANDLES[1])[1].endswith(f" · {time}")
    draft.set_value("model.n_layers", draft.value("model.n_layers") + 1)
    assert ":" not in handles.read(HANDLES[1])[1]


@pytest.mark.thorough
def test_that_a_run_that_the_memory_cannot_hold_is_begun_by_a_second_press_alone(
    ended: Desk, qtbot: QtBot
) -> None:
    desk, start = ended, ended.window.panels.transport.buttons[RunAction.START]
    too_large = Message("memory.too_large", needed_gb=90.0, there_gb=16.0, device="CPU")
    new_run(desk, qtbot)

    def press_and_refuse() -> None:
        qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
        desk.say(Preparing(verbatim("Building the model")))
        desk.say(Failed(too_large, "", "memory", "model.n_layers"), Finished("failed", 0, ""))

    press_and_refuse()
    assert not desk.requests[-1].force
    assert (start.text(), start.property("role")) == ("Start anyway", "danger")
    assert "90.0 GB" in desk.window.panels.notice.text()
    desk.window.models.draft.set_value("model.n_layers", 2)  # another model is another question
    assert (start.text(), start.property("role")) == ("Start", "primary")
    press_and_refuse()
    assert not desk.requests[-1].force
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert desk.requests[-1].force
    assert start.text() == "Start"


def test_that_a_new_run_is_named_by_what_was_changed_in_the_form(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    """Where it is far from any preset, against what the form was loaded with."""
    own = RunConfig().replaced(
        {"data.tokenizer": "bytes", "model.emb_dim": 24, "training.batch_size": 3}
        | {"data.context_length": 48, "training.epochs": 2, "training.seed": 9}
    )
    with kept_desk(qtbot, request, own) as desk:
        draft = desk.window.models.draft
        draft.load(own, "mine")
        assert draft.own_name(own) == ""
        draft.set_values({"schedule.warmup": 0, "schedule.peak_lr": 3e-3}, "by hand")
        commands = desk.window.controls.commands
        before = commands._names
        commands.let_number(lambda: {"warmup 0 · peak 3e-3"})
        desk.window.start()
        commands.let_number(before)
        assert desk.requests[-1].name == "warmup 0 · peak 3e-3 (2)"
        desk.say(Finished("stopped", 0, ""))
    near = RunConfig().replaced({"schedule.peak_lr": 5e-3})
    draft.load(near, "near")
    assert draft.own_name(near) == ""  # it names itself after the preset's changes
