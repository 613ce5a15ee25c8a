"""Runs of a sweep that cannot win any more."""

from pathlib import Path

from core.config import RunConfig
from core.queue.state import Queue, State, added, changed
from core.sweeps.early import EarlyEnds, cannot_win
from core.sweeps.store import SweepStore
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
