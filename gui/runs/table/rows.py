"""What the list of runs shows of each: one frozen row a run, read from its folder.

Reading happens in a worker thread and is cheap to repeat: a row is read again only when the run's
files have changed. Knows no Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.config import ConfigError, RunConfig
from core.config.naming import joined
from core.config.presets import MODEL_PRESETS
from core.config.written import short_rate
from core.lr_shapes import SHAPES
from core.run_store.index import RunInfo, list_runs, run_config
from core.run_store.layout import RunError
from core.run_store.names import differences_of
from core.run_store.reader import effective_config, timeline_of
from core.schedule.timeline import Timeline

_POINTS = 48  # of a thumbnail
_WATCHED = ("run.json", "steps.bin", "evals.bin", "config.toml", "edits.jsonl")

Stamp = tuple[tuple[int, int], ...]
GONE: Stamp = ((-1, 0),) * len(_WATCHED)  # of a folder that has none of them
Curve = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run was planned with, for columns of their own; edits included.

    Attributes:
        peak_lr: the highest learning rate.
        warmup: steps of the warmup; ``None``: not known.
        decay: the shape's name; empty: not known.
        max_norm: of the clipping; 0: none; ``None``: not known.
    """

    peak_lr: float
    warmup: int | None = None
    decay: str = ""
    max_norm: float | None = None

    @property
    def peak_text(self) -> str:
        """``3e-3``, ``1.91e-3``: as many digits as the column has room for."""
        return short_rate(self.peak_lr)

    @property
    def decay_text(self) -> str:
        """``cosine``."""
        return SHAPES[self.decay].label.lower() if self.decay else "–"

    @property
    def clip_text(self) -> str:
        """``0.5``; a dash where nothing is clipped."""
        return f"{self.max_norm:g}" if self.max_norm else "–"


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run of the list.

    Attributes:
        info: what the store says of it.
        model: its size as text, "4 × 128 · GPT".
        curve: the schedule's thumbnail: share of the run and learning rate; empty where it is not
            known.
        stamp: the state of the files it was read from.
        differs: what it changes against its preset or its parent, "warmup 0 · peak 3e-3".
        plan: what it was planned with; ``None``: it is not known.
    """

    info: RunInfo
    model: str
    curve: tuple[tuple[float, float], ...]
    stamp: Stamp
    differs: str = ""
    plan: RunPlan | None = None

    @property
    def key(self) -> str:
        """What tells runs apart: the folder."""
        return str(self.info.path)

    @property
    def parent_key(self) -> str | None:
        """The folder of the run that it branched from."""
        above = self.info.parent_path
        return None if above is None else str(above)

    @property
    def began(self) -> float:
        """When it began, in seconds since 1970; 0 where that is no date."""
        try:
            return datetime.fromisoformat(self.info.created).timestamp()
        except (ValueError, OverflowError, OSError):
            return 0.0

    @property
    def when(self) -> str:
        """Its beginning by the clock of this place, "2026-11-25 14:03"; as stored if no date."""
        try:
            begun = datetime.fromisoformat(self.info.created).astimezone()
        except (ValueError, OverflowError, OSError):
            return self.info.created[:16]
        return begun.strftime("%Y-%m-%d %H:%M")

    @property
    def day(self) -> str:
        """The same without the year, for a narrow column."""
        return self.when[5:] if len(self.when) == 16 else self.when

    @property
    def haystack(self) -> str:
        """What the filter box looks through beside the state's word, in small letters."""
        info = self.info
        parts = (info.name, info.text, self.model, *info.tags, info.notes, self.when, self.differs)
        plan = self.plan
        planned = (plan.peak_text, plan.decay_text) if plan else ()
        return " ".join((*parts, *planned)).casefold()


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
    differs = joined(differences_of(info, config))
    try:
        timeline = timeline_of(info.path, config)
        norm = effective_config(info.path).clipping.max_norm
    except (ConfigError, RunError, OSError):
        return RunRow(info, model, (), stamp, differs)
    if timeline is None:
        return RunRow(info, model, (), stamp, differs)
    curve = thumbnail(timeline)
    plan = plan_of(timeline, curve, None if info.imported else norm)
    return RunRow(info, model, curve, stamp, differs, plan)


def plan_of(timeline: Timeline, curve: Curve, max_norm: float | None) -> RunPlan:
    """What stands in the columns of the schedule; ``max_norm`` ``None``: of another trainer's log.

    Of a log only its learning rates are known.
    """
    planned, tails = timeline.planned, timeline.tails
    peak = max(rate for _, rate in curve)
    if planned.points and not tails:
        peak = max(rate for _, rate in planned.points)
    if max_norm is None:
        return RunPlan(peak)
    decay = tails[-1].schedule.decay if tails else planned.decay
    return RunPlan(peak, timeline.warmup_steps, decay, max_norm)


def model_text(config: RunConfig) -> str:
    """``Mini · 4 × 4 × 128``: the preset's name where it is one, layers, heads and width."""
    model = config.model
    size = f"{model.n_layers} × {model.n_heads} × {model.emb_dim}"
    shape = (model.n_layers, model.n_heads, model.emb_dim)
    for preset in MODEL_PRESETS.values():
        if (preset.n_layers, preset.n_heads, preset.emb_dim) == shape:
            return f"{preset.label} · {size}"
    return size


def thumbnail(timeline: Timeline) -> Curve:
    """The learning rate over the run, from 0 to 1, as the schedule itself draws it."""
    import numpy as np

    total = timeline.total_steps
    turns = [timeline.planned.warmup_steps, *(tail.peak_step for tail in timeline.tails)]
    evenly = np.linspace(0, total - 1, min(total, _POINTS)).astype(np.int64)
    steps = np.unique([*evenly, *(step for step in turns if step < total)])  # the peaks among them
    rates = timeline.curve(steps)
    return tuple(zip((steps / max(total - 1, 1)).tolist(), rates.tolist(), strict=True))
