"""The plots of a comparison, one below the other: one x axis, one cursor, one run lit up.

Shows the runs that it is given. Knows no files and no texts about results.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.run_series import XAxis
from gui.plots import picture
from gui.plots.compared.card import ComparedCard
from gui.plots.compared.column import ComparedColumn
from gui.plots.compared.runs import ComparedRun, set_aside
from gui.plots.compared.state import CompareState
from gui.plots.compared.table import COMPARED, TRAIN, VALIDATION, ComparedPlot
from gui.plots.pacing import Pacing
from gui.plots.table import tr
from gui.plots.x_range import RangeMode, XRange
from gui.style.palette import DARK, Palette

_FEWEST_STEPS = 4  # are always in view


class ComparedStack(QWidget):
    """The cards of :data:`COMPARED`.

    Signals:
        lit: the key of the run that is looked at from now on, or ``None``.
        stretch_changed: which part of the x axis is shown is another.
        source_changed: str, ``val`` or ``train``: the loss that is drawn.
        numbers_changed: of which plots a run has numbers may be another.
        card_made: ComparedCard, a plot that is shown for the first time.
    """

    lit = Signal(object)
    stretch_changed = Signal()
    source_changed = Signal(str)
    numbers_changed = Signal()
    card_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_plots")
        self.state = CompareState()
        self._range = XRange()
        self._applying = False
        self._palette = DARK
        self._pacing = Pacing(self._can_be_seen, self._painted_ms, self)
        self._pacing.due.connect(self._draw)
        self._column = ComparedColumn(self)
        self._chosen = frozenset(plot.name for plot in COMPARED if plot.spec.is_shown_first)
        # Those that were shown at any time, in the table's order.
        self.cards: list[ComparedCard] = []
        self._seen: Sequence[ComparedCard] = ()
        self._undrawn: set[ComparedCard] = set()  # of those: scrolled out of sight, or just made
        self._arrange()
        self._column.verticalScrollBar().valueChanged.connect(self.request_draw)
        self._sources = self._make_sources()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._column)

    def _listen(self, card: ComparedCard) -> None:
        surface = card.surface
        card.pointed.connect(self.light_up)
        surface.hovered.connect(self._hover)
        surface.whole_requested.connect(self.show_whole)
        surface.abandoned.connect(lambda: self._hover(None))
        surface.key_moved.connect(self._take_key)
        surface.resized.connect(self.request_draw)
        surface.view.sigXRangeChanged.connect(self._take_range)

    # -- which plots

    @property
    def shown(self) -> Sequence[ComparedCard]:
        """The plots that are shown, from the top."""
        return self._seen

    def choose_plots(self, names: Collection[str]) -> None:
        """Show the plots of these object names; one that no run has numbers of waits for one."""
        self._chosen = frozenset(names)
        self._arrange()

    def has_numbers_of(self, plot: ComparedPlot) -> bool:
        """Whether a compared run has what a plot draws; before there are runs: the usual ones."""
        runs = [run.series for run in self.state.runs if run.series.n_steps]
        return plot.has_numbers(runs) if runs else plot.spec.is_shown_first

    def _arrange(self) -> None:
        """Make the cards that are shown for the first time, and show those that are chosen."""
        names = [
            plot.name
            for plot in COMPARED
            if plot.is_loss or (plot.name in self._chosen and self.has_numbers_of(plot))
        ]
        if names == [card.plot.name for card in self._seen]:
            return
        made = {card.plot.name for card in self.cards}
        for plot in COMPARED:
            if plot.name in names and plot.name not in made:
                self._make(plot)
        before = set(self._seen)
        self._seen = [card for card in self.cards if card.plot.name in names]
        self._undrawn |= set(self._seen) - before
        self._column.show_only(self._seen)
        self.request_draw()

    def _make(self, plot: ComparedPlot) -> None:
        card = ComparedCard(plot, self)
        order = [each.name for each in COMPARED].index
        index = sum(order(other.plot.name) < order(plot.name) for other in self.cards)
        self.cards.insert(index, card)
        self._column.insert(index, card)
        card.set_palette(self._palette)
        self._listen(card)
        self.card_made.emit(card)

    def _make_sources(self) -> QButtonGroup:
        """Which loss is drawn: two buttons in the header of its plot."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for source, text, tip in (
            (VALIDATION, self.tr("validation"), self.tr("Loss on held-out text")),
            (TRAIN, self.tr("train"), self.tr("Smoothed loss of the training batches")),
        ):
            button = QToolButton(holder)
            button.setObjectName(f"compare_{source}")
            button.setText(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setChecked(source == self.state.source)
            button.clicked.connect(lambda _=False, wanted=source: self.set_source(wanted))
            group.addButton(button)
            row.addWidget(button)
        next(card for card in self.cards if card.plot.is_loss).add_to_header(holder)
        return group

    # -- what is shown

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for card in self.cards:
            card.set_palette(palette)
        self.request_draw()

    def show_runs(self, runs: Sequence[ComparedRun], base: str, bands: Mapping[str, float]) -> None:
        """Show these; ``base``: key of the baseline; ``bands``: see :class:`CompareState`."""
        state = self.state
        keys = {run.key for run in runs}
        are_others = keys != {run.key for run in state.runs}
        state.runs, state.base, state.bands = tuple(runs), base, dict(bands)
        state.aside = set_aside(runs)
        state.hidden &= keys
        state.lit = state.lit if state.lit in keys else None
        self._arrange()
        self.numbers_changed.emit()
        if are_others:
            state.cursor = None
            self._range.show_whole()
            self._free_y()
        self.request_draw()

    def set_base(self, key: str, bands: Mapping[str, float]) -> None:
        """Compare the others with this one."""
        self.state.base, self.state.bands = key, dict(bands)
        self._free_y()
        self.request_draw()

    def set_hidden(self, key: str, hidden: bool) -> None:
        """Draw a run, or do not."""
        self.state.hidden = self.state.hidden | {key} if hidden else self.state.hidden - {key}
        self.request_draw()

    @Slot(object)
    def light_up(self, key: str | None) -> None:
        """Let one run stand out; ``None``: all alike."""
        if key != self.state.lit:
            self.state.lit = key
            for card in self._drawn():
                card.light_up(self.state)
            self.lit.emit(key)

    def set_x_axis(self, axis: XAxis) -> None:
        """Count x in steps, tokens or time."""
        if axis != self.state.axis:
            is_tail = self.is_tail
            self.state.axis, self.state.cursor = axis, None
            self._range.show_whole()
            if is_tail:
                self.show_tail()
            self.request_draw()

    def set_log_y(self, log_y: bool) -> None:
        """Logarithmic y axes, but for the difference."""
        self.state.log_y = log_y
        self.request_draw()

    def set_full_range(self, full: bool) -> None:
        """Let runs that diverged set the range, too."""
        self.state.full_range = full
        self._free_y()
        self.request_draw()

    def set_smoothing(self, share: float) -> None:
        """Smooth the losses of batches, all runs alike."""
        for run in self.state.runs:
            run.series.set_smoothing(share)
        self.request_draw()

    def set_source(self, source: str) -> None:
        """Draw the validation loss or that of training."""
        self.state.source = source
        for button in self._sources.buttons():
            button.setChecked(button.objectName() == f"compare_{source}")
        self._free_y()
        self.request_draw()
        self.source_changed.emit(source)

    def put_cursor(self, step: int | None) -> None:
        """Read all plots at a step; it is brought into view."""
        x = None if step is None else self.state.x_at(step)
        low, high = self._range.span
        if x is not None and not low <= x <= high:
            self.show_whole()
        self._move_cursor(x)

    def _free_y(self) -> None:
        for card in self.cards:
            card.free_y()

    # -- the x axis

    @property
    def is_tail(self) -> bool:
        """Whether the last quarter alone is shown."""
        tail = self.state.tail()
        is_there = all(
            abs(a - b) < 1e-6 * tail[1] for a, b in zip(tail, self._range.span, strict=True)
        )
        return self._range.mode is RangeMode.PERSON and is_there

    @property
    def is_whole(self) -> bool:
        """Whether all of the runs is shown."""
        return self._range.mode is RangeMode.WHOLE

    @Slot()
    def show_whole(self) -> None:
        """All of the runs, with all y axes free again."""
        self._range.show_whole()
        self._announce()

    @Slot()
    def show_tail(self) -> None:
        """The last quarter of the longest run; every plot takes its range from what is seen."""
        self._range.mode, self._range.span = RangeMode.PERSON, self.state.tail()
        self._announce()

    def _announce(self) -> None:
        self._free_y()
        self.stretch_changed.emit()
        self.request_draw()

    def _take_range(self, _view: object, span: tuple[float, float]) -> None:
        if self._applying:
            return
        wanted = float(span[0]), float(span[1])
        self._range.put(wanted, self.state.whole(), self._least())
        self._apply()
        self.stretch_changed.emit()
        self.request_draw()

    def _least(self) -> float:
        low, high = self.state.whole()
        steps = max((run.series.n_steps for run in self.state.runs), default=1)
        return _FEWEST_STEPS * (high - low) / max(steps, 1)

    def _apply(self) -> None:
        self._applying = True
        low, high = self._range.span
        for card in self._seen:
            if card.surface.view.viewRange()[0] != [low, high]:
                card.surface.view.setXRange(low, high, padding=0)
        self._applying = False

    # -- drawing

    def request_draw(self) -> None:
        """Something changed: draw it in the next frame."""
        self._pacing.mark(only_points=False)

    def redraw(self) -> None:
        """Draw what changed, now, if it can be seen."""
        self._pacing.draw_now()

    def _can_be_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def _painted_ms(self) -> float:
        return sum(card.surface.painted_ms for card in self._seen)

    def _drawn(self) -> Sequence[ComparedCard]:
        """Those that show the present state; the others will be drawn when they come into sight."""
        return [card for card in self._seen if card not in self._undrawn]

    @Slot()
    def _draw(self) -> None:
        self._draw_cards([card for card in self._seen if not card.visibleRegion().isEmpty()])

    def _draw_cards(self, cards: Sequence[ComparedCard]) -> None:
        with self._pacing.drawing():
            self._range.updated(self.state.whole(), None, self._least())
            self._apply()
            self._undrawn = set(self._seen) - set(cards)
            for card in cards:
                card.draw(self.state, self._range.span)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pacing.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.request_draw()

    # -- the cursor

    @Slot(object)
    def _hover(self, x: float | None) -> None:
        high = self.state.whole()[1]
        self._move_cursor(None if x is None else min(max(x, 0.0), high))
        if x is None:
            self.light_up(None)

    def _move_cursor(self, x: float | None) -> None:
        if x != self.state.cursor:
            self.state.cursor = x
            for card in self._drawn():
                card.move_cursor(self.state)

    @Slot(str, int)
    def _take_key(self, what: str, way: int) -> None:
        low, high = self._range.span
        if what == "zoom":
            half = 0.5 * (high - low) * (0.8 if way > 0 else 1.25)
            middle = 0.5 * (low + high)
            self._take_range(None, (middle - half, middle + half))
            return
        end = self.state.whole()[1]
        here = self.state.cursor if self.state.cursor is not None else high
        far = {"step": self._least() / _FEWEST_STEPS, "page": (high - low) / 20}.get(what)
        x = (end if way > 0 else 0.0) if far is None else here + way * far
        self._move_cursor(min(max(x, 0.0), end))

    # -- pictures

    def save_image(self, path: Path) -> None:
        """Write all plots to a ``.png`` or ``.svg`` file.

        Raises:
            ValueError: another ending.
            OSError: the file cannot be written.
        """
        self._rest()
        picture.save(self._column.splitter, path, self._palette.ground, tr("Comparison of runs"))

    def picture_of(self, part: QWidget) -> tuple[QImage, bytes]:
        """One of the plots, as an image and as SVG."""
        self._rest()
        return picture.both(part, self._palette.ground, tr("Comparison of runs"))

    def _rest(self) -> None:
        """As it is without a mouse over it."""
        self.light_up(None)
        self._move_cursor(None)
        self._draw_cards(self._seen)
