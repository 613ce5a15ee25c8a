"""The plots, offscreen."""

import pytest
from pytestqt.qtbot import QtBot

from gui.plots import RunPlots
from tests.gui.plots.made_up_run import CONFIG, STARTED, evals, steps


@pytest.fixture
def plots(qtbot: QtBot) -> RunPlots:
    """The plots, shown, with nothing in them."""
    made = RunPlots()
    widget = made.stack
    qtbot.addWidget(widget)
    widget.resize(720, 760)
    layout = widget.layout()
    assert layout is not None
    layout.activate()  # later it would tell the offscreen screen of sizes, which warns
    with qtbot.waitExposed(widget):
        widget.show()
    return made


@pytest.fixture
def running(plots: RunPlots) -> RunPlots:
    """The plots of a run at step 199 of 400."""
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 200), evals(0, 200))
    plots.stack.redraw()
    return plots
