"""Alarms: found soon where they are planted, and never on a healthy run."""

import numpy as np
import pytest

from core.foresight import ALARMS, Losses, Watched, watch
from core.foresight.alarms import DIVERGING, NON_FINITE, PARTED, REMEDIES, SPIKE, Alarm, parted_at
from core.foresight.schedule_cells import Array
from tests.core.foresight.made_runs import cosine, made_run, wsd

N = 3000
RUN = made_run(wsd(N), noise=0.1, seed=6)
STEPS, LOSS = RUN.past.train.at, RUN.past.train.loss


def _heavy(seed: int, n: int = N) -> Array:
    """A healthy loss with single outliers, as small batches of odd text have them."""
    rng = np.random.default_rng(seed)
    loss = made_run(wsd(n), noise=0.08, seed=seed).past.train.loss.copy()
    return np.asarray(loss + rng.exponential(0.6, len(loss)) * (rng.random(len(loss)) < 0.02))


def _alarms(loss: Array, lr: Array | None = None, piece: int = 10**9) -> tuple[Alarm, ...]:
    found = Watched()
    for begin in range(0, len(loss), piece):
        part = slice(begin, begin + piece)
        found = watch(found, STEPS[: len(loss)][part], loss[part], None if lr is None else lr[part])
    return found.alarms


@pytest.mark.parametrize("seed", range(5))
def test_that_a_healthy_run_raises_no_alarm(seed: int) -> None:
    assert _alarms(_heavy(seed)) == ()


def test_that_single_outliers_are_ticks_and_no_alarms() -> None:
    loss = LOSS.copy()
    loss[[700, 1500]] += 1.5
    found = watch(Watched(), STEPS, loss)
    assert found.alarms == ()
    assert set(found.outliers) == {int(STEPS[700]), int(STEPS[1500])}


@pytest.mark.parametrize("at", [400, 1500, 2500])
def test_that_a_spike_of_one_nat_is_found_within_two_steps_and_ends(at: int) -> None:
    loss = LOSS.copy()
    loss[at : at + 30] += 1.0
    (alarm,) = _alarms(loss)
    assert alarm.kind == SPIKE
    assert 0 <= alarm.step - STEPS[at] <= 2
    assert alarm.end is not None
    assert 0 <= alarm.end - STEPS[at + 30] <= 4


@pytest.mark.parametrize("at", [600, 1500])
def test_that_a_divergence_is_found_and_stands(at: int) -> None:
    loss = LOSS.copy()
    loss[at:] += np.linspace(0, 5, len(loss) - at)
    found = [each for each in _alarms(loss) if each.kind == DIVERGING]
    assert len(found) == 1
    assert 100 <= found[0].step - STEPS[at] <= 350
    assert found[0].end is None


def test_that_a_divergence_that_comes_back_is_over() -> None:
    loss = LOSS.copy()
    loss[800:1400] += np.interp(np.arange(600), [0, 200, 400, 600], [0, 1, 1, 0])
    ends = [each.end for each in _alarms(loss) if each.kind == DIVERGING]
    assert len(ends) == 1
    assert ends[0] is not None


def test_that_a_rate_that_rises_again_to_where_it_was_is_no_divergence() -> None:
    lr = np.concatenate([cosine(1500, 50, 0.05), cosine(1500, 1, 0.05)])
    run = made_run(lr, noise=0.02, seed=1)
    assert _alarms(run.past.train.loss, lr[1:]) == ()


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_that_a_loss_that_is_no_number_is_an_alarm(value: float) -> None:
    loss = LOSS.copy()
    loss[500] = value
    assert _alarms(loss)[0] == Alarm(NON_FINITE, int(STEPS[500]))


def test_that_a_text_known_by_heart_raises_no_alarm() -> None:
    rng = np.random.default_rng(0)
    loss = 3 * np.exp(-np.arange(len(STEPS)) / 250) + rng.gamma(1.0, 0.005, len(STEPS))
    assert _alarms(loss) == ()


@pytest.mark.parametrize("piece", [1, 7, 500])
def test_that_pieces_say_what_the_whole_says(piece: int) -> None:
    loss = _heavy(3)[:900].copy()
    loss[300:330] += 1
    loss[500:] += np.linspace(0, 4, 400)
    assert _alarms(loss, piece=piece) == _alarms(loss)


def _evaluated(train: Array, val: Array, noise: float = 0.01) -> int | None:
    rng = np.random.default_rng(2)
    at = np.arange(20, 20 * len(train) + 1, 20)
    return parted_at(
        Losses.of(at - 1, train + noise * rng.standard_normal(len(at))),
        Losses.of(at, val + noise * rng.standard_normal(len(at))),
    )


def test_that_a_parting_is_found_within_a_few_evaluations() -> None:
    k = np.arange(60)
    train = 4 - 0.6 * np.log1p(k)
    val = np.where(k < 20, train, train[20] + 0.02 * (k - 20))
    at = _evaluated(train, val)
    assert at is not None
    assert 20 * 20 < at <= 20 * 32


def test_that_train_and_validation_that_fall_together_have_not_parted() -> None:
    k = np.arange(60)
    train = 4 - 0.6 * np.log1p(k)
    assert _evaluated(train, train + 0.3) is None


def test_that_a_run_that_learns_nothing_more_has_not_parted() -> None:
    flat = np.full(60, 2.0)
    assert _evaluated(flat, flat + 0.1) is None


def test_that_each_alarm_says_how_it_is_found_and_what_to_do() -> None:
    assert set(ALARMS) == {SPIKE, DIVERGING, PARTED, NON_FINITE}
    assert {each.remedy for each in ALARMS.values()} <= set(REMEDIES)
    assert all(each.rule and each.source for each in ALARMS.values())
