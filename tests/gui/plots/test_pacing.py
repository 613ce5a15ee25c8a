"""How long drawing rests between one set of new points and the next."""

import pytest

from gui.plots.pacing import rest_ms


@pytest.mark.parametrize(
    ("took_ms", "rests_ms"),
    [(0.1, 33), (5.0, 150), (20.0, 450), (37.0, 450), (60.0, 720), (200.0, 950)],
)
def test_that_drawing_rests_by_what_it_takes_and_is_never_a_second_old(
    took_ms: float, rests_ms: int
) -> None:
    assert rest_ms(took_ms, rest=30) == rests_ms
