"""One plot of an experiment: a curve a run, each in its look, and a sentence under it.

All runs are equals: letter, colour and dash are the same on every plot. Knows nothing of files.
"""

import html
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.experiments.measures import Point
from gui.experiments.curve_ends import GUTTER, CurveEnds, EndLabel
from gui.experiments.words import as_html, as_plain, tr
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.reduce import Array
from gui.models.run_series import RunSeries
from gui.plots import picture
from gui.plots.numbers import loss_text, lr_text
from gui.plots.overlay import line_style
from gui.plots.plot_menu import PlotMenu
from gui.plots.surface import Surface
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette, mix
from gui.widgets.padded_label import PaddedLabel

_LEAST_HEIGHT = 92  # px, of the drawings
_FIRST_SHARE = 0.1  # of a run: what the loss fell through before it is left out of the range
_ROOM = 0.06  # of the range above and below the curves
_FAINT = 0.55  # how much of the ground is in a curve that stands behind


@dataclass(frozen=True, slots=True)
class CurveKind:
    """What a plot draws.

    Attributes:
        place: under which its sentence stands.
        title: to be translated.
        column: of :class:`RunSeries`; ``at_evals``: it is measured at evaluations.
        behind: a column that is drawn faintly behind, at every step.
        before: what will appear, in words.
        aside: what is drawn beside the curves of the runs, in words; empty: nothing is.
        stretch: its share of the height.
    """

    place: str
    title: str
    column: str
    before: str
    at_evals: bool = False
    behind: str = ""
    aside: str = ""
    stretch: int = 8


KINDS = (
    CurveKind(
        "lr",
        QT_TRANSLATE_NOOP("Experiments", "Learning rate"),
        "lr",
        QT_TRANSLATE_NOOP("Experiments", "The learning rate of each run appears here."),
        stretch=7,
    ),
    CurveKind(
        "loss",
        QT_TRANSLATE_NOOP("Experiments", "Validation loss"),
        "val_loss",
        QT_TRANSLATE_NOOP(
            "Experiments", "The loss of each run on held-out text appears here, at each evaluation."
        ),
        True,
        "smoothed",
        QT_TRANSLATE_NOOP("Experiments", "thin: training loss, smoothed"),
        stretch=12,
    ),
    CurveKind(
        "grad_norm",
        QT_TRANSLATE_NOOP("Experiments", "Gradient norm"),
        "grad_norm",
        QT_TRANSLATE_NOOP("Experiments", "The gradient norm of each run appears here."),
        aside=QT_TRANSLATE_NOOP("Experiments", "horizontal line: clip threshold"),
    ),
)


