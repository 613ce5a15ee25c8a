"""What an edit says to a person, made of its values whenever it is shown.

The log, ``edits.csv``, the terminal and the window all say it by these. Knows nothing of torch, of
files or of any window; the sentences themselves are the catalogue's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from core.config import FIELD_PATHS, RunConfig
from core.config.fields import Kind
from core.config.naming import changes, choice_text
from core.config.written import rate_text
from core.i18n import Message, verbatim
from core.lr_shapes import Schedule
from core.messages.commands import SCHEDULE
from core.messages.edit_records import Edit
from core.messages.kind_text import kind_text
from core.schedule.edits import DecayNow, Extend, Halve, Hold, Stretch
from core.schedule.timeline import ScheduleTail, read_tail


def line_text(edit: Edit) -> Message:
    """An edit in one line, as the log has it."""
    if edit.kind == SCHEDULE:
        return what_text(edit)
    before, after = before_text(edit), after_text(edit)
    return Message("edit.settings", kind=kind_text(edit.kind), before=before, after=after)


def what_text(edit: Edit) -> Message:
    """What was done: ``"peak 1e-3 -> 6e-4, decay 300 steps longer"``; of settings their kind."""
    if edit.kind != SCHEDULE:
        return kind_text(edit.kind)
    tail = read_tail(edit.values)
    stands = read_tail(edit.before) if edit.before else None
    said = change_text(edit.change, stands, tail) if stands else None
    return said or after_text(edit)


def before_text(edit: Edit) -> Message:
    """What held until then; empty where that is not known."""
    return _state_text(edit.kind, edit.before)


def after_text(edit: Edit) -> Message:
    """What holds since."""
    return _state_text(edit.kind, edit.values)


def _state_text(kind: str, values: Mapping[str, Any]) -> Message:
    if kind == SCHEDULE and values:
        return tail_text(read_tail(values))
    return settings_text(values)


def changes_text(edits: Iterable[Edit], config: RunConfig) -> tuple[Message, ...]:
    """What edits change, a few words each: ``"clip 0.25"``, ``"peak 1e-3 -> 6e-4"``.

    Args:
        edits: of one run.
        config: the run's.
    """
    said: list[Message] = []
    for edit in edits:
        if edit.kind == SCHEDULE:
            said.append(what_text(edit))
        else:
            changed = {
                path: value
                for path, value in edit.values.items()
                if path not in edit.before or edit.before[path] != value
            }
            said += changes(changed, config)
    return tuple(dict.fromkeys(said))


def settings_text(values: Mapping[str, Any]) -> Message:
    """Config fields with their values, how often before how: ``"sample every 9, length 5"``."""
    paths = sorted(values, key=lambda path: FIELD_PATHS[path].kind is not Kind.STEPS_OR_WORD)
    return Message("edit.parts", parts=[_setting_text(path, values[path]) for path in paths])


def _setting_text(path: str, value: Any) -> Message:
    """A field with its value; a value that the form has words for in those."""
    name = FIELD_PATHS[path].label.lower()
    if not isinstance(value, str):
        return Message("edit.setting_number", name=name, value=value)
    if value in FIELD_PATHS[path].choices:
        return Message("edit.setting_choice", name=name, value=choice_text(path, value))
    return Message("edit.setting_text", name=name, value=value)


# -- the learning rate


def change_text(change: str, stands: ScheduleTail, tail: ScheduleTail) -> Message | None:
    """What a change did to the rest of a run, ``stands`` to ``tail``; ``None``: nothing."""
    differences = list(_differences(stands, tail))
    if not differences:
        return None
    stretched = change == Stretch.name and not tail.schedule.shape.falls
    said = None if stretched else _CHANGES.get(change)
    return said(stands, tail) if said else Message("edit.parts", parts=differences)


# What has a sentence of its own; of any other change the differences are said.
_CHANGES: Mapping[str, Callable[[ScheduleTail, ScheduleTail], Message]] = {
    DecayNow.name: lambda _, tail: Message("edit.decay_now", end=tail.total_steps),
    Hold.name: lambda _, tail: Message("edit.hold", rate=rate_text(tail.anchor)),
    Halve.name: lambda _, tail: Message(
        "edit.halve", rate=rate_text(tail.schedule.peak_lr), step=tail.peak_step
    ),
    Stretch.name: lambda _, tail: Message(
        "edit.stretch",
        end=tail.total_steps,
        rate=rate_text(tail.lr(tail.peak_step)),
        step=tail.peak_step,
    ),
    Extend.name: lambda stands, tail: Message(
        "edit.extend", steps=_steps(tail.total_steps - stands.total_steps)
    ),
}


def tail_text(tail: ScheduleTail) -> Message:
    """The rest of a run in one line."""
    s = tail.schedule
    parts = [
        verbatim(s.shape.label.lower()),
        Message("edit.from", rate=rate_text(tail.anchor)),
    ]
    if s.warmup_steps:
        rate, step = rate_text(s.peak_lr), tail.peak_step
        if tail.ramps_down:
            parts.append(Message("edit.down_to", rate=rate, step=step))
        else:
            parts.append(Message("edit.peak", rate=rate, step=step))
    if s.shape.holds:
        parts.append(Message("edit.decay_from", step=tail.decay_start))
    if s.shape.falls:
        parts.append(Message("edit.min", rate=rate_text(s.min_lr)))
    parts += [_extra_text(s, name) for name in s.shape.extra if getattr(s, name) != ()]
    return Message("edit.parts", parts=[*parts, Message("edit.end", step=tail.total_steps)])


def _extra_text(s: Schedule, name: str) -> Message:
    """What only some shapes have; of points how many they are."""
    value = getattr(s, name)
    if isinstance(value, tuple):
        return Message("edit.points", count=_points_ahead(s))
    return _setting_text(f"schedule.{name}", value)


def _points_ahead(s: Schedule) -> int:
    """How many points lie ahead: where the curve begins is none that anybody has put there."""
    return sum(share > s.entered for share, _ in s.points)


def _differences(stands: ScheduleTail, tail: ScheduleTail) -> Iterator[Message]:
    old, new = stands.schedule, tail.schedule
    yield from _peak_differences(stands, tail)
    if old.decay != new.decay:
        names = (old.shape.label.lower(), new.shape.label.lower())
        yield Message("edit.shape_changed", before=names[0], after=names[1])
    held = old.shape.holds and new.shape.holds
    if held and stands.decay_start != tail.decay_start:
        yield Message("edit.decay_moved", before=stands.decay_start, after=tail.decay_start)
    elif new.shape.holds and not held:
        yield Message("edit.decay_from", step=tail.decay_start)
    longer = tail.total_steps - stands.total_steps
    if longer:
        yield _length_difference(longer, falls=new.shape.falls)
    if old.min_lr != new.min_lr:
        yield Message("edit.min_changed", rates=_rates(old.min_lr, new.min_lr))
    if old.points != new.points and new.points:
        yield Message("edit.points", count=_points_ahead(new))
    if old.interpolation != new.interpolation and new.points:
        how = choice_text("schedule.interpolation", new.interpolation)
        yield Message("named.between", how=how)
    for name in ("power", "cycles"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            label = FIELD_PATHS[f"schedule.{name}"].label.lower()
            yield Message("edit.number_changed", name=label, before=before, after=after)


def _peak_differences(stands: ScheduleTail, tail: ScheduleTail) -> Iterator[Message]:
    """What becomes of the first stretch: a warmup, or a ramp down to a lower height."""
    old, new = stands.schedule, tail.schedule
    rate, step, anchor = rate_text(new.peak_lr), tail.peak_step, rate_text(tail.anchor)
    turns = stands.ramps_down != tail.ramps_down
    if new.warmup_steps and (not old.warmup_steps or turns):
        if tail.ramps_down:
            yield Message("edit.ramp_down", rate=rate, step=step)
        else:
            yield Message("edit.warm_up_again", rate=rate, step=step)
    elif old.warmup_steps and not new.warmup_steps:
        if stands.ramps_down:
            yield Message("edit.ramp_ends", rate=anchor)
        else:
            yield Message("edit.warmup_ends", rate=anchor)
    elif old.warmup_steps:
        yield from _moved_peak(stands, tail)


def _moved_peak(stands: ScheduleTail, tail: ScheduleTail) -> Iterator[Message]:
    """Another height, or another end, of a first stretch that stays what it is."""
    before, after = stands.peak_step, tail.peak_step
    old, new = stands.schedule, tail.schedule
    higher, later = old.peak_lr != new.peak_lr, old.warmup_steps != new.warmup_steps
    rates = _rates(old.peak_lr, new.peak_lr)
    if tail.ramps_down:
        if higher:
            yield Message("edit.ramp_changed", rates=rates)
        if later:
            yield Message("edit.ramp_moved", before=before, after=after)
    else:
        if higher:
            yield Message("edit.peak_changed", rates=rates)
        if later:
            yield Message("edit.peak_moved", before=before, after=after)


def _length_difference(longer: int, *, falls: bool) -> Message:
    steps = _steps(abs(longer))
    match falls, longer > 0:
        case True, True:
            return Message("edit.decay_longer", steps=steps)
        case True, False:
            return Message("edit.decay_shorter", steps=steps)
        case False, True:
            return Message("edit.run_longer", steps=steps)
        case _:
            return Message("edit.run_shorter", steps=steps)


def _rates(before: float, after: float) -> Message:
    """Two rates, written out where they would read alike."""
    old, new = rate_text(before), rate_text(after)
    if old == new:
        old, new = repr(before), repr(after)
    return Message("edit.arrow", before=old, after=new)


def _steps(count: int) -> Message:
    return Message("edit.one_step") if count == 1 else Message("edit.steps", count=count)
