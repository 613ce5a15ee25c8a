"""Runs of a sweep that cannot win any more."""

import os
from pathlib import Path

import numpy as np
import pytest

from core.config import RunConfig
from core.queue.state import Queue, State, added, changed
from core.sweeps import store as store_module
from core.sweeps.early import EarlyEnds, cannot_win
from core.sweeps.store import SweepStore, facts_of
from core.sweeps.sweep import CANNOT_WIN, Facts, MemberState, Sweep, new_sweep, synced, to_queue

PEAKS = {"schedule.peak_lr": (1e-3, 1e-2)}


def made(*, early_stop: bool = True) -> tuple[Sweep, Queue]:
    """Two peaks, two seeds: the first peak has come to 2.0, the second is at work."""
    sweep = new_sweep(RunConfig(), PEAKS, (1, 2), early_stop=early_stop)
    queue = added(Queue(), to_queue(sweep, Queue()))
    for number, val in ((1, 2.0), (2, 2.02)):
        queue = changed(queue, number, state=State.DONE, final_val=val)
    return sweep, changed(queue, 3, state=State.AT_WORK, run_dir=Path("third"))


def test_that_a_run_ends_whose_band_lies_above_the_best_other_point() -> None:
    sweep, queue = made()
    found = cannot_win(queue, [sweep.identity], lambda _: (2.1, 2.3))
    assert {number: str(why) for number, why in found.items()} == {
        3: "its forecast ends at 2.100 or above, and another run has reached 2.010: "
        "it can no longer become the best"
    }


def test_that_a_run_goes_on_that_may_win_or_of_which_nothing_is_foretold() -> None:
    sweep, queue = made()
    assert not cannot_win(queue, [sweep.identity], lambda _: (2.005, 2.3))
    assert not cannot_win(queue, [sweep.identity], lambda _: None)


def test_that_a_repetition_of_the_best_itself_goes_on() -> None:
    sweep, queue = made()
    queue = changed(queue, 2, state=State.AT_WORK, run_dir=Path("second"), final_val=None)
    queue = changed(queue, 3, state=State.WAITING)
    assert not cannot_win(queue, [sweep.identity], lambda _: (9.0, 9.1))


def test_that_it_is_done_only_where_it_was_asked_for(tmp_path: Path) -> None:
    for early_stop in (True, False):
        sweep, queue = made(early_stop=early_stop)
        store = SweepStore(tmp_path)
        store.write(sweep)
        judge = EarlyEnds(tmp_path, clock=lambda: 10.0, band=lambda _: (3.0, 3.1))
        assert set(judge(queue)) == ({3} if early_stop else set())


def test_that_an_ended_run_says_so_and_keeps_why() -> None:
    sweep, queue = made()
    why = cannot_win(queue, [sweep.identity], lambda _: (2.1, 2.3))[3]
    queue = changed(queue, 3, state=State.STOPPED, problem=why, final_val=2.4)
    member = synced(sweep, queue, lambda _: Facts(2.4)).members[2]
    assert member.state is MemberState.ENDED_EARLY
    assert member.problem is not None
    assert member.problem.code == CANNOT_WIN
    diverged = synced(sweep, queue, lambda _: Facts(diverged=True)).members[2]
    assert diverged.state is MemberState.DIVERGED


def test_that_a_point_that_ended_without_a_number_does_not_keep_the_others_going() -> None:
    sweep, queue = made()
    queue = changed(queue, 1, final_val=float("nan"))
    assert set(cannot_win(queue, [sweep.identity], lambda _: (2.1, 2.3))) == {3}


def test_that_of_very_many_sweeps_the_newest_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "_MOST", 2)
    store = SweepStore(tmp_path)
    sweeps = [new_sweep(RunConfig(), PEAKS, (seed,)) for seed in range(4)]
    for at, sweep in enumerate(sweeps):
        store.write(sweep)
        os.utime(store.file(sweep.identity), (1_000 + at, 1_000 + at))
    assert {each.identity for each in store.list()} == {each.identity for each in sweeps[2:]}


def test_that_the_best_of_a_run_that_blew_up_is_what_it_had_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evals = np.array([(2.5,), (2.0,), (np.nan,)], [("val_loss", float)])
    monkeypatch.setattr(store_module, "read_evals", lambda _: evals)
    assert facts_of(tmp_path).best_val == 2.0
