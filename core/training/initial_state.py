"""What a run is before its first update: model, optimizer, random state and planned schedule.

Knows nothing of steps, storage, threads or windows.
"""

from collections.abc import Callable

import torch

from core.config import ConfigError, Problem, RunConfig
from core.data import Dataset, Progress, Tokenizer
from core.data.errors import report
from core.distributed.agreed_scaler import AgreedScaler
from core.distributed.layout import ModelLayout, Whole
from core.distributed.placement import device_of
from core.distributed.ranks import Ranks
from core.hardware.arithmetic import use_arithmetic
from core.hardware.device import use_device
from core.hardware.memory import require_free
from core.hardware.precision import make_scaler, resolve_precision
from core.hardware.rng import rng_state
from core.i18n import Message
from core.model import memory
from core.model.gpt import GPT
from core.model.hf_weights import load_weights
from core.model.interrupt import Interrupted
from core.model.tuning import tuning_for
from core.schedule.lr_schedule import plan, total_steps
from core.schedule.timeline import Timeline
from core.training import optimizer as optim
from core.training.evaluation import pending_after
from core.training.start_weights import require_fit
from core.training.train_state import TrainContext, TrainState

_WORTH_TELLING = 50_000_000  # bytes of weights; fewer are read in a moment


def train_context(
    config: RunConfig, dataset: Dataset, should_stop: Callable[[], bool], ranks: Ranks
) -> TrainContext:
    """What a run is trained with here; see :class:`TrainContext`.

    Raises:
        DeviceError: there is no such device, or it has no such precision.
    """
    device = device_of(config.training.device, config.training.threads, ranks)
    use_device(device)
    training = config.training
    use_arithmetic(device, tf32=training.tf32, deterministic=training.deterministic)
    precision = resolve_precision(config.training.precision, device)
    return TrainContext(config, dataset, device, precision, should_stop, ranks)


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


def initial_state(
    context: TrainContext,
    timeline: Timeline,
    *,
    loads: bool = True,
    progress: Progress | None = None,
) -> TrainState:
    """A run before its first update: seeds torch, then makes or loads the weights.

    Args:
        context: what it is trained with.
        timeline: its schedule.
        loads: the weights that the config names; false: a checkpoint is restored next.
        progress: told while they are read.

    Raises:
        ConfigError, WeightsError: the given weights do not fit.
        Interrupted: a stop was asked for while the model was being made.
        MemoryError: there is no room for the rest of it.
    """
    config, tokenizer, device = context.initial_config, context.dataset.tokenizer, context.device
    torch.manual_seed(config.training.seed)
    largest = 4 * memory.n_in_block(config.model)

    def while_built() -> None:
        if context.should_stop():
            raise Interrupted
        require_free(largest)

    model = GPT(
        config.model, tokenizer.n_vocab, config.data.context_length, while_built=while_built
    )

    def while_read(done: int, total: int) -> None:
        while_built()
        if total > _WORTH_TELLING:
            report(progress, Message("run.reading_weights"), done, total)

    if loads:
        load_start_weights(model, config, tokenizer, while_read)
    low_bytes = 4 if context.precision == "fp32" else 2
    model.tune(tuning_for(device.kind, device.total_bytes, tokenizer.n_vocab, low_bytes))
    layout: ModelLayout
    if context.is_in_parts:
        from core.distributed.sharded import Sharded  # much of torch, for few

        layout = Sharded(model, context.ranks, device, context.should_stop)
    else:
        layout = Whole(model.to(device.name), context.ranks)
    optimizer = optim.make_optimizer(layout.parameters, config.optimizer, device.kind)
    return TrainState(
        model=model,
        layout=layout,
        parameters=layout.parameters,
        optimizer=optimizer,
        scaler=_scaler_for(context),
        rng=rng_state(device),
        config=config,
        timeline=timeline,
        pending=pending_after(0, timeline.total_steps, config, context),
    )


def _scaler_for(context: TrainContext) -> torch.amp.GradScaler:
    if context.is_in_parts and context.precision == "fp16":
        return AgreedScaler(context.device.kind, context.ranks)
    return make_scaler(context.precision, context.device)


def load_start_weights(
    model: GPT,
    config: RunConfig,
    tokenizer: Tokenizer,
    while_read: Callable[[int, int], None] | None = None,
) -> None:
    """Put the weights that the config names into the model, if it names any.

    ``while_read``: told before each tensor how many bytes are read, and of how many; may raise.

    Raises:
        ConfigError, WeightsError: they do not fit.
    """
    if config.model.init_from:
        fit = require_fit(config, tokenizer)
        load_weights(model, fit.path, fit.rows, while_read)
