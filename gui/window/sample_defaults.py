"""The samples panel begins with what the settings say of sampling."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot

from gui.models.draft import Draft
from gui.panels.samples import SamplesPanel
from gui.run.controller import RunController

_PROMPT = "sampling.prompt"


class SampleDefaults(QObject):
    """Hands the draft's sampling to the panel, while no run is on.

    During a run the draft's prompt is the run's; the panel's asks for samples of its own.
    """

    def __init__(self, draft: Draft, controller: RunController, samples: SamplesPanel) -> None:
        super().__init__(samples)
        self._draft = draft
        self._controller = controller
        self._samples = samples
        draft.edited.connect(self._take_edit)
        self._show()

    @Slot(object)
    def _take_edit(self, paths: Iterable[str]) -> None:
        sampling = any(path.startswith("sampling.") for path in paths)
        if sampling and not self._controller.busy:
            self._show()

    def _show(self) -> None:
        config = self._draft.config()
        if config is not None:
            self._samples.set_defaults(config.sampling)
        else:  # the panel shows what stands in the form, also while something there is wrong
            self._samples.set_prompt(str(self._draft.value(_PROMPT)))
