"""The tour as it goes: which step is on, where its callout stands, when it is done.

Is told by the window where controls stand and what has been done; knows none of it itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.help.text import page_text
from gui.help.tour.callout import Callout
from gui.help.tour.steps import STEPS, TourStep

_LOOK_MS = 150  # between two looks at where the control stands

Where = Callable[[], QRect | None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the tour asks the window.

    Attributes:
        controls: by the name of a step, where its control stands in the window; ``None``: nowhere.
        is_training: whether a run is training.
    """

    controls: Mapping[str, Where]
    is_training: Callable[[], bool]


class Tour(QObject):
    """Signals: ``ended``: it is over; ``page_wanted``: str, a help page."""

    ended = Signal()
    page_wanted = Signal(str)

    def __init__(self, window: QWidget, surroundings: Surroundings) -> None:
        super().__init__(window)
        self._window = window
        self._around = surroundings
        self._at: int | None = None
        self._callout: Callout | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show)

    @property
    def step(self) -> TourStep | None:
        """The step that is on; ``None``: no tour is."""
        return None if self._at is None else STEPS[self._at]

    @property
    def place(self) -> int | None:
        """The place of the step that is on, from 0; ``None``: no tour is."""
        return self._at

    def start(self, place: int = 0) -> None:
        """Begin with the first step, or with a later one."""
        if self._callout is None:
            callout = self._callout = Callout(self._window)
            callout.skipped.connect(self._go_on)
            callout.ended.connect(self.end)
            callout.more_wanted.connect(self._tell_more)
            self._window.installEventFilter(self)
        self._at = place
        self._look.start()
        self._show()
        self._callout.take_keyboard()

    @Slot()
    def end(self) -> None:
        """Put the callout away."""
        if self._at is None:
            return
        self._at = None
        self._look.stop()
        if self._callout is not None:
            self._callout.hide()
        self.ended.emit()

    def done(self, name: str) -> None:
        """What a step asks for has been done: go on, if it is the one that is on."""
        step = self.step
        if step is not None and step.name == name:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._at is None:
            return
        if self._at + 1 == len(STEPS):
            self.end()
            return
        self._at += 1
        self._show()

    @Slot()
    def _tell_more(self) -> None:
        if self.step is not None:
            self.page_wanted.emit(self.step.page)

    @Slot()
    def _show(self) -> None:
        """Say the step, beside its control; where that is out of sight, in the middle."""
        step, callout = self.step, self._callout
        if step is None or callout is None or not self._window.isVisible() or self._at is None:
            return
        place = self.tr("Step {n} of {all}").format(n=self._at + 1, all=len(STEPS))
        idle = bool(step.idle) and not self._around.is_training()
        callout.say(place, page_text(step.title), page_text(step.idle if idle else step.text))
        callout.point_at(self._around.controls[step.name]())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._show()
        return False
