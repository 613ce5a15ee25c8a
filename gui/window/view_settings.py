"""How the plots are drawn and in which colours: actions, status bar and plots kept in step.

Remembers the choices. Knows no run.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.panels.status import StatusBar
from gui.settings.preferences import Preferences
from gui.style.theme import Mode, theme
from gui.window.actions import Actions

if TYPE_CHECKING:
    from gui.models.run_series import XAxis
    from gui.plots.run_plots import RunPlots

_X_AXES: tuple["XAxis", ...] = ("step", "tokens", "time")
_SMOOTHING = 0.6
_SMOOTHEST = 0.99


class ViewSettings(QObject):
    """One value each; every part that shows it is told, whoever changed it."""

    def __init__(self, actions: Actions, store: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._store = store
        self._status: StatusBar | None = None
        self._plots: RunPlots | None = None
        self.x_axis = _axis(store.text("view/x_axis", "step", _X_AXES))
        self.smoothing = store.number("view/smoothing", _SMOOTHING, 0.0, _SMOOTHEST)
        actions.log_y.setChecked(store.switch("view/log_y", False))
        actions.follow.setChecked(store.switch("view/follow", True))
        actions.check(actions.theme, theme().mode.value)
        actions.check(actions.x_axis, self.x_axis)
        actions.check(actions.smoothing, f"{self.smoothing:g}")
        actions.x_axis.triggered.connect(self._x_axis_triggered)
        actions.smoothing.triggered.connect(self._smoothing_triggered)
        actions.theme.triggered.connect(self._theme_triggered)
        actions.log_y.toggled.connect(self._log_y_toggled)
        actions.follow.toggled.connect(self._follow_toggled)

    def attach_status(self, status: StatusBar) -> None:
        """Keep the status bar's choosers in step."""
        self._status = status
        status.set_x_axis(self.x_axis)
        status.set_smoothing(self.smoothing)
        status.x_axis_chosen.connect(self.choose_x_axis)
        status.smoothing_chosen.connect(self.choose_smoothing)

    def attach_plots(self, plots: "RunPlots") -> None:
        """Draw the plots as chosen."""
        self._plots = plots
        plots.set_x_axis(self.x_axis)
        plots.set_smoothing(self.smoothing)
        plots.set_log_y(self._actions.log_y.isChecked())
        plots.set_follow(self._actions.follow.isChecked())
        plots.follow_changed.connect(self._actions.follow.setChecked)
        self._actions.reset_zoom.triggered.connect(plots.reset_zoom)

    @Slot(str)
    def choose_x_axis(self, name: str) -> None:
        """x by ``step``, ``tokens`` or ``time``."""
        self.x_axis = _axis(name)
        self._actions.check(self._actions.x_axis, name)
        self._store.put("view/x_axis", name)
        if self._status is not None:
            self._status.set_x_axis(name)
        if self._plots is not None:
            self._plots.set_x_axis(self.x_axis)

    @Slot(float)
    def choose_smoothing(self, share: float) -> None:
        """Smoothing of the batch losses, 0 to 0.99."""
        self.smoothing = share
        self._actions.check(self._actions.smoothing, f"{share:g}")
        self._store.put("view/smoothing", share)
        if self._status is not None:
            self._status.set_smoothing(share)
        if self._plots is not None:
            self._plots.set_smoothing(share)

    @Slot(QAction)
    def _x_axis_triggered(self, action: QAction) -> None:
        self.choose_x_axis(action.data())

    @Slot(QAction)
    def _smoothing_triggered(self, action: QAction) -> None:
        self.choose_smoothing(float(action.data()))

    @Slot(QAction)
    def _theme_triggered(self, action: QAction) -> None:
        self._store.put("view/theme", action.data())
        theme().set_mode(Mode(action.data()))

    @Slot(bool)
    def _log_y_toggled(self, on: bool) -> None:
        self._store.put("view/log_y", on)
        if self._plots is not None:
            self._plots.set_log_y(on)

    @Slot(bool)
    def _follow_toggled(self, on: bool) -> None:
        self._store.put("view/follow", on)
        if self._plots is not None:
            self._plots.set_follow(on)


def _axis(name: str) -> "XAxis":
    return next(axis for axis in _X_AXES if axis == name)
