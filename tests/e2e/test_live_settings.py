"""A run's settings changed while it trains: the real window, the real engine, and its folder."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.cli import commands as cli
from core.config import RunConfig
from gui.app import build_window
from gui.widgets.field_row import FieldRow
from gui.window.main_window import MainWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WAIT_MS = 120_000
TINY = {
    "data.tokenizer": "bytes",
    "data.context_length": 16,
    "data.stride": 16,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 16,
    "training.max_steps": 500,
    "training.eval_every": 0,
    "training.device": "cpu",
    "training.precision": "fp32",
    "sampling.every": 0,
    "sampling.max_new_tokens": 4,
    "clipping.begin": "start",
    "schedule.warmup": 10,
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = build_window(RunConfig().replaced(TINY), tmp_path / "runs")
    made.show()
    yield made
    with qtbot.waitSignal(made.closed, timeout=WAIT_MS):
        made.controls.close_guard.stop_and_close()
    made.deleteLater()


def row(window: MainWindow, path: str) -> FieldRow:
    editor = window.findChild(QWidget, "field_" + path.replace(".", "_"))
    assert editor is not None
    found = editor.parent()
    assert isinstance(found, FieldRow)
    return found


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def drag(window: MainWindow, down: int) -> None:
    """Drag the clip threshold by its handle."""
    window.plots.stack.request_draw()
    window.plots.stack.redraw()
    handle = window.schedule_editor.clip_handle
    at = handle.widget.viewport_position().toPoint()
    QTest.mousePress(handle._port, LEFT, NONE, at)
    for _ in range(4):
        at += QPoint(0, down // 4)
        spot = QPointF(at)
        global_ = handle._port.mapToGlobal(spot)
        move = QMouseEvent(QMouseEvent.Type.MouseMove, spot, global_, LEFT, LEFT, NONE)
        QApplication.sendEvent(handle._port, move)
    QTest.mouseRelease(handle._port, LEFT, NONE, at)


@pytest.mark.thorough
def test_that_a_paused_run_takes_a_dragged_threshold_and_typed_settings_and_stores_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    draft = window.models.draft
    assert draft is not None
    qtbot.waitUntil(lambda: draft.total_steps is not None, timeout=WAIT_MS)
    window.start()
    qtbot.waitUntil(lambda: window.models.presenter.steps_done >= 5, timeout=WAIT_MS)
    window.models.controller.pause_or_resume()
    qtbot.waitUntil(lambda: window.property("phase") == "paused", timeout=WAIT_MS)
    step = window.models.presenter.steps_done

    drag(window, 24)
    edited: Any = None

    def answered() -> bool:
        nonlocal edited
        edited = window.models.live.state("clipping.max_norm")
        return edited is not None and edited.since == step

    qtbot.waitUntil(answered, timeout=WAIT_MS)
    norm = edited.value
    assert 0 < norm < 1

    every = row(window, "training.eval_every")
    editor: Any = every.editor
    editor.selectAll()
    QTest.keyClicks(editor, "2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: every.message() == f"In effect from step {step}", timeout=WAIT_MS)

    window.models.controller.pause_or_resume()
    qtbot.waitUntil(lambda: window.models.presenter.steps_done >= step + 12, timeout=WAIT_MS)
    window.models.controller.stop()
    qtbot.waitUntil(lambda: window.property("phase") == "finished", timeout=WAIT_MS)

    assert draft.value("clipping.max_norm") == norm
    assert draft.value("training.eval_every") == 2
    (run_dir,) = (tmp_path / "runs").iterdir()
    out = tmp_path / "out"
    assert cli.export(run_dir, "csv", out) == 0
    edits = rows(out / "edits.csv")
    assert [(int(one["step"]), one["what"]) for one in edits] == [
        (step, "clipping"),
        (step, "evaluation"),
    ]
    for one in rows(out / "steps.csv"):
        limit = 1.0 if int(one["step"]) < step else norm
        assert (float(one["grad_norm"]) > limit) == bool(int(one["clipped"]))
    evals = [int(one["step"]) for one in rows(out / "evals.csv")]
    assert evals
    assert all(one >= step and one % 2 == 0 for one in evals)
