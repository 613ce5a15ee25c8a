"""The way of the Tab key through the window: as the eye goes, however the parts were made.

Parts of the window come one after the other; in a splitter its parts from left to right or from
top to bottom, with the handle between them; tabs before what they show. Within a part the order
is that in which it was made. What the keyboard comes to is scrolled into view: Qt does so only on
the way within one scroll area. Decides nothing else.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)

from gui.style.places import TAB_PLACE

Place = tuple[int, ...]
_AROUND = 12  # px beside what is scrolled to


def order_stops(parts: Sequence[QWidget]) -> None:
    """Let Tab go through ``parts``, all of one window, in this order.

    Qt's chain is not read: that makes wrappers of Qt's own widgets the parents of ours, which end
    with them.
    """
    places = {
        widget: (at, *_within(widget, part))
        for at, part in enumerate(parts)
        for widget in _in_given_order(part.findChildren(QWidget))
        if _can_stop(widget) and widget.window() is part.window()  # no list that pops up
    }
    for before, after in pairwise(sorted(places, key=lambda each: places[each])):
        QWidget.setTabOrder(before, after)


def _in_given_order(widgets: Sequence[QWidget]) -> list[QWidget]:
    """As they were made; of one parent as they stand in its row or column, or as they say.

    What says its place (``TAB_PLACE``) stands in no row: what is raised, as a handle that is
    dragged, is the last child of its parent from then on.
    """
    found, places = list(widgets), dict[QWidget | None, list[tuple[int, int]]]()
    for at, widget in enumerate(found):
        place = _given_place(widget) if _can_stop(widget) else -1
        if place >= 0:
            places.setdefault(widget.parentWidget(), []).append((place, at))
    for kept in places.values():
        ordered = [found[at] for _, at in sorted(kept)]
        for (_, at), widget in zip(kept, ordered, strict=True):
            found[at] = widget
    return found


def _given_place(widget: QWidget) -> int:
    said = widget.property(TAB_PLACE)
    if said is not None:
        return int(said)
    parent = widget.parentWidget()
    row = parent.layout() if parent is not None else None
    return row.indexOf(widget) if isinstance(row, QBoxLayout) else -1


def _can_stop(widget: QWidget) -> bool:
    """Also one that is hidden or cannot be used now: it may come."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _within(widget: QWidget, part: QWidget) -> Place:
    """Where it stands in the splitters and tabs around it, from the outermost on."""
    found, at = list[int](), widget
    while at is not part and (around := at.parentWidget()) is not None:
        if isinstance(around, QSplitter):
            found.insert(0, _in_splitter(around, at))
        elif isinstance(around, QTabWidget):
            found.insert(0, int(at is not around.tabBar()))
        at = around
    return tuple(found)


def _in_splitter(splitter: QSplitter, child: QWidget) -> int:
    for index in range(splitter.count()):
        if splitter.handle(index) is child:
            return 2 * index - 1
    return 2 * splitter.indexOf(child)


def show_focused(widget: QWidget | None) -> None:
    """Scroll to what has the keyboard now; not under a mouse that is pressed on it."""
    if widget is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, _AROUND, _AROUND)
        around = around.parentWidget()
