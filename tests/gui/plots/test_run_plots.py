"""The plots as a person uses them: real mouse and key events on the offscreen window."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QGraphicsView, QPushButton
from pytestqt.qtbot import QtBot

from core.config import ClippingConfig, ScheduleConfig
from core.messages.events import Evaluated
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots import RunPlots, stack, table
from gui.plots.band import Band, free_base, name_place
from gui.plots.card import PlotCard
from gui.plots.header import CardHeader
from gui.plots.numbers import time_text
from gui.plots.scene import CheckpointMark, Scene
from gui.plots.surface import Surface
from gui.plots.table import PLOTS, CurveSpec, PlotSpec
from gui.style.palette import LIGHT
from tests.gui.drawn_size import drawn_size
from tests.gui.plots.made_up_run import CONFIG, PLAN, STARTED, TOTAL, WARMUP, evals, steps


def surface(plots: RunPlots, name: str) -> Surface:
    found = plots.stack.findChild(Surface, name)
    assert found is not None
    return found


def curve(plots: RunPlots, name: str, on: str = "") -> Any:
    targets = [surface(plots, on)] if on else plots.stack.findChildren(Surface)
    every = [item for target in targets for item in target.getPlotItem().items]
    return next(item for item in every if hasattr(item, "name") and item.name() == name)


def n_points(plots: RunPlots, name: str) -> int:
    x = curve(plots, name).getOriginalDataset()[0]
    return 0 if x is None else len(x)


def header(plots: RunPlots, title: str) -> CardHeader:
    cards = plots.stack.findChildren(PlotCard)
    return next(card.header for card in cards if card.spec.title == title)


def said(plots: RunPlots, title: str) -> dict[str, str]:
    return {value.label: value.number for value in header(plots, title).values}


def pixel(plots: RunPlots, name: str, step: float, share: float = 0.4) -> QPoint:
    """Where a step lies on a plot, at a share of its height."""
    view = surface(plots, name).view
    low, high = view.viewRange()[0]
    rect = view.sceneBoundingRect()
    x = rect.left() + (step - low) / (high - low) * rect.width()
    return QPointF(x, rect.top() + share * rect.height()).toPoint()


def x_range(plots: RunPlots, name: str = "plot_lr") -> tuple[float, float]:
    low, high = surface(plots, name).view.viewRange()[0]
    return low, high


def button(plots: RunPlots, name: str) -> QPushButton:
    found = plots.stack.findChild(QPushButton, name)
    assert found is not None
    return found


def wheel(target: Surface, at: QPoint, clicks: int) -> None:
    port = target.viewport()
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


# what is drawn


@pytest.mark.parametrize("name", ["plot_lr", "plot_loss", "plot_grad_norm"])
def test_that_every_plot_says_in_words_what_will_appear(plots: RunPlots, name: str) -> None:
    plots.stack.redraw()
    words = surface(plots, name).parent().findChildren(type(plots).__mro__[1])
    shown = [one for one in words if hasattr(one, "wordWrap") and one.isVisible()]
    assert len(shown) == 1
    assert "appear" in shown[0].text()


def test_that_the_plan_is_drawn_before_a_run_by_the_function_that_trains(plots: RunPlots) -> None:
    plots.set_plan(PLAN, CONFIG.clipping)
    plots.stack.redraw()
    x, y = curve(plots, "planned lr").getOriginalDataset()
    assert x.tolist() == list(range(TOTAL))
    assert y.tolist() == [PLAN.lr(step) for step in range(TOTAL)]
    assert said(plots, "Learning rate") == {"peak": "1.00e-3"}


@pytest.mark.parametrize(
    ("name", "field"), [("lr", "lr"), ("batch loss", "loss"), ("grad norm", "grad_norm")]
)
def test_that_a_curve_answers_with_every_step(running: RunPlots, name: str, field: str) -> None:
    x, y = curve(running, name).getOriginalDataset()
    assert x.tolist() == list(range(200))
    assert y.tolist() == [getattr(one, field) for one in steps(0, 200)]


def test_that_evaluations_and_the_threshold_have_curves_of_their_own(running: RunPlots) -> None:
    assert curve(running, "val loss").yData.tolist() == [3.5] * 20
    assert curve(running, "train loss").xData.tolist() == [one.step for one in evals(0, 200)]
    assert curve(running, "clip threshold").yData.tolist() == [1.0, 1.0]
    assert curve(running, "train loss").opts["symbol"] != curve(running, "val loss").opts["symbol"]


def test_that_clipped_steps_are_marked_apart(running: RunPlots) -> None:
    marked = curve(running, "clipped steps").getData()[0]
    assert marked.tolist() == [one.step for one in steps(0, 200) if one.clipped]


def test_that_a_hundred_thousand_steps_are_drawn_with_few_points(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 100_000))
    plots.stack.redraw()
    for name in ("lr", "batch loss", "grad norm", "smoothed loss"):
        assert n_points(plots, name) == 100_000
        assert len(curve(plots, name).getData()[0]) < 3000


def test_that_values_that_are_not_finite_are_gaps_with_a_cross(running: RunPlots) -> None:
    bad = steps(200, 203)
    bad[1] = type(bad[1])(201, 10, 0, 1e-4, float("nan"), float("inf"), False, 4.1)
    running.append(bad, evals(200, 201))
    running.stack.redraw()
    assert np.isnan(curve(running, "batch loss").getData()[1][201])
    assert curve(running, "not finite").getData()[0].tolist() == [201]
    assert "not finite" in [entry.label for entry in header(running, "Loss").legend]


@pytest.mark.filterwarnings("always::RuntimeWarning")  # an error inside of painting ends Qt
@pytest.mark.parametrize("log_y", [False, True])
@pytest.mark.parametrize("number", [float("nan"), float("inf"), 1e300])
def test_that_no_number_breaks_a_picture_and_every_cross_has_a_place(
    plots: RunPlots, recwarn: pytest.WarningsRecorder, number: float, log_y: bool
) -> None:
    bad = [replace(one, loss=number, grad_norm=number, clipped=True) for one in steps(0, 20)]
    plots.begin_run(STARTED, CONFIG)
    plots.append(bad, [Evaluated(0, number, number, 0.0)])
    plots.set_log_y(log_y)
    plots.stack.redraw()
    plots.stack.grab()
    assert [str(one.message) for one in recwarn] == []
    x, y = curve(plots, "not finite", "plot_loss").getData()
    assert len(x) == (0 if np.isfinite(number) else 20)
    assert np.isfinite(y).all()


def test_that_a_cross_before_the_first_finite_value_stands_beside_it(plots: RunPlots) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append([replace(steps(0, 1)[0], loss=float("nan")), *steps(1, 40)])
    plots.stack.redraw()
    crosses = curve(plots, "not finite", "plot_loss").getData()[1]
    assert crosses == pytest.approx([steps(1, 2)[0].loss])


def test_that_the_x_axes_lie_on_top_of_each_other(running: RunPlots) -> None:
    edges = {
        (round(s.view.sceneBoundingRect().left()), round(s.view.sceneBoundingRect().right()))
        for s in running.stack.findChildren(Surface)
    }
    assert len(edges) == 1


def test_that_a_spike_does_not_flatten_the_loss(running: RunPlots) -> None:
    spike = steps(200, 202)
    spike[0] = type(spike[0])(200, 10, 0, 1e-4, 5000.0, 0.5, False, 4.02)
    running.set_smoothing(0.0)
    running.append(spike, evals(200, 201))
    running.stack.redraw()
    low, high = surface(running, "plot_loss").view.viewRange()[1]
    assert high < 20
    assert low < 3.7 < high


def test_that_a_run_that_gets_worse_stays_in_view(running: RunPlots) -> None:
    running.append([type(one)(one.step, 1, 1, 1e-4, 14.0, 0.5, False, 9.0)
                    for one in steps(200, 260)], evals(200, 201))  # fmt: skip
    running.stack.redraw()
    assert surface(running, "plot_loss").view.viewRange()[1][1] >= 14


def test_that_log_axes_show_logarithms_and_come_back(running: RunPlots) -> None:
    running.set_log_y(True)
    running.stack.redraw()
    y = curve(running, "val loss").getData()[1]
    np.testing.assert_allclose(y, np.log10(3.5))
    low, high = surface(running, "plot_loss").view.viewRange()[1]
    assert low < np.log10(3.5) < high
    running.set_log_y(False)
    running.stack.redraw()
    assert curve(running, "val loss").getData()[1].tolist() == [3.5] * 20


def test_that_by_time_the_plan_is_mapped_at_the_mean_pace(running: RunPlots) -> None:
    running.set_x_axis("time")
    running.stack.redraw()
    assert curve(running, "planned lr").getOriginalDataset()[0][-1] == pytest.approx(TOTAL * 0.02)
    assert curve(running, "lr").getOriginalDataset()[0][-1] == pytest.approx(4.0)


def test_that_by_tokens_x_counts_tokens(running: RunPlots) -> None:
    running.set_x_axis("tokens")
    running.stack.redraw()
    assert curve(running, "lr").getOriginalDataset()[0][-1] == 200 * 128
    assert x_range(running)[1] > TOTAL * 128


def test_that_nothing_is_drawn_while_it_cannot_be_seen(plots: RunPlots) -> None:
    plots.stack.hide()
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 50))
    plots.stack.redraw()
    assert n_points(plots, "lr") == 0


def test_that_what_came_while_hidden_is_drawn_when_shown(plots: RunPlots, qtbot: QtBot) -> None:
    plots.stack.hide()
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 50))
    plots.stack.show()
    qtbot.waitUntil(lambda: n_points(plots, "lr") == 50)


@pytest.mark.thorough
def test_that_points_are_drawn_without_asking(running: RunPlots, qtbot: QtBot) -> None:
    running.append(steps(200, 203))
    qtbot.waitUntil(lambda: n_points(running, "lr") == 203)


def test_that_a_new_run_begins_empty_and_keeps_the_choices(running: RunPlots) -> None:
    running.set_smoothing(0.5)
    running.set_sample_steps([10], own=True)
    running.begin_run(STARTED, CONFIG)
    running.append(steps(0, 5))
    running.stack.redraw()
    assert n_points(running, "lr") == 5
    assert len(curve(running, "samples").getData()[0]) == 0


def test_that_samples_of_the_run_at_work_are_not_marked_on_another_that_is_shown(
    running: RunPlots,
) -> None:
    other = Scene(sample_steps=np.array([5.0]))
    running.show_another(other)
    running.set_sample_steps([10, 20], own=True)
    assert other.sample_steps.tolist() == [5.0]
    running.show_own()
    assert running.shown.sample_steps.tolist() == [10.0, 20.0]


def test_that_the_loss_of_an_evaluation_is_read_with_its_step(
    running: RunPlots, qtbot: QtBot
) -> None:
    port = surface(running, "plot_loss").viewport()

    def read(step: int) -> dict[str, str]:
        qtbot.mouseMove(port, pixel(running, "plot_loss", step))
        qtbot.waitUntil(lambda: running.stack.cursor_step is not None)
        running.stack.set_cursor(step)  # a pixel is more than a step wide
        return {value.label: value.text for value in header(running, "Loss").values}

    assert read(57)["val"] == "val 3.500 at step 50"
    assert read(57)["train"] == "train 3.000 at step 50"
    assert read(60)["val"] == "val 3.500"
    assert "at step" not in read(57)["batch"]
    running.stack.set_cursor(None)
    assert said(running, "Loss")["val"] == "3.500"


def test_that_every_diamond_stands_on_a_clipped_step_at_its_norm(plots: RunPlots) -> None:
    """Of many steps some are drawn; a step that was not clipped is never among them."""
    every = [
        replace(one, grad_norm=norm, clipped=norm > 1 and one.step >= 3)
        for one, norm in zip(steps(0, 5_000), 1 + np.sin(np.arange(5_000) ** 2), strict=True)
    ]
    plots.begin_run(replace(STARTED, total_steps=5_000), CONFIG)
    plots.append(every)
    plots.stack.redraw()
    x, y = curve(plots, "clipped steps").getData()
    norms = {one.step: one.grad_norm for one in every if one.clipped}
    assert 50 < len(x) < 1_000
    assert all(norms.get(int(step)) == pytest.approx(norm) for step, norm in zip(x, y, strict=True))


# clipping in words


def test_that_steps_made_again_after_going_back_are_counted_anew(running: RunPlots) -> None:
    def share() -> str:
        running.stack.redraw()
        card = next(card for card in running.stack.cards if card.spec.has_threshold)
        return next(one.number for one in card.summary.values if one.label == "clipped")

    before = share()
    running.cut_back(0)  # as many steps come again, in the same frame
    running.append([replace(step, clipped=False) for step in steps(0, 200)])
    assert before != "0%"
    assert share() == "0%"


@pytest.mark.parametrize(
    ("clipping", "expected"),
    [
        (ClippingConfig(1.0, "start"), 0),
        (ClippingConfig(1.0, "after_warmup"), WARMUP),
        (ClippingConfig(1.0, "book"), WARMUP + 1),
        (ClippingConfig(0.0, "start"), None),
    ],
)
def test_that_the_stretch_without_clipping_is_known(
    plots: RunPlots, clipping: ClippingConfig, expected: int | None
) -> None:
    plots.set_plan(PLAN, clipping)
    plots.stack.redraw()
    idle = plots.shown.idle_stretches()
    assert [one.end for one in idle] == ([] if expected == 0 else [expected])
    words = [entry.label for entry in header(plots, "Gradient norm").legend]
    assert ("clipping is off" in words) == (expected is None)
    assert bool(len(curve(plots, "clip threshold").xData)) == (expected is not None)


# zoom and follow


def test_that_the_whole_run_is_shown_while_it_streams(running: RunPlots) -> None:
    low, high = x_range(running)
    assert low < 0 < TOTAL < high < TOTAL * 1.05
    assert running.stack.following


def test_that_a_zoom_by_wheel_is_shared_and_survives_streaming(
    running: RunPlots, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(running.stack.follow_changed) as followed:
        wheel(surface(running, "plot_loss"), pixel(running, "plot_loss", 100), 5)
    assert followed.args == [False]
    zoomed = x_range(running, "plot_loss")
    assert zoomed[1] - zoomed[0] < TOTAL * 0.8
    running.append(steps(200, 260), evals(200, 260))
    running.stack.redraw()
    assert [x_range(running, s) for s in ("plot_lr", "plot_loss", "plot_grad_norm")] == [zoomed] * 3
    assert button(running, "follow_button").isVisible()


def test_that_a_drag_pans_all_plots(running: RunPlots, qtbot: QtBot) -> None:
    target = surface(running, "plot_grad_norm")
    target.setXRange(50, 250, padding=0)  # the whole run has nowhere to go
    begin, end = (pixel(running, "plot_grad_norm", step) for step in (200, 100))
    qtbot.mousePress(target.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(target.viewport(), (begin + end) / 2)
    qtbot.mouseMove(target.viewport(), end)
    qtbot.mouseRelease(target.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert not running.stack.following
    assert x_range(running)[0] > 100


def test_that_follow_moves_with_the_run_in_the_same_zoom(running: RunPlots, qtbot: QtBot) -> None:
    surface(running, "plot_lr").setXRange(20, 60, padding=0)
    qtbot.mouseClick(button(running, "follow_button"), Qt.MouseButton.LeftButton)
    running.stack.redraw()
    low, high = x_range(running)
    assert high - low == pytest.approx(40)
    assert low < 199 < high
    running.append(steps(200, 300), evals(200, 300))
    running.stack.redraw()
    assert x_range(running)[0] < 299 < x_range(running)[1]
    assert not button(running, "follow_button").isVisible()


def test_that_a_double_click_shows_the_whole_run_again(running: RunPlots, qtbot: QtBot) -> None:
    surface(running, "plot_lr").setXRange(20, 60, padding=0)
    target = surface(running, "plot_loss").viewport()
    at = pixel(running, "plot_loss", 40)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(target, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=at)
    running.stack.redraw()
    assert running.stack.following
    assert x_range(running)[1] > TOTAL


def test_that_a_y_axis_set_by_hand_stays_until_reset(running: RunPlots) -> None:
    target = surface(running, "plot_loss")
    wheel(target, QPoint(30, pixel(running, "plot_loss", 50).y()), 5)
    chosen = target.view.viewRange()[1]
    running.append(steps(200, 260), evals(200, 260))
    running.stack.redraw()
    assert target.view.viewRange()[1] == chosen
    assert running.stack.following
    running.stack.reset_zoom()
    running.stack.redraw()
    assert target.view.viewRange()[1] != chosen


# cursor, clicks and keys


def test_that_the_cursor_reads_all_plots_at_its_step(running: RunPlots, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.stack.step_hovered) as hovered:
        qtbot.mouseMove(surface(running, "plot_loss").viewport(), pixel(running, "plot_loss", 100))
    step = hovered.args[0]
    assert abs(step - 100) <= 1
    one = steps(step, step + 1)[0]
    assert said(running, "Loss")["batch"] == f"{one.loss:.3f}"
    assert said(running, "Loss")["val"] == "3.500"
    assert said(running, "Gradient norm")[""] == f"{one.grad_norm:.3f}"
    assert f"step {step} · epoch 6" in running.stack._cursor._label.text


def test_that_in_the_future_the_cursor_reads_the_plan(running: RunPlots, qtbot: QtBot) -> None:
    port = surface(running, "plot_lr").viewport()
    with qtbot.waitSignal(running.stack.step_hovered) as hovered:
        qtbot.mouseMove(port, pixel(running, "plot_lr", 300, 0.1))
    planned = PLAN.lr(hovered.args[0])
    assert float(said(running, "Learning rate")["planned"]) == pytest.approx(planned, rel=0.01)
    assert "planned" in running.stack._cursor._label.text


def test_that_keys_move_the_cursor_and_return_chooses(running: RunPlots, qtbot: QtBot) -> None:
    target = surface(running, "plot_lr")
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_Left)
    qtbot.keyClick(target, Qt.Key.Key_Left)
    assert running.stack.cursor_step == 197
    qtbot.keyClick(target, Qt.Key.Key_Home)
    assert running.stack.cursor_step == 0
    qtbot.keyClick(target, Qt.Key.Key_Right)
    with qtbot.waitSignal(running.stack.step_clicked) as clicked:
        qtbot.keyClick(target, Qt.Key.Key_Return)
    assert clicked.args == [1]
    qtbot.keyClick(target, Qt.Key.Key_Escape)
    assert running.stack.cursor_step is None


def test_that_keys_zoom_and_zero_shows_all(running: RunPlots, qtbot: QtBot) -> None:
    target = surface(running, "plot_lr")
    qtbot.keyClick(target, Qt.Key.Key_Plus)
    assert not running.stack.following
    qtbot.keyClick(target, Qt.Key.Key_0)
    assert running.stack.following


def test_that_a_click_tells_the_step_and_prefers_a_sample(running: RunPlots, qtbot: QtBot) -> None:
    running.set_sample_steps([100], own=True)
    running.stack.redraw()
    port = surface(running, "plot_loss").viewport()
    with qtbot.waitSignal(running.stack.step_clicked) as clicked:
        at = pixel(running, "plot_loss", 103)
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [100]
    with qtbot.waitSignal(running.stack.step_clicked) as clicked:
        at = pixel(running, "plot_loss", 150)
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert abs(clicked.args[0] - 150) <= 1


def test_that_a_click_in_the_future_chooses_nothing(running: RunPlots, qtbot: QtBot) -> None:
    port = surface(running, "plot_loss").viewport()
    with qtbot.assertNotEmitted(running.stack.step_clicked):
        at = pixel(running, "plot_loss", 300)
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)


def test_that_the_chosen_step_is_highlighted(running: RunPlots) -> None:
    running.set_sample_steps([-1, 60, 120], own=True)
    running.select_step(120)
    running.stack.redraw()
    assert curve(running, "samples", on="plot_loss").getData()[0].tolist() == [0, 60, 120]
    assert curve(running, "chosen sample", on="plot_loss").getData()[0].tolist() == [120]


# pictures and colours


@pytest.mark.thorough
def test_that_a_png_shows_all_three_plots(running: RunPlots, tmp_path: Path) -> None:
    running.stack.save_image(tmp_path / "run.png")
    image = QImage(str(tmp_path / "run.png"))
    assert image.width() == 2 * running.stack.width()
    assert image.height() == 2 * running.stack.height()


def test_that_a_line_is_painted_wherever_the_axes_lie(running: RunPlots) -> None:
    """Of a curve pyqtgraph keeps the view that it was first seen in, and paints none beside it."""
    view = running.stack.cards[1].surface.view
    line = curve(running, "smoothed loss", on="plot_loss").curve
    for low in (7.0, 3.0):
        view.setYRange(low, low + 1.0, padding=0)
        seen, claimed = view.viewRect(), line.boundingRect()
        assert (claimed.top(), claimed.bottom()) == pytest.approx((seen.top(), seen.bottom()))
    running.stack.free_y()


def test_that_an_svg_has_letters_and_opens(running: RunPlots, tmp_path: Path) -> None:
    running.stack.save_image(tmp_path / "run.svg")
    words = (tmp_path / "run.svg").read_text(encoding="utf-8")
    assert "Gradient norm" in words
    assert QSvgRenderer(str(tmp_path / "run.svg")).isValid()


def test_that_plots_never_shown_can_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    plots = RunPlots()
    qtbot.addWidget(plots.stack)
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 100))
    plots.stack.save_image(tmp_path / "run.png")
    assert (tmp_path / "run.png").stat().st_size > 10_000


def test_that_another_ending_is_refused_by_name(running: RunPlots, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="gif"):
        running.stack.save_image(tmp_path / "run.gif")


def test_that_a_folder_that_is_not_there_is_an_error(running: RunPlots, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"run\.svg"):
        running.stack.save_image(tmp_path / "nowhere" / "run.svg")


def test_that_a_copy_lies_on_the_clipboard(running: RunPlots) -> None:
    running.stack.copy_image()
    assert QGuiApplication.clipboard().image().width() == 2 * running.stack.width()


def test_that_a_palette_recolours_everything_at_once(running: RunPlots) -> None:
    running.stack.set_palette(LIGHT)
    running.stack.redraw()
    assert curve(running, "lr").opts["pen"].color().name() == LIGHT.accent
    assert header(running, "Loss").values[0].colour == LIGHT.train


@pytest.mark.parametrize(("height", "moved"), [(760, "up"), (420, "aside")])
def test_that_a_bands_name_makes_way_for_a_flag(running: RunPlots, height: int, moved: str) -> None:
    running.set_history(Timeline(plan(ScheduleConfig(warmup=150), TOTAL)), CONFIG.clipping)
    running.stack.set_palette(LIGHT)  # there no curve has the colour of the words
    running.stack.resize(720, height)
    plot = surface(running, "plot_lr")
    items = plot.getPlotItem().items
    band = next(item for item in items if isinstance(item, Band) and item.names)
    ink = band._ink.rgb()

    def ends() -> tuple[int, int]:
        """Left and lower end of the name, px."""
        image = plot.grab().toImage()
        rect = plot.view.sceneBoundingRect()
        xs = range(int(rect.left()) + 10, int(rect.left()) + 240)
        lines = range(int(rect.bottom()) - 34, int(rect.bottom()))
        inked = [(x, y) for x in xs for y in lines if image.pixel(x, y) == ink]
        return min(x for x, _ in inked), max(y for _, y in inked)

    running.set_checkpoints((CheckpointMark(TOTAL - 1),), own=True)
    running.stack.redraw()
    left, lower = ends()
    low, high = x_range(running)
    place = left + 20 - plot.view.sceneBoundingRect().left()
    in_its_way = round(low + (high - low) * place / plot.view.width())
    running.set_checkpoints((CheckpointMark(in_its_way),), own=True)
    running.stack.redraw()
    if moved == "up":
        assert ends() == (left, lower - 15)
    else:
        assert ends()[0] <= left - 8
        assert ends()[1] == lower


@given(
    st.lists(st.floats(1, 300), max_size=3),
    st.floats(-50, 500),
    st.floats(0, 500),
    st.lists(st.floats(-50, 900), max_size=4),
    st.booleans(),
    st.booleans(),
)
def test_that_a_name_stands_inside_its_band_or_not_at_all(
    widths: list[float], left: float, wide: float, feet: list[float], tall: bool, at_end: bool
) -> None:
    place = name_place(widths, (left, left + wide), feet, tall=tall, at_end=at_end)
    if place is None:
        return
    end = place.left + widths[place.which]
    assert left < place.left
    assert end < left + wide
    assert place.raised or all(not place.left - 8 < foot < end for foot in feet)


@pytest.mark.parametrize(
    ("drawn", "stands"),
    [
        ((80, 20), 100),  # all curves are above it
        ((99, 40), 12 + 2),  # they lie on its usual place: at the top
        ((99, 16), None),  # and at the top, too
        ((140, 110), 100),  # all are below it
    ],
)
def test_that_a_name_stands_where_no_curve_lies(
    drawn: tuple[float, float], stands: float | None
) -> None:
    assert free_base(100, drawn, 2, (8, 3)) == stands


def test_that_no_piece_of_an_earlier_picture_is_left_between_those_that_are_painted(
    running: RunPlots,
) -> None:
    whole = QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate
    assert {card.surface.viewportUpdateMode() for card in running.stack.cards} == {whole}


def names_painted(plots: RunPlots) -> dict[str, tuple[float, float]]:
    """The names of bands that can be read on any plot, with where their bands lie."""
    plots.stack.redraw()
    plots.stack.grab()
    items = [item for card in plots.stack.cards for item in card.surface.getPlotItem().items]
    bands = [item for item in items if isinstance(item, Band) and item.painted_name]
    return {band.painted_name: band.span for band in bands if band.span is not None}


def test_that_no_name_is_read_at_steps_it_does_not_speak_of(running: RunPlots) -> None:
    book = ClippingConfig(begin="after_warmup")
    running.stack.resize(drawn_size(720, 760))  # room for the middle one's short name
    for warmup, names in (
        (2, set()),
        (80, {"WARMUP", "no clipping"}),
        (300, {"WARMUP", "Appendix D: no clipping before step 300"}),
    ):
        running.set_history(Timeline(plan(ScheduleConfig(warmup=warmup), TOTAL)), book)
        assert set(names_painted(running)) == names, warmup
    running.stack._zoom.put((297.0, 397.0))  # 3 of the 300 are left in sight
    assert not names_painted(running)


def test_that_no_name_of_a_phase_lies_on_the_losses(running: RunPlots) -> None:
    running.set_history(Timeline(plan(ScheduleConfig(warmup=80), TOTAL)), ClippingConfig())
    names_painted(running)
    named = [
        card.spec.object_name
        for card in running.stack.cards
        for item in card.surface.getPlotItem().items
        if isinstance(item, Band) and item.painted_name == "WARMUP"
    ]
    assert named == ["plot_lr"]


# the table


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_an_entry_of_the_table_is_all_that_a_further_plot_needs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    curves = (CurveSpec("seconds", "seconds", "s", "accent", reduction="points"),)
    entry = PlotSpec("plot_seconds", "Time", "appears here", curves, time_text, stretch=6)
    for module in (table, stack):
        monkeypatch.setattr(module, "PLOTS", (*PLOTS, entry))
    plots = RunPlots()
    qtbot.addWidget(plots.stack)
    plots.stack.resize(900, 900)
    plots.stack.show()
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 200))
    plots.stack.redraw()
    plots.stack.set_cursor(120)
    heights = [card.height() / card.spec.stretch for card in plots.stack.cards]
    assert max(heights) < 1.1 * min(heights)
    assert len(curve(plots, "seconds").getOriginalDataset()[0]) == 200
    assert x_range(plots, "plot_seconds") == x_range(plots)
    assert said(plots, "Time") == {"": time_text(steps(0, 200)[120].seconds)}
    assert [one.label for one in header(plots, "Time").legend] == ["s"]
