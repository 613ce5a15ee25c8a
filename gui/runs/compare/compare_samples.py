"""The samples of several runs side by side at one step. Knows names and texts, no folder."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.runs.compare.differences import nearest
from gui.style.fonts import scaled_px
from gui.widgets.elided_label import ElidedLabel

_LONGEST = 20_000  # characters of a sample shown
_NARROWEST = 168  # px of a run's column: about six words
_GAP = 8  # px


class CompareSamples(QWidget):
    """A step to choose, and each run's sample next to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: Sequence[Mapping[int, str]] = ()
        self.texts: list[QPlainTextEdit] = []
        self._where: list[QLabel] = []
        self.step = QSpinBox(self)
        self.step.setObjectName("compare_step")
        self.step.setPrefix(self.tr("step "))
        self.step.setGroupSeparatorShown(True)
        self.step.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.step.setFixedWidth(scaled_px(128))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("compare_slider")
        for chooser in (self.step, self.slider):
            chooser.setAccessibleName(self.tr("Step of the samples"))
            chooser.setToolTip(self.tr("Each run shows the sample that is nearest to this step"))
        self.step.valueChanged.connect(self._show_step)
        self.slider.valueChanged.connect(self.step.setValue)
        self._empty = QLabel(self.tr("None of these runs has written a sample."), self)
        self._empty.setProperty("role", "muted")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self._area, 1)

    def show_samples(self, names: Sequence[str], samples: Sequence[Mapping[int, str]]) -> None:
        """Show these runs, each by its name and its samples by step."""
        self._samples = samples
        self.texts, self._where = [], []
        columns = QWidget()
        columns.setProperty("role", "scrolled")
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for name in names:
            row.addWidget(self._column(name, columns), 1)
        self._area.setWidget(columns)  # the one before is deleted with all that is in it
        steps = sorted({step for found in samples for step in found})
        self._empty.setVisible(not steps)
        self._area.setVisible(bool(steps))
        for chooser in (self.step, self.slider):
            chooser.setEnabled(bool(steps))
            if steps:
                chooser.setRange(steps[0], steps[-1])
        if steps:
            self.step.setValue(steps[-1])
        self._show_step()

    def _column(self, name: str, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        holder.setMinimumWidth(scaled_px(_NARROWEST))
        title = ElidedLabel(" ".join(name.split()), holder)
        title.setProperty("role", "heading")
        where = QLabel(holder)
        where.setProperty("role", "hint")
        where.setTextFormat(Qt.TextFormat.PlainText)
        text = QPlainTextEdit(holder)
        text.setObjectName("compare_sample")
        text.setReadOnly(True)
        text.setAccessibleName(name)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (title, where):
            column.addWidget(widget)
        column.addWidget(text, 1)
        self.texts.append(text)
        self._where.append(where)
        return holder

    @Slot()
    def _show_step(self) -> None:
        wanted = self.step.value()
        self.slider.setValue(wanted)
        for found, where, text in zip(self._samples, self._where, self.texts, strict=True):
            step = nearest(list(found), wanted)
            said = self.tr("no sample") if step is None else self.tr("step {0}").format(f"{step:,}")
            where.setText(said)
            text.setPlainText("" if step is None else found[step][:_LONGEST])
