"""A card of the first start that leads to the experiments, and can be turned off."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout, QWidget

from gui.experiments.words import tr
from gui.style.fonts import scaled_px
from gui.widgets.wrapped_label import WrappedLabel

_LEAST_ROOM = 480  # px, of the drawings: a lower column is left to what stands in it


class ExperimentsOffer(QFrame):
    """Is hidden where the column that it stands in is low.

    Signals: ``wanted``: the page is wanted; ``declined``: it is not to be offered again.
    """

    wanted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("experiments_offer")
        self._is_offered = False
        self._column: QWidget | None = None
        card = QFrame(self)
        card.setProperty("role", "raised")
        heading = WrappedLabel("heading", self)
        heading.setText(tr("New here?"))
        text = WrappedLabel("muted", self)
        text.setText(tr("Five small experiments show what warmup, peak, decay and clipping do."))
        self.open = QPushButton(tr("Open Experiments"), self)
        self.open.setObjectName("open_experiments")
        self.open.setToolTip(tr("Two or three small runs each, on the same batches (Ctrl+2)"))
        self.open.clicked.connect(self.wanted)
        self.offered = QCheckBox(tr("Show this at startup"), self)
        self.offered.setObjectName("offer_at_start")
        self.offered.setChecked(True)
        self.offered.toggled.connect(self._take_tick)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(12, 8, 12, 12)
        outside.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(7)
        for part in (heading, text, self.open, self.offered):
            column.addWidget(part)
        self.hide()

    def stand_in(self, column: QWidget) -> None:
        """Give way where this is low."""
        self._column = column
        column.installEventFilter(self)

    def set_offered(self, offered: bool) -> None:
        """Whether there is something to offer."""
        self._is_offered = offered
        self.offered.setChecked(True)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        room = self._column.height() if self._column is not None else 0
        self.setVisible(self._is_offered and room >= scaled_px(_LEAST_ROOM))

    def _take_tick(self, ticked: bool) -> None:
        if not ticked:
            self.declined.emit()
