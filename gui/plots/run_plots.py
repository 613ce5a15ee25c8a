"""What the plots show of runs: the one at work, or another one in its place.

Takes in steps, evaluations and edits as they come, keeps them in scenes, and asks the stack to draw
them. Knows nothing of engines, files or other panels.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.config import ClippingConfig, RunConfig
from core.foresight import Learned
from core.lr_shapes import Schedule
from core.messages.events import (
    Evaluated,
    LayersMeasured,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
)
from core.run_store.layers import LayerRows
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.models.clip_history import ClipEdits
from gui.models.reduce import Array
from gui.models.run_series import RunSeries, XAxis
from gui.plots.card import PlotCard
from gui.plots.overlay import Ancestor, Overlays
from gui.plots.range_ruler import RulerShown
from gui.plots.scene import CheckpointMark, NextPlan, Scene
from gui.plots.stack import PlotStack


class RunPlots(QObject):
    """The run's view: fills the scene of the run at work and chooses which scene is shown.

    ``stack`` is the widget. ``overlays`` are the runs laid over the shown one; who changes them
    calls :meth:`show_overlays`.

    Signals:
        another_shown (bool): whether another run than the one at work is shown from now on.
    """

    another_shown = Signal(bool)

    def __init__(
        self,
        parent: QWidget | None = None,
        overlays: Overlays | None = None,
        cards: Sequence[PlotCard] = (),
    ) -> None:
        """``cards``: of the plots that are shown first, over these ``overlays``; empty: to make."""
        super().__init__(parent)
        self._live = Scene()  # of the run that is on, or of the plan; shown unless another is
        self.overlays = overlays or Overlays()
        self.stack = PlotStack(self._live, self.overlays, parent, cards)

    # what is shown

    @property
    def shown(self) -> Scene:
        """What is drawn, to be read only."""
        return self.stack.scene

    @property
    def live(self) -> Scene:
        """The run at work, or the plan, whether it is drawn or not; to be read only."""
        return self._live

    @property
    def shows_another(self) -> bool:
        """Whether what is shown is not the run at work (or its plan) but another one."""
        return self.stack.scene is not self._live

    def show_another(self, scene: Scene) -> None:
        """Show another run; the one at work goes on being recorded."""
        scene.axis, scene.log_y = self._live.axis, self._live.log_y
        scene.full_range = self._live.full_range
        if scene.series.smoothing != self._live.series.smoothing:
            scene.series.set_smoothing(self._live.series.smoothing)
        self.stack.show_scene(scene)
        self.another_shown.emit(True)

    def show_own(self) -> None:
        """Back to the run at work, or to the plan."""
        if self.shows_another:
            self.stack.show_scene(self._live)
            self.another_shown.emit(False)

    def show_overlays(self) -> None:
        """The runs laid over this one are others, or look different: draw them."""
        self.stack.request_draw()

    def pin(self, curve: Schedule | Timeline | None) -> None:
        """Keep a curve in sight, faint and dotted, to compare the plan with; ``None``: none."""
        for card in self.stack.cards:
            if card.pinned is not None:
                card.pinned.pin(curve)
        self.stack.request_draw()

    def show_ruler(self, shown: RulerShown | None) -> None:
        """Draw an LR range test along the LR axis; ``None``: none."""
        for card in self.stack.cards:
            if card.ruler is not None:
                card.ruler.show(shown)
        self.stack.request_draw()

    @property
    def pinned(self) -> Timeline | None:
        """The curve that is kept in sight beside the plan."""
        layers = (card.pinned for card in self.stack.cards)
        return next((layer.pinned for layer in layers if layer is not None), None)

    # how it is drawn

    def set_x_axis(self, axis: XAxis) -> None:
        """Count x in steps, tokens or time; what was zoomed to stays in view."""
        if axis != self.shown.axis:
            self.stack.set_x_axis(axis)
            self._live.axis = axis

    def set_log_y(self, log_y: bool) -> None:
        """Logarithmic y axes."""
        self._live.log_y = self.shown.log_y = log_y
        self.stack.request_draw()

    def set_full_range(self, full_range: bool) -> None:
        """Let the axes show all there is, or leave out the few that lie far from the rest."""
        self._live.full_range = self.shown.full_range = full_range
        self.stack.free_y()

    def set_smoothing(self, factor: float) -> None:
        """Smooth the batch loss by a moving average with this factor, 0 to 0.99."""
        self._live.series.set_smoothing(factor)
        if self.shows_another:
            self.shown.series.set_smoothing(factor)
        self.overlays.set_smoothing(factor)
        self.stack.request_draw()

    # the run at work

    def set_plan(
        self, schedule: Schedule | None, clipping: ClippingConfig, *, tokens_per_step: int = 0
    ) -> None:
        """Draw the plan of the next run: alone, or over the run that has ended, which stays.

        ``schedule`` is ``None`` where the settings give none; ``tokens_per_step`` lets the plan
        be drawn by tokens before the run.
        """
        timeline = Timeline(schedule) if schedule is not None else None
        self._live.set_plan(NextPlan(timeline, clipping, tokens_per_step))
        self.stack.request_draw()

    def begin_run(self, started: Started, config: RunConfig) -> None:
        """A run begins: its plan is drawn, earlier curves are put away."""
        scene = self._live.emptied()
        scene.timeline = Timeline(plan(config.schedule, started.total_steps))
        scene.clipping = config.clipping
        scene.series.clip_limit = config.clipping.max_norm
        scene.tokens_per_step = started.tokens_per_step
        scene.batches_per_epoch = started.batches_per_epoch
        scene.micro_batches = config.training.grad_accumulation
        scene.running = True
        self._put_live(scene)

    def _put_live(self, scene: Scene) -> None:
        """Record the run at work there from now on, and show it."""
        another = self.shows_another
        self._live = scene
        self.stack.show_scene(scene)
        if another:
            self.another_shown.emit(False)

    def take_over(self, scene: Scene) -> None:
        """Show the run at work with all that another window recorded of it.

        What is said of its checkpoints stays: it is in words.
        """
        scene.checkpoints = self._live.checkpoints
        scene.staged, scene.staged_norm = None, None
        scene.axis, scene.log_y = self._live.axis, self._live.log_y
        scene.full_range = self._live.full_range
        shows_own = not self.shows_another
        self._live = scene
        if shows_own:
            self.stack.show_scene(scene)

    def append(self, steps: Sequence[StepDone], evals: Sequence[Evaluated] = ()) -> None:
        """Take in what happened, in order; drawn as soon as drawing has rested."""
        if steps or evals:
            self._live.series.append(steps, evals)
            if not self.shows_another:
                self.stack.request_points()

    def append_layers(self, layers: Sequence[LayersMeasured]) -> None:
        """Take in what was measured of layers."""
        self._live.series.layers.append(layers)
        if not self.shows_another:
            self.stack.request_points()

    def take_edit(self, edit: ScheduleChanged | SettingChanged) -> None:
        """An edit of the run took effect: draw what is to come as the engine answered it."""
        scene = self._live
        match edit:
            case ScheduleChanged(tail=tail):
                if scene.timeline is not None:
                    scene.timeline = scene.timeline.edited(tail)
            case SettingChanged(step=step, kind=kind, values=values):
                if kind == "clipping":
                    held = dict(values)
                    clipping = ClippingConfig(
                        max_norm=float(held["clipping.max_norm"]), begin=str(held["clipping.begin"])
                    )
                    scene.set_clipping(step, clipping)
        self.stack.request_draw()

    def put_before(self, earlier: RunSeries) -> None:
        """What the run at work did before it was resumed: it goes on where that ends."""
        self._live.put_before(earlier)
        self.stack.request_draw()

    def cut_back(self, step: int) -> None:
        """The run at work is again as it was before ``step``."""
        self._live.series.cut_from(step)
        self.stack.request_draw()

    def set_history(
        self, timeline: Timeline, clipping: ClippingConfig, edits: ClipEdits = ()
    ) -> None:
        """The run at work goes on from here: its schedule and clipping with all edits so far."""
        scene = self._live
        scene.timeline, scene.clipping, scene.clip_edits = timeline, clipping, edits
        self.stack.request_draw()

    def set_lineage(self, parent: Ancestor | None) -> None:
        """Draw this run's curves faint up to where the run at work branched off."""
        self._live.ancestor = parent
        if parent is not None:
            self._live.series.set_lead_in(parent.series.column("loss"))
        self.stack.request_draw()

    def set_edit_steps(self, steps: Sequence[int]) -> None:
        """Mark the steps at which an edit took effect, through all plots."""
        self._live.edit_steps = places(steps)
        self.stack.request_draw()

    def forget_own(self) -> None:
        """Put the run at work away, its plan too; another one that is shown stays as it is.

        What an earlier run tells of the next one still holds.
        """
        empty = self._live.emptied()
        empty.plan_learned = self._live.plan_learned
        if self.shows_another:
            self._live = empty
        else:
            self._put_live(empty)

    # what is staged for it

    def show_staged(self, staged: Timeline | None, *, own: bool = True) -> None:
        """Draw the timeline as it would be with what is staged; ``None``: nothing is.

        ``own``: of the run at work; false: of the other one that is shown.
        """
        scene = self._live if own else self.shown
        if staged != scene.staged:
            scene.staged = staged
            self.stack.request_plan()

    def stage_norm(self, max_norm: float | None) -> None:
        """Show a clip threshold that is wanted and not yet in effect; ``None``: none is."""
        self._live.staged_norm = max_norm
        self.stack.request_draw()

    # the run that is shown

    def show_learned(self, learned: Learned | None) -> None:
        """Foretell the rest of the shown run's loss from this; ``None``: do not."""
        self.shown.learned = learned
        self.stack.request_draw()

    def show_plan_learned(self, learned: Learned | None) -> None:
        """Foretell the loss of the run that is planned from this; ``None``: do not."""
        if learned is not self._live.plan_learned:
            self._live.plan_learned = learned
            self.stack.request_draw()

    def extend_shown(self, steps: Array, evals: Array, layers: LayerRows | None = None) -> None:
        """More rows of the other run that is shown: another process is training it."""
        scene = self.shown
        if layers is not None:
            scene.series.layers.append_rows(layers)
        if len(steps) or len(evals):
            scene.series.append_record(steps, evals, scene.clip_history)
            self.stack.request_points()

    def update_shown(
        self, timeline: Timeline | None, edit_steps: Sequence[int], clip_edits: ClipEdits
    ) -> None:
        """The other run that is shown was edited by whoever trains it."""
        scene = self.shown
        scene.timeline, scene.clip_edits = timeline, clip_edits
        scene.edit_steps = places(edit_steps)
        self.stack.request_draw()

    def set_checkpoints(self, flags: Sequence[CheckpointMark], *, own: bool) -> None:
        """Mark these checkpoints, of the run at work or of the other one that is shown."""
        scene = self._live if own else self.shown
        scene.checkpoints = tuple(flags)
        self.stack.request_draw()

    def set_sample_steps(self, steps: Sequence[int], *, own: bool) -> None:
        """Mark the steps that have a sample, of the run at work or of the other that is shown."""
        scene = self._live if own else self.shown
        scene.sample_steps = places(steps)
        self.stack.request_draw()

    def select_step(self, step: int | None) -> None:
        """Highlight a step through all plots; ``None``: none."""
        self.shown.selected_step = step
        self.stack.request_draw()

    def select_edit(self, step: int | None) -> None:
        """Let the mark of an edit stand out; ``None``: none."""
        self.shown.selected_edit = step
        self.stack.request_draw()


def places(steps: Sequence[int]) -> Array:
    """Steps to be marked: each once, ascending, (n,) as the x axis takes them."""
    return np.array(sorted(set(steps)), dtype=np.float64)
