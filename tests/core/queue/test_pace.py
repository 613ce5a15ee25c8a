"""When the queue will be done."""

from datetime import datetime

import pytest

from core.config import RunConfig
from core.queue.pace import Known, Progress, Timed, outlook
from core.queue.state import Queue, QueuedRun, QueueHold, State, added, changed
from core.queue.telling import clock_text

PLAIN = RunConfig().replaced({"training.max_steps": 100})
PEAK = PLAIN.replaced({"schedule.peak_lr": 3e-3, "training.seed": 5})
LARGER = PLAIN.replaced({"model.n_layers": 24})
TAKEN = Timed(PLAIN, 100, 100, 50.0)


def test_that_a_run_is_timed_by_those_whose_updates_cost_the_same() -> None:
    assert Known([Timed(LARGER, 100, 100, 500.0), TAKEN]).seconds_a_step(PEAK) == 0.5
    assert Known([TAKEN, Timed(PEAK, 100, 100, 70.0)]).seconds_a_step(PEAK) == 0.5  # the newest
    assert Known([TAKEN]).seconds_a_step(LARGER) is None


@pytest.mark.parametrize(
    ("epochs", "cap", "steps"), [(3, 0, 60), (6, 0, 120), (6, 50, 50), (1, 50, 20)]
)
def test_that_a_run_is_as_long_as_others_on_its_text_say(epochs: int, cap: int, steps: int) -> None:
    done = Timed(PLAIN.replaced({"training.max_steps": 0, "training.epochs": 3}), 60, 60, 6.0)
    asked = PEAK.replaced({"training.max_steps": cap, "training.epochs": epochs})
    assert Known([done]).steps_of_run(asked) == steps
    assert Known([]).steps_of_run(asked) == cap  # as long as it may get


def _queue(*configs: RunConfig) -> Queue:
    queue = added(Queue(), [QueuedRun("run", config) for config in configs])
    return changed(queue, 1, state=State.AT_WORK)


def test_that_the_end_is_that_of_all_that_will_be_started() -> None:
    queue, at = _queue(PLAIN, PEAK, PEAK), {1: Progress(40, 100, 20.0)}
    seen = outlook(queue, at, [])
    assert (seen.left, seen.seconds, seen.unknown) == ({1: 30.0, 2: 50.0, 3: 50.0}, 130.0, 0)
    assert outlook(queue, at, [], places=2).seconds == 80.0
    paused = Queue(queue.runs, QueueHold.AFTER_RUN)
    assert outlook(paused, at, []).seconds == 30.0


def test_that_what_nobody_has_timed_is_counted_and_not_guessed() -> None:
    queue = _queue(PLAIN, LARGER)
    seen = outlook(queue, {1: Progress(40, 100, 20.0)}, [])
    assert (seen.seconds, seen.unknown) == (30.0, 1)
    assert outlook(queue, {}, []).seconds is None


def test_that_a_run_that_goes_on_is_timed_from_where_it_does() -> None:
    seen = outlook(_queue(PLAIN), {1: Progress(60, 100, 10.0, first_step=50)}, [])
    assert seen.seconds == 40.0


def test_that_a_time_of_another_day_says_so() -> None:
    now = datetime(2026, 11, 28, 22, 0).astimezone().timestamp()
    assert clock_text(600, now) == "22:10"
    assert clock_text(9 * 3600, now) == "07:00"  # tonight
    assert clock_text(20 * 3600, now) == "Sun 18:00"
    assert clock_text(9 * 86_400, now) == "2026-12-07 22:00"
