"""A small box finds a place where no curve is, stays there, and is given up where there is none."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF

from gui.plots.free_room import Line, Taken, free_place

ROOM = QRectF(100, 0, 400, 200)
SIZE = QSizeF(120, 50)
X = np.linspace(0, 500, 40)
FALLING = (X, 20 + 150 * (1 - np.exp(-X / 200)))  # px grow downwards


def touches(box: QRectF, line: Line) -> bool:
    """Whether a finely drawn line has a point in the box."""
    x = np.linspace(box.left(), box.right(), 500)
    y = np.interp(x, *line)
    return bool(((y >= box.top()) & (y <= box.bottom())).any())


def test_that_a_box_lies_far_right_near_the_end_and_on_no_line() -> None:
    found = free_place(ROOM, SIZE, Taken([FALLING]), near_y=160)
    assert found is not None
    assert found.right() == ROOM.right()
    assert not touches(found, FALLING)
    assert ROOM.contains(found)


def test_that_it_stays_while_its_place_is_free() -> None:
    first = free_place(ROOM, SIZE, Taken([FALLING]), near_y=160)
    assert free_place(ROOM, SIZE, Taken([FALLING]), 20, first) == first
    assert first is not None
    across = (X, np.full(len(X), first.center().y()))
    moved = free_place(ROOM, SIZE, Taken([across]), 20, first)
    assert moved not in (None, first)


@pytest.mark.parametrize(
    "taken",
    [
        Taken([(X, np.full(len(X), y)) for y in range(0, 200, 40)]),
        Taken(boxes=[ROOM]),
        Taken([(np.array([300.0, 301.0]), np.array([0.0, 200.0])), *[FALLING]], [ROOM]),
    ],
)
def test_that_it_is_given_up_where_there_is_no_room(taken: Taken) -> None:
    assert free_place(ROOM, SIZE, taken, 100) is None
    assert free_place(QRectF(0, 0, 100, 200), SIZE, Taken(), 100) is None
    assert free_place(QRectF(0, 0, 400, 40), SIZE, Taken(), 100) is None


def test_that_a_steep_line_and_a_gap_are_seen() -> None:
    room = QRectF(200, 50, 120, 52)
    assert free_place(room, SIZE, Taken(), 75) is not None
    steep = (np.array([249.0, 251.0]), np.array([0.0, 200.0]))
    assert free_place(room, SIZE, Taken([steep]), 75) is None
    gap = (np.array([150.0, 250.0, 350.0]), np.array([75.0, np.nan, 75.0]))
    assert free_place(room, SIZE, Taken([gap]), 75) is not None
    assert free_place(room, SIZE, Taken([(np.array([250.0]), np.array([60.0]))]), 75) is None
    assert free_place(room, SIZE, Taken([(np.array([]), np.array([]))]), 75) is not None


def test_that_it_stands_beside_buttons() -> None:
    button = QRectF(380, 0, 120, 60)
    found = free_place(ROOM, SIZE, Taken([FALLING], [button]), near_y=0)
    assert found is not None
    assert not found.intersects(button)
