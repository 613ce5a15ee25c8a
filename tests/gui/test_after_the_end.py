"""What is offered when a run has ended, and how its endings are told apart."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.events import Failed, Finished, Paused, Resumed
from gui.panels.action_button import ActionButton
from gui.panels.state_dot import ENDED
from gui.run.run_phase import Outcome, RunPhase
from gui.run.status_text import RunState, line_text, pill_text
from gui.runs.resume.resume_actions import ResumeActions
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.kept_desk import kept_desk

# What the offscreen platform says of every window that has a smallest size, or pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AT_END = RunState(RunPhase.FINISHED, epochs=10, started=started(100), last_step=step_done(49))


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A visible window without an engine, with nothing trained in it."""
    with kept_desk(qtbot, request, RunConfig()) as kept:
        yield kept


def button(desk: Desk, name: str) -> ActionButton:
    found = desk.window.findChild(QPushButton, name)
    assert isinstance(found, ActionButton)
    return found


def primaries(desk: Desk) -> list[str]:
    buttons = desk.window.panels.transport.buttons.values()
    return [one.objectName() for one in buttons if one.property("role") == "primary"]


def stop(desk: Desk, *before: Paused) -> None:
    desk.window.show()
    desk.begin()
    desk.say(step_done(49), *before, Finished("stopped", 50, "/runs/one"))


@pytest.mark.parametrize(
    ("state", "text", "outcome"),
    [
        (replace(AT_END, finished=Finished("completed", 100, "/r")), "Finished", Outcome.COMPLETED),
        (replace(AT_END, finished=Finished("stopped", 50, "/r")), "Stopped", Outcome.STOPPED),
        (
            replace(AT_END, finished=Finished("stopped", 50, "/r"), diverged=True),
            "Diverged",
            Outcome.DIVERGED,
        ),
        (replace(AT_END, phase=RunPhase.FAILED), "Failed", Outcome.FAILED),
    ],
)
def test_that_each_ending_has_words_of_its_own(
    state: RunState, text: str, outcome: Outcome
) -> None:
    assert state.outcome is outcome
    assert pill_text(state).startswith(text)
    assert line_text(state).startswith(text)


def test_that_no_two_endings_share_colour_or_look() -> None:
    looks = [ENDED[outcome] for outcome in Outcome]
    assert len(set(looks)) == len(Outcome)
    endings = [ENDED[outcome] for outcome in Outcome if outcome is not Outcome.IMPORTED]
    assert len({look.color for look in endings}) == len(endings)  # a log has not ended here


def test_that_the_dot_follows_the_ending(desk: Desk) -> None:
    stop(desk)
    assert desk.window.panels.transport.dot.look == ENDED[Outcome.STOPPED]
    desk.begin()
    assert desk.window.panels.transport.dot.look != ENDED[Outcome.STOPPED]
    desk.say(Failed(verbatim("no disk"), ""), Finished("failed", 0, ""))
    assert desk.window.panels.transport.dot.look == ENDED[Outcome.FAILED]


def test_that_a_stopped_run_offers_to_go_on_first_and_by_the_same_key(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    stop(desk)
    assert primaries(desk) == ["resume_button"]
    assert button(desk, "resume_button").isVisible()
    assert not button(desk, "pause_button").isVisible()
    assert button(desk, "start_button").isEnabled()
    assert button(desk, "start_button").text() == "Start new"
    assert "(F5)" in button(desk, "resume_button").toolTip()
    assert "(Ctrl+F5)" in button(desk, "start_button").toolTip()
    asked: list[tuple[Path, bool]] = []
    monkeypatch.setattr(ResumeActions, "go_on", lambda _, path, ask: asked.append((path, ask)))
    qtbot.keyClick(desk.window, Qt.Key.Key_F5)
    assert asked == [(Path("/runs/one"), False)]
    assert len(desk.sessions) == 1
    qtbot.keyClick(desk.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.sessions) == 2
    assert desk.requests[-1].origin is None


def test_that_changed_settings_are_another_run_and_start_stands_out(desk: Desk) -> None:
    stop(desk)
    desk.window.models.draft.set_value("schedule.peak_lr", 3e-4)
    assert primaries(desk) == ["start_button"]
    assert "(F5)" in button(desk, "start_button").toolTip()
    assert button(desk, "resume_button").isEnabled()
    desk.window.models.draft.undo_stack.undo()
    assert primaries(desk) == ["resume_button"]


def test_that_a_finished_run_has_nothing_to_go_on_with(desk: Desk) -> None:
    desk.window.show()
    desk.begin()
    desk.say(step_done(99), Finished("completed", 100, "/runs/one"))
    assert primaries(desk) == ["start_button"]
    assert not button(desk, "resume_button").isVisible()
    assert button(desk, "start_button").text() == "Start"


@pytest.mark.parametrize("gone_on", [False, True])
def test_that_a_run_that_was_stopped_at_a_number_that_is_not_finite_has_diverged(
    desk: Desk, gone_on: bool
) -> None:
    desk.window.show()
    desk.begin()
    desk.say(step_done(49), Paused(50, verbatim("the loss is nan"), "nonfinite"))
    if gone_on:
        desk.say(Resumed(50), step_done(50))
    desk.say(Finished("stopped", 51, "/runs/one"))
    text = desk.window.panels.transport.pill_text.text()
    assert text.startswith("Stopped" if gone_on else "Diverged")
    # As it was it would end in the same way: then it is asked how to go on.
    assert button(desk, "resume_button").text() == ("Resume" if gone_on else "Resume…")


def test_that_nothing_is_offered_for_a_paused_run_that_has_ended(desk: Desk) -> None:
    offer = desk.window.findChild(QPushButton, "notice_action")
    assert offer is not None
    desk.window.show()
    desk.begin()
    desk.say(step_done(49), Paused(50, verbatim("the loss is nan"), "nonfinite"))
    assert offer.isVisible()
    desk.say(Finished("stopped", 50, "/runs/one"))
    assert desk.window.panels.notice.text() == "the loss is nan"
    assert not offer.isVisible()
