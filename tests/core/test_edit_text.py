"""What an edit says: a rise is a warmup, a fall is a ramp down."""

import pytest

from core.config import ScheduleConfig
from core.messages.edit_records import Edit
from core.messages.edit_text import after_text, change_text, what_text
from core.schedule.edits import Redraw, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline, rest

LINE = Timeline(plan(ScheduleConfig(decay="cosine", warmup=60, peak_lr=1e-3, min_lr=1e-5), 300))


@pytest.mark.parametrize(
    ("lr", "said"), [(2.3e-4, "ramp down to 2.3e-4"), (2e-3, "warm up again to 2e-3")]
)
def test_that_the_way_to_another_height_is_named_by_its_direction(lr: float, said: str) -> None:
    change = Redraw(peak_lr=lr, peak_step=220)
    stands, tail = rest(LINE, 150), tail_of(change, LINE, 150)
    assert str(change_text(change.name, stands, tail)).startswith(f"{said} by step 220")


def test_that_an_edit_stored_by_an_earlier_version_is_named_by_its_direction() -> None:
    change = Redraw(peak_lr=2.3e-4, peak_step=220)
    stands, tail = rest(LINE, 150), tail_of(change, LINE, 150)
    stored = Edit(
        step=150,
        kind="schedule",
        values=tail.values(),
        before=stands.values(),
        change=change.name,
    )
    assert str(what_text(stored)).startswith("ramp down to 2.3e-4 by step 220")
    assert "down to 2.3e-4 by step 220" in str(after_text(stored))
    assert "peak" not in str(after_text(stored))


def test_that_a_curve_says_how_many_points_lie_ahead_and_what_is_between() -> None:
    points = ((0.0, 1e-4), (0.2, 1e-3), (0.5, 6e-4), (1.0, 1e-5))
    line = Timeline(plan(ScheduleConfig(decay="points", points=points), 300))
    for change, said in (
        (Redraw(points=((150, 8e-4), (300, 1e-5))), "through 2 points"),
        (Redraw(points=((300, 1e-5),)), "through 1 point"),
        (
            Redraw(points=((150, 6e-4), (300, 1e-5)), interpolation="smooth"),
            "through 2 points, between points: smooth",
        ),
    ):
        stands, tail = rest(line, 100), tail_of(change, line, 100)
        assert str(change_text(change.name, stands, tail)) == said


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        (2e-4, Redraw(peak_lr=3e-4), "ramp down to 2e-4 -> 3e-4"),
        (2e-4, Redraw(peak_step=230), "ramp down by step 220 -> 230"),
        (2e-4, Redraw(peak_lr=2e-3), "warm up again to 2e-3 by step 220"),
        (2e-3, Redraw(peak_lr=2e-4), "ramp down to 2e-4 by step 220"),
    ],
)
def test_that_a_further_edit_of_it_says_what_becomes_of_it(
    first: float, then: Redraw, said: str
) -> None:
    begun = LINE.edited(tail_of(Redraw(peak_lr=first, peak_step=220), LINE, 150))
    stands, tail = rest(begun, 150), tail_of(then, begun, 150)
    assert str(change_text(then.name, stands, tail)) == said
