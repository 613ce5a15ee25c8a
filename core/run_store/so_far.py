"""A stored run as what foresight looks at: its losses, its rates and what it still plans.

A branch begins with what its parent did before it. Knows nothing of torch, of training or of any
window.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.config import ClippingConfig, ConfigError, RunConfig
from core.config.setting_groups import SettingGroup
from core.foresight import Learned, Losses, RunSoFar, Watched, learn, watch
from core.foresight.account import Account, Clipping, Rival
from core.foresight.alarms import NON_FINITE, Alarm
from core.foresight.past import LOSS, VAL_LOSS, warmup_of
from core.foresight.silence import FEWEST_POINTS
from core.i18n import Message
from core.run_store.final_losses import final_losses
from core.run_store.imported import has_rates, is_imported
from core.run_store.index import read_info
from core.run_store.layout import RunError
from core.run_store.reader import (
    effective_config,
    read_description,
    read_edits,
    require_run,
    run_config,
    timeline_of,
)
from core.run_store.record import Record, read_record
from core.schedule.lr_schedule import clips
from core.schedule.timeline import Timeline

Array = np.ndarray[Any, Any]

MOST_STEPS = 20_000_000  # of a run that is looked at so: the rate of each is a number of 8 bytes
_MOST_PARENTS = 100  # a chain of branches that is longer leads round in a circle


@dataclass(frozen=True)
class RecordedRun:
    """A run's rows with its plan.

    Attributes:
        config: as it was started, with the settings that were edited on the way.
        steps, evals: structured (n,), with those of its parents before it.
        is_over: whether nobody goes on with it.
        lr: (total,) the rate of every update: as run, and as planned after that.
        warmup: updates of its warmup.
        epochs: passes over the text that the whole run comes to; 0: not known.
        watched: what was found by whoever watched all its losses as they came; ``None``: nobody.
        timeline: the plan with its edits; ``None``: only the rates are known.
        is_foreign: another trainer's: its warmup is what its rates so far say.
        has_loss: whether its steps have losses of batches.
        final_losses: of its last evaluation, each validation batch's own; empty: not known.
        clippings: how it was clipped, from which update on.
        broken: of the update that could not be made, as a number in it was none.
    """

    config: RunConfig
    is_over: bool
    steps: Array
    evals: Array
    lr: Array
    warmup: int
    epochs: float
    watched: Watched | None = None
    timeline: Timeline | None = None
    is_foreign: bool = False
    has_loss: bool = True
    final_losses: tuple[float, ...] = ()
    clippings: tuple[tuple[int, ClippingConfig], ...] = ()
    broken: Alarm | None = None

    @property
    def seen(self) -> int:
        """Updates done."""
        return int(self.steps["step"][-1]) + 1 if len(self.steps) else 0

    def so_far(self, seen: int | None = None) -> RunSoFar:
        """The run as it was after ``seen`` updates; by default, all that is recorded."""
        seen = self.seen if seen is None else seen
        steps = self.steps[self.steps["step"] < seen] if self.has_loss else self.steps[:0]
        evals = self.evals[self.evals["step"] < seen]
        watched = self.watched if seen == self.seen else None
        found = watched or watch(Watched(), steps["step"], steps["loss"], steps["lr"])
        is_finite, broken = bool(np.isfinite(steps["loss"]).all()), self.broken
        if broken is not None and seen >= self.seen:
            found = replace(found, alarms=(*found.alarms, broken))
            is_finite = is_finite and broken.end is not None
        return RunSoFar(
            lr=self.lr[:seen],
            warmup=warmup_of(self.lr[:seen]) if self.is_foreign else self.warmup,
            train=Losses.of(steps["step"], steps["loss"]),
            val=Losses.of(evals["step"] + 1, evals["val_loss"]),
            epochs=self.epochs,
            is_finite=is_finite,
            watched=found,
        )

    def planned(self, seen: int) -> Array:
        """(n,) the rates of the updates to come, as they were planned after ``seen`` of them."""
        if self.timeline is None:
            return self.lr[seen:]
        then = tuple(tail for tail in self.timeline.tails if tail.step <= seen)
        line = Timeline(self.timeline.planned, then)
        return line.curve(np.arange(seen, max(line.total_steps, seen)))

    def _ratios(self) -> Losses:
        """Where the update was measured beside the weights."""
        told = self.steps[self.steps["update_ratio"] >= 0]
        return Losses.of(told["step"], told["update_ratio"])

    def account(self, rival: Rival | None = None, learned: Learned | None = None) -> Account:
        """What is put into words: all that is recorded, with what can be learned from it.

        Args:
            rival: what it is compared with.
            learned: where that is known already; else it is fitted.
        """
        past = self.so_far()
        metric = VAL_LOSS if len(past.val) >= FEWEST_POINTS else LOSS
        told = np.isfinite(self.steps["grad_norm"])
        return Account(
            past,
            total=len(self.lr),
            is_over=self.is_over,
            norm_steps=self.steps["step"][told],
            norms=self.steps["grad_norm"][told],
            clipped=self.steps["clipped"][told],
            clippings=tuple(
                Clipping(begin, set_to.max_norm, _first_clipped(set_to.begin, past.warmup))
                for begin, set_to in self.clippings
            ),
            ratios=self._ratios(),
            learned=learned or learn(past, metric),
            rival=rival,
        )


def _first_clipped(begin: str, warmup: int) -> int:
    """The first update that may be clipped under one of the beginnings."""
    return next(step for step in (0, warmup, warmup + 1) if clips(begin, step, warmup))


def read_recorded_run(path: Path) -> RecordedRun:
    """Read a run's folder, and those of its parents.

    Raises:
        RunError: it is no run's folder, cannot be read, or its length is not known.
        ConfigError: its config or its edits do not fit.
    """
    require_run(path)
    config, facts = run_config(path), read_description(path)
    timeline = timeline_of(path, config)
    if timeline is None:
        if not has_rates(facts):
            raise RunError(Message("run.no_rates", path=path))
        raise RunError(Message("run.no_length", path=path))
    if timeline.total_steps > MOST_STEPS:
        raise RunError(Message("run.too_long", path=path, most=MOST_STEPS))
    steps, evals = _rows(path)
    lr = timeline.curve(np.arange(max(timeline.total_steps, _end(steps))))
    told = np.isfinite(steps["lr"])
    if is_imported(facts):
        return _imported(config, facts, steps, evals, lr)
    lr[steps["step"][told]] = steps["lr"][told]
    is_over = facts.get("state") != "running"
    has_broken = facts.get("state") == "stopped" and facts.get("diverged") is True
    done = timeline.total_steps * config.training.grad_accumulation
    epochs = done / _batches(path) if _batches(path) else 0.0
    return RecordedRun(
        effective_config(path),
        is_over,
        steps,
        evals,
        lr,
        timeline.warmup_steps,
        epochs,
        timeline=timeline,
        final_losses=final_losses(path, evals),
        clippings=_clippings(path, config),
        broken=Alarm(NON_FINITE, _end(steps)) if has_broken else None,
    )


def _clippings(path: Path, config: RunConfig) -> tuple[tuple[int, ClippingConfig], ...]:
    """How the run itself was clipped; what its parent did is read there."""
    first = read_description(path).get("parent_step")
    present = config.clipping
    found = [(first if isinstance(first, int) else 0, present)]
    for edit in read_edits(path):
        if edit.kind == SettingGroup.CLIPPING.value:
            # What an edit does not name, of a version that did not know it, stays as it was.
            named = {field.partition(".")[2]: value for field, value in edit.values.items()}
            present = replace(present, **named)
            found.append((edit.step, present))
    return tuple(found)


def _imported(
    config: RunConfig, facts: Mapping[str, Any], steps: Array, evals: Array, lr: Array
) -> RecordedRun:
    """Another trainer's run: between the updates that it logged the rate is straight."""
    at = steps["step"][np.isfinite(steps["lr"])]
    if len(at):
        inside = np.arange(int(at[0]), int(at[-1]) + 1)
        lr[inside] = np.interp(inside, at, steps["lr"][np.isfinite(steps["lr"])])
    epochs = facts.get("epochs")
    return RecordedRun(
        config=config,
        is_over=_end(steps) >= len(lr),
        steps=steps,
        evals=evals,
        lr=lr,
        warmup=warmup_of(lr[: _end(steps)]),
        epochs=float(epochs) if isinstance(epochs, int | float) else 0.0,
        is_foreign=True,
        has_loss=facts.get("has_loss") is not False,
    )


