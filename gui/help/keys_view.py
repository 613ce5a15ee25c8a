"""The list of keys and gestures by topic, with a box that finds some of them. Plain text only."""

import html
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from gui.help.gestures import GESTURES, KeyLine
from gui.help.text import page_text
from gui.models.fuzzy import fit, folded
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.search_box import SearchBox

Topics = Mapping[str, Sequence[KeyLine]]


class KeysView(QWidget):
    """Signals: ``asked``: it is about to be shown, and wants to know the keys as they are now."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_page")
        self._commands: Topics = {}
        self._colors = palette()
        self.search = SearchBox(self)
        self.search.setObjectName("keys_search")
        self.search.setPlaceholderText(self.tr("Search keys and gestures"))
        self.search.setAccessibleName(self.tr("Search keys and gestures"))
        self.search.textChanged.connect(self._fill)
        self.list = QTextBrowser(self)
        self.list.setObjectName("keys_list")
        self.list.setAccessibleName(self.tr("Keys and gestures"))
        self.list.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)

    def set_palette(self, colors: Palette) -> None:
        """Write in these colours."""
        self._colors = colors
        self._fill()

    def show_commands(self, commands: Topics) -> None:
        """The commands of the window by topic; the gestures come below them."""
        self._commands = commands
        self._fill()

    def lines(self) -> dict[str, list[KeyLine]]:
        """What the list shows now, by topic."""
        words = tuple(folded(self.search.text()).split())
        found: dict[str, list[KeyLine]] = {}
        for topic, lines in {**self._commands, **gesture_topics()}.items():
            fitting = [
                line
                for line in lines
                if not words or fit(words, folded(f"{line.what} {line.how} {topic}")) is not None
            ]
            if fitting:
                found[topic] = fitting
        return found

    @Slot()
    def _fill(self) -> None:
        shown = self.lines()
        if not shown:
            self.list.setPlainText(self.tr("No key or gesture has these words."))
            return
        place = self.list.verticalScrollBar().value()
        self.list.setHtml("".join(self._topic(*each) for each in shown.items()))
        self.list.verticalScrollBar().setValue(place)

    def _topic(self, topic: str, lines: Sequence[KeyLine]) -> str:
        rows = "".join(
            f'<tr><td style="padding: 3px 12px 3px 0">{html.escape(line.what)}</td>'
            f'<td style="padding: 3px 0" align="right"><b>{html.escape(line.how)}</b></td></tr>'
            for line in lines
        )
        heading = f'<p style="color: {self._colors.muted}; margin: 10px 0 2px 0">'
        return f'{heading}<b>{html.escape(topic)}</b></p><table width="100%">{rows}</table>'


def gesture_topics() -> dict[str, list[KeyLine]]:
    """The gestures by topic, in the language of the window."""
    topics: dict[str, list[KeyLine]] = {}
    for gesture in GESTURES:
        line = KeyLine(page_text(gesture.what), page_text(gesture.how))
        topics.setdefault(page_text(gesture.topic), []).append(line)
    return topics
