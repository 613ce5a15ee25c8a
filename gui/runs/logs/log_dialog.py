"""*Open a log*: which file, which of its runs, which column is what, and the first rows of it.

Not modal. Reads beside the window's thread and can be cancelled; what becomes of the log is told
by a signal. Knows no list of runs and no plots.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from PySide6.QtWidgets import QDialog as Dialog

from core.paths import as_typed
from core.run_store.layout import LONGEST_NAME
from core.session.failures import error_text
from core.trainer_logs.run_folder import import_log
from core.trainer_logs.table import ReadingCancelled
from gui.models.background import Background
from gui.runs.logs.column_form import ColumnForm
from gui.runs.logs.log_look import LogLookedAt, ReadingWatch, look_at, summary
from gui.runs.logs.log_preview import LogPreview
from gui.style.fonts import line_height, scaled_px
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.screen_room import within_screen
from gui.widgets.wrapped_label import WrappedLabel

_SIZE = (860, 620)
_SIDE, _GAP = 18, 12
_PROGRESS_MS = 100
_READ, _CHECK, _IMPORT = "log read", "log check", "log import"
_FILTER = "*.csv *.tsv *.json *.jsonl *.ndjson *tfevents*"


class LogDialog(Dialog):
    """Asks about one log after the other.

    Signals:
        imported: Path of the run's folder, tuple[str, ...] of what was passed over.
    """

    imported = Signal(object, object)

    def __init__(self, runs_dir: Path, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("log_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open log"))
        self.setAcceptDrops(True)
        self._runs_dir, self._background = runs_dir, background
        self._looked: LogLookedAt | None = None
        self._watch: ReadingWatch | None = None
        self._imports = False
        self._make()
        self._lay_out()
        self._poll = QTimer(self)
        self._poll.setInterval(_PROGRESS_MS)
        self._poll.timeout.connect(self._show_progress)
        self._settle(
            self.tr(
                "Choose the log of another trainer, or drop it here: a CSV file "
                "(nanoGPT, Lightning, W&B export), JSON lines, trainer_state.json, or "
                "TensorBoard event files. It is imported as a run that you can view "
                "and compare, with findings and a forecast."
            )
        )
        self.resize(within_screen(QSize(*map(scaled_px, _SIZE)), window))

    def _make(self) -> None:
        self.path = ElidedLabel("", self)
        self.path.setProperty("role", "heading")
        self.file_button = self._button(
            *("log_file", self.tr("File…"), self.tr("Choose a log file"))
        )
        self.folder_button = self._button(
            "log_folder",
            self.tr("Folder…"),
            self.tr("Choose a folder with TensorBoard event files or another log"),
        )
        self.run_label = QLabel(self.tr("Run"), self)
        self.run = ElidedCombo(self)
        self.run.setObjectName("log_run")
        self.run.setToolTip(self.tr("Choose one of the runs in this log"))
        self.run.setAccessibleName(self.run.toolTip())
        self.run.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.run_label.setBuddy(self.run)
        self._make_foot()
        self.file_button.clicked.connect(self._choose_file)
        self.folder_button.clicked.connect(self._choose_folder)
        self.run.activated.connect(self._choose_run)
        self.form.changed.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._import)

    def _make_foot(self) -> None:
        """What is said of the log, the run's name, and the buttons."""
        self.form = ColumnForm(self)
        self.preview = LogPreview(self)
        self.said = WrappedLabel("muted", self)
        self.said.setObjectName("log_summary")
        self.said.setMinimumHeight(2 * line_height())
        self.problem = WrappedLabel("error", self)
        self.problem.setObjectName("log_problem")
        self.name = QLineEdit(self)
        self.name.setObjectName("log_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Run name"))
        self.name.setToolTip(self.tr("Name in the run list"))
        self.name.setAccessibleName(self.tr("Run name"))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("log_progress")
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of reading the log"))
        self.cancel = self._button(
            *("log_cancel", self.tr("Cancel"), self.tr("Stop reading, or close (Esc)"))
        )
        self.go = self._button(
            *("log_open", self.tr("Open"), self.tr("Import the log as a run and show it (Return)"))
        )
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, middle, bottom):
            row.setSpacing(8)
        top.addWidget(self.path, 1)
        top.addWidget(self.file_button)
        top.addWidget(self.folder_button)
        middle.addWidget(self.run_label)
        middle.addWidget(self.run, 1)
        self._foot = QWidget(self)  # keeps the buttons at the right
        for widget in (self.name, self.progress, self._foot):
            bottom.addWidget(widget, 1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        whole.setSpacing(_GAP)
        whole.addLayout(top)
        whole.addLayout(middle)
        whole.addWidget(self.form)
        whole.addWidget(self.preview, 1)
        self._above = QWidget(self)  # in the middle stands what to do while there is no table
        whole.addWidget(self._above, 1)
        whole.addWidget(self.said)
        whole.addWidget(self.problem)
        self._rest = QWidget(self)  # keeps the buttons at the foot while there is no table
        whole.addWidget(self._rest, 1)
        whole.addLayout(bottom)

    # -- reading

    def look_at(self, path: Path, run: str = "") -> None:
        """Read a log, and show what it says."""
        self._stop_reading()
        watch = self._watch = ReadingWatch()
        self.path.setText(path.name)
        self.path.setToolTip("")
        self._looked = None
        self._settle(self.tr("Reading {0}…").format(path.name))
        self._poll.start()
        self._background.run(_READ, partial(look_at, path, run, watch), self._take, self._refuse)

    def _take(self, looked: LogLookedAt) -> None:
        self._poll.stop()
        self._watch, self._looked = None, looked
        runs = looked.table.runs
        self.run.clear()
        for name in runs:
            self.run.addItem(" ".join(name.split()), name)
        self.run.setCurrentIndex(self.run.findData(looked.table.run))
        self.path.setText(looked.file.name)
        self.name.setText(looked.name)
        self.form.show_choice(looked.table.numeric, looked.choice)
        self.preview.show_rows(list(looked.table.columns), looked.rows)
        self._settle()
        self._check()

    def _refuse(self, error: Exception) -> None:
        self._poll.stop()
        self._watch = None
        if isinstance(error, ReadingCancelled):
            self._settle(self.tr("Cancelled. Nothing was opened."))
        else:
            self._settle("", error_text(error))

    @Slot()
    def _check(self) -> None:
        """Say what the chosen columns make of the log, or why they cannot."""
        looked = self._looked
        if looked is None:
            return
        self.preview.name_columns(self.form.roles_of)
        form = self.form

        work = partial(summary, looked, form.choice, form.planned, form.seen)
        self.go.setEnabled(False)
        self._background.run(_CHECK, work, self._settle, lambda e: self._settle("", error_text(e)))

    def _settle(self, said: str = "", problem: str = "") -> None:
        """Show what there is to be seen now."""
        there, busy = self._looked is not None, self._watch is not None
        self.said.setText(said)
        side = Qt.AlignmentFlag.AlignLeft if there else Qt.AlignmentFlag.AlignHCenter
        self.said.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.said.setVisible(bool(said) or (there and not problem))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        several = there and self.run.count() > 1
        for widget, shown in (
            *((self.run_label, several), (self.run, several), (self.form, there)),
            *((self.preview, there), (self._above, not there), (self._rest, not there)),
            *((self.progress, busy), (self.name, there and not busy)),
            (self._foot, not there and not busy),
        ):
            widget.setVisible(shown)
        self.progress.setValue(0)
        self.go.setEnabled(there and not busy and not problem and not self._imports)

    @Slot()
    def _show_progress(self) -> None:
        if self._watch is not None:
            self.progress.setValue(round(100 * self._watch.share))

    def _stop_reading(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        for key in (_READ, _CHECK):
            self._background.forget(key)

    # -- what is pressed

    @Slot()
    def _choose_file(self) -> None:
        dialog = self._file_dialog(self.tr("Open log"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Logs ({0})").format(_FILTER), self.tr("All files (*)")])
        dialog.show()

    @Slot()
    def _choose_folder(self) -> None:
        self._file_dialog(self.tr("Open log folder"), QFileDialog.FileMode.Directory).show()

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setObjectName("log_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(lambda path: self.look_at(as_typed(path)))
        return dialog

    @Slot(int)
    def _choose_run(self, place: int) -> None:
        if self._looked is not None:
            self.look_at(self._looked.path, self.run.itemData(place))

    @Slot()
    def _import(self) -> None:
        looked = self._looked
        if looked is None:
            return
        several = len(looked.table.runs) > 1
        work = partial(
            import_log,
            looked.path,
            self._runs_dir,
            self.name.text(),
            run=looked.table.run if several else "",
            choice=self.form.choice,
            planned=self.form.planned,
            seen=self.form.seen,
            table=looked.table,
        )
        self._imports = True
        self.go.setEnabled(False)
        self.said.setText(self.tr("Importing the log…"))
        self._background.run(_IMPORT, work, self._end, self._refuse_import)

    def _refuse_import(self, error: Exception) -> None:
        """It may be tried again: there may be room by then, or another name."""
        self._imports = False
        self._settle("", error_text(error))
        self.go.setEnabled(self._looked is not None)

    def _end(self, made: tuple[Path, tuple[object, ...]]) -> None:
        folder, notes = made
        self.accept()
        self.imported.emit(folder, tuple(map(str, notes)))

    def reject(self) -> None:
        """Esc and Cancel: end a reading first, and close only then."""
        if self._watch is not None:
            self._stop_reading()
            self._poll.stop()
            self._settle(self.tr("Cancelled. Nothing was opened."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._stop_reading()
        self._background.forget(_IMPORT)
        super().done(result)

    # -- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.look_at(as_typed(paths[0]))
