"""What is shared of runs in one window: reports, archives, replays; and what was open lately.

Says which run is meant where a menu names none: the compared ones, the chosen ones, the shown one.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.config import RunConfig
from core.run_store.reproducibility import Replay
from gui.panels.pages import COMPARE, RUNS
from gui.runs.share.archiver import RunArchiver
from gui.runs.share.replayer import RunReplayer
from gui.runs.share.reporter import RunReporter
from gui.settings.panel import SettingsPanel
from gui.window.assembly import Controls, Models
from gui.window.layout import Panels
from gui.window.recent_menu import RecentMenu
from gui.window.stored_runs import StoredRuns
from gui.window.system_information import SystemInformation


class SharingBinding(QObject):
    """Attributes: ``reporter``, ``archiver``, ``replayer``, ``recent``."""

    def __init__(
        self,
        models: Models,
        panels: Panels,
        controls: Controls,
        stored: StoredRuns,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._models, self._panels, self._stored = models, panels, stored
        notice, background = panels.notice, stored.background
        self.reporter = RunReporter(background, notice, window)
        self.archiver = RunArchiver(models.controller, background, notice, window)
        self.replayer = RunReplayer(models.controller, models.presenter, background, notice, window)
        self.recent = RecentMenu(controls.menus.recent, background, notice)
        self.system = SystemInformation(models.controller, background, notice)
        controls.actions.sharing.system.triggered.connect(self.system.copy)
        self._connect_actions(controls)
        self._connect_pages()
        self._connect_recent()
        for part in (self.reporter, self.archiver):
            notice.action_wanted.connect(part.act)
        self.archiver.imported.connect(self._show_imported)
        self.replayer.beginning.connect(self._begin_replay)
        self.replayer.judged.connect(lambda verdict: panels.log.add("info", str(verdict)))

    def close(self) -> None:
        """End what is being written."""
        self.reporter.task.close()
        self.archiver.close()

    @property
    def is_writing(self) -> bool:
        """Whether a report or a shared run is made, or one is imported."""
        tasks = self.reporter.task, self.archiver.packing, self.archiver.importing
        return any(task.is_on for task in tasks)

    @property
    def meant(self) -> list[Path]:
        """The runs that are meant where none is named."""
        page = self._panels.pages.current
        if page == COMPARE and self._stored.compare.chosen.paths:
            return list(self._stored.compare.chosen.paths)
        rows = self._panels.runs_page.chosen() if page == RUNS else []
        if rows:
            return [row.info.path for row in rows]
        started = self._models.presenter.started
        last = self._stored.viewer.last_run or (
            Path(started.run_dir) if started is not None and started.run_dir else None
        )
        return [last] if last is not None else []

    @property
    def meant_one(self) -> Path | None:
        """The one that is meant; ``None``: there is none."""
        return self.meant[0] if self.meant else None

    def _connect_actions(self, controls: Controls) -> None:
        sharing = controls.actions.sharing
        sharing.report.triggered.connect(lambda: self.reporter.choose(self.meant))
        sharing.import_runs.triggered.connect(self.archiver.ask)
        sharing.replay.triggered.connect(lambda: self.replayer.replay(self.meant_one))
        for which, action in sharing.shares.items():
            action.triggered.connect(self._share(which))

    def _share(self, which: str) -> Callable[[], None]:
        return lambda: self.archiver.choose(self.meant_one, which)

    def _connect_pages(self) -> None:
        page = self._panels.runs_page.sharing
        page.report_wanted.connect(self.reporter.choose)
        page.share_wanted.connect(self.archiver.choose)
        page.replay_wanted.connect(self.replayer.replay)
        self._stored.compare.report_wanted.connect(
            lambda: self.reporter.choose(self._stored.compare.chosen.paths)
        )
        self._panels.shown_bar.report_wanted.connect(lambda: self.reporter.choose(self.meant))

    def _connect_recent(self) -> None:
        viewer = self._stored.viewer
        viewer.shown_changed.connect(
            lambda run: None if run is None else self.recent.add_run(run.path, run.info.name)
        )
        self._models.presenter.run_began.connect(
            lambda started, _: self.recent.add_run(Path(started.run_dir), started.name)
        )
        self.recent.run_wanted.connect(viewer.open)

    def use_settings(self, panel: SettingsPanel) -> None:
        """Files of settings that were open lately are opened again in this form."""
        panel.shared_chosen.connect(lambda paths: self.archiver.take([*map(Path, paths)]))
        panel.config_opened.connect(self.recent.add_settings)
        panel.config_saved.connect(self.recent.add_settings)
        self.recent.settings_wanted.connect(lambda path: panel.open_config(str(path)))

    @Slot(list)
    def _show_imported(self, folders: list[Path]) -> None:
        self._stored.store.renew()
        self._stored.viewer.open(folders[-1])

    @Slot(object, object, str)
    def _begin_replay(self, config: RunConfig, replay: Replay, name: str) -> None:
        self._panels.notice.dismiss()
        self._stored.viewer.show_own()
        self._panels.pages.show_training()
        self._models.presenter.forget()
        self._models.controller.start(config, replay=replay, name=name)
