"""The training loop of Appendix D as a generator of events.

Each call of :meth:`Trainer.advance` makes one update and the work that follows it. Pausing is not
asking for the next event, stopping is closing the generator or letting ``should_stop`` answer true,
which also ends a forward or backward pass half way. Knows no thread, no storage and no window.

What a run is at a step stands in one ``TrainState``; this module alone puts another in its place.
Data order is a pure function of (seed, step), the rate one of the step: pausing changes nothing.
"""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Any

import torch

from core.config import RunConfig, SamplingConfig
from core.data import Dataset, Progress
from core.distributed.ranks import ALONE, Ranks, Task
from core.hardware import device as hardware
from core.hardware.device import Device
from core.hardware.rng import restore_rng
from core.i18n import Message
from core.messages.edit_records import Edit
from core.messages.events import Event, Log, SampleDone, ScheduleChanged, SettingChanged
from core.model.gpt import GPT
from core.run_store.checkpoint import Checkpoint
from core.schedule.timeline import Timeline
from core.training import evaluation, state_dict
from core.training import optimizer as optim
from core.training.deferred_metrics import DeferredMetrics, StepInFlight
from core.training.evaluation import BatchLosses
from core.training.gpu_metrics import GpuMetrics
from core.training.initial_state import initial_state, planned_timeline, train_context
from core.training.layer_metrics import LayerMeter, averaged
from core.training.passes import Passes
from core.training.replicas import Replicas, stop_of
from core.training.step_events import step_events
from core.training.train_state import EVALUATION
from core.training.train_step import NonFiniteError, StepMetrics, train_step

__all__ = ["NonFiniteError", "Trainer", "train"]


