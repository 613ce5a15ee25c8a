"""What a sweep is said to show."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.config import RunConfig
from core.sweeps.sweep import MemberState, Sweep, new_sweep, with_seeds
from core.sweeps.table import said_of
from core.sweeps.verdict import Standing, standing_text, verdict_of

# Those of a real sweep: five peaks, three seeds.
DRAWN = ((2.344, 2.339, 2.371), (2.247, 2.241, 2.256), (2.190, 2.214, 2.183), (2.203, 2.205, 2.213))


def swept(*points: Sequence[float | str]) -> Sweep:
    """A sweep of so many peaks; a text in place of a loss is the state of that run."""
    peaks = [1e-3 * 2**i for i in range(len(points))]
    seeds = range(1, 1 + len(points[0]))
    sweep = new_sweep(RunConfig(), {"schedule.peak_lr": peaks}, tuple(seeds))
    ends = [end for point in points for end in point]
    members = tuple(
        replace(member, state=MemberState(end))
        if isinstance(end, str)
        else replace(member, state=MemberState.DONE, final_val=end)
        for member, end in zip(sweep.members, ends, strict=True)
    )
    return replace(sweep, members=members)


def standings(sweep: Sweep) -> list[str]:
    return [point.standing.value for point in verdict_of(sweep).points]


def test_that_the_lowest_mean_is_not_best_where_another_is_not_told_apart() -> None:
    verdict = verdict_of(swept(*DRAWN))
    assert [point.standing for point in verdict.points] == [
        Standing.WORSE, Standing.WORSE, Standing.LOWEST, Standing.ALIKE,
    ]  # fmt: skip
    assert (verdict.best, verdict.alike) == (None, (2, 3))
    assert str(standing_text(verdict.points[3])) == (
        "no clear difference (0.011, 1.0 standard errors over 3 seeds)"
    )
    assert str(standing_text(verdict.points[0])) == "0.156 worse (8.6 standard errors over 3 seeds)"


def test_that_a_best_is_marked_where_it_is_told_apart_from_all_others() -> None:
    sweep = swept(*DRAWN[:3], ("diverged", 2.5, 2.6), ("ended early", "ended early", 2.4))
    verdict = verdict_of(sweep)
    assert verdict.best == 2
    assert str(said_of(sweep, verdict)[0]) == (
        "4e-3 is best: clearly lower than all others, by 0.052 or more."
    )


def test_that_a_point_without_all_its_seeds_is_not_judged_and_nothing_is_best() -> None:
    sweep = swept(*DRAWN[:3], (2.289, "at work", "waiting"))
    verdict = verdict_of(sweep)
    assert verdict.points[3].standing is Standing.INCOMPLETE
    assert (verdict.lowest, verdict.best) == (2, None)
    assert str(standing_text(verdict.points[3])) == "too few seeds yet (1 of 3)"
    assert str(said_of(sweep, verdict)[0]) == "2 runs left."


def test_that_one_seed_tells_nothing_and_two_need_much_more() -> None:
    one = verdict_of(swept((2.0,), (3.0,)))
    assert (one.best, one.alike) == (None, (0, 1))
    assert standings(swept((2.0, 2.02), (2.10, 2.14))) == ["lowest", "alike"]
    assert verdict_of(swept((2.0, 2.02), (3.0, 3.021))).best == 0


def test_that_more_seeds_go_to_those_points_alone() -> None:
    sweep = with_seeds(swept(*DRAWN), [(4e-3,), (8e-3,)], 2)
    added = sweep.members[12:]
    assert [(m.values, m.seed) for m in added] == [
        ((4e-3,), 4), ((4e-3,), 5), ((8e-3,), 4), ((8e-3,), 5),
    ]  # fmt: skip
    assert {m.state for m in added} == {MemberState.NOT_QUEUED}


def test_that_nothing_is_judged_before_anything_has_ended() -> None:
    sweep = swept(("waiting", "waiting"), ("waiting", "waiting"))
    assert verdict_of(sweep).lowest is None
    assert "there is no result" in str(said_of(sweep, verdict_of(sweep))[1])


@pytest.mark.parametrize("end", [float("nan"), float("inf")])
def test_that_a_run_that_ended_without_a_number_is_neither_best_nor_compared(end: float) -> None:
    verdict = verdict_of(swept((end, 2.3), (2.1, 2.2), (2.4, end)))
    assert [point.standing for point in verdict.points] == [
        Standing.DIVERGED, Standing.LOWEST, Standing.DIVERGED,
    ]  # fmt: skip
    assert verdict.best == 1


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        (
            (5.537, 5.220),
            "The mean over 2 seeds is 5.378, with a spread (standard deviation) of 0.224",
        ),
        ((2.5,), "The run ended at 2.500."),
    ],
)
def test_that_a_sweep_over_seeds_alone_ranks_nothing(ends: tuple[float, ...], told: str) -> None:
    sweep = swept(ends)
    (said,) = said_of(sweep, verdict_of(sweep))
    assert told in str(said)


def test_that_runs_on_different_texts_are_not_ranked() -> None:
    sweep = new_sweep(RunConfig(), {"data.source": ("short-story", "hill-tales")}, (1, 2))
    ends = (2.0, 2.1, 4.0, 4.1)
    members = tuple(
        replace(member, state=MemberState.DONE, final_val=end)
        for member, end in zip(sweep.members, ends, strict=True)
    )
    verdict = verdict_of(replace(sweep, members=members))
    assert (verdict.lowest, verdict.best, verdict.alike) == (None, None, ())
    assert [str(standing_text(point)) for point in verdict.points] == ["not compared"] * 2
    (said,) = said_of(sweep, verdict)
    assert "not compared" in str(said)
