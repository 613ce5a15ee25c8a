"""Every item of a checkpoint replaced by what no run has written: refused by its name."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from core.config import RunConfig
from core.data import prepare
from core.messages.commands import Stop
from core.messages.events import Failed, Log
from core.run_store import checkpoint
from core.run_store.checkpoint import Checkpoint, CheckpointError
from core.run_store.reader import read_description
from core.training.state_dict import ITEMS
from core.training.trainer import Trainer
from tests.core.conftest import TINY, Once
from tests.core.lasting import LASTING, after, folder_of, only, played, resumed

Make = Callable[..., RunConfig]

_WRONG: tuple[Any, ...] = (
    *(None, True, "many", "", [], [1], {}, {"a": 1}, -1, 1.5, -0.5, 10**30, 2**63, 1e300),
    *(["sample"] * 100_000, ["sample", "evaluation"], [["sample"]], "x" * 2000, ["evaluation"] * 2),
)
_ENVIRONMENT = frozenset(("device", "precision", "threads", "torch", "machine", "text"))


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trainer:
    place = tmp_path_factory.mktemp("damaged")
    text = place / "bells.txt"
    text.write_text("seven bells rang and the boats came home. " * 90, encoding="utf-8")
    config = RunConfig().replaced({"data.source": str(text), **TINY})
    made = Trainer(config, prepare(config, store=place))
    for _ in range(5):
        list(made.advance())
    return made


def _is_what_it_was(was: Any, value: Any) -> bool:
    return type(was) is type(value) and (was == value or isinstance(value, str))


@pytest.mark.parametrize("item", [item.name for item in ITEMS])
def test_that_a_value_that_no_run_writes_is_refused_by_its_name(
    trained: Trainer, item: str
) -> None:
    good = trained.checkpoint()
    believed = []
    for value in _WRONG:
        bad = replace(good, state={**good.state, item: value})
        try:
            trained.check(bad)
        except CheckpointError as error:
            named = item in str(error) or (item == "edits" and "history" in str(error))
            assert named, (value, str(error))  # noqa: PT017
        else:
            believed.append(value)
    plausible: dict[
        str, list[Any]
    ] = {  # another number of the same kind, or where it was computed: told, not refused
        "scaler": [{}, {"a": 1}],  # not in use here
        "pending": [[]],
        "edits": [[]],
        "best_val": [None, 1.5, 1e300],
        "last_val": [None, 1.5, 1e300],
        "seconds": [1.5],
    }
    allowed = plausible.get(item, [])
    if item in _ENVIRONMENT:
        allowed = [value for value in _WRONG if _is_what_it_was(good.state[item], value)]
    assert [value for value in believed if value not in allowed] == []


@pytest.mark.parametrize("part", ["weight", "step", "exp_avg", "exp_avg_sq", "rng.0"])
def test_that_a_tensor_that_no_run_writes_is_refused_by_its_name(
    trained: Trainer, part: str
) -> None:
    good = trained.checkpoint()
    tensors = dict(good.model if part == "weight" else good.training)
    name = next(name for name in tensors if part == "weight" or name.endswith(part))
    wrong: list[torch.Tensor] = [tensors[name].reshape(-1)[:0], tensors[name].to(torch.float64)]
    if part == "rng.0":
        wrong += [torch.zeros_like(tensors[name]), torch.full_like(tensors[name], 255)]
    else:
        for value in (float("nan"), float("inf"), -float("inf")):
            damaged = tensors[name].clone()
            damaged.reshape(-1)[-1] = value
            wrong.append(damaged)
    if part in ("step", "exp_avg_sq"):
        wrong.append(torch.full_like(tensors[name], -1.0))
    if part == "step":
        wrong += [torch.full_like(tensors[name], value) for value in (6.0, 0.5, 1e30)]
    for tensor in wrong:
        changed = {**tensors, name: tensor}
        is_weight = part == "weight"
        bad = replace(good, model=changed) if is_weight else replace(good, training=changed)
        with pytest.raises(CheckpointError, match=name.replace(".", r"\.")):
            trained.check(bad)
    trained.check(good)


def _damage(folder: Path, change: Callable[[Checkpoint], Checkpoint]) -> None:
    """As someone would who also mends the manifest."""
    step = checkpoint.verify(folder)
    checkpoint.save(folder.parent, step, change(checkpoint.load(folder)))


@pytest.mark.parametrize(
    ("change", "item"),
    [
        (lambda good: replace(good, state={**good.state, "pending": ["sample"] * 9}), "pending"),
        (
            lambda good: replace(
                good, training={**good.training, "rng.0": torch.zeros_like(good.training["rng.0"])}
            ),
            "rng.0",
        ),
        (
            lambda good: replace(
                good, model={name: tensor * float("nan") for name, tensor in good.model.items()}
            ),
            "not finite",
        ),
    ],
)
def test_that_a_resume_says_which_checkpoint_which_item_and_the_way_on(
    tiny: Make, tmp_path: Path, change: Callable[[Checkpoint], Checkpoint], item: str
) -> None:
    run = folder_of(played(tiny(LASTING), tmp_path, after({9: [Stop()]})))
    (folder,) = (run / "checkpoints").glob("step-*")
    _damage(folder, change)
    (failed,) = only(resumed(run), Failed)
    assert failed.kind == "disk"
    for words in (folder.name, item, "Use step 0 to start the run again"):
        assert words in failed.message


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["sittings", "not_exact"])
def test_that_a_list_of_the_description_that_is_none_begins_anew_and_is_told(
    tiny: Make, once: Once, tmp_path: Path, name: str
) -> None:
    def make(runs_dir: Path) -> Path:
        return folder_of(played(tiny(LASTING), runs_dir, after({9: [Stop()]})))

    for number, value in enumerate((None, 7, "many", {"a": 1})):
        run = once("damaged lists", tmp_path / str(number), make)
        facts = json.loads((run / "run.json").read_bytes())
        (run / "run.json").write_text(json.dumps({**facts, name: value}))
        events = resumed(run, after({11: [Stop()]}))
        assert only(events, Failed) == []
        told = [line.message for line in only(events, Log)]
        assert any(f"{name} is not a list" in words and "run.json" in words for words in told)
        assert isinstance(read_description(run).get("sittings"), list)
