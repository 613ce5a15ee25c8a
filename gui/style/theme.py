"""Which of the colour schemes is on: the system's, unless the person chose one.

Widgets ask :func:`palette` and listen to ``theme().changed``; no widget writes a colour of its own.
Knows no panel and no run.
"""

from enum import Enum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.style.fonts import forget_fonts, interface_font
from gui.style.palette import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Palette,
    qt_palette,
)


class Mode(Enum):
    """Which colour scheme the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    DARK_CONTRAST = "dark contrast"
    LIGHT_CONTRAST = "light contrast"


_CHOSEN = {
    Mode.LIGHT: LIGHT,
    Mode.DARK: DARK,
    Mode.DARK_CONTRAST: DARK_CONTRAST,
    Mode.LIGHT_CONTRAST: LIGHT_CONTRAST,
}
_OF_SYSTEM = {  # by dark, and by strong contrast
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): LIGHT_CONTRAST,
    (True, True): DARK_CONTRAST,
}


class Theme(QObject):
    """The scheme that is on. One per process, made by :func:`theme`."""

    changed = Signal(object)  # Palette

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = Mode.SYSTEM
        self._dressed = False
        # Both are kept: PySide gives the second up together with the first.
        self._hints = QGuiApplication.styleHints()
        self._contrast = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._contrast.contrastPreferenceChanged.connect(self._system_changed)
        self._palette = self._wanted()

    @property
    def palette(self) -> Palette:
        """The colours to draw with now."""
        return self._palette

    @property
    def mode(self) -> Mode:
        """What the person chose; ``SYSTEM`` follows the desktop."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Choose a scheme, or follow the system's."""
        self._mode = mode
        self._refresh()

    def dress(self) -> None:
        """Give the application its style, font, colours and style sheet."""
        if not self._dressed:
            self._dressed = True
            self._refresh()
            self._app.setStyle("Fusion")
            self._app.setFont(interface_font())
            self._apply()

    def set_font_anew(self) -> None:
        """Take the system's font again after it changed."""
        forget_fonts()
        if self._dressed:
            self._app.setFont(interface_font())
            self._apply()

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self._palette:
            self._palette = wanted
            if self._dressed:
                self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        from gui.style.style_sheet import style_sheet  # not for the first paint

        self._app.setPalette(qt_palette(self._palette))
        self._app.setStyleSheet(style_sheet(self._palette))

    def _wanted(self) -> Palette:
        if self._mode is not Mode.SYSTEM:
            return _CHOSEN[self._mode]
        return _OF_SYSTEM[self._system_is_dark(), self._system_is_strong()]

    def _system_is_strong(self) -> bool:
        """Whether the desktop asks for strong contrast; the first paint does not wait for that."""
        if not self._dressed:
            return False
        from PySide6.QtCore import Qt

        return self._contrast.contrastPreference() is Qt.ContrastPreference.HighContrast

    def _system_is_dark(self) -> bool:
        if not self._dressed:
            # The first paint does without the namespace Qt: making it takes a tenth of that time.
            return self._app.palette().window().color().lightness() < 128
        from PySide6.QtCore import Qt

        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @Slot()
    def _system_changed(self) -> None:
        self._refresh()


_the_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the process.

    Raises:
        RuntimeError: there is no ``QApplication`` yet.
    """
    global _the_theme  # noqa: PLW0603 - one per process, as the application is
    if _the_theme is None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("the theme needs a QApplication")
        _the_theme = Theme(app)
        app.destroyed.connect(_forget_theme)
    return _the_theme


def _forget_theme() -> None:
    global _the_theme  # noqa: PLW0603
    _the_theme = None


def palette() -> Palette:
    """The colours to draw with now."""
    return theme().palette


def repolish(widget: QWidget) -> None:
    """Make a widget look like its dynamic properties again after one of them changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
