"""What is done with the runs of the page: named, tagged, exported, deleted and brought back.

Connects the page with the store and the exporter. What another run in the plots means is the
viewer's; knows no plots and no panel.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QDesktopServices

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.run_store.index import run_config
from gui.models.draft import Draft
from gui.run.controller import RunController
from gui.runs.ports import Notices
from gui.runs.table.exporter import RunExporter
from gui.runs.table.page import RunsPage
from gui.runs.table.rows import RunRow
from gui.runs.table.store import RunStore
from gui.style.outside_text import address_of

UNDO_DELETE = "runs:undo"


class RunsPageController(QObject):
    """Does what the page asks for. Signals: ``settings_loaded``: the draft has a run's settings."""

    settings_loaded = Signal()

    def __init__(
        self,
        page: RunsPage,
        store: RunStore,
        exporter: RunExporter,
        notices: Notices,
        draft: Draft,
        controller: RunController,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._store = store
        self._notices = notices
        self._draft = draft
        self._controller = controller
        self._trashed: list[list[tuple[RunRow, Path]]] = []  # by gesture, the last one last
        store.rows_changed.connect(page.set_rows)
        store.deleted.connect(self._take_deleted)
        store.told.connect(notices.tell)
        page.settings_wanted.connect(self._use_settings)
        page.folder_wanted.connect(_open_folder)
        page.export_wanted.connect(
            lambda row, kind: exporter.choose(row.info.path, row.info.name, kind)
        )
        page.delete_wanted.connect(store.delete)
        page.rename_wanted.connect(store.rename)
        page.notes_edited.connect(store.set_notes)
        page.tags_edited.connect(store.set_tags)
        controller.phase_changed.connect(self._show_whether_idle)
        controller.ended.connect(self._show_whether_idle)

    @Slot()
    def _show_whether_idle(self) -> None:
        self._page.set_can_resume(not self._controller.busy)

    @Slot(object)
    def _use_settings(self, row: RunRow) -> None:
        try:
            config: RunConfig = run_config(row.info.path)
        except ConfigError as error:
            self._notices.tell("error", str(error))
            return
        text = self.tr("Loaded the settings of {0}. Undo restores yours.")
        if row.info.imported:  # of another trainer's run only the schedule is known
            present = self._draft.config() or RunConfig()
            known = {
                path: config.value(path) for path in FIELD_PATHS if path.startswith("schedule.")
            }
            config = present.replaced(known)
            text = self.tr("Loaded the schedule of {0}. Undo restores yours.")
        self._draft.load(config, row.info.name)
        self.settings_loaded.emit()
        self._notices.tell("info", text.format(row.info.name))

    # -- deleting and undoing it

    @Slot(list)
    def _take_deleted(self, gone: list[tuple[RunRow, Path]]) -> None:
        self._trashed.append(gone)
        self._offer_undo()

    def _offer_undo(self) -> None:
        """What was deleted last can be undone, then what was deleted before."""
        gone = self._trashed[-1]
        many = self.tr("{0} runs moved to the trash.").format(f"{len(gone):,}")
        one = self.tr("{0} moved to the trash.").format(gone[0][0].info.name)
        self._notices.dismiss()  # what was just done can be undone: that comes first
        self._notices.tell(
            "info", one if len(gone) == 1 else many, action=(UNDO_DELETE, self.tr("Undo"))
        )

    @property
    def trashed(self) -> tuple[list[tuple[RunRow, Path]], ...]:
        """What was deleted here and can be brought back, by gesture, the last one last."""
        return tuple(self._trashed)

    def take_over(self, trashed: Sequence[list[tuple[RunRow, Path]]]) -> None:
        """Let what was deleted in another window's page be brought back here."""
        self._trashed = list(trashed)
        if self._trashed:
            self._offer_undo()

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == UNDO_DELETE and self._trashed:
            self._store.restore([trash for _, trash in self._trashed.pop()])
            if self._trashed and not self._notices.text():
                self._offer_undo()


def _open_folder(row: RunRow) -> None:
    QDesktopServices.openUrl(address_of(row.info.path))
