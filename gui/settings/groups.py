"""The groups of the form, one below the other: which fields stand in which, open or closed.

Knows the form's rows and no draft: what stands in a group besides its fields is the panel's.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from core.config import FIELD_PATHS
from gui.models.form_groups import SECTIONS_OF, group_of
from gui.settings.form import SettingsForm
from gui.style.palette import Palette
from gui.widgets.collapsible import CollapsibleGroup
from gui.widgets.scrolled_column import ScrolledColumn

_OPEN_AT_FIRST = ("schedule",)
# Where the order of declaration is not the order of thought.
_FIRST = (
    "data.source",
    "schedule.decay",
    "schedule.points",
    "schedule.interpolation",
    "schedule.warmup",
    "schedule.peak_lr",
)


def fields_of(group: str) -> list[str]:
    """The paths of a group's fields, in the order in which they are shown."""
    paths = [p for s in SECTIONS_OF[group] for p in FIELD_PATHS if p.split(".")[0] == s]
    return sorted(paths, key=lambda path: _FIRST.index(path) if path in _FIRST else len(_FIRST))


class _FixedRows(QObject):
    """What a run cannot change of an open group, behind a button; made for one run."""

    def __init__(self, name: str, group: CollapsibleGroup, widgets: Sequence[QWidget]) -> None:
        super().__init__(group)
        self._shown = [widget for widget in widgets if not widget.isHidden()]
        count = sum(not isinstance(widget, QPushButton) for widget in self._shown)
        self._button = QPushButton(
            self.tr("{n} more, fixed in this run").format(n=count), group.content
        )
        self._button.setObjectName(f"fixed_{name}")
        self._button.setProperty("role", "flat")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._show)
        self._button.setVisible(count > 0)
        group.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(False)

    @Slot(bool)
    def _show(self, on: bool) -> None:
        for widget in self._shown:
            widget.setVisible(on)

    def show_row(self, row: QWidget) -> None:
        """Bring a row into sight."""
        if row in self._shown:
            self._button.setChecked(True)

    def end(self) -> None:
        """The run is over: everything as it was."""
        self._show(True)
        self._button.hide()
        self._button.deleteLater()
        self.deleteLater()


class SettingsGroups(ScrolledColumn):
    """Groups that open and close; the fields that few need stand behind a More."""

    def __init__(self, form: SettingsForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._groups: dict[str, CollapsibleGroup] = {}
        self._more: dict[str, QPushButton] = {}
        self._fixed: dict[str, _FixedRows] = {}
        self._before: tuple[list[str], int] | None = None  # open groups and place, before a run

    # -- building

    def add(self, name: str, title: str) -> CollapsibleGroup:
        """One more group, empty; to be filled before the next call of :meth:`settle`."""
        group = CollapsibleGroup(title, self.widget())
        group.setObjectName(f"group_{name}")
        group.header.setObjectName(f"group_header_{name}")
        self._groups[name] = group
        return group

    def settle(self, name: str) -> None:
        """A group has all that stands in it: add what few need, put it below the others."""
        group = self._groups[name]
        advanced = [path for path in fields_of(name) if FIELD_PATHS[path].advanced]
        if advanced:
            self._add_advanced(name, advanced)
        group.set_open(name in _OPEN_AT_FIRST)
        self.column.addWidget(group)

    def end(self) -> None:
        """There are no more groups: what room is left stays below them."""
        self.column.addStretch(1)

    def _add_advanced(self, name: str, paths: Sequence[str]) -> None:
        group = self._groups[name]
        more = QPushButton(self.tr("More"), group.content)
        more.setObjectName(f"more_{name}")
        more.setProperty("role", "flat")
        more.setCheckable(True)

        def say(opened: bool) -> None:
            more.setText(self.tr("Less") if opened else self.tr("More"))

        more.toggled.connect(say)
        group.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more[name] = more
        for path in paths:
            row = self._form.add(path, group.content)
            row.setVisible(False)
            more.toggled.connect(row.setVisible)
            group.body.addWidget(row)

    # -- what is shown

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        for group in self._groups.values():
            group.set_palette(palette)

    def open_names(self) -> list[str]:
        """The groups that are open."""
        return [name for name, group in self._groups.items() if group.is_open()]

    def set_open(self, names: Sequence[str]) -> None:
        """Open these groups and close the others."""
        for name, group in self._groups.items():
            group.set_open(name in names)

    def open(self, name: str) -> None:
        """Open one group."""
        self._groups[name].set_open(True)

    def lead_with(self, paths: Collection[str]) -> None:
        """Show what can be changed in a run: groups with such fields open, the others closed.

        What stays fixed in an open group is behind a button. Until :meth:`show_as_before`.
        """
        if self._before is not None:
            return
        self._before = self.open_names(), self.verticalScrollBar().value()
        wanted = {group_of(path) for path in paths}
        for name in wanted:
            fixed = [self._form.rows[path] for path in fields_of(name) if path not in paths]
            hidden = [*fixed, *([self._more[name]] if name in self._more else [])]
            self._fixed[name] = _FixedRows(name, self._groups[name], hidden)
        self.set_open(list(wanted))
        self.verticalScrollBar().setValue(0)

    def show_as_before(self) -> None:
        """Open and closed as before :meth:`lead_with`, at the same place."""
        if self._before is None:
            return
        names, place = self._before
        self._before = None
        for fixed in self._fixed.values():
            fixed.end()
        self._fixed.clear()
        self.set_open(names)
        self.lay_out_now()
        self.verticalScrollBar().setValue(place)

    def show_all(self) -> None:
        """Open every group, and what stands behind its More."""
        self.set_open(list(self._groups))
        for more in self._more.values():
            more.setChecked(True)

    def set_summaries(self, summary: Callable[[str], str]) -> None:
        """Say of each closed group what it holds."""
        for name, group in self._groups.items():
            group.header.set_summary(summary(name))

    def mark_wrong(self, paths: Iterable[str]) -> None:
        """Mark the groups of these fields and no others; what is wrong must not hide."""
        wrong = [path for path in paths if path in FIELD_PATHS]
        groups = {group_of(path) for path in wrong}
        for name, group in self._groups.items():
            group.header.set_marked(name in groups)
        for path in wrong:
            if FIELD_PATHS[path].advanced:
                self._more[group_of(path)].setChecked(True)

    def why_unused(self, path: str) -> str:
        """Why a field is left out; empty: it is not."""
        return self._form.why_unused(path)

    def focus_field(self, path: str) -> None:
        """Open the group of a field, bring it into view and give it the keyboard."""
        if path not in self._form.rows:
            return
        path = self._form.stand_in(path)
        group = group_of(path)
        self.open(group)
        if group in self._fixed:
            self._fixed[group].show_row(self._form.rows[path])
        elif FIELD_PATHS[path].advanced:
            self._more[group].setChecked(True)
        self.lay_out_now()
        editor = self._form.editor(path)
        self.ensureWidgetVisible(editor, 20, 60)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
