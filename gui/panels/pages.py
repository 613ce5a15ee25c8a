"""The two pages of the window: training, and the list of stored runs. Knows neither's content."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Pages(QStackedWidget):
    """Shows one of two widgets.

    Signals: ``training_shown``: bool, whether training is on the screen from now on.
    """

    training_shown = Signal(bool)

    def __init__(self, training: QWidget, runs: QWidget, focus_rest: QWidget) -> None:
        """``focus_rest`` gets the keyboard with the training page and is the parent."""
        super().__init__(focus_rest)
        self._training = training
        self._runs = runs
        self._focus_rest = focus_rest
        self.addWidget(training)
        self.addWidget(runs)

    @property
    def shows_runs(self) -> bool:
        """Whether the list of runs is on the screen."""
        return self.currentWidget() is self._runs

    def show_training(self) -> None:
        """Settings, plots and samples."""
        self.setCurrentWidget(self._training)
        self._focus_rest.setFocus()
        self.training_shown.emit(True)

    def show_runs(self) -> None:
        """The list, in the place of all that."""
        self.setCurrentWidget(self._runs)
        self.training_shown.emit(False)
