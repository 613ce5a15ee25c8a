"""Names that features still read from the window. Goes with the last of them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QPushButton, QSplitter, QWidget

if TYPE_CHECKING:
    from gui.models.draft import Draft
    from gui.panels.edits import EditsPanel
    from gui.panels.log import LogPanel
    from gui.panels.notice import Notice
    from gui.panels.pages import Pages
    from gui.panels.samples import SamplesPanel
    from gui.panels.side_tabs import SideTabs
    from gui.panels.status import StatusBar
    from gui.panels.transport import Transport
    from gui.run.controller import RunController
    from gui.run.live_settings import LiveSettings
    from gui.run.presenter import RunPresenter
    from gui.runs.stored.shown_bar import ShownBar
    from gui.runs.table.page import RunsPage
    from gui.schedule_editor.staged_edits import StagedEdits
    from gui.settings.data_preview import DataPreview
    from gui.settings.preferences import Preferences
    from gui.window.actions import Actions
    from gui.window.assembly import Controls, Models, Settings
    from gui.window.close_guard import CloseGuard
    from gui.window.layout import Panels
    from gui.window.run_status import RunStatus
    from gui.window.stored_runs import StoredRuns
    from gui.window.view_settings import ViewSettings


class OldNames(QMainWindow):
    """Reads what the stages have made."""

    preferences: "Preferences"

    @property
    def models(self) -> "Models":
        raise NotImplementedError

    @property
    def panels(self) -> "Panels":
        raise NotImplementedError

    @property
    def controls(self) -> "Controls":
        raise NotImplementedError

    @property
    def settings(self) -> "Settings":
        raise NotImplementedError

    @property
    def stored(self) -> "StoredRuns":
        raise NotImplementedError

    @property
    def controller(self) -> "RunController":
        return self.models.controller

    @property
    def display(self) -> "RunPresenter":
        return self.models.presenter

    @property
    def draft(self) -> "Draft":
        return self.models.draft

    @property
    def staging(self) -> "StagedEdits":
        return self.models.staging

    @property
    def live(self) -> "LiveSettings":
        return self.models.live

    @property
    def preview(self) -> "DataPreview":
        return self.settings.preview

    @property
    def actions_(self) -> "Actions":
        return self.controls.actions

    @property
    def view(self) -> "ViewSettings":
        return self.controls.view

    @property
    def closing(self) -> "CloseGuard":
        return self.controls.close_guard

    @property
    def face(self) -> "RunStatus":
        return self.controls.status

    @property
    def transport(self) -> "Transport":
        return self.panels.transport

    @property
    def notice(self) -> "Notice":
        return self.panels.notice

    @property
    def status(self) -> "StatusBar":
        return self.panels.status

    @property
    def tabs(self) -> "SideTabs":
        return self.panels.side

    @property
    def samples(self) -> "SamplesPanel":
        return self.panels.side.samples

    @property
    def edits(self) -> "EditsPanel":
        return self.panels.side.edits

    @property
    def log(self) -> "LogPanel":
        return self.panels.side.log

    @property
    def runs_button(self) -> QPushButton:
        return self.panels.side.runs_button

    @property
    def runs(self) -> "RunsPage":
        return self.panels.runs_page

    @property
    def shown_bar(self) -> "ShownBar":
        return self.panels.shown_bar

    @property
    def pages(self) -> "Pages":
        return self.panels.pages

    @property
    def splitter(self) -> QSplitter:
        return self.panels.splitter

    @property
    def whole(self) -> QWidget:
        return self.panels.whole

    @property
    def store(self) -> "Preferences":
        return self.preferences
