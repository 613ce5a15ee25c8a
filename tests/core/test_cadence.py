"""When a run evaluates and samples by itself: dense at first, then sparse, and always the same."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from core.config import RunConfig
from core.config.presets import default_run
from core.data import prepare
from core.messages.events import Evaluated, Event, SampleDone, SampleStarted, StepDone
from core.schedule.cadence import (
    evaluates_after,
    evaluations_of,
    samples_after,
    samples_of_auto,
)
from core.schedule.lr_schedule import total_steps
from core.training.trainer import Trainer, train

AUTO = {"sampling.every": "auto", "training.eval_every": "auto", "training.max_steps": 12}

# Of a step of the preset for a CPU, measured in processor time: see `core.schedule.cadence`.
_EVALUATION, _SAMPLE = 0.5, 0.65


def samples(total: int) -> list[int]:
    return [
        made for made in range(total + 1) if samples_after(made, "auto", total, ends_epoch=False)
    ]


def evaluations(total: int) -> list[int]:
    return [made for made in range(1, total + 1) if evaluates_after(made, "auto", total)]


def test_that_an_untrained_model_writes_and_the_next_samples_come_soon_then_rarely() -> None:
    assert samples(340) == [0, 8, 32, 128, 340]
    assert evaluations(340) == [1, 16, 128, 340]
    apart = [later - earlier for earlier, later in pairwise(samples(2_500)[:-1])]
    assert apart == sorted(apart)
    assert samples(4_000)[-3:] == [2_000, 3_000, 4_000]


@pytest.mark.parametrize("total", [2, 8, 9, 300, 340, 512, 1_000, 1_001, 5_000])
def test_that_the_form_counts_what_the_run_makes(total: int) -> None:
    assert samples_of_auto(total) == len(samples(total))
    assert evaluations_of("auto", total) == len(evaluations(total))


@pytest.mark.parametrize("total", [272, 600, 5_000, 100_000])
def test_that_looking_takes_a_fiftieth_of_the_time_at_most(total: int) -> None:
    work = samples_of_auto(total) * _SAMPLE + evaluations_of("auto", total) * _EVALUATION
    assert work <= 0.02 * total


@pytest.mark.parametrize("total", [1, 12, 340])
@pytest.mark.parametrize("every", [0, 1, 5, 7])
def test_that_a_number_means_what_it_always_did(total: int, every: int) -> None:
    for made in range(1, total + 1):
        assert evaluates_after(made, every, total) == (every > 0 and (made - 1) % every == 0)
        expected = every > 0 and made % every == 0
        assert samples_after(made, every, total, ends_epoch=True) == expected
        assert samples_after(made, "epoch", total, ends_epoch=True)
        assert not samples_after(made, "epoch", total, ends_epoch=False)
    assert not samples_after(0, every, total, ends_epoch=False)
    assert not samples_after(0, "epoch", total, ends_epoch=False)


def made_of(config: RunConfig, tmp_path: Path) -> list[Event]:
    return list(train(config, prepare(config, store=tmp_path / "store")))


def test_that_the_first_thing_a_run_shows_is_a_sample_of_the_untrained_model(
    tiny: Callable[..., RunConfig], tmp_path: Path
) -> None:
    events = made_of(tiny(AUTO), tmp_path)
    assert isinstance(events[0], SampleStarted)
    at = [event.step for event in events if isinstance(event, SampleDone)]
    assert at == [0, 7, 11]
    assert [event.step for event in events if isinstance(event, Evaluated)] == [0, 11]
    first_step = next(i for i, event in enumerate(events) if isinstance(event, StepDone))
    assert sum(isinstance(event, SampleDone) for event in events[:first_step]) == 1


def test_that_it_changes_nothing_that_is_trained(
    tiny: Callable[..., RunConfig], tmp_path: Path
) -> None:
    never = {**AUTO, "sampling.every": 0, "training.eval_every": 0, "model.dropout": 0.1}

    def losses(changes: dict[str, Any]) -> list[tuple[float, float]]:
        made = made_of(tiny({"model.dropout": 0.1, **changes}), tmp_path)
        return [(event.loss, event.grad_norm) for event in made if isinstance(event, StepDone)]

    assert losses(AUTO) == losses(never)


def test_that_a_run_restored_before_its_first_step_still_writes_its_first_sample(
    tiny: Callable[..., RunConfig], tmp_path: Path
) -> None:
    config = tiny(AUTO)
    dataset = prepare(config, store=tmp_path / "store")
    saved = Trainer(config, dataset).checkpoint()
    restored = Trainer(config, dataset)
    restored.restore(saved)
    assert isinstance(next(iter(restored.advance())), SampleStarted)


def test_that_a_newcomer_s_run_has_the_small_vocabulary_and_appendix_d_the_whole(
    tmp_path: Path,
) -> None:
    config = default_run()
    assert config.data.compact_vocabulary
    dataset = prepare(config, store=tmp_path / "store")
    assert dataset.tokenizer.n_vocab < 3_000
    assert total_steps(config, len(dataset.train)) == 501
    assert not RunConfig().data.compact_vocabulary
    assert (RunConfig().sampling.every, RunConfig().training.eval_every) == ("epoch", 5)


@pytest.mark.thorough
def test_that_a_newcomer_sees_the_end_of_the_first_run_within_45_seconds_on_two_cores(
    tmp_path: Path,
) -> None:
    config = default_run().replaced({"training.device": "cpu", "training.precision": "fp32"})
    dataset = prepare(config, store=tmp_path / "store")
    trainer = Trainer(config, dataset)
    list(trainer.advance())  # with all that is done once
    began = time.process_time()
    made = sum(isinstance(event, StepDone) for _ in range(6) for event in trainer.advance())
    # Early updates, among which it looks most often: the whole run takes less.
    work_s = (time.process_time() - began) / made * total_steps(config, len(dataset.train))
    assert work_s < 2 * 45
