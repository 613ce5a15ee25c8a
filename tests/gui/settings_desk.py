"""The settings of one window without the window, and the looks at text and weights with them."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.models.draft import Draft
from gui.run.controller import RunController
from gui.run.live_settings import LiveSettings
from gui.settings.data_preview import DataPreview
from gui.settings.panel import SettingsPanel
from gui.settings.weights_check import WeightsCheck


class SettingsDesk:
    """A form that is shown, with one group open; :meth:`close` at the end."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        config: RunConfig,
        label: str = "",
        *,
        group: str,
        height: int,
    ) -> None:
        self.qtbot = qtbot
        self.draft = Draft(config, label)
        self.preview = DataPreview(self.draft, folder / "store", debounce_ms=0)
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.check = WeightsCheck(self.draft, self.preview, self.host, debounce_ms=0)
        live = LiveSettings(RunController(folder), self.draft, self.draft)
        self.panel = SettingsPanel(self.draft, self.preview, self.check, live, self.host)
        self.host.resize(308, height)
        self.panel.resize(308, height)
        self.host.show()
        qtbot.waitExposed(self.host)
        self.panel.groups.set_open([group])

    def close(self) -> None:
        self.check.close()
        assert self.preview.close()
        self.host.close()
