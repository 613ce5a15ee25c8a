"""The stored samples of a run as the samples panel shows them. Knows no Qt."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from gui.models.run_series import RunSeries
from gui.models.sample_list import MOST_SAMPLES, Sample


def samples_of(
    lines: Sequence[dict[str, Any]], series: RunSeries, first_id: int = 0
) -> tuple[Sample, ...]:
    """The newest of the stored samples, each with the loss of its step."""
    return tuple(
        sample_of(number, line, series)
        for number, line in enumerate(lines[-MOST_SAMPLES:], first_id)
    )


def sample_of(number: int, line: dict[str, Any], series: RunSeries) -> Sample:
    """One stored sample."""
    step = line.get("step")
    step = step if isinstance(step, int) else -1
    prompt = text_of(line, "prompt")
    return Sample(
        sample_id=number,
        step=step,
        prompt=prompt,
        text=text_of(line, "text").removeprefix(prompt),
        loss=_loss_at(series, step),
        streaming=False,
        complete=line.get("complete") is not False,
    )


def _loss_at(series: RunSeries, step: int) -> float | None:
    row = series.row_of(step)
    if row is None or int(series.column("step")[row]) != step:
        return None
    loss = float(series.column("loss")[row])
    return loss if np.isfinite(loss) else None


def text_of(line: dict[str, Any], name: str) -> str:
    """A field of a stored line; empty where it is missing or no text."""
    value = line.get(name, "")
    return value if isinstance(value, str) else ""
