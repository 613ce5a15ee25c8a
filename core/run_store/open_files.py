"""The files of a run that are appended to, held open: each write is whole or is not there.

What they hold is kept in memory too, some 50 bytes an update: a folder that is gone is written anew
from it, somewhere else. Knows nothing of what a line or a row means.
"""

import contextlib
import errno
import os
from pathlib import Path
from typing import TypeVar

from core import files
from core.disks import require_answer
from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.layers import LAYERS, LayersTable, layers_table_of
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.metrics_file import header_of, open_to_append, packed, row_size

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)

SAMPLES, LOG, EDITS = "samples.jsonl", "log.jsonl", "edits.jsonl"


class OpenFiles:
    """The open files of one run's folder. Belongs to one thread.

    Attributes:
        handles: by file name; empty while they are closed.
        kept: what they hold.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.handles: dict[str, int] = {}
        self.kept: dict[str, bytearray] = {}
        self._layers: LayersTable | None = None

    def open_all(self) -> None:
        """Open them, also after :meth:`close`, when others have changed them.

        Raises:
            RunError: metrics cannot be read.
            OSError: as the file system says.
        """
        self._open_metrics(STEPS)
        self._open_metrics(EVALS)
        self._layers = layers_table_of(self.folder)
        if self._layers is not None:
            self._open_metrics(self._layers)
        for name in (SAMPLES, LOG, EDITS):
            self.open(name)

    def open(self, name: str) -> None:
        """Open one that holds lines; made where it is not there."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self.handles[name] = files.open_descriptor(self.folder / name, flags)
        self._keep(name)

    def _open_metrics(self, table: MetricsTable[E]) -> None:
        self.handles[table.file] = open_to_append(self.folder / table.file, table)
        self._keep(table.file)

    def _keep(self, name: str) -> None:
        self.kept[name] = bytearray(files.read_grown(self.folder / name))

    def append_layers(self, event: LayersMeasured) -> None:
        """A row of what was measured of layers, as :meth:`append`."""
        if self._layers is not None:
            self.append(LAYERS, packed(self._layers, event))

    def append(self, name: str, content: bytes, *, synced: bool = False) -> None:
        """All of it or nothing: on a full disk the file is as it was.

        ``synced``: only what is forced to the disk counts.
        """
        require_answer(self.folder / name, deep=False)
        handle = self.handles[name]
        before = os.fstat(handle).st_size
        try:
            if os.write(handle, content) != len(content):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.folder))
            if synced:
                os.fsync(handle)
        except OSError:
            os.ftruncate(handle, before)
            raise
        self.kept[name] += content

    @property
    def counts(self) -> dict[str, int]:
        """How many rows and lines each of them has; of samples only those that are complete."""
        return {
            STEPS.file: self._rows(STEPS),
            EVALS.file: self._rows(EVALS),
            SAMPLES: self.kept[SAMPLES].count(b'"complete": true'),
            LOG: self.kept[LOG].count(b"\n"),
        }

    def _rows(self, table: MetricsTable[E]) -> int:
        return (len(self.kept[table.file]) - len(header_of(table))) // row_size(table)

    def sync(self) -> None:
        """Force everything written so far to the disk."""
        require_answer(self.folder, deep=False)
        for handle in self.handles.values():
            os.fsync(handle)

    def close_one(self, name: str) -> None:
        """Close one of them."""
        os.close(self.handles.pop(name))

    def leave(self) -> None:
        """Close them where the disk says nothing."""
        for handle in self.handles.values():
            files.close_beside(handle)
        self.handles = {}

    def close(self) -> None:
        """Close them; each is closed, whatever another one says.

        Raises:
            OSError: the first thing that the file system said.
        """
        with contextlib.ExitStack() as closing:
            for handle in self.handles.values():
                closing.callback(os.close, handle)
            self.handles = {}
