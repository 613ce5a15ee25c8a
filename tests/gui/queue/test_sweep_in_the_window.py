"""A sweep through the real window: asked for, queued as a group, shown, and more seeds."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.queue.state import QueueHold, State
from core.queue.store import RUNNER, QueueStore
from core.run_store.index import read_steps
from core.run_store.lock import owner
from core.sweeps.store import SweepStore
from core.sweeps.sweep import MemberState, new_sweep
from gui.queue.page import QueuePage
from gui.widgets.field_text import with_labels
from gui.window.main_window import MainWindow
from tests.gui.accessible import faults
from tests.gui.fake_session import Desk
from tests.gui.queue.test_queue_in_the_window import (
    _ENDS_MS,
    PLAIN,
    Hands,
    NoRunner,
    _tiny,
    child,
    desk,
    dialog_of,
    put,
    runner,
    store_of,
)
from tests.gui.runs.made_runs import write_run

__all__ = ["desk", "runner"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


ROLES = ("plain", "primary")


@pytest.mark.thorough
def test_that_four_peaks_with_seeds_overnight_take_at_most_six_actions(
    qtbot: QtBot, desk: Desk, runner: NoRunner
) -> None:
    window, hands = desk.window, Hands(qtbot)
    assert window.controls.actions.sweep.shortcut() == QKeySequence("Ctrl+Alt+F5")
    hands.actions += 1
    window.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, window, "sweep_dialog")
    hands.type(child(dialog, QLineEdit, "several_values_0"), "1e-3..8e-3:4")
    told = child(dialog, QLabel, "several_told")
    assert isinstance(told, QLabel)
    assert told.text().startswith("12 runs")
    hands.click(child(dialog, QPushButton, "several_go"))
    qtbot.waitUntil(lambda: len(runner.started) == 1)
    assert hands.actions <= 6
    waiting = store_of(window).read().waiting
    assert [(run.config.schedule.peak_lr, run.config.training.seed) for run in waiting] == [
        (peak, seed) for peak in (1e-3, 2e-3, 4e-3, 8e-3) for seed in (123, 124, 125)
    ]
    (sweep,) = SweepStore(store_of(window).runs_dir).list()
    assert {run.sweep for run in waiting} == {sweep.identity}
    assert len({run.group for run in waiting}) == 1
    assert window.panels.pages.current == "queue"


def test_that_what_is_wrong_in_a_sweep_is_told_with_its_range_and_nothing_is_added(
    qtbot: QtBot, desk: Desk
) -> None:
    window = desk.window
    window.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, window, "sweep_dialog")
    values = child(dialog, QLineEdit, "several_values_0")
    go = child(dialog, QPushButton, "several_go")
    seeds = child(dialog, QLineEdit, "sweep_seeds")
    assert isinstance(values, QLineEdit)
    assert isinstance(seeds, QLineEdit)
    assert isinstance(go, QPushButton)
    assert not go.isEnabled()  # nothing is varied yet

    def said() -> str:
        return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())

    for text, of_seeds, words in (
        ("1e-3, 99", "1", "at most 10"),
        ("1e-4..1e-2:999", "1", "from 2 to 200"),
        ("1e-4..1e-2:150", "1, 2", "300 runs at once"),
        ("1e-3, 2e-3", "one", "not 'one'"),
    ):
        values.setText(text)
        seeds.setText(of_seeds)
        assert words in said(), text
        assert not go.isEnabled()
    values.setText("1e-3, 1e-3, 2e-3")
    seeds.setText("1, 1")
    assert go.text() == "Add 2 runs"
    dialog.reject()
    assert store_of(window).read().runs == ()


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("model.emb_dim", "10", "Heads"),  # another field than the one that is varied
        ("training.processes", "3", "Batch size"),
    ],
)
def test_that_a_sweep_calls_fields_as_the_form_does(
    path: str, value: str, named: str, qtbot: QtBot, desk: Desk
) -> None:
    window = desk.window
    window.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, window, "sweep_dialog")
    fields, values = (
        child(dialog, kind, f"several_{name}_0")
        for kind, name in ((QComboBox, "field"), (QLineEdit, "values"))
    )
    assert isinstance(fields, QComboBox)
    assert isinstance(values, QLineEdit)
    fields.setCurrentIndex(fields.findData(path))
    values.setText(value)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert f"“{named}”" in said
    assert with_labels(said) == said  # no other name is left
    dialog.reject()


def test_that_a_field_that_would_change_nothing_is_not_swept(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.models.draft.set_values(
        {"schedule.decay": "points", "schedule.points": ((0.0, 1e-3), (1.0, 0.0))}
    )
    window.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, window, "sweep_dialog")
    fields, values, go = (
        child(dialog, kind, f"several_{name}")
        for kind, name in ((QComboBox, "field_0"), (QLineEdit, "values_0"), (QPushButton, "go"))
    )
    assert isinstance(fields, QComboBox)
    assert isinstance(values, QLineEdit)
    values.setText("1e-3, 2e-3")  # the peak, which the points replace
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "has no effect, as “Points” is 0.0 0.001; 1.0 0.0" in said
    assert not go.isEnabled()
    fields.setCurrentIndex(fields.findData("schedule.interpolation"))
    values.setText("linear, smooth")
    assert go.isEnabled()
    dialog.reject()


def test_that_a_sweep_is_kept_with_its_wish_to_end_runs_early(
    qtbot: QtBot, desk: Desk, runner: NoRunner
) -> None:
    window = desk.window
    window.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, window, "sweep_dialog")
    values = child(dialog, QLineEdit, "several_values_0")
    assert isinstance(values, QLineEdit)
    values.setText("1e-3, 2e-3")
    tick = child(dialog, QCheckBox, "sweep_early_stop")
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    qtbot.mouseClick(child(dialog, QPushButton, "several_go"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store_of(window).read().waiting) == 6)
    (sweep,) = SweepStore(store_of(window).runs_dir).list()
    assert sweep.early_stop


def show_a_result(qtbot: QtBot, desk: Desk) -> QueuePage:
    """The queue with a run in it, and beside it the result of a sweep that is done."""
    window = desk.window
    base = PLAIN.replaced({"training.seed": 1})
    made = new_sweep(base, {"schedule.peak_lr": (1e-3, 2e-3)}, (1, 2, 3))
    runs_dir = store_of(window).runs_dir
    runs = [write_run(runs_dir, f"r{number}") for number in range(2)]
    ends = iter((2.30, 2.31, 2.32, 2.31, 2.305, 2.33))
    members = tuple(
        replace(m, state=MemberState.DONE, final_val=next(ends), run_dir=runs[i // 3])
        for i, m in enumerate(made.members)
    )
    SweepStore(runs_dir).write(replace(made, members=members))
    put(qtbot, window, "other")
    page = window.panels.queue_page
    qtbot.waitUntil(lambda: bool(window.queue.sweeps.sweeps))
    page.show_sweep(made.identity)
    return page


@pytest.mark.thorough
def test_that_the_queue_and_a_result_are_heard_reached_read_and_hit(
    qtbot: QtBot, desk: Desk
) -> None:
    window = desk.window
    page = show_a_result(qtbot, desk)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    assert page.aside.result.isVisible()
    assert faults(window) == []
    page.view.choose(1)
    QApplication.processEvents()
    assert faults(window) == []


def test_that_the_result_is_shown_compared_saved_and_given_more_seeds(
    qtbot: QtBot, desk: Desk, runner: NoRunner, tmp_path: Path
) -> None:
    """Of a sweep whose window was closed meanwhile: found by what is stored."""
    window = desk.window
    page = show_a_result(qtbot, desk)
    result = page.aside.result
    assert result.isVisible()
    assert "no clear difference" in result.said.text()
    assert result.table.item(0, 4).text() == "2.310"  # type: ignore[union-attr]
    assert not window.grab().isNull()  # it is drawn
    assert any("seed 2: 2.3100" in said for _, said in result.plot._said)
    result.save(tmp_path / "peaks.csv")
    assert (tmp_path / "peaks.csv").read_text("utf-8").startswith("run,schedule.peak_lr,seed,final")
    result.save(tmp_path / "peaks.svg")
    assert (tmp_path / "peaks.svg").stat().st_size > 1000
    result.copy_action.trigger()
    assert not QGuiApplication.clipboard().image().isNull()
    assert result.more_seeds.text() == "Add 3 seeds to 1e-3 and 2e-3"
    for held in (True, False):  # one button stands out
        page.hold_wanted.emit(QueueHold.AFTER_RUN if held else QueueHold.NONE)
        wanted = ROLES[held]
        qtbot.waitUntil(lambda: page.hold.property("role") == wanted)  # noqa: B023 - now
        assert result.more_seeds.property("role") == ROLES[not held]
    qtbot.mouseClick(result.more_seeds, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store_of(window).read().waiting) == 7)
    seeds = {run.config.training.seed for run in store_of(window).read().waiting if run.sweep}
    assert seeds == {4, 5, 6}
    qtbot.waitUntil(lambda: not result.more_seeds.isVisible())
    page.view.choose(1)
    assert not result.isVisible()  # a run that is chosen is shown
    page.view.clearSelection()
    with qtbot.waitSignal(window.stored.compare.opening):
        qtbot.mouseClick(result.compare, Qt.MouseButton.LeftButton)
    window.stored.compare.chosen.choose([])


@pytest.mark.thorough
@pytest.mark.timeout(600)
def test_that_a_sweep_of_three_by_two_killed_in_the_middle_is_ended_by_the_next_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Real processes: asked for in one window, killed at the third run, shown whole in another."""
    config = _tiny(tmp_path, **{"training.max_steps": 60, "training.checkpoint_every": 5})
    store = QueueStore.of(tmp_path / "runs")
    first = MainWindow(config, store.runs_dir)
    qtbot.addWidget(first)
    first.complete()
    first.show()
    first.controls.actions.sweep.trigger()
    dialog = dialog_of(qtbot, first, "sweep_dialog")
    for name, text in (("several_values_0", "1e-3..4e-3:3"), ("sweep_seeds", "1, 2")):
        line = child(dialog, QLineEdit, name)
        assert isinstance(line, QLineEdit)
        line.setText(text)
    qtbot.mouseClick(child(dialog, QPushButton, "several_go"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store.read().runs) == 6, timeout=_ENDS_MS)

    def third() -> Path | None:
        run = store.read().runs[2]
        saved = run.run_dir is not None and list((run.run_dir / "checkpoints").glob("step-*"))
        return run.run_dir if saved else None

    qtbot.waitUntil(lambda: third() is not None, timeout=_ENDS_MS)
    at_work = third()
    assert at_work is not None
    works, trains = store.holder(RUNNER), owner(at_work)
    first.queue.desk.close()  # it would begin anew at once
    for each in (works, trains):
        if each is not None:
            os.kill(each.pid, signal.SIGKILL)
    first.close()
    keep = child(dialog_of(qtbot, first, "queue_question"), QPushButton, "queue_close_keep")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not first.isVisible())
    assert State.DONE in [run.state for run in store.read().runs] != [State.DONE] * 6

    second = MainWindow(config, store.runs_dir)
    qtbot.addWidget(second)
    second.complete()
    second.show()
    states = second.queue.desk
    qtbot.waitUntil(
        lambda: [run.state for run in states.snapshot.queue.runs] == [State.DONE] * 6,
        timeout=3 * _ENDS_MS,
    )
    assert read_steps(at_work)["step"].tolist() == list(range(60))  # taken up, not begun anew
    (sweep,) = SweepStore(store.runs_dir).list()
    second.panels.pages.show_page("queue")
    qtbot.waitUntil(lambda: bool(second.queue.sweeps.sweeps))
    second.panels.queue_page.show_sweep(sweep.identity)
    result = second.panels.queue_page.aside.result
    qtbot.waitUntil(
        lambda: sum("seed" in said for _, said in result.plot._said) == 6, timeout=_ENDS_MS
    )
    assert result.table.rowCount() == 3
    qtbot.waitUntil(lambda: store.holder(RUNNER) is None, timeout=_ENDS_MS)
    for window in (first, second):
        runner = window.queue.desk._runner
        if runner is not None:
            runner.wait()
    second.close()