class CurvePlot(QFrame):
    """Signals: ``step_chosen``: int, a link in the sentence; ``hovered``: float or None."""

    step_chosen = Signal(int)
    hovered = Signal(object)

    def __init__(self, kind: CurveKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setProperty("role", "card")
        self.setObjectName(f"experiment_plot_{kind.place}")
        self._palette = DARK
        self._runs: tuple[RunSeries, ...] = ()
        self._letters = ""
        self._names: tuple[str, ...] = ()
        self._points: tuple[Point, ...] = ()
        self._raw = ""
        self._is_new = False
        self._total = 1
        self._until = 0
        self._limit = 0.0
        self._title = QLabel(tr(kind.title), self)
        self._title.setProperty("role", "heading")
        self._values = QLabel(self)
        self._values.setTextFormat(Qt.TextFormat.RichText)
        self._aside = QLabel(tr(kind.aside) if kind.aside else "", self)
        self._aside.setObjectName(f"experiment_aside_{kind.place}")
        self._aside.setProperty("role", "hint")
        self.surface = Surface(f"experiment_surface_{kind.place}", self)
        self.surface.setAccessibleName(self._title.text())
        plot = self.surface.getPlotItem()
        plot.layout.setContentsMargins(0, 4, scaled_px(GUTTER), 2)
        self.surface.bottom.set_unit("step", tr("step"))
        self.surface.view.setMouseEnabled(x=False, y=False)
        self.surface.setMinimumHeight(scaled_px(_LEAST_HEIGHT))
        # In a low window it gives way down to that, before anything is scrolled.
        self.surface.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.ends = CurveEnds(self.surface)
        self.sentence = self._new_sentence()
        self._curves: list[tuple[pg.PlotDataItem, pg.PlotDataItem]] = []
        self._rings = pg.ScatterPlotItem(size=11, pxMode=True)
        self._rings.setZValue(5)
        self._threshold = pg.InfiniteLine(angle=0)
        self._cursor = pg.InfiniteLine(angle=90)
        for item in (self._rings, self._threshold, self._cursor):
            plot.addItem(item, ignoreBounds=True)
        self._threshold.hide()
        self._cursor.hide()
        self.surface.hovered.connect(self.hovered)
        self.surface.clicked.connect(lambda x: self.step_chosen.emit(max(0, round(x))))
        self.surface.resized.connect(self._place)
        self.header = self._title
        PlotMenu([self], self._picture_of, lambda _: (), self, can_save=False)
        self._lay_out()

    def _new_sentence(self) -> PaddedLabel:
        sentence = PaddedLabel((14, 6, 14, 7), parent=self)
        sentence.setObjectName(f"experiment_sentence_{self.kind.place}")
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.RichText)
        sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        sentence.linkActivated.connect(lambda link: self.step_chosen.emit(int(link)))
        return sentence

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 7, 14, 0)
        heading.setSpacing(14)
        heading.addWidget(self._title)
        heading.addWidget(self._values, 1)
        heading.addWidget(self._aside)
        self._line = QFrame(self)
        self._line.setProperty("role", "separator")
        self._line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self.surface, 1)
        column.addWidget(self._line)
        column.addWidget(self.sentence)

    # -- what is shown

    def show_runs(
        self,
        letters: str,
        names: Sequence[str],
        runs: Sequence[RunSeries],
        total: int,
        limit: float = 0.0,
    ) -> None:
        """Draw these.

        Args:
            letters: of all its runs.
            names: of all its runs.
            runs: those that have begun.
            total: steps of a whole run.
            limit: the clip threshold; 0: none.
        """
        self._names = tuple(names)
        self._letters, self._runs, self._total = letters, tuple(runs), max(total, 1)
        self._limit = limit if self.kind.place == "grad_norm" else 0.0
        self._make_curves(len(letters))
        self._draw()

    def show_sentence(self, text: str, points: Sequence[Point], *, is_new: bool = False) -> None:
        """Say this under the plot, and ring what it names; nothing: there is nothing to say.

        ``is_new``: the experiment was never run, so say what will appear.
        """
        self._is_new = is_new
        self._points, self._raw = tuple(points), text
        before = tr(self.kind.before) if is_new and not text else ""
        self.sentence.setVisible(bool(text or before))
        self._line.setVisible(bool(text or before))
        muted = f'<span style="color: {self._palette.muted}">{html.escape(before)}</span>'
        self.sentence.setText(muted if before else as_html(text, self._palette.accent_ink))
        self.sentence.setAccessibleName(before or as_plain(text))
        self._draw_rings()

    def show_until(self, step: int) -> None:
        """Look at the first steps alone; 0: at the whole run."""
        self._until = step
        self._draw()

    def show_cursor(self, step: int | None) -> None:
        """Put the cursor at a step, and its values into the header; ``None``: the last ones."""
        self._cursor.setVisible(step is not None)
        if step is not None:
            self._cursor.setValue(step)
        self._write_values(step)

    def _picture_of(self, part: QWidget) -> tuple[QImage, bytes]:
        return picture.both(part, self._palette.panel, self._title.text())

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.surface.set_ring(palette.accent)
        for axis in (self.surface.left, self.surface.bottom):
            axis.set_palette(palette)
            axis.set_font(self.font())
        self._cursor.setPen(pg.mkPen(palette.text, width=1))
        self._threshold.setPen(pg.mkPen(palette.clipped, width=1.3, style=Qt.PenStyle.DashLine))
        self._dress()
        self.show_sentence(self._raw, self._points, is_new=self._is_new)
        self._draw()

    # -- drawing

    def _make_curves(self, n: int) -> None:
        plot = self.surface.getPlotItem()
        while len(self._curves) < n:
            behind, curve = (
                pg.PlotDataItem(),
                pg.PlotDataItem(name=self._letters[len(self._curves)]),
            )
            behind.setZValue(0)
            curve.setZValue(2)
            for item in (behind, curve):
                plot.addItem(item, ignoreBounds=True)
            self._curves.append((behind, curve))
        self._dress()

    def _dress(self) -> None:
        for place, (behind, curve) in enumerate(self._curves):
            style = line_style(place)
            colour = style.colour(dark=self._palette.dark)
            pen = pg.mkPen(colour, width=1.9)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if style.dash:
                pen.setDashPattern(list(style.dash))
            curve.setPen(pen)
            behind.setPen(pg.mkPen(mix(colour, self._palette.panel, _FAINT), width=1))
            if self.kind.at_evals:
                curve.setSymbol("o")
                curve.setSymbolSize(5)
                curve.setSymbolBrush(pg.mkBrush(colour))
                curve.setSymbolPen(None)

    def _columns(self, run: RunSeries, column: str) -> tuple[Array, Array]:
        at_evals = self.kind.at_evals and column == self.kind.column
        steps = run.column("eval_step" if at_evals else "step")
        values = run.column(column).astype(float)
        told = np.isfinite(values)
        return steps[told].astype(float), values[told]

    def _draw(self) -> None:
        for place, (behind, curve) in enumerate(self._curves):
            if place >= len(self._runs):
                behind.setData([], [])
                curve.setData([], [])
                continue
            curve.setData(*self._columns(self._runs[place], self.kind.column))
            if self.kind.behind:
                behind.setData(*self._columns(self._runs[place], self.kind.behind))
        self._set_ranges()
        self._threshold.setVisible(self._limit > 0)
        self._aside.setVisible(bool(self._runs) and (bool(self.kind.behind) or self._limit > 0))
        self._threshold.setValue(self._limit)
        self._draw_rings()
        self._write_values(None)
        self._place()

    def _set_ranges(self) -> None:
        end = self._until or self._total
        self.surface.view.setXRange(0, end - 1, padding=0.02)
        begin = 0.0 if self._until or not self.kind.at_evals else _FIRST_SHARE * self._total
        seen = [self._limit] if self._limit else []
        for run in self._runs:
            steps, values = self._columns(run, self.kind.column)
            seen += values[(steps >= begin) & (steps < end)].tolist()
        if not seen:
            return
        low = min(seen) if self.kind.at_evals else 0.0
        high = max(seen)
        room = max(high - low, 1e-9) * _ROOM
        self.surface.view.setYRange(low - room / 2, high + room, padding=0)

    def _draw_rings(self) -> None:
        spots = [
            {
                "pos": (point.step, point.value),
                "pen": pg.mkPen(self._colour(self._letters.index(point.letter)), width=2),
                "brush": pg.mkBrush(self._palette.panel),
            }
            for point in self._points
            if point.letter in self._letters and point.step < (self._until or self._total)
        ]
        self._rings.setData(spots if self.kind.place != "lr" else [])

    def _colour(self, place: int) -> str:
        return line_style(place).colour(dark=self._palette.dark)

    def _ink(self, place: int) -> str:
        colours = self._palette
        return line_style(place).ink(dark=colours.dark, strong=colours.strong)

    def _number(self, value: float) -> str:
        return lr_text(value) if self.kind.place == "lr" else loss_text(value)

    def _write_values(self, step: int | None) -> None:
        parts, spoken = [], []
        for place, letter in enumerate(self._letters):
            said = html.escape(self._said_of(place, step))
            spoken.append(f"{letter} {self._said_of(place, step)}")
            parts.append(f'<span style="color:{self._ink(place)}"><b>{letter}</b> {said}</span>')
        self._values.setText("&nbsp;&nbsp;&nbsp;".join(parts))
        self.surface.say_value(", ".join(spoken))

    def _said_of(self, place: int, step: int | None) -> str:
        """The value of a run at the cursor, or its last one; the rates tell the runs' names."""
        if step is None and self.kind.place == "lr":
            return self._names[place]
        steps, values = (
            self._columns(self._runs[place], self.kind.column)
            if place < len(self._runs)
            else (np.empty(0), np.empty(0))
        )
        if not len(steps):
            return "–"
        at = len(steps) - 1 if step is None else int(np.argmin(np.abs(steps - step)))
        return self._number(float(values[at]))

    def _place(self) -> None:
        """Put the labels where the curves end."""
        self.ends.setGeometry(self.surface.rect())
        view, found = self.surface.view, []
        view.updateMatrix()
        for place, run in enumerate(self._runs):
            steps, values = self._columns(run, self.kind.column)
            kept = steps < (self._until or self._total)
            if not kept.any():
                continue
            value = float(values[kept][-1])
            at = view.mapViewToScene(QPointF(float(steps[kept][-1]), value))
            inside = view.sceneBoundingRect()
            y = min(max(at.y(), inside.top()), inside.bottom())
            text = f"{self._letters[place]} {self._number(value)}"
            found.append(EndLabel(text, self._ink(place), at.x(), y))
        self.ends.set_labels(found)
