"""The store of a run's curves: growth, smoothing, reduction, x axes, faults."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages.events import Evaluated, StepDone
from gui.models.reduce import Array, Column, Peaks, bucket_size, row_at
from gui.models.run_series import EVAL_FIELDS, STEP_FIELDS, Reduction, RunSeries
from gui.models.smoothing import Ema


def step(n: int, loss: float = 1.0, norm: float = 0.5, *, clipped: bool = False) -> StepDone:
    return StepDone(n, n // 10, (n + 1) * 64, 1e-3, loss, norm, clipped, (n + 1) * 0.5)


def test_that_a_column_keeps_every_value_while_it_grows() -> None:
    column = Column()
    for begin in range(0, 5000, 7):
        column.extend(np.arange(begin, begin + 7))
    assert np.array_equal(column.values, np.arange(len(column)))


def test_that_doubling_a_column_is_rare() -> None:
    column = Column()
    rooms = set()
    for _ in range(100_000):
        column.extend([1.0])
        rooms.add(column.values.base is not None and id(column.values.base))
    assert len(column) == 100_000
    assert len(rooms) <= 9


@given(
    st.lists(
        st.floats(-1e3, 1e3) | st.just(math.nan) | st.just(math.inf), min_size=1, max_size=700
    ),
    st.integers(1, 50),
    st.integers(0, 9),
)
def test_that_no_peak_is_lost_by_reduction(values: list[float], chunk: int, power: int) -> None:
    column, peaks = Column(), Peaks()
    for begin in range(0, len(values), chunk):
        column.extend(values[begin : begin + chunk])
        peaks.update(column.values)
    size, first = 2**power, len(values) // 3
    low, high = peaks.reduced(column.values, first, len(values), size)
    begin = first // size * size
    for bucket, start in enumerate(range(begin, len(values), size)):
        finite = [v for v in values[start : start + size] if math.isfinite(v)]
        if finite:
            assert (low[bucket], high[bucket]) == (min(finite), max(finite))
        else:
            assert math.isnan(low[bucket])
            assert math.isnan(high[bucket])


def test_that_a_long_column_is_reduced_from_its_coarse_levels() -> None:
    series = RunSeries()
    losses = np.sin(np.arange(30_000.0)) + 5
    losses[12_345] = 99.0
    series.append([step(n, float(loss)) for n, loss in enumerate(losses)])
    rows, y = series.reduced("loss", 0, 30_000, 200, "peaks")
    assert len(rows) <= 400
    assert rows[-1] == 29_999
    assert y.max() == 99.0
    assert y.min() == losses.min()


def test_that_a_full_bucket_never_changes_again() -> None:
    series = RunSeries()
    rng = np.random.default_rng(0)
    series.append([step(n, float(loss)) for n, loss in enumerate(rng.normal(size=4000))])
    before = series.reduced("loss", 0, 4000, 500, "peaks")[1]
    series.append([step(4000 + n, float(loss)) for n, loss in enumerate(rng.normal(size=50))])
    after = series.reduced("loss", 0, 4050, 510, "peaks")[1]
    full = 2 * (4000 // bucket_size(4000, 500))
    assert bucket_size(4000, 500) == bucket_size(4050, 510)
    assert np.array_equal(before[:full], after[:full])


@given(
    st.lists(st.floats(0.1, 20.0), min_size=1, max_size=400),
    st.sampled_from([0.0, 0.01, 0.5, 0.9, 0.99]),
    st.integers(1, 60),
)
def test_that_smoothing_in_pieces_is_the_textbook_average(
    values: list[float], factor: float, chunk: int
) -> None:
    ema, state, expected = Ema(factor), 0.0, []
    for count, value in enumerate(values, start=1):
        state = factor * state + (1 - factor) * value
        expected.append(state / (1 - factor**count))
    pieces = [ema.extend(np.array(values[b : b + chunk])) for b in range(0, len(values), chunk)]
    np.testing.assert_allclose(np.concatenate(pieces), expected, rtol=1e-9)


def test_that_smoothing_begins_at_the_data_and_skips_what_is_not_finite() -> None:
    out = Ema(0.9).extend(np.array([8.0, math.nan, 8.0, math.inf, 8.0]))
    np.testing.assert_allclose(out, [8.0, math.nan, 8.0, math.nan, 8.0])


@pytest.mark.parametrize("factor", [-0.1, 0.995, math.nan])
def test_that_a_smoothing_out_of_range_is_refused_by_name(factor: float) -> None:
    with pytest.raises(ValueError, match="smoothing"):
        Ema(factor)


def test_that_changing_the_smoothing_is_as_if_it_had_always_been_so() -> None:
    events = [step(n, 5.0 / (n + 1)) for n in range(300)]
    late, early = RunSeries(0.9), RunSeries(0.5)
    late.append(events)
    late.set_smoothing(0.5)
    early.append(events)
    np.testing.assert_allclose(late.column("smoothed"), early.column("smoothed"))


def test_that_a_branch_is_smoothed_as_one_with_its_parents_whatever_comes_later() -> None:
    whole, branch = RunSeries(0.9), RunSeries(0.9)
    events = [step(n, 3.0 + math.sin(n)) for n in range(30)]
    whole.append(events)
    branch.append(events[20:])
    branch.set_lead_in(whole.column("loss")[:20])
    for factor in (0.9, 0.5):
        whole.set_smoothing(factor)
        branch.set_smoothing(factor)
        np.testing.assert_allclose(branch.column("smoothed"), whole.column("smoothed")[20:], 1e-6)
    assert branch.n_steps == 10


def test_that_a_replayed_step_replaces_the_tail() -> None:
    once, twice = RunSeries(), RunSeries()
    events = [step(n, 3.0 - 0.01 * n) for n in range(120)]
    evals = [Evaluated(n, 3.0, 3.1, 0.0) for n in range(0, 120, 20)]
    once.append(events, evals)
    twice.append(events, evals)
    twice.append(events[60:], evals[3:])
    for name in ("step", "loss", "smoothed", "eval_step", "val_loss"):
        np.testing.assert_allclose(twice.column(name), once.column(name))


def test_that_what_is_not_finite_is_marked_at_the_last_finite_height() -> None:
    series = RunSeries()
    series.append([step(0, 4.0), step(1, math.nan), step(2, 3.0), step(3, math.inf)])
    places, heights = series.not_finite("loss")
    assert places.tolist() == [1, 3]
    assert heights.tolist() == [4.0, 3.0]
    assert np.isnan(series.reduced("loss", 0, 4, 100, "peaks")[1]).tolist() == [
        False, True, False, True,
    ]  # fmt: skip


def test_that_clipped_norms_stand_only_where_a_step_was_clipped() -> None:
    series = RunSeries()
    series.append([step(0, norm=2.0), step(1, norm=3.0, clipped=True)])
    clipped = series.column("clipped_norm")
    assert math.isnan(clipped[0])
    assert clipped[1] == 3.0


@pytest.mark.parametrize("axis", ["step", "tokens", "time"])
def test_that_a_step_is_found_again_where_it_was_drawn(axis: str) -> None:
    series = RunSeries()
    series.append([step(n) for n in range(10, 60)])
    for wanted in (10.0, 33.0, 59.0, 100.0):
        x = float(series.x_of(np.array([wanted]), axis)[0])  # type: ignore[arg-type]
        assert series.step_at(x, axis) == pytest.approx(wanted)  # type: ignore[arg-type]


def test_that_the_future_by_time_goes_on_at_the_mean_pace() -> None:
    series = RunSeries()
    series.append([step(n) for n in range(100)])
    assert series.x_of(np.array([199.0]), "time")[0] == pytest.approx(100.0)


def test_that_nothing_is_known_of_time_before_the_first_step() -> None:
    assert RunSeries().pace("time") == 0.0
    assert RunSeries().row_of(5) is None


@pytest.mark.parametrize("n", [900, 5_000, 70_001])
@pytest.mark.parametrize("how", ["tops", "marks"])
def test_that_marks_of_few_or_many_steps_stand_on_clipped_steps_at_their_norms(
    n: int, how: Reduction
) -> None:
    rng = np.random.default_rng(n)
    rows = np.zeros(n, dtype=STEP_FIELDS)
    rows["step"], rows["grad_norm"] = np.arange(n), rng.random(n) * 2
    rows["clipped"] = (rows["grad_norm"] > 1) & (rows["step"] > n // 3)  # a tall one is not clipped
    series = RunSeries()
    series.append_columns(rows, np.zeros(0, dtype=EVAL_FIELDS))
    places, norms = series.reduced("clipped_norm", 0, n, 240, how)
    kept = np.isfinite(norms)
    assert kept.any()
    assert rows["clipped"][places[kept]].all()
    assert norms[kept] == pytest.approx(rows["grad_norm"][places[kept]])
    assert norms[kept].max() == pytest.approx(rows["grad_norm"][rows["clipped"]].max())


@pytest.mark.thorough
@given(st.integers(1, 3_000), st.integers(0, 8), st.data())
def test_that_a_bucket_s_row_is_the_first_with_its_extreme(
    n: int, power: int, data: st.DataObject
) -> None:
    values = np.random.default_rng(n).integers(0, 50, n).astype(np.float64)
    values[values < 5] = np.nan
    first = data.draw(st.integers(0, n - 1))
    last = data.draw(st.integers(first + 1, n))
    size = 2**power
    peaks = Peaks()
    peaks.update(values)
    starts = range(first // size * size, last, size)
    buckets = [values[begin : min(begin + size, last)] for begin in starts]
    kept = [
        (begin, bucket)
        for begin, bucket in zip(starts, buckets, strict=True)
        if np.isfinite(bucket).any()
    ]
    lowest = [begin + int(np.nanargmin(bucket)) for begin, bucket in kept]
    highest = [begin + int(np.nanargmax(bucket)) for begin, bucket in kept]
    assert peaks.rows_of(values, first, last, size, "low").tolist() == lowest
    assert peaks.rows_of(values, first, last, size, "high").tolist() == highest


@pytest.mark.parametrize("dtype", [np.int32, np.float32, np.float64])
@pytest.mark.parametrize("place", [-1e300, -0.5, 0, 3, 3.5, 7.0, 9, 1e300, np.inf])
def test_that_a_row_is_found_without_a_copy_where_numpy_would_find_it(
    dtype: type, place: float
) -> None:
    column: Array = np.array([0, 1, 3, 3, 7, 9], dtype=dtype)
    for side in ("left", "right"):
        assert row_at(column, place, side) == np.searchsorted(column, place, side)
