"""A schedule as arguments of Hugging Face's ``Trainer``, or why it has none.

Its schedules are those of ``transformers.optimization`` (4.48 and later). They multiply the peak;
all but the warmup-stable-decay climb from 0, and that one climbs from its floor. ``EQUALS`` has,
for each shape, which of them give the same rates, and under which conditions; the first whose
conditions hold is taken. Knows nothing of edits: a run that was edited has no such arguments.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.exports.schedule_text.error import NoTextError
from core.i18n import Message
from core.lr_shapes import CONSTANT, POINTS, Schedule
from core.schedule.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Condition:
    """What has to hold for a schedule of theirs to be ours.

    Attributes:
        holds: whether it does.
        refusal: why it cannot be where it does not, with the values that are in the way.
    """

    holds: Callable[[Schedule], bool]
    refusal: Callable[[Schedule], Message]


@dataclass(frozen=True, slots=True)
class Equal:
    """A schedule of theirs that may be one of ours.

    Attributes:
        name: their ``lr_scheduler_type``.
        conditions: under which it is the same.
        options: their ``lr_scheduler_kwargs``.
    """

    name: str
    conditions: tuple[Condition, ...] = ()
    options: Callable[[Schedule], dict[str, Any]] = field(default=lambda _: {})


_WITHOUT_WARMUP = Condition(
    lambda s: not s.warmup_steps, lambda _: Message("schedule_text.needs_no_warmup")
)
_FROM_ZERO = Condition(
    lambda s: not s.warmup_steps or s.initial_lr == 0.0,
    lambda s: Message("schedule_text.needs_initial_zero", initial=s.initial_lr),
)
_FROM_FLOOR = Condition(
    lambda s: not s.warmup_steps or s.initial_lr == s.min_lr,
    lambda s: Message("schedule_text.needs_initial_floor", initial=s.initial_lr, floor=s.min_lr),
)
_TO_ZERO = Condition(
    lambda s: s.min_lr == 0.0,
    lambda s: Message("schedule_text.needs_floor_zero", floor=s.min_lr),
)
_FALLS = Condition(
    lambda s: s.min_lr < s.peak_lr,
    lambda s: Message("schedule_text.needs_floor_below_peak", floor=s.min_lr, peak=s.peak_lr),
)
_ABOVE_FLOOR = Condition(
    lambda s: s.lr(max(s.total_steps - 1, s.warmup_steps)) > s.min_lr or s.min_lr == 0.0,
    lambda s: Message("schedule_text.needs_floor_unreached", floor=s.min_lr),
)


def _stable_decay(decay_type: str, warmup_type: str = "linear") -> Equal:
    """Warmup, plateau and decay; without a plateau it is a warmup and a fall from its floor."""

    def options(s: Schedule) -> dict[str, Any]:
        begin = s.decay_start if s.shape.holds else s.warmup_steps
        return {
            "num_decay_steps": s.total_steps - begin,
            "warmup_type": warmup_type,
            "decay_type": decay_type,
            "min_lr_ratio": s.min_lr / s.peak_lr,
        }

    return Equal("warmup_stable_decay", (_FROM_FLOOR,), options)


def _polynomial(power: Callable[[Schedule], float]) -> Equal:
    return Equal(
        "polynomial", (_FROM_ZERO, _FALLS), lambda s: {"lr_end": s.min_lr, "power": power(s)}
    )


_OF_STRAIGHT_LINES = (
    Equal("linear", (_FROM_ZERO, _TO_ZERO)),
    _polynomial(lambda _: 1.0),
    _stable_decay("linear"),
)

EQUALS: Mapping[str, tuple[Equal, ...]] = {
    "cosine": (
        Equal("cosine", (_FROM_ZERO, _TO_ZERO)),
        Equal("cosine_with_min_lr", (_FROM_ZERO,), lambda s: {"min_lr": s.min_lr}),
        _stable_decay("cosine"),
    ),
    "linear": _OF_STRAIGHT_LINES,
    CONSTANT: (
        Equal("constant", (_WITHOUT_WARMUP,)),
        Equal("constant_with_warmup", (_FROM_ZERO,)),
    ),
    "wsd-linear": (_stable_decay("linear"),),
    "wsd-cosine": (_stable_decay("cosine"),),
    "wsd-1-sqrt": (_stable_decay("1-sqrt"),),
    "inverse-sqrt": (Equal("inverse_sqrt", (_FROM_ZERO, _ABOVE_FLOOR)),),
    "polynomial": (_polynomial(lambda s: s.power),),
    "cosine-restarts": (
        Equal("cosine_with_restarts", (_FROM_ZERO, _TO_ZERO), lambda s: {"num_cycles": s.cycles}),
    ),
    "one-cycle": (_stable_decay("cosine", "cosine"),),
    POINTS: _OF_STRAIGHT_LINES,  # where there are none; through points there is no equal
}


def arguments_of(timeline: Timeline) -> dict[str, Any]:
    """The arguments of ``TrainingArguments`` that give the same rates, update by update.

    Raises:
        NoTextError: there are none, and why.
    """
    s = timeline.planned
    if timeline.tails:
        first = timeline.tails[0].step
        raise NoTextError(_no([Message("schedule_text.edited", step=first)]))
    candidates = () if s.points else EQUALS.get(s.decay, ())
    for each in candidates:
        if all(condition.holds(s) for condition in each.conditions):
            return _arguments(s, each)
    if not candidates:
        raise NoTextError(_no([Message("schedule_text.no_such_shape", shape=s.decay)]))
    raise NoTextError(_no(list(_reasons(s, candidates))))


def huggingface_source(timeline: Timeline) -> Iterator[str]:
    """The lines of a call.

    Raises:
        NoTextError: as :func:`arguments_of`.
    """
    arguments = arguments_of(timeline)
    yield "# Hugging Face's Trainer; the same learning rates, update by update."
    yield "from transformers import TrainingArguments"
    yield ""
    yield "training_arguments = TrainingArguments("
    yield '    output_dir="output",'
    for name, value in arguments.items():
        yield f"    {name}={_literal(value)},"
    yield ")"


def _arguments(s: Schedule, equal: Equal) -> dict[str, Any]:
    options = equal.options(s)
    return {
        "learning_rate": s.peak_lr,
        "lr_scheduler_type": equal.name,
        "warmup_steps": s.warmup_steps,
        "max_steps": s.total_steps,
        **({"lr_scheduler_kwargs": options} if options else {}),
    }


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value).replace("'", '"')


def _reasons(s: Schedule, candidates: tuple[Equal, ...]) -> Iterator[Message]:
    for each in candidates:
        unmet = next(c for c in each.conditions if not c.holds(s))
        yield Message("schedule_text.theirs", theirs=each.name, reason=unmet.refusal(s))


def _no(reasons: list[Message]) -> Message:
    return Message("schedule_text.no_huggingface", reasons=reasons)
