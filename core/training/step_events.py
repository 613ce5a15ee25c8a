"""What is told of one update: its numbers, and by layer what was measured of it. Pure."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from core.messages.events import NOT_TOLD, Event, LayersMeasured, StepDone
from core.training.layer_metrics import LayerMetrics, noise_scale
from core.training.train_state import TrainContext, TrainState
from core.training.train_step import StepMetrics


def step_events(
    state: TrainState,
    context: TrainContext,
    step: int,
    tokens_seen: int,
    metrics: StepMetrics,
    figures: Mapping[str, float],
) -> Iterator[Event]:
    """The events of an update that was made.

    Args:
        state: now, with the noise's averages as this update left them.
        context: what is trained with.
        step: the update.
        tokens_seen: up to it.
        metrics: what it measured.
        figures: of the GPU, by the fields of ``StepDone``.
    """
    layers = metrics.layers
    yield StepDone(
        step=step,
        epoch=context.epoch_of(step),
        tokens_seen=tokens_seen,
        lr=state.timeline.lr(step),
        loss=metrics.loss,
        grad_norm=metrics.grad_norm,
        clipped=metrics.clipped,
        seconds=state.seconds,
        **figures,
        **(_of_layers(state, layers) if layers is not None else {}),
    )
    if layers is not None:
        yield LayersMeasured(step, layers.grad_norms, layers.update_ratios)


def _of_layers(state: TrainState, layers: LayerMetrics) -> Mapping[str, float]:
    ratio = layers.update_ratio if math.isfinite(layers.update_ratio) else NOT_TOLD
    scale = noise_scale(state.noise) if layers.noise is not None else None
    return {
        "update_ratio": _as_stored(ratio),
        "noise_scale": NOT_TOLD if scale is None else _as_stored(scale),
    }


def _as_stored(number: float) -> float:
    """As it will be read again: a float32."""
    return float(np.float32(number))
