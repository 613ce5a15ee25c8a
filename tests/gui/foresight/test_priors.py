"""The forecast from the most alike finished run: before the start, named, declined, accepted."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS
from core.foresight.observations import first_of_use
from core.messages.events import Finished
from core.run_store.annotations import declines_earlier, read_about
from core.run_store.lessons import FORESIGHT, lessons_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.foresight.study import of_plan
from gui.plots.forecast_layer import foreseen
from gui.schedule_editor.plan_drag import DECAY_START, PEAK
from gui.style.theme import theme
from tests.core.foresight.made_runs import made_run
from tests.core.foresight.written_runs import CONFIG, TOTAL, write_lawful_run
from tests.gui.accessible import faults
from tests.gui.foresight.following import done, evaluated, go_on
from tests.gui.foresight.test_forecast import drawn, loss_card, said
from tests.gui.kept_desk import kept_desk_over
from tests.gui.plots.test_staged_edits import Bending

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One finished run, which keeps what it teaches."""
    folder = tmp_path_factory.mktemp("alike") / "runs"
    lessons_of(write_lawful_run(folder, "cosine 1e-3", seed=1))
    return folder


@pytest.fixture
def runs_dir(finished: Path, tmp_path: Path) -> Path:
    """That run, in a folder that other tests do not write to."""
    return Path(shutil.copytree(finished, tmp_path / "runs"))


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest, runs_dir: Path) -> Iterator[Bending]:
    """A window over that folder, with the same set-up planned; the earlier run has been found."""
    with kept_desk_over(qtbot, request, runs_dir) as desk:
        made = Bending(desk)
        made.line = Timeline(plan(CONFIG.schedule, TOTAL))
        made.draft.set_values({path: CONFIG.value(path) for path in FIELD_PATHS}, "")
        priors = desk.window.stored.priors
        priors._choices.clear()  # as in a window that is new
        priors.renew()
        wait_for_prior(made, qtbot)
        priors.changed.emit()
        made.settle()
        yield made


def wait_for_prior(hand: Bending, qtbot: QtBot) -> None:
    """Until the run of this test's folder has been found, not one of an earlier test's."""
    priors, runs_dir = hand.window.stored.priors, hand.window.models.controller.runs_dir

    def is_found() -> bool:
        return priors.found is not None and priors.found.path.parent == runs_dir

    qtbot.waitUntil(is_found, timeout=30_000)


def button(hand: Bending) -> QToolButton:
    (found,) = hand.window.findChildren(QToolButton, "prior_button")
    return found


def lawful(line: Timeline, last: int) -> list[Any]:
    """Updates and evaluations of a run that follows the same law."""
    past = made_run(line.curve(np.arange(TOTAL)), warmup=line.warmup_steps, every=10, seed=5).past
    train = dict(zip(past.train.at.tolist(), past.train.loss.tolist(), strict=True))
    val = dict(zip((past.val.at - 1).tolist(), past.val.loss.tolist(), strict=True))
    events: list[Any] = []
    for i in range(last):
        events.append(done(i, train.get(i, 10.0), lr=line.lr(i)))
        if i in val:
            events.append(evaluated(i, train[i], val[i]))
    return events


def expected(hand: Bending) -> list[float]:
    """The pure forecast of the plan in the hand, where it is drawn."""
    prior, config = hand.window.stored.priors.found, hand.draft.config()
    assert prior is not None
    assert config is not None
    assert hand.draft.schedule is not None
    learned = of_plan(config, prior)
    assert learned is not None
    line = Timeline(hand.draft.schedule)
    curve = foreseen(learned, line).curve
    assert curve is not None
    ahead = curve.at > int(first_of_use(line.warmup_steps, line.total_steps))
    return [float(each) for each in curve.loss[ahead]]


@pytest.mark.thorough
def test_that_a_forecast_stands_before_the_start_and_follows_the_mouse(
    hand: Bending, qtbot: QtBot
) -> None:
    first = expected(hand)
    assert f"train at step {TOTAL} · end {first[-1]:.3f}" in said(hand)
    assert drawn(hand, "forecast") == first
    assert loss_card(hand)._empty.isHidden()  # what will stand there does not lie over it
    assert button(hand).accessibleName() == "forecast uses 'cosine 1e-3' ×"
    assert button(hand).isVisible()
    assert [wrong for wrong in faults(hand.window) if "prior_button" in wrong] == []

    hand.press(DECAY_START)
    for _ in range(3):
        hand.move(-25, 0)
        assert drawn(hand, "forecast") == expected(hand) != first
    hand.release()
    assert drawn(hand, "forecast as planned") == []

    hand.draft.undo_stack.undo()
    hand.draft.set_value("schedule.peak_lr", 1.2e-3)
    hand.settle()
    assert drawn(hand, "forecast") == expected(hand)  # within 25 %
    hand.drag(PEAK, 0, 60)
    assert "no forecast: the forecast from cosine 1e-3 holds within 25%" in said(hand)
    assert drawn(hand, "forecast") == []
    hand.draft.set_value("training.batch_size", 7)  # another set-up: there is nothing to say
    qtbot.waitUntil(lambda: hand.window.stored.priors.found is None)
    assert said(hand) == ""
    assert not button(hand).isVisible()
    assert not loss_card(hand)._empty.isHidden()


