"""What the page of experiments shows and does: which are done, which is open, what trains.

Trains by the runner, reads by the background; everything else that is wanted goes out as a signal.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.experiments import Done, Experiment, built_in, last_done, remember
from core.i18n import language, reason_of
from core.run_store.annotations import set_tags
from core.run_store.layout import RunError
from gui.experiments.card import CardState
from gui.experiments.opened import OpenedState
from gui.experiments.page import OWN, ExperimentsPage
from gui.experiments.rail import RailEntry
from gui.experiments.result import ExperimentResult, read_result
from gui.experiments.runner import ExperimentRunner
from gui.experiments.states import OwnPair, card_of, own_card
from gui.experiments.words import guess_text, time_text, tr
from gui.models.background import Background

TAG = "experiment"
_GROW_MS = 120  # between two drawings of curves that grow


class ExperimentsController(QObject):
    """The one that knows which experiments there are.

    Signals:
        settings_wanted: RunConfig, str: settings to take into the form, and what they are called.
        compare_wanted: list[Path], runs to be compared.
        own_kept: the present plan is to be kept as A of a person's own pair.
        own_shown: the plan that is to become B is to be seen.
        own_wanted: train the kept plan and the present one.
        stop_wanted: the run that trains is to end.
        leads_changed: bool, whether a button of the page stands out.
        failed: str, what could not be read, for the person.
        busy_changed: bool, whether an experiment is on.
    """

    settings_wanted = Signal(object, str)
    compare_wanted = Signal(list)
    own_kept = Signal()
    own_shown = Signal()
    own_wanted = Signal()
    stop_wanted = Signal()
    leads_changed = Signal(bool)
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(
        self,
        page: ExperimentsPage,
        runner: ExperimentRunner,
        background: Background,
        parent: QObject | None = None,
        experiments: Sequence[Experiment] | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._runner = runner
        self._background = background
        self._all = {
            each.name: each for each in (built_in() if experiments is None else experiments)
        }
        self._done: dict[str, Done] = {}
        self._open: Experiment | None = None
        self._result = ExperimentResult()
        self._called_off = ""
        self._own = OwnPair.NONE
        self._is_stale = False  # out of sight, something changed that the page does not say yet
        self._find_done()
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.setInterval(_GROW_MS)
        self._grow.timeout.connect(self._show_growth)
        runner.began.connect(self._take_beginning)
        runner.grew.connect(self._take_growth)
        runner.run_ended.connect(self._take_run)
        runner.ended.connect(self._take_end)
        opened = page.opened
        page.came_into_sight.connect(self._come_into_sight)
        page.pressed.connect(self._press)
        page.settings_wanted.connect(self._use)
        opened.rail.chosen.connect(self.open)
        opened.rail.all_wanted.connect(self.show_all)
        opened.start_wanted.connect(self._start_open)
        opened.next_wanted.connect(self._start_next)
        opened.stop_wanted.connect(self.stop_wanted)
        opened.compare_wanted.connect(self._compare)
        opened.settings_wanted.connect(self._use_open)

    # -- what is known

    @Slot()
    def look_again(self) -> None:
        """Runs may have been deleted, or brought back."""
        self._find_done()
        self.refresh()

    def _find_done(self) -> None:
        """Which were run and are still there."""
        found = {name: last_done(name, len(each.runs)) for name, each in self._all.items()}
        self._done = {name: done for name, done in found.items() if done is not None}

    @property
    def _next(self) -> Experiment | None:
        """The first that was not run; after the open one, where there is one."""
        names = list(self._all)
        at = names.index(self._open.name) + 1 if self._open is not None else 0
        order = names[at:] + names[:at]
        return next((self._all[name] for name in order if name not in self._done), None)

    def _why_not(self) -> str:
        if self._runner.can_start:
            return ""
        if self._runner.experiment is not None:
            return tr("Another experiment is running: wait for it, or cancel it")
        return tr("Training is running: stop it, or wait until it is done")

    # -- showing

    @Slot()
    def refresh(self) -> None:
        """Say what holds now: after anything began or ended."""
        first = next((name for name in self._all if name not in self._done), None)
        leads = first is not None and self._runner.can_start
        self.leads_changed.emit(leads or (self._page.shows_opened and self._runner.can_start))
        self._is_stale = bool(self._page.cards) and not self._page.isVisible()
        if not self._is_stale:
            self._show(first)

    @Slot()
    def _come_into_sight(self) -> None:
        """Say what nobody saw while another page was shown."""
        if self._is_stale:
            self.refresh()

    def _show(self, first: str | None) -> None:
        why_not = self._why_not()
        cards = [self._card(each, each.name == first, why_not) for each in self._all.values()]
        self._page.show_cards([*cards, own_card(self._own, why_not)])
        if self._open is not None:
            self._page.opened.show_state(self._state(self._open))
        self._page.opened.rail.show_entries(
            [self._entry(each) for each in self._all.values()],
            self._open.name if self._open is not None else "",
        )

    def _card(self, each: Experiment, is_next: bool, why_not: str) -> CardState:
        on = self._runner.experiment is each
        return card_of(each, self._done.get(each.name), is_next=is_next, on=on, why_not=why_not)

    def _entry(self, each: Experiment) -> RailEntry:
        done = self._done.get(each.name)
        note = tr("done · {0}").format(time_text(done.seconds)) if done else ""
        if self._runner.experiment is each:
            note = tr("training, run {0} of {1}").format(self._runner.at + 1, len(each.runs))
        words = each.words_in(language())
        guess = guess_text(len(each.runs), each.seconds * len(each.runs))
        return RailEntry(each.name, words.title, note or guess, done is not None)

    def _state(self, each: Experiment) -> OpenedState:
        words = each.words_in(language())
        on = self._runner.experiment is each
        training = each.runs[0].config.training
        following = self._next if not on else None
        if following is each:
            following = None
        next_words = following.words_in(language()) if following is not None else None
        return OpenedState(
            title=words.title,
            shared=words.shared,
            look=words.look,
            letters=each.letters,
            runs=words.runs,
            total=training.max_steps,
            zoom=each.zoom,
            limit=max(run.config.clipping.max_norm for run in each.runs),
            result=self._result,
            note=self._note(each, on),
            at=self._runner.at if on else None,
            progress=self._progress(each) if on else 0.0,
            next_title=next_words.title if next_words is not None else "",
            next_question=next_words.question if next_words is not None else "",
            is_new=not on and each.name not in self._done,
            can_start=not self._why_not(),
            why_not=self._why_not(),
        )

    def _note(self, each: Experiment, on: bool) -> str:
        if on:
            return tr("training {0} of {1}").format(each.letters[self._runner.at], len(each.runs))
        if self._called_off:
            return self._called_off
        if self._result.seconds:
            return tr("took {0}").format(time_text(self._result.seconds))
        return guess_text(len(each.runs), each.seconds * len(each.runs))

    def _progress(self, each: Experiment) -> float:
        series = self._runner.series
        done = series[-1].n_steps / each.runs[0].config.training.max_steps if series else 0.0
        return (self._runner.at + min(done, 1.0) * (len(series) > self._runner.at)) / len(each.runs)

    # -- what is pressed

    @Slot(str)
    def _press(self, name: str) -> None:
        if name == OWN:
            self._go_on_with_own()
        elif name in self._done or self._runner.experiment is self._all[name]:
            self.open(name)
        else:
            self._start(self._all[name])

    @Slot(object)
    def set_own(self, pair: OwnPair) -> None:
        """How far a person's own pair has come."""
        if pair is not self._own:
            self._own = pair
            self.refresh()

    def _go_on_with_own(self) -> None:
        {
            OwnPair.NONE: self.own_kept,
            OwnPair.A: self.own_shown,
            OwnPair.BOTH: self.own_wanted,
        }[self._own].emit()

    @property
    def is_busy(self) -> bool:
        """Whether an experiment trains."""
        return self._runner.experiment is not None

    @property
    def opened_name(self) -> str:
        """The experiment that is looked at; empty: none."""
        return self._open.name if self._open is not None else ""

    @Slot()
    def show_all(self) -> None:
        """The cards."""
        self._open = None
        self._page.show_all()
        self.refresh()

    @Slot(str)
    def open(self, name: str) -> None:
        """Look at an experiment: as it trains, as it was, or before it was ever run."""
        each = self._all[name]
        self._open, self._called_off = each, ""
        done = self._done.get(name)
        if self._runner.experiment is each:
            self._result = ExperimentResult(tuple(self._runner.series))
        else:
            self._result = ExperimentResult()
            if done is not None:
                self._read(each, done)
        self._page.show_opened()
        self.refresh()

    def _read(self, each: Experiment, done: Done) -> None:
        def take(result: ExperimentResult) -> None:
            if self._open is each and self._runner.experiment is not each:
                self._result = result
                self.refresh()

        def refused(error: Exception) -> None:
            self.failed.emit(
                tr("Could not show {0}: {1}").format(each.words_in(language()).title, error)
            )

        self._background.run(
            "experiment", lambda: read_result(each, done.runs, done.seconds), take, refused
        )

    def _start(self, each: Experiment) -> None:
        words = each.words_in(language())

        def name_of(at: int) -> str:
            return f"{words.title} · {each.letters[at]} {words.runs[at]}"

        self._runner.start(each, name_of)

    @Slot()
    def _start_open(self) -> None:
        if self._open is not None:
            self._start(self._open)

    @Slot()
    def _start_next(self) -> None:
        following = self._next
        if following is not None:
            self._start(following)

    @Slot(str, int)
    def _use(self, name: str, place: int) -> None:
        each = self._all[name]
        words = each.words_in(language())
        label = f"{words.title} · {words.runs[place]}"
        self.settings_wanted.emit(each.runs[place].config, label)

    @Slot(int)
    def _use_open(self, place: int) -> None:
        if self._open is not None:
            self._use(self._open.name, place)

    @Slot()
    def _compare(self) -> None:
        if self._open is not None:
            self.compare_wanted.emit(list(self._result.folders))

    # -- what the runner says

    @Slot(object)
    def _take_beginning(self, each: Experiment) -> None:
        self._open, self._called_off = each, ""
        self._result = ExperimentResult()
        self._background.forget("experiment")
        self.busy_changed.emit(True)
        self._page.show_opened()
        self.refresh()

    @Slot()
    def _take_growth(self) -> None:
        if not self._grow.isActive():
            self._grow.start()

    @Slot()
    def _show_growth(self) -> None:
        each = self._runner.experiment
        if each is None or self._open is not each:
            return
        known = len(self._result.series)
        self._result = ExperimentResult(tuple(self._runner.series))
        if len(self._result.series) != known:
            self.refresh()
        else:
            self._page.opened.show_growth(self._state(each))

    @Slot(object)
    def _take_run(self, folder: Path) -> None:
        def tag() -> None:
            with suppress(RunError, OSError):  # it is found without, too
                set_tags(folder, [TAG])

        self._background.run(f"tag {folder.name}", tag, lambda _: None)

    @Slot(object, object)
    def _take_end(self, each: Experiment, done: Done | None) -> None:
        self.busy_changed.emit(False)
        if done is None:
            if self._open is each:
                self._called_off = tr("cancelled")
            self.refresh()
            return
        try:
            remember(each.name, done)
        except OSError as error:
            self.failed.emit(tr("Could not save that it was run: {0}").format(reason_of(error)))
        self._done[each.name] = done
        self._read(each, done)
        self.refresh()

    def close(self) -> None:
        """Draw and begin nothing any more."""
        self._grow.stop()
        self._runner.close()
