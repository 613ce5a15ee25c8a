"""Which plots are shown: chosen in the menu, remembered, offered where a run has the numbers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.messages.events import StepDone
from gui.models.preferences import Preferences
from gui.models.run_series import RunSeries
from gui.plots.card import PlotCard
from gui.plots.run_plots import RunPlots
from gui.window.plot_choice import PlotChoice
from tests.gui.plots.made_up_run import CONFIG, STARTED, steps
from tests.gui.plots.test_run_plots import curve, said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def of_gpu(first: int, last: int) -> list[StepDone]:
    """Steps of a run on a card: the first one before anything was told of it."""
    return [
        replace(row, gpu_busy=0.93, gpu_memory=18.2e9, gpu_power=312.0, mfu=0.38)
        if row.step
        else row
        for row in steps(first, last)
    ]


class Chooser:
    """The plots and their menu."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.plots = RunPlots()
        qtbot.addWidget(self.plots.stack)
        self.plots.stack.resize(900, 900)
        self.plots.stack.show()
        self.parent = QMenu()
        qtbot.addWidget(self.parent)
        self.menu = PlotChoice(self.plots.stack, Preferences(home), self.parent)
        self._qtbot = qtbot

    def entry(self, name: str) -> QAction:
        found = self.menu.findChild(QAction, f"show_{name}")
        assert isinstance(found, QAction)
        return found

    def click(self, name: str) -> None:
        self.menu.popup(self.plots.stack.mapToGlobal(self.plots.stack.rect().center()))
        place = self.menu.actionGeometry(self.entry(name)).center()
        self._qtbot.mouseClick(self.menu, Qt.MouseButton.LeftButton, pos=place)

    def shown(self) -> list[str]:
        cards = self.plots.stack.cards
        return [card.spec.object_name for card in cards if card.isVisible()]

    def run(self, rows: list[StepDone]) -> None:
        self.plots.begin_run(STARTED, CONFIG)
        self.plots.append(rows)
        self.plots.stack.redraw()


FIRST = ["plot_lr", "plot_loss", "plot_grad_norm"]


@pytest.mark.thorough
def test_that_a_gpu_s_figures_are_plots_of_their_own_where_a_run_has_them_and_they_are_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = Chooser(qtbot, tmp_path)
    hand.run(steps(0, 20))
    assert hand.shown() == FIRST
    assert len(hand.plots.stack.cards) == 3  # what nobody asked for is not even made
    assert not hand.entry("plot_gpu_use").isEnabled()
    assert "NVIDIA" in hand.entry("plot_gpu_use").toolTip()
    hand.run(of_gpu(0, 20))
    assert hand.entry("plot_gpu_use").isEnabled()
    assert not hand.entry("plot_gpu_temperature").isEnabled()  # of that this card says nothing
    hand.click("plot_gpu_use")
    hand.click("plot_gpu_memory")
    assert hand.shown() == [*FIRST, "plot_gpu_use", "plot_gpu_memory"]
    hand.plots.stack.redraw()
    busy = curve(hand.plots, "gpu busy").getOriginalDataset()[1]
    assert np.isnan(busy[0])
    assert set(busy[1:]) == {np.float32(0.93)}
    assert said(hand.plots, "GPU use") == {"busy": "93%", "MFU": "38%"}
    assert said(hand.plots, "GPU memory") == {"": "18.2 GB"}
    hand.run(steps(0, 20))  # on a CPU
    assert hand.shown() == FIRST
    hand.run(of_gpu(0, 20))
    assert hand.shown() == [*FIRST, "plot_gpu_use", "plot_gpu_memory"]
    hand.click("plot_gpu_use")
    hand.click("plot_loss")
    assert hand.shown() == ["plot_lr", "plot_grad_norm", "plot_gpu_memory"]
    drawn: list[str] = []
    monkeypatch.setattr(PlotCard, "draw", lambda card, *_: drawn.append(card.spec.object_name))
    hand.plots.stack.request_draw()
    hand.plots.stack.redraw()
    assert drawn == hand.shown()  # what is hidden costs nothing
    monkeypatch.undo()
    assert not hand.entry("plot_lr").isEnabled()

    again = Chooser(qtbot, tmp_path)
    again.run(of_gpu(0, 20))
    assert again.shown() == hand.shown()  # remembered


@pytest.mark.thorough
def test_that_many_plots_are_scrolled_and_make_no_window_higher(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hand = Chooser(qtbot, tmp_path)
    hand.run(of_gpu(0, 20))
    before = hand.plots.stack.minimumSizeHint()
    for name in ("plot_speed", "plot_gpu_use", "plot_gpu_memory", "plot_gpu_power"):
        hand.entry(name).trigger()
    hand.plots.stack.resize(before)
    assert hand.plots.stack.minimumSizeHint() == before
    assert all(card.height() >= card.minimumSizeHint().height() for card in hand.plots.stack.cards)


def test_that_the_speed_is_that_of_each_update_however_the_rows_come() -> None:
    rows = [
        replace(row, tokens_seen=512 * (row.step + 1), seconds=0.25 * (row.step + 1))
        for row in steps(0, 9)
    ]
    whole, by_one = RunSeries(), RunSeries()
    whole.append(rows)
    for row in rows:
        by_one.append([row])
    for series in (whole, by_one):
        speeds = series.column("tokens_per_s")
        assert np.isnan(speeds[0])
        assert set(speeds[1:]) == {2048.0}
        assert not series.told
