"""``queue``: what waits, what is at work and what came of it; and working it off in a terminal.

Results go to stdout, words to stderr. Knows nothing of any window.
"""

import argparse
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from core.cli.commands import BAD_CONFIG, FAILED, INTERRUPTED, OK, read_config
from core.cli.help_format import usage_text
from core.cli.interrupts import on_interrupt
from core.cli.output import one_line, say
from core.cli.state_text import padded, state_text
from core.config import parse_assignments
from core.i18n import Message, MessageError
from core.queue.background import start_runner
from core.queue.cards import places_here
from core.queue.desktop import notify
from core.queue.naming import queue_name
from core.queue.pace import Progress, outlook
from core.queue.placed import placed
from core.queue.progress import progress_of, timed_in, timed_runs
from core.queue.runner import Runner
from core.queue.state import (
    Queue,
    QueuedRun,
    QueueHold,
    State,
    added,
    edited,
    moved,
    removed,
    stop_asked,
)
from core.queue.store import RUNNER, WATCHER, QueueError, QueueStore
from core.queue.telling import ended_text, queue_text
from core.sweeps.early import EarlyEnds


def queue(options: argparse.Namespace, runs_dir: Path) -> int:
    """Carry out one command of ``queue``."""
    store = QueueStore.of(runs_dir)
    try:
        return _COMMANDS[options.of_queue](store, options)
    except _RefusedError as error:
        say(error.what)
        return BAD_CONFIG
    except QueueError as error:
        say(error.what)
        return FAILED


class _RefusedError(MessageError):
    """What was asked for cannot be done with that run."""


def _add(store: QueueStore, options: argparse.Namespace) -> int:
    config = placed(read_config(options.config, options.assignments), Path.cwd())
    name = options.name or queue_name(config)
    after = store.change(lambda queue: added(queue, [QueuedRun(name, config)]))
    print(after.runs[-1].number)
    if store.holder(RUNNER) is None:
        say(Message("cli.queue_nobody_works"))
    return OK


def _edit(store: QueueStore, options: argparse.Namespace) -> int:
    run = _found(store.read(), options.number)
    if not run.is_editable:
        raise _RefusedError(Message("queue.has_begun", number=run.number))
    changed = run.config.replaced(parse_assignments(options.assignments))
    config = placed(changed, Path.cwd())
    name = options.name or run.name
    store.change(lambda queue: edited(queue, run.number, name, config))
    return OK


def _move(store: QueueStore, options: argparse.Namespace) -> int:
    _states(store, options.numbers, State.WAITING)
    if options.before is not None:
        _states(store, [options.before], State.WAITING)
    store.change(lambda queue: moved(queue, set(options.numbers), options.before))
    return OK


def _remove(store: QueueStore, options: argparse.Namespace) -> int:
    _states(store, options.numbers, *(state for state in State if state is not State.AT_WORK))
    store.change(lambda queue: removed(queue, set(options.numbers)))
    return OK


def _stop(store: QueueStore, options: argparse.Namespace) -> int:
    _states(store, options.numbers, State.AT_WORK)
    store.change(lambda queue: stop_asked(queue, set(options.numbers)))
    return OK


def _pause(store: QueueStore, options: argparse.Namespace) -> int:
    return _held(store, QueueHold.NOW if options.now else QueueHold.AFTER_RUN)


def _resume(store: QueueStore, _options: argparse.Namespace) -> int:
    return _held(store, QueueHold.NONE)


def _held(store: QueueStore, hold: QueueHold) -> int:
    store.change(lambda queue: replace(queue, hold=hold))
    return OK


def _found(queue: Queue, number: int) -> QueuedRun:
    run = queue.find(number)
    if run is None:
        raise _RefusedError(Message("queue.no_such_run", number=number))
    return run


def _states(store: QueueStore, numbers: list[int], *states: State) -> None:
    """Refuse a run that is not in one of these states, before anything is changed."""
    queue = store.read()
    for number in numbers:
        run = _found(queue, number)
        if run.state not in states:
            raise _RefusedError(
                Message("queue.wrong_state", number=number, state=state_text(run.state.value))
            )


