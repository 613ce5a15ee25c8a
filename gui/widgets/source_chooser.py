"""Chooses the text: one of the built-in ones, or files and folders of the person's own.

Told which built-in texts there are and which of them are on this machine; reads no file itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.field_text import bytes_text
from gui.widgets.source_titles import TITLES


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One built-in text as the chooser shows it. ``size_bytes`` 0: not known yet."""

    name: str
    title: str
    licence: str = ""
    size_bytes: int = 0
    needs_fetch: bool = False
    fetched: bool = False

    @property
    def to_download(self) -> bool:
        """Whether it has to be downloaded before it can be trained on."""
        return self.needs_fetch and not self.fetched


_FETCHED = {"the-verdict", "tiny-shakespeare"}  # from the network, when first used
BUILT_IN = tuple(
    SourceRow(name, title, needs_fetch=name in _FETCHED) for name, title in TITLES.items()
)


class SourceChooser(ElidedCombo):
    """The built-in texts, and below them what the person chose.

    Signals:
        value_edited: object, a name, a path or a tuple of paths.
    """

    value_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gesture = None
        self._showing = False
        self._rows: tuple[SourceRow, ...] = ()
        self._own: str | tuple[str, ...] | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_rows(BUILT_IN)
        self.currentIndexChanged.connect(self._on_index_changed)

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Say which built-in texts there are."""
        if tuple(rows) == self._rows:
            return
        chosen = self.value()
        self._rows = tuple(rows)
        self._showing = True
        self.clear()
        for row in self._rows:
            self.addItem(self._text(row), row.name)
            self.setItemData(self.count() - 1, self._details(row), Qt.ItemDataRole.ToolTipRole)
        self._showing = False
        if self._own is not None:
            self._show_own(self._own)
        self.show_value(chosen)

    def row(self) -> SourceRow | None:
        """The chosen built-in text; ``None`` for the person's own."""
        return next((row for row in self._rows if row.name == self.value()), None)

    def title(self) -> str:
        """What the chosen text is called."""
        row = self.row()
        return self.currentText() if row is None else row.title

    def details(self) -> str:
        """Size and licence of the chosen built-in text; of own files, where they are."""
        row = self.row()
        if row is not None:
            return self._details(row)
        own = self.value()
        if isinstance(own, tuple):
            return self.tr("{n} files").format(n=len(own))
        return str(Path(own).parent) if own else ""

    def value(self) -> Any:
        """A name, a path, or a tuple of paths."""
        data = self.currentData()
        return tuple(data) if isinstance(data, list) else data

    def setValue(self, value: Any) -> None:
        """Choose as a person would; what is no built-in text is taken for a path."""
        if isinstance(value, list):
            value = tuple(value)
        title = next((row.name for row in self._rows if row.title == value), value)
        index = self._find(title)
        if index < 0:
            self._show_own(title)
            index = self._find(title)
        self.setCurrentIndex(index)

    def setCurrentText(self, text: str) -> None:
        """As :meth:`setValue`."""
        index = self.findText(text)
        self.setValue(self.itemData(index) if index >= 0 else text)

    def show_value(self, value: Any) -> None:
        """Show a value without reporting it."""
        self._showing = True
        if value is not None and self._find(value) < 0:
            self._show_own(value)
        self.setCurrentIndex(self._find(value))
        self._showing = False

    def _find(self, value: Any) -> int:
        # Not findData: it compares tuples as QVariants, which lose their type on the way.
        for index in range(self.count()):
            data = self.itemData(index)
            if (tuple(data) if isinstance(data, list) else data) == value:
                return index
        return -1

    def _show_own(self, value: Any) -> None:
        """The person's own text is one item at the end; the last one chosen."""
        showing, self._showing = self._showing, True
        while self.count() > len(self._rows):
            self.removeItem(self.count() - 1)
        self._own = value
        if isinstance(value, tuple):
            text = self.tr("{first} and {n} more").format(
                first=Path(value[0]).name or value[0], n=len(value) - 1
            )
        else:
            text = Path(str(value)).name or str(value)
        self.addItem(text, value)
        self._showing = showing

    def _text(self, row: SourceRow) -> str:
        if not row.to_download or not row.size_bytes:
            return row.title
        return self.tr("{title}: download {size}").format(
            title=row.title, size=bytes_text(row.size_bytes)
        )

    def _details(self, row: SourceRow) -> str:
        size = bytes_text(row.size_bytes) if row.size_bytes else ""
        if row.to_download and size:
            size = self.tr("download {size}").format(size=size)
        return " · ".join(part for part in (size, row.licence) if part)

    def _on_index_changed(self, index: int) -> None:
        if not self._showing and index >= 0:
            self.value_edited.emit(self.value())
