"""Pictures of the plots: asked where to, written, and said how it went."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from gui.panels.notice import Notice
from gui.plots.stack import PlotStack


class PlotPictures(QObject):
    """Saves the plots of one window as PNG or SVG."""

    def __init__(self, plots: PlotStack, notice: Notice) -> None:
        super().__init__(plots)
        self._plots = plots
        self._notice = notice

    @Slot()
    def choose(self) -> None:
        """Ask for a file name and save under it."""
        dialog = QFileDialog(self._plots.window(), self.tr("Save plots"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG image (*.png)"), self.tr("SVG drawing (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    @Slot(str)
    def _save(self, path: str) -> None:
        try:
            self._plots.save_image(path)
        except (OSError, ValueError) as error:
            reason = self.tr("Could not save the plots to {0}: {1}").format(path, error)
            self._notice.tell("error", reason)
        else:
            self._notice.tell("info", self.tr("Plots saved to {0}").format(path))
