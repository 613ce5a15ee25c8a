"""The evaluation and the sample that may follow an update: when, and doing it.

Changes nothing of what is trained, and no state: what came of it is returned or yielded. Knows no
thread, no storage and no window.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch

from core.config import RunConfig, SamplingConfig
from core.data import Batches, DataError, Tokenizer
from core.hardware.device import read_later
from core.hardware.device_errors import device_failure
from core.hardware.memory import is_out_of_memory
from core.hardware.precision import autocast
from core.i18n import Message, MessageError
from core.messages.events import (
    Evaluated,
    EvaluatedBatches,
    Event,
    SampleDone,
    SamplePiece,
    SampleStarted,
)
from core.model.generation import TextStream, generate
from core.model.gpt import GPT
from core.model.interrupt import Interrupted, interruptible
from core.schedule.cadence import evaluates_after, is_comparable, samples_after
from core.training.train_state import EVALUATION, SAMPLE, TrainContext, TrainState
from core.training.train_step import NonFiniteError


class SkippedError(MessageError):
    """An evaluation or a sample that cannot be made. Nothing of the run is touched by it."""


@dataclass(frozen=True, slots=True)
class BatchLosses:
    """What an evaluation found: the mean loss of each of its batches, (n,) each."""

    train: Sequence[float]
    val: Sequence[float]

    @property
    def means(self) -> tuple[float, float]:
        """The mean of the batches' means, as in Appendix D: of training, of validation."""
        return sum(self.train) / len(self.train), sum(self.val) / len(self.val)


_SAMPLE_STREAM = 0x5A  # keeps sampling's random stream apart from any other of the same seed


def pending_after(
    made: int, total_steps: int, config: RunConfig, context: TrainContext
) -> tuple[str, ...]:
    """The work that follows the ``made``-th update, in order; for 0 what precedes the first.

    ``total_steps``: updates of the whole run, as it is planned now.
    """
    ends_epoch = made > 0 and context.epoch_of(made) > context.epoch_of(made - 1)
    every, at_end = config.training.eval_every, is_comparable(config)
    evaluates = made > 0 and evaluates_after(made, every, total_steps, at_end=at_end)
    samples = samples_after(made, config.sampling.every, total_steps, ends_epoch=ends_epoch)
    return tuple(name for name, follows in ((EVALUATION, evaluates), (SAMPLE, samples)) if follows)


def evaluate(state: TrainState, context: TrainContext) -> BatchLosses:
    """The losses of ``eval_batches`` training and validation batches, without dropout.

    Raises:
        Interrupted: ``should_stop`` answered true.
        SkippedError: memory ran out.
    """
    with _evaluating(state):
        data = context.dataset
        return BatchLosses(
            batch_losses(state, context, data.train), batch_losses(state, context, data.val)
        )


