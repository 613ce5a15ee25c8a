"""An edit of a running run: its words, and its line in the run's folder, both ways.

Every edit that took effect is one line of ``edits.jsonl``; with the config they are the whole
history, enough to make the run again. Knows nothing of torch, of threads or of any window.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem, RunConfig
from core.config.fields import Kind, SettingGroup
from core.lr_shapes import SHAPES
from core.messages.commands import SCHEDULE, ChangeSettings, EditCommand, EditSchedule
from core.messages.events import ScheduleChanged, SettingChanged
from core.schedule.edits import Change, DecayNow, Extend, Halve, Hold, Redraw, Series, tail_of
from core.schedule.timeline import ScheduleTail, Timeline, rest, tail_from

_LONGEST = 200_000  # characters of a stored edit's words; a prompt may be long

# The config fields that each kind of edit sets: by the groups of their declarations.
SETTINGS: Mapping[str, tuple[str, ...]] = {
    group.value: tuple(path for path, spec in FIELD_PATHS.items() if spec.group is group)
    for group in SettingGroup
}
# The fields that a run can be told while it is on, with the kind of their edit.
LIVE_SETTINGS: Mapping[str, str] = {
    path: group.value for group in SettingGroup if group.is_live for path in SETTINGS[group.value]
}

# A run that becomes longer or shorter is an edit of its schedule.
LENGTH = ("training.epochs", "training.max_steps")


@dataclass(frozen=True, slots=True)
class Edit:
    """One line of ``edits.jsonl``: what changed before update ``step``.

    ``kind``: "schedule" or a name of ``SETTINGS``; ``values``: what makes it again.
    """

    step: int
    kind: str
    what: str
    before: str
    after: str
    values: Mapping[str, Any]


class NothingChanges(ValueError):
    """An edit that would leave everything as it is."""


def answers(
    command: EditCommand, timeline: Timeline, config: RunConfig, step: int
) -> tuple[ScheduleChanged | SettingChanged, ...]:
    """What a command amounts to if it lands before update ``step``: at least one edit.

    Raises:
        ConfigError: it does not fit, by name.
        NothingChanges: it is so already.
    """
    match command:
        case EditSchedule(change=change):
            return (schedule_changed(change, timeline, step),)
        case ChangeSettings(values=values):
            return _live_settings_changed(values, config, step)


def schedule_changed(change: Change, timeline: Timeline, step: int) -> ScheduleChanged:
    """The answer to an edit of the schedule that lands before update ``step``.

    Raises:
        ConfigError: it does not fit, by name.
        NothingChanges: the rest of the run is so already.
    """
    stands, tail = rest(timeline, step), tail_of(change, timeline, step)
    what = change_words(change, stands, tail)
    if not what:
        raise NothingChanges("the rest of the run is so already")
    return _schedule_event(what, stands, tail, timeline)


def settings_changed(
    values: Mapping[str, Any], config: RunConfig, step: int
) -> tuple[SettingChanged, ...]:
    """The edits that give some of the config's fields other values, one for each kind.

    Raises:
        ConfigError: a value out of range, or of a field that no edit sets, by name.
    """
    odd = set(values) - {path for paths in SETTINGS.values() for path in paths}
    if odd:
        raise ConfigError([Problem(path[:90], "cannot be edited") for path in sorted(odd)])
    config.replaced(values)  # every wrong field at once
    found = []
    for kind, paths in SETTINGS.items():
        changed = config.replaced({path: values[path] for path in paths if path in values})
        if changed != config:
            found.append(_setting_event(kind, config, changed, step))
        config = changed
    return tuple(found)


def _live_settings_changed(
    values: Mapping[str, object], config: RunConfig, step: int
) -> tuple[SettingChanged, ...]:
    fixed = [path for path in values if path not in LIVE_SETTINGS]
    if fixed:
        raise ConfigError(
            [Problem(path[:90], "cannot be changed while the run is on") for path in fixed]
        )
    found = settings_changed(values, config, step)
    if not found:
        kinds = dict.fromkeys(LIVE_SETTINGS[path] for path in values)
        stands = ", ".join(_setting_words(config, SETTINGS[kind]) for kind in kinds)
        raise NothingChanges(f"it is so already: {stands}")
    return found


def again(
    edit: Edit, timeline: Timeline, config: RunConfig
) -> tuple[ScheduleChanged | SettingChanged, Timeline, RunConfig]:
    """An edit made once more: its event, and the timeline and config after it.

    Raises:
        ConfigError: it does not fit the run.
    """
    if edit.kind == SCHEDULE:
        tail = tail_from(edit.values)
        if tail.step != edit.step:
            raise ConfigError([Problem("edit.step", f"{tail.step} in a line of step {edit.step}")])
        answer = _schedule_event(edit.what, rest(timeline, edit.step), tail, timeline)
        return answer, timeline.edited(tail), config
    paths = SETTINGS[edit.kind]
    if set(edit.values) != set(paths):
        raise ConfigError([Problem(f"edit.{edit.kind}", f"must have {', '.join(paths)}")])
    changed = config.replaced(edit.values)
    return _setting_event(edit.kind, config, changed, edit.step), timeline, changed


def check_history(
    edits: tuple[Edit, ...], timeline: Timeline, config: RunConfig
) -> tuple[Timeline, RunConfig]:
    """The timeline and config that a run ends with if every edit lands as it is stored.

    Raises:
        ConfigError: naming the edit that does not fit.
    """
    last = 0
    for number, edit in enumerate(edits, 1):
        try:
            # What makes a run longer may land at its end; what it does there, nothing else can.
            end = timeline.total_steps + (edit.kind == SCHEDULE)
            if not last <= edit.step < end:
                raise ConfigError([Problem("step", f"{edit.step} is not ahead")])
            last = edit.step
            _, timeline, config = again(edit, timeline, config)
        except ConfigError as error:
            reason = error.problems[0].message
            raise ConfigError(
                [
                    Problem(
                        error.problems[0].field,
                        f"edit {number} (step {edit.step}, {edit.what[:80]}) does not fit this "
                        f"run: {reason}",
                    )
                ]
            ) from error
    return timeline, config


# -- lines of the store


def edit_of(event: ScheduleChanged | SettingChanged) -> Edit:
    """An event as it is stored."""
    match event:
        case ScheduleChanged():
            values = event.tail.values()
            return Edit(event.step, SCHEDULE, event.what, event.before, event.after, values)
        case SettingChanged():
            values = dict(event.values)
            return Edit(event.step, event.what, event.what, event.before, event.after, values)


def to_line(edit: Edit) -> dict[str, Any]:
    """The JSON object of an edit."""
    return {
        "step": edit.step,
        "kind": edit.kind,
        "what": edit.what,
        "from": edit.before,
        "to": edit.after,
        "values": dict(edit.values),
    }


def from_line(content: Mapping[str, Any]) -> Edit:
    """Read one JSON object; nothing in it is trusted.

    Raises:
        ConfigError: a value is missing or wrong.
    """
    step, kind, values = content.get("step"), content.get("kind"), content.get("values")
    if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step < 10**9:
        raise ConfigError([Problem("edit.step", "must be a step of the run")])
    if not isinstance(kind, str) or (kind != SCHEDULE and kind not in SETTINGS):
        raise ConfigError([Problem("edit.kind", f"must be {SCHEDULE} or {', '.join(SETTINGS)}")])
    if not isinstance(values, dict):
        raise ConfigError([Problem("edit.values", "must be a table of values")])
    words = [content.get(name) for name in ("what", "from", "to")]
    what, before, after = (word if isinstance(word, str) else "" for word in words)
    if kind == SCHEDULE:
        tail_from(values)
    return Edit(step, kind, what[:_LONGEST], before[:_LONGEST], after[:_LONGEST], values)


# -- words


def change_words(change: Change, stands: ScheduleTail, tail: ScheduleTail) -> str:
    """What a person did: ``"peak 1e-3 -> 6e-4, decay 300 steps longer"``; empty: nothing."""
    differences = list(_differences(stands, tail))
    if not differences:
        return ""
    match change:
        case Redraw() | Series():
            return ", ".join(differences)
        case DecayNow():
            return f"decay now, until step {tail.total_steps}"
        case Hold():
            return f"hold {rate_words(tail.anchor)}"
        case Halve():
            return f"halve, {rate_words(tail.schedule.peak_lr)} by step {tail.peak_step}"
        case Extend(steps=steps):
            return f"{_steps(steps)} longer"


def shape_words(tail: ScheduleTail) -> str:
    """The rest of a run in one line."""
    s = tail.schedule
    parts = [s.shape.label.lower(), f"from {rate_words(tail.anchor)}"]
    if s.warmup_steps:
        parts.append(f"peak {rate_words(s.peak_lr)} at step {tail.peak_step}")
    if s.shape.holds:
        parts.append(f"decay from step {tail.decay_start}")
    if s.shape.falls:
        parts.append(f"min {rate_words(s.min_lr)}")
    parts += [f"{name} {getattr(s, name):g}" for name in s.shape.extra]
    return ", ".join([*parts, f"end {tail.total_steps}"])


def rate_words(lr: float) -> str:
    """A learning rate as people write it: ``6e-4``, ``1.25e-3``."""
    if lr == 0.0:
        return "0"
    digits, exponent = f"{lr:.3e}".split("e")
    return f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"


def _differences(stands: ScheduleTail, tail: ScheduleTail) -> Iterator[str]:
    old, new = stands.schedule, tail.schedule
    yield from _peak_differences(stands, tail)
    if old.decay != new.decay:
        yield f"shape {SHAPES[old.decay].label.lower()} -> {SHAPES[new.decay].label.lower()}"
    held = SHAPES[old.decay].holds and SHAPES[new.decay].holds
    if held and stands.decay_start != tail.decay_start:
        yield f"decay from step {stands.decay_start} -> {tail.decay_start}"
    elif SHAPES[new.decay].holds and not held:
        yield f"decay from step {tail.decay_start}"
    longer = tail.total_steps - stands.total_steps
    if longer:
        noun = "decay" if new.shape.falls else "run"
        yield f"{noun} {_steps(abs(longer))} {'longer' if longer > 0 else 'shorter'}"
    if old.min_lr != new.min_lr:
        yield f"min {_arrow(old.min_lr, new.min_lr)}"
    for name in ("power", "cycles"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{name} {before:g} -> {after:g}"


def _peak_differences(stands: ScheduleTail, tail: ScheduleTail) -> Iterator[str]:
    old, new = stands.schedule, tail.schedule
    if new.warmup_steps and not old.warmup_steps:
        yield f"warm up again to {rate_words(new.peak_lr)} by step {tail.peak_step}"
    elif old.warmup_steps and not new.warmup_steps:
        yield f"warmup ends at {rate_words(tail.anchor)}"
    elif old.warmup_steps:
        if old.peak_lr != new.peak_lr:
            yield f"peak {_arrow(old.peak_lr, new.peak_lr)}"
        if old.warmup_steps != new.warmup_steps:
            yield f"peak at step {stands.peak_step} -> {tail.peak_step}"


def _arrow(before: float, after: float) -> str:
    if rate_words(before) == rate_words(after):
        return f"{before!r} -> {after!r}"
    return f"{rate_words(before)} -> {rate_words(after)}"


def _steps(count: int) -> str:
    return f"{count} step" if count == 1 else f"{count} steps"


def _schedule_event(
    what: str, stands: ScheduleTail, tail: ScheduleTail, timeline: Timeline
) -> ScheduleChanged:
    after = timeline.edited(tail)
    return ScheduleChanged(
        step=tail.step,
        what=what,
        before=shape_words(stands),
        after=shape_words(tail),
        tail=tail,
        total_steps=after.total_steps,
        warmup_steps=after.warmup_steps,
    )


def _setting_event(kind: str, config: RunConfig, changed: RunConfig, step: int) -> SettingChanged:
    paths = SETTINGS[kind]
    return SettingChanged(
        step=step,
        what=kind,
        before=_setting_words(config, paths),
        after=_setting_words(changed, paths),
        values=tuple((path, changed.value(path)) for path in paths),
    )


def _setting_words(config: RunConfig, paths: tuple[str, ...]) -> str:
    parts = []
    for path in sorted(paths, key=lambda path: FIELD_PATHS[path].kind is not Kind.STEPS_OR_EPOCH):
        value = config.value(path)
        name = FIELD_PATHS[path].label.lower()
        parts.append(f"{name} {value!r}" if isinstance(value, str) else f"{name} {value:g}")
    return ", ".join(parts)
