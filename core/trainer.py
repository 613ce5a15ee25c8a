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

import numpy as np
import torch

from core import device as hardware
from core import optimizer as optim
from core import trainer_state
from core.checkpoint import Checkpoint
from core.config import ConfigError, Problem, RunConfig
from core.data import Batches, Dataset, Tokenizer
from core.edits import Edit, edit_of
from core.events import (
    Evaluated,
    Event,
    Log,
    SampleDone,
    SamplePiece,
    SampleStarted,
    ScheduleChanged,
    SettingChanged,
    StepDone,
)
from core.interrupt import Interrupted, interruptible
from core.late import LateNumbers, UnderWay
from core.model import GPT
from core.sampling import TextStream, generate
from core.schedule import clips, plan, total_steps
from core.timeline import Tail, Timeline
from core.weights import Rows, load_weights

_SAMPLE_STREAM = 0x5A  # keeps sampling's random stream apart from any other of the same seed
_EVALUATION, _SAMPLE = "evaluation", "sample"  # what may be due after an update
_LARGEST_OVERFLOW_RUN = (
    40  # fp16: 2**-40 of the first scale; by then the gradient itself is at fault
)


class NonFiniteError(Exception):
    """A loss or norm that is not a number. The parameters were not touched by it."""

    def __init__(self, what: str, step: int, value: float) -> None:
        super().__init__(
            f"The {what} at step {step} is {value}. The parameters are as they were before this "
            "step. Likely causes: a peak learning rate that is too high, or clipping that is off. "
            "Go back to the last good checkpoint, then lower the rest of the schedule or set "
            "clipping.begin to start; resume tries the step once more as it is."
        )
        self.step = step


