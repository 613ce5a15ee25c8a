"""The handles in the window, dragged with real mouse events: curve, form and draft agree."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig, TrainingConfig
from core.config.fields import steps_of
from core.i18n import verbatim
from core.lr_shapes import SHAPES
from core.messages.events import Finished, Preparing
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.models.draft import Draft
from gui.plots import RunPlots
from gui.schedule_editor.handle_items import Dot
from gui.schedule_editor.plan_drag import DECAY_START, END, HANDLES, INITIAL, PEAK
from gui.widgets.editors import FieldLineEdit
from tests.effort import mostly_slow
from tests.gui.fake_session import Desk, started
from tests.gui.kept_desk import fresh_desk, kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BATCHES = 20
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """A window, and a hand on its mouse."""

    def __init__(self, desk: Desk) -> None:
        window = desk.window
        self.desk, self.window = desk, window
        self.draft: Draft = window.models.draft
        self.plots: RunPlots = window.plots
        self.handles = window.schedule_editor.handles
        self.bar = window.schedule_editor.bar
        self.port = self.handles._port
        self.at = QPoint()
        self.draft.set_batches_per_epoch(BATCHES)
        self.settle()

    def settle(self) -> None:
        self.plots.stack.request_draw()
        self.plots.stack.redraw()

    def handle(self, name: str) -> Dot:
        return self.handles[name]

    def press(self, name: str) -> None:
        self.settle()
        self.at = self.handle(name).viewport_position().toPoint()
        QTest.mousePress(self.port, LEFT, NONE, self.at)

    def move(self, dx: float, dy: float, keys: Qt.KeyboardModifier = NONE) -> None:
        self.at += QPointF(dx, dy).toPoint()
        spot = QPointF(self.at)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, spot, self.port.mapToGlobal(spot), LEFT, LEFT, keys
        )
        QApplication.sendEvent(self.port, event)
        self.plots.stack.redraw()

    def release(self) -> None:
        QTest.mouseRelease(self.port, LEFT, NONE, self.at)
        self.settle()

    def drag(
        self,
        name: str,
        dx: float,
        dy: float,
        keys: Qt.KeyboardModifier = NONE,
        *,
        moves: int = 4,
    ) -> None:
        self.press(name)
        for _ in range(moves):
            self.move(dx / moves, dy / moves, keys)
        QTest.mouseRelease(self.port, LEFT, keys, self.at)
        self.settle()

    def set(self, **values: Any) -> None:
        self.draft.set_values({f"schedule.{name}": value for name, value in values.items()})
        self.draft.undo_stack.clear()
        self.settle()

    def field(self, path: str) -> FieldLineEdit:
        found = self.window.findChild(FieldLineEdit, "field_" + path.replace(".", "_"))
        assert found is not None
        return found

    def agree(self) -> None:
        """Curve, form and draft say the same, and it is a run that can be started."""
        config, schedule = self.draft.config(), self.draft.schedule
        assert config is not None, self.draft.problems
        assert schedule is not None
        assert schedule == plan(config.schedule, schedule.total_steps)
        assert "above the peak" not in str(self.draft.warnings)
        for path in ("initial_lr", "peak_lr", "min_lr", "warmup", "decay_start"):
            assert self.field(f"schedule.{path}").value() == self.draft.value(f"schedule.{path}")
        items = self.plots.stack.cards[0].surface.getPlotItem().items
        curve = next(i for i in items if hasattr(i, "name") and i.name() == "planned lr")
        x, y = curve.getOriginalDataset()
        assert x.tolist() == list(range(schedule.total_steps))
        assert y.tolist() == [schedule.lr(step) for step in range(schedule.total_steps)]

    @property
    def entries(self) -> int:
        return self.draft.undo_stack.count()


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Hand]:
    """A shown window whose plan has 300 steps, of which the first fifth is warmup."""
    with kept_desk(qtbot, request, RunConfig()) as desk:
        yield Hand(desk)


@pytest.fixture
def capped(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Hand]:
    """A shown window whose run is measured in steps: 200 of at most 300."""
    capped = RunConfig(training=TrainingConfig(max_steps=200))
    with kept_desk(qtbot, request, capped) as desk:
        yield Hand(desk)


@pytest.fixture
def fresh_hand(qtbot: QtBot, tmp_path: Path) -> Iterator[Hand]:
    """A window of this test's own."""
    with fresh_desk(qtbot, tmp_path, RunConfig()) as desk:
        yield Hand(desk)


