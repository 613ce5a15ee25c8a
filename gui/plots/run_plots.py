"""The three plots of a run over one x axis, with one cursor through all of them.

Takes in steps and evaluations as they come, stores them, and redraws when their time has come.
Knows nothing of engines, files or other panels.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.config import ClippingConfig, RunConfig
from core.lr_shapes import Schedule
from core.messages.events import Evaluated, ScheduleChanged, SettingChanged, Started, StepDone
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.models.clip_history import ClipEdits
from gui.models.clipping_stats import WINDOW
from gui.models.reduce import Array
from gui.models.run_series import RunSeries, XAxis
from gui.plots import picture
from gui.plots.card import PlotCard
from gui.plots.corner import Corner
from gui.plots.cursor import PlotCursor
from gui.plots.flag import Flag
from gui.plots.follow import Hold, Window
from gui.plots.overlay import Ancestor, Overlays
from gui.plots.pacing import Pacing
from gui.plots.scene import Scene
from gui.plots.table import PLOTS
from gui.schedule_editor.clip_handle import ClipHandle
from gui.schedule_editor.handle_items import Dot
from gui.schedule_editor.handles import Handles
from gui.schedule_editor.tail_bar import TailBar
from gui.style.theme import DARK, Palette

_VALUES_PX = 210  # of the header that title and value keep
_TITLE_PX = 124  # and the title alone, where there is little room
_ROOMY_PX = 630  # from here on the quick edits have room beside the values


class RunPlots(QWidget):
    """Learning rate, loss and gradient norm of one run.

    Signals:
        step_hovered (object): the step under the cursor, an int, or None when it left.
        step_clicked (int): a recorded step that was clicked or confirmed with Return.
        edit_clicked (int): a step whose edit was clicked.
        follow_changed (bool): whether the plots move with the run.
        checkpoint_clicked (int, QPoint): the flag of a checkpoint, by its step, and where on the
            screen it was clicked.
        another_shown (bool): whether another run than the one at work is shown from now on.
    """

    step_hovered = Signal(object)
    step_clicked = Signal(int)
    follow_changed = Signal(bool)
    checkpoint_clicked = Signal(int, object)
    another_shown = Signal(bool)
    edit_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_plots")
        self._scene = Scene()
        self._live = self._scene  # of the run that is on, or of the plan; shown unless another is
        self.overlays = Overlays()
        self._window = Window()
        self._palette = DARK
        self._moving = False  # the x range is being changed by us, not by the person
        self._pacing = Pacing(self._can_be_seen, self._painted_ms, self)
        self._pacing.due.connect(self._draw)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setObjectName("plots_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._cards = [PlotCard(spec, self._splitter, self.overlays) for spec in PLOTS]
        self._cursor = PlotCursor(self._cards, lambda: self._scene, self)
        self._cursor.moved.connect(self.step_hovered)
        self._cursor.step_clicked.connect(self.step_clicked)
        self._cursor.edit_clicked.connect(self.edit_clicked)
        for index, card in enumerate(self._cards):
            self._splitter.addWidget(card)
            self._splitter.setStretchFactor(index, card.spec.stretch)
            self._listen(card)
        self._splitter.setSizes([card.spec.stretch * 100 for card in self._cards])
        self._held: tuple[float, float] | None = None  # the x range that a drag began with
        self.tail_bar = TailBar(self._cards[0])
        self._cards[0].add_to_header(self.tail_bar)
        self.handles = Handles(self._cards[0].surface)
        self.handles.grabbed.connect(self._hold)
        self.handles.dropped.connect(self._release)
        self.handles.abandoned.connect(self._release)
        self.handles.focus_moved.connect(self._mark)
        (threshold,) = (card for card in self._cards if card.spec.has_threshold)
        self.clip_handle = ClipHandle(threshold.surface)
        self.clip_handle.grabbed.connect(self._hold)
        self.clip_handle.let_go.connect(self._release)
        self._corner = Corner(self._cards[0].surface)
        self._corner.follow_requested.connect(self._follow_clicked)
        self._corner.whole_requested.connect(self.reset_zoom)
        self.set_palette(DARK)

    def _listen(self, card: PlotCard) -> None:
        surface = card.surface
        surface.view.sigXRangeChanged.connect(self._x_range_changed)
        surface.hovered.connect(self._cursor.hover)
        surface.clicked.connect(self._clicked)
        surface.key_moved.connect(self._key_moved)
        surface.confirmed.connect(self._cursor.confirm)
        surface.abandoned.connect(self._cursor.leave)
        surface.whole_requested.connect(self.reset_zoom)
        surface.resized.connect(self._mark)
        card.y_taken.connect(self._show_buttons)
        card.flags.clicked.connect(self.checkpoint_clicked)

    # what is shown

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for card in self._cards:
            card.set_palette(palette)
        self._cursor.set_palette(palette)
        self.handles.set_palette(palette)
        self.tail_bar.set_palette(palette)
        self.clip_handle.set_palette(palette)
        self._mark()

    def set_plan(
        self, schedule: Schedule | None, clipping: ClippingConfig, *, tokens_per_step: int = 0
    ) -> None:
        """Draw this plan. ``tokens_per_step`` lets the plan be drawn by tokens before the run."""
        scene = self._live
        scene.timeline = Timeline(schedule) if schedule is not None else None
        scene.clipping, scene.clip_edits = clipping, ()
        if tokens_per_step:
            scene.tokens_per_step = tokens_per_step
        self._mark()

    def begin_run(self, started: Started, config: RunConfig) -> None:
        """A run begins: its plan is drawn, earlier curves are put away."""
        self.clear()
        scene = self._scene
        scene.timeline = Timeline(plan(config.schedule, started.total_steps))
        scene.clipping = config.clipping
        scene.series.clip_limit = config.clipping.max_norm
        scene.tokens_per_step = started.tokens_per_step
        scene.batches_per_epoch = started.batches_per_epoch
        scene.micro_batches = config.training.grad_accumulation
        scene.running = True
        self._mark()

    def append(self, steps: Sequence[StepDone], evals: Sequence[Evaluated] = ()) -> None:
        """Take in what happened, in order; drawn as soon as drawing has rested."""
        if steps or evals:
            self._live.series.append(steps, evals)
            if self._live is self._scene:
                self._mark(only_points=True)

    def take_edit(self, edit: ScheduleChanged | SettingChanged) -> None:
        """An edit of the run took effect: draw what is to come as the engine answered it."""
        scene = self._live
        match edit:
            case ScheduleChanged(tail=tail):
                if scene.timeline is not None:
                    scene.timeline = scene.timeline.edited(tail)
            case SettingChanged(step=step, what=what, values=values):
                if what == "clipping":
                    held = dict(values)
                    clipping = ClippingConfig(
                        max_norm=float(held["clipping.max_norm"]), begin=str(held["clipping.begin"])
                    )
                    self.set_clipping(step, clipping)
        self._mark()

    def show_staged(self, staged: Timeline | None) -> None:
        """Draw the timeline as it would be with what is staged; ``None``: nothing is."""
        if staged != self._live.staged:
            self._live.staged = staged
            self._mark()

    def set_edit_steps(self, steps: Sequence[int]) -> None:
        """Mark the steps at which an edit landed, through all plots."""
        self._live.edit_steps = np.array(sorted(set(steps)), dtype=np.float64)
        self._mark()

    def select_edit(self, step: int | None) -> None:
        """Let the mark of an edit stand out; ``None``: none."""
        self._scene.selected_edit = step
        self._mark()

    def set_clipping(self, step: int, clipping: ClippingConfig) -> None:
        """From update ``step`` on the run clips like this; what came before stays as it was."""
        scene = self._live
        scene.clip_edits = scene.clip_history.edited(step, clipping).edits
        scene.series.clip_limit = clipping.max_norm
        self._mark()

    def stage_norm(self, max_norm: float | None) -> None:
        """Show a clip threshold that is wanted and not yet in effect; ``None``: none is."""
        self._live.staged_norm = max_norm
        self._mark()

    @property
    def max_norm(self) -> float:
        """The clip threshold that holds now; 0: off."""
        return self._live.max_norm

    def share_above(self, max_norm: float) -> tuple[float, int]:
        """Which share of the newest steps had a norm above ``max_norm``, and how many they are."""
        norms = self._live.series.column("grad_norm")[-WINDOW:]
        return (float(np.mean(norms > max_norm)) if len(norms) else 0.0), len(norms)

    def set_sample_steps(self, steps: Sequence[int]) -> None:
        """Mark the steps that have a sample."""
        self._scene.sample_steps = np.array(sorted(set(steps)), dtype=np.float64)
        self._mark()

    def select_step(self, step: int | None) -> None:
        """Highlight a step through all plots; ``None``: none."""
        self._scene.selected_step = step
        self._mark()

    def set_x_axis(self, axis: XAxis) -> None:
        """Count x in steps, tokens or time; what was zoomed to stays in view."""
        scene = self._scene
        if axis == scene.axis:
            return
        low, high = (scene.step_at(x) for x in self._window.span)
        self._live.axis = scene.axis = axis
        if self._window.hold is not Hold.WHOLE:
            self._window.span = scene.x_at(low), scene.x_at(high)
        self._mark()

    def set_log_y(self, log_y: bool) -> None:
        """Logarithmic y axes."""
        self._live.log_y = self._scene.log_y = log_y
        self._mark()

    def set_smoothing(self, factor: float) -> None:
        """Smooth the batch loss by a moving average with this factor, 0 to 0.99."""
        self._live.series.set_smoothing(factor)
        if self._scene is not self._live:
            self._scene.series.set_smoothing(factor)
        self.overlays.set_smoothing(factor)
        self._mark()

    def clear(self) -> None:
        """Put the run's curves, marks and zoom away; the plan stays."""
        self._scene = self._live = self._unused()
        self._cursor.step = None
        self.reset_zoom()

    def forget_own(self) -> None:
        """Put the curves of the run at work away; another one that is shown stays as it is."""
        if self.shows_another:
            self._live = self._unused()
        else:
            self.clear()

    def _unused(self) -> Scene:
        """A scene with the present plan and look, and nothing trained."""
        old = self._live
        return Scene(
            series=RunSeries(old.series.smoothing),
            timeline=old.timeline,
            clipping=old.clipping,
            axis=old.axis,
            log_y=old.log_y,
            tokens_per_step=old.tokens_per_step,
        )

    # runs that are not the one at work

    @property
    def shows_another(self) -> bool:
        """Whether what is shown is not the run at work (or its plan) but another one."""
        return self._scene is not self._live

    def show_another(self, scene: Scene) -> None:
        """Show another run; the one at work goes on being recorded."""
        scene.axis, scene.log_y = self._live.axis, self._live.log_y
        if scene.series.smoothing != self._live.series.smoothing:
            scene.series.set_smoothing(self._live.series.smoothing)
        self._scene = scene
        self._cursor.step = None
        self.reset_zoom()
        self.another_shown.emit(True)

    def show_own(self) -> None:
        """Back to the run at work, or to the plan."""
        if self.shows_another:
            self._scene = self._live
            self._cursor.step = None
            self.reset_zoom()
            self.another_shown.emit(False)

    def put_before(self, earlier: RunSeries) -> None:
        """What the run at work did before this sitting: it goes on where that ends."""
        steps, evals = self._live.series.rows()
        earlier.set_smoothing(self._live.series.smoothing)
        earlier.clip_limit = self._live.series.clip_limit
        earlier.append_columns(steps, evals)
        self._live.series = earlier
        self._mark()

    def cut_back(self, step: int) -> None:
        """The run at work is again as it was before ``step``."""
        self._live.series.cut_from(step)
        self._mark()

    def extend_shown(self, steps: Array, evals: Array) -> None:
        """More rows of the other run that is shown: another process is training it."""
        if len(steps) or len(evals):
            self._scene.series.append_record(steps, evals, self._scene.clip_history)
            self._mark(only_points=True)

    def bend_shown(
        self, timeline: Timeline | None, edit_steps: Sequence[int], clip_edits: ClipEdits
    ) -> None:
        """The other run that is shown was edited by whoever trains it."""
        self._scene.timeline, self._scene.clip_edits = timeline, clip_edits
        self._scene.edit_steps = np.array(sorted(set(edit_steps)), dtype=np.float64)
        self._mark()

    @property
    def shown(self) -> Scene:
        """What is drawn, to be read only."""
        return self._scene

    def set_history(
        self, timeline: Timeline, clipping: ClippingConfig, edits: ClipEdits = ()
    ) -> None:
        """The run at work goes on from here: its schedule and clipping with all edits so far."""
        scene = self._live
        scene.timeline, scene.clipping, scene.clip_edits = timeline, clipping, edits
        self._mark()

    def set_lineage(self, parent: Ancestor | None) -> None:
        """Draw this run's curves faint up to where the run at work branched off."""
        self._live.ancestor = parent
        self._mark()

    def set_checkpoints(self, flags: Sequence[Flag], *, own: bool) -> None:
        """Mark these checkpoints, of the run at work or of the other one that is shown."""
        scene = self._live if own else self._scene
        scene.checkpoints = tuple(flags)
        self._mark()

    def show_overlays(self) -> None:
        """The runs laid over this one are others, or look different: draw them."""
        self._mark()

    # zoom

    def _whole(self) -> tuple[float, float]:
        """The x range of the run and of what is laid over it."""
        begin, end = self._scene.whole()
        other = self.overlays.end(self._scene.shown_axis)
        return min(begin, -0.012 * other), max(end, 1.012 * other)

    @property
    def following(self) -> bool:
        """Whether the plots move with the run."""
        return self._window.hold is not Hold.PERSON

    def set_follow(self, follow: bool) -> None:
        """Move with the run in the present zoom, or stay where the plots are."""
        before = self.following
        if follow:
            self._window.follow(self._whole())
        else:
            scene = self._scene
            self._window.put(self._window.updated(self._whole(), scene.present_x()))
        self._zoom_changed(before)

    def reset_zoom(self) -> None:
        """Show the whole run, from 0 to its last planned step, with all y axes free again."""
        before = self.following
        self._window.show_whole()
        for card in self._cards:
            card.free_y()
        self._zoom_changed(before)

    def _follow_clicked(self) -> None:
        self.set_follow(True)

    def _x_range_changed(self, _view: object, span: tuple[float, float]) -> None:
        if self._moving:
            return
        before = self.following
        self._window.put((float(span[0]), float(span[1])))
        self._apply_span()
        self._zoom_changed(before)

    def _apply_span(self) -> None:
        """Give all plots the same x range."""
        self._moving = True
        low, high = self._window.span
        for card in self._cards:
            if card.surface.view.viewRange()[0] != [low, high]:
                card.surface.view.setXRange(low, high, padding=0)
        self._moving = False

    def _zoom_changed(self, before: bool) -> None:
        self._mark()
        self._show_buttons()
        if self.following != before:
            self.follow_changed.emit(self.following)

    def _show_buttons(self) -> None:
        hold = self._window.hold
        self._corner.show_buttons(
            follow=hold is Hold.PERSON and self._scene.series.n_steps > 0,
            whole=hold is not Hold.WHOLE or any(card.y_by_hand for card in self._cards),
        )

    def card(self, index: int) -> PlotCard:
        """One plot with its header, from the top."""
        return self._cards[index]

    # handles

    def handle(self, name: str) -> Dot:
        """One handle of the learning-rate plot: ``handle_peak``; it knows where it stands."""
        return self.handles[name]

    @property
    def seconds_per_step(self) -> float:
        """How long a recorded step took; 0 where nothing is recorded."""
        return self._scene.series.pace("time")

    @property
    def tokens_per_step(self) -> int:
        """Training tokens of one update; 0 where it is not known yet."""
        return self._scene.tokens_per_step

    @property
    def steps_per_epoch(self) -> float:
        """Updates in an epoch, not rounded; 0 where it is not known yet."""
        return self._scene.batches_per_epoch / self._scene.micro_batches

    @property
    def plan(self) -> Schedule | None:
        """The schedule that is drawn, as it was before any edit."""
        return self._scene.schedule

    @property
    def timeline(self) -> Timeline | None:
        """What is drawn: the plan and the edits that took effect."""
        return self._scene.timeline

    @property
    def pinned(self) -> Timeline | None:
        """The curve that is kept in sight beside the plan."""
        layer = self._cards[0].pinned
        return layer.pinned if layer is not None else None

    def pin(self, curve: Schedule | Timeline | None) -> None:
        """Keep a curve in sight, faint and dotted, to compare the plan with; ``None``: none."""
        layer = self._cards[0].pinned
        if layer is not None:
            layer.pin(curve)
        self._mark()

    def show_handles(self) -> None:
        """The handles were given other places: draw them in the next frame."""
        self._mark()

    def _hold(self) -> None:
        """A hand has taken a handle: the picture holds still around it."""
        self._held = self._window.span
        self._pacing.under_hand = True
        for card in self._cards:
            card.hold_y(True)

    def _release(self) -> None:
        self._held = None
        self._pacing.under_hand = False
        for card in self._cards:
            card.hold_y(False)
        self._mark()

    def _held_span(self, span: tuple[float, float]) -> tuple[float, float]:
        """While a handle is dragged the x axis only widens, so that nothing shrinks under it."""
        if self._held is None or self._window.hold is not Hold.WHOLE:
            return span
        self._held = min(span[0], self._held[0]), max(span[1], self._held[1])
        self._window.span = self._held
        return self._held

    # drawing

    def _mark(self, *, only_points: bool = False) -> None:
        """Something changed: draw it in the next frame."""
        self._pacing.mark(only_points=only_points)

    def _can_be_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY_PX
        self.tail_bar.set_roomy(roomy)
        kept = _VALUES_PX if roomy else _TITLE_PX
        self.tail_bar.setMaximumWidth(max(self.width() - kept, 1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pacing.look_again()

    def redraw(self) -> None:
        """Draw what changed, now; where it cannot be seen, only once it can."""
        self._pacing.draw_now()

    def _painted_ms(self) -> float:
        return sum(card.surface.painted_ms for card in self._cards)

    def _draw(self) -> None:
        with self._pacing.drawing():
            scene = self._scene
            span = self._held_span(self._window.updated(self._whole(), scene.present_x()))
            self._apply_span()
            for card in self._cards:
                card.draw(scene, span)
            self.handles.draw(scene)
            self.clip_handle.draw(scene)
            self._cursor.show()
            self._show_buttons()

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

    def _clicked(self, x: float, double: bool) -> None:
        if double:
            self.reset_zoom()
        else:
            self._cursor.click(x, self._window.span)

    def _key_moved(self, what: str, way: int) -> None:
        if what == "zoom":
            self._zoom_by(0.8 if way > 0 else 1.25)
        else:
            self._cursor.walk(what, way, self._window.span)

    def _zoom_by(self, factor: float) -> None:
        low, high = self._window.span
        centre = 0.5 * (low + high)
        if self._cursor.step is not None:
            centre = self._scene.x_at(float(self._cursor.step))
        before = self.following
        self._window.put((centre - (centre - low) * factor, centre + (high - centre) * factor))
        self._zoom_changed(before)

    # pictures

    @contextmanager
    def _posed(self) -> Iterator[None]:
        """Drawn up to date, without what belongs to the mouse."""
        cursor, self._cursor.step = self._cursor.step, None
        if not self.isVisible():
            picture.as_image(self, self._palette.ground)  # lays the plots out
        self._draw()
        self.handles.conceal(True)
        self.clip_handle.conceal(True)
        self._corner.show_buttons(follow=False, whole=False)
        try:
            yield
        finally:
            self._cursor.step = cursor
            self.handles.conceal(False)
            self.clip_handle.conceal(False)
            self._cursor.show()
            self._show_buttons()

    def save_image(self, path: str | Path) -> None:
        """Write all three plots to a ``.png`` or ``.svg`` file.

        Raises:
            ValueError: another ending.
            OSError: the file cannot be written.
        """
        with self._posed():
            picture.save(self, Path(path), self._palette.ground, self.tr("Training run"))

    def copy_image(self) -> None:
        """Put a picture of all three plots on the clipboard."""
        with self._posed():
            QGuiApplication.clipboard().setImage(picture.as_image(self, self._palette.ground))
