"""What happens when the window is closed while a run is on: a question, and then what was answered.

Knows the controller and a window to ask in front of; the window does the closing itself.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from gui.run_controller import RunController


class Closing(QObject):
    """Signals: ``minimise_wanted``; ``close_wanted``: nothing runs any more, or nothing did."""

    minimise_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, controller: RunController, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._question: QMessageBox | None = None
        self._closes_at_end = False
        controller.phase_changed.connect(self._look)

    @property
    def waiting(self) -> bool:
        """Whether the window closes as soon as the run has ended."""
        return self._closes_at_end

    def may_close(self) -> bool:
        """True where nothing is running; otherwise asks, and ``close_wanted`` comes later."""
        if not self._controller.busy:
            return True
        if not self._closes_at_end:
            self._ask()
        return False

    def stop_and_close(self) -> None:
        """End the run, keep what was trained, then close; without asking."""
        if self._question is not None:
            self._question.close()
        if not self._controller.busy:
            self.close_wanted.emit()
            return
        self._closes_at_end = True
        self._controller.stop_at_once()

    def _ask(self) -> None:
        if self._question is not None:
            self._question.raise_()
            return
        box = QMessageBox(self._window)
        box.setObjectName("close_question")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Training is running"))
        box.setText(self.tr("A run is being trained. What shall happen to it?"))
        box.setInformativeText(
            self.tr(
                "Keep running: the window is only minimised, the training goes on.\n"
                "Stop and close: the step at work is given up; weights, curves and samples up to "
                "it are saved in the run's folder, then the program ends."
            )
        )
        keep = box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.ActionRole)
        keep.setObjectName("close_keep")
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        stop.setObjectName("close_stop")
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        cancel.setObjectName("close_cancel")
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        box.buttonClicked.connect(self._answered)
        box.finished.connect(self._forget)
        self._question = box
        box.open()

    @Slot(QAbstractButton)
    def _answered(self, button: QAbstractButton) -> None:
        match button.objectName():
            case "close_keep":
                self.minimise_wanted.emit()
            case "close_stop":
                self._question = None  # it closes by itself
                self.stop_and_close()
            case _:
                pass

    @Slot()
    def _forget(self) -> None:
        self._question = None

    @Slot(object)
    def _look(self, _phase: object) -> None:
        if self._controller.busy:
            return
        if self._question is not None:  # the run has ended by itself: nothing left to ask
            self._question.close()
        if self._closes_at_end:
            self._closes_at_end = False
            self.close_wanted.emit()
