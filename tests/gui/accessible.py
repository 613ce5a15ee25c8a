"""A walk through a window as who sees little, or sees nothing, or does not use a mouse meets it.

Each check gives sentences, one a fault; none where all is well. Reads what Qt tells a screen
reader, where things stand, and the pixels that are painted.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStyle,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from gui.schedule_editor.clip_widget import ClipWidget
from gui.schedule_editor.handle_widget import HandleWidget
from tests.colour_sight import contrast

LEAST_SIDE = 24  # px, WCAG 2.5.8
LEAST_CONTRAST = 4.5
_SCALE = 3  # as large as letters are painted to be measured: strokes have their full colour then
Role = QAccessible.Role
# Kinds that say nothing of what can be done.
_NO_ROLE = {Role.NoRole, Role.Client, Role.Border, Role.StaticText, Role.Pane, Role.Window}
_SAME_ROW = 0.5  # of the lower one's height
_MOST_ROWS = 40  # of a list that are measured
_MOST = 400  # stops of a window, before it counts as a trap
_A_STROKE = 4  # pixels at least of a colour that counts as ink
_PARTS = ("page_row", "transport", "notice", "settings_panel", "shown_bar", "plots_column",
          "side_tabs", "pages", "status_bar")  # fmt: skip


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
    """What Tab comes to in a window, or in a part that lies over one, in its order.

    By the key itself: to read Qt's chain makes wrappers of widgets that Qt alone owns.
    """
    begin = _focused(window)
    if begin is None or not begin.isVisible():
        begin = first_stop(window)
        begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Tab)
    if _focused(window) is None and begin is not window:  # it was the last of a part
        begin.setFocus()
    found = list[QWidget]()
    while (now := _focused(window)) is not None and now not in found and len(found) < _MOST:
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    found = [*_before(window, found[0]), *found] if found and now is None else found
    at = min(range(len(found)), key=lambda each: _from_the_top(found[each]), default=0)
    return found[at:] + found[:at] if window.isWindow() else found


def _before(window: QWidget, first: QWidget) -> list[QWidget]:
    """What stands in a part before the first stop that was met."""
    found = list[QWidget]()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    while (now := _focused(window)) is not None and now not in (first, *found):
        found.insert(0, now)
        QTest.keyClick(now, Qt.Key.Key_Backtab)
    return found


def first_stop(window: QWidget) -> QWidget:
    """Where the keyboard may begin: a window itself, or the first stop of a part."""
    if window.isWindow():
        return window
    children = window.findChildren(QWidget)
    can_stop = (each for each in children if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((each for each in can_stop if each.isVisible() and each.isEnabled()), window)


def _focused(window: QWidget) -> QWidget | None:
    widget = QApplication.focusWidget()
    if widget is None:
        return None
    return widget if widget is window or window.isAncestorOf(widget) else None


def _from_the_top(widget: QWidget) -> tuple[int, int, int]:
    there = place(widget)
    return _part(widget), there.top(), there.left()


def place(widget: QWidget) -> QRect:
    """Where it stands in its window, as if nothing were scrolled."""
    at, around = widget.mapTo(widget.window(), QPoint(0, 0)), widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            at += QPoint(around.horizontalScrollBar().value(), around.verticalScrollBar().value())
        around = around.parentWidget()
    return QRect(at, widget.size())


# -- the checks


def unsaid(window: QWidget) -> Iterator[str]:
    """A stop without a kind, a name of its own, or its value; a button without a name."""
    chain = stops(window)
    for button in window.findChildren(QAbstractButton):
        is_own = button not in chain and type(button).__name__ not in SMALL_ON_PURPOSE
        if is_own and button.isVisible() and not heard(button).name:
            yield f"{named(button)}: no name"
    for widget in chain:
        said = heard(widget)
        if isinstance(widget, _ONLY_READ) and said.name:
            continue  # has the keyboard to be scrolled, or to follow its links
        if said.role in _NO_ROLE:
            yield f"{named(widget)}: no role but {said.role.name}"
        if not said.name:
            yield f"{named(widget)}: no name"
        elif said.name == said.value:
            yield f"{named(widget)}: its name is its value, {said.value!r}"
        if not said.value and not _may_be_empty(widget):
            yield f"{named(widget)}: no value"


_ONLY_READ = (QScrollArea, QTextBrowser, QLabel)


def _may_be_empty(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractItemView | QTabBar):
        return True  # what is written in it, or the line that is chosen, is told by Qt's own
    if isinstance(widget, QComboBox):
        return widget.currentIndex() < 0 or widget.count() == 0
    if isinstance(widget, QAbstractButton):
        return True  # pressed or not, on or off: a state
    return heard(widget).role in (Role.Grouping, Role.List, Role.Grip)


def disordered(window: QWidget) -> Iterator[str]:
    """Tab goes back: up in a column, to the left in a row, or to a part that lies before."""
    # The handle of a splitter stands between two parts and is of neither.
    chain = [each for each in stops(window) if not isinstance(each, QSplitterHandle)]
    for one, next_one in itertools.pairwise(chain):
        before, after = place(_beside(one, next_one)), place(_beside(next_one, one))
        across = min(before.right(), after.right()) - max(before.left(), after.left())
        down = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
        up = after.bottom() < before.top() and across > 0
        beside = down > _SAME_ROW * min(before.height(), after.height())
        if isinstance(one, HandleWidget) and isinstance(next_one, HandleWidget):
            beside = True  # along the curve, however high each stands
        left = beside and after.right() < before.left()
        here, there = _part(one), _part(next_one)
        if there < here or (there == here and (up or left)):
            yield f"after {named(one)} comes {named(next_one)}, which stands before it"


def _beside(widget: QWidget, other: QWidget) -> QWidget:
    """It, or what scrolls it and not the other: where that one stands is what is seen."""
    found, at = widget, widget.parentWidget()
    while at is not None and not at.isAncestorOf(other):
        found = at if isinstance(at, QScrollArea) else found
        at = at.parentWidget()
    return found


def _part(widget: QWidget) -> int:
    """Of the window's large parts, in the order of the eye: in which one it stands."""
    at: QWidget | None = widget
    while at is not None:
        if at.objectName() in _PARTS:
            return _PARTS.index(at.objectName())
        at = at.parentWidget()
    return len(_PARTS)  # a dialog


