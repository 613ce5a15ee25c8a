"""What a training run is at a step, as a value, and what stays the same while it trains.

A :class:`TrainState` is frozen: an update, an evaluation or an edit gives another one. What lies in
tensors (weights, moments) is the exception, for speed: ``model``, ``optimizer`` and ``scaler`` are
changed in place, and every state of a run refers to the same three. A step that fails leaves them
as they were, so that the state before it still holds.

Knows nothing of how a step is made, of storage, threads or windows.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import nn

from core.config import RunConfig
from core.data import Dataset
from core.distributed.layout import ModelLayout
from core.distributed.ranks import ALONE, Ranks
from core.distributed.shares import Share, shares
from core.hardware.device import Device, to_device
from core.messages.edit_records import Edit, edit_of
from core.messages.events import ScheduleChanged, SettingChanged
from core.model.gpt import GPT
from core.model.weights_file import about
from core.schedule.lr_schedule import clips
from core.schedule.timeline import Timeline

EVALUATION, SAMPLE = "evaluation", "sample"  # the work that may follow an update
NoiseAverage = tuple[float, float, float]  # squared gradient, variance, and their weight


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Seconds that this process spent on a run, by kind of work. Not saved."""

    updates_s: float = 0.0
    evaluations_s: float = 0.0
    samples_s: float = 0.0

    @property
    def total_s(self) -> float:
        """All of it."""
        return self.updates_s + self.evaluations_s + self.samples_s


@dataclass(frozen=True, slots=True)
class TrainContext:
    """What a run is trained with: the same at each of its steps in this process.

    Attributes:
        initial_config: as the run was started, before any edit.
        dataset: the prepared text.
        device: where it computes.
        precision: resolved: ``"fp32"``, ``"bf16"`` or ``"fp16"``.
        should_stop: asked inside a step; true ends it with the parameters untouched.
        ranks: the processes that train it.
    """

    initial_config: RunConfig
    dataset: Dataset
    device: Device
    precision: str
    should_stop: Callable[[], bool]
    ranks: Ranks = ALONE

    @property
    def grad_accumulation(self) -> int:
        """Micro-batches of one update."""
        return self.initial_config.training.grad_accumulation

    @property
    def is_in_parts(self) -> bool:
        """Whether each process has a part of the model only."""
        return self.initial_config.training.sharding != "none" and self.ranks.world_size > 1

    def stops_inside(self) -> bool:
        """Asked inside a pass: whether to give it up. In lockstep none can be."""
        return self.should_stop() and not self.is_in_parts

    @property
    def shares(self) -> tuple[Share, ...]:
        """What this process computes of one update."""
        return shares(self.grad_accumulation, self.ranks.rank, self.ranks.world_size)

    @property
    def tokens_per_step(self) -> int:
        """Tokens that go into one update."""
        config = self.initial_config
        return config.training.batch_size * self.grad_accumulation * config.data.context_length

    def about_weights(self) -> dict[str, str]:
        """What travels in a file of the weights: what their shapes do not tell."""
        return about(self.initial_config.model.n_heads, self.dataset.tokenizer.mark())

    def epoch_of(self, step: int) -> int:
        """The epoch that update ``step`` is part of, from 0."""
        return self.dataset.train.epoch_of(step * self.grad_accumulation)

    def to_device(self, array: np.ndarray) -> torch.Tensor:
        """A batch's ids or targets (B, T), moved to where the model is."""
        return to_device(torch.from_numpy(array), self.device)


