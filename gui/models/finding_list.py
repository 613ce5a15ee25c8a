"""The sentences about a run, as a list model. Knows neither how they look nor any run."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.foresight.reading import Finding

AnyIndex = QModelIndex | QPersistentModelIndex


class FindingRole(IntEnum):
    """Data roles of the model beside Qt's own."""

    FINDING = Qt.ItemDataRole.UserRole + 1


class FindingList(QAbstractListModel):
    """Alarms first, then the newest first. ``DisplayRole``: the sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FindingRole.FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return str(finding.line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("step {0}: {1}").format(f"{finding.step:,}", finding.line)
        return None

    def finding(self, row: int) -> Finding:
        """The one of a row."""
        return self._findings[row]

    @property
    def shown(self) -> tuple[Finding, ...]:
        """All of them, from the top."""
        return self._findings

    @property
    def alarms(self) -> int:
        """How many tell of an alarm."""
        return sum(bool(each.alarm) for each in self._findings)

    @property
    def text(self) -> str:
        """All of them, a line each."""
        return "\n".join(str(each.line) for each in self._findings)

    def set_all(self, findings: Sequence[Finding]) -> bool:
        """These and no others; false where they are the ones that stand already."""
        shown = tuple(sorted(findings, key=lambda each: (not each.alarm, -each.step)))
        if shown == self._findings:
            return False
        self.beginResetModel()
        self._findings = shown
        self.endResetModel()
        return True
