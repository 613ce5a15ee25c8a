"""Going on in the window from a checkpoint that is older than an edit of the run."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.messages.commands import ChangeSettings, Command, EditSchedule, Pause
from core.messages.events import CheckpointInfo, Event, Started, StepDone
from core.run_store import index as runs
from core.run_store.reader import timeline_of
from core.schedule.edits import Redraw
from core.schedule.timeline import Timeline
from core.session.session import CommandQueue, Session
from core.session.start_point import RESUME
from gui.run.run_phase import RunAction
from gui.runs.resume.shown_checkpoints import CheckpointedRun
from gui.window.main_window import MainWindow
from tests.core.lasting import bits, folder_of, played
from tests.effort import mostly_slow
from tests.gui.fake_session import Desk
from tests.gui.runs.real_window import ENDS_MS, dialog_of, go, settle, wait_for
from tests.run_problems import problems_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_EDITED = (14, 25, 26)  # one before the checkpoint of step 20, two after it


@pytest.fixture
def begins_paused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paused before the first update, however quick the machine is."""
    start = Session.start

    def paused(self: Session) -> None:
        self.send(Pause())
        start(self)

    monkeypatch.setattr(Session, "start", paused)


def crashed(config: RunConfig, work: Path, runs_dir: Path) -> tuple[Path, Path]:
    """A run as a crash after step 27 leaves it, and the same run played to its end."""
    commands: tuple[Command, ...] = (
        EditSchedule(Redraw(peak_lr=8e-4, peak_step=18)),
        EditSchedule(Redraw(min_lr=2e-4)),
        ChangeSettings({"clipping.max_norm": 0.1, "clipping.begin": "start"}),
    )
    folder: list[Path] = []
    left = runs_dir / "broken-off"

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Started):
            folder.append(Path(event.run_dir))
        if isinstance(event, StepDone):
            for at, command in zip(_EDITED, commands, strict=True):
                if event.step == at - 1:
                    control.send(command)
            if event.step == 27:
                shutil.copytree(folder[0], left)

    reference = folder_of(played(config, work, react))
    assert [edit.step for edit in runs.read_edits(left)] == list(_EDITED)
    assert len(runs.read_steps(left)) == 28
    return left, reference


def resume_paused(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    assert dialog.choice().kind == RESUME
    assert dialog.tail.currentData() == "keep"
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "paused")
    settle(qtbot, window)


def newest_flag(window: MainWindow) -> int:
    return max(flag.step for flag in window.plots.shown.checkpoints)


def stands(window: MainWindow, step: int, edits: list[int], timeline: Timeline | None) -> None:
    """The window shows the run as it was before a step, with these edits and this schedule."""
    plots = window.plots
    assert plots is not None
    plots.stack.redraw()
    shown = plots.shown
    assert shown.series.column("step").tolist() == list(range(step))
    assert max(shown.series.column("eval_step").tolist()) < step
    assert window.panels.edits.edits.steps() == shown.edit_steps.tolist() == edits
    assert shown.timeline == timeline
    assert all(one < step for one in window.panels.samples.samples.steps())
    assert (
        len(set(window.panels.samples.samples.steps())) == window.panels.samples.samples.rowCount()
    )
    assert newest_flag(window) <= step


def config_of(window: MainWindow) -> RunConfig:
    config = window.models.draft.config()
    assert config is not None
    return config


@pytest.mark.thorough
@pytest.mark.usefixtures("begins_paused")
def test_that_after_a_crash_the_edits_behind_the_checkpoint_are_ahead_and_land_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, reference = crashed(
        config_of(window), tmp_path / "work", window.models.controller.runs_dir
    )
    whole = timeline_of(path, runs.run_config(path))
    before = timeline_of(path, runs.run_config(path), 1)
    assert whole != before
    resume_paused(qtbot, window, path)
    stands(window, 20, [14], before)
    assert len(runs.read_steps(path)) == 20
    assert [edit.step for edit in runs.read_edits(path)] == list(_EDITED)  # not forgotten
    for _ in range(6):
        wanted = window.models.presenter.steps_done + 1

        def made(wanted: int = wanted) -> bool:
            return window.models.presenter.steps_done == wanted and window.models.controller.can(
                RunAction.STEP
            )

        window.press(RunAction.STEP)
        qtbot.waitUntil(made, timeout=ENDS_MS)
    stands(window, 26, [14, 25], whole)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
    series = window.plots.shown.series
    assert series.column("step").tolist() == list(range(40))
    assert whole is not None
    assert np.array_equal(series.column("lr"), whole.curve(np.arange(40)))
    assert window.panels.edits.edits.steps() == list(_EDITED)
    assert bits(path) == bits(reference)
    assert problems_of(path) == []


