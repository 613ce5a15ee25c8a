"""The schedule editor: handles on the plots, the clip threshold's handle, the bar of quick edits.

Makes them, attaches them to the plots, and connects them with what they change: the draft before a
run, what is staged during one. Knows neither the window nor any panel: what the run did is told to
its slots by whoever hears the run.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from core.config import RunConfig
from core.messages.commands import SCHEDULE
from core.messages.events import CommandRejected, ScheduleChanged, SettingChanged, Started
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.models.draft import Draft
from gui.models.preferences import Preferences
from gui.plots.card import PlotCard
from gui.plots.run_plots import RunPlots
from gui.plots.table import PlotSpec
from gui.run.controller import RunController
from gui.run.live_settings import LiveSettings
from gui.run.step_time import StepTime
from gui.schedule_editor.clip_controller import ClipController
from gui.schedule_editor.clip_handle import ClipHandle
from gui.schedule_editor.handle_controller import HandleController
from gui.schedule_editor.handles import Handles
from gui.schedule_editor.point_controller import PointController
from gui.schedule_editor.staged_edits import StagedEdits
from gui.schedule_editor.staging_controller import StagingController
from gui.schedule_editor.tail_actions import TailActions
from gui.schedule_editor.tail_bar import TailBar


class ScheduleEditor(QObject):
    """What can be dragged and pressed on the plots of one window.

    Args:
        plots: where it lies; the editor is a child of their stack.
        draft: what the handles change before a run.
        staged: what they stage during one.
        live: sends a clip threshold to the run.
        step_time: tells how long a step of the draft takes.
        run: says whether there is a run, and takes what is applied.
        actions: the quick edits, Apply and Discard.
        preferences: remembers "Apply on release" and the steps of Extend.

    Signals:
        unapplied: str, what was staged for a run that has ended without it; may be empty.
    """

    unapplied = Signal(str)

    def __init__(
        self,
        *,
        plots: RunPlots,
        draft: Draft,
        staged: StagedEdits,
        live: LiveSettings,
        step_time: StepTime,
        run: RunController,
        actions: TailActions,
        preferences: Preferences,
    ) -> None:
        stack = plots.stack
        super().__init__(stack)
        plan_card = _card(plots, lambda spec: spec.has_plan)
        threshold_card = _card(plots, lambda spec: spec.has_threshold)
        self.bar = TailBar(plan_card)
        plan_card.add_to_header(self.bar)
        self.handles = Handles(plan_card.surface)
        self.clip_handle = ClipHandle(threshold_card.surface)
        for one in (self.handles, self.clip_handle):
            one.drag_started.connect(stack.hold)
            one.drag_ended.connect(stack.release)
            stack.attach(one)
        self.handles.focus_moved.connect(stack.request_draw)
        self._staged = staged
        dragging = HandleController(
            self.handles, plots, draft, staged, run, step_time=step_time, parent=self
        )
        staging = StagingController(
            bar=self.bar,
            handles=self.handles,
            plots=plots,
            staged=staged,
            run=run,
            actions=actions,
            preferences=preferences,
            parent=self,
        )
        dragging.staged.connect(staging.take_release)
        points = PointController(self.handles, plan_card.surface, dragging)
        points.staged.connect(staging.take_release)
        ClipController(self.clip_handle, plots, draft, live, run, self)

    # what the run did

    @Slot(object, object)
    def begin_run(self, started: Started, config: RunConfig) -> None:
        """A run begins: from its first update on its schedule can be edited."""
        timeline = Timeline(plan(config.schedule, started.total_steps))
        self._staged.begin(timeline, started.first_step)

    def move_on(self, step: int) -> None:
        """The run has come to update ``step``."""
        self._staged.move_on(step)

    @Slot(object)
    def take_edit(self, event: ScheduleChanged | SettingChanged) -> None:
        """An edit of the run took effect."""
        if isinstance(event, ScheduleChanged):
            self._staged.take_edit(event.tail)

    @Slot(object)
    def take_rejection(self, event: CommandRejected) -> None:
        """The run did not take a command."""
        if event.command == SCHEDULE:
            self._staged.take_rejection()

    @Slot()
    def end_run(self) -> None:
        """Nothing is to come any more."""
        staged = self._staged
        waits, text = bool(staged.changes) and not staged.is_what_if, staged.staged.text
        staged.end()
        if waits:
            self.unapplied.emit(text)


def _card(plots: RunPlots, wanted: Callable[[PlotSpec], bool]) -> PlotCard:
    """The plot of the table that carries this."""
    return next(card for card in plots.stack.cards if wanted(card.spec))
