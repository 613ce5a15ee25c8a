"""A run that another process trains, followed while it is shown: what its files gained.

Reads only what is new, beside the window's thread. Knows no widget.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import ConfigError
from core.messages.edit_records import Edit
from core.messages.events import CheckpointInfo
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.index import RunInfo, read_edits, read_info, read_samples, run_config
from core.run_store.layout import EVAL_MAGIC, EVAL_ROW, STEP_MAGIC, STEP_ROW, RunError
from core.schedule.timeline import Timeline
from gui.models.reduce import Array
from gui.models.run_series import EVAL_FIELDS, STEP_FIELDS
from gui.runs.background import Background
from gui.runs.stored.stored_run import StoredRun
from gui.runs.table.rows import timeline_of

_POLL_MS = 1_000


@dataclass(frozen=True, slots=True)
class Gained:
    """What a run's files have more than before.

    ``cut``: they have less: the run was resumed from before, and has to be read anew.
    """

    steps: Array
    evals: Array
    samples: tuple[dict[str, Any], ...]
    checkpoints: tuple[CheckpointInfo, ...]
    info: RunInfo
    cut: bool = False
    edits: tuple[Edit, ...] | None = None  # all there are; None: they cannot be read
    timeline: Timeline | None = None


def gained(path: Path, n_steps: int, n_evals: int, n_samples: int) -> Gained:
    """What lies behind the first ``n_steps`` steps, ``n_evals`` evaluations, ``n_samples``."""
    steps, short = _rows_behind(path / "steps.bin", len(STEP_MAGIC), STEP_ROW.size, n_steps)
    evals, shorter = _rows_behind(path / "evals.bin", len(EVAL_MAGIC), EVAL_ROW.size, n_evals)
    edits, timeline = _bent(path)
    return Gained(
        np.frombuffer(steps, dtype=STEP_FIELDS),
        np.frombuffer(evals, dtype=EVAL_FIELDS),
        tuple(read_samples(path)[n_samples:]),
        tuple(list_checkpoints(path)),
        read_info(path),
        short or shorter,
        edits,
        timeline,
    )


def _bent(path: Path) -> tuple[tuple[Edit, ...] | None, Timeline | None]:
    try:
        edits = read_edits(path)
        return edits, timeline_of(path, run_config(path), len(edits))
    except (RunError, ConfigError, OSError):
        return None, None  # a line half written: the next look has it whole


def _rows_behind(file: Path, head: int, row: int, known: int) -> tuple[bytes, bool]:
    """The whole rows behind the known ones, and whether there are fewer than those."""
    try:
        with file.open("rb") as handle:
            size = handle.seek(0, 2)
            rows = max(size - head, 0) // row
            if rows < known:
                return b"", True
            handle.seek(head + known * row)
            return handle.read((rows - known) * row), False
    except OSError:
        return b"", known > 0


class Following(QObject):
    """Follows one run at a time.

    Signals: ``gained``: Gained, with something in it; ``ended``: nobody trains it any more.
    ``cut``: its files are shorter than they were.
    """

    gained = Signal(object)
    cut = Signal()
    ended = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._path: Path | None = None
        self._counts = (0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def active(self) -> bool:
        """Whether a run is being followed."""
        return self._path is not None

    def start(self, run: StoredRun) -> None:
        """Follow a run from where it was read to."""
        self._path = run.path
        self._counts = run.counts
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._path = None
        self._timer.stop()
        self._background.forget("follow")

    @Slot()
    def _look(self) -> None:
        path, counts = self._path, self._counts
        if path is not None and not self._background.busy("follow"):
            self._background.run("follow", lambda: gained(path, *counts), self._take)

    def _take(self, found: Gained) -> None:
        if found.cut:
            self.stop()
            self.cut.emit()
            return
        steps, evals, samples = self._counts
        self._counts = (
            steps + len(found.steps),
            evals + len(found.evals),
            samples + len(found.samples),
        )
        self.gained.emit(found)
        if found.info.state != "running" or found.info.ended_badly:
            self.stop()
            self.ended.emit()
