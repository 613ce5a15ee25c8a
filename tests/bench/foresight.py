"""What forecasts come to on published curves of real runs, and what they cost.

The bounds are those that were measured when the law was chosen. The curves are no part of the
repository: see ``loss_curves``.
"""

import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.foresight import (
    LAW,
    LAWS,
    Earlier,
    Learned,
    Losses,
    LossForecast,
    RunSoFar,
    Watched,
    fit,
    fit_jointly,
    forecast,
    foresee,
    learn,
    places,
    watch,
)
from core.foresight.alarms import DIVERGING, SPIKE, parted_at
from core.foresight.forecasts import BAND
from core.foresight.law import Path as Stand
from core.foresight.schedule_cells import Array, cut
from tests.bench import loss_curves as curves
from tests.bench.loss_curves import RealRun
from tests.bench.report import heading, table, verdict
from tests.core.foresight.made_runs import made_run, wsd

_LONG = 50_000
_SHARES = (0.25, 0.5, 0.75)
_SAME_MEAN = {0.25: 0.035, 0.5: 0.035, 0.75: 0.016}
_MPL_MEAN = {"25": 0.0050, "100": 0.0045}
_HEALTHY_PER_10_000 = 0.6
_PLAIN = 0.03  # a difference of two ends that is no chance


@dataclass(frozen=True)
class Ends:
    """Forecast ends beside the true ones; (n,) each."""

    error: Array
    sd: Array

    @staticmethod
    def of(pairs: Sequence[tuple[LossForecast, float]]) -> "Ends":
        return Ends(
            np.array([float(each.loss[-1]) - end for each, end in pairs]),
            np.array([float(each.sd[-1]) for each, _ in pairs]),
        )

    @property
    def mean(self) -> float:
        return float(np.abs(self.error).mean())

    @property
    def worst(self) -> float:
        return float(np.abs(self.error).max())

    @property
    def held(self) -> float:
        return float((np.abs(self.error) < BAND * self.sd).mean())

    def row(self, name: str) -> tuple[str, ...]:
        numbers = (self.mean, self.worst, float(self.error.mean()), float(self.sd.mean()))
        return (
            name,
            f"{len(self.error)}",
            *(f"{each:.4f}" for each in numbers),
            f"{self.held:.0%}",
        )


_COLUMNS = ("", "runs", "mean error", "worst", "bias", "mean sd", "in the 80 % band")


def run(seconds: float, rounds: int) -> bool:
    """All of it; what needs the curves is left out where there are none."""
    heading("Forecasts of the loss", "foresight", seconds, rounds)
    held = [_cost(rounds)]
    place = curves.folder()
    if place is None:
        print("  left out: no curves of real runs (CREST_LOSS_CURVES names their folder)")
        return all(held)
    parts: tuple[Callable[[Path], bool], ...] = (
        _branches,
        _same_schedule,
        _mpl,
        _pairs,
        _suggestion,
        _alarms,
    )
    return all([*held, *(part(place) for part in parts)])


def _end(
    found: RealRun, seen: int, earlier: Earlier | None = None
) -> tuple[LossForecast | None, str]:
    """The forecast of the end as the program makes it; where it keeps silent, by which rule."""
    learned = learn(found.so_far(seen), found.metric, earlier)
    if learned.fit is None:
        return None, learned.rule
    ahead = foresee(learned, found.lr[seen:], np.array([found.total]))
    return ahead.curve, ahead.rule


def _told(name: str, silent: Sequence[str]) -> None:
    counts = {each: silent.count(each) for each in sorted(set(silent))}
    print(f"  silent of {name}: " + (", ".join(f"{n} {k}" for k, n in counts.items()) or "none"))


def _branches(place: Path) -> bool:
    """A decay that was never seen, without and with the shortest run of that peak that is whole."""
    runs = curves.branches(place)
    shortest: dict[str, RealRun] = {}
    for each in curves.fab(place):
        whole = each.name.startswith("ann124-0.4") and each.total == 15_000
        if whole:
            shortest[each.peak] = each
    earlier = {
        peak: fit_jointly([each.so_far(each.total).of(each.metric)])
        for peak, each in shortest.items()
    }
    silent: list[str] = []
    ends = []
    for prior in (None, earlier):
        pairs = []
        for each in runs:
            curve, rule = _end(each, curves.fall(each), prior[each.peak] if prior else None)
            if curve is None or rule:
                silent.append(rule)
            else:
                pairs.append((curve, each.end))
        ends.append(Ends.of(pairs))
    alone, taught = ends
    table(_COLUMNS, (alone.row("no decay seen"), taught.row("with an earlier run")))
    _told("these", silent)
    return all(
        [
            verdict(f"mean {alone.mean:.4f} <= .030, worst {alone.worst:.4f} <= .07",
                    alone.mean <= 0.030 and alone.worst <= 0.07),
            verdict(f"with an earlier run mean {taught.mean:.4f} <= .012, worst "
                    f"{taught.worst:.4f} <= .03", taught.mean <= 0.012 and taught.worst <= 0.03),
            *(
                verdict(
                    f"the band holds {each.held:.0%} >= 75 %, sd {each.sd.mean():.3f} <= .10 and "
                    f"{each.sd.mean() / each.mean:.1f} <= 4 times the error",
                    each.held >= 0.75 and each.sd.mean() <= min(0.10, 4 * each.mean),
                )
                for each in ends
            ),
        ]
    )  # fmt: skip


