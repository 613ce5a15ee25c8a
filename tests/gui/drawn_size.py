"""Sizes of the drawings, in the font that the tests are run with."""

from PySide6.QtCore import QSize

from gui.style.fonts import line_height, scaled_px

_LINE = 15  # px of a line of text in the drawings


def drawn_size(width: int, height: int) -> QSize:
    """So much room, as seen beside the text: more where letters or lines are larger, never less."""
    seen = QSize(scaled_px(width), round(height * line_height() / _LINE))
    return QSize(width, height).expandedTo(seen)
