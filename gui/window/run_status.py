"""The run's state in the window: buttons, pill, progress, figures and the line below.

The text is :mod:`gui.run.status_text`'s, what may be pressed from the
controller.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import Started, StepDone
from gui.models.draft import Draft
from gui.panels.progress_line import ProgressLine
from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.run.controller import RunController
from gui.run.memory_meter import MemoryMeter
from gui.run.presenter import RunPresenter
from gui.run.run_phase import PRIMARY, RunAction, RunPhase
from gui.run.status_text import RunState, line_text, pill_text, seen_text, widest_seen_text
from gui.run.throughput import duration, gigabytes, rate

_AT_WORK = (RunPhase.RUNNING, RunPhase.PAUSED, RunPhase.STOPPING)


class RunStatus(QObject):
    """Keeps the transport, the progress line and the status bar of one window up to date.

    Signals:
        allowed_changed: frozenset[RunAction], what the run would do if it were pressed.
        locked_changed: bool, whether a run keeps the settings from being replaced.
        title_changed: str, of the window.
        share_changed: float, how far the run at work is, 0 to 1; None: none is on.
        primary_changed: RunAction that stands out, or None.
    """

    allowed_changed = Signal(object)
    locked_changed = Signal(bool)
    title_changed = Signal(str)
    share_changed = Signal(object)
    primary_changed = Signal(object)

    def __init__(
        self,
        controller: RunController,
        presenter: RunPresenter,
        draft: Draft,
        *,
        transport: Transport,
        progress: ProgressLine,
        status: StatusBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._presenter = presenter
        self._draft = draft
        self._transport = transport
        self._progress = progress
        self._status = status
        self._page_leads = self._is_staged = False
        self._locked = False
        self._ended_with: RunConfig | None = None  # the settings at the end of the last run
        self._shown_name = ""  # of a stored run
        self._can_sample = False  # the run that is shown, at work or at rest
        self._stored: RunState | None = None  # that of the stored run that is shown
        self._queue_text = ""
        self._queue_share: float | None = None
        self.memory = MemoryMeter(self)
        self.memory.measured.connect(self._show_memory)
        presenter.changed.connect(self.refresh)
        presenter.counted.connect(self.refresh_numbers)
        presenter.measured.connect(self._take_steps)
        presenter.run_began.connect(self._begin_run)
        presenter.run_ended.connect(self._end_run)
        draft.settled.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Bring text, buttons and progress up to date."""
        controller = self._controller
        phase = controller.phase
        allowed = frozenset(action for action in RunAction if controller.can(action))
        state = self._state
        if self._draft.problems:
            allowed -= {RunAction.START}
        if self._stored is not None or not state.can_resume:  # a stored run has its own button
            allowed -= {RunAction.RESUME}
        allowed = allowed | {RunAction.SAMPLE} if self._can_sample else allowed - {RunAction.SAMPLE}
        # Of all that can be pressed one button stands out: the page's own, or what is staged.
        aside = self._page_leads or self._is_staged
        primary = None if aside else self._primary(phase, allowed)
        outcome = state.outcome
        shown = state.phase if self._tells_stored else phase
        self._transport.set_allowed(allowed, primary, shown, controller.pending, outcome)
        self._progress.set_outcome(outcome)
        self.primary_changed.emit(primary)
        self.allowed_changed.emit(allowed)
        if controller.busy != self._locked:
            self._locked = controller.busy
            self.locked_changed.emit(self._locked)
        self._refresh_name()
        self.refresh_numbers()

    def _primary(self, phase: RunPhase, allowed: frozenset[RunAction]) -> RunAction:
        """What a person most likely wants next.

        A run that was stopped is gone on with, until the settings are changed: then another run
        is being planned.
        """
        if RunAction.RESUME in allowed and self._draft.config() == self._ended_with:
            return RunAction.RESUME
        return PRIMARY[phase]

    def set_plots_shown(self, shown: bool, *, are_live: bool) -> None:
        """Whether there are plots on the page that is shown, and whether of the shown run."""
        self._status.set_plots_shown(shown, are_live=are_live)

    @Slot(bool)
    def set_page_leads(self, leads: bool) -> None:
        """Whether a button of the page that is shown stands out."""
        if leads != self._page_leads:
            self._page_leads = leads
            self.refresh()

    @Slot(bool)
    def set_staged(self, is_staged: bool) -> None:
        """Whether an edit waits to be applied: that is the next thing to press then."""
        if is_staged != self._is_staged:
            self._is_staged = is_staged
            self.refresh()

    @Slot()
    def refresh_numbers(self) -> None:
        """Bring the figures up to date, and the text that has figures in it."""
        controller, state = self._controller, self._state
        obstacle = self._obstacle() if controller.can(RunAction.START) else ""
        idle = state.phase is RunPhase.IDLE
        told = self._queue_text if idle and self._queue_text else pill_text(state)
        self._transport.set_state(self.tr("Not ready") if obstacle and idle else told)
        self._status.set_line(obstacle or line_text(state))
        self._status.set_seen(*seen_text(state))
        self._refresh_progress(state)

    def _obstacle(self) -> str:
        """What keeps Start from being pressed: the first wrong field and why; empty if nothing."""
        for path, message in self._draft.problems.items():
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            return self.tr("To start, fix {0}: {1}").format(label, message)
        return ""

    def _refresh_name(self) -> None:
        started = self._presenter.started
        own = started.name if started else ""
        of_state = self._shown_name if self._tells_stored else own
        self._transport.set_run_name(of_state or self._draft.preset_name)
        name = self._shown_name or own
        self.title_changed.emit(f"{name} – Crest" if name else "Crest")

    def show_queue(self, text: str, share: float | None) -> None:
        """What the queue is at, and how far: said while nothing else is on. Empty: nothing."""
        if (text, share) != (self._queue_text, self._queue_share):
            self._queue_text, self._queue_share = text, share
            self._transport.set_queue_works(bool(text))
            self.refresh_numbers()

    def show_stored(self, name: str, state: RunState | None) -> None:
        """A stored run is shown and names the window; empty and ``None``: none is.

        While nothing trains in this window, all that tells a state tells that run's.
        """
        self._shown_name, self._stored = name, state
        self.refresh()

    @Slot(bool)
    def set_can_sample(self, can: bool) -> None:
        """Whether the run that is shown can answer a prompt: one rule for all ways to ask."""
        if can != self._can_sample:
            self._can_sample = can
            self.refresh()

    @property
    def _tells_stored(self) -> bool:
        return self._stored is not None and not self._controller.busy

    @property
    def _state(self) -> RunState:
        own = self._presenter.state
        return own if self._stored is None or self._controller.busy else self._stored

    def _refresh_progress(self, state: RunState) -> None:
        clock, preparing = self._presenter.clock, state.preparing
        if state.started is not None:
            warmup = state.started.warmup_steps
            self._progress.set_progress(state.steps_done, state.total_steps, warmup)
        elif preparing is not None and state.phase is RunPhase.PREPARING:
            self._progress.set_progress(preparing.done, preparing.total)
        else:
            self._progress.set_progress(0, 0)
        left = speed = None
        if clock is not None and state.phase in _AT_WORK and not self._tells_stored:
            left = None if clock.seconds_left is None else duration(clock.seconds_left)
            speed = None if clock.tokens_per_s is None else rate(clock.tokens_per_s)
        self._transport.set_progress(left, speed)
        at_work = state.phase in _AT_WORK and not self._tells_stored and state.total_steps > 0
        own = state.steps_done / state.total_steps if at_work else None
        self.share_changed.emit(self._queue_share if own is None else own)

    @Slot(object, object)
    def _begin_run(self, started: Started, config: RunConfig) -> None:
        self.memory.begin(started.device)
        widest = self.tr("Running · step {0} / {0}").format(f"{started.total_steps:,}")
        self._transport.promise_state(widest)
        self._status.promise_seen(*widest_seen_text(started, config.training.epochs))

    @Slot()
    def _end_run(self) -> None:
        self._ended_with = self._draft.config()
        self.memory.end()
        self._transport.set_memory("", "", "")

    @Slot(object, object)
    def _take_steps(self, steps: Sequence[StepDone], _evals: object) -> None:
        if steps:
            self.memory.take(steps[-1])

    @Slot(str, float, float)
    def _show_memory(self, device: str, used: float, total: float) -> None:
        self._transport.set_memory(device, gigabytes(used), gigabytes(total))
