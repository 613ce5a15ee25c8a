"""The language that was chosen in the menu: remembered, and spoken as soon as that is possible."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QMainWindow

from gui.language import spoken
from gui.models.preferences import Preferences

if TYPE_CHECKING:
    from gui.window.whole_window import WholeWindow

_LOOK_AGAIN_MS = 500


class LanguageChoice(QObject):
    """Part of the window itself: it stays when the content is made anew."""

    def __init__(self, preferences: Preferences, window: "WholeWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._window = window
        self._is_over = False

    @Slot()
    def end(self) -> None:
        """Speak no other language any more."""
        self._is_over = True

    @Slot(QAction)
    def choose(self, action: QAction) -> None:
        """A language of the menu, or the system's."""
        self._preferences.put("view/language", action.data())
        QTimer.singleShot(0, self, self._speak)  # the menu itself is made anew

    @Slot()
    def _speak(self) -> None:
        """Speak the chosen language, as soon as nothing would be lost by it."""
        from gui.window import handover

        window = self._window
        name = spoken.wanted(self._preferences.language)
        if self._is_over or not window.is_complete or name == spoken.spoken():
            return
        if handover.is_awaited(window):
            text = self.tr("The language changes as soon as the runs in progress have ended.")
            window.panels.notice.tell("info", text)
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._speak)
        else:
            window.speak(name)


def delete_content(window: QMainWindow) -> None:
    """Delete what a window holds; it itself, its layout and the choice of a language stay."""
    whole = window.takeCentralWidget()
    # Qt's own (the line beside a dock is one) are its layout's, which uses them again.
    own = [child for child in window.children() if not child.objectName().startswith("qt_")]
    for child in (*own, whole):
        if child is not None and not isinstance(child, QLayout | LanguageChoice):
            child.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
