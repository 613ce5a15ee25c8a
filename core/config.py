"""The frozen, validated description of a run, declared once, read from and written to TOML.

Each field's declaration carries type, range, unit and help (:class:`core.fields.Spec`); the form,
the command line and the documentation read them from here. Imports neither torch nor a window.
The defaults are the settings of Appendix D of "Build a Large Language Model (From Scratch)".
"""

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.fields import Kind, Spec, declare, share_of, spec_of

FORMAT_VERSION = 1
_LARGEST_FILE = 1_000_000  # bytes; a config is a few hundred, anything larger is some other file

DECAYS: Mapping[str, str] = {
    "cosine": "Cosine",
    "linear": "Linear",
    "constant": "Constant",
    "wsd-linear": "WSD linear",
    "wsd-cosine": "WSD cosine",
    "wsd-1-sqrt": "WSD 1-√",
    "inverse-sqrt": "Inverse √",
    "exponential": "Exponential",
    "polynomial": "Polynomial",
    "cosine-restarts": "Restarts",
    "one-cycle": "One cycle",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One wrong field: ``field`` is ``"section.name"``; ``message`` says why and what is allowed."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


class ConfigError(ValueError):
    """A config that is refused; ``problems`` names every wrong field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which text is trained on and how it is cut into batches."""

    source: str | tuple[str, ...] = declare(
        "short-story",
        Spec(
            Kind.SOURCE,
            "Text",
            "The text the model learns from: a built-in text, a file, several files or a folder.",
        ),
    )
    tokenizer: str = declare(
        "gpt2",
        Spec(
            Kind.CHOICE,
            "Tokenizer",
            "How text becomes numbers. GPT-2's byte-pair encoding has 50,257 tokens of about four "
            "characters; bytes has 256; characters has as many as the text uses. A small "
            "vocabulary makes small models much faster, with longer sequences for the same text.",
            choices={"gpt2": "GPT-2 BPE", "bytes": "Bytes", "chars": "Characters"},
        ),
    )
    train_fraction: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Training share",
            "The share of the text, from its beginning and counted in characters, that is trained "
            "on. The rest is only measured (validation loss). Usual: 0.9.",
            low=0.0,
            high=1.0,
            low_open=True,
            high_open=True,
        ),
    )
    context_length: int = declare(
        256,
        Spec(
            Kind.INT,
            "Context length",
            "How many tokens the model sees at once. Attention's cost grows with its square. "
            "GPT-2 uses 1,024; Appendix D shortens it to 256.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    stride: int = declare(
        256,
        Spec(
            Kind.INT,
            "Stride",
            "How far the window moves between two training examples. Equal to the context length: "
            "every token is seen once an epoch. Smaller: the examples overlap and there are more.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    shuffle: bool = declare(
        True,
        Spec(
            Kind.BOOL,
            "Shuffle",
            "Take the training examples in a new random order each epoch. The order depends only "
            "on the seed and the step, so pausing or evaluating never changes it.",
        ),
    )


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The dimensions of the GPT-2 architecture."""

    n_layers: int = declare(
        12,
        Spec(
            Kind.INT,
            "Layers",
            "Transformer blocks, one after the other. GPT-2: 12 (small) to 48 (XL).",
            low=1,
            high=1_000,
        ),
    )
    n_heads: int = declare(
        12,
        Spec(
            Kind.INT,
            "Heads",
            "Attention heads in each block. They divide the width between them: width / heads "
            "is usually 64.",
            low=1,
            high=1_000,
        ),
    )
    emb_dim: int = declare(
        768,
        Spec(
            Kind.INT,
            "Width",
            "Length of the vector that stands for one token (embedding dimension). Parameters "
            "grow with its square. GPT-2: 768 (small) to 1,600 (XL).",
            low=1,
            high=65_536,
        ),
    )
    dropout: float = declare(
        0.1,
        Spec(
            Kind.FLOAT,
            "Dropout",
            "Share of activations set to zero at random while training, against overfitting. "
            "Appendix D: 0.1. 0 turns it off.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    qkv_bias: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "QKV bias",
            "Add a bias to the query, key and value projections. GPT-2's published weights have "
            "it; the book trains without.",
        ),
    )
    tie_weights: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Tie weights",
            "Use the token embedding as the output head too, as GPT-2 does: vocabulary x width "
            "fewer parameters. The book keeps them apart.",
        ),
    )
    init_from: str = declare(
        "",
        Spec(
            Kind.PATH,
            "Start from",
            "Start from given weights instead of random ones: a .safetensors file or a Hugging "
            "Face GPT-2 folder. Names, shapes and types are checked before anything is loaded.",
        ),
    )


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """AdamW's settings."""

    name: str = declare(
        "adamw",
        Spec(
            Kind.CHOICE,
            "Optimizer",
            "The rule that turns gradients into updates. AdamW: Adam with decoupled weight decay.",
            choices={"adamw": "AdamW"},
        ),
    )
    decay_on: str = declare(
        "all",
        Spec(
            Kind.CHOICE,
            "Decay on",
            "Which parameters weight decay acts on. The book decays all of them; GPT-2's training "
            "and most later work spare biases and layer norms.",
            choices={"all": "All parameters", "matrices": "Matrices only"},
            advanced=True,
        ),
    )
    weight_decay: float = declare(
        0.1,
        Spec(
            Kind.FLOAT,
            "Weight decay",
            "How strongly weights are pulled towards zero: each update shrinks them by "
            "LR x weight decay. Usual: 0.1 for GPT models.",
            low=0.0,
            high=100.0,
        ),
    )
    beta1: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Beta 1",
            "Memory of the gradient's running mean (momentum). Usual: 0.9.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    beta2: float = declare(
        0.999,
        Spec(
            Kind.FLOAT,
            "Beta 2",
            "Memory of the running mean of squared gradients. A long memory wants a long warmup, "
            "about 2 / (1 - beta 2) steps. Usual: 0.95 for language models, 0.999 by default.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    eps: float = declare(
        1e-8,
        Spec(
            Kind.FLOAT,
            "Epsilon",
            "Keeps the division by a tiny second moment finite. Usual: 1e-8.",
            low=0.0,
            high=1.0,
            low_open=True,
            advanced=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class ScheduleConfig:
    """The learning rate over the run: warmup, peak, decay."""

    warmup: int | str = declare(
        "20%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Warmup",
            "How long the learning rate climbs from the initial value to the peak. Adam's first "
            "estimates are noisy; small early steps keep them from doing harm. Usual: 0.1 % to "
            "20 % of all steps. 0 starts at the peak.",
            unit="steps",
        ),
    )
    initial_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Initial LR",
            "The learning rate of step 0, where the warmup begins. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    peak_lr: float = declare(
        1e-3,
        Spec(
            Kind.FLOAT,
            "Peak LR",
            "The highest learning rate, reached at the end of the warmup. Too high: the loss jumps "
            "or diverges. Too low: slow learning. Usual: 1e-4 to 1e-3; small models bear more.",
            low=0.0,
            high=10.0,
            low_open=True,
        ),
    )
    min_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Min LR",
            "Where the decay ends. Usual: a tenth of the peak or less. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    decay: str = declare(
        "cosine",
        Spec(
            Kind.CHOICE,
            "Decay",
            "The shape of the way down from the peak. Appendix D uses the half cosine; "
            "warmup-stable-decay (WSD) holds the peak and falls late.",
            choices=DECAYS,
        ),
    )
    decay_start: int | str = declare(
        "80%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Decay from",
            "Warmup-stable-decay shapes only: the step at which the cooldown begins. Usual: the "
            "last 10 % to 20 % of the run.",
            unit="steps",
        ),
    )
    power: float = declare(
        2.0,
        Spec(
            Kind.FLOAT,
            "Power",
            "Polynomial shape only: 1 is a straight line, larger falls faster at first.",
            low=0.0,
            high=20.0,
            low_open=True,
        ),
    )
    cycles: int = declare(
        4,
        Spec(
            Kind.INT,
            "Cycles",
            "Cosine with restarts only: how often the rate jumps back to the peak and falls again.",
            low=1,
            high=1_000,
        ),
    )


