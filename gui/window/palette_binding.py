"""What the command palette offers in this window: commands, settings, pages, help, runs.

Everything is listed anew each time it opens, from the tables that the window itself is made of.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenuBar

from core.config import FIELD_PATHS
from core.messages.edit_records import LIVE_SETTINGS
from gui.command_palette.entries import EntryKind, PaletteEntry
from gui.command_palette.values import Assignment, assignments
from gui.command_palette.view import CommandPalette
from gui.models.form_groups import group_of, titles
from gui.models.preferences import Preferences
from gui.runs.table.store import RunStore
from gui.settings.panel import SettingsPanel
from gui.widgets.field_text import show
from gui.window.assembly import Controls, Models
from gui.window.layout import Panels
from gui.window.menu_walk import commands_of
from gui.window.why_not import why_not

_RECENT = "palette/recent"
_MOST_RECENT = 12
_LONGEST = 80  # characters of a value
_PATH_SIGN = " › "

Listed = Callable[[], Iterator[PaletteEntry]]


class PaletteBinding(QObject):
    """Attributes: ``palette``, which is made when it is first asked for."""

    def __init__(
        self,
        models: Models,
        panels: Panels,
        controls: Controls,
        preferences: Preferences,
        settings: SettingsPanel,
        *,
        store: RunStore,
        bar: QMenuBar,
    ) -> None:
        super().__init__(panels.whole)
        self._models, self._panels, self._controls = models, panels, controls
        self._preferences, self._settings, self._store, self._bar = (
            preferences,
            settings,
            store,
            bar,
        )
        self.palette: CommandPalette | None = None
        self.open_run: Callable[[Path], None] = lambda _path: None
        self.more: Sequence[Listed] = ()  # what other parts of the window add
        controls.actions.palette.triggered.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show it, or close it where it is open."""
        palette = self.palette
        if palette is None:
            palette = self.palette = CommandPalette(self._panels.whole.window())
            palette.chosen.connect(self._remember)
        if palette.isVisible():
            palette.close_again()
            return
        recent = self._preferences.lines(_RECENT, _MOST_RECENT)
        palette.open_with(list(self.entries()), recent, self.values)

    @Slot(str)
    def _remember(self, key: str) -> None:
        known = self._preferences.lines(_RECENT, _MOST_RECENT)
        recent = [key, *(each for each in known if each != key)]
        self._preferences.put(_RECENT, recent[:_MOST_RECENT])

    # -- what there is

    def entries(self) -> Iterator[PaletteEntry]:
        """Everything."""
        yield from self._commands()
        yield from self._fields()
        for listed in self.more:
            yield from listed()
        yield from self._runs()

    def _commands(self) -> Iterator[PaletteEntry]:
        actions, phase = self._controls.actions, self._models.controller.phase
        pages = set(actions.pages.values())
        met: Counter[str] = Counter()  # two runs of one name stand in one menu
        for command in commands_of(self._bar):
            action = command.action
            if action is actions.palette:
                continue
            key = "/".join(("action", *command.path, command.text))
            met[key] += 1
            yield PaletteEntry(
                key=key if met[key] == 1 else f"{key}/{met[key]}",
                title=command.text,
                kind=EntryKind.PAGE if action in pages else EntryKind.ACTION,
                choose=action.trigger,
                detail=_PATH_SIGN.join(command.path),
                shortcut=command.keys,
                reason=why_not(action, actions, phase),
                also=action.objectName().replace("_", " "),
            )

    def _fields(self) -> Iterator[PaletteEntry]:
        groups, draft = titles(), self._models.draft
        for path, spec in FIELD_PATHS.items():
            value = spec.choices.get(draft.value(path)) if spec.choices else None
            shown = value or show(spec, draft.value(path))[:_LONGEST]
            yield PaletteEntry(
                key=f"setting/{path}",
                title=spec.label,
                kind=EntryKind.SETTING,
                choose=partial(self._show_field, path),
                detail=f"{groups[group_of(path)]}{_PATH_SIGN}{shown}",
                reason=self._settings.groups.why_unused(path),
                also=path.replace(".", " ").replace("_", " "),
            )

    def _runs(self) -> Iterator[PaletteEntry]:
        for row in self._store.rows:
            info = row.info
            yield PaletteEntry(
                key=f"run/{info.path}",
                title=info.name,
                kind=EntryKind.RUN,
                choose=partial(self._open_run, info.path),
                detail=row.when,
                reason=info.problem,
                also=" ".join(info.tags),
            )

    def _open_run(self, path: Path) -> None:
        self.open_run(path)

    # -- settings

    def _show_field(self, path: str) -> None:
        self._panels.pages.show_training()
        self._controls.actions.show_settings.setChecked(True)
        self._settings.focus_field(path)

    def values(self, query: str) -> list[PaletteEntry]:
        """What a query asks to be set."""
        return [self._setting(each) for each in assignments(query)]

    def _setting(self, wanted: Assignment) -> PaletteEntry:
        spec = FIELD_PATHS[wanted.path]
        title = self.tr("Set {field} to {value}").format(field=spec.label, value=wanted.value)
        return PaletteEntry(
            key=f"setting/{wanted.path}",
            title=title,
            kind=EntryKind.VALUE,
            choose=partial(self._set, wanted),
            detail=titles()[group_of(wanted.path)],
            reason=wanted.problem or self._settings.why_locked(wanted.path),
        )

    def _set(self, wanted: Assignment) -> None:
        """As if it had been typed into the form: undoable, or sent to the run that is on."""
        value = wanted.read()
        if wanted.path in LIVE_SETTINGS and self._models.live.active:
            self._models.live.edit(wanted.path, value)
        else:
            self._models.draft.set_value(wanted.path, value)
        self._show_field(wanted.path)
