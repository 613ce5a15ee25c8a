"""The plots, offscreen."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.plots import RunPlots
from tests.gui.plots.kept_plots import kept_plots
from tests.gui.plots.made_up_run import CONFIG, STARTED, evals, steps


@pytest.fixture
def plots(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[RunPlots]:
    """The plots, shown, with nothing in them."""
    with kept_plots(qtbot, request) as kept:
        yield kept


@pytest.fixture
def running(plots: RunPlots) -> RunPlots:
    """The plots of a run at step 199 of 400."""
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 200), evals(0, 200))
    plots.stack.redraw()
    return plots
