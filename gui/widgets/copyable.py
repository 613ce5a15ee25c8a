"""What can be copied: a text from its context menu, a cell of a list from that of the list."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QWidget

from gui.language.texts import translate
from gui.style.outside_text import menu_text

_LONGEST = 40  # characters of a value in a menu


def let_copy(widget: QWidget, text: Callable[[], str]) -> QAction:
    """Give a readout the menu; ``text``: what it says then."""
    action = QAction(translate("Copyable", "Copy"), widget)
    action.setObjectName("copy_readout")
    action.triggered.connect(lambda: QGuiApplication.clipboard().setText(text()))
    widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return action


def let_copy_label(label: QLabel) -> QAction:
    """Give a label the menu; of rich text the words are copied."""

    def said() -> str:
        is_plain = label.textFormat() is Qt.TextFormat.PlainText
        text = label.text()
        return text if is_plain else QTextDocumentFragment.fromHtml(text).toPlainText()

    return let_copy(label, said)


def add_copy(menu: QMenu, index: QModelIndex) -> None:
    """Add *Copy 0.123* of a cell to a menu; a cell that says nothing adds nothing."""
    said = str(index.data() or "").strip() if index.isValid() else ""
    if not said:
        return
    shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    action = menu.addAction(menu_text(translate("Copyable", "Copy {value}").format(value=shown)))
    action.setObjectName("copy_cell")
    action.triggered.connect(lambda: QGuiApplication.clipboard().setText(said))


def let_copy_cells(view: QAbstractItemView) -> None:
    """Give a list that has no menu of its own one that copies the cell it was opened over."""

    def show(at: QPoint) -> None:
        menu = QMenu(view)
        menu.setObjectName("copy_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_copy(menu, view.indexAt(at))
        if not menu.isEmpty():
            menu.popup(view.viewport().mapToGlobal(at))

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(show)
