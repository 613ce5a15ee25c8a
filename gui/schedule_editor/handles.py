"""The handles of the learning-rate plot: where they stand, and what mouse and keys do to them.

A handle is a small widget over the plot with the object name by which outside programs know it
(``plot.findChild(QWidget, "handle_peak")``). Says what the person wants
(:class:`DragRequest`); knows no config: what becomes of it is decided by who listens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.schedule_editor.crowd_hint import CrowdHint
from gui.schedule_editor.drag_gesture import Drag, DragGesture, scale_of
from gui.schedule_editor.handle_aim import LeftBehind, nearest
from gui.schedule_editor.handle_dots import Dots
from gui.schedule_editor.handle_items import RADIUS, Dot, HandleLabel, HandleState
from gui.schedule_editor.handle_scale import Scale, kept_apart
from gui.schedule_editor.handle_text import handle_name, spoken_place, tool_tip
from gui.schedule_editor.plan_drag import HANDLES, Place, Resolution
from gui.schedule_editor.point_drag import Sight, point_of
from gui.style.palette import DARK, Palette

_CURVE_REACH_PX = 9.0  # a double-click this near to the curve adds a point
_DIGITS = 9  # keys that choose a handle
_STILL_PX = 3.0  # who moves the mouse one way moves it this much the other way, too


@dataclass(frozen=True, slots=True)
class DragRequest:
    """Where a handle is wanted. ``None``: along this axis it stays where it was at the press.

    ``begin``: its place at the press.
    """

    handle: str
    step: float | None
    lr: float | None
    resolution: Resolution
    snap: bool
    begin: Place | None = None


@dataclass(slots=True)
class _Start:
    """The place from which a handle is dragged."""

    place: Place
    left_x: bool = False  # has been away from where it began, along x
    left_y: bool = False


class Handles(QObject):
    """All handles of one plot.

    Signals:
        drag_started (str): a drag of this handle begins.
        drag_moved (DragRequest): where it is wanted now.
        drag_ended (): the drag is over, kept or taken back; comes before the next two.
        drag_kept (str): what was wanted last counts.
        drag_cancelled (str): what the drag changed is to be restored.
        nudged (str, int, int, bool, bool): handle, right, up, further, key held down.
        focus_moved (): another handle, or none, has the keyboard.
        remove_wanted (str): this point is to go.
        insert_wanted (str): a point beside this one is to come.
        menu_wanted (QPointF, str): a menu there, px of the viewport, for this point.
        sight_changed (): other steps are seen.
    """

    drag_started = Signal(str)
    drag_moved = Signal(object)
    drag_ended = Signal()
    drag_kept = Signal(str)
    drag_cancelled = Signal(str)
    nudged = Signal(str, int, int, bool, bool)
    focus_moved = Signal()
    remove_wanted = Signal(str)
    insert_wanted = Signal(str)
    menu_wanted = Signal(QPointF, str)
    sight_changed = Signal()

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._port = surface.viewport()
        self._scene = Scene()
        self._places: Mapping[str, Place] = {}
        self._enabled = False
        self._concealed = False
        self._stopped = ""
        self._palette = DARK
        self.read: Callable[[str], tuple[str, str]] = lambda _name: ("", "")
        self.added: Callable[[QPointF], str | None] = lambda _at: None
        self._seen: Sight = (0.0, 0.0)
        self._dots = Dots(self._make, self._rename)
        self._dots.need(HANDLES)
        self._left_behind = LeftBehind()
        self._label = HandleLabel(self._port)
        self._hint = CrowdHint(self._port)
        self._gesture = DragGesture(surface, self, self._dots, self._added_at)
        self._gesture.hover_moved.connect(self._stand)
        self._gesture.started.connect(self._take)
        self._gesture.moved.connect(self._move)
        self._gesture.ended.connect(self._end)
        surface.installEventFilter(self)
        surface.view.sigRangeChanged.connect(self._look)

    def _make(self, name: str) -> Dot:
        dot = Dot(name, self._surface)
        dot.setAccessibleName(handle_name(name))
        dot.setAccessibleDescription(tool_tip(name))
        dot.arrow_pressed.connect(partial(self._arrow, dot))
        dot.focus_changed.connect(self._focus_moved)
        dot.set_palette(self._palette)
        dot.removed.connect(lambda: self.remove_wanted.emit(dot.objectName()))
        dot.inserted.connect(lambda: self.insert_wanted.emit(dot.objectName()))
        dot.menu_pressed.connect(lambda: self.menu_wanted.emit(dot.centre, dot.objectName()))
        dot.is_point = point_of(name) is not None
        if dot.is_point:  # later than the others
            policy = Qt.FocusPolicy.TabFocus if self._enabled else Qt.FocusPolicy.NoFocus
            dot.setFocusPolicy(policy)
            self._gesture.take_in(dot)
        return dot

    def _rename(self, dot: Dot, before: str) -> None:
        """A dot that is another point's now."""
        self._left_behind.forget(before)
        dot.setAccessibleName(handle_name(dot.objectName()))

    # what is shown

    def __getitem__(self, name: str) -> Dot:
        return self._dots[name]

    @property
    def shown(self) -> tuple[str, ...]:
        """The handles in sight, from left to right."""
        # One that has lost its place stays on the screen until the next frame.
        return tuple(
            name for name, dot in self._dots.items() if name in self._places and not dot.isHidden()
        )

    @property
    def enabled(self) -> bool:
        """Whether the handles can be dragged."""
        return self._enabled

    @property
    def dragged(self) -> str:
        """The handle under the mouse button; empty for none."""
        return self._gesture.dragged

    @property
    def label(self) -> HandleLabel:
        """What reads the value at the handle."""
        return self._label

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for dot in self._dots.values():
            dot.set_palette(palette)
        self._label.set_palette(palette)

    def set_places(self, places: Mapping[str, Place], *, enabled: bool) -> None:
        """Stand at these places from the next :meth:`draw` on; not enabled: only to be seen."""
        if not enabled:
            self._gesture.finish()
        hovered = self._gesture.hovered
        aimed_at = self._places.get(hovered)
        self._dots.need(places)
        self._places = dict(places)
        for name, place in places.items():
            dot = self._dots[name]
            dot.say_value(spoken_place(place), aloud=dot.hasFocus())
        if hovered in places and aimed_at is not None and aimed_at.offered and enabled:
            # What the mouse is on does not hop away; it is pressed where it is seen.
            self._places[hovered] = aimed_at if places[hovered].offered else places[hovered]
        if enabled != self._enabled:
            self._enabled = enabled
            for dot in self._dots.values():
                if not enabled and dot.hasFocus():
                    self._surface.setFocus()
                focus = Qt.FocusPolicy.TabFocus if enabled else Qt.FocusPolicy.NoFocus
                dot.setFocusPolicy(focus)
            self._gesture.hover("")

    def finish_drag(self) -> None:
        """End a drag as if the mouse had been released where it is."""
        self._gesture.finish()

    def cancel_drag(self) -> None:
        """Take the present drag back."""
        self._gesture.cancel()

    def set_hint(self, text: str) -> None:
        """Why no point has a handle, in words; empty: there is nothing to say."""
        if text != self._hint.text():
            self._hint.say(text)
            self._stand()

    def set_stopped(self, stopped: str) -> None:
        """What keeps the handle from going further, in words; empty: nothing."""
        self._stopped = stopped

    def conceal(self, concealed: bool) -> None:
        """Out of sight for a picture, and back."""
        self._concealed = concealed
        self._stand()

    def draw(self, scene: Scene) -> None:
        """Stand where the scene's axes have the places."""
        self._scene = scene.planning
        self._look()

    def stand_now(self) -> None:
        """Stand at the places at once: a handle that is new can take the keyboard."""
        self._stand()

    @property
    def sight(self) -> Sight:
        """The first and the last step that are seen."""
        low, high = self.scale().x
        return self._scene.step_at(low), self._scene.step_at(high)

    def show_steps(self, steps: Sight) -> None:
        """Zoom to these steps, as the person's wheel would."""
        low, high = map(self._scene.x_at, steps)
        self._surface.view.setXRange(low, high, padding=0.02)

    def _look(self) -> None:
        """Other steps are seen, or the same at another place."""
        if self.sight != self._seen:
            self._seen = self.sight
            self.sight_changed.emit()
        self._stand()

    def scale(self) -> Scale:
        """Pixels and values as they go together now."""
        return scale_of(self._surface)

    def _stand(self) -> None:
        """Put every handle to its place, beside others where they would hide each other."""
        scale, scene = self.scale(), self._scene
        anchors: dict[str, tuple[float, float]] = {}
        for name, dot in self._dots.items():
            place = self._places.get(name)
            x = scene.x_at(place.step) if place is not None else 0.0
            if place is None or self._concealed or not scale.shows_x(x):
                dot.hide()
            else:
                anchors[name] = (scale.x_px(x), scale.y_px(place.lr))
        edge = RADIUS + 2
        low, high = scale.left, min(scale.left + scale.width, self._port.width() - edge)
        if any(self._dots[name].is_point for name in anchors):  # a point stands where it is
            centres = list(anchors.values())
        else:
            centres = kept_apart(list(anchors.values()), low, high)
        for (name, anchor), centre in zip(anchors.items(), centres, strict=True):
            dot = self._dots[name]
            if dot.centre != QPointF(*centre):
                self._left_behind.take(name, dot.centre)
            dot.put(QPointF(*centre), QPointF(*anchor))
            dot.set_state(self._state(name, scale))
            dot.show()
        right, shown = scale.left + scale.width, self._enabled and not self._concealed
        self._hint.stand(right, scale.top, shown=shown)
        self._show_label(scale)

    def _state(self, name: str, scale: Scale) -> HandleState:
        place = self._places[name]
        return HandleState(
            hovered=name == self._gesture.hovered,
            dragged=name == self.dragged,
            idle=not self._enabled,
            below=scale.log_y and place.lr <= 0,
            offered=place.offered,
        )

    def _show_label(self, scale: Scale) -> None:
        name = self.dragged or next((n for n, dot in self._dots.items() if dot.by_keys), "")
        dot = self._dots.get(name)
        if dot is None or dot.isHidden() or not self._enabled:
            self._label.hide()
            return
        self._label.say(*self.read(name), self._stopped)
        within = QRectF(scale.left, scale.top, scale.width, scale.height)
        self._label.show_at(dot.centre, within)

    # which one is meant

    def at(self, point: QPointF) -> str:
        """The handle that a press at ``point`` (px of the viewport) takes; empty for none."""
        if not self._enabled:
            return ""
        here = (point.x(), point.y())
        found = nearest(here, [(name, self._dots[name]) for name in self.shown])
        offered = [name for name in self.shown if self._places[name].offered]
        return found or self._left_behind.at(here, offered)

    def cursor(self, name: str) -> Qt.CursorShape:
        """The shape of the mouse over it: the ways it can be dragged."""
        place = self._places[name]
        if place.along_x and place.along_y:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.SizeHorCursor if place.along_x else Qt.CursorShape.SizeVerCursor

    def tip(self, name: str) -> str:
        """Its value and what it is for."""
        return "\n".join(line for line in (*self.read(name), tool_tip(name)) if line)

    # points

    def step_at(self, point: QPointF) -> float:
        """The step at a place, px of the viewport."""
        scale = self.scale()
        x = scale.x[0] + (point.x() - scale.left) * scale.x_per_px
        return float(self._scene.step_at(x))

    def resolution(self, scale: Scale | None = None) -> Resolution:
        """What a pixel means on this scale; ``None``: now."""
        scale, scene = scale or self.scale(), self._scene
        span = scene.step_at(scale.x[1]) - scene.step_at(scale.x[0])
        return scale.resolution(span / max(scale.width, 1.0))

    def steps_around(self, point: QPointF) -> tuple[float, ...]:
        """The step at a place and some beside it, as near as a double-click may miss."""
        return tuple(self.step_at(point + QPointF(dx, 0.0)) for dx in (0, -3, 3, -6, 6))

    def is_at(self, point: QPointF, lr: float) -> bool:
        """Whether a learning rate lies as near to a place as a double-click may miss."""
        return abs(self.scale().y_px(lr) - point.y()) <= _CURVE_REACH_PX

    def _added_at(self, point: QPointF) -> str | None:
        return self.added(point) if self._enabled else None

    # a drag

    def start(self, name: str) -> _Start:
        """The place that it has now."""
        return _Start(self._places[name])

    def _take(self, name: str) -> None:
        self._stopped = ""
        self.drag_started.emit(name)
        self._stand()

    def _move(self, drag: Drag[_Start]) -> None:
        start, away = drag.start, drag.last - drag.begin
        start.left_x |= abs(away.x()) > _STILL_PX
        start.left_y |= abs(away.y()) > _STILL_PX
        # Snapping has the old value among the round ones; without it, every pixel counts.
        moves_x = abs(away.x()) > _STILL_PX if drag.snap else start.left_x and away.x() != 0
        moves_y = abs(away.y()) > _STILL_PX if drag.snap else start.left_y and away.y() != 0
        scale, scene = drag.scale, self._scene
        step = lr = None
        if start.place.along_x and moves_x:
            step = scene.step_at(scene.x_at(start.place.step) + away.x() * scale.x_per_px)
        if start.place.along_y and moves_y:
            lr = scale.moved_lr(start.place.lr, away.y())
        resolution = self.resolution(scale)
        self.drag_moved.emit(DragRequest(drag.handle, step, lr, resolution, drag.snap, start.place))

    def _end(self, name: str, kept: bool) -> None:
        self._stopped = ""
        self._stand()
        self.drag_ended.emit()
        (self.drag_kept if kept else self.drag_cancelled).emit(name)

    # the keyboard

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and self._chosen_by_key(event)

    def _focus_moved(self) -> None:
        self._stopped = ""
        self.focus_moved.emit()

    def _chosen_by_key(self, event: QKeyEvent) -> bool:
        number = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.type() != QEvent.Type.KeyPress or not plain or not 0 <= number < _DIGITS:
            return False
        points = [name for name in self.shown if self._dots[name].is_point]
        names = points or HANDLES
        if number >= len(names):
            return bool(points)
        name = names[number]
        if self._enabled and name in self.shown:
            self._dots[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _arrow(self, dot: Dot, right: int, up: int, far: bool, held: bool) -> None:
        name = dot.objectName()
        if self._enabled and not self.dragged and name in self._places:
            self.nudged.emit(name, right, up, far, held)
