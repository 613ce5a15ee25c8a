"""*Copy schedule as...*: the schedule in sight as text for another program, on the clipboard.

Offers the run that is shown, with its edits, and beside it the plan of the next one where that
differs. Knows no run and no file: it is given the scene that the plots show.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.exports.schedule_text import TARGETS, NoTextError, Target
from core.schedule.timeline import Timeline
from gui.panels.notice import Notice
from gui.plots.scene import Scene
from gui.widgets.menu_note import add_note

MOST_ROWS = 200_000  # of a text with a line for each step: some 6 MB


class ScheduleCopies(QObject):
    """A menu with an entry for each program that takes a schedule; ``menu`` may stand in others.

    Args:
        scene: what the plots show.
        notice: where it is said what was copied, or why nothing was.
        parent: owns it.
    """

    def __init__(self, scene: Callable[[], Scene], notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self._notice = notice
        self.menu = QMenu(self.tr("&Copy schedule as"), parent)
        self.menu.setObjectName("copy_schedule_menu")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)
        self.fill()

    @Slot()
    def fill(self) -> None:
        """An entry for each program, of each schedule that is in sight."""
        self.menu.clear()
        scene = self._scene()
        own, coming = scene.timeline, scene.planned_next
        if own is not None:
            if coming is not None:
                self.menu.addSection(self.tr("This run, with its edits"))
            self._add(own, "copy_schedule")
        if coming is not None:
            self.menu.addSection(self.tr("The next run, as planned"))
            self._add(coming, "copy_plan")
        if self.menu.isEmpty():  # a menu without entries does not open
            add_note(self.menu, self.tr("No schedule yet"))

    def _add(self, timeline: Timeline, name: str) -> None:
        for target, about in TARGETS.items():
            action: QAction = self.menu.addAction(about.label)
            action.setObjectName(f"{name}_{target}")
            action.setToolTip(self._tip(about))
            action.triggered.connect(partial(self._copy, about, timeline))

    def _tip(self, target: Target) -> str:
        if target.by_row:
            return self.tr("The learning rate of every step")
        return self.tr("Text to paste into a program. It gives the same learning rates")

    def _copy(self, target: Target, timeline: Timeline, _checked: bool = False) -> None:
        steps = timeline.total_steps
        if target.by_row and steps > MOST_ROWS:
            self._notice.tell(
                "warning",
                self.tr(
                    "{0:,} rows are too many for the clipboard (at most {1:,}). Use `main.py "
                    "schedule --as` to write them to a file."
                ).format(steps, MOST_ROWS),
            )
            return
        try:
            text = target.text(timeline)
        except NoTextError as error:
            self._notice.tell("warning", str(error))
            return
        QGuiApplication.clipboard().setText(text)
        self._notice.tell("info", self._copied(target, timeline))

    def _copied(self, target: Target, timeline: Timeline) -> str:
        n_edits = len(timeline.tails)
        match n_edits:
            case 0:
                told = self.tr("Copied for {0}: {1:,} steps.")
            case 1:
                told = self.tr("Copied for {0}: {1:,} steps, with one edit.")
            case _:
                told = self.tr("Copied for {0}: {1:,} steps, with {2} edits.")
        return told.format(target.label, timeline.total_steps, n_edits)
