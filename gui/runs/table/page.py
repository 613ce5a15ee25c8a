"""The page of all runs: a box to filter by, the table, and what can be done with what is chosen.

Shows rows and tells what was pressed; knows no folder and no engine.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.runs.table.column_choice import ColumnChoice
from gui.runs.table.columns import NAME
from gui.runs.table.details import RunDetails
from gui.runs.table.exporter import export_choices
from gui.runs.table.page_actions import make_action
from gui.runs.table.page_bar import RunsBar
from gui.runs.table.page_sharing import PageSharing
from gui.runs.table.rows import RunRow, is_alive, may_resume
from gui.runs.table.run_table import RunFilter, RunRole, RunTable
from gui.runs.table.run_view import RunView
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.style.wide_splitter import WideSplitter
from gui.widgets.copyable import add_copy

_NONE, _UNMATCHED, _LISTED = range(3)  # what stands in the place of the table


class RunsPage(QWidget):
    """The table has the object name ``runs_view``.

    Signals (RunRow, or a list of them):
        open_wanted, resume_wanted, drive_wanted, settings_wanted, folder_wanted, export_wanted:
            RunRow.
        delete_wanted: list[RunRow].
        compare_wanted: list[RunRow], several, or one more. overlay_wanted: list[RunRow].
        rename_wanted, notes_edited: RunRow, str. tags_edited: RunRow, tuple[str, ...].
        back_wanted: the person wants to see the page before this one.
        leading_changed: bool, whether a button of this page is the next sensible one to press.
    """

    open_wanted = Signal(object)
    resume_wanted = Signal(object)
    drive_wanted = Signal(object)
    settings_wanted = Signal(object)
    folder_wanted = Signal(object)
    export_wanted = Signal(object, str)
    delete_wanted = Signal(list)
    compare_wanted = Signal(list)
    overlay_wanted = Signal(list)
    rename_wanted = Signal(object, str)
    notes_edited = Signal(object, str)
    tags_edited = Signal(object, object)
    back_wanted = Signal()
    leading_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RunTable(self)
        self.filtered = RunFilter(self.table, self)
        self.view = RunView(self.filtered, self)
        self.columns = ColumnChoice(self.view, self)
        self.details = RunDetails(self)
        self._can_resume = True
        self._wanted: list[str] = []  # to be chosen, before the runs are known
        self._make_actions()
        self.bar = RunsBar(self.compare_action, self.resume_action, self.open_action, self)
        self.box, self.more = self.bar.box, self.bar.more
        self._lay_out()
        self._listen()
        self.set_palette(palette())
        self._show_count()

    def _listen(self) -> None:
        self.bar.filtered.connect(self._filter)
        self.bar.more_wanted.connect(self._show_more)
        view = self.view
        view.customContextMenuRequested.connect(self._show_menu)
        view.horizontalHeader().customContextMenuRequested.connect(self._show_columns)
        view.doubleClicked.connect(self._open)
        view.confirmed.connect(self._open)
        view.delete_pressed.connect(self._delete)
        view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.rename_wanted.connect(self.rename_wanted)
        self.table.rowsInserted.connect(self._show_count)
        self.table.rowsRemoved.connect(self._show_count)
        self.table.dataChanged.connect(self._show_chosen)
        self.details.notes_edited.connect(self.notes_edited)
        self.details.tags_edited.connect(self.tags_edited)

    def _make_actions(self) -> None:
        self.open_action = make_action("run_open", self._open, self)
        self.resume_action = make_action("run_resume", self._resume, self)
        self.drive_action = make_action("run_drive", self._drive, self)
        self.compare_action = make_action("run_compare", self._compare, self)
        self.overlay_action = make_action("run_overlay", self._overlay, self)
        self.settings_action = make_action("run_settings", self._settings, self)
        self.rename_action = make_action("run_rename", self._rename, self)
        self.folder_action = make_action("run_folder", self._folder, self)
        self.delete_action = make_action("run_delete", self._delete, self)
        self.back_action = make_action("runs_back", self._escape, self)
        self.sharing = PageSharing(self.chosen, self)
        self.exports = []
        for kind, text in export_choices():
            action = QAction(text, self)
            action.setObjectName(f"run_export_{kind}")
            action.triggered.connect(lambda _=False, kind=kind: self._export(kind))
            self.exports.append(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keyboard. No focus proxy: Tab would come back to it for ever."""
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(
            self._instead(
                "runs_empty",
                self.tr("No runs yet"),
                self.tr(
                    "Every run is saved here with its curves, samples and weights. You "
                    "can open, compare and resume it."
                ),
            )
        )
        self._stack.addWidget(
            self._instead(
                "runs_unmatched",
                self.tr("No run matches"),
                self.tr("All words must match. Esc clears the filter."),
            )
        )
        self._stack.addWidget(self.view)
        splitter = WideSplitter(Qt.Orientation.Horizontal, self, self.tr("Edge of the runs"), 0)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([960, 280])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(splitter, 1)
        order = [*self.bar.tab_order(self.view), self.details.tags, self.details.notes]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _instead(self, name: str, title: str, hint: str) -> QFrame:
        """What stands where there is nothing to list."""
        frame = QFrame(self)
        frame.setObjectName(name)
        frame.setProperty("role", "side")
        column = QVBoxLayout(frame)
        column.setContentsMargins(48, 0, 48, 80)
        column.setSpacing(6)
        column.addStretch(1)
        for text, role in ((title, "title"), (hint, "muted")):
            label = QLabel(text, frame)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        return frame

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.view.set_palette(colors)
        self.details.set_palette(colors)

    def set_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these runs. One is chosen again where all that were chosen are gone."""
        chosen = self._wanted or [row.key for row in self.chosen()]
        self._wanted = [] if rows else self._wanted
        had = bool(chosen) or not self.table.rows
        self.table.set_rows(rows)
        self._show_count()
        self._choose_again(chosen)
        if had:
            self.choose_one()
        self._show_chosen()

    def _choose_again(self, keys: Sequence[str]) -> None:
        """What was chosen stays so wherever it stands now, and nothing else is."""
        if {row.key for row in self.chosen()} == set(keys):
            return
        places = {
            self.filtered.index(place, NAME).data(RunRole.ROW).key: place
            for place in range(self.filtered.rowCount())
        }
        wanted = QItemSelection()
        for key in (key for key in keys if key in places):
            index = self.filtered.index(places[key], NAME)
            wanted.select(index, index)
        how = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().select(wanted, how.ClearAndSelect | how.Rows)

    def choose_one(self) -> None:
        """Choose the row at hand where none is: the page has something to say at once."""
        if not self.chosen() and self.filtered.rowCount():
            here = self.view.currentIndex()
            self.view.setCurrentIndex(here if here.isValid() else self.filtered.index(0, NAME))
            self.view.selectRow(self.view.currentIndex().row())

    def set_can_resume(self, can: bool) -> None:
        """Whether a run could be begun now."""
        self._can_resume = can
        self.sharing.set_can_train(can)
        self._show_chosen()

    def chosen(self) -> list[RunRow]:
        """The chosen rows, as they stand in the table from top to bottom."""
        places = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.filtered.index(place, 0).data(RunRole.ROW) for place in places]

    def choose_when_listed(self, key: str) -> None:
        """Choose one run as soon as the runs are known."""
        if self.table.rows:
            self.choose(key)
        else:
            self._wanted = [key]

    def choose(self, key: str) -> None:
        """Choose one run and bring it into view."""
        for place in range(self.filtered.rowCount()):
            index = self.filtered.index(place, 0)
            if index.data(RunRole.ROW).key == key:
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index)
                return

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.filtered.set_filter(text)
        self._show_count()
        self.choose_one()
        self._show_chosen()

    @Slot()
    def _show_count(self) -> None:
        shown, every = self.filtered.rowCount(), self.table.rowCount()
        self.bar.set_count(shown, every)
        self._stack.setCurrentIndex(_LISTED if shown else _UNMATCHED if every else _NONE)
        self.details.setVisible(bool(shown))

    @Slot()
    def _show_chosen(self) -> None:
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        readable = one is not None and one.info.state != "unreadable"
        self.details.set_row(one, len(rows), self._parent_name(one))
        for action in (self.open_action, self.settings_action, *self.exports):
            action.setEnabled(readable)
        self.more.setEnabled(bool(rows))
        self.sharing.refresh()
        for action in (self.folder_action, self.rename_action):
            action.setEnabled(one is not None)
        alive = [row for row in rows if is_alive(row)]
        self.delete_action.setEnabled(bool(rows) and not alive)
        self.compare_action.setEnabled(bool(rows))
        self.overlay_action.setEnabled(bool(rows))
        self.resume_action.setEnabled(
            readable and self._can_resume and not alive and one is not None and may_resume(one)
        )
        self.drive_action.setEnabled(self._can_resume and one is not None and is_alive(one))
        wanted = self.compare_action if len(rows) > 1 else self.open_action
        leads = wanted.isEnabled() and bool(rows)
        self.bar.stand_out(wanted if leads else None)
        self.leading_changed.emit(leads)

    # -- what is pressed

    def _one(self) -> RunRow | None:
        rows = self.chosen()
        return rows[0] if len(rows) == 1 else None

    def _parent_name(self, row: RunRow | None) -> str:
        """What the run that this one came from is called; its folder's name where it is gone."""
        path = row.info.parent_path if row is not None else None
        if path is None:
            return ""
        parent = self.table.row_of(str(path))
        return parent.info.name if parent is not None else path.name

    def _emit(self, signal: object) -> None:
        row = self._one()
        if row is not None:
            signal.emit(row)  # type: ignore[attr-defined]

    @Slot()
    def _open(self) -> None:
        if self.open_action.isEnabled():
            self._emit(self.open_wanted)

    @Slot()
    def _resume(self) -> None:
        self._emit(self.resume_wanted)

    @Slot()
    def _drive(self) -> None:
        self._emit(self.drive_wanted)

    @Slot()
    def _settings(self) -> None:
        self._emit(self.settings_wanted)

    @Slot()
    def _folder(self) -> None:
        self._emit(self.folder_wanted)

    def _export(self, kind: str) -> None:
        row = self._one()
        if row is not None:
            self.export_wanted.emit(row, kind)

    @Slot()
    def _delete(self) -> None:
        if self.delete_action.isEnabled():
            self.delete_wanted.emit(self.chosen())

    @Slot()
    def _compare(self) -> None:
        if rows := self.chosen():
            self.compare_wanted.emit(rows)

    @Slot()
    def _overlay(self) -> None:
        if rows := self.chosen():
            self.overlay_wanted.emit(rows)

    @Slot()
    def _rename(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.view.edit(index.siblingAtColumn(NAME))

    @Slot()
    def _escape(self) -> None:
        """Esc takes back one thing at a time: the words in the box first."""
        if self.box.text():
            self.box.clear()
            self.view.setFocus()
        else:
            self.back_wanted.emit()

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            menu = self._menu()
            add_copy(menu, self.view.indexAt(at))
            menu.popup(self.view.viewport().mapToGlobal(at))

    @Slot(QPoint)
    def _show_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("runs_columns_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns.add_to(menu)
        menu.popup(self.view.horizontalHeader().mapToGlobal(at))

    @Slot()
    def _show_more(self) -> None:
        menu = self._menu()
        left = self.more.width() - menu.sizeHint().width()  # it ends where the button ends
        menu.popup(self.more.mapToGlobal(QPoint(left, self.more.height() + 2)))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("runs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.open_action, self.resume_action, self.drive_action])
        menu.addActions([self.compare_action, self.overlay_action])
        menu.addSeparator()
        menu.addActions([self.settings_action, self.rename_action])
        menu.addAction(self.folder_action)
        export = menu.addMenu(self.tr("Export"))
        export.setObjectName("runs_export")
        export.addActions(self.exports)
        export.setEnabled(self.exports[0].isEnabled())
        self.sharing.add_to(menu)
        columns = menu.addMenu(self.tr("Columns"))
        columns.setObjectName("runs_columns")
        self.columns.add_to(columns)
        menu.addSeparator()
        menu.addAction(self.delete_action)
        menu.setToolTipsVisible(True)
        return menu