def _same_schedule(place: Path) -> bool:
    """The same schedule going on, beside a power law of the steps."""
    runs = curves.same_schedule(place)
    rows, held, silent = [], [], []
    for share in _SHARES:
        pairs, blind = [], []
        for each in runs:
            seen = int(share * each.total)
            curve, rule = _end(each, seen)
            if curve is None or rule:
                silent.append(rule)
                continue
            pairs.append((curve, each.end))
            blind.append((_blind(each, seen), each.end))
        ours, theirs = Ends.of(pairs), Ends.of(blind)
        rows += [ours.row(f"{share:.0%} seen"), theirs.row("  power of steps")]
        most = _SAME_MEAN[share]
        held.append(verdict(f"{share:.0%}: mean {ours.mean:.4f} <= {most}", ours.mean <= most))
        if share <= 0.5:
            ratio = ours.mean / theirs.mean
            held.append(verdict(f"and {ratio:.2f} <= .5 of the power law's", ratio <= 0.5))
    table(_COLUMNS, rows)
    _told("these", silent)
    return all(held)


def _blind(each: RealRun, seen: int) -> LossForecast:
    learned = fit(each.so_far(seen).of(each.metric), law=LAWS["power of steps"])
    if learned is None:
        raise RuntimeError(f"{each.name}: nothing to fit")
    return forecast(learned, each.lr[seen:] / each.lr.max(), np.array([each.total]))


def _mpl(place: Path) -> bool:
    """Learn from three schedules, foretell the other six."""
    held = []
    for size, most in _MPL_MEAN.items():
        runs = curves.mpl(place, size)
        earlier = fit_jointly(
            [runs[n].so_far(runs[n].total).of("loss") for n in curves.MPL_LEARNED]
        )
        if earlier is None:
            raise RuntimeError("nothing was learned")
        errors = {
            name: _error(earlier, each)
            for name, each in runs.items()
            if name not in curves.MPL_LEARNED
        }
        table(("", *errors), [(f"{size}M", *(f"{each:.4f}" for each in errors.values()))])
        mean = float(np.mean(list(errors.values())))
        held.append(verdict(f"{size}M: mean absolute error {mean:.4f} <= {most}", mean <= most))
    return all(held)


def _error(earlier: Earlier, each: RealRun) -> float:
    rows = each.rows[each.rows[:, 0] >= 2 * each.warmup]
    at = rows[:, 0].astype(np.int64)
    loss, _, _ = LAW.value(cut(each.lr / each.lr.max(), at), at, earlier.theta, Stand())
    return float(np.abs(loss - rows[:, 2]).mean())


def _pairs(place: Path) -> bool:
    """Schedules from one trunk, of one length: which of two ends lower."""
    by_trunk: dict[tuple[str, int], list[RealRun]] = {}
    trunks = {each.peak: each for each in curves.fab(place) if each.name.startswith("stable")}
    for each in curves.branches(place):
        by_trunk.setdefault((each.peak, each.total), []).append(each)
    right: list[bool] = []
    for (peak, total), runs in by_trunk.items():
        known: dict[int, Learned] = {}  # what the trunk has taught, by how much of it was seen
        stays = _shortened(trunks[peak], total)
        for one, other in itertools.combinations([stays, *runs], 2):
            if abs(one.end - other.end) < _PLAIN:
                continue
            seen = min(curves.fall(each) for each in (one, other) if each.decay > 0)
            if seen not in known:
                known[seen] = learn(other.so_far(seen), other.metric)
            ahead = [
                foresee(known[seen], each.lr[seen:], np.array([total])) for each in (one, other)
            ]
            told = [float(each.curve.loss[-1]) for each in ahead if each.curve is not None]
            if len(told) == 2:
                right.append((told[0] - told[1]) * (one.end - other.end) > 0)
    share = float(np.mean(right))
    return verdict(f"the sign of {len(right)} pairs right in {share:.0%} >= 95 %", share >= 0.95)


def _shortened(run: RealRun, total: int) -> RealRun:
    rows = run.rows[run.rows[:, 0] <= total]
    return replace(run, rows=rows, total=total)


