"""The little pictures of help, by name: one entry each, drawn from ``gui.help.geometry``.

They take their colours from the scheme. Those with a slider are drawn anew while it is moved.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from core.lr_shapes import SHAPES, Schedule
from gui.help import geometry
from gui.help.canvas import Canvas
from gui.help.geometry import TOTAL
from gui.help.text import page_text
from gui.language.texts import QT_TRANSLATE_NOOP

Draw = Callable[[Canvas, float], None]


@dataclass(frozen=True, slots=True)
class SliderSpec:
    """A value that can be moved.

    Attributes:
        label: what it is, to be translated.
        low, high, start: its range, and where it stands at first.
        text: the value as a person reads it.
        steps: positions between low and high.
    """

    label: str
    low: float
    high: float
    start: float
    text: Callable[[float], str]
    steps: int = 100


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Attributes:
        draw: on a canvas, at the slider's value (0 without one).
        said: what is to be seen, for who does not see it; to be translated.
        slider: what can be moved; ``None``: nothing.
        height: px, of the drawings.
    """

    draw: Draw
    said: str
    slider: SliderSpec | None = None
    height: int = 150


def _percent(value: float) -> str:
    return f"{value:.0%}"


def _plain(value: float) -> str:
    return f"{value:.2g}" if value < 10 else f"{value:.0f}"


# -- schedules


def _draw_plan(canvas: Canvas, plan: Schedule, *, marks: bool = True) -> Canvas:
    sized = canvas.scaled((0, TOTAL - 1), (0.0, 1.12))
    sized.axes()
    sized.line(range(TOTAL), geometry.curve(plan), canvas.colors.accent)
    if marks:
        w = plan.warmup_steps
        sized.upright(w, canvas.colors.muted, "dotted")
        sized.dot(w, plan.lr(w), canvas.colors.accent)
    return sized


def _schedule(canvas: Canvas, _: float) -> None:
    colors, plan = canvas.colors, geometry.schedule(warmup=0.3)
    sized = _draw_plan(canvas, plan)
    sized.word(plan.warmup_steps, 1.0, page_text(_PEAK), colors.accent, "left")
    sized.word(plan.warmup_steps, 0.12, page_text(_WARMUP), colors.muted, "left")
    sized.word(TOTAL * 0.68, 0.7, page_text(_DECAY), colors.muted)
    sized.dot(TOTAL - 1, plan.min_lr, colors.accent)
    sized.word(TOTAL - 1, 0.2, page_text(_MINIMUM), colors.accent, "above")


def _warmup(canvas: Canvas, share: float) -> None:
    plan = geometry.schedule(warmup=share)
    sized = _draw_plan(canvas, plan)
    text = page_text(_N_STEPS).format(n=plan.warmup_steps)
    side = "right" if share < 0.5 else "left"  # where no line is
    sized.word(plan.warmup_steps, 0.08, text, canvas.colors.muted, side)


def _peak(canvas: Canvas, peak: float) -> None:
    sized = canvas.scaled((0, TOTAL - 1), (0.0, 2.1))
    sized.axes()
    sized.line(
        range(TOTAL), geometry.curve(geometry.schedule()), canvas.colors.muted, 1.2, "dashed"
    )
    plan = geometry.schedule(peak_lr=peak)
    sized.line(range(TOTAL), geometry.curve(plan), canvas.colors.accent)
    sized.dot(plan.warmup_steps, peak, canvas.colors.accent)


def _minimum(canvas: Canvas, share: float) -> None:
    plan = geometry.schedule(min_lr=share)
    sized = _draw_plan(canvas, plan, marks=False)
    sized.dot(TOTAL - 1, share, canvas.colors.accent)
    sized.line((0, TOTAL - 1), (share, share), canvas.colors.muted, 1.0, "dotted")


def _shape(decay: str, canvas: Canvas, _: float) -> None:
    _draw_plan(canvas, geometry.schedule(decay, 0.15), marks=decay != "points")


def _one_cycle(canvas: Canvas, _: float) -> None:
    _draw_plan(canvas, geometry.schedule("one-cycle", 0.3))


def _polynomial(canvas: Canvas, power: float) -> None:
    _draw_plan(canvas, geometry.schedule("polynomial", 0.15, power=power))


