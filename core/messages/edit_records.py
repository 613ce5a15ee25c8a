"""An edit of a running run as it is stored: one line of ``edits.jsonl``, both ways.

Every edit that took effect is one line; with the config they are the whole history, enough to make
the run again. A line holds values; what it says to a person is ``core.messages.edit_text``. Read by
one rule, so that lines of every version can be read: what is missing is as it was before the edit,
what is unknown is refused by its name, an older format is migrated, a newer one is refused.
Knows nothing of torch, of threads or of any window.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem
from core.config.fields import FieldError
from core.config.setting_groups import SettingGroup
from core.i18n import Message
from core.messages.commands import SCHEDULE
from core.messages.events import ScheduleChanged, SettingChanged
from core.schedule.edits import CHANGE_NAMES, DecayNow, Extend, Halve, Hold, Redraw
from core.schedule.timeline import read_tail, tail_from

FORMAT = 2  # 1: with sentences, and without what held before

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

_ITEMS = frozenset({"format", "step", "kind", "change", "before", "values"})
_LAST_STEP = 2**53
MOST_EDITS = 100_000  # of one run; a person makes a few dozen
LONGEST_HISTORY = 64_000_000  # characters of all its lines: a checkpoint has them, too

# How format 1 began its sentence of a change; any other sentence was a redraw's.
_CHANGES_OF_FORMAT_1 = (
    (re.compile(r"decay now, until step \d+"), DecayNow.name),
    (re.compile(r"hold \S+"), Hold.name),
    (re.compile(r"halve, .*"), Halve.name),
    (re.compile(r"\d+ steps? longer"), Extend.name),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """What changed before update ``step``.

    Attributes:
        step: the first update that was made with it.
        kind: "schedule" or a name of ``SETTINGS``.
        values: what makes it again: the tail's values, or config fields by path.
        before: what held until then, alike; empty where it was not stored. It follows from the
            edits before, and so two edits are equal without it.
        change: of the schedule, what was asked for: a name of ``CHANGE_NAMES``; else empty.
    """

    step: int
    kind: str
    values: Mapping[str, Any]
    before: Mapping[str, Any] = field(default_factory=dict, compare=False)
    change: str = ""


def edit_of(event: ScheduleChanged | SettingChanged) -> Edit:
    """An event as it is stored."""
    match event:
        case ScheduleChanged(step=step, change=change, before=before, tail=tail):
            return Edit(step, SCHEDULE, tail.values(), before.values(), change)
        case SettingChanged(step=step, kind=kind, before=held, values=values):
            return Edit(step, kind, dict(values), dict(held))


def to_line(edit: Edit) -> dict[str, Any]:
    """The JSON object of an edit, in the newest format."""
    line: dict[str, Any] = {"format": FORMAT, "step": edit.step, "kind": edit.kind}
    if edit.change:
        line["change"] = edit.change
    if edit.before:
        line["before"] = dict(edit.before)
    return line | {"values": dict(edit.values)}


def from_line(content: Mapping[str, Any]) -> Edit:
    """Read one JSON object of any format; nothing in it is trusted.

    Raises:
        ConfigError: naming what is wrong or unknown, or that a newer Crest made it.
    """
    version = content.get("format", 1)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _refused("format", Message("edit.no_format", version=repr(version)[:20]))
    if version > FORMAT:
        raise _refused("format", Message("edit.newer", version=version, readable=FORMAT))
    if version == 1:
        content = _migrated(content)
    unknown = sorted(content.keys() - _ITEMS)
    if unknown:
        raise _refused(unknown[0], Message("edit.unknown_item"))
    step, kind, values = content.get("step"), content.get("kind"), content.get("values")
    if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step < _LAST_STEP:
        raise _refused("step", Message("edit.no_step"))
    if not isinstance(kind, str) or (kind != SCHEDULE and kind not in SETTINGS):
        raise _refused("kind", Message("edit.no_kind", kinds=[SCHEDULE, *SETTINGS]))
    before, change = content.get("before", {}), content.get("change", "")
    if kind == SCHEDULE:
        change = change or Redraw.name
        if change not in CHANGE_NAMES:
            raise _refused("change", Message("edit.no_change", changes=sorted(CHANGE_NAMES)))
        held = {} if before == {} else read_tail(before).values()
        return Edit(step, kind, tail_from(values).values(), held, change)
    if change:
        raise _refused("change", Message("edit.unknown_item"))
    return Edit(step, kind, _settings("values", kind, values), _settings("before", kind, before))


def _migrated(line: Mapping[str, Any]) -> dict[str, Any]:
    """A line of format 1 in the next one; what held before is found by replaying the history.

    Format 1 had sentences ("what", "from", "to"); only which change was asked for is taken of them.
    """
    content = {name: line[name] for name in ("step", "kind", "values") if name in line}
    if line.get("kind") == SCHEDULE:
        said = line.get("what")
        content["change"] = next(
            (
                name
                for pattern, name in _CHANGES_OF_FORMAT_1
                if isinstance(said, str) and pattern.fullmatch(said)
            ),
            Redraw.name,
        )
    return content


def _settings(item: str, kind: str, values: object) -> dict[str, Any]:
    """Config fields of one kind, each in its field's own type."""
    if not isinstance(values, Mapping):
        raise _refused(item, Message("edit.no_table"))
    problems, read = [], {}
    for path, value in values.items():
        if path not in SETTINGS[kind]:
            named = Message("edit.unknown_setting", kind=kind, paths=list(SETTINGS[kind]))
            problems.append(Problem(str(path)[:90], named))
            continue
        try:
            read[path] = FIELD_PATHS[path].read(value)
        except FieldError as error:
            problems.append(Problem(path, error.what))
    if problems:
        raise ConfigError(problems)
    return read


def _refused(item: str, why: Message) -> ConfigError:
    return ConfigError([Problem(f"edit.{item}"[:90], why)])
