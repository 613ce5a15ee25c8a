"""Points of the learning-rate curve that come and go: double-click, Del and the plot's menu.

Each of them is one undo entry. Decides nothing about values: ``gui.schedule_editor.point_drag``
does, and the target of the handles takes what comes of it.
"""

from typing import Any

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolTip

from core.lr_shapes.interpolation import LINEAR, SMOOTH, STEPS
from gui.plots.surface import Surface
from gui.schedule_editor.handle_controller import HandleController
from gui.schedule_editor.handle_text import handle_name
from gui.schedule_editor.handles import Handles
from gui.schedule_editor.plan_drag import Resolution, free_lr
from gui.schedule_editor.point_dialog import PointDialog
from gui.schedule_editor.point_drag import (
    MOST_HANDLES,
    SIMPLER,
    PointChange,
    PointCurve,
    added,
    around,
    crowd_text,
    point_handle,
    point_of,
    put,
    removed,
    why_it_stays,
)


class PointController(QObject):
    """Connects the plot's double-click, Del and menu with the curve's points.

    Args:
        handles: those of the learning-rate plot.
        surface: the plot.
        dragging: knows what the handles move.

    Signals:
        staged (): something was changed, in a run perhaps staged.
    """

    staged = Signal()

    def __init__(self, handles: Handles, surface: Surface, dragging: HandleController) -> None:
        super().__init__(dragging)
        self._handles, self._surface, self._dragging = handles, surface, dragging
        handles.added = self._add_by_double_click
        handles.remove_wanted.connect(self._remove)
        handles.insert_wanted.connect(self._insert)
        handles.menu_wanted.connect(self._show_menu)
        surface.scene().sigMouseClicked.connect(self._clicked)

    # -- adding

    def _add_by_double_click(self, at: QPointF) -> str | None:
        """As :meth:`_add`; ``None``: it is not on the curve, or that is no shape of points."""
        target, handles = self._dragging.target, self._handles
        if target.points() is None and target.undrawn() is None:
            return None
        heights = [target.lr_at(step) for step in handles.steps_around(at)]
        if not any(lr is not None and handles.is_at(at, lr) for lr in heights):
            return None
        return self._add(at)

    def _add(self, at: QPointF) -> str:
        """The handle of a new point on the curve, above or below ``at``; empty: there is none."""
        if self._dragging.crowd:  # it would have no handle
            self._say(at, crowd_text(self._dragging.crowd))
            return ""
        return self._add_near(self._handles.step_at(at), self._handles.resolution(), at)

    @Slot(str)
    def _insert(self, name: str) -> None:
        """A point half way to the next one, or to the one before where there is no next."""
        curve, k = self._dragging.target.points(), point_of(name)
        if curve is None or k is None or self._handles.dragged or not self._handles.enabled:
            return
        steps = [step for step, _ in curve.points[max(k - curve.number, 0) :][:2]]
        if len(steps) < 2:
            steps = [step for step, _ in curve.points[-2:]]
        middle = sum(steps) / max(len(steps), 1)
        new = self._add_near(middle, Resolution(), self._handles[name].centre)
        if new:
            self._handles[new].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_near(self, step: float, resolution: Resolution, at: QPointF) -> str:
        """The handle of a new point near a step; empty: there is none, and why is said at ``at``.

        ``resolution``: what a pixel means.
        """
        target, handles = self._dragging.target, self._handles
        curve, lr = target.points() or target.undrawn(), target.lr_at(step)
        if curve is None or lr is None:
            return ""
        found = added(curve, step, lr, resolution)
        if isinstance(found, str):
            self._say(at, found)
            return ""
        after, k = found
        lr = target.lr_at(after.points[k][0])
        if lr is not None:  # on the curve where it snapped to
            after = put(after, k, None, free_lr(lr)).curve
        target.set_points(PointChange(after), self.tr("Add a point"))
        self._dragging.refresh()
        handles.stand_now()
        name = point_handle(curve.number + k)
        self.staged.emit()
        return name if name in handles.shown else ""

    def _say(self, at: QPointF, text: str) -> None:
        port = self._surface.viewport()
        QToolTip.showText(port.mapToGlobal(at.toPoint()), text, port)

    # -- removing

    @Slot(str)
    def _remove(self, name: str) -> None:
        target = self._dragging.target
        curve, k = target.points(), point_of(name)
        if curve is None or k is None or self._handles.dragged or not self._handles.enabled:
            return
        change = removed(curve, k - curve.number)
        if change.stopped:
            self._handles.set_stopped(change.stopped)
            self._say(self._handles[name].centre, change.stopped)
            return
        target.set_points(change, self.tr("Remove {0}").format(handle_name(name)))
        self._dragging.refresh()
        self.staged.emit()

    # -- the menu

    def _clicked(self, event: Any) -> None:
        """A click of the right button, that is no drag, which zooms."""
        place = event.scenePos()
        inside = self._surface.view.sceneBoundingRect().contains(place)
        if event.button() == Qt.MouseButton.RightButton and inside and self._handles.enabled:
            at = QPointF(self._surface.mapFromScene(place))
            self._show_menu(at, self._handles.at(at))

    @Slot(QPointF, str)
    def _show_menu(self, at: QPointF, name: str) -> None:
        menu = self.menu(at, name)
        menu.popup(self._surface.viewport().mapToGlobal(at.toPoint()))

    def menu(self, at: QPointF, name: str) -> QMenu:
        """What can be done there; deletes itself when it closes.

        Args:
            at: where it was asked for, px of the viewport.
            name: the handle that is there; empty: none.
        """
        target = self._dragging.target
        menu = QMenu(self._surface)
        menu.setObjectName("points_menu")
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        curve, k = target.points(), point_of(name)
        if curve is None:
            if target.undrawn() is not None:
                self._offer_another(menu, at)
            self._offer_points(menu)
            return menu
        if k is not None:
            exact = menu.addAction(self.tr("&Exact values…"))
            exact.setObjectName("point_exact")
            exact.triggered.connect(lambda: self._ask_exactly(name))
            remove = menu.addAction(self.tr("&Remove {0}\tDel").format(handle_name(name)))
            remove.setObjectName("point_remove")
            remove.triggered.connect(lambda: self._remove(name))
            why = why_it_stays(curve, k - curve.number)
            remove.setEnabled(not why)
            remove.setToolTip(why)
        else:
            self._offer_another(menu, at)
        self._offer_fewer(menu, curve, at)
        self._offer_interpolations(menu)
        return menu

    def _offer_another(self, menu: QMenu, at: QPointF) -> None:
        add = menu.addAction(self.tr("&Add a point here"))
        add.setObjectName("point_add")
        add.triggered.connect(lambda: self._add(at))
        why = self._why_none_here(at)
        add.setEnabled(not why)
        add.setToolTip(why or self.tr("Double-click on the curve does the same"))

    def _why_none_here(self, at: QPointF) -> str:
        """Why no point can be added there, in words; empty: one can."""
        target = self._dragging.target
        curve, step = target.points() or target.undrawn(), self._handles.step_at(at)
        lr = target.lr_at(step)
        if curve is None or lr is None:
            return self.tr("The run has passed this step")
        if self._dragging.crowd:
            return crowd_text(self._dragging.crowd)
        found = added(curve, step, lr, self._handles.resolution())
        return found if isinstance(found, str) else ""

    def _offer_fewer(self, menu: QMenu, curve: PointCurve, at: QPointF) -> None:
        """Of many points: to see fewer of them, or to have fewer."""
        has_many = len(curve.points) > MOST_HANDLES
        n = self._dragging.target.turned(SIMPLER)
        fewer = n < len(curve.points)
        if has_many:
            zoom = menu.addAction(self.tr("&Zoom in here"))
            zoom.setObjectName("points_zoom")
            zoom.setToolTip(self.tr("So that few enough points are in sight to be moved"))
            zoom.triggered.connect(lambda: self._zoom_in(at))
            zoom.setEnabled(bool(self._dragging.crowd))
        elif not fewer:
            return
        simplify = menu.addAction(
            self.tr("Simp&lify to {n} points").format(n=f"{n:,}") if fewer else self.tr("Simp&lify")
        )
        simplify.setObjectName("points_simplify")
        simplify.triggered.connect(self._simplify)
        simplify.setEnabled(fewer)
        simplify.setToolTip(
            self.tr("Straight lines between fewer points, within 1% of the highest rate")
            if fewer
            else self.tr("Within 1% of the highest rate, no fewer points give this curve")
        )

    def _zoom_in(self, at: QPointF) -> None:
        curve = self._dragging.target.points()
        if curve is not None:
            self._handles.show_steps(around(curve, self._handles.step_at(at)))

    @Slot()
    def _simplify(self) -> None:
        self._dragging.target.turn_into_points(self.tr("Simplify"), SIMPLER)
        self._dragging.refresh()
        self.staged.emit()

    def _offer_points(self, menu: QMenu) -> None:
        turn = menu.addAction(self.tr("&Turn into points"))
        turn.setObjectName("points_turn")
        turn.setToolTip(self.tr("Draw the same curve through a few points that you can edit"))
        turn.triggered.connect(self._turn)

    @Slot()
    def _turn(self) -> None:
        self._dragging.target.turn_into_points(self.tr("Turn into points"))
        self._dragging.refresh()
        self.staged.emit()

    def _offer_interpolations(self, menu: QMenu) -> None:
        menu.addSeparator()
        group = QActionGroup(menu)
        for interpolation, text, undo in (
            (LINEAR, self.tr("&Straight lines between points"), self.tr("Straight lines")),
            (SMOOTH, self.tr("S&mooth between points"), self.tr("Smooth curve")),
            (STEPS, self.tr("Ste&ps between points"), self.tr("Steps")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"points_{interpolation}")
            action.setCheckable(True)
            action.setChecked(interpolation == self._dragging.target.interpolation())
            group.addAction(action)
            action.triggered.connect(
                lambda _=False, one=interpolation, undo=undo: self._interpolate(one, undo)
            )

    def _interpolate(self, interpolation: str, text: str) -> None:
        self._dragging.target.interpolate(interpolation, text)
        self._dragging.refresh()
        self.staged.emit()

    # -- exact values

    def _ask_exactly(self, name: str) -> None:
        curve, k = self._dragging.target.points(), point_of(name)
        if curve is None or k is None or not 0 <= k - curve.number < len(curve.points):
            return
        dialog = PointDialog(handle_name(name), curve, k - curve.number, self._surface.window())
        dialog.chosen.connect(self._put)
        dialog.open()

    @Slot(object, int, float)
    def _put(self, begin: tuple[float, float], step: int, lr: float) -> None:
        """Put a point to exact values, where it is still the one that was asked about."""
        target = self._dragging.target
        curve = target.points()
        if curve is None or begin not in curve.points:
            return
        k = curve.points.index(begin)
        text = self.tr("Exact values of {0}").format(handle_name(point_handle(curve.number + k)))
        target.set_points(put(curve, k, step, lr), text)
        self._dragging.refresh()
        self.staged.emit()
