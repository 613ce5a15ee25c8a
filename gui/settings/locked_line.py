"""What the form says while a run is on."""

from PySide6.QtWidgets import QLabel, QWidget

from gui.language.texts import translate
from gui.widgets.padded_label import PaddedLabel


def locked_line(parent: QWidget) -> QLabel:
    """The line; hidden until it is true."""
    text = translate(
        "SettingsPanel", "Training. Live fields apply immediately; all other fields are locked."
    )
    line = PaddedLabel((16, 0, 14, 10), text, parent)
    line.setWordWrap(True)
    line.setObjectName("locked_line")
    line.setProperty("role", "hint")
    line.setVisible(False)
    return line
