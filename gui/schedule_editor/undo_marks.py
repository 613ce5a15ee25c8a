"""Which changes are one entry of the undo list: a drag's, or those of arrow keys in a row."""

import itertools

from PySide6.QtCore import QElapsedTimer

Gesture = tuple[str, int]  # what is moved, and a number that no other gesture has

_BURST_MS = 1000  # arrow keys pressed this soon after each other are one undo entry
_numbers = itertools.count(1)


class UndoMarks:
    """Gives the changes of one gesture the same mark."""

    def __init__(self) -> None:
        self.mark: Gesture = ("", 0)
        self._since_nudge = QElapsedTimer()

    def begin(self, name: str) -> None:
        """A drag of ``name`` begins."""
        self.mark = (name, next(_numbers))
        self._since_nudge.invalidate()

    def nudge(self, name: str, *, held: bool) -> None:
        """An arrow key moves ``name``; ``held``: it repeats by itself."""
        soon = self._since_nudge.isValid() and not self._since_nudge.hasExpired(_BURST_MS)
        if self.mark[0] != name or not (held or soon):
            self.mark = (name, next(_numbers))
        self._since_nudge.start()
