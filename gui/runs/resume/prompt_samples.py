"""Where a prompt goes: to the run at work, or to the last checkpoint of the run that is shown.

The answer is always of the run that is shown. Knows no tensor and no process.
"""

from PySide6.QtCore import QObject, Signal, Slot

from core.config import SamplingConfig
from core.messages.events import CheckpointInfo
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunAction
from gui.runs.resume.checkpoint_sampler import CheckpointSampler
from gui.runs.resume.shown_checkpoints import ShownCheckpoints
from gui.runs.stored.viewer import StoredRunViewer


class PromptSamples(QObject):
    """Answers a prompt from what is shown.

    Signals: ``can_sample_changed``: bool can, str why not, empty where it can.
    """

    can_sample_changed = Signal(bool, str)

    def __init__(
        self,
        sampler: CheckpointSampler,
        checkpoints: ShownCheckpoints,
        viewer: StoredRunViewer,
        controller: RunController,
        presenter: RunPresenter,
    ) -> None:
        super().__init__(sampler)
        self._sampler = sampler
        self._checkpoints = checkpoints
        self._viewer = viewer
        self._controller = controller
        presenter.changed.connect(self.refresh)
        presenter.checkpoints_changed.connect(self.refresh)
        viewer.shown_changed.connect(self.refresh)
        viewer.extended.connect(self.refresh)

    @property
    def _is_at_work(self) -> bool:
        """Whether the shown run is the one that trains now."""
        return self._viewer.shown is None and self._controller.busy

    @property
    def _last_checkpoint(self) -> CheckpointInfo | None:
        known = self._checkpoints.known
        return max(known, key=lambda one: one.step) if known else None

    @Slot()
    def refresh(self) -> None:
        """Tell whether there is anything that could answer."""
        if self._is_at_work:
            self.can_sample_changed.emit(self._controller.can(RunAction.SAMPLE), "")
        elif self._last_checkpoint is not None:
            self.can_sample_changed.emit(True, "")
        else:
            text = self.tr("No model yet: nothing was trained, or no checkpoint was saved.")
            self.can_sample_changed.emit(False, text)

    @Slot(object)
    def ask(self, sampling: SamplingConfig) -> None:
        """Let the shown run continue the prompt."""
        one = self._last_checkpoint
        if self._is_at_work:
            self._controller.sample(sampling)
        elif one is not None:
            self._sampler.sample(one)
