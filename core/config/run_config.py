"""The frozen, validated description of a run, read from and written to TOML.

The fields are declared in ``core.config.sections``; here they are put together, checked against
each other, and read. Imports neither torch nor a window.
"""

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.config.fields import FieldError, Kind, Spec, share_of, spec_of
from core.config.sections import (
    ClippingConfig,
    DataConfig,
    ModelConfig,
    OptimizerConfig,
    SamplingConfig,
    ScheduleConfig,
    TrainingConfig,
)
from core.i18n import Message, MessageError
from core.lr_shapes import SHAPES

FORMAT_VERSION = 1
__all__ = [
    "FIELD_PATHS",
    "FORMAT_VERSION",
    "MACHINE_FIELDS",
    "ClippingConfig",
    "ConfigError",
    "DataConfig",
    "ModelConfig",
    "OptimizerConfig",
    "Problem",
    "RunConfig",
    "SamplingConfig",
    "ScheduleConfig",
    "TrainingConfig",
    "all_specs",
    "dump_config",
    "from_mapping",
    "load_config",
    "parse_assignment",
    "parse_config",
    "to_mapping",
    "warnings",
]

# Where a run computes is no part of its history: it may be another each time the run goes on.
MACHINE_FIELDS = (
    "training.device",
    "training.precision",
    "training.threads",
    "training.compile",
)

_LARGEST_FILE = 1_000_000  # bytes; a config is a few hundred, anything larger is some other file


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
        return str(self._with_field())

    def _with_field(self) -> Message:
        return Message("config.problem", field=self.field, reason=self.what)


class ConfigError(MessageError, ValueError):
    """A config that is refused; ``problems`` names every wrong field."""

    def __init__(self, problems: list[Problem]) -> None:
        listed = [problem._with_field() for problem in problems]
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

    def __post_init__(self) -> None:
        problems = []
        for section, name, spec in all_specs():
            try:
                checked = spec.read(getattr(getattr(self, section), name))
            except FieldError as error:
                problems.append(Problem(f"{section}.{name}", error.what))
            else:
                # Same value in the field's own type (1 -> 1.0); sections are frozen.
                object.__setattr__(getattr(self, section), name, checked)
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
        unknown = [Problem(path, _unknown(path)) for path in changes if path not in FIELD_PATHS]
        if unknown:
            raise ConfigError(unknown)
        for path, value in changes.items():
            section, name = path.split(".")
            values[section][name] = value
        return from_mapping(values)


SECTIONS: Mapping[str, type] = {
    "data": DataConfig,
    "model": ModelConfig,
    "optimizer": OptimizerConfig,
    "schedule": ScheduleConfig,
    "clipping": ClippingConfig,
    "training": TrainingConfig,
    "sampling": SamplingConfig,
}

_SPECS: tuple[tuple[str, str, Spec], ...] = tuple(
    (section, field.name, spec_of(field))
    for section, kind in SECTIONS.items()
    for field in dataclasses.fields(kind)
)
FIELD_PATHS: Mapping[str, Spec] = {f"{section}.{name}": spec for section, name, spec in _SPECS}


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
    if "training.device" not in wrong and not _names_a_device(device):
        yield Problem("training.device", Message("config.no_device_name", value=device))


def _names_a_device(device: str) -> bool:
    kind, colon, index = device.partition(":")
    if colon:
        return kind == "cuda" and index.isascii() and index.isdigit()
    return kind in ("auto", "cpu", "cuda", "mps")


def warnings(config: RunConfig) -> list[Problem]:
    """What is allowed but probably not meant."""
    schedule, data = config.schedule, config.data
    found = []
    if schedule.initial_lr > schedule.peak_lr:
        above = Message("config.warmup_falls", value=schedule.initial_lr, peak=schedule.peak_lr)
        found.append(Problem("schedule.initial_lr", above))
    if schedule.min_lr > schedule.peak_lr:
        above = Message("config.decay_climbs", value=schedule.min_lr, peak=schedule.peak_lr)
        found.append(Problem("schedule.min_lr", above))
    if data.stride > data.context_length:
        skipped = Message("config.stride_skips_tokens", context_length=data.context_length)
        found.append(Problem("data.stride", skipped))
    if isinstance(schedule.warmup, str) and (share_of(schedule.warmup) or 0) > 0.5:
        found.append(Problem("schedule.warmup", Message("config.mostly_warmup")))
    return found


