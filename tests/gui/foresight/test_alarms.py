"""Alarms of the run at work: marked, told once, with a remedy; a run that diverges waits."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight.alarms import DIVERGING, SPIKE
from core.messages.commands import ChangeSettings, GoBack, Pause
from core.messages.events import Paused
from gui.panels.state_dot import ALARMED, AT_WORK
from gui.run.run_phase import RunPhase
from tests.gui.fake_session import Desk
from tests.gui.foresight.following import TOTAL, done, falling
from tests.gui.kept_desk import kept_desk


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as made:
        made.begin(TOTAL)
        yield made


def press_remedy(desk: Desk, qtbot: QtBot) -> None:
    (button,) = desk.window.findChildren(QPushButton, "notice_action")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def marked(desk: Desk, name: str) -> list[float]:
    plots = desk.window.plots
    plots.stack.redraw()
    card: Any = next(card for card in plots.stack.cards if card.spec.has_forecast)
    items = card.surface.getPlotItem().items
    item = next(i for i in items if hasattr(i, "name") and i.name() == name)
    return [float(each) for each in item.getData()[0]]


def test_that_a_spike_is_marked_and_told_once_with_its_remedy(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    desk.say(*(done(i, falling(i)) for i in range(160)))
    assert not window.stored.alarms.alarms
    desk.say(done(160, falling(160) + 4.0), *(done(i, falling(i)) for i in range(161, 180)))
    assert marked(desk, "outliers") == [160]  # a batch alone is a tick and no alarm
    assert window.panels.notice.text() == ""
    desk.say(*(done(i, falling(i) + 2.0) for i in range(180, 200)))
    (alarm,) = window.stored.alarms.alarms
    assert alarm.kind == SPIKE
    assert 180 <= alarm.step <= 184
    assert marked(desk, "alarms") == [alarm.step]
    assert f"spiked at step {alarm.step}" in window.panels.notice.text()
    assert "spiked at step" in window.panels.log.view.toPlainText()
    assert window.panels.transport.dot.look == ALARMED
    press_remedy(desk, qtbot)
    (command,) = desk.session.sent
    assert isinstance(command, ChangeSettings)
    assert dict(command.values)["clipping.max_norm"] == window.plots.live.max_norm / 2
    desk.say(*(done(i, falling(i)) for i in range(200, 230)))
    assert [each.end is None for each in window.stored.alarms.alarms] == [False]
    assert window.panels.transport.dot.look == AT_WORK[RunPhase.RUNNING]
    assert window.panels.notice.text() == ""  # not told again


@pytest.mark.parametrize("pauses", [True, False])
def test_that_a_run_that_diverges_waits_where_that_is_wanted(
    desk: Desk, qtbot: QtBot, pauses: bool
) -> None:
    window = desk.window
    window.controls.actions.pause_on_divergence.setChecked(pauses)
    climb = np.linspace(0.0, 3.0, 200)
    desk.say(*(done(i, falling(i)) for i in range(100)))
    desk.say(*(done(100 + i, falling(100) + float(climb[i])) for i in range(200)))
    assert DIVERGING in [each.kind for each in window.stored.alarms.alarms]
    assert "diverges" in window.panels.notice.text()
    assert desk.session.sent == ([Pause()] if pauses else [])
    press_remedy(desk, qtbot)
    if not pauses:
        assert desk.session.sent == [Pause()]  # it goes back as soon as it stands still
    desk.say(Paused(300))
    if pauses:
        desk.window.stored.alarms.raised.emit(window.stored.alarms.alarms[-1])
        press_remedy(desk, qtbot)
    assert desk.session.sent[-1] == GoBack(None)
