"""Each rule of silence by a run that must trip it and by one that must not."""

import inspect
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import pytest

from core import languages
from core.cli.help_format import columns
from core.foresight import (
    SILENCES,
    Earlier,
    Foresight,
    Learned,
    Losses,
    RunSoFar,
    fit,
    fit_jointly,
    forecast,
    foresee,
    learn,
    places,
    silence,
)
from core.foresight.schedule_cells import Array
from core.foresight.silence import Case, Stage
from core.i18n import Message
from tests.core.foresight.made_runs import cosine, made_run, wsd

N, SEEN = 2000, 1200
HEALTHY = made_run(wsd(N), seed=4)
FINISHED = made_run(wsd(1500), seed=5)


@dataclass(frozen=True)
class Asked:
    """A run, as far as it was seen, and the rates that it plans."""

    past: RunSoFar
    lr: Array
    metric: str = "val_loss"
    earlier: Earlier | None = None

    def answer(self) -> Foresight:
        end = self.past.seen + len(self.lr)
        return foresee(
            learn(self.past, self.metric, self.earlier), self.lr, places(self.past.seen, end)
        )


def _healthy(seen: int = SEEN, metric: str = "val_loss") -> Asked:
    return Asked(HEALTHY.until(seen), HEALTHY.lr[seen:], metric)


@cache
def _earlier() -> Earlier | None:
    return fit_jointly([FINISHED.past.of("val_loss")], FINISHED.past.peak_lr)


def _changed(seen: int = SEEN, **losses: Callable[[Array, Array], Array]) -> Asked:
    """The healthy run with ``train`` or ``val`` changed, as a function of place and loss."""
    past = HEALTHY.until(seen)
    made = {}
    for name, change in losses.items():
        before: Losses = getattr(past, name)
        made[name] = Losses.of(before.at, change(before.at, before.loss))
    return Asked(replace(past, **made), HEALTHY.lr[seen:])  # type: ignore[arg-type]


def _parted(seen: int = SEEN) -> Asked:
    return _changed(
        seen,
        train=lambda at, loss: loss - 0.6 * np.log(np.maximum(at, 300) / 300),
        val=lambda at, loss: loss + 0.15 * np.log(np.maximum(at, 300) / 300),
    )


def _parted_once() -> Asked:
    """Parted at first, and as one again for so long that the last half says nothing of it."""

    def bump(at: Array) -> Array:
        return np.interp(at, [200, 500, 600], [0.0, 0.8, 0.0])

    return _changed(train=lambda at, loss: loss - bump(at), val=lambda at, loss: loss + bump(at))


def _risen(by: float, begin: int = 1140) -> Asked:
    return _changed(val=lambda at, loss: loss + by * (at > begin))


def _rewarmed(since: int) -> Asked:
    """A rate that fell to a tenth, and rose again ``since`` updates ago."""
    lr = wsd(N, decay=0)
    lr[600 : SEEN - since] *= 0.1
    run = made_run(lr, seed=4)
    return Asked(run.until(SEEN), run.lr[SEEN:])


def _other_law() -> Asked:
    """The first 70 % stand still where they should fall; then it drops for no reason of the law."""
    return _changed(val=lambda at, loss: loss - 0.4 * (at > 900), train=lambda at, loss: loss)


def _spiked(ago: int) -> Asked:
    return _changed(train=lambda at, loss: loss + 1.0 * (at >= SEEN - ago) * (at < SEEN - ago + 30))


def _diverging() -> Asked:
    return _changed(train=lambda at, loss: loss + 0.004 * np.maximum(at - 900, 0))


def _planned(factor: float, earlier: Earlier | None = None) -> Asked:
    return replace(_healthy(), lr=np.full(N - SEEN, factor * HEALTHY.past.peak_lr), earlier=earlier)


def _returned() -> Asked:
    """A run that diverged at its peak, went back to a third of it, and is to go up again."""
    lr = np.where(np.arange(N) < 400, 1e-3, 3.3e-4)
    run = made_run(lr, noise=0.02, seed=4)
    bump = np.interp(run.past.train.at, [100, 250, 420, 600], [0.0, 2.0, 2.0, 0.0])
    train = Losses.of(run.past.train.at, run.past.train.loss + bump)
    past = replace(run.until(SEEN), train=train.within(0, SEEN - 1))
    return Asked(past, np.full(N - SEEN, 9e-4), "loss")