@pytest.mark.usefixtures("begins_paused")
def test_that_going_back_behind_an_edit_takes_it_off_plots_and_tab(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = crashed(config_of(window), tmp_path / "work", window.models.controller.runs_dir)
    resume_paused(qtbot, window, path)
    with qtbot.waitSignal(window.models.presenter.went_back, timeout=ENDS_MS):
        window.models.controller.go_back(10)
    qtbot.waitUntil(lambda: window.models.controller.can(RunAction.STEP), timeout=ENDS_MS)
    qtbot.waitUntil(lambda: newest_flag(window) == 10, timeout=ENDS_MS)
    planned = timeline_of(path, runs.run_config(path), 0)
    stands(window, 10, [], planned)
    assert runs.read_edits(path) == ()
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
    assert window.panels.edits.edits.steps() == []
    plain = folder_of(played(config_of(window), tmp_path / "plain"))
    assert bits(path) == bits(plain)
    assert problems_of(path) == []


@pytest.mark.thorough
@pytest.mark.usefixtures("begins_paused")
def test_that_another_tail_takes_the_place_of_the_edits_behind_the_checkpoint(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = crashed(config_of(window), tmp_path / "work", window.models.controller.runs_dir)
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData("hold"))
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "paused")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.panels.edits.edits.rowCount() == 2, timeout=ENDS_MS)
    edits = runs.read_edits(path)
    assert [edit.step for edit in edits] == [14, 20]
    stands(window, 20, [14, 20], timeline_of(path, runs.run_config(path)))
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
    assert window.plots.shown.series.column("step").tolist() == list(range(40))
    again = folder_of(
        played(runs.run_config(path), tmp_path / "again", replay=runs.read_replay(path))
    )
    assert bits(path) == bits(again)
    assert problems_of(path) == []


@pytest.mark.thorough
@pytest.mark.parametrize("tail", mostly_slow(["keep", "decay"], "decay"))
def test_that_a_branch_from_before_an_edit_knows_nothing_of_that(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, tail: str
) -> None:
    path, _ = crashed(config_of(window), tmp_path / "work", window.models.controller.runs_dir)
    window.stored.resume_actions.branch(path, 20)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData(tail))
    assert dialog.go.isEnabled(), dialog.problem.text()
    dialog.steps.setValue(10)
    branch = go(qtbot, window, dialog)
    settle(qtbot, window)
    edits = runs.read_edits(branch)
    assert [edit.step for edit in edits] == ([14] if tail == "keep" else [14, 20])
    assert window.panels.edits.edits.all == edits
    timeline = timeline_of(branch, runs.run_config(branch))
    assert timeline is not None
    rates = runs.read_steps(branch)["lr"]
    assert np.array_equal(rates, timeline.curve(np.arange(20, timeline.total_steps)))
    assert [edit.step for edit in runs.read_edits(path)] == list(_EDITED)


@pytest.mark.thorough
def test_that_a_setting_changed_before_resuming_is_an_edit_of_the_same_run(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = crashed(config_of(window), tmp_path / "work", window.models.controller.runs_dir)
    draft = window.models.draft
    assert draft is not None
    draft.set_value("clipping.max_norm", 0.3)
    draft.set_value("training.eval_every", 5)
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    assert "1.0 → 0.3" in dialog.listed.text()  # not 0.1, which came after the checkpoint
    dialog.take.setChecked(True)
    assert dialog.choice().kind == RESUME
    assert go(qtbot, window, dialog) == path
    settle(qtbot, window)
    edits = runs.read_edits(path)
    assert [(edit.step, edit.kind) for edit in edits] == [
        (14, "schedule"),
        (20, "clipping"),
        (20, "evaluation"),
    ]
    assert window.panels.edits.edits.all == edits
    assert window.plots.shown.max_norm == 0.3
    assert runs.read_evals(path)["step"].tolist()[-5:] == [20, 25, 30, 35, 39]
    assert [info.path for info in runs.list_runs(path.parent)] == [path]


def test_that_a_pin_of_a_run_that_is_shown_no_more_puts_none_of_its_flags_on_the_own_run(
    shown: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoints = shown.window.stored.checkpoints
    asked: list[Callable[[list[CheckpointInfo]], None]] = []
    monkeypatch.setattr(
        checkpoints._background, "run", lambda _name, _work, done, _failed: asked.append(done)
    )
    one = CheckpointInfo(5, Path("/runs/other/checkpoints/step-0000005"), 9, "now", None)
    checkpoints.pin(CheckpointedRun(Path("/runs/other"), "other", is_own=False), one)
    asked[0]([one])
    assert checkpoints.own == ()
