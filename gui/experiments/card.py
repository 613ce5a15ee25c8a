"""One experiment on the page: its picture, its question, what to look at, and one button."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.experiments.thumbnail import Drawn, Thumbnail
from gui.experiments.words import tr
from gui.style.fonts import highest_line
from gui.style.palette import Palette
from gui.style.theme import repolish


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card says.

    Attributes:
        name: of the experiment.
        title, question, look: as its file has them.
        curves: of its picture.
        threshold, caption: of the picture, where it shows norms.
        runs: the names of its runs, for the menu of settings.
        facts: how many runs and how long.
        button: what the button says.
        done: how long it took, in words; empty: it was never run here.
        is_next: it is the one to begin with, or the next that was not run.
        can_press: whether the button does anything now.
        tip: what it does, or why it does nothing.
    """

    name: str
    title: str
    question: str
    look: str
    curves: tuple[Drawn, ...]
    runs: tuple[str, ...]
    facts: str
    button: str
    threshold: str = ""
    caption: str = ""
    done: str = ""
    is_next: bool = False
    can_press: bool = True
    tip: str = ""


class ExperimentCard(QFrame):
    """Signals: ``pressed``: the button; ``settings_wanted``: int, the place of a run."""

    pressed = Signal()
    settings_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"experiment_card_{name}")
        self.setProperty("role", "experiment")
        self.picture = Thumbnail(self)
        line = QFrame(self)
        line.setProperty("role", "separator")
        line.setFixedHeight(1)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._mark = QLabel(self)
        self._question = QLabel(self)
        self._look = QLabel(self)
        self._look.setProperty("role", "muted")
        self._facts = QLabel(self)
        self._facts.setProperty("role", "muted")
        self.button = QPushButton(self)
        self.button.setObjectName(f"start_experiment_{name}")
        self.button.clicked.connect(self.pressed)
        self.settings = QPushButton(tr("settings"), self)
        self.settings.setObjectName(f"experiment_settings_{name}")
        self.settings.setProperty("role", "flat")
        self.settings.setToolTip(tr("Load the settings of one of its runs into the form"))
        self._menu = QMenu(self.settings)
        self.settings.setMenu(self._menu)
        for label in (self._title, self._question, self._look, self._facts, self._mark):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._question, self._look):
            label.setWordWrap(True)
        self._asked = QWidget(self)  # as high on every card, so that pictures are, too
        self._asked.setMinimumHeight(4 * highest_line() + 5)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(5)
        asked.addWidget(self._question)
        asked.addWidget(self._look)
        asked.addStretch(1)
        self._lay_out(line)

    def _lay_out(self, line: QFrame) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._mark)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.button)
        foot.addWidget(self._facts, 1)
        foot.addWidget(self.settings)
        words = QVBoxLayout()
        words.setContentsMargins(16, 10, 16, 14)
        words.setSpacing(5)
        words.addLayout(heading)
        words.addWidget(self._asked)
        words.addSpacing(6)
        words.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(line)
        column.addLayout(words)

    def show_state(self, state: CardState) -> None:
        """Say this."""
        self.picture.set_curves(state.curves, threshold=state.threshold, caption=state.caption)
        self._title.setText(state.title)
        self._question.setText(state.question)
        self._look.setText(state.look)
        self._facts.setText(state.facts)
        self._mark.setText(state.done or (tr("start here") if state.is_next else ""))
        self._set_role(self._mark, "done" if state.done else "begin")
        self.button.setText(state.button)
        self.button.setEnabled(state.can_press)
        self.button.setToolTip(state.tip)
        self.button.setAccessibleName(f"{state.button}: {state.title}")
        self._set_role(self.button, "primary" if state.is_next else "plain")
        self._set_role(self, "experiment_next" if state.is_next else "experiment")
        self.settings.setAccessibleName(f"{self.settings.text()}: {state.title}")
        self.settings.setVisible(bool(state.runs))
        self._menu.clear()
        for place, name in enumerate(state.runs):
            action = self._menu.addAction(tr("Use the settings of {0}").format(name))
            action.triggered.connect(lambda _=False, at=place: self.settings_wanted.emit(at))

    def _set_role(self, widget: QWidget, role: str) -> None:
        if widget.property("role") != role:
            widget.setProperty("role", role)
            repolish(widget)

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self.picture.set_palette(palette)
