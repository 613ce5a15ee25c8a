"""Beside the shape chooser: schedules under a name, to load, save, rename and delete.

The choice is a view of the draft: it names the preset whose values the draft has. Loading one is
one undo entry. Dialogs block nothing.
"""

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from core.config import ConfigError, ScheduleConfig, from_mapping
from core.lr_shapes import POINTS
from core.lr_shapes.interpolation import LINEAR
from core.schedule.timeline import Timeline
from gui.models.draft import Draft
from gui.models.schedule_presets import PresetError, SchedulePreset, ScheduleStore, fitting
from gui.settings.presets import PresetChooser
from gui.style.outside_text import menu_text, tip_text
from gui.widgets.name_question import ask_name

_FIELDS = tuple(field.name for field in dataclasses.fields(ScheduleConfig))


class SchedulePresetBar(QWidget):
    """A chooser and a menu; ``menu`` is the same for the menu bar.

    Signals:
        notice_raised: str level (info, warning, error), str text for the person.
    """

    notice_raised = Signal(str, str)

    def __init__(
        self, draft: Draft, store: ScheduleStore | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._store = store or ScheduleStore()
        self._presets: tuple[SchedulePreset, ...] = ()
        self._told: frozenset[str] = frozenset()
        label = QLabel(self.tr("Preset"), self)
        label.setToolTip(self.tr("Named schedules. A preset sets only the fields of this group."))
        self._chooser = PresetChooser(self)
        self._chooser.setObjectName("schedule_preset")
        self._chooser.setAccessibleName(self.tr("Schedule preset"))
        label.setBuddy(self._chooser)
        self.menu = QMenu(self.tr("Schedule &preset"), self)
        self.save_action = self._action(self.tr("&Save as preset…"), self.ask_to_save)
        self.rename_action = self._action(self.tr("&Rename preset…"), self.ask_to_rename)
        self.delete_action = self._action(self.tr("&Delete preset…"), self.ask_to_delete)
        self.points_action = self._action(self.tr("&Turn into points"), self.turn_into_points)
        self.points_action.setObjectName("schedule_into_points")
        self.points_action.setToolTip(
            self.tr(
                "Convert this curve to a few points joined by straight lines, for further editing"
            )
        )
        button = QToolButton(self)
        button.setObjectName("schedule_preset_menu")
        button.setProperty("role", "flat")
        button.setText("⋯")
        button.setAccessibleName(self.tr("Save, rename or delete a preset; copy the schedule"))
        button.setToolTip(button.accessibleName())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._own_menu = QMenu(button)
        self._own_menu.addActions([self.save_action, self.rename_action, self.delete_action])
        button.setMenu(self._own_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self._chooser, 1)
        layout.addWidget(button)
        self._chooser.activated.connect(self._on_activated)
        self.menu.aboutToShow.connect(self._fill_menu)
        draft.settled.connect(self._refresh)
        self.reload()

    def add_menu(self, menu: QMenu) -> None:
        """What else can be done with the schedule, below what is done with presets."""
        self._own_menu.addSeparator()
        self._own_menu.addAction(self.points_action)
        self._own_menu.addMenu(menu)

    def _action(self, text: str, slot: Any) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(slot)
        return action

    # -- what there is

    def reload(self) -> None:
        """Read the presets anew; a file that is refused is told once, by its name."""
        self._presets, refused = self._store.load()
        for text in refused:
            if text not in self._told:
                told = self.tr("Could not read a schedule preset: {0}").format(text)
                self.notice_raised.emit("warning", told)
        self._told = frozenset(refused)
        self._chooser.clear()
        for preset in self._presets:
            self._chooser.addItem(preset.title)
            tip = tip_text(preset.about or self.tr("Your own schedule"))
            last = self._chooser.count() - 1
            self._chooser.setItemData(last, tip, Qt.ItemDataRole.ToolTipRole)
        self._refresh()

    @property
    def chosen(self) -> SchedulePreset | None:
        """The preset whose values the draft has."""
        return fitting(self._presets, self._values())

    def _values(self) -> dict[str, Any]:
        return {f"schedule.{name}": self._draft.value(f"schedule.{name}") for name in _FIELDS}

    @Slot()
    def _refresh(self) -> None:
        chosen = self.chosen
        while self._chooser.count() > len(self._presets):
            self._chooser.removeItem(self._chooser.count() - 1)
        if chosen is None:
            self._chooser.addItem(self.tr("Custom"))  # what it is called, not to be chosen
            self._chooser.setCurrentIndex(self._chooser.count() - 1)
        else:
            self._chooser.setCurrentIndex(self._presets.index(chosen))
        own = chosen is not None and not chosen.built_in
        self.points_action.setEnabled(self._draft.schedule is not None)
        self.rename_action.setEnabled(own)
        self.delete_action.setEnabled(own)

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        chosen = self.chosen
        for preset in self._presets:
            action = self.menu.addAction(menu_text(preset.title))
            action.setCheckable(True)
            action.setChecked(preset is chosen)
            action.setEnabled(self.isEnabled())
            action.triggered.connect(lambda _=False, preset=preset: self.use(preset))
        self.menu.addSeparator()
        self.menu.addActions([self.save_action, self.rename_action, self.delete_action])

    # -- what is done

    def use(self, preset: SchedulePreset) -> None:
        """Take a preset's schedule over, as one undo entry."""
        text = self.tr("Schedule {name}").format(name=preset.title)
        self._draft.set_values(preset.values(), text)
        self._refresh()

    @Slot()
    def turn_into_points(self) -> None:
        """Write the planned curve as points, as one undo entry; nothing where there is no plan."""
        planned = self._draft.schedule
        if planned is None:
            return
        from core.schedule.point_curves import points_of  # after the first paint: numpy

        values = {
            "schedule.decay": POINTS,
            "schedule.points": points_of(Timeline(planned)),
            "schedule.interpolation": LINEAR,
        }
        self._draft.set_values(values, self.tr("Turn into points"))
        self._refresh()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        if index < len(self._presets):
            self.use(self._presets[index])
        self._refresh()

    @Slot(str)
    def save(self, name: str) -> bool:
        """Keep the draft's schedule under a name; false where it was not, with the reason told."""
        try:
            values = {one: self._draft.value(f"schedule.{one}") for one in _FIELDS}
            schedule = from_mapping({"schedule": values}).schedule
            self._store.save(name, schedule)
        except ConfigError as error:
            return self._complain(
                self.tr("Not saved: {0}").format("; ".join(str(one) for one in error.problems))
            )
        except PresetError as error:
            return self._complain(str(error))
        self.reload()
        return True

    @Slot(str)
    def rename(self, name: str) -> bool:
        """Give the chosen preset another name; false where it was not, with the reason told."""
        return self._do(lambda chosen: self._store.rename(chosen, name))

    @Slot()
    def delete(self) -> bool:
        """Delete the chosen preset; false where it was not, with the reason told."""
        return self._do(self._store.delete)

    def _do(self, change: Any) -> bool:
        chosen = self.chosen
        if chosen is None:
            return False
        try:
            change(chosen)
        except PresetError as error:
            return self._complain(str(error))
        self.reload()
        return True

    def _complain(self, text: str) -> bool:
        self.notice_raised.emit("error", text)
        return False

    # -- what is asked

    @Slot()
    def ask_to_save(self) -> None:
        """Ask for a name and save under it."""
        chosen = self.chosen
        name = chosen.name if chosen is not None and not chosen.built_in else ""
        self._ask(self.tr("Save schedule"), self.tr("Name of the preset"), name, self.save)

    @Slot()
    def ask_to_rename(self) -> None:
        """Ask for another name of the chosen preset."""
        chosen = self.chosen
        if chosen is not None:
            self._ask(self.tr("Rename preset"), self.tr("New name"), chosen.name, self.rename)

    @Slot()
    def ask_to_delete(self) -> None:
        """Ask whether to delete the chosen preset."""
        chosen = self.chosen
        if chosen is None:
            return
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("delete_schedule_preset")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete the schedule preset {name}?").format(name=chosen.name))
        box.setInformativeText(
            self.tr("The file is deleted. Your current settings stay unchanged.")
        )
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self.delete)
        box.open()

    def _ask(self, title: str, label: str, text: str, done: Any) -> None:
        ask_name(self.window(), "ask_preset_name", title, label, text, done)
