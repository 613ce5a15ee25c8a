"""The dots of the handles by name, made when they are needed.

A curve can have thousands of points of which few are in sight: a dot whose point is seen no more
becomes that of another one, so that there are never many.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from gui.schedule_editor.handle_items import Dot

_KEPT = 60  # dots of points that have no place now


class Dots(Mapping[str, Dot]):
    """All dots of one plot.

    Args:
        make: makes the dot of a name.
        rename: says that a dot is another point's from now on: the dot, its name before.
    """

    def __init__(self, make: Callable[[str], Dot], rename: Callable[[Dot, str], None]) -> None:
        self._make, self._rename = make, rename
        self._dots: dict[str, Dot] = {}

    def __getitem__(self, name: str) -> Dot:
        return self._dots[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._dots)

    def __len__(self) -> int:
        return len(self._dots)

    def need(self, names: Iterable[str]) -> None:
        """Have a dot for each of these, and Tab go through those of points in this order."""
        names = list(names)
        missing = [name for name in names if name not in self._dots]
        if not missing:
            return
        idle = self._idle(set(names))
        for name in missing:
            if len(idle) > _KEPT:
                before = idle.pop(0)
                dot = self._dots.pop(before)
                dot.setObjectName(name)
                self._dots[name] = dot
                self._rename(dot, before)
            else:
                self._dots[name] = self._make(name)
        in_order = [self._dots[name] for name in names if self._dots[name].is_point]
        for one, other in pairwise(in_order):
            QWidget.setTabOrder(one, other)

    def _idle(self, needed: set[str]) -> list[str]:
        """Whose points have no place, those of longest ago first."""
        return [
            name
            for name, dot in self._dots.items()
            if dot.is_point and name not in needed and not dot.hasFocus()
        ]
