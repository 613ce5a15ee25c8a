"""The loss that is foretold right of the present step, with its 80 % band, for two plans.

What was learned stays until it is learned anew; a plan that is dragged asks for another forecast of
it, some milliseconds each. Beyond four times what was seen it is a thin dashed line without a band,
of which no number is told, and ends. The y axis belongs to what was measured: its end is shown
where it is not far from that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.foresight import Foresight, Learned, LossForecast, foresee, judge, places
from core.foresight.observations import first_of_use
from core.foresight.past import VAL_LOSS
from core.schedule.timeline import Timeline
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.reduce import Array
from gui.plots.end_inset import EndInset, Interval
from gui.plots.free_room import Taken
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import FilledBand, RecordCurve
from gui.plots.layers import EMPTY, View, YExtent, tint
from gui.plots.numbers import loss_text
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.style.palette import Palette

_BAND = 0.22  # opacity
_GUESSED = 0.75  # opacity

_VERDICTS = {
    "better": QT_TRANSLATE_NOOP("Plots", "better"),
    "perhaps": QT_TRANSLATE_NOOP("Plots", "possibly better"),
    "same": QT_TRANSLATE_NOOP("Plots", "no clear difference"),
    "worse": QT_TRANSLATE_NOOP("Plots", "worse"),
}


@dataclass(frozen=True)
class Ends:
    """What is told of the end: of the plan in the hand, and of the one that stands beside it."""

    held: Foresight
    planned: Foresight | None

    @property
    def verdict(self) -> str:
        """What may be said of the two, for a person; empty: there is one, or a silence."""
        held = told(self.held)
        planned = None if self.planned is None else told(self.planned)
        if held is None or planned is None or self.planned is None:
            return ""
        now, other = interval_of(self.planned, planned), interval_of(self.held, held)
        return tr(_VERDICTS[judge(now.loss, other.loss)])

    @property
    def intervals(self) -> tuple[Interval, Interval] | None:
        """Where both end; ``None``: there are no two of which numbers are told."""
        held = told(self.held)
        planned = None if self.planned is None else told(self.planned)
        if held is None or planned is None or self.planned is None:
            return None
        return interval_of(self.held, held), interval_of(self.planned, planned)


def told(seen: Foresight) -> LossForecast | None:
    """The forecast of which numbers are told."""
    return seen.curve if seen.silence is None else None


def last_told(seen: Foresight, curve: LossForecast) -> int:
    """Which place of a forecast is the last that is told: what lies far ahead is only a guess."""
    return max(int(np.searchsorted(curve.at, seen.dashed_from, side="right")) - 1, 0)


def end_text(seen: Foresight, curve: LossForecast) -> tuple[str, str]:
    """The loss at the end and its band: ``2.31``, ``(2.27–2.36)``."""
    end = interval_of(seen, curve)
    return loss_text(end.loss), f"({loss_text(end.low)}–{loss_text(end.high)})"


def interval_of(seen: Foresight, curve: LossForecast) -> Interval:
    """The loss and its band at the last place that is told."""
    at = last_told(seen, curve)
    return Interval(*(float(each[at]) for each in (curve.low, curve.loss, curve.high)))


@dataclass(frozen=True)
class Subject:
    """What is foretold.

    Attributes:
        learned: from what.
        held: the plan in the hand; ``beside``: the one that stands, where another is held.
        begins: updates done from which on it is drawn.
        axis: the scene on whose x axis it is drawn.
        is_next: it is the next run, over one that has ended.
    """

    learned: Learned
    held: Timeline
    beside: Timeline | None
    begins: int
    axis: Scene
    is_next: bool = False


def subject_of(scene: Scene) -> Subject | None:
    """What is foretold of a scene: the rest of its run, else the run that is planned."""
    line, staged = scene.timeline, scene.staged
    present = (scene.series.last_step or 0) + 1
    planned = scene.planned_next if scene.running else line
    if scene.plan_learned is not None and planned is not None:
        # The law is of what comes after the warmup and the first steep fall.
        begins = int(first_of_use(planned.warmup_steps, planned.total_steps))
        return Subject(scene.plan_learned, planned, None, begins, scene.planning, scene.running)
    if scene.learned is None or line is None or present >= scene.total_steps:
        return None
    beside = line if staged is not None else None
    return Subject(scene.learned, staged or line, beside, present, scene)


class _Drawn:
    """One forecast: a line and its band, and a thinner line where it is only a guess."""

    def __init__(self, plot: Any, *names: str, z: float) -> None:
        self.line, self.low, self.high, self.beyond = (RecordCurve(name) for name in names)
        self._band = FilledBand()
        self._band.setVisible(False)
        for item, above in (
            (self._band, -0.2),
            (self.low, -0.1),
            (self.high, -0.1),
            (self.line, 0),
            (self.beyond, 0),
        ):
            item.setZValue(z + above)
            plot.addItem(item, ignoreBounds=True)
        self.line.opts["antialias"] = self.beyond.opts["antialias"] = True
        self._shown: tuple[Foresight, Array, bool] | None = None
        self._looks: tuple[str, Sequence[float]] | None = None

    def set_look(self, colour: str, dash: Sequence[float]) -> None:
        """Draw in this colour, the line dashed."""
        if self._looks == (colour, dash):
            return  # pyqtgraph draws all anew for a pen
        self._looks = colour, dash
        pen = pg.mkPen(colour, width=2.0)
        pen.setDashPattern(list(dash))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.line.setPen(pen)
        faint = pg.mkPen(tint(colour, _GUESSED), width=1.4)
        faint.setDashPattern([3.0, 5.0])
        faint.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.beyond.setPen(faint)
        for edge in (self.low, self.high):
            edge.setPen(pg.mkPen(tint(colour, 2 * _BAND), width=1))
        self._band.set_colour(tint(colour, _BAND))

    def show(
        self, scene: Scene, view: View, seen: Foresight | None, present: int, lag: int
    ) -> None:
        """Draw what lies after the present step; ``None``: nothing."""
        curve = None if seen is None else seen.curve
        if seen is None or curve is None:
            if self._shown is None:
                return  # nothing was drawn either: so it is of most pictures
            self._shown = None
            self._band.setVisible(False)
            for item in (self.line, self.low, self.high, self.beyond):
                item.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
            return
        last = curve.at[last_told(seen, curve)]
        ahead = (curve.at > present) & (curve.at <= last)
        x = scene.x_of((curve.at[ahead] - lag).astype(np.float64))
        if self._stands(seen, x, view.log_y):
            return  # most drawings are of further points alone
        self._band.setVisible(True)
        for item, values in (
            (self.line, curve.loss),
            (self.low, curve.low),
            (self.high, curve.high),
        ):
            item.show_record(x, values[ahead], x, values[ahead])
        self._band.set_edges(x, view.heights(curve.low[ahead]), view.heights(curve.high[ahead]))
        guessed = (curve.at > present) & (curve.at >= last) & (curve.at <= seen.ends_at)
        if guessed.sum() < 2:
            guessed[:] = False  # nothing lies beyond what is told
        x = scene.x_of((curve.at[guessed] - lag).astype(np.float64))
        self.beyond.show_record(x, curve.loss[guessed], x, curve.loss[guessed])

    def _stands(self, seen: Foresight, x: Array, log_y: bool) -> bool:
        """Whether all of it is drawn already."""
        shown, self._shown = self._shown, (seen, x, log_y)
        return (
            shown is not None
            and shown[0] is seen
            and shown[2] == log_y
            and np.array_equal(shown[1], x)
        )


class ForecastLayer:
    """The forecast of the shown run's loss."""

    def __init__(self, plot: Any) -> None:
        names = ("forecast", "forecast low", "forecast high", "forecast beyond")
        self._held = _Drawn(plot, *names, z=1.8)
        names = ("forecast as planned", "planned low", "planned high", "planned beyond")
        self._planned = _Drawn(plot, *names, z=1.4)
        self._palette: Palette | None = None
        self._known: dict[Timeline, tuple[Learned, Foresight]] = {}
        self._ends: Ends | None = None
        self._subject: Subject | None = None

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._palette = palette
        self._planned.set_look(palette.muted, (1.2, 2.0))

    def draw(self, scene: Scene, view: View) -> YExtent:
        subject = self._subject = subject_of(scene)
        if subject is None:
            self._ends = None
            self._held.show(scene, view, None, 0, 0)
            self._planned.show(scene, view, None, 0, 0)
            return YExtent()
        learned, beside = subject.learned, subject.beside
        held = self._foreseen(learned, subject.held)
        planned = self._foreseen(learned, beside) if beside is not None else None
        plans = (subject.held, beside)
        self._known = {plan: known for plan, known in self._known.items() if plan in plans}
        self._ends = Ends(held, planned)
        if self._palette is not None:
            self._held.set_look(self._colour(self._palette), (4.0, 2.0))
        lag = int(learned.metric == VAL_LOSS)  # an evaluation after update i is drawn at i
        self._held.show(subject.axis, view, held, subject.begins, lag)
        self._planned.show(subject.axis, view, planned, subject.begins, lag)
        curve = told(held)
        if curve is None:
            return YExtent()
        now = (float(curve.low[last_told(held, curve)]),)
        if scene.series.n_steps:
            return YExtent(now=now)
        return YExtent((curve.loss[curve.at > subject.begins],), now=now)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a curve to be seen."""
        return self._ends is not None and self._ends.held.curve is not None

    def _colour(self, palette: Palette) -> str:
        """Of the plan in the hand: violet beside another one, or over a run that has ended."""
        subject = self._subject
        is_other = subject is not None and (subject.beside is not None or subject.is_next)
        return palette.edit if is_other else palette.train

    def _foreseen(self, learned: Learned, line: Timeline) -> Foresight:
        known = self._known.get(line)
        if known is None or known[0] is not learned:
            known = learned, foreseen(learned, line)
            self._known[line] = known
        return known[1]

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if self._ends is None or self._ends.held.curve is None or self._palette is None:
            return []
        colour = self._colour(self._palette)
        return [LegendEntry(tr("forecast"), Mark.DASHED, colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []

    def summary(self, scene: Scene, cursor: int | None) -> tuple[list[Value], str]:
        """The line under the header, and its tool tip: the end, or why nothing is told of it."""
        ends, subject, palette = self._ends, self._subject, self._palette
        if ends is None or subject is None or palette is None:
            return [], ""
        curve = told(ends.held)
        planned = None if ends.planned is None else told(ends.planned)
        beside = [] if planned is None else self._beside(ends, planned, palette)
        if curve is None:
            said = tr("no forecast: {reason}").format(reason=ends.held.silence or "")
            return [*beside, Value(said, "", palette.muted)], said
        colour = self._colour(palette)
        step = int(curve.at[last_told(ends.held, curve)])
        end, band = end_text(ends.held, curve)
        reaches_end = step == int(curve.at[-1])
        values = [
            Value(self._where(subject, step), "", colour, spare=True),
            Value(tr("end") if reaches_end else "", f"{end} {band}", colour, Mark.DASHED),
            *beside,
        ]
        if beside:
            values.append(Value("·", ends.verdict, palette.text))
        said = tr("In parentheses: four of five runs end in this range.")
        if ends.held.is_young:
            values.append(Value("· " + tr("early, so rough"), "", palette.muted, spare=True))
            said = tr(
                "In parentheses: the 80% band. It was learned from only {seen} updates: more "
                "than half of the runs forecast so early end outside it."
            ).format(seen=f"{subject.learned.past.seen:,}")
        return values, " ".join(value.text for value in values) + "\n" + said

    def _beside(self, ends: Ends, planned: LossForecast, palette: Palette) -> list[Value]:
        """The end of the plan that stands, muted."""
        if ends.planned is None:
            return []
        end, band = end_text(ends.planned, planned)
        return [
            Value(tr("as planned"), end, palette.muted, Mark.DOTTED),
            Value("", band, palette.muted, spare=True),
        ]

    def _where(self, subject: Subject, step: int) -> str:
        metric = tr("val") if subject.learned.metric == VAL_LOSS else tr("train")
        return tr("{metric} at step {step}").format(metric=metric, step=f"{step:,}")

    def update_end(self, inset: EndInset) -> bool:
        """Magnify the present ends where the box stands already; whether it does."""
        ends = self._ends
        both = None if ends is None else ends.intervals
        curve = None if ends is None else ends.held.curve
        if ends is None or both is None or curve is None:
            return False
        return inset.update_ends(*both, _end_step_text(ends.held, curve))

    def show_end(
        self, inset: EndInset, scene: Scene, surface: Surface, lines: list[Any], *, log_y: bool
    ) -> None:
        """Magnify the end where two plans are compared and there is room; ``lines``: drawn."""
        both = None if self._ends is None else self._ends.intervals
        curve = None if self._ends is None else self._ends.held.curve
        present = scene.present_x()
        if both is None or curve is None or self._ends is None or present is None:
            inset.show_none()
            return
        room = surface.room_from(present)
        taken = Taken([surface.pixels_of(*each) for each in lines], surface.covered)
        height = np.log10([both[0].loss]) if log_y else np.array([both[0].loss])
        near = float(surface.pixels_of(np.array([present]), height)[1][0])
        where = _end_step_text(self._ends.held, curve)
        inset.show_ends(*both, where, room, taken, near)


def _end_step_text(seen: Foresight, curve: LossForecast) -> str:
    step = int(curve.at[last_told(seen, curve)])
    return tr("at step {step}").format(step=f"{step:,}")


def foreseen(learned: Learned, line: Timeline) -> Foresight:
    """The forecast under a plan, from where was learned to the plan's end."""
    seen, total = learned.past.seen, line.total_steps
    lr = line.curve(np.arange(seen, total)) if total > seen else EMPTY
    at = places(seen, total)
    return foresee(learned, lr, at)
