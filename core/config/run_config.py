"""The frozen, validated description of a run.

The fields are declared in ``core.config.sections``; here they are put together and checked against
each other. Knows nothing of files (:mod:`core.config.reading`), of torch or of a window.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.config.fields import FieldError, Spec, spec_of
from core.config.nearest import nearest, nearest_field
from core.config.sections import (
    ClippingConfig,
    DataConfig,
    LoggingConfig,
    ModelConfig,
    OptimizerConfig,
    SamplingConfig,
    ScheduleConfig,
    TrainingConfig,
)
from core.i18n import Message, MessageError
from core.lr_shapes import SHAPES

# Where a run computes, and who is told of it, is no part of its history: it may be another each
# time the run goes on.
MACHINE_FIELDS = (
    "training.device",
    "training.precision",
    "training.threads",
    "training.processes",
    "training.sharding",
    "training.compile",
    "training.tf32",
    "training.deterministic",
    "logging.tensorboard",
    "logging.wandb",
    "logging.mlflow",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One wrong field, ``"section.name"``; ``what`` says why and what is allowed."""

    field: str
    what: Message

    @property
    def message(self) -> str:
        """Why, and what is allowed, as a sentence."""
        return str(self.what)

    def __str__(self) -> str:
        return str(self.told)

    @property
    def told(self) -> Message:
        """The field's name, and why."""
        return Message("config.problem", field=self.field, reason=self.what)


class ConfigError(MessageError, ValueError):
    """A config that is refused; ``problems`` names every wrong field."""

    def __init__(self, problems: list[Problem]) -> None:
        listed = [
            problem.what if before and before.field == problem.field else problem.told
            for before, problem in zip([None, *problems], problems, strict=False)
        ]  # of several in one file, its name once
        super().__init__(Message("config.refused", problems=listed))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class RunConfig:
    """Everything that describes a run. Always valid: building it checks every field.

    Raises:
        ConfigError: naming every wrong field with its reason.
    """

    data: DataConfig = dataclasses.field(default_factory=DataConfig)
    model: ModelConfig = dataclasses.field(default_factory=ModelConfig)
    optimizer: OptimizerConfig = dataclasses.field(default_factory=OptimizerConfig)
    schedule: ScheduleConfig = dataclasses.field(default_factory=ScheduleConfig)
    clipping: ClippingConfig = dataclasses.field(default_factory=ClippingConfig)
    training: TrainingConfig = dataclasses.field(default_factory=TrainingConfig)
    sampling: SamplingConfig = dataclasses.field(default_factory=SamplingConfig)
    logging: LoggingConfig = dataclasses.field(default_factory=LoggingConfig)

    def __post_init__(self) -> None:
        problems = []
        for section, fields in _DEFAULTS.items():
            of = getattr(self, section)
            for name, default in fields:
                value = getattr(of, name)
                if type(value) is type(default) and value == default:
                    continue  # valid as it is declared; most are
                try:
                    checked = FIELD_PATHS[f"{section}.{name}"].read(value)
                except FieldError as error:
                    problems.append(Problem(f"{section}.{name}", error.what))
                else:
                    # Same value in the field's own type (1 -> 1.0); sections are frozen.
                    object.__setattr__(of, name, checked)
        problems += _cross_checks(self, {problem.field for problem in problems})
        if problems:
            raise ConfigError(problems)

    def value(self, path: str) -> Any:
        """The value of ``"section.name"``."""
        section, name = path.split(".")
        return getattr(getattr(self, section), name)

    def replaced(self, changes: Mapping[str, Any]) -> "RunConfig":
        """A copy with ``{"section.name": value}`` changed.

        Raises:
            ConfigError: as at construction, and for names that do not exist.
        """
        values = to_mapping(self)
        unknown = [
            Problem(path, unknown_field(path)) for path in changes if path not in FIELD_PATHS
        ]
        if unknown:
            raise ConfigError(unknown)
        for path, value in changes.items():
            section, name = path.split(".")
            values[section][name] = value
        return RunConfig(**{section: SECTIONS[section](**of) for section, of in values.items()})


