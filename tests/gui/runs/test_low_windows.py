"""What does not fit a low window or a small screen can be scrolled to, and is not cut."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.run_store.index import RunInfo
from gui.runs.table.details import RunDetails
from gui.runs.table.rows import RunRow
from gui.style.fonts import scaled_px
from gui.widgets.screen_room import within_screen
from gui.window.help import show_page
from tests.gui.conftest import few_fonts
from tests.gui.cut_text import cut_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@few_fonts
def test_that_the_details_of_a_run_are_whole_in_a_low_window(
    font: str,
    qtbot: QtBot,
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    details = RunDetails(holder)
    info = RunInfo(Path("x"), "harbour light", "", "stopped", 900, 40, "cpu", "fp32")
    details.set_row(RunRow(info, "1 × 2 × 32", (), ()), 1)
    details.resize(scaled_px(280), 300)
    holder.resize(scaled_px(280), 300)
    holder.show()
    QApplication.processEvents()
    assert cut_text(holder) == []
    assert details.notes.height() > 3 * details.fontMetrics().height()
    details.resize(scaled_px(280), scaled_px(640))
    QApplication.processEvents()
    assert not details.findChild(QScrollArea).verticalScrollBar().isVisible()  # type: ignore[union-attr]


@few_fonts
def test_that_the_reason_why_a_run_cannot_be_read_is_whole(font: str, qtbot: QtBot) -> None:
    details = RunDetails()
    qtbot.addWidget(details)
    details.show()
    path = Path("/home/somebody/crest/runs/2026-11-28-133720-a-longer-name-of-a-run/run.json")
    reason = f"{path} is damaged: Unterminated string starting at: line 1 column 23 (char 22)"
    for problem, height in (("", 300), (reason, 300), (reason, 560), ("", 640), (reason, 640)):
        details.resize(scaled_px(250), scaled_px(height))
        info = RunInfo(
            path.parent, path.parent.name, "", "unreadable", 0, 0, "", "", problem=problem
        )
        details.set_row(RunRow(info, "", (), ()), 1)
        QApplication.processEvents()
        assert cut_text(details) == []


def test_that_no_window_is_wanted_larger_than_its_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    room = parent.screen().availableGeometry().size()
    assert within_screen(QSize(300, 200), parent) == QSize(300, 200)
    for wanted in (QSize(99_999, 200), QSize(300, 99_999), room):
        found = within_screen(wanted, parent)
        assert found.width() < room.width()
        assert found.height() < room.height() - 30  # the desktop draws a title above it
    page = show_page(parent, "page", "Long", "word<br>" * 2_000)
    assert page.height() <= room.height()
    page.close()
