"""The history of a run's edits: cards, newest first. Chosen card and chosen mark go both ways."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from core.messages.edit_records import Edit
from gui.models.edit_list import EditList
from gui.panels.cards import CardList
from gui.panels.edit_card import EditCard
from gui.style.palette import Palette
from gui.style.theme import palette


class EditsPanel(QWidget):
    """Signals: ``edit_selected``: int step of the chosen edit."""

    edit_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits = EditList(self)  # of the run at work
        self._stored = EditList(self)  # of another one that is shown
        self.shown = self.edits
        self.view = CardList(EditCard(self), self)
        self.view.setObjectName("edits_view")
        self.view.setAccessibleName(self.tr("Edits of this run, newest first"))
        self.view.row_chosen.connect(self._tell_chosen)
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
        column = QVBoxLayout(empty)
        column.setContentsMargins(16, 28, 16, 16)
        column.setSpacing(10)
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        column.addWidget(self._heading)
        for text in (
            self.tr(
                "During training, drag a ring on the dashed curve. The change is staged: "
                "nothing happens until you press Apply. Decay now, Hold, Halve and Extend "
                "stage a change with one click."
            ),
            self.tr(
                "Applied edits appear here with their step, and as diamonds in all plots. An "
                "applied edit cannot be undone; edit the rest of the schedule again instead."
            ),
        ):
            hint = QLabel(text, empty)
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            column.addWidget(hint)
            self._hints.append(hint)
        column.addStretch(1)
        return empty

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.view.set_palette(colors)

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
        self.view.show_model(model)
        self.shown = model
        self._show_list()

    def select_step(self, step: int | None) -> None:
        """Mark the edit of a step; emits nothing."""
        self.view.mark(None if step is None else self.shown.row_at(step))

    # -- what is pressed

    @Slot(int)
    def _tell_chosen(self, row: int) -> None:
        self.edit_selected.emit(self.shown.edit(row).step)

    @Slot()
    def _show_list(self) -> None:
        self._stack.setCurrentIndex(1 if self.shown.rowCount() else 0)
        own = self.shown is self.edits
        self._heading.setText(
            self.tr("Edit the schedule during training") if own else self.tr("No edits in this run")
        )
        for hint in self._hints:
            hint.setVisible(own)
