"""Points of a learning-rate curve in the window, with real mouse and key events."""

import math
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig, TrainingConfig
from core.schedule.edits import Redraw
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots.schedule_layers import lr_levels
from gui.schedule_editor.plan_drag import DECAY_START, END, INITIAL, PEAK
from gui.schedule_editor.point_dialog import PointDialog
from gui.schedule_editor.point_drag import MOST_HANDLES, point_handle, point_of
from gui.window import schedule_loader
from gui.window.schedule_loader import ScheduleLoader
from tests.gui.kept_desk import kept_desk
from tests.gui.plots.test_handles import LEFT, NONE, Hand
from tests.gui.plots.test_staged_edits import Bending

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

POINTS: tuple[tuple[float, float], ...] = ((0.0, 1e-4), (0.2, 1e-3), (0.5, 6e-4), (1.0, 1e-5))
CAPPED = RunConfig(training=TrainingConfig(max_steps=200))
PLAN = CAPPED.replaced(
    {"schedule.decay": "points", "schedule.points": POINTS, "training.max_steps": 300}
)


class PointHand(Hand):
    """A hand that draws points."""

    def draw(self, points: tuple[tuple[float, float], ...] = POINTS) -> None:
        self.set(decay="points", points=points, interpolation="linear")

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        return tuple(self.draft.value("schedule.points"))

    @property
    def shown(self) -> list[str]:
        return [n for n in self.handles.shown if n.startswith("handle_point_")]

    def spot(self, step: float, lr: float) -> QPoint:
        scale = self.handles.scale()
        scene = self.handles._scene
        return QPoint(round(scale.x_px(scene.x_at(step))), round(scale.y_px(lr)))

    def double_click(self, at: QPoint) -> None:
        QTest.mouseClick(self.port, LEFT, NONE, at)
        QTest.mouseDClick(self.port, LEFT, NONE, at)
        QTest.mouseRelease(self.port, LEFT, NONE, at)
        self.settle()

    def menu(self, at: QPoint) -> QMenu:
        QTest.mouseClick(self.port, Qt.MouseButton.RightButton, NONE, at)
        found = self.window.findChildren(QMenu, "points_menu")[-1]
        found.close()
        return found

    def pick(self, at: QPoint, name: str) -> None:
        action = next(a for a in self.menu(at).actions() if a.objectName() == name)
        action.trigger()
        self.settle()


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[PointHand]:
    """A shown window whose run is measured in steps: 200 of at most 300."""
    with kept_desk(qtbot, request, CAPPED) as desk:
        made = PointHand(desk)
        made.draw()
        yield made


def test_that_a_points_handles_stand_in_place_of_the_others_and_say_their_place(
    hand: PointHand,
) -> None:
    assert hand.shown == [point_handle(k) for k in range(4)]
    assert all(hand.handle(n).isHidden() for n in (INITIAL, PEAK, DECAY_START, END))
    heard = hand.handle(point_handle(2))
    assert (heard.accessibleName(), heard.spoken_value) == ("Point 3", "6e-4 at step 100")
    assert hand.handles.tip(point_handle(2)).startswith("Point 3, 6e-4 at step 100")
    port = hand.window.findChild(QWidget, "plot_lr")
    assert port is not None
    assert port.findChild(QWidget, "handle_point_3") is hand.handle("handle_point_3")


def test_that_a_double_click_on_the_curve_adds_a_point_and_undo_takes_it_back(
    hand: PointHand,
) -> None:
    for log_y in (False, True):
        hand.plots.set_log_y(log_y)
        hand.settle()
        hand.draw()
        hand.double_click(hand.spot(150, 3.05e-4))
        assert len(hand.points) == 5
        (share, lr) = hand.points[3]
        assert share == pytest.approx(0.75, abs=0.02)
        assert lr == pytest.approx(3.05e-4, rel=0.1)
        assert hand.handle("handle_point_4").hasFocus()
        assert hand.entries == 1
        hand.draft.undo_stack.undo()
        assert hand.points == POINTS


