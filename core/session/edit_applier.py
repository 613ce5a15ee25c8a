"""Edits as they are applied to a run: on disk, then in effect, then shown.

A run that is made again, or goes on after a crash, has edits scheduled that take effect at their
steps. Knows nothing of threads or of any window.
"""

import json
from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core.config import MACHINE_FIELDS, ConfigError, Problem, RunConfig
from core.i18n import Message
from core.messages.commands import SCHEDULE, EditCommand
from core.messages.edit_history import (
    Answer,
    NothingChanges,
    again,
    answers,
    schedule_changed,
    settings_changed,
)
from core.messages.edit_records import (
    LENGTH,
    LONGEST_HISTORY,
    MOST_EDITS,
    Edit,
    edit_of,
    to_line,
)
from core.messages.edit_text import line_text, what_text
from core.messages.events import Log, ScheduleChanged, SettingChanged
from core.schedule.edits import Change, Redraw, Rewarm, Stretch
from core.schedule.timeline import Timeline
from core.session.durable_events import EventRecorder
from core.session.run_length import more_steps
from core.session.start_point import Origin
from core.training.trainer import Trainer


class EditApplier:
    """Applies edits before the next update.

    Args:
        trainer: what is edited.
        recorder: where they are written and told.
        scheduled: edits of a history, each for its step.
        stored: those stand in this run's own folder already.
    """

    def __init__(
        self, trainer: Trainer, recorder: EventRecorder, scheduled: Iterable[Edit], stored: bool
    ) -> None:
        self._trainer = trainer
        self._recorder = recorder
        self._scheduled = deque(scheduled)
        self._stored = stored
        self._length: int | None = None  # of the history's lines; counted when it is first asked

    def answers(self, command: EditCommand) -> tuple[Answer, ...]:
        """What a command amounts to if it is applied now; nothing is changed yet.

        Raises:
            ConfigError, NothingChanges, DataError: why it cannot, in words.
        """
        trainer = self._trainer
        found = answers(command, trainer.timeline, trainer.config, trainer.step)
        _check_prompt(found, trainer)
        self._check_room(found, command.kind)
        return found

    def _check_room(self, found: Iterable[Answer], kind: str) -> None:
        """Refuse what would make the history longer than a reader takes it."""
        new = [edit_of(answer) for answer in found]
        n_edits = len(self._trainer.edits) + len(self._scheduled) + len(new)
        if n_edits > MOST_EDITS:
            told = Message("edit.too_many", most=MOST_EDITS)
            raise ConfigError([Problem(kind, told)])
        if self._length is None:
            self._length = sum(map(_length, [*self._trainer.edits, *self._scheduled]))
        if self._length + sum(map(_length, new)) > LONGEST_HISTORY:
            told = Message("edit.history_too_long", most=LONGEST_HISTORY)
            raise ConfigError([Problem(kind, told)])

    def apply(self, answer: Answer) -> None:
        """Write it, let it take effect, tell it.

        Raises:
            OSError: it could not be written; it is not in effect.
        """
        dropped: list[Edit] = []
        if isinstance(answer, ScheduleChanged):
            # What was drawn now is the rest of the run: earlier edits of it are void.
            dropped = [edit for edit in self._scheduled if edit.kind == SCHEDULE]
        left = [edit for edit in self._scheduled if edit not in dropped]
        if self._stored and self._scheduled:
            self._recorder.writer.replace_edits([*self._trainer.edits, edit_of(answer), *left])
        else:
            self._recorder.writer.record(answer)
        self._scheduled = deque(left)
        if self._length is not None:
            self._length += _length(edit_of(answer))
        self._tell(answer)
        for edit in dropped:
            given_up = Message("edit.given_up", step=edit.step, what=what_text(edit))
            self._recorder.emit(Log("info", given_up))

    @property
    def has_scheduled(self) -> bool:
        """Whether the history has an edit for the next update."""
        return bool(self._scheduled) and self._scheduled[0].step == self._trainer.step

    def apply_scheduled(self) -> None:
        """Apply what the history has for the next update."""
        trainer = self._trainer
        while self.has_scheduled:
            edit = self._scheduled[0]
            answer, _, _ = again(edit, trainer.timeline, trainer.config)
            if not self._stored:
                self._recorder.writer.record(answer)
            self._scheduled.popleft()
            self._tell(answer)

    def _tell(self, answer: Answer) -> None:
        self._trainer.apply_edit(answer)
        applied = Message("edit.applied", step=answer.step, what=line_text(edit_of(answer)))
        self._recorder.publish(answer)
        self._recorder.emit(Log("info", applied))


def _length(edit: Edit) -> int:
    """About the bytes of its line, at most."""
    return len(json.dumps(to_line(edit)))


def requested_edits(origin: Origin, trainer: Trainer) -> tuple[Answer, ...]:
    """The edits that an origin asks for, to be applied in this order before anything is trained.

    Raises:
        ConfigError: naming what does not fit; nothing is changed.
    """
    timeline, config, step = trainer.timeline, trainer.config, trainer.step
    found: list[Answer] = []
    change, longer = origin.change, more_steps(origin, trainer)
    if isinstance(change, Stretch | Rewarm):
        change = replace(change, steps=change.steps + longer)
    elif longer:
        longest = Redraw(total_steps=timeline.total_steps + longer)
        timeline = _with(found, longest, timeline, step)
    if change is not None:
        timeline = _with(found, change, timeline, step)
    rest: dict[str, Any] = {
        path: value
        for path, value in origin.values.items()
        if path not in LENGTH and path not in MACHINE_FIELDS
    }
    found += settings_changed(rest, config, step)
    _check_prompt(found, trainer)
    return tuple(found)


def with_machine(config: RunConfig, origin: Origin) -> RunConfig:
    """The config of a run with what an origin says of where it computes."""
    return config.replaced(
        {path: origin.values[path] for path in MACHINE_FIELDS if path in origin.values}
    )


def raises_lr(answer: Answer, timeline: Timeline, step: int) -> bool:
    """Whether an edit lets the learning rate climb higher than it would: a risk to a run."""
    if not isinstance(answer, ScheduleChanged):
        return False
    import numpy as np

    steps = np.unique(np.linspace(step, max(answer.total_steps - 1, step), 400).astype(np.int64))
    after = timeline.edited(answer.tail)
    return bool(after.curve(steps).max() > timeline.curve(steps).max())


def _with(found: list[Answer], change: Change, timeline: Timeline, step: int) -> Timeline:
    try:
        answer = schedule_changed(change, timeline, step)
    except NothingChanges:
        return timeline
    found.append(answer)
    return timeline.edited(answer.tail)


def _check_prompt(answers: Iterable[Answer], trainer: "Trainer") -> None:
    """Raise :class:`DataError` where an edit asks for a prompt that the tokenizer cannot read."""
    for answer in answers:
        if isinstance(answer, SettingChanged):
            for path, value in answer.values:
                if path == "sampling.prompt":
                    trainer.dataset.tokenizer.encode(str(value))