def to_mapping(config: RunConfig) -> dict[str, dict[str, Any]]:
    """Nested plain values, as TOML has them."""
    return {
        section: {
            field.name: getattr(getattr(config, section), field.name)
            for field in dataclasses.fields(kind)
        }
        for section, kind in SECTIONS.items()
    }


def from_mapping(values: Mapping[str, Any]) -> RunConfig:
    """A config from nested plain values; missing fields keep their defaults.

    Raises:
        ConfigError: naming every unknown section and field and every wrong value.
    """
    problems: list[Problem] = []
    version = values.get("version", FORMAT_VERSION)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        problems.append(
            Problem("version", Message("config.version_wrong", value=repr(version)[:80]))
        )
    elif version > FORMAT_VERSION:
        problems.append(
            Problem(
                "version",
                Message("config.newer", version=str(version)[:20], readable=FORMAT_VERSION),
            )
        )
    sections: dict[str, Any] = {}
    for section, content in values.items():
        if section == "version":
            continue
        if section not in SECTIONS:
            problems.append(Problem(section[:60], _unknown(section)))
        elif not isinstance(content, Mapping):
            problems.append(Problem(section, Message("config.no_table", section=section)))
        else:
            known = {f.name: spec_of(f) for f in dataclasses.fields(SECTIONS[section])}
            accepted = {}
            for name, value in content.items():
                path = f"{section}.{name}"[:90]
                if name not in known:
                    problems.append(Problem(path, _unknown(path)))
                    continue
                try:
                    accepted[name] = known[name].read(value)
                except FieldError as error:
                    problems.append(Problem(path, error.what))
            sections[section] = SECTIONS[section](**accepted)
    if problems:
        raise ConfigError(problems)
    return RunConfig(**sections)


def load_config(path: str | Path) -> RunConfig:
    """Read a TOML file.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or has wrong fields.
    """
    path = Path(path)
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _file_error(path, Message("config.file_too_large"))
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _file_error(path, Message("config.file_unreadable", reason=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise _file_error(path, Message("config.file_not_utf8", byte=error.start)) from error
    return parse_config(text, name=path.name)


def parse_config(text: str, name: str = "config") -> RunConfig:
    """Read TOML text; ``name`` stands for it in errors.

    Raises:
        ConfigError: not TOML, or wrong fields.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(name, str(error)) from error
    except RecursionError as error:
        raise _no_toml(name, Message("config.toml_too_deep")) from error
    except ValueError as error:
        raise _no_toml(name, str(error)[:80]) from error
    return from_mapping(values)


def dump_config(config: RunConfig) -> str:
    """The config as TOML that :func:`parse_config` reads back to an equal config."""
    import tomli_w  # deferred: not needed before the first painted window

    values: dict[str, Any] = {"version": FORMAT_VERSION}
    for section, content in to_mapping(config).items():
        values[section] = {k: list(v) if isinstance(v, tuple) else v for k, v in content.items()}
    return tomli_w.dumps(values)


def parse_assignment(text: str) -> tuple[str, Any]:
    """``"schedule.peak_lr=6e-4"`` as ``("schedule.peak_lr", 0.0006)``.

    The value is read as TOML, and where it is not TOML as plain text (``warmup=10%``).

    Raises:
        ConfigError: no ``=``, or no such field.
    """
    path, equals, raw = text.partition("=")
    path = path.strip()
    if not equals:
        raise ConfigError([Problem(path or "--set", Message("config.no_assignment"))])
    if path not in FIELD_PATHS:
        raise ConfigError([Problem(path[:90], _unknown(path))])
    spec = FIELD_PATHS[path]
    if spec.kind in (Kind.TEXT, Kind.PATH) and not raw.strip().startswith(('"', "'")):
        return path, raw
    try:
        return path, tomllib.loads(f"value = {raw}")["value"]
    except (tomllib.TOMLDecodeError, KeyError, RecursionError, ValueError):
        return path, raw.strip()


def _unknown(path: str) -> Message:
    section = path.partition(".")[0]
    if section not in SECTIONS:
        return Message("config.no_section", sections=list(SECTIONS))
    names = [field.name for field in dataclasses.fields(SECTIONS[section])]
    return Message("config.no_field", section=section, fields=names)


def _no_toml(name: str, reason: str | Message) -> ConfigError:
    return ConfigError([Problem(name, Message("config.no_toml", reason=reason))])


def _file_error(path: Path, reason: Message) -> ConfigError:
    return ConfigError([Problem(str(path), reason)])
