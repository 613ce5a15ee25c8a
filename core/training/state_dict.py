"""A run's whole state: taken out, checked item by item, and put back.

What was saved without an item, or does not fit, is refused by its name before anything is changed:
a run never goes on from half of its state. Plain values carry a format number: one that an older
format did not have takes the default that its declaration gives. Knows no file and no thread.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

import torch

from core.config import MACHINE_FIELDS, ConfigError, RunConfig, from_mapping, to_mapping
from core.hardware import device, threads
from core.hardware.host_copies import to_host
from core.hardware.rng import restore_rng
from core.i18n import Message, reason_of
from core.messages.edit_history import check_history
from core.messages.edit_records import Edit, from_line, to_line
from core.model.hf_weights import export_state
from core.run_store.checkpoint import Checkpoint, CheckpointError
from core.schedule.timeline import Timeline
from core.training import optimizer as optim
from core.training.state_checks import (
    MOMENTS,
    are_edits,
    are_pending,
    check_model,
    check_scaler,
    check_training,
    is_count,
    is_loss,
    is_noise,
    is_sharding,
    is_step,
    is_table,
    is_text,
    is_time,
)
from core.training.train_state import TrainContext, TrainState


@dataclass(frozen=True, slots=True)
class Item:
    """One plain value of a checkpoint.

    Attributes:
        name: under which it is stored.
        fits: what it must be like.
        take: how it is taken from a run.
        since: the first format that has it.
        default: what it is in a checkpoint of an older format.
        older_name: under which it was stored before format ``renamed_in``.
        changed_in: the first format in which it has the content that it has.
        upgraded: the content of an older format as it is in that one.
    """

    name: str
    fits: Callable[[Any], bool]
    take: Callable[[TrainState, TrainContext], Any]
    since: int = 1
    default: Any = None
    older_name: str = ""
    renamed_in: int = 0
    changed_in: int = 0
    upgraded: Callable[[Any], Any] = lambda content: content

    def name_in(self, format_number: int) -> str:
        """Under which it is stored in that format."""
        return self.older_name if format_number < self.renamed_in else self.name


def _field(name: str, fits: Callable[[Any], bool], field: str = "") -> Item:
    """An item that is a field of :class:`TrainState` as it stands."""
    take = attrgetter(field or name)
    return Item(name, fits, lambda state, _: take(state))


# On what a run computes: where one of these is another, bits may be.
_ENVIRONMENT: Mapping[str, tuple[Callable[[Any], bool], Callable[[TrainContext], Any]]] = {
    "device": (is_text, lambda context: context.device.name),
    "precision": (is_text, lambda context: context.precision),
    "threads": (is_count, lambda _: threads.thread_count()),
    "torch": (is_text, lambda _: device.torch_version()),
    "machine": (is_text, lambda _: device.machine_text()),
    "processes": (is_count, lambda context: context.ranks.world_size),
    "sharding": (is_sharding, lambda context: "full" if context.is_in_parts else "none"),
    "text": (is_text, lambda context: context.dataset.text.fingerprint),
    "tokenizer": (is_text, lambda context: context.dataset.tokenizer.fingerprint),
}

# Of those that came later: the first format that has it, and what older ones imply.
_NEWER: Mapping[str, tuple[int, Any]] = {"processes": (3, 1), "sharding": (4, "none")}

# Every plain value of a checkpoint, beside its format number. One that is new needs the next number
# in `since`, and the default that older checkpoints imply. Format 1 had no number in it.
ITEMS: tuple[Item, ...] = (
    _field("step", is_step),
    _field("tokens_seen", is_count),
    _field("seconds", is_time),
    _field("samples", is_count, "n_samples"),
    Item(
        "pending",
        are_pending,
        lambda state, _: list(state.pending),
        older_name="owed",
        renamed_in=2,
    ),
    _field("best_val", is_loss),
    _field("last_val", is_loss),
    Item("noise", is_noise, lambda state, _: list(state.noise), since=6, default=[0.0, 0.0, 0.0]),
    Item("scaler", is_table, lambda state, _: state.scaler.state_dict()),
    Item(
        "config",
        is_table,
        lambda _, context: to_mapping(context.initial_config),
        changed_in=6,  # 5: training.compile was a switch; 6: training.evaluation
        upgraded=lambda table: {**table, "version": 2},  # what version 3 lets be told
    ),
    Item("edits", are_edits, lambda state, _: [to_line(edit) for edit in state.edits]),
    Item("train_tokens", is_count, lambda _, context: len(context.dataset.train_ids)),
    Item("val_tokens", is_count, lambda _, context: len(context.dataset.val_ids)),
    *(
        Item(
            name,
            fits,
            lambda _, context, take=take: take(context),  # type: ignore[misc]
            *_NEWER.get(name, ()),
        )
        for name, (fits, take) in _ENVIRONMENT.items()
    ),
)


def newest_format(items: tuple[Item, ...]) -> int:
    """The number of the format that has all of these items."""
    return max(max(item.since, item.renamed_in, item.changed_in) for item in items)


@dataclass(frozen=True, slots=True)
class Restorable:
    """A checkpoint that was checked and fits.

    Attributes:
        values: its plain values by name, of the newest format.
        edits: the history that it holds.
        timeline: the schedule with those edits.
        config: the settings with those edits.
    """

    values: Mapping[str, Any]
    edits: tuple[Edit, ...]
    timeline: Timeline
    config: RunConfig

    @property
    def step(self) -> int:
        """The update that comes next."""
        step: int = self.values["step"]
        return step

    @property
    def pending(self) -> tuple[str, ...]:
        """The work that follows the last update and is not done yet."""
        return tuple(self.values["pending"])

    @property
    def environment(self) -> dict[str, Any]:
        """On what it was computed; as :func:`environment`."""
        return {name: self.values[name] for name in _ENVIRONMENT}


def environment(context: TrainContext) -> dict[str, Any]:
    """On what a run computes: where one of these is another, bits may be."""
    return {name: take(context) for name, (_, take) in _ENVIRONMENT.items()}


def state_dict(state: TrainState, context: TrainContext) -> Checkpoint:
    """The whole state before update ``state.step``, as named CPU tensors and plain values."""
    training = {f"rng.{index}": saved for index, saved in enumerate(state.rng)}
    for name, parameter in _named(state):
        for key, value in state.optimizer.state.get(parameter, {}).items():
            found = torch.as_tensor(value)
            whole = state.layout.whole(parameter, found) if found.dim() else found.detach()
            training[f"optimizer.{name}.{key}"] = whole.contiguous()
    values = {
        "format": newest_format(ITEMS),
        **{item.name: item.take(state, context) for item in ITEMS},
    }
    weights = export_state(state.layout.whole_model(state.model))
    device = context.device  # all are brought from there at once
    on_host = to_host({**weights, **training}, device)
    model = {name: on_host[name] for name in weights}
    training = {name: on_host[name] for name in training}
    return Checkpoint(model, training, values, context.about_weights())


def _named(state: TrainState) -> Iterator[tuple[str, torch.nn.Parameter]]:
    names = (name for name, each in state.model.named_parameters() if each.requires_grad)
    return zip(names, state.parameters, strict=True)


def is_finite(state: TrainState) -> bool:
    """Whether all parameters and moments are finite: only then is the state worth keeping.

    One device-to-host sync, however many tensors there are.
    """
    tensors = [p.detach() for p in state.parameters]
    for moments in state.optimizer.state.values():
        tensors += [value for value in moments.values() if isinstance(value, torch.Tensor)]
    norms = torch._foreach_norm(tensors, math.inf)  # the largest; NaN where there is one
    by_device: dict[torch.device, list[torch.Tensor]] = {}
    for norm in norms:
        by_device.setdefault(norm.device, []).append(norm.float())
    return all(bool(torch.isfinite(torch.stack(each)).all()) for each in by_device.values())


def load_state_dict(state: TrainState, context: TrainContext, checkpoint: Checkpoint) -> TrainState:
    """The state that :func:`state_dict` described; weights and moments are put back in place.

    Raises:
        CheckpointError: naming what is missing or does not fit; nothing is changed.
    """
    found = check(state, context, checkpoint)
    values = found.values
    state.layout.put(state.model, checkpoint.model)
    state.optimizer.state.clear()
    if found.step > 0:
        for name, parameter in _named(state):
            stored = {key: checkpoint.training[f"optimizer.{name}.{key}"] for key in MOMENTS}
            state.optimizer.state[parameter] = {
                # Copies: what was read may be a view of a file.
                key: (state.layout.own(parameter, value) if value.dim() else value).to(
                    parameter.device, copy=True
                )
                for key, value in stored.items()
            }
    optim.drop_gradients(state.parameters)
    if state.scaler.is_enabled() and values["scaler"]:
        state.scaler.load_state_dict(values["scaler"])
    optim.set_hyperparameters(state.optimizer, found.config.optimizer)
    rng = tuple(checkpoint.training[f"rng.{index}"].clone() for index in range(len(state.rng)))
    if not _is_same_kind(context, values):
        rng = (rng[0], *state.rng[1:])  # a GPU's random numbers are no CPU's: it keeps the seed's
    restore_rng(rng, context.device)  # the last thing: nothing draws after it
    return replace(
        state,
        rng=rng,
        config=found.config,
        timeline=found.timeline,
        edits=found.edits,
        step=found.step,
        tokens_seen=values["tokens_seen"],
        seconds=values["seconds"],
        n_samples=values["samples"],
        best_val=values["best_val"],
        last_val=values["last_val"],
        noise=(values["noise"][0], values["noise"][1], values["noise"][2]),
        pending=found.pending,
    )


def check(state: TrainState, context: TrainContext, checkpoint: Checkpoint) -> Restorable:
    """Whether a checkpoint is whole and fits a run; what it holds.

    Raises:
        CheckpointError: naming what is missing or does not fit.
    """
    values = migrated(checkpoint.state)
    edits = _checked_edits(values)
    _check_config(context, values)
    check_scaler(state, context, values)
    check_model(state, checkpoint.model)
    check_training(state, checkpoint.training, values["step"], _is_same_kind(context, values))
    planned = Timeline(state.timeline.planned)
    try:
        edits, timeline, config = check_history(edits, planned, context.initial_config)
    except ConfigError as error:
        raise CheckpointError(Message("checkpoint.edits_misfit", reason=error.what)) from error
    return Restorable(values, edits, timeline, config)


def migrated(stored: Mapping[str, Any], items: tuple[Item, ...] = ITEMS) -> dict[str, Any]:
    """The plain values of a checkpoint of any format, as the newest format has them; all checked.

    Raises:
        CheckpointError: made by a newer version, or naming what is missing, unknown or damaged.
    """
    newest = newest_format(items)
    number = stored.get("format", 1)
    if type(number) is not int or number < 1:
        raise CheckpointError(Message("checkpoint.format_damaged", found=repr(number)[:60]))
    if number > newest:
        raise CheckpointError(Message("checkpoint.newer", found=number, known=newest))
    expected = {item.name_in(number): item for item in items if item.since <= number}
    unknown = [name for name in stored if name not in expected and name != "format"]
    if "format" not in stored and any(item.name in unknown for item in items):
        raise CheckpointError(Message("checkpoint.lacks", names=["format"]))
    missing = [name for name in expected if name not in stored]
    if missing:
        raise CheckpointError(Message("checkpoint.lacks", names=missing))
    if unknown:
        raise CheckpointError(Message("checkpoint.unknown", name=unknown[0]))
    for name, item in expected.items():
        if not item.fits(stored[name]):
            found = repr(stored[name])[:60]
            raise CheckpointError(Message("checkpoint.value_damaged", name=name, found=found))
    values = {item.name: item.default for item in items if item.since > number}
    return values | {
        item.name: item.upgraded(stored[name]) if number < item.changed_in else stored[name]
        for name, item in expected.items()
    }


def _is_same_kind(context: TrainContext, values: Mapping[str, Any]) -> bool:
    kind: str = values["device"].partition(":")[0]
    return kind == context.device.kind


def _checked_edits(values: Mapping[str, Any]) -> tuple[Edit, ...]:
    try:
        edits = tuple(from_line(line) for line in values["edits"] if isinstance(line, dict))
    except (ConfigError, RecursionError) as error:
        raise CheckpointError(
            Message("checkpoint.history_damaged", reason=reason_of(error))
        ) from error
    if len(edits) != len(values["edits"]):
        raise CheckpointError(Message("checkpoint.edit_no_table"))
    return edits


def _check_config(context: TrainContext, values: Mapping[str, Any]) -> None:
    """It was made by this run's config, but for where it computes, and with its tokenizer."""
    try:
        config = from_mapping(values["config"])
    except (ConfigError, RecursionError) as error:
        raise CheckpointError(
            Message("checkpoint.config_damaged", reason=reason_of(error))
        ) from error
    ours, theirs = to_mapping(context.initial_config), to_mapping(config)
    for section, fields in ours.items():
        for name, value in fields.items():
            path, was = f"{section}.{name}", theirs[section][name]
            if path not in MACHINE_FIELDS and value != was:
                raise CheckpointError(
                    Message(
                        "checkpoint.other_config",
                        field=path,
                        theirs=repr(was)[:80],
                        ours=repr(value)[:80],
                    )
                )
    if values["tokenizer"] != context.dataset.tokenizer.fingerprint:
        raise CheckpointError(Message("checkpoint.other_tokenizer"))
