"""What a window hands to the one that is built in its place, in another language.

The content of a window is built anew rather than reworded: what a window says is then the same,
whenever its language was chosen. Training knows nothing of it: its session is left by one
controller and taken over by the next, which tells its listeners again what was told before. What
such a run measured is handed over as it is, and so is what a person has done: settings, staged
edits and their undo lists, what is shown and where.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gui.models.draft_history import DraftBase, DraftHistory
from gui.models.sample_list import Sample
from gui.panels.log import LogEntry
from gui.panels.pages import EXPERIMENTS, TRAINING
from gui.runs.resume.trials import BRING_BACK
from gui.runs.stored.active_history import READING
from gui.runs.table.page_controller import UNDO_DELETE
from gui.settings.presets import read_presets

if TYPE_CHECKING:
    from core.messages.events import Evaluated, StepDone
    from core.schedule.timeline import Timeline
    from gui.plots.scene import Scene
    from gui.queue.desk import RemovalHistory
    from gui.run.controller import RunInHand
    from gui.run.throughput import Throughput
    from gui.runs.table.rows import RunRow
    from gui.schedule_editor.staged_edits import StagedHistory
    from gui.window.help_binding import HelpState
    from gui.window.slices import Slices
    from gui.window.whole_window import WholeWindow


@dataclass(frozen=True, slots=True)
class ShownRun:
    """The run of this window as it was seen: what is not told again.

    Attributes:
        scene: its curves, and what is drawn with them.
        samples: of it, the oldest first.
        is_read: whether what it did before it was resumed has been read already.
    """

    scene: "Scene"
    clock: "Throughput | None"
    last_step: "StepDone | None"
    last_eval: "Evaluated | None"
    samples: tuple[Sample, ...]
    is_read: bool
    staged: "StagedHistory"


@dataclass(frozen=True, slots=True)
class Carried:
    """All that is handed over; see :func:`taken_from`.

    Attributes:
        presets: what the presets are called.
        stored: the stored run that is shown in place of this window's.
        overlays: runs laid over it: key, name and folder.
        span: of the x axis, where a person has zoomed.
        tab: of the side, by place.
        experiment: that is open.
        prompt: of a sample that would be asked for.
        has_notice: whether something stands in the notice bar.
        trashed, aside: runs and a trial in the trash, where it is offered to bring them back.
        help: what of the help is in sight.
    """

    draft: DraftHistory
    presets: tuple[str, ...]
    run: "RunInHand | None"
    shown: ShownRun | None
    log: tuple[LogEntry, ...]
    removals: "RemovalHistory"
    pinned: "Timeline | None"
    page: str
    before: str
    stored: Path | None
    overlays: tuple[tuple[str, str, Path], ...]
    chosen: str
    span: tuple[float, float] | None
    tab: int
    experiment: str
    prompt: str
    has_notice: bool
    trashed: "tuple[list[tuple[RunRow, Path]], ...]"
    aside: Path | None
    help: "HelpState"


def is_awaited(window: "WholeWindow") -> bool:
    """Whether something is at work that only this window can bring to its end."""
    page = window.experiments.controller
    trains = page is not None and page.is_busy
    in_turn, replayer = window.stored.in_turn, window.sharing.replayer
    return trains or in_turn.is_on or replayer.is_on or window.range_test.is_on


def is_writing(window: "WholeWindow") -> bool:
    """Whether a file is made or downloaded that the end of this window would call off."""
    settings = window.settings
    fetches = settings.preview.is_fetching or bool(settings.weights.fetch.fetching)
    return fetches or window.sharing.is_writing or window.stored.exporter.is_on


def taken_from(window: "WholeWindow") -> Carried:
    """Take all that is to go on out of a window; its content is of no use from then on."""
    models, panels, stored = window.models, window.panels, window.stored
    viewer, experiments = stored.viewer, window.experiments.controller
    chosen = panels.runs_page.chosen()
    run = models.controller.leave()
    return Carried(
        draft=models.draft.history(),
        presets=tuple(preset.label for preset in read_presets()),
        run=run,
        shown=_shown_of(window) if run is not None else None,
        log=panels.log.entries,
        removals=window.queue.desk.removals(),
        pinned=window.plots.pinned,
        page=panels.pages.current,
        before=panels.pages.before,
        stored=viewer.shown.path if viewer.shown is not None else None,
        overlays=tuple((one.key, one.name, Path(one.key)) for one in window.plots.overlays.runs),
        chosen=chosen[0].key if chosen else "",
        span=window.plots.stack.zoomed,
        tab=panels.side.currentIndex(),
        experiment=experiments.opened_name if experiments is not None else "",
        prompt=panels.samples.prompt.text(),
        has_notice=bool(panels.notice.text()),
        trashed=stored.page_controller.trashed if UNDO_DELETE in panels.notice.offered else (),
        aside=stored.trials.leave() if BRING_BACK in panels.notice.offered else None,
        help=window.help.state(),
    )


def draft_of(carried: Carried) -> DraftHistory:
    """The settings, loaded from presets that are called otherwise now."""
    labels = dict(zip(carried.presets, (each.label for each in read_presets()), strict=True))

    def named(base: DraftBase) -> DraftBase:
        return DraftBase(labels.get(base.label, base.label), base.values)

    history = carried.draft
    entries = tuple(
        replace(
            each,
            text=labels.get(each.text, each.text),
            bases=(named(each.bases[0]), named(each.bases[1])) if each.bases else None,
        )
        for each in history.entries
    )
    return replace(history, base=named(history.base), entries=entries)


def _shown_of(window: "WholeWindow") -> ShownRun:
    presenter, samples = window.models.presenter, window.panels.samples.samples
    rows = range(samples.rowCount())
    return ShownRun(
        scene=window.plots.live,
        clock=presenter.clock,
        last_step=presenter.last_step,
        last_eval=presenter.last_eval,
        samples=tuple(samples.sample(row) for row in reversed(rows)),
        is_read=not window.stored.background.busy(READING),
        staged=window.models.staging.history(),
    )


def given_to(window: "WholeWindow", carried: Carried) -> "Slices[None]":
    """Let a window that was just built stand where the other one stood."""
    panels = window.panels
    if carried.run is not None and carried.shown is not None:
        _go_on(window, carried.run, carried.shown)
        yield
    panels.log.take_over(carried.log)
    window.queue.desk.take_over(carried.removals)
    if carried.pinned is not None:
        window.controls.actions.pin_curve.setChecked(True)
        window.plots.pin(carried.pinned)
    if not carried.has_notice:
        panels.notice.dismiss()
    window.stored.page_controller.take_over(carried.trashed)
    window.stored.trials.take_over(carried.aside)
    panels.samples.set_prompt(carried.prompt)
    _look(window, carried)
    window.help.restore(carried.help)
    yield


def _go_on(window: "WholeWindow", run: "RunInHand", shown: ShownRun) -> None:
    """The run: told again, then given what it has measured."""
    models, plots = window.models, window.plots
    models.controller.take_over(run)
    presenter = models.presenter
    presenter.clock, presenter.last_step = shown.clock, shown.last_step
    presenter.last_eval = shown.last_eval
    if shown.is_read:
        window.stored.background.forget(READING)
    window.panels.samples.samples.set_all(shown.samples)
    plots.take_over(shown.scene)
    presenter.measured.emit([], [])
    models.staging.take_over(shown.staged)
    presenter.changed.emit()


def _look(window: "WholeWindow", carried: Carried) -> None:
    """Show what was shown."""
    panels, stored = window.panels, window.stored
    if carried.stored is not None:
        stored.viewer.open(carried.stored)
    if carried.overlays:
        stored.comparison.lay_over(carried.overlays)
    if carried.chosen:
        panels.runs_page.choose_when_listed(carried.chosen)
    if carried.experiment and window.experiments.controller is None:
        panels.pages.show_page(EXPERIMENTS)
    if carried.experiment and window.experiments.controller is not None:
        window.experiments.controller.open(carried.experiment)
    for page in (carried.before, carried.page):
        if page != panels.pages.current or page != TRAINING:
            panels.pages.show_page(page)
    panels.side.setCurrentIndex(carried.tab)
    if carried.span is not None:
        window.plots.stack.zoom_to(carried.span)
