"""Finds text that does not fit where it stands."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from gui.widgets.collapsible import GroupHeader
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.field_row import _NAMED_OUTSIDE, FieldRow
from gui.widgets.fitting_button import FittingButton
from gui.widgets.shape_chooser import ShapeChooser

_SLACK = 1  # px: rounding


def cut_text(root: QWidget) -> list[str]:
    """What is cut in the visible widgets under ``root``, each with its widget's name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisible():
            found += [f"{widget.objectName() or type(widget).__name__}: {t}" for t in _cut(widget)]
    return found


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, _MAY_BE_CUT) and not _is_of_the_program(widget):
        return
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            return


def _is_of_the_program(widget: QWidget) -> bool:
    """Whether all that may stand there is known when the program is written: it has to fit."""
    row = widget.parent()
    if not isinstance(row, FieldRow) or isinstance(widget, ShapeChooser):
        return False
    return row._spec.kind not in _NAMED_OUTSIDE


def _cut_elided(label: ElidedLabel) -> Iterator[str]:
    if label._elided() != label.text():
        yield f"{label.text()!r} is shown as {label._elided()!r}"


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"{label.text()[:60]!r} has {label.height()} of {needed} px of height"
    elif label.minimumSizeHint().width() > label.width() + _SLACK:
        yield f"{label.text()!r} has {label.width()} px of width"
    yield from _low(label, label.text(), label.height())


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    if not button.text():
        return
    if button.sizeHint().width() > button.width() + _SLACK:
        yield f"{button.text()!r} has {button.width()} of {button.sizeHint().width()} px of width"
    yield from _low(button, button.text(), button.height())


def _cut_line(line: QLineEdit) -> Iterator[str]:
    yield from _low(line, line.text(), line.height())


def _cut_combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    combo = QStyle.ComplexControl.CC_ComboBox
    yield from _low(
        box, box.currentText(), box.style().subControlRect(combo, option, field, box).height()
    )
    if isinstance(box, ElidedCombo) and _is_of_the_program(box):
        for place in range(box.count()):  # also what could be chosen
            text, shown = box.itemText(place), box.shown_text_of(box.itemText(place))
            if shown != text:
                yield f"choice {text!r} is shown as {shown!r}"


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for index in range(bar.count()):
        place, needed = bar.tabRect(index), bar.tabSizeHint(index).width()
        if place.width() + _SLACK < needed:
            yield f"{bar.tabText(index)!r} has {place.width()} of {needed} px of width"
        elif bar.isTabVisible(index) and not bar.rect().contains(place):
            yield f"{bar.tabText(index)!r} is not in the bar"


def _cut_menus(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        if action.isVisible() and not bar.rect().contains(bar.actionGeometry(action)):
            yield f"{action.text()!r} is not in the bar"


def _low(widget: QWidget, text: str, height: int) -> Iterator[str]:
    if text and widget.fontMetrics().height() > height + _SLACK:
        yield f"{text!r} has {height} px of height"


def _cut_headings(view: QTableView) -> Iterator[str]:
    header, model = view.horizontalHeader(), view.model()
    bold = QFontMetrics(QFont(header.font()))
    for section in range(header.count()):
        title = str(model.headerData(section, header.orientation()) or "")
        room = QRect(0, 0, header.sectionSize(section) - 16, header.height())
        if bold.horizontalAdvance(title) > room.width() and not header.isSectionHidden(section):
            yield f"heading {title!r} has {room.width()} px of width"


# On purpose: the whole is in a tool tip. What stands in a row of the form must fit all the same,
# unless names and paths from outside may stand there.
_MAY_BE_CUT = (ElidedLabel, FittingButton, GroupHeader, ShapeChooser)
_LOOKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (ElidedLabel, _cut_elided),
    (QLabel, _cut_label),
    (QAbstractButton, _cut_button),
    (QLineEdit, _cut_line),
    (QComboBox, _cut_combo),
    (QTabBar, _cut_tabs),
    (QMenuBar, _cut_menus),
    (QTableView, _cut_headings),
)