def evaluated_batches(
    config: RunConfig, batches: Batches, first: int = 0, every: int = 1
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Those that every evaluation of a run uses; of them ``first`` and each ``every``-th on."""
    take = batches.spread if is_comparable(config) else batches.fixed
    return take(config.training.eval_batches, first, every)


def launch(state: TrainState, context: TrainContext) -> Callable[[], BatchLosses]:
    """As :func:`evaluate` of a run in one process, but only given to the device.

    The answer waits for it; what the device is given meanwhile comes behind it.

    Raises:
        Interrupted, SkippedError: as there.
    """
    config, data = state.config, context.dataset
    with _evaluating(state):
        of_train, of_val = (
            read_later(
                torch.stack(_losses(state, context, evaluated_batches(config, batches))),
                context.device,
            )
            for batches in (data.train, data.val)
        )
    return lambda: BatchLosses(of_train(), of_val())


def told(step: int, losses: BatchLosses, state: TrainState) -> Iterator[Event]:
    """What is told of the evaluation after update ``step``, of the last one each batch as well.

    Raises:
        NonFiniteError: a loss is not finite; told before.
    """
    train_loss, val_loss = losses.means
    yield Evaluated(step, train_loss, val_loss, state.seconds)
    if not math.isfinite(train_loss):
        raise NonFiniteError(Message("training.evaluated_loss"), step, train_loss)
    if not math.isfinite(val_loss):
        raise NonFiniteError(Message("training.validation_loss"), step, val_loss)
    if step + 1 == state.total_steps and is_comparable(state.config):
        yield EvaluatedBatches(step, tuple(losses.val))


@contextmanager
def _evaluating(state: TrainState) -> Iterator[None]:
    """The model without dropout; running out of memory skips the evaluation."""
    state.model.eval()
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        raise SkippedError(Message("training.evaluation_memory")) from error
    finally:
        state.model.train()


def batch_losses(state: TrainState, context: TrainContext, batches: Batches) -> Sequence[float]:
    """Of those of the batches that every evaluation uses; the model is in the caller's mode.

    Several processes share the batches, and all come to the numbers that one would.

    Raises:
        Interrupted: ``should_stop`` answered true.
        RankError, RanksLost: another process failed or has ended.
    """
    ranks, wanted = context.ranks, state.config.training.eval_batches
    n_batches = min(wanted, len(batches))
    own_batches = evaluated_batches(state.config, batches, ranks.rank, ranks.world_size)
    if context.is_in_parts and len(own_batches) * ranks.world_size < n_batches:
        own_batches += batches.fixed(1)  # in lockstep each makes as many passes; it is not counted

    def own() -> list[float]:
        losses = _losses(state, context, own_batches)
        # Read when all have been given to the device: one wait, not one a batch.
        all_losses = [0.0] * n_batches
        numbers = torch.stack(losses).tolist() if losses else []
        for place, loss in zip(
            range(ranks.rank, n_batches, ranks.world_size), numbers, strict=False
        ):
            all_losses[place] = loss
        return all_losses

    # Each stands where one process would have it, so that the sum is made in the same order.
    return ranks.sum_of(ranks.together(own, in_lockstep=context.is_in_parts))


def _losses(
    state: TrainState, context: TrainContext, batches: Iterable[tuple[np.ndarray, np.ndarray]]
) -> list[torch.Tensor]:
    """Of each batch its mean loss, on the device."""
    losses = []
    with torch.no_grad(), interruptible(state.model, context.stops_inside):
        for ids, targets in batches:
            with autocast(context.precision, context.device):
                loss = state.model.loss(context.to_device(ids), context.to_device(targets))
            losses.append(loss)
    return losses


def sample(
    state: TrainState, context: TrainContext, sampling: SamplingConfig, sample_id: int
) -> Iterator[Event]:
    """Continue ``sampling.prompt``; ends early, marked incomplete, on ``should_stop``.

    The same state and settings give the same text. Where it fails on the way, what was written so
    far is told as incomplete first.

    Raises:
        SkippedError: the prompt is empty or has characters that the tokenizer does not know; or the
            model gives no text, for want of memory or of finite numbers.
    """
    prompt, step = sampling.prompt, max(state.step - 1, 0)
    ids = _ids_of(prompt, context.dataset.tokenizer)
    seeds = np.random.SeedSequence([state.config.training.seed, state.step, _SAMPLE_STREAM])
    generator = torch.Generator(device="cpu")
    generator.manual_seed(int(seeds.generate_state(1, np.uint64)[0] >> np.uint64(1)))
    yield SampleStarted(sample_id, step, prompt)
    stream, pieces, complete = TextStream(context.dataset.tokenizer, ids), [], False
    failure: Exception | None = None
    tokens = generate(state.model, ids, sampling, generator, context.device.name)
    try:
        for token in tokens:
            if context.should_stop():
                break
            piece = stream.push(token)
            if piece:
                pieces.append(piece)
                yield SamplePiece(sample_id, piece)
        else:
            complete = True
    except Interrupted:
        pass  # said by `complete`
    except (RuntimeError, MemoryError) as error:
        # A device that is lost to this process is no matter of the sample alone.
        failure = error if device_failure(error) else SkippedError(_failed_because(error))
    rest = stream.finish()
    if rest:
        pieces.append(rest)
        yield SamplePiece(sample_id, rest)
    yield SampleDone(sample_id, step, prompt, prompt + "".join(pieces), complete)
    if failure is not None:
        raise failure


def on_device(model: GPT, context: TrainContext) -> GPT:
    """A model to sample from, where this process computes: the first one alone has a whole one.

    Raises:
        SkippedError: there is no room for it beside what is trained.
    """
    try:
        return model.to(context.device.name) if context.ranks.rank == 0 else model
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        raise SkippedError(Message("training.sample_room")) from error


def _ids_of(prompt: str, tokenizer: Tokenizer) -> list[int]:
    try:
        ids: list[int] = tokenizer.encode(prompt).tolist()
    except DataError as error:
        raise SkippedError(error.what) from error
    if not ids:
        raise SkippedError(Message("training.prompt_empty"))
    return ids


def _failed_because(error: Exception) -> Message:
    if is_out_of_memory(error):
        return Message("training.sample_memory")
    return Message("training.sample_failed", reason=str(error)[:300])
