"""Guided experiments: their files, what is measured, and which sentence is said when."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.config import RunConfig
from core.data import SOURCES
from core.experiments import (
    PLACES,
    Done,
    Experiment,
    ExperimentError,
    built_in,
    forget,
    last_done,
    read_experiment,
    remember,
    say,
)
from core.experiments.account import measured, numbers_of
from core.experiments.files import FOLDER
from core.experiments.measures import MeasuredRun, Point, Runs
from core.foresight.observations import Losses
from core.schedule.lr_schedule import plan

EVERY = built_in()


def recorded(
    config: RunConfig, *, end: float, norm: float = 0.7, highest: float = 2.0
) -> MeasuredRun:
    """A run whose validation falls to ``end``, with one high norm in the middle."""
    total, every = config.training.max_steps, config.training.eval_every
    assert isinstance(every, int)
    schedule = plan(config.schedule, total)
    at = np.arange(0, total, every) + 1
    rough = 0.002 * np.cos(3.0 * np.arange(len(at)) + 5.0 * end)  # other batches, other seeds
    norms = np.full(total, norm)
    norms[total // 2] = highest
    threshold = config.clipping.max_norm or np.inf
    return MeasuredRun(
        lr=schedule.curve(np.arange(total)),
        loss=end + np.exp(-np.arange(total) / 50),
        norm=norms,
        clipped=norms > threshold,
        val=Losses.of(at, end + np.exp(-at / 50) + rough),
        warmup=schedule.warmup_steps,
    )


def runs_of(experiment: Experiment, *ends: float, highest: float = 2.0) -> Runs:
    return {
        run.letter: recorded(run.config, end=end, highest=highest)
        for run, end in zip(experiment.runs, ends, strict=True)
    }


def test_that_the_five_experiments_are_there_in_their_order() -> None:
    assert [one.name for one in EVERY] == ["warmup", "clipping", "decay", "peak", "warmup-length"]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_that_runs_share_their_batches_and_end_with_an_evaluation(one: Experiment) -> None:
    assert 2 <= len(one.runs) <= 3
    for run in one.runs:
        training = run.config.training
        assert isinstance(training.eval_every, int)
        assert (training.max_steps - 1) % training.eval_every == 0  # the last update is evaluated
        assert training.epochs >= 50  # it is max_steps that ends the run
        assert run.config.data.source in SOURCES
        assert not SOURCES[str(run.config.data.source)].needs_fetch
        same = ("data", "model", "optimizer", "training", "sampling")
        assert all(getattr(run.config, part) == getattr(one.runs[0].config, part) for part in same)
    assert one.seconds * len(one.runs) <= 120


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
@pytest.mark.parametrize("gap", [0.3, 0.0, -0.3])
@pytest.mark.parametrize("highest", [2.0, 20.0])
def test_that_each_place_has_one_sentence_whatever_the_runs_did(
    one: Experiment, gap: float, highest: float
) -> None:
    ends = [2.2 + gap, *[2.2] * (len(one.runs) - 1)]
    said = say(one, runs_of(one, *ends, highest=highest))
    assert [each.place for each in said] == list(PLACES)
    for each in said:
        assert "nan" not in each.text
        assert "{" not in each.text


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_that_an_effect_is_claimed_only_where_it_is(one: Experiment) -> None:
    worst = {"warmup": "A", "clipping": "A", "decay": "A", "peak": "A", "warmup-length": "A"}
    ends = [2.5 if letter == worst[one.name] else 2.2 for letter in one.letters]
    shown = {each.place: each.key for each in say(one, runs_of(one, *ends))}
    alike = {each.place: each.key for each in say(one, runs_of(one, *[2.2] * len(one.runs)))}
    against = [2.2 if letter == worst[one.name] else 2.5 for letter in one.letters]
    turned = {each.place: each.key for each in say(one, runs_of(one, *against))}
    assert shown["conclusion"] != "does_not_show"
    assert alike["conclusion"] == turned["conclusion"] == "does_not_show"
    assert shown["loss"] != alike["loss"] or one.name == "warmup-length"


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
@pytest.mark.parametrize("highest", [2.0, 20.0])
def test_that_nobody_is_told_that_nothing_shows_where_a_run_is_clearly_worse(
    one: Experiment, highest: float
) -> None:
    """Each run the worst in turn; two conclusions are of another run, and say which."""
    for worst in one.letters:
        ends = [2.5 if letter == worst else 2.2 for letter in one.letters]
        runs = runs_of(one, *ends, highest=highest)
        numbers = numbers_of(measured(one, runs))
        said = {each.place: each for each in say(one, runs)}["conclusion"]
        leads = {name for name, call in one.values.items() if call[:2] == ("lead", worst)}
        if leads and (one.name, worst) not in {("decay", "C"), ("peak", "C")}:
            assert any(numbers[name] > 0.25 for name in leads)
            assert said.key != "does_not_show", worst


def test_that_a_high_peak_is_said_to_wait_for_the_decay_only_where_it_did() -> None:
    peak = next(one for one in EVERY if one.name == "peak")
    runs = dict(runs_of(peak, 2.5, 2.2, 2.4))
    assert {each.key for each in say(peak, runs)} & {"costs"}  # it fell as the best one did
    a = runs["A"]
    high = np.where((a.val.at > 20) & (a.val.at < 200), 3.0, a.val.loss)
    runs["A"] = replace(a, val=Losses.of(a.val.at, high))
    said = {each.place: each for each in say(peak, runs)}["conclusion"]
    assert said.key == "both_cost"
    assert "from [step 150] to [step 400] A went from 3.00 to 2.50" in said.text


def test_that_a_sentence_has_the_numbers_and_steps_of_these_runs() -> None:
    warmup = EVERY[0]
    runs = runs_of(warmup, 2.5, 2.2)
    loss = next(each for each in say(warmup, runs) if each.place == "loss")
    assert "[step 100]" in loss.text
    assert "*0.30 worse*" in loss.text
    assert Point("A", 100, measured_value(runs["A"], 100)) in loss.points


def test_that_ends_are_compared_by_the_last_evaluation_where_it_is_known() -> None:
    """A spike of the evaluation before the last is none of the end."""
    warmup = EVERY[0]
    runs = {
        letter: replace(run, final=np.linspace(2.0, 2.2, 20) + (0.05 if letter == "A" else 0.0))
        for letter, run in runs_of(warmup, 2.5, 2.2).items()
    }
    assert measured(warmup, runs)["lead"] == pytest.approx(0.05)
    cut = {**runs, "B": replace(runs["B"], final=np.empty(0))}
    assert measured(warmup, cut)["lead"] == pytest.approx(0.3, abs=0.01)


def measured_value(run: MeasuredRun, step: int) -> float:
    return float(run.val.loss[int(np.flatnonzero(run.val.at == step + 1)[0])])


def test_that_a_run_without_evaluations_is_told_of_without_a_claim() -> None:
    warmup = EVERY[0]
    runs = runs_of(warmup, 2.5, 2.2)
    nothing = Losses.of(np.empty(0), np.empty(0))
    cut = {letter: replace(run, val=nothing) for letter, run in runs.items()}
    lead = measured(warmup, cut)["lead"]
    assert isinstance(lead, float)
    assert np.isnan(lead)
    assert [each.place for each in say(warmup, cut)] == ["lr", "grad_norm"]


TEXT = (FOLDER / "1-warmup.toml").read_text()


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("peak_lr = 3e-2", "peak_lr = -1", "peak_lr"),
        ('lead = "lead A B"', 'lead = "led A B"', "value lead: 'led A B' is no measure"),
        ('lead = "lead A B"', 'lead = "lead A C"', "there is no run C"),
        ("lead >= 0.03", "lead is high", "is no rule"),
        ("lead >= 0.03", "laed >= 0.03", "there is no value laed"),
        ('under = "lr"', 'under = "rate"', "must be under one of"),
        ("norm_alike = ", "norm_other = ", "lacks norm_alike"),
        ("A starts at its peak, {peak:g}", "A starts at {pike:g}", "there is no value pike"),
        ('runs = ["no warmup", ', "runs = [", "must name 2 runs"),
        ("[values]", "[valuse]", "values"),
        ("[base.data]", "[base.data", "cannot be read"),
    ],
)
def test_that_a_wrong_file_is_refused_and_says_where(
    tmp_path: Path, before: str, after: str, why: str
) -> None:
    assert before in TEXT
    file = tmp_path / "1-mine.toml"
    file.write_text(TEXT.replace(before, after, 1))
    with pytest.raises(ExperimentError, match=r"1-mine\.toml: ") as refused:
        read_experiment(file)
    assert why in str(refused.value)


def test_that_an_experiment_speaks_another_language_in_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "9-mine.toml"
    english = TEXT[TEXT.index("[en]") :]
    file.write_text(TEXT + english.replace("[en", "[ko").replace("A starts", "가 starts"))
    mine = read_experiment(file)
    assert mine.name == "mine"
    assert mine.words_in("ko").sentences["lr"] != mine.words_in("en").sentences["lr"]
    assert mine.words_in("fr") == mine.words_in("en")


def test_that_what_was_run_is_known_until_a_run_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    folders = tuple(tmp_path / name for name in ("one", "two"))
    for folder in folders:
        folder.mkdir()
    assert last_done("warmup", 2) is None
    remember("warmup", Done(folders, 31.5))
    assert last_done("warmup", 2) == Done(folders, 31.5)
    assert last_done("warmup", 3) is None
    folders[1].rmdir()
    assert last_done("warmup", 2) is None
    forget("warmup")
    assert last_done("warmup", 2) is None
