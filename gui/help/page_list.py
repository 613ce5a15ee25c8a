"""The list of help pages by topic, with a box that finds some of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.help.page import HelpPage
from gui.help.text import page_text
from gui.models.fuzzy import fit, folded
from gui.style.fonts import interface_font
from gui.widgets.search_box import SearchBox

_NAME = Qt.ItemDataRole.UserRole
_IN_TEXT = 10.0  # what is only found in the text comes after what is found in title or words


class PageList(QWidget):
    """Signals: ``page_wanted``: str, the name of a page."""

    page_wanted = Signal(str)

    def __init__(self, pages: Sequence[HelpPage], parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self.search = SearchBox(self)
        self.search.setObjectName("help_search")
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setObjectName("help_list")
        self.list.setAccessibleName(self.tr("Help pages"))
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.nothing = QLabel(self.tr("No page has these words."), self)
        self.nothing.setObjectName("help_nothing")
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        for part in (self.search, self.nothing, self.list):
            column.addWidget(part)
        self._fill("")

    def names(self) -> list[str]:
        """The pages in the list, in order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_NAME) for item in items if item.data(_NAME)]

    @Slot(str)
    def _fill(self, query: str) -> None:
        """By topic; what was found, the best first."""
        self.list.clear()
        words = tuple(folded(query).split())
        if not words:
            topic = ""
            for page in self._pages:
                if page.topic != topic:
                    topic = page.topic
                    self._add_topic(page_text(topic))
                self._add(page)
        else:
            for page in found_pages(self._pages, words):
                self._add(page)
        self.nothing.setVisible(not self.list.count())
        if words and self.list.count():
            self.list.setCurrentRow(0)

    def _add_topic(self, topic: str) -> None:
        item = QListWidgetItem(topic, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(interface_font(12, semibold=True))

    def _add(self, page: HelpPage) -> None:
        item = QListWidgetItem(page_text(page.title), self.list)
        item.setData(_NAME, page.name)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        if item.data(_NAME):
            self.page_wanted.emit(item.data(_NAME))

    @Slot()
    def _open_first(self) -> None:
        names = self.names()
        row = self.list.currentRow()
        name = self.list.item(row).data(_NAME) if row >= 0 else ""
        if name or names:
            self.page_wanted.emit(name or names[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the box into the list."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self.list.count()
        ):
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False


def found_pages(pages: Sequence[HelpPage], words: tuple[str, ...]) -> list[HelpPage]:
    """The pages that have all these folded words, the best first."""
    scored = []
    for place, page in enumerate(pages):
        title = folded(f"{page_text(page.title)} {page_text(page.words) if page.words else ''}")
        score = fit(words, title)
        if score is None:
            whole = folded(" ".join(page_text(text) for text in page.text))
            score = -_IN_TEXT if all(word in whole for word in words) else None
        if score is not None:
            scored.append((-score, place, page))
    return [page for _, _, page in sorted(scored, key=lambda each: each[:2])]
