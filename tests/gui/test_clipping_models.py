"""Clipping in numbers: where it acts, how often, and how a threshold is dragged."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ClippingConfig
from core.messages.events import StepDone
from core.schedule.lr_schedule import clips
from core.schedule.timeline import Phase
from gui.models.clip_history import ClipHistory
from gui.models.clipping_stats import WINDOW, by_phase, spread
from gui.models.run_series import RunSeries
from gui.schedule_editor.clip_drag import dragged_norm, norm_text, nudged_norm
from gui.schedule_editor.plan_drag import Resolution

BEGINS = st.sampled_from(["start", "after_warmup", "book"])
CLIPPINGS = st.builds(ClippingConfig, st.sampled_from([0.0, 0.5, 1.0]), BEGINS)


# where it acts


@given(
    CLIPPINGS, st.lists(st.tuples(st.integers(0, 60), CLIPPINGS), max_size=4), st.integers(0, 50)
)
def test_that_the_idle_stretches_are_the_steps_that_nothing_clips(
    first: ClippingConfig, edits: list[tuple[int, ClippingConfig]], warmup: int
) -> None:
    history = ClipHistory(first)
    for step, clipping in sorted(edits, key=lambda edit: edit[0]):
        history = history.edited(step, clipping)
    idle = {
        step
        for stretch in history.idle(warmup)
        for step in range(stretch.begin, 100 if stretch.end is None else stretch.end)
    }
    for step in range(100):
        held = history.at(step)
        acts = held.max_norm > 0 and clips(held.begin, step, warmup)
        assert (step not in idle) == acts
    stretches = history.idle(warmup)
    assert all(one.end is not None for one in stretches[:-1])
    assert history.present == history.at(10**9)


# how often


@given(
    st.lists(st.tuples(st.floats(0, 10), st.booleans()), min_size=1, max_size=500),
    st.integers(0, 300),
    st.integers(0, 300),
)
def test_that_shares_by_phase_are_those_of_counting(
    rows: list[tuple[float, bool]], warmup: int, stable: int
) -> None:
    norms = np.array([norm for norm, _ in rows])
    clipped = np.array([was for _, was in rows])
    steps = np.arange(len(rows), dtype=np.float64)
    cuts = (0, warmup, warmup + stable, 1000)
    names = ("warmup", "stable", "decay")
    phases = [Phase(name, cuts[n], cuts[n + 1]) for n, name in enumerate(names)]
    found = {one.name: one for one in by_phase(phases, steps, norms, np.cumsum(clipped))}
    for phase in phases:
        mine = slice(phase.begin, min(phase.end, len(rows)))
        if phase.begin >= min(phase.end, len(rows)):
            assert phase.name not in found
            continue
        one = found[phase.name]
        assert one.n == len(norms[mine])
        assert one.share == pytest.approx(np.mean(clipped[mine]))
        assert one.p95 == pytest.approx(np.quantile(norms[mine][-WINDOW:], 0.95))


def test_that_a_phase_that_comes_twice_is_counted_as_one() -> None:
    phases = [Phase("warmup", 0, 2), Phase("decay", 2, 4), Phase("warmup", 4, 6)]
    clipped = np.array([1, 0, 0, 1, 1, 1])
    found = by_phase(phases, np.arange(6.0), np.ones(6), np.cumsum(clipped))
    assert [(one.name, one.n, one.share) for one in found] == [
        ("warmup", 4, 0.75),
        ("decay", 2, 0.5),
    ]


def test_that_a_norm_that_is_not_finite_spoils_no_quantile() -> None:
    norms = np.array([1.0, np.inf, 3.0, np.nan])
    found = spread(norms, norms, np.array([False, False, True, False]))
    assert found is not None
    assert (found.p50, found.share) == (2.0, 0.25)
    assert spread(np.empty(0), np.empty(0), np.empty(0)) is None


def test_that_the_norm_after_clipping_is_of_the_threshold_that_held_then() -> None:
    series = RunSeries()
    series.clip_limit = 1.0
    series.append([done(0, 0.5), done(1, 4.0), done(2, 4.0, clipped=True)])
    series.clip_limit = 0.25
    series.append([done(3, 4.0, clipped=True)])
    assert series.column("after_norm").tolist() == pytest.approx([0.5, 4.0, 1.0, 0.25], rel=1e-6)
    assert series.column("clipped_total").tolist() == [0, 0, 1, 2]
    series.append([done(2, 4.0)])  # resumed from before
    assert series.column("clipped_total").tolist() == [0, 0, 0]


def done(step: int, norm: float, *, clipped: bool = False) -> StepDone:
    return StepDone(step, 0, step + 1, 1e-3, 3.0, norm, clipped, step + 1.0)


# how it is dragged


@given(
    st.floats(-5, 1e12),
    st.sampled_from([Resolution(1, 0.01), Resolution(1, 0, 0.01)]),
    st.booleans(),
)
def test_that_every_drag_ends_at_a_threshold_that_is_allowed(
    wanted: float, resolution: Resolution, snap: bool
) -> None:
    value, stopped = dragged_norm(wanted, resolution, snap=snap)
    ClippingConfig(value, "start")
    assert 0 <= value <= 1e9
    assert bool(stopped) == (value == 1e9 and wanted > 1e9 * 0.5 and stopped != "")


def test_that_thresholds_snap_and_reach_zero() -> None:
    coarse = Resolution(1, 0.01)
    assert dragged_norm(0.97, coarse, snap=True) == (1.0, "")
    assert dragged_norm(0.9713, coarse, snap=False) == (0.9713, "")
    assert dragged_norm(0.004, coarse, snap=False) == (0.0, "")
    assert dragged_norm(-1.0, coarse, snap=True) == (0.0, "")


@given(st.sampled_from([1e-3, 0.1, 0.99, 1.0, 2.5, 37.0, 1e9]), st.booleans())
def test_that_keys_go_up_and_down_and_back(value: float, far: bool) -> None:
    up = nudged_norm(value, 1, far=far)
    assert up > value or value == 1e9
    down = nudged_norm(value, -1, far=far)
    assert 0 <= down < value
    assert down < value <= nudged_norm(down, 1, far=far)


def test_that_keys_turn_it_off_and_on_again() -> None:
    value, presses = 1.0, 0
    while value > 0:
        value, presses = nudged_norm(value, -1, far=True), presses + 1
    assert presses < 40
    assert nudged_norm(0.0, -1, far=False) == 0.0
    assert nudged_norm(0.0, 1, far=False) == 1e-3
    assert norm_text(0.25) == "0.25"
