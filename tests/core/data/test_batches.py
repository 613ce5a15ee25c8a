"""Batches: the book's windows, as a pure function of (seed, index)."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data import Batches
from core.data.batches import scattered

CASES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "n": st.integers(60, 200),
        "context_length": st.integers(1, 9),
        "stride": st.integers(1, 12),
        "batch_size": st.integers(1, 4),
        "seed": st.integers(0, 2**31 - 1),
    }
)


def build(n: int, *, training: bool = True, shuffle: bool = True, **sizes: Any) -> Batches:
    ids = np.arange(n, dtype=np.int32) * 3
    return Batches(ids=ids, shuffle=shuffle, drop_last=training, **sizes)


def windows_of(batches: Batches, epoch: int) -> list[tuple[int, ...]]:
    found = []
    for index in range(epoch * len(batches), (epoch + 1) * len(batches)):
        inputs, _ = batches.batch(index)
        found += [tuple(row) for row in inputs.tolist()]
    return found


@given(CASES)
def test_that_without_shuffling_the_batches_are_the_books(case: dict[str, Any]) -> None:
    batches = build(**case, shuffle=False)
    ids, length = batches.ids.tolist(), case["context_length"]
    starts = list(range(0, len(ids) - length, case["stride"]))  # as in the book's dataset
    size = case["batch_size"]
    assert len(batches) == len(starts) // size
    for index in range(len(batches)):
        inputs, targets = batches.batch(index)
        chosen = starts[index * size : (index + 1) * size]
        assert inputs.dtype == targets.dtype == np.int64
        assert inputs.tolist() == [ids[i : i + length] for i in chosen]
        assert targets.tolist() == [ids[i + 1 : i + length + 1] for i in chosen]


@given(CASES)
def test_that_validation_keeps_every_window(case: dict[str, Any]) -> None:
    batches = build(**case, shuffle=False, training=False)
    starts = range(0, case["n"] - case["context_length"], case["stride"])
    assert [row[0] // 3 for row in windows_of(batches, 0)] == list(starts)
    assert len(batches.fixed(10_000)) == len(batches)


@given(CASES)
def test_that_an_epoch_shows_no_window_twice(case: dict[str, Any]) -> None:
    batches = build(**case)
    for epoch in range(2):
        seen = windows_of(batches, epoch)
        assert len(set(seen)) == len(seen) == len(batches) * case["batch_size"]


@given(CASES, st.integers(0, 500))
def test_that_a_batch_depends_on_seed_and_index_alone(case: dict[str, Any], index: int) -> None:
    one, other = build(**case), build(**case)
    other.batch(index + 7)
    other.fixed(3)
    np.random.default_rng(0).random(5)
    for a, b in zip(one.batch(index), other.batch(index), strict=True):
        assert np.array_equal(a, b)
    assert one.epoch_of(index) == index // len(one)


def test_that_epochs_and_seeds_differ_in_their_order() -> None:
    sizes: dict[str, Any] = {"context_length": 4, "stride": 4, "batch_size": 2}
    first = build(400, seed=123, **sizes)
    orders = [
        windows_of(first, 0),
        windows_of(first, 1),
        windows_of(build(400, seed=124, **sizes), 0),
    ]
    orders.append([tuple(row) for inputs, _ in first.fixed(len(first)) for row in inputs.tolist()])
    assert all(a != b for i, a in enumerate(orders) for b in orders[:i])


def test_that_the_order_stays_what_it_was() -> None:
    """A change here would make resumed runs differ from those that were never interrupted."""
    batches = build(100, context_length=9, stride=9, batch_size=1, seed=123)
    assert [row[0] // 27 for row in windows_of(batches, 0)] == [1, 4, 3, 2, 7, 10, 0, 5, 8, 9, 6]


def test_that_evaluation_sees_the_same_batches_each_time() -> None:
    batches = build(100, context_length=4, stride=4, batch_size=3, seed=5)
    before = batches.fixed(2)
    windows_of(batches, 3)
    for (a, _), (b, _) in zip(before, batches.fixed(2), strict=True):
        assert np.array_equal(a, b)
    assert len(batches.fixed(999)) == len(batches)


@pytest.mark.parametrize("shuffle", [True, False])
def test_that_batches_spread_over_the_text_are_those_of_every_seed(shuffle: bool) -> None:
    def starts(n: int, seed: int) -> list[int]:
        sizes: dict[str, Any] = {"context_length": 4, "stride": 4, "batch_size": 2}
        batches = build(100, seed=seed, shuffle=shuffle, **sizes)
        return [int(inputs[0, 0]) // 12 for inputs, _ in batches.spread(n)]

    assert starts(4, seed=1) == starts(4, seed=2) == [2, 8, 14, 20]
    assert starts(1, seed=1) == [12]  # the middle of 24 windows
    assert starts(999, seed=1) == [*range(0, 24, 2)]  # all that there are, each once


def test_that_a_negative_index_is_refused() -> None:
    with pytest.raises(IndexError):
        build(100, context_length=4, stride=4, batch_size=3, seed=5).batch(-1)


@pytest.mark.thorough
@given(st.integers(1, 3_000), st.integers(0, 2**31 - 1), st.integers(0, 9))
def test_that_scattering_permutes(n: int, seed: int, epoch: int) -> None:
    order = scattered(0, n, n, seed, epoch)
    assert sorted(order.tolist()) == list(range(n))
    middle = n // 2
    assert scattered(middle, n, n, seed, epoch).tolist() == order[middle:].tolist()


def test_that_scattering_goes_everywhere_and_differs_by_epoch() -> None:
    n = 10**8
    first, second = (scattered(0, 20_000, n, 123, epoch) for epoch in (0, 1))
    counts, _ = np.histogram(first, bins=20, range=(0, n))
    assert counts.min() > 800  # of 1,000 expected; the standard deviation is 31
    assert abs(np.corrcoef(first[:-1], first[1:])[0, 1]) < 0.03
    assert not set(first[:100].tolist()) & set(second[:100].tolist())


def test_that_too_many_windows_to_sort_are_shown_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.data.batches._SORTED", 10)
    monkeypatch.setattr("core.data.batches._STRETCH", 8)
    batches = build(120, context_length=1, stride=1, batch_size=3, seed=5)
    for epoch in (0, 1):
        shown = windows_of(batches, epoch)
        assert len(set(shown)) == len(shown) == len(batches) * 3
    assert windows_of(batches, 0) != windows_of(batches, 1)
    again = build(120, context_length=1, stride=1, batch_size=3, seed=5)
    for index in (70, 3, 41):  # whatever was asked before
        assert np.array_equal(again.batch(index)[0], batches.batch(index)[0])
    assert len(batches.fixed(4)) == 4
