"""Plots that tests share: to build them takes longer than what most tests do with them.

What a test leaves in them is put away before the next one; plots whose test failed are thrown away.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.plots import RunPlots
from gui.plots.scene import Scene
from gui.style.palette import DARK
from tests import leaks

_SIZE = (720, 760)
_kept: list[RunPlots] = []
_windows: set[QWidget] = set()  # the plots and what belongs to them without being in them


@contextmanager
def kept_plots(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[RunPlots]:
    """The plots, shown, with nothing in them."""
    if not _kept:
        before = set(QApplication.topLevelWidgets())
        _kept.append(RunPlots())
        _windows.update(set(QApplication.topLevelWidgets()) - before)
        leaks.kept_windows.update(_windows)
    plots = _kept[0]
    leaks.shows_kept(request)
    leaks.hide_kept(but=plots.stack)
    empty(plots)
    show(qtbot, plots)
    plots.stack.redraw()  # the curves are empty, too, where the test hides the plots
    yield plots
    if leaks.has_failed(request.node):
        drop_plots()
        return
    empty(plots)  # what is drawn in the next frame is nothing


def drop_plots() -> None:
    """Throw them away: they are built anew for the next test that asks."""
    while _kept:
        stack = _kept.pop().stack
        leaks.kept_windows.difference_update(_windows)
        _windows.clear()
        stack.close()
        stack.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(qtbot: QtBot, plots: RunPlots) -> None:
    """Show the plots in a window of their own."""
    widget = plots.stack
    widget.resize(*_SIZE)
    layout = widget.layout()
    assert layout is not None
    layout.activate()  # later it would tell the offscreen screen of sizes, which warns
    with qtbot.waitExposed(widget):
        widget.show()


def empty(plots: RunPlots) -> None:
    """Put away whatever they show, and every choice of how it is shown."""
    plots.overlays.clear()
    plots.pin(None)
    plots.stack.release()
    plots.stack.set_palette(DARK)
    plots._put_live(Scene())  # with the axes and the smoothing that plots begin with