@dataclass(frozen=True, slots=True)
class TrainState:
    """A run before update ``step``.

    Attributes:
        model: its weights, changed in place.
        layout: where its parameters are.
        parameters: what is updated here, in the model's order: its trainable tensors, or of each
            the part that this process has.
        optimizer: AdamW with its moments, changed in place.
        scaler: fp16's loss scaler, changed in place; does nothing for other precisions.
        rng: the run's own random state, the CPU's and the device's: nothing else that draws in
            this process can touch it.
        config: with the edits so far.
        timeline: the schedule with the edits so far.
        edits: those that took effect, in order.
        step: the update about to happen, from 0.
        tokens_seen: that went into the updates so far.
        seconds: of training so far, pauses not counted.
        n_samples: made so far; numbers them.
        best_val: the lowest validation loss so far.
        last_val: the newest validation loss.
        pending: the work that follows the last update, or precedes the first, and is not done
            yet, in order.
        noise: moving averages of what tells the gradient's noise.
        spent: where the time of this process went.
    """

    model: GPT
    layout: ModelLayout
    parameters: tuple[nn.Parameter, ...]
    optimizer: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    rng: tuple[torch.Tensor, ...]
    config: RunConfig
    timeline: Timeline
    edits: tuple[Edit, ...] = ()
    step: int = 0
    tokens_seen: int = 0
    seconds: float = 0.0
    n_samples: int = 0
    best_val: float | None = None
    last_val: float | None = None
    pending: tuple[str, ...] = ()
    noise: NoiseAverage = (0.0, 0.0, 0.0)
    spent: TimeSpent = TimeSpent()

    @property
    def total_steps(self) -> int:
        """Updates of the whole run, as its schedule was edited last."""
        return self.timeline.total_steps

    @property
    def finished(self) -> bool:
        """Whether every planned update was made, and the work that follows the last one."""
        return self.step >= self.total_steps and not self.pending

    @property
    def lr(self) -> float:
        """The learning rate of the next update."""
        return self.timeline.lr(self.step)

    @property
    def max_norm(self) -> float:
        """The gradient norm above which the next update is clipped; infinite: it is not."""
        clipping = self.config.clipping
        is_on = clipping.max_norm > 0 and clips(
            clipping.begin, self.step, self.timeline.warmup_steps
        )
        return clipping.max_norm if is_on else math.inf

    def stepped(
        self,
        tokens: int,
        rng: tuple[torch.Tensor, ...],
        pending: tuple[str, ...],
        updates_s: float,
    ) -> "TrainState":
        """After its next update: one new value, since this is made at every step.

        Args:
            tokens: that went into the update.
            rng: the random state that it left.
            pending: the work that follows it.
            updates_s: the seconds that it took.
        """
        return replace(
            self,
            step=self.step + 1,
            tokens_seen=self.tokens_seen + tokens,
            rng=rng,
            pending=pending,
            seconds=self.seconds + updates_s,
            spent=replace(self.spent, updates_s=self.spent.updates_s + updates_s),
        )

    def after(
        self, *, updates_s: float = 0.0, evaluations_s: float = 0.0, samples_s: float = 0.0
    ) -> "TrainState":
        """With these seconds of work counted."""
        spent = TimeSpent(
            self.spent.updates_s + updates_s,
            self.spent.evaluations_s + evaluations_s,
            self.spent.samples_s + samples_s,
        )
        seconds = self.seconds + (updates_s + evaluations_s + samples_s)
        return replace(self, seconds=seconds, spent=spent)

    def edited(self, answer: ScheduleChanged | SettingChanged) -> "TrainState":
        """With an edit that takes effect at its next update, as part of its history.

        Raises:
            ConfigError: it does not fit.
        """
        match answer:
            case ScheduleChanged(tail=tail) if tail.step == self.step:
                changed = replace(self, timeline=self.timeline.edited(tail))
            case ScheduleChanged(tail=tail):
                raise ValueError(f"an edit of step {tail.step}, but the next one is {self.step}")
            case SettingChanged(values=values):
                changed = replace(self, config=self.config.replaced(dict(values)))
        return replace(changed, edits=(*self.edits, edit_of(answer)))

    def evaluated(self, val_loss: float) -> "TrainState":
        """With a validation loss; one that is not finite is no loss to remember."""
        if not math.isfinite(val_loss):
            return self
        best = val_loss if self.best_val is None else min(self.best_val, val_loss)
        return replace(self, last_val=val_loss, best_val=best)