# every handle of every shape


def test_that_every_handle_of_every_shape_drags_curve_form_and_draft(capped: Hand) -> None:
    for shape in SHAPES:
        _drag_every_handle(capped, shape)


def _drag_every_handle(capped: Hand, shape: str) -> None:
    capped.draft.set_values({"training.max_steps": 200, "schedule.peak_lr": 1e-3})
    capped.set(decay=shape, initial_lr=1e-4, min_lr=2e-4, warmup="20%", decay_start="60%")
    before = capped.draft.values()
    capped.drag(INITIAL, 0, -40)
    assert capped.draft.value("schedule.initial_lr") > 1e-4
    capped.agree()
    capped.drag(PEAK, -30, 25)
    assert capped.draft.schedule is not None
    assert capped.draft.schedule.warmup_steps < 40
    assert capped.draft.value("schedule.warmup").endswith("%")
    assert capped.draft.value("schedule.peak_lr") < 1e-3
    capped.agree()
    if SHAPES[shape].holds:
        capped.drag(DECAY_START, 40, 10)
        assert steps_of(capped.draft.value("schedule.decay_start"), 200) > 120
        capped.agree()
    else:
        assert capped.handle(DECAY_START).isHidden()
    capped.drag(END, -60, -20)
    assert capped.draft.value("training.max_steps") < 200
    changed = capped.draft.value("schedule.min_lr") > 2e-4
    assert changed == (shape != "constant")
    capped.agree()
    assert capped.entries == 3 + SHAPES[shape].holds, shape
    while capped.draft.undo_stack.canUndo():
        capped.draft.undo_stack.undo()
    assert capped.draft.values() == before
    while capped.draft.undo_stack.canRedo():
        capped.draft.undo_stack.redo()
    assert capped.draft.values() != before
    capped.settle()
    capped.agree()


_FAR = ((900, 0), (-1500, 0), (0, 400), (0, -500), (700, 300), (-700, -300))  # out of the plot


@pytest.mark.thorough
@pytest.mark.parametrize("drags", mostly_slow(["in turn", "all", "all, log"], "in turn"))
def test_that_no_drag_of_any_handle_makes_a_wrong_config(capped: Hand, drags: str) -> None:
    log_y = drags == "all, log"
    capped.plots.set_log_y(log_y)
    for turn, shape in enumerate(SHAPES):
        capped.set(decay=shape)
        for name in HANDLES:
            if capped.handle(name).isHidden():
                continue
            far = _FAR[2 if log_y else 0 :]  # sideways both axes are the same
            for dx, dy in far[turn % 3 :: 3] if drags == "in turn" else far:
                capped.press(name)
                capped.move(dx, dy)
                QTest.mouseRelease(capped.port, LEFT, NONE, capped.at)
                assert not capped.draft.problems, (shape, name)
                assert "above the peak" not in str(capped.draft.warnings), (shape, name)
                capped.draft.undo_stack.undo()
                capped.draft.undo_stack.clear()
        capped.settle()
        capped.agree()


def test_that_the_handles_are_found_by_their_names(hand: Hand) -> None:
    for name in HANDLES:
        assert len(hand.window.findChildren(QObject, name)) == 1
        surface = hand.window.findChild(QWidget, "plot_lr")
        assert isinstance(surface, QWidget)
        assert surface.findChild(QWidget, name) is hand.handle(name)


