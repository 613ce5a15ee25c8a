"""The training loop of Appendix D as a generator of events.

Each call of :meth:`Trainer.advance` makes one update and whatever is due after it. Pausing is not
asking for the next event, stopping is closing the generator or letting ``should_stop`` answer true,
which also ends a forward or backward pass half way. Knows no thread, no storage and no window.

Data order is a pure function of (seed, step) and the learning rate of the step, so that evaluating,
sampling or pausing never changes what is trained.
"""

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import torch

from core.config import ConfigError, Problem, RunConfig, SamplingConfig
from core.data import Dataset, Tokenizer
from core.hardware import device as hardware
from core.messages.edit_records import Edit, edit_of
from core.messages.events import Event, ScheduleChanged, SettingChanged, StepDone
from core.model.gpt import GPT
from core.model.hf_weights import Rows, load_weights
from core.run_store.checkpoint import Checkpoint
from core.schedule.lr_schedule import clips, plan, total_steps
from core.schedule.timeline import ScheduleTail, Timeline
from core.training import evaluation as due
from core.training import optimizer as optim
from core.training import state_dict as trainer_state
from core.training import train_step as update
from core.training.deferred_metrics import LateNumbers, UnderWay
from core.training.train_step import NonFiniteError

__all__ = ["NonFiniteError", "Spent", "Trainer", "train"]


@dataclass(slots=True)
class Spent:
    """Where the time of the updates made so far, and of what was due after them, went."""

    updates_s: float = 0.0
    evaluations_s: float = 0.0
    samples_s: float = 0.0


