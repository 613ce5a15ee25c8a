"""How long a run becomes that goes on, and what a person should know of its changes before.

Knows nothing of threads, of files or of any window.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from core.config import RunConfig, without_effect
from core.config.written import rate_text
from core.i18n import Message
from core.lr_shapes import SHAPES
from core.messages.edit_history import Answer
from core.messages.edit_records import LENGTH
from core.messages.events import ScheduleChanged, SettingChanged
from core.schedule.edits import Rewarm, Stretch, is_only_longer
from core.schedule.longer import is_at_floor
from core.schedule.lr_schedule import total_steps
from core.schedule.timeline import Timeline, rest
from core.session.start_checks import length_caps, notes_on_occasions
from core.session.start_point import Origin
from core.training.trainer import Trainer


def more_steps(origin: Origin, trainer: Trainer) -> int:
    """By how many updates an origin makes the run longer; less than 0: shorter.

    0 where it asks for no length, and where another field ends the run no later than now.
    """
    length = _length(origin)
    if not length:
        return 0
    config = trainer.config.replaced(length)
    more = total_steps(config, len(trainer.dataset.train)) - trainer.timeline.total_steps
    return 0 if more < 0 and any(_caps(origin, trainer)) else more


def notes_on_length(
    origin: Origin, trainer: Trainer, answers: Iterable[Answer]
) -> Iterator[Message]:
    """That another field ends the run before, or that its further steps train at the floor.

    The latter only where no other rest of the schedule was asked for.

    Args:
        origin: what was asked for.
        trainer: the run at the checkpoint, before ``answers`` take effect.
        answers: the edits that it amounts to.
    """
    yield from _caps(origin, trainer)
    timeline = trainer.timeline
    for answer in answers:
        if isinstance(answer, ScheduleChanged):
            timeline = timeline.edited(answer.tail)
    steps = timeline.total_steps - trainer.step
    if not _length(origin) or origin.change is not None or steps <= 0:
        return
    tail = rest(timeline, trainer.step)
    if is_at_floor(timeline, tail):
        rate = rate_text(tail.anchor)
        yield Message("run.rest_at_floor", step=trainer.step, steps=steps, rate=rate)


def notes_on_changes(
    origin: Origin, trainer: Trainer, answers: Iterable[Answer]
) -> Iterator[Message]:
    """What of the changes that were asked for has no effect, each with the field that caps it.

    Args:
        origin: what was asked for.
        trainer: the run at the checkpoint, before ``answers`` take effect.
        answers: the edits that it amounts to.
    """
    config, timeline, decay = trainer.config, trainer.timeline, ""
    for answer in answers:
        match answer:
            case ScheduleChanged():
                timeline, decay = timeline.edited(answer.tail), answer.tail.schedule.decay
            case SettingChanged():
                config = config.replaced(dict(answer.values))
    asked = [path for path in origin.values if path not in LENGTH]
    yield from _on_settings(asked, config, timeline, trainer.step)
    if isinstance(origin.change, Stretch | Rewarm):
        if decay:
            yield from _unread(origin.change, decay)
        if is_only_longer(trainer.timeline, timeline, trainer.step):
            yield Message("run.same_rest", decay=decay or timeline.planned.decay)


def notes_on_answer(answer: Answer, trainer: Trainer) -> Iterator[Message]:
    """What of an edit that has taken effect changes nothing all the same."""
    match answer:
        case ScheduleChanged():
            return
        case SettingChanged(before=before, values=values):
            changed = [path for path, value in values if (path, value) not in before]
            yield from _on_settings(changed, trainer.config, trainer.timeline, trainer.step)


def _on_settings(
    asked: Collection[str], config: RunConfig, timeline: Timeline, step: int
) -> Iterator[Message]:
    for problem in without_effect(config, asked):
        yield problem.told
    ended = timeline.warmup_steps
    if "clipping.begin" in asked and config.clipping.max_norm and step > ended:
        yield Message("run.clips_already", step=step, ended=ended)
    yield from notes_on_occasions(config, asked, step, timeline.total_steps)


def _unread(change: Stretch | Rewarm, decay: str) -> Iterator[Message]:
    """The fields of another rest of the schedule that its shape does not read."""
    shape = SHAPES[decay]
    read = {
        "power": "power" in shape.extra,
        "cycles": "cycles" in shape.extra,
        "decay_start": shape.holds,
        "min_lr": shape.falls,
    }
    for name, is_read in read.items():
        if getattr(change, name) is not None and not is_read:
            told = Message("config.without_effect", by="schedule.decay", value=decay)
            yield Message("config.problem", field=f"schedule.{name}", reason=told)


def _caps(origin: Origin, trainer: Trainer) -> Iterator[Message]:
    """Each field of the length that is not reached, as the other one ends the run before."""
    length = _length(origin)
    return length_caps(trainer.config.replaced(length), length, len(trainer.dataset.train))


def _length(origin: Origin) -> Mapping[str, Any]:
    return {path: origin.values[path] for path in LENGTH if path in origin.values}
