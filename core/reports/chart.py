"""What a drawing of a report shows, as values. Knows nothing of how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

Array = np.ndarray[Any, Any]
Form = Literal["line", "dashed", "pale", "dots", "marks"]


@dataclass(frozen=True)
class ChartCurve:
    """One curve.

    Attributes:
        name: in the legend.
        ink: which colour of the style sheet: ``"train"``, ``"run0"``.
        x, y: (n,), ascending in ``x``.
        form: a line, a dashed or a pale one, dots, or short marks at the lower edge.
    """

    name: str
    ink: str
    x: Array
    y: Array
    form: Form = "line"


@dataclass(frozen=True)
class Chart:
    """One drawing over the steps of a run.

    Attributes:
        title: above it.
        unit: of what stands upwards.
        curves: those behind first.
        edits: the steps of edits, as lines from top to bottom.
        is_log: whether it is drawn in powers of ten.
        span: the first and the last step in sight; ``None``: those of the curves.
    """

    title: str
    unit: str
    curves: Sequence[ChartCurve]
    edits: Sequence[int] = ()
    is_log: bool = False
    span: tuple[float, float] | None = None

    @property
    def ends(self) -> tuple[float, float]:
        """The first and the last step of all curves."""
        found = [float(end) for curve in self.curves if len(curve.x) for end in curve.x[[0, -1]]]
        return (min(found), max(found)) if found else (0.0, 1.0)


def aligned(charts: Sequence[Chart]) -> tuple[Chart, ...]:
    """Those that show anything, all over the same steps."""
    shown = [chart for chart in charts if any(len(curve.x) for curve in chart.curves)]
    if not shown:
        return ()
    span = min(chart.ends[0] for chart in shown), max(chart.ends[1] for chart in shown)
    return tuple(replace(chart, span=span) for chart in shown)
