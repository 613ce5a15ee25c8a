"""What a run is at, in text: a function of what is known of it."""

from dataclasses import replace

import pytest

from core.messages.events import Finished
from gui.run.run_phase import RunAction, RunPhase
from gui.run.status_text import RunState, line_text, pill_text, seen_text
from tests.gui.fake_session import started, step_done

AT_WORK = RunState(RunPhase.RUNNING, epochs=10, started=started(100), last_step=step_done(49))


def test_that_the_pill_counts_the_steps_of_a_run_that_has_begun() -> None:
    assert pill_text(AT_WORK) == "Running · step 50 / 100"
    assert pill_text(RunState(RunPhase.PREPARING)) == "Preparing"


@pytest.mark.parametrize(
    ("phase", "action", "text"),
    [
        (RunPhase.RUNNING, RunAction.PAUSE, "Pausing…"),
        (RunPhase.PAUSED, RunAction.PAUSE, "Resuming…"),
        (RunPhase.RUNNING, RunAction.STOP, "Stopping…"),
    ],
)
def test_that_what_was_pressed_is_said_until_the_engine_answers(
    phase: RunPhase, action: RunAction, text: str
) -> None:
    state = replace(AT_WORK, phase=phase, pending=frozenset({action}))
    assert pill_text(state).startswith(text)


def test_that_a_run_that_is_prepared_says_so_before_the_engine_does() -> None:
    assert line_text(RunState(RunPhase.PREPARING)) == "Starting…"


def test_that_the_line_of_an_ended_run_says_where_it_is_kept() -> None:
    ended = replace(AT_WORK, phase=RunPhase.FINISHED, finished=Finished("stopped", 50, "/runs/one"))
    assert line_text(ended).startswith("Stopped · step 50 / 100 · loss 3.000")
    assert line_text(ended).endswith("saved in /runs/one")
    assert "Nothing was trained" in line_text(replace(ended, finished=Finished("stopped", 0, "")))
    assert "discarded" in line_text(replace(ended, discarded=True))


def test_that_a_card_at_work_is_told_as_far_as_it_tells_and_a_processor_is_not() -> None:
    told = replace(step_done(49), gpu_busy=0.97, gpu_temperature=61, gpu_power=412.4, mfu=0.406)
    text = line_text(replace(AT_WORK, last_step=told))
    assert text.endswith("loss 3.000 · GPU 97% 61 °C 412 W · MFU 41%")
    text = line_text(replace(AT_WORK, last_step=replace(step_done(49), gpu_busy=0.5)))
    assert text.endswith("loss 3.000 · GPU 50%")
    assert "GPU" not in line_text(AT_WORK)


def test_that_epochs_and_tokens_are_told_from_the_first_step_on() -> None:
    assert seen_text(AT_WORK) == ("epoch 5 / 10", "25,600 tokens seen")
    assert seen_text(replace(AT_WORK, last_step=None)) == ("", "")
