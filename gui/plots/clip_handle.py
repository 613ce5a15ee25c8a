"""The clip threshold's handle: a pill on the gradient plot that is the line's label, and a grip.

The pill (object name ``handle_clip``) takes the keyboard; the mouse passes through it to the plot's
viewport, where one event filter decides: a press on the pill or on the line beside it drags. Says
which norm is wanted; what becomes of it is decided by who listens.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.clip_editing import dragged_norm, norm_words
from gui.plots.clip_grip import ClipGrip
from gui.plots.clipping_layer import is_far
from gui.plots.handle_items import HandleLabel
from gui.plots.handle_scale import Scale
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import words
from gui.schedule_editing import Grain
from gui.theme import Palette

_LINE_REACH_PX = 4.0  # a press this near to the line takes it
_STILL_PX = 2.0  # a hand that has moved less has not moved
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


@dataclass(slots=True)
class _Drag:
    begin: QPointF
    last: QPointF
    scale: Scale
    norm: float  # the threshold when it began
    visible: float  # where it was seen to stand then
    snap: bool = True


class ClipHandle(QObject):
    """One threshold's handle.

    Signals:
        grabbed (): a drag begins.
        pulled (float): the norm that is wanted now.
        let_go (): the drag is over, kept or taken back; comes before the next two.
        dropped (): the drag has ended; what was wanted last counts.
        abandoned (): the drag was taken back.
        nudged (int, bool, bool): up or down, further, key held down.
        keys_released (): the arrow key went up.
    """

    grabbed = Signal()
    pulled = Signal(float)
    let_go = Signal()
    dropped = Signal()
    abandoned = Signal()
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
        self._hovered = False
        self._drag: _Drag | None = None
        self._stopped = ""
        self.read: Callable[[float], str] = lambda _norm: ""
        self.grip = ClipGrip(self._port)
        self.grip.setAccessibleName(words("Clip threshold"))
        self.grip.setAccessibleDescription(help_words())
        self.grip.arrow_pressed.connect(self._arrow)
        self.grip.arrow_released.connect(self.keys_released)
        self.grip.escaped.connect(self._escape)
        self.grip.shift_changed.connect(self._shift)
        self.grip.focus_changed.connect(self._stand)
        self._label = HandleLabel(self._port)
        QWidget.setTabOrder(surface, self.grip)
        self._port.installEventFilter(self)
        surface.view.sigRangeChanged.connect(self._stand)
        surface.resized.connect(self._stand)

    # what is shown

    @property
    def dragged(self) -> bool:
        """Whether the mouse holds it."""
        return self._drag is not None

    @property
    def label(self) -> HandleLabel:
        """What reads the value beside it while it is moved."""
        return self._label

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self.grip.set_palette(palette)
        self._label.set_palette(palette)

    def set_state(self, *, enabled: bool, waiting: bool) -> None:
        """Whether it can be dragged, and whether what was asked for has no answer yet."""
        if not enabled and self._drag is not None:
            self.abandon()
        self._enabled, self._waiting = enabled, waiting
        self.grip.setFocusPolicy(Qt.FocusPolicy.TabFocus if enabled else Qt.FocusPolicy.NoFocus)
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
        view = self._surface.view
        rect = view.sceneBoundingRect()
        x, y = view.viewRange()
        log_y = bool(self._surface.left.logMode)
        size = rect.left(), rect.top(), rect.width(), rect.height()
        return Scale(*size, tuple(x), tuple(y), log_y)

    def _stand(self) -> None:
        scene = self._scene
        self.grip.setVisible(scene.total_steps > 0)
        if not scene.total_steps:
            self._label.hide()
            return
        norm, scale = scene.shown_norm, self.scale()
        above = norm > 0 and self._is_above(norm, scale)
        said = words("clip {limit}").format(limit=norm_words(norm)) if norm else words("clip off")
        if above:
            said += " ↑"
        elif not norm and not self._concealed:
            said += " ↓"
        if self._waiting:
            said += " …"
        self.grip.show_state(
            said,
            grabbable=self._enabled and not self._concealed,
            hovered=self._hovered and self._drag is None,
            dragged=self._drag is not None,
        )
        half = self.grip.height() / 2
        bottom = scale.top + scale.height
        centre = scale.y_px(norm) if norm else bottom
        centre = min(max(centre, scale.top + half + 2), max(bottom - half - 2, scale.top))
        left = self._port.width() - self.grip.width() - 15
        self.grip.move(left, round(centre - half))
        self._show_label(scale, norm)

    def _is_above(self, norm: float, scale: Scale) -> bool:
        top = 10.0 ** min(scale.y[1], 300.0) if scale.log_y else scale.y[1]
        return norm > top or is_far(self._scene, norm)

    def _show_label(self, scale: Scale, norm: float) -> None:
        if self._concealed or not (self._drag is not None or self.grip.by_keys):
            self._label.hide()
            return
        first = (
            words("clip at norm {n}").format(n=norm_words(norm)) if norm else words("no clipping")
        )
        self._label.say(first, self.read(norm), self._stopped)
        within = QRectF(scale.left, scale.top, scale.width, scale.height)
        at = QPointF(self.grip.geometry().left(), self.grip.geometry().center().y())
        self._label.show_at(at, within)

    # the mouse

    def is_at(self, point: QPointF) -> bool:
        """Whether a press at ``point`` (px of the viewport) takes it."""
        if not self._enabled or self.grip.isHidden():
            return False
        if QRectF(self.grip.geometry()).adjusted(-3, -3, 3, 3).contains(point):
            return True
        scale, norm = self.scale(), self._scene.shown_norm
        inside = scale.left <= point.x() <= scale.left + scale.width
        if not inside or norm <= 0 or self._is_above(norm, scale):
            return False
        return abs(point.y() - scale.y_px(norm)) <= _LINE_REACH_PX

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind in (kinds.MouseButtonPress, kinds.MouseButtonDblClick):
                return self._press(event)
            if kind == kinds.MouseMove:
                return self._move(event)
            if kind == kinds.MouseButtonRelease:
                return self._release(event)
        if kind == kinds.Wheel:
            return self._drag is not None
        if kind == kinds.Leave and self._drag is None:
            self._hover(False)
        if isinstance(event, QHelpEvent) and kind == kinds.ToolTip:
            if self._drag is not None or not self.is_at(QPointF(event.pos())):
                return False
            said = (self.read(self._scene.shown_norm), help_words())
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, said)), self._port)
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        if self._drag is not None:
            return True
        if event.button() != Qt.MouseButton.LeftButton or not self.is_at(event.position()):
            return False
        here, scale = event.position(), self.scale()
        self._drag = _Drag(here, here, scale, self._scene.shown_norm, self._visible_norm(scale))
        self._stopped = ""
        self._surface.hovered.emit(None)
        QToolTip.hideText()
        self.grip.raise_()
        self.grip.setFocus(Qt.FocusReason.MouseFocusReason)
        self.grabbed.emit()
        self._stand()
        return True

    def _visible_norm(self, scale: Scale) -> float:
        """Where a drag begins: one far above the picture is taken from its top edge."""
        norm = self._scene.shown_norm
        if norm <= 0 or not self._is_above(norm, scale):
            return norm
        return float(10.0 ** min(scale.y[1], 300.0) if scale.log_y else scale.y[1])

    def _move(self, event: QMouseEvent) -> bool:
        if self._drag is None:
            if not event.buttons():
                self._hover(self.is_at(event.position()))
            return False
        self._drag.snap = not event.modifiers() & _FREE
        self._drag.last = event.position()
        self._pull()
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return self._drag is not None
        if event.position() != self._drag.last:
            self._move(event)
        self._end()
        self._hover(self.is_at(event.position()))
        self.dropped.emit()
        return True

    def _pull(self) -> None:
        if self._drag is None:
            return
        drag, scale = self._drag, self._drag.scale
        down = drag.last.y() - drag.begin.y()
        if abs(down) <= _STILL_PX:
            self._stopped = ""
            self.pulled.emit(drag.norm)
            return
        wanted = scale.moved_lr(drag.visible, down)
        if scale.log_y and down > 0 and drag.last.y() >= scale.top + scale.height - 1:
            wanted = 0.0  # a logarithmic axis has no 0: below the picture is off
        grain = (
            Grain(decades_per_px=scale.y_per_px) if scale.log_y else Grain(lr_per_px=scale.y_per_px)
        )
        value, self._stopped = dragged_norm(wanted, grain, snap=drag.snap)
        self.pulled.emit(value)

    def abandon(self) -> None:
        """Take the present drag back."""
        if self._drag is not None:
            self._end()
            self.abandoned.emit()

    def _end(self) -> None:
        self._drag = None
        self._stopped = ""
        self.let_go.emit()
        self._stand()

    def _shift(self, pressed: bool) -> None:
        if self._drag is not None:
            self._drag.snap = not pressed
            self._pull()

    def _hover(self, hovered: bool) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            if hovered:
                self._port.setCursor(Qt.CursorShape.SizeVerCursor)
            else:
                self._port.unsetCursor()
            self._stand()

    # the keyboard

    def _arrow(self, up: int, far: bool, held: bool) -> None:
        if self._enabled and self._drag is None:
            self.nudged.emit(up, far, held)

    def _escape(self) -> None:
        if self._drag is not None:
            self.abandon()
        else:
            self._surface.setFocus(Qt.FocusReason.OtherFocusReason)


def help_words() -> str:
    """What the handle is for and how it is moved."""
    return words(
        "Drag up or down: gradients with a larger norm are scaled down to this one; down to 0 "
        "turns clipping off.\nShift: no snapping. Keys: arrows move it, with Shift further; Esc "
        "takes a drag back."
    )
