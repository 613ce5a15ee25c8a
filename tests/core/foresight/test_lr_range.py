"""What the losses of an LR range test say: an interval, or why none."""

import math
from itertools import pairwise

import pytest

from core.foresight.lr_range import (
    KEEPS,
    USUAL_RATES,
    RangePoint,
    RangeRates,
    SmoothedLoss,
    is_beyond,
    read_range,
)


def made(*losses: float) -> list[RangePoint]:
    """A test with these smoothed losses."""
    rates = RangeRates(steps=len(losses))
    return [RangePoint(i, rates.at(i), loss, loss) for i, loss in enumerate(losses)]


def falls_at(lr: float) -> list[RangePoint]:
    """From 5 to 3 around a rate, and up again a hundred times beyond it."""
    losses = []
    for i in range(100):
        x = math.log10(USUAL_RATES.at(i) / lr)
        losses.append(5.0 - 2.0 / (1.0 + math.exp(-4.0 * x)) + max(0.0, x - 1.5) ** 2)
    return made(*losses)


def test_that_the_rates_rise_by_one_factor_from_end_to_end() -> None:
    rates = [USUAL_RATES.at(i) for i in range(100)]
    assert rates[0] == pytest.approx(1e-7)
    assert rates[-1] == pytest.approx(10.0)
    factors = [high / low for low, high in pairwise(rates)]
    assert min(factors) == pytest.approx(max(factors))


def test_that_the_average_has_no_pull_of_its_beginning() -> None:
    smoothed = SmoothedLoss()
    for _ in range(3):
        smoothed = smoothed.after(7.0)
    assert smoothed.value == pytest.approx(7.0)
    after = smoothed.after(8.0).value
    assert after == pytest.approx(
        (7.0 * (1 - KEEPS**3) * KEEPS + 8.0 * (1 - KEEPS)) / (1 - KEEPS**4)
    )


@pytest.mark.parametrize("lr", [1e-4, 1e-2])
def test_that_steep_is_where_the_loss_falls_fastest_and_valley_lies_before_it(lr: float) -> None:
    interval = read_range(falls_at(lr)).interval
    assert interval is not None
    assert interval.steep == pytest.approx(lr, rel=0.25)
    assert 0.005 * lr < interval.valley < interval.steep


@pytest.mark.parametrize(
    ("points", "code"),
    [
        (made(*[5.0 - 0.1 * i for i in range(12)]), "lr_range.too_short"),
        ([], "lr_range.too_short"),
        (made(*[5.0 + 0.01 * i for i in range(100)]), "lr_range.no_fall"),
    ],
)
def test_that_it_says_why_there_is_no_interval(points: list[RangePoint], code: str) -> None:
    reading = read_range(points)
    assert reading.interval is None
    assert reading.reason is not None
    assert reading.reason.code == code
    assert str(reading.reason)


def test_that_four_times_the_lowest_ends_it() -> None:
    assert not is_beyond(made(4.0, 2.0, 8.0))
    assert is_beyond(made(4.0, 2.0, 8.1))
