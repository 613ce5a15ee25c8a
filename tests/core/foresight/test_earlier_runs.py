"""Which finished runs teach, and that what they teach can be stored."""

import json
from dataclasses import replace

import numpy as np
import pytest

from core.foresight import Earlier, Losses
from core.foresight.earlier_runs import from_values, taught, to_values
from tests.core.foresight.made_runs import made_run, wsd

WHOLE = made_run(wsd(1500), seed=5).past
PEAK = 1e-3
DIVERGING = Losses.of(WHOLE.train.at, WHOLE.train.loss + WHOLE.train.at / 400)


@pytest.fixture(scope="module")
def earlier() -> Earlier:
    """What a run that went well has taught."""
    found = taught({"whole": WHOLE}, "val_loss", PEAK).earlier
    assert found is not None
    return found


def test_that_runs_that_went_well_teach_and_are_named() -> None:
    found = taught({"a": WHOLE, "b": made_run(wsd(1200), seed=6).past}, "val_loss", PEAK)
    assert found.earlier is not None
    assert (found.names, found.refused) == (("a", "b"), {})


@pytest.mark.parametrize(
    ("past", "code"),
    [
        (replace(WHOLE, is_finite=False), "foresight.not_finite"),
        (WHOLE.until(60), "foresight.few_points"),
        (made_run(wsd(1500, peak=1.4e-3), seed=5).past, "foresight.other_peak"),
        (
            replace(
                WHOLE, train=Losses.of(WHOLE.train.at, WHOLE.train.loss + WHOLE.train.at / 400)
            ),
            "foresight.diverging",
        ),
    ],
)
def test_that_a_run_that_cannot_teach_is_refused_by_name(past: object, code: str) -> None:
    found = taught({"odd": past}, "val_loss", PEAK)  # type: ignore[dict-item]
    assert found.earlier is None
    assert found.refused["odd"].code == code


def test_that_a_run_of_many_passes_that_went_well_may_teach() -> None:
    assert taught({"a": replace(WHOLE, epochs=20.0)}, "val_loss", PEAK).earlier is not None


def test_that_what_is_stored_is_read_back_bit_for_bit(earlier: Earlier) -> None:
    again = from_values(json.loads(json.dumps(to_values(earlier))))
    assert again is not None
    assert (again.theta == earlier.theta).all()
    assert (again.covariance == earlier.covariance).all()
    assert (again.level, again.peak_lr) == (earlier.level, earlier.peak_lr)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"theta": [1.0]},
        {"theta": [float("nan")] * 6},
        {"covariance": "none"},
        {"covariance": (-np.eye(6)).tolist()},
        {"level": 0},
        {"peak_lr": None},
    ],
)
def test_that_damage_teaches_nothing(earlier: Earlier, change: dict[str, object]) -> None:
    assert from_values({**to_values(earlier), **change}) is None
