"""A trainer's whole state: taken out, checked item by item, and put back.

What was saved without an item, or does not fit, is refused by its name before anything is changed:
a run never goes on from half of its state. Knows nothing of files, threads or windows.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import torch

from core.config import ConfigError, RunConfig, from_mapping, to_mapping
from core.hardware import device as hardware
from core.messages.edit_records import Edit, check_history, from_line, to_line
from core.model.hf_weights import export_state, import_state, state_shapes
from core.run_store.checkpoint import Checkpoint, CheckpointError
from core.schedule.timeline import Timeline
from core.session.start_point import MACHINE
from core.training import optimizer as optim

if TYPE_CHECKING:
    from core.training.trainer import Trainer

_MOMENTS = ("step", "exp_avg", "exp_avg_sq")  # AdamW's, of each parameter
_MOST_EDITS = 100_000


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value < 2**62


def _is_time(value: Any) -> bool:
    return isinstance(value, float) and math.isfinite(value) and value >= 0


def _is_loss(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isfinite(value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 1000


def _is_owed(value: Any) -> bool:
    return isinstance(value, list) and all(name in ("evaluation", "sample") for name in value)


# Every plain value of a checkpoint: what it must be like.
_ITEMS: Mapping[str, Callable[[Any], bool]] = {
    "step": _is_count,
    "tokens_seen": _is_count,
    "seconds": _is_time,
    "samples": _is_count,
    "owed": _is_owed,
    "best_val": _is_loss,
    "last_val": _is_loss,
    "scaler": lambda value: isinstance(value, dict),
    "config": lambda value: isinstance(value, dict),
    "edits": lambda value: isinstance(value, list) and len(value) <= _MOST_EDITS,
    "device": _is_text,
    "precision": _is_text,
    "threads": _is_count,
    "torch": _is_text,
    "machine": _is_text,
    "text": _is_text,
    "tokenizer": _is_text,
    "train_tokens": _is_count,
    "val_tokens": _is_count,
}


# On what a run computes: where one of these is another, bits may be.
FACTS = frozenset({"device", "precision", "threads", "torch", "machine", "text", "tokenizer"})


def state_of(trainer: "Trainer") -> Checkpoint:
    """The whole state before update ``trainer.step``, as named CPU tensors and plain values."""
    training = {f"rng.{index}": state for index, state in enumerate(trainer.rng)}
    names: dict[torch.Tensor, str] = {
        parameter: name for name, parameter in trainer.model.named_parameters()
    }
    for parameter, moments in trainer.optimizer.state.items():
        for key, value in moments.items():
            training[f"optimizer.{names[parameter]}.{key}"] = (
                torch.as_tensor(value).detach().cpu().contiguous()
            )
    state = {
        "step": trainer.step,
        "tokens_seen": trainer.tokens_seen,
        "seconds": trainer.seconds,
        "samples": trainer.n_samples,
        "owed": list(trainer.owed),
        "best_val": trainer.best_val,
        "last_val": trainer.last_val,
        "scaler": trainer.scaler.state_dict(),
        "config": to_mapping(trainer.started_as),
        "edits": [to_line(edit) for edit in trainer.edits],
        "train_tokens": len(trainer.dataset.train_ids),
        "val_tokens": len(trainer.dataset.val_ids),
        **circumstances(trainer),
    }
    return Checkpoint(export_state(trainer.model), training, state)


def circumstances(trainer: "Trainer") -> dict[str, Any]:
    """The trainer's ``FACTS``."""
    return {
        "device": trainer.device.name,
        "precision": trainer.precision,
        "threads": hardware.thread_count(),
        "torch": hardware.torch_version(),
        "machine": hardware.machine_words(),
        "text": trainer.dataset.text.fingerprint,
        "tokenizer": trainer.dataset.tokenizer.fingerprint,
    }


def is_finite(trainer: "Trainer") -> bool:
    """Whether every parameter and every moment is a number: only then is the state worth keeping.

    A device-to-host sync.
    """
    tensors = [p.detach() for p in trainer.parameters]
    for moments in trainer.optimizer.state.values():
        tensors += [value for value in moments.values() if isinstance(value, torch.Tensor)]
    norms = torch._foreach_norm(tensors, math.inf)  # the largest; NaN where there is one
    return all(bool(torch.isfinite(norm)) for norm in norms)


def put_back(trainer: "Trainer", checkpoint: Checkpoint) -> None:
    """Make ``trainer`` what :func:`state_of` described.

    Raises:
        CheckpointError: naming what is missing or does not fit; nothing is changed.
    """
    edits, timeline, config = check(trainer, checkpoint)
    state = checkpoint.state
    same_kind = _is_same_kind(trainer, state)
    import_state(trainer.model, checkpoint.model)
    trainer.optimizer.state.clear()
    if state["step"] > 0:
        for name, parameter in trainer.model.named_parameters():
            trainer.optimizer.state[parameter] = {
                # Copies: what was read may be a view of a file.
                key: checkpoint.training[f"optimizer.{name}.{key}"].to(parameter.device, copy=True)
                for key in _MOMENTS
            }
    trainer.optimizer.zero_grad(set_to_none=True)
    if trainer.scaler.is_enabled() and state["scaler"]:
        trainer.scaler.load_state_dict(state["scaler"])
    trainer.timeline, trainer.config, trainer.edits = timeline, config, list(edits)
    optim.set_numbers(trainer.optimizer, config.optimizer)
    trainer.step = state["step"]
    trainer.tokens_seen = state["tokens_seen"]
    trainer.seconds = state["seconds"]
    trainer.n_samples = state["samples"]
    trainer.owed = tuple(state["owed"])
    trainer.best_val, trainer.last_val = state["best_val"], state["last_val"]
    saved = [checkpoint.training[f"rng.{index}"].clone() for index in range(len(trainer.rng))]
    if not same_kind:  # a GPU's random numbers are no CPU's: the rest keeps what the seed gave
        saved[1:] = trainer.rng[1:]
    trainer.rng = saved
    hardware.restore_rng(trainer.rng, trainer.device)  # the last thing: nothing draws after it


