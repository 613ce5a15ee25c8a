"""A decay is suggested modestly: no higher peak, no rise, and words that the numbers carry."""

from functools import cache

import numpy as np
import pytest

from core.foresight import Learned, fit, learn
from core.foresight.suggestion import judge, suggest
from tests.core.foresight.made_runs import made_run, wsd

SEEN, TOTAL = 1000, 3000
RUN = made_run(wsd(TOTAL, decay=0), seed=2)


@cache
def learned() -> Learned:
    return learn(RUN.until(SEEN), "val_loss")


@pytest.mark.parametrize(
    ("now", "other", "word"),
    [
        (3.0, 2.96, "better"),
        (2.0, 1.975, "better"),  # 1 % of it
        (3.0, 2.985, "perhaps"),
        (3.0, 2.995, "same"),
        (3.0, 3.005, "same"),
        (3.0, 3.02, "worse"),
    ],
)
def test_that_a_word_is_said_from_its_gain_on(now: float, other: float, word: str) -> None:
    assert judge(now, other) == word


def test_that_a_run_that_would_stay_at_its_peak_is_offered_a_decay() -> None:
    found = suggest(learned(), RUN.lr[SEEN:])
    assert found is not None
    assert found.verdict == "better"
    assert (found.begin, found.end) == (1500, TOTAL)
    assert found.lr[-1] < 1e-2 * found.lr[0]


@pytest.mark.parametrize("seen", [1400, 2600])
def test_that_it_never_rises_and_never_moves_the_peak(seen: int) -> None:
    run = made_run(wsd(TOTAL, decay=0.5), seed=2)
    fitted = fit(run.until(seen).of("val_loss"))
    found = suggest(Learned(run.until(seen), "val_loss", None, fitted), run.lr[seen:])
    assert found is not None
    assert (np.diff(found.lr) <= 0).all()
    assert found.lr[0] <= run.lr[seen - 1]


def test_that_a_plan_that_is_the_suggestion_is_no_different() -> None:
    found = suggest(learned(), RUN.lr[SEEN:])
    assert found is not None
    again = suggest(learned(), found.lr)
    assert again is not None
    assert again.verdict == "same"


def test_that_nothing_is_suggested_in_silence() -> None:
    assert suggest(learn(RUN.until(60), "val_loss"), RUN.lr[60:]) is None
