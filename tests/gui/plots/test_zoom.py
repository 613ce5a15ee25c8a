"""The plots zoom within the run and its plan, and a double-click always leads back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.models.run_series import RunSeries
from gui.plots import RunPlots
from gui.plots.edge_marks import EdgeMark, end_text
from gui.plots.x_range import bounded, with_others
from tests.gui.plots.made_up_run import TOTAL, evals, steps
from tests.gui.plots.test_run_plots import curve, pixel, surface, wheel, x_range

WHOLE = (0.0, 100.0)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ((20.0, 40.0), (20.0, 40.0)),
        ((-50.0, -30.0), (-5.0, 15.0)),
        ((1e9, 1e9 + 20.0), (85.0, 105.0)),
        ((-1e9, 50.0), (-5.0, 105.0)),
        ((50.0, 50.001), (48.0005, 52.0005)),
    ],
)
def test_that_a_span_is_brought_back_to_the_run(
    asked: tuple[float, float], shown: tuple[float, float]
) -> None:
    assert bounded(asked, WHOLE, 4.0) == pytest.approx(shown)


def test_that_a_run_shorter_than_a_few_steps_is_shown_whole() -> None:
    low, high = bounded((0.2, 0.3), (0.0, 1.0), 4.0)
    assert low <= 0.0
    assert high >= 1.0


@pytest.mark.parametrize(
    ("ends", "end"), [((), 101.0), ((50.0,), 101.0), ((300.0, 9000.0), 303.6), ((9000.0,), 101.0)]
)
def test_that_the_whole_range_reaches_to_other_runs_that_are_not_far_longer(
    ends: tuple[float, ...], end: float
) -> None:
    assert with_others((-1.0, 101.0), ends, full=False)[1] == pytest.approx(end)


def test_that_the_full_range_reaches_to_every_run() -> None:
    assert with_others((-1.0, 101.0), (300.0, 9000.0), full=True)[1] > 9000.0


def test_that_the_mark_at_the_end_names_one_run_and_counts_several() -> None:
    assert end_text([("long", 40_000.0)], "step") == "long continues to step 40,000 ▶"
    assert end_text([("a", 5.1e6), ("b", 2e6)], "tokens") == "2 runs continue, to 5.1M tokens ▶"
    assert end_text([("a", 3725.0)], "time") == "a continues to 1:02:05 ▶"


def longer(times: int) -> RunSeries:
    """A run some times as long as the shown one, in few records."""
    made = RunSeries(0.6)
    made.append([replace(steps(0, 1)[0], step=TOTAL * times * k // 100) for k in range(101)], [])
    return made


@pytest.mark.thorough
def test_that_a_far_longer_run_is_told_at_the_edge_and_can_be_reached(
    running: RunPlots, qtbot: QtBot
) -> None:
    whole = x_range(running)
    running.overlays.add("b", "long", longer(100))
    running.show_overlays()
    running.stack.redraw()
    mark = surface(running, "plot_lr").findChild(EdgeMark, "end_mark")
    assert mark is not None
    assert x_range(running) == pytest.approx(whole)
    assert mark.isVisible()
    assert mark.text == "long continues to step 40,000 ▶"
    surface(running, "plot_loss").setXRange(30_000, 30_500, padding=0)
    running.stack.redraw()
    assert x_range(running) == pytest.approx((30_000, 30_500))
    assert not mark.isVisible()
    qtbot.keyClick(surface(running, "plot_loss"), Qt.Key.Key_0)
    running.set_full_range(True)
    running.stack.redraw()
    assert x_range(running)[1] > 40_000
    assert not mark.isVisible()
    running.set_full_range(False)
    running.overlays.add("b", "long", longer(3))
    running.show_overlays()
    running.stack.redraw()
    assert x_range(running)[1] > 3 * TOTAL
    assert not mark.isVisible()


@pytest.mark.parametrize("axis", ["step", "tokens", "time"])
def test_that_the_wheel_never_leaves_the_run(running: RunPlots, axis: str) -> None:
    running.set_x_axis(axis)  # type: ignore[arg-type]
    running.stack.redraw()
    whole = x_range(running)
    target = surface(running, "plot_loss")
    middle = target.view.sceneBoundingRect().center().toPoint()
    for _ in range(3):
        wheel(target, middle + QPoint(200, 0), -30)
    assert x_range(running) == pytest.approx(whole)
    assert running.stack.following
    for _ in range(5):
        wheel(target, middle, 30)
    low, high = x_range(running)
    few = 4 * (whole[1] - whole[0]) / TOTAL
    assert high - low == pytest.approx(few, rel=0.01)
    assert whole[0] < low < high < whole[1]


def test_that_a_range_that_the_plots_were_given_is_nobodys_choice(running: RunPlots) -> None:
    """Told again, as when a plot is resized, or while a picture is drawn that it asked for."""
    zoom = running.stack._zoom
    assert zoom.following
    for card in running.stack.cards:
        view = card.surface.view
        view.sigXRangeChanged.emit(view, list(zoom.span))
        assert zoom.following
    first = running.stack.cards[0].surface.view
    draw = zoom.update_span
    first.sigXRangeChanged.connect(draw)
    zoom._range.span = (10.0, 20.0)
    zoom._apply()
    first.sigXRangeChanged.disconnect(draw)
    assert zoom.following


def test_that_a_drag_never_leaves_the_run(running: RunPlots, qtbot: QtBot) -> None:
    surface(running, "plot_lr").setXRange(300, 380, padding=0)
    port = surface(running, "plot_loss").viewport()
    for _ in range(6):
        begin, end = pixel(running, "plot_loss", x_range(running)[1] - 1), QPoint(80, 60)
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        qtbot.mouseMove(port, (begin + end) / 2)
        qtbot.mouseMove(port, end)
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    low, high = x_range(running)
    assert high - low == pytest.approx(80)
    assert TOTAL < high < 1.1 * TOTAL


def test_that_keys_never_leave_the_run(running: RunPlots, qtbot: QtBot) -> None:
    whole = x_range(running)
    target = surface(running, "plot_lr")
    for _ in range(40):
        qtbot.keyClick(target, Qt.Key.Key_Minus)
    assert x_range(running) == pytest.approx(whole)
    for _ in range(80):
        qtbot.keyClick(target, Qt.Key.Key_Plus)
    low, high = x_range(running)
    assert high - low > 3.9


@pytest.mark.parametrize("name", ["val loss", "clipped steps", "samples"])
def test_that_a_double_click_on_a_point_shows_the_whole_run(
    running: RunPlots, qtbot: QtBot, name: str
) -> None:
    running.set_sample_steps([100, 120], own=True)
    running.append(steps(200, 201), evals(200, 201))
    plot = "plot_grad_norm" if name == "clipped steps" else "plot_loss"
    surface(running, plot).setXRange(95, 125, padding=0)
    running.stack.redraw()
    x, y = curve(running, name, plot).getData()
    at = next(k for k in range(len(x)) if 97 < x[k] < 123)
    target = surface(running, plot)
    view = target.view
    place = view.mapViewToScene(QPointF(float(x[at]), float(y[at]))).toPoint()
    with qtbot.waitSignal(running.stack.step_clicked):  # a point is a place on the run as well
        qtbot.mouseClick(target.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(target.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(target.viewport(), Qt.MouseButton.LeftButton, pos=place)
    running.stack.redraw()
    assert running.stack.following
    assert x_range(running)[1] > TOTAL


def double_click(qtbot: QtBot, target: QWidget, at: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(target, left, pos=at)
    qtbot.mouseDClick(target, left, pos=at)
    qtbot.mouseRelease(target, left, pos=at)


@pytest.mark.parametrize("plot", ["plot_lr", "plot_loss", "plot_grad_norm"])
def test_that_a_double_click_beside_the_curves_shows_the_whole_run(
    running: RunPlots, qtbot: QtBot, plot: str
) -> None:
    target = surface(running, plot)
    card = next(card for card in running.stack.cards if card.surface is target)
    inner = target.view.sceneBoundingRect().toRect()
    left_axis = QPoint(inner.left() - 20, inner.center().y())
    places = [
        (target.viewport(), left_axis),
        (target.viewport(), QPoint(inner.center().x(), inner.bottom() + 8)),
        (target.viewport(), QPoint(target.width() - 5, inner.center().y())),
        (card.header, card.header.rect().center()),
    ]
    for widget, at in places:
        target.setXRange(95, 125, padding=0)
        wheel(target, left_axis, 2)
        assert not running.stack.following
        assert card.y_by_hand
        double_click(qtbot, widget, at)
        running.stack.redraw()
        assert running.stack.following
        assert not card.y_by_hand
        assert x_range(running)[1] > TOTAL