@dataclass(frozen=True, slots=True)
class ClippingConfig:
    """Limiting the gradient's norm before an update."""

    max_norm: float = declare(
        1.0,
        Spec(
            Kind.FLOAT,
            "Clip at norm",
            "If the gradient's L2 norm over all parameters is larger, the whole gradient is scaled "
            "down to this norm. Its direction stays. Usual: 1.0.",
            low=0.0,
            high=1e9,
            zero_means="no clipping",
        ),
    )
    begin: str = declare(
        "after_warmup",
        Spec(
            Kind.CHOICE,
            "Clip from",
            "Appendix D clips only after the warmup; the printed book also skips the first step "
            "after it. Gradients are largest early on, so clipping from the start is safer.",
            choices={
                "start": "The start",
                "after_warmup": "After warmup (step ≥ warmup)",
                "book": "As printed (step > warmup)",
            },
        ),
    )


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How long, how large a batch, on what, and how often it is measured."""

    epochs: int = declare(
        15,
        Spec(
            Kind.INT,
            "Epochs",
            "How many times the whole training text is gone through.",
            low=1,
            high=10_000_000,
        ),
    )
    max_steps: int = declare(
        0,
        Spec(
            Kind.INT,
            "At most",
            "Caps the run at this many steps, whatever the epochs say. The schedule then spans "
            "these steps.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="no cap",
        ),
    )
    batch_size: int = declare(
        2,
        Spec(
            Kind.INT,
            "Batch size",
            "Training examples in one forward and backward pass. Larger: smoother gradients, more "
            "memory, fewer steps an epoch.",
            low=1,
            high=65_536,
        ),
    )
    grad_accumulation: int = declare(
        1,
        Spec(
            Kind.INT,
            "Accumulate",
            "Batches whose gradients are averaged before one update: the effect of a larger batch "
            "in the memory of a small one.",
            unit="batches",
            low=1,
            high=65_536,
        ),
    )
    precision: str = declare(
        "auto",
        Spec(
            Kind.CHOICE,
            "Precision",
            "The number format of the heavy arithmetic. bf16 is fastest where the hardware has it; "
            "fp16 needs loss scaling; fp32 is exact and slow. Weights stay in fp32 always.",
            choices={"auto": "Auto", "fp32": "fp32", "bf16": "bf16", "fp16": "fp16"},
        ),
    )
    device: str = declare(
        "auto",
        Spec(
            Kind.TEXT,
            "Device",
            "Where to train: auto takes CUDA, then Apple's MPS, then the CPU. cuda:1 names the "
            "second GPU.",
        ),
    )
    compile: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Compile",
            "torch.compile: faster steps on a GPU after a wait of a minute or more at the start. "
            "On a CPU it usually does not pay.",
            advanced=True,
        ),
    )
    seed: int = declare(
        123,
        Spec(
            Kind.INT,
            "Seed",
            "Start of all random numbers: initial weights, order of the examples, dropout, "
            "sampling. The same seed on the same machine repeats the same run.",
            low=0,
            high=2**31 - 1,
        ),
    )
    eval_every: int = declare(
        5,
        Spec(
            Kind.INT,
            "Evaluate every",
            "How often the loss is measured on training and validation batches without dropout.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="never",
        ),
    )
    eval_batches: int = declare(
        1,
        Spec(
            Kind.INT,
            "Evaluate on",
            "Batches averaged in one evaluation, of each kind. More: smoother and slower.",
            unit="batches",
            low=1,
            high=100_000,
        ),
    )
    checkpoint_every: int = declare(
        0,
        Spec(
            Kind.INT,
            "Checkpoint every",
            "How often the whole state is saved.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="the program's choice",
        ),
    )


@dataclass(frozen=True, slots=True)
class SamplingConfig:
    """The text generated from a prompt while training."""

    prompt: str = declare(
        "Every effort moves you",
        Spec(Kind.TEXT, "Prompt", "The beginning that the model continues."),
    )
    every: int | str = declare(
        "epoch",
        Spec(
            Kind.STEPS_OR_EPOCH,
            "Sample every",
            "When a sample is generated: after each epoch, or every so many steps. 0: never.",
            unit="steps",
        ),
    )
    max_new_tokens: int = declare(
        50,
        Spec(
            Kind.INT,
            "Length",
            "Tokens generated in one sample.",
            unit="tokens",
            low=1,
            high=100_000,
        ),
    )
    temperature: float = declare(
        0.0,
        Spec(
            Kind.FLOAT,
            "Temperature",
            "0 always takes the likeliest token (greedy). 1 draws from the model's probabilities; "
            "above 1 is wilder, below 1 tamer.",
            low=0.0,
            high=100.0,
            zero_means="greedy",
        ),
    )
    top_k: int = declare(
        0,
        Spec(
            Kind.INT,
            "Top k",
            "Draw only from the k likeliest tokens.",
            low=0,
            high=1_000_000,
            zero_means="all",
        ),
    )


@dataclass(frozen=True, slots=True)
class RunConfig:
    """Everything that describes a run. Always valid: building it checks every field.

    Raises:
        ConfigError: naming every wrong field with its reason.
    """

    data: DataConfig = DataConfig()
    model: ModelConfig = ModelConfig()
    optimizer: OptimizerConfig = OptimizerConfig()
    schedule: ScheduleConfig = ScheduleConfig()
    clipping: ClippingConfig = ClippingConfig()
    training: TrainingConfig = TrainingConfig()
    sampling: SamplingConfig = SamplingConfig()

    def __post_init__(self) -> None:
        problems = []
        for section, name, spec in all_specs():
            try:
                checked = spec.read(getattr(getattr(self, section), name))
            except ValueError as error:
                problems.append(Problem(f"{section}.{name}", str(error)))
            else:
                # Same value in the field's own type (1 -> 1.0); sections are frozen.
                object.__setattr__(getattr(self, section), name, checked)
        if not problems:
            problems = list(_cross_checks(self))
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


def _cross_checks(config: RunConfig) -> Iterator[Problem]:
    model, schedule, device = config.model, config.schedule, config.training.device
    if model.emb_dim % model.n_heads:
        yield Problem(
            "model.n_heads",
            f"must divide the width {model.emb_dim} without remainder, not {model.n_heads}",
        )
    if schedule.decay == "exponential" and schedule.min_lr == 0:
        yield Problem(
            "schedule.min_lr",
            "must be above 0 for the exponential shape, which multiplies its way down",
        )
    cuda_index = device.removeprefix("cuda:")
    if device not in ("auto", "cpu", "cuda", "mps") and not (
        device.startswith("cuda:") and cuda_index.isascii() and cuda_index.isdigit()
    ):
        yield Problem("training.device", f"must be auto, cpu, cuda, cuda:N or mps, not {device!r}")


def warnings(config: RunConfig) -> list[Problem]:
    """What is allowed but probably not meant."""
    schedule = config.schedule
    found = []
    for name, words in (("initial_lr", "the warmup falls"), ("min_lr", "the decay climbs")):
        value = getattr(schedule, name)
        if value > schedule.peak_lr:
            found.append(
                Problem(
                    f"schedule.{name}",
                    f"{value:g} is above the peak {schedule.peak_lr:g}: {words}",
                )
            )
    if config.data.stride > config.data.context_length:
        found.append(
            Problem(
                "data.stride",
                f"larger than the context length {config.data.context_length}: the tokens between "
                "two windows are never trained on",
            )
        )
    if isinstance(schedule.warmup, str) and (share_of(schedule.warmup) or 0) > 0.5:
        found.append(Problem("schedule.warmup", "more than half of the run is warmup"))
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
        problems.append(Problem("version", f"must be a whole number from 1, not {version!r}"[:120]))
    elif version > FORMAT_VERSION:
        problems.append(
            Problem(
                "version",
                f"{str(version)[:20]} was written by a newer Crest; this one reads version "
                f"{FORMAT_VERSION}. Update Crest to open it",
            )
        )
    sections: dict[str, Any] = {}
    for section, content in values.items():
        if section == "version":
            continue
        if section not in SECTIONS:
            problems.append(Problem(section[:60], _unknown(section)))
        elif not isinstance(content, Mapping):
            problems.append(Problem(section, f"must be a table: [{section}] and its fields"))
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
                except ValueError as error:
                    problems.append(Problem(path, str(error)))
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
            raise _file_error(path, "is larger than 1 MB; a config has a few hundred bytes")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _file_error(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _file_error(path, f"is not UTF-8 text (byte {error.start})") from error
    return parse_config(text, name=path.name)


def parse_config(text: str, name: str = "config") -> RunConfig:
    """Read TOML text; ``name`` stands for it in errors.

    Raises:
        ConfigError: not TOML, or wrong fields.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([Problem(name, f"is not valid TOML: {error}")]) from error
    except (RecursionError, ValueError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)[:80]
        raise ConfigError([Problem(name, f"is not valid TOML: {reason}")]) from error
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
        raise ConfigError([Problem(path or "--set", "must look like section.field=value")])
    if path not in FIELD_PATHS:
        raise ConfigError([Problem(path[:90], _unknown(path))])
    spec = FIELD_PATHS[path]
    if spec.kind in (Kind.TEXT, Kind.PATH) and not raw.strip().startswith(('"', "'")):
        return path, raw
    try:
        return path, tomllib.loads(f"value = {raw}")["value"]
    except (tomllib.TOMLDecodeError, KeyError, RecursionError, ValueError):
        return path, raw.strip()


def _unknown(path: str) -> str:
    section, _, name = path.partition(".")
    if section not in SECTIONS:
        return f"is not a section; there are {', '.join(SECTIONS)}"
    names = [field.name for field in dataclasses.fields(SECTIONS[section])]
    return f"is not a field; [{section}] has {', '.join(names)}"


def _file_error(path: Path, reason: str) -> ConfigError:
    return ConfigError([Problem(str(path), reason)])
