"""What differs between the compared runs, a row each, and how they ended; which is the baseline.

Values that equal the baseline's are muted, others bold. Nothing is called best: the sentences
below say what could be told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.plots.compared.runs import ComparedRun
from gui.runs.compare.letter_chip import LetterChip
from gui.style.fonts import line_height, scaled_px, text_width
from gui.style.outside_text import tip_text
from gui.style.palette import Palette
from gui.style.places import SCROLL_BAR
from gui.style.theme import palette
from gui.widgets.copyable import add_copy

_ROW_PADDING = 14  # px, above and below a row's text
_BELOW = 8  # px below the rows
_MOST_ROWS = 8  # that are seen at once; more are scrolled
_LONGEST = 60  # letters of a value
_HEADING_PADDING = 22  # px
_PADDING = 22  # px beside a column's text


@dataclass(frozen=True, slots=True)
class DifferenceColumn:
    """A column: its heading, each run's value, and whether it is a result and no setting."""

    title: str
    values: tuple[str, ...]
    is_result: bool = False


class _Head(QWidget):
    """The radio button of the baseline, the letter and the line of a run."""

    def __init__(self, run: ComparedRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.radio = QRadioButton(self)
        self.radio.setObjectName(f"baseline_{run.letter}")
        self.radio.setAccessibleName(self.tr("Baseline: {0}").format(run.letter))
        self.radio.setToolTip(self.tr("Compare the other runs with this one"))
        self.chip = LetterChip(run, palette(), self, with_line=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(10)
        row.addWidget(self.radio)
        row.addWidget(self.chip)
        row.addStretch(1)


class DifferenceTable(QTableWidget):
    """Signals, each with the key of a run.

    base_chosen: the others are to be compared with it. pointed: it is under the mouse, or
    ``None``. removed, opened: it is to be compared no more, or to be shown alone.
    hidden_toggled: key, bool: it is to be drawn no more, or again.
    """

    base_chosen = Signal(str)
    pointed = Signal(object)
    removed = Signal(str)
    opened = Signal(str)
    hidden_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_table")
        self.setAccessibleName(self.tr("What differs"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height() + _ROW_PADDING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.cellEntered.connect(lambda row, _column: self.pointed.emit(self._runs[row].key))
        self._group = QButtonGroup(self)
        self._runs: Sequence[ComparedRun] = ()
        self._columns: Sequence[DifferenceColumn] = ()
        self._hidden: frozenset[str] = frozenset()
        self._base = ""
        self._colors = palette()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        for head in self.findChildren(_Head):
            head.chip.set_palette(colors)
        self._dress()

    def show_runs(
        self,
        runs: Sequence[ComparedRun],
        columns: Sequence[DifferenceColumn],
        base: str,
        tips: Mapping[str, str],
    ) -> None:
        """Show these; ``tips``: what is said of a run where the mouse rests, by key."""
        self._runs, self._columns, self._base = tuple(runs), tuple(columns), base
        self.clear()
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self.setRowCount(len(runs))
        self.setColumnCount(1 + len(columns))
        self.setHorizontalHeaderLabels([self.tr("Baseline"), *(one.title for one in columns)])
        before: QWidget = self
        for row, run in enumerate(runs):
            head = _Head(run, self)
            self.setTabOrder(before, head.radio)
            before = head.radio
            head.radio.setChecked(run.key == base)
            head.radio.clicked.connect(lambda _=False, key=run.key: self.base_chosen.emit(key))
            head.setToolTip(tip_text(tips.get(run.key, run.name)))
            self._group.addButton(head.radio)
            self.setCellWidget(row, 0, head)
            for place, column in enumerate(columns):
                item = QTableWidgetItem(column.values[row][:_LONGEST])
                item.setToolTip(tip_text(column.values[row]))
                if column.is_result:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, place + 1, item)
        self._dress()
        self._fit()

    @property
    def last_stop(self) -> QWidget:
        """What Tab comes to last in it."""
        radios = self._group.buttons()
        return radios[-1] if radios else self

    def set_base(self, key: str) -> None:
        """The others are compared with this one now."""
        self._base = key
        for row, run in enumerate(self._runs):
            head = self.cellWidget(row, 0)
            if isinstance(head, _Head):
                head.radio.setChecked(run.key == key)
        self._dress()

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """These are not drawn: their values are muted."""
        self._hidden = hidden
        self._dress()

    def light_up(self, key: str | None) -> None:
        """Let the row of one run stand out."""
        self.clearSelection()
        for row, run in enumerate(self._runs):
            if run.key == key:
                self.selectRow(row)

    def _dress(self) -> None:
        """Bold what is not as in the baseline, muted what is."""
        places = [row for row, run in enumerate(self._runs) if run.key == self._base]
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for place, column in enumerate(self._columns):
            of_base = column.values[places[0]] if places else None
            for row, run in enumerate(self._runs):
                item = self.item(row, place + 1)
                if item is None:
                    continue
                differs = column.values[row] != of_base and not column.is_result
                muted = run.key in self._hidden or not (
                    differs or run.key == self._base or column.is_result
                )
                item.setFont(bold if differs else self.font())
                item.setForeground(QColor(self._colors.muted if muted else self._colors.text))

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.setColumnWidth(0, max(scaled_px(112), header.sectionSizeHint(0)))
        for column in range(1, self.columnCount()):
            texts = [self.item(row, column) for row in range(self.rowCount())]
            widest = max(
                (text_width(each.text(), semibold=True) for each in texts if each), default=0
            )
            heading = text_width(self._columns[column - 1].title) + _HEADING_PADDING
            self.setColumnWidth(column, max(widest + _PADDING, heading))
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_height()

    def _fit_height(self) -> None:
        """As high as its rows, and the bar below them where they are wider than what is seen."""
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(self.rowCount(), 1), _MOST_ROWS)
        wide = sum(self.columnWidth(each) for each in range(self.columnCount()))
        seen = self.width() - (SCROLL_BAR if self.rowCount() > rows else 0)
        bar = SCROLL_BAR if wide > seen else _BELOW
        height = self.horizontalHeader().sizeHint().height() + rows * (line_height() + _ROW_PADDING)
        return QSize(wide, height + bar + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    # -- what is done with a run

    def _current(self) -> ComparedRun | None:
        row = self.currentRow()
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        run = self._current()
        if run is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(run.key)
        elif run is not None and event.key() == Qt.Key.Key_Space:
            self.base_chosen.emit(run.key)
        elif run is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(run.key)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def _show_menu(self, at: QPoint) -> None:
        row = self.rowAt(at.y())
        if 0 <= row < len(self._runs):
            menu = self.menu_of(self._runs[row])
            add_copy(menu, self.indexAt(at))
            menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, run: ComparedRun) -> QMenu:
        """What can be done with one run."""
        menu = QMenu(self)
        menu.setObjectName("compare_run_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_hidden = run.key in self._hidden
        base = menu.addAction(self.tr("Use as baseline"))
        base.triggered.connect(lambda: self.base_chosen.emit(run.key))
        hide = menu.addAction(self.tr("Show curve") if is_hidden else self.tr("Hide curve"))
        hide.triggered.connect(lambda: self.hidden_toggled.emit(run.key, not is_hidden))
        show = menu.addAction(self.tr("Open run"))
        show.triggered.connect(lambda: self.opened.emit(run.key))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove from comparison\tDel"))
        remove.triggered.connect(lambda: self.removed.emit(run.key))
        return menu
