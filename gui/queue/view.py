"""The list of the queue: chosen with mouse and keys, dragged to another place. Knows no queue."""

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from core.queue.state import QueuedRun
from gui.queue.model import QueueModel
from gui.queue.row_painter import QueueRowPainter
from gui.queue.rows import QueueRow
from gui.style.palette import Palette


class QueueView(QListView):
    """Object name ``queue_view``.

    Signals:
        chosen_changed: other runs are chosen.
        confirmed: Enter, or a double click.
        delete_pressed.
        shift_pressed: int, how many places down.
    """

    chosen_changed = Signal()
    confirmed = Signal()
    delete_pressed = Signal()
    shift_pressed = Signal(int)

    def __init__(self, model: QueueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._painter = QueueRowPainter(self)
        self.setObjectName("queue_view")
        self.setAccessibleName(self.tr("Queue"))
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.doubleClicked.connect(self.confirmed)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._painter.set_palette(colors)
        self.viewport().update()

    def set_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show these; what is chosen stays so while it is there."""
        chosen = [self._rows.rows[place].numbers for place in self._places()]
        current = self._numbers_of(QPersistentModelIndex(self.currentIndex()))
        if not self._rows.set_rows(rows):
            return
        self.doItemsLayout()
        for numbers in chosen:
            place = self._rows.place_of(*numbers)
            if place is not None:
                self.selectionModel().select(
                    self._rows.index(place), QItemSelectionModel.SelectionFlag.Select
                )
        place = self._rows.place_of(*current) if current else None
        if place is not None:
            self.selectionModel().setCurrentIndex(
                self._rows.index(place), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.chosen_changed.emit()

    def _numbers_of(self, index: QPersistentModelIndex) -> tuple[int, ...]:
        return self._rows.rows[index.row()].numbers if index.isValid() else ()

    def _places(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def chosen(self) -> list[QueuedRun]:
        """The chosen runs, from top to bottom; all of a group whose heading is chosen."""
        found = {run.number: run for place in self._places() for run in self._rows.rows[place].runs}
        return list(found.values())

    def choose(self, number: int) -> None:
        """Choose one run alone."""
        place = self._rows.place_of(number)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_pressed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirmed.emit()
            case Qt.Key.Key_Up if alt:
                self.shift_pressed.emit(-1)
            case Qt.Key.Key_Down if alt:
                self.shift_pressed.emit(1)
            case _:
                super().keyPressEvent(event)
