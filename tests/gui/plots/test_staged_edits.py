"""What is staged for a run that is on: shown, kept up with, applied or let go, and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import Command, EditSchedule
from core.messages.edit_history import schedule_changed, settings_changed
from core.messages.events import CommandRejected, Finished, Paused, StepDone
from core.schedule.edits import DecayNow, Extend, Halve, Hold, Redraw, Single
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots.marks import ramp_text
from gui.run.status_text import line_text
from gui.schedule_editor.plan_drag import DECAY_START, END, INITIAL, PEAK
from gui.schedule_editor.staged_edits import StagedEdits
from tests.gui.kept_desk import fresh_desk, kept_desk
from tests.gui.plots.test_handles import LEFT, NONE, Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TOTAL = 300
CONFIG = RunConfig().replaced(
    {
        "schedule.decay": "wsd-linear",
        "schedule.warmup": 60,
        "schedule.decay_start": 200,
        "training.max_steps": TOTAL,
    }
)


class Bending(Hand):
    """A window, a hand on its mouse, and a run that says what the engine would."""

    def begin(self, step: int) -> None:
        self.line = Timeline(plan(CONFIG.schedule, TOTAL))
        self.desk.begin(TOTAL)
        self.train(0, step)

    def train(self, first: int, last: int) -> None:
        self.desk.say(
            *(
                StepDone(n, 0, (n + 1) * 512, self.line.lr(n), 3.0, 0.5, False, (n + 1) * 0.1)
                for n in range(first, last)
            )
        )
        self.settle()

    def answer(self, step: int | None = None) -> None:
        """Let the last command land as the engine would, at a step."""
        command = self.desk.session.sent[-1]
        assert isinstance(command, EditSchedule)
        at = self.window.models.presenter.steps_done if step is None else step
        event = schedule_changed(command.change, self.line, at)
        self.line = self.line.edited(event.tail)
        self.desk.say(event)
        self.settle()

    @property
    def sent(self) -> list[Command]:
        return self.desk.session.sent

    @property
    def staging(self) -> StagedEdits:
        return self.window.models.staging

    def action(self, words: str) -> QAction:
        found = [a for a in self.window.findChildren(QAction) if a.text().startswith(words)]
        assert len(found) == 1, words
        return found[0]

    @property
    def said(self) -> str:
        return self.bar.text.text

    def curve(self, name: str) -> list[float]:
        items = self.plots.stack.cards[0].surface.getPlotItem().items
        item = next(i for i in items if hasattr(i, "name") and i.name() == name)
        return list(item.getOriginalDataset()[1])


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Bending]:
    """A run of 300 steps, warmup over at 60, decay from 200 on; its next update is 100."""
    with kept_desk(qtbot, request, CONFIG) as desk:
        made = Bending(desk)
        made.begin(100)
        yield made


def test_that_a_hand_has_its_curve_at_once_and_all_else_when_it_rests(
    hand: Bending, qtbot: QtBot
) -> None:
    norm = hand.plots.stack.cards[2].surface.getPlotItem().listDataItems()[0]
    assert len(norm.getOriginalDataset()[0]) == 100
    hand.press(END)
    hand.move(-30, -20)
    lr = hand.line.lr(100)
    hand.desk.say(StepDone(100, 0, 101 * 512, lr, 3.0, 0.5, False, 10.1))
    for _ in range(3):
        hand.move(-10, -5)
        staged = hand.staging.staged_timeline
        assert staged is not None
        assert hand.curve("staged lr")[-1] == staged.lr(staged.total_steps - 1)
    assert len(norm.getOriginalDataset()[0]) == 100  # the hand moves: only the plan is drawn
    qtbot.waitUntil(lambda: len(norm.getOriginalDataset()[0]) == 101, timeout=60_000)
    hand.release()


def test_that_a_drag_stages_a_tail_and_nothing_is_sent_before_apply(hand: Bending) -> None:
    draft = hand.draft.values()
    hand.drag(END, -60, -30)
    staged = hand.staging.staged_timeline
    assert staged is not None
    assert (staged.tails[-1].step, staged.tails[-1].anchor) == (100, hand.line.lr(100))
    assert staged.total_steps < TOTAL
    assert hand.curve("staged lr") == [staged.lr(n) for n in range(100, staged.total_steps)]
    assert hand.curve("planned lr") == [hand.line.lr(n) for n in range(TOTAL)]
    assert hand.sent == []
    assert "decay" in hand.said
    assert hand.draft.values() == draft
    hand.action("A&pply").trigger()
    (command,) = hand.sent
    assert isinstance(command, EditSchedule)
    assert command.change == hand.staging.staged.change
    assert hand.plots.shown.timeline == Timeline(hand.line.planned)  # until the engine answers
    assert not hand.handles.enabled
    assert "next step" in hand.said
    hand.answer()
    assert hand.plots.shown.timeline == staged == hand.line
    assert hand.staging.staged_timeline is None
    assert hand.curve("original lr") == [hand.line.planned.lr(n) for n in range(100, TOTAL)]
    assert hand.handles.enabled


@pytest.mark.thorough
def test_that_what_is_applied_is_what_the_engine_answered(hand: Bending) -> None:
    hand.drag(END, -60, -30)
    shown = hand.staging.staged_timeline
    hand.action("A&pply").trigger()
    hand.train(100, 107)
    hand.answer(step=107)
    assert hand.plots.shown.timeline == hand.line != shown
    assert hand.line.tails[-1].step == 107
    assert hand.window.panels.edits.edits.edit(0).step == 107


def test_that_steps_past_the_decay_are_said_to_train_at_the_floor(hand: Bending) -> None:
    hand.train(100, 299)
    hand.bar.steps.setValue(100)
    hand.action("&Extend").trigger()
    assert "100 steps longer, all at the minimum, 1.99e-5" in hand.said
    assert "drag the ring up" in hand.said


def test_that_total_steps_progress_and_time_left_follow_the_answer(hand: Bending) -> None:
    hand.bar.steps.setValue(100)
    hand.action("&Extend").trigger()
    hand.action("A&pply").trigger()
    assert hand.window.models.presenter.state.total_steps == TOTAL
    hand.answer()
    assert hand.window.models.presenter.state.total_steps == 400
    assert "step 100: 100 steps longer" in line_text(hand.window.models.presenter.state)
    bar = hand.window.findChild(QProgressBar, "progress_bar")
    assert bar is not None
    assert bar.maximum() == 400
    assert hand.window.panels.transport.time_left.text() == "30s"
    assert hand.plots.shown.whole()[1] > 400


@pytest.mark.thorough
def test_that_only_handles_ahead_are_offered_and_the_peak_as_a_warmup_again(
    hand: Bending,
) -> None:
    assert hand.handles.shown == (PEAK, DECAY_START, END)
    assert hand.handle(INITIAL).isHidden()
    assert [hand.handle(name).state.offered for name in (PEAK, END)] == [True, False]
    hand.drag(PEAK, 0, 30)
    tail = hand.staging.staged.tail
    assert tail is not None
    assert tail.schedule.warmup_steps > 0
    assert tail.schedule.peak_lr < 1e-3
    assert not hand.handle(PEAK).state.offered
    hand.action("D&iscard").trigger()
    hand.train(100, 210)
    assert list(hand.handles.shown) == [PEAK, END]  # the decay has begun


@pytest.mark.thorough
def test_that_escape_takes_a_drag_back_and_then_what_is_staged(hand: Bending) -> None:
    hand.drag(DECAY_START, 40, 0)
    before = hand.staging.changes
    hand.press(END)
    hand.move(-50, 0)
    assert hand.staging.changes != before
    QTest.keyClick(hand.handle(END), Qt.Key.Key_Escape)
    assert hand.staging.changes == before
    hand.release()
    assert hand.staging.undo_stack.count() == 1
    hand.action("D&iscard").trigger()
    assert hand.staging.changes == ()
    assert hand.bar.text.isHidden()
    hand.action("&Undo").trigger()
    assert hand.staging.changes == before


def test_that_a_drag_back_to_where_it_began_stages_nothing(hand: Bending) -> None:
    hand.press(END)
    hand.move(-50, 0)
    hand.move(50, 0)
    hand.release()
    assert hand.staging.changes == ()
    assert hand.staging.undo_stack.count() == 0


@pytest.mark.thorough
def test_that_undo_covers_gestures_and_leaves_none_after_apply(hand: Bending) -> None:
    hand.drag(DECAY_START, 40, 0)
    once = hand.staging.staged.change
    hand.drag(END, -40, 0)
    assert hand.staging.staged.change != once
    hand.action("&Undo End").trigger()
    assert hand.staging.staged.change == once
    hand.action("&Redo End").trigger()
    hand.action("&Undo End").trigger()
    hand.action("A&pply").trigger()
    assert once is not None
    assert hand.sent == [EditSchedule(once)]
    hand.answer()
    assert hand.staging.undo_stack.count() == 0
    assert not hand.action("&Undo").isEnabled()


@pytest.mark.thorough
def test_that_undo_reaches_what_is_staged_and_the_settings_once_the_run_is_over(
    hand: Bending,
) -> None:
    hand.draft.set_value("training.seed", 7)
    hand.drag(DECAY_START, 40, 0)
    hand.action("&Undo Start of decay").trigger()
    assert hand.staging.changes == ()
    assert not hand.action("&Undo").isEnabled()  # the settings of a run stay as they are
    hand.action("&Redo Start of decay").trigger()
    assert hand.staging.changes
    hand.desk.say(Finished("stopped", 100, "/runs/one"))
    hand.action("&Undo Seed").trigger()
    assert hand.draft.value("training.seed") == CONFIG.training.seed


def test_that_a_rejected_edit_says_why_and_stays_to_be_mended(hand: Bending) -> None:
    hand.drag(END, -60, 0)
    before = hand.staging.changes
    hand.action("A&pply").trigger()
    hand.desk.say(CommandRejected("schedule", verbatim("the end at step 99 is in the past")))
    hand.settle()
    assert "the end at step 99 is in the past" in hand.window.panels.notice.text()
    assert hand.plots.shown.timeline == Timeline(hand.line.planned)
    assert hand.staging.changes == before
    assert hand.window.panels.edits.edits.rowCount() == 0
    assert hand.handles.enabled
    assert hand.action("A&pply").isEnabled()


@pytest.mark.thorough
def test_that_the_anchor_moves_along_and_what_has_been_passed_is_said(hand: Bending) -> None:
    hand.drag(PEAK, 0, 30)
    change = hand.staging.staged.change
    assert isinstance(change, Redraw)
    assert change.peak_step is not None
    hand.train(100, 110)
    assert hand.staging.staged.change == change
    tail = hand.staging.staged.tail
    assert tail is not None
    assert (tail.step, tail.anchor) == (110, hand.line.lr(110))
    hand.train(110, change.peak_step + 3)
    assert hand.staging.changes
    assert f"the peak at step {change.peak_step} is in the past" in hand.said
    assert hand.staging.staged_timeline is None
    assert hand.curve("staged lr") == []
    assert not hand.action("A&pply").isEnabled()
    hand.drag(PEAK, 30, 20)  # drawn further to the right
    assert "passed" not in hand.said
    assert hand.action("A&pply").isEnabled()


def test_that_apply_on_release_sends_a_drag_at_once_and_is_remembered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with fresh_desk(qtbot, tmp_path / "first", CONFIG) as desk:
        hand = Bending(desk)
        hand.begin(100)
        hand.action("Apply on &release").setChecked(True)
        hand.press(END)
        hand.move(-50, 0)
        assert hand.sent == []
        hand.release()
        assert len(hand.sent) == 1
        hand.answer()
        hand.action("&Hold").trigger()
        hand.press(END)
        hand.release()
        assert len(hand.sent) == 1  # what was not drawn is looked at first
    with fresh_desk(qtbot, tmp_path / "second", CONFIG) as desk:
        assert Bending(desk).action("Apply on &release").isChecked()


@pytest.mark.parametrize(
    ("words", "change", "paused"),
    [
        ("&Decay now", DecayNow(), True),
        ("&Hold", Hold(), False),
        ("H&alve", Halve(), True),
        ("&Extend", Extend(25), False),
    ],
)
def test_that_one_click_shows_a_tail_and_only_apply_sends_it(
    hand: Bending, words: str, change: Single, paused: bool
) -> None:
    if paused:
        hand.desk.say(Paused(100))
    hand.bar.steps.setValue(25)
    hand.action(words).trigger()
    assert hand.staging.staged.change == change
    assert hand.staging.staged_timeline is not None
    assert hand.said == hand.staging.staged.text != ""
    assert hand.sent == []
    hand.action("A&pply").trigger()
    assert hand.sent == [EditSchedule(change)]
    hand.answer()
    assert hand.plots.shown.timeline == hand.line


def test_that_several_staged_changes_land_as_one_edit(hand: Bending) -> None:
    hand.action("&Extend").trigger()
    hand.drag(END, -30, -20)
    hand.action("H&alve").trigger()
    staged = hand.staging.staged_timeline
    hand.action("A&pply").trigger()
    assert len(hand.sent) == 1
    hand.answer()
    assert hand.plots.shown.timeline == staged
    assert hand.window.panels.edits.edits.rowCount() == 1


def test_that_arrow_keys_nudge_what_is_staged_one_entry_a_burst(hand: Bending) -> None:
    hand.handle(END).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        QTest.keyClick(hand.handle(END), Qt.Key.Key_Right)
    QTest.keyClick(hand.handle(END), Qt.Key.Key_Up)
    assert hand.staging.undo_stack.count() == 1
    tail = hand.staging.staged.tail
    assert tail is not None
    assert tail.total_steps == 303  # past the planned end
    assert tail.schedule.min_lr == 1.1e-5


@pytest.mark.thorough
def test_that_edits_of_both_kinds_are_listed_and_marked_through_all_plots(hand: Bending) -> None:
    view = hand.window.findChild(QListView, "edits_view")
    assert view is not None
    assert not view.isVisibleTo(hand.window.panels.edits)  # it teaches while there is nothing
    hand.action("&Hold").trigger()
    hand.action("A&pply").trigger()
    hand.answer()
    hand.train(100, 120)
    hand.desk.say(
        *settings_changed({"clipping.max_norm": 0.5, "clipping.begin": "start"}, CONFIG, 120)
    )
    hand.settle()
    assert view.model().rowCount() == 2
    assert "clipping" in view.model().index(0, 0).data()
    layers = [
        layer
        for card in hand.plots.stack.cards
        for layer in card._layers
        if type(layer).__name__ == "EditsLayer"
    ]
    assert [layer.marks.places for layer in layers] == [[100.0, 120.0]] * 3  # type: ignore[attr-defined]
    view.setCurrentIndex(view.model().index(1, 0))
    hand.settle()
    assert [layer.marks.chosen for layer in layers] == [100.0] * 3  # type: ignore[attr-defined]
    surface = hand.plots.stack.cards[1].surface
    scale = surface.view.sceneBoundingRect()
    x = scale.left() + scale.width() * (120 - surface.view.viewRange()[0][0]) / (
        surface.view.viewRange()[0][1] - surface.view.viewRange()[0][0]
    )
    at = surface.mapFromScene(x, scale.center().y())
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    assert view.currentIndex().row() == 0
    assert hand.window.panels.side.currentWidget() is hand.window.panels.edits


def test_that_nothing_can_be_staged_without_a_run_or_after_it(hand: Bending) -> None:
    hand.desk.say(Finished("stopped", 100, "/runs/one"))
    hand.settle()
    for words in ("&Decay now", "&Hold", "H&alve", "&Extend", "A&pply", "D&iscard"):
        assert not hand.action(words).isEnabled()
    bar = hand.window.findChild(QWidget, "tail_bar")
    assert bar is not None
    assert bar.isHidden()
    hand.drag(PEAK, 0, 40)
    assert hand.draft.value("schedule.peak_lr") < 1e-3  # the next run's


def test_that_a_ring_dragged_down_ramps_down_and_its_band_says_so(hand: Bending) -> None:
    hand.drag(PEAK, 60, 40)
    assert hand.said.startswith("ramp down to ")
    assert "warm" not in hand.said
    hand.action("A&pply").trigger()
    hand.answer()
    phases = hand.plots.shown.ramps()
    assert [ramp_text(phase) for phase in phases] == ["WARMUP", "RAMP DOWN"]


@pytest.mark.thorough
def test_that_a_ring_is_taken_where_it_was_painted_a_moment_ago(hand: Bending) -> None:
    seen = hand.handle(PEAK).viewport_position()
    hand.train(100, 112)
    hand.window.models.staging.move_on(190)  # far on, within one picture
    hand.settle()
    assert (hand.handle(PEAK).viewport_position() - seen).manhattanLength() > 20
    assert hand.handles.at(seen) == PEAK


def test_that_a_ring_under_the_mouse_stays_there(hand: Bending) -> None:
    seen = hand.handle(PEAK).viewport_position()
    QTest.mouseMove(hand.port, seen.toPoint())
    hand.train(100, 160)
    assert hand.handle(PEAK).viewport_position() == seen


@pytest.mark.parametrize("words", ["&Decay now", "&Hold"])
def test_that_a_press_that_changes_nothing_is_answered(hand: Bending, words: str) -> None:
    hand.action(words).trigger()
    hand.action("A&pply").trigger()
    hand.answer()
    assert hand.bar.text.isHidden()
    hand.action(words).trigger()
    assert hand.staging.changes == ()
    assert hand.said == {"&Decay now": "Already decaying", "&Hold": "Already held"}[words]
    assert hand.bar.text.isVisible()


def test_that_the_same_press_twice_is_one_change_and_an_answer(hand: Bending) -> None:
    hand.action("&Hold").trigger()
    staged = hand.said
    hand.action("&Hold").trigger()
    assert len(hand.staging.changes) == 1
    assert hand.said == "Already held"
    assert staged.startswith("hold ")
    hand.action("D&iscard").trigger()
    assert not hand.staging.changes


def test_that_a_press_that_takes_back_what_is_staged_says_so(hand: Bending) -> None:
    hand.action("&Decay now").trigger()
    hand.action("A&pply").trigger()
    hand.answer()
    hand.action("&Hold").trigger()
    assert hand.said.startswith("hold ")
    hand.action("&Decay now").trigger()
    assert hand.staging.changes == ()
    assert hand.said == "Same as the applied schedule: nothing is staged"
    assert hand.bar.text.isVisible()


def test_that_decay_now_at_the_floor_says_that_it_is_there(hand: Bending) -> None:
    hand.train(100, TOTAL - 1)
    hand.action("&Extend").trigger()
    hand.action("A&pply").trigger()
    hand.answer()
    hand.action("&Decay now").trigger()
    assert hand.staging.changes == ()
    assert hand.said == "Already at the minimum"


@pytest.mark.parametrize("sent", [True, False])
def test_that_an_edit_that_came_too_late_is_told(hand: Bending, sent: bool) -> None:
    hand.drag(END, -60, -30)
    staged = hand.said
    if sent:
        hand.action("A&pply").trigger()
    hand.desk.say(Finished("completed", TOTAL, "/runs/one"))
    told = hand.window.panels.notice.text()
    assert told.startswith(f"The run ended before the staged edit was applied: {staged}. To try")
    assert told in hand.window.panels.log.view.toPlainText()


def test_that_a_run_that_ends_with_nothing_staged_says_nothing_of_it(hand: Bending) -> None:
    hand.drag(END, -60, -30)
    hand.window.controls.actions.tail.discard.trigger()
    hand.desk.say(Finished("completed", TOTAL, "/runs/one"))
    assert hand.window.panels.notice.text() == ""
