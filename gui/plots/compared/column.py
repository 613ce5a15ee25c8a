"""The cards of a comparison, one below the other, each with its share of the height.

Where there is no room for all of them, none too low to be read, they are scrolled.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.plots.compared.card import ComparedCard
from gui.plots.table import tr
from gui.style.fonts import scaled_px
from gui.style.wide_splitter import WideSplitter

_GAP = 8  # px between cards
_LEAST = 128  # px, of the drawings, of a card


class ComparedColumn(QScrollArea):
    """Attributes: ``splitter``: what is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.splitter = WideSplitter(
            Qt.Orientation.Vertical, self, tr("Edge between two plots"), _GAP
        )
        self.splitter.setHandleWidth(_GAP)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(scaled_px(_LEAST))
        self.setWidget(self.splitter)
        for ground in (self.viewport(), self.splitter):  # it is the window's that is seen
            ground.setAutoFillBackground(False)
        self._cards: list[ComparedCard] = []

    def insert(self, index: int, card: ComparedCard) -> None:
        """Put a card at a place from the top."""
        self._cards.insert(index, card)
        self.splitter.insertWidget(index, card)
        self.splitter.setStretchFactor(index, card.plot.spec.stretch)

    def show_only(self, shown: Sequence[ComparedCard]) -> None:
        """Show these alone."""
        for card in self._cards:
            card.setVisible(card in shown)
        least = scaled_px(_LEAST) * len(shown) + _GAP * (len(shown) - 1)
        self.splitter.setMinimumHeight(least)
        heights = [card.plot.spec.stretch * 100 * (card in shown) for card in self._cards]
        self.splitter.setSizes(heights)
