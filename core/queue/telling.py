"""What is said of the queue, as messages. Pure."""

from datetime import datetime

from core.i18n import Message, verbatim
from core.queue.pace import Outlook
from core.queue.state import Queue, QueuedRun, QueueHold, State

_DAY_S = 86_400


def clock_text(seconds: float, now: float) -> str:
    """The time of day in so many seconds, with the day where it is another one.

    Args:
        seconds: from now on.
        now: since the epoch.
    """
    here = datetime.fromtimestamp(now).astimezone()
    then = datetime.fromtimestamp(now + seconds).astimezone()
    if then.date() == here.date() or seconds < _DAY_S / 2:
        return then.strftime("%H:%M")
    if seconds >= 6 * _DAY_S:
        return then.strftime("%Y-%m-%d %H:%M")
    day = str(Message("queue.weekdays")).split()[then.weekday()]
    return f"{day} {then:%H:%M}"


def ended_text(run: QueuedRun) -> Message:
    """What came of a run."""
    match run.state:
        case State.DONE if run.final_val is not None:
            return Message("queue.done_with", name=run.name, val=run.final_val)
        case State.DONE:
            return Message("queue.done", name=run.name)
        case State.STOPPED:
            return Message("queue.stopped", name=run.name)
        case State.FAILED:
            return Message("queue.failed", name=run.name, reason=run.problem or verbatim(""))
        case State.WAITING | State.AT_WORK:
            return verbatim(run.name)


def queue_text(queue: Queue, seen: Outlook, now: float, *, works: bool = True) -> Message:
    """One line of the whole queue: how much is left, and until when.

    Args:
        queue: as it stands.
        seen: what is foreseen of it.
        now: seconds since the epoch.
        works: whether somebody works it off.
    """
    waiting = len(queue.waiting)
    if not queue.at_work and queue.hold is not QueueHold.NONE:
        return Message("queue.paused", n=waiting)
    if not queue.at_work and not waiting:
        return Message("queue.nothing_waits")
    if not works:
        return Message("queue.nobody_works")
    if queue.at_work and queue.hold is not QueueHold.NONE:
        return Message("queue.paused_after")
    if seen.seconds is None:
        return Message("queue.not_timed", n=waiting)
    at = clock_text(seen.seconds, now)
    code = Message("queue.done_at", at=at)
    return Message("queue.done_after", at=at, n=seen.unknown) if seen.unknown else code
