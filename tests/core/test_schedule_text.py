"""A schedule as text elsewhere: each text is run, and its learning rates are ours."""

import csv
import io
import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import main
from core.cli.parser import make_parser
from core.config import ScheduleConfig
from core.exports.schedule_text import TARGETS, NoTextError
from core.exports.schedule_text.formulas import FALLS
from core.exports.schedule_text.huggingface import EQUALS, arguments_of
from core.lr_shapes import SHAPES, Schedule
from core.run_store.reader import read_steps
from core.schedule.edits import Change, DecayNow, Halve, Hold, Redraw, Rewarm, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from tests.core.test_schedule import schedules
from tests.core.test_timeline import histories

MANY = settings(max_examples=20)


def close(theirs: float, ours: float) -> bool:
    return math.isclose(theirs, ours, rel_tol=1e-12, abs_tol=0.0)


def assert_same(theirs: Callable[[int], float], line: Timeline, beyond: int = 0) -> None:
    for step in range(line.total_steps + beyond):
        assert close(theirs(step), line.lr(step)), (step, theirs(step), line.lr(step))


def executed(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(text, "copied", "exec"), names)
    return names


def edited(decay: str = "cosine") -> Timeline:
    """A run of 135 updates that was changed in many ways."""
    line = Timeline(plan(ScheduleConfig(decay=decay), 135))
    changes: dict[int, Change] = {
        10: Redraw(peak_lr=2e-3, peak_step=30),
        50: Redraw(min_lr=1e-6, total_steps=160),
        70: Halve(),
        90: Rewarm(steps=40),
        150: DecayNow(20),
    }
    for step, change in changes.items():
        line = line.edited(tail_of(change, line, step))
    return line


# -- PyTorch


@MANY
@given(histories())
def test_that_the_text_for_pytorch_gives_every_rate_of_an_edited_run(lines: list[Timeline]) -> None:
    for line in (lines[0], lines[-1]):
        names = executed(TARGETS["pytorch"].text(line))
        assert_same(names["learning_rate"], line, beyond=5)


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_the_scheduler_for_pytorch_steps_an_optimizer_through_the_run(decay: str) -> None:
    import torch

    line = edited(decay)
    names = executed(TARGETS["pytorch"].text(line))
    weights = [torch.nn.Parameter(torch.zeros(1)) for _ in range(2)]
    peak = names["PEAK_LR"]
    groups = [{"params": [weights[0]]}, {"params": [weights[1]], "lr": peak / 2}]
    optimizer = torch.optim.SGD(groups, lr=peak)
    scheduler = names["make_scheduler"](optimizer)
    for step in range(line.total_steps):
        assert close(optimizer.param_groups[0]["lr"], line.lr(step))
        assert close(optimizer.param_groups[1]["lr"], line.lr(step) / 2)
        optimizer.step()
        scheduler.step()


def test_that_a_run_of_many_edits_is_a_table_and_not_a_page_of_formulas() -> None:
    line = Timeline(plan(ScheduleConfig(), 300))
    for step in range(20, 280, 20):
        line = line.edited(tail_of(Hold() if step % 40 else Halve(), line, step))
    text = TARGETS["pytorch"].text(line)
    assert "LEARNING_RATES = (" in text
    assert "math.cos" not in text
    assert_same(executed(text)["learning_rate"], line, beyond=5)


def test_that_a_shape_without_a_formula_is_a_table_of_its_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(FALLS, "cosine")
    line = edited()
    assert_same(executed(TARGETS["pytorch"].text(line))["learning_rate"], line, beyond=5)


def test_that_every_shape_has_a_formula() -> None:
    assert sorted(FALLS) == sorted(SHAPES)


# -- Hugging Face


