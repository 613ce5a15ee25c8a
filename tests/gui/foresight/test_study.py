"""What a study works out: only what is shown, since a run on two cores stands still meanwhile."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import gui.foresight.study as studying
from core.config import RunConfig
from core.foresight import Earlier, Learned, RunSoFar, learn
from core.foresight.past import LOSS, VAL_LOSS
from core.run_store.so_far import RecordedRun
from gui.foresight.study import _EVALS, _STEPS, study

TOTAL = 400


def run_of(rates: np.ndarray[Any, Any], noise: float = 0.01) -> RecordedRun:
    """A run that has made 200 updates at these rates, evaluated after every fourth."""
    at = np.arange(200)
    rng = np.random.default_rng(3)
    steps = np.zeros(200, dtype=_STEPS)
    steps["step"], steps["lr"], steps["grad_norm"] = at, rates[:200], 0.5
    steps["loss"] = 2.0 + 3.0 * (1 + at / 20) ** -0.5 + noise * rng.standard_normal(200)
    evals = np.zeros(50, dtype=_EVALS)
    evals["step"], evals["val_loss"] = at[3::4], steps["loss"][3::4] + 0.1
    return RecordedRun(RunConfig(), False, steps, evals, rates, warmup=8, epochs=1.0)


@pytest.fixture
def fitted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of loss that something was learned of."""
    kinds: list[str] = []

    def noted(past: RunSoFar, metric: str, earlier: Earlier | None = None) -> Learned:
        kinds.append(metric)
        return learn(past, metric, earlier)

    monkeypatch.setattr(studying, "learn", noted)
    return kinds


def test_that_of_a_run_at_its_peak_only_the_loss_that_speaks_is_fitted(fitted: list[str]) -> None:
    found = study(run_of(np.full(TOTAL, 1e-3)))
    assert found.spoken.fit is not None
    assert found.spoken.metric == LOSS
    assert fitted == [LOSS]


def test_that_the_decay_of_an_ended_run_is_read_from_the_validation_loss(fitted: list[str]) -> None:
    rates = np.where(np.arange(TOTAL) < 150, 1e-3, 1e-4)
    found = study(run_of(rates))
    assert found.spoken.metric == LOSS
    assert fitted == [LOSS]  # what the decay gave is said once the run is over
    fitted.clear()
    study(replace(run_of(rates), is_over=True))
    assert fitted == [LOSS, VAL_LOSS]


def test_that_validation_speaks_where_training_is_silent(fitted: list[str]) -> None:
    run = run_of(np.full(TOTAL, 1e-3))
    run.steps["loss"] = np.nan  # nothing of the batches was logged
    silent = RecordedRun(
        run.config, False, run.steps, run.evals, run.lr, warmup=8, epochs=1.0, has_loss=False
    )
    found = study(silent)
    assert found.spoken.metric == VAL_LOSS
    assert found.spoken.fit is not None
    assert fitted == [LOSS, VAL_LOSS]
