"""How the plots are drawn and in which colours: actions, status bar and plots kept in step.

Remembers the choices. Knows no run.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from gui.models.preferences import Preferences
from gui.panels.status import StatusBar
from gui.style.theme import Mode, theme
from gui.window.actions import Actions

if TYPE_CHECKING:
    from gui.models.run_series import XAxis

_X_AXES: tuple["XAxis", ...] = ("step", "tokens", "time")
_SMOOTHING = 0.6
_SMOOTHEST = 0.99


class ViewSettings(QObject):
    """One value each; every part that shows it is told, whoever changed it.

    Signals:
        x_axis_changed: str, ``step``, ``tokens`` or ``time``.
        smoothing_changed: float, 0 to 0.99.
    """

    x_axis_changed = Signal(str)
    smoothing_changed = Signal(float)

    def __init__(
        self,
        actions: Actions,
        status: StatusBar,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._status = status
        self._preferences = preferences
        self.x_axis = _axis(preferences.text("view/x_axis", "step", _X_AXES))
        self.smoothing = preferences.number("view/smoothing", _SMOOTHING, 0.0, _SMOOTHEST)
        actions.log_y.setChecked(preferences.switch("view/log_y", False))
        actions.full_range.setChecked(preferences.switch("view/full_range", False))
        actions.follow.setChecked(preferences.switch("view/follow", True))
        actions.check(actions.theme, theme().mode.value)
        self._show()
        actions.x_axis.triggered.connect(self._x_axis_triggered)
        actions.smoothing.triggered.connect(self._smoothing_triggered)
        actions.theme.triggered.connect(self._theme_triggered)
        actions.log_y.toggled.connect(lambda on: preferences.put("view/log_y", on))
        actions.full_range.toggled.connect(lambda on: preferences.put("view/full_range", on))
        actions.follow.toggled.connect(lambda on: preferences.put("view/follow", on))
        status.x_axis_chosen.connect(self.choose_x_axis)
        status.smoothing_chosen.connect(self.choose_smoothing)

    def _show(self) -> None:
        """Tick the menus and set the status bar's choosers."""
        self._actions.check(self._actions.x_axis, self.x_axis)
        self._actions.check(self._actions.smoothing, f"{self.smoothing:g}")
        self._status.set_x_axis(self.x_axis)
        self._status.set_smoothing(self.smoothing)

    @Slot(str)
    def choose_x_axis(self, name: str) -> None:
        """x by ``step``, ``tokens`` or ``time``."""
        self.x_axis = _axis(name)
        self._preferences.put("view/x_axis", name)
        self._show()
        self.x_axis_changed.emit(name)

    @Slot(float)
    def choose_smoothing(self, share: float) -> None:
        """Smoothing of the batch losses, 0 to 0.99."""
        self.smoothing = share
        self._preferences.put("view/smoothing", share)
        self._show()
        self.smoothing_changed.emit(share)

    @Slot(QAction)
    def _x_axis_triggered(self, action: QAction) -> None:
        self.choose_x_axis(action.data())

    @Slot(QAction)
    def _smoothing_triggered(self, action: QAction) -> None:
        self.choose_smoothing(float(action.data()))

    @Slot(QAction)
    def _theme_triggered(self, action: QAction) -> None:
        self._preferences.put("view/theme", action.data())
        theme().set_mode(Mode(action.data()))


def _axis(name: str) -> "XAxis":
    return next(axis for axis in _X_AXES if axis == name)
