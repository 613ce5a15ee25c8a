"""What this program is: the page that the Help menu opens. Knows no run."""

import html
import platform

from PySide6.QtCore import QObject, QSize, Qt, Slot, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.version import VERSION
from gui.language.texts import translate
from gui.style.fonts import scaled_px
from gui.widgets.padded_label import PaddedLabel
from gui.widgets.screen_room import within_screen
from gui.window.actions import Actions

_PAGE_WIDTH, _PAGE_HEIGHT = 520, 480  # px, of the drawings; a longer page is scrolled


def _tr(text: str) -> str:
    return translate("Help", text)


class About(QObject):
    """Opens the page about the program."""

    def __init__(self, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions.about.triggered.connect(self._show_about)

    @Slot()
    def _show_about(self) -> None:
        show_page(self._window, "about_page", self.tr("About Crest"), about_page())


def show_page(parent: QWidget, name: str, title: str, rich_text: str) -> QDialog:
    """Open a page of our own text (never generated text: it may hold markup)."""
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    label = PaddedLabel((20, 16, 20, 8), rich_text, dialog)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    area = QScrollArea(dialog)
    area.setWidgetResizable(True)
    area.setAccessibleName(title)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(label)
    label.setProperty("role", "scrolled")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    buttons.setContentsMargins(16, 4, 16, 12)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    layout.addWidget(area, 1)
    layout.addWidget(buttons)
    label.ensurePolished()
    beside = layout.sizeHint().height() - area.sizeHint().height()
    size = within_screen(QSize(scaled_px(_PAGE_WIDTH), scaled_px(_PAGE_HEIGHT)), parent)
    # Measured beside a bar: one that is there before the page has its size else stays for ever.
    bar = area.verticalScrollBar().sizeHint().width()
    needed = label.heightForWidth(size.width() - bar) + beside
    dialog.resize(size.width(), min(needed, size.height()))
    dialog.open()
    return dialog


def about_page() -> str:
    """What this program is and what it runs on."""
    text = _tr(
        "Crest trains a small GPT and shows its learning rate, loss, gradients and samples "
        "on one page. It follows Appendix D of Sebastian Raschka's book <i>Build a Large "
        "Language Model (From Scratch)</i>: linear warmup, cosine decay and gradient "
        "clipping."
    )
    system = html.escape(f"Python {platform.python_version()} · Qt {qVersion()}")
    return f"<h2>Crest {VERSION}</h2><p>{text}</p><p>{system}</p>"
