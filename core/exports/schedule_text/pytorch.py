"""A schedule as a Python function and PyTorch's ``LambdaLR`` around it."""

from collections.abc import Iterator

from core.exports.schedule_text.python_source import described, function_source
from core.schedule.timeline import Timeline

_SCHEDULER = '''

def make_scheduler(optimizer):
    """For an optimizer made with lr=PEAK_LR: call step() of both, this one's after each update.

    A parameter group with another lr keeps its ratio to the others.
    """
    return LambdaLR(optimizer, lambda step: learning_rate(step) / PEAK_LR)'''


def pytorch_source(timeline: Timeline) -> Iterator[str]:
    """The lines of a module that needs torch alone."""
    yield from described(timeline)
    yield "import math"
    yield ""
    yield "from torch.optim.lr_scheduler import LambdaLR"
    yield ""
    yield f"PEAK_LR = {timeline.planned.peak_lr!r}"
    yield ""
    yield ""
    yield from function_source(timeline, "learning_rate", "step")
    yield from _SCHEDULER.split("\n")
