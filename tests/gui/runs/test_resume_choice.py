"""What a choice of how to go on amounts to, without a window."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.config import ConfigError
from core.schedule.edits import Extend
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from core.session.start_point import BRANCH, RESUME, WHAT_IF
from gui.runs.resume.draft_differences import Difference, differences
from gui.runs.resume.resume_choice import ResumeChoice, first_tail
from gui.runs.resume.resume_source import ResumeSource, RunSnapshot
from gui.runs.resume.tail_choices import with_change
from tests.gui.runs.made_runs import CONFIG

STEPS = 40
PLAN = Timeline(plan(CONFIG.schedule, STEPS))
LONGER = with_change(PLAN, Extend(20), 30)  # the run was edited after its checkpoint at 20
SOURCE = ResumeSource(
    path=Path("/runs/one"),
    name="one",
    latest=RunSnapshot(CONFIG, LONGER),
    snapshots={20: RunSnapshot(CONFIG, PLAN)},
    checkpoints=(),
)


def choice(**values: object) -> ResumeChoice:
    plain = ResumeChoice(
        source=SOURCE,
        asked=RESUME,
        step=20,
        is_newest=True,
        has_checkpoint=True,
        tail="keep",
        tail_steps=10,
        trial_steps=5,
        name="one · branch",
    )
    return replace(plain, **values)  # type: ignore[arg-type]


def weight_decay(where: str) -> Difference:
    return Difference("optimizer.weight_decay", 0.1, 0.2, where)


def test_that_a_plain_resume_keeps_the_edits_after_its_checkpoint() -> None:
    assert choice().before == choice().after() == LONGER
    assert choice().origin().is_plain


def test_that_what_goes_on_is_promised_to_the_bit_only_where_that_holds() -> None:
    assert "rounding" not in choice().explanation()
    on_gpu = replace(SOURCE, is_to_the_bit=False)
    told = choice(source=on_gpu).explanation()
    assert "on a GPU: the numbers are the same up to rounding, not bit for bit" in told


def test_that_a_changed_tail_starts_from_the_schedule_at_the_checkpoint() -> None:
    changed = choice(tail="hold")
    assert changed.before == PLAN
    after = changed.after()
    assert after is not None
    assert after.total_steps == STEPS


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, RESUME),
        ({"is_newest": False}, BRANCH),
        ({"taken": (weight_decay("branch"),)}, BRANCH),
        ({"taken": (weight_decay("resume"),)}, RESUME),
        ({"asked": WHAT_IF, "is_newest": False}, WHAT_IF),
    ],
)
def test_that_a_resume_that_cannot_be_one_is_a_branch(values: dict[str, object], kind: str) -> None:
    assert choice(**values).kind == kind


def test_that_only_a_what_if_has_a_number_of_steps() -> None:
    assert choice(asked=WHAT_IF).origin().steps == 5
    assert choice(asked=BRANCH).origin().steps == 0


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({}, ""),
        ({"asked": BRANCH, "name": ""}, "name"),
        ({"has_checkpoint": False}, "no checkpoint"),
        ({"asked": BRANCH, "step": STEPS + 20}, "train longer"),
    ],
)
def test_that_what_keeps_a_run_from_being_begun_is_said(
    values: dict[str, object], problem: str
) -> None:
    said = choice(**values).problem()
    assert problem in said
    assert bool(said) == bool(problem)


def test_that_a_change_that_does_not_fit_is_a_problem_and_no_crash() -> None:
    wrong = choice(asked=BRANCH, tail="extend", tail_steps=10**9)
    assert "would end at step" in wrong.problem()
    with pytest.raises(ConfigError):
        wrong.origin()


@pytest.mark.parametrize(
    ("asked", "step", "tail"),
    [(RESUME, 20, "keep"), (BRANCH, 20, "decay"), (RESUME, 60, "extend"), (WHAT_IF, 60, "extend")],
)
def test_that_the_first_tail_makes_sense_at_its_checkpoint(
    asked: str, step: int, tail: str
) -> None:
    assert first_tail(SOURCE, asked, step)[0] == tail


def test_that_nothing_differs_from_the_run_s_own_settings() -> None:
    assert differences(CONFIG, CONFIG) == ()


@pytest.mark.parametrize(
    ("tail", "at_floor"),
    [("extend", True), ("stretch", False), ("rewarm", False), ("hold", False)],
)
def test_that_steps_at_the_floor_are_said_before_the_run_goes_on(tail: str, at_floor: bool) -> None:
    ended = replace(SOURCE, latest=RunSnapshot(CONFIG, PLAN))
    longer = choice(source=ended, step=STEPS, tail=tail)
    assert ("these 10 steps train at 1.00e-5" in longer.note()) is at_floor


@pytest.mark.parametrize("tail", ["stretch", "rewarm"])
def test_that_another_rest_of_a_flat_schedule_is_said_to_change_nothing(tail: str) -> None:
    config = CONFIG.replaced({"schedule.decay": "constant"})
    flat = RunSnapshot(config, Timeline(plan(config.schedule, STEPS)))
    ended = replace(SOURCE, latest=flat, snapshots={})
    assert "has no effect" in choice(source=ended, step=STEPS, tail=tail).note()
    assert choice(source=ended, step=STEPS, tail="extend").note() == ""


def test_that_a_rest_that_still_falls_is_not_said_to_be_at_the_floor() -> None:
    assert choice().note() == ""
    assert choice(tail="extend", step=20).note() == ""


def test_that_a_run_is_made_longer_by_a_stretched_or_a_new_decay() -> None:
    ended = replace(SOURCE, latest=RunSnapshot(CONFIG, PLAN))
    for tail in ("stretch", "rewarm"):
        after = choice(source=ended, step=STEPS, tail=tail, tail_steps=20).after()
        assert after is not None
        assert after.total_steps == STEPS + 20
        rates = [after.lr(step) for step in range(STEPS, STEPS + 20)]
        assert rates[0] == PLAN.lr(STEPS)
        assert max(rates) > 5 * rates[0]


def test_that_a_change_is_said_in_one_way_before_and_after() -> None:
    weaker = Difference("optimizer.weight_decay", 0.1, 0.001, "branch")
    assert weaker.text == "Weight decay 1e-1 → 1e-3"
    assert Difference("training.batch_size", 2, 4, "new").text == "Batch size 2 → 4"


def test_that_of_a_difference_only_what_may_be_long_is_cut() -> None:
    every = Difference("sampling.every", 40, "auto", "resume").text
    assert every == "Sample every 40 → often at first, then rarely"
    prompt = Difference("sampling.prompt", "In the morning", "once " * 20, "resume").text
    assert "…" in prompt
    assert len(prompt) < 70
