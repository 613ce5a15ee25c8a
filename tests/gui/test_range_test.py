"""The LR range test in the window: asked for, followed, cancelled, drawn, kept, never applied."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight.lr_range import USUAL_RATES, RangePoint
from core.messages.commands import SaveNow
from core.messages.events import CheckpointSaved
from core.run_store.lr_ranges import keep_range_test, key_of
from gui.plots.range_ruler import RulerShown
from gui.run import range_process
from gui.schedule_editor.plan_drag import PEAK
from gui.window.range_binding import RangeBinding
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk

CONFIG = RunConfig().replaced({"data.tokenizer": "bytes", "schedule.peak_lr": 5e-3})
_PRINTS = """
import sys, time
print("step,lr,loss,smoothed", flush=True)
for line in {lines!r}:
    print(line, flush=True)
{then}
"""


def falls_and_rises() -> list[RangePoint]:
    points = []
    for i in range(100):
        x = math.log10(USUAL_RATES.at(i) / 5e-3)
        loss = 5.0 - 2.0 / (1.0 + math.exp(-4.0 * x)) + max(0.0, x - 1.5) ** 2
        points.append(RangePoint(i, USUAL_RATES.at(i), loss, loss))
    return points


POINTS = falls_and_rises()


class Program:
    """What the window starts in the place of ``main.py``: it prints a test, without torch."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.named: list[Path] = []
        self.then = ""
        monkeypatch.setattr(range_process, "command_line", self._line)

    def _line(self, named: Path) -> list[str]:
        self.named.append(named)
        shown = POINTS if not self.then else POINTS[:40]
        lines = [f"{each.step},{each.lr!r},{each.loss!r},{each.smoothed!r}" for each in shown]
        return ["-S", "-c", _PRINTS.format(lines=lines, then=self.then)]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(monkeypatch)


@pytest.fixture
def desk(
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    monkeypatch.setenv("CREST_HOME", str(tmp_path))
    with kept_desk(qtbot, request, CONFIG) as kept:
        kept.window.range_test.forget()
        yield kept
        kept.window.range_test.cancel()


def ruler(desk: Desk) -> RulerShown | None:
    layer = desk.window.plots.stack.cards[0].ruler
    assert layer is not None
    return layer.shown


def over(desk: Desk, qtbot: QtBot) -> RangeBinding:
    test = desk.window.range_test
    qtbot.waitUntil(lambda: not test.is_on and test._shown is not None)
    return test


def test_that_the_button_makes_a_test_that_is_drawn_and_applies_nothing(
    desk: Desk, qtbot: QtBot, program: Program
) -> None:
    draft, test = desk.window.models.draft, desk.window.range_test
    before = draft.config()
    button = desk.window.findChild(QPushButton, "lr_range_button")
    assert isinstance(button, QPushButton)
    assert "copy" in button.toolTip()
    button.click()
    assert test.is_on
    assert button.isHidden()
    assert not desk.window.controls.actions.lr_range.isEnabled()
    over(desk, qtbot)
    assert draft.config() == before
    shown = ruler(desk)
    assert shown is not None
    assert list(shown.points) == POINTS
    assert shown.interval is not None
    assert shown.interval.valley < 5e-3
    line = test._row.line.text()
    assert "Longer" in line
    assert f"{shown.interval.steep:.1e}"[:3] in line
    assert not program.named[0].exists()  # the config that was handed over
    desk.window.plots.stack.redraw()
    desk.window.grab()
    layer = desk.window.plots.stack.cards[0].ruler
    assert layer is not None
    assert any(text.startswith("steep") for text in layer.item.painted)


@pytest.mark.usefixtures("program")
def test_that_it_is_old_after_a_batch_of_another_size_and_stands_there_again(
    desk: Desk, qtbot: QtBot
) -> None:
    draft, test = desk.window.models.draft, desk.window.range_test
    keep_range_test(key_of(CONFIG), POINTS, 0)
    test.forget()
    over(desk, qtbot)
    assert test._row.button.text() == "LR range test"
    draft.set_values({"schedule.peak_lr": 1e-3}, "peak")
    shown = ruler(desk)
    assert shown is not None
    assert not shown.is_old
    draft.set_values({"training.batch_size": 3}, "batch")
    qtbot.waitUntil(lambda: bool((shown := ruler(desk)) and shown.is_old))
    assert test._row.button.text() == "Test again"
    draft.set_values({"training.batch_size": CONFIG.training.batch_size}, "back")
    qtbot.waitUntil(lambda: bool((shown := ruler(desk)) and not shown.is_old))


def test_that_a_cancelled_test_leaves_what_was_there(
    desk: Desk, qtbot: QtBot, program: Program
) -> None:
    program.then = "time.sleep(600)"
    test = desk.window.range_test
    desk.window.controls.actions.lr_range.trigger()
    qtbot.waitUntil(lambda: len(test.process.points) == 40)
    shown = ruler(desk)
    assert shown is not None
    assert "40 of 100" in shown.note
    assert test._row.bar.value() == 40
    test._row.cancel.click()
    assert not test.is_on
    assert ruler(desk) is None
    assert desk.window.controls.actions.lr_range.isEnabled()


def test_that_a_test_that_fails_says_why(desk: Desk, qtbot: QtBot, program: Program) -> None:
    program.then = "sys.exit('data.source: it is gone')"
    test = desk.window.range_test
    desk.window.controls.actions.lr_range.trigger()
    qtbot.waitUntil(lambda: not test.is_on)
    assert "“Text”: it is gone" in desk.window.panels.notice.text()
    assert ruler(desk) is None


def test_that_a_run_at_work_is_saved_and_tested_as_it_is(
    desk: Desk, qtbot: QtBot, program: Program
) -> None:
    desk.begin()
    desk.window.controls.actions.lr_range.trigger()
    assert desk.sessions[-1].sent[-1] == SaveNow()
    assert program.named == []
    desk.say(CheckpointSaved(3, "/runs/one/checkpoints/3", 9, 0.1))
    over(desk, qtbot)
    assert desk.window.models.presenter.started is not None
    assert program.named == [Path(desk.window.models.presenter.started.run_dir)]


def test_that_the_peak_has_a_menu_with_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    handles = desk.window.schedule_editor.handles
    desk.window.plots.stack.redraw()
    port = desk.window.plots.stack.cards[0].surface.viewport()
    place: QPoint = handles[PEAK].centre.toPoint()
    menu, opened = desk.window.range_test.peak_menu.menu, list[QPoint]()
    assert desk.window.controls.actions.lr_range in menu.actions()
    monkeypatch.setattr(menu, "popup", opened.append)
    beside = place + QPoint(120, 90)
    for target, at in ((port, place), (handles[PEAK], QPoint(0, 0)), (port, beside)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at))
        QApplication.sendEvent(target, event)
    assert len(opened) == 2
