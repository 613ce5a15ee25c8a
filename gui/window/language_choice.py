"""The language that was chosen in the menu: remembered, and spoken as soon as that is possible."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLayout, QMainWindow

from gui.language import spoken
from gui.models.preferences import Preferences

if TYPE_CHECKING:
    from gui.window.cover import Cover
    from gui.window.slices import Slices
    from gui.window.whole_window import WholeWindow

_LOOK_AGAIN_MS = 500
_PAUSE_MS = 1  # at 0 the next slice comes before what waits


class LanguageChoice(QObject):
    """Part of the window itself: it stays when the content is made anew.

    The content is made in slices, between which events are heard: what trains is waited for by
    nobody, and a window that is closed or moved meanwhile answers.
    """

    def __init__(
        self, preferences: Preferences, window: "WholeWindow", parent: QMainWindow
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._window = window
        self._main = parent
        self._slices: Slices[None] | None = None
        self._cover: Cover | None = None
        self._is_over = False
        self._has_told = False  # why it waits: once, as it may stand in the place of other news

    @Slot()
    def end(self) -> None:
        """Speak no other language any more."""
        self._is_over = True

    @Slot(QAction)
    def choose(self, action: QAction) -> None:
        """A language of the menu, or the system's."""
        self._preferences.put("view/language", action.data())
        self._has_told = False
        QTimer.singleShot(0, self, self._speak)  # the menu itself is made anew

    def finish(self) -> None:
        """Make at once what is left to be made of a change that has begun."""
        while self._slices is not None:
            self._make_slice(self._slices)

    @Slot()
    def _speak(self) -> None:
        """Speak the chosen language, as soon as nothing would be lost by it."""
        from gui.window import handover

        window = self._window
        name = spoken.wanted(self._preferences.language)
        if self._is_over or not window.is_complete or name == spoken.spoken():
            return
        trains = handover.is_awaited(window)
        if trains or handover.is_writing(window):
            if not self._has_told:
                runs = self.tr("The language changes as soon as the runs in progress have ended.")
                file = self.tr("The language changes as soon as the file in progress is complete.")
                window.panels.notice.tell("info", runs if trains else file)
            self._has_told = True
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._speak)
        elif self._slices is None:
            self._say_so()
            self._slices = window.in_language(name)
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._slices is None:
            return  # finished meanwhile
        self._make_slice(self._slices)
        if self._slices is not None:
            QTimer.singleShot(_PAUSE_MS, self, self._go_on)

    def _make_slice(self, slices: "Slices[None]") -> None:
        from gui.window.cover import Cover  # not before the first paint

        cover, self._slices = self._cover or Cover(self._main), None
        self._cover = None
        try:
            next(slices)
            self._slices, self._cover = slices, cover
            cover.lie_over(self._main)
        except StopIteration:
            content = self._main.centralWidget()
            if content is not None:
                content.setFocus()  # Tab begins anew, as in a window that was just opened
        finally:  # also where it fails: what stands then can be worked with, or closed
            if self._slices is None:
                self._main.setUpdatesEnabled(True)
                cover.deleteLater()

    def _say_so(self) -> None:
        """Over the window, which shows what it showed until it is made anew."""
        label = QLabel(self.tr("Changing the language…"), self._main)
        label.setObjectName("changing_language")
        label.setProperty("role", "changing")
        label.adjustSize()
        label.move(self._main.rect().center() - label.rect().center())
        label.show()
        label.repaint()  # now: nothing is painted from here on until the window is made


def delete_content(window: QMainWindow) -> None:
    """Delete what a window holds; it itself, its layout and the choice of a language stay."""
    from gui.window.cover import Cover

    # Not taken out first: all of it would be styled once more, for nobody.
    # Qt's own (the line beside a dock is one) are its layout's, which uses them again.
    own = [child for child in window.children() if not child.objectName().startswith("qt_")]
    for child in own:
        if not isinstance(child, QLayout | LanguageChoice | Cover):
            child.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
