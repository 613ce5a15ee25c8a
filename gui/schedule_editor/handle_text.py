"""What a handle says of itself: its value, and the same in other units. Pure; draws nothing."""

from core.schedule.timeline import ScheduleTail
from gui.language.numbers import percent
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.plots.numbers import clock_text
from gui.plots.table import tr
from gui.schedule_editor.plan_drag import (
    DECAY_START,
    END,
    INITIAL,
    PEAK,
    Place,
    Plan,
    short_lr_text,
)
from gui.schedule_editor.point_drag import PointCurve, place_of, point_of

NAMES = {
    INITIAL: QT_TRANSLATE_NOOP("Plots", "Initial LR"),
    PEAK: QT_TRANSLATE_NOOP("Plots", "Peak"),
    DECAY_START: QT_TRANSLATE_NOOP("Plots", "Start of decay"),
    END: QT_TRANSLATE_NOOP("Plots", "End"),
}


def handle_name(handle: str) -> str:
    """What a handle is called."""
    k = point_of(handle)
    return tr(NAMES[handle]) if k is None else tr("Point {n}").format(n=k + 1)


def point_text(handle: str, place: Place) -> str:
    """Which point it is, and where."""
    return tr("{name}, {lr} at step {step}").format(
        name=handle_name(handle), lr=short_lr_text(place.lr), step=f"{round(place.step):,}"
    )


def spoken_place(place: Place) -> str:
    """Where it is, as a screen reader says it after its name."""
    return tr("{lr} at step {step}").format(
        lr=short_lr_text(place.lr), step=f"{round(place.step):,}"
    )


def point_readings(
    handle: str,
    curve: PointCurve,
    tokens_per_step: int = 0,
    seconds_per_step: float = 0.0,
) -> tuple[str, str]:
    """Two lines for the label at a point of a curve."""
    k = (point_of(handle) or 0) - curve.number
    if not 0 <= k < len(curve.points):
        return "", ""
    place = place_of(curve, k)
    pace = (curve.steps_per_epoch, tokens_per_step, seconds_per_step)
    return point_text(handle, place), _others(round(place.step), curve.end, *pace)


def readings(
    plan: Plan, handle: str, tokens_per_step: int = 0, seconds_per_step: float = 0.0
) -> tuple[str, str]:
    """Two lines for the label at a handle."""
    s = plan.schedule
    if handle == INITIAL:
        first = tr("initial LR {lr}").format(lr=short_lr_text(s.initial_lr))
        return first, _of_peak(plan, s.initial_lr) if s.warmup_steps else tr("no warmup yet")
    if handle == PEAK:
        steps = tr("{n} steps of warmup").format(n=f"{s.warmup_steps:,}")
        steps = steps if s.warmup_steps else tr("no warmup")
        first = tr("peak {lr} · {steps}").format(lr=short_lr_text(s.peak_lr), steps=steps)
        if not s.warmup_steps:
            return first, tr("the run starts at the peak")
        return first, _units(plan, s.warmup_steps, tokens_per_step, seconds_per_step)
    if handle == DECAY_START:
        first = tr("decay from step {n}").format(n=f"{s.decay_start:,}")
        return first, _units(plan, s.decay_start, tokens_per_step, seconds_per_step)
    low = tr("min LR {lr}").format(lr=short_lr_text(s.min_lr))
    if not plan.measured_in_steps:
        return low, _of_peak(plan, s.min_lr)
    long = tr("{n} steps in total").format(n=f"{s.total_steps:,}")
    first = f"{low} · {long}" if s.shape.falls else long
    return first, _units(plan, s.total_steps, tokens_per_step, seconds_per_step)


def tail_readings(
    tail: ScheduleTail,
    handle: str,
    steps_per_epoch: float = 0.0,
    tokens_per_step: int = 0,
    seconds_per_step: float = 0.0,
) -> tuple[str, str]:
    """Two lines for the label at a handle of the rest of a run."""
    s = tail.schedule
    pace = (steps_per_epoch, tokens_per_step, seconds_per_step)
    if handle == PEAK:
        if not s.warmup_steps:
            up = tr("drag up to warm up again, down to ramp down")
            return up, tr("to any learning rate, by any later step")
        said = tr("down to {lr} by step {n}") if tail.ramps_down else tr("peak {lr} at step {n}")
        first = said.format(lr=short_lr_text(s.peak_lr), n=f"{tail.peak_step:,}")
        return first, _others(tail.peak_step, tail.total_steps, *pace)
    if handle == DECAY_START:
        first = tr("decay from step {n}").format(n=f"{tail.decay_start:,}")
        return first, _others(tail.decay_start, tail.total_steps, *pace)
    long = tr("ends at step {n}").format(n=f"{tail.total_steps:,}")
    low = tr("min LR {lr}").format(lr=short_lr_text(s.min_lr))
    first = f"{low} · {long}" if s.shape.falls else long
    return first, _others(tail.total_steps, tail.total_steps, *pace)


def tool_tip(handle: str) -> str:
    """What the handle is for and how it is moved."""
    if point_of(handle) is not None:
        return tr(
            "Drag to move this point of the curve. Right-click: exact values, remove, "
            "interpolation.\nShift: no snapping. Keys: 1 to 9 select a point, arrows "
            "move it, with Shift further; Ins adds one beside it, Del removes it; Esc cancels "
            "a drag."
        )
    what = {
        INITIAL: tr("Drag up or down: initial learning rate."),
        PEAK: tr("Drag up or down: peak learning rate. Left or right: length of the warmup."),
        DECAY_START: tr("Drag left or right: start of the decay."),
        END: tr(
            "Drag up or down: minimum learning rate. Left or right: length of the run, "
            "if “At most” counts its steps."
        ),
    }[handle]
    keys = tr(
        "Shift: no snapping. Keys: 1 to 4 select a handle, arrows move it, with Shift "
        "further; Esc cancels a drag."
    )
    return f"{what}\n{keys}"


def _of_peak(plan: Plan, lr: float) -> str:
    share = f"{round(100.0 * lr / plan.schedule.peak_lr, 2):g}"
    return tr("{share}% of the peak").format(share=share)


def _units(plan: Plan, step: int, tokens_per_step: int, seconds_per_step: float) -> str:
    total = plan.schedule.total_steps
    return _others(step, total, plan.steps_per_epoch, tokens_per_step, seconds_per_step)


def _others(
    step: int, total: int, steps_per_epoch: float, tokens_per_step: int, seconds_per_step: float
) -> str:
    said = []
    if step < total:
        said.append(percent(f"{round(100.0 * step / total, 1):g}"))
    if steps_per_epoch:
        epoch = f"{round(step / steps_per_epoch, 1):g}"
        said.append(tr("epoch {epoch}").format(epoch=epoch))
    if tokens_per_step:
        said.append(tr("{n} tokens").format(n=f"{step * tokens_per_step:,}"))
    if seconds_per_step:
        said.append(clock_text(step * seconds_per_step))
    return " · ".join(said)
