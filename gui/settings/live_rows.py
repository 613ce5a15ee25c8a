"""The form while a run is on: rows that change the run at once, and rows that wait for its end.

A live row is sent when its editing is finished, marked until the run has answered, and then shows
what was answered; a refusal stands under it with what holds restored. The others are locked and
say why. Knows the form's rows and :class:`gui.run.live_settings.LiveSettings`; no layout.
"""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Slot

from core.config import FIELD_PATHS
from core.messages.edit_records import LIVE_SETTINGS
from gui.run.live_settings import LiveSettings
from gui.settings.form import SettingsForm
from gui.widgets.editors import FieldLineEdit
from gui.widgets.field_text import with_labels


class LiveRows(QObject):
    """Rows of one form, locked or live while a run is on."""

    def __init__(self, form: SettingsForm, live: LiveSettings, parent: QObject) -> None:
        """``form`` has all its rows; those of :data:`LIVE_SETTINGS` are changed by ``live``."""
        super().__init__(parent)
        self._form = form
        self._live = live
        self._paths = frozenset(LIVE_SETTINGS)
        self._locked = False
        self._shown: dict[str, Any] = {}  # of the live rows: what was shown last
        form.divert = self._take
        live.changed.connect(self._show)
        for path in self._paths:
            editor = self._form.editor(path)
            if isinstance(editor, FieldLineEdit):
                editor.committed.connect(lambda path=path: self._commit(path))

    def set_locked(self, locked: bool) -> None:
        """A run is on, or is not any more."""
        if locked != self._locked:
            self._locked = locked
            self._refresh()

    def _is_live(self, path: str) -> bool:
        return path in self._paths and self._live.active

    # -- what is edited

    def _take(self, path: str, value: object) -> bool:
        """An editor's value; true where it goes to the run and not to the draft."""
        if not self._is_live(path):
            return False
        row = self._form.rows[path]
        if not isinstance(row.editor, FieldLineEdit):
            self._shown[path] = value
            self._live.edit(path, value)
            return True
        try:
            FIELD_PATHS[path].read(value)
        except ValueError as error:
            row.set_message(_sentence(str(error)), "error")
        else:
            row.set_message("")
            if value != self._shown.get(path):
                row.set_message(self.tr("Press Enter to apply"), "hint")
        return True

    def _commit(self, path: str) -> None:
        editor = self._form.editor(path)
        if not self._is_live(path):
            return
        assert isinstance(editor, FieldLineEdit)
        value = editor.value()
        if value != self._shown.get(path):
            self._shown[path] = value
            self._live.edit(path, value)

    # -- what is shown

    @Slot(object)
    def _show(self, paths: Iterable[str]) -> None:
        if any(self._is_live(path) != (path in self._shown) for path in self._paths):
            self._refresh()
            return
        for path in paths:
            self._show_one(path)

    def _refresh(self) -> None:
        """Lock and free every row anew."""
        for path, row in self._form.rows.items():
            live = self._is_live(path)
            row.set_live(self.tr("live") if live else "")
            row.set_locked("" if live or not self._locked else self._reason(path))
            if live:
                self._shown.setdefault(path, self._form.draft_value(path))
                self._show_one(path)
            elif path in self._shown:
                del self._shown[path]
                self._form.show_again(path)
            else:
                self._form.show_message(path)

    def _reason(self, path: str) -> str:
        if path in self._paths:
            return self.tr("Can be changed while the run is training.")
        if path.startswith("schedule."):
            return self.tr(
                "Fixed for the current run. To change the rest of its schedule, drag the "
                "handles in the learning-rate plot. To edit the next run, stop this one."
            )
        return self.tr("Fixed for the current run. To change it for the next run, stop this one.")

    def _show_one(self, path: str) -> None:
        state = self._live.state(path)
        row = self._form.rows.get(path)
        if state is None or row is None:
            return
        editor: Any = row.editor
        if editor.hasFocus() and editor.value() != self._shown.get(path):
            return  # it is being typed
        self._shown[path] = state.value
        editor.show_value(state.value)
        if state.waiting:
            row.set_message(self.tr("Applying…"), "hint")
        elif state.refused:
            refused = self.tr("Not applied: {0}").format(with_labels(state.refused))
            row.set_message(refused, "warning")
        elif state.since is not None and state.capped:
            row.set_message(_sentence(state.capped), "warning")
        elif state.since is not None:
            row.set_message(self.tr("In effect from step {0}").format(f"{state.since:,}"), "hint")
        else:
            row.set_message("")


def _sentence(text: str) -> str:
    text = with_labels(text)
    return text[:1].upper() + text[1:]
