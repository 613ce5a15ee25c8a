"""Which finished run the shown run, or the plan of the next one, is foretold from.

Looked for in a thread, once for a run and once for each set-up that is planned; whether it is
used is the person's, and is kept with the run. Draws nothing.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import RunConfig
from core.foresight import Learned
from core.i18n import Message
from core.messages.events import Finished
from core.run_store.alike import SET_UP, is_same_set_up
from core.run_store.annotations import decline_earlier, declines_earlier
from core.run_store.imported import is_imported
from core.run_store.layout import RunError
from core.run_store.lessons import Teacher, lessons_of, prior_of
from core.run_store.reader import read_description
from gui.foresight.study import of_plan
from gui.models.background import Background
from gui.models.draft import Draft
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter

_KEY, _KEEP = "prior", "lessons"
_REST_MS = 250  # that a plan rests before another run is looked for
_REST_AFTER_RUN_MS = 1_500  # a fit takes a core for seconds: not while the end is being looked at


class NamedRun(Protocol):
    """A stored run, as far as it is named here."""

    @property
    def path(self) -> Path:
        """Its folder."""

    @property
    def config(self) -> RunConfig:
        """As it was started."""

    @property
    def learns_from_others(self) -> bool:
        """Whether finished runs may say how it goes on."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a look at the folder of runs has found.

    Attributes:
        prior: the most alike run.
        declined: the person does without it, for the run that was asked for.
        told: what is to be told of files that could not be used.
    """

    prior: Teacher | None
    declined: bool = False
    told: tuple[Message, ...] = ()


class Priors(QObject):
    """One window's earlier run.

    Signals:
        changed: another one was found, or it is used or declined from now on.
        told: str level, str text: for the log.
        lessons_kept: Path of a finished run that keeps from now on what it teaches.
    """

    changed = Signal()
    told = Signal(str, str)
    lessons_kept = Signal(object)

    def __init__(
        self,
        draft: Draft,
        controller: RunController,
        presenter: RunPresenter,
        background: Background,
    ) -> None:
        super().__init__(presenter)
        self._draft, self._controller = draft, controller
        self._presenter, self._background = presenter, background
        self._stored: NamedRun | None = None
        self._prior: Teacher | None = None
        self._choices: dict[Path | None, bool] = {}  # declined; ``None``: by the plan
        self._asked: Hashable = None  # for what was looked last
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._look)
        self._ended: Path | None = None  # the finished run whose lessons are to be kept
        self._teach_soon = QTimer(self)
        self._teach_soon.setSingleShot(True)
        self._teach_soon.setInterval(_REST_AFTER_RUN_MS)
        self._teach_soon.timeout.connect(self._teach)
        draft.edited.connect(self._look_soon)
        presenter.run_began.connect(self._begin)
        presenter.forgotten.connect(self._look_soon)
        presenter.run_ended.connect(self._end)
        controller.ended.connect(self._plan_next)
        self._soon.start()

    @property
    def found(self) -> Teacher | None:
        """The most alike finished run, whether it is used or not."""
        return self._prior

    @property
    def declined(self) -> bool:
        """Whether the person does without it."""
        return self._choices.get(self._folder, False)

    @property
    def used(self) -> Teacher | None:
        """The run that is learned from."""
        return None if self.declined else self._prior

    @property
    def learned(self) -> Learned | None:
        """What it tells of the plan of the next run; ``None``: nothing, or a run is on."""
        config = self._draft.config()
        if self._controller.busy or config is None or self.used is None:
            return None
        return of_plan(config, self.used) if self._stored is None else None

    @Slot(bool)
    def decline(self, declined: bool) -> None:
        """Foretell this run without it, or with it again; kept with the run once it has begun."""
        folder = self._folder
        if declined == self.declined:
            return
        self._choices[folder] = declined
        if folder is not None:
            self._keep_choice(folder, declined)
        self.changed.emit()

    @Slot(object)
    def show_stored(self, run: NamedRun | None) -> None:
        """Another run is shown; ``None``: the one at work, or the plan."""
        if run is not self._stored:
            self._stored = run
            self._look()

    @Slot()
    def _look_soon(self) -> None:
        self._soon.start()

    @Slot()
    def renew(self) -> None:
        """The folder of runs is another one than before."""
        self._asked = None
        self._soon.start()

    def close(self) -> None:
        """Look for nothing more."""
        self._soon.stop()
        self._teach_soon.stop()

    @property
    def _folder(self) -> Path | None:
        """Of the run that is foretold; ``None``: it has not begun."""
        if self._stored is not None:
            return self._stored.path
        started = self._presenter.started
        return Path(started.run_dir) if started is not None and self._controller.busy else None

    @property
    def _config(self) -> RunConfig | None:
        if self._stored is not None:
            return self._stored.config if self._stored.learns_from_others else None
        return self._controller.config if self._controller.busy else self._draft.config()

    @Slot()
    def _look(self) -> None:
        """Ask for the most alike run, unless that was done for such a run."""
        config, folder = self._config, self._folder
        if config is None:
            self._asked = None
            self._background.forget(_KEY)
            self._speak_no_more()
            return
        stored = self._stored
        runs_dir = self._controller.runs_dir if stored is None else stored.path.parent
        asked = (
            runs_dir,
            folder,
            config.schedule.peak_lr,
            tuple(str(config.value(path)) for path in SET_UP),
        )
        if asked == self._asked:
            return
        self._asked = asked
        if self._prior is not None and not is_same_set_up(self._prior.config, config):
            self._speak_no_more()
        self._background.run(
            _KEY,
            partial(_find, runs_dir, config, folder),
            partial(self._take, folder),
            lambda _: self._take(folder, _Found(None)),
        )

    def _speak_no_more(self) -> None:
        if self._prior is not None:
            self._prior = None
            self.changed.emit()

    def _take(self, folder: Path | None, found: _Found) -> None:
        for what in found.told:
            self.told.emit("warning", str(what))
        config = self._config
        kept = self._prior
        if found.prior is None and kept is not None and config is not None:
            # While its peak is dragged away the plan is told why nothing is foretold any more.
            stays = folder is None and is_same_set_up(kept.config, config)
            self._prior = kept if stays and kept.path.is_dir() else None
        else:
            self._prior = found.prior
        if found.declined:
            self._choices.setdefault(folder, True)
        self.changed.emit()

    @Slot()
    def _begin(self) -> None:
        """A run begins as it was planned: what was chosen for the plan holds for it."""
        self._stored = None
        self._teach_soon.stop()  # lessons that were not kept are fitted by whoever needs them
        declined = self._choices.pop(None, False)
        if declined and self._folder is not None:
            self._choices[self._folder] = True
            self._keep_choice(self._folder, True)
        self._look()

    @Slot(object)
    def _end(self, finished: Finished) -> None:
        """The run may teach the next ones: that is worked out once, when the window rests."""
        if finished.reason == "completed" and finished.run_dir:
            self._ended = Path(finished.run_dir)
            self._teach_soon.start()

    @Slot()
    def _teach(self) -> None:
        folder = self._ended
        if folder is not None:
            self._background.run(
                _KEEP,
                partial(_keep, folder),
                partial(self._tell_kept, folder),
                lambda _: self.renew(),
            )

    def _tell_kept(self, folder: Path, told: tuple[Message, ...]) -> None:
        for what in told:
            self.told.emit("warning", str(what))
        self.lessons_kept.emit(folder)
        self.renew()

    @Slot()
    def _plan_next(self) -> None:
        may_teach_soon = self._teach_soon.isActive() or self._background.busy(_KEEP)
        if not may_teach_soon:
            self.renew()

    def _keep_choice(self, folder: Path, declined: bool) -> None:
        """With the run, for whoever opens it later; where that cannot be, for this window."""
        self._background.run(
            f"decline {folder}",
            partial(decline_earlier, folder, declined),
            lambda _: None,
            lambda _: None,
        )


def _find(runs_dir: Path, config: RunConfig, folder: Path | None) -> _Found:
    told: list[Message] = []
    declined = False
    if folder is not None:
        try:
            if is_imported(read_description(folder)):
                return _Found(None, False, ())  # what it has in common with others is not known
            declined = declines_earlier(folder)
        except RunError:
            declined = False
    prior = prior_of(runs_dir, config, but=folder, tell=told.append)
    return _Found(prior, declined, tuple(told))


def _keep(folder: Path) -> tuple[Message, ...]:
    """What is to be told of files that could not be used."""
    told: list[Message] = []
    lessons_of(folder, with_hindsight=True, tell=told.append)
    return tuple(told)