def theirs(arguments: dict[str, Any]) -> Callable[[int], float]:
    """The formulas of ``transformers.optimization``, as one reads them there."""
    peak, warmup, total = (arguments[n] for n in ("learning_rate", "warmup_steps", "max_steps"))
    more: dict[str, Any] = arguments.get("lr_scheduler_kwargs", {})
    name: str = arguments["lr_scheduler_type"]
    floor = more.get("min_lr_ratio", more.get("min_lr", 0.0) / peak)
    end = more.get("lr_end", 0.0)

    def cosine(x: float) -> float:
        return 0.5 * (1 + math.cos(math.pi * x))

    falls: dict[str, Callable[[float], float]] = {
        "constant": lambda _: 1.0,
        "constant_with_warmup": lambda _: 1.0,
        "linear": lambda u: max(0.0, 1 - u),
        "cosine": cosine,
        "cosine_with_min_lr": lambda u: cosine(u) * (1 - floor) + floor,
        "polynomial": lambda u: ((peak - end) * (1 - u) ** more["power"] + end) / peak,
        "cosine_with_restarts": lambda u: cosine(more["num_cycles"] * u % 1.0),
    }
    climbs: dict[str, Callable[[float], float]] = {
        "linear": lambda x: x,
        "cosine": lambda x: 1 - cosine(x),
    }
    decays: dict[str, Callable[[float], float]] = {
        "linear": lambda r: 1 - r,
        "cosine": cosine,
        "1-sqrt": lambda r: 1 - math.sqrt(r),
    }

    def stable_decay(i: int) -> float:
        decay = more["num_decay_steps"]
        if i < warmup:
            return float(climbs[more["warmup_type"]](i / warmup) * (1 - floor) + floor)
        if i < total - decay:
            return 1.0
        return float(decays[more["decay_type"]]((i - total + decay) / decay) * (1 - floor) + floor)

    def share(i: int) -> float:
        if name == "warmup_stable_decay":
            return stable_decay(i)
        if i < warmup and name != "constant":
            return float(i / warmup)
        if name == "inverse_sqrt":
            scale = warmup or 10_000
            return 1 / math.sqrt((i + scale - warmup) / scale)
        return falls[name]((i - warmup) / max(1, total - warmup))

    return lambda i: peak * share(i)


def forms(s: Schedule) -> list[Timeline]:
    """The same with the beginnings and ends that Hugging Face's schedules have, and without."""
    values: list[dict[str, Any]] = [
        {"initial_lr": s.initial_lr},
        {"initial_lr": 0.0},
        {"initial_lr": s.min_lr},
        {"initial_lr": 0.0, "min_lr": 0.0},
        {"warmup_steps": 0, "timescale": 0},
    ]
    made = [replace(s, **each) for each in values]
    return [Timeline(each) for each in made if each.min_lr or not each.shape.needs_floor]


@MANY
@given(schedules())
def test_that_the_trainer_of_hugging_face_gets_the_same_rates_or_a_reason(s: Schedule) -> None:
    for line in forms(s):
        try:
            text = TARGETS["huggingface"].text(line)
        except NoTextError:
            continue
        told = text.replace(
            "from transformers import TrainingArguments", "TrainingArguments = dict"
        )
        arguments = executed(told)["training_arguments"]
        assert_same(theirs(arguments), line)


@MANY
@given(schedules())
def test_that_transformers_itself_gives_these_rates(s: Schedule) -> None:
    optimization = pytest.importorskip("transformers.optimization")
    import torch

    for line in forms(s):
        try:
            arguments = arguments_of(line)
        except NoTextError:
            continue
        optimizer = torch.optim.SGD(
            [torch.nn.Parameter(torch.zeros(1))], lr=arguments["learning_rate"]
        )
        scheduler = optimization.get_scheduler(
            arguments["lr_scheduler_type"],
            optimizer,
            num_warmup_steps=arguments["warmup_steps"],
            num_training_steps=arguments["max_steps"],
            scheduler_specific_kwargs=dict(arguments.get("lr_scheduler_kwargs", {})),
        )
        rates = [
            scheduler.base_lrs[0] * scheduler.lr_lambdas[0](i)
            for i in range(arguments["max_steps"])
        ]
        assert_same(rates.__getitem__, line)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "warmup_stable_decay"),  # Appendix D begins and ends at one rate
        ({"initial_lr": 0.0}, "cosine_with_min_lr"),
        ({"initial_lr": 0.0, "min_lr": 0.0}, "cosine"),
        ({"initial_lr": 0.0, "min_lr": 0.0, "decay": "linear"}, "linear"),
        ({"initial_lr": 0.0, "decay": "linear"}, "polynomial"),
        ({"warmup": 0, "decay": "constant"}, "constant"),
        ({"initial_lr": 0.0, "decay": "constant"}, "constant_with_warmup"),
        ({"initial_lr": 0.0, "decay": "inverse-sqrt"}, "inverse_sqrt"),
        ({"initial_lr": 0.0, "min_lr": 0.0, "decay": "cosine-restarts"}, "cosine_with_restarts"),
        ({"decay": "wsd-1-sqrt"}, "warmup_stable_decay"),
        ({"decay": "one-cycle"}, "warmup_stable_decay"),
    ],
)
def test_that_the_schedule_of_hugging_face_is_found(fields: dict[str, Any], expected: str) -> None:
    line = Timeline(plan(ScheduleConfig(**fields), 200))
    assert arguments_of(line)["lr_scheduler_type"] == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (Timeline(plan(ScheduleConfig(initial_lr=2e-5), 90)), "warms up from 0, and this one from"),
        (Timeline(plan(ScheduleConfig(decay="exponential"), 90)), "none has the shape exponential"),
        (edited(), "edited before update 10"),
        (
            Timeline(plan(ScheduleConfig(decay="cosine-restarts", initial_lr=0.0), 90)),
            "ends at 0, and this one at 1e-05",
        ),
    ],
)
def test_that_hugging_face_is_told_no_with_the_reason(line: Timeline, reason: str) -> None:
    with pytest.raises(NoTextError, match=reason) as refused:
        TARGETS["huggingface"].text(line)
    assert "optimizers=(optimizer, make_scheduler(optimizer))" in str(refused.value)


