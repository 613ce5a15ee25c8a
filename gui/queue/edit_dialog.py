"""Another name and other settings for a run that waits. Knows no queue."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS, MACHINE_FIELDS, ConfigError, RunConfig
from core.queue.naming import queue_name
from core.queue.state import QueuedRun
from core.run_store.layout import LONGEST_NAME
from gui.style.fonts import scaled_px
from gui.style.spoken import label_for
from gui.style.theme import repolish
from gui.widgets.field_text import show, with_labels
from gui.widgets.screen_room import within_screen

_SIZE = (560, 460)  # px


class QueueEditDialog(QDialog):
    """Signals: ``wanted``: int number, str name, RunConfig; it is closed by then."""

    wanted = Signal(int, str, object)

    def __init__(self, run: QueuedRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue_edit_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit queued run"))
        self._run, self._config = run, run.config
        self._names_itself = run.name == queue_name(run.config)
        self.editors: dict[str, QLineEdit] = {}
        self._lay_out()
        plain = RunConfig()
        for path in FIELD_PATHS:
            usual = path in ("schedule.peak_lr", "schedule.warmup", "training.seed")
            if path not in MACHINE_FIELDS and (
                usual or run.config.value(path) != plain.value(path)
            ):
                self._add_field(path)
        self._refresh()
        self.finished.connect(self._tell)

    def _lay_out(self) -> None:
        self.name = QLineEdit(self._run.name, self)
        self.name.setObjectName("queue_edit_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.textEdited.connect(self._name_by_hand)
        top = QFormLayout()
        top.addRow(self.tr("Name"), self.name)
        inner = QWidget(self)
        inner.setProperty("role", "scrolled")
        self._form = QFormLayout(inner)
        self._form.setContentsMargins(0, 0, 8, 0)
        place = QScrollArea(self)
        place.setWidgetResizable(True)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are come to, and scrolled to
        place.setWidget(inner)
        self.other = QComboBox(self)
        self.other.setObjectName("queue_edit_other")
        label_for(self.other, self.tr("Another field"))
        self.other.setToolTip(self.tr("Change a field that has its default value"))
        self.other.activated.connect(self._take_other)
        self.problem = QLabel(self)
        self.problem.setObjectName("queue_edit_problem")
        self.problem.setProperty("role", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.go = QPushButton(self.tr("Save"), self)
        self.go.setObjectName("queue_edit_go")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._foot = (self.other, cancel, self.go)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(place, 1)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.resize(within_screen(QSize(*map(scaled_px, _SIZE)), self))
        self._fill_others()

    def _fill_others(self) -> None:
        self.other.clear()
        self.other.addItem(self.tr("Another field…"), "")
        for path, spec in FIELD_PATHS.items():
            if path not in self.editors and path not in MACHINE_FIELDS:
                self.other.addItem(spec.label, path)

    def _add_field(self, path: str) -> None:
        spec = FIELD_PATHS[path]
        editor = QLineEdit(_text_of(path, self._config), self)
        editor.setObjectName(f"queue_edit_{path.replace('.', '_')}")
        editor.setAccessibleName(spec.label)
        editor.setToolTip(f"{spec.help} ({spec.range_text()})")
        editor.textEdited.connect(self._refresh)
        label = QLabel(spec.label, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor)
        self._form.addRow(label, editor)
        self.editors[path] = editor
        for before, after in pairwise((editor, *self._foot)):
            self.setTabOrder(before, after)

    @Slot(int)
    def _take_other(self, place: int) -> None:
        path = str(self.other.itemData(place) or "")
        if path:
            self._add_field(path)
            self._fill_others()
            self.editors[path].setFocus()
            self.editors[path].selectAll()

    @Slot()
    def _name_by_hand(self) -> None:
        self._names_itself = False
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        wrong = ""
        try:
            self._config = self._run.config.replaced(self._changes())
            self.problem.setText("")
        except ConfigError as error:
            wrong = error.problems[0].field
            self.problem.setText(with_labels(str(error)))
        self.problem.setVisible(bool(wrong))
        for path, editor in self.editors.items():
            if bool(editor.property("invalid")) != (path == wrong):
                editor.setProperty("invalid", path == wrong)
                repolish(editor)
        if self._names_itself and not wrong:
            self.name.setText(queue_name(self._config))
        self.go.setEnabled(not wrong and bool(self.name.text().strip()))

    def _changes(self) -> dict[str, Any]:
        """What was written, where it is other than the value that stands there."""
        return {
            path: FIELD_PATHS[path].value_of(editor.text())
            for path, editor in self.editors.items()
            if editor.text() != _text_of(path, self._run.config)
        }

    @Slot(int)
    def _tell(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            name = " ".join(self.name.text().split())
            self.wanted.emit(self._run.number, name, self._config)


def _text_of(path: str, config: RunConfig) -> str:
    value = config.value(path)
    shown = show(FIELD_PATHS[path], value)
    return ", ".join(value) if isinstance(value, tuple) and path == "data.source" else shown
