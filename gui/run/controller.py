"""Start, pause, resume, step, stop: what was pressed goes to the session as a command.

The phase changes on the engine's answers, not on clicks; between click and answer an action is
pending. Which action is possible in which phase is :mod:`gui.run.run_phase`'s. Knows no widget.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.config import RunConfig, SamplingConfig
from core.messages.commands import (
    Command,
    EditCommand,
    GoBack,
    Pause,
    Pin,
    Resume,
    SampleNow,
    SaveElsewhere,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.events import (
    Evaluated,
    EvaluatedBatches,
    Event,
    Finished,
    LayersMeasured,
    SampleDone,
    SamplePiece,
    StepDone,
)
from core.session.start_point import Origin
from gui.run.event_bridge import EventBridge, Leavable, SessionLike
from gui.run.run_phase import AT_REST, ENABLED, RunAction, RunPhase, after

if TYPE_CHECKING:
    from core.run_store.reproducibility import Replay

SessionFactory = Callable[["RunRequest"], SessionLike]

# Drawn from what is recorded, not from what was told: a long run tells millions of them.
_NUMBERS = (StepDone, Evaluated, EvaluatedBatches, LayersMeasured)


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What a session is made of.

    ``name`` empty: the text's title; ``force``: also a run that the memory cannot hold;
    ``attached``: the folder of a run that another process trains, to be watched and driven;
    ``replay``: what makes a run once more, with ``config`` as it was started.
    """

    config: RunConfig
    runs_dir: Path
    allow_fetch: bool = False
    origin: Origin | None = None
    name: str = ""
    force: bool = False
    attached: Path | None = None
    replay: "Replay | None" = None


@dataclass(frozen=True, slots=True)
class RunInHand:
    """A run as one controller leaves it to another one.

    Attributes:
        session: that is listened to; ``None``: it has ended.
        told: when (seconds since the epoch) and what the run has told, but for its numbers.
    """

    session: SessionLike | None
    request: RunRequest
    config: RunConfig | None
    phase: RunPhase
    pending: frozenset[RunAction]
    told: tuple[tuple[float, Event], ...]


def new_session(request: RunRequest) -> SessionLike:
    """The real engine: in a thread of its own, or in as many processes as the run is to have.

    Or that of another process, which trains the run already.
    """
    from core.session.job import Job  # deferred: the first painted window does without
    from core.session.process_session import ProcessSession
    from core.session.session import Session

    if request.attached is not None:
        from core.session.attached_session import AttachedSession

        return AttachedSession(request.attached)
    job = Job(
        request.config,
        request.runs_dir,
        name=request.name,
        allow_fetch=request.allow_fetch,
        origin=request.origin,
        force=request.force,
        replays=None if request.replay is None else request.replay.folder,
    )
    if job.processes > 1:
        return ProcessSession(job)
    return Session(
        request.config,
        request.runs_dir,
        name=request.name,
        allow_fetch=request.allow_fetch,
        origin=request.origin,
        force=request.force,
        replay=request.replay,
    )


