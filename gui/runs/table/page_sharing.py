"""What the page of runs offers to share: a report, a run as one file, a replay. Knows no run."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.runs.table.page_actions import make_action
from gui.runs.table.rows import RunRow, is_alive
from gui.runs.text import tr

_SHARED = ("all", "newest", "none")  # which checkpoints go with a run


class PageSharing(QObject):
    """The actions, views of which stand in the page's menu.

    Signals:
        report_wanted: list[Path]. share_wanted: Path, str which checkpoints. replay_wanted: Path.
    """

    report_wanted = Signal(list)
    share_wanted = Signal(object, str)
    replay_wanted = Signal(object)

    def __init__(self, chosen: Callable[[], Sequence[RunRow]], page: QWidget) -> None:
        super().__init__(page)
        self._chosen = chosen
        self._can_train = True
        self.report = make_action("run_report", self._report, page)
        self.replay = make_action("run_replay", lambda: self._one(self.replay_wanted.emit), page)
        self.shares: list[QAction] = [
            make_action(
                f"run_share_{which}",
                lambda which=which: self._one(lambda path: self.share_wanted.emit(path, which)),  # type: ignore[misc]
                page,
            )
            for which in _SHARED
        ]

    def _paths(self) -> list[Path]:
        return [row.info.path for row in self._chosen()]

    def _report(self) -> None:
        self.report_wanted.emit(self._paths())

    def _one(self, tell: Callable[[Path], object]) -> None:
        if len(paths := self._paths()) == 1:
            tell(paths[0])

    def set_can_train(self, can: bool) -> None:
        """Whether a run could be begun now."""
        self._can_train = can
        self.refresh()

    def refresh(self) -> None:
        """Bring up to date what can be done with what is chosen."""
        rows = self._chosen()
        readable = [row for row in rows if row.info.state != "unreadable"]
        self.report.setEnabled(bool(rows) and len(readable) == len(rows))
        one = readable[0] if len(rows) == 1 and readable else None
        for action in self.shares:
            action.setEnabled(one is not None and not is_alive(one))
        own = one is not None and not one.info.imported
        self.replay.setEnabled(own and self._can_train and one is not None and not is_alive(one))

    def add_to(self, menu: QMenu) -> None:
        """Add them to the page's menu."""
        menu.addAction(self.report)
        share = menu.addMenu(tr("Share as one file"))
        share.setObjectName("runs_share")
        share.addActions(self.shares)
        share.setEnabled(self.shares[0].isEnabled())
        share.setToolTipsVisible(True)
        menu.addAction(self.replay)