def test_that_every_shape_is_known_to_the_table_or_has_no_equal() -> None:
    assert set(EQUALS) | {"exponential"} == set(SHAPES)


# -- nanoGPT


def own_get_lr(names: dict[str, Any]) -> Callable[[int], float]:
    """What nanoGPT's train.py makes of its variables."""
    peak, low, warmup = names["learning_rate"], names["min_lr"], names["warmup_iters"]
    end = names["lr_decay_iters"]

    def get_lr(it: int) -> float:
        if it < warmup:
            return float(peak * (it + 1) / (warmup + 1))
        if it > end:
            return float(low)
        ratio = (it - warmup) / (end - warmup)
        return float(low + 0.5 * (1.0 + math.cos(math.pi * ratio)) * (peak - low))

    return get_lr


@MANY
@given(histories())
def test_that_nanogpt_gets_the_same_rates(lines: list[Timeline]) -> None:
    for line in (lines[0], lines[-1]):
        names = executed(TARGETS["nanogpt"].text(line))
        assert names["max_iters"] + 1 == line.total_steps  # it makes one more
        assert_same(names.get("get_lr") or own_get_lr(names), line)


@pytest.mark.parametrize("fields", [{"warmup": 0}, {"warmup": 9, "initial_lr": 1e-4}])
def test_that_nanogpts_own_function_is_kept_where_it_is_the_same(fields: dict[str, Any]) -> None:
    line = Timeline(plan(ScheduleConfig(**fields), 90))
    names = executed(TARGETS["nanogpt"].text(line))
    assert "get_lr" not in names
    assert_same(own_get_lr(names), line)


# -- values


def test_that_csv_and_json_hold_every_rate_exactly() -> None:
    line = edited()
    rates = [line.lr(step) for step in range(line.total_steps)]
    rows = list(csv.DictReader(io.StringIO(TARGETS["csv"].text(line))))
    assert [float(row["lr"]) for row in rows] == rates
    told = json.loads(TARGETS["json"].text(line))
    assert told["lr"] == rates
    assert told["edited_before"] == [10, 50, 70, 90, 150]


# -- the command


def test_that_the_command_prints_each_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    line = Timeline(plan(ScheduleConfig(), 90))
    for name, target in TARGETS.items():
        assert main.main(["schedule", "--as", name, "--total-steps", "90"]) == 0
        assert capsys.readouterr().out == target.text(line)


def test_that_the_command_refuses_what_hugging_face_cannot_say(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["schedule", "--as", "huggingface", "--total-steps", "90"]
    assert main.main([*asked, "--set", "schedule.initial_lr=3e-5"]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "this one from 3e-05" in told.err


def test_that_the_length_has_to_be_said_where_there_is_no_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main.main(["schedule", "--as", "json"]) == 2
    assert "--total-steps" in capsys.readouterr().err


RUN = Path(__file__).parents[1] / "stored" / "format_4" / "runs" / "finished"


@pytest.mark.parametrize("asked", [[], ["--total-steps", "40"], ["--set", "training.seed=4"]])
def test_that_a_runs_folder_gives_the_rates_that_it_was_trained_with(
    capsys: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    assert main.main(["schedule", str(RUN), "--as", "pytorch", *asked]) == 0
    learning_rate = executed(capsys.readouterr().out)["learning_rate"]
    applied = read_steps(RUN)
    assert len(applied) == 40
    for step, lr in zip(applied["step"].tolist(), applied["lr"].tolist(), strict=True):
        assert close(learning_rate(step), lr)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (["--total-steps", "36"], "--total-steps: the run has 40 steps with its edits"),
        (["--set", "schedule.peak_lr=2e-3"], "schedule.peak_lr: the run was edited while"),
    ],
)
def test_that_the_edits_of_a_run_are_not_put_onto_another_schedule(
    capsys: pytest.CaptureFixture[str], asked: list[str], named: str
) -> None:
    assert main.main(["schedule", str(RUN), *asked]) == 2
    assert named in capsys.readouterr().err


def test_that_the_parser_knows_the_targets_of_the_table() -> None:
    schedule = next(
        action.choices["schedule"]
        for action in make_parser()._actions
        if isinstance(action.choices, dict)
    )
    choices = next(a.choices for a in schedule._actions if a.dest == "target")
    assert list(choices) == list(TARGETS)
