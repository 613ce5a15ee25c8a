"""Plots that tests share are, for each of them, as new."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.config import ClippingConfig, ScheduleConfig
from core.schedule.lr_schedule import plan
from gui.models.run_series import RunSeries
from gui.plots import RunPlots
from gui.plots.scene import CheckpointMark, Scene
from gui.style.palette import LIGHT
from tests.gui.plots.kept_plots import empty, show
from tests.gui.plots.made_up_run import CONFIG, PLAN, STARTED, evals, steps
from tests.gui.plots.test_run_plots import surface, wheel


def picture(plots: RunPlots) -> QImage:
    """With a run in them: what is left of an earlier test would be seen beside it."""
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 200), evals(0, 200))
    plots.stack.redraw()
    return plots.stack.grab().toImage()


@pytest.mark.thorough
def test_that_emptied_plots_look_like_new_ones(qtbot: QtBot) -> None:
    fresh, used = RunPlots(), RunPlots()
    for made in (fresh, used):
        qtbot.addWidget(made.stack)
        show(qtbot, made)
    _use(used)
    empty(used)
    show(qtbot, used)
    assert used.live.series.smoothing == fresh.live.series.smoothing
    assert used.live.axis == fresh.live.axis
    assert used.pinned is None
    assert used.overlays.runs == []
    assert used.stack.following
    assert used.stack.cursor_step is None
    assert picture(used) == picture(fresh)


def _use(plots: RunPlots) -> None:
    plots.set_plan(plan(ScheduleConfig(peak_lr=4e-2), 900), ClippingConfig(max_norm=9.0))
    plots.begin_run(STARTED, CONFIG)
    plots.append([*steps(0, 399)], evals(0, 399))
    plots.set_checkpoints([CheckpointMark(20, "said", kept=True)], own=True)
    plots.set_sample_steps([30], own=True)
    plots.set_edit_steps([50])
    plots.select_step(60)
    plots.select_edit(50)
    plots.overlays.add("other", "other", RunSeries(0.5))
    plots.show_overlays()
    plots.pin(PLAN)
    plots.stage_norm(0.25)
    plots.set_x_axis("time")
    plots.set_log_y(True)
    plots.set_full_range(True)
    plots.set_smoothing(0.95)
    plots.stack.set_palette(LIGHT)
    plots.stack.redraw()
    wheel(surface(plots, "plot_loss"), QPoint(200, 40), 5)
    surface(plots, "plot_grad_norm").view.setYRange(0, 50)
    plots.stack.set_cursor(100)
    plots.stack.hold()
    plots.stack.redraw()
    QTest.keyClick(surface(plots, "plot_lr"), Qt.Key.Key_Plus)
    plots.stack.resize(400, 500)
    plots.show_another(Scene())
    plots.stack.redraw()
