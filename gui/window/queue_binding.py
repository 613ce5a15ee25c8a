"""The queue in this window: its page, its dialogs, what it tells, and what is asked at closing.

A part of the assembly: makes the desk, and connects it with page, actions, notice and taskbar.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import Finished
from core.queue.naming import queue_name
from core.queue.pace import Timed
from core.queue.snapshot import Snapshot
from core.queue.state import QueuedRun, QueueHold
from core.queue.telling import ended_text
from gui.language.texts import translate
from gui.models.draft import Draft
from gui.models.preferences import Preferences
from gui.panels.notice import Notice
from gui.panels.pages import QUEUE
from gui.queue.desk import QueueDesk
from gui.queue.edit_dialog import QueueEditDialog
from gui.queue.rows import finish_text, runs_text, status_text
from gui.queue.several_dialog import SeveralDialog
from gui.queue.sweep_desk import SweepDesk
from gui.queue.sweep_dialog import SweepDialog
from gui.widgets.question import Asked, Question
from gui.window.assembly import Controls, Models
from gui.window.desktop_notice import DesktopNotice
from gui.window.layout import Panels
from gui.window.stored_runs import StoredRuns
from gui.window.sweep_binding import add_sweeps

_SHOW, _UNDO, _PAUSE = "queue:show", "queue:undo", "queue:pause"


@dataclass(frozen=True, slots=True)
class QueueParts:
    """What one window has of the queue."""

    desk: QueueDesk
    adding: "QueueAdding"
    closing: "QueueClosing"
    sweeps: SweepDesk
    desktop: DesktopNotice

    def close(self) -> None:
        """Look and tell no more; the queue goes on."""
        self.desk.close()
        self.desktop.end()


def add_queue(
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    stored: StoredRuns,
    window: QWidget,
) -> QueueParts:
    """Make them, connect them and look at the queue for the first time."""
    controller = models.controller

    def trains() -> bool:
        return controller.busy and not controller.is_attached

    desk = QueueDesk(lambda: controller.runs_dir, trains, stored.background, window)
    parts = QueueParts(
        desk,
        QueueAdding(desk, models.draft, panels.notice, window),
        QueueClosing(desk, window),
        add_sweeps(desk, models, panels, stored, window),
        DesktopNotice(stored.background, window),
    )
    _connect_page(desk, panels, stored)
    panels.queue_page.aside.result.remember_in(preferences)
    _connect_adding(parts, panels, controls)
    _connect_telling(parts, models, panels, controls)
    _keep_from_recovery(desk, stored)
    controller.phase_changed.connect(desk.look)
    controls.menus.undo.add(desk.undo_stack)
    controls.close_guard.ask_also(parts.closing.may_close)
    parts.closing.close_wanted.connect(window.close)
    desk.look()
    return parts


def _connect_page(desk: QueueDesk, panels: Panels, stored: StoredRuns) -> None:
    """What is pressed on the page is done to the queue, and the page shows how that stands."""
    page, pages = panels.queue_page, panels.pages
    desk.changed.connect(page.show_snapshot)
    pages.shown.connect(lambda name: desk.set_watched(name == QUEUE))
    page.open_wanted.connect(lambda run: stored.viewer.open(run.run_dir))
    page.compare_wanted.connect(stored.compare.compare_paths)
    page.remove_wanted.connect(desk.remove)
    page.stop_wanted.connect(desk.stop)
    page.move_wanted.connect(desk.move)
    page.shift_wanted.connect(desk.shift)
    page.next_wanted.connect(desk.run_next)
    page.hold_wanted.connect(desk.hold)
    page.back_wanted.connect(pages.go_back)
    page.leading_changed.connect(lambda leads: pages.set_leads(QUEUE, leads))


def _connect_adding(parts: QueueParts, panels: Panels, controls: Controls) -> None:
    adding, actions, page = parts.adding, controls.actions, panels.queue_page
    tip = actions.queue_add.toolTip()
    panels.transport.queue_button.set_tip(tip)
    panels.transport.queue_button.set_shortcut_text(actions.queue_add.shortcut().toString())
    for wanted in (
        actions.queue_add.triggered,
        panels.transport.queue_pressed,
        page.this_wanted,
    ):
        wanted.connect(adding.add_this)
    actions.queue_several.triggered.connect(adding.ask_several)
    actions.sweep.triggered.connect(adding.ask_sweep)
    page.sweep_wanted.connect(adding.ask_sweep)
    adding.sweep_wanted.connect(parts.sweeps.start)
    page.several_wanted.connect(adding.ask_several)
    page.edit_wanted.connect(adding.ask_edit)
    panels.notice.action_wanted.connect(adding.act)
    adding.page_wanted.connect(lambda: panels.pages.show_page(QUEUE))


def _connect_telling(parts: QueueParts, models: Models, panels: Panels, controls: Controls) -> None:
    """What the queue is at, in the row of pages, the pill, the title, and to the desktop."""
    desk, desktop, status = parts.desk, parts.desktop, controls.status
    told = 0

    def show(snapshot: Snapshot) -> None:
        nonlocal told
        queue = snapshot.queue
        waiting = len(queue.at_work) + len(queue.waiting)
        if waiting != told:
            told = waiting
            panels.pages.set_count(QUEUE, waiting)
        controls.taskbar.set_waiting(waiting if queue.has_work else 0)
        steps = [each.steps / each.total_steps for each in snapshot.progress.values()]
        status.show_queue(status_text(snapshot), sum(steps) / len(steps) if steps else None)

    desk.changed.connect(show)
    desk.told.connect(panels.notice.tell)
    desk.run_ended.connect(lambda run: desktop.tell(str(ended_text(run))))
    desk.all_done.connect(
        lambda n: desktop.tell(translate("Queue", "Queue finished: {0}").format(runs_text(n)))
    )
    models.presenter.run_ended.connect(lambda: _tell_own_end(parts, models))
    models.presenter.run_began.connect(lambda: _tell_own_begin(parts, models))


def _tell_own_begin(parts: QueueParts, models: Models) -> None:
    """A run has begun in this window, and is not only driven from here or told again."""
    controller = models.controller
    if not controller.is_attached and controller.telling_again is None:
        parts.adding.tell_both()


def _tell_own_end(parts: QueueParts, models: Models) -> None:
    """A run of this window has ended by itself: whoever looks elsewhere is told."""
    started = models.presenter.started
    finished: Finished | None = models.presenter.state.finished
    is_news = models.controller.telling_again is None
    if started is None or finished is None or finished.reason == "stopped" or not is_news:
        return
    if Path(started.run_dir) in parts.desk.run_dirs:
        return  # the queue tells of its own, also where it was driven from here
    failed = finished.reason == "failed"
    said = translate("Queue", "{0}: failed") if failed else translate("Queue", "{0}: done")
    parts.desktop.tell(said.format(started.name))


def _keep_from_recovery(desk: QueueDesk, stored: StoredRuns) -> None:
    """What the queue goes on with by itself is not offered to be resumed."""

    def offer() -> None:
        if not desk.has_looked:
            desk.look()  # of another folder than before there is another queue
        elif stored.store.is_read:
            rows = [row for row in stored.store.rows if row.info.path not in desk.run_dirs]
            stored.recovery.offer_unfinished(rows)

    stored.store.rows_changed.connect(lambda _: offer())
    desk.changed.connect(lambda _: offer())


def _named(runs: tuple[QueuedRun, ...]) -> str:
    """One run by its name, several by their number."""
    return runs[0].name if len(runs) == 1 else runs_text(len(runs))


class QueueAdding(QObject):
    """Puts runs into the queue, and says so.

    Signals: ``page_wanted``: the queue is to be seen. ``sweep_wanted``: a Sweep is to be trained.
    """

    page_wanted = Signal()
    sweep_wanted = Signal(object)

    def __init__(self, desk: QueueDesk, draft: Draft, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._draft, self._notice, self._window = desk, draft, notice, window
        desk.added.connect(self._tell_added)
        desk.removed.connect(self._tell_removed)

    def _config(self) -> RunConfig | None:
        """The settings as they stand; what is wrong with them is told."""
        config = self._draft.config()
        if config is None:
            path, message = next(iter(self._draft.problems.items()))
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            self._notice.tell_of_field("error", f"{label}: {message}", field=path)
        return config

    @Slot()
    def add_this(self) -> None:
        """Let the settings as they stand wait for their turn."""
        config = self._config()
        if config is not None:
            name = queue_name(config)
            self._desk.add([QueuedRun(name, config, total_steps=self._draft.total_steps or 0)])

    @Slot()
    def ask_several(self) -> None:
        """Ask for several values of a field."""
        config = self._config()
        if config is None:
            return
        dialog = SeveralDialog(config, *self._beside())
        dialog.wanted.connect(self._desk.add)
        dialog.open()

    @Slot()
    def ask_sweep(self) -> None:
        """Ask for values and seeds, and add them as a sweep."""
        config = self._config()
        if config is None:
            return
        dialog = SweepDialog(config, *self._beside())
        dialog.sweep_wanted.connect(self.sweep_wanted)
        dialog.open()

    def _beside(self) -> tuple[int, Snapshot, list[Timed], QWidget]:
        desk = self._desk
        return self._draft.total_steps or 0, desk.snapshot, desk.timed, self._window

    @Slot(object)
    def ask_edit(self, run: QueuedRun) -> None:
        """Ask for another name and other settings."""
        dialog = QueueEditDialog(run, self._window)
        dialog.wanted.connect(self._desk.edit)
        dialog.open()

    @Slot(object)
    def _tell_added(self, runs: tuple[QueuedRun, ...]) -> None:
        said = self.tr("Added to the queue: {0}").format(_named(runs))
        self._notice.dismiss()
        self._notice.tell("info", said, action=(_SHOW, self.tr("Show the queue")))

    @Slot(object)
    def _tell_removed(self, runs: tuple[QueuedRun, ...]) -> None:
        said = self.tr("Removed from the queue: {0}").format(_named(runs))
        self._notice.dismiss()
        self._notice.tell("info", said, action=(_UNDO, self.tr("Undo")))

    @Slot()
    def tell_both(self) -> None:
        """A run of this window has begun: it shares the machine with the one of the queue."""
        snapshot = self._desk.snapshot
        if snapshot.queue.at_work and snapshot.places == 1:
            said = self.tr("{0} from the queue is training at the same time. Both runs are slower.")
            self._notice.tell(
                "info",
                said.format(snapshot.queue.at_work[0].name),
                action=(_PAUSE, self.tr("Pause the queue")),
            )

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == _SHOW:
            self.page_wanted.emit()
        elif action == _UNDO:
            self._desk.undo_stack.undo()
        elif action == _PAUSE:
            self._desk.hold(QueueHold.NOW)


class QueueClosing(QObject):
    """Asks what becomes of the queue when the window is closed.

    Signals: ``close_wanted``: it was answered.
    """

    close_wanted = Signal()

    def __init__(self, desk: QueueDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._question: Question | None = None
        self._is_answered = False

    def may_close(self) -> bool:
        """True where the queue has nothing to do; otherwise ``close_wanted`` may come later."""
        if self._is_answered or not self._desk.snapshot.queue.has_work:
            return True
        if self._question is not None:
            self._question.raise_()
            return False
        question = Question(self._asked(), self._window)
        question.answered.connect(self._answered)
        self._question = question
        question.open()
        return False

    def _asked(self) -> Asked:
        snapshot = self._desk.snapshot
        left = runs_text(len(snapshot.queue.at_work) + len(snapshot.queue.waiting))
        finish, _ = finish_text(snapshot)
        told = self.tr("The queue is running: {0} left, {1}.").format(left, finish)
        if not finish:
            told = self.tr("The queue is running: {0} left.").format(left)
        return Asked(
            "queue_question",
            "queue_close",
            self.tr("Close Crest"),
            told,
            (
                (
                    "keep",
                    self.tr("Continue in background"),
                    self.tr(
                        "Continue in background: the runs keep training in their own "
                        "processes. Crest shows their progress when you open it again."
                    ),
                ),
                (
                    "stop",
                    self.tr("Stop until next start"),
                    self.tr(
                        "Stop until next start: the current run is saved, and resumes when "
                        "you open Crest again."
                    ),
                ),
            ),
        )

    @Slot(str)
    def _answered(self, answer: str) -> None:
        self._question = None
        if answer == "cancel" or (answer == "stop" and not self._desk.stop_until_next_window()):
            return
        self._is_answered = True
        self.close_wanted.emit()
