"""A walk through a window as who sees little, or sees nothing, or does not use a mouse meets it.

Each check gives sentences, one a fault; none where all is well. Reads what Qt tells a screen
reader, where things stand, and the pixels that are painted.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.colour_sight import contrast

LEAST_SIDE = 24  # px, WCAG 2.5.8
LEAST_CONTRAST = 4.5
_SCALE = 3  # as large as letters are painted to be measured: strokes have their full colour then
Role = QAccessible.Role
# Kinds that say nothing of what can be done.
_NO_ROLE = {Role.NoRole, Role.Client, Role.Border, Role.StaticText, Role.Pane, Role.Window}
# Kinds whose state is their value: Qt tells it apart.
_CLICKED = (QAbstractButton,)
_AREAS = (QAbstractItemView, QTabBar, QPlainTextEdit)
_SAME_ROW = 0.5  # of the lower one's height


@dataclass(frozen=True, slots=True)
class Heard:
    """What a screen reader gets of a widget."""

    role: QAccessible.Role
    name: str
    value: str


def heard(widget: QWidget) -> Heard:
    """As a reader asks Qt."""
    said = QAccessible.queryAccessibleInterface(widget)
    assert said is not None, named(widget)
    text = QAccessible.Text
    name, value = said.text(text.Name).strip(), said.text(text.Value).strip()
    # A combo box has its value for a name on Linux, and its label beside it, in Qt's own words.
    labels = [
        other.text(text.Name).strip()
        for other, relation in said.relations()
        if relation & QAccessible.RelationFlag.Label
    ]
    return Heard(said.role(), next(filter(None, labels), name), value)


def named(widget: QWidget) -> str:
    """Which widget it is, for a person who mends it."""
    parent = widget.parentWidget()
    while parent is not None and not parent.objectName():
        parent = parent.parentWidget()
    within = f" in {parent.objectName()}" if parent is not None else ""
    shown = getattr(widget, "text", "")
    said = shown() if callable(shown) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {said!r}{within}"


def stops(window: QWidget) -> list[QWidget]:
    """What Tab comes to, in its order."""
    found, widget = list[QWidget](), window
    while True:
        widget = widget.nextInFocusChain()
        if widget is window:
            return found
        if _takes_tab(widget) and widget.window() is window:
            found.append(widget)


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
    )


def place(widget: QWidget) -> QRect:
    """Where it stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


# -- the checks


def unsaid(window: QWidget) -> Iterator[str]:
    """A stop without a kind, a name of its own, or its value."""
    for widget in stops(window):
        said = heard(widget)
        if said.role in _NO_ROLE:
            yield f"{named(widget)}: no role but {said.role.name}"
        if not said.name:
            yield f"{named(widget)}: no name"
        elif said.name == said.value:
            yield f"{named(widget)}: its name is its value, {said.value!r}"
        if not said.value and not _may_be_empty(widget):
            yield f"{named(widget)}: no value"


def _may_be_empty(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractItemView | QTabBar):
        return True  # what is written in it, or the line that is chosen, is told by Qt's own
    if isinstance(widget, QComboBox):
        return widget.currentIndex() < 0 or widget.count() == 0
    if isinstance(widget, QAbstractButton):
        return True  # pressed or not, on or off: a state
    return heard(widget).role in (Role.Grouping, Role.List)


def disordered(window: QWidget) -> Iterator[str]:
    """Tab goes back: up in a column, or to the left in a row."""
    chain = stops(window)
    for one, next_one in zip(chain, chain[1:], strict=False):
        before, after = place(one), place(next_one)
        across = min(before.right(), after.right()) - max(before.left(), after.left())
        down = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
        up = after.bottom() < before.top() and across > 0
        left = (
            down > _SAME_ROW * min(before.height(), after.height())
            and after.right() < before.left()
        )
        if _share_a_part(one, next_one) and (up or left):
            yield f"after {named(one)} comes {named(next_one)}, which stands before it"


def _share_a_part(one: QWidget, other: QWidget) -> bool:
    """In one part of the window: a column that is left for the next begins at its top again."""
    return _part(one) is _part(other)


def _part(widget: QWidget) -> QWidget | None:
    parts = ("settings_panel", "plots", "side_tabs", "page_row")
    at: QWidget | None = widget
    while at is not None and at.objectName() not in parts:
        at = at.parentWidget()
    return at


def too_small(window: QWidget) -> Iterator[str]:
    """What is pressed is smaller than a finger's tip, or than a hand that trembles can hit."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(
            widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QAbstractSlider
        ):
            continue
        inside = isinstance(widget.parentWidget(), QLineEdit | QAbstractSpinBox | QComboBox)
        if inside or isinstance(widget, QScrollBar) or _is_corner(widget):
            continue
        if widget.width() < LEAST_SIDE or widget.height() < LEAST_SIDE:
            yield f"{named(widget)}: {widget.width()} x {widget.height()} px"


def _is_corner(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QAbstractItemView | QTabBar)


def pale(window: QWidget) -> Iterator[str]:
    """Words that do not stand out from what they stand on, as they are painted."""
    for widget in window.findChildren(QWidget):
        words = isinstance(widget, QLabel | QCheckBox | QRadioButton) and widget.text()
        if not words or not widget.isVisible() or not widget.isEnabled():
            continue
        if isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.RichText:
            continue
        shown = widget.visibleRegion().boundingRect()
        if shown.width() < 8 or shown.height() < 8:
            continue
        found = painted_contrast(widget, shown)
        if found < LEAST_CONTRAST - 0.05:
            yield f"{named(widget)}: contrast {found:.1f}"


def painted_contrast(widget: QWidget, part: QRect) -> float:
    """Between the ground of a part of a widget and what stands out most from it there."""
    window = widget.window()
    ground = _ground_of(widget)
    image = QImage(part.size() * _SCALE, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    widget.render(painter, QPoint(), part.translated(0, 0), QWidget.RenderFlag.DrawChildren)
    painter.end()
    assert window is not None
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 2::-1]
    codes, counts = np.unique(
        pixels.reshape(-1, 3).astype(np.uint32) @ np.array([65536, 256, 1], np.uint32),
        return_counts=True,
    )
    on = f"#{int(codes[counts.argmax()]):06x}"
    inks = codes[counts >= 4]
    return max((contrast(f"#{int(ink):06x}", on) for ink in inks), default=1.0)


def _ground_of(widget: QWidget) -> object:
    """What is painted behind it: the pixel beside it in the picture of its window."""
    from gui.style.theme import palette  # noqa: PLC0415
    from PySide6.QtGui import QColor  # noqa: PLC0415

    return QColor(palette().panel)


CHECKS: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "said": unsaid,
    "order": disordered,
    "size": too_small,
    "contrast": pale,
}


def faults(window: QWidget, *checks: str) -> list[str]:
    """All that is wrong in what is shown of a window now."""
    return [said for name in checks or CHECKS for said in CHECKS[name](window)]
