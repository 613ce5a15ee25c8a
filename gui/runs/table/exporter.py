"""A run's numbers or a checkpoint's weights for other programs, written beside the window's thread.

Every export gets a folder of its own inside the one that is chosen: nothing that lies there is
written over, and a folder with its final name is whole. Knows neither plots nor tables.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.disks import require_answer
from core.exports.formats import FORMATS, export_run
from core.i18n import Message
from core.session.failures import error_text
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.background import Background
from gui.runs.ports import Notices
from gui.runs.text import tr
from gui.style.outside_text import address_of

SHOW_EXPORT = "runs:show_export"


_TEXTS: Mapping[str, str] = {
    "csv": QT_TRANSLATE_NOOP("Runs", "CSV files of the run…"),
    "tensorboard": QT_TRANSLATE_NOOP("Runs", "TensorBoard events of the run…"),
    "huggingface": QT_TRANSLATE_NOOP("Runs", "Weights for Hugging Face transformers…"),
}


def export_choices(step: int | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of each export; weights first where it is asked at a checkpoint."""

    def comes_later(name: str) -> bool:
        return step is not None and not FORMATS[name].of_weights

    for name in sorted(FORMATS, key=comes_later):
        yield name, tr(_TEXTS[name])


def target_of(folder: Path, run_dir: Path, kind: str, step: int | None) -> Path:
    """A folder inside ``folder`` that is not there yet, named after run, checkpoint and format."""
    at = "" if step is None or not FORMATS[kind].of_weights else f"-step-{step}"
    name = f"{run_dir.name}{at}-{kind}"
    tried = (folder / (name if n == 1 else f"{name}-{n}") for n in count(1))
    return next(path for path in tried if not path.exists())


def write_export(run_dir: Path, kind: str, target: Path, step: int | None) -> tuple[Message, ...]:
    """Export into ``target``, which is there only once it is whole.

    Returns:
        What of the run is damaged or missing, and so is not in it.

    Raises:
        RunError, ConfigError, OSError: as :func:`core.exports.formats.export_run` says;
            nothing is left behind.
    """
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)  # of an export that was cut short
    try:
        written = export_run(kind, run_dir, part, step=step)
        os.replace(part, target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return written.problems


class RunExporter(QObject):
    """Exports runs into folders that the person chooses. Signals: ``exported``: Path."""

    exported = Signal(object)

    def __init__(self, background: Background, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = background
        self._notices = notices
        self._dialog_parent = parent
        self._running: set[tuple[Path, str, Path, int | None]] = set()
        self._last: Path | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is being exported."""
        return bool(self._running)

    def choose(self, run_dir: Path, name: str, kind: str, step: int | None = None) -> None:
        """Ask for a folder, then export into a new one inside it."""
        title = self.tr("Export {0}: choose a folder").format(name)
        dialog = QFileDialog(self._dialog_parent, title)
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.export(run_dir, kind, Path(folder), step))
        dialog.open()

    def export(self, run_dir: Path, kind: str, folder: Path, step: int | None = None) -> None:
        """Write it, in a thread; the notice says where it is, or why it is not."""
        wanted = (run_dir, kind, folder, step if FORMATS[kind].of_weights else None)
        if wanted in self._running:
            return
        self._running.add(wanted)

        def done(written: tuple[Path, tuple[Message, ...]]) -> None:
            target, problems = written
            self._running.discard(wanted)
            self._last = target
            self._notices.tell(
                "info",
                self.tr("Exported to {0}").format(target),
                action=(SHOW_EXPORT, self.tr("Show")),
            )
            for problem in problems:
                self._notices.tell("warning", str(problem))
            self.exported.emit(target)

        def failed(error: Exception) -> None:
            self._running.discard(wanted)
            self._notices.tell("error", self.tr("Could not export: {0}").format(error_text(error)))

        def work() -> tuple[Path, tuple[Message, ...]]:
            require_answer(folder, deep=False)
            target = target_of(folder, run_dir, kind, step)
            return target, write_export(run_dir, kind, target, step)

        self._background.run(f"export {wanted}", work, done, failed)

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == SHOW_EXPORT and self._last is not None:
            QDesktopServices.openUrl(address_of(self._last))
