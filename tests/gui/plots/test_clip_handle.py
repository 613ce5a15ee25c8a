"""The clip threshold in the window, dragged with real mouse events, before a run and during it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import ChangeSettings
from core.messages.events import CommandRejected, Finished, Paused, SettingChanged, StepDone
from gui.schedule_editor.clip_drag import MAX_NORM
from gui.widgets.editors import FieldLineEdit
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import fresh_desk, kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """A window, and a hand on the threshold."""

    def __init__(self, desk: Desk) -> None:
        window = desk.window
        self.desk, self.window = desk, window
        self.draft, self.plots = window.models.draft, window.plots
        self.handle = window.schedule_editor.clip_handle
        self.port = self.handle._port
        self.at = QPoint()
        self.draft.set_batches_per_epoch(20)
        self.settle()

    def settle(self) -> None:
        self.plots.stack.request_draw()
        self.plots.stack.redraw()

    @property
    def norm(self) -> float:
        return float(self.draft.value(MAX_NORM))

    @property
    def field(self) -> FieldLineEdit:
        found = self.window.findChild(FieldLineEdit, "field_clipping_max_norm")
        assert found is not None
        return found

    @property
    def threshold(self) -> list[float]:
        items = self.plots.stack.cards[2].surface.getPlotItem().items
        curve = next(i for i in items if hasattr(i, "name") and i.name() == "clip threshold")
        return [float(y) for y in curve.getOriginalDataset()[1]]

    def press(self, at: QPoint | None = None) -> None:
        self.settle()
        self.at = at or self.handle.widget.viewport_position().toPoint()
        QTest.mousePress(self.port, LEFT, NONE, self.at)

    def move(self, dy: float, keys: Qt.KeyboardModifier = NONE) -> None:
        self.at += QPoint(0, round(dy))
        spot = QPointF(self.at)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, spot, self.port.mapToGlobal(spot), LEFT, LEFT, keys
        )
        QApplication.sendEvent(self.port, event)
        self.plots.stack.redraw()

    def release(self) -> None:
        QTest.mouseRelease(self.port, LEFT, NONE, self.at)
        self.settle()

    def drag(self, dy: float, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press()
        for _ in range(4):
            self.move(dy / 4, keys)
        QTest.mouseRelease(self.port, LEFT, keys, self.at)
        self.settle()

    def begin(self) -> None:
        """A run of 300 steps at step 40, clipping from step 60 on."""
        self.desk.begin(300)
        self.desk.say(*(step(n) for n in range(40)))
        self.settle()

    def answer(self, at: int = 40) -> None:
        """As the engine answers the last command."""
        command = self.desk.session.sent[-1]
        assert isinstance(command, ChangeSettings)
        (norm,) = command.values.values()
        assert isinstance(norm, float)
        values = (("clipping.max_norm", norm), ("clipping.begin", "after_warmup"))
        self.desk.say(SettingChanged(at, "clipping", (), values))
        self.settle()


def step(n: int, norm: float = 1.0) -> StepDone:
    return StepDone(n, n // 20, (n + 1) * 512, 1e-3, 3.0, norm, False, (n + 1) * 0.1)


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Hand]:
    with kept_desk(qtbot, request, RunConfig()) as desk:
        yield Hand(desk)


@pytest.fixture
def fresh_hand(qtbot: QtBot, tmp_path: Path) -> Iterator[Hand]:
    with fresh_desk(qtbot, tmp_path, RunConfig()) as desk:
        yield Hand(desk)


# before a run


def test_that_the_threshold_is_found_by_its_name_and_drags_the_draft(fresh_hand: Hand) -> None:
    surface = fresh_hand.window.findChild(QWidget, "plot_grad_norm")
    assert surface is not None
    assert surface.findChild(QWidget, "handle_clip") is fresh_hand.handle.widget
    fresh_hand.drag(30)
    assert 0 < fresh_hand.norm < 1
    assert fresh_hand.field.value() == fresh_hand.norm
    assert fresh_hand.threshold == [fresh_hand.norm, fresh_hand.norm]
    assert fresh_hand.draft.undo_stack.count() == 1
    fresh_hand.draft.undo_stack.undo()
    assert fresh_hand.norm == 1.0


def test_that_a_press_on_the_line_takes_it_and_one_beside_it_does_not(hand: Hand) -> None:
    hand.settle()
    scale = hand.handle.scale()
    line = QPoint(round(scale.left + scale.width / 3), round(scale.y_px(1.0)))
    assert hand.handle.at(QPointF(line))
    assert not hand.handle.at(QPointF(line + QPoint(0, 20)))
    hand.press(line)
    hand.move(25)
    hand.release()
    assert hand.norm < 1


def test_that_it_snaps_and_shift_turns_that_off(hand: Hand) -> None:
    hand.press()
    snapped, free = set(), set()
    a_little = hand.handle.scale().height // 24  # 16 times that stays on the plot
    for _ in range(8):
        hand.move(a_little)
        snapped.add(hand.norm)
    for _ in range(8):
        hand.move(a_little, SHIFT)
        free.add(hand.norm)
    hand.release()
    assert all(float(f"{norm:.1e}") == norm for norm in snapped)
    assert any(float(f"{norm:.1e}") != norm for norm in free)
    assert hand.draft.undo_stack.count() == 1


def test_that_escape_takes_a_drag_back_and_the_label_shows_only_meanwhile(hand: Hand) -> None:
    hand.press()
    hand.move(30)
    assert hand.norm < 1
    assert hand.handle.label.isVisible()
    assert hand.handle.label.lines[0] == f"clip at norm {hand.norm:g}"
    QTest.keyClick(hand.handle.widget, Qt.Key.Key_Escape)
    assert hand.norm == 1.0
    assert hand.draft.undo_stack.count() == 0
    assert hand.handle.label.isHidden()
    hand.release()
    assert hand.norm == 1.0


@pytest.mark.parametrize("log_y", [False, True])
def test_that_clipping_can_be_dragged_off_and_on_again(hand: Hand, log_y: bool) -> None:
    hand.plots.set_log_y(log_y)
    hand.drag(500)
    assert hand.norm == 0.0
    assert hand.threshold == []
    assert hand.handle.widget.isVisible()
    assert hand.handle.widget.text == "clip off ↓"
    hand.drag(-40)
    assert hand.norm > 0
    assert hand.handle.widget.text.startswith(f"clip {hand.norm:g}")


def test_that_a_threshold_far_above_all_norms_can_still_be_taken(hand: Hand) -> None:
    hand.draft.set_value(MAX_NORM, 1000.0)
    hand.begin()
    assert hand.handle.widget.text == "clip 1000 ↑"
    assert hand.handle.scale().y[1] < 10  # the norms are not flattened
    hand.drag(0.5 * hand.handle.scale().height)
    sent = hand.desk.session.sent[-1]
    assert isinstance(sent, ChangeSettings)
    (norm,) = sent.values.values()
    assert isinstance(norm, float)
    assert 0 < norm < 2


def test_that_keys_nudge_it_and_a_burst_is_one_entry(hand: Hand) -> None:
    grip = hand.handle.widget
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        QTest.keyClick(grip, Qt.Key.Key_Down)
    assert hand.norm == 0.97
    QTest.keyClick(grip, Qt.Key.Key_Up, SHIFT)
    assert hand.norm == 1.0
    assert hand.draft.undo_stack.count() == 0  # one gesture, back where it began


def test_that_no_clipping_before_the_warmup_ends_is_written_on_the_plot(hand: Hand) -> None:
    layer = hand.plots.stack.cards[2]._clipping
    assert layer is not None

    def said() -> list[str]:
        hand.settle()
        return [band.names[0] for band in layer._bands if band._span is not None]

    assert said() == ["Appendix D: no clipping before step 60"]
    hand.draft.set_value("clipping.begin", "book")
    assert said() == ["Appendix D as printed: no clipping before step 61"]
    hand.draft.set_value("clipping.begin", "start")
    assert said() == []
    hand.draft.set_value(MAX_NORM, 0.0)
    assert said() == ["NEVER CLIPPED"]


# during a run


def test_that_a_drag_in_a_run_is_sent_on_release_and_waits_for_the_answer(hand: Hand) -> None:
    hand.begin()
    hand.press()
    hand.move(40)
    assert hand.desk.session.sent == []
    assert hand.threshold[-1] == 1.0
    assert "sent on release" in hand.handle.label.lines[1]
    hand.release()
    (command,) = hand.desk.session.sent
    assert isinstance(command, ChangeSettings)
    (norm,) = command.values.values()
    assert isinstance(norm, float)
    assert 0 < norm < 1
    assert hand.threshold[-1] == 1.0  # not before the engine has said so
    assert hand.handle.widget.text == f"clip {norm:g} …"
    hand.answer()
    assert hand.threshold == [1.0, 1.0, norm, norm]
    assert hand.handle.widget.text == f"clip {norm:g}"
    assert hand.norm == hand.field.value() == norm  # and in the next run's settings


def test_that_a_rejected_threshold_goes_back_to_what_holds(hand: Hand) -> None:
    hand.begin()
    hand.drag(40)
    hand.desk.say(CommandRejected("clipping", verbatim("the disk is full")))
    hand.settle()
    assert hand.threshold == [1.0, 1.0]
    assert hand.handle.widget.text == "clip 1"
    assert hand.norm == 1.0


def test_that_an_abandoned_drag_sends_nothing(hand: Hand) -> None:
    hand.begin()
    hand.press()
    hand.move(40)
    QTest.keyClick(hand.handle.widget, Qt.Key.Key_Escape)
    hand.release()
    assert hand.desk.session.sent == []
    assert hand.handle.widget.text == "clip 1"


@pytest.mark.thorough
def test_that_keys_send_when_they_are_released_also_while_paused(hand: Hand) -> None:
    hand.begin()
    hand.desk.say(Paused(40))
    grip = hand.handle.widget
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(grip, Qt.Key.Key_Down)
    assert hand.desk.session.sent == []
    QTest.keyRelease(grip, Qt.Key.Key_Down)
    assert hand.desk.session.sent == [ChangeSettings({"clipping.max_norm": 0.99})]


@pytest.mark.thorough
def test_that_a_run_that_ends_under_the_hand_leaves_the_draft_alone(hand: Hand) -> None:
    hand.begin()
    hand.press()
    hand.move(40)
    hand.desk.say(Finished("completed", 40, "/runs/one"))
    hand.release()
    assert hand.desk.session.sent == []
    assert hand.norm == 1.0
    hand.drag(40)
    assert hand.norm < 1.0


def test_that_the_strip_and_the_cursor_tell_what_clipping_does(hand: Hand) -> None:
    hand.begin()
    clipped = [StepDone(n, 2, n * 512, 1e-3, 3.0, 4.0, True, n * 0.1) for n in range(60, 80)]
    hand.desk.say(*(step(n) for n in range(40, 60)), *clipped)
    hand.settle()
    strip = hand.plots.stack.cards[2].summary
    assert strip.text == (
        "last 80 steps: · clipped 25% · norm p50 1.000 · p95 4.000 · clipped in warmup 0% · "
        "in decay 100%"
    )
    assert "Norm after clipping: half of the steps below 1.000, 95% below 1.000" in strip.toolTip()
    hand.plots.stack.set_cursor(70)
    said = {one.label: one.number for one in hand.plots.stack.cards[2].header.values}
    assert said == {"": "4.000", "clipped to": "1.000"}
    hand.plots.stack.set_cursor(59)
    assert strip.text.startswith("60 steps up to here: · clipped 0%")


def test_that_it_is_whole_in_a_plot_that_is_lower_than_it(hand: Hand, qtbot: QtBot) -> None:
    hand.window.resize(853, 480)  # a small screen at 150 %
    qtbot.waitUntil(lambda: hand.window.height() == 480)
    hand.settle()
    QApplication.processEvents()
    assert hand.port.rect().contains(hand.handle.widget.geometry())
