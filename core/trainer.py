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
from core.checkpoint import Checkpoint
from core.config import ConfigError, Problem, RunConfig
from core.data import Batches, Dataset, Tokenizer
from core.events import (
    Evaluated,
    Event,
    Log,
    SampleDone,
    SamplePiece,
    SampleStarted,
    StepDone,
)
from core.interrupt import Interrupted, interruptible
from core.model import GPT
from core.sampling import TextStream, generate
from core.schedule import clips, plan, total_steps
from core.timeline import Tail, Timeline
from core.weights import Rows, export_state, load_weights

_SAMPLE_STREAM = 0x5A  # keeps sampling's random stream apart from any other of the same seed
_LARGEST_OVERFLOW_RUN = (
    40  # fp16: 2**-40 of the first scale; by then the gradient itself is at fault
)


class NonFiniteError(Exception):
    """A loss or norm that is not a number. The parameters were not touched by it."""

    def __init__(self, what: str, step: int, value: float) -> None:
        super().__init__(
            f"The {what} at step {step} is {value}. The parameters are as they were before this "
            "step. Likely causes: a peak learning rate that is too high, or clipping that is off. "
            "Resume tries the step once more; or stop, lower schedule.peak_lr or set "
            "clipping.begin to start, and train again."
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


@dataclass(frozen=True, slots=True)
class _Launched:
    """An update that the device was given; ``read`` waits for its loss and norm.

    ``rng`` and ``tokens_before`` are of the moment before it; ``clips``: whether it may be clipped.
    """

    step: int
    tokens_before: int
    rng: list[torch.Tensor]
    clips: bool
    read: Callable[[], list[float]]


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
        self._parameters = [p for p in self.model.parameters() if p.requires_grad]
        self._scaler = hardware.make_scaler(self.precision, self.device)
        if config.training.compile:
            self.model.compile_blocks()
        self._samples = 0
        self.spent = Spent()
        # Where a number costs a wait for all the device's work, it is read an update later.
        self._late = hardware.reads_late(self.device) and not self._scaler.is_enabled()
        self._launched: _Launched | None = None
        self._told_late: list[Event] = []
        self._skip = torch.zeros((), device=self.device.name)  # 1: updates change nothing

    @property
    def n_parameters(self) -> int:
        """Trainable numbers, a tied head counted once."""
        return sum(p.numel() for p in self._parameters)

    @property
    def tokens_per_step(self) -> int:
        """Tokens that go into one update."""
        training = self.config.training
        return training.batch_size * training.grad_accumulation * self.config.data.context_length

    @property
    def total_steps(self) -> int:
        """Updates of the whole run, as its schedule was edited last."""
        return self.timeline.total_steps

    def edit_schedule(self, tail: Tail) -> None:
        """Bend what is to come, from the next update on.

        Raises:
            ConfigError: the tail does not fit; nothing is changed.
        """
        if tail.step != self.step:
            raise ValueError(f"an edit of step {tail.step}, but the next update is {self.step}")
        self.timeline = self.timeline.edited(tail)

    def change_settings(self, values: Mapping[str, object]) -> None:
        """Clip, evaluate or sample differently from the next update on.

        Raises:
            ConfigError: naming every wrong field; nothing is changed.
        """
        self.config = self.config.replaced(values)

    def check_prompt(self, prompt: str) -> None:
        """Raise :class:`DataError` where the tokenizer does not know a prompt's characters."""
        self.dataset.tokenizer.encode(prompt)

    @property
    def finished(self) -> bool:
        """Whether every planned update was made."""
        return self.step >= self.total_steps

    def advance(self) -> Iterator[Event]:
        """One update, then the evaluation and the sample that are due after it.

        Raises:
            NonFiniteError: before the update, with the parameters untouched; or after an
                evaluation whose loss is not finite.
            Interrupted: ``should_stop`` answered true; an unfinished update left no trace.
        """
        began = time.perf_counter()
        base = self.seconds
        step = self.step
        if self._late:
            yield from self._held()
            before, self._launched = self._launched, self._launch(step)
            self._count_update(base + time.perf_counter() - began)
            if before is not None:
                yield self._arrived(before)
            if self.finished or self._evaluation_due(step) or self._sample_due(step):
                yield from self.settle()
        else:
            loss, norm, clipped, notes = self._update(step)
            self._count_update(base + time.perf_counter() - began)
            yield from notes
            yield self._done(step, self.tokens_seen, (loss, norm, clipped))
        if self._evaluation_due(step):
            ahead = time.perf_counter()
            train_loss, val_loss = self.evaluate()
            self.spent.evaluations_s += time.perf_counter() - ahead
            self.seconds = base + time.perf_counter() - began
            yield Evaluated(step, train_loss, val_loss, self.seconds)
            for what, value in (("training", train_loss), ("validation", val_loss)):
                if not math.isfinite(value):
                    raise NonFiniteError(f"{what} loss of the evaluation", step, value)
        if self._sample_due(step):
            sampling = self.config.sampling
            ahead = time.perf_counter()
            yield from self.sample(
                sampling.prompt, sampling.max_new_tokens, sampling.temperature, sampling.top_k
            )
            self.spent.samples_s += time.perf_counter() - ahead
            self.seconds = base + time.perf_counter() - began

    def settle(self) -> Iterator[Event]:
        """What is known a step late, now: afterwards every update that was made has been told.

        To be called before anything else is done to or told of the run; costs nothing on a CPU.

        Raises:
            NonFiniteError: the last update was skipped on the device; it is the next one again.
        """
        yield from self._held()
        launched, self._launched = self._launched, None
        if launched is not None:
            yield self._arrived(launched)

    def _held(self) -> Iterator[Event]:
        held, self._told_late = self._told_late, []
        yield from held

    def _count_update(self, seconds: float) -> None:
        self.step += 1
        self.tokens_seen += self.tokens_per_step
        self.spent.updates_s += seconds - self.seconds
        self.seconds = seconds

    def _done(self, step: int, tokens_seen: int, found: tuple[float, float, bool]) -> StepDone:
        loss, norm, clipped = found
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

    def compile_ahead(self) -> None:
        """Make one pass forth and back, so that what is compiled at its first use is so now.

        Leaves no trace. A stop is seen between two compilations, each of which takes some seconds.

        Raises:
            Interrupted: ``should_stop`` answered true.
        """
        rng = hardware.rng_state(self.device)
        try:
            with interruptible(self.model, self.should_stop):
                batch = self._to_device(*self.dataset.train.batch(0))
                with hardware.autocast(self.precision, self.device):
                    loss = self.model.loss(batch.ids, batch.targets)
                self._scaler.scale(loss).backward()
        finally:
            self.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(rng, self.device)

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
        """
        self._samples += 1
        sample_id, step = self._samples, max(self.step - 1, 0)
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
            NonFiniteError: as :meth:`settle`.
        """
        self._told_late = list(self.settle())
        training: dict[str, torch.Tensor] = {
            f"rng.{index}": state for index, state in enumerate(hardware.rng_state(self.device))
        }
        names: dict[torch.Tensor, str] = {
            parameter: name for name, parameter in self.model.named_parameters()
        }
        for parameter, moments in self.optimizer.state.items():
            for key, value in moments.items():
                training[f"optimizer.{names[parameter]}.{key}"] = (
                    torch.as_tensor(value).detach().cpu().contiguous()
                )
        state = {
            "step": self.step,
            "tokens_seen": self.tokens_seen,
            "seconds": self.seconds,
            "samples": self._samples,
            "scaler": self._scaler.state_dict(),
            "device": self.device.name,
            "precision": self.precision,
            "threads": hardware.thread_count(),
            "torch": hardware.torch_version(),
            "text": self.dataset.text.fingerprint,
            "tokenizer": self.dataset.tokenizer.fingerprint,
        }
        return Checkpoint(export_state(self.model), training, state)

    def _update(self, step: int) -> tuple[float, float, bool, list[Event]]:
        """Forward, backward, clip, step. Returns loss, norm before clipping, clipped, remarks."""
        rng = hardware.rng_state(self.device)
        notes: list[Event] = []
        try:
            for attempt in range(_LARGEST_OVERFLOW_RUN):
                loss, norm = self._gradients(step)
                if not math.isfinite(loss):
                    raise NonFiniteError("training loss", step, loss)
                if math.isfinite(norm):
                    break
                if not self._scaler.is_enabled():
                    raise NonFiniteError("gradient norm", step, norm)
                # fp16 overflowed: the scaler skips this update, halves its scale; same step again.
                self._scaler.step(self.optimizer)
                self._scaler.update()
                hardware.restore_rng(rng, self.device)
                notes.append(
                    Log("info", f"step {step}: fp16 overflow {attempt + 1}, loss scale lowered")
                )
            else:
                raise NonFiniteError("gradient norm", step, norm)
        except BaseException:
            self.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(rng, self.device)
            raise
        clipped = self._clips(step) and norm > self.config.clipping.max_norm
        optim.set_lr(self.optimizer, self.timeline.lr(step))
        if self._scaler.is_enabled() or not optim.scales_in_update(self.device.kind):
            if clipped:
                optim.clip_(self._parameters, torch.tensor(norm), self.config.clipping.max_norm)
            self._scaler.step(self.optimizer)
            self._scaler.update()
        else:
            divisor = None
            if clipped:
                divisor = optim.clip_divisor(torch.tensor(norm), self.config.clipping.max_norm)
                divisor = divisor.to(self.device.name)
            with optim.update_of(self.optimizer, divisor):
                self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss, norm, clipped, notes

    def _launch(self, step: int) -> _Launched:
        """As :meth:`_update`, given to the device without waiting for any number of it.

        Whether the update is made is decided there: a loss or norm that is not finite skips it and
        every later one until that has been told.
        """
        rng = hardware.rng_state(self.device)
        try:
            loss, norm = self._gradient_tensors(step)
        except BaseException:
            self.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(rng, self.device)
            raise
        numbers = torch.stack([loss.float(), norm.float()])
        self._skip = torch.maximum(self._skip, 1.0 - torch.isfinite(numbers).all().float())
        clips_now = self._clips(step)
        divisor = optim.clip_divisor(norm, self.config.clipping.max_norm) if clips_now else None
        optim.set_lr(self.optimizer, self.timeline.lr(step))
        with optim.update_of(self.optimizer, divisor, self._skip):
            self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        read = hardware.read_later(numbers, self.device)
        return _Launched(step, self.tokens_seen, rng, clips_now, read)

    def _arrived(self, launched: _Launched) -> StepDone:
        """What an update gave; where it was skipped, all is as before it."""
        loss, norm = launched.read()
        for what, value in (("training loss", loss), ("gradient norm", norm)):
            if not math.isfinite(value):
                self.step, self.tokens_seen = launched.step, launched.tokens_before
                self._launched = None  # it was skipped too
                self._skip.zero_()
                hardware.restore_rng(launched.rng, self.device)
                raise NonFiniteError(what, launched.step, value)
        clipped = launched.clips and norm > self.config.clipping.max_norm
        tokens_seen = launched.tokens_before + self.tokens_per_step
        return self._done(launched.step, tokens_seen, (loss, norm, clipped))

    def _clips(self, step: int) -> bool:
        clipping = self.config.clipping
        return clipping.max_norm > 0 and clips(clipping.begin, step, self.timeline.warmup_steps)

    def _gradients(self, step: int) -> tuple[float, float]:
        """Accumulate the gradients of one update; returns the mean loss and the L2 norm."""
        loss, norm = self._gradient_tensors(step)
        # Two device-to-host syncs a step: both are checked before the parameters are touched.
        return float(loss), float(norm)

    def _gradient_tensors(self, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        self.optimizer.zero_grad(set_to_none=True)
        accumulation = self.config.training.grad_accumulation
        total: torch.Tensor | None = None
        with interruptible(self.model, self.should_stop):
            for micro in range(accumulation):
                batch = self._to_device(*self.dataset.train.batch(step * accumulation + micro))
                with hardware.autocast(self.precision, self.device):
                    loss = self.model.loss(batch.ids, batch.targets) / accumulation
                self._scaler.scale(loss).backward()
                part = loss.detach()
                total = part if total is None else total + part
        assert total is not None
        self._scaler.unscale_(self.optimizer)
        return total, optim.gradient_norm(self._parameters)

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

    def _evaluation_due(self, step: int) -> bool:
        every = self.config.training.eval_every
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
