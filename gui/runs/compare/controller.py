"""Keeps the page of the comparison in step with what is chosen and with the runs on disk.

Reads beside the window's thread, and a run again only when its files have changed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.run_store.comparisons import KeptComparison
from core.session.failures import error_text
from gui.models.background import Background
from gui.runs.compare.chosen import ChosenRuns
from gui.runs.compare.page import ComparePage, Shown
from gui.runs.compare.read_runs import ReadRun, read_runs
from gui.runs.compare.shown import Repeat, repeat_of, shown_of
from gui.runs.ports import Notices
from gui.runs.table.rows import GONE, RunRow, Stamp, is_alive, stamp_of
from gui.runs.table.store import RunStore
from gui.widgets.name_question import ask_name

_READING = "compared runs"
_ADDABLE = 12  # runs in the menu of those that could be compared, too
FORGET = "compare:forget"


@dataclass(frozen=True, slots=True)
class _Known:
    """A run as it was read, and the state of its files then."""

    run: ReadRun
    stamp: Stamp


class CompareController(QObject):
    """The comparison of one window. The page is given by :meth:`attach` when it is first shown.

    Signals:
        opening: runs are about to be compared: the page should be in sight.
        choose_wanted: runs are to be chosen in the list.
        open_wanted: Path, a run that is to be shown alone.
        leading_changed: bool, whether a button of the page is the next sensible one to press.
        report_wanted: a report of what is compared.
        repeat_wanted: list[RunConfig], runs to be trained and compared, too.
    """

    opening = Signal()
    choose_wanted = Signal()
    open_wanted = Signal(object)
    leading_changed = Signal(bool)
    report_wanted = Signal()
    repeat_wanted = Signal(list)

    def __init__(
        self,
        chosen: ChosenRuns,
        store: RunStore,
        background: Background,
        notices: Notices,
        smoothing: Callable[[], float],
    ) -> None:
        super().__init__(store)
        self.chosen = chosen
        self._store, self._background, self._notices = store, background, notices
        self._smoothing = smoothing
        self._page: ComparePage | None = None
        self._known: dict[Path, _Known] = {}
        self._is_seen = self._is_idle = False
        self._repeat = Repeat()
        self._forgotten: list[KeptComparison] = []
        self._trashed: dict[Path, tuple[int, bool]] = {}  # place of what was deleted; was it base
        self.shown: Shown | None = None
        chosen.changed.connect(self.refresh)
        chosen.base_changed.connect(self._show_read)
        chosen.told.connect(notices.tell)
        store.rows_changed.connect(self._take_rows)
        store.deleted.connect(self._take_deleted)

    def attach(self, page: ComparePage) -> None:
        """Show the comparison on this page."""
        self._page = page
        bar = page.bar
        page.choose_wanted.connect(self.choose_wanted)
        bar.back_wanted.connect(self.choose_wanted)
        bar.add_wanted.connect(self._add)
        bar.repeat_wanted.connect(lambda: self.repeat_wanted.emit(list(self._repeat.runs)))
        bar.keep_wanted.connect(self._ask_name)
        bar.kept_opened.connect(self.chosen.open)
        bar.kept_forgotten.connect(self._forget)
        page.table.base_chosen.connect(lambda key: self.chosen.set_base(Path(key)))
        page.table.removed.connect(lambda key: self.chosen.remove([Path(key)]))
        page.table.opened.connect(lambda key: self.open_wanted.emit(Path(key)))
        page.stack.source_changed.connect(self._show_read)

    @property
    def page(self) -> ComparePage | None:
        """The page, once it was shown."""
        return self._page

    # -- what is asked for

    @Slot(list)
    def compare(self, rows: Sequence[RunRow]) -> None:
        """Compare runs of the list: several, or one more."""
        paths = [row.info.path for row in rows]
        if len(paths) > 1:
            self.chosen.choose(paths)
        else:
            self.chosen.add(paths)
        self.opening.emit()

    def compare_paths(self, paths: Sequence[Path]) -> None:
        """Compare the runs in these folders."""
        self.chosen.choose(paths)
        self.opening.emit()

    def set_seen(self, is_seen: bool) -> None:
        """Whether the page is on the screen."""
        self._is_seen = is_seen
        if is_seen:
            self.refresh()

    def set_idle(self, is_idle: bool) -> None:
        """Whether a run could be begun now."""
        self._is_idle = is_idle
        self._show_repeat()

    def _add(self, key: str) -> None:
        if key:
            self.chosen.add([Path(key)])
        else:
            self.choose_wanted.emit()

    # -- reading

    @Slot()
    def refresh(self) -> None:
        """Read what is chosen and not known as it is now, and show it."""
        if not self._is_seen or self._page is None:
            return
        paths = self.chosen.paths
        known, smoothing = dict(self._known), self._smoothing()

        def read() -> list[_Known]:
            stamps = [stamp_of(path) for path in paths]
            stale = [
                path
                for path, stamp in zip(paths, stamps, strict=True)
                if path not in known or known[path].stamp != stamp
            ]
            fresh = dict(zip(stale, read_runs(stale, smoothing), strict=True))
            return [
                _Known(fresh[path], stamp) if path in fresh else known[path]
                for path, stamp in zip(paths, stamps, strict=True)
            ]

        def take(found: list[_Known]) -> None:
            self._known = {one.run.path: one for one in found}
            self._show_read()

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        if not paths:
            self._background.forget(_READING)
            take([])
        else:
            if not self._known:
                self._page.show_nothing(
                    self.tr("Reading {0} runs …").format(f"{len(paths):,}"), "", offers_choice=False
                )
            self._background.run(_READING, read, take, failed)

    @Slot(list)
    def _take_rows(self, _rows: Sequence[RunRow]) -> None:
        if self._store.runs_dir != self.chosen.runs_dir:
            self.chosen.read(self._store.runs_dir)
            self._trashed.clear()
        self._put_back()
        self._show_menus()
        paths = self.chosen.paths
        alive = [row for path in paths if (row := self._store.row(path)) and is_alive(row)]
        others = [path for path in paths if (row := self._store.row(path)) and self._is_stale(row)]
        gone = [path for path in paths if self._is_gone(path)]
        if (alive or others or gone) and not self._background.busy(_READING):
            self.refresh()

    def _is_gone(self, path: Path) -> bool:
        """Whether a run was there when it was read, and stands in the list no more."""
        known = self._known.get(path)
        listed = self._store.is_read and path.parent == self._store.runs_dir
        was_there = known is not None and known.stamp != GONE
        return listed and was_there and self._store.row(path) is None

    def _is_stale(self, row: RunRow) -> bool:
        known = self._known.get(row.info.path)
        return known is None or known.run.info.name != row.info.name or known.stamp != row.stamp

    @Slot(list)
    def _take_deleted(self, gone: Sequence[tuple[RunRow, Path]]) -> None:
        chosen = self.chosen
        paths = [row.info.path for row, _ in gone if row.info.path in chosen.paths]
        self._trashed |= {path: (chosen.place(path), path == chosen.base) for path in paths}
        chosen.remove(paths)

    def _put_back(self) -> None:
        """Compare again what is no longer in the trash."""
        for path in [path for path in self._trashed if self._store.row(path) is not None]:
            place, is_base = self._trashed.pop(path)
            self.chosen.put_back(path, place, is_base=is_base)

    # -- showing

    @Slot()
    def _show_read(self) -> None:
        page = self._page
        if page is None:
            return
        read = [self._known[path].run for path in self.chosen.paths if path in self._known]
        self._show_menus()
        if not read:
            self.shown, self._repeat = None, Repeat()
            page.bar.set_runs(0, "")
            page.show_nothing(
                self.tr("Nothing to compare yet"),
                self.tr(
                    "Select two or more runs in the list, then press Compare. You see "
                    "their curves, which settings differ, and whether the difference "
                    "is clear."
                ),
                offers_choice=True,
            )
        else:
            base = self.chosen.base
            places = [self.chosen.place(run.path) for run in read]
            self.shown = shown_of(read, places, str(base) if base is not None else "")
            self._repeat = repeat_of(read, self.shown)
            page.show_comparison(self.shown)
        self._show_repeat()

    def _show_repeat(self) -> None:
        if self._page is None:
            return
        leads = bool(self._repeat.text) and self._is_idle
        self._page.bar.set_repeat(
            self._repeat.text, self._repeat.tip, can=self._is_idle, leads=leads
        )
        self.leading_changed.emit(leads or self.shown is None)

    def _show_menus(self) -> None:
        if self._page is None:
            return
        chosen = set(self.chosen.paths)
        rows = [row for row in self._store.rows if row.info.path not in chosen]
        readable = [row for row in rows if row.info.state != "unreadable"]
        shown = [(row.key, " ".join(row.info.name.split())) for row in readable[:_ADDABLE]]
        self._page.bar.set_addable(shown, len(readable) > _ADDABLE)
        names = [one.name for one in self.chosen.kept]
        self._page.bar.set_kept(names, can_keep=bool(chosen))

    # -- kept under a name

    @Slot()
    def _ask_name(self) -> None:
        if self._page is None:
            return
        shown = self.shown
        name = " · ".join(run.name for run in shown.runs[:2]) if shown else ""
        title, label = self.tr("Save this comparison"), self.tr("Name")
        ask_name(self._page, "compare_keep_dialog", title, label, name, self._keep)

    @Slot(str)
    def _keep(self, name: str) -> None:
        name = " ".join(name.split())
        if name:
            self.chosen.keep(name)
            self._notices.tell("info", self.tr("Comparison saved as “{0}”.").format(name))

    @Slot(str)
    def _forget(self, name: str) -> None:
        gone = self.chosen.forget(name)
        if gone is not None:
            self._forgotten.append(gone)
            self._notices.dismiss()
            text = self.tr("Comparison “{0}” deleted. Its runs are unchanged.").format(name)
            self._notices.tell("info", text, action=(FORGET, self.tr("Undo")))

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == FORGET and self._forgotten:
            self.chosen.restore(self._forgotten.pop())
