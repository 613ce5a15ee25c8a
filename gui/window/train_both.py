"""The pinned and the present schedule trained one after the other, on the same seed and batches.

A button in the header of the learning-rate plot stands there while a curve is pinned that is
another than the present one.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.schedule.timeline import Timeline
from gui.models.draft import Draft
from gui.plots.card import HeaderPart
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.style.palette import Palette

_LENGTH = ("training.max_steps", "training.epochs")
_OF_SCHEDULE = tuple(path for path in FIELD_PATHS if path.startswith("schedule."))


def with_schedule_of(config: RunConfig, pinned: RunConfig) -> RunConfig:
    """``config`` with the schedule and the length of another: nothing else is different then.

    Raises:
        ConfigError: they do not fit.
    """
    return config.replaced({path: pinned.value(path) for path in (*_OF_SCHEDULE, *_LENGTH)})


def through_points_of(config: RunConfig, pinned: Timeline) -> RunConfig:
    """``config`` with the rates of a curve that no config is known of: as points, as long as it is.

    Raises:
        ConfigError: they do not fit.
    """
    from core.schedule.point_curves import points_of

    return config.replaced(
        {
            "schedule.decay": "points",
            "schedule.interpolation": "linear",
            "schedule.points": points_of(pinned),
            "training.max_steps": pinned.total_steps,
        }
    )


class TrainBothBar(HeaderPart):
    """The button, in the header of the learning-rate plot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("Train both"), self)
        self.button.setObjectName("train_both_button")
        self.button.setAccessibleName(self.tr("Train both schedules"))
        self.button.setProperty("role", "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self.button)
        self.hide()

    def set_palette(self, palette: Palette) -> None:
        """It takes its look from the style sheet."""

    def set_header_width(self, width_px: int) -> None:
        """One button has room in any header."""


class TrainBoth(QObject):
    """Offers it and says which two runs it would be.

    Signals: ``wanted``: list[RunConfig], the pinned schedule's and the present one's.
    """

    wanted = Signal(list)

    def __init__(
        self,
        plots: RunPlots,
        draft: Draft,
        controller: RunController,
        pin_curve: QAction,
        train_both: QAction,
    ) -> None:
        super().__init__(plots)
        self._plots, self._draft, self._controller = plots, draft, controller
        self._action = train_both
        # The curve that was pinned as the plan of settings, and these.
        self._planned: tuple[Timeline, RunConfig] | None = None
        card = plots.stack.cards[0]
        self.bar = TrainBothBar(card)
        card.add_to_header(self.bar)
        self.bar.button.clicked.connect(train_both.trigger)
        self.bar.button.setToolTip(train_both.toolTip())
        train_both.triggered.connect(self._ask)
        pin_curve.toggled.connect(self._take_pin)
        for changed in (draft.plan_changed, draft.edited, draft.validity_changed):
            changed.connect(self._refresh)
        controller.phase_changed.connect(self._refresh)
        controller.ended.connect(self._refresh)
        self._refresh()

    @Slot(bool)
    def _take_pin(self, on: bool) -> None:
        pinned, schedule, config = self._plots.pinned, self._draft.schedule, self._draft.config()
        self._planned = None
        if on and pinned is not None and schedule is not None and config is not None:
            self._planned = (pinned, config) if pinned == Timeline(schedule) else None
        self._refresh()

    def configs(self) -> tuple[RunConfig, RunConfig] | None:
        """The two; ``None`` where nothing is pinned, or nothing is different."""
        pinned, present = self._plots.pinned, self._draft.config()
        schedule = self._draft.schedule
        if pinned is None or present is None or schedule is None or pinned == Timeline(schedule):
            return None
        try:
            if self._planned is not None and self._planned[0] == pinned:
                return with_schedule_of(present, self._planned[1]), present
            return through_points_of(present, pinned), present
        except ConfigError:
            return None

    @Slot()
    def _refresh(self) -> None:
        can = not self._controller.busy and self.configs() is not None
        self._action.setEnabled(can)
        self.bar.setVisible(can)

    @Slot()
    def _ask(self) -> None:
        found = self.configs()
        if found is not None and not self._controller.busy:
            self.wanted.emit(list(found))
