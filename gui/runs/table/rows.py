"""What the list of runs shows of each: one frozen row a run, read from its folder.

Reading happens in a worker thread and is cheap to repeat: a row is read again only when the run's
files have changed. Knows no Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.config import ConfigError, RunConfig
from core.config.presets import MODEL_PRESETS
from core.run_store.index import RunInfo, list_runs, run_config
from core.run_store.layout import RunError
from core.run_store.reader import timeline_of

_POINTS = 48  # of a thumbnail
_WATCHED = ("run.json", "steps.bin", "evals.bin", "config.toml", "edits.jsonl")

Stamp = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run of the list.

    Attributes:
        info: what the store says of it.
        model: its size as text, "4 × 128 · GPT".
        curve: the schedule's thumbnail, ``(x, y)`` in 0..1; empty where it is not known.
        stamp: the state of the files it was read from.
    """

    info: RunInfo
    model: str
    curve: tuple[tuple[float, float], ...]
    stamp: Stamp

    @property
    def key(self) -> str:
        """What tells runs apart: the folder."""
        return str(self.info.path)

    @property
    def when(self) -> str:
        """Date and time of its beginning, "2026-11-25 14:03"; as stored where it is no date."""
        try:
            return datetime.fromisoformat(self.info.created).strftime("%Y-%m-%d %H:%M")
        except ValueError:
            return self.info.created[:16]

    @property
    def day(self) -> str:
        """The same without the year, for a narrow column."""
        return self.when[5:] if len(self.when) == 16 else self.when

    @property
    def haystack(self) -> str:
        """What the filter box looks through beside the state's word, in small letters."""
        info = self.info
        parts = (info.name, info.text, self.model, *info.tags, info.notes, self.when)
        return " ".join(parts).casefold()


def is_alive(row: RunRow) -> bool:
    """Whether somebody is training this run now."""
    return row.info.state == "running" and not row.info.ended_badly


def may_resume(row: RunRow) -> bool:
    """Whether there is something to go on from: a step was made here, its folder can be read."""
    return row.info.steps_done > 0 and row.info.state != "unreadable" and not row.info.imported


def read_rows(runs_dir: Path, known: Mapping[str, RunRow]) -> list[RunRow]:
    """All runs under ``runs_dir``, newest first; what has not changed is taken from ``known``."""
    rows = []
    for info in list_runs(runs_dir):
        if info.state == "unreadable":  # also where its disk does not answer
            rows.append(RunRow(info, "", (), ()))
            continue
        stamp = stamp_of(info.path)
        before = known.get(str(info.path))
        if before is not None and before.stamp == stamp and before.info == info:
            rows.append(before)
        else:
            rows.append(row_of(info, stamp))
    return rows


def stamp_of(path: Path) -> Stamp:
    """Size and time of change of the files that a row is made of."""
    found = []
    for name in _WATCHED:
        try:
            stat = (path / name).stat()
            found.append((stat.st_size, stat.st_mtime_ns))
        except OSError:
            found.append((-1, 0))
    return tuple(found)


def row_of(info: RunInfo, stamp: Stamp = ()) -> RunRow:
    """The row of one run; a folder that cannot be read gives a row that says so."""
    try:
        config = run_config(info.path)
    except ConfigError:
        return RunRow(info, "", (), stamp)
    model = "" if info.imported else model_text(config)  # its log does not say
    return RunRow(info, model, thumbnail(config, info), stamp)


def model_text(config: RunConfig) -> str:
    """``Mini · 4 × 4 × 128``: the preset's name where it is one, layers, heads and width."""
    model = config.model
    size = f"{model.n_layers} × {model.n_heads} × {model.emb_dim}"
    shape = (model.n_layers, model.n_heads, model.emb_dim)
    for preset in MODEL_PRESETS.values():
        if (preset.n_layers, preset.n_heads, preset.emb_dim) == shape:
            return f"{preset.label} · {size}"
    return size


def thumbnail(config: RunConfig, info: RunInfo) -> tuple[tuple[float, float], ...]:
    """The learning rate over the run in 0..1, drawn by the schedule itself, edits included."""
    import numpy as np

    try:
        timeline = timeline_of(info.path, config)
    except (ConfigError, RunError, OSError):
        return ()
    if timeline is None:
        return ()
    total = timeline.total_steps
    steps = np.unique(np.linspace(0, total - 1, min(total, _POINTS)).astype(np.int64))
    rates = timeline.curve(steps)
    top = float(rates.max()) or 1.0
    return tuple(zip((steps / max(total - 1, 1)).tolist(), (rates / top).tolist(), strict=True))
