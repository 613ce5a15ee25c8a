"""What a run has taught: its parameters, an honest band, and what must change nothing."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.foresight import Earlier, Fit, Losses, RunSoFar, fit, fit_jointly, forecast
from core.foresight.fitting import before_start
from core.foresight.schedule_cells import Array
from tests.core.foresight.made_runs import TRUTH, MadeRun, cosine, made_run, wsd

N = 3000
FALL = 1800  # of `wsd(N)`
WHOLE = made_run(wsd(N), seed=1)


@cache
def _before_the_fall() -> Fit:
    return _fitted(WHOLE.until(FALL))


def _fitted(past: RunSoFar, metric: str = "val_loss", earlier: Earlier | None = None) -> Fit:
    found = fit(past.of(metric), earlier)
    assert found is not None
    return found


def _end(run: MadeRun, seen: int, metric: str = "val_loss") -> tuple[float, float]:
    eta = run.lr / run.lr[:seen].max()
    curve = forecast(_fitted(run.until(seen), metric), eta[seen:], np.array([len(eta)]))
    return float(curve.loss[0]), float(curve.sd[0])


@pytest.mark.parametrize("metric", ["loss", "val_loss"])
def test_that_the_parameters_of_a_whole_run_are_found(metric: str) -> None:
    floor, _, decline, log_noise, log_k, power = _fitted(WHOLE.past, metric).best
    assert floor == pytest.approx(TRUTH[0], abs=0.08)
    assert decline == pytest.approx(TRUTH[2], abs=0.08)
    assert np.exp(log_noise) == pytest.approx(TRUTH[3], rel=0.2)
    assert np.exp(log_k) == pytest.approx(TRUTH[4], rel=0.7)
    assert power == pytest.approx(TRUTH[5], abs=0.15)


@pytest.mark.parametrize("metric", ["loss", "val_loss"])
def test_that_a_fall_never_seen_is_foretold(metric: str) -> None:
    loss, sd = _end(WHOLE, FALL, metric)
    assert abs(loss - WHOLE.loss[-1]) < 2 * sd
    assert WHOLE.loss[FALL] - loss > 0.5 * (WHOLE.loss[FALL] - WHOLE.loss[-1])


def test_that_the_same_input_gives_the_same_bits() -> None:
    again = _fitted(WHOLE.until(FALL))
    assert (again.best == _before_the_fall().best).all()
    assert (again.components[0].covariance == _before_the_fall().components[0].covariance).all()


def test_that_an_earlier_run_makes_the_band_narrower() -> None:
    earlier = fit_jointly([made_run(wsd(1500), seed=5).past.of("val_loss")])
    eta = WHOLE.lr / WHOLE.lr.max()
    taught_fit = _fitted(WHOLE.until(FALL), earlier=earlier)
    curves = [
        forecast(each, eta[FALL:], np.array([N])) for each in (_before_the_fall(), taught_fit)
    ]
    alone, taught = ((float(each.loss[0]), float(each.sd[0])) for each in curves)
    assert taught[1] < 0.7 * alone[1]
    assert abs(taught[0] - WHOLE.loss[-1]) < 1.5 * taught[1]


def test_that_earlier_runs_foretell_one_that_has_not_begun() -> None:
    runs = [made_run(lr, seed=i) for i, lr in enumerate((wsd(N), wsd(N, decay=0), cosine(N)))]
    earlier = fit_jointly([each.past.of("val_loss") for each in runs])
    assert earlier is not None
    other = made_run(wsd(N, decay=0.2), seed=9)
    at = np.arange(300, N + 1, 100)
    curve = forecast(before_start(earlier), other.lr / other.lr.max(), at)
    assert np.abs(curve.loss - other.loss[at]).mean() < 0.01
    assert (np.abs(curve.loss - other.loss[at]) < 2 * curve.sd).mean() > 0.9


def test_that_nothing_is_learned_of_two_measurements() -> None:
    past = RunSoFar(WHOLE.lr[:400], 50, val=Losses.of(np.array([200, 300]), np.array([3.1, 3.0])))
    assert fit(past.of("val_loss")) is None


@pytest.mark.parametrize("size", [1e-7, 1e6])
def test_that_losses_of_any_size_are_fitted(size: float) -> None:
    past = WHOLE.until(FALL)
    scaled = replace(past, val=Losses(past.val.at, past.val.loss * size))
    assert _fitted(scaled).best[2] == pytest.approx(_before_the_fall().best[2], abs=0.02)


# -- what must change nothing


def _near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a == pytest.approx(b, rel=1e-6)


@settings(max_examples=1, deadline=None)
@given(st.floats(1e-4, 1e4))
def test_that_the_scale_of_the_rate_changes_nothing(c: float) -> None:
    scaled = MadeRun(WHOLE.lr * c, WHOLE.loss, replace(WHOLE.past, lr=WHOLE.past.lr * c))
    curve = forecast(_before_the_fall(), WHOLE.lr[FALL:] / WHOLE.lr.max(), np.array([N]))
    assert _near(_end(scaled, FALL), (float(curve.loss[0]), float(curve.sd[0])))


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_that_the_order_of_the_rows_changes_nothing(seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(WHOLE.past.train))
    train = WHOLE.past.train
    shuffled = Losses.of(train.at[order], train.loss[order])
    assert (shuffled.at == train.at).all()
    assert (shuffled.loss == train.loss).all()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.floats(0, 1.2), min_size=1, max_size=20))
def test_that_dragging_the_future_leaves_the_present_where_it_is(heights: list[float]) -> None:
    learned = _before_the_fall()
    ahead = np.repeat(heights, 50)
    now = forecast(learned, ahead, np.array([FALL])).loss[0]
    assert now == forecast(learned, np.ones(1), np.array([FALL])).loss[0]


@settings(max_examples=2, deadline=None)
@given(st.integers(0, 1000), st.integers(600, 2900))
def test_that_a_constant_rate_gives_a_loss_that_does_not_rise(seed: int, seen: int) -> None:
    run = made_run(wsd(N, decay=0), seed=seed)
    learned = _fitted(run.until(seen))
    curve = forecast(learned, np.ones(3000), seen + np.arange(0, 3001, 50))
    relaxed = curve.at > seen + 5 / np.exp(learned.best[4])
    assert (np.diff(curve.loss[relaxed]) <= 1e-9).all()


def test_that_a_slower_fall_of_the_rate_is_foretold_above_a_faster_one_half_way() -> None:
    learned = _before_the_fall()
    steps = np.arange(1200)
    early, late = (np.clip((1200 - steps) / span, 0, 1) for span in (1200, 300))
    at = np.array([FALL + 900])
    assert forecast(learned, early, at).loss[0] < forecast(learned, late, at).loss[0] - 0.02


# -- the band


def _covered(draws: int, seen: int, lr: Array) -> float:
    """Which share of ends lies in the band, of runs whose laws are drawn from what is believed."""
    rng = np.random.default_rng(17)
    held = 0
    for seed in range(draws):
        floor = rng.normal(0.75, 0.12) * 3.3
        truth = (
            float(np.clip(floor, 1.2, 3.0)),
            float(np.exp(rng.normal(0.0, 0.3))),
            float(np.clip(rng.normal(0.45, 0.1), 0.15, 0.9)),
            float(np.exp(rng.normal(np.log(0.25), 0.4))),
            float(np.exp(rng.normal(-4.6, 0.8))),
            float(np.clip(rng.normal(0.65, 0.1), 0.3, 1.0)),
        )
        # The law itself holds to .4 %: what is measured at the end lies so far from it.
        run = made_run(lr, seed=seed, truth=truth)
        loss, sd = _end(run, seen)
        end = run.loss[-1] * (1 + 0.004 * rng.standard_normal())
        held += abs(loss - end) < 1.2816 * sd
    return held / draws


@pytest.mark.slow
def test_that_an_80_percent_band_holds_80_percent() -> None:
    assert _covered(200, 600, wsd(1000)) == pytest.approx(0.80, abs=0.06)


def test_that_a_band_holds_as_many_as_it_says_of_a_few() -> None:
    assert 0.5 <= _covered(6, 600, wsd(1000)) <= 1.0
