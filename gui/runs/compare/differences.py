"""What differs between runs, and their samples at one step, as plain values. Knows no Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.run_store.imported import is_imported
from core.run_store.index import read_description, read_samples, run_config
from core.run_store.layout import RunError
from gui.run.throughput import file_size
from gui.runs.table.columns import length_text, loss_text, state_text
from gui.runs.table.rows import RunRow
from gui.runs.text import tr, value_text


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row of the table: what, and each run's value; ``best``: the place of the best one."""

    title: str
    values: tuple[str, ...]
    best: int | None = None


def differing(configs: Sequence[RunConfig | None]) -> list[ComparedRow]:
    """The config fields in which the runs are not all alike; a dash where there is no config."""
    rows: list[ComparedRow] = []
    for path, field in FIELD_PATHS.items():
        values = [None if config is None else config.value(path) for config in configs]
        known = [value for value in values if value is not None]
        if any(value != known[0] for value in known[1:]):
            section = path.partition(".")[0].capitalize()
            title = f"{section} · {field.label}"
            texts = ("–" if one is None else value_text(field, one) for one in values)
            rows.append(ComparedRow(title, tuple(texts)))
    return rows


def results(rows: Sequence[RunRow]) -> list[ComparedRow]:
    """What came out: losses, length, state, place on disk."""
    best = [row.info.best_val for row in rows]
    last = [row.info.last_loss for row in rows]
    return [
        ComparedRow(tr("Best val"), tuple(map(loss_text, best)), _lowest(best)),
        ComparedRow(tr("Last loss"), tuple(map(loss_text, last)), _lowest(last)),
        ComparedRow(tr("Steps"), tuple(length_text(row) for row in rows)),
        ComparedRow(tr("State"), tuple(state_text(row) for row in rows)),
        ComparedRow(tr("On disk"), tuple(file_size(row.info.size) for row in rows)),
        ComparedRow(tr("Begun"), tuple(row.when for row in rows)),
    ]


def _lowest(values: Sequence[float | None]) -> int | None:
    known = [(v, place) for place, v in enumerate(values) if v is not None and math.isfinite(v)]
    return min(known)[1] if len(known) > 1 else None


def read_configs(paths: Sequence[Path]) -> list[RunConfig | None]:
    """The configs of runs; ``None`` where one cannot be read, or is not known from a log."""
    found: list[RunConfig | None] = []
    for path in paths:
        try:
            known = not is_imported(read_description(path))
            found.append(run_config(path) if known else None)
        except (ConfigError, RunError):
            found.append(None)
    return found


def samples_by_step(path: Path) -> dict[int, str]:
    """A run's samples by step; of several at one step the last."""
    found = {}
    for line in read_samples(path):
        step, text = line.get("step"), line.get("text")
        if isinstance(step, int) and isinstance(text, str):
            found[step] = text
    return found


def nearest(steps: Sequence[int], wanted: int) -> int | None:
    """The step next to ``wanted``; the earlier of two."""
    return min(steps, key=lambda step: (abs(step - wanted), step), default=None)
