"""The history of a run's edits: cards, newest first. Chosen card and chosen mark go both ways."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.edits import Edit
from gui.models.edit_list import EditList
from gui.panels.edit_card import EditCard
from gui.theme import Palette, palette

_BAR = 14  # px


class _CardList(QListView):
    """A list whose cards are as wide as it is."""

    def __init__(self, card: EditCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self.setItemDelegate(card)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._card.set_width(self.width() - _BAR)
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class EditsPanel(QWidget):
    """Signals: ``edit_selected``: int step of the chosen edit."""

    edit_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits = EditList(self)  # of the run at work
        self._stored = EditList(self)  # of another one that is shown
        self.shown = self.edits
        self._card = EditCard(self)
        self.view = _CardList(self._card, self)
        self.view.setObjectName("edits_view")
        self.view.setAccessibleName(self.tr("Edits of this run, newest first"))
        self._stack = QStackedWidget(self)
        self._heading = QLabel(self)
        self._hints: list[QLabel] = []
        self._stack.addWidget(self._teaching())
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 4, 0)
        layout.addWidget(self._stack)
        for model in (self.edits, self._stored):
            model.rowsInserted.connect(self._show_list)
            model.modelReset.connect(self._show_list)
        self._show_model(self.edits)
        self.set_palette(palette())

    def _teaching(self) -> QWidget:
        empty = QWidget(self)
        words = QVBoxLayout(empty)
        words.setContentsMargins(16, 28, 16, 16)
        words.setSpacing(10)
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        words.addWidget(self._heading)
        for text in (
            self.tr(
                "While a run is on, drag a ring on the dashed curve: what you draw is staged, and "
                "the run goes on as before until you press Apply. Decay now, Hold, Halve and "
                "Extend do the same with one click."
            ),
            self.tr(
                "Each edit that took effect stands here with its step, and as a diamond in all "
                "plots. The past cannot be undone; bend what is to come once more instead."
            ),
        ):
            hint = QLabel(text, empty)
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            words.addWidget(hint)
            self._hints.append(hint)
        words.addStretch(1)
        return empty

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._card.set_palette(colors)
        self.view.viewport().update()

    def begin_run(self) -> None:
        """Forget the edits of the run before."""
        self.edits.clear()

    def add(self, edit: Edit) -> None:
        """An edit took effect."""
        self.edits.add(edit)

    def show_stored(self, edits: Sequence[Edit]) -> None:
        """Show the edits of another run, in order; those of the run at work are kept."""
        if self.shown is not self._stored or self._stored.all != tuple(edits):
            self._stored.set_all(edits)
            self._show_model(self._stored)

    def show_own(self) -> None:
        """Back to the edits of the run at work."""
        self._show_model(self.edits)
        self._stored.clear()

    def _show_model(self, model: EditList) -> None:
        if self.view.model() is not model:
            before = self.view.selectionModel()
            self.view.setModel(model)
            self.view.selectionModel().selectionChanged.connect(self._tell_selected)
            if before is not None:
                before.deleteLater()
        self.shown = model
        self._show_list()

    def select_step(self, step: int | None) -> None:
        """Mark the edit of a step; emits nothing."""
        selection = self.view.selectionModel()
        row = None if step is None else self.shown.row_at(step)
        with QSignalBlocker(self):
            if row is None:
                selection.clear()
            else:
                index = self.shown.index(row)
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index)

    # -- what is pressed

    @Slot(QItemSelection, QItemSelection)
    def _tell_selected(self, selected: QItemSelection, _before: QItemSelection) -> None:
        for index in selected.indexes():
            self.edit_selected.emit(self.shown.edit(index.row()).step)

    @Slot()
    def _show_list(self) -> None:
        self._stack.setCurrentIndex(1 if self.shown.rowCount() else 0)
        own = self.shown is self.edits
        self._heading.setText(
            self.tr("Bend a run while it trains") if own else self.tr("This run was never edited")
        )
        for hint in self._hints:
            hint.setVisible(own)
