"""Every text of a window that a person can read or hear, with the place where it stands."""

from collections.abc import Iterator

import pyqtgraph
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

Place = tuple[str, ...]
_MOST_ROWS = 40


def seen_texts(window: QWidget) -> dict[Place, str]:
    """All texts by place; one that is empty is left out."""
    found: dict[Place, str] = {}
    for place, text in _texts(window):
        number = 0
        while (key := (*place, str(number))) in found:
            number += 1
        if text:
            found[key] = text
    return found


def _texts(window: QWidget) -> Iterator[tuple[Place, str]]:
    for action in window.findChildren(QAction):
        yield from _of_action(action)
    for widget in [window, *window.findChildren(QWidget)]:
        name = _path(widget)
        yield (*name, "title"), widget.windowTitle()
        yield (*name, "tip"), widget.toolTip()
        yield (*name, "accessible name"), widget.accessibleName()
        yield (*name, "accessible description"), widget.accessibleDescription()
        for what, text in _own(widget):
            yield (*name, what), text


def _path(thing: QObject) -> Place:
    names: list[str] = []
    at: QObject | None = thing
    while at is not None:
        names.append(at.objectName() or type(at).__name__)
        at = at.parent()
    return tuple(reversed(names))


def _of_action(action: QAction) -> Iterator[tuple[Place, str]]:
    name = _path(action)
    yield (*name, "action"), action.text()
    yield (*name, "action's tip"), action.toolTip()
    yield (*name, "action's status tip"), action.statusTip()


def _own(widget: QWidget) -> Iterator[tuple[str, str]]:
    match widget:
        case QLabel():
            yield "text", widget.text()
        case QAbstractButton():
            yield "text", widget.text()
        case QLineEdit():
            yield "placeholder", widget.placeholderText()
            yield "text", widget.text()
        case QAbstractSpinBox():
            yield "text", widget.text()
            yield "special", widget.specialValueText()
        case QComboBox():
            for place in range(widget.count()):
                yield "entry", widget.itemText(place)
                yield "entry's tip", str(widget.itemData(place, Qt.ItemDataRole.ToolTipRole) or "")
        case QGroupBox():
            yield "title", widget.title()
        case QTabBar():
            for place in range(widget.count()):
                yield "tab", widget.tabText(place)
                yield "tab's tip", widget.tabToolTip(place)
                yield "tab's name", widget.accessibleTabName(place)
        case QProgressBar():
            yield "text", widget.format()
        case QMenu():
            yield "menu", widget.title()
        case QTextEdit() | QPlainTextEdit():
            document: QTextDocument = widget.document()
            yield "placeholder", widget.placeholderText()
            yield "text", document.toPlainText()
        case QHeaderView():
            pass  # with its view
        case pyqtgraph.GraphicsView():
            yield from _of_scene(widget)
        case QAbstractItemView():
            yield from _of_model(widget.model(), QModelIndex())
            if isinstance(widget, QTableView):
                yield from _headings(widget.model())
        case _:
            pass


def _of_scene(view: QWidget) -> Iterator[tuple[str, str]]:
    for item in view.scene().items():
        for read in ("toPlainText", "text"):
            if hasattr(item, read):
                said = getattr(item, read)
                yield f"drawn {type(item).__name__}", str(said() if callable(said) else said)
        yield "drawn tip", item.toolTip()


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def _of_model(model: QAbstractItemModel | None, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield f"cell {role.name}", str(index.data(role) or "")
            if column == 0 and model.rowCount(index):
                yield from _of_model(model, index)


def _headings(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None or isinstance(model, QAbstractListModel):
        return
    for section in range(model.columnCount()):
        for role in _ROLES:
            said = model.headerData(section, Qt.Orientation.Horizontal, role)
            yield f"heading {role.name}", str(said or "")
