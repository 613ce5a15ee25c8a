"""The plots of what is measured every 25 steps: update ratio, noise scale, heat maps by layer."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.messages.events import LayersMeasured, StepDone
from core.run_store.follower import Follower
from core.run_store.layers import LAYERS
from gui.models.layer_series import LayerSeries
from gui.plots.heat_layer import columns_of
from gui.plots.run_plots import RunPlots
from gui.plots.table import USUAL_UPDATE_RATIO
from gui.runs.stored.lineage import read_before
from gui.runs.stored.stored_run import read_run
from gui.style.palette import DARK, LIGHT
from tests.core.conftest import TINY
from tests.core.lasting import folder_of, played
from tests.gui.plots.made_up_run import CONFIG, STARTED, steps
from tests.gui.plots.test_run_plots import curve, header, said, surface

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAMES = [
    "plot_update_ratio",
    "plot_noise_scale",
    "plot_layer_grad_norm",
    "plot_layer_update_ratio",
]


def measured(first: int, last: int) -> list[StepDone]:
    return [
        replace(row, update_ratio=1e-3 + row.step * 1e-5, noise_scale=5000.0)
        if row.step % 25 == 0
        else row
        for row in steps(first, last)
    ]


def layers(first: int, last: int) -> list[LayersMeasured]:
    """The second block's gradient grows; the head stands still."""
    return [
        LayersMeasured(at, (0.1, 0.2, 0.3 + at, 0.4), (1e-4, 2e-4, 3e-4, math.nan))
        for at in range(first, last)
        if at % 25 == 0
    ]


def test_that_what_is_measured_now_and_then_is_drawn_with_its_band_and_by_layer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plots = RunPlots()
    qtbot.addWidget(plots.stack)
    plots.stack.resize(900, 900)
    plots.stack.show()
    plots.stack.choose_plots(["plot_lr", *NAMES])
    shown = [card.spec.object_name for card in plots.stack.cards if card.isVisible()]
    assert shown == ["plot_lr", *NAMES]  # before a run, too: they say what will appear
    plots.begin_run(STARTED, CONFIG)
    plots.append(measured(0, 60))
    plots.append_layers(layers(0, 60))
    plots.stack.redraw()

    x, ratio = curve(plots, "update ratio").getOriginalDataset()
    assert ratio[[0, 24, 25, 49, 50, 59]] == pytest.approx(
        [1e-3, 1e-3, 1.25e-3, 1.25e-3, 1.5e-3, 1.5e-3]  # each holds until the next
    )
    assert len(x) == 60
    assert said(plots, "Update ratio") == {"": "1.50e-3"}
    assert [entry.label for entry in header(plots, "Update ratio").legend][-1] == (
        "usual: 1e-3 to 1e-2"
    )
    low, high = surface(plots, "plot_update_ratio").view.viewRange()[1]
    assert low <= USUAL_UPDATE_RATIO[0] < USUAL_UPDATE_RATIO[1] <= high  # the band is in sight
    assert said(plots, "Gradient noise scale") == {"": "5.000"}

    title = "Gradient norm by layer"
    assert said(plots, title) == {"largest: block 2": "50.30"}
    plots.stack.set_cursor(30)
    assert header(plots, title).values[0].text == "largest: block 2 25.30 at step 25"
    heat = surface(plots, "plot_layer_grad_norm")
    view = heat.view
    view.updateMatrix()
    heat.scene().sigMouseMoved.emit(view.mapViewToScene(QPointF(30.0, 1.5)))
    assert header(plots, title).values[0].text == "block 1 0.200 at step 25"
    heat.scene().sigMouseMoved.emit(view.mapViewToScene(QPointF(30.0, 3.5)))  # up, same step
    assert header(plots, title).values[0].text == "head 0.400 at step 25"
    assert header(plots, "Update ratio by layer").values[0].text.startswith("largest: block 2")
    assert heat.left.names == ("emb.", "1", "2", "head")

    for palette in (DARK, LIGHT):
        plots.stack.set_palette(palette)
        file = tmp_path / "plots.png"
        plots.stack.save_image(file)
        assert QImage(str(file)).width() > 900
    plots.stack.set_cursor(None)
    plots.cut_back(25)
    plots.stack.redraw()
    assert plots.shown.series.layers.rows().steps.tolist() == [0]
    assert said(plots, "Update ratio") == {"": "1.00e-3"}
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 60))  # of an older version: nothing is measured
    plots.stack.redraw()
    assert header(plots, title).values == ()
    assert said(plots, "Update ratio") == {"": "–"}
    assert np.isnan(curve(plots, "update ratio").getOriginalDataset()[1]).all()
    plots.stack.resize(1400, plots.stack.minimumSizeHint().height())
    QCoreApplication.processEvents()
    lowest = [card for card in plots.stack.cards if card.isVisible() and card.spec.waits_for]
    assert all(card._empty.isVisible() for card in lowest)  # as low as they can be


def test_that_a_column_of_a_map_shows_the_largest_of_what_was_measured_in_it() -> None:
    x = np.array([0.0, 10.0, 11.0, 12.0, 20.0])
    values = np.array([[1.0], [2.0], [9.0], [3.0], [5.0]])
    found = columns_of(x, values, np.array([-5.0, 0.0, 5.0, 10.0, 15.0, 20.0, 25.0]), 21.0)
    assert found[:, 0].tolist() == pytest.approx([math.nan, 1, 1, 9, 3, 5], nan_ok=True)


def test_that_a_step_that_comes_again_replaces_what_was_measured_after_it() -> None:
    series = LayerSeries()
    series.append(layers(0, 80))
    assert series.rows().steps.tolist() == [0, 25, 50, 75]
    series.append(layers(25, 30))
    assert series.rows().steps.tolist() == [0, 25]
    assert series.values("grad_norms").shape == (2, 4)


def test_that_a_stored_run_has_its_maps_and_a_damaged_file_is_told(tmp_path: Path) -> None:
    text = tmp_path / "bells.txt"
    text.write_text("bells rang over the harbour, and 7 boats came home.\n" * 100)
    changes = {"data.source": str(text), "training.max_steps": 27, "training.epochs": 9}
    folder = folder_of(played(RunConfig().replaced({**TINY, **changes}), tmp_path / "runs"))
    run = read_run(folder, 0.9)
    assert run.series.layers.rows().steps.tolist() == [0, 25]
    assert run.series.told >= {"update_ratio"}
    assert read_before(folder, 20, 0.9).layers.rows().steps.tolist() == [0]
    look = Follower(folder, *run.counts, n_layers=len(run.series.layers)).look()
    assert not look.cut
    assert look.layers is None
    (folder / LAYERS).write_bytes(b"something else altogether")
    assert any(LAYERS in problem for problem in read_run(folder, 0.9).problems)