@pytest.mark.parametrize("between", ["linear", "steps"])
def test_that_a_shape_points_without_any_takes_points_on_its_curve(
    hand: PointHand, between: str
) -> None:
    """As a click on the shape leaves it: start, peak and end, with straight lines between."""
    hand.set(decay="points", points=(), interpolation=between)
    hand.settle()
    before = hand.draft.schedule
    assert before is not None
    assert hand.shown == []
    for at in (0, 120):  # nothing is added over the start, which is there
        hand.double_click(hand.spot(at, before.lr(at)))
    assert len(hand.points) == 4
    assert hand.entries == 1
    after = hand.draft.schedule
    assert after is not None
    drawn = [after.lr(step) for step in range(200)]
    assert drawn == pytest.approx([before.lr(step) for step in range(200)], rel=0.02, abs=1e-5)
    assert hand.handle("handle_point_3").hasFocus()
    hand.draft.undo_stack.undo()
    assert not hand.points
    menu = hand.menu(hand.spot(60, before.lr(60)))
    assert [a.objectName() for a in menu.actions()][:2] == ["point_add", "points_turn"]


def test_that_a_double_click_is_dragged_on_at_once(hand: PointHand) -> None:
    at = hand.spot(150, 3.05e-4)
    QTest.mouseClick(hand.port, LEFT, NONE, at)
    QTest.mouseDClick(hand.port, LEFT, NONE, at)
    assert hand.handles.dragged == "handle_point_4"
    hand.at = at
    hand.move(0, -30)
    hand.release()
    assert hand.points[3][1] > 3.5e-4
    hand.agree()


def test_that_a_double_click_near_a_point_or_off_the_curve_adds_none(hand: PointHand) -> None:
    hand.double_click(hand.spot(100, 6e-4) + QPoint(9, 5))
    assert hand.handle("handle_point_3").hasFocus()
    hand.double_click(hand.spot(150, 9e-4))
    assert hand.points == POINTS
    assert hand.entries == 0


def test_that_points_are_dragged_and_never_cross(hand: PointHand) -> None:
    hand.drag("handle_point_2", 900, -20)
    assert hand.points[1][0] == pytest.approx(99 / 200)
    assert hand.points[1][1] > 1e-3
    assert hand.entries == 1
    hand.agree()
    hand.drag("handle_point_3", -900, 0)
    assert hand.points[1][0] < hand.points[2][0]
    hand.drag("handle_point_1", 200, -40)
    assert hand.points[0][0] == 0.0
    assert hand.points[0][1] > 1e-4
    hand.agree()


def test_that_the_last_point_takes_the_end_of_the_run_along(hand: PointHand) -> None:
    hand.drag("handle_point_4", -60, -20)
    assert hand.draft.value("training.max_steps") < 200
    assert hand.points[3][0] == 1.0
    assert hand.points[3][1] > 1e-5
    assert hand.entries == 1
    hand.agree()


def test_that_keys_choose_move_and_remove_a_point(hand: PointHand) -> None:
    surface = hand.plots.stack.cards[0].surface
    surface.setFocus()
    QTest.keyClick(surface, Qt.Key.Key_3)
    dot = hand.handle("handle_point_3")
    assert dot.hasFocus()
    QTest.keyClick(dot, Qt.Key.Key_Right)
    QTest.keyClick(dot, Qt.Key.Key_Up)
    assert hand.points[2] == (101 / 200, 6.1e-4)
    assert hand.points[:2] == POINTS[:2]
    QTest.keyClick(dot, Qt.Key.Key_Delete)
    assert hand.points == (*POINTS[:2], POINTS[3])
    hand.settle()
    assert hand.shown == [point_handle(k) for k in range(3)]
    QTest.keyClick(hand.handle("handle_point_1"), Qt.Key.Key_Delete)
    assert len(hand.points) == 3  # the run begins there
    hand.draft.undo_stack.undo()
    assert len(hand.points) == 4


