"""The fonts: the interface's, one of fixed width, and lengths that follow from them.

Lengths in the program are those of the drawings, whose text is 13 px high. Where text is larger or
wider, what holds text is too: by :func:`scaled_px`, :func:`line_height` and :func:`text_width`.
``CREST_FONT`` ("Liberation Sans, 14", in points) takes the place of the system's font.
"""

import functools
import math
import os

from PySide6.QtCore import QLocale
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
)

from core.languages import DEFAULT, spoken

FONT_PX = 13  # of the drawings
_READABLE = (11, 28)  # px
_POINTS_AN_INCH = 72
_PREFERRED_FONTS = ("Inter", "Noto Sans", "Cantarell", "DejaVu Sans")
_NAMELESS_FONTS = frozenset({"", "Sans", "Sans Serif", "sans-serif"})


def interface_font(px: int = FONT_PX, *, semibold: bool = False) -> QFont:
    """The system's interface font with figures of equal width, so that numbers do not jump.

    ``px``: as in the drawings; larger where the system's text is.
    """
    return QFont(_made_font(px, semibold))


def scaled_px(drawn: float) -> int:
    """A length of the drawings, px, at the size that text has here."""
    return round(drawn * _made_font(FONT_PX, False).pixelSize() / FONT_PX)


def line_height(px: int = FONT_PX) -> int:
    """How high a line of text is, px, in the language that is spoken."""
    return max(_metrics(px, False).height(), _letters_height(px, spoken()))


def highest_line() -> int:
    """How high a line of text is, px, in the fields that round a part of a pixel up."""
    height = math.ceil(QFontMetricsF(_made_font(FONT_PX, False)).height())
    return max(height, _letters_height(FONT_PX, spoken()))


def text_width(text: str, px: int = FONT_PX, *, semibold: bool = False) -> int:
    """How wide a text is, px."""
    return _metrics(px, semibold).horizontalAdvance(text)


def forget_fonts() -> None:
    """Ask the system, and ``CREST_FONT``, again."""
    for kept in (_system_font, _made_font, _letters_height, _metrics):
        kept.cache_clear()


@functools.cache
def _system_font() -> QFont:
    """Kept: asking for the installed families at every painted word costs more than the word."""
    family, _, points = os.environ.get("CREST_FONT", "").partition(",")
    if family:
        font = QFont(family.strip())
        font.setPixelSize(_pixels(float(points or 0)) or FONT_PX)
        return font
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() not in _NAMELESS_FONTS:  # a desktop named it, with the size of its own text
        low, high = _READABLE
        font.setPixelSize(min(max(QFontInfo(font).pixelSize(), low), high))
        return font
    known = set(QFontDatabase.families())
    named = [family for family in _PREFERRED_FONTS if family in known]
    font = QFont(named[0]) if named else font
    font.setPixelSize(FONT_PX)
    return font


def _pixels(points: float) -> int:
    return round(points * QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS_AN_INCH)


@functools.cache
def _made_font(px: int, semibold: bool) -> QFont:
    font = QFont(_system_font())
    font.setPixelSize(max(1, round(px * font.pixelSize() / FONT_PX)))
    font.setFeature(QFont.Tag("tnum"), 1)
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


@functools.cache
def _letters_height(px: int, language: str) -> int:
    """How high the language's own letters are, px; 0 for English, whose letters all fonts have.

    Letters that the interface's font lacks come from another font, whose lines may be higher.
    """
    if language == DEFAULT:
        return 0
    own = QLocale(language).nativeLanguageName()
    return _metrics(px, False).size(0, own).height()


@functools.cache
def _metrics(px: int, semibold: bool) -> QFontMetrics:
    return QFontMetrics(_made_font(px, semibold))


def fixed_font(px: int = 12) -> QFont:
    """The system's fixed-width font, for the log."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(scaled_px(px))
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
