"""What the plots show, in numbers: the run's curves, its plan, where clipping acts, the x axis.

One object that all three plots read. A run keeps its own plan, phases and clipping for ever; the
plan of the next run is a value beside them (:class:`NextPlan`). Knows no Qt, so every rule here is
tested without a window.
"""

import math
from dataclasses import dataclass, field

import numpy as np

from core.config import ClippingConfig
from core.foresight import Alarm, Learned, Watched
from core.lr_shapes import Schedule
from core.run_store.layers import LayerRows
from core.schedule.timeline import Phase, Timeline
from gui.models.clip_history import ClipHistory, Idle
from gui.models.clipping_stats import WINDOW
from gui.models.reduce import Array, distinct
from gui.models.run_series import RunSeries, XAxis
from gui.plots.overlay import Ancestor
from gui.plots.ranges import nice_step, robust_range

_RECENT = 4096  # rows in which norms are sought
_FEW = 256  # buckets of them
_WHOLE_PLAN = 2000  # a plan of at most this many steps is drawn at every step


@dataclass(frozen=True, slots=True)
class CheckpointMark:
    """A checkpoint on the x axis: the state before update ``step``, and what its tool tip says.

    ``kept``: pinned, the best, or the root of a branch: it is not cleared away. ``best``: its
    validation loss is the lowest.
    """

    step: int
    said: str = ""
    kept: bool = False
    best: bool = False


@dataclass(frozen=True, slots=True)
class NextPlan:
    """What the settings would train next, seen over a run that has ended.

    ``timeline``: ``None`` where they give none; ``tokens_per_step``: 0 where it is not known.
    """

    timeline: Timeline | None
    clipping: ClippingConfig
    tokens_per_step: int = 0


