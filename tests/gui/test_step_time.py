"""Of which runs a step takes as long."""

import pytest

from core.config import RunConfig
from gui.run.step_time import same_cost


@pytest.mark.parametrize(
    ("changed", "alike"),
    [
        ({}, True),
        ({"data.compact_vocabulary": True}, False),
        ({"data.tokenizer": "chars"}, False),
    ],
)
def test_that_another_text_costs_as_much_unless_it_decides_the_vocabulary(
    changed: dict[str, object], alike: bool
) -> None:
    one = RunConfig().replaced({"data.compact_vocabulary": False, **changed})
    assert same_cost(one, one)
    assert same_cost(one, one.replaced({"data.source": "/books/other.txt"})) is alike
