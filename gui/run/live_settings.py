"""Settings of a run that can be changed while it is on: asked for, waited for, answered.

A change is sent as a command; what holds is what the engine answered, never what was asked. One
command of a kind is under way at a time: what is edited meanwhile is sent after its answer, with
everything else of its kind as it then holds. What was answered also goes into the draft, so that
the form keeps showing it when the run is over. Knows no widget.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.config import FIELD_PATHS, ConfigError, RunConfig, without_effect
from core.messages.commands import ChangeSettings
from core.messages.edit_records import LIVE_SETTINGS, SETTINGS
from core.messages.events import CommandRejected, Event, SettingChanged, Started
from gui.models.draft import Draft
from gui.run.controller import RunController
from gui.run.kind_text import kind_text
from gui.run.run_phase import RunPhase

_AT_WORK = (RunPhase.RUNNING, RunPhase.PAUSED)


@dataclass(frozen=True, slots=True)
class LiveState:
    """One setting of the run that is on.

    Attributes:
        value: what is wanted where it is waited for, else what holds.
        waiting: it was asked for and is not answered yet.
        refused: why what was asked for last was not done; empty: it was, or nothing was asked.
        since: the step from which on it holds, where it was changed; None: from the start.
        capped: why it has no effect all the same; empty: it has.
    """

    value: Any
    waiting: bool = False
    refused: str = ""
    since: int | None = None
    capped: str = ""


class LiveSettings(QObject):
    """The settings of the run that is on.

    Signals:
        changed: frozenset[str], the paths whose state is another.
    """

    changed = Signal(object)

    def __init__(
        self, controller: RunController, draft: Draft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._draft = draft
        self._config: RunConfig | None = None  # as it holds now
        self._sent: dict[str, dict[str, Any]] = {}  # by kind: what is under way
        self._queued: dict[str, dict[str, Any]] = {}  # by kind: what is sent after the answer
        self._refused: dict[str, str] = {}
        self._since: dict[str, int] = {}
        controller.batch.connect(self._take)
        controller.phase_changed.connect(self._tell_all)
        controller.lost.connect(self._end)
        controller.ended.connect(self._end)

    @property
    def active(self) -> bool:
        """Whether a run is on that would take a change."""
        return self._config is not None and self._controller.phase in _AT_WORK

    @property
    def config(self) -> RunConfig | None:
        """The run's config as it holds now; ``None`` where no run is on."""
        return self._config

    def state(self, path: str) -> LiveState | None:
        """One setting; ``None`` where no run is on or it cannot be changed."""
        kind = LIVE_SETTINGS.get(path)
        if self._config is None or kind is None:
            return None
        for wanted in (self._queued.get(kind, {}), self._sent.get(kind, {})):
            if path in wanted:
                return LiveState(wanted[path], waiting=True)
        return LiveState(
            self._config.value(path),
            refused=self._refused.get(path, ""),
            since=self._since.get(path),
            capped="; ".join(one.message for one in without_effect(self._config, [path])),
        )

    def edit(self, path: str, value: Any) -> None:
        """Ask the run for another value.

        One that is out of range, or that holds already, is not sent.
        """
        if not self.active or self._config is None:
            return
        kind = LIVE_SETTINGS[path]
        self._refused.pop(path, None)
        try:
            wanted = FIELD_PATHS[path].read(value)
            self._config.replaced({path: wanted})
        except (ConfigError, ValueError) as error:
            reason = error.problems[0].message if isinstance(error, ConfigError) else str(error)
            self._refused[path] = reason
            self._tell(path)
            return
        underway = self._sent.get(kind)
        holds = self._config.value(path)
        if underway is None:
            if wanted != holds:
                self._send(kind, {path: wanted})
        elif underway.get(path, holds) != wanted:
            self._queued.setdefault(kind, {})[path] = wanted
        else:
            self._queued.get(kind, {}).pop(path, None)
        self._tell(path)

    def _send(self, kind: str, wanted: dict[str, Any]) -> None:
        if self._controller.edit(ChangeSettings(wanted)):
            self._sent[kind] = wanted

    def _tell(self, *paths: str) -> None:
        self.changed.emit(frozenset(paths))

    # -- what the engine answers

    @Slot(list)
    def _take(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Started):
                self._begin()
            elif isinstance(event, SettingChanged):
                self._answered(event)
            elif isinstance(event, CommandRejected) and event.command in self._sent:
                self._rejected(event.command, str(event.reason))

    def _begin(self) -> None:
        self._forget()
        self._config = self._controller.config
        self._tell_all()

    def _answered(self, event: SettingChanged) -> None:
        if self._config is None:
            return
        before, self._config = self._config, self._config.replaced(dict(event.values))
        changed = {path: value for path, value in event.values if value != before.value(path)}
        self._sent.pop(event.kind, None)
        for path in changed:
            self._since[path] = event.step
            self._refused.pop(path, None)
        self._draft.set_values(
            changed, self.tr("Changed in the run: {0}").format(kind_text(event.kind))
        )
        self._go_on(event.kind)

    def _rejected(self, kind: str, reason: str) -> None:
        for path in self._sent.pop(kind):
            self._refused[path] = reason
        self._go_on(kind)

    def _go_on(self, kind: str) -> None:
        """Send what was edited while the last command was under way."""
        assert self._config is not None
        queued = self._queued.pop(kind, {})
        left = {path: value for path, value in queued.items() if value != self._config.value(path)}
        if left:
            self._send(kind, left)
        self._tell(*SETTINGS[kind])

    # -- the end

    def _forget(self) -> None:
        self._config = None
        for known in (self._sent, self._queued, self._refused, self._since):
            known.clear()

    @Slot()
    def _end(self) -> None:
        if not self._controller.busy:
            self._keep_for_the_next()
            self._forget()
            self._tell_all()

    def _keep_for_the_next(self) -> None:
        """What was asked for and came too late stays in the form."""
        late = {
            path: value
            for under_way in (self._sent, self._queued)
            for values in under_way.values()
            for path, value in values.items()
        }
        if late:
            self._draft.set_values(late, self.tr("Changed after the run's last step"))

    @Slot()
    def _tell_all(self) -> None:
        self._tell(*LIVE_SETTINGS)
