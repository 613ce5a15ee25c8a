"""The shapes of a learning-rate schedule: one entry each, with everything that Crest asks of it.

A shape gives the learning rate of a step, and also what is left of it when an edit lands half way,
so that a new entry in :data:`SHAPES` is right in the plan, during a run and after an edit alike.
Most shapes are a :class:`Fall`: a function that goes from 1 to 0. Steps are 0-based: ``step`` is
the update about to happen. Letters in formulas:

    i step, N total steps, W warmup steps, D start of the decay, s initial, p peak, m minimum LR
    u = (i - W) / (N - W), and u = 1 from i = N on;  r = (i - D) / (N - D)

Every formula is written once for numbers and for numpy arrays, and gives the same bits for both.
Knows nothing of configs, of torch, of running or of drawing.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from typing import TYPE_CHECKING, Any

from core.i18n.text import TranslatedText
from core.lr_shapes import interpolation
from core.lr_shapes.arithmetic import cosine_rise, each, larger, smaller, snapped, sqrt, where
from core.lr_shapes.progress import between, from_anchor, progress
from core.lr_shapes.progress import entered as entered_of
from core.lr_shapes.shares import half_cosine, one_minus_sqrt, polynomial, straight

if TYPE_CHECKING:
    import numpy as np

CONSTANT = "constant"  # the shape that holds what stands there
POINTS = "points"  # the one that goes through what is given


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule with everything resolved to steps.

    ``total_steps`` N, ``warmup_steps`` W, ``decay_start`` D with W <= D <= N (shapes that hold).

    A plan begins at the beginning. The rest of a run after an edit may begin half way: ``entered``
    is the share of the fall that lies behind it and ``warmed`` that of a curved warmup; the fall
    then goes on from ``peak_lr`` as the same curve would. Restarts keep their ``peak_lr``; the
    cycle that was entered goes on from ``initial_lr``. ``timescale``: T of the inverse square root;
    0: W, or 10,000 where there is no warmup. ``points``: (share of the run, LR).
    """

    decay: str
    total_steps: int
    warmup_steps: int
    initial_lr: float
    peak_lr: float
    min_lr: float
    decay_start: int
    power: float = 2.0
    cycles: int = 4
    entered: float = 0.0
    warmed: float = 0.0
    timescale: int = 0
    points: interpolation.Points = ()
    interpolation: str = interpolation.LINEAR

    @property
    def shape(self) -> "Shape":
        """The shape's entry in :data:`SHAPES`."""
        return SHAPES[self.decay]

    def lr(self, step: int) -> float:
        """The learning rate of the update ``step``; past the end it stays at its last value."""
        if step < self.warmup_steps:
            return float(self.shape.warmup(self, step))
        return float(self.shape.after(self, step))

    def curve(self, steps: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
        """``lr`` of many steps: int array (n,) to float64 array (n,), bit for bit equal to it."""
        import numpy as np  # deferred: the command line and the first paint do without

        lr = np.empty(len(steps), dtype=np.float64)
        warm = steps < self.warmup_steps
        lr[warm] = self.shape.warmup(self, steps[warm])
        lr[~warm] = self.shape.after(self, steps[~warm])
        return lr

    def rest(self, made: int, anchor: float) -> "Schedule":
        """What is left when ``made`` updates lie behind: the same curve, counted from there.

        ``anchor``: the learning rate of that update, where the rest begins.
        """
        if made < self.warmup_steps:
            ahead = self.shape.rest_of_warmup(self, made)
        else:
            ahead = self.shape.rest_of_decay(self, made, anchor)
        start = self.decay_start - made
        return replace(
            ahead,
            total_steps=self.total_steps - made,
            initial_lr=anchor,
            decay_start=max(start, 0) if self.shape.holds else start,
        )


@dataclass(frozen=True)
class Shape(ABC):
    """One entry of the table.

    Attributes:
        label: the name in the chooser, in the language in use.
        source: who uses it or where it was proposed, in a few words for the chooser.
        extra: further config fields of ``schedule`` that the shape reads.
        holds: there is a plateau at the peak, which ends at ``decay_start``.
        falls: it comes down from the peak; false: ``min_lr`` is not read.
        needs_floor: ``min_lr`` must be above 0.
        cooldown: the shape of "decay now", where this one does not reach ``min_lr`` by its end by
            falling from where it stands; empty: this shape itself.
    """

    label: TranslatedText = TranslatedText("fields")
    source: TranslatedText = TranslatedText("fields")
    _: KW_ONLY
    extra: tuple[str, ...] = ()
    holds: bool = False
    falls: bool = True
    needs_floor: bool = False
    cooldown: str = ""

    def warmup(self, s: Schedule, step: Any) -> Any:
        """The learning rate before the end of the warmup, i < W: s + i (p - s) / W.

        Goyal et al. 2017, "Accurate, Large Minibatch SGD" (arXiv:1706.02677), section 2.2; Raschka,
        "Build a Large Language Model (From Scratch)", appendix D.
        """
        return s.initial_lr + step * (s.peak_lr - s.initial_lr) / s.warmup_steps

    @abstractmethod
    def after(self, s: Schedule, step: Any) -> Any:
        """The learning rate from the end of the warmup on, i >= W."""

    def rest_of_warmup(self, s: Schedule, made: int) -> Schedule:
        """What differs in ``s`` when ``made`` < W updates lie behind."""
        return replace(s, warmup_steps=s.warmup_steps - made, warmed=0.0, timescale=0)

    @abstractmethod
    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        """What differs in ``s`` when ``made`` >= W updates lie behind."""

    def levels(self, s: Schedule) -> tuple[float, ...]:
        """Learning rates between which the whole curve lies."""
        return (s.initial_lr, s.peak_lr, s.min_lr) if self.falls else (s.initial_lr, s.peak_lr)

    def corners(self, s: Schedule) -> list[int]:
        """The steps at which the curve turns sharply or jumps, beside its two ends."""
        return [s.warmup_steps, s.decay_start] if self.holds else [s.warmup_steps]


Share = Callable[[Schedule, Any], Any]


@dataclass(frozen=True)
class Fall(Shape):
    """m + (p - m) * share(u): from the peak to the minimum, by a function from 1 to 0.

    With ``holds`` the peak stands until D and r takes the place of u: warmup-stable-decay, Hu et
    al. 2024, "MiniCPM" (arXiv:2404.06395), section 4.

    Attributes:
        share: what is left of p - m; 1 at u = 0 and 0 at u = 1.
        self_similar: the rest of the fall, stretched, is the whole fall again (a straight line): an
            edited run then begins a new one. False is right for every share: the rest is the same
            curve from where it was entered.
        curved_warmup: the warmup is half a cosine, s + (p - s) (1 - cos(pi i / W)) / 2.
    """

    share: Share = straight
    _: KW_ONLY
    self_similar: bool = False
    curved_warmup: bool = False

    def warmup(self, s: Schedule, step: Any) -> Any:
        if not self.curved_warmup:
            # super() without arguments does not work in a dataclass with slots.
            return Shape.warmup(self, s, step)
        x = step / s.warmup_steps
        behind = cosine_rise(s.warmed)
        # Its last billionth is a straight line: in floating point nothing of the cosine is left.
        share = x if behind >= 1.0 else cosine_rise(s.warmed + (1.0 - s.warmed) * x)
        if 0.0 < behind < 1.0:
            share = (share - behind) / (1.0 - behind)
        return s.initial_lr + (s.peak_lr - s.initial_lr) * share

    def after(self, s: Schedule, step: Any) -> Any:
        if not self.holds:
            return between(s, self._left(s, progress(s, step, s.warmup_steps)))
        r = larger(progress(s, step, s.decay_start), 0.0)
        return where(step < s.decay_start, s.peak_lr, between(s, self._left(s, r)))

    def _left(self, s: Schedule, u: Any) -> Any:
        """The share at ``u`` of the whole fall, or of the rest of one, from 1 again."""
        if not s.entered:
            return self.share(s, u)
        left = self.share(s, s.entered)
        share = self.share(s, smaller(s.entered + (1.0 - s.entered) * u, 1.0))
        return share / left if left > 0.0 else share * 0.0

    def rest_of_warmup(self, s: Schedule, made: int) -> Schedule:
        ahead = Shape.rest_of_warmup(self, s, made)
        if not self.curved_warmup:
            return ahead
        return replace(ahead, warmed=s.warmed + (1.0 - s.warmed) * (made / s.warmup_steps))

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        begin = s.decay_start if self.holds else s.warmup_steps
        entered = 0.0 if self.self_similar else entered_of(s, made, begin)
        return from_anchor(s, anchor, entered)


@dataclass(frozen=True)
class Constant(Shape):
    """p, whatever the step: Hugging Face's ``get_constant_schedule_with_warmup``."""

    falls: bool = False
    cooldown: str = "linear"

    def after(self, s: Schedule, step: Any) -> Any:
        return step * 0.0 + s.peak_lr

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        return from_anchor(s, anchor)


@dataclass(frozen=True)
class InverseSqrt(Shape):
    """max(m, p / sqrt((i - W + T) / T)), with the timescale T = W, or 10,000 where W = 0.

    Vaswani et al. 2017, "Attention Is All You Need" (arXiv:1706.03762), equation 3; Raffel et al.
    2020, "T5" (arXiv:1910.10683), section 3.1.2; Hugging Face's ``get_inverse_sqrt_schedule``.
    """

    cooldown: str = "linear"

    def after(self, s: Schedule, step: Any) -> Any:
        timescale = self._timescale(s)
        held = smaller(step, s.total_steps)  # nothing changes past the end
        lr = s.peak_lr / sqrt((held - s.warmup_steps + timescale) / timescale)
        return larger(lr, s.min_lr)

    def rest_of_warmup(self, s: Schedule, made: int) -> Schedule:
        return replace(Shape.rest_of_warmup(self, s, made), timescale=self._timescale(s))

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        timescale = made - s.warmup_steps + self._timescale(s)
        return replace(from_anchor(s, anchor), timescale=timescale)

    def _timescale(self, s: Schedule) -> int:
        return s.timescale or s.warmup_steps or 10_000


@dataclass(frozen=True)
class Exponential(Shape):
    """p (m / p) ** u, which needs m > 0: each step multiplies by the same factor.

    Li and Arora 2020, "An Exponential Learning Rate Schedule for Deep Learning"
    (arXiv:1910.07454); PyTorch's ``ExponentialLR``.
    """

    needs_floor: bool = True

    def after(self, s: Schedule, step: Any) -> Any:
        u = progress(s, step, s.warmup_steps)
        return s.peak_lr * each(lambda value: (s.min_lr / s.peak_lr) ** value)(u)

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        return from_anchor(s, anchor)


@dataclass(frozen=True)
class Restarts(Shape):
    """m + (p - m) (1 + cos(pi ((c u) mod 1))) / 2, c = ``cycles``; m from u = 1 on.

    Loshchilov and Hutter 2017, "SGDR" (arXiv:1608.03983), equation 5 with cycles of one length;
    Hugging Face's ``get_cosine_with_hard_restarts_schedule_with_warmup``.
    """

    extra: tuple[str, ...] = ("cycles",)
    cooldown: str = "cosine"

    def warmup(self, s: Schedule, step: Any) -> Any:
        """A straight line to where the cycles begin, which need not be the top of one."""
        share = half_cosine(s, snapped(s.cycles * s.entered) % 1.0)
        top = between(s, share) if s.entered else s.peak_lr
        return s.initial_lr + step * (top - s.initial_lr) / s.warmup_steps

    def after(self, s: Schedule, step: Any) -> Any:
        u = progress(s, step, s.warmup_steps)
        place = s.cycles * (s.entered + (1.0 - s.entered) * u)
        if s.entered:
            place = snapped(place)
        share = half_cosine(s, place % 1.0)
        first = self._entered_cycle(s, share)
        lr = where(place < self._next_restart(s), first, between(s, share))
        return where(u >= 1.0, s.min_lr, lr)

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        entered = entered_of(s, made, s.warmup_steps)
        return replace(from_anchor(s, anchor, entered), peak_lr=s.peak_lr)

    def corners(self, s: Schedule) -> list[int]:
        """The end of the warmup and every restart."""
        fall = s.total_steps - s.warmup_steps
        behind = s.cycles * s.entered
        ahead = [k - behind for k in range(1, s.cycles) if k > behind]
        restarts = [math.ceil(fall * cycles / (s.cycles - behind)) for cycles in ahead]
        return [s.warmup_steps, *(s.warmup_steps + restart for restart in restarts)]

    def _next_restart(self, s: Schedule) -> float:
        """Where the cycle that was entered half way ends; a plan has no such cycle."""
        if not s.entered or s.warmup_steps:
            return 0.0
        return float(math.floor(snapped(s.cycles * s.entered))) + 1.0

    def _entered_cycle(self, s: Schedule, share: Any) -> Any:
        left = half_cosine(s, snapped(s.cycles * s.entered) % 1.0)
        whole = share / left if left > 0.0 else share * 0.0
        return s.min_lr + (s.initial_lr - s.min_lr) * whole


@dataclass(frozen=True)
class Points(Fall):
    """Through the points; W is where the highest stands. Without them straight: s, p, m."""

    share: Share = straight
    _: KW_ONLY
    self_similar: bool = True
    extra: tuple[str, ...] = ("points", "interpolation")
    cooldown: str = "linear"

    def warmup(self, s: Schedule, step: Any) -> Any:
        return _through(s, step) if s.points else Fall.warmup(self, s, step)

    def after(self, s: Schedule, step: Any) -> Any:
        return _through(s, step) if s.points else Fall.after(self, s, step)

    def rest_of_warmup(self, s: Schedule, made: int) -> Schedule:
        ahead = Fall.rest_of_warmup(self, s, made)
        return replace(ahead, entered=entered_of(s, made, 0)) if s.points else ahead

    def rest_of_decay(self, s: Schedule, made: int, anchor: float) -> Schedule:
        if not s.points:
            return Fall.rest_of_decay(self, s, made, anchor)
        if made >= s.total_steps:  # nothing is left: what stands there, for as long as is asked for
            return from_anchor(replace(s, points=((0.0, anchor), (1.0, anchor))), anchor)
        entered = entered_of(s, made, 0)
        return from_anchor(s, max(anchor, interpolation.reach_from(s.points, entered)[1]), entered)

    def levels(self, s: Schedule) -> tuple[float, ...]:
        """The anchor of an edit, the lowest and the highest of what lies ahead."""
        if not s.points:
            return Fall.levels(self, s)
        return s.initial_lr, *interpolation.reach_from(s.points, s.entered)

    def corners(self, s: Schedule) -> list[int]:
        """Where the points stand."""
        if not s.points:
            return Fall.corners(self, s)
        import numpy as np

        per_share = s.total_steps / max(1.0 - s.entered, 1e-12)
        shares, _ = interpolation.columns(s.points)
        found: list[int] = np.ceil((shares - s.entered) * per_share - 1e-6).astype(int).tolist()
        return found


def _through(s: Schedule, step: Any) -> Any:
    x = s.entered + (1.0 - s.entered) * smaller(step / max(s.total_steps, 1), 1.0)
    if isinstance(x, int | float):
        return interpolation.value_at(s.points, s.interpolation, x)
    return interpolation.values_at(s.points, s.interpolation, x)


SHAPES: Mapping[str, Shape] = {
    "cosine": Fall("Cosine", "Appendix D; nanoGPT", half_cosine),
    "linear": Fall("Linear", "OLMo; Hugging Face", straight, self_similar=True),
    CONSTANT: Constant("Constant", "constant with warmup"),
    "wsd-linear": Fall("WSD linear", "MiniCPM; Megatron", straight, holds=True, self_similar=True),
    "wsd-cosine": Fall("WSD cosine", "Hugging Face; Megatron", half_cosine, holds=True),
    "wsd-1-sqrt": Fall("WSD 1-√", "Hägele et al. 2024", one_minus_sqrt, holds=True),
    "inverse-sqrt": InverseSqrt("Inverse √", "Hugging Face; T5"),
    "exponential": Exponential("Exponential", "geometric decay"),
    "polynomial": Fall(
        "Polynomial", "Hugging Face", polynomial, self_similar=True, extra=("power",)
    ),
    "cosine-restarts": Restarts("Restarts", "SGDR; Hugging Face"),
    # Smith and Topin 2018, "Super-Convergence" (arXiv:1708.07120), with fastai's two half cosines.
    "one-cycle": Fall("One cycle", "fastai; torch OneCycleLR", half_cosine, curved_warmup=True),
    POINTS: Points("Points", "any curve; another trainer's schedule"),
}
