"""What happens when the window is closed while a run is on: a question, and then what was answered.

Knows the controller and a window to ask in front of; the window does the closing itself.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.run.controller import RunController
from gui.run.run_phase import RunAction, RunPhase
from gui.widgets.question import Asked, Question


class CloseGuard(QObject):
    """Signals: ``minimise_wanted``; ``close_wanted``: nothing runs any more, or nothing did."""

    minimise_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, controller: RunController, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._question: Question | None = None
        self._closes_at_end = False
        self._asks_no_more = False
        self._may_close_else: Callable[[], bool] = lambda: True
        controller.ended.connect(self._take_end)

    @property
    def waiting(self) -> bool:
        """Whether the window closes as soon as the run has ended."""
        return self._closes_at_end

    def ask_also(self, may_close: Callable[[], bool]) -> None:
        """What else has a say once nothing runs here; where it says no it closes later itself."""
        self._may_close_else = may_close

    def may_close(self) -> bool:
        """True where nothing is running here; otherwise ``close_wanted`` comes later.

        A run that is being stopped leaves nothing to ask: the window closes when it has ended. One
        that another process trains goes on there.
        """
        if self._controller.is_attached:
            self._controller.stop_at_once()
        if not self._controller.busy:
            return self._asks_no_more or self._may_close_else()
        if self._is_stopping:
            self._closes_at_end = True
        if not self._closes_at_end:
            self._ask()
        return False

    @property
    def _is_stopping(self) -> bool:
        stopping = self._controller.phase is RunPhase.STOPPING
        return stopping or RunAction.STOP in self._controller.pending

    def stop_and_close(self) -> None:
        """End the run, keep what was trained, then close; without asking."""
        self._asks_no_more = True
        self._end_and_close()

    def _end_and_close(self) -> None:
        if self._question is not None:
            self._question.reject()
        if not self._controller.busy:
            self.close_wanted.emit()
            return
        self._closes_at_end = True
        self._controller.stop_at_once()

    def _ask(self) -> None:
        if self._question is not None:
            self._question.raise_()
            return
        question = Question(self._asked(), self._window)
        question.answered.connect(self._answered)
        self._question = question
        question.open()

    def _asked(self) -> Asked:
        return Asked(
            "close_question",
            "close",
            self.tr("Close Crest"),
            self.tr("Training is running"),
            (
                (
                    "keep",
                    self.tr("Keep running"),
                    self.tr(
                        "Keep running: Crest is minimised and training continues. Open the "
                        "window again to see it."
                    ),
                ),
                (
                    "stop",
                    self.tr("Stop and close"),
                    self.tr(
                        "Stop and close: the current step is discarded. Weights, curves and "
                        "samples so far are saved in the run folder."
                    ),
                ),
            ),
        )

    @Slot(str)
    def _answered(self, answer: str) -> None:
        self._question = None
        match answer:
            case "keep":
                self.minimise_wanted.emit()
            case "stop":
                self._end_and_close()
            case _:
                pass

    @Slot()
    def _take_end(self) -> None:
        if self._question is not None:  # nothing is left to ask, and closing was asked for
            self._closes_at_end = True
            self._question.reject()
        if self._closes_at_end:
            self._closes_at_end = False
            self.close_wanted.emit()
