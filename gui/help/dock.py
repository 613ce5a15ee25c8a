"""Help beside the window: its pages, and the list of keys. Does not stop the window.

A dock: it stands at the right, or as a window of its own where the person, or a narrow screen,
wants it so. Knows no window but the one it stands in.
"""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.help.keys_view import KeysView
from gui.help.page_list import PageList
from gui.help.page_view import PageView
from gui.help.pages import BY_NAME, PAGES
from gui.style.fonts import scaled_px
from gui.style.icons import icon
from gui.style.palette import Palette
from gui.style.theme import theme
from gui.widgets.screen_room import within_screen

_WIDTH, _NARROWEST, _HEIGHT = 360, 300, 640  # px, of the drawings
_MOST_BACK = 50
_FRAMED = ("windows", "cocoa")  # platforms whose desktop frames a dock
KEYS = "keys"  # in the place of a page's name: the list of keys


class _TitleBar(QFrame):
    """Over the help while it stands in the window; dragged, it takes the help with it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setProperty("role", "side")
        title = QLabel(dock.windowTitle(), self)
        title.setProperty("role", "title")
        self.apart = _icon_button(self, "help_apart", self.tr("A window of its own"))
        self.close_button = _icon_button(self, "help_close", self.tr("Close (Esc)"))
        self._apart_tip = self.apart.toolTip()
        self.apart.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_button.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 2)
        row.setSpacing(2)
        row.addWidget(title, 1)
        row.addWidget(self.apart)
        row.addWidget(self.close_button)

    def say(self, is_apart: bool) -> None:
        """What its first button does: out of the window, or back."""
        tip = self.tr("Back into the window") if is_apart else self._apart_tip
        self.apart.setAccessibleName(tip)
        self.apart.setToolTip(tip)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.apart.setIcon(icon("detach", colors.muted))
        self.close_button.setIcon(icon("close", colors.muted))


def _icon_button(parent: QWidget, name: str, tip: str) -> QPushButton:
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setProperty("role", "flat")
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.setFixedSize(28, 28)
    return button


class HelpDock(QDockWidget):
    """Attributes: ``page_view``, ``page_list``, ``keys``.

    Signals: ``experiment_wanted``, ``field_wanted``: str, as those of a page.
    """

    experiment_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._back: list[str] = []
        self.setObjectName("help_dock")
        self.setWindowTitle(self.tr("Help"))
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._title = _TitleBar(self)  # first for Tab, as it stands above the rest
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("help_tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setMinimumWidth(scaled_px(_NARROWEST))
        self._pages = QStackedWidget(self._tabs)
        self.page_list = PageList(PAGES, self._pages)
        self._reader = self._make_reader()
        self._pages.addWidget(self.page_list)
        self._pages.addWidget(self._reader)
        self.keys = KeysView(self._tabs)
        self._tabs.addTab(self._pages, self.tr("Pages"))
        self._tabs.addTab(self.keys, self.tr("Keys and gestures"))
        self.setWidget(self._tabs)
        self.setTitleBarWidget(self._title)
        self.topLevelChanged.connect(self._dress)
        self.page_list.page_wanted.connect(self.show_page)
        escape = QShortcut(QKeySequence("Esc"), self, self.close)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back = QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme().changed.connect(self.set_palette)
        self.set_palette(theme().palette)

    def _make_reader(self) -> QWidget:
        """A page with the two ways back above it."""
        reader = QWidget(self._pages)
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 10, 0)
        row.setSpacing(4)
        every = self._flat(reader, "help_all_pages", self.tr("All pages"))
        every.clicked.connect(self.show_list)
        self.back_button = self._flat(reader, "help_back", self.tr("Back"))
        self.back_button.setToolTip(self.tr("To the page before this one (Alt+Left)"))
        self.back_button.clicked.connect(self.go_back)
        self.page_view = PageView(BY_NAME, reader)
        self.page_view.page_wanted.connect(self.show_page)
        self.page_view.experiment_wanted.connect(self.experiment_wanted)
        self.page_view.field_wanted.connect(self.field_wanted)
        row.addWidget(every)
        row.addWidget(self.back_button)
        row.addStretch(1)
        column = QVBoxLayout(reader)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.page_view, 1)
        return reader

    @staticmethod
    def _flat(parent: QWidget, name: str, text: str) -> QPushButton:
        button = QPushButton(text, parent)
        button.setObjectName(name)
        button.setProperty("role", "flat")
        button.setMinimumHeight(24)
        return button

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._title.set_palette(colors)
        self.page_view.set_palette(colors)
        self.keys.set_palette(colors)

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(_WIDTH), scaled_px(_HEIGHT))

    # -- where it stands

    @Slot(bool)
    def _dress(self, is_apart: bool) -> None:
        """As a window of its own it has the desktop's title bar, where Qt lets it have one.

        Where not, Qt would draw one of its own, with buttons of 16 px.
        """
        of_desktop = is_apart and QGuiApplication.platformName() in _FRAMED
        self._title.setVisible(not of_desktop)
        self._title.say(is_apart)
        self.setTitleBarWidget(None if of_desktop else self._title)  # type: ignore[arg-type]

    def stand(self, remembered: QByteArray | None) -> None:
        """Take its place in the window: the remembered one, else at the right.

        Where the window is too narrow for both it is a window of its own at first.
        """
        window = self._window
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        if remembered is not None and window.restoreState(remembered):
            return
        width = scaled_px(_WIDTH)
        if window.minimumSizeHint().width() + width > window.width():
            self.setFloating(True)
            self.resize(within_screen(self.sizeHint(), window))
            edge = window.geometry()
            right = window.screen().availableGeometry().right() - self.width()
            self.move(min(edge.right() + 1, right), edge.top())
        else:
            self.be_wide(width)

    def be_wide(self, width: int) -> None:
        """Be so wide beside the rest of the window, px, where there is room."""
        self._window.resizeDocks([self], [width], Qt.Orientation.Horizontal)

    # -- what it shows

    @property
    def shown(self) -> str:
        """The name of the page in sight; empty: the list of pages; "keys": the list of keys."""
        if self._tabs.currentWidget() is self.keys:
            return KEYS
        page = self.page_view.page
        return page.name if page is not None and self._is_reading else ""

    @property
    def _is_reading(self) -> bool:
        return self._pages.currentWidget() is self._reader

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page."""
        before = self.shown
        if before in BY_NAME and before != name:
            self._back = [*self._back, before][-_MOST_BACK:]
        self._tabs.setCurrentWidget(self._pages)
        self._pages.setCurrentWidget(self._reader)
        self.page_view.show_page(BY_NAME[name])
        self.back_button.setEnabled(bool(self._back))
        self._come()
        self.page_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def go_back(self) -> None:
        """To the page before this one, or to the list."""
        if not self._back:
            self.show_list()
            return
        *self._back, name = self._back
        kept = list(self._back)
        self.show_page(name)
        self._back = kept
        self.back_button.setEnabled(bool(kept))

    @Slot()
    def show_list(self) -> None:
        """Show the list of pages, ready to be searched."""
        self._tabs.setCurrentWidget(self._pages)
        self._pages.setCurrentWidget(self.page_list)
        self._come()
        self.page_list.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_list.search.selectAll()

    @Slot()
    def show_keys(self) -> None:
        """Show the list of keys, ready to be searched."""
        self._tabs.setCurrentWidget(self.keys)
        self._come()
        self.keys.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.keys.search.selectAll()

    def _come(self) -> None:
        self.show()
        self.raise_()
        if self.isFloating():
            self.activateWindow()
