"""The sweeps in this window: asked for, put into the queue, shown beside it.

A part of the assembly: makes the desk of the sweeps, and connects it with queue, page and actions.
"""

from PySide6.QtWidgets import QWidget

from core.queue.state import QueuedRun
from gui.language.texts import translate
from gui.panels.pages import QUEUE
from gui.queue.desk import QueueDesk
from gui.queue.sweep_desk import SweepDesk
from gui.window.assembly import Models
from gui.window.layout import Panels
from gui.window.stored_runs import StoredRuns


def add_sweeps(
    desk: QueueDesk, models: Models, panels: Panels, stored: StoredRuns, window: QWidget
) -> SweepDesk:
    """Make it and connect it with the queue."""
    sweeps = SweepDesk(lambda: models.controller.runs_dir, stored.background, window)
    pages, notice = panels.pages, panels.notice
    page, result = panels.queue_page, panels.queue_page.aside.result
    desk.changed.connect(sweeps.take_snapshot)
    sweeps.ranges_changed.connect(result.show_ranges)
    sweeps.changed.connect(page.set_sweeps)
    # What the queue does not tell: a range test may have been made meanwhile.
    pages.shown.connect(lambda name: sweeps.look() if name == QUEUE else None)
    sweeps.began.connect(lambda sweep: page.show_sweep(sweep.identity))
    result.seeds_wanted.connect(sweeps.add_seeds)
    result.compare_wanted.connect(stored.compare.compare_paths)
    result.told.connect(notice.tell)
    sweeps.told.connect(notice.tell)

    def add(runs: list[QueuedRun]) -> None:
        pages.show_page(QUEUE)
        if runs:
            desk.add(runs)
        else:
            notice.tell(
                "info", translate("Queue", "All runs of this sweep are in the queue or done.")
            )

    sweeps.ready.connect(add)
    return sweeps
