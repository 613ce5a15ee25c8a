"""A run that goes on after its end: its further steps train at a rate that was chosen."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ConfigError, RunConfig, ScheduleConfig, dump_config
from core.lr_shapes import SHAPES
from core.messages.edit_text import what_text
from core.messages.events import Failed, Log, StepDone
from core.run_store import index as runs
from core.schedule.edits import Extend, Halve, Hold, Rewarm, Stretch, tail_of
from core.schedule.longer import is_at_floor
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline, rest
from tests.core.conftest import Once
from tests.core.lasting import LASTING, bits, folder_of, only, played, resumed, stop_after
from tests.processes import crest

Make = Callable[..., RunConfig]
FALLS = sorted(name for name, shape in SHAPES.items() if shape.falls)


def line(decay: str = "cosine", total: int = 200, **fields: object) -> Timeline:
    return Timeline(plan(ScheduleConfig(decay=decay, **fields), total))  # type: ignore[arg-type]


def longer(before: Timeline, change: Stretch | Rewarm, step: int) -> Timeline:
    return before.edited(tail_of(change, before, step))


# -- the schedule


@pytest.mark.thorough
@given(st.sampled_from(FALLS), st.integers(0, 200), st.integers(1, 300))
def test_that_a_stretched_run_is_the_longer_plan_after_a_glide(
    decay: str, step: int, more: int
) -> None:
    before = line(decay)
    after = longer(before, Stretch(more), step)
    total = 200 + more
    assert after.total_steps == total
    assert after.lr(step) == before.lr(step)  # nothing jumps at the joint
    planned = before.planned
    wished = plan(
        ScheduleConfig(decay=decay, warmup=planned.warmup_steps, decay_start=after_start(total)),
        total,
    )
    for at in range(step + max(total // 100, 1), total):
        assert after.lr(at) == pytest.approx(wished.lr(at), rel=1e-9)


def after_start(total: int) -> int:
    return 160 * total // 200


@pytest.mark.thorough
@given(st.sampled_from(FALLS), st.integers(0, 200), st.integers(1, 300))
def test_that_a_rewarmed_run_climbs_to_the_peak_and_falls_again(
    decay: str, step: int, more: int
) -> None:
    before = line(decay)
    after = longer(before, Rewarm(more), step)
    left = 200 + more - step
    rates = [after.lr(at) for at in range(step, step + left)]
    assert rates[0] == before.lr(step)
    warmup = max(40 * left // 200, 1)
    climb = rates[: warmup + 1]
    assert all(low <= high for low, high in pairwise(climb))
    if warmup < left:
        assert max(rates) == pytest.approx(1e-3)
    start = max(160 * left // 200, warmup)
    anew = plan(ScheduleConfig(decay=decay, warmup=warmup, decay_start=start), left)
    assert rates[warmup:] == pytest.approx([anew.lr(at) for at in range(warmup, left)])


def test_that_what_is_given_belongs_to_the_new_tail() -> None:
    after = longer(line(), Rewarm(100, warmup="10%", peak_lr=5e-4, decay="linear", min_lr=0.0), 200)
    assert after.lr(210) == 5e-4
    assert after.lr(255) == pytest.approx(2.5e-4)
    assert longer(line(), Stretch(100, min_lr=2e-5), 200).lr(400) == pytest.approx(2e-5)
    with pytest.raises(ConfigError, match=r"schedule\.decay"):
        longer(line(), Rewarm(100, decay="sinus"), 200)
    with pytest.raises(ConfigError, match="there is nothing left to train"):
        longer(line(), Rewarm(), 200)


def test_that_steps_at_the_floor_are_known_wherever_they_come_from() -> None:
    before = line()
    held = before.edited(tail_of(Extend(50), before, 200))
    assert is_at_floor(held, rest(held, 200))
    assert is_at_floor(held, rest(held, 230))
    late = before.edited(tail_of(Extend(50), before, 198))  # a percent of the decay was left
    assert is_at_floor(late, rest(late, 198))
    assert not is_at_floor(before, rest(before, 120))
    assert not is_at_floor(line("constant"), rest(line("constant"), 200))
    rewarmed = longer(before, Rewarm(50), 200)
    assert not is_at_floor(rewarmed, rest(rewarmed, 200))


def test_that_stretching_looks_through_what_only_held() -> None:
    before = line()
    held = before.edited(tail_of(Extend(50), before, 200))
    again = longer(held, Stretch(50), 250)
    assert again.lr(260) == pytest.approx(plan(ScheduleConfig(warmup=40), 300).lr(260))
    half = before.edited(tail_of(Halve(), before, 100))
    assert longer(half, Stretch(100), 200).lr(210) < 0.6 * longer(before, Stretch(100), 200).lr(210)
    paused = before.edited(tail_of(Hold(), before, 100))
    assert longer(paused, Stretch(100), 200).lr(299) < 2e-5


# -- the run


@pytest.fixture
def ended(tiny: Make, tmp_path: Path, once: Once) -> Path:
    return once("ended", tmp_path / "runs", lambda runs: folder_of(played(tiny(LASTING), runs)))


def rates_of(folder: Path) -> list[float]:
    return [float(lr) for lr in runs.read_steps(folder)["lr"]]


def test_that_a_run_at_the_floor_says_so_before_it_trains_on(ended: Path) -> None:
    done = crest("resume", ended, "--set", "training.max_steps=70")
    assert done.returncode == 0, done.stderr
    said = done.stderr
    assert "decay ended at step 60: the remaining 10 steps train at 1e-5" in said
    assert "--tail stretch" in said
    assert "--tail rewarm" in said
    assert "--tail hold" in said
    assert said.index("steps train at") < said.index("70/70")
    assert rates_of(ended)[60:] == [1e-5] * 10


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("tail", "low", "high"),
    [("hold", 1e-5, 1e-5), ("stretch", 1e-4, 1e-3), ("rewarm", 9.9e-4, 1e-3)],
)
def test_that_the_terminal_offers_three_tails(
    ended: Path, tail: str, low: float, high: float
) -> None:
    done = crest("resume", ended, "--set", "training.max_steps=90", "--tail", tail)
    assert done.returncode == 0, done.stderr
    assert "steps train at" not in done.stderr
    rates = rates_of(ended)
    assert len(rates) == 90
    assert rates[60] == rates[59] or rates[60] == 1e-5
    assert low <= max(rates[60:]) <= high
    edits = runs.read_edits(ended)
    replayed = folder_of(
        played(runs.run_config(ended), ended.parent / "again", replay=runs.read_replay(ended))
    )
    assert bits(replayed) == bits(ended)
    assert edits[-1].step == 60
    assert str(what_text(edits[-1]))


def test_that_the_tail_s_own_schedule_is_set_with_it(ended: Path) -> None:
    wanted = {
        "training.max_steps": "80",
        "schedule.peak_lr": "5e-4",
        "schedule.warmup": "10%",
        "schedule.decay": "linear",
        "schedule.min_lr": "0",
    }
    assignments = [part for each in wanted.items() for part in ("--set", "=".join(each))]
    done = crest("branch", ended, "--step", "60", "--tail", "rewarm", *assignments)
    assert done.returncode == 0, done.stderr
    rates = rates_of(Path(done.stdout.splitlines()[-1]))
    assert max(rates) == 5e-4
    assert rates[11] == pytest.approx(2.5e-4)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--set", "schedule.peak_lr=1e-3"],
            "the schedule up to here has already been used",
        ),
        (["--set", "schedule.peak_lr=1e-3", "--tail", "stretch"], "but to --tail rewarm"),
        (["--set", "schedule.initial_lr=1e-3", "--tail", "rewarm"], "learning rate that it has"),
        (["--tail", "rewarm"], "there is nothing left to train. Extend the run"),
        (["--tail", "later"], "invalid choice"),
    ],
)
def test_that_a_tail_that_cannot_be_is_refused_before_anything_is_done(
    ended: Path, arguments: list[str], said: str
) -> None:
    done = crest("resume", ended, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(rates_of(ended)) == 60


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"training.epochs": 50}, "training.epochs = 50 is not reached: training.max_steps = 60"),
        (
            {"training.max_steps": 9000},
            "= 9,000 is not reached: training.epochs",
        ),
    ],
)
def test_that_a_length_that_another_field_caps_names_that_field(
    tiny: Make, tmp_path: Path, values: dict[str, object], said: str
) -> None:
    ended = folder_of(played(tiny(LASTING), tmp_path / "runs", stop_after(40)))
    events = resumed(ended, stop_after(42), values=values)
    assert not only(events, Failed)
    assert any(said in log.message for log in only(events, Log))


def test_that_a_cap_below_the_run_s_own_end_does_not_cut_it(ended: Path) -> None:
    resumed(ended, values={"training.max_steps": 70})
    events = resumed(ended, values={"training.epochs": 11})
    assert not only(events, Failed)
    assert not only(events, StepDone)
    assert any("training.max_steps = 60 ends the run" in log.message for log in only(events, Log))


def test_that_no_word_of_the_terminal_is_of_a_mouse(ended: Path) -> None:
    done = crest("branch", ended, "--step", "60", "--set", "training.max_steps=30")
    assert done.returncode == 2
    assert "the end at step 30 is in the past: the next update is 60" in done.stderr
    assert "draw" not in done.stderr


def test_that_a_whole_run_of_two_epochs_is_made_three(tiny: Make, tmp_path: Path) -> None:
    config = tiny({"training.epochs": 2, "training.max_steps": 0})
    file = tmp_path / "two.toml"
    file.write_text(dump_config(config), encoding="utf-8")
    first = crest("train", file, "--runs", tmp_path / "runs")
    folder = Path(first.stdout.splitlines()[-1])
    steps = len(rates_of(folder))
    done = crest("resume", folder, "--set", "training.epochs=3", "--tail", "stretch")
    assert done.returncode == 0, done.stderr
    assert len(rates_of(folder)) == steps * 3 // 2
    assert max(rates_of(folder)[steps:]) > 1e-4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["sampling.top_k=5", "sampling.temperature=0"],
            "sampling.top_k: has no effect, as sampling.temperature is 0",
        ),
        (["training.eval_every=100"], "eval_every is 100, but the run has 10 steps left: only"),
        (["sampling.every=500"], "sampling.every is 500, but the run has 10 steps left"),
        (["training.checkpoint_every=99"], "checkpoint_every is 99, but the run has 10 steps left"),
        (["clipping.begin=start"], "no longer has an effect: the warmup ended at step"),
        (
            ["schedule.power=3", "--tail=stretch"],
            "schedule.power: has no effect, as schedule.decay is cosine",
        ),
        (
            ["schedule.decay_start=90%", "schedule.decay=linear", "--tail=rewarm"],
            "schedule.decay_start: has no effect, as schedule.decay is linear",
        ),
    ],
)
def test_that_a_change_without_effect_names_what_caps_it(
    ended: Path, arguments: list[str], said: str
) -> None:
    fields = [part for each in arguments if "--" not in each for part in ("--set", each)]
    tail = [each for each in arguments if "--" in each]
    done = crest("resume", ended, "--set", "training.max_steps=70", *fields, *tail)
    assert done.returncode == 0, done.stderr
    assert said in done.stderr


@pytest.mark.parametrize(("decay", "change"), [("constant", Stretch()), ("constant", Rewarm())])
def test_that_a_rest_that_is_the_same_without_the_choice_is_said(
    tiny: Make, tmp_path: Path, decay: str, change: Stretch | Rewarm
) -> None:
    values = {"schedule.decay": decay, "training.max_steps": 8}
    ended = folder_of(played(tiny({**LASTING, **values}), tmp_path / "runs"))
    events = resumed(ended, values={"training.max_steps": 12}, change=change)
    assert any("because the shape is constant" in e.message for e in only(events, Log))
    assert "stretched" not in str(what_text(runs.read_edits(ended)[-1]))
