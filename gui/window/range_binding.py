"""The LR range test in the window: asked for at the peak, made beside the run, drawn at the axis.

Before a run the draft is tested, during one its present state: it saves a checkpoint first, and
goes on meanwhile. What was tested before, with the same text, model and batches, stands there
again; it is never applied.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from core.config import RunConfig
from core.foresight.lr_range import STEPS, read_range
from core.messages.events import CheckpointSaved, CommandRejected, Event
from core.run_store.lr_ranges import KeptRange, key_of, read_range_test, settings_of
from gui.models.background import Background
from gui.plots.numbers import lr_text
from gui.plots.range_ruler import RulerShown
from gui.plots.run_plots import RunPlots
from gui.run.range_process import RangeProcess
from gui.run.run_phase import RunPhase
from gui.schedule_editor.handles import Handles
from gui.schedule_editor.plan_drag import PEAK
from gui.settings.range_row import RangeRow
from gui.window.assembly import Models
from gui.window.layout import Panels

_KEY = "lr-range"
_AT_WORK = (RunPhase.RUNNING, RunPhase.PAUSED)


@dataclass(frozen=True, slots=True)
class Tested:
    """What is tested: a run's settings, and its folder where it was started."""

    config: RunConfig
    run_dir: Path | None = None

    def kept(self) -> tuple[str, KeptRange | None]:
        """Its key, and its test if there is one; of a run else that of its beginning. Reads."""
        key = key_of(self.config, self.run_dir)
        found = read_range_test(key)
        if found is None and self.run_dir is not None:
            found = read_range_test(key_of(self.config))
        return key, found


class PeakMenu(QObject):
    """The menu of the peak's handle, by the right button or the keyboard."""

    def __init__(self, handles: Handles, port: QWidget, action: QAction) -> None:
        super().__init__(port)
        self._handles, self._port = handles, port
        self.menu = QMenu(port)
        self.menu.setObjectName("peak_menu")
        self.menu.setToolTipsVisible(True)
        self.menu.addAction(action)
        port.installEventFilter(self)
        handles[PEAK].installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            dot = self._handles[PEAK]
            at_peak = watched is dot or self._handles.at(event.pos().toPointF()) == PEAK
            if at_peak and not dot.isHidden():
                place = dot.centre.toPoint() if watched is dot else event.pos()
                self.menu.popup(self._port.mapToGlobal(place + QPoint(4, 4)))
                return True
        is_right = isinstance(event, QMouseEvent) and event.button().name == "RightButton"
        return is_right and watched is self._port and self._is_press_on_peak(event)

    def _is_press_on_peak(self, event: QEvent) -> bool:
        """So that pyqtgraph does not take it for the beginning of a zoom."""
        return isinstance(event, QMouseEvent) and self._handles.at(event.position()) == PEAK


