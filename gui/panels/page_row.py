"""The row of pages at the right of the menus: a button each, with how many there are of it.

Where the menus leave the window (on a Mac) it has a line of its own. Knows no page's content.
"""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QPushButton, QSizePolicy, QWidget

from gui.panels.pages import PageSpec, page_text
from gui.style import places
from gui.style.fonts import text_width

_PADDING, _TIGHT = 12, 6  # px beside a title
_RIGHT = 14  # px beside the row
_PROMISED = 88  # as many runs as find room without moving a button
_BESIDE_MENUS = 12  # px


class _Room(Enum):
    """How much of the row is shown."""

    FULL = "titles and counts"
    CLOSE = "the same, close together"
    TIGHT = "titles"
    MENU = "the page that is shown, with a menu of the others"


_COUNTING = (_Room.FULL, _Room.CLOSE)


class PageRow(QWidget):
    """``buttons`` has one a page, by name. Signals: ``chosen``: str, the name of a page."""

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page_row")
        self.setAccessibleName(self.tr("Pages"))
        self._titles = {spec.name: page_text(spec.title) for spec in specs}
        self._counts = dict.fromkeys(self._titles, 0)
        self._counted: set[str] = set()  # they keep the room of a count
        self._current = specs[0].name
        self._room = _Room.FULL
        self._menu_bar: QMenuBar | None = None
        self.buttons: Mapping[str, QPushButton] = {
            spec.name: self._make(spec.name, page_text(spec.tip)) for spec in specs
        }
        self.more = QPushButton(self)
        self.more.setObjectName("pages_menu_button")
        self.more.setProperty("role", "page")
        self.more.setToolTip(self.tr("The other pages of the window"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, _RIGHT, 0)
        row.setSpacing(2)
        row.addStretch(1)
        for button in (*self.buttons.values(), self.more):
            row.addWidget(button)
        self.setFixedHeight(places.menu_height())
        self.show_page(self._current)

    def _make(self, name: str, tip: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"{name}_button")
        button.setProperty("role", "page")
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _=False: self._choose(name))
        return button

    def _choose(self, name: str) -> None:
        self.buttons[name].setChecked(name == self._current)  # until it is there
        self.chosen.emit(name)

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """The pages' actions, for the menu where room is scarce; tips tell their keys."""
        for name, action in actions.items():
            self._menu.addAction(action)
            self.buttons[name].setToolTip(action.toolTip())

    def put_into(self, bar: QMenuBar) -> bool:
        """Stand at the right of the menus; false where these are not in the window."""
        if bar.isNativeMenuBar():
            return False
        self._menu_bar = bar
        self.setParent(bar)
        bar.installEventFilter(self)
        self.show()
        self._fit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange)
        if watched is self._menu_bar and event.type() in kinds:
            self._fit()
        return False

    # -- what is shown

    def show_page(self, name: str) -> None:
        """That page is on the screen."""
        self._current = name
        for each, button in self.buttons.items():
            button.setChecked(each == name)
        self._fit()

    def set_count(self, name: str, count: int) -> None:
        """How many there are of what a page is about; 0: nothing is said."""
        self._counts[name] = count
        if count:
            self._counted.add(name)
        self._fit()

    def text_of(self, name: str) -> str:
        """What a page's button says where there is room."""
        count = self._counts[name]
        return f"{self._titles[name]} {count:,}" if count else self._titles[name]

    # -- giving way where there is little room

    def _widths(self, room: _Room) -> dict[str, int]:
        """How wide each button is: as wide as it gets, so that none moves when it is chosen."""
        if room is _Room.MENU:
            return {}
        padding = 2 * (_PADDING if room is _Room.FULL else _TIGHT)
        found = {}
        for name, title in self._titles.items():
            texts = [title]
            if room in _COUNTING and name in self._counted:
                texts += [f"{title} {_PROMISED}", self.text_of(name)]
            found[name] = max(text_width(text, semibold=True) for text in texts) + padding
        return found

    def _wide(self, room: _Room) -> int:
        widths = self._widths(room)
        return sum(widths.values()) + 2 * len(widths) + _RIGHT

    def _fit(self) -> None:
        free = self._free()
        rooms = (_Room.FULL, _Room.CLOSE, _Room.TIGHT)
        self._room = next((room for room in rooms if self._wide(room) <= free), _Room.MENU)
        widths = self._widths(self._room)
        for name, button in self.buttons.items():
            button.setVisible(self._room is not _Room.MENU)
            button.setText(self.text_of(name) if self._room in _COUNTING else self._titles[name])
            if name in widths:
                button.setFixedSize(widths[name], self.height())
        self.more.setVisible(self._room is _Room.MENU)
        self.more.setText(f"{self.text_of(self._current)} ▾")
        self.more.setFixedHeight(self.height())
        bar = self._menu_bar
        if bar is not None:
            width = min(self.sizeHint().width(), bar.width())
            self.setGeometry(bar.width() - width, 0, width, self.height())

    def _free(self) -> int:
        """The width that the menus leave, px."""
        bar = self._menu_bar
        if bar is None:
            return max(self.width(), 1)
        last = max((bar.actionGeometry(each).right() for each in bar.actions()), default=0)
        return bar.width() - last - _BESIDE_MENUS

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())
