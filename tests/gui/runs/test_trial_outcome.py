"""How a what-if compares with its parent, and when it can be decided on."""

import numpy as np
import pytest

from gui.runs.resume.trial_outcome import Pairs, outcome_of


def pairs(steps: list[int], own: list[float], parent: list[float]) -> Pairs:
    return np.array(steps, dtype=np.int64), np.array(own), np.array(parent)


NONE = pairs([], [], [])
STEPS = np.arange(500, 520)


def test_that_the_last_common_evaluation_is_the_answer() -> None:
    evals = pairs([509, 519], [2.2, 2.139], [2.21, 2.181])
    found = outcome_of(STEPS, evals, pairs([519], [9.0], [9.0]))
    assert found.text() == "at step 519: val 2.139, parent 2.181 (-0.042)"
    assert (found.first, found.last) == (500, 519)


@pytest.mark.parametrize("evals", [NONE, pairs([500], [2.0], [2.0])])
def test_that_without_one_near_its_end_the_losses_of_the_same_batches_are(evals: Pairs) -> None:
    own = [2.0] * 19 + [3.0]
    found = outcome_of(STEPS, evals, pairs(list(STEPS), own, [2.0] * 20))
    assert found.text() == "steps 510 to 519: loss 2.100, parent 2.000 (+0.100)"


def test_that_a_trial_past_the_end_of_its_parent_says_so() -> None:
    assert "no steps to compare" in outcome_of(STEPS, NONE, NONE).text()
