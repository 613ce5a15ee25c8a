"""A column of widgets, as wide as what is seen of it, that is scrolled where it is too high."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.widgets.bar_over_edge import EDGE, BarOverEdge


class _Scrolled(QWidget):
    """What is scrolled: never wider than what is seen of it, and as high as its lines are then."""

    def minimumSizeHint(self) -> QSize:
        height, layout = super().minimumSizeHint().height(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.minimumHeightForWidth(self.width()))
        return QSize(0, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # its lines are broken elsewhere


class ScrolledColumn(QScrollArea):
    """Attributes: ``column``: to put widgets in.

    Args:
        edge: px at the right of these widgets in which nothing stands that is pressed.
    """

    def __init__(self, parent: QWidget, edge: int = EDGE) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled = _Scrolled(self)
        scrolled.setProperty("role", "scrolled")
        self.setWidget(scrolled)
        self.column = QVBoxLayout(scrolled)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        BarOverEdge(self, edge)

    def lay_out_now(self) -> None:
        """Take on the height of what is put in at once, so that one can scroll to all of it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # from within outwards
