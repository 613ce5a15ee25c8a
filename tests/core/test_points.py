"""Any curve: through points, before a run and for its rest, and out of other curves."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from core.config import ConfigError, RunConfig, ScheduleConfig, dump_config, parse_config
from core.config.doubts import without_effect
from core.config.point_list import points_in, points_text
from core.exports.schedule_text import TARGETS, NoTextError
from core.lr_shapes import SHAPES, Schedule
from core.lr_shapes.interpolation import INTERPOLATIONS, Points
from core.messages.command_queue import CommandQueue
from core.messages.commands import EditSchedule, Stop
from core.messages.events import Event, StepDone
from core.messages.wire import command_from, to_plain
from core.run_store.reader import read_steps
from core.run_store.reproducibility import read_replay
from core.schedule.edits import DecayNow, Extend, Halve, Hold, Redraw, Rewarm, Stretch, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.point_curves import points_of
from core.schedule.timeline import Timeline, rest, tail_from
from core.session.lifecycle import conduct
from core.session.start_point import Origin

MANY = settings(max_examples=20)
POINTS: Points = ((0.0, 1e-5), (0.1, 1e-3), (0.5, 8e-4), (0.8, 9e-4), (1.0, 1e-5))


@st.composite
def points(draw: st.DrawFn) -> Points:
    shares = sorted(draw(st.sets(st.floats(0.0, 1.0), min_size=2, max_size=9)))
    rates = draw(st.lists(st.floats(1e-7, 1.0), min_size=len(shares), max_size=len(shares)))
    return tuple(zip(shares, rates, strict=True))


between = st.sampled_from(sorted(INTERPOLATIONS))


def line_of(given_points: Points, interpolation: str = "linear", total: int = 200) -> Timeline:
    config = ScheduleConfig(decay="points", points=given_points, interpolation=interpolation)
    return Timeline(plan(config, total))


def every(line: Timeline, beyond: int = 3) -> list[float]:
    return [line.lr(step) for step in range(line.total_steps + beyond)]


# -- the curve


@MANY
@given(points(), between, st.integers(1, 300))
def test_that_a_curve_equals_its_single_values_bit_for_bit(
    given_points: Points, interpolation: str, total: int
) -> None:
    line = line_of(given_points, interpolation, total)
    assert line.curve(np.arange(total + 3)).tolist() == every(line)


@MANY
@given(points(), between)
def test_that_no_rate_lies_outside_the_two_points_around_it(
    given_points: Points, interpolation: str
) -> None:
    line = line_of(given_points, interpolation, 500)
    for step, lr in enumerate(every(line)):
        x = min(step / 500, 1.0)
        before = [y for share, y in given_points if share <= x + 1e-9][-1:]
        after = [y for share, y in given_points if share >= x - 1e-9][:1]
        around = [*before, *after]
        assert min(around) <= lr <= max(around)


@MANY
@given(points())
def test_that_a_smooth_curve_goes_up_and_down_as_its_points_do(given_points: Points) -> None:
    line = line_of(given_points, "smooth", 1000)
    for (x0, y0), (x1, y1) in pairwise(given_points):
        inside = [line.lr(step) for step in range(1000) if x0 <= step / 1000 <= x1]
        signs = {b - a > 0 for a, b in pairwise(inside) if abs(b - a) > 1e-12 * max(y0, y1)}
        assert signs <= {y1 > y0}


def test_that_the_three_ways_between_points_are_what_they_say() -> None:
    given_points: Points = ((0.0, 0.0), (0.5, 1e-3), (1.0, 0.0))
    rates = {name: every(line_of(given_points, name, 8), 1) for name in INTERPOLATIONS}
    assert rates["linear"] == pytest.approx(
        [0, 2.5e-4, 5e-4, 7.5e-4, 1e-3, 7.5e-4, 5e-4, 2.5e-4, 0]
    )
    assert rates["steps"] == [0.0] * 4 + [1e-3] * 4 + [0.0]
    # One parabola rises to the point and one falls from it: Hermite cubics with slopes 2d, 0, -2d.
    assert rates["smooth"] == pytest.approx(
        [1e-3 * (1 - (x - 1) ** 2) for x in (0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2)], abs=1e-6
    )


@pytest.mark.parametrize("total", [1, 7, 100, 12_345])
def test_that_points_stretch_with_the_run_and_are_met_at_their_steps(total: int) -> None:
    line = line_of(POINTS, total=total)
    for share, lr in POINTS:
        step = share * total
        if step == int(step):
            assert line.lr(int(step)) == lr
    assert line.planned.warmup_steps == -(-total // 10)  # to the highest point


def test_that_without_points_it_goes_straight_through_start_peak_and_end() -> None:
    straight = Timeline(plan(ScheduleConfig(decay="linear"), 100))
    assert every(Timeline(plan(ScheduleConfig(decay="points"), 100))) == every(straight)


# -- the config


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([[0.0, 1e-3]], "one point does not make a curve"),
        ([[0.0, 1e-3], [0.0, 1e-3]], "point 2 at the share 0.0 does not come after"),
        ([[0.0, 1e-3], [1.2, 1e-3]], "point 2 is at the share 1.2"),
        ([[0.0, 1e-3], [1.0, 11.0]], "point 2 has the learning rate 11.0; allowed from 0 to 10"),
        ([[0.0, 1e-3], [1.0]], "point 2 must be two numbers"),
        ([[0.0, True], [1.0, 1.0]], "point 1 must be two numbers"),
        ([[0.0, float("nan")], [1.0, 1.0]], "point 1 must be two numbers"),
        ([[0.0, 0.0], [1.0, 0.0]], "nothing would be trained"),
        (3, "must be a list of points"),
        ("here and there", "point 1 must be two numbers"),
        ("", "must be a list of points"),
        ([[k / 20_000, 1.0] for k in range(20_000)], "10,000"),
    ],
)
def test_that_wrong_points_are_named_by_their_place(value: Any, reason: str) -> None:
    with pytest.raises(ConfigError) as refused:
        RunConfig().replaced({"schedule.points": value})
    (problem,) = refused.value.problems
    assert problem.field == "schedule.points"
    assert reason in problem.message


@MANY
@given(points(), between)
def test_that_points_come_back_from_toml_and_from_a_line(
    given_points: Points, interpolation: str
) -> None:
    config = RunConfig().replaced(
        {
            "schedule.decay": "points",
            "schedule.points": given_points,
            "schedule.interpolation": interpolation,
        }
    )
    assert parse_config(dump_config(config)) == config
    spoken = RunConfig().replaced({"schedule.points": points_text(given_points)})
    assert spoken.schedule.points == given_points
    assert points_in(json.dumps(given_points)) == [list(pair) for pair in given_points]


def test_that_a_run_through_points_is_made_longer_at_its_end() -> None:
    """It holds its last rate, as a fall does; new points may lie there."""
    line = Timeline(plan(ScheduleConfig(decay="points", points=POINTS), 120))
    for change in (Extend(30), Redraw(total_steps=150)):
        longer = line.edited(tail_of(change, line, 120))
        assert longer.total_steps == 150
        assert {longer.lr(step) for step in range(120, 150)} == {line.lr(120)}
        assert [longer.lr(step) for step in range(120)] == [line.lr(step) for step in range(120)]
    climbs = tail_of(Redraw(points=((140, 1e-3), (150, 0.0)), total_steps=150), line, 120)
    assert line.edited(climbs).lr(140) == pytest.approx(1e-3)


def test_that_a_line_may_say_shares_in_percent() -> None:
    config = RunConfig().replaced({"schedule.points": "0 1e-5; 10% 1e-3; 100% 1e-5"})
    assert config.schedule.points == ((0.0, 1e-5), (0.1, 1e-3), (1.0, 1e-5))


def test_that_it_is_told_what_has_no_effect_beside_points() -> None:
    config = RunConfig().replaced(
        {"schedule.decay": "points", "schedule.points": POINTS, "schedule.peak_lr": 5e-3}
    )
    assert [problem.field for problem in without_effect(config)] == ["schedule.peak_lr"]
    elsewhere = RunConfig().replaced({"schedule.points": POINTS})
    assert [problem.field for problem in without_effect(elsewhere)] == ["schedule.points"]


# -- the rest of a run


@MANY
@given(points(), between, st.integers(0, 150))
def test_that_the_rest_of_a_curve_is_the_same_curve(
    given_points: Points, interpolation: str, step: int
) -> None:
    line = line_of(given_points, interpolation, 150)
    tail = rest(line, step)
    assert [tail.lr(at) for at in range(step, 155)] == pytest.approx(
        [line.lr(at) for at in range(step, 155)], rel=1e-9, abs=1e-15
    )


CHANGES = (
    Hold(),
    Halve(),
    DecayNow(30),
    Extend(50),
    Stretch(40),
    Rewarm(40),
    Redraw(total_steps=260),
    Redraw(decay="cosine"),
    Redraw(points=((120, 5e-4), (150, 6e-4), (200, 0.0)), interpolation="smooth"),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
@pytest.mark.parametrize("interpolation", ["linear", "smooth"])
def test_that_every_edit_of_it_begins_where_it_stands_and_comes_back_from_text(
    change: Any, interpolation: str
) -> None:
    for step in (5, 100):
        line = line_of(POINTS, interpolation)
        after = line.edited(tail_of(change, line, step))
        assert every(after)[: step + 1] == every(line)[: step + 1]
        highest = max(lr for _, lr in POINTS)
        assert all(0.0 <= lr <= highest + 1e-12 for lr in every(after))
        jump = max(abs(b - a) for a, b in pairwise(every(after)[step : step + 3]))
        assert jump < 0.6 * highest  # a glide of a hundredth of the run, no jump
        stored = json.loads(json.dumps(after.tails[-1].values()))
        assert every(Timeline(after.planned).edited(tail_from(stored))) == every(after)
        steps = np.arange(after.total_steps)
        assert after.curve(steps).tolist() == every(after, 0)


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_any_run_goes_on_through_points_that_keep_their_steps(decay: str) -> None:
    line = Timeline(plan(ScheduleConfig(decay=decay), 200))
    drawn = Redraw(points=((90, 7e-4), (150, 2e-4), (200, 1e-6)))
    for step in (3, 60):
        after = line.edited(tail_of(drawn, line, step))
        assert [after.lr(at) for at in (90, 150)] == pytest.approx([7e-4, 2e-4], rel=1e-12)
        assert after.lr(step) == line.lr(step)
    with pytest.raises(ConfigError, match="point at step 90 is in the past"):
        tail_of(drawn, line, 90)


def test_that_a_peak_of_points_is_not_moved_in_silence() -> None:
    line = line_of(POINTS)
    with pytest.raises(ConfigError, match="no peak or minimum"):
        tail_of(Redraw(min_lr=1e-6), line, 50)


def test_that_edits_without_points_are_stored_as_they_always_were() -> None:
    line = Timeline(plan(ScheduleConfig(), 100))
    assert not tail_of(Halve(), line, 50).values().keys() & {"points", "interpolation"}


def test_that_points_go_to_another_process_and_come_back() -> None:
    command = EditSchedule(CHANGES[-1])
    assert command_from(json.loads(json.dumps(to_plain(command)))) == command


# -- out of other curves


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_any_shape_becomes_few_points_that_stay_close(decay: str) -> None:
    line = Timeline(plan(ScheduleConfig(decay=decay), 1000))
    found = points_of(line)
    assert len(found) <= 120
    again = line_of(found, total=1000)
    assert np.max(np.abs(again.curve(np.arange(1000)) - line.curve(np.arange(1000)))) <= 1.01e-6
    assert again.planned.warmup_steps == line.planned.warmup_steps


def test_that_another_trainers_schedule_becomes_a_config(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = Timeline(plan(ScheduleConfig(decay="wsd-cosine"), 300))
    rows = [f"{step},{line.lr(step)!r},2.5" for step in range(300)]
    file = tmp_path / "theirs.csv"
    file.write_text("\ufeffStep,learning_rate,loss\r\n" + "\r\n".join(rows), encoding="utf-8")
    assert main.main(["schedule", "--from-csv", str(file)]) == 0
    config = parse_config(capsys.readouterr().out)
    again = Timeline(plan(config.schedule, 300))
    assert every(again, 0) == pytest.approx(every(line, 0), abs=1.01e-6)
    assert main.main(["schedule", "--from-csv", str(file), "--as", "pytorch"]) == 0
    names: dict[str, Any] = {}
    exec(capsys.readouterr().out, names)
    assert [names["learning_rate"](step) for step in range(300)] == every(again, 0)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a,b\n1,2\n", "and lr (or learning_rate), but has a, b"),
        ("step,lr\n0,1e-3\nx,1e-3\n", "line 3: needs a whole step"),
        ("step,lr\n0,1e-3\n0,1e-3\n", "line 3"),
        ("step,lr\n0,1e-3\n1,-1\n", "line 3"),
        ("step,lr\n0,1e-3\n", "has 1 learning rates"),
        ("", "needs a header"),
    ],
)
def test_that_a_csv_that_is_none_is_refused_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, named: str
) -> None:
    file = tmp_path / "theirs.csv"
    file.write_text(text)
    assert main.main(["schedule", "--from-csv", str(file)]) == 2
    assert named in capsys.readouterr().err


# -- elsewhere


@MANY
@given(points(), between, st.integers(1, 119))
def test_that_the_text_for_other_programs_gives_the_same_rates(
    given_points: Points, interpolation: str, step: int
) -> None:
    line = line_of(given_points, interpolation, 120)
    for each in (line, line.edited(tail_of(Extend(30), line, step))):
        names: dict[str, Any] = {}
        exec(TARGETS["pytorch"].text(each), names)
        rates = [names["learning_rate"](at) for at in range(each.total_steps + 3)]
        assert rates == pytest.approx(every(each), rel=1e-12, abs=0.0)
    with pytest.raises(NoTextError):
        TARGETS["huggingface"].text(line)


def test_that_a_shape_of_points_is_a_value() -> None:
    one = Schedule("points", 9, 0, 1e-3, 1e-3, 0.0, 9, points=POINTS)
    assert one == Schedule("points", 9, 0, 1e-3, 1e-3, 0.0, 9, points=POINTS)
    assert hash(one)


# -- a run


@pytest.mark.thorough
def test_that_a_run_through_points_goes_on_and_is_made_again_bit_for_bit(
    tiny: Callable[..., RunConfig], tmp_path: Path
) -> None:
    drawn = Redraw(points=((20, 9e-4), (24, 1e-4)), interpolation="smooth")
    config = tiny(
        {
            "training.max_steps": 24,
            "training.epochs": 50,
            "training.checkpoint_every": 4,
            "schedule.decay": "points",
            "schedule.points": POINTS,
        }
    )
    control = CommandQueue()

    def react(event: Event) -> None:
        if isinstance(event, StepDone) and event.step == 7:
            control.send(EditSchedule(drawn))
        if isinstance(event, StepDone) and event.step == 14:
            control.send(Stop())

    conduct(config, tmp_path, control, react)
    (folder,) = (path.parent for path in tmp_path.glob("*/run.json"))
    conduct(RunConfig(), tmp_path, CommandQueue(), lambda _: None, origin=Origin(folder))
    again: list[Event] = []
    replay = read_replay(folder)
    conduct(config, tmp_path / "again", CommandQueue(), again.append, replay=replay)
    rows = read_steps(folder)
    steps = [event for event in again if isinstance(event, StepDone)]
    assert rows["loss"].tolist() == [event.loss for event in steps]
    line = line_of(POINTS, total=24)
    line = line.edited(tail_of(drawn, line, 8))
    assert rows["lr"].tolist() == [event.lr for event in steps] == every(line, 0)
