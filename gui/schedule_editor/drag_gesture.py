"""The gesture that moves a handle of a plot: hover, press, move, release; Esc takes it back.

The handles are small widgets over the plot that the mouse passes through. One event filter on the
plot's viewport decides which of them is meant: so a press on a handle wins over panning and
zooming, and two handles side by side never fight for a press. Knows no values: what a move means
is for who listens, measured on the scale that stood when the drag began.
"""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.plots.surface import Surface
from gui.schedule_editor.handle_scale import Scale
from gui.schedule_editor.handle_widget import HandleWidget
from gui.style.places import TAB_PLACE

GestureId = tuple[str, int]  # what is moved, and a number that no other gesture has

_BURST_MS = 1000  # arrow keys pressed this soon after each other are one undo entry
_numbers = itertools.count(1)
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier

Start = TypeVar("Start")
Start_co = TypeVar("Start_co", covariant=True)


@dataclass(slots=True)
class Drag(Generic[Start]):
    """A handle under the mouse button.

    Attributes:
        start: what it is dragged from, as its owner had it at the press.
        begin, last: where the mouse was pressed and where it is, in px of the viewport.
        scale: as it stood at the press.
        snap: to round values.
    """

    handle: str
    start: Start
    begin: QPointF
    last: QPointF
    scale: Scale
    snap: bool = True


class DraggableHandles(Protocol[Start_co]):
    """Whose handles are moved; each has a name."""

    def at(self, point: QPointF) -> str:
        """The handle that a press at ``point`` (px of the viewport) takes; empty for none."""

    def start(self, name: str) -> Start_co:
        """What a drag of it begins from."""

    def cursor(self, name: str) -> Qt.CursorShape:
        """The shape of the mouse over it."""

    def tip(self, name: str) -> str:
        """What its tool tip says."""


def scale_of(surface: Surface) -> Scale:
    """Pixels and values of a plot as they go together now."""
    rect = surface.view.sceneBoundingRect()
    x, y = surface.view.viewRange()
    size = rect.left(), rect.top(), rect.width(), rect.height()
    return Scale(*size, tuple(x), tuple(y), bool(surface.left.logMode))


