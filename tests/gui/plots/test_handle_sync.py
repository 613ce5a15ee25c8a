"""What follows a handle while it is dragged, frame by frame, before it is let go."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.config.fields import steps_of
from core.lr_shapes import SHAPES
from gui.plots.marks import PhasesLayer
from gui.schedule_editor.plan_drag import END, INITIAL, PEAK
from gui.widgets.field_row import FieldRow
from tests.gui.kept_desk import kept_desk
from tests.gui.plots.test_handles import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def hand(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Hand]:
    with kept_desk(qtbot, request, RunConfig()) as desk:
        yield Hand(desk)


def hint(hand: Hand, path: str) -> str:
    row = hand.field(path).parent()
    assert isinstance(row, FieldRow)
    return row.hint()


def bands(hand: Hand) -> list[tuple[float, float] | None]:
    """The warmup's band on each of the three plots."""
    layers = [
        layer
        for card in hand.plots.stack.cards
        for layer in card._layers
        if isinstance(layer, PhasesLayer)
    ]
    assert len(layers) == 3
    return [layer._ramps[0].span if layer._ramps else None for layer in layers]


def test_that_shading_fields_and_units_follow_in_every_frame_of_a_drag(hand: Hand) -> None:
    seen = set()
    hand.press(PEAK)
    for _ in range(6):
        hand.move(25, 6)
        schedule = hand.draft.schedule
        assert schedule is not None
        seen.add(schedule.warmup_steps)
        assert bands(hand) == [(0.0, float(schedule.warmup_steps))] * 3
        assert hand.field("schedule.warmup").value() == hand.draft.value("schedule.warmup")
        tokens = f"{schedule.warmup_steps * 512:,} tokens"
        assert hint(hand, "schedule.warmup").startswith(f"{schedule.warmup_steps} steps · ")
        assert tokens in hint(hand, "schedule.warmup")
        assert tokens in hand.handles.label.lines[1]
        hand.agree()
    hand.release()
    assert len(seen) > 3


def test_that_no_warmup_has_no_band_and_can_be_dragged_out_again(hand: Hand) -> None:
    hand.set(warmup=0)
    assert bands(hand) in ([None] * 3, [(0.0, 0.0)] * 3)
    hand.drag(PEAK, 60, 0)
    assert hand.draft.value("schedule.warmup") > 0
    assert bands(hand)[0] == (0.0, float(hand.draft.value("schedule.warmup")))


@pytest.mark.thorough
@pytest.mark.parametrize("log_y", [False, True])
def test_that_handles_on_the_same_height_and_place_are_all_taken_and_moved(
    hand: Hand, log_y: bool
) -> None:
    hand.plots.set_log_y(log_y)
    for shape in ("cosine", "wsd-1-sqrt", "constant") if log_y else SHAPES:
        _take_all(hand, shape)


def _take_all(hand: Hand, shape: str) -> None:
    hand.draft.set_values({"training.max_steps": 0})
    hand.set(decay=shape, warmup=0, decay_start=0, initial_lr=1e-3, min_lr=1e-3, peak_lr=1e-3)
    hand.drag(PEAK, 0, -30)
    assert hand.draft.value("schedule.peak_lr") > 1e-3
    hand.drag(INITIAL, 0, 30)
    assert hand.draft.value("schedule.initial_lr") < 1e-3
    if not hand.handle(END).isHidden():
        hand.drag(END, 0, 30)
        assert hand.draft.value("schedule.min_lr") < 1e-3
    hand.drag(PEAK, 50, 0)
    schedule = hand.draft.schedule
    assert schedule is not None
    if SHAPES[shape].holds:  # the decay begins at once: no room before it, and it says so
        assert schedule.warmup_steps == 0
    else:
        assert steps_of(hand.draft.value("schedule.warmup"), schedule.total_steps) > 0
    hand.agree()
