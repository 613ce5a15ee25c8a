"""The plots of a comparison: what is drawn of each run, where labels stand, who sets the range."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages.events import Evaluated, StepDone
from gui.models.run_series import RunSeries
from gui.plots.compared.ends import CurveEnd, merged, pushed_apart
from gui.plots.compared.records import difference
from gui.plots.compared.runs import ComparedRun, letter, set_aside
from gui.plots.compared.sheet import dashed
from gui.plots.compared.state import CompareState
from gui.plots.overlay import line_style
from gui.style.palette import DARK, LIGHT


def series_of(losses: list[float], every: int = 2, lift: float = 0.0) -> RunSeries:
    series = RunSeries(0.0)
    steps = [
        StepDone(n, 0, (n + 1) * 10, 1e-3, loss, 0.5, False, (n + 1) * 0.5)
        for n, loss in enumerate(losses)
    ]
    evals = [
        Evaluated(n, loss, loss + lift, n * 0.5) for n, loss in enumerate(losses) if n % every == 0
    ]
    series.append(steps, evals)
    return series


def run_of(place: int, losses: list[float], **more: object) -> ComparedRun:
    return ComparedRun(f"/runs/{place}", place, f"run {place}", series_of(losses), **more)  # type: ignore[arg-type]


def test_that_a_run_is_a_letter_a_colour_and_a_dash_that_no_other_of_eight_has() -> None:
    assert [letter(place) for place in (0, 1, 25, 26)] == ["A", "B", "Z", "A1"]
    looks = [line_style(place) for place in range(8)]
    for palette in (DARK, LIGHT):
        colours = [look.colour(dark=palette.dark) for look in looks]
        assert len(set(colours)) == 8
        assert colours[0] == palette.text
        assert palette.edit not in colours  # violet is what is staged
    assert len({look.dash for look in looks[:4]}) == 4


@given(
    st.lists(st.floats(0, 300), min_size=1, max_size=12).map(sorted),
    st.floats(8, 30),
)
def test_that_labels_stand_apart_in_order_and_in_the_room(
    wanted: list[float], height: float
) -> None:
    heights = [height] * len(wanted)
    middles = pushed_apart(wanted, heights, 0.0, 400.0)
    assert all(b - a >= height - 1e-6 for a, b in pairwise(middles))
    assert middles[0] >= height / 2 - 1e-6
    if len(wanted) * height <= 400:
        assert middles[-1] <= 400 - height / 2 + 1e-6
    if len(wanted) == 1 and height / 2 <= wanted[0] <= 300:
        assert middles == pytest.approx(wanted)


def test_that_equal_ends_share_a_label() -> None:
    found = merged(
        [
            CurveEnd(("a",), "1.00e-5", 9.0),
            CurveEnd(("b",), "2", 3.0),
            CurveEnd(("c",), "1.00e-5", 9.1),
        ]
    )
    assert [(one.keys, one.text) for one in found] == [(("b",), "2"), (("a", "c"), "1.00e-5")]


def test_that_a_difference_is_exact_where_both_were_measured_and_ends_with_the_baseline() -> None:
    base, other = (
        series_of([4.0, 3.0, 2.0, 1.0, 1.0]),
        series_of([4.0, 3.5, 2.5, 2.0, 2.0, 2.0, 2.0]),
    )
    x, y = difference(other, base, "step", "val")
    assert x.tolist() == [0.0, 2.0, 4.0]
    assert y.tolist() == [0.0, 0.5, 1.0]
    by_time, _ = difference(other, base, "time", "val")
    assert by_time.tolist() == [0.5, 1.5, 2.5]


def test_that_a_run_that_blew_up_and_stayed_there_is_set_aside_and_no_other() -> None:
    good, lost = run_of(0, [5.0, 4.0, 3.0, 2.0, 2.0]), run_of(1, [5.0, 14.0, 6.0, 3.2, 3.2])
    spiked = run_of(2, [5.0, 9.0, 3.0, 2.1, 2.1])
    broken = run_of(3, [5.0, 4.0, float("nan")], stopped_diverged=True)
    assert set_aside([good, lost, spiked, broken]) == {lost.key: 1, broken.key: 2}
    assert set_aside([lost]) == {}  # alone it is all there is to see


def test_that_of_many_runs_only_the_baseline_and_the_one_looked_at_are_labelled() -> None:
    runs = [run_of(place, [3.0, 2.0, 1.0]) for place in range(20)]
    state = CompareState(runs=runs, base=runs[4].key)
    assert [run.letter for run in state.labelled] == ["E"]
    state.lit = runs[9].key
    assert [run.letter for run in state.labelled] == ["E", "J"]
    state.runs = runs[:8]
    assert len(state.labelled) == 8
    assert state.tail()[0] == pytest.approx(0.75 * 2)


def test_that_the_tail_has_two_runs_in_it_whatever_their_lengths() -> None:
    short, middle, long = (run_of(place, [3.0] * n) for place, n in enumerate((5, 11, 101)))
    state = CompareState(runs=[short, middle, long], base=short.key)
    assert state.tail() == pytest.approx((0.75 * 10, 1.012 * 100))
    state.axis = "time"
    assert state.tail() == pytest.approx((0.75 * 5.5, 1.012 * 50.5))
    state.runs = [long]
    assert state.tail() == pytest.approx((0.75 * 50.5, 1.012 * 50.5))


@given(st.integers(2, 40), st.floats(0.5, 20))
def test_that_dashes_lie_on_the_line(n: int, px: float) -> None:
    x = px * np.arange(n, dtype=np.float64)
    y = np.sin(x)
    cut_x, cut_y, joined = dashed(x, y, (5.0, 2.5), 1.8)
    assert np.all(np.diff(cut_x) >= 0)
    assert np.allclose(np.interp(cut_x, x, y), cut_y)
    assert set(joined.tolist()) <= {0, 1}
    lengths = np.diff(cut_x)[joined[:-1] == 1].sum()
    if x[-1] > 200:
        assert lengths / x[-1] == pytest.approx(5 / 7.5, abs=0.1)
