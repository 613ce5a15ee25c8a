"""The runs that are chosen to be compared: kept over restarts, and under a name where asked for.

Knows folders and no curves; no widget.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.run_store.comparisons import (
    MOST_RUNS,
    KeptComparison,
    KeptComparisons,
    file_of,
    folder_of,
    name_in,
    read_comparisons,
    write_comparisons,
)
from core.run_store.layout import RunError
from core.session.failures import error_text


class ChosenRuns(QObject):
    """The comparison of one folder of runs.

    A run keeps its place, and so its letter and look, as long as it is chosen.

    Signals:
        changed: other runs are chosen, or others are kept under a name.
        base_changed: the others are compared with another one of them.
        told: str level, str message for the person.
    """

    changed = Signal()
    base_changed = Signal()
    told = Signal(str, str)

    def __init__(self, runs_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: dict[Path, int] = {}
        self._base: Path | None = None
        self._kept: tuple[KeptComparison, ...] = ()
        self._is_refused = False  # a newer program's file, or one that cannot be read: kept
        self.runs_dir = runs_dir
        self.read(runs_dir)

    def read(self, runs_dir: Path) -> None:
        """Those of another folder of runs."""
        self.runs_dir = runs_dir
        try:
            found, self._is_refused = read_comparisons(runs_dir, file_of()), False
        except (OSError, RunError) as error:
            found, self._is_refused = KeptComparisons(), True
            self.told.emit("warning", error_text(error))
        self._kept = found.kept
        self._take(found.present)
        self.changed.emit()

    def _take(self, one: KeptComparison) -> None:
        found = [folder_of(name, self.runs_dir) for name in one.runs]
        self._places = {path: place for place, path in enumerate(found)}
        base = folder_of(one.base, self.runs_dir) if one.base else None
        self._base = base if base in self._places else next(iter(self._places), None)

    # -- what is chosen

    @property
    def paths(self) -> list[Path]:
        """The folders of the chosen runs, by their places."""
        return sorted(self._places, key=self._places.__getitem__)

    @property
    def base(self) -> Path | None:
        """What the others are compared with."""
        return self._base

    @property
    def kept(self) -> Sequence[KeptComparison]:
        """The comparisons that were kept under a name, newest first."""
        return self._kept

    def place(self, path: Path) -> int:
        """Its place among the looks."""
        return self._places[path]

    def choose(self, paths: Sequence[Path]) -> None:
        """Compare these and no others."""
        self._places = {path: place for place, path in enumerate(list(paths)[:MOST_RUNS])}
        if self._base not in self._places:
            self._base = next(iter(self._places), None)
        self._store()

    def add(self, paths: Sequence[Path]) -> None:
        """Compare these, too."""
        for path in paths:
            if path not in self._places and len(self._places) < MOST_RUNS:
                taken = set(self._places.values())
                self._places[path] = next(n for n in range(len(taken) + 1) if n not in taken)
        self._base = self._base or next(iter(self._places), None)
        self._store()

    def remove(self, paths: Sequence[Path]) -> None:
        """Compare these no more."""
        gone = [path for path in paths if path in self._places]
        if not gone:
            return
        for path in gone:
            del self._places[path]
        if self._base not in self._places:
            self._base = next(iter(self.paths), None)
        self._store()

    def put_back(self, path: Path, place: int, *, is_base: bool) -> None:
        """Compare again what was taken away: with its look and its part, where they are free."""
        if path in self._places or len(self._places) >= MOST_RUNS:
            return
        if place in self._places.values():
            self.add([path])
            return
        self._places[path] = place
        if is_base or self._base is None:
            self._base = path
        self._store()

    def set_base(self, path: Path) -> None:
        """Compare the others with this one."""
        if path in self._places and path != self._base:
            self._base = path
            self._write()
            self.base_changed.emit()

    # -- what is kept

    def keep(self, name: str) -> None:
        """Keep the present comparison under a name; one of that name is replaced."""
        others = tuple(one for one in self._kept if one.name != name)
        self._kept = (replace(self._present(), name=name), *others)
        self._store()

    def open(self, name: str) -> None:
        """Compare the runs of one that was kept."""
        for one in self._kept:
            if one.name == name:
                self._take(one)
                self._store()

    def forget(self, name: str) -> KeptComparison | None:
        """Keep that one no more; what it was, to be taken back by :meth:`restore`."""
        gone = next((one for one in self._kept if one.name == name), None)
        self._kept = tuple(one for one in self._kept if one is not gone)
        self._store()
        return gone

    def restore(self, one: KeptComparison) -> None:
        """Keep again what was forgotten."""
        self._kept = (one, *self._kept)
        self._store()

    # -- on disk

    def _present(self) -> KeptComparison:
        names = tuple(name_in(path, self.runs_dir) for path in self.paths)
        base = name_in(self._base, self.runs_dir) if self._base is not None else ""
        return KeptComparison(names, base)

    def _store(self) -> None:
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        if self._is_refused:
            return
        try:
            write_comparisons(
                self.runs_dir, KeptComparisons(self._present(), self._kept), file_of()
            )
        except (OSError, RunError) as error:
            self.told.emit("warning", error_text(error))
