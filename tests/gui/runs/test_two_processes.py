"""A run that another process trains, in this window: followed live, edits and all; not owned."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.config import dump_config
from core.messages.edit_text import what_text
from core.run_store import index as runs
from core.run_store.lock import owner
from core.run_store.reader import timeline_of
from gui.window.main_window import MainWindow
from gui.window.stored_runs import StoredRuns
from tests.core.lasting import bits, folder_of, played
from tests.gui.runs.other_process import train
from tests.gui.runs.real_window import ENDS_MS, dialog_of
from tests.processes import started_process

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Other:
    """The other process."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        config = window.models.draft.config()
        assert config is not None
        self.config = config.replaced({"training.max_steps": 2_000, "training.epochs": 1_000})
        file = folder / "other.toml"
        file.write_text(dump_config(self.config))
        runs_dir = str(window.models.controller.runs_dir)
        self.process, self._words = started_process(train, str(file), runs_dir)

    def tell(self, word: str) -> None:
        self._words.put(word)

    def end(self) -> None:
        self.process.kill()
        self.process.join()


@pytest.fixture
def other(window: MainWindow, tmp_path: Path) -> Iterator[Other]:
    made = Other(window, tmp_path)
    yield made
    made.end()


def opened(qtbot: QtBot, window: MainWindow) -> tuple[StoredRuns, Path]:
    """Open the other's run as soon as it is listed and has made a step."""
    found = window.stored
    assert found is not None

    def is_on() -> bool:
        found.store.refresh()
        return any(row.info.steps_done > 0 for row in found.store.rows)

    qtbot.waitUntil(is_on, timeout=ENDS_MS)
    (row,) = found.store.rows
    with qtbot.waitSignal(found.viewer.shown_changed, timeout=ENDS_MS):
        found.viewer.open(row.info.path)
    return found, row.info.path


def test_that_edits_made_by_another_process_are_shown_as_they_come(
    window: MainWindow, qtbot: QtBot, other: Other
) -> None:
    found, path = opened(qtbot, window)
    plots, edits = window.plots, window.panels.edits
    assert plots is not None
    assert edits.shown.rowCount() == 0
    assert f"process {other.process.pid}" in window.panels.shown_bar.aside.text()
    assert "read-only" in window.panels.shown_bar.aside.text()
    planned = plots.shown.timeline
    assert planned is not None

    other.tell("hold")
    qtbot.waitUntil(lambda: edits.shown.rowCount() == 1, timeout=ENDS_MS)
    (edit,) = runs.read_edits(path)
    assert edits.shown.all == (edit,)
    assert str(what_text(edit)).startswith("hold")
    assert plots.shown.edit_steps.tolist() == [edit.step]
    bent = timeline_of(path, runs.run_config(path))
    assert bent is not None
    assert plots.shown.timeline == bent != planned

    other.tell("clip")
    qtbot.waitUntil(lambda: edits.shown.rowCount() == 2, timeout=ENDS_MS)
    clipped_at = edits.shown.all[-1].step
    assert plots.shown.max_norm == 0.05
    qtbot.waitUntil(lambda: plots.shown.series.n_steps > clipped_at + 5, timeout=ENDS_MS)
    # What is drawn as applied is the bent curve, and norms are shown as they were clipped.
    steps, rates = plots.shown.series.column("step"), plots.shown.series.column("lr")
    assert np.array_equal(rates, bent.curve(steps.astype(np.int64)))
    after = plots.shown.series.column("after_norm")
    assert after[clipped_at + 1 :].max() <= 0.05
    assert after[:clipped_at].max() > 0.05
    plots.stack.redraw()

    other.tell("stop")
    with qtbot.waitSignal(found.viewer.following.ended, timeout=ENDS_MS):
        pass
    qtbot.waitUntil(lambda: not found.background.busy("open"), timeout=ENDS_MS)
    assert plots.shown.series.n_steps == len(runs.read_steps(path))
    assert edits.shown.rowCount() == 2
    ids = (
        [one.sample_id for one in found.viewer.shown.samples]
        if found.viewer.shown is not None
        else []
    )
    assert len(ids) == len(set(ids)) > 1


@pytest.mark.thorough
def test_that_a_run_of_another_process_is_read_only_until_that_has_died(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, other: Other
) -> None:
    found, path = opened(qtbot, window)
    assert owner(path) is not None
    before = runs.read_info(path)
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: len(runs.read_steps(path)) > 15, timeout=ENDS_MS)
    dialog.close()
    found.store.delete(found.store.rows)
    assert f"is being trained by process {other.process.pid}" in window.panels.notice.text()
    assert path.is_dir()
    window.panels.notice.dismiss()
    other.process.kill()  # no word is left, and the lock goes with the process
    other.process.join()
    qtbot.waitUntil(lambda: not found.viewer.following.active, timeout=ENDS_MS)
    assert owner(path) is None
    assert before.state == runs.read_info(path).state == "running"
    assert runs.read_info(path).ended_badly
    qtbot.waitUntil(lambda: "interrupted" in window.panels.shown_bar.aside.text(), timeout=ENDS_MS)
    cut = other.config.replaced({"training.max_steps": 2_000})
    assert cut == runs.run_config(path)
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData("decay"))
    dialog.steps.setValue(30)
    dialog.go.click()
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        pass
    assert window.models.presenter.finished is not None
    assert window.models.presenter.finished.reason == "completed", window.panels.notice.text()
    steps = window.plots.shown.series.column("step").tolist()
    assert steps == list(range(len(steps)))
    (edit,) = runs.read_edits(path)
    reference = folder_of(
        played(cut, tmp_path / "reference", replay=runs.read_replay(path)),
    )
    assert edit.step > 0
    assert bits(path) == bits(reference)