def test_that_a_key_adds_a_point_half_way_to_the_next_one(hand: PointHand) -> None:
    hand.handle("handle_point_2").setFocus()
    QTest.keyClick(hand.handle("handle_point_2"), Qt.Key.Key_Insert)
    hand.settle()
    assert hand.points == (*POINTS[:2], (0.35, 8e-4), *POINTS[2:])
    assert hand.handle("handle_point_3").hasFocus()
    QTest.keyClick(hand.handle("handle_point_5"), Qt.Key.Key_Insert)  # the last one
    assert len(hand.points) == 6
    assert hand.points[4][0] == 0.75
    hand.settle()
    hand.agree()
    assert hand.entries == 2


def test_that_the_menu_adds_removes_and_says_what_is_between(hand: PointHand) -> None:
    hand.pick(hand.spot(150, 9e-4), "point_add")
    assert hand.points[3][1] == pytest.approx(3.05e-4, rel=0.05)
    hand.pick(hand.spot(100, 6e-4), "point_remove")
    assert len(hand.points) == 4
    hand.pick(hand.spot(20, 9e-4), "points_smooth")
    assert hand.draft.value("schedule.interpolation") == "smooth"
    hand.pick(hand.spot(20, 9e-4), "points_steps")
    assert hand.entries == 4
    hand.agree()
    for _ in range(4):
        hand.draft.undo_stack.undo()
    assert hand.points == POINTS
    assert hand.draft.value("schedule.interpolation") == "linear"


def test_that_any_shape_is_turned_into_points_from_the_menu(hand: PointHand) -> None:
    hand.set(decay="cosine", warmup="20%", points=())
    assert not hand.shown
    hand.pick(hand.spot(100, 6e-4), "points_turn")
    assert hand.draft.value("schedule.decay") == "points"
    assert len(hand.shown) == len(hand.points) > 3
    hand.agree()


def test_that_exact_values_are_asked_for_and_checked(hand: PointHand) -> None:
    hand.pick(hand.spot(100, 6e-4), "point_exact")
    dialog = hand.window.findChild(PointDialog)
    assert dialog is not None
    step, lr = dialog.findChild(QLineEdit, "point_step"), dialog.findChild(QLineEdit, "point_lr")
    assert isinstance(step, QLineEdit)
    assert isinstance(lr, QLineEdit)
    step.setText("30")
    assert "the previous point is here" in dialog.problem.text()
    lr.setText("hot")
    step.setText("120")
    assert dialog.problem.text().startswith("Learning rate: ")
    lr.setText("6.123456e-4")
    assert not dialog.problem.text()
    dialog._accept()
    assert hand.points[2] == (0.6, 6.123456e-4)
    assert hand.entries == 1


# -- more points than can have handles


def waves(n: int) -> tuple[tuple[float, float], ...]:
    return tuple((k / (n - 1), 1e-3 * (0.55 + 0.45 * math.sin(0.37 * k))) for k in range(n))


@pytest.fixture
def crowded(hand: PointHand) -> PointHand:
    """A curve of 300 points over a run of 3,000 steps."""
    hand.draft.set_batches_per_epoch(1_000)
    hand.draft.set_value("training.max_steps", 3_000)
    hand.draw(waves(300))
    return hand


def hint_of(hand: PointHand) -> QLabel:
    found = hand.port.findChild(QLabel, "points_hint")
    assert isinstance(found, QLabel)
    return found


