"""A pass that is replayed as one CUDA graph trains as one that is made; on a simulated device."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from core.config import RunConfig
from core.data import prepare
from core.messages.events import Event, Log, StepDone
from core.model import compilation
from core.model.interrupt import Interrupted
from core.training.trainer import Trainer
from tests.core.lasting import played
from tests.core.test_late import LONG, meddling
from tests.gpu.simulated import SimulatedGpu, simulated_gpu

UPDATES = 8


@pytest.fixture
def gpu() -> Iterator[SimulatedGpu]:
    with simulated_gpu() as found:
        yield found


Make = Callable[..., Trainer]


@pytest.fixture
def make(gpu: SimulatedGpu, tiny: Callable[..., RunConfig]) -> Make:
    """A trainer on the device; ``section__name`` sets a field."""

    def made(**values: Any) -> Trainer:
        config = tiny(
            {
                "training.device": "cuda",
                "training.precision": "fp32",
                "training.epochs": 1000,
                "training.max_steps": 500,
                "training.eval_every": 4,
                "sampling.every": 0,
                "model.dropout": 0.2,
                **{name.replace("__", "."): value for name, value in values.items()},
            }
        )
        return Trainer(config, prepare(config))

    return made


def trained(trainer: Trainer, updates: int = UPDATES) -> list[Event]:
    events = [event for _ in range(updates) for event in trainer.advance()]
    return events + list(trainer.report_deferred())


def told(events: list[Event]) -> list[str]:
    return [str(event.message) for event in events if isinstance(event, Log)]


def numbers(events: list[Event]) -> list[tuple[float, float]]:
    return [(event.loss, event.grad_norm) for event in events if isinstance(event, StepDone)]


def weights(trainer: Trainer) -> list[torch.Tensor]:
    return [p.detach().clone() for p in trainer.parameters]


@pytest.mark.parametrize("accumulation", [1, 3])
def test_that_replayed_passes_train_as_made_ones_to_the_bit(
    gpu: SimulatedGpu, make: Make, accumulation: int
) -> None:
    made = make(training__compile="off", training__grad_accumulation=accumulation)
    replayed = make(training__grad_accumulation=accumulation)
    expected, found = trained(made), trained(replayed)
    assert gpu.calls.count("CUDAGraph.replay") == 1 + accumulation * (UPDATES - 2)
    assert "step 2: from here on a pass runs as one CUDA graph" in told(found)
    assert numbers(found) == numbers(expected)
    assert all(map(torch.equal, weights(made), weights(replayed)))
    assert all(map(torch.equal, made.state.rng, replayed.state.rng))


@pytest.mark.parametrize(
    ("spoil", "why"),
    [("fails_to_record", "operation not permitted"), ("replays_nothing", "different numbers")],
)
def test_that_a_graph_that_cannot_be_made_or_trusted_changes_nothing(
    gpu: SimulatedGpu, make: Make, spoil: str, why: str
) -> None:
    made = make(training__compile="off")
    expected = trained(made)
    setattr(gpu, spoil, True)
    other = make()
    found = trained(other)
    (said,) = told(found)
    assert "without a CUDA graph" in said
    assert why in said
    renewed = spoil == "fails_to_record"  # else torch draws as if a recording went on
    assert ("Generator.graphsafe_set_state" in gpu.calls) is renewed
    assert numbers(found) == numbers(expected)
    assert all(map(torch.equal, weights(made), weights(other)))


def test_that_a_stop_is_seen_between_replays_and_leaves_no_trace(
    gpu: SimulatedGpu, make: Make
) -> None:
    trainer = make(training__grad_accumulation=4)
    trained(trainer, 4)
    before, rng = weights(trainer), trainer.state.rng
    replays = 0

    def stops() -> bool:
        nonlocal replays
        replays = gpu.calls.count("CUDAGraph.replay") - at
        return replays >= 2

    at = gpu.calls.count("CUDAGraph.replay")
    object.__setattr__(trainer.context, "should_stop", stops)
    with pytest.raises(Interrupted):
        list(trainer.advance())
    assert replays == 2
    assert all(map(torch.equal, before, weights(trainer)))
    assert all(map(torch.equal, rng, trainer.state.rng))
    assert all(p.grad is None for p in trainer.parameters)


def test_that_a_loss_that_is_no_number_leaves_the_weights_alone_also_in_a_replay(
    make: Make,
) -> None:
    trainer = make()
    trained(trainer, 4)
    with torch.no_grad():
        spoiled = trainer.model.final_norm.bias
        spoiled[0] = math.nan
    before = weights(trainer)
    with pytest.raises(Exception, match="at step 4:"):
        trained(trainer, 3)
    assert trainer.step == 4
    assert all(
        torch.equal(a.isnan(), b.isnan()) for a, b in zip(before, weights(trainer), strict=True)
    )
    with torch.no_grad():
        spoiled[0] = 0.0
    assert all(math.isfinite(loss) for loss, _ in numbers(trained(trainer, 2)))


def test_that_a_run_goes_on_from_a_checkpoint_with_a_new_graph(make: Make) -> None:
    whole, again = make(), make()
    trained(whole, 4)
    kept = whole.checkpoint()
    kept = replace(kept, training={name: each.clone() for name, each in kept.training.items()})
    expected = numbers(trained(whole))
    trained(again, 5)
    again.restore(kept)
    found = trained(again)
    assert "step 6: from here on a pass runs as one CUDA graph" in told(found)
    assert numbers(found) == expected


@pytest.mark.thorough
def test_that_a_run_with_a_graph_is_paused_edited_and_sampled_as_one_without(
    gpu: SimulatedGpu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compilation, "_FEWEST_STEPS", 0)
    on_gpu = LONG.replaced({"training.device": "cuda"})
    rows = []
    for choice in ("off", "auto"):
        events = played(on_gpu.replaced({"training.compile": choice}), tmp_path / choice, meddling)
        assert events[-1].reason == "completed"  # type: ignore[union-attr]
        rows.append(numbers(events))
        at = gpu.calls.count("CUDAGraph.replay")
        assert at == (0 if choice == "off" else 1 + LONG.training.max_steps - 2)
    assert rows[0] == rows[1]
