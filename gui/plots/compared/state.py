"""What a comparison's plots show, as one value: which runs, beside which, and how. Knows no Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from gui.models.run_series import XAxis
from gui.plots.compared.runs import FEW, ComparedRun
from gui.plots.compared.table import VALIDATION

TAIL = 0.25  # of the run


@dataclass
class CompareState:
    """The runs and how they are looked at.

    Attributes:
        runs: in the order of their letters.
        aside: those that diverged, by key, with the step at which they did.
        hidden: keys of those that are not drawn.
        base: key of the one that the others are compared with; empty: none.
        bands: two standard errors of each run's difference at the end, by key: nats.
        lit: key of the run that is looked at; ``None``: all alike.
        source: ``val`` or ``train``: which loss is drawn.
        cursor: a place on the x axis; ``None``: no cursor.
    """

    runs: Sequence[ComparedRun] = ()
    aside: Mapping[str, int] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    base: str = ""
    bands: Mapping[str, float] = field(default_factory=dict)
    lit: str | None = None
    axis: XAxis = "step"
    log_y: bool = False
    full_range: bool = False
    source: str = VALIDATION
    cursor: float | None = None

    @property
    def shown(self) -> list[ComparedRun]:
        """Those that are drawn."""
        return [run for run in self.runs if run.key not in self.hidden]

    @property
    def baseline(self) -> ComparedRun | None:
        """What the others are compared with."""
        return next((run for run in self.runs if run.key == self.base), None)

    @property
    def are_many(self) -> bool:
        """Whether they are too many to label and to dot them all."""
        return len(self.shown) > FEW

    @property
    def labelled(self) -> list[ComparedRun]:
        """Those that are named at their ends: of many the baseline and what is looked at."""
        if not self.are_many:
            return self.shown
        return [run for run in self.shown if run.key in (self.base, self.lit)]

    @property
    def read_out(self) -> list[ComparedRun]:
        """Those whose values are told at the cursor: of many what is looked at, then some."""
        if not self.are_many:
            return self.shown
        return sorted(self.shown, key=lambda run: (run.key != self.lit, run.key != self.base))[:FEW]

    @property
    def band(self) -> float:
        """Half of the height within which nothing is told apart; 0: not known."""
        if self.lit is not None and self.lit in self.bands:
            return self.bands[self.lit]
        of_all = [self.bands[run.key] for run in self.shown if run.key in self.bands]
        return max(of_all, default=0.0)

    def whole(self) -> tuple[float, float]:
        """The x range of the longest run, with a little room on both sides."""
        end = max(self._ends(self.runs), default=1.0) or 1.0
        return -0.012 * end, 1.012 * end

    def tail(self) -> tuple[float, float]:
        """Its last quarter, and that of the next shorter one: one run alone compares nothing."""
        ends = sorted(self._ends(self.shown), reverse=True)[:2]
        begin = (1.0 - TAIL) * (ends[-1] if ends else 1.0)
        return begin, self.whole()[1]

    def _ends(self, runs: Iterable[ComparedRun]) -> list[float]:
        """Where the runs end on the axis."""
        places = [run.series.x_column(self.axis) for run in runs if run.series.n_steps]
        return [float(each[-1]) for each in places]

    def step_at(self, x: float) -> int | None:
        """The step that lies at ``x`` in the run that is compared with, or in the first."""
        run = self.baseline or next(iter(self.runs), None)
        if run is None or not run.series.n_steps:
            return None
        row = run.series.row_of(run.series.step_at(x, self.axis))
        return None if row is None else int(run.series.column("step")[row])

    def x_at(self, step: int) -> float:
        """Where a step lies on the axis."""
        run = self.baseline or next(iter(self.runs), None)
        if run is None:
            return float(step)
        return float(run.series.x_of(np.array([step], dtype=np.float64), self.axis)[0])