class Trainer:
    """One model being trained on one text.

    Args:
        config: the frozen description of the run; an edit puts another into the state.
        dataset: the prepared text.
        should_stop: asked inside a step; true ends it with the parameters untouched.
        loads: the weights that the config names; false: a checkpoint is restored next.
        ranks: the processes that train it; the first one's trainer leads the others'.
        progress: told while weights to start from are read.

    Attributes:
        state: what the run is now.
        context: what it is trained with.
        passes: how its updates' passes are made.

    Raises:
        ConfigError, DeviceError, WeightsError: schedule, length, device or weights do not fit.
    """

    def __init__(
        self,
        config: RunConfig,
        dataset: Dataset,
        should_stop: Callable[[], bool] = lambda: False,
        loads: bool = True,
        ranks: Ranks = ALONE,
        progress: Progress | None = None,
    ) -> None:
        timeline = planned_timeline(config, dataset)
        self.context = train_context(config, dataset, stop_of(ranks, should_stop), ranks)
        self._replicas = Replicas(self.context)
        self.state = initial_state(self.context, timeline, loads=loads, progress=progress)
        # Where a number costs a wait for all the device's work, it is read an update later.
        defers = hardware.reads_late(self.device) and not self.state.scaler.is_enabled()
        self._deferred = DeferredMetrics(self.device) if defers else None
        self._gpu = GpuMetrics(self.context)
        self._meter = LayerMeter(self.state, self.context)
        self.passes = Passes(self.state, self.context)
        self._unreported: list[Event] = []  # known, and told with the next ones

    # -- what is asked of it most

    @property
    def config(self) -> RunConfig:
        """As it holds now, edits included."""
        return self.state.config

    @property
    def timeline(self) -> Timeline:
        """The schedule, edits included."""
        return self.state.timeline

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Those that took effect, in order."""
        return self.state.edits

    @property
    def step(self) -> int:
        """The update about to happen, from 0."""
        return self.state.step

    @property
    def tokens_seen(self) -> int:
        """Tokens that went into the updates so far."""
        return self.state.tokens_seen

    @property
    def total_steps(self) -> int:
        """Updates of the whole run, as its schedule was edited last."""
        return self.state.total_steps

    @property
    def finished(self) -> bool:
        """Whether every planned update was made, with the work that follows it."""
        return self.state.finished

    @property
    def model(self) -> GPT:
        """What is trained."""
        return self.state.model

    @property
    def optimizer(self) -> torch.optim.Optimizer:
        """AdamW with its moments."""
        return self.state.optimizer

    @property
    def parameters(self) -> tuple[torch.nn.Parameter, ...]:
        """The model's trainable tensors, in the model's order."""
        return self.state.parameters

    @property
    def n_parameters(self) -> int:
        """Trainable numbers, a tied head counted once."""
        return sum(p.numel() for p in self.state.model.parameters() if p.requires_grad)

    @property
    def dataset(self) -> Dataset:
        """The prepared text."""
        return self.context.dataset

    @property
    def device(self) -> Device:
        """Where it computes."""
        return self.context.device

    @property
    def tokens_per_step(self) -> int:
        """Tokens that go into one update."""
        return self.context.tokens_per_step

    # -- training

    def advance(self) -> Iterator[Event]:
        """One update, then the evaluation and the sample that follow it.

        What is pending is done first: after an earlier update (a stop came between), or the sample
        of the untrained model. On a GPU an update is told with the next one (`report_deferred`).

        Raises:
            NonFiniteError: before the update, with the parameters untouched; or after an
                evaluation whose loss is not finite.
            Interrupted: ``should_stop`` answered true; an unfinished update left no trace, and an
                unfinished evaluation or sample is still pending.
        """
        yield from self._take_unreported()
        yield from self._do_pending()
        if self.step >= self.total_steps:
            return
        yield from self.update()
        yield from self._do_pending()
        if self.step >= self.total_steps:
            yield from self.report_deferred()

    def update(self) -> Iterator[Event]:
        """The next update alone, of which there must be one; raises as :meth:`advance`."""
        self._replicas.take_part(Task.UPDATE, self.state)
        yield from self._step_deferred(self._deferred) if self._deferred else self._step()

    def _step(self) -> Iterator[Event]:
        began, step = time.perf_counter(), self.step
        metrics, rng = train_step(self.state, self.context, self.gradients, self._meter)
        self._count_step(rng, time.perf_counter() - began)
        yield from metrics.logs
        yield from self._step_told(step, self.tokens_seen, metrics)

    def _step_deferred(self, deferred: DeferredMetrics) -> Iterator[Event]:
        began = time.perf_counter()
        rng, previous = deferred.launch(self.state, self.context, self.gradients, self._meter)
        self._count_step(rng, 0.0)  # the device has it, whatever reading the one before brings
        yield from self._arrived(deferred, previous, began)

    def _count_step(self, rng: tuple[torch.Tensor, ...], updates_s: float) -> None:
        pending = evaluation.pending_after(
            self.step + 1, self.total_steps, self.config, self.context
        )
        self.state = self.state.stepped(self.tokens_per_step, rng, pending, updates_s)

    def report_deferred(self) -> Iterator[Event]:
        """Read and yield what is not reported yet: afterwards every update made has been told.

        To be asked for before anything else is done to or told of the run; nothing on a CPU.

        Raises:
            NonFiniteError: the last update was skipped on the device; it is the next one again.
        """
        yield from self._take_unreported()
        if self._deferred is None:
            return
        began, last = time.perf_counter(), self._deferred.take()
        if last is not None:
            self._replicas.report(self.state)
            yield from self._arrived(self._deferred, last, began)

    tell_late = report_deferred  # the name that scripts from before know

    def _take_unreported(self) -> list[Event]:
        taken, self._unreported = self._unreported, []
        return taken

    def _settle(self) -> None:
        """As :meth:`report_deferred`, but yielded by the next call of it or of :meth:`advance`."""
        self._unreported = list(self.report_deferred())

    def _arrived(
        self, deferred: DeferredMetrics, made: StepInFlight | None, began: float
    ) -> Iterator[Event]:
        if made is not None:
            made.read()
        self.state = self.state.after(updates_s=time.perf_counter() - began)
        yield from self.passes.take_logs()
        if made is None:
            return
        metrics, step = made.metrics(), made.before.step
        try:
            metrics.require_finite(step)
        except NonFiniteError:
            self.state = made.undone(self.state)
            restore_rng(self.state.rng, self.device)
            deferred.reset()
            raise
        tokens_seen = made.before.tokens_seen + self.tokens_per_step
        yield from self._step_told(step, tokens_seen, metrics)
        if made.evaluation is not None:
            began = time.perf_counter()
            yield from self._evaluated(step, made.evaluation(), began)

    def _step_told(self, step: int, tokens_seen: int, metrics: StepMetrics) -> Iterator[Event]:
        if metrics.layers is not None and metrics.layers.noise is not None:
            noise = averaged(self.state.noise, metrics.layers.noise)
            self.state = replace(self.state, noise=noise)
        figures = self._gpu.look(self.state)
        yield from step_events(self.state, self.context, step, tokens_seen, metrics, figures)

    def _do_pending(self) -> Iterator[Event]:
        """The work that follows the last update: once that is reported, or reported with it."""
        if self._deferred is not None and self._deferred.evaluate(self.state, self.context):
            self.state = replace(self.state, pending=self.state.pending[1:])
        if self.state.pending:
            yield from self.report_deferred()
        while self.state.pending:
            is_complete, reason = True, None
            try:
                if self.state.pending[0] == EVALUATION:
                    yield from self._do_evaluation()
                else:
                    is_complete = yield from self._do_sample()
            except evaluation.SkippedError as error:  # training does not depend on it
                reason = error.what
            if not is_complete:
                return
            if reason is not None:
                self.state = replace(self.state, pending=self.state.pending[1:])
                skipped = Message("training.skipped", step=self.step - 1, reason=reason)
                yield Log("warning", skipped)

    def _do_evaluation(self) -> Iterator[Event]:
        began = time.perf_counter()
        losses = self._evaluate()
        self.state = replace(self.state, pending=self.state.pending[1:])
        yield from self._evaluated(self.step - 1, losses, began)

    def _evaluate(self) -> BatchLosses:
        self._replicas.take_part(Task.EVALUATE, self.state)
        return evaluation.evaluate(self.state, self.context)

    def _evaluated(self, step: int, losses: BatchLosses, began: float) -> Iterator[Event]:
        self.state = self.state.after(evaluations_s=time.perf_counter() - began)
        self.state = self.state.evaluated(losses.means[1])
        yield from evaluation.told(step, losses, self.state)

    def _do_sample(self) -> Generator[Event, None, bool]:
        """Yields its events, returns whether it is complete: one cut short is still pending."""
        began, is_complete = time.perf_counter(), True
        for event in self.sample(self.config.sampling):
            is_complete = not isinstance(event, SampleDone) or event.complete
            yield event
        state = self.state.after(samples_s=time.perf_counter() - began)
        self.state = replace(state, pending=state.pending[1:]) if is_complete else state
        return is_complete

    def gradients(self, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        """As :func:`core.training.train_step.accumulate_gradients`."""
        return self.passes.gradients(self.state, self.context, step, self._meter)

    def evaluate(self) -> tuple[float, float]:
        """Mean training and validation loss, as :func:`core.training.evaluation.evaluate`."""
        return self._evaluate().means

    def sample(self, sampling: SamplingConfig) -> Iterator[Event]:
        """As :func:`core.training.evaluation.sample`; ``sampling.every`` does not matter.

        Raises:
            SkippedError, NonFiniteError: as there, and as :meth:`report_deferred`.
        """
        yield from self.report_deferred()
        self.state = state = replace(self.state, n_samples=self.state.n_samples + 1)
        seen = replace(state, model=self.whole_model())
        yield from evaluation.sample(seen, self.context, sampling, state.n_samples)

    def whole_model(self) -> GPT:
        """The model, or where it is in parts a copy of all of it in the first process."""
        self._replicas.join_in(Task.WEIGHTS, self.state)
        found = self.state.layout.whole_model(self.model)
        return evaluation.on_device(found, self.context)

    # -- edits

    def apply_edit(self, answer: ScheduleChanged | SettingChanged) -> None:
        """Let an edit take effect and become part of the run's history; raising changes nothing.

        Raises:
            ConfigError, NonFiniteError: it does not fit; as :meth:`report_deferred`.
        """
        self._settle()
        self.state = self.state.edited(answer)
        optim.set_hyperparameters(self.optimizer, self.config.optimizer)
        self._replicas.edit(self.edits[-1], self.step)

    # -- checkpoints

    def checkpoint(self) -> Checkpoint:
        """The whole state before update ``step``, as named CPU tensors and plain values.

        Raises:
            NonFiniteError: as :meth:`report_deferred`.
        """
        self._settle()
        self._replicas.join_in(Task.GATHER, self.state)
        return state_dict.state_dict(self.state, self.context)

    def check(self, checkpoint: Checkpoint) -> state_dict.Restorable:
        """As :func:`core.training.state_dict.check`."""
        return state_dict.check(self.state, self.context, checkpoint)

    def restore(self, checkpoint: Checkpoint) -> None:
        """Become what :meth:`checkpoint` described, its edits included.

        Raises:
            CheckpointError: an item is missing or does not fit, by name; nothing is changed.
        """
        self.state = state_dict.load_state_dict(self.state, self.context, checkpoint)
        self._replicas.forget(checkpoint)
        if self._deferred is not None:
            self._deferred.reset()
        self._unreported = []
        self.passes.renew()

    def is_finite(self) -> bool:
        """As :func:`core.training.state_dict.is_finite`."""
        self._replicas.join_in(Task.CHECK, self.state)
        is_finite = state_dict.is_finite(self.state)
        if not self.context.is_in_parts:
            return is_finite
        return self.context.ranks.sum_of([0.0 if is_finite else 1.0]) == [0.0]

    def environment(self) -> dict[str, Any]:
        """As :func:`core.training.state_dict.environment`."""
        return state_dict.environment(self.context)


def train(
    config: RunConfig, dataset: Dataset, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[Event]:
    """The whole run as a stream of events; raises as :meth:`Trainer.advance`."""
    trainer = Trainer(config, dataset, should_stop)
    while not trainer.finished:
        yield from trainer.advance()
