"""Short runs come to the numbers that they always came to.

On the processor and torch that they were recorded with, to the last bit. On another one sums are
added in another order: there the numbers agree but for rounding, which grows with each update; bf16
has 8 bits, so there it is a hundred times as much. Sampled texts are compared only bit for bit, as
one other draw makes another text.
"""

import json
from typing import Any

import pytest

from tests import golden
from tests.machine import Agreement, agreement

RECORDED = json.loads(golden.FILE.read_bytes())
HOW = agreement(RECORDED["machine"])
_BF16 = 3e-2  # a few roundings of 2**-8
_RATE = 1e-12  # a learning rate is in double precision: its last bits are the system's cosine's


def _assert_rates(recorded: list[str], here: list[str]) -> None:
    if HOW is Agreement.EXACT:
        assert here == recorded
    rates = [float.fromhex(rate) for rate in recorded]
    assert [float.fromhex(rate) for rate in here] == pytest.approx(rates, rel=_RATE)


def _assert_close(recorded: list[Any], here: list[Any], **tolerance: float) -> None:
    """A row of another machine: counts are equal, floats close; what was clipped may differ."""
    for expected, found in zip(recorded, here, strict=True):
        if isinstance(expected, str):
            assert HOW.holds(float.fromhex(expected), float.fromhex(found), **tolerance)
        elif not isinstance(expected, bool):
            assert found == expected


def test_that_every_shape_has_its_rates() -> None:
    here = golden.schedules()
    assert here.keys() >= RECORDED["schedules"].keys()
    for name, rates in RECORDED["schedules"].items():
        _assert_rates(rates, here[name])


@pytest.mark.parametrize("name", golden.RUNS)
def test_that_a_run_comes_to_its_numbers(name: str) -> None:
    recorded, here = RECORDED["runs"][name], golden.numbers(golden.RUNS[name]())
    if HOW is Agreement.EXACT:
        assert here == recorded
    _assert_rates([row[4] for row in recorded["steps"]], [row[4] for row in here["steps"]])
    tolerance = {"tolerance": _BF16} if name == "bf16" else {}
    for table in ("steps", "evals"):
        for expected, found in zip(recorded[table], here[table], strict=True):
            _assert_close(expected, found, **tolerance)
    assert [row[:2] for row in here["samples"]] == [row[:2] for row in recorded["samples"]]


def test_that_a_run_in_three_parts_is_the_run_in_one() -> None:
    assert RECORDED["runs"]["resumed"] == RECORDED["runs"]["edits"]
