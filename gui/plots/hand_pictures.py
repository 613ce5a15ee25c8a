"""What is drawn while a hand drags the plan: the curve in it first, all else piece by piece.

The plots that follow the plan are drawn and painted with every move, the curve in the hand before
its forecast is worked out. What else has changed, such as further points, follows a plot a picture,
once a second, and at once where the hand rests.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, Signal

from gui.plots.card import PlotCard
from gui.plots.scene import Scene

_RESTS_MS, _WHOLE_EVERY_MS = 150, 1000


class HandPictures(QObject):
    """Those of one stack of plots.

    Signals:
        rested: the hand has not moved for a while: draw everything.
    """

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drags = False
        self._stale: list[PlotCard] = []  # to be drawn whole
        self._since_whole = QElapsedTimer()
        self._since_whole.start()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RESTS_MS)
        self._timer.timeout.connect(self.rested)

    def end(self, *, drags: bool) -> None:
        """Everything is drawn now; ``drags``: and the hand may move on."""
        self._drags = drags and self._drags
        self._stale = []
        self._since_whole.restart()
        self._timer.stop()

    def draw(
        self,
        scene: Scene,
        span: tuple[float, float],
        shown: Sequence[PlotCard],
        lay_over: Callable[[PlotCard], None],
    ) -> None:
        """Draw and paint what follows the hand, then a part of the rest.

        Args:
            scene: what is shown.
            span: the visible part of the x axis.
            shown: the plots, from the top.
            lay_over: draws what lies over a plot.
        """
        self._timer.start()
        is_first, self._drags = not self._drags, True
        if not self._stale and (is_first or self._since_whole.elapsed() >= _WHOLE_EVERY_MS):
            self._stale = [card for card in shown if not card.spec.has_plan]
            self._since_whole.restart()
        following = [card for card in shown if card.follows_plan]
        for card in sorted(following, key=lambda each: not each.spec.has_plan):
            # The rate is drawn whole: what is staged begins where the run is now.
            card.draw(scene, span, plan_only=not card.spec.has_plan)
            lay_over(card)
            _paint(card)
        many = len(self._stale) if is_first else 1
        due, self._stale = self._stale[:many], self._stale[many:]
        for card in due:
            card.draw(scene, span)
            lay_over(card)


def _paint(card: PlotCard) -> None:
    """Paint what has changed in a plot now: its scene hands that to the screen in this event."""
    QCoreApplication.sendPostedEvents(card.surface.scene(), QEvent.Type.MetaCall)
