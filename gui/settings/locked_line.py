"""What the form says while a run is on."""

from PySide6.QtWidgets import QLabel, QWidget

from gui.language.texts import translate


def locked_line(parent: QWidget) -> QLabel:
    """The line; hidden until it is true."""
    text = translate(
        "SettingsPanel", "Training. Live fields apply immediately; all other fields are locked."
    )
    line = QLabel(text, parent)
    line.setWordWrap(True)
    line.setObjectName("locked_line")
    line.setProperty("role", "hint")
    line.setContentsMargins(16, 0, 14, 10)
    line.setVisible(False)
    return line
