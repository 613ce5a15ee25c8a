"""The plots of the table, one below the other: one x range, one cursor, one time of drawing.

Shows a :class:`gui.plots.scene.Scene` that it is given. Knows no events and no files. What else
lies over the plots, such as handles, is attached from outside (:class:`Attachment`).
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.models.run_series import XAxis
from gui.plots import picture
from gui.plots.card import PlotCard
from gui.plots.card_column import CardColumn
from gui.plots.cursor import PlotCursor
from gui.plots.hand_pictures import HandPictures
from gui.plots.overlay import Overlays
from gui.plots.pacing import Pacing
from gui.plots.picture_clip import copy_picture
from gui.plots.scene import Scene
from gui.plots.table import PLOTS, PlotSpec, shown_first
from gui.plots.zoom import Zoom
from gui.style.palette import DARK, Palette

_LEAST_AROUND = 5  # steps beside a stretch that is looked at
_ZOOM_IN, _ZOOM_OUT = 0.8, 1.25  # a key press


class Attachment(Protocol):
    """What is laid over the plots from outside and moves with them."""

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""

    def draw(self, scene: Scene) -> None:
        """Stand where the scene has it; called after the curves of every drawing."""

    def conceal(self, concealed: bool) -> None:
        """Leave out of a picture what belongs to the mouse, and bring it back."""


class PlotStack(QWidget):
    """The cards, with what they share.

    Signals:
        step_hovered (object): the step under the cursor, an int, or None when it left.
        step_clicked (int): a recorded step that was clicked or confirmed with Return.
        edit_clicked (int): a step whose edit was clicked.
        checkpoint_clicked (int, QPoint): the mark of a checkpoint, by its step, and where on the
            screen it was clicked.
        follow_changed (bool): whether the plots move with the run.
        numbers_changed: the shown run has others of the numbers that not every run has.
        card_made (PlotCard): a plot is shown for the first time.
        help_wanted (str): more is to be told about a plot, by its object name.
    """

    step_hovered = Signal(object)
    step_clicked = Signal(int)
    edit_clicked = Signal(int)
    checkpoint_clicked = Signal(int, object)
    follow_changed = Signal(bool)
    numbers_changed = Signal()
    card_made = Signal(object)
    help_wanted = Signal(str)

    def __init__(
        self,
        scene: Scene,
        overlays: Overlays,
        parent: QWidget | None = None,
        cards: Sequence[PlotCard] = (),
    ) -> None:
        """``cards``: of the plots that are shown first; empty: they are made here."""
        super().__init__(parent)
        self.setObjectName("run_plots")
        self._scene = scene
        self._palette = DARK
        self._attached: list[Attachment] = []
        self._pacing = Pacing(self._can_be_seen, self._painted_ms, self)
        self._pacing.due.connect(self._draw)
        self._plan_moved = False  # since the last drawing
        self._hand = HandPictures(self)
        self._hand.rested.connect(self.request_draw)
        self._column = CardColumn(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        self._overlays = overlays
        self._specs = PLOTS
        self._chosen = frozenset(spec.object_name for spec in shown_first())
        self._told: frozenset[str] = frozenset()  # columns of the shown run that not all have
        self._untold: frozenset[str] = frozenset()  # and those that others have
        # Those that were shown at any time, in the table's order; shared with cursor and zoom.
        self._cards = list(cards) or [PlotCard(spec, self, overlays) for spec in shown_first()]
        self._cursor = PlotCursor(self._cards, self._shown_scene, self)
        self._cursor.moved.connect(self.step_hovered)
        self._cursor.step_clicked.connect(self.step_clicked)
        self._cursor.edit_clicked.connect(self.edit_clicked)
        self._zoom = Zoom(self._cards, self._shown_scene, overlays, self)
        self._zoom.changed.connect(self.request_draw)
        self._zoom.follow_changed.connect(self.follow_changed)
        for index, card in enumerate(self._cards):
            self._column.insert(index, card)
            self._listen(card)
        self._column.show_only(self._cards)
        self.set_palette(DARK)

    def _listen(self, card: PlotCard) -> None:
        surface = card.surface
        surface.hovered.connect(self._cursor.hover)
        surface.clicked.connect(self._take_click)
        surface.key_moved.connect(self._take_key)
        surface.confirmed.connect(self._cursor.confirm)
        surface.abandoned.connect(self._cursor.leave)
        surface.resized.connect(self.request_draw)
        card.checkpoints.clicked.connect(self.checkpoint_clicked)

    def _shown_scene(self) -> Scene:
        return self._scene

    # what is shown

    @property
    def cards(self) -> Sequence[PlotCard]:
        """The plots with their headers, from the top."""
        return self._cards

    def choose_plots(self, names: Collection[str]) -> None:
        """Show the plots of these object names; one whose numbers a run lacks waits for another."""
        self._chosen = frozenset(names)
        self._arrange()

    def has_numbers_of(self, spec: PlotSpec) -> bool:
        """Whether the shown run has what a plot draws."""
        untold = self._scene.series.untold
        if spec.curves and all(curve.column in untold for curve in spec.curves):
            return False  # another trainer's log, which does not have it
        return not spec.needs or bool(spec.needs & self._told)

    def _arrange(self) -> None:
        """Make the cards that are shown for the first time, and show those that are chosen."""
        shown = [
            spec
            for spec in self._specs
            if spec.object_name in self._chosen and self.has_numbers_of(spec)
        ]
        made = {card.spec: card for card in self._cards}
        if [card.spec for card in self._cards if not card.isHidden()] == shown:
            return
        for spec in shown:
            if spec not in made:
                made[spec] = self._make(spec)
        self._column.show_only([made[spec] for spec in shown])
        self.request_draw()

    def _make(self, spec: PlotSpec) -> PlotCard:
        card = PlotCard(spec, self, self._overlays)
        order = self._specs.index
        index = sum(order(other.spec) < order(spec) for other in self._cards)
        self._cards.insert(index, card)
        self._column.insert(index, card)
        card.set_palette(self._palette)
        self._listen(card)
        self._zoom.listen(card)
        self.card_made.emit(card)
        return card

    def _look_for_numbers(self) -> None:
        """The shown run, or what is known of it, may be another."""
        told, untold = self._scene.series.told, self._scene.series.untold
        if (told, untold) != (self._told, self._untold):
            self._told, self._untold = told, untold
            self._arrange()
            self.numbers_changed.emit()

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show this, from its first to its last step, without a cursor."""
        self._scene = scene
        self._cursor.step = None
        self.reset_zoom()

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for card in self._cards:
            card.set_palette(palette)
        self._cursor.set_palette(palette)
        self._zoom.set_palette(palette)
        for one in self._attached:
            one.set_palette(palette)
        self.request_draw()

    def set_x_axis(self, axis: XAxis) -> None:
        """Count x in steps, tokens or time; what was zoomed to stays in view."""
        scene = self._scene
        low, high = (scene.step_at(x) for x in self._zoom.span)
        scene.axis = axis
        self._zoom.keep_steps((low, high))
        self.request_draw()

    # what is laid over the plots

    def attach(self, attachment: Attachment) -> None:
        """Let this be coloured, drawn and left out of pictures together with the plots."""
        self._attached.append(attachment)
        attachment.set_palette(self._palette)
        self.request_draw()

    def hold(self) -> None:
        """A drag has begun: the axes only widen under it, and are drawn as often as it moves."""
        self._set_held(True)

    def release(self) -> None:
        """The drag is over."""
        self._set_held(False)
        self.request_draw()

    def _set_held(self, held: bool) -> None:
        self._zoom.hold(held)
        self._pacing.dragging = held
        for card in self._cards:
            card.hold_y(held)

    # zoom

    @property
    def span(self) -> tuple[float, float]:
        """The visible part of the x axis."""
        return self._zoom.span

    @property
    def following(self) -> bool:
        """Whether the plots move with the run."""
        return self._zoom.following

    def set_follow(self, follow: bool) -> None:
        """Move with the run in the present zoom, or stay where the plots are."""
        self._zoom.set_follow(follow)

    def show_steps(self, first: int, last: int) -> None:
        """Zoom to these steps, with some of the run on both sides."""
        around = max((last - first) // 2, _LEAST_AROUND)
        x_at = self._shown_scene().x_at
        self._zoom.put((x_at(float(first - around)), x_at(float(last + around))))

    @property
    def zoomed(self) -> tuple[float, float] | None:
        """The part of the x axis that a person has chosen; ``None``: none."""
        return self._zoom.chosen

    def zoom_to(self, span: tuple[float, float]) -> None:
        """Show this part of the x axis."""
        self._zoom.put(span)

    def reset_zoom(self) -> None:
        """Show the whole run, from 0 to its last planned step, with all y axes free again."""
        self._zoom.reset()

    def free_y(self) -> None:
        """Let all y axes follow the data again."""
        for card in self._cards:
            card.free_y()
        self.request_draw()

    # drawing

    def request_draw(self) -> None:
        """Something changed: draw it in the next frame."""
        self._pacing.mark(only_points=False)

    def request_plan(self) -> None:
        """The plan changed, perhaps a staged one under a hand: draw it in the next frame."""
        self._plan_moved = True
        self._pacing.mark(only_points=False)

    def request_points(self) -> None:
        """Only points came in: draw them as soon as drawing has rested."""
        self._pacing.mark(only_points=True)

    def redraw(self) -> None:
        """Draw what changed, now; where it cannot be seen, only once it can."""
        self._pacing.draw_now()

    def _can_be_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def _painted_ms(self) -> float:
        return sum(card.surface.painted_ms for card in self._cards)

    def _draw(self) -> None:
        drags = self._pacing.dragging
        follows = self._plan_moved and drags and self._scene.staged is not None
        self._plan_moved = False
        if not follows:
            self._hand.end(drags=drags)
            self._look_for_numbers()
        with self._pacing.drawing():
            scene = self._scene
            span = self._zoom.update_span()
            shown = [card for card in self._cards if not card.isHidden()]
            if follows:
                self._hand.draw(scene, span, shown, self._lay_over)
                return
            for card in shown:
                card.draw(scene, span)
            for one in self._attached:
                one.draw(scene)
            self._cursor.show(shown)
            self._zoom.show_buttons()

    def _lay_over(self, card: PlotCard) -> None:
        """What lies over one plot."""
        if card.spec.has_plan:
            for one in self._attached:
                one.draw(self._scene)
        self._cursor.show([card])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pacing.look_again()

    # the cursor

    @property
    def cursor_step(self) -> int | None:
        """The step that the cursor reads."""
        return self._cursor.step

    def set_cursor(self, step: int | None) -> None:
        """Read all plots at ``step``; ``None`` hides the cursor. Tells nobody."""
        self._cursor.step = step
        if self._can_be_seen():
            self._cursor.show()

    def _take_click(self, x: float) -> None:
        self._cursor.click(x, self._zoom.span)

    def _take_key(self, what: str, way: int) -> None:
        if what == "zoom":
            self._zoom.scale(_ZOOM_IN if way > 0 else _ZOOM_OUT, self._cursor.step)
        else:
            self._cursor.walk(what, way, self._zoom.span)

    # pictures

    @contextmanager
    def ready_for_picture(self) -> Iterator[None]:
        """Drawn up to date, without what belongs to the mouse."""
        cursor, self._cursor.step = self._cursor.step, None
        if not self.isVisible():
            picture.as_image(self, self._palette.ground)  # lays the plots out
        self._draw()
        for one in self._attached:
            one.conceal(True)
        self._zoom.hide_buttons()
        try:
            yield
        finally:
            self._cursor.step = cursor
            for one in self._attached:
                one.conceal(False)
            self._cursor.show()
            self._zoom.show_buttons()

    def save_image(self, path: str | Path) -> None:
        """Write all plots to a ``.png`` or ``.svg`` file.

        Raises:
            ValueError: another ending.
            OSError: the file cannot be written.
        """
        with self.ready_for_picture():
            picture.save(
                self._column.splitter, Path(path), self._palette.ground, self.tr("Training run")
            )

    def copy_image(self) -> None:
        """Put a picture of all plots on the clipboard."""
        copy_picture(*self.picture_of(self._column.splitter))

    def picture_of(self, part: QWidget) -> tuple[QImage, bytes]:
        """One of the plots, or all of them, as an image and as SVG."""
        with self.ready_for_picture():
            return picture.both(part, self._palette.ground, self.tr("Training run"))
