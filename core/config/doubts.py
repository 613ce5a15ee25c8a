"""What a config allows but probably does not mean, and fields that another field keeps unread.

Pure; knows nothing of texts, of files, of torch or of a window.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from core.config.fields import share_of
from core.config.point_list import points_text
from core.config.run_config import FIELD_PATHS, Problem, RunConfig
from core.i18n import Message
from core.lr_shapes import POINTS, SHAPES

_UNUSUAL_WARMUP = 0.5  # of the run
_LONGEST = 60  # characters of a value that is said


def _is_in_parts(config: RunConfig) -> bool:
    training = config.training
    return training.compile == "on" and training.sharding != "none" and training.processes > 1


@dataclass(frozen=True, slots=True)
class Cap:
    """A field that is not read while another one is as it is.

    Attributes:
        field: which has no effect.
        by: whose value takes it its effect.
        caps: whether it is so in a config.
        is_part: whether only some values of ``by`` have it: it says more of that choice.
    """

    field: str
    by: str
    caps: Callable[[RunConfig], bool]
    is_part: bool = False


def _no_warmup(config: RunConfig) -> bool:
    warmup = config.schedule.warmup
    return (share_of(warmup) if isinstance(warmup, str) else warmup) == 0


def _only_warmup(config: RunConfig) -> bool:
    warmup = config.schedule.warmup
    return isinstance(warmup, str) and share_of(warmup) == 1.0


def _shape_ignores(name: str) -> Callable[[RunConfig], bool]:
    return lambda config: name not in SHAPES[config.schedule.decay].extra


def _goes_through_points(config: RunConfig) -> bool:
    return config.schedule.decay == POINTS and bool(config.schedule.points)


def _is_flat(config: RunConfig) -> bool:
    schedule = config.schedule
    is_flat = schedule.min_lr == schedule.peak_lr and not _goes_through_points(config)
    return SHAPES[schedule.decay].falls and is_flat


def _computes_elsewhere(config: RunConfig) -> bool:
    return config.training.device.startswith(("cuda", "mps"))


def _is_no_cuda(config: RunConfig) -> bool:
    return config.training.device in ("cpu", "mps")


_OF_SAMPLES = ("prompt", "max_new_tokens", "temperature", "top_k")

CAPS: tuple[Cap, ...] = (
    Cap(
        "training.sharding",
        "training.processes",
        lambda config: config.training.sharding != "none" and config.training.processes == 1,
    ),
    Cap("training.compile", "training.sharding", _is_in_parts),
    Cap("schedule.initial_lr", "schedule.warmup", _no_warmup),
    Cap(
        "schedule.decay_start",
        "schedule.decay",
        lambda config: not SHAPES[config.schedule.decay].holds,
        is_part=True,
    ),
    *(
        Cap(f"schedule.{name}", "schedule.decay", _shape_ignores(name), is_part=True)
        for name in ("power", "cycles", "points", "interpolation")
    ),
    *(
        Cap(f"schedule.{name}", "schedule.points", _goes_through_points)
        for name in ("warmup", "initial_lr", "peak_lr", "min_lr")
    ),
    Cap(
        "schedule.min_lr",
        "schedule.decay",
        lambda config: not SHAPES[config.schedule.decay].falls,
    ),
    Cap("schedule.min_lr", "schedule.warmup", _only_warmup),
    Cap("schedule.decay", "schedule.warmup", _only_warmup),
    Cap("schedule.decay", "schedule.min_lr", _is_flat),
    Cap("clipping.begin", "clipping.max_norm", lambda config: config.clipping.max_norm == 0),
    Cap(
        "clipping.max_norm",
        "schedule.warmup",
        lambda config: config.clipping.begin != "start" and _only_warmup(config),
    ),
    Cap(
        "optimizer.decay_on",
        "optimizer.weight_decay",
        lambda config: config.optimizer.weight_decay == 0,
    ),
    Cap(
        "training.eval_batches",
        "training.eval_every",
        lambda config: config.training.eval_every == 0,
    ),
    Cap(
        "training.evaluation",
        "training.eval_every",
        lambda config: config.training.eval_every == 0,
    ),
    Cap("training.threads", "training.device", _computes_elsewhere),
    Cap("training.tf32", "training.device", _is_no_cuda),
    Cap(
        "training.tf32",
        "training.precision",
        lambda config: config.training.precision in ("bf16", "fp16"),
    ),
    Cap("training.deterministic", "training.device", _is_no_cuda),
    Cap("sampling.top_k", "sampling.temperature", lambda config: config.sampling.temperature == 0),
    Cap("sampling.temperature", "sampling.top_k", lambda config: config.sampling.top_k == 1),
    *(
        Cap(f"sampling.{name}", "sampling.every", lambda config: config.sampling.every == 0)
        for name in _OF_SAMPLES
    ),
    Cap(
        "data.tokenizer_vocab",
        "data.tokenizer",
        lambda config: config.data.tokenizer != "bpe",
        is_part=True,
    ),
    Cap(
        "data.compact_vocabulary",
        "data.tokenizer",
        lambda config: config.data.tokenizer != "gpt2",
        is_part=True,
    ),
)
"""Every field that another one can take its effect, with that one. To add a pair, add an entry."""


def without_effect(config: RunConfig, paths: Iterable[str] | None = None) -> list[Problem]:
    """The fields that change nothing as another one is as it is, with that one's name and value.

    Args:
        config: the whole.
        paths: which fields were asked for; ``None``: all that are other than their defaults.
    """
    asked = frozenset(_chosen(config) if paths is None else paths)
    found: dict[str, Problem] = {}
    for cap in CAPS:
        if cap.field in asked and cap.field not in found and cap.caps(config):
            found[cap.field] = Problem(cap.field, _told(cap, config))
    return list(found.values())


def idle_fields(config: RunConfig) -> frozenset[str]:
    """The fields that change nothing in a config, whatever stands in them."""
    return frozenset(cap.field for cap in CAPS if cap.caps(config))


def is_part(path: str) -> bool:
    """Whether a field says more of what another one chose: the points of a shape *Points*."""
    return path in _PARTS


def _told(cap: Cap, config: RunConfig) -> Message:
    value = _written(config.value(cap.by))
    if cap.by == "sampling.every":  # a person may ask for a sample all the same
        return Message("config.no_samples_by_itself", by=cap.by, value=value)
    if cap.field == "schedule.min_lr" and cap.by in ("schedule.decay", "schedule.points"):
        return Message("config.min_of_decay_now", by=cap.by, value=value)
    return Message("config.without_effect", by=cap.by, value=value)


def _written(value: Any) -> str:
    if isinstance(value, tuple):
        said = points_text(value[:_LONGEST])
        return said if len(said) <= _LONGEST else str(Message("named.points", count=len(value)))
    return f"{value:g}" if isinstance(value, float) else str(value)


_PARTS = frozenset(cap.field for cap in CAPS if cap.is_part)
_USUAL = RunConfig()


def _chosen(config: RunConfig) -> Iterator[str]:
    return (path for path in FIELD_PATHS if config.value(path) != _USUAL.value(path))


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
    if isinstance(schedule.warmup, str) and (share_of(schedule.warmup) or 0) > _UNUSUAL_WARMUP:
        found.append(Problem("schedule.warmup", Message("config.mostly_warmup")))
    idle = without_effect(config)
    named = {problem.field for problem in idle}
    return [problem for problem in found if problem.field not in named] + idle