class DragGesture(QObject):
    """The mouse on the handles of one plot; one of them at a time.

    Args:
        surface: the plot.
        handles: tells which of them is meant.
        widgets: by name; more may come later.
        added_at: makes a handle where a double-click is, and says which; empty: it was refused, and
            told; ``None``: the double-click means something else.

    Signals:
        hover_moved (): another handle, or none, is under the mouse.
        started (str): the mouse has taken this handle, which has the keyboard, too.
        moved (Drag): it is somewhere else now, or snaps otherwise.
        ended (str, bool): the drag is over; kept, or taken back.
    """

    hover_moved = Signal()
    started = Signal(str)
    moved = Signal(object)
    ended = Signal(str, bool)

    def __init__(
        self,
        surface: Surface,
        handles: DraggableHandles[object],
        widgets: Mapping[str, HandleWidget],
        added_at: Callable[[QPointF], str | None] = lambda _at: None,
    ) -> None:
        super().__init__(surface)
        self._surface = surface
        self._port = surface.viewport()
        self._handles = handles
        self._widgets = widgets
        self._hovered = ""
        self._drag: Drag[object] | None = None
        self._doubled = False  # the present drag began with a double-click
        self._added_at = added_at
        self._last_in_chain: QWidget = surface
        self._taken_in = 0
        for widget in widgets.values():
            self.take_in(widget)
        self._port.installEventFilter(self)

    def take_in(self, widget: HandleWidget) -> None:
        """One more handle, the next for Tab."""
        widget.escaped.connect(self._escape)
        widget.shift_changed.connect(self._shift)
        QWidget.setTabOrder(self._last_in_chain, widget)
        widget.setProperty(TAB_PLACE, self._taken_in)  # it is raised while it is dragged
        self._last_in_chain = widget
        self._taken_in += 1

    @property
    def dragged(self) -> str:
        """The handle under the mouse button; empty for none."""
        return self._drag.handle if self._drag else ""

    @property
    def hovered(self) -> str:
        """The handle under a mouse that drags none; empty for none."""
        return self._hovered if self._drag is None else ""

    def hover(self, name: str) -> None:
        """The mouse is over this handle; empty: over none."""
        if name != self._hovered:
            self._hovered = name
            if name:
                self._port.setCursor(self._handles.cursor(name))
            else:
                self._port.unsetCursor()
            self.hover_moved.emit()

    def finish(self) -> None:
        """End a drag as if the mouse had been released where it is."""
        self._end(kept=True)

    def cancel(self) -> None:
        """Take the present drag back."""
        self._end(kept=False)

    def _end(self, *, kept: bool, at: QPointF | None = None) -> None:
        drag, self._drag = self._drag, None
        if drag is not None:
            self.hover(self._handles.at(at) if at is not None else "")
            self.ended.emit(drag.handle, kept)

    # the mouse

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
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
            self.hover("")
        if isinstance(event, QHelpEvent) and kind == kinds.ToolTip:
            return self._show_tip(event)
        return False

    def _press(self, event: QMouseEvent) -> bool:
        if self._drag is not None:
            return True
        name, here = self._handles.at(event.position()), event.position()
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        doubled = event.type() == QEvent.Type.MouseButtonDblClick
        if not name and doubled:
            added = self._added_at(here)
            if not added:
                return added is not None
            name = added
        if not name:
            return False
        start = self._handles.start(name)
        self._drag = Drag(name, start, here, here, scale_of(self._surface))
        self._doubled = doubled and not self._widgets[name].is_point
        self._surface.hovered.emit(None)
        QToolTip.hideText()
        self._widgets[name].raise_()
        self._widgets[name].setFocus(Qt.FocusReason.MouseFocusReason)
        if self._drag is not None:  # what lost the keyboard may have taken the handle away
            self.started.emit(name)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if self._drag is None:
            if not event.buttons():
                self.hover(self._handles.at(event.position()))
            return False
        self._drag.snap = not event.modifiers() & _FREE
        self._drag.last = event.position()
        self.moved.emit(self._drag)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return self._drag is not None
        if event.position() != self._drag.last:
            self._move(event)
        still = self._drag.last == self._drag.begin
        self._end(kept=True, at=event.position())
        if self._doubled and still:  # on a handle, too, it brings the whole run back
            self._surface.whole_requested.emit()
        return True

    def _show_tip(self, event: QHelpEvent) -> bool:
        name = self._handles.at(QPointF(event.pos()))
        if not name or self._drag is not None:
            return False
        QToolTip.showText(event.globalPos(), self._handles.tip(name), self._port)
        return True

    # the keyboard

    def _shift(self, pressed: bool) -> None:
        if self._drag is not None:
            self._drag.snap = not pressed
            self.moved.emit(self._drag)

    def _escape(self) -> None:
        if self._drag is not None:
            self.cancel()
        else:
            self._surface.setFocus(Qt.FocusReason.OtherFocusReason)


class UndoGrouping:
    """Tells which changes are one entry of an undo list: a drag's, or those of keys in a row."""

    def __init__(self) -> None:
        self.gesture: GestureId = ("", 0)
        self._since_nudge = QElapsedTimer()

    def begin(self, name: str) -> None:
        """A drag of ``name`` begins."""
        self.gesture = (name, next(_numbers))
        self._since_nudge.invalidate()

    def nudge(self, name: str, *, held: bool) -> None:
        """An arrow key moves ``name``; ``held``: it repeats by itself."""
        soon = self._since_nudge.isValid() and not self._since_nudge.hasExpired(_BURST_MS)
        if self.gesture[0] != name or not (held or soon):
            self.gesture = (name, next(_numbers))
        self._since_nudge.start()
