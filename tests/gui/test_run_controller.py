"""Phases, pending controls and what may be pressed when."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import Pause, Resume, StepOnce, Stop
from core.messages.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    Preparing,
    Resumed,
    SampleStarted,
    Stopping,
)
from gui.run import event_bridge
from gui.run.controller import RunController
from gui.run.run_phase import ENABLED, PRIMARY, RunAction, RunPhase, after
from gui.window.close_guard import CloseGuard
from tests.gui.fake_session import FakeSession, started, step_done

NONE: frozenset[RunAction] = frozenset()


class Hands:
    """A controller on one fake session."""

    def __init__(self, qtbot: QtBot, tmp_path: object) -> None:
        self.session = FakeSession()
        self.controller = RunController(tmp_path, None, lambda *_: self.session)  # type: ignore[arg-type]

    def say(self, *events: Event) -> None:
        self.session.say(*events)
        self.controller.bridge.take_now()


def phase_of(controller: RunController) -> RunPhase:
    return controller.phase


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: object) -> Hands:
    return Hands(qtbot, tmp_path)


def running(hands: Hands) -> RunController:
    hands.controller.start(RunConfig())
    hands.say(Preparing(verbatim("text")), started())
    return hands.controller


def finish(hands: Hands) -> None:
    hands.say(Finished("stopped", 3, "/runs/one"))


def test_that_every_phase_has_a_row_and_one_primary_control() -> None:
    assert set(ENABLED) == set(RunPhase) == set(PRIMARY)


def test_that_a_click_changes_nothing_until_the_engine_answers(hands: Hands) -> None:
    controller = running(hands)
    controller.pause_or_resume()
    assert hands.session.sent == [Pause()]
    assert phase_of(controller) is RunPhase.RUNNING
    assert controller.pending == {RunAction.PAUSE}
    assert not controller.can(RunAction.PAUSE)
    hands.say(Paused(3))
    assert phase_of(controller) is RunPhase.PAUSED
    assert controller.pending == NONE
    finish(hands)


def test_that_the_same_control_pauses_and_resumes(hands: Hands) -> None:
    controller = running(hands)
    controller.pause_or_resume()
    hands.say(Paused(3))
    controller.pause_or_resume()
    hands.say(Resumed(3))
    assert hands.session.sent == [Pause(), Resume()]
    assert phase_of(controller) is RunPhase.RUNNING
    finish(hands)


def test_that_a_single_step_is_sent_only_while_paused(hands: Hands) -> None:
    controller = running(hands)
    controller.step()
    assert hands.session.sent == []
    hands.say(Paused(3))
    controller.step()
    controller.step()
    assert hands.session.sent == [StepOnce()]
    hands.say(step_done(3), Paused(4))
    assert controller.can(RunAction.STEP)
    finish(hands)


def test_that_a_run_cannot_be_started_twice(hands: Hands) -> None:
    controller = hands.controller
    assert controller.start(RunConfig())
    assert not controller.start(RunConfig())
    finish(hands)


def test_that_a_stop_can_be_sent_while_preparing_and_only_once(hands: Hands) -> None:
    hands.controller.start(RunConfig())
    hands.say(Preparing(verbatim("text")))
    hands.controller.stop()
    hands.controller.stop()
    assert hands.session.sent == [Stop()]
    finish(hands)
    assert phase_of(hands.controller) is RunPhase.FINISHED
    assert hands.controller.can(RunAction.START)


def test_that_a_pause_on_its_way_does_not_bring_a_stopping_run_back(hands: Hands) -> None:
    controller = running(hands)
    hands.say(Stopping(verbatim("saving")), Paused(5))
    assert phase_of(controller) is RunPhase.STOPPING
    finish(hands)


def test_that_failed_allows_a_start_only_after_the_thread_has_ended(hands: Hands) -> None:
    controller = running(hands)
    hands.say(Failed(verbatim("no memory")))
    assert phase_of(controller) is RunPhase.FAILED
    assert not controller.can(RunAction.START)
    hands.say(Finished("failed", 2, ""))
    assert phase_of(controller) is RunPhase.FAILED
    assert controller.can(RunAction.START)


def test_that_a_thread_that_dies_in_silence_is_a_failure(hands: Hands, qtbot: QtBot) -> None:
    controller = running(hands)
    hands.session.alive = False
    with qtbot.waitSignal(controller.lost):
        controller.bridge.take_now()
    assert phase_of(controller) is RunPhase.FAILED
    assert not controller.busy


@pytest.mark.parametrize(
    ("event", "control"),
    [
        (SampleStarted(1, 2, "x"), RunAction.SAMPLE),
        (CheckpointSaved(2, "x", 1, 0.1), RunAction.SAVE),
        (CommandRejected("sample", verbatim("no")), RunAction.SAMPLE),
        (CommandRejected("save", verbatim("no")), RunAction.SAVE),
    ],
)
def test_that_an_answer_ends_the_waiting(event: Event, control: RunAction) -> None:
    phase, pending = after(event, RunPhase.RUNNING, frozenset({control}))
    assert phase is RunPhase.RUNNING
    assert pending == NONE


def test_that_a_rejected_command_does_not_forget_a_stop() -> None:
    pressed = frozenset({RunAction.STOP, RunAction.SAVE})
    event = CommandRejected("save", verbatim("the disk is full"))
    assert after(event, RunPhase.RUNNING, pending=pressed)[1] == {RunAction.STOP}


def test_that_events_reach_listeners_as_one_batch_a_frame(hands: Hands, qtbot: QtBot) -> None:
    controller = running(hands)
    hands.session.say(*(step_done(step) for step in range(50)))
    with qtbot.waitSignal(controller.batch) as caught:
        pass
    assert caught.args is not None
    assert len(caught.args[0]) == 50
    finish(hands)


class Elsewhere(FakeSession):
    """The run of another process."""

    is_left = False

    def leave(self) -> None:
        self.is_left = True


def test_that_numbers_gather_until_a_turn_of_the_run_brings_them(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_bridge, "GATHERED_MS", 1_000_000)
    controller = running(hands)
    batches: list[list[Event]] = []
    controller.batch.connect(batches.append)
    controller.bridge._take()  # nothing has come
    for step in range(3):
        hands.session.say(step_done(step))
        controller.bridge._take()
    assert batches == []
    hands.session.say(Paused(3))
    controller.bridge._take()
    assert batches == [[step_done(0), step_done(1), step_done(2), Paused(3)]]
    finish(hands)


def test_that_numbers_come_when_they_have_gathered_long_enough(
    hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_bridge, "GATHERED_MS", 5)
    controller = running(hands)
    batches: list[list[Event]] = []
    controller.batch.connect(batches.append)
    hands.session.say(step_done(0))
    qtbot.waitUntil(lambda: batches == [[step_done(0)]])
    finish(hands)


@pytest.mark.parametrize("closes", [False, True])
def test_that_a_run_of_another_process_is_let_go_of_and_goes_on(
    hands: Hands, tmp_path: Path, closes: bool
) -> None:
    hands.session = elsewhere = Elsewhere()
    controller = hands.controller
    assert not controller.can(RunAction.DETACH)
    controller.start(RunConfig(), attached=tmp_path)
    hands.say(Preparing(verbatim("text")), started())
    assert controller.can(RunAction.DETACH)
    if closes:
        window = QWidget()
        assert CloseGuard(controller, window).may_close()  # nothing is left to ask
        window.deleteLater()
    else:
        assert controller.detach() == tmp_path
    assert elsewhere.is_left
    assert elsewhere.sent == []
    assert (phase_of(controller), controller.busy) == (RunPhase.IDLE, False)
    hands.say(Paused(3))  # it goes on, and is nothing to this window
    assert phase_of(controller) is RunPhase.IDLE


def test_that_an_own_run_cannot_be_let_go_of(hands: Hands) -> None:
    controller = running(hands)
    assert not controller.can(RunAction.DETACH)
    assert controller.detach() is None
    assert controller.busy
    finish(hands)
