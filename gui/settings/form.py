"""The rows of the form, made from the fields' declarations and bound to the draft.

One table says which editor a kind of field gets. An edit goes to the draft; what the draft then
says (values, reasons, other units) comes back to the rows. Knows nothing of groups or layout.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.config import FIELD_PATHS
from core.config.fields import Kind, Spec
from gui.models.draft import Draft
from gui.settings.field_help import FieldHelp
from gui.settings.hints import MAY_BE_UNUSED, Hints
from gui.style.palette import Palette
from gui.widgets.choice_or_path import ChoiceOrPathEdit
from gui.widgets.editors import ChoiceEdit, FieldLineEdit, SwitchEdit
from gui.widgets.field_row import FieldRow
from gui.widgets.field_text import with_labels
from gui.widgets.points_edit import PointsEdit
from gui.widgets.shape_chooser import ShapeChooser
from gui.widgets.source_chooser import SourceChooser

_STEP_SIZES = {  # of the arrow keys, where one is too little
    "data.context_length": 32,
    "data.stride": 32,
    "model.emb_dim": 64,
    "sampling.max_new_tokens": 10,
}
_WIDE = frozenset(
    (
        "data.source",
        "data.encoding",
        "model.init_from",
        "schedule.points",
        "clipping.begin",
        "optimizer.decay_on",
        "training.evaluation",
        "sampling.prompt",
    )
)
# Their reason stands in the card right under them, with the way out beside it.
_TOLD_ELSEWHERE = frozenset(("data.source", "data.text_field", "model.init_from"))


class _Editor(Protocol):
    def show_value(self, value: object) -> None: ...


class SettingsForm(QObject):
    """Rows by path, each with its editor named ``field_<section>_<name>``.

    ``divert``: asked first with every edited value; true: it has been taken care of.

    Signals: ``help_wanted``: str, the path of a field.
    """

    help_wanted = Signal(str)

    def __init__(self, draft: Draft, hints: Hints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._hints = hints
        self.rows: dict[str, FieldRow] = {}
        self._unused: Mapping[str, str] = {}
        self._hinted: dict[str, FieldRow] = {}  # those that may have a hint
        self.divert: Callable[[str, object], bool] = lambda _path, _value: False
        draft.edited.connect(self._on_edited)
        draft.validity_changed.connect(self.refresh_messages)
        draft.settled.connect(self.refresh_hints)

    def add(self, path: str, parent: QWidget) -> FieldRow:
        """Make the row of a field. Parents come first: moving a built tree restyles all of it."""
        spec = FIELD_PATHS[path]
        row = FieldRow(spec, parent)
        editor = _editor(path, spec, row)
        row.set_editor(editor, wide=path in _WIDE, labelled=path != "schedule.decay")
        editor.setObjectName("field_" + path.replace(".", "_"))
        self.rows[path] = row
        if self._hints.may_hint(path):
            self._hinted[path] = row
        cast(_Editor, editor).show_value(self._draft.value(path))
        if path in self._hints.awaited:
            row.keep_hint_line()
        row.set_hint(self._hints.hint(path))
        self.show_message(path)
        row.help_wanted.connect(lambda: self.help_wanted.emit(path))

        def edited(value: object) -> None:
            if self.divert(path, value):
                return
            gesture = getattr(editor, "gesture", None)
            self._draft.set_value(path, value, gesture and (path, gesture))

        editor.value_edited.connect(edited)  # type: ignore[attr-defined]
        return row

    def editor(self, path: str) -> QWidget:
        """The editor of a field."""
        return self.rows[path].editor

    def set_palette(self, palette: Palette) -> None:
        """Hand the colours to the editors that draw themselves."""
        for row in self.rows.values():
            if isinstance(row.editor, FieldLineEdit | ShapeChooser):
                row.editor.set_palette(palette)

    @Slot()
    def refresh_hints(self) -> None:
        """Say the values in other units anew."""
        for path, row in self._hinted.items():
            row.set_hint(self._hints.hint(path))

    @Slot()
    def refresh_messages(self) -> None:
        """Mark what is wrong or doubtful, with the reason; unmark what is right again."""
        for path, row in self.rows.items():
            if not row.live:
                self.show_message(path)

    @Slot(object)
    def _on_edited(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path in self.rows and not self.rows[path].live:
                cast(_Editor, self.rows[path].editor).show_value(self._draft.value(path))
        self._show_needed()

    def draft_value(self, path: str) -> Any:
        """What the draft has for a field."""
        return self._draft.value(path)

    def show_again(self, path: str) -> None:
        """Show what the draft has, whatever the editor showed."""
        cast(_Editor, self.rows[path].editor).show_value(self._draft.value(path))
        self.show_message(path)

    def show_message(self, path: str) -> None:
        """Say what is wrong or doubtful about a field's value in the draft."""
        row = self.rows[path]
        problem = self._draft.problems.get(path, "")
        if path in _TOLD_ELSEWHERE:
            row.set_invalid(bool(problem))
        elif problem:
            row.set_message(_sentence(problem), "error")
        else:
            row.set_message(_sentence(self._draft.warnings.get(path, "")), "warning")

    def _show_needed(self) -> None:
        """Out of sight: what the chosen shape of the schedule, or the tokenizer, does not read."""
        self._unused = self._hints.unused()
        for path in MAY_BE_UNUSED:
            if path in self.rows:
                self.rows[path].setVisible(path not in self._unused)

    def stand_in(self, path: str) -> str:
        """The field to show where one is left out: the one whose value makes it so."""
        return self._unused.get(path, path)

    def why_unused(self, path: str) -> str:
        """Why a field is left out; empty: it is not."""
        by = self._unused.get(path)
        if by is None:
            return ""
        value, choices = self._draft.value(by), FIELD_PATHS[by].choices
        return self.tr("Not used while “{field}” is {value}").format(
            field=FIELD_PATHS[by].label, value=choices.get(value, value)
        )

    def settle(self) -> None:
        """To be called once the rows stand in their groups: hides what is not needed."""
        self._show_needed()
        self._help = FieldHelp(self.rows, self.help_wanted.emit, self)


def _editor(path: str, spec: Spec, parent: QWidget) -> QWidget:
    if path == "schedule.decay":
        return ShapeChooser(parent)
    match spec.kind:
        case Kind.CHOICE:
            return ChoiceEdit(dict(spec.choices), parent)
        case Kind.CHOICE_OR_PATH:
            return ChoiceOrPathEdit(dict(spec.choices), parent)
        case Kind.BOOL:
            return SwitchEdit(spec.label, parent)
        case Kind.SOURCE:
            return SourceChooser(parent)
        case Kind.POINTS:
            return PointsEdit(spec, parent)
        case _:
            return FieldLineEdit(spec, parent, step=_STEP_SIZES.get(path, 1))


def _sentence(text: str) -> str:
    text = with_labels(text)
    return text[:1].upper() + text[1:]
