"""What a run is doing, in a terminal: a progress line on stderr, and what is told of the run.

Knows nothing of arguments and of exit statuses.
"""

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass

from tqdm import tqdm

from core.cli.help_format import usage_text
from core.cli.output import one_line, visible
from core.hardware.device_text import device_text
from core.i18n import Message, verbatim
from core.messages.commands import Command, Stop
from core.messages.edit_records import edit_of
from core.messages.edit_text import line_text
from core.messages.events import (
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
from core.messages.kind_text import kind_text

# Of what is only told in the log, what a terminal says too.
_SAID = ("run.keeps_checkpoints", "logging.tensorboard", "logging.wandb", "logging.mlflow")


_PACED = 4  # updates after the first, which takes longer than any other
_WORTH_TELLING = 2  # minutes


@dataclass(slots=True)
class _Pace:
    """How long a run will take, by its first updates."""

    first: StepDone | None = None

    def minutes_left(self, event: StepDone, total: float | None) -> int:
        """Rounded up; 0: it cannot be told yet."""
        if self.first is None:
            self.first = event
        steps = event.step - self.first.step
        if steps < _PACED or total is None:
            return 0
        each = (event.seconds - self.first.seconds) / steps
        return math.ceil(each * (total - event.step - 1) / 60)


class ProgressDisplay:
    """Shows a run's events as one live line, with samples and evaluations above it."""

    def __init__(self, send: Callable[[Command], None], *, tells_pace: bool = False) -> None:
        self.failure: Failed | None = None
        self.interrupted = False
        self.run_dir = ""
        self._send = send
        self._bar: tqdm[None] | None = None
        self._rates: tuple[int, float] | None = None  # tokens and seconds at the last step
        self._pace: _Pace | None = _Pace() if tells_pace else None
        self._preparing: Message | None = None
        self._evaluation = ""

    def show(self, event: Event) -> None:
        """One event, as it comes."""
        match event:
            case Preparing():
                self._prepare(event)
            case Started():
                self._begin(event)
            case StepDone():
                self._step(event)
            case Evaluated():
                said = usage_text("train {train:.3f} val {val:.3f}")
                self._evaluation = said.format(train=event.train_loss, val=event.val_loss)
            case SampleDone():
                self._say(Message("cli.sample", step=event.step, text=event.text))
            case Log():
                self._log(event)
            case ScheduleChanged() | SettingChanged():
                self._edited(event)
            case Paused():
                # Nobody can look into it and resume here: end it, with what was trained.
                self.failure = Failed(event.reason or verbatim(""))
                self._send(Stop())
            case Failed():
                self.failure = event
            case CheckpointSaved() | Stopping() | CommandRejected():
                self._answered(event)
            case (
                LayersMeasured() | EvaluatedBatches() | SampleStarted() | SamplePiece() | Resumed()
            ):
                pass
            case Finished():
                pass
            case SavedElsewhere():
                self.run_dir = event.run_dir
            case CheckpointsChanged() | WentBack() | FolderGone():
                pass

    def interrupt(self) -> None:
        """End the run with what was trained, as a signal asks."""
        self.interrupted = True
        self._send(Stop())

    def close(self) -> None:
        """Leave the terminal's line tidy."""
        self._close_bar()

    def _begin(self, event: Started) -> None:
        self.run_dir = event.run_dir
        self._close_bar()
        self._say(
            Message(
                "cli.started",
                name=event.name,
                parameters=event.n_parameters,
                steps=event.total_steps,
                warmup=event.warmup_steps,
                device=device_text(event.device_words),
                precision=event.precision,
            )
        )
        # A run that is taken up goes on from the seconds that it had: not known here.
        self._rates = None if event.first_step else (0, 0.0)
        what, unit = usage_text("training"), usage_text("step")
        self._bar = self._new_bar(event.total_steps, what, unit, event.first_step)

    def _log(self, event: Log) -> None:
        """Warnings and errors, and what a person who looks at no window has to be told."""
        if event.level != "info":
            self._say(Message("cli.log", level=usage_text(event.level), what=event.what))
        if event.what.code == "run.rest_at_floor":
            self._say(Message("cli.tails", step=event.what.values["step"]))
        elif event.what.code in _SAID:
            self._say(event.what)

    def _prepare(self, event: Preparing) -> None:
        if event.total and event.done < event.total:
            if self._preparing != event.what:
                self._close_bar()
                self._bar = self._new_bar(event.total, one_line(str(event.what)), "")
                self._preparing = event.what
            assert self._bar is not None
            self._bar.update(event.done - self._bar.n)
        elif self._preparing != event.what:
            self._close_bar()
            self._preparing = event.what
            self._say(Message("cli.preparing", what=event.what))

    def _edited(self, event: ScheduleChanged | SettingChanged) -> None:
        self._say(Message("cli.edited", step=event.step, edit=line_text(edit_of(event))))
        match event:
            case ScheduleChanged():
                if self._bar is not None:
                    self._bar.total = event.total_steps
            case SettingChanged():
                pass

    def _answered(self, event: CheckpointSaved | Stopping | CommandRejected) -> None:
        match event:
            case CheckpointSaved():
                self._say(Message("cli.saved", path=event.path))
            case Stopping():
                self._say(Message("cli.stopping", what=event.what))
            case CommandRejected():
                self._say(
                    Message("cli.rejected", command=kind_text(event.command), reason=event.reason)
                )

    def _step(self, event: StepDone) -> None:
        assert self._bar is not None
        speed = ""
        if self._rates is not None:
            tokens, seconds = self._rates
            rate = (event.tokens_seen - tokens) / max(event.seconds - seconds, 1e-9)
            speed = " " + usage_text("{rate:,.0f} tok/s").format(rate=rate)
        self._rates = (event.tokens_seen, event.seconds)
        clipped = usage_text(" clipped") if event.clipped else ""
        said = usage_text("lr {lr:.2e} loss {loss:.3f} norm {norm:.2f}{clipped} {evaluation}")
        losses = said.format(
            lr=event.lr,
            loss=event.loss,
            norm=event.grad_norm,
            clipped=clipped,
            evaluation=self._evaluation,
        )
        self._bar.set_postfix_str(f"{losses}{speed}", refresh=False)
        self._bar.update(1)
        if self._pace is not None and (left := self._pace.minutes_left(event, self._bar.total)):
            self._pace = None
            if left >= _WORTH_TELLING:
                self._say(Message("cli.pace", minutes=left))

    def _new_bar(self, total: int, what: str, unit: str, done: int = 0) -> "tqdm[None]":
        # Into a file or a pipe a line now and then, on a terminal a live one.
        interval = 0.1 if sys.stderr.isatty() else 10.0
        tqdm.monitor_interval = 0  # a thread of its own would outlive the bar
        return tqdm(
            total=total,
            initial=done,
            desc=what,
            unit=unit,
            mininterval=interval,
            dynamic_ncols=True,
            leave=True,
        )

    def _say(self, what: Message) -> None:
        tqdm.write(visible(str(what)), file=sys.stderr)

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
