"""The bar at the bottom: one line of state, how much was seen, and how the plots are drawn.

Shows values and mirrors the view's actions; decides nothing.
"""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from gui.style import places
from gui.style.fonts import scaled_px
from gui.style.spoken import label_for
from gui.widgets.copyable import let_copy
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.field_text import with_labels

_X_AXES = ("step", "tokens", "time")
SMOOTHEST = 99  # hundredths
_LEFT, _RIGHT, _SPACING = 16, 10, 14  # px
_LEAST_LINE = 250  # px, of the drawings, for the line of state


class StatusBar(QFrame):
    """Signals: ``x_axis_chosen``: str; ``smoothing_chosen``: float from 0 to 0.99."""

    x_axis_chosen = Signal(str)
    smoothing_chosen = Signal(float)

    def __init__(self, log_y: QAction, follow: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(places.status_height())
        self.line = ElidedLabel("", self)
        self.line.setProperty("role", "muted")
        self.line.setObjectName("status_line")
        self.epoch = self._muted("epoch_label")
        self.tokens = self._muted("tokens_label")
        for readout in (self.line, self.epoch, self.tokens):
            let_copy(readout, readout.text)
        self.x_axis = QComboBox(self)
        self.x_axis.setObjectName("x_axis")
        self.x_axis.setProperty("role", "flat")
        label_for(self.x_axis, self.tr("Horizontal axis of the plots"))
        self.x_axis.setToolTip(self.tr("Horizontal axis of the plots: step, tokens or time"))
        for name, text in zip(
            _X_AXES, (self.tr("x: step"), self.tr("x: tokens"), self.tr("x: time")), strict=True
        ):
            self.x_axis.addItem(text, name)
        self.x_axis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.x_axis.activated.connect(self._choose_x)
        self.smooth_text = self._muted("smoothing_label")
        self.smoothing = QSlider(Qt.Orientation.Horizontal, self)
        self.smoothing.setObjectName("smoothing")
        self.smoothing.setRange(0, SMOOTHEST)
        self.smoothing.setFixedWidth(scaled_px(84))
        self.smoothing.setAccessibleName(self.tr("Smoothing of the loss"))
        self.smoothing.setToolTip(
            self.tr("Exponential moving average of the batch loss. 0 shows every batch unsmoothed.")
        )
        self.smoothing.valueChanged.connect(self._choose_smoothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.line, 1)
        row.addWidget(self.epoch)
        row.addWidget(self.tokens)
        toggles = [self._toggle("log_y", log_y), self._toggle("follow", follow)]
        self._of_plots = (self.x_axis, self.smooth_text, self.smoothing, *toggles)
        self._of_live_plots = (self.x_axis, toggles[1])  # others have their own, or none
        for widget in self._of_plots:
            row.addWidget(widget)
        self.set_smoothing(0.6)

    def _muted(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _toggle(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(name)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_plots_shown(self, shown: bool, *, are_live: bool = True) -> None:
        """Whether there are plots to be drawn in one way or another; ``are_live``: of one run."""
        for widget in self._of_plots:
            widget.setVisible(shown and (are_live or widget not in self._of_live_plots))
        self._fit()

    def set_line(self, text: str) -> None:
        """The one line of state; fields are called as in the form."""
        self.line.setText(with_labels(text))

    def set_seen(self, epoch: str, tokens: str) -> None:
        """Epoch and tokens seen, in words."""
        for label, text in ((self.epoch, epoch), (self.tokens, tokens)):
            if label.text() != text:
                label.setText(text)

    def promise_seen(self, epoch: str, tokens: str) -> None:
        """The widest words to come: they keep their width, so that nothing moves as they grow."""
        for label, text in ((self.epoch, epoch), (self.tokens, tokens)):
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text) + 2)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the bar is narrow what was seen gives way to the line of state."""
        others = [widget for widget in self._of_plots if not widget.isHidden()]
        taken = _LEFT + _RIGHT + sum(each.sizeHint().width() + _SPACING for each in others)
        for label in (self.epoch, self.tokens):
            taken += max(label.sizeHint().width(), label.minimumWidth()) + _SPACING
            label.setVisible(self.width() - taken >= scaled_px(_LEAST_LINE))

    def set_x_axis(self, name: str) -> None:
        """Show which axis is on."""
        self.x_axis.setCurrentIndex(self.x_axis.findData(name))

    def set_smoothing(self, share: float) -> None:
        """Show how much is smoothed."""
        with QSignalBlocker(self.smoothing):
            self.smoothing.setValue(round(share * 100))
        self._name_smoothing()

    def _name_smoothing(self) -> None:
        share = self.smoothing.value() / 100
        self.smooth_text.setText(self.tr("smooth {0}").format(f"{share:.2f}"))

    @Slot(int)
    def _choose_x(self, index: int) -> None:
        self.x_axis_chosen.emit(self.x_axis.itemData(index))

    @Slot()
    def _choose_smoothing(self) -> None:
        self._name_smoothing()
        self.smoothing_chosen.emit(self.smoothing.value() / 100)
