"""The picture of a sweep: what is said at its edges, and the range test on its axis."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.foresight.lr_range import LrInterval
from core.run_store.lr_ranges import keep_range_test, key_of, read_range_test
from core.sweeps.store import SweepStore
from core.sweeps.sweep import MemberState, Sweep, new_sweep
from core.sweeps.verdict import verdict_of
from gui.queue.sweep_desk import _looked_at
from gui.queue.sweep_plot import SweepPlot
from tests.gui.test_range_test import POINTS

PEAKS = (1e-4, 1e-3, 1e-2)
ENDS = {1e-4: 2.6, 1e-3: 2.3, 1e-2: 2.9}


def swept(*, early: bool = False) -> Sweep:
    """Three peaks with two seeds each; ``early``: the second seed of the highest was ended."""
    made = new_sweep(RunConfig(), {"schedule.peak_lr": PEAKS}, (1, 2))
    members = tuple(
        replace(m, state=MemberState.DONE, final_val=ENDS[m.values[0]] + 0.01 * m.seed)
        for m in made.members
    )
    if early:
        ended = replace(members[-1], state=MemberState.ENDED_EARLY, final_val=None)
        members = (*members[:-1], ended)
    return replace(made, members=members)


@pytest.fixture
def plot(qtbot: QtBot) -> SweepPlot:
    made = SweepPlot()
    made.resize(640, 420)
    qtbot.addWidget(made)
    return made


def test_that_what_is_said_at_the_upper_edge_lies_over_no_mark(plot: SweepPlot) -> None:
    sweep = swept(early=True)
    plot.show_sweep(sweep, verdict_of(sweep))
    assert not plot.grab().isNull()
    highest = min(rect.center().y() for rect, text in plot._said if "stopped early" not in text)
    under = plot._plot().top() + 14 + 16  # the line "1 stopped early"
    assert highest > under
    plain = swept()
    plot.show_sweep(plain, verdict_of(plain))
    assert plot._room_above() == 0.0


def test_that_a_range_test_lies_on_the_axis_of_the_peak(plot: SweepPlot) -> None:
    sweep = swept()
    plot.show_sweep(sweep, verdict_of(sweep))
    assert plot.range_rect is None
    plot.show_range(LrInterval(1e-4, 1e-3))
    rect = plot.range_rect
    assert rect is not None
    low, middle = (plot._at(point) for point in verdict_of(sweep).points[:2])
    assert (rect.left(), rect.right()) == pytest.approx((low, middle))
    assert rect.bottom() == pytest.approx(plot._plot().bottom())
    assert not plot.grab().isNull()
    assert plot.told_at(rect.center() - QPointF(0, 2)) == "LR range test: 1.00e-4 to 1.00e-3"
    assert plot._height(ENDS[1e-3]) < rect.top()  # no mark lies on it
    plot.show_range(LrInterval(1e-9, 1e-8))  # beside the plot
    assert plot.range_rect is None


def test_that_the_range_test_of_a_sweep_is_found_by_its_model_text_and_batch(
    tmp_path: Path,
) -> None:
    store = SweepStore(tmp_path)
    sweep = swept()
    store.write(sweep)
    assert _looked_at(store)[1] == {}
    other = sweep.base.replaced({"training.batch_size": 7})
    keep_range_test(key_of(other), POINTS, 0)
    assert _looked_at(store)[1] == {}
    keep_range_test(key_of(sweep.base), POINTS, 0)
    kept = read_range_test(key_of(sweep.base))
    assert kept is not None
    assert _looked_at(store)[1] == {sweep.identity: kept.reading.interval}
