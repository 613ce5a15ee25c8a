"""The lines of the palette as a list model. Knows what an entry is, and not what it does."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.command_palette.entries import EntryKind, PaletteEntry

Index = QModelIndex | QPersistentModelIndex


class PaletteRole(IntEnum):
    """What the delegate asks for."""

    ENTRY = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """What fits the query, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[PaletteEntry] = ()

    @property
    def entries(self) -> Sequence[PaletteEntry]:
        """What is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                said = (entry.title, self.kind_text(entry.kind), entry.detail, entry.shortcut)
                return ", ".join(part for part in (*said, entry.reason) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return None
            case PaletteRole.ENTRY:
                return entry
            case _:
                return None

    def kind_text(self, kind: EntryKind) -> str:
        """What an entry is, in a word."""
        return {
            EntryKind.VALUE: self.tr("Set"),
            EntryKind.ACTION: self.tr("Command"),
            EntryKind.PAGE: self.tr("Page"),
            EntryKind.SETTING: self.tr("Setting"),
            EntryKind.HELP: self.tr("Help"),
            EntryKind.RUN: self.tr("Run"),
        }[kind]
