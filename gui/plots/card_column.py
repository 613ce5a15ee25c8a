"""The cards of the plots, one below the other, each with its share of the height.

Where they are more than the height holds, they are scrolled: no window becomes too high for them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.plots.card import PlotCard
from gui.plots.table import tr
from gui.style.fonts import scaled_px
from gui.style.wide_splitter import WideSplitter

_GAP = 8  # px, where the heights are dragged
# px, of the drawings, once there are further plots: what can be scrolled to need not be squeezed.
_LEAST, _LEAST_A_SHARE = 112, 14


class CardColumn(QScrollArea):
    """Attributes: ``splitter``: what is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plots_column")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.splitter = WideSplitter(
            Qt.Orientation.Vertical, self, tr("Edge between two plots"), _GAP
        )
        self.splitter.setObjectName("plots_splitter")
        self.splitter.setHandleWidth(_GAP)
        self.setWidget(self.splitter)
        for ground in (self.viewport(), self.splitter):  # it is the window's that is seen
            ground.setAutoFillBackground(False)
        self._cards: list[PlotCard] = []

    def insert(self, index: int, card: PlotCard) -> None:
        """Put a card at a place from the top."""
        self._cards.insert(index, card)
        self.splitter.insertWidget(index, card)
        self.splitter.setStretchFactor(index, card.spec.stretch)

    def show_only(self, shown: Sequence[PlotCard]) -> None:
        """Show these alone, each as high as its share of the height."""
        for card in self._cards:
            card.setVisible(card in shown)
        heights, least = [card.spec.stretch * 100 * (card in shown) for card in self._cards], 0
        if not all(card.spec.is_shown_first for card in shown):
            heights = [_least_height(card) * (card in shown) for card in self._cards]
            least = sum(heights) + _GAP * (len(shown) - 1)
        self.splitter.setMinimumHeight(least)
        self.splitter.setSizes(heights)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Of the plots that are shown at first: further ones are scrolled to."""
        first = [card.minimumSizeHint() for card in self._cards if card.spec.is_shown_first]
        width = max((size.width() for size in first), default=0)
        height = sum(size.height() for size in first) + _GAP * max(len(first) - 1, 0)
        return QSize(width, height)


def _least_height(card: PlotCard) -> int:
    return scaled_px(max(_LEAST, _LEAST_A_SHARE * card.spec.stretch))
