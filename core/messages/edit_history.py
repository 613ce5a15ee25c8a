"""What a command makes of a run, and a history of edits made once more.

Both give the same events by the same functions, and so a replay agrees with the run. An edit
changes the timeline of the learning rate or values of the config, and nothing else. Knows nothing
of torch, of threads, of files or of any window.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from core.config import ConfigError, Problem, RunConfig
from core.i18n import Message, MessageError
from core.messages.commands import SCHEDULE, ChangeSettings, EditCommand, EditSchedule
from core.messages.edit_records import LIVE_SETTINGS, SETTINGS, Edit, edit_of
from core.messages.edit_text import change_text, settings_text, what_text
from core.messages.events import ScheduleChanged, SettingChanged
from core.schedule.edits import Change, tail_of
from core.schedule.timeline import ScheduleTail, Timeline, rest, tail_from

Answer = ScheduleChanged | SettingChanged


class NothingChanges(MessageError, ValueError):
    """An edit that would leave everything as it is."""


def answers(
    command: EditCommand, timeline: Timeline, config: RunConfig, step: int
) -> tuple[Answer, ...]:
    """What a command amounts to if it lands before update ``step``: at least one edit.

    Raises:
        ConfigError: it does not fit, by name.
        NothingChanges: it is so already.
    """
    match command:
        case EditSchedule(change=change):
            return (schedule_changed(change, timeline, step),)
        case ChangeSettings(values=values):
            fixed = [path for path in values if path not in LIVE_SETTINGS]
            if fixed:
                why = Message("edit.not_live")
                raise ConfigError([Problem(path[:90], why) for path in fixed])
            return changed_at_least(values, config, step)


def schedule_changed(change: Change, timeline: Timeline, step: int) -> ScheduleChanged:
    """The answer to an edit of the schedule that lands before update ``step``.

    Raises:
        ConfigError: it does not fit, by name.
        NothingChanges: the rest of the run is so already.
    """
    stands, tail = rest(timeline, step), tail_of(change, timeline, step)
    if change_text(change.name, stands, tail) is None:
        raise NothingChanges(Message("edit.rest_is_so"))
    return _schedule_event(change.name, stands, tail, timeline)


def changed_at_least(
    values: Mapping[str, Any], config: RunConfig, step: int
) -> tuple[SettingChanged, ...]:
    """As :func:`settings_changed`, of a command that has to change something.

    Raises:
        ConfigError: as there.
        NothingChanges: it is so already.
    """
    found = settings_changed(values, config, step)
    if not found:
        paths = [path for of in SETTINGS.values() if set(of) & set(values) for path in of]
        stands = {path: config.value(path) for path in paths}
        raise NothingChanges(Message("edit.is_so", settings=settings_text(stands)))
    return found


def settings_changed(
    values: Mapping[str, Any], config: RunConfig, step: int
) -> tuple[SettingChanged, ...]:
    """The edits that give some of the config's fields other values, one for each kind.

    Raises:
        ConfigError: a value out of range, or of a field that no edit sets, by name.
    """
    odd = set(values) - {path for paths in SETTINGS.values() for path in paths}
    if odd:
        why = Message("edit.not_editable")
        raise ConfigError([Problem(path[:90], why) for path in sorted(odd)])
    config.replaced(values)  # every wrong field at once
    found = []
    for kind, paths in SETTINGS.items():
        changed = config.replaced({path: values[path] for path in paths if path in values})
        if changed != config:
            found.append(_setting_event(kind, paths, config, changed, step))
        config = changed
    return tuple(found)


# -- made once more


def again(edit: Edit, timeline: Timeline, config: RunConfig) -> tuple[Answer, Timeline, RunConfig]:
    """An edit made once more: its event, and the timeline and config after it.

    Settings that the edit does not name stay as they are: an edit of a version that did not know
    them leaves them alone.

    Raises:
        ConfigError: it does not fit the run.
    """
    if edit.kind == SCHEDULE:
        tail = tail_from(edit.values)
        if tail.step != edit.step:
            why = Message("edit.other_step", tail_step=tail.step, step=edit.step)
            raise ConfigError([Problem("edit.step", why)])
        answer = _schedule_event(edit.change, rest(timeline, edit.step), tail, timeline)
        return answer, timeline.edited(tail), config
    changed = config.replaced(edit.values)
    paths = tuple(edit.values)
    return _setting_event(edit.kind, paths, config, changed, edit.step), timeline, changed


def check_history(
    edits: Iterable[Edit], timeline: Timeline, config: RunConfig
) -> tuple[tuple[Edit, ...], Timeline, RunConfig]:
    """The history with what held before each edit, and what the run ends with if they all land.

    Raises:
        ConfigError: naming the edit that does not fit.
    """
    last, found = 0, list[Edit]()
    for number, edit in enumerate(edits, 1):
        try:
            # What makes a run longer may land at its end; what it does there, nothing else can.
            end = timeline.total_steps + (edit.kind == SCHEDULE)
            if not last <= edit.step < end:
                raise ConfigError([Problem("step", Message("edit.not_ahead", step=edit.step))])
            last = edit.step
            answer, timeline, config = again(edit, timeline, config)
        except ConfigError as error:
            (first, *_) = error.problems
            why = Message(
                "edit.misfit",
                number=number,
                step=edit.step,
                what=what_text(edit),
                reason=first.what,
            )
            raise ConfigError([Problem(first.field, why)]) from error
        found.append(replace(edit, before=edit_of(answer).before))
    return tuple(found), timeline, config


def _schedule_event(
    change: str, stands: ScheduleTail, tail: ScheduleTail, timeline: Timeline
) -> ScheduleChanged:
    after = timeline.edited(tail)
    return ScheduleChanged(
        step=tail.step,
        change=change,
        before=stands,
        tail=tail,
        total_steps=after.total_steps,
        warmup_steps=after.warmup_steps,
    )


def _setting_event(
    kind: str, paths: tuple[str, ...], config: RunConfig, changed: RunConfig, step: int
) -> SettingChanged:
    return SettingChanged(
        step=step,
        kind=kind,
        before=tuple((path, config.value(path)) for path in paths),
        values=tuple((path, changed.value(path)) for path in paths),
    )
