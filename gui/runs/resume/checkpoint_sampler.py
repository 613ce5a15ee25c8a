"""Samples from checkpoints, written by a process of its own: no run is touched, none waits.

Knows a checkpoint's folder and a panel that shows samples, no run.
"""

import json
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from core.messages.events import CheckpointInfo
from core.paths import RESOURCES
from core.session.sample_checkpoint import command_line
from gui.runs.ports import CheckpointSamples, Notices

_FIRST_ID = -1_000_000  # below all ids that runs give their samples
_ENDS_WITHIN_MS = 2_000


class CheckpointSampler(QObject):
    """Lets a checkpoint write a sample, one at a time.

    Signals:
        began: a sample is on its way; the panel should be in sight.
        logged: str level, str message, str detail.
    """

    began = Signal()
    logged = Signal(str, str, str)

    def __init__(
        self, samples: CheckpointSamples, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._samples = samples
        self._notices = notices
        self._process: QProcess | None = None
        self._next_id = _FIRST_ID
        self._prompt = ""

    @property
    def busy(self) -> bool:
        """Whether a checkpoint is being sampled."""
        return self._process is not None

    @Slot(object)
    def sample(self, one: CheckpointInfo) -> None:
        """Let a checkpoint continue the prompt that stands in the samples panel."""
        if self._process is not None:
            self._notices.tell(
                "info", self.tr("Another checkpoint is being sampled. Wait until it is done.")
            )
            return
        sampling = self._samples.wanted()
        self._next_id -= 1
        self._prompt = sampling.prompt
        self._samples.begin_checkpoint_sample(self._next_id, one.step - 1, sampling.prompt)
        self.began.emit()
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
        if isinstance(text, str):
            self._samples.end_checkpoint_sample(self._next_id, text, complete=True)
            return
        self._samples.end_checkpoint_sample(self._next_id, self._prompt, complete=False)
        reason = answer.get("error") or self.tr("the process gave no reason; see the log")
        self.logged.emit("error", self.tr("Could not sample the checkpoint"), detail)
        self._notices.tell("error", self.tr("Could not sample: {0}").format(reason))
