"""A schedule for nanoGPT: its variables, and a ``get_lr`` where its own is another schedule.

nanoGPT (https://github.com/karpathy/nanoGPT, ``train.py``) makes the updates 0 to ``max_iters``,
both included, and takes the rate of update ``it`` from ``get_lr(it)``: up in ``warmup_iters``
from ``learning_rate / (warmup_iters + 1)``, then half a cosine to ``min_lr``.
"""

from collections.abc import Iterator

from core.exports.schedule_text.python_source import described, function_source
from core.schedule.timeline import Timeline

_CLOSE = 1e-14  # relative: rounding of the first rate


def nanogpt_source(timeline: Timeline) -> Iterator[str]:
    """The lines of a config file; with its own schedule alone where that gives the same rates."""
    s = timeline.planned
    yield from described(timeline)
    own = _has_own(timeline)
    if own:
        yield "# For nanoGPT's config file; its own get_lr gives these rates."
    else:
        yield "# For nanoGPT: these variables into the config file, get_lr in place of the one in"
        yield "# train.py, whose warmup and cosine are another schedule."
    yield "decay_lr = True"
    yield f"learning_rate = {s.peak_lr!r}"
    yield f"min_lr = {s.min_lr!r}"
    yield f"warmup_iters = {s.warmup_steps}"
    yield f"lr_decay_iters = {timeline.total_steps}"
    yield f"max_iters = {timeline.total_steps - 1}  # it makes one update more than this"
    if not own:
        yield ""
        yield "import math"
        yield ""
        yield ""
        yield from function_source(timeline, "get_lr", "it")


def _has_own(timeline: Timeline) -> bool:
    s = timeline.planned
    if timeline.tails or s.decay != "cosine":
        return False
    first = s.peak_lr / (s.warmup_steps + 1)
    return not s.warmup_steps or abs(s.initial_lr - first) <= _CLOSE * first
