"""The plots of a comparison are drawn quickly, and show what they would show without that."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.models.kept_reduction import KeptReduction
from gui.models.reduce import Array
from gui.models.run_series import EVAL_FIELDS, STEP_FIELDS, Reduction, RunSeries
from gui.plots.axes import BottomAxis, LeftAxis
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.sheet import CurveSheet, SheetLine
from gui.plots.compared.stack import ComparedStack
from gui.plots.ranges import robust_range
from gui.plots.surface import Surface
from gui.style.palette import DARK

_N = 6000


def made_run(place: int, n: int = _N) -> ComparedRun:
    """Noisy, with a stretch of numbers that are not finite."""
    rng = np.random.default_rng(place)
    steps, evals = np.zeros(n, dtype=STEP_FIELDS), np.zeros(n // 50, dtype=EVAL_FIELDS)
    steps["step"], steps["seconds"] = np.arange(n), np.arange(n) * (0.1 + 0.01 * place)
    steps["tokens_seen"] = (np.arange(n) + 1) * 64
    steps["loss"] = 2.0 + 0.1 * rng.standard_normal(n)
    steps["loss"][n // 3 : n // 3 + 40] = np.nan
    steps["lr"] = np.linspace(1e-3, 0.0, n)
    steps["grad_norm"] = np.exp(0.4 * rng.standard_normal(n))
    steps["grad_norm"][n // 2 : n // 2 + 30] = np.inf
    evals["step"] = np.arange(49, n, 50)[: len(evals)]
    evals["val_loss"] = 2.0 + 0.01 * rng.standard_normal(len(evals))
    series = RunSeries(0.9)
    series.append_columns(steps, evals)
    return ComparedRun(f"/runs/{place}", place, f"run {place}", series, max_norm=1.0)


# -- kept reductions


@pytest.mark.parametrize(
    ("column", "how"),
    [("grad_norm", "peaks"), ("loss", "peaks"), ("smoothed", "points"), ("lr", "points")],
)
def test_that_a_moved_stretch_is_drawn_from_the_numbers_that_it_would_be_alone(
    column: str, how: Reduction
) -> None:
    series = made_run(0).series
    kept = KeptReduction(column, how)
    x = series.x_column("time")
    rng = np.random.default_rng(1)
    for _ in range(120):
        width = int(_N * 10 ** rng.uniform(-2.5, 0))
        first = int(rng.integers(-width // 2, _N))
        for moved in range(0, 3 * (width // 7 + 1), width // 7 + 1):
            begin, end = first + moved, first + moved + width
            rows, y = series.reduced(column, begin, end, 40, how)
            found = kept.of(series, x, begin, end, 40)
            np.testing.assert_array_equal(found.x, x[rows])
            np.testing.assert_array_equal(found.y, y)


def test_that_what_was_kept_goes_when_the_run_goes_on() -> None:
    whole, n = made_run(0).series, 4001
    steps, evals = whole.rows()
    growing = RunSeries(0.9)
    growing.append_columns(steps[:n], evals[:0])
    kept = KeptReduction("grad_norm", "peaks")
    kept.of(growing, growing.x_column("step"), 0, n, 40)
    growing.append_columns(steps[n:], evals[:0])
    found = kept.of(growing, growing.x_column("step"), 0, n + 7, 40)
    rows, y = whole.reduced("grad_norm", 0, n + 7, 40, "peaks")
    np.testing.assert_array_equal(found.x, whole.x_column("step")[rows])
    np.testing.assert_array_equal(found.y, y)


# -- ranges


def ranged_one_by_one(curves: Sequence[Array]) -> tuple[float, float]:
    """The rule of ``robust_range``, curve by curve."""
    ordered = [np.sort(curve[np.isfinite(curve)]) for curve in curves]
    ordered = [curve for curve in ordered if len(curve)]
    shares = np.linspace(0.0, 1.0, 101)
    pool = np.sort(np.concatenate([c[(shares * (len(c) - 1)).astype(int)] for c in ordered]))
    bottom, middle, top = (float(pool[int(s * (len(pool) - 1))]) for s in (0.05, 0.5, 0.95))
    floor = 0.1 * abs(middle)
    least = middle - 40.0 * max(top - middle, floor)
    most = middle + 40.0 * max(middle - bottom, floor)
    low, high = math.inf, -math.inf
    for curve in ordered:
        some = curve[(curve >= least) & (curve <= most)]
        if len(some):
            last = len(some) - 1
            begin, end = float(some[int(0.02 * last)]), float(some[math.ceil(0.98 * last)])
            spread = max(end - begin, abs(end) * 0.05)
            low = min(low, float(some[some >= begin - 3.0 * spread][0]))
            high = max(high, float(some[some <= end + 3.0 * spread][-1]))
    return low, high


@given(st.integers(0, 10_000), st.integers(1, 9), st.sampled_from([1, 7, 100]))
@settings(max_examples=30, deadline=None)
def test_that_many_curves_are_ranged_as_one_by_one(seed: int, count: int, n: int) -> None:
    rng = np.random.default_rng(seed)
    curves = [rng.standard_normal(n + (place % 3 == 2)) * 10 ** rng.uniform(-1, 2) + place
              for place in range(count)]  # fmt: skip
    for curve in curves[::2]:
        curve[rng.integers(0, len(curve))] = rng.choice([np.nan, np.inf, 1e6])
    if any(np.isfinite(curve).any() for curve in curves):
        assert robust_range(curves) == ranged_one_by_one(curves)


# -- painting


def painted(sheet: CurveSheet) -> QImage:
    picture = QImage(620, 100, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    p = QPainter(picture)
    sheet.paint(p)
    p.end()
    return picture


def test_that_each_piece_of_a_wide_line_is_drawn_where_it_lies(qapp: object) -> None:
    x, y = np.arange(300.0) * 2, 50 + 20 * np.sin(np.arange(300.0))
    sheet = CurveSheet(0.0)
    sheet.set_lines([SheetLine("line", x, y, "#ffffff")])
    wanted = QImage(620, 100, QImage.Format.Format_ARGB32_Premultiplied)
    wanted.fill(0)
    p = QPainter(wanted)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor("#ffffff"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(pen)
    ends = zip(x.tolist(), y.tolist(), strict=True)
    p.drawLines([QLineF(*one, *two) for one, two in pairwise(ends)])
    p.end()
    assert painted(sheet) == wanted


def test_that_lines_of_many_runs_are_drawn_as_each_alone(qapp: object) -> None:
    x = np.arange(200.0) * 3
    lines = [
        SheetLine(f"{place}", x, 20.0 + 8 * place + np.sin(x), "#80ff40", dash, is_thin=True)
        for place, dash in enumerate([(), (5.0, 2.5), (1.2, 1.8)])
    ]
    lines.append(SheetLine("parted", x, np.where(x < 300, 80.0, np.nan), "#ff0000", is_thin=True))
    together = CurveSheet(0.0)
    together.set_lines(lines)
    alone = QImage(620, 100, QImage.Format.Format_ARGB32_Premultiplied)
    alone.fill(0)
    p = QPainter(alone)
    for line in lines:
        sheet = CurveSheet(0.0)
        sheet.set_lines([line])
        sheet.paint(p)
    p.end()
    assert painted(together) == alone
    moved = QTransform.fromTranslate(7, 5)
    again, fresh = (QImage(alone.size(), alone.format()) for _ in range(2))
    for picture, sheet in ((again, together), (fresh, CurveSheet(0.0))):
        sheet.set_lines(lines)
        picture.fill(0)
        p = QPainter(picture)
        p.setTransform(moved)
        sheet.paint(p)
        p.end()
    assert again == fresh


@pytest.mark.parametrize("high", [9.7, 4321.0, 2.5e-4])
def test_that_ticks_and_numbers_stand_where_pyqtgraph_puts_them(high: float, qtbot: QtBot) -> None:
    surface = Surface("plot", None)  # type: ignore[arg-type]
    qtbot.addWidget(surface)
    surface.resize(500, 160)
    for axis in (surface.left, surface.bottom):
        axis.set_palette(DARK)
        axis.set_font(surface.font())
    surface.view.setRange(xRange=(0.3 * high, 80 * high), yRange=(-high, high), padding=0)
    surface.grab()
    axes: tuple[LeftAxis | BottomAxis, ...] = (surface.left, surface.bottom)
    for axis in axes:
        found = axis.picture
        image = QImage(10, 10, QImage.Format.Format_ARGB32)
        p = QPainter(image)
        specs = axis.generateDrawSpecs(p)
        p.end()
        assert found is not None
        _, ticks, texts = specs
        assert found.lines == [QLineF(begin, end) for _, begin, end in ticks]
        assert [text.text() for _, text in found.labels] == [text for _, _, text in texts]
        assert [at.x() for at, _ in found.labels] == [rect.left() for rect, _, _ in texts]


@pytest.mark.parametrize(
    ("low", "high"), [(1.98, 2.21), (0.0101, 0.0149), (310.0, 322.0), (3.0e-4, 3.3e-4), (1.0, 40.0)]
)
def test_that_no_two_ticks_of_a_logarithmic_axis_read_alike(
    low: float, high: float, qapp: object
) -> None:
    axis = LeftAxis()
    axis.setLogMode(x=False, y=True)
    ((spacing, ticks),) = axis.tickValues(math.log10(low), math.log10(high), 200.0)
    texts = axis.tickStrings(ticks, 1.0, spacing)
    assert len(texts) > 1
    assert len(set(texts)) == len(texts)
    assert [float(text) for text in texts] == pytest.approx([10.0**tick for tick in ticks])


def test_that_an_axis_that_is_never_shown_follows_no_move(qtbot: QtBot) -> None:
    surface = Surface("plot", None)  # type: ignore[arg-type]
    qtbot.addWidget(surface)
    surface.view.setRange(xRange=(0, 7), yRange=(0, 7), padding=0)
    plot = surface.getPlotItem()
    assert [plot.getAxis(name).range for name in ("top", "right")] != [[0, 7], [0, 7]]
    assert [plot.getAxis(name).range for name in ("left", "bottom")] == [[0, 7], [0, 7]]


def test_that_a_stretch_looks_the_same_however_one_came_to_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    stack = ComparedStack(holder)
    stack.set_palette(DARK)
    for each in (holder, stack):
        each.resize(600, 560)
    holder.show()
    pictures = []
    for way in ([(0.0, 0.5), (0.05, 0.55), (0.2, 0.7)], [(0.2, 0.7)]):
        runs = [made_run(place, 3000) for place in range(9)]  # read anew: nothing is kept of them
        stack.show_runs(runs, runs[0].key, {})
        for low, high in way:
            stack._take_range(None, (low * 3000, high * 3000))
            stack.redraw()
        stack.light_up(runs[3].key)
        for card in stack.cards:
            card.free_y()  # it stays while it fits
        stack.request_draw()
        stack.redraw()
        pictures.append(stack.grab().toImage())
    assert pictures[0] == pictures[1]


def test_that_a_picture_that_is_kept_looks_as_one_that_is_painted_anew(qtbot: QtBot) -> None:
    """With a run lit up: the others are pale, also where many lie over each other."""
    holder = QWidget()
    qtbot.addWidget(holder)
    stack = ComparedStack(holder)
    stack.set_palette(DARK)
    for each in (holder, stack):
        each.resize(600, 500)
    holder.show()
    runs = [made_run(place) for place in range(12)]
    stack.show_runs(runs, runs[0].key, {})
    stack.light_up(runs[3].key)
    stack._hover(_N / 2)
    stack._take_range(None, (0.0, _N / 3))
    stack.redraw()
    sheets = [card.sheet for card in stack.shown]
    modes = CurveSheet.CacheMode
    assert {sheet.cacheMode() for sheet in sheets} == {modes.NoCache}
    anew = stack.grab().toImage()
    stack._hover(_N / 2 - 1)
    stack._hover(_N / 2)
    assert {sheet.cacheMode() for sheet in sheets} == {modes.DeviceCoordinateCache}
    kept = stack.grab().toImage()
    both = [np.array(image.bits()).reshape(image.height(), -1) for image in (anew, kept)]
    assert np.mean(both[0] != both[1]) < 0.005  # a line may lie half a pixel beside itself

    style = runs[3].style
    full = {QColor(run.style.colour(dark=True)).rgb() for run in runs if run.style != style}
    full -= {QColor(style.colour(dark=True)).rgb()}
    plot = stack.shown[-1].surface.grab().toImage()
    rect = stack.shown[-1].surface.view.sceneBoundingRect().toRect()
    places = [(x, y) for x in range(rect.left(), rect.right()) for y in range(*_rows(rect))]
    assert not full & {plot.pixel(x, y) for x, y in places}


def _rows(rect: QRect) -> tuple[int, int]:
    return rect.top(), rect.bottom()