class RangeBinding(QObject):
    """Starts tests, keeps the ruler and the row in step with what would be tested.

    Args:
        models: what is tested: the draft, or the run at work.
        panels: where it is told what went wrong.
        plots: where the ruler is drawn.
        handles: of the learning-rate plot, for the peak's menu.
        row: under the peak's field.
        action: asks for a test.
    """

    def __init__(
        self,
        models: Models,
        panels: Panels,
        plots: RunPlots,
        *,
        handles: Handles,
        row: RangeRow,
        action: QAction,
    ) -> None:
        super().__init__(plots)
        self._row, self._plots, self._action = row, plots, action
        self._draft, self._presenter = models.draft, models.presenter
        self._controller, self._panels = models.controller, panels
        self._background = Background(self)
        self.process = RangeProcess(self)
        self._waits: Tested | None = None  # for a checkpoint
        self._testing: Tested | None = None
        self._looked: object = None  # for what a kept test was looked for last
        self._key = ""  # of what would be tested now
        self._shown: tuple[str, KeptRange] | None = None
        surface = plots.stack.cards[0].surface
        self.peak_menu = PeakMenu(handles, surface.viewport(), action)
        action.triggered.connect(self.start)
        row.wanted.connect(action.trigger)
        row.cancel_wanted.connect(self.cancel)
        row.follow(action)
        self.process.advanced.connect(self._advance)
        self.process.ended.connect(self._end)
        draft, controller = models.draft, models.controller
        for changed in (draft.settled, draft.validity_changed, controller.phase_changed):
            changed.connect(self.refresh)
        controller.ended.connect(self.refresh)
        controller.batch.connect(self._take)
        models.presenter.forgotten.connect(self.forget)
        plots.another_shown.connect(self._draw)
        self.refresh()

    # -- what would be tested

    def wanted(self) -> Tested | None:
        """What a test would be made of now; ``None``: nothing that could be tested."""
        if self._controller.busy:
            started, config = self._presenter.started, self._controller.config
            if self._controller.phase not in _AT_WORK or started is None or config is None:
                return None
            return Tested(config, Path(started.run_dir))
        config = self._draft.config()
        # Without a number of steps the text is not known, and may have to be downloaded first.
        return Tested(config) if config is not None and self._draft.total_steps else None

    @property
    def is_on(self) -> bool:
        """Whether a test is on, or waits for the run's checkpoint."""
        return self._waits is not None or self.process.busy

    @Slot()
    def refresh(self) -> None:
        """Look for the test of what would be tested now."""
        wanted = self.wanted()
        self._action.setEnabled(wanted is not None and not self.is_on)
        looked = None if wanted is None else (settings_of(wanted.config), wanted.run_dir)
        if wanted is not None and looked != self._looked:  # not for each pixel of a drag
            self._looked = looked
            self._background.run(_KEY, wanted.kept, self._found, lambda _error: None)

    def _found(self, found: tuple[str, KeptRange | None]) -> None:
        self._key, kept = found
        if kept is not None:
            self._shown = self._key, kept
        self._show()

    # -- a test

    @Slot()
    def start(self) -> None:
        """Test what would be trained, or the run as it is: that is saved first."""
        wanted = self.wanted()
        if wanted is None or self.is_on:
            return
        if wanted.run_dir is not None:
            self._waits = wanted
            self._controller.save()
            self._show()
        else:
            self._begin(wanted)

    @Slot(list)
    def _take(self, events: list[Event]) -> None:
        waits = self._waits
        if waits is None:
            return
        for event in events:
            is_refused = isinstance(event, CommandRejected) and event.command == "save"
            if isinstance(event, CheckpointSaved) or is_refused or not self._controller.busy:
                self._waits = None
                self._begin(waits)
                return

    def _begin(self, wanted: Tested) -> None:
        self._testing = wanted
        try:
            self.process.start(wanted.config, wanted.run_dir)
        except OSError as error:
            self._end(str(error))
        else:
            self._show()

    @Slot()
    def cancel(self) -> None:
        """End the test that is on; what was there before stands again."""
        self._waits = self._testing = None
        self.process.cancel()
        self._show()

    @Slot()
    def _advance(self) -> None:
        self._row.set_progress(len(self.process.points) / STEPS)
        self._row.say(self._of_progress())
        self._draw()

    @Slot(str)
    def _end(self, problem: str) -> None:
        tested, self._testing = self._testing, None
        if problem:
            told = self.tr("LR range test failed: {0}").format(problem.splitlines()[-1])
            self._panels.notice.tell("error", told)
            self._panels.log.add("error", told, problem)
        elif tested is not None and self.process.points:
            kept = KeptRange(self.process.points)
            self._shown = "", kept  # until it is found by what it is of
            self._panels.log.add("info", self._sentence(kept))
        self._show()
        self._look_anew()

    @Slot()
    def forget(self) -> None:
        """Let go of a test that is of something else; one of what would be tested comes back."""
        self._shown = None
        self._show()
        self._look_anew()

    def _look_anew(self) -> None:
        self._looked = None
        self.refresh()

    def close(self) -> None:
        """End what is on: the window closes."""
        self._background.close()
        self.process.cancel()

    # -- what is shown

    def _show(self) -> None:
        self._action.setEnabled(self.wanted() is not None and not self.is_on)
        self._row.set_progress(len(self.process.points) / STEPS if self.is_on else None)
        if self.is_on:
            self._row.say(self._of_progress())
        elif self._shown is None:
            self._row.say("")
        else:
            is_old = self._is_old()
            text = self._sentence(self._shown[1])
            if is_old:
                text = self.tr("For another model, text or batch size. {0}").format(text)
            self._row.say(text, again=is_old)
        self._draw()

    def _is_old(self) -> bool:
        return self._shown is not None and self._shown[0] not in ("", self._key)

    @Slot()
    def _draw(self) -> None:
        self._plots.show_ruler(None if self._plots.shows_another else self._ruler())

    def _ruler(self) -> RulerShown | None:
        if self.process.busy:
            return RulerShown(self.process.points, None, self._of_progress())
        if self._shown is None:
            return None
        kept = self._shown[1]
        is_old = self._is_old()
        note = (
            self.tr("LR range test (outdated, test again)") if is_old else self.tr("LR range test")
        )
        if kept.step and not is_old:
            note = self.tr("LR range test at step {0}").format(f"{kept.step:,}")
        interval = read_range(kept.points).interval
        if interval is None:
            note = self.tr("{0}: no usable range").format(note)
        return RulerShown(kept.points, interval, note, is_old)

    def _of_progress(self) -> str:
        if self._waits is not None:
            return self.tr("Saving the current state of the run…")
        n = len(self.process.points)
        if n == 0:
            return self.tr("LR range test: preparing…")
        return self.tr("LR range test: {0} of {1} updates").format(n, STEPS)

    def _sentence(self, kept: KeptRange) -> str:
        reading = kept.reading
        if reading.interval is None:
            return self.tr("Range test: no usable range, {0}.").format(reading.reason)
        low, high = lr_text(reading.interval.valley, 1), lr_text(reading.interval.steep, 1)
        return self.tr("Range test: {0} to {1}. Longer runs need a lower LR.").format(low, high)
