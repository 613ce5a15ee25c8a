"""Every text of a window that a person can read or hear, with the place where it stands."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyqtgraph
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
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
Texts = Iterable[tuple[str, str]]
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
        if isinstance(widget, QAbstractButton | QLabel) and widget.isHidden():
            continue  # as yet it says nothing
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
    for kind, read in _READ:
        if isinstance(widget, kind):
            yield from read(widget)
            return


def _of_combo(box: QComboBox) -> Iterator[tuple[str, str]]:
    for place in range(box.count()):
        yield "entry", box.itemText(place)
        yield "entry's tip", str(box.itemData(place, Qt.ItemDataRole.ToolTipRole) or "")


def _of_tabs(bar: QTabBar) -> Iterator[tuple[str, str]]:
    for place in range(bar.count()):
        yield "tab", bar.tabText(place)
        yield "tab's tip", bar.tabToolTip(place)
        yield "tab's name", bar.accessibleTabName(place)


def _of_view(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    yield from _of_model(view.model(), QModelIndex())
    if isinstance(view, QTableView):
        yield from _headings(view.model())


def _of_scene(view: Any) -> Iterator[tuple[str, str]]:
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


_READ: tuple[tuple[type[QWidget] | tuple[type[QWidget], ...], Callable[[Any], Texts]], ...] = (
    (QLabel, lambda label: [("text", label.text())]),
    (QAbstractButton, lambda button: [("text", button.text())]),
    (QLineEdit, lambda line: [("text", line.text()), ("placeholder", line.placeholderText())]),
    (QAbstractSpinBox, lambda box: [("text", box.text()), ("special", box.specialValueText())]),
    (QComboBox, _of_combo),
    (QGroupBox, lambda box: [("title", box.title())]),
    (QTabBar, _of_tabs),
    (QProgressBar, lambda bar: [("text", bar.format())]),
    (QMenu, lambda menu: [("menu", menu.title())]),
    (
        (QTextEdit, QPlainTextEdit),
        lambda edit: [("text", edit.toPlainText()), ("placeholder", edit.placeholderText())],
    ),
    (QHeaderView, lambda _header: []),  # with its view
    (pyqtgraph.GraphicsView, _of_scene),
    (QAbstractItemView, _of_view),
)
