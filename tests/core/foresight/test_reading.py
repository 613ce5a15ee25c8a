"""Each sentence by a run of which it must be said, and by one of which it must not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from core.foresight import Learned, Losses, fit
from core.foresight.account import Account, Clipping, Rival
from core.foresight.reading import Finding, read
from core.foresight.schedule_cells import Array
from core.foresight.sentences import SENTENCES
from tests.core.foresight.made_runs import made_run, wsd

N, WARMUP = 1000, 60
RUN = made_run(wsd(N, WARMUP), warmup=WARMUP, noise=0.03, seed=2, every=10)
STEPS = np.arange(N)


def _account(**changes: object) -> Account:
    """A healthy run with norms below its threshold, put into words at its end."""
    norms = 0.5 + 0.1 * np.random.default_rng(1).random(N)
    plain = Account(
        RUN.past,
        total=N,
        norm_steps=STEPS,
        norms=norms,
        clipped=np.zeros(N, dtype=bool),
        clippings=(Clipping(0, 1.0, WARMUP),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def _train(change: Callable[[Array], Array]) -> Account:
    train = RUN.past.train
    past = replace(RUN.past, train=Losses.of(train.at, train.loss + change(train.at)))
    return _account(past=past)


def _clipped(share: float) -> Account:
    clipped = (STEPS >= WARMUP) & (np.arange(N) % 100 < 100 * share)
    return _account(clipped=clipped, norms=np.where(clipped, 2.0, 0.5))


def _warmup_norms(high: float, clips_from: int = WARMUP) -> Account:
    norms = np.where((STEPS > 5) & (STEPS < 20), high, 0.5)
    return _account(norms=norms, clippings=(Clipping(0, 1.0, clips_from),))


def _ratios(value: float) -> Account:
    at = np.arange(0, N, 25)
    return _account(ratios=Losses.of(at, np.full(len(at), value)))


def _spike(at: int) -> Account:
    return _train(lambda steps: 1.0 * ((steps >= at) & (steps < at + 30)))


def _no_number() -> Account:
    past = replace(RUN.past, train=Losses(RUN.past.train.at, RUN.past.train.loss.copy()))
    past.train.loss[500] = np.nan
    return _account(past=past)


def _memorising(every: int) -> Account:
    """Sixteen passes: train falls on, validation turns round."""
    at = np.arange(1, N)
    evals = np.arange(every, N + 1, every)
    train = 6 - 0.9 * np.log(at / 10 + 1)
    val = np.where(evals < 300, 6 - 0.9 * np.log(evals / 10 + 1), 2.9 + (evals - 300) / 400)
    noise = np.random.default_rng(0).normal(0, 0.02, N)
    past = replace(
        RUN.past,
        train=Losses.of(at, train + noise[1:]),
        val=Losses.of(evals, val + noise[: len(evals)]),
        epochs=16.0,
    )
    return _account(past=past)


@cache
def _learned(decay: float = 0.4) -> Account:
    run = made_run(wsd(N, WARMUP, decay), warmup=WARMUP, noise=0.03, seed=2, every=10)
    found = Learned(run.past, "val_loss", None, fit(run.past.of("val_loss")))
    return _account(past=run.past, learned=found)


def _rival(higher: float) -> Account:
    val = RUN.past.val
    return _account(rival=Rival("another", Losses.of(val.at, val.loss + higher)))


def _long_warmup(by: float) -> Account:
    """A warmup of 300 steps, in whose first tenth the loss rises."""
    run = made_run(wsd(N, 300), warmup=300, noise=0.02, seed=3)
    train = run.past.train
    level = np.where(train.at < 30, 6.0 + by * (train.at >= 15), train.loss)
    noise = 0.05 * np.random.default_rng(5).standard_normal(len(level))
    return _account(past=replace(run.past, train=Losses.of(train.at, level + noise)))


SAID: Mapping[str, Callable[[], Account]] = {
    "not finite": _no_number,
    "diverged": lambda: _train(lambda at: 0.01 * np.maximum(at - 500, 0)),
    "parted": lambda: _memorising(10),
    "memorised": lambda: _memorising(250),
    "warmup norm": _account,
    "warmup rose": lambda: _long_warmup(0.5),
    "warmup unclipped": lambda: _warmup_norms(3.0),
    "peak ratio": lambda: _ratios(0.004),
    "peak ratio high": lambda: _ratios(0.02),
    "peak ratio low": lambda: _ratios(0.0004),
    "peak spikes": lambda: _spike(400),
    "spikes": lambda: _spike(800),
    "outliers": lambda: _train(lambda at: 3.0 * (at == 400)),
    "decay": _account,
    "decay instead": _learned,
    "never bound": _account,
    "always bound": lambda: _clipped(0.95),
    "bound": lambda: _clipped(0.4),
    "better": lambda: _rival(0.1),
    "worse": lambda: _rival(-0.1),
    "no different": lambda: _rival(0.0001),
}

UNSAID: Mapping[str, Callable[[], Account]] = {
    "not finite": _account,
    "diverged": _account,
    "parted": _account,
    "memorised": lambda: _account(past=replace(RUN.past, epochs=16.0)),
    "warmup norm": lambda: _account(past=RUN.until(WARMUP), norm_steps=STEPS[:0], norms=STEPS[:0]),
    "warmup rose": lambda: _long_warmup(0.0),
    "warmup unclipped": lambda: _warmup_norms(3.0, clips_from=0),
    "peak ratio": lambda: _ratios(0.02),
    "peak ratio high": lambda: _ratios(0.004),
    "peak ratio low": lambda: _ratios(0.004),
    "peak spikes": lambda: _spike(800),
    "spikes": lambda: _spike(400),
    "outliers": lambda: _spike(400),
    "decay": lambda: _account(past=RUN.until(500)),
    "decay instead": lambda: _learned(0.0),
    "never bound": lambda: _account(clippings=(Clipping(0, 0.0, WARMUP),)),
    "always bound": lambda: _clipped(0.4),
    "bound": lambda: _clipped(0.95),
    "better": lambda: _rival(0.0001),
    "worse": lambda: _rival(0.1),
    "no different": lambda: _rival(0.1),
}


def _said(run: Account, name: str) -> Finding | None:
    return next((each for each in read(run) if each.name == name), None)


@pytest.mark.parametrize("name", SENTENCES)
def test_that_a_sentence_is_said_where_its_rule_holds(name: str) -> None:
    found = _said(SAID[name](), name)
    assert found is not None
    assert 0 <= found.step < N
    assert str(found.text) != found.text.code
    assert found.text.code not in str(found.text)


@pytest.mark.parametrize("name", SENTENCES)
def test_that_it_is_not_said_where_it_does_not(name: str) -> None:
    assert _said(UNSAID[name](), name) is None


def test_that_each_sentence_has_a_run_for_and_one_against_it() -> None:
    assert set(SAID) == set(SENTENCES) == set(UNSAID)


def test_that_a_log_without_norms_has_fewer_sentences() -> None:
    names = {each.name for each in read(Account(RUN.past, total=N))}
    assert names == {"decay"}


def test_that_a_run_that_goes_on_is_not_summed_up() -> None:
    assert {each.name for each in read(_account(is_over=False))} == {"warmup norm"}


def test_that_numbers_stand_in_the_sentence() -> None:
    found = _said(_clipped(0.4), "bound")
    assert found is not None
    assert str(found.text) == (
        "The threshold of 1 bound in 38.3% of the steps (peak 39.4%, decay 36.7%)."
    )
    assert str(found.line) == f"Clipping: {found.text}"


def test_that_a_threshold_is_judged_by_the_steps_that_it_held_in() -> None:
    lowered = STEPS >= 800
    run = _account(
        clipped=lowered,
        norms=np.where(STEPS == 100, 5.0, 0.5),
        clippings=(Clipping(0, 9.0, WARMUP), Clipping(800, 0.1, WARMUP)),
    )
    found = _said(run, "always bound")  # in 200 of 940 steps that may be clipped
    assert found is not None
    assert found.step == 800
    assert str(found.text).startswith("The threshold of 0.1, set at step 800, bound in nearly")
    assert _said(run, "bound") is None
    undone = replace(run, clipped=STEPS < 800, clippings=(*run.clippings[:1], Clipping(800, 9.0)))
    found = _said(undone, "never bound")
    assert found is not None
    assert "the largest norm was 0.5, at step 800" in str(found.text)  # not 5, at step 100


def test_that_a_warmup_is_called_unclipped_by_the_setting_that_it_had() -> None:
    high = _warmup_norms(3.0)
    later = Clipping(500, 9.0, 0)
    found = _said(replace(high, clippings=(*high.clippings, later)), "warmup unclipped")
    assert found is not None
    assert "above the threshold of 1;" in str(found.text)
    on = (Clipping(0, 1.0, 0), Clipping(500, 1.0, WARMUP))
    assert _said(replace(high, clippings=on), "warmup unclipped") is None
    turned = (Clipping(0, 1.0, WARMUP), Clipping(30, 1.0, 0))
    assert _said(replace(high, clippings=turned), "warmup unclipped") is None


def test_that_a_run_that_does_not_clip_is_told_of_clipping() -> None:
    found = _said(replace(_spike(400), clippings=()), "peak spikes")
    assert found is not None
    assert "a lower peak, or gradient clipping," in str(found.text)


def test_that_a_parting_says_memorising_where_it_is() -> None:
    run = _memorising(10)
    past, falls = run.past, run.past.val.at < 300
    early = replace(run, past=past.until(200))
    assert _said(early, "parted") is None
    slower = np.where(falls, past.val.loss, past.val.loss[29] - (past.val.at - 300) / 4000)
    found = _said(replace(run, past=replace(past, val=Losses.of(past.val.at, slower))), "parted")
    assert found is not None
    assert found.text.code == "reading.parted_falling"
    assert found.text.values["lowest_step"] > found.step
    once = _said(replace(run, past=replace(past, epochs=1.0)), "parted")
    assert once is not None
    assert "No text was read twice" in str(once.text)
    found = _said(run, "parted")
    assert found is not None
    assert "Memorising" in str(found.text)


def test_that_what_begins_a_spike_is_no_single_batch() -> None:
    assert _said(_spike(400), "outliers") is None
    both = _said(
        _train(lambda at: 3.0 * (at == 250) + 1.0 * ((at >= 400) & (at < 430))), "outliers"
    )
    assert both is not None
    assert (both.step, both.text.values["batches"]) == (250, 1)
    assert "A single batch stood out once, at step 250: loss" in str(both.text)


def test_that_what_staying_would_have_come_to_is_near_the_truth() -> None:
    found = _said(_learned(), "decay instead")
    stayed = made_run(wsd(N, WARMUP, 0), warmup=WARMUP)
    assert found is not None
    assert found.text.values["low"] < stayed.loss[-1] < found.text.values["high"]