def _not_finite() -> Asked:
    return replace(_healthy(), past=replace(HEALTHY.until(SEEN), is_finite=False))


def _epochs(number: float, metric: str = "val_loss", earlier: Earlier | None = None) -> Asked:
    past = replace(HEALTHY.until(SEEN), epochs=number)
    return Asked(past, HEALTHY.lr[SEEN:], metric, earlier)


def _nearly_done() -> Asked:
    run = made_run(wsd(N, decay=0), seed=4)
    return Asked(run.until(1990), run.lr[1990:])


def _long_warmup(seen: int) -> Asked:
    run = made_run(wsd(N, 200, decay=0), warmup=200, seed=4)
    return Asked(run.until(seen), run.lr[seen:])


def _before_start(earlier: Earlier | None) -> Asked:
    return Asked(HEALTHY.until(0), HEALTHY.lr, earlier=earlier)


TRIPS: Mapping[str, Mapping[str, Callable[[], Asked]]] = {
    "too early": {
        "inside the warmup": lambda: _healthy(40),
        "inside the warmup, with an earlier run": lambda: replace(_healthy(40), earlier=_earlier()),
        "fewer than 12 evaluations": lambda: _healthy(300),
        "of 3 times the work": lambda: _long_warmup(1000),
        "before the start": lambda: _before_start(None),
    },
    "not finite": {
        "a loss": _not_finite,
        "a loss of 0": lambda: _changed(val=lambda at, loss: loss * (at < 900)),
    },
    "alarm": {"a spike": lambda: _spiked(10), "diverging": _diverging},
    "parted": {
        "now": _parted,
        "once, for the rest of the run": _parted_once,
        "for the training loss, too": lambda: replace(_parted(), metric="loss"),
    },
    "many epochs": {"15": lambda: _epochs(15)},
    "validation risen": {"by 2 %": lambda: _risen(0.06)},
    "back-test": {"a drop without a reason": _other_law},
    "higher rate": {
        "1.3 times the peak": lambda: _planned(1.3),
        "as high as where it diverged": _returned,
    },
    "wide band": {"ten updates before the end": _nearly_done},
}

SPEAKS: Mapping[str, Mapping[str, Callable[[], Asked]]] = {
    "too early": {
        "12 evaluations": lambda: _healthy(340),
        "batch losses at the same place": lambda: _healthy(330, "loss"),
        "of 4 times the work": lambda: _long_warmup(1500),
        "before the start, with an earlier run": lambda: _before_start(_earlier()),
    },
    "not finite": {"numbers": _healthy},
    "alarm": {"a spike that is over": lambda: _spiked(400)},
    "parted": {"a healthy run": _healthy},
    "many epochs": {
        "4": lambda: _epochs(4),
        "the training loss": lambda: _epochs(15, "loss"),
        "an earlier run": lambda: _epochs(15, earlier=_earlier()),
        "not known": lambda: _epochs(0),
    },
    "validation risen": {
        "by a tenth of a percent": lambda: _risen(0.003),
        "just after the rate has risen": lambda: _rewarmed(60),
    },
    "back-test": {"a healthy run": lambda: _healthy(1700)},
    "higher rate": {"1.2 times the peak": lambda: _planned(1.2)},
    "wide band": {"a fall to come": _healthy},
}


@pytest.mark.parametrize(
    ("rule", "which"), [(rule, which) for rule, cases in TRIPS.items() for which in cases]
)
def test_that_a_rule_keeps_silent(rule: str, which: str) -> None:
    asked = TRIPS[rule][which]()
    found = asked.answer()
    if which == "as high as where it diverged":  # others are silent of it before
        case = Case(asked.past, asked.metric, lr=asked.lr)
        assert SILENCES[rule].reason(case) is not None
        return
    assert found.rule == rule
    assert found.silence is not None
    assert str(found.silence) != found.silence.code
    assert (found.curve is not None) == SILENCES[rule].keeps_band