def test_that_a_press_on_the_handle_widget_itself_drags_too(hand: Hand) -> None:
    dot = hand.handle(PEAK)
    begin = dot.rect().center()
    QTest.mousePress(dot, LEFT, NONE, begin)
    assert hand.handles.dragged == PEAK
    QTest.mouseMove(dot, begin + QPoint(30, 40))
    QTest.mouseRelease(dot, LEFT, NONE, dot.rect().center())
    assert not hand.handles.dragged


# one gesture, one entry


def test_that_a_drag_is_one_undo_entry_and_back_to_the_start_none(hand: Hand) -> None:
    hand.press(PEAK)
    for _ in range(10):
        hand.move(5, 4)
    assert hand.entries == 1
    for _ in range(10):
        hand.move(-5, -4)
    hand.release()
    assert hand.entries == 0
    assert hand.draft.value("schedule.warmup") == "20%"


def test_that_escape_takes_a_drag_back(hand: Hand) -> None:
    before = hand.draft.values()
    hand.press(PEAK)
    hand.move(60, 30)
    assert hand.draft.values() != before
    focus = hand.handle(PEAK)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert hand.draft.values() == before
    assert hand.entries == 0
    hand.move(10, 10)
    assert hand.draft.values() == before
    hand.release()


def test_that_two_drags_are_two_entries(hand: Hand) -> None:
    hand.drag(PEAK, 40, 0)
    hand.drag(PEAK, 40, 0)
    assert hand.entries == 2


def test_that_a_drag_along_one_axis_leaves_the_other_value_alone(hand: Hand) -> None:
    hand.set(peak_lr=1.2345e-3)
    hand.press(PEAK)
    hand.move(60, 2)
    hand.release()
    assert hand.draft.value("schedule.warmup") != "20%"
    assert hand.draft.value("schedule.peak_lr") == 1.2345e-3
    hand.drag(PEAK, 2, 50)
    assert hand.draft.value("schedule.peak_lr") < 1.2e-3


# values


def test_that_a_warmup_in_steps_stays_in_steps(hand: Hand) -> None:
    hand.set(warmup=60)
    hand.drag(PEAK, -40, 0)
    warmup = hand.draft.value("schedule.warmup")
    assert isinstance(warmup, int)
    assert 0 < warmup < 60
    hand.agree()


def test_that_values_snap_and_shift_turns_it_off(hand: Hand) -> None:
    hand.drag(PEAK, 61, 37)
    percent = float(hand.draft.value("schedule.warmup").rstrip("%"))
    lr = hand.draft.value("schedule.peak_lr")
    assert percent == int(percent)
    assert float(f"{lr:.1e}") == lr
    hand.draft.undo_stack.undo()
    hand.set(warmup=60)
    seen = set()
    hand.press(PEAK)
    for _ in range(12):
        hand.move(3, 3, SHIFT)
        seen.add(hand.draft.value("schedule.peak_lr"))
    hand.release()
    assert any(float(f"{lr:.1e}") != lr for lr in seen)


def test_that_shift_on_a_handle_drags_and_does_not_zoom(hand: Hand) -> None:
    before = hand.plots.stack.span
    hand.press(PEAK)
    for _ in range(3):
        hand.move(30, 0, SHIFT)
    hand.release()
    assert hand.plots.stack.span == before
    assert hand.draft.value("schedule.warmup") != "20%"


def test_that_a_drag_on_a_logarithmic_axis_goes_by_decades(hand: Hand) -> None:
    hand.plots.set_log_y(True)
    hand.settle()
    scale = hand.handles.scale()
    hand.drag(PEAK, 0, 1.0 / scale.y_per_px)
    assert hand.draft.value("schedule.peak_lr") == pytest.approx(1e-4, rel=0.1)
    hand.agree()


def test_that_zero_can_be_dragged_up_on_a_logarithmic_axis(hand: Hand) -> None:
    hand.set(initial_lr=0.0, min_lr=0.0)
    hand.plots.set_log_y(True)
    hand.settle()
    assert hand.handle(INITIAL).state.below
    rect = hand.handles.scale()
    assert hand.handle(INITIAL).centre.y() == pytest.approx(rect.top + rect.height)
    hand.drag(INITIAL, 0, -50)
    assert 0 < hand.draft.value("schedule.initial_lr") < 1e-3
    hand.agree()


