"""Whether what a checkpoint holds can be what a run was: each value and each tensor by its name.

A checkpoint whose checksums are right may still hold what no run has written. Knows neither how a
state is taken nor how it is put back.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import torch

from core.i18n import Message
from core.messages.edit_records import MOST_EDITS
from core.model.hf_weights import state_shapes
from core.run_store.checkpoint import CheckpointError
from core.training.train_state import EVALUATION, SAMPLE, TrainContext, TrainState

MOMENTS = ("step", "exp_avg", "exp_avg_sq")  # AdamW's, of each parameter

_LONGEST_S = 1e12  # seconds; thirty thousand years
_PENDING: tuple[list[str], ...] = ([], [EVALUATION], [SAMPLE], [EVALUATION, SAMPLE])


def is_count(value: Any) -> bool:
    """A number of things, none of which a run has more of than a metric can say."""
    return type(value) is int and 0 <= value < 2**62


def is_step(value: Any) -> bool:
    """A number of updates, as a schedule has it."""
    return type(value) is int and 0 <= value < 2**53


def is_time(value: Any) -> bool:
    """Seconds of training."""
    return isinstance(value, float) and 0 <= value < _LONGEST_S


def is_loss(value: Any) -> bool:
    """A cross-entropy, or none yet."""
    return value is None or (isinstance(value, float) and math.isfinite(value) and value >= 0)


def is_noise(value: Any) -> bool:
    """Moving averages of the gradient's noise: three finite numbers."""
    return (
        isinstance(value, list | tuple)
        and len(value) == 3
        and all(type(each) is float and math.isfinite(each) for each in value)
    )


def is_text(value: Any) -> bool:
    """A short text."""
    return isinstance(value, str) and len(value) < 1000


def is_sharding(value: Any) -> bool:
    """How a model lies among the processes of a run."""
    return value in ("none", "full")


def is_table(value: Any) -> bool:
    """Values by name; what is in them is checked by who takes them."""
    return isinstance(value, dict)


def are_edits(value: Any) -> bool:
    """A list of edits; each is read by itself."""
    return isinstance(value, list) and len(value) <= MOST_EDITS


def are_pending(value: Any) -> bool:
    """The work that may follow one update: each kind once, in order."""
    return value in _PENDING


def check_scaler(state: TrainState, context: TrainContext, values: Mapping[str, Any]) -> None:
    """Whether the loss scaler can go on from its values.

    Raises:
        CheckpointError: naming what is missing or damaged.
    """
    if not state.scaler.is_enabled():
        return
    stored = values["scaler"]
    if stored:
        ours = state.scaler.state_dict()
        lacks = ours.keys() - stored.keys()
        if lacks:
            raise CheckpointError(Message("checkpoint.scaler_lacks", names=sorted(lacks)))
        for name in ours:
            if not _is_of_scaler(stored[name]):
                found = repr(stored[name])[:60]
                named = f"scaler.{name}"
                raise CheckpointError(Message("checkpoint.value_damaged", name=named, found=found))
    elif values["precision"] == context.precision:
        raise CheckpointError(Message("checkpoint.scaler_empty"))


def _is_of_scaler(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value) and value >= 0


def check_model(state: TrainState, tensors: Mapping[str, torch.Tensor]) -> None:
    """Whether the weights are the model's, and numbers.

    Raises:
        CheckpointError: naming what is missing or does not fit.
    """
    expected = {
        f"weight {name}": (shape, torch.float32)
        for name, shape in state_shapes(state.model).items()
    }
    _compare(expected, {f"weight {name}": tensor for name, tensor in tensors.items()})


def check_training(
    state: TrainState, tensors: Mapping[str, torch.Tensor], step: int, same_kind: bool
) -> None:
    """Whether moments and random state are those of a run before update ``step``.

    ``same_kind``: it was saved on the kind of device that it goes on on.

    Raises:
        CheckpointError: naming what is missing or does not fit.
    """
    expected: dict[str, tuple[tuple[int, ...], torch.dtype]] = {}
    if step > 0:
        for name, parameter in state.model.named_parameters():
            for key in MOMENTS:
                shape = () if key == "step" else tuple(parameter.shape)
                expected[f"optimizer.{name}.{key}"] = (shape, torch.float32)
    ours = state.rng if same_kind else state.rng[:1]
    for index, saved in enumerate(ours):
        expected[f"rng.{index}"] = (tuple(saved.shape), torch.uint8)
    given = dict(tensors)
    if not same_kind:
        given = {n: t for n, t in given.items() if not n.startswith("rng.") or n in expected}
    _compare(expected, given)
    _check_moments(given, step)
    _check_random_state(given["rng.0"])


def _check_moments(tensors: Mapping[str, torch.Tensor], step: int) -> None:
    problems = []
    for name, tensor in tensors.items():
        if name.endswith(".exp_avg_sq") and float(tensor.min()) < 0:
            problems.append(Message("checkpoint.tensor_negative", name=name))
        elif name.endswith(".step"):
            made = float(tensor)
            if not 0 <= made <= step or made % 1:
                found = Message("checkpoint.tensor_no_step", name=name, found=made, step=step)
                problems.append(found)
    _refuse(problems)


def _check_random_state(saved: torch.Tensor) -> None:
    """The CPU's; a GPU takes any seed and offset."""
    try:
        torch.Generator().set_state(saved.clone())
    except RuntimeError as error:
        raise CheckpointError(Message("checkpoint.no_random_state", name="rng.0")) from error


def _compare(
    expected: Mapping[str, tuple[tuple[int, ...], torch.dtype]],
    given: Mapping[str, torch.Tensor],
) -> None:
    _refuse(list(_differences(expected, given)))
    _refuse([Message("checkpoint.tensor_not_finite", name=name) for name in _not_finite(given)])


def _refuse(problems: list[Message]) -> None:
    if problems:
        more = len(problems) - 5
        rest = [Message("checkpoint.more_problems", more=more)] if more > 0 else []
        raise CheckpointError(Message("checkpoint.misfit", problems=problems[:5] + rest))


def _not_finite(given: Mapping[str, torch.Tensor]) -> Iterator[str]:
    """The names of those that hold a NaN or an infinity; what was saved held none."""
    for name, tensor in given.items():
        if tensor.is_floating_point():
            largest = torch.linalg.vector_norm(tensor, math.inf)  # NaN where there is one
            if not bool(largest.isfinite()):
                yield name


def _differences(
    expected: Mapping[str, tuple[tuple[int, ...], torch.dtype]],
    given: Mapping[str, torch.Tensor],
) -> Iterator[Message]:
    for name, (shape, dtype) in expected.items():
        if name not in given:
            yield Message("checkpoint.tensor_missing", name=name)
        elif tuple(given[name].shape) != shape or given[name].dtype != dtype:
            tensor = given[name]
            yield Message(
                "checkpoint.tensor_differs",
                name=name,
                theirs=f"{list(tensor.shape)} {tensor.dtype}",
                ours=f"{list(shape)} {dtype}",
            )
    for name in given.keys() - expected.keys():
        yield Message("checkpoint.tensor_unknown", name=name)
