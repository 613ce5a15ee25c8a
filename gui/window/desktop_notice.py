"""A notification of the desktop: that a run has ended, said to whoever looks elsewhere.

By a program of the system (:mod:`core.queue.desktop`), else by an icon in the tray, which stands
there while it speaks. Where neither is, nothing is said. Knows no run.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from core.queue.desktop import notify
from gui.models.background import Background
from gui.style.outside_text import title_text

_SHOWN_MS = 8000
_LONGEST = 300  # characters
_WORK = "desktop-notice"


class DesktopNotice(QObject):
    """Tells things while the window is not the active one."""

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def tell(self, text: str) -> None:
        """Say it, unless a person looks at the window anyway."""
        if not self._window.isActiveWindow():
            said = title_text(text)[:_LONGEST]

            def told(taken: bool) -> None:
                if not taken:
                    self._tell_tray(said)

            self._background.run(_WORK, lambda: notify(said), told)

    def end(self) -> None:
        """Leave the tray."""
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()

    def _tell_tray(self, text: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._come_forward)
        self._tray.show()
        self._tray.showMessage("Crest", text, self._window.windowIcon(), _SHOWN_MS)

    @Slot()
    def _come_forward(self) -> None:
        self._window.showNormal()
        self._window.activateWindow()