class Trainer:
    """One model being trained on one text.

    Args:
        config: the frozen description of the run; where settings are edited on the way, another
            takes its place.
        dataset: the prepared text.
        should_stop: asked inside a step; true ends it with the parameters untouched.

    Raises:
        ConfigError: schedule and length of the run do not fit together.
        DeviceError, WeightsError: from the device and the given weights.
    """

    def __init__(
        self,
        config: RunConfig,
        dataset: Dataset,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self.config = config
        self.dataset = dataset
        self.should_stop = should_stop
        planned = total_steps(config, len(dataset.train))
        if planned < 1:
            raise ConfigError(
                [
                    Problem(
                        "training.grad_accumulation",
                        f"one update needs {config.training.grad_accumulation} batches, but all "
                        f"epochs together have {len(dataset.train) * config.training.epochs}; "
                        "lower it or train more epochs",
                    )
                ]
            )
        self.timeline = Timeline(plan(config.schedule, planned))
        self.device = hardware.resolve_device(config.training.device, config.training.threads)
        hardware.tune_products(self.device)
        self.precision = hardware.resolve_precision(config.training.precision, self.device)
        torch.manual_seed(config.training.seed)
        self.model = GPT(config.model, dataset.tokenizer.n_vocab, config.data.context_length)
        if config.model.init_from:
            load_weights(self.model, config.model.init_from, _rows(dataset.tokenizer))
        self.model.to(self.device.name)
        self.optimizer = optim.make_optimizer(self.model, config.optimizer, self.device.kind)
        self.step = 0  # the update about to happen
        self.tokens_seen = 0
        self.seconds = 0.0
        self.best_val: float | None = None  # the lowest validation loss so far
        self.last_val: float | None = None
        self.edits: list[Edit] = []  # that have landed, in order
        self.started_as = config
        self.parameters = [p for p in self.model.parameters() if p.requires_grad]
        self.scaler = hardware.make_scaler(self.precision, self.device)
        if config.training.compile:
            self.model.compile_blocks()
        self.n_samples = 0
        self.spent = Spent()
        self.owed: tuple[str, ...] = ()  # due after the last update and not done yet
        # The run's own random state: nothing else that draws in this process can touch it.
        self.rng = hardware.rng_state(self.device)
        # Where a number costs a wait for all the device's work, it is read an update later.
        late = hardware.reads_late(self.device) and not self.scaler.is_enabled()
        self._late = LateNumbers(self) if late else None

    @property
    def n_parameters(self) -> int:
        """Trainable numbers, a tied head counted once."""
        return sum(p.numel() for p in self.parameters)

    @property
    def tokens_per_step(self) -> int:
        """Tokens that go into one update."""
        training = self.config.training
        return training.batch_size * training.grad_accumulation * self.config.data.context_length

    @property
    def total_steps(self) -> int:
        """Updates of the whole run, as its schedule was edited last."""
        return self.timeline.total_steps

    def land(self, answer: ScheduleChanged | SettingChanged) -> None:
        """Let an edit take effect and become part of the run's history.

        Raises:
            ConfigError: it does not fit; nothing is changed.
            NonFiniteError: as :meth:`tell_late`; nothing is changed.
        """
        self._hold_late()
        match answer:
            case ScheduleChanged(tail=tail):
                self.edit_schedule(tail)
            case SettingChanged(values=values):
                self.change_settings(dict(values))
        self.edits.append(edit_of(answer))

    def edit_schedule(self, tail: ScheduleTail) -> None:
        """Bend what is to come, from the next update on.

        Raises:
            ConfigError: the tail does not fit; nothing is changed.
        """
        if tail.step != self.step:
            raise ValueError(f"an edit of step {tail.step}, but the next update is {self.step}")
        self.timeline = self.timeline.edited(tail)

    def change_settings(self, values: Mapping[str, object]) -> None:
        """Clip, evaluate, sample, save or optimize differently from the next update on.

        Raises:
            ConfigError: naming every wrong field; nothing is changed.
        """
        self.config = self.config.replaced(values)
        optim.set_numbers(self.optimizer, self.config.optimizer)

    def check_prompt(self, prompt: str) -> None:
        """Raise :class:`DataError` where the tokenizer does not know a prompt's characters."""
        self.dataset.tokenizer.encode(prompt)

    @property
    def finished(self) -> bool:
        """Whether every planned update was made, with what was due after it."""
        return self.step >= self.total_steps and not self.owed

    def advance(self) -> Iterator[Event]:
        """One update, then the evaluation and the sample that are due after it.

        What an earlier update still owes (a stop came between) is done first. On a GPU an update
        is told with the next one, or by :meth:`tell_late`.

        Raises:
            NonFiniteError: before the update, with the parameters untouched; or after an
                evaluation whose loss is not finite.
            Interrupted: ``should_stop`` answered true; an unfinished update left no trace, and an
                unfinished evaluation or sample is still owed.
        """
        yield from self._held()
        yield from due.do_owed(self)
        if self.step >= self.total_steps:
            return
        step = self.step
        yield from self._made_late(step) if self._late else self._made(step)
        if self.owed or self.step >= self.total_steps:
            yield from self.tell_late()
        yield from due.do_owed(self)

    def _made(self, step: int) -> Iterator[Event]:
        began = time.perf_counter()
        loss, norm, clipped, notes = update.make_update(self, step)
        self.step = step + 1
        self.tokens_seen += self.tokens_per_step
        self._count_time(began)
        self.owed = due.due_after(self, step)
        yield from notes
        yield self._done(step, self.tokens_seen, loss, norm, clipped)

    def _made_late(self, step: int) -> Iterator[Event]:
        assert self._late is not None
        began = time.perf_counter()
        before = self._late.launch()
        if before is not None:
            before.read()
        self._count_time(began)
        self.owed = due.due_after(self, step)
        if before is not None:
            yield self._arrived(before)

    def _count_time(self, began: float) -> None:
        elapsed_s = time.perf_counter() - began
        self.seconds += elapsed_s
        self.spent.updates_s += elapsed_s

    def _done(
        self, step: int, tokens_seen: int, loss: float, norm: float, clipped: bool
    ) -> StepDone:
        return StepDone(
            step=step,
            epoch=self.epoch_of(step),
            tokens_seen=tokens_seen,
            lr=self.timeline.lr(step),
            loss=loss,
            grad_norm=norm,
            clipped=clipped,
            seconds=self.seconds,
        )

    def tell_late(self) -> Iterator[Event]:
        """What is known an update late, now: afterwards every update that was made has been told.

        To be asked for before anything else is done to or told of the run; nothing on a CPU.

        Raises:
            NonFiniteError: the last update was skipped on the device; it is the next one again.
        """
        yield from self._held()
        if self._late is None:
            return
        began = time.perf_counter()
        last = self._late.take()
        if last is not None:
            last.read()
            self._count_time(began)
            yield self._arrived(last)

    def _held(self) -> Iterator[Event]:
        if self._late is not None:
            held, self._late.held = self._late.held, []
            yield from held

    def _hold_late(self) -> None:
        """As :meth:`tell_late`, but told by the next call of it or of :meth:`advance`."""
        if self._late is not None:
            self._late.held = list(self.tell_late())

    def _arrived(self, made: UnderWay) -> StepDone:
        assert self._late is not None
        loss, norm = made.read()
        for what, value in (("training loss", loss), ("gradient norm", norm)):
            if not math.isfinite(value):
                self._late.undo(made)
                raise NonFiniteError(what, made.step, value)
        tokens_seen = made.tokens_seen + self.tokens_per_step
        return self._done(made.step, tokens_seen, loss, norm, norm > made.max_norm)

    def gradients(self, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        """As :func:`core.training.train_step.gradients`."""
        return update.gradients(self, step)

    def evaluate(self) -> tuple[float, float]:
        """As :func:`core.training.evaluation.evaluate`."""
        return due.evaluate(self)

    def sample(self, sampling: SamplingConfig) -> Iterator[Event]:
        """As :func:`core.training.evaluation.sample`."""
        return due.sample(self, sampling)

    def checkpoint(self) -> Checkpoint:
        """The whole state before update ``self.step``, as named CPU tensors and plain values.

        Raises:
            NonFiniteError: as :meth:`tell_late`.
        """
        self._hold_late()
        return trainer_state.state_of(self)

    def restore(self, checkpoint: Checkpoint) -> None:
        """Become what :meth:`checkpoint` described, its edits included.

        Raises:
            CheckpointError: an item is missing or does not fit, by name; nothing is changed.
        """
        trainer_state.put_back(self, checkpoint)
        if self._late is not None:
            self._late.forget()

    def max_norm(self, step: int) -> float:
        """The gradient norm above which an update is clipped; infinite where it is not."""
        clipping = self.config.clipping
        on = clipping.max_norm > 0 and clips(clipping.begin, step, self.timeline.warmup_steps)
        return clipping.max_norm if on else math.inf

    def epoch_of(self, step: int) -> int:
        """In which epoch this update is, from 0."""
        return self.dataset.train.epoch_of(step * self.config.training.grad_accumulation)


def _rows(tokenizer: Tokenizer) -> Rows | None:
    """Which rows of whole weights belong to a vocabulary that was cut down."""
    if tokenizer.kept is None:
        return None
    return Rows(tuple(tokenizer.kept.tolist()), tokenizer.n_whole)


def train(
    config: RunConfig, dataset: Dataset, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[Event]:
    """The whole run as a stream of events: ``for event in train(config, dataset): ...``.

    Raises:
        Interrupted, NonFiniteError: as :meth:`Trainer.advance`.
    """
    trainer = Trainer(config, dataset, should_stop)
    while not trainer.finished:
        yield from trainer.advance()
