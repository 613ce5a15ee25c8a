"""One run a GPU, where there are several: with a pretended list of them."""

import pytest

from core.config import RunConfig
from core.queue.cards import THE_ONLY, places_for, variables_for
from tests.core.queue.conftest import Pretended

CARDS = ("GPU-a", "GPU-b", "GPU-c")
PLAIN = RunConfig()


@pytest.mark.parametrize(
    ("changes", "busy", "taken", "seen"),
    [
        ({}, (), ("GPU-a",), "GPU-a"),
        ({}, ("GPU-a",), ("GPU-b",), "GPU-b"),
        ({}, CARDS, None, None),
        ({"training.device": "cuda:1"}, (), ("GPU-b",), None),  # the settings name it
        ({"training.device": "cuda:1"}, ("GPU-b",), None, None),
        ({"training.processes": 2}, (), CARDS, None),
        ({"training.processes": 2}, ("GPU-c",), None, None),
    ],
)
def test_that_a_run_takes_a_card_that_is_free(
    changes: dict[str, object], busy: tuple[str, ...], taken: tuple[str, ...], seen: str | None
) -> None:
    config = PLAIN.replaced(changes)
    assert places_for(config, CARDS, busy) == taken
    if taken is not None:
        variables = variables_for(config, CARDS, taken)
        assert variables == ({} if seen is None else {"CUDA_VISIBLE_DEVICES": seen})


def test_that_nothing_is_chosen_where_there_is_no_choice() -> None:
    assert places_for(PLAIN, THE_ONLY, ()) == THE_ONLY
    assert variables_for(PLAIN, THE_ONLY, THE_ONLY) == {}


def test_that_as_many_runs_are_at_work_as_there_are_cards(pretended: Pretended) -> None:
    pretended.places = CARDS[:2]
    runner = pretended.new_runner()
    pretended.add("one", "two", "three")
    assert runner.look()
    seen = [process.variables["CUDA_VISIBLE_DEVICES"] for process in pretended.processes]
    assert seen == ["GPU-a", "GPU-b"]
    pretended.processes[0].end(reason="completed")
    runner.look()
    assert pretended.processes[2].variables == {"CUDA_VISIBLE_DEVICES": "GPU-a"}
    assert pretended.states() == {"one": "done", "two": "at work", "three": "at work"}
