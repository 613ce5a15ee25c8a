"""Alarms of the run at work: marked, told once, with a remedy; a run that diverges waits."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight.alarms import DIVERGING, NON_FINITE, PARTED, SPIKE
from core.i18n import Message
from core.messages.commands import ChangeSettings, GoBack, Pause
from core.messages.events import (
    CheckpointInfo,
    CheckpointsChanged,
    CommandRejected,
    Finished,
    Log,
    Paused,
    Resumed,
    WentBack,
)
from gui.models.preferences import Preferences
from gui.models.run_series import RunSeries
from gui.panels.state_dot import ALARMED, AT_WORK
from gui.panels.threshold_dialog import ThresholdDialog, proposed
from gui.plots.alarm_layer import AlarmLayer
from gui.run.run_phase import RunAction, RunPhase
from gui.widgets.question import Question
from tests.gui.fake_session import Desk
from tests.gui.foresight.following import (
    TOTAL,
    done,
    evaluated,
    falling,
    go_on,
    wait_for_study,
)
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

T = TypeVar("T", bound=QDialog)


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as made:
        made.begin(TOTAL)
        yield made


def press_remedy(desk: Desk, qtbot: QtBot) -> None:
    (button,) = desk.window.findChildren(QPushButton, "notice_action")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_dialog(desk: Desk, kind: type[T]) -> T:
    (dialog,) = (each for each in desk.window.findChildren(kind) if each.isVisible())
    return dialog


def answer(desk: Desk, qtbot: QtBot, name: str) -> None:
    """Press a button of the question that stands over the window."""
    question = shown_dialog(desk, Question)
    button = question.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def marked(desk: Desk, name: str) -> list[float]:
    plots = desk.window.plots
    plots.stack.redraw()
    card: Any = next(card for card in plots.stack.cards if card.spec.has_forecast)
    items = card.surface.getPlotItem().items
    item = next(i for i in items if hasattr(i, "name") and i.name() == name)
    return [float(each) for each in item.getData()[0]]


def shaded(desk: Desk) -> list[tuple[int, int]]:
    """The stretches that every plot shades."""
    plots = desk.window.plots
    plots.stack.redraw()
    layers = [
        next(layer for layer in card._layers if isinstance(layer, AlarmLayer))
        for card in plots.stack.cards
        if not card.isHidden()
    ]
    first, *others = (
        [tuple(map(round, band.span)) for band in layer.bands if band.span is not None]
        for layer in layers
    )
    assert all(other == first for other in others)
    return first  # type: ignore[return-value]


def remedies(desk: Desk) -> list[QPushButton]:
    return desk.window.panels.reading.findChildren(QPushButton, "remedy_button")


@pytest.mark.thorough
def test_that_a_spike_is_marked_and_told_once_with_its_remedy(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    desk.say(*(done(i, falling(i)) for i in range(160)))
    assert not window.stored.alarms.alarms
    desk.say(done(160, falling(160) + 4.0), *(done(i, falling(i)) for i in range(161, 180)))
    assert marked(desk, "outliers") == [160]  # a batch alone is a tick and no alarm
    assert window.panels.notice.text() == ""
    desk.say(*(done(i, falling(i) + 2.0) for i in range(180, 200)))
    (alarm,) = window.stored.alarms.alarms
    assert alarm.kind == SPIKE
    assert 180 <= alarm.step <= 184
    assert marked(desk, "alarms") == [alarm.step]
    assert shaded(desk) == [(alarm.step, 199)]  # up to the present
    assert f"spiked at step {alarm.step}" in window.panels.notice.text()
    assert "spiked at step" in window.panels.log.view.toPlainText()
    assert window.panels.transport.dot.look == ALARMED
    press_remedy(desk, qtbot)
    dialog = shown_dialog(desk, ThresholdDialog)
    assert desk.session.sent == []  # nothing is set by asking
    assert dialog.norm.text() == "0.5"  # what one in ten of the last steps exceeds, at most
    dialog.norm.setText("0.25")
    assert "It would have clipped 100% of the last 200 steps." in dialog.said.text()
    qtbot.mouseClick(dialog._apply, Qt.MouseButton.LeftButton)
    (command,) = desk.session.sent
    assert isinstance(command, ChangeSettings)
    assert dict(command.values)["clipping.max_norm"] == 0.25
    desk.say(*(done(i, falling(i)) for i in range(200, 230)))
    assert [each.end is None for each in window.stored.alarms.alarms] == [False]
    assert window.panels.transport.dot.look == AT_WORK[RunPhase.RUNNING]
    assert window.panels.notice.text() == ""  # not told again
    assert shaded(desk) == [(alarm.step, window.stored.alarms.alarms[0].end)]


def test_that_an_alarm_from_before_a_resume_is_marked_and_not_told_again(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    log_before = len(window.panels.log.view.toPlainText())  # of others that had this window
    earlier = RunSeries()
    earlier.append([done(i, falling(i) + 2.0 * (180 <= i < 200)) for i in range(230)])
    window.plots.put_before(earlier)
    go_on(desk, qtbot, *(done(i, falling(i)) for i in range(230, 270)))
    (alarm,) = window.stored.alarms.alarms
    assert alarm.kind == SPIKE
    assert 180 <= alarm.step <= 184
    assert marked(desk, "alarms") == [alarm.step]
    assert window.panels.notice.text() == ""
    assert "spiked" not in window.panels.log.view.toPlainText()[log_before:]
    assert window.panels.transport.dot.look == AT_WORK[RunPhase.RUNNING]


def test_that_the_alarms_of_a_paused_run_are_marked_in_a_window_that_saw_no_step(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    desk.say(*(done(i, falling(i) + 2.0 * (180 <= i < 200)) for i in range(230)), Paused(230))
    wait_for_study(desk, qtbot)
    before = window.stored.alarms.alarms
    assert [each.kind for each in before] == [SPIKE]
    window.stored.alarms._forget()  # as after a change of the language
    assert marked(desk, "alarms") == []
    go_on(desk, qtbot)
    assert window.stored.alarms.alarms == before
    assert marked(desk, "alarms") == [before[0].step]


@pytest.mark.parametrize("pauses", [True, False])
def test_that_a_run_that_diverges_waits_where_that_is_wanted(
    desk: Desk, qtbot: QtBot, pauses: bool
) -> None:
    window = desk.window
    window.controls.actions.pause_on_divergence.setChecked(pauses)
    climb = np.linspace(0.0, 3.0, 200)
    desk.say(*(done(i, falling(i)) for i in range(100)))
    desk.say(*(done(100 + i, falling(100) + float(climb[i])) for i in range(200)))
    assert DIVERGING in [each.kind for each in window.stored.alarms.alarms]
    assert "is diverging" in window.panels.notice.text()
    assert desk.session.sent == ([Pause()] if pauses else [])
    assert (RunAction.PAUSE in window.models.controller.pending) is pauses
    press_remedy(desk, qtbot)
    assert GoBack(None) not in desk.session.sent  # it asks first
    answer(desk, qtbot, "go_back_cancel")
    assert desk.session.sent == ([Pause()] if pauses else [])
    window.controls.actions.pause_on_divergence.setChecked(False)  # it is told once more
    desk.window.stored.alarms.raised.emit(window.stored.alarms.alarms[-1])
    press_remedy(desk, qtbot)
    answer(desk, qtbot, "go_back_back")
    assert desk.session.sent == [Pause()]  # it goes back as soon as it stands still
    desk.say(Paused(300))
    assert desk.session.sent[-1] == GoBack(None)


def test_that_a_newcomer_has_a_diverging_run_wait_and_another_choice_is_kept(
    desk: Desk, tmp_path: Path
) -> None:
    window = desk.window
    for ticked, chosen in ((True, False), (False, True), (True, True)):
        switch = QAction(checkable=True)
        window.stored.alarm_binding.let_pause(switch, Preferences(tmp_path))
        assert switch.isChecked() is ticked
        switch.setChecked(chosen)
    window.stored.alarm_binding.let_pause(
        window.controls.actions.pause_on_divergence, window.preferences
    )


def parting(first: int, last: int) -> list[Any]:
    """Steps of a run that learns its text by heart from step 60 on."""
    rng = np.random.default_rng(0)
    events: list[Any] = []
    for i in range(first, last):
        events.append(done(i, falling(i)))
        if i % 8 == 7:
            rising = max(0, i - 60) * 0.01 + 0.002 * float(rng.standard_normal())
            events.append(evaluated(i, falling(i), falling(i) + 0.1 + rising))
    return events


@pytest.mark.thorough
def test_that_a_parting_is_told_and_a_decay_staged_by_its_remedy(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    reading, (badge,) = window.panels.reading, window.findChildren(QLabel, "reading_alarms")
    window.panels.side.setCurrentWidget(reading)
    go_on(desk, qtbot, *parting(0, 200))
    (alarm,) = window.stored.alarms.alarms
    assert alarm.kind == PARTED
    assert f"Overfitting: at step {alarm.step} " in window.panels.notice.text()
    assert "had separated" in window.panels.log.view.toPlainText()
    assert window.panels.transport.dot.look == ALARMED
    assert shaded(desk) == [(alarm.step, 199)]
    assert badge.text() == "1"  # other sentences stand there, too, and are not counted
    assert reading.findings.rowCount() > 1
    assert reading.findings.finding(0).alarm == PARTED
    go_on(desk, qtbot, *parting(200, 208))
    assert len(window.stored.alarms.alarms) == 1  # told once
    (button,) = remedies(desk)
    assert button.text() == "Stage a decay from here"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    staged = window.models.staging.staged_timeline
    assert staged is not None
    assert 208 < staged.total_steps < TOTAL  # the plan falls already: so it ends sooner
    assert staged.lr(staged.total_steps - 1) < window.plots.live.timeline.lr(  # type: ignore[union-attr]
        staged.total_steps - 1
    )
    assert desk.session.sent == []  # nothing changes until Apply
    window.controls.actions.tail.discard.trigger()
    assert "had separated" in window.panels.notice.text()
    go_on(desk, qtbot, Finished("completed", 208, "/runs/one"))
    qtbot.waitUntil(lambda: not remedies(desk))  # there is nothing left to be done
    assert window.panels.notice.text() == ""
    assert badge.text() == "1"


@pytest.mark.thorough
def test_that_a_parting_from_before_the_step_gone_back_to_is_not_told_again(
    desk: Desk, qtbot: QtBot
) -> None:
    alarms, told = desk.window.stored.alarms, list[object]()
    go_on(desk, qtbot, *parting(0, 208))
    (alarm,) = alarms.alarms
    alarms.raised.connect(told.append)
    desk.say(Paused(208), WentBack(206, TOTAL, 20), Paused(206))
    go_on(desk, qtbot, *parting(206, 208))
    assert alarms.alarms == (alarm,)
    assert told == []
    desk.say(Paused(208), WentBack(alarm.step, TOTAL, 20), Paused(alarm.step))
    assert len(alarms.alarms) == 0  # it is undone with what it was found in


@pytest.mark.thorough
def test_that_a_run_goes_back_to_its_best_checkpoint_and_is_watched_anew(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    desk.say(*(done(i, falling(i)) for i in range(160)))
    saved = tuple(
        CheckpointInfo(step, Path("/runs/one"), 1_000, "2026-11-28T10:00:00+00:00", 3.0, best=best)
        for step, best in ((80, False), (120, True), (150, False))
    )
    desk.say(CheckpointsChanged(saved, 3_000))
    desk.say(*(done(160 + i, falling(160) + 0.03 * i) for i in range(180)))
    desk.say(Paused(340))
    assert DIVERGING in [each.kind for each in window.stored.alarms.alarms]
    window.panels.side.setCurrentWidget(window.panels.reading)
    go_on(desk, qtbot)
    button = next(each for each in remedies(desk) if each.text().startswith("Go back"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    question = shown_dialog(desk, Question)
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "Go back to step 120?" in said
    assert "its checkpoint with the lowest validation loss, 3.000" in said
    assert desk.session.sent == [Pause()]  # as it diverged
    answer(desk, qtbot, "go_back_back")
    assert desk.session.sent[-1] == GoBack(120)
    desk.say(WentBack(120, TOTAL, 20), Paused(120))
    assert window.stored.alarms.alarms == ()
    assert shaded(desk) == []
    assert window.panels.transport.dot.look == AT_WORK[RunPhase.PAUSED]
    watched = window.plots.live.watched
    assert watched is not None
    assert watched.first == 0  # what is left of the run counts


def test_that_a_number_that_is_none_is_an_alarm_like_any_other(desk: Desk, qtbot: QtBot) -> None:
    window, loss = desk.window, Message("training.non_finite", name="loss", step=60, value="nan")
    desk.say(*(done(i, falling(i)) for i in range(60)))
    saved = CheckpointInfo(50, Path("/runs/one"), 1_000, "2026-11-28T10:00:00+00:00", None)
    desk.say(CheckpointsChanged((saved,), 3_000))
    desk.say(Log("error", loss), Paused(60, loss, "nonfinite"))
    wait_for_study(desk, qtbot)
    assert [(each.kind, each.step) for each in window.stored.alarms.alarms] == [(NON_FINITE, 60)]
    assert marked(desk, "alarms") == [60]
    assert window.panels.transport.dot.look == ALARMED
    assert "Non-finite loss at step 60" in window.panels.log.view.toPlainText()
    assert window.panels.reading.findings.finding(0).name == "not finite"
    assert window.stored.studies.latest is not None
    assert not window.stored.studies.latest.spoken.past.is_finite  # so nothing is foretold
    assert [each.text() for each in remedies(desk)] == ["Go back to the best checkpoint…"]
    press_remedy(desk, qtbot)  # in the notice: a checkpoint from before it
    assert desk.session.sent == []
    answer(desk, qtbot, "go_back_back")
    assert desk.session.sent == [GoBack(50)]
    desk.say(CommandRejected("go back", loss), Resumed(60), done(60, falling(60)))
    assert window.panels.transport.dot.look == AT_WORK[RunPhase.RUNNING]  # it went well this time
    assert [each.end for each in window.stored.alarms.alarms] == [60]


@pytest.mark.parametrize(
    ("saved", "before", "wanted"),
    [
        (((80, 3.0), (120, 2.5), (340, 9.0)), 200, 120),
        (((340, 9.0),), 200, 0),  # what was saved in the trouble is no way out of it
        (((80, None), (120, None)), 200, 120),
        ((), 200, None),
        (((80, 3.0), (120, 3.5)), None, 80),
    ],
)
def test_that_the_way_back_leads_before_the_trouble(
    desk: Desk,
    saved: tuple[tuple[int, float | None], ...],
    before: int | None,
    wanted: int | None,
) -> None:
    best = min((val for _, val in saved if val is not None), default=None)
    made = tuple(
        CheckpointInfo(
            step,
            Path("/runs/one"),
            1_000,
            "2026-11-28T10:00:00+00:00",
            val,
            best=val is not None and val == best,
        )
        for step, val in saved
    )
    desk.say(CheckpointsChanged(made, 3_000))
    assert desk.window.stored.go_back.target(before)[0] == wanted


def test_that_of_a_run_that_is_over_another_one_begins_where_it_went_well(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, asked = desk.window, list[tuple[Path, int | None]]()
    monkeypatch.setattr(
        window.stored.resume_actions, "branch", lambda path, step: asked.append((path, step))
    )
    desk.say(*parting(0, 208))
    saved = tuple(
        CheckpointInfo(step, Path("/x"), 1_000, "2026-11-28T10:00:00+00:00", val, best=val == 2.5)
        for step, val in ((60, 2.5), (200, 3.9))
    )
    desk.say(CheckpointsChanged(saved, 3_000), Finished("completed", 208, "/runs/one"))
    wait_for_study(desk, qtbot)
    window.panels.side.setCurrentWidget(window.panels.reading)
    (button,) = remedies(desk)
    assert button.text() == "Branch from the best checkpoint…"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [(Path("/runs/one"), 60)]


def test_that_a_question_is_withdrawn_when_the_run_ends(desk: Desk, qtbot: QtBot) -> None:
    desk.say(*(done(i, falling(i)) for i in range(20)))
    desk.window.stored.alarm_binding.act("go_back")
    desk.window.stored.alarm_binding.act("lower_threshold")
    kinds = (Question, ThresholdDialog)
    assert [shown_dialog(desk, kind).isVisible() for kind in kinds] == [True, True]
    desk.say(Finished("stopped", 20, "/runs/one"))
    shown = [each for kind in kinds for each in desk.window.findChildren(kind)]
    assert not any(each.isVisible() for each in shown)
    assert desk.session.sent == []


@pytest.mark.parametrize(
    ("threshold", "norms", "wanted"),
    [
        (1.0, [0.8, 0.4, 2.0], 0.5),
        (100.0, [1.0] * 9 + [2.0], 1.1),  # half of it would clip nothing
        (0.0, [1.0] * 9 + [2.0], 1.1),
        (0.0, [], 0.0),
        (2.0, [], 1.0),
        (2.0, [float("nan"), 3.0], 1.0),
    ],
)
def test_that_a_threshold_is_proposed_that_would_act(
    threshold: float, norms: list[float], wanted: float
) -> None:
    assert proposed(threshold, norms) == wanted
