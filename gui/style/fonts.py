"""The fonts: the interface's, one of fixed width, and others made of them."""

import functools

from PySide6.QtGui import QFont, QFontDatabase

FONT_PX = 13
_PREFERRED_FONTS = ("Inter", "Noto Sans", "Cantarell", "DejaVu Sans")
_NAMELESS_FONTS = frozenset({"", "Sans", "Sans Serif", "sans-serif"})


def interface_font(px: int = FONT_PX, *, semibold: bool = False) -> QFont:
    """The system's interface font with figures of equal width, so that numbers do not jump."""
    return QFont(_made_font(px, semibold))


@functools.cache
def _made_font(px: int, semibold: bool) -> QFont:
    """Kept: asking for the installed families at every painted word costs more than the word."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _NAMELESS_FONTS:
        known = set(QFontDatabase.families())
        named = [family for family in _PREFERRED_FONTS if family in known]
        if named:
            font = QFont(named[0])
    font.setPixelSize(px)
    font.setFeature(QFont.Tag("tnum"), 1)
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def fixed_font(px: int = 12) -> QFont:
    """The system's fixed-width font, for the log."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(px)
    return font


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
