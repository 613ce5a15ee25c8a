"""The evaluation and the sample that may follow an update: when, and doing it.

Changes nothing of what is trained, and no state: what came of it is returned or yielded. Knows no
thread, no storage and no window.
"""

from collections.abc import Iterator

import numpy as np
import torch

from core.config import RunConfig, SamplingConfig
from core.data import Batches
from core.hardware.precision import autocast
from core.i18n import Message
from core.messages.events import Event, Log, SampleDone, SamplePiece, SampleStarted
from core.model.generation import TextStream, generate
from core.model.interrupt import Interrupted, interruptible
from core.training.train_state import EVALUATION, SAMPLE, TrainContext, TrainState

_SAMPLE_STREAM = 0x5A  # keeps sampling's random stream apart from any other of the same seed


def pending_after(step: int, config: RunConfig, context: TrainContext) -> tuple[str, ...]:
    """The work that follows update ``step``, in the order in which it is done."""
    every = config.training.eval_every
    evaluates = every > 0 and step % every == 0
    samples = _samples_after(step, config.sampling, context)
    return tuple(name for name, follows in ((EVALUATION, evaluates), (SAMPLE, samples)) if follows)


def _samples_after(step: int, sampling: SamplingConfig, context: TrainContext) -> bool:
    """After an epoch's last update (and the run's), or after every so many updates."""
    if isinstance(sampling.every, int):
        return sampling.every > 0 and (step + 1) % sampling.every == 0
    return context.epoch_of(step + 1) > context.epoch_of(step)


def evaluate(state: TrainState, context: TrainContext) -> tuple[float, float]:
    """Mean loss of ``eval_batches`` training and validation batches, without dropout.

    The mean of the batches' means, as in Appendix D.

    Raises:
        Interrupted: ``should_stop`` answered true.
    """
    state.model.eval()
    try:
        return (
            mean_loss(state, context, context.dataset.train),
            mean_loss(state, context, context.dataset.val),
        )
    finally:
        state.model.train()


def mean_loss(state: TrainState, context: TrainContext, batches: Batches) -> float:
    """Of those of the batches that every evaluation uses; the model is in the caller's mode.

    Raises:
        Interrupted: ``should_stop`` answered true.
    """
    losses = []
    with torch.no_grad(), interruptible(state.model, context.should_stop):
        for ids, targets in batches.fixed(state.config.training.eval_batches):
            with autocast(context.precision, context.device):
                losses.append(state.model.loss(context.to_device(ids), context.to_device(targets)))
    # Read when all have been given to the device: one wait, not one a batch.
    return sum(float(loss) for loss in losses) / len(losses)


def sample(
    state: TrainState, context: TrainContext, sampling: SamplingConfig, sample_id: int
) -> Iterator[Event]:
    """Continue ``sampling.prompt``; ends early, marked incomplete, on ``should_stop``.

    The same state and settings give the same text.

    Raises:
        DataError: the prompt has characters that the tokenizer does not know.
    """
    prompt, tokenizer, step = sampling.prompt, context.dataset.tokenizer, max(state.step - 1, 0)
    ids = tokenizer.encode(prompt).tolist()
    if not ids:
        yield Log("warning", Message("training.no_sample"))
        return
    seeds = np.random.SeedSequence([state.config.training.seed, state.step, _SAMPLE_STREAM])
    generator = torch.Generator(device="cpu")
    generator.manual_seed(int(seeds.generate_state(1, np.uint64)[0] >> np.uint64(1)))
    yield SampleStarted(sample_id, step, prompt)
    stream, pieces, complete = TextStream(tokenizer), [], False
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
    rest = stream.finish()
    if rest:
        pieces.append(rest)
        yield SamplePiece(sample_id, rest)
    yield SampleDone(sample_id, step, prompt, prompt + "".join(pieces), complete)
