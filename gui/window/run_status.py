"""The run's state on the window's face: buttons, pill, progress, figures and the line below.

Words come from :class:`gui.run.presenter.RunDisplay`, what may be pressed from the controller.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import Started
from gui.run.controller import PRIMARY, RunAction, RunPhase
from gui.run.memory_meter import MemoryMeter
from gui.run.throughput import duration, gigabytes, rate

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_AT_WORK = (RunPhase.RUNNING, RunPhase.PAUSED, RunPhase.STOPPING)


class RunStatus(QObject):
    """Keeps one window's face up to date."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self._display = window.display
        self._training_shown = True  # and not the page of runs
        self.memory = MemoryMeter(self)
        self.memory.measured.connect(self._show_memory)
        window.display.changed.connect(self.refresh)
        window.display.counted.connect(self.refresh_numbers)
        window.display.run_began.connect(self._begin_run)
        window.display.run_ended.connect(self._end_run)

    @Slot()
    def refresh(self) -> None:
        """Bring words, buttons and progress up to date."""
        window, controller = self._window, self._controller
        phase = controller.phase
        enabled = frozenset(control for control in RunAction if controller.can(control))
        if window.draft is None or window.draft.problems:
            enabled -= {RunAction.START}
        # Of all that can be pressed one button stands out; on another page it is that page's.
        aside = not self._training_shown and not controller.busy
        primary = None if aside else PRIMARY[phase]
        window.transport.set_controls(enabled, primary, phase, controller.pending)
        for control, action in window.actions_.controls.items():
            action.setEnabled(control in enabled)
        window.samples.set_can_sample(RunAction.SAMPLE in enabled)
        if window.settings is not None:
            window.settings.set_locked(controller.busy)
            window.actions_.set_locked(controller.busy)
        self._refresh_name()
        self.refresh_numbers()

    def set_training_shown(self, shown: bool) -> None:
        """Whether settings, plots and samples are on the screen, or the page of runs."""
        self._training_shown = shown
        self._window.status.set_plots_shown(shown)
        self.refresh()

    @Slot()
    def refresh_numbers(self) -> None:
        """Bring the figures up to date, and the words that have figures in them."""
        window, controller, display = self._window, self._controller, self._display
        phase = controller.phase
        obstacle = self._obstacle() if controller.can(RunAction.START) else ""
        idle = phase is RunPhase.IDLE
        window.transport.set_state(self.tr("Not ready") if obstacle and idle else display.pill())
        window.status.set_line(obstacle or display.line())
        window.status.set_seen(*display.seen())
        self._refresh_progress(phase)

    def _obstacle(self) -> str:
        """What keeps Start from being pressed: the first wrong field and why; empty if nothing."""
        problems = self._window.draft.problems if self._window.draft else {}
        for path, message in problems.items():
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            return self.tr("Start waits for {0}: {1}").format(label, message)
        return ""

    def _refresh_name(self) -> None:
        window, started = self._window, self._display.started
        name = started.name if started else window.draft.preset_name if window.draft else ""
        window.transport.set_run_name(name)
        window.setWindowTitle(f"{name} – Crest" if started else "Crest")

    def _refresh_progress(self, phase: RunPhase) -> None:
        display, clock = self._display, self._display.clock
        if display.started is None:
            busy = phase is RunPhase.PREPARING
            done, total = (display.preparing.done, display.preparing.total) if busy else (0, 0)
            self._window.progress.set_progress(done, total)
        else:
            warmup = display.started.warmup_steps
            self._window.progress.set_progress(display.steps_done, display.total_steps, warmup)
        left = speed = None
        if clock is not None and phase in _AT_WORK:
            left = None if clock.seconds_left is None else duration(clock.seconds_left)
            speed = None if clock.tokens_per_s is None else rate(clock.tokens_per_s)
        self._window.transport.set_progress(left, speed)

    @Slot(object, object)
    def _begin_run(self, started: Started, _config: RunConfig) -> None:
        self.memory.begin(started.device)
        widest = self.tr("Running · step {0} / {0}").format(f"{started.total_steps:,}")
        self._window.transport.promise_state(widest)

    @Slot()
    def _end_run(self) -> None:
        self.memory.end()
        self._window.transport.set_memory("", "", "")

    @Slot(str, float, float)
    def _show_memory(self, device: str, used: float, total: float) -> None:
        self._window.transport.set_memory(device, gigabytes(used), gigabytes(total))
        if self._window.settings is not None and device != "CPU":
            self._window.settings.set_device_memory(int(total), device)
