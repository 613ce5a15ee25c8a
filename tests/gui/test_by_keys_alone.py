"""A first run without a mouse: every key goes to what has the keyboard, as a person's would."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.messages.commands import Pause, StepOnce, Stop
from core.messages.events import Finished, Paused, Resumed
from tests.gui.accessible import is_in_view
from tests.gui.fake_session import Desk, step_done
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_MOST = 120  # presses of Tab until the last control


def press(key: Qt.Key, times: int = 1) -> None:
    """A key, where the keyboard is."""
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        QTest.keyClick(focused, key)


def type_over(text: str) -> None:
    """In the place of what stands in a field."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, Qt.Key.Key_Return)


def go_to(name: str) -> QWidget:
    """Tab until the control has the keyboard; it is seen then."""
    met = []
    for _ in range(_MOST):
        focused = QApplication.focusWidget()
        met.append(focused.objectName() if focused is not None else "")
        if focused is not None and focused.objectName() == name:
            QApplication.processEvents()
            assert is_in_view(focused), f"{name} has the keyboard and is not seen"
            return focused
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}, but to {met}")


@pytest.mark.thorough
def test_that_a_newcomer_goes_through_a_first_run_by_keys_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    write_run(tmp_path / "runs", "harbour light", lift=0.3)
    write_run(tmp_path / "runs", "linear", steps=25, ends="stopped")
    desk = Desk(qtbot, tmp_path)
    window = desk.window
    window.complete()
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.stored.store.is_read)
    qtbot.waitUntil(lambda: window.models.draft.total_steps is not None)
    window.preferences.put("help/toured", False)
    window.help.offer_tour()
    _skips_the_tour(desk)
    _chooses_a_preset_and_another_peak(desk, qtbot)
    _trains(desk)
    _looks_at_the_runs_and_compares(desk, qtbot)
    desk.end()


def _skips_the_tour(desk: Desk) -> None:
    tour = desk.window.help.tour
    assert tour is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "tour_more", "the tour has the keyboard at first"
    go_to("tour_skip")
    press(Qt.Key.Key_Space)
    assert tour.place == 1
    press(Qt.Key.Key_Escape)
    assert tour.step is None


def _chooses_a_preset_and_another_peak(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.window.models.draft
    chooser = go_to("preset_chooser")
    before = draft.config()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert draft.config() != before, chooser
    go_to("field_schedule_peak_lr")
    type_over("2e-3")
    assert draft.value("schedule.peak_lr") == 2e-3
    peak = desk.window.schedule_editor.handles["handle_peak"]
    qtbot.waitUntil(lambda: draft.total_steps is not None and peak.isVisible(), timeout=9_000)
    go_to("handle_peak")
    press(Qt.Key.Key_Up)
    assert draft.value("schedule.peak_lr") > 2e-3


def _trains(desk: Desk) -> None:
    go_to("start_button")
    press(Qt.Key.Key_Space)
    assert desk.sessions, "Start has started"
    desk.begin()
    desk.say(*(step_done(step) for step in range(10)))
    go_to("pause_button")
    press(Qt.Key.Key_Space)
    assert isinstance(desk.session.sent[-1], Pause)
    desk.say(Paused(10))
    go_to("step_button")
    press(Qt.Key.Key_Space)
    assert isinstance(desk.session.sent[-1], StepOnce)
    desk.say(Resumed(10), step_done(10), Paused(11))
    go_to("stop_button")
    press(Qt.Key.Key_Space)
    assert isinstance(desk.session.sent[-1], Stop)
    desk.say(Finished("stopped", 11, "/runs/one"))


def _looks_at_the_runs_and_compares(desk: Desk, qtbot: QtBot) -> None:
    pages = desk.window.panels.pages
    go_to("runs_button")
    press(Qt.Key.Key_Space)
    assert pages.current == "runs"
    view = go_to("runs_view")
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    go_to("run_compare_button")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pages.current == "compare")
    qtbot.waitUntil(lambda: desk.window.stored.compare.shown is not None)
