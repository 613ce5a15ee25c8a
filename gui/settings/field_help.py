"""The "?" beside a field of the form: opens the help page about it.

One is in sight at a time, at the left of the field that is under the mouse or has the keyboard. Tab
passes it by: F1 in the field does the same, so the form has no more stops than fields.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.style.fonts import scaled
from gui.style.theme import palette
from gui.widgets.collapsible import LEFT_EDGE
from gui.widgets.field_row import FieldRow

_SIDE = 24  # px: of the edge beside the fields, and a little of what is empty there
_DISC = 16


class HelpMark(QAbstractButton):
    """A "?" in a circle.

    Signals: ``left``: the mouse is there no more.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("field_help")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(self.sizeHint())
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = palette()
        on = self.underMouse() or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(0, 0, _DISC, _DISC)
        disc.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(QColor(colours.accent_ink if on else colours.muted), 1.2))
        painter.setBrush(QColor(colours.accent_ink) if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        painter.setPen(QColor(colours.on_accent if on else colours.muted))
        painter.setFont(scaled(self.font(), 0.85, semibold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "?")
        painter.end()


class FieldHelp(QObject):
    """Shows the mark beside one of ``rows`` (by path); ``wanted`` is told the path of a press."""

    def __init__(
        self, rows: Mapping[str, FieldRow], wanted: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._rows, self._wanted = rows, wanted
        self._marks: dict[QWidget, HelpMark] = {}  # by what they stand in
        self._shown: FieldRow | None = None
        self._mark: HelpMark | None = None  # beside it
        for row in rows.values():
            row.pointed.connect(self._look_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_soon)

    @Slot()
    def _look_soon(self) -> None:
        """Once the mouse is where it goes: from a field it may go to its mark."""
        if not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def _look(self) -> None:
        if self._mark is not None and self._mark.isVisible() and self._mark.underMouse():
            return
        self._show_at(self._pointed() or self._focused())

    def _pointed(self) -> FieldRow | None:
        return next((row for row in self._rows.values() if row.underMouse()), None)

    def _focused(self) -> FieldRow | None:
        at = QApplication.focusWidget()
        while at is not None and not isinstance(at, FieldRow):
            at = at.parentWidget()
        return at if at in self._rows.values() else None

    def _show_at(self, row: FieldRow | None) -> None:
        if row is self._shown:
            return
        if self._shown is not None:
            self._shown.removeEventFilter(self)
        if self._mark is not None:
            self._mark.hide()
        self._shown, self._mark = row, None
        holder = row.parentWidget() if row is not None else None
        if row is None or holder is None:
            return
        row.installEventFilter(self)
        mark = self._mark = self._mark_in(holder)
        said = self.tr("Help: {field}").format(field=row.title)
        mark.setAccessibleName(said)
        mark.setToolTip(self.tr("More about {field} (F1)").format(field=row.title))
        self._place(row, mark)
        mark.show()
        mark.raise_()

    def _mark_in(self, holder: QWidget) -> HelpMark:
        mark = self._marks.get(holder)
        if mark is None:
            mark = self._marks[holder] = HelpMark(holder)
            mark.clicked.connect(self._press)
            mark.left.connect(self._look_soon)
        return mark

    @Slot()
    def _press(self) -> None:
        path = next((path for path, row in self._rows.items() if row is self._shown), "")
        if path:
            self._wanted(path)

    def _place(self, row: FieldRow, mark: HelpMark) -> None:
        line = row.first_line()
        top = line.center().y() - _SIDE // 2 if line.height() <= 2 * _SIDE else line.top()
        mark.move(row.pos() + QPoint(-LEFT_EDGE, top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field moves: its mark goes with it."""
        if isinstance(watched, FieldRow) and watched is self._shown and self._mark is not None:
            if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
                self._place(watched, self._mark)
            elif event.type() is QEvent.Type.Hide:
                self._show_at(None)
        return False