def test_that_too_many_points_say_so_and_have_handles_where_one_zooms_in(
    crowded: PointHand,
) -> None:
    assert not crowded.shown
    hint = hint_of(crowded)
    assert hint.isVisible()
    assert hint.text() == "300 points in sight: zoom in to move or add points"
    crowded.pick(crowded.spot(1_500, 5e-4), "points_zoom")
    assert not hint.isVisible()
    assert 20 < len(crowded.shown) <= MOST_HANDLES
    name = crowded.shown[len(crowded.shown) // 2]
    k = point_of(name)
    assert k is not None
    assert crowded.handle(name).accessibleName() == f"Point {k + 1}"
    before = crowded.points
    crowded.drag(name, 0, 30)
    assert crowded.points[k][1] < before[k][1]
    assert [one for one in zip(before, crowded.points, strict=True) if one[0] != one[1]] == [
        (before[k], crowded.points[k])
    ]
    crowded.draft.undo_stack.undo()
    assert crowded.points == before
    crowded.plots.stack.cards[0].surface.whole_requested.emit()
    crowded.settle()
    assert hint.isVisible()
    assert not crowded.shown


def test_that_nothing_is_offered_falsely_where_points_are_too_many(crowded: PointHand) -> None:
    schedule = crowded.draft.schedule
    assert schedule is not None
    at = crowded.spot(1_500, schedule.lr(1_500))
    add = next(a for a in crowded.menu(at).actions() if a.objectName() == "point_add")
    assert not add.isEnabled()
    assert add.toolTip() == "300 points in sight: zoom in to move or add points"
    crowded.double_click(at)
    assert len(crowded.points) == 300
    crowded.handles.show_steps((1_450.0, 1_550.0))
    crowded.settle()
    crowded.double_click(crowded.spot(1_500, schedule.lr(1_500)))
    assert len(crowded.points) == 301
    assert crowded.entries == 1


def test_that_many_points_are_simplified_within_a_tolerance_as_one_undo_entry(
    crowded: PointHand,
) -> None:
    line = tuple((k / 299, 1e-3 if k < 150 else 1e-3 - k * 2e-6) for k in range(300))
    crowded.draw(line)
    curve = crowded.draft.schedule
    assert curve is not None
    at = crowded.spot(1_500, 5e-4)
    simplify = next(a for a in crowded.menu(at).actions() if a.objectName() == "points_simplify")
    assert simplify.text().replace("&", "") == "Simplify to 4 points"
    crowded.pick(at, "points_simplify")
    assert crowded.shown == [point_handle(k) for k in range(4)]
    after = crowded.draft.schedule
    assert after is not None
    assert max(abs(after.lr(n) - curve.lr(n)) for n in range(3_000)) <= 1e-2 * 1e-3
    assert crowded.entries == 1
    crowded.draft.undo_stack.undo()
    assert crowded.points == line


def test_that_ten_thousand_points_cost_what_is_seen_of_them(crowded: PointHand) -> None:
    crowded.draft.set_value("training.max_steps", 10_000)
    crowded.draw(waves(10_000))
    crowded.settle()
    crowded.plots.pin(crowded.draft.schedule)
    crowded.settle()
    for name in ("planned lr", "pinned lr"):
        curve = next(
            item
            for item in crowded.plots.stack.cards[0].surface.getPlotItem().items
            if hasattr(item, "name") and item.name() == name
        )
        assert len(curve.getData()[0]) < 4_000  # of them many lie in one pixel
        assert min(curve.getData()[1]) == pytest.approx(1e-4, rel=0.01)
        assert max(curve.getData()[1]) == pytest.approx(1e-3, rel=0.01)
        assert curve.opts["pen"].style() == Qt.PenStyle.SolidLine  # dashes take long
    crowded.plots.pin(None)
    for step in range(500, 9_500, 1_500):
        crowded.handles.show_steps((step, step + 40))
        crowded.settle()
        assert len(crowded.shown) > 30
        k = point_of(crowded.shown[0])
        assert k is not None
        assert crowded.points[k][0] == pytest.approx(step / 10_000, abs=3e-4)
    assert len(crowded.handles._dots) < 4 * MOST_HANDLES


def test_that_the_form_says_how_many_points_there_are_and_loses_none(crowded: PointHand) -> None:
    editor = crowded.field("schedule.points")
    crowded.draw(waves(10_000))
    assert editor.text() == "10,000 points"
    assert editor.value() == crowded.points
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert crowded.points == waves(10_000)
    editor.selectAll()
    QTest.keyClicks(editor, "0 1e-3; 1 1e-4")
    assert crowded.points == ((0.0, 1e-3), (1.0, 1e-4))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    crowded.draft.undo_stack.undo()
    assert editor.text() == "10,000 points"


# -- beside the curve


def test_that_the_form_leaves_out_what_the_points_replace(hand: PointHand) -> None:
    panel = hand.window.settings.panel
    rows = panel.groups._form.rows
    replaced = [rows[f"schedule.{name}"] for name in ("warmup", "initial_lr", "peak_lr")]
    assert all(row.isHidden() for row in replaced)
    assert rows["schedule.min_lr"].hint() == "for “Decay now”"
    assert rows["schedule.points"].hint() == "highest 1e-3 at step 40; clips from there"
    assert panel._summaries.summary("schedule") == "4 points · peak 1e-3"
    panel.focus_field("schedule.warmup")
    assert hand.window.focusWidget() is panel.groups._form.editor("schedule.decay")
    said = "Not used while “Decay” is Points"
    assert panel.groups.why_unused("schedule.warmup") == said
    assert panel.why_locked("schedule.peak_lr") == said
    hand.set(decay="points", points=())  # the curve goes through the fields then
    assert not any(row.isHidden() for row in replaced)
    hand.set(decay="cosine")
    assert not any(row.isHidden() for row in replaced)
    assert rows["schedule.min_lr"].hint() == "1% of the peak"


def test_that_the_axis_reaches_as_far_as_the_points_do(hand: PointHand) -> None:
    hand.set(points=((0.0, 5e-4), (0.5, 1e-3), (1.0, 4e-4)), min_lr=1e-8)
    assert sorted(lr_levels(hand.plots.shown.timeline)) == [4e-4, 5e-4, 1e-3]


# -- during a run


class PointBending(Bending, PointHand):
    """A hand that draws points in a run."""

    def begin(self, step: int) -> None:
        self.line = Timeline(plan(PLAN.schedule, 300))
        self.desk.begin(300)
        self.train(0, step)


@pytest.fixture
def running(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[PointBending]:
    """A run of 300 steps through points at 0, 60, 150 and 300; its next update is 100."""
    with kept_desk(qtbot, request, PLAN) as desk:
        made = PointBending(desk)
        made.begin(100)
        yield made


@pytest.mark.thorough
def test_that_points_ahead_are_staged_and_applied(running: PointBending) -> None:
    assert running.shown == ["handle_point_3", "handle_point_4"]
    running.drag("handle_point_3", 0, -30)
    staged = running.staging.staged_timeline
    assert staged is not None
    assert staged.lr(150) > 6e-4
    assert staged.lr(100) == running.line.lr(100)
    assert running.sent == []
    running.double_click(running.spot(220, staged.lr(220)))
    change = running.staging.staged.change
    assert isinstance(change, Redraw)
    assert change.points is not None
    assert len(change.points) == 3
    running.action("A&pply").trigger()
    running.answer(102)
    assert running.line.lr(150) == change.points[0][1]
    assert running.staging.staged_timeline is None
    assert len(running.shown) == 3


@pytest.mark.thorough
def test_that_the_rest_of_a_run_without_points_takes_one_on_its_curve(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    bare = PLAN.replaced({"schedule.points": ()})
    with kept_desk(qtbot, request, bare) as desk:
        running = PointBending(desk)
        running.line = Timeline(plan(bare.schedule, 300))
        desk.begin(300)
        running.train(0, 100)
        before = running.line
        running.double_click(running.spot(220, before.lr(220)))
        staged = running.staging.staged_timeline
        assert staged is not None
        drawn = [staged.lr(step) for step in range(300)]
        assert drawn == pytest.approx([before.lr(step) for step in range(300)], rel=0.02, abs=1e-5)
        change = running.staging.staged.change
        assert isinstance(change, Redraw)
        assert [step for step, _ in change.points or ()][-1] == 300
        assert len(running.shown) == 2  # the new one, and the end


@pytest.mark.thorough
def test_that_the_last_point_of_a_run_makes_it_longer(running: PointBending) -> None:
    running.drag("handle_point_4", -40, -30)
    staged = running.staging.staged_timeline
    assert staged is not None
    assert staged.total_steps < 300
    assert staged.lr(150) == pytest.approx(6e-4)


@pytest.mark.thorough
def test_that_what_the_run_has_passed_on_the_drawn_curve_is_no_hindrance(
    running: PointBending,
) -> None:
    running.drag("handle_point_4", 0, -30)
    running.train(100, 160)
    assert not running.staging.staged.problem
    assert running.shown == ["handle_point_4"]
    running.drag("handle_point_4", 0, -10)
    assert running.staging.staged_timeline is not None


@pytest.mark.thorough
def test_that_the_rest_of_any_run_is_turned_into_points(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    with kept_desk(qtbot, request, CAPPED) as desk:
        hand = PointBending(desk)
        Bending.begin(hand, 100)
        before = hand.staging.timeline
        assert before is not None
        hand.pick(hand.spot(150, 9e-4), "points_turn")
        hand.pick(hand.spot(180, 9e-4), "point_add")
        staged = hand.staging.staged_timeline
        assert staged is not None
        assert staged.lr(180) == pytest.approx(before.lr(180), rel=1e-2)
        hand.staging.undo_stack.undo()
        hand.staging.undo_stack.undo()
        assert hand.staging.staged_timeline is None


# -- another trainer's schedule


def _write(path: Path, last: int = 299) -> Path:
    rows = [f"{step},{1e-3 if step < 200 else 4e-4}" for step in range(last + 1)]
    path.write_text("step,lr\n" + "\n".join(rows) + "\n")
    return path


def test_that_a_schedule_of_another_trainer_is_loaded_and_a_bad_one_refused_by_line(
    hand: PointHand, tmp_path: Path
) -> None:
    loader = hand.window.findChild(ScheduleLoader)
    assert loader is not None
    before = hand.draft.values()
    assert loader.take_dropped([str(_write(tmp_path / "theirs.csv"))])
    hand.settle()
    assert hand.points[0] == (0.0, 1e-3)
    assert hand.draft.schedule is not None
    assert hand.draft.schedule.lr(190) == pytest.approx(4e-4)
    assert "stretched" in hand.window.panels.notice.text()
    hand.draft.undo_stack.undo()
    assert hand.draft.values() == before
    (tmp_path / "bad.csv").write_text("step,lr\n0,1e-3\nx,1e-3\n")
    assert loader.take_dropped([str(tmp_path / "bad.csv")])
    assert "line 3" in hand.window.panels.notice.text()
    assert hand.draft.values() == before
    (tmp_path / "log.csv").write_text("step,lr,loss\n0,1e-3,3\n1,1e-3,3\n")
    assert not loader.take_dropped([str(tmp_path / "log.csv")])


def test_that_a_schedule_on_a_disk_of_others_is_read_beside_the_window(
    hand: PointHand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = hand.window.findChild(ScheduleLoader)
    assert loader is not None
    answers, read = threading.Event(), schedule_loader.read_schedule

    def slowly(path: Path) -> object:
        assert threading.current_thread() is not threading.main_thread()
        assert answers.wait(60.0)
        return read(path)

    monkeypatch.setattr(schedule_loader, "remote_disk", lambda _path: "nfs")
    monkeypatch.setattr(schedule_loader, "read_schedule", slowly)
    before = hand.draft.values()
    assert loader.load(_write(tmp_path / "theirs.csv"))
    assert hand.draft.values() == before
    answers.set()
    qtbot.waitUntil(lambda: bool(hand.points) and hand.points[0] == (0.0, 1e-3))
    assert loader.load(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: "gone.csv" in hand.window.panels.notice.text())
    hand.draft.undo_stack.undo()
    assert hand.draft.values() == before


def test_that_a_loaded_schedule_is_staged_for_the_rest_of_a_run(
    running: PointBending, tmp_path: Path
) -> None:
    loader = running.window.findChild(ScheduleLoader)
    assert loader is not None
    loader.load(_write(tmp_path / "theirs.csv"))
    staged = running.staging.staged_timeline
    assert staged is not None
    assert staged.lr(250) == pytest.approx(4e-4)
    assert staged.lr(100) == running.line.lr(100)
    running.staging.undo_stack.undo()
    assert running.staging.staged_timeline is None
