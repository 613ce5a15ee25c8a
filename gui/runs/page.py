"""The page of all runs: a box to filter by, the table, and what can be done with what is chosen.

Shows rows and tells what was pressed; knows no folder and no engine.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.runs.details import RunDetails
from gui.runs.row_delegate import RunDelegate
from gui.runs.rows import RunRow
from gui.runs.run_table import COLUMNS, DATE, NAME, SCHEDULE, Role, RunFilter, RunTable
from gui.theme import Palette, palette

_ROW_HEIGHT = 36  # px


class _Table(QTableView):
    """A table that tells Return and Delete.

    Signals: ``confirmed``, ``delete_pressed``.
    """

    confirmed = Signal()
    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class RunsPage(QWidget):
    """The table has the object name ``runs_view``.

    Signals (RunRow, or a list of them):
        open_wanted, resume_wanted, settings_wanted, folder_wanted, export_wanted, delete_wanted:
            RunRow.
        compare_wanted: list[RunRow], two at least or one to lay over what is shown.
        rename_wanted, notes_edited: RunRow, str. tags_edited: RunRow, tuple[str, ...].
        back_wanted: the person wants to see the training again.
    """

    open_wanted = Signal(object)
    resume_wanted = Signal(object)
    settings_wanted = Signal(object)
    folder_wanted = Signal(object)
    export_wanted = Signal(object)
    delete_wanted = Signal(object)
    compare_wanted = Signal(list)
    rename_wanted = Signal(object, str)
    notes_edited = Signal(object, str)
    tags_edited = Signal(object, object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RunTable(self)
        self.filtered = RunFilter(self)
        self.filtered.setSourceModel(self.table)
        self.box = QLineEdit(self)
        self.box.setObjectName("runs_filter")
        self.box.setPlaceholderText(self.tr("Filter by name, text, model, state, tag or note"))
        self.box.setAccessibleName(self.tr("Filter the runs"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._filter)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.view = _Table(self)
        self.details = RunDetails(self)
        self._can_resume = True
        self._make_view()
        self._make_actions()
        self._lay_out()
        self.table.rename_wanted.connect(self.rename_wanted)
        self.table.rowsInserted.connect(self._show_count)
        self.table.rowsRemoved.connect(self._show_count)
        self.table.dataChanged.connect(self._show_chosen)
        self.details.notes_edited.connect(self.notes_edited)
        self.details.tags_edited.connect(self.tags_edited)
        self.set_palette(palette())
        self._show_count()

    def _make_view(self) -> None:
        view = self.view
        view.setObjectName("runs_view")
        view.setAccessibleName(self.tr("Runs"))
        view.setModel(self.filtered)
        view.setSortingEnabled(True)
        view.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setMouseTracking(True)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        for place, column in enumerate(COLUMNS):
            view.setColumnWidth(place, column.width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(56)
        self._delegate = RunDelegate(SCHEDULE, self)
        view.setItemDelegate(self._delegate)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.doubleClicked.connect(self._open)
        view.confirmed.connect(self._open)
        view.delete_pressed.connect(self._delete)
        view.selectionModel().selectionChanged.connect(self._show_chosen)

    def _make_actions(self) -> None:
        def make(words: str, name: str, act: object, shortcut: str = "") -> QAction:
            action = QAction(words, self)
            action.setObjectName(name)
            if shortcut:
                action.setShortcut(QKeySequence(shortcut))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)
            return action

        self.open_action = make(self.tr("Open"), "run_open", self._open)
        self.resume_action = make(self.tr("Resume…"), "run_resume", self._resume)
        self.compare_action = make(self.tr("Compare"), "run_compare", self._compare)
        self.settings_action = make(self.tr("Use its settings"), "run_settings", self._settings)
        self.rename_action = make(self.tr("Rename"), "run_rename", self._rename, "F2")
        self.folder_action = make(self.tr("Open folder"), "run_folder", self._folder)
        self.export_action = make(self.tr("Export CSV…"), "run_export", self._export)
        self.delete_action = make(self.tr("Delete"), "run_delete", self._delete)
        self.back_action = make(self.tr("Back to training"), "runs_back", self.back_wanted, "Esc")

    def _button(self, action: QAction, *, primary: bool = False) -> QPushButton:
        """A button that is a view of an action."""
        button = QPushButton(action.text(), self)
        button.setObjectName(f"{action.objectName()}_button")
        button.setProperty("role", "primary" if primary else "plain")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        button.setEnabled(action.isEnabled())
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._button(self.back_action))
        top.addWidget(self.box, 1)
        top.addWidget(self.count)
        for action in (self.compare_action, self.resume_action):
            top.addWidget(self._button(action))
        top.addWidget(self._button(self.open_action, primary=True))
        self._empty = QLabel(
            self.tr(
                "No runs yet. Everything that is trained is kept here: with its curves, its "
                "samples and its weights, to look at, to compare and to go on from."
            ),
            self,
        )
        self._empty.setObjectName("runs_empty")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(120, 0, 120, 80)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([960, 280])
        row = QWidget(self)
        row.setLayout(top)
        top.setContentsMargins(12, 10, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(splitter, 1)

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._delegate.set_palette(colors)
        self.details.set_palette(colors)
        self.view.viewport().update()

    def set_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these runs."""
        self.table.set_rows(rows)
        self._show_count()
        self._show_chosen()

    def set_can_resume(self, can: bool) -> None:
        """Whether a run could be begun now."""
        self._can_resume = can
        self._show_chosen()

    def chosen(self) -> list[RunRow]:
        """The chosen rows, as they stand in the table from top to bottom."""
        places = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.filtered.index(place, 0).data(Role.ROW) for place in places]

    def choose(self, key: str) -> None:
        """Choose one run and bring it into view."""
        for place in range(self.filtered.rowCount()):
            index = self.filtered.index(place, 0)
            if index.data(Role.ROW).key == key:
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index)
                return

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.filtered.set_words(text)
        self._show_count()
        self._show_chosen()

    @Slot()
    def _show_count(self) -> None:
        shown, every = self.filtered.rowCount(), self.table.rowCount()
        words = self.tr("{0} of {1} runs") if shown != every else self.tr("{1} runs")
        self.count.setText(words.format(f"{shown:,}", f"{every:,}"))
        self._stack.setCurrentIndex(1 if every else 0)

    @Slot()
    def _show_chosen(self) -> None:
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        readable = one is not None and one.info.state != "unreadable"
        self.details.set_row(one, len(rows))
        for action in (self.open_action, self.settings_action, self.export_action):
            action.setEnabled(readable)
        for action in (self.folder_action, self.rename_action):
            action.setEnabled(one is not None)
        alive = [row for row in rows if is_alive(row)]
        self.delete_action.setEnabled(bool(rows) and not alive)
        self.compare_action.setEnabled(bool(rows))
        self.resume_action.setEnabled(
            readable and self._can_resume and not alive and one is not None and may_resume(one)
        )

    # -- what is pressed

    def _one(self) -> RunRow | None:
        rows = self.chosen()
        return rows[0] if len(rows) == 1 else None

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
    def _settings(self) -> None:
        self._emit(self.settings_wanted)

    @Slot()
    def _folder(self) -> None:
        self._emit(self.folder_wanted)

    @Slot()
    def _export(self) -> None:
        self._emit(self.export_wanted)

    @Slot()
    def _delete(self) -> None:
        if self.delete_action.isEnabled():
            for row in self.chosen():
                self.delete_wanted.emit(row)

    @Slot()
    def _compare(self) -> None:
        if rows := self.chosen():
            self.compare_wanted.emit(rows)

    @Slot()
    def _rename(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.view.edit(index.siblingAtColumn(NAME))

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if not self.view.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setObjectName("runs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.open_action, self.resume_action, self.compare_action])
        menu.addSeparator()
        menu.addActions([self.settings_action, self.rename_action])
        menu.addActions([self.folder_action, self.export_action])
        menu.addSeparator()
        menu.addAction(self.delete_action)
        menu.popup(self.view.viewport().mapToGlobal(at))


def is_alive(row: RunRow) -> bool:
    """Whether somebody is training this run now."""
    return row.info.state == "running" and not row.info.ended_badly


def may_resume(row: RunRow) -> bool:
    """Whether there is something to go on from: a step was made, and nobody is at it."""
    return row.info.steps_done > 0 and row.info.state != "unreadable"
