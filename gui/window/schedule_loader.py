"""*File > Load a schedule*: another trainer's learning rates, a CSV of step and lr, as points.

Before a run they become the draft's, as shares of its length; of a running one the rest is staged.
Each is one undo entry.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from core.config import ConfigError, Problem
from core.disks import remote_disk
from core.i18n import reason_of
from core.lr_shapes import POINTS
from core.lr_shapes.interpolation import LINEAR, Points
from core.schedule.csv_rates import is_schedule, rates_in
from core.schedule.edits import Redraw
from core.schedule.point_curves import points_of_rates
from gui.models.background import Background
from gui.panels.notice import Notice

if TYPE_CHECKING:
    from gui.window.assembly import Models

_LARGEST = 50_000_000  # bytes
_SNIFFED = 4_096  # bytes


def read_schedule(path: Path) -> tuple[Points, int]:
    """Learning rates as points, and how many steps they are for.

    Raises:
        ConfigError: what cannot be read, naming the line.
    """
    try:
        text = files.read_bytes(path, _LARGEST).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise ConfigError([Problem(str(path), reason_of(error))]) from error
    steps, rates = rates_in(text, path.name)
    total = int(steps[-1]) + 1
    return points_of_rates(steps, rates, total), total


def rest_through(points: Points, total: int, step: int, end: int) -> Redraw:
    """The rest of a run of ``end`` steps that has come to ``step``, through points of ``total``."""
    ahead = {round(share * total): lr for share, lr in points}
    kept = tuple((at, lr) for at, lr in ahead.items() if at > step)
    return Redraw(points=kept, interpolation=LINEAR, total_steps=total if total > end else None)


class ScheduleLoader(QObject):
    """Loads schedules into one window.

    Args:
        models: the draft, or what is staged of a run, takes the points.
        notice: where it is said what was loaded, or why nothing was.
        window: owns the dialog.
    """

    def __init__(self, models: "Models", notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._models, self._notice, self._window = models, notice, window
        self._background = Background(self)

    def close(self) -> None:
        """Wait for no disk any more."""
        self._background.close()

    @Slot()
    def ask(self) -> None:
        """Ask for a file; blocks nothing."""
        dialog = QFileDialog(self._window, self.tr("Load schedule"))
        dialog.setObjectName("load_schedule_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("CSV of step and lr (*.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.load(Path(path)))
        dialog.open()

    def take_dropped(self, paths: list[str]) -> bool:
        """Load a dropped schedule; false where it is none, as its first line tells."""
        path = Path(paths[0])
        if len(paths) != 1 or path.suffix.lower() != ".csv" or remote_disk(path) is not None:
            return False
        try:
            with files.open_file(path) as file:
                head = file.read(_SNIFFED).decode("utf-8", "replace")
        except OSError:
            return False
        return is_schedule(head.partition("\n")[0]) and self.load(path)

    def load(self, path: Path) -> bool:
        """Take a schedule over; true, also where it was refused and the reason told.

        On a disk that others serve it is read beside the window's thread.
        """
        read = partial(read_schedule, path)
        use = partial(self._use, path)
        if remote_disk(path) is not None:
            self._background.run("schedule", read, use, self._refuse)
            return True
        try:
            use(read())
        except ConfigError as error:
            self._refuse(error)
        return True

    def _refuse(self, error: Exception) -> None:
        problems = error.problems if isinstance(error, ConfigError) else [reason_of(error)]
        said = "; ".join(str(one) for one in problems)
        self._notice.tell("error", self.tr("Could not load the schedule: {0}").format(said))

    def _use(self, path: Path, schedule: tuple[Points, int]) -> None:
        points, total = schedule
        staging = self._models.staging
        if staging.active and staging.timeline is not None:
            self._stage(path, points, total)
        elif self._models.controller.busy:
            self._notice.tell(
                "warning", self.tr("A run is starting. Load the schedule once it is training.")
            )
        else:
            self._put(path, points, total)

    def _stage(self, path: Path, points: Points, total: int) -> None:
        staging = self._models.staging
        assert staging.timeline is not None
        wish = rest_through(points, total, staging.step, staging.timeline.total_steps)
        if not wish.points:
            said = self.tr("{0} ends at step {1}, which the run has already passed.")
            self._notice.tell("warning", said.format(path.name, f"{total:,}"))
            return
        staging.stage((wish,), self.tr("Load {0}").format(path.name))

    def _put(self, path: Path, points: Points, total: int) -> None:
        draft = self._models.draft
        values = {
            "schedule.decay": POINTS,
            "schedule.points": points,
            "schedule.interpolation": LINEAR,
        }
        draft.set_values(values, self.tr("Load {0}").format(path.name))
        said = self.tr("{0}: a curve of {1} steps through {2} points.")
        text = said.format(path.name, f"{total:,}", f"{len(points):,}")
        planned = draft.schedule
        if planned is not None and planned.total_steps != total:
            more = self.tr("This run has {0} steps; the curve is stretched to fit.")
            text = f"{text} {more.format(f'{planned.total_steps:,}')}"
        self._notice.tell("info", text)
