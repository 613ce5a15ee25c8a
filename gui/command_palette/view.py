"""The palette on the screen: a box to type into over the window, and the list of what fits.

Is asked for by a key and worked by keys alone. Does not stop the window: a click elsewhere closes
it. Knows no command; what is offered is handed to it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from gui.command_palette.delegate import PaletteDelegate
from gui.command_palette.entries import PaletteEntry, found
from gui.command_palette.model import PaletteModel
from gui.style.fonts import line_height, scaled_px
from gui.style.palette import Palette
from gui.style.theme import theme
from gui.widgets.search_box import SearchBox

_WIDTH = 640  # px, of the drawings
_LINES = 11
_TOP = 56  # px below the window's upper edge
_MARGIN = 12

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 9, Qt.Key.Key_PageUp: -9}


class CommandPalette(QFrame):
    """Opens over its parent.

    Signals: ``chosen``: str, the key of the entry that was chosen and done.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("command_palette")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # no plot below paints for it
        self.setAccessibleName(self.tr("Command palette"))
        self._entries: Sequence[PaletteEntry] = ()
        self._recent: Sequence[str] = ()
        self._values: Callable[[str], Sequence[PaletteEntry]] = lambda _query: ()
        self._before: QWidget | None = None
        self.query = SearchBox(self)
        self.query.setObjectName("palette_query")
        self.query.setAccessibleName(self.tr("Command, setting or run"))
        self.query.setPlaceholderText(
            self.tr("A command, a page, a run, or a setting and its value: peak 1e-3")
        )
        self.query.textChanged.connect(self._search)
        self.query.installEventFilter(self)
        self.model = PaletteModel(self)
        self.list = QListView(self)
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._delegate = PaletteDelegate(self.model, self)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._choose)
        self.said = QLabel(self)
        self.said.setObjectName("palette_hint")
        self.said.setProperty("role", "hint")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.list.selectionModel().currentChanged.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 10)
        column.setSpacing(8)
        for part in (self.query, self.list, self.said):
            column.addWidget(part)
        theme().changed.connect(self.set_palette)
        self.set_palette(theme().palette)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._close_without_keyboard)
        self.hide()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._delegate.set_palette(colors)
        self.list.viewport().update()

    # -- opening and closing

    def open_with(
        self,
        entries: Sequence[PaletteEntry],
        recent: Sequence[str],
        values: Callable[[str], Sequence[PaletteEntry]],
    ) -> None:
        """Offer these.

        Args:
            entries: what there is.
            recent: keys of what was chosen lately, the last first.
            values: what a query itself asks for.
        """
        self._entries, self._recent, self._values = entries, recent, values
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.query.clear()
        self._search("")
        self.show()
        self.raise_()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place(self) -> None:
        parent = self._window
        width = min(scaled_px(_WIDTH), parent.width() - 2 * _MARGIN)
        shown = min(max(self.model.rowCount(), 1), _LINES)
        lines = shown * self._delegate.sizeHint(None, QModelIndex()).height()  # type: ignore[arg-type]
        whole = lines + 2 * line_height() + 3 * 26
        height = min(whole, parent.height() - _TOP - _MARGIN)
        self.setGeometry((parent.width() - width) // 2, 0, width, height)
        self.move(self.x(), min(_TOP, max(parent.height() - height - _MARGIN, 0)))

    @Slot()
    def close_again(self) -> None:
        """Close, and give the keyboard back to who had it."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if before is not None and had_keyboard and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QWidget, QWidget)
    def _close_without_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._before = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.query or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc is this box's, and not the window's
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key is Qt.Key.Key_Escape:
            self.close_again()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(1 if key is Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            row = self.list.currentIndex().row()
            wanted = (row + by) % count if abs(by) == 1 else min(max(row + by, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(wanted))

    # -- what fits

    @Slot(str)
    def _search(self, query: str) -> None:
        values = self._values(query) if query.strip() else ()
        self.model.show_entries(found(self._entries, query, self._recent, values))
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollTo(self.model.index(0))
        self._say()
        self._place()

    @Slot()
    def _say(self) -> None:
        """Of the chosen line: why it cannot be chosen, or what the keys do."""
        index = self.list.currentIndex()
        if not index.isValid():
            self.said.setText(self.tr("Nothing fits. Fewer letters find more."))
            return
        entry = self.model.entries[index.row()]
        keys = self.tr("Up and Down choose, Enter does it, Esc closes")
        self.said.setText(entry.reason or keys)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.entries[index.row()]
        if entry.reason:
            self._say()
            return
        self.close_again()
        self.chosen.emit(entry.key)
        entry.choose()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of its ground: that it is opaque has been promised."""
        option, painter = QStyleOption(), QPainter(self)
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def mousePressEvent(self, event: object) -> None:
        """A press on the frame goes no further: what lies below is not meant."""
