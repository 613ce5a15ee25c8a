"""A sweep in a table: a row a value, its seeds, mean, spread, and what is said beside the lowest.

Shows what it is given; tells which row was pressed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.sweeps.sweep import Member, MemberState, Sweep
from core.sweeps.table import axis_text, field_label
from core.sweeps.verdict import SweepPoint, SweepVerdict, standing_text
from gui.language.texts import translate
from gui.style.fonts import line_height, scaled_px
from gui.style.outside_text import tip_text
from gui.widgets.copyable import let_copy_cells

_ROW_PADDING = 12  # px


class SweepTable(QTableWidget):
    """Its object name is ``sweep_table``. Signals: ``confirmed``: int, the row that was pressed."""

    confirmed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_table")
        self.setAccessibleName(self.tr("Values of the sweep"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height() + scaled_px(_ROW_PADDING))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        self.setToolTip(self.tr("Double-click or press Return to compare the seeds of a value"))
        self.activated.connect(lambda index: self.confirmed.emit(index.row()))
        let_copy_cells(self)

    def show_sweep(self, sweep: Sweep, verdict: SweepVerdict) -> None:
        """Show this one."""
        seeds = sweep.seeds
        heads = [
            *map(field_label, sweep.fields),
            *(self.tr("Seed {0}").format(seed) for seed in seeds),
            self.tr("Mean"),
            self.tr("Spread"),
            self.tr("Difference from lowest"),
        ]
        self.setColumnCount(len(heads))
        for column, text in enumerate(heads):
            item = QTableWidgetItem(text)
            numbers = len(sweep.fields) <= column < len(heads) - 1
            side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.setRowCount(len(verdict.points))
        for row, point in enumerate(verdict.points):
            texts = self._texts(sweep, point, is_best=row == verdict.best)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if len(sweep.fields) <= column < len(heads) - 1:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                font = item.font()
                is_mean = column == len(heads) - 3 and point.is_judged
                font.setBold(column < len(sweep.fields) or is_mean)
                item.setFont(font)
                if column == len(heads) - 1:
                    item.setToolTip(tip_text(text))
                self.setItem(row, column, item)

    def _texts(self, sweep: Sweep, point: SweepPoint, *, is_best: bool) -> list[str]:
        by_seed = {member.seed: member for member in point.members}
        return [
            *(axis_text(sweep, place, value) for place, value in enumerate(point.values)),
            *(self._of(by_seed.get(seed)) for seed in sweep.seeds),
            "–" if point.mean is None else f"{point.mean:.3f}",
            "–" if point.spread is None else f"{point.spread:.3f}",
            str(standing_text(point, is_best=is_best)),
        ]

    def _of(self, member: Member | None) -> str:
        if member is None:
            return "–"
        if member.state is MemberState.DONE and member.final_val is not None:
            return f"{member.final_val:.3f}"
        return state_text(member.state)


def state_text(state: MemberState) -> str:
    """How far a run of a sweep has come."""
    return {
        MemberState.NOT_QUEUED: _tr("not queued"),
        MemberState.WAITING: _tr("waiting"),
        MemberState.AT_WORK: _tr("running"),
        MemberState.DONE: _tr("done"),
        MemberState.STOPPED: _tr("stopped"),
        MemberState.ENDED_EARLY: _tr("stopped early"),
        MemberState.DIVERGED: _tr("diverged"),
        MemberState.FAILED: _tr("failed"),
    }[state]


def _tr(text: str) -> str:
    return translate("Queue", text)
