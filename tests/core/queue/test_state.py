"""The queue as a value."""

from core.config import RunConfig
from core.queue.state import (
    Queue,
    QueuedRun,
    State,
    added,
    changed,
    edited,
    first,
    moved,
    put_back,
    removed,
    shifted,
)

CONFIG = RunConfig()


def of(*names: str) -> Queue:
    return added(Queue(), [QueuedRun(name, CONFIG) for name in names])


def waiting(queue: Queue) -> str:
    return "".join(run.name for run in queue.waiting)


def test_that_a_number_belongs_to_one_run_for_ever() -> None:
    queue = added(removed(of("a", "b"), {2}), [QueuedRun("c", CONFIG)])
    assert [(run.name, run.number) for run in queue.runs] == [("a", 1), ("c", 3)]


def test_that_runs_are_moved_before_another_or_to_the_end() -> None:
    queue = of("a", "b", "c", "d")
    assert waiting(moved(queue, {4, 1}, 3)) == "badc"
    assert waiting(moved(queue, {1}, None)) == "bcda"
    assert waiting(first(queue, 3)) == "cabd"
    assert [waiting(shifted(queue, {2}, by)) for by in (-1, 1, 9, -9)] == [
        "bacd", "acbd", "acdb", "bacd",
    ]  # fmt: skip


def test_that_runs_that_are_dropped_where_they_stand_stay_there() -> None:
    queue = of("a", "b", "c", "d")
    assert waiting(moved(queue, {2}, 2)) == "abcd"
    assert waiting(moved(queue, {2, 3}, 3)) == "abcd"
    assert waiting(moved(queue, {1, 3}, 3)) == "bacd"
    assert waiting(moved(queue, {3, 4}, 4)) == "abcd"


def test_that_runs_are_shifted_together() -> None:
    queue = of("a", "b", "c", "d")
    assert waiting(shifted(queue, {2, 3}, 1)) == "adbc"
    assert waiting(shifted(queue, {2, 3}, -1)) == "bcad"
    assert waiting(shifted(queue, {1, 3}, 0)) == "acbd"


def test_that_a_run_at_work_is_neither_removed_moved_nor_edited() -> None:
    queue = changed(of("a", "b"), 1, state=State.AT_WORK)
    assert removed(queue, {1}) == queue
    assert shifted(queue, {1}, 1) == queue
    assert edited(queue, 1, "other", CONFIG) == queue


def test_that_what_was_removed_comes_back_to_its_place() -> None:
    queue = of("a", "b", "c", "d")
    gone = tuple(run for run in queue.runs if run.number in {2, 3})
    less = removed(queue, {2, 3})
    assert put_back(less, gone, queue) == queue
    # ... also where others have come and gone meanwhile
    meanwhile = added(removed(less, {1}), [QueuedRun("e", CONFIG)])
    assert waiting(put_back(meanwhile, gone, queue)) == "bcde"
    assert put_back(queue, gone, queue) == queue


def test_that_an_edited_run_keeps_its_place_and_forgets_its_length() -> None:
    queue = changed(of("a", "b"), 1, total_steps=90)
    other = CONFIG.replaced({"schedule.peak_lr": 3e-3})
    after = edited(queue, 1, "peak", other)
    assert (after.runs[0].name, after.runs[0].config, after.runs[0].total_steps) == (
        "peak", other, 0,
    )  # fmt: skip