@dataclass(frozen=True, slots=True)
class _Micro:
    """One micro-batch on its device: ids and targets (B, T)."""

    ids: torch.Tensor
    targets: torch.Tensor


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

    def edit_schedule(self, tail: Tail) -> None:
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
        yield from self._do_owed()
        if self.step >= self.total_steps:
            return
        step = self.step
        yield from self._made_late(step) if self._late else self._made(step)
        if self.owed or self.step >= self.total_steps:
            yield from self.tell_late()
        yield from self._do_owed()

    def _made(self, step: int) -> Iterator[Event]:
        began = time.perf_counter()
        loss, norm, clipped, notes = self._update(step)
        self.step = step + 1
        self.tokens_seen += self.tokens_per_step
        self._count_time(began)
        self._owe_after(step)
        yield from notes
        yield self._done(step, self.tokens_seen, loss, norm, clipped)

    def _made_late(self, step: int) -> Iterator[Event]:
        assert self._late is not None
        began = time.perf_counter()
        before = self._late.launch()
        if before is not None:
            before.read()
        self._count_time(began)
        self._owe_after(step)
        if before is not None:
            yield self._arrived(before)

    def _count_time(self, began: float) -> None:
        elapsed_s = time.perf_counter() - began
        self.seconds += elapsed_s
        self.spent.updates_s += elapsed_s

    def _owe_after(self, step: int) -> None:
        self.owed = tuple(
            name
            for name, due in (
                (_EVALUATION, self._due(self.config.training.eval_every, step)),
                (_SAMPLE, self._sample_due(step)),
            )
            if due
        )

    def _done(
        self, step: int, tokens_seen: int, loss: float, norm: float, clipped: bool
    ) -> StepDone:
        return StepDone(
            step=step,
            epoch=self._epoch(step),
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

    def _arrived(self, update: UnderWay) -> StepDone:
        assert self._late is not None
        loss, norm = update.read()
        for what, value in (("training loss", loss), ("gradient norm", norm)):
            if not math.isfinite(value):
                self._late.undo(update)
                raise NonFiniteError(what, update.step, value)
        tokens_seen = update.tokens_seen + self.tokens_per_step
        return self._done(update.step, tokens_seen, loss, norm, norm > update.max_norm)

    def _do_owed(self) -> Iterator[Event]:
        """The evaluation and the sample that are due after the last update, once that is told."""
        if self.owed:
            yield from self.tell_late()
        while self.owed:
            name, *rest = self.owed
            began, base = time.perf_counter(), self.seconds
            match name:
                case "evaluation":
                    losses = self.evaluate()
                    self.seconds = base + time.perf_counter() - began
                    self.spent.evaluations_s += self.seconds - base
                    self.owed = tuple(rest)
                    yield from self._evaluated(*losses)
                case _:
                    complete = True
                    sampling = self.config.sampling
                    for event in self.sample(
                        *(sampling.prompt, sampling.max_new_tokens),
                        *(sampling.temperature, sampling.top_k),
                    ):
                        complete = not isinstance(event, SampleDone) or event.complete
                        yield event
                    self.seconds = base + time.perf_counter() - began
                    self.spent.samples_s += self.seconds - base
                    if not complete:
                        return
                    self.owed = tuple(rest)

    def _evaluated(self, train_loss: float, val_loss: float) -> Iterator[Event]:
        step = self.step - 1
        if math.isfinite(val_loss):
            self.last_val = val_loss
            self.best_val = val_loss if self.best_val is None else min(self.best_val, val_loss)
        yield Evaluated(step, train_loss, val_loss, self.seconds)
        for what, value in (("training", train_loss), ("validation", val_loss)):
            if not math.isfinite(value):
                raise NonFiniteError(f"{what} loss of the evaluation", step, value)

    def compile_ahead(self) -> None:
        """Make one pass forth and back, so that what is compiled at its first use is so now.

        Leaves no trace. A stop is seen between two compilations, each of which takes some seconds.

        Raises:
            Interrupted: ``should_stop`` answered true.
        """
        try:
            with interruptible(self.model, self.should_stop):
                batch = self._to_device(*self.dataset.train.batch(0))
                with hardware.autocast(self.precision, self.device):
                    loss = self.model.loss(batch.ids, batch.targets)
                self.scaler.scale(loss).backward()
        finally:
            self.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(self.rng, self.device)

    def evaluate(self) -> tuple[float, float]:
        """Mean loss of ``eval_batches`` training and validation batches, without dropout.

        The mean of the batches' means, as in Appendix D.

        Raises:
            Interrupted: ``should_stop`` answered true.
        """
        self.model.eval()
        try:
            return (self._mean_loss(self.dataset.train), self._mean_loss(self.dataset.val))
        finally:
            self.model.train()

    def sample(
        self, prompt: str, max_new_tokens: int, temperature: float, top_k: int
    ) -> Iterator[Event]:
        """Generate from ``prompt``; ends early, marked incomplete, if ``should_stop`` answers true.

        Raises:
            DataError: the prompt has characters that the tokenizer does not know.
            NonFiniteError: as :meth:`tell_late`.
        """
        yield from self.tell_late()
        self.n_samples += 1
        sample_id, step = self.n_samples, max(self.step - 1, 0)
        ids = self.dataset.tokenizer.encode(prompt).tolist()
        if not ids:
            yield Log("warning", "No sample: the prompt is empty. Write a few words to continue.")
            return
        seeds = np.random.SeedSequence([self.config.training.seed, self.step, _SAMPLE_STREAM])
        generator = torch.Generator(device="cpu")
        generator.manual_seed(int(seeds.generate_state(1, np.uint64)[0] >> np.uint64(1)))
        yield SampleStarted(sample_id, step, prompt)
        stream, pieces, complete = TextStream(self.dataset.tokenizer), [], False
        tokens = generate(
            self.model,
            ids,
            max_new_tokens,
            temperature,
            top_k,
            generator,
            self.device.name,
        )
        try:
            for token in tokens:
                if self.should_stop():
                    break
                piece = stream.push(token)
                if piece:
                    pieces.append(piece)
                    yield SamplePiece(sample_id, piece)
            else:
                complete = True
        except Interrupted:
            pass  # said by `complete`
        rest = stream.finish()
        if rest:
            pieces.append(rest)
            yield SamplePiece(sample_id, rest)
        yield SampleDone(sample_id, step, prompt, prompt + "".join(pieces), complete)

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

    def _update(self, step: int) -> tuple[float, float, bool, list[Event]]:
        """Forward, backward, clip, step. Returns loss, norm before clipping, clipped, remarks."""
        hardware.restore_rng(self.rng, self.device)
        notes: list[Event] = []
        try:
            for attempt in range(_LARGEST_OVERFLOW_RUN):
                # One device-to-host sync a step: both are checked before the parameters change.
                loss, norm = torch.stack([each.float() for each in self.gradients(step)]).tolist()
                if not math.isfinite(loss):
                    raise NonFiniteError("training loss", step, loss)
                if math.isfinite(norm):
                    break
                if not self.scaler.is_enabled():
                    raise NonFiniteError("gradient norm", step, norm)
                # fp16 overflowed: the scaler skips this update, halves its scale; same step again.
                self.scaler.step(self.optimizer)
                self.scaler.update()
                hardware.restore_rng(self.rng, self.device)
                notes.append(
                    Log("info", f"step {step}: fp16 overflow {attempt + 1}, loss scale lowered")
                )
            else:
                raise NonFiniteError("gradient norm", step, norm)
        except BaseException:
            self.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(self.rng, self.device)
            raise
        max_norm = self.max_norm(step)
        clipped = norm > max_norm
        optim.set_lr(self.optimizer, self.timeline.lr(step))
        if self.scaler.is_enabled() or not optim.scales_in_update(self.device.kind):
            if clipped:
                optim.clip_(self.parameters, torch.tensor(norm), max_norm)
            self.scaler.step(self.optimizer)
            self.scaler.update()
        else:
            divisor = None
            if clipped:
                divisor = optim.clip_divisor(torch.tensor(norm), max_norm)
                divisor = divisor.to(self.device.name)
            with optim.update_of(self.optimizer, divisor):
                self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.rng = hardware.rng_state(self.device)
        return loss, norm, clipped, notes

    def max_norm(self, step: int) -> float:
        """The gradient norm above which an update is clipped; infinite where it is not."""
        clipping = self.config.clipping
        on = clipping.max_norm > 0 and clips(clipping.begin, step, self.timeline.warmup_steps)
        return clipping.max_norm if on else math.inf

    def gradients(self, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Accumulate the gradients of one update; returns the mean loss and the L2 norm."""
        self.optimizer.zero_grad(set_to_none=True)
        accumulation = self.config.training.grad_accumulation
        total: torch.Tensor | None = None
        with interruptible(self.model, self.should_stop):
            for micro in range(accumulation):
                batch = self._to_device(*self.dataset.train.batch(step * accumulation + micro))
                with hardware.autocast(self.precision, self.device):
                    loss = self.model.loss(batch.ids, batch.targets) / accumulation
                self.scaler.scale(loss).backward()
                part = loss.detach()
                total = part if total is None else total + part
        assert total is not None
        self.scaler.unscale_(self.optimizer)
        return total, optim.gradient_norm(self.parameters)

    def _mean_loss(self, batches: Batches) -> float:
        losses = []
        with torch.no_grad(), interruptible(self.model, self.should_stop):
            for ids, targets in batches.fixed(self.config.training.eval_batches):
                batch = self._to_device(ids, targets)
                with hardware.autocast(self.precision, self.device):
                    losses.append(self.model.loss(batch.ids, batch.targets))
        # Read when all have been given to the device: one wait, not one a batch.
        return sum(float(loss) for loss in losses) / len(losses)

    def _to_device(self, ids: np.ndarray, targets: np.ndarray) -> _Micro:
        return _Micro(
            hardware.to_device(torch.from_numpy(ids), self.device),
            hardware.to_device(torch.from_numpy(targets), self.device),
        )

    def _epoch(self, step: int) -> int:
        return self.dataset.train.epoch_of(step * self.config.training.grad_accumulation)

    def _due(self, every: int, step: int) -> bool:
        return every > 0 and step % every == 0

    def _sample_due(self, step: int) -> bool:
        """After an epoch's last update (and the run's), or after every so many updates."""
        every = self.config.sampling.every
        if isinstance(every, int):
            return every > 0 and (step + 1) % every == 0
        accumulation = self.config.training.grad_accumulation
        epochs_after = self.dataset.train.epoch_of((step + 1) * accumulation)
        return epochs_after > self._epoch(step)


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
