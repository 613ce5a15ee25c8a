"""A run that is shown, as what foresight looks at, and all that it says of it at once.

The snapshot is taken on the window's thread and copies the few columns that are needed; the study
of it is pure and runs in another one. Knows no Qt.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from core.config import RunConfig
from core.foresight import Learned, RunSoFar, learn
from core.foresight.account import Rival
from core.foresight.past import LOSS, VAL_LOSS
from core.foresight.reading import Finding, read
from core.foresight.silence import FEWEST_POINTS
from core.i18n import Message
from core.run_store.alike import is_same_set_up
from core.run_store.lessons import Teacher
from core.run_store.so_far import MOST_STEPS, RecordedRun
from gui.models.reduce import Array
from gui.models.run_series import RunSeries
from gui.plots.scene import Scene

_STEPS = np.dtype(
    [
        *(("step", "<i8"), ("lr", "<f8"), ("loss", "<f8"), ("grad_norm", "<f8")),
        *(("clipped", "|b1"), ("update_ratio", "<f8")),
    ]
)
_EVALS = np.dtype([("step", "<i8"), ("val_loss", "<f8")])


@dataclass(frozen=True)
class Study:
    """What is said of a run.

    Attributes:
        spoken: what is learned of the loss that can be foretold: of training, else of validation;
            else why neither can.
        findings: its sentences.
        cost_s: processor time that it took.
    """

    spoken: Learned
    findings: tuple[Finding, ...]
    cost_s: float = 0.0


def _spoken(learned: Callable[[str], Learned]) -> Learned:
    """Asks what each kind of loss has taught; of validation only where training is silent."""
    train = learned(LOSS)
    if train.fit is not None:
        return train
    val = learned(VAL_LOSS)
    return train if val.fit is None else val


def of_plan(config: RunConfig, prior: Teacher) -> Learned | None:
    """What a finished run tells of one that has not begun; ``None``: it is of another set-up."""
    if not is_same_set_up(config, prior.config):
        return None
    nothing = RunSoFar(np.empty(0), 0)
    if prior.says_of(config):
        return _spoken(lambda metric: learn(nothing, metric, prior.of(metric, config)))
    reason = Message(
        "foresight.prior_of_other_peak",
        name=prior.name,
        peak=prior.config.schedule.peak_lr,
        ours=config.schedule.peak_lr,
    )
    return Learned(nothing, LOSS, None, None, "other peak", reason)


def snapshot(scene: Scene, config: RunConfig, *, is_over: bool) -> RecordedRun | None:
    """The shown run as it stands; ``None``: nothing is recorded, or its end is not known."""
    line = scene.timeline
    if line is None or not scene.series.n_steps or scene.total_steps > MOST_STEPS:
        return None
    steps, evals = _rows(scene.series)
    if scene.ancestor is not None:
        earlier, their_evals = _rows(scene.ancestor.series)
        first = min(scene.ancestor.step, int(steps["step"][0]))
        steps = np.concatenate([earlier[earlier["step"] < first], steps])
        evals = np.concatenate([their_evals[their_evals["step"] < first], evals])
    lr = line.curve(np.arange(scene.total_steps))
    told = np.isfinite(steps["lr"])
    lr[steps["step"][told]] = steps["lr"][told]
    per_epoch = scene.steps_per_epoch
    watched = scene.watched
    if watched is not None and watched.first != int(steps["step"][0]):
        watched = None  # a part of the run was not seen as it came
    history = scene.clip_history
    now, first = history.present, scene.ancestor.step if scene.ancestor is not None else 0
    settings = {"clipping.max_norm": now.max_norm, "clipping.begin": now.begin}
    return RecordedRun(
        config=config.replaced(settings),
        is_over=is_over,
        steps=steps,
        evals=evals,
        lr=lr,
        warmup=line.warmup_steps,
        epochs=line.total_steps / per_epoch if per_epoch else 0.0,
        watched=watched,
        timeline=line,
        broken=scene.broken,
        clippings=((first, history.first), *history.edits),
    )


def _rows(series: RunSeries) -> tuple[Array, Array]:
    """The columns that foresight looks at, copied: steps (n,), evaluations (m,)."""
    steps = np.empty(series.n_steps, dtype=_STEPS)
    for name in _STEPS.names or ():
        steps[name] = series.column(name)
    # The plots hold a ratio until the next one is measured: what is held was measured once.
    ratios = steps["update_ratio"]
    ratios[1:][ratios[1:] == series.column("update_ratio")[:-1]] = np.nan
    evals = np.empty(series.n_evals, dtype=_EVALS)
    for name in _EVALS.names or ():
        evals[name] = series.column(series.eval_column(name))
    return steps, evals


def is_short(run: RecordedRun) -> bool:
    """Whether so little is recorded that a study is done at once: no law is fitted to it."""
    return run.seen < FEWEST_POINTS


def study(run: RecordedRun, rival: Rival | None = None, prior: Teacher | None = None) -> Study:
    """Everything that is said of a run. Fits: some .1 s of processor time.

    Args:
        run: as far as it has come.
        rival: the run that it is compared with.
        prior: the finished run that it is foretold from, besides its own record.
    """
    began = time.thread_time()
    past = run.so_far()

    @cache
    def learned(metric: str) -> Learned:
        return learn(past, metric, None if prior is None else prior.of(metric, run.config))

    spoken = _spoken(learned)
    metric = VAL_LOSS if len(past.val) >= FEWEST_POINTS else LOSS
    account = run.account(rival, spoken)
    if run.is_over and account.decay_begin is not None:  # else no sentence asks what was learned
        # Of its own record alone, as in the terminal and in reports.
        own = learned(metric) if prior is None else learn(past, metric)
        account = replace(account, learned=own)
    return Study(spoken, read(account), time.thread_time() - began)
