"""A paused run as a workbench, flags and what is kept, in the real window with the real engine."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig, SamplingConfig
from core.messages.commands import EditSchedule, Pause
from core.messages.events import Event, Started, StepDone
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.schedule.edits import Hold
from core.session.session import CommandQueue, Session
from core.training.train_state import TrainState
from core.training.train_step import train_step
from gui.run.run_phase import RunAction
from gui.run.status_text import line_text
from gui.run.throughput import file_size
from gui.window.main_window import MainWindow
from tests.core.carriers import replaced
from tests.core.lasting import after, bits, files_of, folder_of, played, state_digest
from tests.gui.runs.real_window import (
    ENDS_MS,
    dialog_of,
    go,
    press_notice,
    settle,
    train,
    wait_for,
)
from tests.run_problems import problems_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def config_of(window: MainWindow) -> RunConfig:
    config = window.models.draft.config()
    assert config is not None
    return config


def steps_to(qtbot: QtBot, window: MainWindow, step: int) -> None:
    """Single steps until so many updates are made."""
    while window.models.presenter.steps_done < step:
        wanted = window.models.presenter.steps_done + 1

        def made(wanted: int = wanted) -> bool:
            return window.models.presenter.steps_done == wanted and window.models.controller.can(
                RunAction.STEP
            )

        window.press(RunAction.STEP)
        qtbot.waitUntil(made, timeout=ENDS_MS)


def begin_and_pause(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Paused after so many updates, however quick the machine is."""
    start, begun = Session.start, list[Session]()

    def started(self: Session) -> None:
        begun.append(self)
        start(self)

    def update(state: TrainState, *context: Any) -> Any:
        done = train_step(state, *context)
        if state.step + 1 == step:
            begun[0].send(Pause())
        return done

    with monkeypatch.context() as patch:
        patch.setattr(Session, "start", started)
        patch.setattr("core.training.trainer.train_step", update)
        window.start()
        wait_for(qtbot, window, "paused")
    assert window.models.presenter.steps_done == step


def menu_at(window: MainWindow, step: int) -> QMenu:
    window.stored.checkpoint_menu.show_menu(step, window.mapToGlobal(QPoint(300, 300)))
    (menu,) = [m for m in window.findChildren(QMenu, "checkpoint_menu") if m.isVisible()]
    return menu


def entry(menu: QMenu, begins: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(begins))


def sampled(qtbot: QtBot, window: MainWindow, prompt: str, temperature: float) -> str:
    """What the paused run answers to a prompt."""
    panel, rows = window.panels.samples, window.panels.samples.samples.rowCount()
    panel.prompt.setText(prompt)
    panel.options.show_sampling(SamplingConfig(max_new_tokens=8, temperature=temperature))
    window.press(RunAction.SAMPLE)

    def there() -> bool:
        newest = panel.samples.sample(0)
        return panel.samples.rowCount() > rows and not newest.streaming

    qtbot.waitUntil(there, timeout=ENDS_MS)
    sample = panel.samples.sample(0)
    assert sample.prompt == prompt
    return sample.text


@pytest.mark.thorough
def test_that_a_paused_run_is_a_workbench_and_goes_on_as_if_nothing_had_been_touched(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plots, sampler = window.plots, window.stored.sampler
    assert plots is not None
    config = config_of(window)
    plain = folder_of(played(config, tmp_path / "plain"))
    bent = folder_of(played(config, tmp_path / "bent", after({22: [EditSchedule(Hold())]})))
    begin_and_pause(qtbot, window, monkeypatch, 22)
    steps_to(qtbot, window, 23)
    # Any prompt, any temperature; without one the same words come again.
    greedy = sampled(qtbot, window, "the boats", 0.0)
    assert greedy == sampled(qtbot, window, "the boats", 0.0)
    warm = [sampled(qtbot, window, "seven", temperature) for temperature in (3.0, 3.0, 50.0)]
    assert len({*warm, greedy}) > 1
    # Any checkpoint can be looked at, and the run is still where it was.
    flags = [flag.step for flag in plots.shown.checkpoints]
    assert flags == [10, 20, 22]  # the last as it was paused
    entry(menu_at(window, 10), "Sample from here").trigger()
    qtbot.waitUntil(lambda: not sampler.busy, timeout=ENDS_MS)
    assert window.panels.samples.shown.sample(0).step == 9
    assert window.models.presenter.steps_done == 23
    # A tail that is staged and let go leaves no trace; one that is applied is the only one.
    staging = window.models.staging
    assert staging is not None
    staging.add(Hold(), "hold")
    assert staging.active
    staging.discard()
    folder = (
        Path(window.models.presenter.started.run_dir) if window.models.presenter.started else Path()
    )
    stored = [bits(each)["steps"][:23] for each in (folder, plain)]
    assert stored[0] == stored[1]
    with qtbot.waitSignal(window.models.presenter.edited, timeout=ENDS_MS):
        assert window.models.controller.edit(EditSchedule(Hold()))
    steps_to(qtbot, window, 25)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
    for what in ("steps", "evals", "edits"):
        assert bits(folder)[what] == bits(bent)[what]
    own = [line for line in runs.read_samples(folder) if line["prompt"] == config.sampling.prompt]
    assert [line["text"] for line in own] == [line["text"] for line in runs.read_samples(bent)]


@pytest.mark.thorough
def test_that_a_crash_is_offered_at_the_next_start_and_one_click_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    config = config_of(window)
    left = window.models.controller.runs_dir / "left"
    seen: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        assert control is not None
        if isinstance(event, Started):
            seen.append(Path(event.run_dir))
        if isinstance(event, StepDone) and event.step == 24:
            shutil.copytree(seen[0], left)

    reference = folder_of(played(config, tmp_path / "work", react))
    next_start = MainWindow(config, window.models.controller.runs_dir)
    qtbot.addWidget(next_start)
    next_start.complete()
    next_start.show()
    qtbot.waitUntil(
        lambda: "interrupted at step 25" in next_start.panels.notice.text(), timeout=ENDS_MS
    )
    press_notice(qtbot, next_start)
    assert go(qtbot, next_start, dialog_of(qtbot, next_start)) == left
    settle(qtbot, next_start)
    assert next_start.plots is not None
    assert next_start.plots.shown.series.column("step").tolist() == list(range(40))
    assert bits(left) == bits(reference)
    assert state_digest(left, 40) == state_digest(reference, 40)


@pytest.mark.thorough
def test_that_pins_roots_and_disk_use_are_shown_and_an_old_flag_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    path, found, plots = train(qtbot, window), window.stored, window.plots
    assert plots is not None
    assert [flag.step for flag in plots.shown.checkpoints] == [20, 30, 40]
    entry(menu_at(window, 20), "Pin").trigger()
    qtbot.waitUntil(lambda: "pinned" in plots.shown.checkpoints[0].said)
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData("extend"))
    dialog.steps.setValue(30)
    go(qtbot, window, dialog)
    kept = {info.step for info in list_checkpoints(path)}
    assert kept >= {20, 50, 60, 70}
    assert 30 not in kept or any(info.best for info in list_checkpoints(path) if info.step == 30)
    assert entry(menu_at(window, 20), "Unpin").isEnabled()
    qtbot.waitUntil(lambda: bool(found.store.rows) and found.store.rows[0].info.steps_done == 70)
    assert f"{file_size(window.models.presenter.disk_bytes)} on disk" in line_text(
        window.models.presenter.state
    )
    window.panels.page_row.buttons["runs"].click()
    window.panels.runs_page.choose(str(path))
    size = found.store.rows[0].info.size
    assert window.panels.runs_page.details.facts["disk"].text() == file_size(size)
    real = sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    assert size == pytest.approx(real, rel=0.05)


