"""Samples from checkpoints, written by a process of its own: no run is touched, none waits.

Knows the window's samples panel and a checkpoint's folder.
"""

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Slot

from core.messages.events import CheckpointInfo
from core.paths import RESOURCES
from core.session.sample_checkpoint import command_line

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_FIRST_ID = -1_000_000  # below all ids that runs give their samples
_ENDS_WITHIN_MS = 2_000


class Peeking(QObject):
    """One sample at a time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._process: QProcess | None = None
        self._next_id = _FIRST_ID
        self._step = 0
        self._prompt = ""

    @property
    def busy(self) -> bool:
        """Whether a checkpoint is being sampled."""
        return self._process is not None

    def sample(self, one: CheckpointInfo) -> None:
        """Let a checkpoint continue the prompt that stands in the samples panel."""
        if self._process is not None:
            self._window.notice.tell("info", self.tr("A checkpoint is being sampled already."))
            return
        sampling = self._window.samples.wanted()
        self._next_id -= 1
        self._step, self._prompt = one.step - 1, sampling.prompt
        self._window.samples.begin_peek(self._next_id, self._step, sampling.prompt)
        self._window.actions_.show_side.setChecked(True)
        self._window.tabs.setCurrentWidget(self._window.samples)
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(str(RESOURCES.parent))
        process.finished.connect(self._take)
        process.errorOccurred.connect(self._take)
        self._process = process
        process.start(sys.executable, command_line(one.path, sampling))

    def close(self) -> None:
        """End what is on."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_ENDS_WITHIN_MS)

    @Slot()
    def _take(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        detail = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        process.deleteLater()
        try:
            answer = json.loads(said.splitlines()[-1]) if said.strip() else {}
        except ValueError:
            answer = {}
        text = answer.get("text")
        samples = self._window.samples
        if isinstance(text, str):
            samples.end_peek(self._next_id, text, complete=True)
            return
        samples.end_peek(self._next_id, self._prompt, complete=False)
        reason = answer.get("error") or self.tr("the process said nothing; see the log")
        self._window.log.add("error", self.tr("No sample from the checkpoint"), detail)
        self._window.notice.tell("error", self.tr("No sample: {0}").format(reason))
