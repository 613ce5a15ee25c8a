"""Runs side by side: what differs in their settings and results, and their samples at one step.

Not modal: it can stay open beside the plots. Shows rows; reads files beside the window's thread.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.config import RunConfig
from gui.models.background import Background
from gui.runs.compare.compare_samples import CompareSamples
from gui.runs.compare.differences import (
    ComparedRow,
    differing,
    read_configs,
    results,
    samples_by_step,
)
from gui.runs.table.rows import RunRow
from gui.style.fonts import line_height, scaled_px
from gui.style.outside_text import tip_text
from gui.widgets.screen_room import within_screen

_SIZE = (900, 560)
_LONGEST_VALUE = 200
_NARROWEST = 148  # px of a run's column: date and time fit
_ROW_PADDING = 15  # px, above and below a row's text


class _Table(QTableWidget):
    """The first column is as wide as its text, the runs share what is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_table")
        self.setAccessibleName(self.tr("What differs"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height() + _ROW_PADDING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Names and files of one folder differ in their last letters.
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths."""
        runs = self.columnCount() - 1
        if runs < 1:
            return
        self.resizeColumnToContents(0)
        room = self.viewport().width() - self.columnWidth(0)
        for column in range(1, runs + 1):
            self.setColumnWidth(column, max(room // runs, scaled_px(_NARROWEST)))


class CompareDialog(QDialog):
    """Two pages over the same runs."""

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("compare_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Runs side by side"))
        self._background = background
        self._rows: list[RunRow] = []
        self.table = _Table(self)
        self.samples = CompareSamples(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("What differs"))
        self.tabs.addTab(self.samples, self.tr("Samples"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(self.tabs)
        self.resize(within_screen(QSize(*map(scaled_px, _SIZE)), window))

    def show_runs(self, rows: Sequence[RunRow]) -> None:
        """Compare these."""
        self._rows = list(rows)
        paths = [row.info.path for row in rows]

        def read() -> tuple[list[RunConfig | None], list[dict[int, str]]]:
            return read_configs(paths), [samples_by_step(path) for path in paths]

        self._background.run("differences", read, self._take)

    def done(self, result: int) -> None:
        self._background.forget("differences")
        super().done(result)

    def _take(self, read: tuple[list[RunConfig | None], list[dict[int, str]]]) -> None:
        configs, samples = read
        names = [" ".join(row.info.name.split()) for row in self._rows]
        found = differing(configs)
        known = sum(config is not None for config in configs)
        nothing = self.tr("No setting differs")
        if known < 2 <= len(configs):
            nothing = self.tr("Settings are not known: a log does not say them")
        self._fill(names, results(self._rows), found, nothing)
        self.samples.show_samples(names, samples)

    def _fill(
        self,
        names: Sequence[str],
        outcome: list[ComparedRow],
        settings: list[ComparedRow],
        nothing: str,
    ) -> None:
        table = self.table
        table.clear()
        table.clearSpans()
        table.setColumnCount(len(names) + 1)
        for column, name in enumerate(("", *names)):
            item = QTableWidgetItem(name)
            item.setToolTip(tip_text(name))
            table.setHorizontalHeaderItem(column, item)
        table.setRowCount(0)
        self._add_heading(self.tr("What came out"))
        for row in outcome:
            self._add_row(row)
        self._add_heading(self.tr("Settings that differ") if settings else nothing)
        for row in settings:
            self._add_row(row)
        table.fit()

    def _add_heading(self, text: str) -> None:
        table, place = self.table, self.table.rowCount()
        table.insertRow(place)
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(_semibold(self.font()))
        table.setItem(place, 0, item)
        table.setSpan(place, 0, 1, table.columnCount())

    def _add_row(self, row: ComparedRow) -> None:
        table, place = self.table, self.table.rowCount()
        table.insertRow(place)
        table.setItem(place, 0, QTableWidgetItem(row.title))
        for column, value in enumerate(row.values):
            # The best one says so as text too: never weight alone.
            best = self.tr("  best") if column == row.best else ""
            item = QTableWidgetItem(value[:_LONGEST_VALUE] + best)
            if best:
                item.setFont(_semibold(self.font()))
            table.setItem(place, column + 1, item)


def _semibold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