SECTIONS: Mapping[str, type] = {
    "data": DataConfig,
    "model": ModelConfig,
    "optimizer": OptimizerConfig,
    "schedule": ScheduleConfig,
    "clipping": ClippingConfig,
    "training": TrainingConfig,
    "sampling": SamplingConfig,
    "logging": LoggingConfig,
}

_SPECS: tuple[tuple[str, str, Spec], ...] = tuple(
    (section, field.name, spec_of(field))
    for section, kind in SECTIONS.items()
    for field in dataclasses.fields(kind)
)
FIELD_PATHS: Mapping[str, Spec] = {f"{section}.{name}": spec for section, name, spec in _SPECS}
_DEFAULTS: Mapping[str, tuple[tuple[str, Any], ...]] = {
    section: tuple((field.name, field.default) for field in dataclasses.fields(kind))
    for section, kind in SECTIONS.items()
}


def all_specs() -> Iterator[tuple[str, str, Spec]]:
    """``(section, name, spec)`` of every field, in the order of declaration."""
    return iter(_SPECS)


def _cross_checks(config: RunConfig, wrong: set[str]) -> Iterator[Problem]:
    """What does not fit together, of the fields that are not ``wrong`` by themselves."""
    model, schedule, device = config.model, config.schedule, config.training.device
    if not wrong & {"model.emb_dim", "model.n_heads"} and model.emb_dim % model.n_heads:
        yield Problem(
            "model.n_heads",
            Message("config.heads_divide_width", width=model.emb_dim, heads=model.n_heads),
        )
    if (
        not wrong & {"schedule.decay", "schedule.min_lr"}
        and SHAPES[schedule.decay].needs_floor
        and schedule.min_lr == 0
    ):
        yield Problem(
            "schedule.min_lr",
            Message("config.shape_needs_min_lr", shape=schedule.decay),
        )
    if not wrong & _SHARED_AMONG and not _can_share(config):
        told = Message("config.processes_share", processes=config.training.processes)
        yield Problem("training.grad_accumulation", told)
    if "training.device" not in wrong and not _names_a_device(device):
        refused = Message("config.no_device_name", value=device)
        yield Problem("training.device", hinted(refused, nearest(device, _DEVICES)))


_SHARED_AMONG = {f"training.{name}" for name in ("processes", "batch_size", "grad_accumulation")}


def _can_share(config: "RunConfig") -> bool:
    """Whether every process has something of each update: whole micro-batches, or rows of them."""
    training = config.training
    whole = training.grad_accumulation % training.processes == 0
    return whole or training.batch_size >= training.processes


_DEVICES = ("auto", "cpu", "cuda", "mps")


def _names_a_device(device: str) -> bool:
    kind, colon, index = device.partition(":")
    if colon:
        return kind == "cuda" and index.isascii() and index.isdigit()
    return kind in _DEVICES


def to_mapping(config: RunConfig) -> dict[str, dict[str, Any]]:
    """Nested plain values, as TOML has them."""
    return {
        section: {
            field.name: getattr(getattr(config, section), field.name)
            for field in dataclasses.fields(kind)
        }
        for section, kind in SECTIONS.items()
    }


def unknown_field(path: str) -> Message:
    """Why ``"section.name"``, or ``"section"``, is refused that is none, and what it may mean."""
    section, dot, _ = path.partition(".")
    if section not in SECTIONS:
        refused = Message("config.no_section", sections=list(SECTIONS))
        found = nearest(section, SECTIONS) if not dot else ()
        return hinted(refused, found or nearest_field(path, FIELD_PATHS))
    names = [field.name for field in dataclasses.fields(SECTIONS[section])]
    refused = Message("config.no_field", section=section, fields=names)
    return hinted(refused, nearest_field(path, FIELD_PATHS))


def hinted(refused: Message, names: tuple[str, ...]) -> Message:
    """A refusal with the known names that were probably meant, if any."""
    if not names:
        return refused
    hint = Message("config.did_you_mean", names=names)
    return Message("config.hinted", wrong=refused, hint=hint)
