"""What is due after an update, the evaluation and the sample: when, and doing it.

What is due and not done stands in ``Trainer.owed``: a stop that comes between leaves it there.
Changes nothing of what is trained. Knows no thread, no storage and no window.
"""

import math
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.config import SamplingConfig
from core.data import Batches
from core.hardware import device as hardware
from core.messages.events import Evaluated, Event, Log, SampleDone, SamplePiece, SampleStarted
from core.model.generation import TextStream, generate
from core.model.interrupt import Interrupted, interruptible
from core.training.train_step import NonFiniteError, on_device

if TYPE_CHECKING:
    from core.training.trainer import Trainer

_SAMPLE_STREAM = 0x5A  # keeps sampling's random stream apart from any other of the same seed
_EVALUATION, _SAMPLE = "evaluation", "sample"


def due_after(trainer: "Trainer", step: int) -> tuple[str, ...]:
    """What is due after this update, in the order in which it is done."""
    return tuple(
        name
        for name, due in (
            (_EVALUATION, _due(trainer.config.training.eval_every, step)),
            (_SAMPLE, _sample_due(trainer, step)),
        )
        if due
    )


def _due(every: int, step: int) -> bool:
    return every > 0 and step % every == 0


def _sample_due(trainer: "Trainer", step: int) -> bool:
    """After an epoch's last update (and the run's), or after every so many updates."""
    every = trainer.config.sampling.every
    if isinstance(every, int):
        return every > 0 and (step + 1) % every == 0
    accumulation = trainer.config.training.grad_accumulation
    epochs_after = trainer.dataset.train.epoch_of((step + 1) * accumulation)
    return epochs_after > trainer.epoch_of(step)


def do_owed(trainer: "Trainer") -> Iterator[Event]:
    """The evaluation and the sample that are due after the last update, once that is told."""
    if trainer.owed:
        yield from trainer.tell_late()
    while trainer.owed:
        name, *rest = trainer.owed
        began, base = time.perf_counter(), trainer.seconds
        match name:
            case "evaluation":
                losses = trainer.evaluate()
                trainer.seconds = base + time.perf_counter() - began
                trainer.spent.evaluations_s += trainer.seconds - base
                trainer.owed = tuple(rest)
                yield from _evaluated(trainer, *losses)
            case _:
                complete = True
                for event in trainer.sample(trainer.config.sampling):
                    complete = not isinstance(event, SampleDone) or event.complete
                    yield event
                trainer.seconds = base + time.perf_counter() - began
                trainer.spent.samples_s += trainer.seconds - base
                if not complete:
                    return
                trainer.owed = tuple(rest)


def _evaluated(trainer: "Trainer", train_loss: float, val_loss: float) -> Iterator[Event]:
    step = trainer.step - 1
    if math.isfinite(val_loss):
        trainer.last_val = val_loss
        trainer.best_val = val_loss if trainer.best_val is None else min(trainer.best_val, val_loss)
    yield Evaluated(step, train_loss, val_loss, trainer.seconds)
    for what, value in (("training", train_loss), ("validation", val_loss)):
        if not math.isfinite(value):
            raise NonFiniteError(f"{what} loss of the evaluation", step, value)


def evaluate(trainer: "Trainer") -> tuple[float, float]:
    """Mean loss of ``eval_batches`` training and validation batches, without dropout.

    The mean of the batches' means, as in Appendix D.

    Raises:
        Interrupted: ``should_stop`` answered true.
    """
    trainer.model.eval()
    try:
        return (
            mean_loss(trainer, trainer.dataset.train),
            mean_loss(trainer, trainer.dataset.val),
        )
    finally:
        trainer.model.train()


def mean_loss(trainer: "Trainer", batches: Batches) -> float:
    """Of those of the batches that every evaluation uses; the model is in the caller's mode.

    Raises:
        Interrupted: ``should_stop`` answered true.
    """
    losses = []
    with torch.no_grad(), interruptible(trainer.model, trainer.should_stop):
        for ids, targets in batches.fixed(trainer.config.training.eval_batches):
            batch = on_device(trainer, ids, targets)
            with hardware.autocast(trainer.precision, trainer.device):
                losses.append(trainer.model.loss(batch.ids, batch.targets))
    # Read when all have been given to the device: one wait, not one a batch.
    return sum(float(loss) for loss in losses) / len(losses)


def sample(trainer: "Trainer", sampling: SamplingConfig) -> Iterator[Event]:
    """Generate as ``sampling`` says; incomplete, and marked so, if ``should_stop`` answers true.

    Raises:
        DataError: the prompt has characters that the tokenizer does not know.
        NonFiniteError: as :meth:`core.training.trainer.Trainer.tell_late`.
    """
    yield from trainer.tell_late()
    trainer.n_samples += 1
    sample_id, step = trainer.n_samples, max(trainer.step - 1, 0)
    prompt = sampling.prompt
    ids = trainer.dataset.tokenizer.encode(prompt).tolist()
    if not ids:
        yield Log("warning", "No sample: the prompt is empty. Write a few words to continue.")
        return
    seeds = np.random.SeedSequence([trainer.config.training.seed, trainer.step, _SAMPLE_STREAM])
    generator = torch.Generator(device="cpu")
    generator.manual_seed(int(seeds.generate_state(1, np.uint64)[0] >> np.uint64(1)))
    yield SampleStarted(sample_id, step, prompt)
    stream, pieces, complete = TextStream(trainer.dataset.tokenizer), [], False
    tokens = generate(trainer.model, ids, sampling, generator, trainer.device.name)
    try:
        for token in tokens:
            if trainer.should_stop():
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
