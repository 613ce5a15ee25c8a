"""The drawings that not every run has numbers for: what its updates, and its machine, did.

One entry of :data:`FURTHER` each; a run without such numbers has no curve, and a drawing without
curves is left out. Draws nothing itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.i18n import Message
from core.reports.chart import Array, Chart, ChartCurve
from core.reports.reported_run import ReportedRun
from core.run_store.metrics import STEPS

_SPEEDS = 200  # of a run: each is the mean over the steps since the one before
_NOT_TOLD = {metric.name: metric.default for metric in STEPS.metrics if metric.optional}


def _told(name: str, unit: float) -> Callable[[Array], tuple[Array, Array]]:
    """Of structured rows (n,): the steps (m,) at which a metric was told, and its values (m,)."""

    def of(rows: Array) -> tuple[Array, Array]:
        values = rows[name].astype(float)
        told = np.isfinite(values) & (rows[name] != _NOT_TOLD[name])
        return rows["step"][told].astype(float), values[told] / unit

    return of


def _speed(rows: Array) -> tuple[Array, Array]:
    """Steps (m,), and thousands of tokens in a second since the one before (m,)."""
    kept = rows[:: max(1, len(rows) // _SPEEDS)]
    seconds = np.diff(kept["seconds"])
    told = seconds > 0
    tokens = np.diff(kept["tokens_seen"])[told] / seconds[told] / 1e3
    return kept["step"][1:][told].astype(float), tokens


@dataclass(frozen=True, slots=True)
class FurtherChart:
    """One drawing.

    Attributes:
        title, unit: what stands above it and beside it.
        of: rows (n,) to steps and values, (m,) each.
    """

    title: Message
    unit: Message
    of: Callable[[Array], tuple[Array, Array]]


FURTHER: Mapping[str, FurtherChart] = {
    "update_ratio": FurtherChart(
        Message("report.update_ratio"),
        Message("report.update_ratio_unit"),
        _told("update_ratio", 1.0),
    ),
    "noise_scale": FurtherChart(
        Message("report.noise_scale"), Message("report.noise_scale_unit"), _told("noise_scale", 1e3)
    ),
    "tokens_per_s": FurtherChart(Message("report.speed"), Message("report.speed_unit"), _speed),
    "gpu_busy": FurtherChart(
        Message("report.gpu_use"), Message("report.percent"), _told("gpu_busy", 0.01)
    ),
    "mfu": FurtherChart(Message("report.mfu"), Message("report.percent"), _told("mfu", 0.01)),
    "gpu_memory": FurtherChart(
        Message("report.gpu_memory"), Message("report.gigabytes"), _told("gpu_memory", 1e9)
    ),
    "gpu_temperature": FurtherChart(
        Message("report.gpu_temperature"), Message("report.degrees"), _told("gpu_temperature", 1.0)
    ),
    "gpu_power": FurtherChart(
        Message("report.gpu_power"), Message("report.watts"), _told("gpu_power", 1.0)
    ),
}
"""By what is drawn: every optional metric of a step, and what follows from those of all runs."""


def further_charts(
    runs: Sequence[ReportedRun], names: Sequence[str], inks: Sequence[str]
) -> list[Chart]:
    """All of them; ``names``, ``inks``: what each run's curve is called, and its colour."""
    found = []
    for further in FURTHER.values():
        curves = [
            ChartCurve(name, ink, *further.of(run.steps))
            for run, name, ink in zip(runs, names, inks, strict=True)
        ]
        found.append(Chart(str(further.title), str(further.unit), curves))
    return found
