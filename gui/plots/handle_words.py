"""What a handle says of itself: its value, and the same in other units. Pure; draws nothing."""

from gui.plots.numbers import clock_text
from gui.plots.table import words
from gui.schedule_editing import DECAY_START, END, INITIAL, PEAK, Plan, lr_words

NAMES = {
    INITIAL: "Initial LR",
    PEAK: "Peak",
    DECAY_START: "Start of decay",
    END: "End",
}


def readings(
    plan: Plan, handle: str, tokens_per_step: int = 0, seconds_per_step: float = 0.0
) -> tuple[str, str]:
    """Two lines for the label at a handle."""
    s = plan.schedule
    if handle == INITIAL:
        first = words("initial LR {lr}").format(lr=lr_words(s.initial_lr))
        return first, _of_peak(plan, s.initial_lr) if s.warmup_steps else words("no warmup yet")
    if handle == PEAK:
        steps = words("{n} steps of warmup").format(n=f"{s.warmup_steps:,}")
        steps = steps if s.warmup_steps else words("no warmup")
        first = words("peak {lr} · {steps}").format(lr=lr_words(s.peak_lr), steps=steps)
        if not s.warmup_steps:
            return first, words("the run starts at the peak")
        return first, _units(plan, s.warmup_steps, tokens_per_step, seconds_per_step)
    if handle == DECAY_START:
        first = words("decay from step {n}").format(n=f"{s.decay_start:,}")
        return first, _units(plan, s.decay_start, tokens_per_step, seconds_per_step)
    low = words("min LR {lr}").format(lr=lr_words(s.min_lr))
    if not plan.measured_in_steps:
        return low, _of_peak(plan, s.min_lr)
    long = words("{n} steps in all").format(n=f"{s.total_steps:,}")
    first = long if s.decay == "constant" else f"{low} · {long}"
    return first, _units(plan, s.total_steps, tokens_per_step, seconds_per_step)


def tool_tip(handle: str) -> str:
    """What the handle is for and how it is moved."""
    what = {
        INITIAL: words("Drag up or down: where the warmup begins."),
        PEAK: words("Drag up or down: the highest rate. Left or right: how long the warmup takes."),
        DECAY_START: words("Drag left or right: where the decay begins."),
        END: words(
            "Drag up or down: where the decay ends. Left or right: how long the run is, where "
            "“At most” counts its steps."
        ),
    }[handle]
    keys = words(
        "Shift: no snapping. Keys: 1 to 4 choose a handle, arrows move it, with Shift further; "
        "Esc takes a drag back."
    )
    return f"{what}\n{keys}"


def _of_peak(plan: Plan, lr: float) -> str:
    share = f"{round(100.0 * lr / plan.schedule.peak_lr, 2):g}"
    return words("{share} % of the peak").format(share=share)


def _units(plan: Plan, step: int, tokens_per_step: int, seconds_per_step: float) -> str:
    said = []
    if step < plan.schedule.total_steps:
        said.append(f"{round(100.0 * step / plan.schedule.total_steps, 1):g} %")
    if plan.steps_per_epoch:
        epoch = f"{round(step / plan.steps_per_epoch, 1):g}"
        said.append(words("epoch {epoch}").format(epoch=epoch))
    if tokens_per_step:
        said.append(words("{n} tokens").format(n=f"{step * tokens_per_step:,}"))
    if seconds_per_step:
        said.append(clock_text(step * seconds_per_step))
    return " · ".join(said)
