"""Several runs trained one after the other in this window, and then compared.

Stops where one does not come to its end: what is to come is then the person's decision.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import RunConfig
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.runs.ports import Notices


class TrainInTurn(QObject):
    """Signals: ``done``: list[Path], what is to be compared: all were trained to their ends."""

    done = Signal(list)

    def __init__(
        self,
        controller: RunController,
        presenter: RunPresenter,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._presenter, self._notices = controller, presenter, notices
        self._waiting: list[RunConfig] = []
        self._trained: list[Path] = []
        self._beside: list[Path] = []
        self._count = 0
        self._name: Callable[[RunConfig], str] = lambda _: ""
        self._said = ""
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)  # after all that hears of an end
        self._next.timeout.connect(self._begin_next)
        controller.ended.connect(self._take_end)

    def let_name(self, name: Callable[[RunConfig], str]) -> None:
        """``name``: what a run is called; empty: it names itself."""
        self._name = name

    @property
    def is_on(self) -> bool:
        """Whether one of them trains, or is about to."""
        return self._count > 0

    def start(self, configs: Sequence[RunConfig], beside: Sequence[Path] = ()) -> bool:
        """Train these in turn; false where a run is on.

        Args:
            configs: of the runs.
            beside: runs that were trained before, to be compared with them.
        """
        if not configs or self.is_on or self._controller.busy:
            return False
        self._waiting, self._trained, self._count = list(configs), [], len(configs)
        self._beside = list(beside)
        self._begin_next()
        return True

    def close(self) -> None:
        """Begin none any more."""
        self._next.stop()
        self._count = 0

    @Slot()
    def _begin_next(self) -> None:
        config = self._waiting.pop(0)
        self._notices.dismiss()
        self._presenter.forget()
        if not self._controller.start(config, name=self._name(config)):
            self._give_up(self.tr("Could not start the next run."))
            return
        number = len(self._trained) + 1
        text = self.tr(
            "Run {0} of {1}. The runs are compared when all are done. Stop ends all of them."
        )
        self._said = text.format(number, self._count)
        self._notices.tell("info", self._said)

    @Slot()
    def _take_end(self) -> None:
        if not self.is_on:
            return
        finished = self._presenter.finished
        if finished is None or finished.reason != "completed" or not finished.run_dir:
            text = self.tr("{0} of {1} runs were trained; the others were not started.")
            self._give_up(text.format(len(self._trained), self._count))
            return
        self._trained.append(Path(finished.run_dir))
        if self._waiting:
            self._next.start()
        else:
            self._count = 0
            self._notices.withdraw(self._said)
            self.done.emit([*self._beside, *self._trained])

    def _give_up(self, why: str) -> None:
        self._waiting, self._count = [], 0
        self._notices.withdraw(self._said)
        self._notices.tell("info", why)