def _list(store: QueueStore, _options: argparse.Namespace) -> int:
    queue, now = store.read(), time.time()
    at_work = {run.number: progress_of(run, now) for run in queue.at_work}
    progress = {number: each for number, each in at_work.items() if each is not None}
    timed = [*timed_in(queue), *timed_runs(store.runs_dir)]
    seen = outlook(queue, progress, timed, len(places_here()))
    for run in (*queue.at_work, *queue.waiting, *queue.ended):
        print(_line(run, progress, seen.left))
    if not queue.runs:
        say(Message("cli.queue_empty"), file=sys.stdout)
        return OK
    works = store.holder(RUNNER) is not None
    say(queue_text(queue, seen, now, works=works))
    return OK


def _line(run: QueuedRun, progress: Mapping[int, Progress], left: Mapping[int, float]) -> str:
    match run.state:
        case State.AT_WORK:
            now = progress.get(run.number)
            at = usage_text("step {steps}/{total}")
            told = at.format(steps=now.steps, total=now.total_steps) if now else ""
            told = told or usage_text("preparing")
        case State.WAITING:
            left_text = usage_text("{seconds:.0f} s")
            told = left_text.format(seconds=left[run.number]) if run.number in left else ""
        case State.DONE | State.STOPPED:
            told = (
                ""
                if run.final_val is None
                else usage_text("val {loss:.4f}").format(loss=run.final_val)
            )
        case State.FAILED:
            told = str(run.problem or "")
    folder = "" if run.run_dir is None else run.run_dir.name
    state, told = padded(state_text(run.state.value), 8), padded(one_line(told), 20)
    line = f"{run.number:>4} {state} {told} {one_line(run.name)}"
    return f"{line}  {one_line(folder)}" if folder else line


def _run(store: QueueStore, options: argparse.Namespace) -> int:
    if options.detach:
        try:
            start_runner(store)
        except OSError as error:
            say(error)
            return FAILED
        return OK
    return work_off(store)


def work_off(store: QueueStore, *, tells_desktop: bool = True) -> int:
    """Work a queue off in this process; Ctrl-C saves what is at work.

    Args:
        store: the queue.
        tells_desktop: whether the system is notified of what no window tells.

    Returns:
        The exit status: 1 where a run has failed.

    Raises:
        QueueError: the queue cannot be read or written.
    """
    is_over, ended = threading.Event(), list[QueuedRun]()

    def began(run: QueuedRun) -> None:
        say(Message("queue.began", number=run.number, name=run.name))

    def has_ended(run: QueuedRun) -> None:
        ended.append(run)
        say(ended_text(run))
        if tells_desktop and store.holder(WATCHER) is None:  # else that window tells it
            notify(str(ended_text(run)))

    with on_interrupt(is_over.set):
        judge = EarlyEnds(store.runs_dir)
        if not Runner(store, on_begin=began, on_end=has_ended, judge=judge).work(is_over):
            say(Message("queue.works_elsewhere", owner=_owner_of(store)))
            return OK
    is_told = tells_desktop and store.holder(WATCHER) is None
    if is_told and len(ended) > 1 and not store.read().has_work:
        notify(str(Message("queue.all_done", n=len(ended))))
    if is_over.is_set():
        return INTERRUPTED
    return FAILED if any(run.state is State.FAILED for run in ended) else OK


def _owner_of(store: QueueStore) -> Message:
    found = store.holder(RUNNER)
    return Message("run.owner_unknown") if found is None else found.what


_COMMANDS: Mapping[str, Callable[[QueueStore, argparse.Namespace], int]] = {
    "list": _list,
    "add": _add,
    "edit": _edit,
    "move": _move,
    "remove": _remove,
    "stop": _stop,
    "pause": _pause,
    "resume": _resume,
    "run": _run,
}