def _suggestion(place: Path) -> bool:
    """Linear to 0 over the last 40 or 60 %, against the best that was run of the same length."""
    ends: dict[tuple[str, int], dict[float, float]] = {}
    for each in curves.fab(place):
        if each.name.startswith("ann124") and each.total > 15_000:
            ends.setdefault((each.peak, each.total), {})[each.decay] = each.end
    held = []
    for share in (0.4, 0.6):
        regrets = [found[share] - min(found.values()) for found in ends.values()]
        mean, most = float(np.mean(regrets)), max(regrets)
        held.append(
            verdict(
                f"the last {share:.0%}: regret of {len(regrets)} cells {mean:.4f} <= .003, at most "
                f"{most:.4f} <= .008",
                mean <= 0.003 and most <= 0.008,
            )
        )
    return all(held)


def _alarms(place: Path) -> bool:
    """None on healthy runs; what is planted is found soon."""
    runs = [*curves.fab(place), *curves.tiny(place)]
    runs += [each for size in _MPL_MEAN for each in curves.mpl(place, size).values()]
    steps = false = 0
    for each in runs:
        past = each.so_far(each.total)
        steps += len(past.train)
        false += len(past.alarms.alarms) + (past.parted_at is not None)
    rate = 10_000 * false / steps
    held = [
        verdict(
            f"healthy: {false} alarms on {steps:,} losses, {rate:.2f} < .6 on 10,000",
            rate < _HEALTHY_PER_10_000,
        )
    ]
    late: dict[str, list[float]] = {SPIKE: [], DIVERGING: [], "parted": []}
    for each in runs:
        past = each.so_far(each.total)
        if len(past.train) < 400:
            continue
        for share in (0.4, 0.6, 0.8):
            begin = int(share * len(past.train))
            late[SPIKE].append(_found(past, SPIKE, begin, lambda n: 1.0 * (n < 30)))
            if len(past.train) - begin < 250:
                continue
            late[DIVERGING].append(_found(past, DIVERGING, begin, lambda n: n / 100))
        late["parted"].append(_found_parting(past))
    bounds = {SPIKE: 2.0, DIVERGING: 200.0, "parted": 0.5}
    units = {SPIKE: "losses", DIVERGING: "losses", "parted": "times the evaluations before it"}
    for kind, places_found in late.items():
        found = [each for each in places_found if not np.isnan(each)]
        held.append(
            verdict(
                f"{kind}: {len(found)} planted, found within {max(found):.3g} <= {bounds[kind]:g} "
                f"{units[kind]}",
                max(found) <= bounds[kind],
            )
        )
    return all(held)


def _found(past: RunSoFar, kind: str, begin: int, planted: Callable[[Array], Array]) -> float:
    """After how many losses; infinite: never."""
    losses = past.train.loss.copy()
    losses[begin:] += planted(np.arange(len(losses) - begin).astype(float))
    found = watch(Watched(), np.arange(len(losses)), losses).alarms
    steps = [each.step for each in found if each.kind == kind and each.step >= begin]
    return float(steps[0] - begin) if steps else float("inf")


def _found_parting(past: RunSoFar) -> float:
    """In evaluations since train falls on alone, over those before; NaN: too few of them."""
    begin = len(past.val) // 3
    if begin < 10:
        return float("nan")
    since = past.val.at[begin]
    grown = [np.log(np.maximum(each.at, since) / since) for each in (past.train, past.val)]
    train = Losses.of(past.train.at, past.train.loss - 0.4 * grown[0])
    val = Losses.of(past.val.at, past.val.loss + 0.2 * grown[1])
    at = parted_at(train, val)
    if at is None:
        return float("inf")
    return float((np.searchsorted(past.val.at, at) - begin) / begin)


def _cost(rounds: int) -> bool:
    """A fit off the window's thread, and a redraw under the mouse, at 50,000 steps."""
    made = made_run(wsd(_LONG, 300), warmup=300, every=100)
    seen = _LONG // 2
    past = made.until(seen)
    fits, draws = [], []
    learned = learn(past, "loss")
    at = places(seen, _LONG)
    for _ in range(max(rounds, 3)):
        began = time.process_time()
        fit(past.of("loss"))
        fits.append(time.process_time() - began)
        began = time.process_time()
        foresee(learned, made.lr[seen:], at)
        draws.append(time.process_time() - began)
    fitted, drawn = min(fits), 1e3 * min(draws)
    return all(
        [
            verdict(f"a fit of {_LONG:,} steps takes {fitted:.3f} s <= .5 s", fitted <= 0.5),
            verdict(f"a redraw of {len(at)} points takes {drawn:.1f} ms <= 15 ms", drawn <= 15),
        ]
    )
