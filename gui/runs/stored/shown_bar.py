"""The bar over the plots while they show another run, or several: which, and how each is drawn.

The legend of a comparison: names with marks, as in the plots' headers; a click hides a run or
shows it again. Hidden while there is nothing to say. Knows names and looks, no folder.
"""

import html
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.plots.overlay import Overlay
from gui.style.fonts import interface_font
from gui.style.palette import Palette, mix
from gui.style.theme import palette
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.flow import Flow

_NARROW = 560  # px; below, the legend has a line of its own
_LINE = 26  # px of a run's mark
_AROUND = 22  # px beside mark and name
_HIGHEST = 84  # px of the legend; more is scrolled
_LONGEST = 190  # px of a run's name
_LEFT, _RIGHT, _SPACING = 14, 10, 8  # px


class OverlayEntry(QAbstractButton):
    """One run of the comparison. Checked: it is drawn.

    Signals: ``removed``: the person wants it away.
    """

    removed = Signal()

    def __init__(self, run: Overlay, colors: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = run.key
        self._run = run
        self._colors = colors
        self.setObjectName("legend_entry")
        self.setCheckable(True)
        self.setChecked(not run.hidden)
        self.setText(" ".join(run.name.split()))
        self.setAccessibleName(run.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        hint = self.tr("Click to hide or show; middle-click or Delete to remove")
        self.setToolTip(f"<p><b>{html.escape(self.text())}</b></p><p>{hint}</p>")

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def mouseReleaseEvent(self, event: object) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:  # type: ignore[attr-defined]
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _elided(self, room: int = _LONGEST) -> str:
        metrics = self.fontMetrics()
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._elided()) + _LINE + _AROUND + 2
        return QSize(width, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LINE + _AROUND, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, shown = self._colors, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self.underMouse() or self.hasFocus()
        ring = self.hasFocus()
        painter.setPen(QPen(QColor(colors.accent if ring else colors.outline), 2 if ring else 1))
        painter.setBrush(QColor(mix(colors.raised, colors.text, 0.07) if lit else colors.raised))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(interface_font(12))
        painter.setPen(QColor(colors.text if shown else colors.muted))
        room = self.rect().adjusted(8, 0, -_LINE - 8, 0)
        said = self._elided(min(self.width() - _LINE - _AROUND + 2, _LONGEST + 2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
        colour = self._run.style.colour(dark=colors.dark)
        pen = QPen(QColor(colour if shown else colors.faint), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._run.style.dash:
            pen.setDashPattern(list(self._run.style.dash))
        painter.setPen(pen)
        middle = self.height() / 2
        end = self.width() - 8
        painter.drawLine(QPointF(end - _LINE, middle), QPointF(end, middle))
        if not shown:  # struck through as well: never colour alone
            painter.setPen(QPen(QColor(colors.muted), 1))
            width = self.fontMetrics().horizontalAdvance(said)
            painter.drawLine(QPointF(8, middle + 1), QPointF(8 + width, middle + 1))
        painter.end()


class _Lines(QScrollArea):
    """Lines of entries: as high as they are, up to three of them; more are scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries = QWidget(self)
        self.entries.setProperty("role", "scrolled")
        self.flow = Flow(self.entries)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.entries)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the lines need in the present width, in which each entry fits."""
        for entry in self.entries.findChildren(OverlayEntry):
            entry.setMaximumWidth(max(self.viewport().width(), _LINE + _AROUND))
        height = min(self.flow.heightForWidth(self.width()), _HIGHEST)
        if height > 0 and height != self.height():
            self.setFixedHeight(height)


class ShownBar(QFrame):
    """What stands over the plots.

    Signals:
        back_wanted: to the run at work, or to the plan.
        action_wanted: str, the name of the action offered for the shown run.
        report_wanted: a report of the shown run.
        table_wanted: what differs between the compared runs.
        closed: the comparison is over.
        hidden_toggled: str key, bool hidden. removed: str key.
    """

    back_wanted = Signal()
    action_wanted = Signal(str)
    report_wanted = Signal()
    table_wanted = Signal()
    closed = Signal()
    # Of objects: a key has a path, which need not be UTF-8, and Qt would cut it off there.
    hidden_toggled = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shown_bar")
        self.setProperty("role", "card")
        self._colors = palette()
        self._entries: list[OverlayEntry] = []
        self.title = ElidedLabel("", self)
        self.title.setObjectName("shown_run")
        self.title.setProperty("role", "heading")
        self.aside = ElidedLabel("", self)
        self.aside.setObjectName("shown_aside")
        self.aside.setProperty("role", "muted")
        self._actions: dict[str, QPushButton] = {}
        self._make_top()
        self._make_legend()
        self._is_aside_below = False
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 7, _RIGHT, 7)
        column.setSpacing(6)
        column.addWidget(self._top)
        column.addWidget(self._legend)
        self._top.hide()
        self._legend.hide()
        self.hide()

    def _make_top(self) -> None:
        self._top = QWidget(self)
        row = self._row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self.title)
        row.addWidget(self.aside, 1)
        for name, text, tip in (
            ("resume", self.tr("Resume…"), self.tr("Continue this run from a checkpoint")),
            (
                *("branch", self.tr("Branch…")),
                self.tr("Start a new run from a checkpoint of this one"),
            ),
        ):
            button = self._chip(f"shown_{name}", text, tip)
            button.clicked.connect(lambda _=False, wanted=name: self.action_wanted.emit(wanted))
            self._actions[name] = button
            row.addWidget(button)
        self.report = self._chip(
            *("shown_report", self.tr("Report…")),
            self.tr("Save one HTML file of this run, to read without Crest"),
        )
        self.report.clicked.connect(self.report_wanted)
        row.addWidget(self.report)
        self.back = self._chip(
            *("shown_back", self.tr("Close")),
            self.tr("Show the current run or plan again"),
        )
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)

    def _make_legend(self) -> None:
        self._legend = QWidget(self)
        legend = self._grid = QGridLayout(self._legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(8)
        legend.setColumnStretch(1, 1)
        heading = QLabel(self.tr("Compared"), self)
        heading.setProperty("role", "muted")
        self._lines = _Lines(self)
        table = self._chip(
            *("compare_table_button", self.tr("What differs…")),
            self.tr("Results and settings in a table, and the samples side by side"),
        )
        table.clicked.connect(self.table_wanted)
        end = self._chip(
            "compare_close",
            self.tr("Close comparison"),
            self.tr("Remove the compared runs from the plots"),
        )
        end.clicked.connect(self.closed)
        heading.setFixedHeight(table.sizeHint().height())  # one line with the chips
        top = Qt.AlignmentFlag.AlignTop
        for column, widget in ((0, heading), (2, table), (3, end)):
            legend.addWidget(widget, 0, column, top)
        self._is_narrow = False
        legend.addWidget(self._lines, 0, 1, top)

    def _chip(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        for entry in self._entries:
            entry.set_palette(colors)

    def set_shown(self, name: str, aside: str, actions: frozenset[str] = frozenset()) -> None:
        """Say which run is shown in place of the one at work; an empty name: none."""
        self.title.setText(" ".join(name.split()))
        self.aside.setText(aside)
        self.aside.setVisible(bool(name))
        for action, button in self._actions.items():
            button.setVisible(action in actions)
        self._top.setVisible(bool(name))
        self._fit()

    def set_aside(self, aside: str) -> None:
        """What stands beside the name of the shown run."""
        self.aside.setText(aside)
        self._place_aside()

    def set_overlays(self, runs: Sequence[Overlay]) -> None:
        """Show these runs in the legend."""
        for entry in self._entries:
            self._lines.flow.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = [OverlayEntry(run, self._colors, self._lines.entries) for run in runs]
        for entry in self._entries:
            self._lines.flow.addWidget(entry)
            entry.toggled.connect(lambda on, key=entry.key: self.hidden_toggled.emit(key, not on))
            entry.removed.connect(lambda key=entry.key: self.removed.emit(key))
            entry.show()
        self._legend.setVisible(bool(runs))
        self._fit()

    @property
    def entries(self) -> Sequence[OverlayEntry]:
        """The runs of the legend."""
        return self._entries

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_aside()
        narrow = self.width() < _NARROW
        if narrow != self._is_narrow:  # the names have the width for themselves then
            self._is_narrow = narrow
            place = (1, 0, 1, 4) if narrow else (0, 1, 1, 1)
            self._grid.addWidget(self._lines, *place, Qt.AlignmentFlag.AlignTop)

    def _place_aside(self) -> None:
        """Put it on a line of its own where it does not fit beside the name."""
        buttons = [
            each
            for each in (*self._actions.values(), self.report, self.back)
            if not each.isHidden()
        ]
        taken = sum(each.sizeHint().width() + _SPACING for each in (self.title, *buttons))
        wanted = self.aside.fontMetrics().horizontalAdvance(self.aside.text())
        below = wanted + taken > self.width() - _LEFT - _RIGHT
        if below == self._is_aside_below:
            return
        self._is_aside_below = below
        for layout in (self._row, self._column):
            layout.removeWidget(self.aside)
        if below:
            self._column.insertWidget(1, self.aside)
        else:
            self._row.insertWidget(1, self.aside, 1)
        self._row.setStretch(0, int(below))

    def _fit(self) -> None:
        self._place_aside()
        self._lines.fit()
        self.setVisible(not self._top.isHidden() or not self._legend.isHidden())
