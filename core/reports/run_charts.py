"""The drawings of a run and of several: which numbers they show. Draws nothing itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from core.i18n import Message
from core.messages.edit_records import Edit
from core.reports.chart import Chart, ChartCurve, aligned
from core.reports.further_charts import further_charts
from core.reports.reported_run import ReportedRun, is_same_text
from core.reports.style import LOOKS
from core.schedule.lr_schedule import clips
from core.schedule.timeline import Timeline

Array = np.ndarray[Any, Any]

_PLAN_POINTS = 4000  # of a plan, which is a smooth curve between its corners
_CLIPPING = ("clipping.max_norm", "clipping.begin")
_MOST_RATIO = 50.0  # of losses, above which they are drawn in powers of ten


def charts_of(run: ReportedRun) -> tuple[Chart, ...]:
    """Learning rate, losses, norm and what else was measured; those of which there are numbers."""
    edits = [edit.step for edit in run.edits]
    further = further_charts([run], [str(Message("report.measured"))], ["norm"])
    marked = [replace(chart, edits=edits) for chart in further]
    return aligned((_rates(run, edits), _losses(run, edits), _norms(run, edits), *marked))


def charts_of_several(runs: Sequence[ReportedRun], names: Sequence[str]) -> tuple[Chart, ...]:
    """The same of runs over each other, a colour each."""

    def of(title: Message, unit: Message, column: str, *, evals: bool, is_log: bool) -> Chart:
        curves = [
            _named(name, ink_of(place), run.evals if evals else run.steps, column)
            for place, (name, run) in enumerate(zip(names, runs, strict=True))
        ]
        return Chart(str(title), str(unit), curves, is_log=is_log)

    rate, loss = Message("report.rate"), Message("report.loss_unit")
    found = (
        of(Message("report.rate"), rate, "lr", evals=False, is_log=False),
        of(Message("report.val_losses"), loss, "val_loss", evals=True, is_log=False),
        _differences(runs, names),
        of(Message("report.train_losses"), loss, "train_loss", evals=True, is_log=False),
        of(
            Message("report.norm"),
            Message("report.norm_unit"),
            "grad_norm",
            evals=False,
            is_log=True,
        ),
        *further_charts(runs, names, [ink_of(place) for place in range(len(runs))]),
    )
    return aligned(found)


def _differences(runs: Sequence[ReportedRun], names: Sequence[str]) -> Chart:
    """By how much each validation loss lies above the first run's, where their texts are one."""
    base, *others = runs
    curves = []
    x, y = _measured(base)
    for place, (name, run) in enumerate(zip(names[1:], others, strict=True), 1):
        at, loss = _measured(run)
        inside = (at >= x[0]) & (at <= x[-1]) if len(x) else np.zeros(len(at), dtype=bool)
        if is_same_text(run, base) and inside.any():
            gaps = loss[inside] - np.interp(at[inside], x, y)
            curves.append(ChartCurve(name, ink_of(place), at[inside], gaps))
    if curves:
        curves.insert(0, ChartCurve(names[0], ink_of(0), x[[0, -1]], np.zeros(2)))
    title = str(Message("report.difference", name=names[0]))
    return Chart(title, str(Message("report.loss_unit")), curves)


def _measured(run: ReportedRun) -> tuple[Array, Array]:
    told = run.evals[np.isfinite(run.evals["val_loss"])]
    return told["step"].astype(float), told["val_loss"]


def ink_of(place: int) -> str:
    """The look of the run at a place of a comparison, by its name in the style sheet."""
    return f"run{place % LOOKS}"


def _named(name: str, ink: str, rows: Array, column: str, **how: Any) -> ChartCurve:
    """A column of rows, without what was not measured."""
    y = rows[column].astype(float)
    told = np.isfinite(y)
    return ChartCurve(name, ink, rows["step"][told].astype(float), y[told], **how)


def _rates(run: ReportedRun, edits: Sequence[int]) -> Chart:
    curves = []
    line = None if run.whole is None else run.whole.timeline
    if line is not None:
        at = _plan_steps(line.planned.total_steps, _corners(Timeline(line.planned)))
        planned = line.planned.curve(at)
        curves.append(
            ChartCurve(
                str(Message("report.planned")), "planned", at.astype(float), planned, "dashed"
            )
        )
    if run.whole is not None and run.whole.seen < len(run.whole.lr):
        rest = np.arange(run.whole.seen, len(run.whole.lr))
        still = str(Message("report.still_planned"))
        curves.append(ChartCurve(still, "lr", rest.astype(float), run.whole.lr[rest], "pale"))
    curves.append(_named(str(Message("report.applied")), "lr", run.steps, "lr"))
    return Chart(str(Message("report.rate")), str(Message("report.rate")), curves, edits)