class RunController(QObject):
    """Conducts one session at a time.

    Signals:
        batch: list[Event], one a frame, in order; after ``phase`` was brought up to date.
        phase_changed: RunPhase.
        pending_changed: an action waits for its answer, or no longer does.
        lost: str, the training thread ended without a word; what to tell the person.
        ended: nothing runs any more; the last of all signals of a run.
    """

    batch = Signal(list)
    phase_changed = Signal(object)
    pending_changed = Signal()
    lost = Signal(str)
    ended = Signal()

    def __init__(
        self,
        runs_dir: Path,
        parent: QObject | None = None,
        session_factory: SessionFactory = new_session,
    ) -> None:
        super().__init__(parent)
        self.runs_dir = runs_dir
        self._factory = session_factory
        self._session: SessionLike | None = None
        self._request: RunRequest | None = None
        self._phase = RunPhase.IDLE
        self._pending: frozenset[RunAction] = frozenset()
        self._config: RunConfig | None = None
        self._told: list[tuple[float, Event]] = []
        self.telling_again: float | None = None  # when it was told first, while it is told again
        self._is_told_at_work = False
        self._ends = False  # the program is being closed: nothing is started any more
        self.bridge = EventBridge(self)
        self.bridge.batch.connect(self._take)
        self.bridge.lost.connect(self._take_lost)

    @property
    def phase(self) -> RunPhase:
        """What the run is doing, as far as the engine has said."""
        return self._phase

    @property
    def pending(self) -> frozenset[RunAction]:
        """Actions that were pressed and are not answered yet."""
        return self._pending

    @property
    def config(self) -> RunConfig | None:
        """The config of the run that is on, or of the last one."""
        return self._config

    @property
    def busy(self) -> bool:
        """Whether a session lives: from the start pressed to its ``Finished`` seen."""
        return self.bridge.active or self._is_told_at_work

    @property
    def is_attached(self) -> bool:
        """Whether the run that is on is another process's, and only driven from here."""
        return self.busy and isinstance(self._session, Leavable)

    def can(self, action: RunAction) -> bool:
        """Whether an action would be obeyed now."""
        if action is RunAction.DETACH:
            return self.is_attached
        return action in ENABLED[self._phase] and not self._blocked(action)

    def _blocked(self, action: RunAction) -> bool:
        if action in AT_REST and (self.busy or self._ends):
            return True
        if action is RunAction.STOP:
            return RunAction.STOP in self._pending
        return action in self._pending or bool(self._pending & {RunAction.START, RunAction.STOP})

    # -- what a person does

    def start(
        self,
        config: RunConfig,
        *,
        allow_fetch: bool = False,
        origin: Origin | None = None,
        name: str = "",
        force: bool = False,
        attached: Path | None = None,
        replay: "Replay | None" = None,
    ) -> bool:
        """Begin a run, or go on from ``origin``; false where one is on.

        ``force``: also one that the memory cannot hold; ``attached``, ``replay``: see
        :class:`RunRequest`.
        """
        if self.busy or not self.can(RunAction.START if origin is None else RunAction.CONTINUE):
            return False
        self._config = config
        request = RunRequest(
            config, self.runs_dir, allow_fetch, origin, name, force, attached, replay
        )
        self._request = request
        session = self._factory(request)
        self._session = session
        self._told = []
        session.start()
        self.bridge.attach(session)
        # The one phase that needs no answer: a session that exists prepares.
        self._phase = RunPhase.PREPARING
        self._set_pending(frozenset({RunAction.START}))
        self.phase_changed.emit(self._phase)
        return True

    def detach(self) -> Path | None:
        """Let go of a run that another process trains, which goes on; its folder, if it is one."""
        if self._request is None or not self.busy or not isinstance(self._session, Leavable):
            return None
        self._session.leave()
        self.bridge.release()
        self._phase, self._config = RunPhase.IDLE, None
        self._set_pending(frozenset())
        self.phase_changed.emit(self._phase)
        self.ended.emit()
        return self._request.attached

    def clear(self) -> None:
        """Be ready as if no run had been: the one that has ended is put away."""
        if not self.busy:
            self._phase = RunPhase.IDLE
            self._config = None
            self._told = []
            self.phase_changed.emit(self._phase)

    def leave(self) -> RunInHand | None:
        """Leave the run, at work or ended, to another controller; ``None``: there is none.

        Nothing is told to the run: its session goes on, and what it says waits to be taken.
        """
        self.bridge.take_now()  # its numbers are not told again
        if self._request is None or self._phase is RunPhase.IDLE:
            return None
        session = self._session if self.busy else None
        self.bridge.release()
        told, request = tuple(self._told), self._request
        return RunInHand(session, request, self._config, self._phase, self._pending, told)

    def take_over(self, run: RunInHand) -> None:
        """Conduct a run that another controller has left.

        What it has told is told again, by one ``batch`` each, so that whoever listens stands where
        the other listeners stood; only the numbers are not among it.
        """
        self._request, self._config, self._session = run.request, run.config, run.session
        if run.session is not None:
            self.bridge.attach(run.session)
        self._phase, self._pending = RunPhase.PREPARING, frozenset({RunAction.START})
        self.phase_changed.emit(self._phase)
        for when, event in run.told:
            self.telling_again = when
            self._is_told_at_work = run.session is None and not isinstance(event, Finished)
            self._take([event])
        self.telling_again, self._is_told_at_work = None, False
        if run.session is None and not (run.told and isinstance(run.told[-1][1], Finished)):
            self._take_lost()
        self._phase = run.phase
        self._set_pending(run.pending)
        self.phase_changed.emit(self._phase)

    def pause_or_resume(self) -> None:
        """Pause a running run, resume a paused one."""
        self._send(RunAction.PAUSE, Resume() if self._phase is RunPhase.PAUSED else Pause())

    def step(self) -> None:
        """One update, while paused."""
        self._send(RunAction.STEP, StepOnce())

    def stop(self) -> None:
        """End the run and keep what was trained."""
        self._send(RunAction.STOP, Stop())

    def sample(self, sampling: SamplingConfig) -> None:
        """Generate a sample now."""
        self._send(RunAction.SAMPLE, SampleNow(sampling))

    def save(self) -> None:
        """Write a checkpoint now."""
        self._send(RunAction.SAVE, SaveNow())

    def save_elsewhere(self, folder: Path) -> None:
        """Write the run anew below another folder, and go on there."""
        if self._session is not None and self.busy:
            self._session.send(SaveElsewhere(folder))

    def pin(self, step: int, pinned: bool) -> None:
        """Keep the run's checkpoint of a step, or let it go."""
        self._send(RunAction.PIN, Pin(step, pinned))

    def go_back(self, step: int | None) -> None:
        """Put the run back to a checkpoint, while paused; ``None``: before the trouble."""
        self._send(RunAction.GO_BACK, GoBack(step))

    def edit(self, command: EditCommand) -> bool:
        """Send an edit of the run that is on; false where there is none that could take it."""
        takes = (
            self._phase in (RunPhase.RUNNING, RunPhase.PAUSED)
            and RunAction.STOP not in self._pending
        )
        if self._session is None or not self.busy or not takes:
            return False
        self._session.send(command)
        return True

    def stop_at_once(self) -> None:
        """Ask for the end whatever the phase, for good: the program is being closed.

        A run that another process trains is let go of instead.
        """
        self._ends = True
        if self.is_attached:
            self.detach()
        if self._session is not None and self.busy:
            self._session.send(Stop())
            self._set_pending(self._pending | {RunAction.STOP})

    def join(self, timeout_s: float) -> bool:
        """Wait for the training thread; true if there is none (left)."""
        return self._session is None or self._session.join(timeout_s)

    def _send(self, action: RunAction, command: Command) -> None:
        if self._session is not None and self.busy and self.can(action):
            self._session.send(command)
            self._set_pending(self._pending | {action})

    # -- what the engine answers

    @Slot(list)
    def _take(self, events: list[Event]) -> None:
        phase, pending = self._phase, self._pending
        before = pending
        self._keep(events)
        for event in events:
            phase, pending = after(event, phase, pending)
        changed = phase is not self._phase
        self._phase = phase
        self.batch.emit(events)
        if changed:
            self.phase_changed.emit(phase)
        asked = self._pending - before  # by whoever was told: a run that diverges is paused
        self._set_pending(pending | asked if self.busy else pending)
        if not self.busy:
            self.ended.emit()

    def _keep(self, events: list[Event]) -> None:
        """What is told, for who shows the run after this one; a whole sample without its pieces."""
        when = time.time() if self.telling_again is None else self.telling_again
        for event in events:
            if isinstance(event, SampleDone):
                self._told = [
                    each
                    for each in self._told
                    if not isinstance(each[1], SamplePiece) or each[1].sample_id != event.sample_id
                ]
            if not isinstance(event, _NUMBERS):
                self._told.append((when, event))

    @Slot()
    def _take_lost(self) -> None:
        self._phase = RunPhase.FAILED
        self._pending = frozenset()
        self.lost.emit(self.tr("The training thread ended unexpectedly. See the log for details."))
        self.phase_changed.emit(self._phase)
        self.pending_changed.emit()
        self.ended.emit()

    def _set_pending(self, pending: frozenset[RunAction]) -> None:
        if pending != self._pending:
            self._pending = pending
            self.pending_changed.emit()
