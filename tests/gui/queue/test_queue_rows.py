"""What the list of the queue says, as a pure function of how it stands."""

from pathlib import Path

from core.config import RunConfig
from core.i18n import Message
from core.queue.pace import Outlook, Progress
from core.queue.snapshot import Snapshot
from core.queue.state import Queue, QueuedRun, QueueHold, State, added
from gui.queue.details import settings_of
from gui.queue.rows import QueueMark, details_of, finish_text, rows_of, status_text
from gui.widgets.field_text import with_labels

CONFIG = RunConfig()
FOLDER = Path("/runs/one")


def seen(*runs: QueuedRun, hold: QueueHold = QueueHold.NONE) -> Snapshot:
    queue = added(Queue(hold=hold), runs)
    at_work = {run.number: Progress(312, 600, 12.0) for run in queue.at_work}
    left = {run.number: 24.0 for run in (*queue.at_work, *queue.waiting)}
    outlook = Outlook(left, 24.0 * len(left) if left else None)
    return Snapshot(queue, at_work, dict.fromkeys(at_work, 2.5204), outlook, now=1e9, works=True)


def run(name: str, state: State = State.WAITING, **values: object) -> QueuedRun:
    return QueuedRun(name, CONFIG, state=state, **values)  # type: ignore[arg-type]


def test_that_the_list_has_what_is_at_work_what_waits_and_what_came_of_the_others() -> None:
    rows = rows_of(
        seen(
            run("one", State.DONE, final_val=2.1904, ended=1.0),
            run("two", State.FAILED, problem=Message("failure.memory"), ended=2.0),
            run("three", State.STOPPED, ended=3.0),
            run("four", State.AT_WORK),
            run("five"),
            run("six", run_dir=FOLDER),
        )
    )
    assert [(row.text, row.aside, row.mark) for row in rows] == [
        ("Running  1", "", None),
        ("four", "52%", QueueMark.AT_WORK),
        ("Waiting  2", "drag to reorder", None),
        ("five", "24s", QueueMark.WAITING),
        ("six", "24s", QueueMark.WAITING),
        ("Done  3", "final val", None),
        ("three", "", QueueMark.STOPPED),
        ("two", "", QueueMark.FAILED),
        ("one", "2.190", QueueMark.DONE),
    ]
    four, six, two = rows[1], rows[4], rows[7]
    assert (four.under, four.under_aside) == ("step 312 / 600 · val 2.520", "24s left")
    assert six.under == "resumes from its last checkpoint"
    assert two.is_wrong
    assert two.under.startswith("Out of memory")


def test_that_fields_and_values_are_called_as_in_the_form() -> None:
    failed = rows_of(seen(run("two", State.FAILED, problem=Message("failure.memory"), ended=2.0)))
    assert failed[1].run is not None
    for said in (failed[1].under, *(text for _, text in details_of(failed[1].run))):
        assert with_labels(said) == said
    assert "Lower “Batch size”" in failed[1].under
    config = CONFIG.replaced(
        {"schedule.decay": "points", "schedule.points": "0 1e-4; 20% 1e-3; 1 0"}
    )
    told = dict(
        settings_of(config.replaced({"data.source": "hill-tales", "training.max_steps": 201}))
    )
    assert told["At most"] == "201 steps"
    assert told["Text"] == "Tales of Windle Hill"
    assert told["Decay"] == "Points"
    assert told["Points"] == "3 points, peak 1e-3 at 20%"


def test_that_what_was_added_together_has_a_heading_that_stands_for_all() -> None:
    alone, one, two = run("alone"), run("peak 1e-3", group="peaks"), run("peak 2e-3", group="peaks")
    rows = rows_of(seen(alone, one, two, run("last of none", group="others")))
    assert [(row.text, row.aside, row.under, row.numbers, row.is_inside) for row in rows] == [
        ("Waiting  4", "drag to reorder", "", (), False),
        ("alone", "24s", "", (1,), False),
        ("peaks", "48s", "2 runs", (2, 3), False),
        ("peak 1e-3", "24s", "", (2,), True),
        ("peak 2e-3", "24s", "", (3,), True),
        ("last of none", "24s", "", (4,), False),
    ]


def test_that_one_time_is_told_for_the_whole_queue() -> None:
    at_work, waits = run("one", State.AT_WORK), run("two")
    assert finish_text(seen()) == ("", "")
    told, after = finish_text(seen(at_work, waits))
    assert told.startswith("done at ")
    assert after == "in 48s"
    assert finish_text(seen(at_work, hold=QueueHold.AFTER_RUN))[0].startswith("pauses at ")
    assert finish_text(seen(waits, hold=QueueHold.NOW)) == ("paused", "")


def test_that_the_pill_counts_the_runs_that_follow_one_another() -> None:
    ended = [
        run("old", State.DONE, started=1e9 - 5000, ended=1e9 - 4000),
        run("last", State.DONE, started=1e9 - 60, ended=1e9 - 31),
    ]
    now = run("now", State.AT_WORK, started=1e9 - 30)
    assert status_text(seen(*ended, now, run("next"))) == "Queue · run 2 of 3"
    assert status_text(seen(*ended)) == ""


def test_that_a_run_that_could_not_win_says_why_it_was_ended() -> None:
    why = Message("sweep.cannot_win", low=2.5, best=2.2)
    ended = run("a", State.STOPPED, problem=why)
    row = rows_of(seen(ended))[-1]
    assert row.under.startswith("stopped early: its forecast ends at 2.500 or above")
    assert not row.is_wrong
    assert dict(details_of(ended))["Why it was stopped early"] == str(why)
