"""What was measured of a run's layers, as it is drawn. Knows numpy and the events, no Qt."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from core.messages.events import LayersMeasured
from core.run_store.layers import LayerRows
from gui.models.reduce import Array

LayerValues = Literal["grad_norms", "update_ratios"]


class LayerSeries:
    """Rows by ascending step; one that comes again replaces the tail from there on.

    Attributes:
        revision: another number after every change.
    """

    def __init__(self) -> None:
        self.revision = 0
        self._pieces: list[LayerRows] = []

    def __len__(self) -> int:
        return sum(map(len, self._pieces))

    def append(self, events: Sequence[LayersMeasured]) -> None:
        """Take in what happened, in order."""
        for event in events:
            norms, ratios = (
                np.array([values], dtype=np.float32)
                for values in (event.grad_norms, event.update_ratios)
            )
            self.append_rows(LayerRows(np.array([event.step]), norms, ratios))

    def append_rows(self, rows: LayerRows) -> None:
        """Take in rows of a file; rows of a model with other layers do not stay before them."""
        if len(rows):
            self.cut_from(int(rows.steps[0]))
            if self._pieces and self._pieces[-1].grad_norms.shape[1] != rows.grad_norms.shape[1]:
                self._pieces = []
            self._pieces.append(rows)
            self.revision += 1

    def cut_from(self, step: int) -> None:
        """Forget everything from ``step`` on."""
        if self._pieces and step <= self._pieces[-1].steps[-1]:
            kept = self.rows().before(step)
            self._pieces = [kept] if len(kept) else []
            self.revision += 1

    def rows(self) -> LayerRows:
        """All of them."""
        if not self._pieces:
            none = np.empty((0, 0), dtype=np.float32)
            return LayerRows(np.empty(0, dtype=np.int64), none, none)
        if len(self._pieces) > 1:
            self._pieces = [_joined(self._pieces)]
        return self._pieces[0]

    def after(self, parent: "LayerSeries", step: int) -> LayerRows:
        """All of them, and before them a parent's up to ``step``, where its layers are as many."""
        own, before = self.rows(), parent.rows().before(step)
        if not len(before) or (len(own) and own.grad_norms.shape[1] != before.grad_norms.shape[1]):
            return own
        if not len(own):
            return before
        return _joined([before.before(int(own.steps[0])), own])

    def values(self, name: LayerValues) -> Array:
        """One of the two kinds of values: (n, layers)."""
        found: Array = getattr(self.rows(), name)
        return found


def _joined(pieces: Sequence[LayerRows]) -> LayerRows:
    return LayerRows(
        np.concatenate([piece.steps for piece in pieces]),
        np.concatenate([piece.grad_norms for piece in pieces]),
        np.concatenate([piece.update_ratios for piece in pieces]),
    )