@pytest.mark.parametrize(
    ("rule", "which"), [(rule, which) for rule, cases in SPEAKS.items() for which in cases]
)
def test_that_a_rule_keeps_silent_of_nothing_else(rule: str, which: str) -> None:
    asked = SPEAKS[rule][which]()
    case = Case(asked.past, asked.metric, asked.earlier)
    if SILENCES[rule].stage is not Stage.PAST:
        learned = fit(asked.past.of(asked.metric), asked.earlier)
        assert learned is not None
        eta = asked.lr / asked.past.peak_lr
        curve = forecast(learned, eta, places(asked.past.seen, asked.past.seen + len(eta)))
        case = replace(case, fit=learned, lr=asked.lr, curve=curve)
    assert SILENCES[rule].reason(case) is None


def test_that_it_is_said_where_the_warmup_is_over_and_where_it_is_not() -> None:
    def told(seen: int) -> str:
        reason = SILENCES["too early"].reason(Case(_long_warmup(seen).past, "loss"))
        assert reason is not None
        return str(reason)

    assert "(update 200 of 200)" in told(200)
    assert "warmup: the learning rate has risen up to update 201" in told(201)
    assert "still in the warmup" not in told(202)


def test_that_what_is_missing_is_counted_in_steps_at_the_present_rate() -> None:
    def told(past: RunSoFar) -> str:
        reason = SILENCES["too early"].reason(Case(past, "loss"))
        assert reason is not None
        return str(reason)

    run = _long_warmup(1000)  # 200 updates of warmup: 1,200 peak-LR steps are asked for
    done = float(run.past.work[-1])
    missing = 4 * float(run.past.work[400]) - done
    assert f"about {math.ceil(missing / 10) * 10:,} more steps" in told(run.past)

    halved = replace(
        run.past, lr=np.where(np.arange(1000) < 999, run.past.lr, run.past.peak_lr / 2)
    )
    missing += 0.5
    assert f"about {math.ceil(2 * missing / 10) * 10:,} more steps" in told(halved)

    low = replace(run.past, lr=np.where(np.arange(1000) < 999, run.past.lr, 0.0))
    assert "too low by now" in told(low)


_VALUES = {
    "seen": 99_999,
    "warmup": 99_999,
    "step": 99_999,
    "points": 9,
    "needed": 12,
    "steps": 99_000,
    "epochs": 15.0,
    "most": 4.0,
    "evaluations": 5,
    "missed": 0.123,
    "sd": 0.045,
    "least": 2.345,
    "now": 2.345,
    "low": 2.345,
    "high": 2.345,
    "drop": 0.123,
    "lr": 1.25e-3,
    "stably": 8.25e-4,
}
_WIDEST = 112  # columns of the line over the loss in a window of 1280 px


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_each_reason_fits_into_its_one_line(language: str) -> None:
    codes = re.findall(r'Message\(\s*"(foresight\.\w+)"', inspect.getsource(silence))
    assert len(codes) >= len(SILENCES)
    before = languages.spoken()
    languages.speak(language)
    try:
        for code in codes:
            reason = Message(code, **_VALUES)
            said = str(Message("foresight.none", reason=reason))
            assert columns(said) <= _WIDEST, said
    finally:
        languages.speak(before)


def test_that_each_rule_has_a_run_for_and_one_against_it() -> None:
    assert set(TRIPS) == set(SILENCES) == set(SPEAKS)


@pytest.mark.parametrize(
    ("lr", "metric"),
    [(wsd(N, decay=0.9), "val_loss"), (cosine(N), "loss")],
    ids=["fall", "cosine"],
)
def test_that_a_healthy_run_is_foretold_at_half_of_it(lr: Array, metric: str) -> None:
    run = made_run(lr, seed=11)
    found = Asked(run.until(N // 2), run.lr[N // 2 :], metric).answer()
    assert found.silence is None
    assert found.curve is not None
    assert abs(found.curve.loss[-1] - run.loss[-1]) < 2.5 * found.curve.sd[-1]


def test_that_beyond_four_times_what_was_seen_the_curve_is_dashed_and_ends() -> None:
    past, seen = HEALTHY.until(400), 400
    learned = Learned(past, "val_loss", None, fit(past.of("val_loss")))
    found = foresee(learned, HEALTHY.lr[seen:], np.array([N]))
    assert found.dashed_from == 1600
    assert found.ends_at == 2000
    assert found.curve is not None