def _restarts(canvas: Canvas, cycles: float) -> None:
    _draw_plan(canvas, geometry.schedule("cosine-restarts", 0.1, cycles=round(cycles)))


def _wsd(canvas: Canvas, share: float) -> None:
    begin = round(share * TOTAL)
    sized = canvas.scaled((0, TOTAL - 1), (0.0, 1.12))
    sized.axes()
    sized.upright(begin, canvas.colors.muted, "dotted")
    for decay, colour, dash in (
        ("wsd-linear", canvas.colors.muted, "dashed"),
        ("wsd-cosine", canvas.colors.muted, "dotted"),
        ("wsd-1-sqrt", canvas.colors.accent, ""),
    ):
        plan = geometry.schedule(decay, 0.1, decay_start=begin)
        sized.line(range(TOTAL), geometry.curve(plan), colour, 2.0, dash)


def _all_shapes(canvas: Canvas, _: float) -> None:
    columns = 3
    rows = -(-len(SHAPES) // columns)
    foot = canvas.painter.fontMetrics().height() + 2.0
    for index, (name, shape) in enumerate(SHAPES.items()):
        part = canvas.part(index, (columns, rows), foot)
        warmup = 0.3 if name == "one-cycle" else 0.12
        _draw_plan(part, geometry.schedule(name, warmup), marks=False)
        part.scaled((0, 1), (0, 1)).word(0.5, 0.0, shape.label, canvas.colors.muted, "below")


def _tail(canvas: Canvas, share: float) -> None:
    step = round(share * TOTAL)
    before, after = geometry.bent(step)
    sized = canvas.scaled((0, TOTAL - 1), (0.0, 1.12))
    sized.axes()
    sized.line(range(TOTAL), geometry.curve(before), canvas.colors.muted, 1.2, "dashed")
    sized.line(range(step + 1), geometry.curve(after), canvas.colors.accent)
    rest = range(step, TOTAL)
    sized.line(rest, geometry.curve(after)[step:], canvas.colors.edit, 2.0)
    sized.upright(step, canvas.colors.edit, "dotted")
    sized.word(step, 0.1, page_text(_NOW), canvas.colors.edit, "left" if share > 0.5 else "right")


# -- gradients


def _clipping(canvas: Canvas, max_norm: float) -> None:
    colors, painter = canvas.colors, canvas.painter
    half = canvas.room.width() / canvas.room.height() * 1.25
    sized = canvas.scaled((-0.35, 2 * half - 0.35), (-0.35, 2.15))
    before = geometry.gradients()
    after = geometry.clipped(before, max_norm)
    centre, edge = sized.at(0.0, 0.0), sized.at(max_norm, 0.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colors.muted), 1.2, Qt.PenStyle.DashLine))
    radius = edge.x() - centre.x()
    painter.drawEllipse(centre, radius, radius)
    for (x, y), (cx, cy) in zip(before, after, strict=True):
        if np.hypot(x, y) > max_norm:
            sized.line((cx, x), (cy, y), colors.muted, 1.0, "dotted")
            sized.arrow(cx, cy, colors.clipped, 2.0)
        else:
            sized.arrow(x, y, colors.gradient)
    n = int((np.hypot(before[:, 0], before[:, 1]) > max_norm).sum())
    text = page_text(_N_CLIPPED).format(n=n, all=len(before))
    sized.word(2 * half - 0.35, -0.2, text, colors.clipped, "left")


def _norm(canvas: Canvas, _: float) -> None:
    colors = canvas.colors
    half = canvas.room.width() / canvas.room.height() * 1.25
    sized = canvas.scaled((-0.3, 2 * half - 0.3), (-0.35, 2.15))
    sized.line((0, 2), (0, 0), colors.muted, 1.2, "dashed")
    sized.line((2, 2), (0, 1.5), colors.muted, 1.2, "dashed")
    sized.arrow(2.0, 1.5, colors.gradient, 2.5)
    sized.word(1.0, 0.0, "g₁ = 4", colors.muted, "below")
    sized.word(2.0, 0.75, "g₂ = 3", colors.muted)
    sized.word(2.0, 1.5, "‖g‖ = √(16 + 9) = 5", colors.gradient)


