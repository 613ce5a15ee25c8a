"""What a run is at, in text: the pill, the line at the bottom, what was seen.

Pure functions of :class:`RunState`, which the presenter makes. Know no controller and no widget.
"""

import math
from dataclasses import dataclass

from core.messages.events import Evaluated, Finished, Preparing, Started, StepDone
from gui.language.texts import translate
from gui.run.run_phase import Outcome, RunAction, RunPhase
from gui.run.throughput import duration, file_size

_DOT = " · "


@dataclass(frozen=True, slots=True)
class RunState:
    """What is known of the run that is on, or of the last one.

    Attributes:
        phase: as far as the engine has said.
        pending: what was pressed and is not answered yet.
        epochs: of the run's config; 0: no run was begun.
        preparing: what is being prepared; ``None``: nothing was said of it yet.
        started: how the run began; ``None``: it has not.
        last_step: the newest; ``None``: none yet.
        last_eval: the newest; ``None``: none yet.
        finished: how it ended; ``None``: it has not.
        failure: why it failed.
        aside: what is being finished, or why the run waits.
        disk_bytes: of the run's folder; 0: not known.
        discarded: it was a what-if and its folder is gone.
        diverged: it has paused by itself at a number that is not finite, and has not gone on.
        broken_off: the program ended while it was on, and nobody trains it now.
        imported: another program trains it, or has; only its log is known.
    """

    phase: RunPhase
    pending: frozenset[RunAction] = frozenset()
    epochs: int = 0
    preparing: Preparing | None = None
    started: Started | None = None
    last_step: StepDone | None = None
    last_eval: Evaluated | None = None
    finished: Finished | None = None
    failure: str = ""
    aside: str = ""
    disk_bytes: int = 0
    discarded: bool = False
    diverged: bool = False
    broken_off: bool = False
    imported: bool = False

    @property
    def steps_done(self) -> int:
        """Updates made so far."""
        if self.last_step is not None:
            return self.last_step.step + 1
        return self.started.first_step if self.started else 0

    @property
    def total_steps(self) -> int:
        """Updates of the whole run; 0: not known yet."""
        return self.started.total_steps if self.started else 0

    @property
    def outcome(self) -> Outcome | None:
        """How the run has ended; ``None``: it has not, or none was begun."""
        match self.phase:
            case RunPhase.FAILED:
                return Outcome.FAILED
            case RunPhase.FINISHED if self.started is not None and self.started.trial:
                return Outcome.TRIAL
            case RunPhase.FINISHED if self.imported:
                return Outcome.IMPORTED
            case RunPhase.FINISHED if self.finished is None or self.finished.reason != "stopped":
                return Outcome.COMPLETED
            case RunPhase.FINISHED if self.broken_off:
                return Outcome.BROKEN_OFF
            case RunPhase.FINISHED:
                return Outcome.DIVERGED if self.diverged else Outcome.STOPPED
            case _:
                return None

    @property
    def can_resume(self) -> bool:
        """Whether the run has ended before its plan did, and has a folder to go on from."""
        if self.finished is None or self.started is None or self.started.trial or self.discarded:
            return False
        if self.imported:
            return False
        kept = bool(self.finished.run_dir) and self.finished.step > 0
        return kept and self.outcome is not None and self.finished.step < self.total_steps


def pill_text(state: RunState) -> str:
    """The state in two or three words, with the steps of a run that has begun."""
    text = phase_text(state)
    if state.started is None or state.phase is RunPhase.PREPARING:
        return text
    steps = _tr("step {0} / {1}").format(f"{state.steps_done:,}", f"{state.total_steps:,}")
    return text + _DOT + steps


def phase_text(state: RunState) -> str:
    """The phase, or what was pressed to leave it."""
    if RunAction.STOP in state.pending:
        return _tr("Stopping…")
    if RunAction.PAUSE in state.pending:
        return _tr("Resuming…") if state.phase is RunPhase.PAUSED else _tr("Pausing…")
    match state.phase:
        case RunPhase.IDLE:
            return _tr("Ready")
        case RunPhase.PREPARING:
            return _tr("Preparing")
        case RunPhase.RUNNING:
            return _tr("Running")
        case RunPhase.PAUSED:
            return _tr("Paused")
        case RunPhase.STOPPING:
            return _tr("Stopping…")
        case RunPhase.FINISHED | RunPhase.FAILED:
            return _outcome_text(state.outcome or Outcome.COMPLETED)


