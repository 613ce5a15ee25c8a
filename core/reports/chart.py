"""What a drawing of a report shows, as values. Knows nothing of how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
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
        focus: names of the curves that decide what is in sight; empty: all.
    """

    title: str
    unit: str
    curves: Sequence[ChartCurve]
    edits: Sequence[int] = ()
    is_log: bool = False
    focus: frozenset[str] = frozenset()
