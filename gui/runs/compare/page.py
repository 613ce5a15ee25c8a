"""The page that compares runs: plots at the left; what differs, the result and samples beside them.

Shows what it is given and tells what was pressed. Knows no folder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.models.sample_list import Sample
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.stack import ComparedStack
from gui.runs.compare.bar import CompareBar
from gui.runs.compare.cards import ResultCard, SamplesCard, SideCard
from gui.runs.compare.difference_table import DifferenceColumn, DifferenceTable
from gui.runs.compare.results import Result, bands_of
from gui.style.fonts import scaled_px
from gui.style.palette import Palette
from gui.style.wide_splitter import WideSplitter
from gui.widgets.scrolled_column import ScrolledColumn

_SHARES = (622, 366)  # of the width: plots, and what stands beside them
_LEAST_SIDE = 300  # px, of the drawings
_NARROW = 900  # px, of the drawings; below, the cards stand under the plots


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page says of the runs.

    Attributes:
        runs: in the order of their letters.
        base: key of the baseline.
        columns: of the table.
        tips: what the table says of a run where the mouse rests, by key.
        results: sentences.
        samples: by key.
        shared: what all have in common.
        settings: "3 of 41 settings".
        note, aside: of the results.
        sampling: of the samples.
    """

    runs: Sequence[ComparedRun]
    base: str
    columns: Sequence[DifferenceColumn]
    tips: Mapping[str, str]
    results: Sequence[Result]
    samples: Mapping[str, Sequence[Sample]]
    shared: str = ""
    settings: str = ""
    note: str = ""
    aside: str = ""
    sampling: str = ""


class ComparePage(QWidget):
    """The page; ``stack`` has the plots, ``bar`` and ``table`` tell what was pressed in them.

    Signals: ``left``: Escape was pressed. ``choose_wanted``: runs are to be chosen in the list.
    """

    left = Signal()
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.bar = CompareBar(self)
        self.stack = ComparedStack(self)
        self._side = ScrolledColumn(self, edge=0)  # the table reaches to its edge
        self._side.column.setSpacing(8)
        self.differs = SideCard(self.tr("What differs"), self)
        self.table = DifferenceTable(self.differs)
        self.differs.column.addWidget(self.table)
        self.result = ResultCard(self)
        self.samples = SamplesCard(self)
        for card in (self.differs, self.result, self.samples):
            self._side.column.addWidget(card)
        self._side.column.addStretch(1)
        self._splitter = WideSplitter(
            Qt.Orientation.Horizontal, self, self.tr("Edge of the plots"), 0
        )
        self._splitter.setObjectName("compare_splitter")
        self._splitter.setHandleWidth(8)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes(list(_SHARES))
        self._side.setMinimumWidth(scaled_px(_LEAST_SIDE))
        self._empty = self._make_empty()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(8, 0, 8, 8)
        inner.addWidget(self._splitter)
        self._pages.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        self._has_sizes = False
        self._connect()

    def _connect(self) -> None:
        stack, table, bar = self.stack, self.table, self.bar
        table.pointed.connect(stack.light_up)
        self.result.pointed.connect(stack.light_up)
        stack.lit.connect(table.light_up)
        self.result.step_wanted.connect(stack.put_cursor)
        table.hidden_toggled.connect(self._hide_run)
        bar.whole_wanted.connect(stack.show_whole)
        bar.tail_wanted.connect(stack.show_tail)
        stack.stretch_changed.connect(self._show_stretch)

    def _make_empty(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("compare_empty")
        frame.setProperty("role", "side")
        column = QVBoxLayout(frame)
        column.setContentsMargins(48, 0, 48, 80)
        column.setSpacing(8)
        column.addStretch(1)
        self._why = (QLabel(frame), QLabel(frame))
        for label, role in zip(self._why, ("title", "muted"), strict=True):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.choose = QPushButton(self.tr("Choose runs"), frame)
        self.choose.setObjectName("compare_choose")
        self.choose.setProperty("role", "primary")
        self.choose.setToolTip(
            self.tr("Open the run list: select several runs, then press Compare")
        )
        self.choose.clicked.connect(self.choose_wanted)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return frame

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        for part in (self.stack, self.table, self.result, self.samples):
            part.set_palette(colors)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare."""
        return self._pages.currentWidget() is self._empty

    def show_nothing(self, title: str, hint: str, *, offers_choice: bool) -> None:
        """Say why nothing is compared."""
        for label, text in zip(self._why, (title, hint), strict=True):
            label.setText(text)
        self.choose.setVisible(offers_choice)
        self._pages.setCurrentWidget(self._empty)

    def show_comparison(self, shown: Shown) -> None:
        """Show these runs."""
        self._pages.setCurrentIndex(1)
        self.bar.set_runs(len(shown.runs), shown.shared)
        self.stack.show_runs(shown.runs, shown.base, bands_of(shown.results))
        self.table.show_runs(shown.runs, shown.columns, shown.base, shown.tips)
        self.table.set_hidden(self.stack.state.hidden)
        self.differs.aside.setText(shown.settings)
        self.result.show_results(shown.runs, shown.results, shown.note, shown.aside)
        for before, after in pairwise((self.table.last_stop, *self.result.labels)):
            self.setTabOrder(before, after)
        self.samples.show_samples(shown.runs, shown.samples, shown.sampling)
        self._show_stretch()

    def _hide_run(self, key: str, hidden: bool) -> None:
        self.stack.set_hidden(key, hidden)
        self.table.set_hidden(self.stack.state.hidden)

    @Slot()
    def _show_stretch(self) -> None:
        self.bar.set_stretch(is_whole=self.stack.is_whole, is_tail=self.stack.is_tail)

    # -- Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled_px(_NARROW)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if way is not self._splitter.orientation() or not self._has_sizes:
            self._has_sizes = True
            self._splitter.setOrientation(way)
            whole = self.height() if narrow else self.width()
            self._splitter.setSizes([whole * share // sum(_SHARES) for share in _SHARES])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