def _outcome_text(outcome: Outcome) -> str:
    match outcome:
        case Outcome.COMPLETED:
            return _tr("Finished")
        case Outcome.STOPPED:
            return _tr("Stopped")
        case Outcome.DIVERGED:
            return _tr("Diverged")
        case Outcome.FAILED:
            return _tr("Failed")
        case Outcome.TRIAL:
            return _tr("Trial ended")
        case Outcome.BROKEN_OFF:
            return _tr("Interrupted")
        case Outcome.IMPORTED:
            return _tr("Imported")


def line_text(state: RunState) -> str:
    """One line of state."""
    match state.phase:
        case RunPhase.IDLE:
            return _tr("Ready. Press Start to train with the current settings.")
        case RunPhase.PREPARING:
            return _preparing_text(state.preparing)
        case RunPhase.RUNNING | RunPhase.PAUSED | RunPhase.STOPPING:
            parts = [phase_text(state), *_losses(state), *_gpu(state)]
            if RunAction.SAVE in state.pending:
                parts.append(_tr("saving…"))
            elif state.aside:
                parts.append(state.aside)
            return _DOT.join(parts)
        case RunPhase.FINISHED:
            return _finished_text(state)
        case RunPhase.FAILED:
            return _tr("Failed: {0}").format(state.failure)


def _preparing_text(event: Preparing | None) -> str:
    if event is None:
        return _tr("Starting…")
    if event.total > 0:
        return f"{event.what} · {min(event.done / event.total, 1.0):.0%}"
    return f"{event.what}…"


def _losses(state: RunState) -> list[str]:
    parts = []
    last = state.last_step
    if last is not None and not (state.imported and math.isnan(last.loss)):
        parts.append(_tr("loss {0}").format(f"{last.loss:.3f}"))
    if state.last_eval is not None:
        parts.append(_tr("val {0}").format(f"{state.last_eval.val_loss:.3f}"))
    return parts


def _gpu(state: RunState) -> list[str]:
    """How the card is at work; nothing of what it does not tell."""
    last = state.last_step
    if last is None:
        return []
    card = [
        text.format(f"{value * scale:.0f}")
        for text, value, scale in (
            (_tr("{0}%"), last.gpu_busy, 100),
            (_tr("{0} °C"), last.gpu_temperature, 1),
            (_tr("{0} W"), last.gpu_power, 1),
        )
        if value >= 0
    ]
    parts = [_tr("GPU {0}").format(" ".join(card))] if card else []
    return parts + ([_tr("MFU {0}%").format(f"{last.mfu * 100:.0f}")] if last.mfu >= 0 else [])


def _finished_text(state: RunState) -> str:
    if state.discarded:
        return _tr("The trial was discarded. Press Start to train with the current settings.")
    if state.finished is None or state.finished.step == 0:
        return _tr("Stopped before the first step. Nothing was trained.")
    parts = [pill_text(state), *_losses(state)]
    if state.last_step is not None and not (state.imported and not state.last_step.seconds):
        parts.append(duration(state.last_step.seconds))
    if state.disk_bytes:
        parts.append(_tr("{0} on disk").format(file_size(state.disk_bytes)))
    parts.append(_tr("saved in {0}").format(state.finished.run_dir))
    return _DOT.join(parts)


def seen_text(state: RunState) -> tuple[str, str]:
    """Epoch and tokens seen; empty before the first step."""
    last = state.last_step
    if last is None or not state.epochs:
        return "", ""
    return _seen(last.epoch + 1, state.epochs, last.tokens_seen)


def widest_seen_text(started: Started, epochs: int) -> tuple[str, str]:
    """What :func:`seen_text` will say at the run's end."""
    return _seen(epochs, epochs, started.total_steps * started.tokens_per_step)


def _seen(epoch: int, epochs: int, tokens: int) -> tuple[str, str]:
    return (
        _tr("epoch {0} / {1}").format(f"{epoch:,}", f"{epochs:,}"),
        _tr("{0} tokens seen").format(f"{tokens:,}"),
    )


def _tr(text: str) -> str:
    return translate("RunState", text)
