"""A stored run that is shown is that run in every part of the window, and nothing of the plan."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_session import Desk

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
