"""A run before its first update as a checkpoint: for a model of which no process has all.

Made whole on the CPU, where every process made it too; so the weights are the same bit for bit.
Knows no storage, no thread and no window.
"""

from dataclasses import replace

from core.distributed.ranks import ALONE
from core.hardware.device import resolve_device
from core.hardware.rng import rng_state
from core.run_store.checkpoint import Checkpoint
from core.training.initial_state import initial_state, planned_timeline
from core.training.state_dict import environment, state_dict
from core.training.train_state import TrainContext


def beginning(context: TrainContext) -> Checkpoint:
    """The state that a run began with. Draws from torch's random state.

    Raises:
        ConfigError, WeightsError: the weights that it started from are not there any more.
        Interrupted: a stop was asked for.
        MemoryError: there is no room for it.
    """
    alone = replace(context, device=resolve_device("cpu"), ranks=ALONE)
    timeline = planned_timeline(context.initial_config, context.dataset)
    made = state_dict(initial_state(alone, timeline), alone)
    rng = {f"rng.{index}": saved for index, saved in enumerate(rng_state(context.device))}
    return replace(
        made, training={**made.training, **rng}, state={**made.state, **environment(context)}
    )
