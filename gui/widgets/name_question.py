"""A small dialog that asks for a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QWidget

from gui.style.fonts import scaled_px
from gui.style.theme import repolish

_WIDTH = 360  # px, of the drawings: a name of some words


def ask_name(
    parent: QWidget,
    object_name: str,
    title: str,
    label: str,
    text: str,
    done: Callable[[str], None],
) -> None:
    """Open it; ``done`` is told what was typed; ``text`` stands there first."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName(object_name)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.textValueSelected.connect(done)
    dialog.resize(scaled_px(_WIDTH), dialog.sizeHint().height())
    dialog.open()
    for buttons in dialog.findChildren(QDialogButtonBox):
        go = buttons.button(QDialogButtonBox.StandardButton.Ok)
        go.setProperty("role", "primary")
        repolish(go)
