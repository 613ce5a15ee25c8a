"""The window's view of the runs' folder: read beside the window's thread, watched, changed.

Knows the store and no widget.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.disks import remote_disk
from core.run_store import index as runs
from core.run_store.layout import RunError
from core.session.failures import error_text
from gui.models.background import Background
from gui.runs.table.rows import RunRow, read_rows

_POLL_MS = 2_000  # while it is looked at: metrics grow without the folder itself changing
_SETTLE_MS = 150  # after the folder changed: several changes come together


class RunStore(QObject):
    """All runs of one folder.

    Signals:
        rows_changed: list[RunRow], newest first.
        deleted: list[tuple[RunRow, Path in the trash]].
        told: str level, str message for the person.
    """

    rows_changed = Signal(list)
    deleted = Signal(list)
    told = Signal(str, str)

    def __init__(
        self, runs_dir: Path, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.runs_dir = runs_dir
        self._background = background
        self._rows: dict[str, RunRow] = {}
        self._changes = count()
        self.is_read = False  # whether the folder has been read at all
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._folder_changed)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self.refresh)

    @property
    def rows(self) -> Sequence[RunRow]:
        """The runs as they were last read."""
        return list(self._rows.values())

    def row(self, path: str | Path) -> RunRow | None:
        """The run in that folder."""
        return self._rows.get(str(path))

    def watch(self, on: bool) -> None:
        """Look again every two seconds, or only when the folder itself changes."""
        if on:
            self.refresh()
            self._poll.start()
        else:
            self._poll.stop()

    @Slot()
    def refresh(self) -> None:
        """Read what has changed; a reading that is still on is not begun again."""
        if self._background.busy("runs"):
            return
        self._watch_folder()
        runs_dir, known, is_first = self.runs_dir, dict(self._rows), not self.is_read

        def read() -> list[RunRow]:
            if is_first:
                runs.tidy(runs_dir)  # what saves that a crash cut off have left
            return read_rows(runs_dir, known)

        self._background.run("runs", read, self._take, self._refuse)

    def renew(self) -> None:
        """Read after a change: what is being read already may be older than that."""
        self._background.forget("runs")
        self.refresh()

    def close(self) -> None:
        """Look no more."""
        self._poll.stop()
        self._settle.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    # -- changing

    def rename(self, row: RunRow, name: str) -> None:
        """Give a run another name."""
        self._change([partial(runs.rename, row.info.path, name)])

    def set_notes(self, row: RunRow, notes: str) -> None:
        """Keep a text with a run."""
        if notes != row.info.notes:
            self._change([partial(runs.set_notes, row.info.path, notes)])

    def set_tags(self, row: RunRow, tags: tuple[str, ...]) -> None:
        """Keep tags with a run."""
        if tags != row.info.tags:
            self._change([partial(runs.set_tags, row.info.path, tags)])

    def delete(self, rows: Sequence[RunRow]) -> None:
        """Put runs into the trash; where one cannot be, the others are."""

        def done(trashed: Sequence[Path | None]) -> None:
            pairs = zip(rows, trashed, strict=True)
            self.deleted.emit([(row, path) for row, path in pairs if path is not None])

        self._change([partial(runs.delete, row.info.path) for row in rows], done)

    def restore(self, trashed: Sequence[Path]) -> None:
        """Take runs out of the trash."""
        self._change([partial(runs.restore, each) for each in trashed])

    def _change(
        self,
        changes: Sequence[Callable[[], Any]],
        done: Callable[[Sequence[Any]], None] | None = None,
    ) -> None:
        """Small files and one rename each: done at once, so that nothing can come in between.

        But not in the window's thread where the disk may be one that says nothing. ``done`` takes
        what each change returned, ``None`` where it failed.
        """

        def take(outcomes: list[Any]) -> None:
            failed = [each for each in outcomes if isinstance(each, Exception)]
            for error in failed:
                self.told.emit("error", error_text(error))
            if len(failed) == len(outcomes):
                return
            if done is not None:
                done([None if isinstance(each, Exception) else each for each in outcomes])
            self.renew()

        work = partial(_outcomes, changes)
        if remote_disk(self.runs_dir) is None:
            take(work())
        else:
            self._background.run(f"change {next(self._changes)}", work, take)

    # -- hearing

    def _take(self, rows: list[RunRow]) -> None:
        fresh = {row.key: row for row in rows}
        changed = fresh != self._rows or not self.is_read
        self._rows, self.is_read = fresh, True
        if changed:
            self.rows_changed.emit(rows)

    def _refuse(self, error: Exception) -> None:
        self.told.emit("error", self.tr("Could not list the runs: {0}").format(error_text(error)))

    @Slot()
    def _folder_changed(self) -> None:
        self._settle.start()

    def _watch_folder(self) -> None:
        if remote_disk(self.runs_dir) is not None:
            return  # it tells nothing of others' changes, and may let a watcher wait for ever
        folder = str(self.runs_dir)
        if folder not in self._watcher.directories() and self.runs_dir.is_dir():
            self._watcher.addPath(folder)


def _outcomes(changes: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each gives, or how it failed."""
    outcomes: list[Any] = []
    for change in changes:
        try:
            outcomes.append(change())
        except (RunError, OSError) as error:
            outcomes.append(error)
    return outcomes
