"""*Start from...*: a menu of what the next run can start from, by dialog or by name.

Knows the table of public weights; looks into no file.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gui.widgets.field_text import bytes_text


def is_over(parts: Iterable[QWidget], place: QPoint) -> bool:
    """Whether a place on the screen is over one of these, as it is seen."""
    return any(
        part.isVisible() and part.rect().contains(part.mapFromGlobal(place)) for part in parts
    )


class StartFromButton(QPushButton):
    """A button with the menu; the menu is filled when it opens.

    Signals:
        folder_wanted: a folder is to be asked for.
        file_wanted: a file is to be asked for.
        chosen: str, a name, or empty for random weights.
    """

    folder_wanted = Signal()
    file_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Start from…"), parent)
        self.setObjectName("start_from_button")
        self.setProperty("role", "chip")
        self.setToolTip(
            self.tr(
                "Fine-tune existing weights instead of training from random ones: a Hugging "
                "Face GPT-2 folder, a weights file, one of your runs, or a public GPT-2. You "
                "can also drop them on the window."
            )
        )
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.setObjectName("start_from_menu")
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    @Slot()
    def _fill(self) -> None:
        from core import paths
        from core.training.public_weights import PUBLIC_MODELS, folder_of  # not before paint

        self._menu.clear()
        folder = self._add("folder", self.tr("&Folder (Hugging Face, run, checkpoint)…"))
        folder.triggered.connect(self.folder_wanted)
        file = self._add("file", self.tr("&Weights file (.safetensors)…"))
        file.triggered.connect(self.file_wanted)
        self._menu.addSeparator()
        line, store = self.tr("{title} (downloaded once, {size})"), paths.store_dir()
        for model in PUBLIC_MODELS.values():
            size = bytes_text(model.megabytes * 1_000_000)
            is_here = folder_of(model, store) is not None
            text = model.title if is_here else line.format(title=model.title, size=size)
            named = self._add(model.name, text)
            named.setToolTip(self.tr("Licence: {licence}").format(licence=model.licence))
            named.triggered.connect(lambda _on=False, name=model.name: self.chosen.emit(name))
        self._menu.addSeparator()
        nothing = self._add("nothing", self.tr("&None: random weights"))
        nothing.triggered.connect(lambda: self.chosen.emit(""))

    def _add(self, name: str, text: str) -> QAction:
        action = QAction(text, self._menu)
        action.setObjectName(f"start_from_{name}")
        self._menu.addAction(action)
        return action
