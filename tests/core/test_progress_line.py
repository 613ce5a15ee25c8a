"""The line of a run in a terminal."""

import re
from pathlib import Path

import pytest

from core.cli.progress import ProgressDisplay
from core.messages.events import StepDone
from core.run_store.reader import started_of


@pytest.mark.parametrize(
    ("first_step", "steps", "told"), [(0, 1, ["1,000"]), (500, 1, []), (500, 2, ["1,000"])]
)
def test_that_the_speed_is_that_of_this_sitting(
    first_step: int, steps: int, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    facts = {"first_step": first_step, "total_steps": 1_000, "tokens_per_step": 100}
    display = ProgressDisplay(lambda _: None)
    display.show(started_of(Path("run"), facts))
    for step in range(first_step, first_step + steps):
        seconds = 3.6 * first_step + 0.1 * (step - first_step + 1)
        display.show(StepDone(step, 0, 100 * (step + 1), 1e-3, 3.0, 0.5, False, seconds))
    display.close()
    assert re.findall(r"([\d,]+) tok/s", capsys.readouterr().err)[-1:] == told