@pytest.mark.thorough
def test_that_a_linear_axis_can_be_dragged_to_zero(fresh_hand: Hand) -> None:
    fresh_hand.drag(INITIAL, 0, 60)
    assert fresh_hand.draft.value("schedule.initial_lr") == 0.0
    fresh_hand.agree()


def test_that_the_peak_grows_beyond_the_picture_and_the_axis_follows(hand: Hand) -> None:
    hand.press(PEAK)
    for _ in range(10):
        hand.move(0, -10)
    peak = hand.draft.value("schedule.peak_lr")
    top = hand.handles.scale().y[1]
    assert 1e-3 < peak <= top
    hand.move(0, 100)
    assert hand.draft.value("schedule.peak_lr") == 1e-3
    assert hand.handles.scale().y[1] == top  # nothing shrinks under the hand
    hand.release()
    assert hand.entries == 0


# limits


def test_that_the_warmup_stops_where_the_decay_begins_and_says_so(hand: Hand) -> None:
    hand.set(decay="wsd-linear", decay_start=200)
    hand.press(PEAK)
    hand.move(600, 0)
    assert hand.draft.schedule is not None
    assert hand.draft.schedule.warmup_steps == 200
    assert hand.handles.label.lines[2] == "the decay starts here"
    assert hand.handles.label.isVisible()
    hand.release()
    assert hand.handles.label.isHidden()
    hand.agree()


def test_that_the_run_grows_to_its_epochs_and_no_further(capped: Hand) -> None:
    capped.press(END)
    capped.move(900, 0)
    assert capped.draft.value("training.max_steps") == 300
    assert capped.handles.label.lines[2] == "the epochs end here"
    capped.release()
    capped.agree()


def test_that_the_run_shrinks_to_its_warmup_and_no_further(capped: Hand) -> None:
    capped.set(warmup=50)
    capped.drag(END, -900, 0)
    assert capped.draft.value("training.max_steps") == 50
    capped.agree()


def test_that_the_end_of_a_run_measured_in_epochs_moves_only_up_and_down(hand: Hand) -> None:
    hand.drag(END, -100, -40)
    assert hand.draft.value("training.max_steps") == 0
    assert hand.draft.value("schedule.min_lr") > 1e-5


# handles that would lie on each other


@pytest.mark.parametrize(
    "values",
    [
        {"warmup": 0, "initial_lr": 1e-3},
        {"warmup": 1, "initial_lr": 9.5e-4},
        {"decay": "wsd-linear", "warmup": 100, "decay_start": 100},
        {"decay": "wsd-cosine", "warmup": 300, "decay_start": 300},
        {"decay": "wsd-1-sqrt", "decay_start": "100%", "min_lr": 1e-3},
        {"decay": "wsd-linear", "warmup": 0, "decay_start": 0, "initial_lr": 1e-3},
        {"warmup": "100%", "min_lr": 1e-3},
    ],
)
def test_that_every_handle_can_be_taken_wherever_it_lies(
    hand: Hand, values: dict[str, Any]
) -> None:
    hand.set(**values)
    shown = [name for name in HANDLES if not hand.handle(name).isHidden()]
    for name in shown:
        assert hand.handles.at(hand.handle(name).viewport_position()) == name
        hand.press(name)
        assert hand.handles.dragged == name
        hand.release()
    centres = [hand.handle(name).centre for name in shown]
    for i, one in enumerate(centres):
        for other in centres[i + 1 :]:
            away = one - other
            assert (away.x() ** 2 + away.y() ** 2) ** 0.5 > 19.0
    assert hand.entries == 0


