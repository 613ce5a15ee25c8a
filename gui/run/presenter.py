"""Hands every event of a run to the parts of the window that show it, and keeps its state.

The one place with a ``match`` over all events on the window's side. Starts and stops nothing.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import RunConfig
from core.messages.edit_records import edit_of
from core.messages.edit_text import what_text
from core.messages.events import (
    NUMBERS,
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Evaluated,
    EvaluatedBatches,
    Event,
    Failed,
    Finished,
    FolderGone,
    LayersMeasured,
    Log,
    Paused,
    Preparing,
    Resumed,
    SampleDone,
    SamplePiece,
    SampleStarted,
    SavedElsewhere,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    Stopping,
    WentBack,
)
from gui.run.controller import RunController
from gui.run.kind_text import end_text, kind_text
from gui.run.status_text import RunState
from gui.run.throughput import Throughput, file_size

_COUNT_MS = 250
_NUMBERS = (*NUMBERS, SamplePiece, Log)


class RunPresenter(QObject):
    """What is known of the run that is on, or of the last one.

    Signals (values for the parts that show them):
        run_began: Started, RunConfig.
        forgotten: the last run is put away; a part that shows it shows nothing instead.
        measured: list[StepDone], list[Evaluated] of one frame.
        layers_measured: list[LayersMeasured] of one frame, after its steps.
        sample_began: int id, int step, str prompt, float or None loss at that step.
        sample_grew: int id, str text.
        sample_ended: int id, str text, bool complete.
        edited: ScheduleChanged or SettingChanged, in effect and on disk.
        rejected: CommandRejected; it has been told to the person.
        logged: str level, str message, str detail.
        noticed: str level, str message, bool details, str field ("section.name" or empty).
        run_ended: Finished.
        changed: the run has taken a turn: words and what may be pressed are others than before.
        checkpoints_changed: CheckpointsChanged.
        trouble: Paused, by the run itself: something can be done about its ``kind``.
        went_back: WentBack.
        moved: str, where the run is kept from now on.
        counted: numbers alone are others than before; at most four times a second.
    """

    run_began = Signal(object, object)
    forgotten = Signal()
    measured = Signal(list, list)
    layers_measured = Signal(list)
    sample_began = Signal(int, int, str, object)
    sample_grew = Signal(int, str)
    sample_ended = Signal(int, str, bool)
    edited = Signal(object)
    rejected = Signal(object)
    logged = Signal(str, str, str)
    noticed = Signal(str, str, bool, str)
    run_ended = Signal(object)
    changed = Signal()
    counted = Signal()
    checkpoints_changed = Signal(object)
    trouble = Signal(object)
    went_back = Signal(object)
    moved = Signal(str)

    def __init__(self, controller: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.started: Started | None = None
        self.clock: Throughput | None = None
        self.last_step: StepDone | None = None
        self.last_eval: Evaluated | None = None
        self.preparing: Preparing | None = None
        self.finished: Finished | None = None
        self.disk_bytes = 0  # of the run's folder, as last said
        self._failure = ""
        self._was_discarded = False
        self._has_diverged = False  # it stands at a number that is not finite
        self._aside = ""  # what is being finished, or why the run waits
        self._steps: list[StepDone] = []
        self._evals: list[Evaluated] = []
        self._layers: list[LayersMeasured] = []
        # Each refresh of the figures takes its share of a processor that also trains.
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(_COUNT_MS)
        self._count_later.timeout.connect(self.counted)
        controller.batch.connect(self._take)
        controller.lost.connect(self._take_lost)
        controller.phase_changed.connect(self.changed)
        controller.pending_changed.connect(self.changed)

    def forget(self) -> None:
        """Put the last run away: a new one is about to begin, or to be planned."""
        self.started = None
        self.clock = None
        self.last_step = None
        self.last_eval = None
        self.preparing = None
        self.finished = None
        self.disk_bytes = 0
        self._failure = self._aside = ""
        self._was_discarded = self._has_diverged = False
        self.forgotten.emit()

    def let_go(self) -> None:
        """The run of another process is no longer driven from here; it goes on there."""
        self._log("info", self.tr("Detached: the run continues in its own process"))
        self.run_ended.emit(Finished("detached", self.steps_done, ""))
        self.forget()
        self.changed.emit()

    def forget_trial(self) -> None:
        """The what-if that has ended was discarded: its folder is no more."""
        self.forget()
        self._failure, self._was_discarded = self.tr("the trial was discarded"), True
        self.changed.emit()

    # -- events

    @Slot(list)
    def _take(self, events: list[Event]) -> None:
        for event in events:
            self._take_one(event)
        self._flush()
        if any(not isinstance(event, _NUMBERS) for event in events):
            self._count_later.stop()
            self.changed.emit()
        elif not self._count_later.isActive():
            self._count_later.start()

    def _take_one(self, event: Event) -> None:
        match event:
            case StepDone() | LayersMeasured() | Evaluated() | EvaluatedBatches():
                self._gather(event)
            case SampleStarted() | SamplePiece() | SampleDone():
                self._take_sample(event)
            case Preparing():
                self.preparing = event
            case Started():
                self._begin(event)
            case Paused() | Resumed() | Stopping():
                self._take_turn(event)
            case CheckpointSaved() | CheckpointsChanged():
                self._take_saved(event)
            case ScheduleChanged() | SettingChanged():
                self._take_edit(event)
            case WentBack():
                self._take_back(event)
            case FolderGone() | SavedElsewhere():
                self._take_folder(event)
            case CommandRejected(command=command, reason=reason):
                text = self.tr("Rejected ({0}): {1}").format(kind_text(command), reason)
                self._log("warning", text)
                self.noticed.emit("warning", text, False, "")
                self.rejected.emit(event)
            case Log():
                self.logged.emit(event.level, event.message, event.detail)
            case Failed(detail=detail, field=field):
                self._failure = event.message
                self.logged.emit("error", event.message, detail)
                self.noticed.emit("error", event.message, bool(detail), field)
            case Finished():
                self._end(event)

    def _gather(self, event: StepDone | LayersMeasured | Evaluated | EvaluatedBatches) -> None:
        match event:
            case StepDone():
                self._steps.append(event)
            case LayersMeasured():
                self._layers.append(event)
            case Evaluated():
                self._evals.append(event)
            case EvaluatedBatches():
                pass  # for comparisons, which read it where it is stored

    def _take_sample(self, event: SampleStarted | SamplePiece | SampleDone) -> None:
        match event:
            case SamplePiece(sample_id=sample_id, text=text):
                self.sample_grew.emit(sample_id, text)
            case SampleStarted(sample_id=sample_id, step=step, prompt=prompt):
                self._flush()
                self.sample_began.emit(sample_id, step, prompt, self._loss_at(step))
            case SampleDone(sample_id=sample_id, text=text, complete=complete):
                self.sample_ended.emit(sample_id, text, complete)

    def _take_edit(self, event: ScheduleChanged | SettingChanged) -> None:
        """What was edited holds from here; the engine's own log line follows."""
        self._flush()
        match event:
            case ScheduleChanged(step=step, total_steps=total, warmup_steps=warmup):
                what = what_text(edit_of(event))
                self._aside = self.tr("step {0}: {1}").format(f"{step:,}", what)
                if self.started is not None and self.clock is not None:
                    self.started = replace(self.started, total_steps=total, warmup_steps=warmup)
                    self.clock.set_total(total)
            case SettingChanged():
                pass
        self.edited.emit(event)

    def _take_turn(self, event: Paused | Resumed | Stopping) -> None:
        """The run stands still, goes on, or is about to end."""
        match event:
            case Paused(step=step, reason=reason, kind=kind):
                self._aside = str(reason or "")
                self._has_diverged = kind == "nonfinite"
                self._log("info", self.tr("Paused before step {0}").format(f"{step:,}"))
                if reason and kind:
                    self.trouble.emit(event)
                elif reason:
                    self.noticed.emit("warning", str(reason), True, "")
            case Resumed(step=step):
                self._aside = ""
                self._has_diverged = False
                self._log("info", self.tr("Resumed at step {0}").format(f"{step:,}"))
            case Stopping(what=what):
                self._aside = str(what)
                self._log("info", self.tr("Stopping: {0}").format(what))

    def _take_saved(self, event: CheckpointSaved | CheckpointsChanged) -> None:
        match event:
            case CheckpointSaved(step=step):
                self._aside = self.tr("saved at step {0}").format(f"{step:,}")
            case CheckpointsChanged(disk_bytes=whole):
                self.disk_bytes = whole
                if whole and self._aside:
                    self._aside = self._aside.partition(" · ")[0]
                    self._aside += self.tr(" · {0} on disk").format(file_size(whole))
                self.checkpoints_changed.emit(event)

    def _take_folder(self, event: FolderGone | SavedElsewhere) -> None:
        """The run's folder is gone, or is another one from now on."""
        match event:
            case FolderGone(what=what):
                self.noticed.emit("warning", str(what), False, "")
            case SavedElsewhere(run_dir=run_dir, step=step):
                if self.started is not None:
                    self.started = replace(self.started, run_dir=run_dir)
                text = self.tr("From step {1} on, the run is saved in {0}.")
                self.moved.emit(text.format(run_dir, f"{step:,}"))

    def _take_back(self, event: WentBack) -> None:
        """The run is again as it was before a step."""
        self._flush()
        self.last_step = self.last_eval = None
        self._has_diverged = False
        if self.started is not None:
            self.started = replace(
                self.started,
                first_step=event.step,
                total_steps=event.total_steps,
                warmup_steps=event.warmup_steps,
            )
            self.clock = Throughput(event.step, event.total_steps, self.started.tokens_per_step)
        self._aside = self.tr("back at step {0}").format(f"{event.step:,}")
        self._log("info", self.tr("Went back to step {0}").format(f"{event.step:,}"))
        self.went_back.emit(event)

    def _begin(self, event: Started) -> None:
        config = self._controller.config
        assert isinstance(config, RunConfig)
        self.started = event
        self.clock = Throughput(event.first_step, event.total_steps, event.tokens_per_step)
        self._log("info", self.tr("Run {0} in {1}").format(event.name, event.run_dir))
        self.run_began.emit(event, config)

    def _end(self, event: Finished) -> None:
        self._flush()
        self.finished = event
        self._log("info", end_text(event.reason, event.step))
        self.run_ended.emit(event)

    @Slot(str)
    def _take_lost(self, message: str) -> None:
        self._failure = message
        self._log("error", message)
        self.noticed.emit("error", message, True, "")
        self.run_ended.emit(Finished("failed", self.steps_done, ""))
        self.changed.emit()

    def _flush(self) -> None:
        """Hand on the steps and evaluations gathered so far."""
        steps, evals, layers = self._steps, self._evals, self._layers
        self._steps, self._evals, self._layers = [], [], []
        if steps or evals:
            self._hand_on(steps, evals)
        if layers:
            self.layers_measured.emit(layers)

    def _hand_on(self, steps: list[StepDone], evals: list[Evaluated]) -> None:
        if steps:
            self.last_step = steps[-1]
            if self.clock is not None:
                self.clock.add(steps[-1])
        if evals:
            self.last_eval = evals[-1]
        self.measured.emit(steps, evals)

    def _log(self, level: str, message: str) -> None:
        self.logged.emit(level, message, "")

    def _loss_at(self, step: int) -> float | None:
        last = self.last_step
        return last.loss if last is not None and last.step == step else None

    # -- what is known

    @property
    def steps_done(self) -> int:
        """Updates made so far."""
        return self.state.steps_done

    @property
    def state(self) -> RunState:
        """All of it as one value, for the text of :mod:`gui.run.status_text`."""
        config = self._controller.config
        return RunState(
            phase=self._controller.phase,
            pending=self._controller.pending,
            epochs=0 if config is None else config.training.epochs,
            preparing=self.preparing,
            started=self.started,
            last_step=self.last_step,
            last_eval=self.last_eval,
            finished=self.finished,
            failure=self._failure,
            aside=self._aside,
            disk_bytes=self.disk_bytes,
            discarded=self._was_discarded,
            diverged=self._has_diverged,
        )
