"""Pictures of the plots: asked where to, written, and said how it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from core.i18n import system_reason
from gui.panels.notice import Notice
from gui.plots import picture
from gui.plots.plot_menu import PlotMenu
from gui.plots.stack import PlotStack

Write = Callable[[Path], None]
PictureOf = Callable[[QWidget], tuple[QImage, bytes]]


class PlotPictures(QObject):
    """Saves plots as PNG or SVG."""

    def __init__(self, window: QWidget, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._notice = notice

    def add_stack(self, stack: PlotStack) -> PlotMenu:
        """Give these plots their menus."""
        menu = PlotMenu(
            stack.cards,
            stack.picture_of,
            lambda card: (*card.header.values, *card.summary.values),
            stack,
            offers_help=True,
        )
        stack.card_made.connect(menu.add)
        menu.help_wanted.connect(lambda card: stack.help_wanted.emit(card.spec.object_name))
        self.add_menu(menu, stack.picture_of)
        return menu

    def add_menu(self, menu: PlotMenu, picture_of: PictureOf) -> None:
        """Save what is asked for in a menu."""

        def save(card: QWidget) -> None:
            self._ask(lambda path: picture.write(path, *picture_of(card)))

        menu.save_wanted.connect(save)

    def choose(self, stack: PlotStack) -> None:
        """Ask for a file name and save all plots under it."""
        self._ask(stack.save_image)

    def _ask(self, write: Write) -> None:
        dialog = QFileDialog(self._window, self.tr("Save plots"))
        dialog.setObjectName("plot_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG image (*.png)"), self.tr("SVG drawing (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(lambda path: self._save(path, write))
        dialog.open()

    def _save(self, path: str, write: Write) -> None:
        try:
            write(Path(path))
        except (OSError, ValueError) as error:
            text = self.tr("Could not save the plots to {0}: {1}")
            self._notice.tell("error", text.format(path, system_reason(error)))
        else:
            self._notice.tell("info", self.tr("Plots saved to {0}").format(path))