def _batch(canvas: Canvas, size: float) -> None:
    colors = canvas.colors
    half = canvas.room.width() / canvas.room.height() * 1.3
    sized = canvas.scaled((-0.8, 2 * half - 0.8), (-1.3, 1.3))
    for x, y in geometry.batch_means(max(round(size), 1)):
        sized.arrow(x, y, colors.muted, 1.0)
    sized.arrow(1.0, 0.0, colors.gradient, 3.0)


def _weight_decay(canvas: Canvas, share: float) -> None:
    steps = 400
    sized = canvas.scaled((0, steps - 1), (0.0, 1.08))
    sized.axes()
    sized.line(range(steps), geometry.decayed_weight(share, 1.0, steps), canvas.colors.train)
    sized.word(steps - 1, 0.6, page_text(_WEIGHT), canvas.colors.muted, "left")


# -- losses


def _loss(canvas: Canvas, _: float) -> None:
    x, train, val = geometry.losses()
    sized = canvas.scaled((0.0, 1.0), (0.0, 4.8))
    sized.axes()
    turn = float(x[int(val.argmin())])
    sized.upright(turn, canvas.colors.muted, "dotted")
    sized.line(x, train, canvas.colors.train)
    sized.line(x, val, canvas.colors.val)
    sized.word(1.0, float(val[-1]), page_text(_VALIDATION), canvas.colors.val, "above")
    sized.word(1.0, float(train[-1]), page_text(_TRAINING), canvas.colors.train, "above")
    sized.word(turn, 4.4, page_text(_BY_HEART), canvas.colors.muted)


def _spike(canvas: Canvas, _: float) -> None:
    loss, at = geometry.spiked()
    sized = canvas.scaled((0, len(loss) - 1), (1.5, 4.6))
    sized.axes()
    sized.line(range(len(loss)), loss, canvas.colors.train, 1.4)
    sized.upright(at, canvas.colors.error)
    sized.word(at, 4.3, page_text(_SPIKE), canvas.colors.error)


def _sampling(canvas: Canvas, temperature: float) -> None:
    shares = geometry.probabilities(temperature)
    sized = canvas.scaled((0.0, float(len(shares))), (0.0, 1.08))
    sized.axes()
    for index, share in enumerate(shares):
        bar = (sized.at(index + 0.15, float(share)), sized.at(index + 0.85, 0.0))
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(QColor(canvas.colors.train))
        canvas.painter.drawRect(QRectF(*bar))
        sized.word(index + 0.5, float(share), f"{share:.0%}", canvas.colors.muted, "above")


def _range_test(canvas: Canvas, _: float) -> None:
    points, reading = geometry.range_test()
    xs = [float(np.log10(point.lr)) for point in points]
    losses: Sequence[float] = [point.smoothed for point in points]
    sized = canvas.scaled((-7.0, 1.0), (min(losses) - 0.6, max(losses) + 0.4))
    sized.axes()
    sized.line(xs, losses, canvas.colors.train)
    if reading.interval is not None:
        marks = (
            (reading.interval.valley, _VALLEY, "left"),
            (reading.interval.steep, _STEEP, "right"),
        )
        for rate, name, side in marks:
            x = float(np.log10(rate))
            sized.upright(x, canvas.colors.accent)
            sized.word(x, max(losses), page_text(name), canvas.colors.accent, side)


_PEAK = QT_TRANSLATE_NOOP("HelpPages", "peak")
_WARMUP = QT_TRANSLATE_NOOP("HelpPages", "warmup")
_DECAY = QT_TRANSLATE_NOOP("HelpPages", "decay")
_MINIMUM = QT_TRANSLATE_NOOP("HelpPages", "minimum")
_NOW = QT_TRANSLATE_NOOP("HelpPages", "now")
_N_STEPS = QT_TRANSLATE_NOOP("HelpPages", "{n} of 300 steps")
_N_CLIPPED = QT_TRANSLATE_NOOP("HelpPages", "{n} of {all} clipped")
_WEIGHT = QT_TRANSLATE_NOOP("HelpPages", "weight over 400 steps")
_VALIDATION = QT_TRANSLATE_NOOP("HelpPages", "validation")
_TRAINING = QT_TRANSLATE_NOOP("HelpPages", "training")
_BY_HEART = QT_TRANSLATE_NOOP("HelpPages", "from here by heart")
_SPIKE = QT_TRANSLATE_NOOP("HelpPages", "spike")
_VALLEY = QT_TRANSLATE_NOOP("HelpPages", "valley")
_STEEP = QT_TRANSLATE_NOOP("HelpPages", "steep")