def too_small(window: QWidget) -> Iterator[str]:
    """What is pressed is smaller than a finger's tip, or than a hand that trembles can hit."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or type(widget).__name__ in SMALL_ON_PURPOSE:
            continue
        if isinstance(widget, _PRESSED) and not _is_part_of_a_field(widget):
            taken = widget.taken() if isinstance(widget, ClipWidget) else widget.rect()
            yield from _small(named(widget), taken.size())
        for kind, parts in _PRESSED_PARTS:
            if isinstance(widget, kind):
                for what, size in parts(widget):
                    yield from _small(f"{what} of {named(widget)}", size)


def _small(what: str, size: QSize) -> Iterator[str]:
    if size.width() < LEAST_SIDE or size.height() < LEAST_SIDE:
        yield f"{what}: {size.width()} x {size.height()} px"


# By the name of its class: why it may be smaller. WCAG 2.5.8 excepts what has an equal elsewhere.
SMALL_ON_PURPOSE = {
    "QTableCornerButton": "chooses all of a table, as Ctrl+A does; no table of ours shows it",
}


def _is_part_of_a_field(widget: QWidget) -> bool:
    """Typed into as a whole, which is measured itself."""
    return isinstance(widget, QLineEdit) and isinstance(
        widget.parentWidget(), QAbstractSpinBox | QComboBox
    )


def _of_scroll_bar(bar: QScrollBar) -> Iterator[tuple[str, QSize]]:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = QStyle.SubControl.SC_ScrollBarSlider
    handle = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
    yield "handle", handle.size()
    window, across = bar.window(), bar.orientation() is Qt.Orientation.Vertical
    middle, breadth = handle.center(), bar.width() if across else bar.height()
    line = [QPoint(n, middle.y()) if across else QPoint(middle.x(), n) for n in range(breadth)]
    free = [at for at in line if window.childAt(bar.mapTo(window, at)) is bar]
    if is_in_view(bar) and window.isActiveWindow():
        yield "what is not covered", QSize(len(free), LEAST_SIDE)


def _of_spin_box(box: QAbstractSpinBox) -> Iterator[tuple[str, QSize]]:
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    up, down = QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown
    for what, part in (("more", up), ("less", down)):
        rect = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
        if not rect.isEmpty():  # where it has none: arrow keys, the wheel, typing
            yield what, rect.intersected(box.rect()).size()


def _of_tabs(bar: QTabBar) -> Iterator[tuple[str, QSize]]:
    for at in range(bar.count()):
        yield f"tab {bar.tabText(at)!r}", bar.tabRect(at).size()


def _of_headings(header: QHeaderView) -> Iterator[tuple[str, QSize]]:
    if header.sectionsClickable() and header.orientation() is Qt.Orientation.Horizontal:
        for at in range(header.count()):
            if not header.isSectionHidden(at):
                yield f"heading {at}", QSize(header.sectionSize(at), header.height())


def _of_view(view: QAbstractItemView) -> Iterator[tuple[str, QSize]]:
    model = view.model()
    if isinstance(view, QHeaderView) or model is None:
        return
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        index = model.index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            yield f"row {row}", view.visualRect(index).size()


def _of_menu(menu: QMenu) -> Iterator[tuple[str, QSize]]:
    for action in menu.actions():
        if action.isVisible() and not action.isSeparator():
            yield f"entry {action.text()!r}", menu.actionGeometry(action).size()


def _of_menu_bar(bar: QMenuBar) -> Iterator[tuple[str, QSize]]:
    for action in bar.actions():
        if action.isVisible():
            yield f"menu {action.text()!r}", bar.actionGeometry(action).size()


_PRESSED = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QAbstractSpinBox,
    QAbstractSlider,
    QSplitterHandle,
    HandleWidget,
)
_PRESSED_PARTS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[tuple[str, QSize]]]], ...] = (
    (QScrollBar, _of_scroll_bar),
    (QAbstractSpinBox, _of_spin_box),
    (QTabBar, _of_tabs),
    (QHeaderView, _of_headings),
    (QAbstractItemView, _of_view),
    (QMenu, _of_menu),
    (QMenuBar, _of_menu_bar),
)


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
    pixels = painted(widget, part, _SCALE)
    colours, counts = np.unique(pixels, return_counts=True)
    ground = f"#{int(colours[counts.argmax()]):06x}"
    inks = colours[counts >= _A_STROKE]
    return max((contrast(f"#{int(ink):06x}", ground) for ink in inks), default=1.0)


def painted(widget: QWidget, part: QRect, scale: int) -> npt.NDArray[np.uint32]:
    """A part of a widget as its window shows it, so many times as large: ``0xrrggbb`` a pixel."""
    window = widget.window()
    image = QImage(part.size() * scale, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    there = part.translated(widget.mapTo(window, QPoint(0, 0)))
    window.render(painter, QPoint(), QRegion(there))
    painter.end()
    return _pixels(image)


def drawn(widget: QWidget) -> npt.NDArray[np.uint32]:
    """A widget as it draws itself, ``0xrrggbb`` a pixel."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return _pixels(image)


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return np.asarray(pixels & 0xFFFFFF, np.uint32)


def contrasts(colours: npt.NDArray[np.uint32], ground: str) -> npt.NDArray[np.float64]:
    """Of each of (n,) colours with the ground."""
    return np.array([contrast(f"#{int(each):06x}", ground) for each in colours])


def is_in_view(widget: QWidget) -> bool:
    """Whether most of it, or of a large one a good piece, is not cut off."""
    seen, at = widget.rect(), widget
    while (around := at.parentWidget()) is not None and not at.isWindow():
        seen = seen.translated(at.pos()).intersected(around.rect())
        at = around
    wide, high = min(widget.width(), 200), min(widget.height(), 48)
    return seen.width() >= 0.6 * wide and seen.height() >= 0.6 * high


CHECKS: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "said": unsaid,
    "order": disordered,
    "size": too_small,
    "contrast": pale,
}


def faults(window: QWidget, *checks: str) -> list[str]:
    """All that is wrong in what is shown of a window now."""
    return [said for name in checks or CHECKS for said in CHECKS[name](window)]
