"""What differs between runs: fields that have an effect, and none that another one keeps idle."""

from typing import Any

import numpy as np
import pytest

from core.config import RunConfig
from core.run_store.ended import differing_fields, ended_runs
from core.run_store.metrics import EVALS, STEPS
from core.run_store.so_far import RecordedRun

POINTS = {"schedule.decay": "points", "schedule.points": "0 1e-4; 20% 1e-3; 1 0"}
OFF = {"clipping.max_norm": 0.0}
NONE = {"schedule.warmup": 0}
POWER = {"schedule.decay": "polynomial", "schedule.power": 3.0}
PAIRS: list[tuple[dict[str, Any], dict[str, Any], list[str], int]] = [
    # What points replace is no further difference; the points themselves say more of one.
    ({"schedule.warmup": "10%", "schedule.peak_lr": 3e-3}, POINTS,
     ["schedule.decay", "schedule.points"], 1),
    (POINTS, {**POINTS, "schedule.warmup": 7, "schedule.min_lr": 1e-4}, [], 0),
    (POINTS, {**POINTS, "schedule.points": "0 1e-4; 20% 2e-3; 1 0"}, ["schedule.points"], 1),
    # What another shape ignores.
    ({}, POWER, ["schedule.decay", "schedule.power"], 1),
    ({}, {"schedule.power": 3.0, "schedule.cycles": 4, "schedule.decay_start": "50%"}, [], 0),
    # Where clipping is off, when it begins changes nothing; nor a first rate without a warmup.
    (OFF, {**OFF, "clipping.begin": "start"}, [], 0),
    ({}, {**OFF, "clipping.begin": "start"}, ["clipping.max_norm"], 1),
    ({}, {**NONE, "schedule.initial_lr": 1e-4}, ["schedule.warmup"], 1),
    ({"clipping.max_norm": 0.5}, {"clipping.begin": "start"},
     ["clipping.max_norm", "clipping.begin"], 2),
    # Who is told of it and where it was saved makes no other result.
    ({}, {"logging.tensorboard": True, "training.keep_checkpoints": 5},
     ["training.keep_checkpoints", "logging.tensorboard"], 0),
]  # fmt: skip


def recorded(config: RunConfig) -> RecordedRun:
    steps = np.zeros(3, dtype=list(STEPS.columns))
    evals = np.zeros(3, dtype=list(EVALS.columns))
    return RecordedRun(config, True, steps, evals, np.ones(3), 0, 1.0)


@pytest.mark.parametrize(("one", "other", "shown", "count"), PAIRS)
def test_that_only_what_has_an_effect_differs(
    one: dict[str, Any], other: dict[str, Any], shown: list[str], count: int
) -> None:
    configs = [RunConfig().replaced(each) for each in (one, other)]
    assert differing_fields([(config, False) for config in configs]) == shown
    first, second = ended_runs(["A", "B"], [recorded(config) for config in configs])
    assert len(second.differs) == count
    # Runs without a difference are repetitions of each other.
    assert (first.settings == second.settings) is (count == 0)
