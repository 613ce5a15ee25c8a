"""The clip threshold's handle: a pill on the gradient plot that is the line's label.

The pill (object name ``handle_clip``) takes the keyboard; the mouse takes it there or by the line
beside it. Says which norm is wanted; what becomes of it is decided by who listens.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from gui.plots.clipping_layer import is_far
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.schedule_editor.clip_drag import dragged_norm, norm_text
from gui.schedule_editor.clip_widget import ClipWidget
from gui.schedule_editor.drag_gesture import Drag, DragGesture, scale_of
from gui.schedule_editor.handle_items import HandleLabel
from gui.schedule_editor.handle_scale import Scale
from gui.style.palette import Palette

_CLIP = "clip"  # the only handle of its plot
_LINE_REACH_PX = 4.0  # a press this near to the line takes it
_STILL_PX = 2.0  # a mouse that has moved less has not moved


@dataclass(frozen=True, slots=True)
class _Start:
    """From where the threshold is dragged."""

    norm: float
    visible: float  # where it was seen to stand


class ClipHandle(QObject):
    """One threshold's handle.

    Signals:
        drag_started (): a drag begins.
        drag_moved (float): the norm that is wanted now.
        drag_ended (): the drag is over, kept or taken back; comes before the next two.
        drag_kept (): what was wanted last counts.
        drag_cancelled (): the drag was taken back.
        nudged (int, bool, bool): up or down, further, key held down.
        keys_released (): the arrow key went up.
    """

    drag_started = Signal()
    drag_moved = Signal(float)
    drag_ended = Signal()
    drag_kept = Signal()
    drag_cancelled = Signal()
    nudged = Signal(int, bool, bool)
    keys_released = Signal()

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._port = surface.viewport()
        self._scene = Scene()
        self._enabled = True
        self._concealed = False
        self._waiting = False
        self._stopped = ""
        self.read: Callable[[float], str] = lambda _norm: ""
        self.widget = ClipWidget(self._port)
        self.widget.setAccessibleName(tr("Clip threshold"))
        self.widget.setAccessibleDescription(help_text())
        self.widget.arrow_pressed.connect(self._arrow)
        self.widget.arrow_released.connect(self.keys_released)
        self.widget.focus_changed.connect(self._stand)
        self._label = HandleLabel(self._port)
        self._gesture = DragGesture(surface, self, {_CLIP: self.widget})
        self._gesture.hover_moved.connect(self._stand)
        self._gesture.started.connect(self._take)
        self._gesture.moved.connect(self._move)
        self._gesture.ended.connect(self._end)
        surface.view.sigRangeChanged.connect(self._stand)
        surface.resized.connect(self._stand)

    # what is shown

    @property
    def dragged(self) -> bool:
        """Whether the mouse holds it."""
        return bool(self._gesture.dragged)

    @property
    def label(self) -> HandleLabel:
        """What reads the value beside it while it is moved."""
        return self._label

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self.widget.set_palette(palette)
        self._label.set_palette(palette)

    def set_state(self, *, enabled: bool, waiting: bool) -> None:
        """Whether it can be dragged, and whether what was asked for has no answer yet."""
        if not enabled:
            self._gesture.cancel()
        self._enabled, self._waiting = enabled, waiting
        self.widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if enabled else Qt.FocusPolicy.NoFocus)
        self._stand()

    def conceal(self, concealed: bool) -> None:
        """As a plain label for a picture, and as a handle again."""
        self._concealed = concealed
        self._stand()

    def draw(self, scene: Scene) -> None:
        """Stand where the scene has the threshold."""
        self._scene = scene
        self._stand()

    def scale(self) -> Scale:
        """Pixels and norms as they go together now."""
        return scale_of(self._surface)

    def _stand(self) -> None:
        scene = self._scene
        is_there = scene.total_steps > 0 and "clipped" not in scene.series.untold
        self.widget.setVisible(is_there)
        if not is_there:
            self._label.hide()
            return
        norm, scale = scene.shown_norm, self.scale()
        above = norm > 0 and self._is_above(norm, scale)
        said = tr("clip {limit}").format(limit=norm_text(norm)) if norm else tr("clip off")
        if above:
            said += " ↑"
        elif not norm and not self._concealed:
            said += " ↓"
        self.widget.say_value(
            tr("norm {n}").format(n=norm_text(norm)) if norm else tr("off"),
            aloud=self.widget.hasFocus(),
        )
        if self._waiting:
            said += " …"
        self.widget.show_state(
            said,
            grabbable=self._enabled and not self._concealed,
            hovered=bool(self._gesture.hovered),
            dragged=self.dragged,
        )
        half = self.widget.height() / 2
        bottom = scale.top + scale.height
        centre = scale.y_px(norm) if norm else bottom
        centre = min(max(centre, scale.top + half + 2), max(bottom - half - 2, scale.top))
        left = self._port.width() - self.widget.width() - 15
        lowest = self._port.height() - self.widget.height()
        self.widget.move(left, max(min(round(centre - half), lowest), 0))  # whole, in a low plot
        self._show_label(scale, norm)

    def _is_above(self, norm: float, scale: Scale) -> bool:
        top = 10.0 ** min(scale.y[1], 300.0) if scale.log_y else scale.y[1]
        return norm > top or is_far(self._scene, norm)

    def _show_label(self, scale: Scale, norm: float) -> None:
        if self._concealed or not (self.dragged or self.widget.by_keys):
            self._label.hide()
            return
        first = tr("clip at norm {n}").format(n=norm_text(norm)) if norm else tr("no clipping")
        self._label.say(first, self.read(norm), self._stopped)
        within = QRectF(scale.left, scale.top, scale.width, scale.height)
        at = QPointF(self.widget.geometry().left(), self.widget.geometry().center().y())
        self._label.show_at(at, within)

    # the mouse

    def at(self, point: QPointF) -> str:
        """Its name if a press at ``point`` (px of the viewport) takes it, else empty."""
        return _CLIP if self._is_at(point) else ""

    def cursor(self, _name: str) -> Qt.CursorShape:
        """The shape of the mouse over it."""
        return Qt.CursorShape.SizeVerCursor

    def tip(self, _name: str) -> str:
        """What it does to the newest norms, and how it is moved."""
        return "\n".join(filter(None, (self.read(self._scene.shown_norm), help_text())))

    def _is_at(self, point: QPointF) -> bool:
        if not self._enabled or self.widget.isHidden():
            return False
        if QRectF(self.widget.taken()).contains(point):
            return True
        scale, norm = self.scale(), self._scene.shown_norm
        inside = scale.left <= point.x() <= scale.left + scale.width
        if not inside or norm <= 0 or self._is_above(norm, scale):
            return False
        return abs(point.y() - scale.y_px(norm)) <= _LINE_REACH_PX

    def start(self, _name: str) -> _Start:
        """The threshold that holds now."""
        return _Start(self._scene.shown_norm, self._visible_norm(self.scale()))

    def _take(self, _name: str) -> None:
        self._stopped = ""
        self.drag_started.emit()
        self._stand()

    def _visible_norm(self, scale: Scale) -> float:
        """Where a drag begins: one far above the picture is taken from its top edge."""
        norm = self._scene.shown_norm
        if norm <= 0 or not self._is_above(norm, scale):
            return norm
        return float(10.0 ** min(scale.y[1], 300.0) if scale.log_y else scale.y[1])

    def _move(self, drag: Drag[_Start]) -> None:
        scale = drag.scale
        down = drag.last.y() - drag.begin.y()
        if abs(down) <= _STILL_PX:
            self._stopped = ""
            self.drag_moved.emit(drag.start.norm)
            return
        wanted = scale.moved_lr(drag.start.visible, down)
        if scale.log_y and down > 0 and drag.last.y() >= scale.top + scale.height - 1:
            wanted = 0.0  # a logarithmic axis has no 0: below the picture is off
        value, self._stopped = dragged_norm(wanted, scale.resolution(), snap=drag.snap)
        self.drag_moved.emit(value)

    def _end(self, _name: str, kept: bool) -> None:
        self._stopped = ""
        self.drag_ended.emit()
        self._stand()
        (self.drag_kept if kept else self.drag_cancelled).emit()

    # the keyboard

    def _arrow(self, _right: int, up: int, far: bool, held: bool) -> None:
        if self._enabled and not self.dragged:
            self.nudged.emit(up, far, held)


def help_text() -> str:
    """What the handle is for and how it is moved."""
    return tr(
        "Drag up or down: gradients with a larger norm are scaled down to this value; "
        "0 turns clipping off.\nShift: no snapping. Keys: arrows move it, with Shift "
        "further; Esc cancels a drag."
    )
