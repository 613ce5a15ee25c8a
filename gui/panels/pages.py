"""The pages of the window, one behind the other. Knows their names and none of their content.

A page is an entry in the window's table of pages; its widget is put in where it is made, or is
made when it is first looked at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.language.texts import translate

TRAINING, EXPERIMENTS, RUNS, COMPARE = "training", "experiments", "runs", "compare"
QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page, as the window's table declares it.

    Attributes:
        name: of the page; its button has the object name ``NAME_button``.
        title: on the button and in the menu, to be translated.
        tip: what is to be found there, in a sentence, to be translated.
        keys: its shortcuts.
        draws: whether there are plots on it: the bar at the bottom then tells how they are drawn.
    """

    name: str
    title: str
    tip: str
    keys: tuple[str, ...]
    draws: bool = False


def page_text(text: str) -> str:
    """A page's title or tip in the person's language."""
    return translate("Pages", text)


class Pages(QStackedWidget):
    """Shows one of its pages; at first that of the training.

    Signals:
        shown: str, the name of the page that is on the screen from now on.
        count_changed: str name, int how many there are of what the page is about.
        leading_changed: whether a button of the page that is shown is the one to press next, or
            another page is shown now.
    """

    shown = Signal(str)
    count_changed = Signal(str, int)
    leading_changed = Signal()

    def __init__(self, specs: Sequence[PageSpec], focus_rest: QWidget) -> None:
        """``focus_rest`` gets the keyboard with the training page and is the parent."""
        super().__init__(focus_rest)
        self._specs = {spec.name: spec for spec in specs}
        self._focus_rest = focus_rest
        self._widgets: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._leading: set[str] = set()
        self.current = self.before = TRAINING
        self.run_page = TRAINING  # where a run is looked at that begins

    def put(self, name: str, widget: QWidget) -> None:
        """Give a page its content."""
        self._widgets[name] = widget
        self.addWidget(widget)

    def put_later(self, name: str, make: Callable[[], QWidget]) -> None:
        """Give a page the content that ``make`` makes when it is first shown."""
        self._makers[name] = make

    @property
    def shows_runs(self) -> bool:
        """Whether the list of runs is on the screen."""
        return self.current == RUNS

    @property
    def draws(self) -> bool:
        """Whether there are plots on the page that is shown."""
        return self._specs[self.current].draws

    @property
    def leads(self) -> bool:
        """Whether a button of the page that is shown is the one to press next."""
        return self.current in self._leading

    def set_leads(self, name: str, leads: bool) -> None:
        """Whether a button of that page stands out while it is shown: then none above it does."""
        if leads != (name in self._leading):
            self._leading ^= {name}
            if name == self.current:
                self.leading_changed.emit()

    def set_count(self, name: str, count: int) -> None:
        """How many there are of what a page is about; 0: nothing is said."""
        self.count_changed.emit(name, count)

    def show_page(self, name: str) -> None:
        """Bring a page to the front, and the keyboard to it."""
        if name not in self._widgets:
            self.put(name, self._makers.pop(name)())
        if name != self.current:
            self.current, self.before = name, self.current
        widget = self._widgets[name]
        self.setCurrentWidget(widget)
        (self._focus_rest if name == TRAINING else widget).setFocus()
        self.shown.emit(name)
        self.leading_changed.emit()

    def toggle(self, name: str) -> None:
        """Bring a page to the front; the one that stands there leads back to the one before."""
        self.show_page(self.before if name == self.current != TRAINING else name)

    @Slot()
    def go_back(self) -> None:
        """To the page before this one."""
        self.show_page(self.before if self.before != self.current else TRAINING)

    @Slot()
    def show_training(self) -> None:
        """Settings, plots and samples."""
        self.show_page(TRAINING)

    @Slot()
    def show_run(self) -> None:
        """The page that shows the run which begins now."""
        self.show_page(self.run_page)

    @Slot()
    def show_runs(self) -> None:
        """The list, in the place of all that."""
        self.show_page(RUNS)
