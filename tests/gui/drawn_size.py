"""Sizes of the drawings, in the font that the tests are run with."""

from PySide6.QtCore import QSize

from gui.style.fonts import scaled_px


def drawn_size(width: int, height: int) -> QSize:
    """So much room, as seen beside the text: more where text is larger, never less."""
    return QSize(width, height).expandedTo(QSize(scaled_px(width), scaled_px(height)))
