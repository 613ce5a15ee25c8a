"""The y axes show most of what there is; a mark at the edge tells what they leave out."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.messages.events import Evaluated
from gui.models.run_series import RunSeries
from gui.plots import RunPlots
from gui.plots.edge_marks import EdgeMark
from gui.plots.ranges import count_outside, robust_range
from tests.gui.plots.made_up_run import CONFIG, STARTED, TOTAL, evals, steps
from tests.gui.plots.test_run_plots import surface, wheel, x_range


def y_range(plots: RunPlots, name: str) -> tuple[float, float]:
    low, high = surface(plots, name).view.viewRange()[1]
    return low, high


def marks(plots: RunPlots, name: str) -> list[str]:
    found = surface(plots, name).findChildren(EdgeMark)
    return [mark.text for mark in found if mark.isVisible()]


def diverged(begin: int, end: int, loss: float, norm: float = 1.0) -> list:  # type: ignore[type-arg]
    return [replace(one, loss=loss, grad_norm=norm) for one in steps(begin, end)]


def other(lr: float, loss: float) -> RunSeries:
    """A run of the same length that trained at one learning rate with one loss."""
    made = RunSeries(0.6)
    made.append([replace(one, lr=lr, loss=loss) for one in steps(0, TOTAL)], [])
    return made


# in numbers


@pytest.mark.parametrize("share", [0.001, 0.01, 0.05, 0.2, 0.4])
def test_that_a_stretch_that_diverged_does_not_rule_the_range(share: float) -> None:
    loss = 3 + 8 * np.exp(-np.arange(1000) / 80)
    far = loss.copy()
    far[600 : 600 + int(1000 * share)] = 1400.0
    assert robust_range([far]) == (far.min(), loss.max())


def test_that_a_curve_beside_others_does_not_rule_the_range() -> None:
    loss = 3 + 8 * np.exp(-np.arange(300) / 80)
    assert robust_range([loss, np.full(300, 1400.0)]) == (loss.min(), loss.max())


@pytest.mark.parametrize("level", [0.01, 3.0, 1400.0])
def test_that_a_run_is_in_view_whatever_lies_beside_it(level: float) -> None:
    loss = 3 + 8 * np.exp(-np.arange(300) / 80)
    found = robust_range([loss], beside=[np.full(300, level)] * 3)
    assert found is not None
    assert found[0] <= loss.min() < loss.max() <= found[1] < 20


@pytest.mark.parametrize("norm", [2.0, 7.0, 30.0, 1000.0])
def test_that_a_curve_far_above_a_level_that_must_be_seen_is_seen(norm: float) -> None:
    norms = norm * (1 + 0.1 * np.sin(np.arange(300)))
    assert robust_range([norms], [0.1, 0.11]) == (0.1, norms.max())


def test_that_what_must_be_seen_is_seen_wherever_it_lies() -> None:
    loss = 3 + 8 * np.exp(-np.arange(300) / 80)
    assert robust_range([loss], [500.0]) == (loss.min(), 500.0)


def test_that_most_rules_when_most_diverged() -> None:
    loss = np.concatenate([np.linspace(11, 3, 100), np.full(300, 1400.0)])
    found = robust_range([loss])
    assert found is not None
    assert found[1] == 1400.0


@pytest.mark.parametrize("size", [1, 2, 8, 64])
def test_that_outliers_are_counted_exactly_from_reduced_points(size: int) -> None:
    rng = np.random.default_rng(size)
    values = rng.normal(3.0, 0.1, 1000)
    values[[5, 300, 301, 302, 999]] = 1400.0
    values[700] = -50.0
    starts = np.arange(0, 1000, size)
    rows = np.repeat(starts, 2)
    rows[-1] = 999
    drawn = np.empty(2 * len(starts))
    drawn[0::2] = np.minimum.reduceat(values, starts)
    drawn[1::2] = np.maximum.reduceat(values, starts)
    assert count_outside(values, rows, drawn, (0, 1000), (0.0, 10.0)) == (1, 5)
    assert count_outside(values, rows, drawn, (6, 990), (0.0, 10.0)) == (1, 3)


# on the plots


@pytest.mark.parametrize(("n", "text"), [(1, "▲ 1 step above"), (12, "▲ 12 steps above")])
def test_that_a_diverged_stretch_is_told_at_the_edge(running: RunPlots, n: int, text: str) -> None:
    running.append(
        diverged(200, 200 + n, 1400.0) + steps(200 + n, 300),
        [Evaluated(200, 1400.0, 1400.0, 0.0), *evals(220, 300)],
    )
    running.stack.redraw()
    assert y_range(running, "plot_loss")[1] < 20
    assert marks(running, "plot_loss") == [text]
    assert marks(running, "plot_lr") == marks(running, "plot_grad_norm") == []


def test_that_a_run_that_ends_diverged_keeps_its_curve(running: RunPlots) -> None:
    running.append(diverged(200, 240, 1400.0), [])
    running.stack.redraw()
    assert y_range(running, "plot_loss")[1] < 20
    assert marks(running, "plot_loss") == ["▲ 40 steps above"]


def test_that_far_norms_are_told_and_the_threshold_stays_in_view(running: RunPlots) -> None:
    running.append(diverged(200, 230, 4.0, norm=5e4), [])
    running.stack.redraw()
    low, high = y_range(running, "plot_grad_norm")
    assert low <= 0 < CONFIG.clipping.max_norm < high < 10
    assert marks(running, "plot_grad_norm") == ["▲ 30 steps above"]


def test_that_norms_far_above_the_threshold_are_in_view(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append(diverged(0, 200, 4.0, norm=9.0), [])
    plots.stack.redraw()
    assert y_range(plots, "plot_grad_norm")[1] > 9.0
    assert marks(plots, "plot_grad_norm") == []


def test_that_a_run_that_diverged_is_in_view_beside_one_that_did_not(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append(diverged(0, 200, 1400.0), [])
    plots.overlays.add("b", "good", other(1e-3, 3.0))
    plots.show_overlays()
    plots.stack.redraw()
    low, high = y_range(plots, "plot_loss")
    assert low < 3
    assert high > 1400
    assert marks(plots, "plot_loss") == []


def test_that_a_compared_run_flattens_nothing(running: RunPlots) -> None:
    running.overlays.add("b", "hot", other(0.3, 1400.0))
    running.show_overlays()
    running.stack.redraw()
    assert y_range(running, "plot_lr")[1] < 2e-3
    assert y_range(running, "plot_loss")[1] < 20
    assert marks(running, "plot_loss") == [f"▲ {TOTAL} steps of hot above"]
    assert marks(running, "plot_lr") == [f"▲ {TOTAL} steps of hot above"]
    tips = [mark.toolTip() for mark in surface(running, "plot_lr").findChildren(EdgeMark)]
    assert "hot: 400 outside, farthest 3.00e-1" in tips[0]


def test_that_both_runs_are_told_apart(running: RunPlots) -> None:
    running.append(diverged(200, 212, 1400.0) + steps(212, 300), [])
    running.overlays.add("b", "hot", other(1e-3, 1400.0))
    running.show_overlays()
    running.stack.redraw()
    assert marks(running, "plot_loss") == [f"▲ 12 steps, and {TOTAL} of hot, above"]


def test_that_a_compared_rate_three_times_as_high_is_shown(running: RunPlots) -> None:
    running.overlays.add("b", "warm", other(3e-3, 4.0))
    running.show_overlays()
    running.stack.redraw()
    assert y_range(running, "plot_lr")[1] >= 3e-3
    assert marks(running, "plot_lr") == []


def test_that_a_compared_rate_ten_times_as_high_leaves_the_plan_its_room(
    running: RunPlots,
) -> None:
    running.overlays.add("b", "warm", other(1e-2, 4.0))
    running.show_overlays()
    running.stack.redraw()
    assert y_range(running, "plot_lr")[1] < 1e-2  # the handles can still be taken
    (mark,) = marks(running, "plot_lr")
    assert "of warm above" in mark


def test_that_the_plan_is_always_in_view(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append([replace(one, lr=1e-7) for one in steps(0, 300)], [])
    plots.stack.redraw()
    assert y_range(plots, "plot_lr")[1] >= CONFIG.schedule.peak_lr


def test_that_the_full_range_shows_all_and_leaves_no_mark(running: RunPlots) -> None:
    running.append(diverged(200, 201, 1400.0) + steps(201, 300), [])
    running.set_full_range(True)
    running.stack.redraw()
    assert y_range(running, "plot_loss")[1] >= 1400
    assert marks(running, "plot_loss") == []
    running.set_full_range(False)
    running.stack.redraw()
    assert y_range(running, "plot_loss")[1] < 20
    assert marks(running, "plot_loss") == ["▲ 1 step above"]


def test_that_a_double_click_on_a_mark_shows_the_whole_run(running: RunPlots, qtbot: QtBot) -> None:
    running.append(diverged(200, 201, 1400.0) + steps(201, 300), [])
    surface(running, "plot_lr").setXRange(180, 260, padding=0)
    running.stack.redraw()
    mark = next(m for m in surface(running, "plot_loss").findChildren(EdgeMark) if m.isVisible())
    at = mark.rect().center()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(mark, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(mark, Qt.MouseButton.LeftButton, pos=at)
    running.stack.redraw()
    assert running.stack.following
    assert x_range(running)[1] > TOTAL


def test_that_the_wheel_on_the_y_axis_stays_near_the_values(running: RunPlots) -> None:
    running.append(diverged(200, 201, 1400.0) + steps(201, 300), [])
    running.stack.redraw()
    target = surface(running, "plot_loss")
    axis = QPoint(30, target.view.sceneBoundingRect().center().toPoint().y())
    shown = y_range(running, "plot_loss")
    for _ in range(4):
        wheel(target, axis, -30)
    low, high = y_range(running, "plot_loss")
    assert -200 < low < 0
    assert 1400 < high < 1600
    for _ in range(12):
        wheel(target, axis, 30)
    low, high = y_range(running, "plot_loss")
    assert high - low == pytest.approx(1e-3 * (shown[1] - shown[0]), rel=0.01)


def test_that_the_fall_of_a_loss_is_shown_from_its_begin(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    made = steps(0, 180)
    fall = 0.15 + 0.08 * np.sin(np.arange(180)) + 5.4 * np.exp(-np.arange(180) / 8)
    plots.append([replace(one, loss=float(at)) for one, at in zip(made, fall, strict=True)], [])
    plots.stack.redraw()
    assert y_range(plots, "plot_loss")[1] >= 5.5
    assert marks(plots, "plot_loss") == []
