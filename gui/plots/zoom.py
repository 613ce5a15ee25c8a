"""Which part of the x axis the plots show: wheel, drag, keys and the two buttons that lead back.

Gives all plots the same range. Knows no handles and draws no curves.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from gui.plots.card import PlotCard
from gui.plots.edge_marks import EndMark
from gui.plots.overlay import Overlays
from gui.plots.scene import Scene
from gui.plots.x_range import RangeMode, XRange, is_far, with_others
from gui.plots.zoom_buttons import ZoomButtons
from gui.style.palette import Palette

Span = tuple[float, float]

_FEWEST_STEPS = 4  # are always in view


class Zoom(QObject):
    """The x range of all plots of a stack.

    Args:
        cards: the plots; the buttons lie on the first.
        scene: tells what they show now.
        overlays: further runs, which the whole range includes.

    Signals:
        changed (): the range changed; the plots have to be drawn.
        follow_changed (bool): whether the range moves with the run.
    """

    changed = Signal()
    follow_changed = Signal(bool)

    def __init__(
        self,
        cards: Sequence[PlotCard],
        scene: Callable[[], Scene],
        overlays: Overlays,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cards, self._scene, self._overlays = cards, scene, overlays
        self._range = XRange()
        self._applying = False  # the x range is being changed by us, not by the person
        self._held: tuple[float, float] | None = None  # the range that a drag began with
        self._end_mark = EndMark(cards[0].surface)
        self._buttons = ZoomButtons(cards[0].surface)
        self._buttons.follow_requested.connect(self._follow_clicked)
        self._buttons.whole_requested.connect(self.reset)
        for card in cards:
            self.listen(card)

    def listen(self, card: PlotCard) -> None:
        """Take what is zoomed to on this card, too, and give it the range of the others."""
        card.surface.view.sigXRangeChanged.connect(self._take_range)
        card.surface.whole_requested.connect(self.reset)
        card.y_taken.connect(self.show_buttons)
        self._apply()

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._end_mark.set_palette(palette)

    # the range

    @property
    def span(self) -> tuple[float, float]:
        """The visible part of the x axis."""
        return self._range.span

    @property
    def chosen(self) -> tuple[float, float] | None:
        """The span that a person has chosen; ``None``: none."""
        return None if self.following else self._range.span

    def put(self, span: tuple[float, float]) -> None:
        """The person chose this span: bounded by the run and the plan, and by a few steps."""
        before = self.following
        whole, reach = self._ranges()
        self._range.put(span, whole, self._least(), reach)
        self._announce(before)

    @property
    def following(self) -> bool:
        """Whether the range moves with the run."""
        return self._range.mode is not RangeMode.PERSON

    def set_follow(self, follow: bool) -> None:
        """Move with the run in the present zoom, or stay at the present range."""
        before = self.following
        if follow:
            self._range.follow(self._ranges()[0])
        else:
            self._updated()
            self._range.stay()
        self._announce(before)

    def reset(self) -> None:
        """Show the whole run, from 0 to its last planned step, with all y axes free again."""
        before = self.following
        self._range.show_whole()
        for card in self._cards:
            card.free_y()
        self._announce(before)

    def scale(self, factor: float, cursor_step: int | None) -> None:
        """Make the span ``factor`` times as wide, around the cursor or else around its centre."""
        low, high = self._range.span
        centre = 0.5 * (low + high)
        if cursor_step is not None:
            centre = self._scene().x_at(float(cursor_step))
        self.put((centre - (centre - low) * factor, centre + (high - centre) * factor))

    def keep_steps(self, steps: tuple[float, float]) -> None:
        """The unit of the axis has changed: show the same steps, unless the whole run is shown."""
        if self._range.mode is not RangeMode.WHOLE:
            scene = self._scene()
            self._range.span = scene.x_at(steps[0]), scene.x_at(steps[1])

    # drawing

    def update_span(self) -> tuple[float, float]:
        """The range for the next drawing; all plots take it on."""
        span = self._updated()
        if self._held is not None and self._range.mode is RangeMode.WHOLE:
            self._held = min(span[0], self._held[0]), max(span[1], self._held[1])
            span = self._range.span = self._held
        self._apply()
        self._show_end_mark()
        return span

    def _updated(self) -> tuple[float, float]:
        whole, reach = self._ranges()
        return self._range.updated(whole, self._scene().present_x(), self._least(), reach)

    def _show_end_mark(self) -> None:
        """Tell which runs go on far beyond the end of the axis."""
        scene = self._scene()
        far = []
        others = self._overlays.ends(scene.shown_axis)
        whole = self._range.mode is RangeMode.WHOLE
        if others and whole and not scene.full_range and scene.readable_steps:
            own = scene.whole()
            far = [(one.name, end) for one, end in others if not one.hidden and is_far(end, own)]
        self._end_mark.show(far, scene.shown_axis)

    def hold(self, held: bool) -> None:
        """While held the range only widens, so that nothing shrinks under a drag."""
        self._held = self._range.span if held else None

    def _ranges(self) -> tuple[Span, Span]:
        """The x range of the whole run, with others that are not far longer, and of all there is.

        The first is shown by itself, within the second a person can move.
        """
        scene = self._scene()
        own, ends = scene.whole(), [end for _, end in self._overlays.ends(scene.shown_axis)]
        reach = with_others(own, ends, full=True)
        all_shown = scene.full_range or not scene.readable_steps
        return reach if all_shown else with_others(own, ends, full=False), reach

    def _least(self) -> float:
        """How wide a few steps are on the shown axis."""
        begin, end = self._scene().whole()
        return _FEWEST_STEPS * (end - begin) / max(self._scene().total_steps, 1)

    def _take_range(self, _view: object, span: tuple[float, float]) -> None:
        wanted = float(span[0]), float(span[1])
        if self._applying or wanted == self._range.span:  # as we gave it: nobody's choice
            return
        before = self.following
        whole, reach = self._ranges()
        self._range.put(wanted, whole, self._least(), reach)
        self._apply()
        self._announce(before)

    def _apply(self) -> None:
        """Give all plots the same x range."""
        applies, self._applying = self._applying, True  # what hears of it may draw
        low, high = self._range.span
        for card in self._cards:
            if card.surface.view.viewRange()[0] != [low, high]:
                card.surface.view.setXRange(low, high, padding=0)
        self._applying = applies

    def _announce(self, followed: bool) -> None:
        self.changed.emit()
        self.show_buttons()
        if self.following != followed:
            self.follow_changed.emit(self.following)

    # the buttons

    def show_buttons(self) -> None:
        """Show those that would change something."""
        mode = self._range.mode
        self._buttons.show_buttons(
            follow=mode is RangeMode.PERSON and self._scene().series.n_steps > 0,
            whole=mode is not RangeMode.WHOLE or any(card.y_by_hand for card in self._cards),
        )

    def hide_buttons(self) -> None:
        """Leave them out of a picture."""
        self._buttons.show_buttons(follow=False, whole=False)

    def _follow_clicked(self) -> None:
        self.set_follow(True)
