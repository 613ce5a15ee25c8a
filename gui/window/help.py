"""The Help menu's texts: shortcuts, about, and a short tour of what one sees. Knows no run."""

import html
import platform

from PySide6.QtCore import QObject, QSize, Qt, Slot, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.version import VERSION
from gui.language.texts import translate
from gui.style.fonts import scaled_px
from gui.widgets.screen_room import within_screen
from gui.window.actions import Actions

_PAGE_WIDTH, _PAGE_HEIGHT = 520, 480  # px, of the drawings; a longer page is scrolled


def _tr(text: str) -> str:
    return translate("Help", text)


class Help(QObject):
    """Opens the pages from the Help menu's actions."""

    def __init__(self, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.about.triggered.connect(self._show_about)
        actions.tour.triggered.connect(self._show_tour)

    @Slot()
    def _show_shortcuts(self) -> None:
        page = shortcuts_page(self._actions.described())
        show_page(self._window, "shortcuts_page", self.tr("Keyboard shortcuts"), page)

    @Slot()
    def _show_about(self) -> None:
        show_page(self._window, "about_page", self.tr("About Crest"), about_page())

    @Slot()
    def _show_tour(self) -> None:
        show_page(self._window, "tour_page", self.tr("What is warmup?"), tour_page())


def show_page(parent: QWidget, name: str, title: str, rich_text: str) -> QDialog:
    """Open a page of our own text (never generated text: it may hold markup)."""
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    label = QLabel(rich_text, dialog)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(20, 16, 20, 8)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    area = QScrollArea(dialog)
    area.setWidgetResizable(True)
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


def shortcuts_page(shortcuts: list[tuple[str, str]]) -> str:
    """A table of commands and their keys."""
    rows = "".join(
        f"<tr><td style='padding: 3px 28px 3px 0'>{html.escape(text)}</td>"
        f"<td style='padding: 3px 0'><b>{html.escape(keys)}</b></td></tr>"
        for text, keys in shortcuts
    )
    more = _tr(
        "Space and the full stop go to the run unless a field, a button or a list has the "
        "keyboard. Tab goes through everything; Escape leaves a zoomed plot or a message."
    )
    return f"<table>{rows}</table><p>{more}</p>"


def about_page() -> str:
    """What this program is and what it runs on."""
    text = _tr(
        "Trains a small GPT before your eyes, with the learning rate, the loss, the gradients and "
        "the text it writes on one page. The settings it begins with are those of Appendix D of "
        "Sebastian Raschka's book <i>Build a Large Language Model (From Scratch)</i>: linear "
        "warmup, cosine decay and gradient clipping."
    )
    system = html.escape(f"Python {platform.python_version()} · Qt {qVersion()}")
    return f"<h2>Crest {VERSION}</h2><p>{text}</p><p>{system}</p>"


def tour_page() -> str:
    """Warmup, crest and decay in the order in which they happen."""
    parts = (
        (
            _tr("Warmup"),
            _tr(
                "At first the weights are random and the optimizer has seen hardly any gradients, "
                "so its idea of how large a step should be is poor. The learning rate therefore "
                "begins tiny and climbs in a straight line. Too short a warmup shows as a jump in "
                "loss or a spike in the gradient norm."
            ),
        ),
        (
            _tr("The peak"),
            _tr(
                "The highest rate, where the model learns fastest. If the loss rises or swings "
                "here, lower the peak; if it creeps, raise it."
            ),
        ),
        (
            _tr("Decay"),
            _tr(
                "Large steps find the right neighbourhood, small ones settle in it. The rate "
                "falls, here along half a cosine, and the loss usually drops a last bit."
            ),
        ),
        (
            _tr("Clipping"),
            _tr(
                "The gradient norm is the length of the whole gradient. One odd batch can make it "
                "huge. Clipping shortens such a gradient to the threshold and keeps its "
                "direction; clipped steps are marked in the third plot. In Appendix D clipping "
                "begins after the warmup: until then the plot says so."
            ),
        ),
        (
            _tr("Train and validation loss"),
            _tr(
                "Both fall at first. When the validation loss turns upwards while the training "
                "loss goes on falling, the model has begun to learn its text by heart. On a text "
                "of a few pages that happens soon, and is a thing worth seeing."
            ),
        ),
    )
    return "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in parts)
