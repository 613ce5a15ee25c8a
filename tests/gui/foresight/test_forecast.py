"""The forecast on the loss plot: what is drawn is what core.foresight says of the plan in hand."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight import Foresight, RunSoFar, Suggestion, suggest
from core.foresight.suggestion import WORSE, linear_decay
from core.schedule.edits import Redraw
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots.end_inset import EndInset
from gui.plots.forecast_layer import foreseen
from gui.schedule_editor import staging_controller
from gui.schedule_editor.plan_drag import END
from gui.schedule_editor.staged_edits import staged_at, suggested_change
from tests.gui.foresight.following import TOTAL, done, evaluated, falling, go_on
from tests.gui.kept_desk import kept_desk
from tests.gui.plots.test_staged_edits import Bending

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SEEN = 200
CONFIG = RunConfig().replaced(
    {
        "schedule.decay": "wsd-linear",
        "schedule.warmup": 8,
        "schedule.decay_start": 300,
        "training.max_steps": TOTAL,
    }
)


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Bending]:
    with kept_desk(qtbot, request, CONFIG) as desk:
        made = Bending(desk)
        made.line = Timeline(plan(CONFIG.schedule, TOTAL))
        desk.begin(TOTAL)
        yield made


def loss_card(hand: Bending) -> Any:
    return next(card for card in hand.plots.stack.cards if card.spec.has_forecast)


def drawn(hand: Bending, name: str) -> list[float]:
    items = loss_card(hand).surface.getPlotItem().items
    item = next(i for i in items if hasattr(i, "name") and i.name() == name)
    heights = item.getOriginalDataset()[1]  # None: nothing was ever drawn
    return [] if heights is None else [float(each) for each in heights]


def said(hand: Bending) -> str:
    hand.settle()
    return str(loss_card(hand).summary.text)


def healthy(hand: Bending, first: int, last: int) -> list[Any]:
    """Steps of a loss that falls, with an evaluation after every eighth."""
    events: list[Any] = []
    for i in range(first, last):
        events.append(done(i, falling(i), lr=hand.line.lr(i)))
        if i % 8 == 7:
            events.append(evaluated(i, falling(i), falling(i) + 0.1))
    return events


def test_that_the_forecast_follows_the_plan_in_the_hand(hand: Bending, qtbot: QtBot) -> None:
    go_on(hand.desk, qtbot, *healthy(hand, 0, 12))
    assert "no forecast: 0 of 12 points" in said(hand)
    assert drawn(hand, "forecast") == []

    go_on(hand.desk, qtbot, *healthy(hand, 12, SEEN))
    learned = hand.plots.shown.learned
    assert learned is not None
    assert isinstance(learned.past, RunSoFar)
    assert learned.past.seen == SEEN
    planned = foreseen(learned, hand.line).curve
    assert planned is not None
    hand.settle()
    ahead = planned.at > SEEN
    assert drawn(hand, "forecast") == planned.loss[ahead].tolist()
    assert drawn(hand, "forecast low") == planned.low[ahead].tolist()
    assert drawn(hand, "forecast high") == planned.high[ahead].tolist()
    assert drawn(hand, "forecast as planned") == []
    assert f"end {planned.loss[-1]:.3f}" in said(hand)
    assert said(hand).endswith("early, so rough")
    assert f"learned from only {SEEN} updates" in loss_card(hand).summary.toolTip()

    hand.drag(END, -40, -30)  # a tail is staged by the mouse: both are drawn
    staged = hand.staging.staged_timeline
    assert staged is not None
    held = foreseen(learned, staged).curve
    assert held is not None
    assert drawn(hand, "forecast") == held.loss[held.at > SEEN].tolist()
    assert drawn(hand, "forecast as planned") == planned.loss[ahead].tolist()
    assert f"as planned {planned.loss[-1]:.3f}" in said(hand)
    assert f"({planned.low[-1]:.3f}–{planned.high[-1]:.3f})" in said(hand)
    assert hand.plots.shown.learned is learned  # nothing was fitted for it
    (inset,) = hand.window.findChildren(EndInset, "forecast_end")
    assert inset.isVisible()
    assert f"staged {held.low[-1]:.3f}–{held.high[-1]:.3f}" in inset.text
    assert f"as planned {planned.low[-1]:.3f}–{planned.high[-1]:.3f}" in inset.text
    hand.press(END)
    for _ in range(3):
        hand.move(-12, 0)
        shorter = hand.staging.staged_timeline
        assert shorter is not None
        assert f"at step {shorter.total_steps:,}" in inset.text  # in every picture of a drag
    hand.release()
    hand.staging.undo_stack.undo()
    hand.window.resize(1280, 560)  # no room for it
    hand.settle()
    assert not inset.isVisible()
    hand.window.resize(1440, 900)
    hand.settle()
    assert inset.isVisible()

    hand.staging.stage((Redraw(peak_lr=2 * hand.line.lr(SEEN), peak_step=SEEN + 20),), "rise")
    assert f"as planned {planned.loss[-1]:.3f}" in said(hand)  # of it something is known
    assert "no forecast: the plan goes up to" in said(hand)
    assert drawn(hand, "forecast") == []
    assert not inset.isVisible()
    hand.staging.undo_stack.undo()
    hand.settle()

    switch = hand.window.controls.actions.show_forecast
    switch.trigger()
    hand.settle()
    assert not inset.isVisible()
    assert drawn(hand, "forecast") == drawn(hand, "forecast as planned") == []
    assert said(hand) == ""
    switch.trigger()
    hand.settle()
    assert drawn(hand, "forecast") == held.loss[held.at > SEEN].tolist()
    assert hand.window.preferences.switch("view/forecast", False)


@pytest.mark.thorough
def test_that_far_ahead_the_forecast_is_dashed_and_ends(hand: Bending, qtbot: QtBot) -> None:
    go_on(hand.desk, qtbot, *healthy(hand, 0, 68))
    learned = hand.plots.shown.learned
    assert learned is not None
    seen = foreseen(learned, hand.line)
    assert seen.curve is not None
    hand.settle()
    assert seen.dashed_from == 4 * 68 < seen.ends_at == 5 * 68 < TOTAL
    at, loss = seen.curve.at, seen.curve.loss
    told = (at > 68) & (at <= seen.dashed_from)
    guessed = (at >= at[told][-1]) & (at <= seen.ends_at)
    assert drawn(hand, "forecast") == loss[told].tolist()
    assert drawn(hand, "forecast low") == seen.curve.low[told].tolist()  # no band beyond
    assert drawn(hand, "forecast beyond") == loss[guessed].tolist()
    assert f"at step {at[told][-1]:,}" in said(hand)
    assert "end" not in said(hand)
    go_on(hand.desk, qtbot, *healthy(hand, 68, SEEN))
    hand.settle()
    assert drawn(hand, "forecast beyond") == []  # the run's end is near enough


@pytest.mark.thorough
def test_that_a_run_that_parted_is_met_with_silence_and_its_reason(
    hand: Bending, qtbot: QtBot
) -> None:
    rng = np.random.default_rng(0)
    events: list[Any] = []
    for i in range(SEEN):
        events.append(done(i, falling(i), lr=hand.line.lr(i)))
        if i % 8 == 7:
            rising = max(0, i - 60) * 0.01 + 0.002 * float(rng.standard_normal())
            events.append(evaluated(i, falling(i), falling(i) + 0.1 + rising))
    go_on(hand.desk, qtbot, *events)
    assert "no forecast: train and val loss have separated" in said(hand)
    assert drawn(hand, "forecast") == []
    names = [each.name for each in hand.window.stored.studies.latest.findings]  # type: ignore[union-attr]
    assert "parted" in names


def test_that_a_decay_is_suggested_and_staged(
    hand: Bending, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.window.resize(1280, 800)
    (button,) = hand.window.findChildren(QToolButton, "suggest_decay_button")
    go_on(hand.desk, qtbot, *healthy(hand, 0, 12))
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "without a forecast" in hand.said
    assert hand.staging.staged_timeline is None
    hand.bar._end_answer()
    go_on(hand.desk, qtbot, *healthy(hand, 12, SEEN))
    learned = hand.plots.live.learned
    assert learned is not None
    found = suggest(learned, hand.line.curve(np.arange(SEEN, TOTAL)))
    assert found is not None
    worse = replace(found, verdict=WORSE)
    with monkeypatch.context() as patched:
        patched.setattr(staging_controller, "suggest", lambda *_: worse)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "The plan is forecast to end lower" in hand.said
    assert hand.staging.staged_timeline is None  # what is worse is not suggested
    hand.bar._end_answer()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    staged = hand.staging.staged_timeline
    assert staged is not None
    assert np.allclose(staged.curve(np.arange(SEEN, TOTAL)), found.lr, atol=0.02 * found.lr.max())
    assert staged.total_steps == TOTAL
    assert "as planned" in said(hand)


@pytest.mark.parametrize("seen", [100, 250])
def test_that_what_is_staged_is_what_is_suggested(seen: int) -> None:
    line = Timeline(plan(RunConfig().schedule, TOTAL))
    begin = max(seen, TOTAL // 2)
    lr = linear_decay(line.lr(seen), seen, begin, TOTAL)
    nothing = Foresight(None)
    found = Suggestion(begin, TOTAL, lr, nothing, nothing, "same")
    result = staged_at((suggested_change(found, seen),), line, seen)
    assert result.tail is not None
    ahead = line.edited(result.tail).curve(np.arange(seen, TOTAL))
    assert np.allclose(ahead, lr, atol=1e-12)