_CURVE = QT_TRANSLATE_NOOP("HelpPages", "The learning rate over a run of 300 steps")

PICTURES: Mapping[str, Picture] = {
    "schedule": Picture(_schedule, _CURVE),
    "warmup": Picture(
        _warmup,
        _CURVE,
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Warmup"), 0.0, 0.6, 0.2, _percent, 60),
    ),
    "peak": Picture(
        _peak,
        _CURVE,
        SliderSpec(
            QT_TRANSLATE_NOOP("HelpPages", "Peak, times as high"), 0.25, 2.0, 1.5, _plain, 35
        ),
    ),
    "minimum": Picture(
        _minimum,
        _CURVE,
        SliderSpec(
            QT_TRANSLATE_NOOP("HelpPages", "Minimum, of the peak"), 0.0, 0.5, 0.1, _percent, 50
        ),
    ),
    "all-shapes": Picture(
        _all_shapes, QT_TRANSLATE_NOOP("HelpPages", "All decay shapes side by side"), height=300
    ),
    "tail": Picture(
        _tail,
        QT_TRANSLATE_NOOP("HelpPages", "A constant rate, and the decay that begins now"),
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Decay now, at"), 0.12, 0.95, 0.6, _percent, 83),
    ),
    "polynomial": Picture(
        _polynomial,
        _CURVE,
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Power"), 0.25, 5.0, 2.0, _plain, 95),
    ),
    "restarts": Picture(
        _restarts,
        _CURVE,
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Cycles"), 1, 6, 3, _plain, 5),
    ),
    "wsd": Picture(
        _wsd,
        QT_TRANSLATE_NOOP("HelpPages", "A plateau and three ways to fall from it"),
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Decay from"), 0.2, 0.95, 0.75, _percent, 75),
    ),
    "clipping": Picture(
        _clipping,
        QT_TRANSLATE_NOOP(
            "HelpPages", "Gradients as arrows; those outside the circle are shortened to it"
        ),
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Clip at norm"), 0.2, 2.4, 1.0, _plain, 44),
        height=190,
    ),
    "norm": Picture(
        _norm,
        QT_TRANSLATE_NOOP("HelpPages", "Two numbers, and the length of the arrow that they make"),
    ),
    "batch": Picture(
        _batch,
        QT_TRANSLATE_NOOP("HelpPages", "Means of noisy gradients around the true one"),
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Gradients in the mean"), 1, 64, 4, _plain, 63),
        height=180,
    ),
    "weight-decay": Picture(
        _weight_decay,
        QT_TRANSLATE_NOOP("HelpPages", "A weight that fades away"),
        SliderSpec(
            QT_TRANSLATE_NOOP("HelpPages", "lr · λ"), 0.0, 0.02, 0.005, lambda v: f"{v:.4f}", 40
        ),
        height=130,
    ),
    "loss": Picture(
        _loss,
        QT_TRANSLATE_NOOP(
            "HelpPages", "Both losses fall, then the validation loss turns up: a sketch"
        ),
        height=170,
    ),
    "spike": Picture(
        _spike, QT_TRANSLATE_NOOP("HelpPages", "A loss with a spike: a sketch"), height=130
    ),
    "sampling": Picture(
        _sampling,
        QT_TRANSLATE_NOOP("HelpPages", "The probabilities of eight tokens as bars"),
        SliderSpec(QT_TRANSLATE_NOOP("HelpPages", "Temperature"), 0.0, 3.0, 1.0, _plain, 60),
    ),
    "range-test": Picture(
        _range_test,
        QT_TRANSLATE_NOOP("HelpPages", "The loss over the learning rate, with the two marks"),
        height=160,
    ),
    "shape:one-cycle": Picture(_one_cycle, _CURVE, height=120),
    **{
        f"shape:{name}": Picture(partial(_shape, name), _CURVE, height=120)
        for name in SHAPES
        if name != "one-cycle"
    },
}
"""Every picture by its name. A shape's picture is there as soon as the shape is."""
