"""The log: what happened and when, newest at the bottom, plain text. Knows no run."""

import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.language.texts import translate
from gui.style.fonts import fixed_font
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.field_text import with_labels


def tr(text: str) -> str:
    """A text of the log in the language in use."""
    return translate("LogPanel", text)


_MOST_LINES = 5_000
_LONGEST = 20_000  # characters of one entry: a traceback fits, a model's whole text does not


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry; ``when``: seconds since the epoch; ``of_run``: the run at work told it."""

    when: float
    level: str
    message: str
    detail: str
    of_run: bool


class LogPanel(QWidget):
    """``add`` appends; the view follows while its end is in sight.

    Attributes:
        clock: the time of an entry that is appended.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors: Palette = palette()
        self.view = QPlainTextEdit(self)
        self.view.setObjectName("log_view")
        self.view.setReadOnly(True)
        self.view.setUndoRedoEnabled(False)
        self.view.setMaximumBlockCount(_MOST_LINES)
        self.view.setFont(fixed_font())
        self.view.setPlaceholderText(
            self.tr("No messages yet. Saves, warnings and errors appear here, with their time.")
        )
        self.view.setAccessibleName(self.tr("Log"))
        self.clock: Callable[[], float] = time.time
        self._entries: deque[LogEntry] = deque(maxlen=_MOST_LINES)
        self._own = self.view.document()
        self._own.setParent(self)  # it outlives being put aside
        self._stored: QTextDocument | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.view)

    def set_palette(self, colors: Palette) -> None:
        """Colours of the lines to come, and of those that stand there."""
        before, self._colors = self._colors, colors
        if before is not colors:
            pairs = zip(_inks(before), _inks(colors), strict=True)
            change = {QColor(old).rgb(): _format(new) for old, new in pairs}
            for document in (self._own, self._stored):
                if document is not None:
                    _recolour(document, change)

    def add(self, level: str, message: str, detail: str = "") -> None:
        """Append an entry; ``level`` is info, warning or error."""
        self._append(LogEntry(self.clock(), level, message, detail, of_run=False))

    @Slot(str, str, str)
    def add_of_run(self, level: str, message: str, detail: str = "") -> None:
        """Append an entry that the run told."""
        self._append(LogEntry(self.clock(), level, message, detail, of_run=True))

    @property
    def entries(self) -> tuple["LogEntry", ...]:
        """What was appended, the oldest first."""
        return tuple(self._entries)

    def take_over(self, entries: Sequence["LogEntry"]) -> None:
        """Put what another log has between the entries here, but for what the run told it."""
        others = (each for each in entries if not each.of_run)
        whole = sorted((*self._entries, *others), key=lambda each: each.when)
        self.clear()
        for each in whole:
            self._append(each)

    def _append(self, entry: "LogEntry") -> None:
        self._entries.append(entry)
        bar = self.view.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 4 and self._stored is None
        when = time.strftime("%H:%M:%S  ", time.localtime(entry.when))
        self._write(self._own, entry.level, entry.message, entry.detail, when)
        if follows:
            bar.setValue(bar.maximum())

    def show_stored(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show the log of another run: level, message and detail; the own one goes on unseen."""
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self.view.font())
        document.setUndoRedoEnabled(False)
        for level, message, detail in lines:
            self._write(document, level, message, detail, "")
        self.view.setDocument(document)
        if self._stored is not None:
            self._stored.deleteLater()
        self._stored = document

    def show_own(self) -> None:
        """Back to the log of this window."""
        if self._stored is not None:
            self.view.setDocument(self._own)
            self._stored.deleteLater()
            self._stored = None
            self.view.verticalScrollBar().setValue(self.view.verticalScrollBar().maximum())

    def _write(
        self, document: QTextDocument, level: str, message: str, detail: str, when: str
    ) -> None:
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if not document.isEmpty():
            cursor.insertBlock()
        colors = self._colors
        color = {"warning": colors.clipped_ink, "error": colors.error}.get(level, colors.text)
        cursor.insertText(when, _format(colors.muted))
        # The level as a word too: never colour alone.
        said = with_labels(message)
        text = said if level == "info" else f"{_level_text(level)}: {said}"
        cursor.insertText(text[:_LONGEST], _format(color))
        if detail:
            cursor.insertText("\n" + detail.rstrip()[-_LONGEST:], _format(colors.muted))
        cursor.endEditBlock()

    @Slot()
    def clear(self) -> None:
        """Forget everything shown."""
        self._own.clear()
        self._entries.clear()


def _level_text(level: str) -> str:
    """``"warning"``, ``"error"`` in the language in use; another one as it is."""
    return {"warning": tr("warning"), "error": tr("error")}.get(level, level)


def _inks(colors: Palette) -> tuple[str, ...]:
    return colors.text, colors.muted, colors.clipped_ink, colors.error


def _recolour(document: QTextDocument, change: Mapping[int, QTextCharFormat]) -> None:
    """Give every stretch of text the format that belongs to its colour."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        for stretch in block.textFormats():
            wanted = change.get(stretch.format.foreground().color().rgb())
            if wanted is not None:
                cursor.setPosition(block.position() + stretch.start)
                end = block.position() + stretch.start + stretch.length
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(wanted)
        block = block.next()
    cursor.endEditBlock()


def _format(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made
