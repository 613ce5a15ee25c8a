"""What is painted first stands where it stays."""

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.plots.table import PLOTS
from gui.style import places
from gui.style.fonts import scaled_px
from gui.window import skeleton
from gui.window.main_window import MainWindow
from gui.window.skeleton import Places, Skeleton
from tests.gui.conftest import few_fonts
from tests.gui.fake_session import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SIZE = (1440, 900)
ROOT = Path(__file__).resolve().parents[2]


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def first_and_last(qtbot: QtBot, tmp_path: Path) -> tuple[Places, Places]:
    """Where the parts are painted first, and where they stand in the complete window."""
    desk = Desk(qtbot, tmp_path, RunConfig())
    window = desk.window
    window.resize(*SIZE)
    with qtbot.waitSignal(window.painted):
        window.show()
    painted = window.centralWidget()
    assert isinstance(painted, Skeleton)
    first = painted.places()
    window.complete()
    qtbot.waitUntil(lambda: place(window.panels.transport, window).top() > 0)
    qtbot.waitUntil(lambda: window.models.draft.total_steps is not None)
    qtbot.wait(50)
    panels = window.panels
    last = Places(
        place(panels.transport, window),
        place(panels.left, window) if panels.left.isVisible() else QRect(0, 0, 0, 0),
        place(panels.right, window),
        tuple(place(card, window) for card in window.plots.stack.cards),
        place(panels.status, window),
    )
    desk.end()
    return first, last


@few_fonts
def test_that_the_first_paint_has_every_part_where_it_stays(
    font: str, qtbot: QtBot, tmp_path: Path
) -> None:
    first, last = first_and_last(qtbot, tmp_path)
    assert (first.transport, first.status) == (last.transport, last.status)
    assert (first.left, first.right) == (last.left, last.right)
    for painted, stands in zip(first.plots, last.plots, strict=True):
        assert abs(painted.top() - stands.top()) <= 1  # Qt's splitter rounds in its own way
        assert abs(painted.bottom() - stands.bottom()) <= 1
        assert (painted.left(), painted.right()) == (stands.left(), stands.right())


@pytest.mark.thorough
def test_that_the_sides_are_painted_as_they_were_left(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, RunConfig())
    desk.window.resize(*SIZE)
    desk.window.complete()
    desk.window.show()
    chosen = scaled_px(310)
    desk.window.panels.splitter.setSizes([chosen, SIZE[0] - 2 * chosen - 20, chosen + 20])
    qtbot.wait(20)
    desk.end()
    first, last = first_and_last(qtbot, tmp_path)
    assert first.left.width() == chosen
    assert (first.left, first.right) == (last.left, last.right)


@pytest.mark.thorough
def test_that_no_row_of_the_open_group_moves_when_the_text_is_known(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(RunConfig(), tmp_path / "runs")
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.complete()
    window.show()

    def rows() -> dict[str, QRect]:
        form = window.settings.panel.groups._form
        return {
            path: place(row, window)
            for path, row in form.rows.items()
            if path.startswith("schedule.") and row.isVisible()
        }

    assert window.models.draft.total_steps is None
    before = rows()
    qtbot.waitUntil(lambda: window.models.draft.total_steps is not None)
    qtbot.wait(50)
    assert window.settings.panel.groups._form.rows["schedule.warmup"].hint()
    assert rows() == before


def test_that_the_first_paint_knows_the_plots_proportions() -> None:
    assert tuple(plot.stretch for plot in PLOTS if plot.is_shown_first) == skeleton._PARTS
    assert places.side_widths() == (scaled_px(308), scaled_px(292))


_PAINTED = """
import sys
sys.argv = ["crest"]
import main
from PySide6.QtWidgets import QApplication

def stop(app):
    print(*sorted(sys.modules))
    return 0

QApplication.exec = stop
main.main()
"""


def test_that_no_more_is_loaded_before_the_first_paint_than_it_takes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PAINTED],
        env={**_without_language(), "CREST_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "gui.window.main_window" in loaded
    standard = {"configparser", "dataclasses", "locale", "queue", "subprocess", "unicodedata"}
    assert loaded & standard == set()  # each takes a millisecond or two
    others = {name.partition(".")[0] for name in loaded} & {"numpy", "pyqtgraph", "torch", "scipy"}
    assert others == set()
    assert [name for name in loaded if name.startswith(("core.cli", "core.config"))] == []
    own = (
        Path(importlib.import_module(name).__file__ or "")
        for name in loaded
        if name.startswith("gui.")
    )
    assert [file.name for file in own if _names_kinds_of_events(file)] == []


def _names_kinds_of_events(file: Path) -> bool:
    """Whether a module's constants name ``QEvent.Type``: Qt's 180 kinds then take 10 ms to make."""
    constants = (
        node
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
    )
    return any("QEvent.Type." in ast.unparse(node) for node in constants)


def _without_language() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "CREST_LANG"}