@dataclass
class Scene:
    """The state behind the three plots.

    Attributes:
        timeline: the plan and how it was edited on the way; ``None`` where there is no plan.
        next_plan: of the next run, where this scene's own has ended; ``None``: there is no run, and
            ``timeline`` is what would train, or the run is still on.
        staged: the timeline as it would be with what is staged; ``None``: nothing is.
        axis: what the person wants on the x axis; :attr:`shown_axis` is what can be shown.
        full_range: the axes show all there is, not only most of it.
        tokens_per_step: 0 where it is not known yet.
        batches_per_epoch: 0 where it is not known yet.
        micro_batches: batches that make one step.
        running: a run has begun, so there is a present step.
        checkpoints: of the run, by ascending step.
        ancestor: the run that this one branched off from.
        clipping: as planned; ``clip_edits``: what a run was told since, from which step on.
        staged_norm: a clip threshold that is wanted and not yet in effect.
        learned: what its loss has taught: where there is a forecast, or a reason for none.
        plan_learned: what an earlier run tells of the one that is planned and has not begun.
        alarms, outliers: of its loss; the steps of single batches far above the others.
        watched: what is kept of it by whoever looks for these as the losses come.
        broken: the alarm of an update that could not be made, as a number in it was none.
    """

    series: RunSeries = field(default_factory=RunSeries)
    timeline: Timeline | None = None
    next_plan: NextPlan | None = None
    staged: Timeline | None = None
    clipping: ClippingConfig = field(default_factory=ClippingConfig)
    axis: XAxis = "step"
    log_y: bool = False
    full_range: bool = False
    tokens_per_step: int = 0
    batches_per_epoch: int = 0
    micro_batches: int = 1
    running: bool = False
    clip_edits: tuple[tuple[int, ClippingConfig], ...] = ()
    staged_norm: float | None = None
    learned: Learned | None = None
    plan_learned: Learned | None = None
    alarms: tuple[Alarm, ...] = ()
    outliers: tuple[int, ...] = ()
    watched: Watched | None = None
    broken: Alarm | None = None
    sample_steps: Array = field(default_factory=lambda: np.empty(0))
    selected_step: int | None = None
    checkpoints: tuple[CheckpointMark, ...] = ()
    ancestor: Ancestor | None = None
    edit_steps: Array = field(default_factory=lambda: np.empty(0))
    selected_edit: int | None = None
    _time_end: float = 0.0
    _highest_norm: tuple[object, float] = (None, math.inf)

    def emptied(self) -> "Scene":
        """A scene with these axes, nothing trained and no plan."""
        return Scene(
            RunSeries(self.series.smoothing),
            axis=self.axis,
            log_y=self.log_y,
            full_range=self.full_range,
        )

    def set_plan(self, plan: NextPlan) -> None:
        """The settings' plan: beside the run where there is one, else in its place."""
        if self.running:
            self.next_plan = plan
        else:
            self.timeline = plan.timeline
            self.clipping, self.clip_edits = plan.clipping, ()
            self.tokens_per_step = plan.tokens_per_step or self.tokens_per_step

    @property
    def planned_next(self) -> Timeline | None:
        """The plan of the next run, where it is seen beside the run's own: it differs from it."""
        line = self.next_plan.timeline if self.next_plan is not None else None
        return None if line == self.timeline else line

    @property
    def latest_plan(self) -> Timeline | None:
        """What would train: the plan of the next run, or else this scene's own."""
        return self.next_plan.timeline if self.next_plan is not None else self.timeline

    @property
    def planning(self) -> "Scene":
        """This scene with the x axis of the next run's plan, on which that is drawn and moved.

        A batch of another size counts other tokens for the same step. By time a step of it is
        taken to last as long as one of this run.
        """
        plan = self.next_plan
        if plan is None or self.axis != "tokens" or plan.tokens_per_step in (0, self._per_step):
            return self
        return Scene(
            timeline=self.timeline,
            next_plan=plan,
            axis="tokens",
            log_y=self.log_y,
            full_range=self.full_range,
            tokens_per_step=plan.tokens_per_step,
        )

    def set_clipping(self, step: int, clipping: ClippingConfig) -> None:
        """From update ``step`` on the run clips like this; what came before stays as it was."""
        self.clip_edits = self.clip_history.edited(step, clipping).edits
        self.series.clip_limit = clipping.max_norm

    def put_before(self, earlier: RunSeries) -> None:
        """Let the record go on where ``earlier`` ends; ``earlier`` is taken over."""
        steps, evals = self.series.rows()
        earlier.set_smoothing(self.series.smoothing)
        earlier.clip_limit = self.series.clip_limit
        earlier.append_columns(steps, evals)
        earlier.layers.append_rows(self.series.layers.rows())
        self.series = earlier

    @property
    def told(self) -> frozenset[str]:
        """The columns that not every run has, of which this run or its parent has a value."""
        above = frozenset() if self.ancestor is None else self.ancestor.series.told
        return self.series.told | above

    def layer_rows(self) -> LayerRows:
        """What was measured by layer, with what the parents measured before the branch."""
        if self.ancestor is None:
            return self.series.layers.rows()
        return self.series.layers.after(self.ancestor.series.layers, self.ancestor.step)

    @property
    def schedule(self) -> Schedule | None:
        """The plan as it was before any edit."""
        return self.timeline.planned if self.timeline else None

    @property
    def _per_step(self) -> float:
        return float(self.tokens_per_step) if self.axis == "tokens" else 0.0

    @property
    def shown_axis(self) -> XAxis:
        """The wanted axis, or steps while nothing tells how long a step is on it."""
        return self.axis if self.series.pace(self.axis, self._per_step) > 0 else "step"

    @property
    def total_steps(self) -> int:
        """Steps of the whole run, planned or already made."""
        planned = self.timeline.total_steps if self.timeline else 0
        last = self.series.last_step
        return planned if last is None else max(planned, last + 1)

    @property
    def readable_steps(self) -> int:
        """Steps at which there is something to read: of the run, or of the next one's plan."""
        line = self.planned_next
        return max(self.total_steps, line.total_steps if line is not None else 0)

    @property
    def warmup_steps(self) -> int:
        """Length of the first warmup; 0 where there is no plan."""
        return self.timeline.warmup_steps if self.timeline else 0

    @property
    def seconds_per_step(self) -> float:
        """How long a recorded step took; 0 where nothing is recorded."""
        return self.series.pace("time")

    @property
    def steps_per_epoch(self) -> float:
        """Updates in an epoch, not rounded; 0 where it is not known yet."""
        return self.batches_per_epoch / self.micro_batches

    def ramps(self) -> tuple[Phase, ...]:
        """Every stretch that leads to another height: the warmup, and what was bent later."""
        phases = self.timeline.phases() if self.timeline else ()
        return tuple(phase for phase in phases if phase.name in ("warmup", "ramp_down"))

    @property
    def clip_history(self) -> ClipHistory:
        """Where and at which norm gradients are clipped."""
        return ClipHistory(self.clipping, self.clip_edits)

    @property
    def max_norm(self) -> float:
        """The clip threshold that holds now; 0: clipping is off."""
        return self.clip_history.present.max_norm

    @property
    def wanted_norm(self) -> float | None:
        """A threshold that does not hold: asked of the run, or the next run's where it differs."""
        if self.staged_norm is not None or self.next_plan is None:
            return self.staged_norm
        norm = self.next_plan.clipping.max_norm
        return None if norm == self.max_norm else norm

    @property
    def shown_norm(self) -> float:
        """Where the threshold's handle stands: at the one that is wanted, else at what holds."""
        wanted = self.wanted_norm
        return self.max_norm if wanted is None else wanted

    @property
    def highest_norm(self) -> float:
        """The highest of the newest norms, but for spikes; infinite where there is none."""
        series, n = self.series, self.series.n_steps
        key = (series, n if n < _RECENT else n // _FEW)  # of so many a few more change nothing
        if self._highest_norm[0] != key:
            _, recent = series.reduced("grad_norm", n - _RECENT, n, _FEW, "peaks")
            norms = robust_range([recent])
            self._highest_norm = (key, norms[1] if norms is not None else math.inf)
        return self._highest_norm[1]

    def share_above(self, max_norm: float) -> tuple[float, int]:
        """Which share of the newest steps had a norm above ``max_norm``, and how many they are."""
        norms = self.series.column("grad_norm")[-WINDOW:]
        return (float(np.mean(norms > max_norm)) if len(norms) else 0.0), len(norms)

    def idle_stretches(self) -> tuple[Idle, ...]:
        """The stretches on which no gradient is clipped, however large it is."""
        return self.clip_history.idle(self.warmup_steps)

    def x_of(self, steps: Array) -> Array:
        """Where steps (n,) lie on the shown axis."""
        return self.series.x_of(steps, self.shown_axis, self._per_step)

    def x_at(self, step: float) -> float:
        """Where one step lies on the shown axis."""
        return float(self.x_of(np.array([step], dtype=np.float64))[0])

    def checkpoint_places(self) -> list[float]:
        """Where the checkpoints lie on the shown axis."""
        return [self.x_at(float(flag.step)) for flag in self.checkpoints]

    def step_at(self, x: float) -> float:
        """Which step, not rounded, lies at ``x``."""
        return self.series.step_at(x, self.shown_axis, self._per_step)

    def nearest_step(self, x: float) -> int | None:
        """The step that the cursor shows at ``x``: a recorded one, or one that is planned."""
        step = self.step_at(x)
        last = self.series.last_step
        if last is not None and step <= last + 0.5:
            row = self.series.row_of(step)
            return None if row is None else int(self.series.column("step")[row])
        if self.timeline is None and last is None:
            return None
        return min(max(round(step), 0), self.readable_steps - 1)

    def present_x(self) -> float | None:
        """Where the run has come to; ``None`` before it began."""
        if not self.running:
            return None
        last = self.series.last_step
        return self.x_at(last) if last is not None else self.x_at(0.0)

    def whole(self) -> tuple[float, float]:
        """The x range of the whole run, with room for a marker at either end.

        By time the end is an estimate that changes with every step; it is rounded and kept until
        it is off by more than it was rounded, so that the axis does not crawl.
        """
        steps = max(self.total_steps, self.staged.total_steps if self.staged else 0)
        end = self.x_at(float(steps)) if steps else 0.0
        begin = 0.0
        if self.planned_next is not None:
            end = max(end, self.planning.x_at(float(self.planned_next.total_steps)))
        last = self.series.last_step
        if self.shown_axis == "time" and (last is None or last < self.readable_steps - 1):
            if not end <= self._time_end <= 1.15 * end:
                step = nice_step(end / 20.0)
                self._time_end = float(np.ceil(end * 1.02 / step)) * step
            end = self._time_end
        span = max(end - begin, 1e-9)
        return begin - 0.012 * span, end + 0.012 * span

    def plan_points(self, x_range: tuple[float, float], n: int) -> tuple[Array, Array]:
        """The planned learning rate: x (k,) and LR (k,); every step where the plan is short."""
        if self.timeline is None:
            return np.empty(0), np.empty(0)
        steps = self.steps_to_draw(self.timeline, x_range, n)
        return self.x_of(steps), self.timeline.curve(steps)

    def steps_to_draw(
        self, timeline: Timeline, x_range: tuple[float, float], n: int, first_step: int = 0
    ) -> Array:
        """At which steps (k,) a timeline is drawn from ``first_step`` on, corners among them.

        All of them where they are few; else about ``n`` in what is seen and beside it.
        """
        last = timeline.total_steps - 1
        if last < _WHOLE_PLAN:
            return np.arange(min(first_step, last), last + 1)
        low, high = (self.step_at(x) for x in x_range)
        span = high - low
        first = min(max(int(low - 0.5 * span), first_step), last)
        end = max(min(int(high + 0.5 * span) + 1, last), first)
        if end - first <= n:
            return np.arange(first, end + 1)
        turns = corners(timeline)
        even = np.linspace(first, end, n).astype(np.int64)
        return distinct(even, turns[(turns >= first) & (turns <= end)])

    def sample_marks(self) -> tuple[Array, Array]:
        """Sample steps that have been recorded (k,), and the height of the loss there (k,)."""
        rows = [self.series.row_of(step) for step in self.sample_steps]
        kept = np.array([row for row in rows if row is not None], dtype=np.int64)
        steps = self.series.column("step")[kept]
        return steps, self.series.column("smoothed")[kept]


def corners(timeline: Timeline) -> Array:
    """The steps (k,) at which a curve turns, and its last: a drawing must not leave them out."""
    found = [np.array([timeline.total_steps - 1])]
    for begin, end, schedule in timeline.pieces():
        turns = np.array([0, *schedule.shape.corners(schedule)], dtype=np.int64) + begin
        both = np.concatenate([turns - 1, turns])
        found.append(both[both < end])
    steps = distinct(*found)
    return steps[steps >= 0]
