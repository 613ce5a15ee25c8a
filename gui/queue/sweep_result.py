"""The result of a sweep: its plot, what may be said of it, a table, and what can be done next.

Shows what it is given and tells what was pressed; changes nothing itself.
"""

import csv
import io
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import files
from core.config.naming import size_text
from core.foresight.lr_range import LrInterval
from core.i18n import system_reason
from core.queue.naming import queue_name
from core.sweeps.sweep import TO_COME, Sweep
from core.sweeps.table import point_text, rows_of, said_of
from core.sweeps.verdict import SweepVerdict, verdict_of
from gui.models.preferences import Preferences
from gui.plots import picture
from gui.queue.sweep_desk import MORE_SEEDS
from gui.queue.sweep_plot import SweepPlot
from gui.queue.sweep_table import SweepTable
from gui.style.fonts import scaled_px, text_width
from gui.style.palette import DARK, Palette
from gui.style.wide_splitter import WideSplitter
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.padded_label import PaddedLabel

GRID, CURVES = "grid", "curves"
_KEPT = "queue/sweep_view"
_AROUND = 24  # px beside a word
_MOST_NAMED = 2  # values in a button


class SweepResult(QFrame):
    """Its object name is ``sweep_result``.

    Signals:
        seeds_wanted: Sweep, list of points that need more seeds.
        compare_wanted: list[Path], two at least.
        told: str level, str message.
    """

    seeds_wanted = Signal(object, object)
    compare_wanted = Signal(object)
    told = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_result")
        self._sweep: Sweep | None = None
        self._verdict = SweepVerdict((), None, None)
        self._colors = DARK
        self._ranges: Mapping[str, LrInterval] = {}
        self.title = ElidedLabel("", self)
        self.title.setObjectName("sweep_title")
        self.title.setProperty("role", "title")
        self.shared = ElidedLabel("", self)
        self.shared.setProperty("role", "muted")
        self.more_seeds = self._button("sweep_more_seeds", "", self._more_seeds)
        self.more_seeds.setProperty("role", "primary")
        self.compare = self._button("sweep_compare", self.tr("Compare…"), self._compare)
        self.compare.setToolTip(self.tr("Show all finished runs on the Compare page"))
        self.csv = self._button("sweep_csv", self.tr("CSV…"), self._choose_csv)
        self.csv.setToolTip(self.tr("Save the table with one row per run"))
        self.image = QPushButton(self.tr("Picture"), self)
        self.image.setObjectName("sweep_picture")
        self.image.setAccessibleName(self.image.text())
        self.image.setText(f"{self.image.text()} ▾")
        self.image.setToolTip(self.tr("Copy or save the plot"))
        menu = QMenu(self.image)
        self.copy_action = menu.addAction(self.tr("Copy"), self._copy)
        self.copy_action.setObjectName("sweep_copy_picture")
        menu.addAction(self.tr("Save as…"), self._choose_picture)
        self.image.setMenu(menu)
        self.plot = SweepPlot(self)
        self._preferences: Preferences | None = None
        self.views = self._make_views()
        self.said = PaddedLabel((14, 8, 14, 10), parent=self)
        self.said.setObjectName("sweep_said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = SweepTable(self)
        self.table.confirmed.connect(self._compare_seeds)
        self._lay_out()

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _make_views(self) -> QWidget:
        """How a sweep over two fields is drawn."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._views = QButtonGroup(holder)
        for name, text, tip in (
            (GRID, self.tr("Grid"), self.tr("A square with the mean for each combination")),
            (CURVES, self.tr("Curves"), self.tr("A curve for each value of the second field")),
        ):
            button = self._button(f"sweep_{name}", text, partial(self._take_view, name))
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setMinimumWidth(text_width(text, semibold=True) + _AROUND)
            self._views.addButton(button)
            row.addWidget(button)
        self._views.buttons()[0].setChecked(True)
        return holder

    def remember_in(self, preferences: Preferences) -> None:
        """Draw as it was last wanted, and remember what is wanted from now on."""
        view = preferences.text(_KEPT, GRID, (GRID, CURVES))
        self._views.buttons()[(GRID, CURVES).index(view)].setChecked(True)
        self.plot.set_curves(view == CURVES)
        self._preferences = preferences

    def _take_view(self, view: str) -> None:
        self.plot.set_curves(view == CURVES)
        if self._preferences is not None:
            self._preferences.put(_KEPT, view)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.shared)
        row.addLayout(names, 1)
        for button in (self.views, self.compare, self.csv, self.image, self.more_seeds):
            row.addWidget(button)
        card = QFrame(self)
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addWidget(self.plot, 1)
        line = QFrame(card)
        line.setProperty("role", "separator")
        line.setFixedHeight(1)
        inner.addWidget(line)
        inner.addWidget(self.said)
        splitter = WideSplitter(Qt.Orientation.Vertical, self, self.tr("Edge of the table"), 10)
        splitter.addWidget(card)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([scaled_px(480), scaled_px(200)])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(splitter, 1)

    # -- what is shown

    @property
    def identity(self) -> str:
        """Of the sweep that is shown; empty: none is."""
        return "" if self._sweep is None else self._sweep.identity

    @property
    def leads(self) -> bool:
        """Whether a button here is the next sensible one to press."""
        return not self.more_seeds.isHidden()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.plot.set_palette(colors)

    def show_ranges(self, ranges: Mapping[str, LrInterval]) -> None:
        """These LR range tests lie on the axis of the peak, by the sweeps' identities."""
        self._ranges = ranges
        self.plot.show_range(ranges.get(self.identity))

    def show_sweep(self, sweep: Sweep) -> None:
        """Show this one as it stands."""
        if sweep == self._sweep:
            return
        self._sweep, self._verdict = sweep, verdict_of(sweep)
        self.title.setText(sweep.name)
        shared, size = str(queue_name(sweep.base)), str(size_text(sweep.base))
        self.shared.setText(shared if size in shared else f"{shared} · {size}")
        self.plot.show_sweep(sweep, self._verdict)
        self.plot.show_range(self._ranges.get(sweep.identity))
        self.table.show_sweep(sweep, self._verdict)
        text = " ".join(map(str, said_of(sweep, self._verdict)))
        self.said.setText(text)
        self.plot.setAccessibleDescription(text)
        undecided = self._undecided()
        self.more_seeds.setVisible(bool(undecided))
        names = [point_text(sweep, point) for point in undecided]
        text = self.tr("Add {0} seeds to {1}")
        which = self.tr(" and ").join(names)
        if len(names) > _MOST_NAMED:
            which = self.tr("{0} values").format(len(names))
        self.more_seeds.setText(text.format(MORE_SEEDS, which))
        self.more_seeds.setToolTip(
            self.tr("No clear difference between these: train them with more seeds")
        )
        self.compare.setEnabled(len(self._folders()) > 1)
        self.views.setVisible(len(sweep.fields) == 2)

    def _undecided(self) -> list[tuple[object, ...]]:
        """The points that are not told apart; none while runs are to come."""
        if self._sweep is None or any(m.state in TO_COME for m in self._sweep.members):
            return []
        return [self._verdict.points[place].values for place in self._verdict.alike]

    def _folders(self) -> list[Path]:
        members = () if self._sweep is None else self._sweep.members
        return [m.run_dir for m in members if m.run_dir is not None and m.final_val is not None]

    # -- what is pressed

    @Slot()
    def _more_seeds(self) -> None:
        self.seeds_wanted.emit(self._sweep, self._undecided())

    @Slot()
    def _compare(self) -> None:
        self.compare_wanted.emit(self._folders())

    @Slot(int)
    def _compare_seeds(self, row: int) -> None:
        folders = [m.run_dir for m in self._verdict.points[row].members if m.run_dir is not None]
        if len(folders) > 1:
            self.compare_wanted.emit(folders)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(picture.as_image(self.plot, self._colors.panel))

    @Slot()
    def _choose_csv(self) -> None:
        self._choose(self.tr("Save the table"), [self.tr("CSV table (*.csv)")], "csv")

    @Slot()
    def _choose_picture(self) -> None:
        kinds = [self.tr("PNG image (*.png)"), self.tr("SVG drawing (*.svg)")]
        self._choose(self.tr("Save the plot"), kinds, "png")

    def _choose(self, title: str, kinds: list[str], suffix: str) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the table as CSV, or the plot as PNG or SVG, by the ending; it is told."""
        if self._sweep is None:
            return
        try:
            if path.suffix.lower() == ".csv":
                text = io.StringIO()
                csv.writer(text, lineterminator="\n").writerows(rows_of(self._sweep))
                files.write_whole(path, text.getvalue().encode())
            else:
                picture.save(self.plot, path, self._colors.panel, self._sweep.name)
        except (OSError, ValueError) as error:
            self.told.emit(
                "error", self.tr("Could not save to {0}: {1}").format(path, system_reason(error))
            )
        else:
            self.told.emit("info", self.tr("Saved to {0}").format(path))
