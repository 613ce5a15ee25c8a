"""What the window is made of and where it stands. Connects nothing, decides nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.notice import Notice
from gui.panels.progress_line import ProgressLine
from gui.panels.samples import SamplesPanel
from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.table.page import RunsPage
from gui.style.icons import app_icon
from gui.window.actions import Actions
from gui.window.view_settings import ViewSettings

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_SIDES = (308, 680, 292)  # px: left, centre, right
_SIDE_NARROWEST = 232


def make_parts(window: "MainWindow") -> None:
    """Make the transport, the sides and the bars, and lay them out."""
    window.setWindowIcon(app_icon("#181c23", "#f0b429"))
    window.actions_ = Actions(window)
    window.view = ViewSettings(window.actions_, window.store, window)
    _make(window)
    _lay_out(window)


def _make(window: "MainWindow") -> None:
    window.transport = Transport(window.actions_.shortcut_words(), window)
    window.progress = ProgressLine(window)
    window.notice = Notice(window)
    window.samples = SamplesPanel(window)
    window.edits = EditsPanel(window)
    window.log = LogPanel(window)
    window.status = StatusBar(window.actions_.log_y, window.actions_.follow, window)
    window.view.attach_status(window.status)
    window.tabs = QTabWidget(window)
    window.tabs.setObjectName("side_tabs")
    window.tabs.setDocumentMode(True)
    window.tabs.setMinimumWidth(_SIDE_NARROWEST)
    window.tabs.addTab(window.samples, _tr("Samples"))
    window.tabs.addTab(window.edits, _tr("Edits"))
    window.tabs.addTab(window.log, _tr("Log"))
    window.runs_button = QPushButton(_tr("Runs"), window)
    window.runs_button.setObjectName("runs_button")
    window.runs_button.setProperty("role", "chip")
    window.runs_button.setToolTip(_tr("Everything that was trained before (F8)"))
    window.runs_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    corner = QWidget(window)
    row = QHBoxLayout(corner)
    row.setContentsMargins(0, 0, 12, 2)
    row.addWidget(window.runs_button)
    window.tabs.setCornerWidget(corner, Qt.Corner.TopRightCorner)
    window.runs = RunsPage(window)
    window.shown_bar = ShownBar(window)
    window.left, window.left_column = _holder("side", 0, window)
    window.centre, window.centre_column = _holder("", 8, window)
    window.centre_column.addWidget(window.shown_bar)
    window.side, column = _holder("side", 0, window)
    column.addWidget(window.tabs)


def _lay_out(window: "MainWindow") -> None:
    window.splitter = QSplitter(Qt.Orientation.Horizontal, window)
    window.splitter.setObjectName("splitter")
    window.splitter.setHandleWidth(1)
    window.splitter.setChildrenCollapsible(False)
    for index, part in enumerate((window.left, window.centre, window.side)):
        window.splitter.addWidget(part)
        window.splitter.setStretchFactor(index, int(part is window.centre))
    window.splitter.setSizes(_SIDES)
    window.whole = QWidget(window)
    # Has the focus at first: the ring belongs to whoever was asked for with Tab.
    window.whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window.whole.setFocus()
    column = QVBoxLayout(window.whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(window.transport)
    column.addWidget(window.progress)
    column.addWidget(window.notice)
    window.pages = QStackedWidget(window)
    window.pages.addWidget(window.splitter)
    window.pages.addWidget(window.runs)
    column.addWidget(window.pages, 1)
    column.addWidget(_line(window))
    column.addWidget(window.status)
    window.setCentralWidget(window.whole)


def _tr(words: str) -> str:
    return QCoreApplication.translate("MainWindow", words)


def _holder(role: str, margin: int, parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame(parent)
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(margin)
    return frame, column


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "separator")
    line.setFixedHeight(1)
    return line
