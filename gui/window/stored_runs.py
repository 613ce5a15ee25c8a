"""Makes what lists, shows, compares and resumes stored runs, and connects it with the panels.

A part of the assembly: every object gets here what it works with. Nothing made here knows the
window but as what a dialog stands before.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.config import RunConfig
from core.session.start_point import Origin
from gui.foresight.alarm_watch import AlarmWatch
from gui.foresight.priors import Priors
from gui.foresight.studies import Studies
from gui.models.background import Background
from gui.models.preferences import Preferences
from gui.panels.pages import COMPARE, RUNS
from gui.plots.run_plots import RunPlots
from gui.run.run_phase import Outcome
from gui.runs.compare.chosen import ChosenRuns
from gui.runs.compare.comparison import RunComparison
from gui.runs.compare.controller import CompareController
from gui.runs.compare.in_turn import TrainInTurn
from gui.runs.logs.log_opener import LogOpener
from gui.runs.ports import RunPanels
from gui.runs.resume.checkpoint_menu import CheckpointMenu
from gui.runs.resume.checkpoint_sampler import CheckpointSampler
from gui.runs.resume.go_back import GoBackOffer
from gui.runs.resume.prompt_samples import PromptSamples
from gui.runs.resume.recovery_offers import RecoveryOffers
from gui.runs.resume.resume_actions import ResumeActions
from gui.runs.resume.shown_checkpoints import ShownCheckpoints
from gui.runs.resume.trials import TrialDecision
from gui.runs.stored.active_history import ActiveRunHistory
from gui.runs.stored.shown_caption import ShownRunCaption
from gui.runs.stored.stored_state import state_of
from gui.runs.stored.viewer import StoredRunViewer
from gui.runs.table.exporter import RunExporter
from gui.runs.table.foretold import Foretold
from gui.runs.table.page_controller import RunsPageController
from gui.runs.table.store import RunStore
from gui.window.alarm_binding import AlarmBinding
from gui.window.assembly import Controls, Models
from gui.window.compare_binding import CompareBinding
from gui.window.foresight_binding import ForesightBinding
from gui.window.layout import Panels
from gui.window.log_binding import LogBinding
from gui.window.prior_binding import PriorBinding
from gui.window.train_both import TrainBoth


@dataclass(frozen=True, slots=True)
class StoredRuns:
    """The objects of one window that deal with stored runs."""

    background: Background
    store: RunStore
    exporter: RunExporter
    page_controller: RunsPageController
    viewer: StoredRunViewer
    caption: ShownRunCaption
    active_history: ActiveRunHistory
    comparison: RunComparison
    compare: CompareController
    in_turn: TrainInTurn
    checkpoints: ShownCheckpoints
    checkpoint_menu: CheckpointMenu
    sampler: CheckpointSampler
    prompt: PromptSamples
    resume_actions: ResumeActions
    recovery: RecoveryOffers
    trials: TrialDecision
    priors: Priors
    foretold: Foretold
    studies: Studies
    alarms: AlarmWatch
    alarm_binding: AlarmBinding
    go_back: GoBackOffer
    logs: LogOpener

    def close(self) -> None:
        """End what is read and what is sampled."""
        self.priors.close()
        self.foretold.close()
        self.viewer.close()
        self.trials.close()
        self.comparison.close()
        self.in_turn.close()
        self.store.close()
        self.background.close()
        self.sampler.close()


def add_stored_runs(
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    plots: RunPlots,
    window: QWidget,
) -> StoredRuns:
    """Make them, connect them and begin to read the folder of runs."""
    runs = _make(models, panels, plots, window)
    _connect_list(runs, panels, controls)
    panels.runs_page.columns.remember_in(preferences)
    controls.commands.let_number(lambda: {row.info.name for row in runs.store.rows})
    _connect_beginnings(runs, models, panels, controls, plots)
    _connect_ways_on(runs, models, panels, controls)
    _connect_comparison(runs, models, panels, controls, preferences, plots)
    _connect_active_run(runs, models, panels, plots)
    _connect_foresight(runs, models, panels, controls, preferences, plots)
    LogBinding(runs.viewer, models.staging, plots, models.controller)
    controls.actions.open_log.triggered.connect(runs.logs.ask)
    runs.logs.opened.connect(runs.viewer.open)
    runs.logs.opened.connect(runs.store.renew)
    runs.store.refresh()
    return runs


def _connect_foresight(
    runs: StoredRuns,
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    plots: RunPlots,
) -> None:
    """What is said of the shown run goes where it is seen, and alarms to what they offer."""
    foresight = ForesightBinding(
        runs.studies,
        reading=panels.reading,
        plots=plots,
        priors=runs.priors,
        draft=models.draft,
        show_forecast=controls.actions.show_forecast,
        preferences=preferences,
    )
    runs.viewer.shown_changed.connect(foresight.show_stored)
    priors = PriorBinding(
        runs.priors,
        plots=plots,
        log=panels.log,
        learn_from_earlier=controls.actions.learn_from_earlier,
        show_forecast=controls.actions.show_forecast,
    )
    runs.store.rows_changed.connect(priors.take_rows)
    runs.foretold.told.connect(panels.log.add)
    runs.viewer.extended.connect(runs.studies.take_growth)
    runs.alarms.raised.connect(runs.studies.hasten)
    alarms = runs.alarm_binding
    alarms.let_pause(controls.actions.pause_on_divergence, preferences)
    alarms.can_act_changed.connect(panels.reading.set_can_act)
    panels.reading.remedy_wanted.connect(alarms.act)
    runs.viewer.shown_changed.connect(alarms.tell_can_act)
    models.controller.ended.connect(alarms.tell_can_act)
    panels.reading.findings.modelReset.connect(
        lambda: panels.side.set_alarm_count(panels.reading.findings.alarms)
    )
    runs.alarms.standing_changed.connect(panels.transport.set_alarm)


def _make(models: Models, panels: Panels, plots: RunPlots, window: QWidget) -> StoredRuns:
    """Every object, with what it is given; each comes after those that it uses.

    Long, as it is the table of all of them.
    """
    controller, presenter, draft = models.controller, models.presenter, models.draft
    notice = panels.notice
    background = Background(window)
    store = RunStore(controller.runs_dir, background, window)
    exporter = RunExporter(background, notice, window)
    shown_in = RunPanels(panels.samples, panels.edits, panels.log)
    viewer = StoredRunViewer(plots, shown_in, controller, presenter, background, notice)
    comparison = RunComparison(plots, panels.shown_bar, viewer, background, notice)
    chosen = ChosenRuns(controller.runs_dir, window)
    checkpoints = ShownCheckpoints(plots, viewer, controller, presenter, background, notice)
    go_back = GoBackOffer(checkpoints, controller, window)
    resume_actions = ResumeActions(viewer, controller, draft, background, notice, window)
    active_history = ActiveRunHistory(
        plots, panels.samples.samples, panels.edits.edits, presenter, background, notice
    )
    priors = Priors(draft, controller, presenter, background)
    # Of what the history has put right.
    studies = Studies(plots, controller, presenter, priors, background)
    sampler = CheckpointSampler(panels.samples, notice, window)
    alarms = AlarmWatch(plots, presenter, studies)
    return StoredRuns(
        background=background,
        store=store,
        exporter=exporter,
        page_controller=RunsPageController(
            panels.runs_page, store, exporter, notice, draft, controller
        ),
        viewer=viewer,
        caption=ShownRunCaption(panels.shown_bar, viewer, store, controller),
        active_history=active_history,
        comparison=comparison,
        compare=CompareController(
            chosen, store, background, notice, lambda: plots.shown.series.smoothing
        ),
        in_turn=TrainInTurn(controller, presenter, notice, window),
        checkpoints=checkpoints,
        checkpoint_menu=CheckpointMenu(checkpoints, plots, controller, store, window),
        sampler=sampler,
        prompt=PromptSamples(sampler, checkpoints, viewer, controller, presenter),
        resume_actions=resume_actions,
        recovery=RecoveryOffers(resume_actions, go_back, viewer, controller, notice, window),
        trials=TrialDecision(presenter, viewer, comparison, store, background, notice),
        priors=priors,
        foretold=Foretold(panels.runs_page.details, background),
        studies=studies,
        alarms=alarms,
        alarm_binding=AlarmBinding(
            alarms,
            plots=plots,
            controller=controller,
            live=models.live,
            staging=models.staging,
            notice=notice,
            log=panels.log,
            go_back=go_back,
            checkpoints=checkpoints,
            resume_actions=resume_actions,
            dialog_parent=window,
        ),
        go_back=go_back,
        logs=LogOpener(controller, background, notice, window),
    )


def _connect_list(runs: StoredRuns, panels: Panels, controls: Controls) -> None:
    """The page of runs: how one comes there, and what its buttons do to the plots."""
    page, pages = panels.runs_page, panels.pages

    def follow(name: str) -> None:
        runs.store.watch(name in (RUNS, COMPARE))
        if name == RUNS:
            page.choose_one()

    pages.shown.connect(follow)
    page.leading_changed.connect(lambda leads: pages.set_leads(RUNS, leads))
    runs.store.rows_changed.connect(lambda rows: pages.set_count(RUNS, len(rows)))
    runs.store.deleted.connect(runs.viewer.take_deleted)
    runs.store.deleted.connect(runs.comparison.take_deleted)
    page.back_wanted.connect(pages.go_back)
    page.open_wanted.connect(lambda row: runs.viewer.open(row.info.path))
    page.compare_wanted.connect(runs.compare.compare)
    page.overlay_wanted.connect(runs.comparison.compare)
    page.resume_wanted.connect(lambda row: runs.resume_actions.resume(row.info.path))
    page.drive_wanted.connect(lambda row: runs.resume_actions.drive(row.info.path))
    runs.page_controller.settings_loaded.connect(runs.viewer.show_own)
    runs.page_controller.settings_loaded.connect(pages.show_training)
    runs.viewer.opening.connect(pages.show_training)

    def tell_state() -> None:
        run = runs.viewer.shown
        named = "" if run is None else run.info.name
        controls.status.show_stored(named, None if run is None else state_of(run))

    runs.viewer.shown_changed.connect(tell_state)
    runs.viewer.extended.connect(tell_state)
    runs.viewer.extended.connect(runs.store.refresh)
    runs.comparison.opening.connect(pages.show_training)


def _connect_beginnings(
    runs: StoredRuns, models: Models, panels: Panels, controls: Controls, plots: RunPlots
) -> None:
    """What goes on from a stored run takes the place of what is shown, and so does one driven.

    One that is let go of is followed in its own place, as any that another process trains.
    """

    def make_room() -> None:
        panels.pages.show_training()
        models.presenter.forget()
        plots.forget_own()  # the settings' plan, too: it is another one that is prepared

    def start(config: RunConfig, origin: Origin, name: str) -> None:
        panels.notice.dismiss()
        if runs.viewer.shown is None or runs.viewer.shown.path != origin.run_dir:
            runs.viewer.show_own()  # else what it goes on from is shown until it does
        make_room()
        models.controller.start(config, origin=origin, name=name)

    def drive(config: RunConfig, path: Path) -> None:
        panels.notice.dismiss()
        runs.viewer.show_own()
        make_room()
        models.controller.start(config, attached=path)

    def let_go() -> None:
        path = models.controller.detach()
        if path is not None:
            panels.notice.dismiss()
            models.presenter.let_go()
            plots.forget_own()
            runs.viewer.open(path)

    controls.commands.detach_wanted.connect(let_go)
    runs.resume_actions.start_wanted.connect(start)
    runs.resume_actions.drive_wanted.connect(drive)


def _connect_comparison(
    runs: StoredRuns,
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    plots: RunPlots,
) -> None:
    """The page of the comparison, and what is trained in turn to be compared."""
    compare, in_turn, actions = runs.compare, runs.in_turn, controls.actions
    CompareBinding(
        compare,
        pages=panels.pages,
        actions=actions,
        view=controls.view,
        notice=panels.notice,
        background=runs.background,
        preferences=preferences,
    )
    compare.open_wanted.connect(runs.viewer.open)
    compare.repeat_wanted.connect(lambda configs: in_turn.start(configs, compare.chosen.paths))
    panels.shown_bar.table_wanted.connect(lambda: compare.compare_paths(runs.comparison.paths()))
    both = TrainBoth(plots, models.draft, models.controller, actions.pin_curve, actions.train_both)
    both.wanted.connect(in_turn.start)
    in_turn.let_name(controls.commands.name_of)
    in_turn.done.connect(compare.compare_paths)

    def tell_idle() -> None:
        compare.set_idle(not models.controller.busy)

    models.controller.phase_changed.connect(tell_idle)
    models.controller.ended.connect(tell_idle)
    tell_idle()


def _connect_ways_on(runs: StoredRuns, models: Models, panels: Panels, controls: Controls) -> None:
    """Checkpoints, and the ways to go on from a run."""
    resume, menu, pages = runs.resume_actions, runs.checkpoint_menu, panels.pages

    def resume_own() -> None:
        state = models.presenter.state
        if state.finished is not None and state.can_resume:
            asks = state.outcome is not Outcome.STOPPED  # as it was it would end so again
            resume.go_on(Path(state.finished.run_dir), asks)

    controls.commands.resume_wanted.connect(resume_own)
    controls.commands.continue_wanted.connect(resume.resume_last)
    for put_away in (runs.viewer.show_own, runs.comparison.end, pages.show_training):
        controls.commands.new_wanted.connect(put_away)
    controls.menus.run.addMenu(menu.all)
    runs.caption.resume_wanted.connect(resume.resume)
    runs.caption.branch_wanted.connect(resume.branch)
    menu.branch_wanted.connect(resume.branch)
    menu.what_if_wanted.connect(resume.try_out)
    menu.sample_wanted.connect(runs.sampler.sample)
    menu.compare_wanted.connect(pages.show_runs)
    menu.export_wanted.connect(runs.exporter.choose)
    resume.choice_wanted.connect(pages.show_runs)
    panels.samples.sample_wanted.connect(runs.prompt.ask)
    runs.prompt.can_sample_changed.connect(controls.status.set_can_sample)
    runs.prompt.can_sample_changed.connect(panels.samples.set_can_sample)
    runs.prompt.refresh()
    runs.sampler.began.connect(panels.side.show_samples)
    runs.sampler.logged.connect(panels.log.add)
    for part in (runs.page_controller, runs.exporter, runs.recovery, runs.trials):
        panels.notice.action_wanted.connect(part.act)


def _connect_active_run(runs: StoredRuns, models: Models, panels: Panels, plots: RunPlots) -> None:
    """The run at work: it is shown when it begins, and its end may ask for something."""
    presenter = models.presenter
    presenter.run_began.connect(runs.viewer.show_own)  # it is what the person wants to see
    presenter.run_began.connect(panels.pages.show_run)
    presenter.run_began.connect(runs.store.renew)
    presenter.trouble.connect(runs.recovery.tell_trouble)
    presenter.rejected.connect(runs.recovery.offer_again)
    presenter.moved.connect(runs.recovery.tell_moved)
    presenter.moved.connect(runs.store.renew)
    models.controller.ended.connect(runs.store.renew)
    runs.active_history.timeline_known.connect(models.staging.begin)
    runs.trials.stretch_wanted.connect(plots.stack.show_steps)
    runs.trials.whole_wanted.connect(plots.stack.reset_zoom)
    runs.trials.discarded.connect(presenter.forget_trial)
