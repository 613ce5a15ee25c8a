"""The window as those see it who take all of it apart and put it together again: by its parts."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from gui.plots.run_plots import RunPlots
    from gui.window.assembly import Controls, Models, Settings
    from gui.window.experiment_binding import ExperimentBinding
    from gui.window.help_binding import HelpBinding
    from gui.window.layout import Panels
    from gui.window.queue_binding import QueueParts
    from gui.window.range_binding import RangeBinding
    from gui.window.sharing_binding import SharingBinding
    from gui.window.slices import Slices
    from gui.window.stored_runs import StoredRuns


class WholeWindow(Protocol):
    """A window of which all stages are done; see ``MainWindow`` for what each part is."""

    @property
    def models(self) -> "Models": ...
    @property
    def panels(self) -> "Panels": ...
    @property
    def controls(self) -> "Controls": ...
    @property
    def plots(self) -> "RunPlots": ...
    @property
    def settings(self) -> "Settings": ...
    @property
    def sharing(self) -> "SharingBinding": ...
    @property
    def stored(self) -> "StoredRuns": ...
    @property
    def experiments(self) -> "ExperimentBinding": ...
    @property
    def range_test(self) -> "RangeBinding": ...
    @property
    def queue(self) -> "QueueParts": ...
    @property
    def help(self) -> "HelpBinding": ...
    @property
    def is_complete(self) -> bool: ...
    def in_language(self, language: str) -> "Slices[None]": ...