def check(
    trainer: "Trainer", checkpoint: Checkpoint
) -> tuple[tuple[Edit, ...], Timeline, RunConfig]:
    """Whether a checkpoint is whole and fits; the history, timeline and config that it gives.

    Raises:
        CheckpointError: naming what is missing or does not fit.
    """
    state = checkpoint.state
    edits = _checked_state(trainer, state)
    _check_model(trainer, checkpoint.model)
    same_kind = _is_same_kind(trainer, state)
    _check_training(trainer, checkpoint.training, state["step"], same_kind)
    planned = Timeline(trainer.timeline.planned)
    try:
        timeline, config = check_history(edits, planned, trainer.started_as)
    except ConfigError as error:
        raise CheckpointError(f"The checkpoint's edits do not fit: {error!s:.300}") from error
    return edits, timeline, config


def _is_same_kind(trainer: "Trainer", state: Mapping[str, Any]) -> bool:
    kind: str = state["device"].partition(":")[0]
    return kind == trainer.device.kind


def _checked_state(trainer: "Trainer", state: Mapping[str, Any]) -> tuple[Edit, ...]:
    missing = [name for name in _ITEMS if name not in state]
    if missing:
        raise CheckpointError(f"The checkpoint lacks {', '.join(missing)}")
    for name, fits in _ITEMS.items():
        if not fits(state[name]):
            raise CheckpointError(f"The checkpoint's {name} is damaged: {state[name]!r:.60}")
    try:
        edits = tuple(from_line(line) for line in state["edits"] if isinstance(line, dict))
        config = from_mapping(state["config"])
    except (ConfigError, RecursionError) as error:
        raise CheckpointError(f"The checkpoint's history is damaged: {error!s:.200}") from error
    if len(edits) != len(state["edits"]):
        raise CheckpointError("The checkpoint's edits are damaged: one is no table")
    ours, theirs = to_mapping(trainer.started_as), to_mapping(config)
    for section, fields in ours.items():
        for name, value in fields.items():
            path, was = f"{section}.{name}", theirs[section][name]
            if path not in MACHINE and value != was:
                raise CheckpointError(
                    f"The checkpoint was made with {path} = {was!r:.80}, but the run's config has "
                    f"{value!r:.80}: the two do not belong together"
                )
    if state["tokenizer"] != trainer.dataset.tokenizer.fingerprint:
        raise CheckpointError(
            "The checkpoint was made with another tokenizer: its numbers stand for other text"
        )
    if state["scaler"] and trainer.scaler.is_enabled():
        lacks = trainer.scaler.state_dict().keys() - state["scaler"].keys()
        if lacks:
            raise CheckpointError(f"The checkpoint's scaler lacks {', '.join(sorted(lacks))}")
    elif trainer.scaler.is_enabled() and state["precision"] == trainer.precision:
        raise CheckpointError("The checkpoint's scaler is empty")
    return edits


def _check_model(trainer: "Trainer", tensors: Mapping[str, torch.Tensor]) -> None:
    expected = {
        f"weight {name}": (shape, torch.float32)
        for name, shape in state_shapes(trainer.model).items()
    }
    _compare(expected, {f"weight {name}": tensor for name, tensor in tensors.items()})


def _check_training(
    trainer: "Trainer", tensors: Mapping[str, torch.Tensor], step: int, same_kind: bool
) -> None:
    expected: dict[str, tuple[tuple[int, ...], torch.dtype]] = {}
    if step > 0:
        for name, parameter in trainer.model.named_parameters():
            for key in _MOMENTS:
                shape = () if key == "step" else tuple(parameter.shape)
                expected[f"optimizer.{name}.{key}"] = (shape, torch.float32)
    ours = trainer.rng if same_kind else trainer.rng[:1]
    for index, state in enumerate(ours):
        expected[f"rng.{index}"] = (tuple(state.shape), torch.uint8)
    given = dict(tensors)
    if not same_kind:
        given = {n: t for n, t in given.items() if not n.startswith("rng.") or n in expected}
    _compare(expected, given)


def _compare(
    expected: Mapping[str, tuple[tuple[int, ...], torch.dtype]],
    given: Mapping[str, torch.Tensor],
) -> None:
    problems = list(_differences(expected, given))
    if problems:
        more = f"; and {len(problems) - 5} more" if len(problems) > 5 else ""
        raise CheckpointError(f"The checkpoint {'; '.join(problems[:5])}{more}")


def _differences(
    expected: Mapping[str, tuple[tuple[int, ...], torch.dtype]],
    given: Mapping[str, torch.Tensor],
) -> Iterator[str]:
    for name, (shape, dtype) in expected.items():
        if name not in given:
            yield f"lacks {name}"
        elif tuple(given[name].shape) != shape or given[name].dtype != dtype:
            tensor = given[name]
            yield (
                f"has {name} as {list(tensor.shape)} {tensor.dtype}, but the run needs "
                f"{list(shape)} {dtype}"
            )
    for name in given.keys() - expected.keys():
        yield f"has {name:.80}, which the run has not"
