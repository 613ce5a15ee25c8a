"""A run in the real window whose folder goes away: told, and saved elsewhere with the mouse."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.messages.events import Event, StepDone
from core.run_store.writer import RunWriter
from core.session import durable_events
from gui.window.main_window import MainWindow
from tests.core.lasting import bits, folder_of, played, state_digest
from tests.gui.runs.real_window import ENDS_MS, press_notice, wait_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def loses_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run that the window trains loses its folder after update 25."""
    monkeypatch.setattr(durable_events, "_LOOK_EVERY_S", 0.0)
    record = RunWriter.record

    def removing(self: RunWriter, event: Event) -> None:
        record(self, event)
        if isinstance(event, StepDone) and event.step == 25 and self.path.parent.name == "runs":
            shutil.rmtree(self.path)

    monkeypatch.setattr(RunWriter, "record", removing)


def _dialog(qtbot: QtBot, window: MainWindow) -> QFileDialog:
    press_notice(qtbot, window)
    found = window.findChildren(QFileDialog, "save_elsewhere_dialog")
    (dialog,) = [each for each in found if each.isVisible()]  # another may be on its way out
    return dialog


@pytest.mark.thorough
def test_that_a_lost_run_is_saved_elsewhere_from_the_notice_and_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    config = window.models.draft.config()
    assert config is not None
    reference = folder_of(played(config, tmp_path / "reference"))
    window.start()
    wait_for(qtbot, window, "paused")
    said = window.panels.notice.text()
    assert "is gone" in said
    assert "still in memory" in said
    # Nothing is chosen, then what is no folder: the offer stays.
    _dialog(qtbot, window).reject()
    assert window.panels.notice.text() == said
    no_folder = tmp_path / "no folder"
    no_folder.write_text("x")
    dialog = _dialog(qtbot, window)
    dialog.fileSelected.emit(str(no_folder))
    dialog.close()
    qtbot.waitUntil(lambda: "save elsewhere" in window.panels.notice.text(), timeout=ENDS_MS)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    dialog = _dialog(qtbot, window)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        dialog.fileSelected.emit(str(elsewhere))
    finished = window.models.presenter.finished
    assert finished is not None
    assert finished.reason == "completed"
    folder = Path(finished.run_dir)
    assert folder.parent == elsewhere
    assert str(folder) in window.panels.notice.text()
    assert window.plots.shown.series.column("step").tolist() == list(range(40))
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)


def test_that_closing_over_a_lost_run_keeps_its_weights(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    window.start()
    wait_for(qtbot, window, "paused")
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.models.controller.stop_at_once()
    finished = window.models.presenter.finished
    assert finished is not None
    assert Path(finished.run_dir).parent == tmp_path / "home" / "runs"
    assert finished.reason == "stopped"
