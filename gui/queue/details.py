"""What is told of the chosen run of the queue: its state, what its settings are, what can be done.

Shows what it is given. Knows no queue.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS, MACHINE_FIELDS, RunConfig
from core.config.fields import Spec
from core.queue.state import QueuedRun
from gui.language.texts import translate, without_key
from gui.queue.rows import details_of
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.field_text import value_text
from gui.widgets.padded_label import PaddedLabel

_MARGIN = 20  # px


class QueueDetails(QFrame):
    """One run of the queue; ``actions`` are shown as buttons while they can be used."""

    def __init__(self, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue_details")
        self.title = ElidedLabel("", self)
        self.title.setProperty("role", "title")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for action in actions:
            row.addWidget(self._button(action))
        self._place = QScrollArea(self)
        self._place.setWidgetResizable(True)
        self._place.setFrameShape(QFrame.Shape.NoFrame)
        self._place.setAccessibleName(self.tr("Settings that differ from the defaults"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(14)
        column.addLayout(row)
        column.addWidget(self._place, 1)
        self._shown: QueuedRun | None = None

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(without_key(action.text().partition("\t")[0]), self)
        button.setObjectName(f"{action.objectName()}_button")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setVisible(action.isEnabled())

        action.changed.connect(follow)
        follow()
        return button

    def show_run(self, run: QueuedRun) -> None:
        """Tell of this run."""
        if run == self._shown:
            return
        self._shown = run
        self.title.setText(run.name)
        told = QWidget(self._place)
        told.setProperty("role", "scrolled")
        form = QFormLayout(told)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setFormAlignment(Qt.AlignmentFlag.AlignTop)
        for heading, text in details_of(run):
            _add(form, heading, text, told)
        settings = PaddedLabel(
            (0, 10, 0, 2), self.tr("Settings that differ from the defaults"), told
        )
        settings.setProperty("role", "heading")
        form.addRow(settings)
        for label, value in settings_of(run.config):
            _add(form, label, value, told)
        self._place.setWidget(told)


def settings_of(config: RunConfig) -> list[tuple[str, str]]:
    """The label and the value of each field that differs from its default."""
    plain = RunConfig()
    return [
        (spec.label, _with_unit(spec, config.value(path)))
        for path, spec in FIELD_PATHS.items()
        if path not in MACHINE_FIELDS and config.value(path) != plain.value(path)
    ]


def _with_unit(spec: Spec, value: Any) -> str:
    text = value_text(spec, value)
    is_counted = spec.unit and isinstance(value, int) and not isinstance(value, bool)
    if not is_counted or (spec.zero_means and value == 0):
        return text
    return translate("Queue", "{value} {unit}").format(value=text, unit=spec.unit)


def _add(form: QFormLayout, heading: str, text: str, parent: QWidget) -> None:
    label = QLabel(heading, parent)
    label.setProperty("role", "muted")
    said = QLabel(text, parent)
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setWordWrap(True)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    form.addRow(label, said)
