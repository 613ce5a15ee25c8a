"""One Undo and one Redo over several lists: edits of the settings, staged ones, the queue's.

The list in which something was done last comes first; where it has nothing more, another does.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoStack
from shiboken6 import isValid


class UndoActions(QObject):
    """``undo`` and ``redo`` are the actions; they name what they are about to do."""

    def __init__(self, draft: QUndoStack, staged: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._stacks = [draft, staged]
        self._latest = draft
        self._locked = False
        self.undo = QAction(parent)
        self.redo = QAction(parent)
        self.undo.triggered.connect(self._undo)
        self.redo.triggered.connect(self._redo)
        for stack in self._stacks:
            self._follow(stack)
        self._refresh()

    def add(self, stack: QUndoStack) -> None:
        """Undo and redo of this list, too."""
        self._stacks.append(stack)
        self._follow(stack)

    def _follow(self, stack: QUndoStack) -> None:
        stack.indexChanged.connect(lambda _index, moved=stack: self._take_move(moved))

    @Slot(bool)
    def set_draft_locked(self, locked: bool) -> None:
        """While a run is on the settings it was started with are not undone either."""
        self._locked = locked
        self._refresh()

    def _in_order(self) -> list[QUndoStack]:
        order = [self._latest, *(each for each in self._stacks if each is not self._latest)]
        return [stack for stack in order if stack is not self._draft or not self._locked]

    def _take_move(self, stack: QUndoStack) -> None:
        if not all(isValid(each) for each in self._stacks):
            return  # a list empties itself while the window goes
        if stack.count():
            self._latest = stack
        self._refresh()

    def _refresh(self) -> None:
        undo = next((stack for stack in self._in_order() if stack.canUndo()), None)
        redo = next((stack for stack in self._in_order() if stack.canRedo()), None)
        undone, redone = undo.undoText() if undo else "", redo.redoText() if redo else ""
        self.undo.setText(self.tr("&Undo {0}").format(undone.replace("&", "&&")).strip())
        self.redo.setText(self.tr("&Redo {0}").format(redone.replace("&", "&&")).strip())
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)

    @Slot()
    def _undo(self) -> None:
        for stack in self._in_order():
            if stack.canUndo():
                stack.undo()
                return

    @Slot()
    def _redo(self) -> None:
        for stack in self._in_order():
            if stack.canRedo():
                stack.redo()
                return
