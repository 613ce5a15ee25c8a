"""The editor of a curve's points: a line of pairs, or of many points how many there are.

Thousands of pairs in one line can be neither read nor edited, and take long to lay out with every
picture of a drag. What is typed over that line replaces them.
"""

from typing import Any

from PySide6.QtWidgets import QWidget

from core.config.fields import Spec
from core.config.point_list import LONGEST, PointList
from gui.widgets.editors import FieldLineEdit

_WRITTEN = 100  # points that are written out


class PointsEdit(FieldLineEdit):
    """A line edit of points."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        self._many: PointList = ()  # what stands there as a number
        self._said = ""
        super().__init__(spec, parent)
        self.setMaxLength(LONGEST)

    def value(self) -> Any:
        return self._many if self._many and self.text() == self._said else super().value()

    def show_value(self, value: object) -> None:
        if value is not self.value():
            super().show_value(value)

    def text_of(self, value: Any) -> str:
        if not isinstance(value, tuple) or len(value) <= _WRITTEN:
            return super().text_of(value)
        self._many = value
        self._said = self.tr("{n} points").format(n=f"{len(value):,}")
        return self._said