def _batches(path: Path) -> int:
    """Batches of a pass over the text; 0: not known."""
    batches = read_description(path).get("batches_per_epoch")
    return batches if isinstance(batches, int) and batches > 0 else 0


def rival_of(path: Path) -> Rival | None:
    """The run that a branch comes from, as it went on; ``None``: there is none, or none any more.

    Raises:
        RunError: its own folder cannot be read.
    """
    parent = read_description(path).get("parent")
    if not isinstance(parent, str) or not parent:
        return None
    try:
        other = read_recorded_run(path.parent / parent)
    except (RunError, ConfigError, OSError):
        return None
    return Rival(read_info(path.parent / parent).name, other.so_far().val)


def _end(steps: Array) -> int:
    return int(steps["step"][-1]) + 1 if len(steps) else 0


def _rows(path: Path) -> tuple[Array, Array]:
    """The rows of a run, and before these the ones of its parents, where they can be read."""
    record = read_record(path)
    steps, evals = [record.steps], [record.evals]
    for _ in range(_MOST_PARENTS):
        try:
            meta = read_description(path)
        except RunError:
            break  # what was before it is not known: the branch is looked at without that
        parent, first = meta.get("parent"), meta.get("parent_step")
        if not isinstance(parent, str) or not parent or not isinstance(first, int):
            break
        path = path.parent / parent
        try:
            before: Record = read_record(path)
        except (RunError, OSError):
            break  # it was deleted: the branch is looked at alone
        first = min(first, int(steps[0]["step"][0])) if len(steps[0]) else first
        steps.insert(0, before.steps[before.steps["step"] < first])
        evals.insert(0, before.evals[before.evals["step"] < first])
    return np.concatenate(steps), np.concatenate(evals)
