"""The trainer against a plain, slow loop that shares no line with it, from equal weights."""

import functools
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from safetensors.torch import save_file

from core.config import RunConfig
from core.data import prepare
from core.messages.events import NOT_TOLD, Evaluated, Event, LayersMeasured, SampleDone, StepDone
from core.training.trainer import train
from tests.core import oracle
from tests.core.oracle import Recipe

PLAIN = Recipe(
    n_layers=2,
    n_heads=2,
    emb_dim=16,
    context_length=16,
    stride=16,
    batch_size=2,
    epochs=2,
    warmup_steps=5,
    peak_lr=5e-3,
    max_norm=0.5,
    clip_from=5,
    prompt="The tide ",
    new_tokens=8,
)

RECIPES: dict[str, tuple[Recipe, dict[str, object]]] = {
    "the appendix's rule": (PLAIN, {}),
    "as printed": (replace(PLAIN, clip_from=6), {"clipping.begin": "book"}),
    "clipping from the start": (replace(PLAIN, clip_from=0), {"clipping.begin": "start"}),
    "no clipping": (replace(PLAIN, max_norm=0.0), {}),
    "no warmup": (
        replace(PLAIN, warmup_steps=0, clip_from=0, epochs=1),
        {"clipping.begin": "after_warmup"},
    ),
    "no warmup, as printed": (
        replace(PLAIN, warmup_steps=0, clip_from=1, epochs=1),
        {"clipping.begin": "book"},
    ),
    "accumulation across epochs": (replace(PLAIN, accumulation=3, max_norm=0.3), {}),
    "one example a batch": (replace(PLAIN, batch_size=1, epochs=1), {}),
    "a larger batch": (replace(PLAIN, batch_size=5, epochs=4), {}),
    "windows that overlap": (replace(PLAIN, stride=7, epochs=1, max_steps=30), {}),
    "windows with gaps": (replace(PLAIN, stride=23), {}),
    "characters": (replace(PLAIN, characters=True), {}),
    "tied weights": (replace(PLAIN, tied=True), {}),
    "biased queries": (replace(PLAIN, qkv_bias=True), {}),
    "one wide layer": (replace(PLAIN, n_layers=1, n_heads=4, emb_dim=24), {}),
    "several evaluation batches": (replace(PLAIN, eval_batches=3, eval_every=4, epochs=1), {}),
    "an end that can be compared": (
        replace(PLAIN, eval_batches=3, eval_every=4, epochs=1, max_steps=15, comparable=True),
        {"training.evaluation": "comparable"},
    ),
    "another optimizer": (
        replace(PLAIN, weight_decay=0.3, beta1=0.8, beta2=0.95, eps=1e-5, epochs=1),
        {},
    ),
    "warmup to the end": (
        replace(PLAIN, warmup_steps=12, max_steps=12, clip_from=12, initial_lr=0.0),
        {},
    ),
    "capped": (replace(PLAIN, max_steps=9, train_fraction=0.7), {}),
}


@pytest.fixture(scope="module")
def text() -> str:
    """Some lines that repeat, as language does, with a few characters of several bytes."""
    return "".join(
        f"The tide of day {day} rose to {day * 7 % 13} feet — and fell{'!' if day % 3 else '…'}\n"
        for day in range(10)
    )


def _config(recipe: Recipe, changes: dict[str, object], source: Path, weights: Path) -> RunConfig:
    return RunConfig().replaced(
        {
            "data.source": str(source),
            "data.tokenizer": "chars" if recipe.characters else "bytes",
            "data.train_fraction": recipe.train_fraction,
            "data.context_length": recipe.context_length,
            "data.stride": recipe.stride,
            "data.shuffle": False,
            "model.n_layers": recipe.n_layers,
            "model.n_heads": recipe.n_heads,
            "model.emb_dim": recipe.emb_dim,
            "model.dropout": 0.0,
            "model.qkv_bias": recipe.qkv_bias,
            "model.tie_weights": recipe.tied,
            "model.init_from": str(weights),
            "optimizer.weight_decay": recipe.weight_decay,
            "optimizer.beta1": recipe.beta1,
            "optimizer.beta2": recipe.beta2,
            "optimizer.eps": recipe.eps,
            "schedule.warmup": recipe.warmup_steps,
            "schedule.initial_lr": recipe.initial_lr,
            "schedule.peak_lr": recipe.peak_lr,
            "schedule.min_lr": recipe.min_lr,
            "clipping.max_norm": recipe.max_norm,
            "training.epochs": recipe.epochs,
            "training.max_steps": recipe.max_steps,
            "training.batch_size": recipe.batch_size,
            "training.grad_accumulation": recipe.accumulation,
            "training.precision": "fp32",
            "training.device": "cpu",
            "training.eval_every": recipe.eval_every,
            "training.eval_batches": recipe.eval_batches,
            "sampling.prompt": recipe.prompt,
            "sampling.max_new_tokens": recipe.new_tokens,
            **changes,
        }
    )