@pytest.mark.thorough
def test_that_other_circumstances_are_told_in_the_window_and_stay_with_the_run(
    window: MainWindow, qtbot: QtBot
) -> None:
    path = train(qtbot, window)
    (place,) = [info.path for info in list_checkpoints(path) if info.step == 40]
    state = (place / "state.json").read_text()
    assert '"threads": 1' in state
    replaced(path, "state.json", state.replace('"threads": 1', '"threads": 7').encode())
    shutil.rmtree(path / "checkpoints" / "step-0000020")
    shutil.rmtree(path / "checkpoints" / "step-0000030")
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData("extend"))
    dialog.steps.setValue(5)
    go(qtbot, window, dialog)
    settle(qtbot, window)
    assert "not exact because of" in window.panels.notice.text()
    assert "7" in window.panels.notice.text()
    found = window.stored
    assert found is not None
    with qtbot.waitSignal(found.viewer.shown_changed, timeout=ENDS_MS):
        found.viewer.open(path)
    assert "not exact because of" in window.panels.shown_bar.aside.text()
    assert any("threads" in words for words in runs.read_info(path).not_exact)


@pytest.mark.slow  # the core's tests of branches hold it without a window
def test_that_branches_of_branches_touch_no_file_of_those_they_come_from(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = window.stored
    assert found is not None
    line = [train(qtbot, window)]
    for step in (20, 30, 40):
        before = {path: files_of(path) for path in line}
        found.resume_actions.branch(line[-1], step)
        dialog = dialog_of(qtbot, window)
        dialog.name.setText(f"at {step}")
        dialog.tail.setCurrentIndex(dialog.tail.findData("extend"))
        dialog.steps.setValue(10)
        line.append(go(qtbot, window, dialog))
        settle(qtbot, window)
        assert {path: files_of(path) for path in before} == before
    for path, parent, step in zip(line[1:], line, (20, 30, 40), strict=False):
        with qtbot.waitSignal(found.viewer.shown_changed, timeout=ENDS_MS):
            found.viewer.open(path)
        named = runs.read_info(parent).name
        assert f"branch of {named} at step {step}" in window.panels.shown_bar.aside.text()
        ancestor = window.plots.shown.ancestor
        assert ancestor is not None
        assert ancestor.step == step
        assert ancestor.series.column("step").tolist() == list(range(step))
        assert problems_of(path) == []
    root = next(info for info in list_checkpoints(line[0]) if info.step == 20)
    assert root.root_of == (line[1].name,)


def test_that_closing_the_window_keeps_what_was_trained(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.models.draft.set_value("training.max_steps", 4_000)
    window.models.draft.set_value("training.checkpoint_every", 100_000)
    config = window.models.draft.config()
    assert config is not None
    window.start()
    qtbot.waitUntil(lambda: window.models.presenter.steps_done > 5, timeout=ENDS_MS)
    window.close()
    stop = window.findChild(QPushButton, "close_stop")
    assert stop is not None
    with qtbot.waitSignal(window.closed, timeout=ENDS_MS):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    (info,) = runs.list_runs(tmp_path / "runs")
    assert info.state == "stopped"
    done = len(runs.read_steps(info.path))
    assert [one.step for one in list_checkpoints(info.path)][-1] == done == info.steps_done
    assert problems_of(info.path) == []