def test_that_an_earlier_run_can_be_declined_and_accepted(hand: Bending, qtbot: QtBot) -> None:
    action = hand.window.controls.actions.learn_from_earlier
    assert action.isEnabled()
    assert action.isChecked()
    hand.settle()
    curve = drawn(hand, "forecast")
    qtbot.mouseClick(button(hand), Qt.MouseButton.LeftButton)
    assert said(hand) == ""
    assert drawn(hand, "forecast") == []
    assert button(hand).accessibleName() == "use 'cosine 1e-3'"
    assert not action.isChecked()
    action.trigger()
    hand.settle()
    assert drawn(hand, "forecast") == curve != []
    hand.window.controls.actions.show_forecast.trigger()
    hand.settle()
    assert drawn(hand, "forecast") == []
    assert not button(hand).isVisible()


def test_that_a_run_learns_from_it_and_what_was_chosen_stays_with_the_run(
    hand: Bending, qtbot: QtBot, runs_dir: Path
) -> None:
    window = hand.window
    qtbot.keyClick(button(hand), Qt.Key.Key_Space)  # declined before the start
    hand.desk.begin(TOTAL)
    go_on(hand.desk, qtbot, *lawful(hand.line, 100))
    found: Any = window.stored.studies.latest
    assert found.spoken.earlier is None
    assert window.stored.priors.declined
    hand.settle()
    alone = drawn(hand, "forecast")
    qtbot.mouseClick(button(hand), Qt.MouseButton.LeftButton)
    background = window.stored.background
    qtbot.waitUntil(lambda: not background.busy("foresight"), timeout=60_000)
    again: Any = window.stored.studies.latest
    assert np.allclose(again.spoken.earlier.theta, lessons_of_first(runs_dir))
    hand.settle()
    assert [] != drawn(hand, "forecast") != alone


@pytest.mark.thorough
def test_that_the_next_run_is_foretold_over_the_one_that_has_ended(
    hand: Bending, qtbot: QtBot
) -> None:
    hand.desk.begin(TOTAL)
    hand.desk.say(*lawful(hand.line, TOTAL), Finished("completed", TOTAL, ""))
    wait_for_prior(hand, qtbot)
    hand.settle()
    assert drawn(hand, "forecast") == []  # the plan is that of the run, which has come
    hand.drag(DECAY_START, -60, 0)
    assert drawn(hand, "forecast") == expected(hand) != []
    assert f"train at step {TOTAL}" in said(hand)
    (entry,) = [each for each in loss_card(hand).header.legend if each.label == "forecast"]
    assert entry.colour == theme().palette.edit  # as the plan of the next run
    hand.window.controls.commands.plan_new()
    hand.settle()
    assert drawn(hand, "forecast") == expected(hand) != []  # it alone


def lessons_of_first(runs_dir: Path) -> Any:
    earlier = lessons_of(next(runs_dir.iterdir())).earlier["loss"]
    assert earlier is not None
    return earlier.theta


def test_that_a_stored_run_keeps_whether_it_was_declined(
    hand: Bending, qtbot: QtBot, runs_dir: Path
) -> None:
    window, priors = hand.window, hand.window.stored.priors
    stopped = write_lawful_run(runs_dir, "stopped", seen=150, ends="stopped", seed=3)
    window.stored.viewer.open(stopped)
    qtbot.waitUntil(lambda: window.stored.viewer.shown is not None, timeout=30_000)
    wait_for_prior(hand, qtbot)
    qtbot.waitUntil(lambda: "end" in said(hand), timeout=60_000)
    shown = window.stored.viewer.shown
    assert shown is not None
    assert shown.learns_from_others
    for info in (  # of a log nothing is alike
        replace(shown.info, state="completed"),
        replace(shown.info, imported="log.csv"),
    ):
        assert not replace(shown, info=info).learns_from_others
    qtbot.mouseClick(button(hand), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: declines_earlier(stopped), timeout=30_000)
    window.stored.viewer.show_own()
    assert not priors.declined  # the plan's own choice
    priors._choices.clear()  # as in another window
    window.stored.viewer.open(stopped)
    qtbot.waitUntil(lambda: priors.declined, timeout=30_000)
    assert not button(hand).isChecked()
    assert read_about(stopped)["declines_earlier"] is True
    assert not (stopped / FORESIGHT).exists()  # it has not come to its end


@pytest.mark.thorough
def test_that_a_run_that_came_to_its_end_keeps_what_it_teaches(
    hand: Bending, qtbot: QtBot, runs_dir: Path
) -> None:
    priors = hand.window.stored.priors
    path = write_lawful_run(runs_dir, "done", seed=4)
    with qtbot.waitSignal(priors.lessons_kept, timeout=60_000) as kept:
        priors._end(Finished("completed", TOTAL, str(path)))
    assert kept.args == [path]
    content = json.loads((path / FORESIGHT).read_bytes())
    assert content["teacher"] == "cosine 1e-3"
    assert len(content["hindsight"]["loss"]) == 3
