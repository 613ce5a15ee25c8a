"""The samples of a run, newest first, as a list model. Knows neither how they look nor any run.

Bounded: the window keeps the newest, the run's folder keeps them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

MOST_SAMPLES = 500

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample. ``step``: updates made when it began - 1; ``text``: the continuation alone."""

    sample_id: int
    step: int
    prompt: str
    text: str = ""
    loss: float | None = None
    streaming: bool = True
    complete: bool = True
    from_checkpoint: bool = False  # asked of a checkpoint, not written on the way

    @property
    def whole(self) -> str:
        """Prompt and continuation."""
        return self.prompt + self.text


class Role(IntEnum):
    """Data roles of the model beside Qt's own."""

    SAMPLE = Qt.ItemDataRole.UserRole + 1


class SampleList(QAbstractListModel):
    """Row 0 is the newest. ``DisplayRole``: the whole text; ``Role.SAMPLE``: a :class:`Sample`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._samples: list[Sample] = []

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._samples)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        sample = self._samples[index.row()]
        if role == Role.SAMPLE:
            return sample
        if role == Qt.ItemDataRole.DisplayRole:
            return sample.whole
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Step {0}: {1}").format(sample.step, sample.whole)
        return None

    def sample(self, row: int) -> Sample:
        """The sample of a row."""
        return self._samples[row]

    def steps(self) -> list[int]:
        """The steps that have a sample, ascending, each once."""
        return sorted({sample.step for sample in self._samples})

    def begin(
        self,
        sample_id: int,
        step: int,
        prompt: str,
        loss: float | None,
        *,
        from_checkpoint: bool = False,
    ) -> None:
        """A new sample, in front; the oldest goes where there are too many."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._samples.insert(
            0, Sample(sample_id, step, prompt, loss=loss, from_checkpoint=from_checkpoint)
        )
        self.endInsertRows()
        last = len(self._samples) - 1
        if last >= MOST_SAMPLES:
            self.beginRemoveRows(QModelIndex(), last, last)
            self._samples.pop()
            self.endRemoveRows()

    def extend(self, sample_id: int, text: str) -> None:
        """More of a sample that is streaming."""
        row = self._row_of(sample_id)
        if row is not None:
            sample = self._samples[row]
            self._put(row, replace(sample, text=sample.text + text))

    def finish(self, sample_id: int, text: str, complete: bool) -> None:
        """The whole text, prompt included; replaces what was streamed."""
        row = self._row_of(sample_id)
        if row is None:
            return
        sample = self._samples[row]
        text = text.removeprefix(sample.prompt)
        self._put(row, replace(sample, text=text, streaming=False, complete=complete))

    def cut_off(self) -> None:
        """The run has ended: nothing streams any more."""
        for row, sample in enumerate(self._samples):
            if sample.streaming:
                self._put(row, replace(sample, streaming=False, complete=False))

    def set_all(self, samples: Sequence[Sample]) -> None:
        """Show these, given oldest first, and nothing else."""
        self.beginResetModel()
        self._samples = list(reversed(samples))[:MOST_SAMPLES]
        self.endResetModel()

    def add_earlier(self, samples: Sequence[Sample]) -> None:
        """Samples from before the first one here, given oldest first."""
        older = list(reversed(samples))[: MOST_SAMPLES - len(self._samples)]
        if older:
            first = len(self._samples)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._samples.extend(older)
            self.endInsertRows()

    def cut_from(self, step: int) -> None:
        """Forget the samples of updates from ``step`` on: the run went back."""
        self.beginResetModel()
        self._samples = [one for one in self._samples if one.step < step]
        self.endResetModel()

    def clear(self) -> None:
        """Forget all."""
        self.beginResetModel()
        self._samples.clear()
        self.endResetModel()

    def nearest(self, step: int) -> int | None:
        """The row whose step is nearest; the newest of equals."""
        if not self._samples:
            return None
        return min(range(len(self._samples)), key=lambda row: abs(self._samples[row].step - step))

    def _row_of(self, sample_id: int) -> int | None:
        for row, sample in enumerate(self._samples):
            if sample.sample_id == sample_id:
                return row
        return None

    def _put(self, row: int, sample: Sample) -> None:
        self._samples[row] = sample
        index = self.index(row)
        self.dataChanged.emit(index, index)
