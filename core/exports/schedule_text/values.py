"""A schedule as values, one an update: CSV and JSON."""

import json
from collections.abc import Iterator

from core.schedule.timeline import Timeline


def csv_lines(timeline: Timeline) -> Iterator[str]:
    """``step,lr``, a row an update; floats by ``repr``."""
    yield "step,lr"
    for step in range(timeline.total_steps):
        yield f"{step},{timeline.lr(step)!r}"


def json_lines(timeline: Timeline) -> Iterator[str]:
    """One object: the length, where the warmup ends, where it was edited, every rate in order."""
    yield "{"
    yield f' "total_steps": {timeline.total_steps},'
    yield f' "warmup_steps": {timeline.warmup_steps},'
    yield f' "decay": {json.dumps(timeline.planned.decay)},'
    yield f' "edited_before": {json.dumps([tail.step for tail in timeline.tails])},'
    yield ' "lr": ['
    last = timeline.total_steps - 1
    for step in range(timeline.total_steps):
        yield f"  {timeline.lr(step)!r}{',' if step < last else ''}"
    yield " ]"
    yield "}"
