"""How far the work is, where the desktop shows it: in the window's title and on its icon.

Desktops that know Unity's launcher interface (GNOME's and KDE's docks) draw a bar on the icon; Qt
itself sets a number on it there, on macOS and on Windows 11. A bar on Windows or in macOS' Dock
needs libraries of theirs: there the title tells it alone. Knows no run.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.queue.desktop import has_session_bus
from gui.language.numbers import percent
from gui.style.outside_text import title_text

_DESKTOP_FILE = "application://crest.desktop"
_PATH, _INTERFACE = "/com/crest/Launcher", "com.canonical.Unity.LauncherEntry"


class Taskbar(QObject):
    """The title and the icon of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._name = window.windowTitle()
        self._percent: int | None = None
        self._count = 0

    @Slot(str)
    def set_name(self, name: str) -> None:
        """What the window shows, as its title says it."""
        self._name = name
        self._show_title()

    def set_share(self, share: float | None) -> None:
        """How far the run is, 0 to 1; ``None``: none is on. Cheap where nothing is new."""
        percent = None if share is None else int(min(max(share, 0.0), 1.0) * 100)
        if percent != self._percent:
            self._percent = percent
            self._show_title()
            _tell_launcher(percent)

    def set_waiting(self, count: int) -> None:
        """How many runs wait or are at work: a number on the icon; 0: none."""
        if count != self._count:
            self._count = count
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.setBadgeNumber(count)

    def end(self) -> None:
        """Nothing is told any more."""
        self.set_share(None)
        self.set_waiting(0)

    def _show_title(self) -> None:
        told = "" if self._percent is None else f"{percent(str(self._percent))} · "
        self._window.setWindowTitle(told + title_text(self._name))


def _tell_launcher(percent: int | None) -> None:
    if not has_session_bus():
        return
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    told = {"progress": (percent or 0) / 100, "progress-visible": percent is not None}
    message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
    message.setArguments([_DESKTOP_FILE, told])
    bus.send(message)
