"""A font a little smaller, larger or heavier than another, however its size is given."""

from PySide6.QtGui import QFont


def scaled(font: QFont, factor: float, *, semibold: bool = False) -> QFont:
    """A copy of ``font`` at ``factor`` of its size."""
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        made.setPointSizeF(max(1.0, font.pointSizeF() * factor))
    if semibold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
