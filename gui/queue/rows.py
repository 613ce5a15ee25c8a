"""What the list of the queue shows, line by line: pure functions of a snapshot. Know no widget."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from core.queue.snapshot import Snapshot
from core.queue.state import QueuedRun, QueueHold, State
from core.queue.telling import clock_text
from gui.language.numbers import percent
from gui.language.texts import translate
from gui.run.throughput import duration
from gui.widgets.field_text import with_labels


class QueueMark(Enum):
    """The sign before a run, by the name of its icon."""

    AT_WORK = "play"
    WAITING = "grip"
    DONE = "check"
    STOPPED = "stop"
    FAILED = "cross"


_MARKS = {
    State.AT_WORK: QueueMark.AT_WORK,
    State.WAITING: QueueMark.WAITING,
    State.DONE: QueueMark.DONE,
    State.STOPPED: QueueMark.STOPPED,
    State.FAILED: QueueMark.FAILED,
}


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the list.

    Attributes:
        text, aside: what stands at the left, and at the right.
        under, under_aside: the same in a second line; empty: there is none.
        run: whose line it is; ``None``: a heading, or a group's.
        group: the runs whose heading it is, added together: chosen and moved as one.
        is_inside: it stands under such a heading.
        mark: the sign before it.
        share: of its updates, 0 to 1; ``None``: no bar.
        is_wrong: the second line says what went wrong.
    """

    text: str
    aside: str = ""
    under: str = ""
    under_aside: str = ""
    run: QueuedRun | None = None
    mark: QueueMark | None = None
    share: float | None = None
    is_wrong: bool = False
    group: tuple[QueuedRun, ...] = ()
    is_inside: bool = False

    @property
    def runs(self) -> tuple[QueuedRun, ...]:
        """Those that are chosen with this line."""
        return self.group if self.run is None else (self.run,)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of these runs."""
        return tuple(run.number for run in self.runs)

    @property
    def waits(self) -> bool:
        """Whether it can be moved."""
        return bool(self.runs) and all(run.state is State.WAITING for run in self.runs)


def rows_of(snapshot: Snapshot) -> tuple[QueueRow, ...]:
    """The whole list: at work, waiting, ended, each under its heading where there is any."""
    queue = snapshot.queue
    parts = (
        (_tr("Running"), "", [_at_work(run, snapshot) for run in queue.at_work]),
        (
            _tr("Waiting"),
            _tr("drag to reorder") if len(queue.waiting) > 1 else "",
            list(_waiting_rows(snapshot)),
        ),
        (_tr("Done"), _tr("final val"), [_ended(run) for run in queue.ended]),
    )
    rows: list[QueueRow] = []
    for title, aside, lines in parts:
        if lines:
            count = sum(row.run is not None for row in lines)
            rows += [QueueRow(f"{title}  {count:,}", aside), *lines]
    return tuple(rows)


def _at_work(run: QueuedRun, snapshot: Snapshot) -> QueueRow:
    now = snapshot.progress.get(run.number)
    if now is None:
        return QueueRow(
            run.name, under=_tr("preparing"), run=run, mark=QueueMark.AT_WORK, share=0.0
        )
    share = now.steps / now.total_steps
    parts = [_tr("step {0} / {1}").format(f"{now.steps:,}", f"{now.total_steps:,}")]
    val = snapshot.val.get(run.number)
    if val is not None:
        parts.append(_tr("val {0}").format(f"{val:.3f}"))
    left = snapshot.seen.left.get(run.number)
    until = "" if left is None else _tr("{0} left").format(duration(left))
    return QueueRow(
        run.name,
        percent(f"{int(share * 100)}"),
        " · ".join(parts),
        _tr("stopping…") if run.stop_asked else until,
        run,
        QueueMark.AT_WORK,
        share,
    )  # fmt: skip


def _waiting_rows(snapshot: Snapshot) -> Iterator[QueueRow]:
    """Those that wait; what was added together and stands together has a line of its own above."""
    for group, found in itertools.groupby(snapshot.queue.waiting, key=lambda run: run.group):
        runs = tuple(found)
        is_group = bool(group) and len(runs) > 1
        if is_group:
            known = [snapshot.seen.left[run.number] for run in runs
                     if run.number in snapshot.seen.left]  # fmt: skip
            whole = duration(sum(known)) if len(known) == len(runs) else ""
            yield QueueRow(group, whole, runs_text(len(runs)), mark=QueueMark.WAITING, group=runs)
        for run in runs:
            yield replace(_waiting(run, snapshot), is_inside=is_group)


def _waiting(run: QueuedRun, snapshot: Snapshot) -> QueueRow:
    left = snapshot.seen.left.get(run.number)
    aside = "" if left is None else duration(left)
    under = _tr("resumes from its last checkpoint") if run.run_dir is not None else ""
    return QueueRow(run.name, aside, under, run=run, mark=QueueMark.WAITING)


def _ended(run: QueuedRun) -> QueueRow:
    val = "" if run.final_val is None else f"{run.final_val:.3f}"
    match run.state:
        case State.FAILED:
            under = with_labels(str(run.problem)) if run.problem is not None else _tr("failed")
        case State.STOPPED:
            stopped = _tr("stopped before the end")
            under = (
                stopped
                if run.problem is None
                else _tr("stopped early: {0}").format(with_labels(str(run.problem)))
            )
        case _:
            under = ""
    wrong = run.state is State.FAILED
    return QueueRow(run.name, val, under, run=run, mark=_MARKS[run.state], is_wrong=wrong)


def finish_text(snapshot: Snapshot) -> tuple[str, str]:
    """When the whole queue will be done, in bold, and in how long: "done at 00:41", "in 2m 58s"."""
    queue, seen = snapshot.queue, snapshot.seen
    if not queue.at_work and not queue.waiting:
        return "", ""
    if queue.hold is not QueueHold.NONE and not queue.at_work:
        return _tr("paused"), ""
    if snapshot.waits_for_window and not queue.at_work:
        return _tr("waiting"), _tr("for the run in a window")
    if seen.seconds is None:
        return "", _tr("no estimate yet") if queue.at_work else _tr("starting…")
    at = clock_text(seen.seconds, snapshot.now)
    after = _tr("in {0}").format(duration(seen.seconds))
    if seen.unknown:
        return _tr("done after {0}").format(at), _tr("{0} without an estimate").format(seen.unknown)
    if queue.hold is not QueueHold.NONE:
        return _tr("pauses at {0}").format(at), after
    return _tr("done at {0}").format(at), after


def status_text(snapshot: Snapshot) -> str:
    """One line for the pill and the bar at the bottom; empty: nothing is on."""
    queue = snapshot.queue
    if not queue.at_work:
        return ""
    # of those that belong together now: what waits, what is on, what was done since it began
    ended = sum(run.ended >= _began(snapshot) for run in queue.ended)
    whole = ended + len(queue.at_work) + len(queue.waiting)
    return _tr("Queue · run {0} of {1}").format(ended + 1, whole)


def _began(snapshot: Snapshot) -> float:
    """When the present stretch of work began: ended runs that follow one another without a gap."""
    begin = min((run.started for run in snapshot.queue.at_work), default=snapshot.now)
    for run in snapshot.queue.ended:
        if begin - run.ended > _GAP_S:
            break
        begin = min(begin, run.started)
    return begin


_GAP_S = 60.0


def runs_text(count: int) -> str:
    """How many runs."""
    return _tr("1 run") if count == 1 else _tr("{0} runs").format(f"{count:,}")


def details_of(run: QueuedRun) -> Iterator[tuple[str, str]]:
    """What is said of one run: a heading and a text each."""
    if run.problem is not None:
        has_failed = run.state is State.FAILED
        why = _tr("Why it failed") if has_failed else _tr("Why it was stopped early")
        yield why, with_labels(str(run.problem))
    if run.group:
        yield _tr("Added together"), run.group
    if run.final_val is not None:
        yield _tr("Final validation loss"), f"{run.final_val:.4f}"
    if run.ended > run.started > 0:
        yield _tr("Duration"), duration(run.ended - run.started)
    if run.run_dir is not None:
        yield _tr("Folder"), run.run_dir.name


def _tr(text: str) -> str:
    return translate("Queue", text)
