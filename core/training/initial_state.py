"""What a run is before its first update: model, optimizer, random state and planned schedule.

Knows nothing of steps, storage, threads or windows.
"""

import torch

from core.config import ConfigError, Problem, RunConfig
from core.data import Dataset, Tokenizer
from core.hardware.precision import make_scaler
from core.hardware.rng import rng_state
from core.i18n import Message
from core.model.gpt import GPT
from core.model.hf_weights import Rows, load_weights
from core.schedule.lr_schedule import plan, total_steps
from core.schedule.timeline import Timeline
from core.training import optimizer as optim
from core.training.evaluation import pending_after
from core.training.train_state import TrainContext, TrainState


def planned_timeline(config: RunConfig, dataset: Dataset) -> Timeline:
    """The schedule of a whole run, before any edit.

    Raises:
        ConfigError: schedule and length of the run do not fit together.
    """
    planned = total_steps(config, len(dataset.train))
    if planned < 1:
        raise ConfigError(
            [
                Problem(
                    "training.grad_accumulation",
                    Message(
                        "training.too_few_batches",
                        needed=config.training.grad_accumulation,
                        there=len(dataset.train) * config.training.epochs,
                    ),
                )
            ]
        )
    return Timeline(plan(config.schedule, planned))


def initial_state(context: TrainContext, timeline: Timeline) -> TrainState:
    """A run before its first update: seeds torch, then makes or loads the weights.

    Raises:
        WeightsError: the given weights do not fit.
    """
    config, tokenizer, device = context.initial_config, context.dataset.tokenizer, context.device
    torch.manual_seed(config.training.seed)
    model = GPT(config.model, tokenizer.n_vocab, config.data.context_length)
    if config.model.init_from:
        load_weights(model, config.model.init_from, _rows(tokenizer))
    model.to(device.name)
    optimizer = optim.make_optimizer(model, config.optimizer, device.kind)
    if config.training.compile:
        model.compile_blocks()
    return TrainState(
        model=model,
        parameters=tuple(p for p in model.parameters() if p.requires_grad),
        optimizer=optimizer,
        scaler=make_scaler(context.precision, device),
        rng=rng_state(device),
        config=config,
        timeline=timeline,
        pending=pending_after(0, timeline.total_steps, config, context),
    )


def _rows(tokenizer: Tokenizer) -> Rows | None:
    """Which rows of whole weights belong to a vocabulary that was cut down."""
    if tokenizer.kept is None:
        return None
    return Rows(tuple(tokenizer.kept.tolist()), tokenizer.n_whole)
