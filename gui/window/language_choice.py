"""The language that was chosen in the menu: remembered, and spoken as soon as that is possible."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLayout, QMainWindow

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
            self._say_so()
            window.speak(name)

    def _say_so(self) -> None:
        """Over the window, which stands still meanwhile; goes with what it lies on."""
        window = self.parent()
        if not isinstance(window, QMainWindow):
            return
        label = QLabel(self.tr("Changing the language…"), window)
        label.setObjectName("changing_language")
        label.setProperty("role", "changing")
        label.adjustSize()
        label.move(window.rect().center() - label.rect().center())
        label.show()
        label.repaint()  # now: the event loop does not come to it before the window is made anew


def delete_content(window: QMainWindow) -> None:
    """Delete what a window holds; it itself, its layout and the choice of a language stay."""
    # Not taken out first: all of it would be styled once more, for nobody.
    # Qt's own (the line beside a dock is one) are its layout's, which uses them again.
    own = [child for child in window.children() if not child.objectName().startswith("qt_")]
    for child in own:
        if not isinstance(child, QLayout | LanguageChoice):
            child.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
