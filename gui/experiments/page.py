"""The page of experiments: cards to choose from, and behind them the one that is opened."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.experiments.card import CardState, ExperimentCard
from gui.experiments.opened import OpenedExperiment
from gui.experiments.words import tr
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.scrolled_column import ScrolledColumn

OWN = "own"  # the card of a person's own pair
_COLUMNS, _LEAST_CARD = 3, 280  # at most; px, of the drawings
_MARGIN = 22  # px


class ExperimentsPage(QStackedWidget):
    """``opened`` is the experiment that is looked at.

    Signals:
        pressed: str, the button of a card.
        settings_wanted: str, int: the settings of one of an experiment's runs.
        offered_changed: bool, whether experiments are offered at the start.
        came_into_sight: nothing; it is shown from now on.
    """

    pressed = Signal(str)
    settings_wanted = Signal(str, int)
    offered_changed = Signal(bool)
    came_into_sight = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("experiments_view")
        self._palette = DARK
        self._cards: dict[str, ExperimentCard] = {}
        self._arranged = (0, 0)  # columns and cards
        self._whole = QWidget(self)
        self.opened = OpenedExperiment(self)
        self._lay_out()
        self.addWidget(self._whole)
        self._around = QScrollArea(self)  # a small window scrolls it: it makes no window larger
        self._around.setWidgetResizable(True)
        self._around.setFrameShape(QScrollArea.Shape.NoFrame)
        self._around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around.setWidget(self.opened)
        self.addWidget(self._around)

    def _lay_out(self) -> None:
        title = QLabel(tr("Experiments"), self._whole)
        title.setProperty("role", "page_title")
        about = QLabel(
            tr(
                "Each experiment trains two or three small models on the same batches "
                "and draws their curves in one plot, with an explanation below it. All "
                "are small enough for a CPU."
            ),
            self._whole,
        )
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        scrolled = ScrolledColumn(self._whole)
        holder = QWidget(scrolled)
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        scrolled.column.addWidget(holder, 1)
        self._make_offered()  # behind the cards for Tab, as it stands below them
        foot = QHBoxLayout()
        kept = ElidedLabel(
            tr("Experiments do not change your settings. Their runs are saved in Runs."),
            self._whole,
        )
        kept.setProperty("role", "muted")
        foot.addWidget(kept, 1)
        foot.addWidget(self.offered)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 10)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(scrolled, 1)
        column.addLayout(foot)

    def _make_offered(self) -> None:
        self.offered = QCheckBox(tr("Offer experiments at startup"), self._whole)
        self.offered.setObjectName("offer_experiments")
        self.offered.setToolTip(
            tr("Shows a card beside the plots that leads here, until something has been trained")
        )
        self.offered.toggled.connect(self.offered_changed)

    @property
    def cards(self) -> Mapping[str, ExperimentCard]:
        """By the name of the experiment."""
        return self._cards

    def show_cards(self, states: Sequence[CardState]) -> None:
        """Say this on the cards, in this order."""
        for state in states:
            card = self._cards.get(state.name)
            if card is None:
                card = self._cards[state.name] = ExperimentCard(state.name, self)
                card.set_palette(self._palette)
                card.pressed.connect(lambda name=state.name: self.pressed.emit(name))
                card.settings_wanted.connect(
                    lambda place, name=state.name: self.settings_wanted.emit(name, place)
                )
                self.setTabOrder(card.settings, self.offered)
            card.show_state(state)
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards into as many columns as have room."""
        gap = self._grid.spacing()
        fitting = (self.width() - 2 * _MARGIN) // (scaled_px(_LEAST_CARD) + gap)
        columns = max(1, min(fitting, _COLUMNS))
        if (columns, len(self._cards)) == self._arranged:
            return
        self._arranged = columns, len(self._cards)
        for at, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, *divmod(at, columns))
            self._grid.setRowStretch(at, int(at * columns < len(self._cards)))
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, int(at < columns))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_into_sight.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def shows_opened(self) -> bool:
        """Whether an experiment is looked at, and not all of them."""
        return self.currentWidget() is self._around

    def show_all(self) -> None:
        """The cards."""
        self.setCurrentWidget(self._whole)

    def show_opened(self) -> None:
        """The one that was opened."""
        self.setCurrentWidget(self._around)
        self.opened.setFocus()

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for card in self._cards.values():
            card.set_palette(palette)
        self.opened.set_palette(palette)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The button that stands out gets the keyboard."""
        first = next((card for card in self._cards.values() if card.button.isEnabled()), None)
        wanted: QWidget = self.opened if self.shows_opened or first is None else first.button
        wanted.setFocus(reason)