def _corners(line: Timeline) -> list[int]:
    plan = line.planned
    turns = plan.shape.corners(plan)
    return [*(step - 1 for step in turns), *turns, plan.total_steps - 1]


def _plan_steps(total: int, corners: Sequence[int]) -> Array:
    """(n,) steps at which a plan of ``total`` steps is looked at."""
    if total <= _PLAN_POINTS:
        return np.arange(total)
    inside = [each for each in corners if 0 <= each < total]
    spread = np.linspace(0, total - 1, _PLAN_POINTS).astype(np.int64)
    return np.unique(np.concatenate([spread, np.array(inside, dtype=np.int64)]))


def _losses(run: ReportedRun, edits: Sequence[int]) -> Chart:
    batch = _named(str(Message("report.batch_loss")), "batch", run.steps, "loss", form="pale")
    name = str(Message("report.train_loss"))
    train = _named(name, "train", run.evals, "train_loss", form="dashed")  # told without colours
    val = _named(str(Message("report.val_loss")), "val", run.evals, "val_loss")
    title, unit = str(Message("report.losses")), str(Message("report.loss_unit"))
    return Chart(title, unit, [batch, train, val], edits, is_log=_is_wide(batch.y))


def _is_wide(losses: Array) -> bool:
    if not len(losses) or losses.min() <= 0:
        return False
    return bool(np.quantile(losses, 0.98) > _MOST_RATIO * losses.min())


def _norms(run: ReportedRun, edits: Sequence[int]) -> Chart:
    norm = _named(str(Message("report.grad_norm")), "norm", run.steps, "grad_norm")
    clipped = run.steps["step"][run.steps["clipped"]].astype(float)
    curves = [
        norm,
        ChartCurve(
            str(Message("report.clipped")), "clipped", clipped, np.zeros(len(clipped)), "marks"
        ),
    ]
    if len(norm.x) and not run.is_foreign:
        curves += _threshold_curves(run)
    is_log = bool(len(norm.y)) and bool((norm.y > 0).any())
    title, unit = str(Message("report.norm")), str(Message("report.norm_unit"))
    return Chart(title, unit, curves, edits, is_log=is_log)


def _threshold_curves(run: ReportedRun) -> list[ChartCurve]:
    """The threshold where the norm was clipped to one; in pieces, where that was off between."""
    if run.whole is None or not run.whole.seen:
        return []
    pieces: list[tuple[list[float], list[float]]] = []
    for begin, end, norm in _thresholds(run, run.whole.seen, run.whole.warmup):
        if not pieces or pieces[-1][0][-1] != begin:
            pieces.append(([], []))
        pieces[-1][0].extend((float(begin), float(end)))
        pieces[-1][1].extend((norm, norm))
    name = str(Message("report.threshold"))
    return [ChartCurve(name, "clipped", np.array(x), np.array(y), "dashed") for x, y in pieces]


def _thresholds(run: ReportedRun, seen: int, warmup: int) -> Iterator[tuple[int, int, float]]:
    """From which update until which one a threshold held."""
    stands = {path: run.config.value(path) for path in _CLIPPING}
    changes: list[tuple[int, dict[str, Any]]] = [(0, stands)]
    for edit in run.edits:
        if _is_of_clipping(edit):
            stands = {
                **stands,
                **{path: edit.values[path] for path in _CLIPPING if path in edit.values},
            }
            changes.append((edit.step, stands))
    ends = [step for step, _ in changes[1:]] + [seen]
    for (begin, values), end in zip(changes, ends, strict=True):
        norm, when = float(values["clipping.max_norm"]), str(values["clipping.begin"])
        first = next(step for step in (0, warmup, warmup + 1) if clips(when, step, warmup))
        if norm > 0 and max(begin, first) < min(end, seen):
            yield max(begin, first), min(end, seen), norm


def _is_of_clipping(edit: Edit) -> bool:
    return any(path in edit.values for path in _CLIPPING)
