"""Two schedules trained one after the other by one button, and compared."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.config import ConfigError, RunConfig
from core.messages.events import Finished
from core.run_store.index import read_info, read_steps, run_config
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.window.main_window import MainWindow
from gui.window.train_both import TrainBoth, through_points_of, with_schedule_of
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.runs.real_window import ENDS_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def changes() -> dict[str, object]:
    return {
        "training.max_steps": 8,
        "training.eval_every": 2,
        "schedule.warmup": 4,
        "sampling.every": 4,
    }


def test_that_the_two_runs_differ_in_nothing_but_schedule_and_length() -> None:
    pinned = RunConfig().replaced({"schedule.warmup": 0, "training.max_steps": 50})
    present = RunConfig().replaced({"optimizer.weight_decay": 0.3, "training.seed": 7})
    made = with_schedule_of(present, pinned)
    assert (made.schedule, made.training.max_steps) == (pinned.schedule, 50)
    assert (made.optimizer, made.training.seed) == (present.optimizer, 7)
    line = Timeline(plan(pinned.schedule, 50))
    points = through_points_of(present, line)
    again = Timeline(plan(points.schedule, points.training.max_steps))
    peak = max(line.lr(step) for step in range(50))
    assert max(abs(again.lr(step) - line.lr(step)) for step in range(50)) < 0.01 * peak
    with pytest.raises(ConfigError):
        with_schedule_of(present, pinned).replaced({"schedule.warmup": -1})


def test_that_one_button_trains_both_on_the_same_batches_and_opens_the_comparison(
    window: MainWindow, qtbot: QtBot
) -> None:
    actions = 0
    button = window.findChild(QWidget, "train_both_button")
    assert button is not None
    assert not button.isVisible()

    def act() -> None:
        nonlocal actions
        actions += 1

    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)  # with warmup
    act()
    assert not button.isVisible()  # both are the same yet
    field = window.findChild(QLineEdit, "field_schedule_warmup")
    assert field is not None
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    act()
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    act()
    assert actions <= 3
    compare, pages = window.stored.compare, window.panels.pages
    qtbot.waitUntil(lambda: pages.current == "compare", timeout=2 * ENDS_MS)
    runs_dir = window.models.controller.runs_dir

    def are_shown() -> bool:  # these two, and not those of an earlier test of this window
        runs = compare.shown.runs if compare.shown is not None else ()
        return [Path(run.key).parent for run in runs] == [runs_dir] * 2

    qtbot.waitUntil(are_shown)
    shown = compare.shown
    assert shown is not None
    one, other = (run_config(Path(run.key)) for run in shown.runs)
    assert (one.schedule.warmup, other.schedule.warmup) == (4, 0)
    assert one.replaced({"schedule.warmup": 0}) == other
    first, second = (read_steps(Path(run.key)) for run in shown.runs)
    assert first["loss"][0] == second["loss"][0]  # the same weights and the same first batch
    assert [column.title for column in shown.columns][:1] == ["Warmup"]
    # The second says what it is. The first has the text's name, or says how it differs from what
    # was loaded last, which may be of an earlier test of this window.
    names = [read_info(Path(run.key)).name for run in shown.runs]
    assert names[1].startswith("warmup 0")
    assert names[0].startswith(("bells.txt 1", "warmup 4"))
    assert not window.models.controller.busy


@pytest.mark.thorough
def test_that_stopping_one_ends_all_that_were_to_be_trained_in_turn(
    shown: Desk, qtbot: QtBot
) -> None:
    in_turn = shown.window.stored.in_turn
    done: list[list[Path]] = []
    in_turn.done.connect(done.append)
    configs = [RunConfig().replaced({"training.seed": seed}) for seed in (1, 2, 3)]
    assert in_turn.start(configs, [Path("/runs/before")])
    assert not in_turn.start(configs)
    assert "Run 1 of 3" in shown.window.panels.notice.text()
    shown.say(started(), step_done(0), Finished("completed", 1, "/runs/one"))
    qtbot.waitUntil(lambda: len(shown.sessions) == 2)
    shown.say(started(), step_done(0), Finished("stopped", 1, "/runs/two"))
    assert not in_turn.is_on
    assert "1 of 3 runs were trained" in shown.window.panels.notice.text()
    assert [config.training.seed for config in shown.configs] == [1, 2]
    assert in_turn.start(configs[:1], [Path("/runs/before")])
    shown.say(started(), step_done(0), Finished("completed", 1, "/runs/three"))
    assert done == [[Path("/runs/before"), Path("/runs/three")]]
    in_turn.done.disconnect(done.append)


def test_that_the_curve_that_is_pinned_is_trained_also_where_it_was_pinned_again(
    shown: Desk,
) -> None:
    """As in a window that was built anew in another language: it was pinned with other settings."""
    window = shown.window
    both = next(each for each in window.plots.children() if isinstance(each, TrainBoth))
    present = window.models.draft.config()
    assert present is not None
    pinned = Timeline(plan(replace(present.schedule, warmup=0, peak_lr=1e-3), 50))
    window.controls.actions.pin_curve.setChecked(True)
    window.plots.pin(pinned)
    window.models.draft.set_value("schedule.warmup", 7)
    found = both.configs()
    assert found is not None
    first = Timeline(plan(found[0].schedule, found[0].training.max_steps))
    steps = range(50)
    assert [first.lr(step) for step in steps] == pytest.approx(
        [pinned.lr(step) for step in steps], abs=1e-5
    )
    window.controls.actions.pin_curve.setChecked(False)
