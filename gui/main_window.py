"""The window: what stands where, and which part hears which. No training, no numbers of its own.

Built in two goes, so that it is painted before the plots' libraries are loaded: the constructor
makes the frame and the transport, :meth:`MainWindow.complete` the settings and the plots.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS, RunConfig
from core.events import Finished, Started
from gui.actions import Actions
from gui.closing import Closing
from gui.housekeeper import Housekeeper
from gui.icons import app_icon
from gui.memory_meter import MemoryMeter
from gui.panels.log_panel import LogPanel
from gui.panels.notice import Notice
from gui.panels.progress_line import ProgressLine
from gui.panels.samples_panel import SamplesPanel
from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.run_clock import duration, gigabytes, rate
from gui.run_controller import (
    PRIMARY,
    Control,
    Phase,
    RunController,
    SessionFactory,
    new_session,
)
from gui.run_display import RunDisplay
from gui.settings_store import SettingsStore
from gui.theme import Mode, Palette, theme

if TYPE_CHECKING:
    from gui.draft import Draft
    from gui.panels.settings_panel import SettingsPanel
    from gui.plots.run_plots import RunPlots
    from gui.preview import Preview

_SIDES = (308, 720, 292)  # px of left, centre and right in a window of the drawings' size
_CLOSE_S = 3.0
