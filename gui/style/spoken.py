"""What a screen reader hears of a widget that draws itself: its kind, and its value as text.

Qt knows both for its own widgets only. A widget of ours says them by being :class:`Spoken`; its
name is its accessible name, as everywhere. Interfaces are made by Qt when a reader first asks: as
long as nobody listens, nothing of this is run.
"""

import sys
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_is_installed = False


class Spoken:
    """Beside ``QWidget`` among the bases of a widget with a kind and a value of its own."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Grouping
    _spoken_value = ""

    @property
    def spoken_value(self) -> str:
        """Its value, as it is heard."""
        return self._spoken_value

    def say_value(self, value: str, *, aloud: bool = False) -> None:
        """The value is this one; ``aloud``: the person has just changed it, and waits to hear."""
        if value == self._spoken_value:
            return
        self._spoken_value = value
        if not QAccessible.isActive() or not isinstance(self, QWidget):
            return
        event = QAccessibleEvent(self, QAccessible.Event.ValueChanged)
        # On Linux a value that is no number reaches no reader; there it is announced.
        if not sys.platform.startswith("linux"):
            QAccessible.updateAccessibility(event)
        elif aloud:
            said = f"{self.accessibleName()}, {value}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


class _SpokenInterface(QAccessibleWidget):
    def text(self, kind: QAccessible.Text) -> str:
        """As Qt's own; the value is the widget's."""
        widget = self.widget()
        if kind is QAccessible.Text.Value and isinstance(widget, Spoken):
            return widget.spoken_value
        return super().text(kind)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, Spoken) and isinstance(thing, QWidget):
        return _SpokenInterface(thing, thing.spoken_role)
    return None


def let_widgets_speak() -> None:
    """From now on readers are told what :class:`Spoken` widgets say. Once a process."""
    global _is_installed  # noqa: PLW0603 - Qt keeps the factory for the process, too
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_interface_of)


def label_for(widget: QWidget, name: str) -> None:
    """Call ``widget`` by a label that nobody sees: of a combo box readers hear no other name."""
    widget.setAccessibleName(name)
    label = QLabel(name, widget.parentWidget())
    label.setBuddy(widget)
    label.hide()
