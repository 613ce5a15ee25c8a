"""Runs side by side: what differs in their settings and results, and their samples at one step.

Not modal: it can stay open beside the plots. Shows rows; reads files beside the window's thread.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.config import RunConfig
from gui.runs.background import Background
from gui.runs.differences import (
    Line,
    differing,
    nearest,
    read_configs,
    results,
    samples_by_step,
)
from gui.runs.rows import RunRow

_SIZE = (900, 560)
_LONGEST = 20_000  # characters of a sample shown
_LONGEST_VALUE = 200


class CompareDialog(QDialog):
    """Two pages over the same runs."""

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("compare_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Runs side by side"))
        self._background = background
        self._rows: list[RunRow] = []
        self._samples: list[dict[int, str]] = []
        self._texts: list[tuple[QWidget, QLabel, QPlainTextEdit]] = []
        self.table = QTableWidget(self)
        self.table.setObjectName("compare_table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.step = QSpinBox(self)
        self.step.setObjectName("compare_step")
        self.step.setAccessibleName(self.tr("Step of the samples"))
        self.step.setPrefix(self.tr("step "))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("compare_slider")
        self.slider.setAccessibleName(self.tr("Step of the samples"))
        self.step.valueChanged.connect(self._show_step)
        self.slider.valueChanged.connect(self.step.setValue)
        self._empty = QLabel(self.tr("None of these runs has written a sample."), self)
        self._empty.setProperty("role", "muted")
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._columns.setChildrenCollapsible(False)
        samples = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.step)
        inner = QVBoxLayout(samples)
        inner.addLayout(row)
        inner.addWidget(self._empty)
        inner.addWidget(self._columns, 1)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("What differs"))
        self.tabs.addTab(samples, self.tr("Samples"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(self.tabs)
        self.resize(*_SIZE)

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
        configs, self._samples = read
        self._fill([*results(self._rows), *differing(configs)], len(results(self._rows)))
        self._show_samples()

    def _fill(self, lines: Sequence[Line], n_results: int) -> None:
        table = self.table
        table.clear()
        table.setColumnCount(len(self._rows) + 1)
        table.setRowCount(len(lines))
        names = [" ".join(row.info.name.split()) for row in self._rows]
        table.setHorizontalHeaderLabels(["", *names])
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for place, line in enumerate(lines):
            table.setItem(place, 0, QTableWidgetItem(line.title))
            for column, value in enumerate(line.values):
                # The best one says so in words too: never weight alone.
                best = self.tr("  best") if column == line.best else ""
                item = QTableWidgetItem(value[:_LONGEST_VALUE] + best)
                if column == line.best or place >= n_results:
                    item.setFont(bold)
                table.setItem(place, column + 1, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.resizeColumnsToContents()
        header.setStretchLastSection(True)

    def _show_samples(self) -> None:
        for holder, _, _ in self._texts:
            holder.hide()
            holder.deleteLater()
        self._texts = []
        for row in self._rows:
            holder = QWidget(self._columns)
            label = QLabel(holder)
            label.setProperty("role", "heading")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAccessibleName(row.info.name)
            text = QPlainTextEdit(holder)
            text.setObjectName("compare_sample")
            text.setReadOnly(True)
            column = QVBoxLayout(holder)
            column.setContentsMargins(4, 4, 4, 0)
            column.addWidget(label)
            column.addWidget(text, 1)
            self._columns.addWidget(holder)
            self._texts.append((holder, label, text))
        steps = sorted({step for found in self._samples for step in found})
        self._empty.setVisible(not steps)
        for widget in (self.step, self.slider):
            widget.setEnabled(bool(steps))
        if steps:
            for chooser in (self.step, self.slider):
                chooser.setRange(steps[0], steps[-1])
            self.step.setValue(steps[-1])
        self._show_step()

    @Slot()
    def _show_step(self) -> None:
        wanted = self.step.value()
        self.slider.setValue(wanted)
        for row, found, (_, label, text) in zip(
            self._rows, self._samples, self._texts, strict=True
        ):
            step = nearest(list(found), wanted)
            where = (
                self.tr("no sample") if step is None else self.tr("step {0}").format(f"{step:,}")
            )
            label.setText(f"{' '.join(row.info.name.split())} · {where}")
            text.setPlainText("" if step is None else found[step][:_LONGEST])
