"""A stored run that is shown is that run in every part of the window, and nothing of the plan."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.i18n import verbatim
from core.messages.events import Failed, Finished, Preparing
from core.run_store.index import read_info
from core.session.start_point import Origin
from gui.run.run_phase import RunAction
from gui.runs.table.columns import state_text
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.runs.made_runs import CONFIG, write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened(shown: Desk, qtbot: QtBot) -> Desk:
    """A window that shows the run "linear"."""
    viewer, store = shown.window.stored.viewer, shown.window.stored.store
    row = next(row for row in store.rows if row.info.name == "linear")
    viewer.open(row.info.path)
    qtbot.waitUntil(lambda: viewer.shown is not None)
    shown.window.plots.stack.redraw()
    return shown


@pytest.mark.thorough
def test_that_the_window_is_named_after_the_run_that_is_shown(opened: Desk) -> None:
    assert opened.window.windowTitle() == "linear – Crest"
    opened.window.stored.viewer.show_own()
    assert opened.window.windowTitle() == "Crest"


def test_that_a_stored_runs_threshold_cannot_be_dragged_into_the_settings(opened: Desk) -> None:
    draft = opened.window.models.draft
    pill = opened.window.findChild(QWidget, "handle_clip")
    assert pill is not None
    port, at = pill.parentWidget(), pill.geometry().center()
    assert port is not None
    before = draft.value("clipping.max_norm")
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    for down in range(4, 41, 4):
        QTest.mouseMove(port, at + QPoint(0, down))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 40))
    assert draft.value("clipping.max_norm") == before


def test_that_editing_moves_nothing_of_a_stored_run(opened: Desk) -> None:
    scene = opened.window.plots.shown
    before = scene.timeline, scene.clip_history, scene.next_plan
    opened.window.models.draft.set_values(
        {"schedule.warmup": 5, "schedule.peak_lr": 3e-4, "clipping.max_norm": 0.25}, "edited"
    )
    assert opened.window.plots.shown is scene
    assert (scene.timeline, scene.clip_history, scene.next_plan) == before


@pytest.mark.thorough
def test_that_a_new_run_closes_a_stored_one_and_what_is_compared(
    opened: Desk, qtbot: QtBot
) -> None:
    window = opened.window
    other = next(row for row in window.stored.store.rows if row.info.name == "harbour light")
    window.stored.comparison.lay_over([(other.key, "harbour light", other.info.path)])
    qtbot.waitUntil(lambda: bool(window.plots.overlays.runs))
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.stored.viewer.shown is None
    assert not window.plots.overlays.runs
    assert not window.plots.shown.series.n_steps
    assert window.windowTitle() == "Crest"


@pytest.mark.thorough
def test_that_all_that_tells_a_state_tells_that_of_the_shown_run(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    window = shown.window
    transport, status, viewer = window.panels.transport, window.panels.status, window.stored.viewer
    write_run(runs_dir, "failed", steps=7, ends="failed")
    diverged = write_run(runs_dir, "diverged", steps=9, ends="stopped") / "run.json"
    diverged.write_text(json.dumps({**json.loads(diverged.read_bytes()), "diverged": True}))
    paths = {read_info(path).name: path for path in runs_dir.iterdir()}
    shown.begin(total_steps=100)
    shown.say(*(step_done(step) for step in range(60)), Finished("stopped", 60, "/runs/one"))
    own = transport.pill_text.text()
    assert own == "Stopped · step 60 / 100"
    for name, said in (
        ("harbour light", "Finished · step 40 / 40"),
        ("linear", "Stopped · step 25 / 40"),
        ("broken", "Interrupted · step 22 / 40"),
        ("failed", "Failed · step 7 / 40"),
        ("diverged", "Diverged · step 9 / 40"),
    ):
        with qtbot.waitSignal(viewer.shown_changed):
            viewer.open(paths[name])
        assert transport.pill_text.text() == said
        assert transport.run_name.text() == name
        assert window.panels.progress.maximum() == 40
        assert "/runs/one" not in status.line.text()
        assert not window.controls.actions.run[RunAction.RESUME].isEnabled()
    rows = {row.info.name: row for row in window.stored.store.rows}
    assert state_text(rows["diverged"]) == "diverged"
    viewer.show_own()
    assert transport.pill_text.text() == own
    with qtbot.waitSignal(viewer.shown_changed):
        viewer.open(paths["failed"])
    shown.begin(total_steps=100)  # what trains here is what the buttons work on
    assert transport.pill_text.text() == "Running · step 0 / 100"


@pytest.mark.thorough
def test_that_no_plan_of_the_settings_stands_in_for_a_run_that_is_about_to_go_on(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    window, plots = shown.window, shown.window.plots
    resume, viewer = window.stored.resume_actions, window.stored.viewer
    begun = Preparing(verbatim("Reading the text"))
    shown.begin(total_steps=100)
    shown.say(step_done(0), Finished("stopped", 1, "/runs/one"))
    resume.start_wanted.emit(CONFIG, Origin(Path("/runs/one")), "")
    shown.say(begun)
    assert plots.shown.timeline is None
    assert not plots.shown.series.n_steps
    shown.say(Failed(verbatim("no checkpoint")), Finished("failed", 0, ""))
    assert plots.shown.timeline is not None  # the next plan, as nothing is on any more
    path = next(path for path in runs_dir.iterdir() if read_info(path).name == "linear")
    with qtbot.waitSignal(viewer.shown_changed):
        viewer.open(path)
    resume.start_wanted.emit(CONFIG, Origin(path), "")
    shown.say(begun)
    assert plots.shown.series.n_steps == 25  # what it goes on from, until it does
    assert window.panels.transport.pill_text.text() == "Preparing"
    shown.say(replace(started(40), name="linear", run_dir=str(path)))
    assert viewer.shown is None
    assert plots.shown.timeline is not None
    assert plots.shown.total_steps == 40


def test_that_one_rule_holds_for_all_ways_to_ask_for_a_sample(shown: Desk) -> None:
    window = shown.window
    button = window.findChild(QWidget, "sample_button")
    action = window.controls.actions.run[RunAction.SAMPLE]
    assert button is not None
    status, box = window.controls.status, window.panels.samples.ask_button
    for can in (True, False):
        window.stored.prompt.can_sample_changed.emit(can, "")
        assert (button.isEnabled(), action.isEnabled(), box.isEnabled()) == (can, can, can)
    asked: list[object] = []
    window.panels.samples.sample_wanted.connect(asked.append)
    window.stored.prompt.can_sample_changed.emit(True, "")
    action.trigger()
    assert len(asked) == 1
    status.refresh()
    assert button.isEnabled()