def test_that_a_warmup_of_nothing_is_dragged_open_again(hand: Hand) -> None:
    hand.set(warmup="0%", initial_lr=1e-3, peak_lr=1e-3)
    hand.drag(PEAK, 60, 0)
    assert steps_of(hand.draft.value("schedule.warmup"), 300) > 5
    hand.agree()


# the keyboard


@pytest.mark.thorough
def test_that_number_keys_choose_a_handle_and_arrows_nudge_it(fresh_hand: Hand) -> None:
    surface = fresh_hand.window.findChild(QWidget, "plot_lr")
    assert isinstance(surface, QWidget)
    surface.setFocus()
    QTest.keyClick(surface, Qt.Key.Key_2)
    assert fresh_hand.handle(PEAK).hasFocus()
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Up)
    assert fresh_hand.draft.value("schedule.peak_lr") == 1.1e-3
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Up, SHIFT)
    assert fresh_hand.draft.value("schedule.peak_lr") == 1.5e-3
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Left)
    assert fresh_hand.draft.value("schedule.warmup") == "19%"
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Right, SHIFT)
    assert fresh_hand.draft.value("schedule.warmup") == "20%"
    assert fresh_hand.entries == 1  # one burst
    fresh_hand.plots.stack.redraw()
    assert fresh_hand.handles.label.lines[0] == "peak 1.5e-3 · 60 steps of warmup"
    fresh_hand.agree()
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Escape)
    assert surface.hasFocus()


def name_of_focused() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


@pytest.mark.thorough
def test_that_tab_goes_through_the_handles(fresh_hand: Hand) -> None:
    surface = fresh_hand.window.findChild(QWidget, "plot_lr")
    assert isinstance(surface, QWidget)
    surface.setFocus()
    order = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        order.append(name_of_focused())
    assert order == [INITIAL, PEAK, END]  # the cosine has no start of decay


@pytest.mark.thorough
def test_that_keys_stop_at_limits_too(fresh_hand: Hand) -> None:
    fresh_hand.set(warmup=0)
    fresh_hand.handle(PEAK).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(fresh_hand.handle(PEAK), Qt.Key.Key_Left)
    fresh_hand.plots.stack.redraw()
    assert fresh_hand.draft.value("schedule.warmup") == 0
    assert fresh_hand.handles.label.lines[2] == "the run starts here"


# what else the mouse does there


def test_that_beside_a_handle_the_plot_is_panned_as_before(hand: Hand) -> None:
    before = hand.plots.stack.span
    hand.settle()
    hand.at = hand.handle(PEAK).viewport_position().toPoint() + QPoint(100, 60)
    QTest.mousePress(hand.port, LEFT, NONE, hand.at)
    assert not hand.handles.dragged
    for _ in range(3):
        hand.move(20, 0)
    hand.release()
    assert hand.plots.stack.span != before
    assert hand.entries == 0


def test_that_a_double_click_on_a_handle_shows_the_whole_run_and_changes_nothing(
    hand: Hand,
) -> None:
    whole = hand.plots.stack.span
    before = hand.draft.schedule
    hand.plots.stack._zoom.put((hand.plots.stack.span[0], 200.0))
    hand.press(PEAK)
    hand.release()
    QTest.mouseDClick(hand.port, LEFT, NONE, hand.at)
    hand.release()
    hand.settle()
    assert hand.plots.stack.span == whole
    assert hand.draft.schedule == before


def test_that_a_handle_out_of_the_zoomed_span_is_out_of_sight(hand: Hand) -> None:
    hand.plots.stack._zoom.put((100.0, 200.0))
    hand.settle()
    assert [name for name in HANDLES if not hand.handle(name).isHidden()] == []
    hand.plots.stack.reset_zoom()
    hand.settle()
    assert not hand.handle(PEAK).isHidden()


def test_that_the_cursor_shows_which_way_a_handle_goes(hand: Hand) -> None:
    shapes = {INITIAL: Qt.CursorShape.SizeVerCursor, PEAK: Qt.CursorShape.SizeAllCursor}
    for name, shape in shapes.items():
        QTest.mouseMove(hand.port, hand.handle(name).viewport_position().toPoint())
        spot = hand.handle(name).viewport_position()
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, spot, hand.port.mapToGlobal(spot), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(hand.port, move)
        assert hand.port.cursor().shape() is shape
        assert hand.handle(name).state.hovered


