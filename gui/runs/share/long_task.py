"""Work beside the window's thread that a person can watch and call off.

A small dialog with a bar stands there after a moment; it blocks nothing. Knows nothing of the work.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from core.long_work import Cancelled, CancelledCheck, ShareTold
from gui.models.background import Background
from gui.style.fonts import scaled_px
from gui.widgets.wrapped_label import WrappedLabel

Work = Callable[[ShareTold, CancelledCheck], Any]

_SHOWN_AFTER_MS = 800
_LOOK_MS = 100
_WIDTH = 340  # px, of the drawings
_FINE = 1000  # parts of the bar


class LongTask(QObject):
    """One piece of work at a time, in a thread."""

    def __init__(self, background: Background, name: str, window: QWidget) -> None:
        super().__init__(window)
        self._background, self._name, self._window = background, name, window
        self._share = 0.0
        self._cancelled = threading.Event()
        self._dialog: QProgressDialog | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_share)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOWN_AFTER_MS)
        self._soon.timeout.connect(self._show_dialog)
        self._title = ""

    @property
    def is_on(self) -> bool:
        """Whether it works."""
        return self._background.busy(self._name)

    def start(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> bool:
        """Begin; false where another piece of this work is on.

        Args:
            title: what is being done, for the dialog.
            work: touches no QObject; tells its share and asks whether it was called off.
            done: takes what it returned, in the window's thread.
            failed: takes what it raised, :class:`Cancelled` among it.
        """
        if self.is_on:
            return False
        self._title, self._share, self._cancelled = title, 0.0, threading.Event()
        cancelled = self._cancelled

        def tell(share: float) -> None:
            self._share = share  # a plain number: a timer of the window's thread reads it

        def finished(value: Any) -> None:
            self._end()
            done(value)

        def refused(error: Exception) -> None:
            self._end()
            failed(error)

        self._background.run(self._name, lambda: work(tell, cancelled.is_set), finished, refused)
        self._soon.start()
        return True

    @Slot()
    def cancel(self) -> None:
        """Call it off; it says so by :class:`Cancelled`."""
        self._cancelled.set()

    def close(self) -> None:
        """The window closes: the work ends, and nobody hears of it."""
        self.cancel()
        self._end()

    def _end(self) -> None:
        self._soon.stop()
        self._look.stop()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    @Slot()
    def _show_dialog(self) -> None:
        dialog = QProgressDialog(self._window)
        dialog.setObjectName("long_task")
        dialog.setWindowTitle(self.tr("Please wait"))
        label = WrappedLabel("", dialog)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(self._title)
        dialog.setLabel(label)
        bar = QProgressBar(dialog)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        dialog.setBar(bar)
        dialog.setMinimumWidth(scaled_px(_WIDTH))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setRange(0, _FINE)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(0)
        dialog.canceled.connect(self.cancel)
        self._dialog = dialog
        self._show_share()
        dialog.show()
        self._look.start()

    @Slot()
    def _show_share(self) -> None:
        if self._dialog is not None and not self._cancelled.is_set():
            self._dialog.setValue(round(self._share * _FINE))


__all__ = ["Cancelled", "LongTask", "Work"]
