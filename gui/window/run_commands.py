"""What a press of a button or a shortcut does to the run."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QDesktopServices

from core.config import FIELD_PATHS, RunConfig
from core.config.naming import numbered
from core.disks import remote_disk
from core.messages.events import Event, Failed
from gui.models.draft import Draft
from gui.panels.notice import Notice
from gui.panels.samples import SamplesPanel
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunAction
from gui.style.outside_text import address_of

_TOO_LARGE = "memory.too_large"  # why a run is refused that the memory cannot hold


class RunCommands(QObject):
    """Starts runs from the draft and hands everything else to the controller.

    Signals:
        resume_wanted: go on with the run that has just ended.
        detach_wanted: let go of the run that another process trains.
        continue_wanted: go on from a checkpoint; which one is asked elsewhere.
        new_wanted: the plan alone is to be seen, and no run.
        risk_changed: bool, whether the next start is of a run that the memory cannot hold.
    """

    resume_wanted = Signal()
    detach_wanted = Signal()
    continue_wanted = Signal()
    new_wanted = Signal()
    risk_changed = Signal(bool)

    def __init__(
        self,
        controller: RunController,
        presenter: RunPresenter,
        draft: Draft,
        samples: SamplesPanel,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._presenter = presenter
        self._draft = draft
        self._samples = samples
        self._notice = notice
        self._names: Callable[[], Collection[str]] = tuple  # of the runs that there are
        self._is_risky = False  # the memory cannot hold these settings: the next start is meant
        controller.batch.connect(self._look_for_refusal)
        draft.edited.connect(self._edited)

    def let_number(self, names: Callable[[], Collection[str]]) -> None:
        """``names``: what the runs are called that there are; no new one is called alike."""
        self._names = names

    @Slot(object)
    def press(self, action: RunAction) -> None:
        """Do what a button or its shortcut stands for."""
        match action:
            case RunAction.START:
                self.start()
            case RunAction.PAUSE:
                self._controller.pause_or_resume()
            case RunAction.STEP:
                self._controller.step()
            case RunAction.STOP:
                self._controller.stop()
            case RunAction.DETACH:
                self.detach_wanted.emit()
            case RunAction.SAMPLE:
                self._samples.ask()
            case RunAction.SAVE:
                self._controller.save()
            case RunAction.RESUME:
                self.resume_wanted.emit()
            case RunAction.CONTINUE:
                self.continue_wanted.emit()
            case RunAction.GO_BACK:
                self._controller.go_back(None)
            case RunAction.PIN:
                pass  # it needs a step: the menu of a checkpoint's flag sends it

    def start(self) -> None:
        """Train with the settings as they stand; say what is wrong where they cannot be used."""
        if not self._controller.can(RunAction.START):
            return
        config = self._draft.config()
        if config is None:
            path, message = next(iter(self._draft.problems.items()))
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            self._notice.tell_of_field("error", f"{label}: {message}", field=path)
            return
        self._notice.dismiss()
        self._presenter.forget()
        force = self._is_risky
        self._set_risky(False)
        self._controller.start(config, name=self.name_of(config), force=force)

    def name_of(self, config: RunConfig) -> str:
        """What a run is called that is begun here, as no other; empty: it names itself."""
        name = self._draft.own_name(config)
        return numbered(name, self._names()) if name else ""

    @Slot(list)
    def _look_for_refusal(self, events: list[Event]) -> None:
        """A run that the memory cannot hold was refused: pressed once more, it is tried."""
        if any(isinstance(event, Failed) and event.what.code == _TOO_LARGE for event in events):
            self._set_risky(True)

    @Slot(object)
    def _edited(self, _paths: object) -> None:
        self._set_risky(False)

    def _set_risky(self, is_risky: bool) -> None:
        if is_risky != self._is_risky:
            self._is_risky = is_risky
            self.risk_changed.emit(is_risky)

    @Slot()
    def plan_new(self) -> None:
        """Put away what is shown, so that the plan of the next run stands alone."""
        if self._controller.busy:
            return
        self._notice.dismiss()
        self._presenter.forget()
        self._set_risky(False)
        self._controller.clear()
        self.new_wanted.emit()

    @Slot()
    def open_runs_folder(self) -> None:
        """Show the runs' folder in the system's file manager."""
        folder = self._controller.runs_dir
        while remote_disk(folder) is None and not folder.exists() and folder != folder.parent:
            folder = folder.parent
        QDesktopServices.openUrl(address_of(folder))