def _weights(recipe: Recipe, text: str) -> oracle.Weights:
    return oracle.first_weights(recipe, len(set(text)) if recipe.characters else 256, seed=7)


@functools.cache
def _expected(recipe: Recipe, text: str) -> oracle.Trajectory:
    return oracle.run(recipe, text, _weights(recipe, text))


@pytest.mark.parametrize("name", RECIPES)
def test_that_the_trainer_follows_the_plain_loop(name: str, text: str, tmp_path: Path) -> None:
    recipe, changes = RECIPES[name]
    source, file = tmp_path / "tides.txt", tmp_path / "first.safetensors"
    source.write_text(text, encoding="utf-8")
    save_file(_weights(recipe, text), file)
    expected = _expected(recipe, text)
    config = _config(recipe, changes, source, file)
    dataset = prepare(config, store=tmp_path / "store")
    # What the rows stand for, without which weights of characters are refused.
    (tmp_path / "tokenizer.json").write_text(json.dumps(dataset.tokenizer.vocabulary()))
    events = list(train(config, dataset))

    steps = [event for event in events if isinstance(event, StepDone)]
    evals = [event for event in events if isinstance(event, Evaluated)]
    samples = [event for event in events if isinstance(event, SampleDone)]
    assert [step.step for step in steps] == list(range(len(expected.lr)))
    assert [step.lr for step in steps] == pytest.approx(expected.lr, rel=1e-12)
    assert [step.loss for step in steps] == pytest.approx(expected.loss, abs=1e-4)
    assert [step.grad_norm for step in steps] == pytest.approx(expected.grad_norm, rel=1e-3)
    assert [step.clipped for step in steps] == expected.clipped
    assert [step.tokens_seen for step in steps] == expected.tokens_seen
    assert [e.step for e in evals] == [step for step, _, _ in expected.evaluations]
    for event, (_, train_loss, val_loss) in zip(evals, expected.evaluations, strict=True):
        assert event.train_loss == pytest.approx(train_loss, abs=1e-4)
        assert event.val_loss == pytest.approx(val_loss, abs=1e-4)
    assert [(sample.step, sample.text) for sample in samples] == expected.samples
    _assert_measured(recipe, expected, events)


def _assert_measured(recipe: Recipe, expected: oracle.Trajectory, events: list[Event]) -> None:
    """Every 25 steps, and only then: updates by layer, and the noise of the gradient."""
    steps = {event.step: event for event in events if isinstance(event, StepDone)}
    layers = [event for event in events if isinstance(event, LayersMeasured)]
    assert [event.step for event in layers] == list(range(0, len(steps), 25))
    assert {step for step, event in steps.items() if event.update_ratio != NOT_TOLD} == {
        event.step for event in layers
    }
    for event in layers:
        at = event.step
        assert event.grad_norms == pytest.approx(expected.layer_norms[at], rel=1e-3)
        assert event.update_ratios == pytest.approx(expected.layer_ratios[at], rel=1e-3)
        assert steps[at].update_ratio == pytest.approx(expected.update_ratio[at], rel=1e-3)
    # The first measurement alone: its averages are their own ratio.
    small, large = (recipe.batch_size * recipe.context_length * n for n in (1, recipe.accumulation))
    if recipe.accumulation == 1:
        assert steps[0].noise_scale == NOT_TOLD
        return
    big_square, small_square = expected.grad_norm[0] ** 2, expected.first_square[0]
    signal = (large * big_square - small * small_square) / (large - small)
    variance = (small_square - big_square) / (1 / small - 1 / large)
    assert steps[0].noise_scale == pytest.approx(variance / signal, rel=1e-2)


@pytest.mark.thorough
def test_that_the_recipes_exercise_what_they_are_named_after(text: str) -> None:
    """Clipping does bite and is told apart by where it begins; the loss does fall."""
    runs = {
        name: _expected(RECIPES[name][0], text)
        for name in ("clipping from the start", "the appendix's rule", "as printed", "no clipping")
    }
    clipped = [[i for i, yes in enumerate(run.clipped) if yes] for run in runs.values()]
    assert [indices[:1] for indices in clipped] == [[0], [5], [6], []]
    losses = [run.loss[-1] for run in runs.values()]
    assert all(first != second for first, second in pairwise(losses))
    assert all(run.loss[-1] < run.loss[0] - 0.5 for run in runs.values())
