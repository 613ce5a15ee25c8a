"""The menu of a plot: its picture and its numbers, copied or saved.

It opens by the right button on the header and on the plot, and by the menu key; a drag with the
right button stays a zoom. Knows no files.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.header import Value
from gui.plots.picture_clip import copy_picture
from gui.style.outside_text import menu_text


class PlotMenu(QObject):
    """One menu for the plots of one stack.

    Args:
        cards: the plots.
        picture_of: a plot as an image and as SVG.
        values_of: the numbers that a plot shows now.
        parent: a widget, that of the menus.
        can_save: whether somebody hears what is to be saved.
        offers_help: whether more can be told about each plot.

    Signals:
        save_wanted: the card whose picture is to be saved.
        help_wanted: the card about whose plot more is to be told.
    """

    save_wanted = Signal(object)
    help_wanted = Signal(object)

    def __init__(
        self,
        cards: Sequence[Any],
        picture_of: Callable[[Any], tuple[QImage, bytes]],
        values_of: Callable[[Any], Sequence[Value]],
        parent: QWidget,
        *,
        can_save: bool = True,
        offers_help: bool = False,
    ) -> None:
        super().__init__(parent)
        self._can_save = can_save
        self._parent, self._picture_of, self._values_of = parent, picture_of, values_of
        self._card_of: dict[QObject, Any] = {}
        self._offers_help = offers_help
        for card in cards:
            self.add(card)

    @Slot(object)
    def add(self, card: Any) -> None:
        """Give one more plot its menu."""
        for part in (card.header, card.surface):
            self._card_of[part] = card
            part.installEventFilter(self)
        card.surface.scene().sigMouseClicked.connect(lambda event: self._clicked(card, event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card = self._card_of.get(watched)
        if card is None or not isinstance(event, QContextMenuEvent):
            return False
        if watched is card.surface and event.reason() is QContextMenuEvent.Reason.Mouse:
            return False  # it may become a drag: a click is told when the button is let go
        self.menu_of(card).popup(event.globalPos())
        return True

    def _clicked(self, card: Any, event: Any) -> None:
        if event.button() == Qt.MouseButton.RightButton and not event.isAccepted():
            event.accept()
            self.menu_of(card).popup(event.screenPos().toPoint())

    def menu_of(self, card: Any) -> QMenu:
        """The menu of a plot, as it is now."""
        menu = QMenu(self._parent)
        menu.setObjectName("plot_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        copy = menu.addAction(self.tr("Copy picture"), lambda: self.copy_picture(card))
        copy.setObjectName("plot_copy")
        copy.setToolTip(
            self.tr("Copies an image and an SVG. The other program uses what it supports")
        )
        svg = menu.addAction(self.tr("Copy as SVG text"), lambda: self.copy_svg(card))
        svg.setObjectName("plot_copy_svg")
        if self._can_save:
            save = menu.addAction(self.tr("Save picture…"), lambda: self.save_wanted.emit(card))
            save.setObjectName("plot_save")
        if self._offers_help:
            menu.addSeparator()
            asked = menu.addAction(self.tr("What is this?"), lambda: self.help_wanted.emit(card))
            asked.setObjectName("plot_help")
        values = [value for value in self._values_of(card) if value.number]
        if values:
            menu.addSeparator()
        for value in values:
            text = self.tr("Copy {value}").format(value=f"{value.label} {value.number}".strip())
            action = menu.addAction(menu_text(text))
            action.setObjectName("plot_copy_number")
            action.triggered.connect(lambda _=False, value=value: _copy_text(value.number))
        return menu

    def copy_picture(self, card: Any) -> None:
        """A plot's picture on the clipboard, as an image and as SVG."""
        copy_picture(*self._picture_of(card))

    def copy_svg(self, card: Any) -> None:
        """A plot's SVG on the clipboard, as text."""
        _copy_text(self._picture_of(card)[1].decode())


def _copy_text(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