# runs


def test_that_handles_only_show_while_a_run_prepares_and_serve_the_next_draft_after(
    hand: Hand,
) -> None:
    hand.window.start()
    hand.desk.say(Preparing(verbatim("Reading the text")))
    hand.settle()
    assert not hand.handles.enabled
    assert hand.handle(PEAK).state.idle
    hand.press(PEAK)
    assert not hand.handles.dragged
    hand.release()
    hand.desk.say(started(100))
    hand.draft.set_value("schedule.peak_lr", 5e-4)
    hand.desk.say(Finished("completed", 100, "/runs/one"))
    hand.settle()
    assert hand.handles.enabled
    next_run = hand.plots.shown.next_plan
    assert next_run is not None
    assert next_run.timeline is not None
    assert next_run.timeline.planned == hand.draft.schedule
    assert hand.plots.shown.schedule != hand.draft.schedule  # the run keeps its own
    hand.drag(PEAK, 0, 30)
    assert hand.draft.value("schedule.peak_lr") < 5e-4


@pytest.mark.thorough
def test_that_a_run_that_begins_under_a_drag_ends_the_drag_with_what_it_trains(hand: Hand) -> None:
    hand.press(PEAK)
    hand.move(0, 40)
    hand.desk.begin(total_steps=100)
    assert not hand.handles.dragged
    peak = hand.draft.value("schedule.peak_lr")
    assert hand.desk.configs[-1].schedule.peak_lr == peak < 1e-3
    hand.move(0, 40)
    assert hand.draft.value("schedule.peak_lr") == peak
    hand.release()


def test_that_handles_go_while_a_field_is_wrong(hand: Hand) -> None:
    hand.draft.set_value("schedule.peak_lr", "much")
    hand.settle()
    assert not hand.handles.shown
    hand.draft.undo_stack.undo()
    hand.settle()
    assert hand.handles.shown == (INITIAL, PEAK, END)


def test_that_a_picture_has_no_handles(hand: Hand, tmp_path: Path) -> None:
    with hand.plots.stack.ready_for_picture():
        assert not hand.handles.shown
    assert hand.handles.shown


def test_that_undo_moves_the_handle_back(hand: Hand) -> None:
    before = hand.handle(PEAK).viewport_position()
    hand.drag(PEAK, 50, 50)
    assert hand.handle(PEAK).viewport_position() != before
    hand.draft.undo_stack.undo()
    hand.settle()
    assert hand.handle(PEAK).viewport_position() == before


def test_that_the_present_curve_is_pinned_and_compared(hand: Hand) -> None:
    assert hand.draft.schedule is not None
    before = Timeline(hand.draft.schedule)
    hand.window.controls.actions.pin_curve.setChecked(True)
    hand.drag(PEAK, 80, 30)
    assert hand.plots.pinned == before
    assert hand.draft.schedule != before.planned
    said = hand.plots.stack.cards[0].summary.text
    assert said.startswith("vs. pinned: · area ")
    assert "at peak" in said
    hand.window.controls.actions.pin_curve.setChecked(False)
    assert hand.plots.pinned is None


def test_that_a_handle_that_has_lost_its_place_cannot_be_taken_before_the_next_frame(
    hand: Hand,
) -> None:
    spot = hand.handle(PEAK).viewport_position()
    places = dict(hand.handles._places)
    assert hand.handles.at(spot) == PEAK
    del places[PEAK]
    hand.handles.set_places(places, enabled=True)
    assert not hand.handle(PEAK).isHidden()
    assert hand.handles.at(spot) != PEAK
    hand.at = spot.toPoint()
    hand.move(1, 1)
    QTest.keyClick(hand.handle(PEAK), Qt.Key.Key_Up)
