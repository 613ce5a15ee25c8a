"""The heat map of a branch begins with what its parents measured."""

import math
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.messages.events import LayersMeasured
from core.run_store.index import read_info
from core.run_store.layers import LAYERS
from gui.models.layer_series import LayerSeries
from gui.models.run_series import RunSeries
from gui.plots.heat_layer import HeatLayer
from gui.plots.overlay import Ancestor
from gui.plots.run_plots import RunPlots
from gui.runs.stored.lineage import read_ancestor
from tests.gui.plots.made_up_run import CONFIG, STARTED
from tests.gui.plots.test_layer_plots import layers, measured
from tests.gui.plots.test_run_plots import header, said
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def series_of(first: int, last: int, *events: LayersMeasured) -> LayerSeries:
    made = LayerSeries()
    made.append(events or layers(first, last))
    return made


def test_that_a_parent_s_rows_end_where_the_branch_begins() -> None:
    own, parent = series_of(100, 200), series_of(0, 200)
    assert own.after(parent, 100).steps.tolist() == [0, 25, 50, 75, 100, 125, 150, 175]
    assert own.after(LayerSeries(), 100).steps.tolist() == [100, 125, 150, 175]
    assert LayerSeries().after(parent, 60).steps.tolist() == [0, 25, 50]
    deeper = series_of(0, 0, LayersMeasured(0, (0.1,) * 7, (1e-4,) * 7))
    assert own.after(deeper, 100).steps.tolist() == [100, 125, 150, 175]
    deeper.append_rows(own.rows())
    assert deeper.rows().steps.tolist() == [100, 125, 150, 175]


def test_that_the_map_of_a_branch_shows_its_parent_before_the_line(qtbot: QtBot) -> None:
    plots = RunPlots()
    qtbot.addWidget(plots.stack)
    plots.stack.resize(900, 500)
    plots.stack.show()
    plots.stack.choose_plots(["plot_lr", "plot_layer_grad_norm"])
    plots.begin_run(STARTED, CONFIG)
    above = RunSeries(0.6)
    above.append(measured(0, 120))
    above.layers.append(layers(0, 120))
    plots.set_lineage(Ancestor("parent", above, 100))
    plots.stack.redraw()
    card = plots.stack.cards[-1]
    heat = next(one for one in card._layers if isinstance(one, HeatLayer))
    assert heat._image.isVisible()
    assert said(plots, "Gradient norm by layer") == {}  # nothing of its own yet
    plots.append(measured(100, 200))
    plots.append_layers(layers(100, 200))
    plots.stack.redraw()
    assert heat._branched.isVisible()
    assert heat._branched.value() == 100.0
    picture = heat._image.image
    span = plots.stack.span
    edges = np.linspace(span[0], span[1], len(picture))
    told = picture[:, 2, 3] > 0
    assert told[(edges > 1) & (edges < 199)].all()
    assert not told[edges < -1].any()
    labels = [entry.label for entry in header(plots, "Gradient norm by layer").legend]
    assert labels[0] == "before the line: parent"
    assert said(plots, "Gradient norm by layer") == {"largest: block 2": "175.3"}


def test_that_parents_are_read_up_to_the_branch_and_a_lost_file_is_no_fault(
    tmp_path: Path,
) -> None:
    parent = write_run(tmp_path, "parent")
    (parent / LAYERS).unlink(missing_ok=True)
    child = write_run(tmp_path, "child", parent=parent, parent_step=20)
    found = read_ancestor(read_info(child), 0.6)
    assert found is not None
    assert len(found.series.layers) == 0
    (parent / LAYERS).write_bytes(b"no table")
    found = read_ancestor(read_info(child), 0.6)
    assert found is not None
    assert found.series.n_steps == 20
    assert math.isfinite(found.series.column("loss")[-1])
