"""Works a queue off: one run after the other, or one a GPU, each in a process of its own.

There is one runner a queue, in whatever process; its lock dies with it, and the next one goes on
where it was: what is at work is heard again or, where its process is gone, resumed from its newest
checkpoint. Imports no torch and knows no window.
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.i18n import Message, reason_of
from core.messages.events import Event, SavedElsewhere, Started
from core.queue.cards import places_for, places_here, variables_for
from core.queue.progress import last_val
from core.queue.state import STOPS_RUNS, Queue, QueuedRun, QueueHold, State, changed, first
from core.queue.store import RUNNER, TRAINER, QueueStore
from core.queue.worker import End, StartJob, Worker
from core.run_store.index import read_info
from core.session.process_session import start_job

_LOOK_EVERY_S = 0.2
_MOST_CRASHES = 3  # of which none came further than the first
_INTERRUPTED = 130
_LONGEST_WORDS = 300  # characters of what a process printed last

Told = Callable[[QueuedRun], None]
Judge = Callable[[Queue], Mapping[int, Message]]  # runs at work that are to end, and why


def _lets_all_go_on(_queue: Queue) -> Mapping[int, Message]:
    return {}


class Runner:
    """The one that works off a queue.

    Args:
        store: the queue.
        places: where runs can be at work; see :mod:`core.queue.cards`.
        start: starts a run's process.
        on_begin, on_end: told of each run, as it is in the queue then.
        judge: says which runs at work need not go on; asked at every look.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        store: QueueStore,
        places: Sequence[str] | None = None,
        *,
        start: StartJob = start_job,
        on_begin: Told = lambda _: None,
        on_end: Told = lambda _: None,
        judge: Judge = _lets_all_go_on,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._places = tuple(places_here() if places is None else places)
        self._start = start
        self._on_begin, self._on_end = on_begin, on_end
        self._judge = judge
        self._clock = clock
        self._workers: dict[int, Worker] = {}
        self._is_leaving = False

    def work(self, is_over: threading.Event) -> bool:
        """Work until nothing is left to do, or until it is over: then what is at work is saved.

        Returns:
            False: another process works this queue off.

        Raises:
            QueueError: the queue cannot be read or written.
        """
        place = self._store.hold_place(RUNNER)
        if place is None:
            return False
        try:
            while self.look():
                if is_over.wait(_LOOK_EVERY_S) and not self._is_leaving:
                    self._is_leaving = True
                    is_over = threading.Event()  # what is at work is waited for
        finally:
            place.release()
        return True

    def look(self) -> bool:
        """Do what is to be done now; whether there is more to come.

        Raises:
            QueueError: the queue cannot be read or written.
        """
        queue = self._store.read()
        for run in queue.at_work:
            if run.number not in self._workers:  # of a runner that is gone
                self._workers[run.number] = Worker(self._store.folder, run)
        for worker in list(self._workers.values()):
            self._hear(worker)
        self._end_some(self._store.read())
        queue = self._store.read()
        self._stop_some(queue)
        if self._is_leaving:
            return bool(self._workers)
        while queue.hold is QueueHold.NONE and self._start_next():
            queue = self._store.read()
        return bool(self._workers) or self._store.read().has_work

    # -- those at work

    def _hear(self, worker: Worker) -> None:
        is_alive = worker.is_alive(self._clock())  # asked first: then all it said is there
        for event in worker.take():
            self._take(worker.number, event)
        if is_alive:
            return
        del self._workers[worker.number]
        end = worker.end()
        queue = self._store.change(lambda queue: self._ended(queue, worker.number, end))
        worker.tidy()
        run = queue.find(worker.number)
        if run is not None and run.state not in (State.WAITING, State.AT_WORK):
            self._on_end(run)

    def _take(self, number: int, event: Event) -> None:
        match event:
            case Started(run_dir=folder, total_steps=total, first_step=step):
                values = {"run_dir": Path(folder), "total_steps": total, "kept_step": step}
                self._store.change(lambda queue: changed(queue, number, **values))
            case SavedElsewhere(run_dir=folder):
                self._store.change(lambda queue: changed(queue, number, run_dir=Path(folder)))
            case _:
                pass

    def _end_some(self, queue: Queue) -> None:
        for number, reason in self._judge(queue).items():
            self._store.change(
                lambda queue, number=number, reason=reason: changed(  # type: ignore[misc]
                    queue, number, stop_asked=True, problem=reason
                )
            )

    def _stop_some(self, queue: Queue) -> None:
        stops_all = self._is_leaving or queue.hold in STOPS_RUNS
        for run in queue.at_work:
            if (stops_all or run.stop_asked) and run.number in self._workers:
                self._workers[run.number].stop()

    def _ended(self, queue: Queue, number: int, end: End) -> Queue:
        """The queue once a process has ended: with what came of its run, or with it in front."""
        run = queue.find(number)
        if run is None or run.state is not State.AT_WORK:
            return queue
        if end.finished is None:
            return self._after_crash(queue, run, end)
        if end.failed is not None or end.finished.reason == "failed":
            problem = end.failed or Message("queue.no_reason")
            return self._closed(queue, run, State.FAILED, problem=problem)
        if end.finished.reason != "stopped":
            return self._closed(queue, run, State.DONE)
        is_for_later = self._is_leaving or queue.hold in STOPS_RUNS or end.status == _INTERRUPTED
        if is_for_later and not run.stop_asked:
            return _waiting_in_front(queue, run)
        return self._closed(queue, run, State.STOPPED, problem=run.problem)

    def _after_crash(self, queue: Queue, run: QueuedRun, end: End) -> Queue:
        """Resumed where that may help: its process was killed, and not too often in vain."""
        steps = read_info(run.run_dir).steps_done if run.run_dir is not None else 0
        crashes = 1 if steps > run.crashed_at else run.crashes + 1
        has_erred = end.status is not None and 0 < end.status < _INTERRUPTED
        if has_erred or crashes >= _MOST_CRASHES:
            words = " ".join(end.output.split())[-_LONGEST_WORDS:]
            problem = Message("queue.crashed", status=str(end.status), words=words)
            return self._closed(queue, run, State.FAILED, problem=problem)
        if run.stop_asked:
            return self._closed(queue, run, State.STOPPED, problem=run.problem)
        queue = changed(queue, run.number, crashed_at=max(steps, run.crashed_at))
        return _waiting_in_front(queue, run, crashes=crashes)

    def _closed(
        self, queue: Queue, run: QueuedRun, state: State, problem: Message | None = None
    ) -> Queue:
        val = None if run.run_dir is None else last_val(run.run_dir)
        return changed(
            queue,
            run.number,
            state=state,
            problem=problem,
            final_val=val,
            ended=self._clock(),
            cards=(),
            stop_asked=False,
        )

    # -- those that wait

    def _busy(self, queue: Queue) -> set[str]:
        """The places that are taken; a window that trains a run of its own has the first one."""
        busy = {card for each in queue.at_work for card in each.cards}
        return busy | set(self._places[:1]) if self._store.holder(TRAINER) is not None else busy

    def _start_next(self) -> bool:
        """Start the first that waits, if there is a place for it; whether one was begun."""
        taken: list[QueuedRun] = []

        def take(queue: Queue) -> Queue:
            taken.clear()
            waiting = queue.waiting
            if queue.hold is not QueueHold.NONE or not waiting:
                return queue
            run, busy = waiting[0], self._busy(queue)
            cards = places_for(run.config, self._places, busy)
            if cards is None:
                return queue
            values = {"state": State.AT_WORK, "cards": cards, "attempt": run.attempt + 1}
            if run.run_dir is not None:  # until it says from where it goes on
                values["kept_step"] = read_info(run.run_dir).steps_done
            begun = {"started": self._clock(), "stop_asked": False, "problem": None}
            after = changed(queue, run.number, **values, **begun)
            taken.extend(each for each in after.runs if each.number == run.number)
            return after

        if not self._store.read().waiting:
            return False
        self._store.change(take)
        if not taken:
            return False
        run = taken[0]
        variables = variables_for(run.config, self._places, run.cards)
        try:
            worker = Worker.start(self._store, run, variables, self._start)
        except OSError as error:
            problem = Message("queue.not_started", reason=reason_of(error))
            self._store.change(
                lambda queue: self._closed(queue, run, State.FAILED, problem=problem)
            )
            self._on_end(replace(run, state=State.FAILED, problem=problem))
            return True
        self._workers[run.number] = worker
        self._on_begin(run)
        return True


def _waiting_in_front(queue: Queue, run: QueuedRun, crashes: int = 0) -> Queue:
    """With a run that is to go on as the next one."""
    values = {"state": State.WAITING, "cards": (), "crashes": crashes, "stop_asked": False}
    return first(changed(queue, run.number, **values), run.number)
