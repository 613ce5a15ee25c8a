"""The law by cells is the law as it is written down, and its derivatives are its slopes."""

import numpy as np
import pytest

from core.foresight import LAWS
from core.foresight.law import LAW, Path
from core.foresight.schedule_cells import Array, cut
from tests.core.foresight.made_runs import TRUTH, cosine, plain_law, wsd

THETA = np.array(
    [TRUTH[0], np.log(TRUTH[1]), TRUTH[2], np.log(TRUTH[3]), np.log(TRUTH[4]), TRUTH[5]]
)


def _restarts(total: int) -> Array:
    return np.concatenate([cosine(total // 3, 1, 0.05) for _ in range(3)]) / 1e-3


def _steps(total: int) -> Array:
    lr = np.ones(total)
    lr[total // 2 :] = 0.1
    lr[3 * total // 4 :] = 0.7
    return lr


SCHEDULES = {
    "plateau and fall": wsd(3000) / 1e-3,
    "cosine": cosine(3000, 100, 0.1) / 1e-3,
    "restarts": _restarts(3000),
    "jumps down and up": _steps(3000),
    "an almost constant rate": 1 - np.linspace(0, 0.003, 3000),
    "a stretch at 0": np.where(np.arange(3000) % 1000 < 700, 1.0, 0.0),
    "one update": np.ones(1),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_cells_say_what_the_law_says_update_by_update(name: str) -> None:
    eta = SCHEDULES[name]
    at = np.unique(np.linspace(1, len(eta), 40).astype(int))
    loss, _, _ = LAW.value(cut(eta, at), at, THETA, Path())
    assert loss == pytest.approx(plain_law(eta)[at], abs=2e-4)


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_a_schedule_is_few_cells(name: str) -> None:
    assert len(cut(SCHEDULES[name], np.arange(0)).edges) < 1300


@pytest.mark.parametrize("law", LAWS)
def test_that_the_derivatives_are_the_slopes(law: str) -> None:
    eta = SCHEDULES["plateau and fall"]
    at = np.array([200, 1500, 2200, 2990])
    cells = cut(eta, at)
    _, by, _ = LAWS[law].value(cells, at, THETA, Path())
    for i in range(len(THETA)):
        step = np.zeros(len(THETA))
        step[i] = 1e-5
        above, below = (
            LAWS[law].value(cells, at, theta, Path())[0] for theta in (THETA + step, THETA - step)
        )
        assert by[:, i] == pytest.approx((above - below) / 2e-5, abs=1e-6)


def test_that_a_run_goes_on_from_where_it_stands() -> None:
    eta = SCHEDULES["cosine"]
    at = np.array([2000, 2600, 3000])
    whole, by, end = LAW.value(cut(eta, np.append(at, 1234)), at, THETA, Path())
    _, _, stands = LAW.value(cut(eta[:1234], at[:0]), at[:0], THETA, Path())
    rest, by_rest, end_rest = LAW.value(cut(eta[1234:], at - 1234), at - 1234, THETA, stands)
    assert rest == pytest.approx(whole, abs=1e-5)
    assert by_rest == pytest.approx(by, abs=1e-4)
    assert end_rest.noise == pytest.approx(end.noise, abs=1e-4)


def test_that_nothing_overflows_however_long_the_run() -> None:
    eta = np.ones(1_000_000)
    loss, by, _ = LAW.value(cut(eta, np.array([1_000_000])), np.array([1_000_000]), THETA, Path())
    assert np.isfinite(loss).all()
    assert np.isfinite(by).all()
