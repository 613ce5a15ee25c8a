"""Which plots a comparison shows: chosen in its bar, remembered, offered where there is data."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.messages.events import Evaluated
from gui.models.preferences import Preferences
from gui.models.run_series import RunSeries
from gui.plots.compared.card import ComparedCard
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.stack import ComparedStack
from gui.plots.compared.state import CompareState
from gui.plots.compared.table import COMPARED
from gui.plots.table import PLOTS
from gui.runs.compare.exports import write_csv
from gui.runs.compare.plot_choice import ComparedPlotChoice
from gui.style.palette import DARK
from tests.gui.plots.made_up_run import steps

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

USUAL = [
    "compare_plot_lr",
    "compare_plot_loss",
    "compare_plot_difference",
    "compare_plot_grad_norm",
]


def made_run(place: int, lift: float = 0.0, **told: float) -> ComparedRun:
    series = RunSeries(0.6)
    rows = [replace(row, **told) if row.step >= 5 else row for row in steps(0, 60)]  # type: ignore[arg-type]
    series.append(
        rows, [Evaluated(step, 3.0, 3.1 + lift * step, step * 0.1) for step in (0, 30, 59)]
    )
    return ComparedRun(f"/runs/{place}", place, f"run {place}", series)


class Comparison:
    """The plots, their menu, and what is remembered of it."""

    def __init__(self, qtbot: QtBot, home: Path, *runs: ComparedRun) -> None:
        self.holder = QWidget()
        qtbot.addWidget(self.holder)
        self.menu = QMenu(self.holder)
        self.stack = ComparedStack(self.holder)
        self.stack.set_palette(DARK)
        for each in (self.holder, self.stack):
            each.resize(700, 800)
        self.preferences = Preferences(home)
        self.choice = ComparedPlotChoice(self.menu, self.stack, self.preferences)
        self.holder.show()
        self.show(*runs)

    def show(self, *runs: ComparedRun) -> None:
        self.stack.show_runs(runs, runs[0].key, {})
        self.stack.redraw()

    def entry(self, name: str) -> QAction:
        wanted = f"show_compare_plot_{name}"
        return next(each for each in self.menu.actions() if each.objectName() == wanted)

    def choose(self, name: str) -> None:
        self.entry(name).trigger()
        self.stack.redraw()

    def shown(self) -> list[str]:
        return [card.plot.name for card in self.stack.cards if card.isVisible()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_that_a_chosen_plot_is_drawn_of_every_run_and_remembered(qtbot: QtBot, home: Path) -> None:
    runs = [made_run(0, update_ratio=2e-3, noise_scale=4096.0), made_run(1, update_ratio=5e-3)]
    shown = Comparison(qtbot, home, *runs)
    assert shown.shown() == USUAL
    shown.choose("update_ratio")
    shown.choose("lr")
    assert shown.shown() == [*USUAL[1:], "compare_plot_update_ratio"]
    card = shown.stack.cards[-1]
    assert [line.name for line in card.sheet.lines] == ["update ratio · A", "update ratio · B"]
    assert card.sheet.lines[1].y[-1] == pytest.approx(5e-3)
    assert [entry.label for entry in card.header.legend] == ["usual: 1e-3 to 1e-2"]
    assert card.surface.view.viewRange()[0] == shown.stack.shown[0].surface.view.viewRange()[0]
    shown.preferences.save()
    again = Comparison(qtbot, home, *runs)
    assert again.shown() == shown.shown()


def test_that_a_plot_waits_until_a_compared_run_has_its_numbers(qtbot: QtBot, home: Path) -> None:
    shown = Comparison(qtbot, home, made_run(0), made_run(1))
    assert shown.entry("speed").isEnabled()
    entry = shown.entry("gpu_power")
    assert not entry.isEnabled()
    assert entry.toolTip() == "Not recorded in any compared run"
    measured = made_run(2, gpu_power=310.0)
    shown.show(made_run(0), measured)
    assert entry.isEnabled()
    shown.choose("gpu_power")
    assert shown.shown()[-1] == "compare_plot_gpu_power"
    assert [entry.label for entry in shown.stack.cards[-1].header.legend] == ["W"]
    shown.show(made_run(0), made_run(1))
    assert shown.shown() == USUAL
    shown.show(measured)
    assert shown.shown()[-1] == "compare_plot_gpu_power"


def test_that_the_loss_is_always_shown(qtbot: QtBot, home: Path) -> None:
    shown = Comparison(qtbot, home, made_run(0))
    assert not shown.entry("loss").isEnabled()
    for name in ("lr", "difference", "grad_norm"):
        shown.choose(name)
    assert shown.shown() == ["compare_plot_loss"]


def test_that_each_figure_of_a_run_can_be_compared() -> None:
    drawn = {plot.spec.curves[0].column for plot in COMPARED}
    single = {curve.column for spec in PLOTS for curve in spec.curves}
    of_loss = {"train_loss", "val_loss", "loss", "smoothed"}
    assert single - of_loss <= drawn
    assert len({plot.name for plot in COMPARED}) == len(COMPARED)


def test_that_the_numbers_are_exported_with_what_a_run_has_of_them(tmp_path: Path) -> None:
    path = tmp_path / "runs.csv"
    write_csv(path, [made_run(0, update_ratio=2e-3), made_run(1, gpu_power=310.0)])
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    assert columns[:2] == ["run", "name"]
    assert {"update_ratio", "gpu_power", "tokens_per_s"} <= set(columns)
    assert "mfu" not in columns
    assert [rows[-1][name] for name in ("update_ratio", "gpu_power")] == ["", "310.0"]
    assert float(rows[59]["update_ratio"]) == pytest.approx(2e-3)
    assert rows[0]["update_ratio"] == rows[0]["tokens_per_s"] == ""


def test_that_a_run_far_from_the_baseline_is_in_the_picture(qtbot: QtBot, home: Path) -> None:
    runs = [made_run(0), made_run(1, lift=0.001), made_run(2, lift=0.01)]
    shown = Comparison(qtbot, home, *runs)
    shown.stack.show_runs(runs, runs[0].key, {run.key: 0.02 for run in runs[1:]})
    shown.stack._free_y()
    shown.stack.redraw()
    card = next(each for each in shown.stack.cards if each.plot.is_difference)
    low, high = card.surface.view.viewRange()[1]
    assert low <= 0
    assert high >= 0.59


def test_that_what_is_scrolled_out_of_sight_is_drawn_when_it_comes_into_sight(
    qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Comparison(qtbot, home, made_run(0, update_ratio=2e-3), made_run(1))
    drawn: list[str] = []
    draw = ComparedCard.draw

    def noted(card: ComparedCard, state: CompareState, x_range: tuple[float, float]) -> None:
        drawn.append(card.plot.name)
        draw(card, state, x_range)

    monkeypatch.setattr(ComparedCard, "draw", noted)
    shown.stack.resize(700, 300)
    shown.choose("update_ratio")
    drawn.clear()
    shown.stack.request_draw()
    shown.stack.redraw()
    assert drawn == USUAL[: len(drawn)]
    assert 0 < len(drawn) < len(USUAL)
    shown.stack.light_up("/runs/1")  # nothing is asked of those that were never drawn
    bar = shown.stack._column.verticalScrollBar()
    bar.setValue(bar.maximum())
    drawn.clear()
    shown.stack.redraw()
    assert drawn[-1] == "compare_plot_update_ratio"
    assert USUAL[0] not in drawn
    last = shown.stack.cards[-1]
    assert [line.is_lit for line in last._lit.lines] == [True]
    bar.setValue(0)
    drawn.clear()
    shown.stack.save_image(tmp_path / "all.png")
    assert drawn == [*USUAL, "compare_plot_update_ratio"]
