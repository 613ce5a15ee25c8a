"""The page of the queue: at work, waiting, done at the left; the chosen run at the right.

Shows a snapshot and tells what was pressed; changes nothing itself.
"""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.queue.snapshot import Snapshot
from core.queue.state import ENDED, QueuedRun, QueueHold, State
from core.sweeps.sweep import Sweep
from gui.queue.aside import QueueAside
from gui.queue.model import QueueModel
from gui.queue.page_actions import make_action
from gui.queue.rows import finish_text, rows_of
from gui.queue.view import QueueView
from gui.style.fonts import scaled_px
from gui.style.outside_text import menu_text
from gui.style.palette import Palette
from gui.style.theme import palette, repolish
from gui.style.wide_splitter import WideSplitter
from gui.widgets.copyable import add_copy
from gui.widgets.padded_label import PaddedLabel

_MOST_SWEEPS = 20  # in the menu
_LIST = 320  # px, of the drawings


class QueuePage(QWidget):
    """The list has the object name ``queue_view``.

    Signals:
        several_wanted: several runs are to be added. sweep_wanted: a sweep is.
        this_wanted: the settings as they stand are.
        open_wanted, edit_wanted: QueuedRun.
        compare_wanted: list[Path], two at least.
        remove_wanted, stop_wanted: set[int] of numbers.
        move_wanted: set[int], int or None: before which. shift_wanted: set[int], int places.
        next_wanted: int. hold_wanted: QueueHold.
        back_wanted: the person wants to see the page before this one.
        leading_changed: bool, whether a button of this page is the next sensible one to press.
    """

    several_wanted = Signal()
    sweep_wanted = Signal()
    this_wanted = Signal()
    open_wanted = Signal(object)
    edit_wanted = Signal(object)
    compare_wanted = Signal(list)
    remove_wanted = Signal(object)
    stop_wanted = Signal(object)
    move_wanted = Signal(object, object)
    shift_wanted = Signal(object, int)
    next_wanted = Signal(int)
    hold_wanted = Signal(object)
    back_wanted = Signal()
    leading_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue_page")
        self._snapshot = Snapshot()
        self._sweeps: tuple[Sweep, ...] = ()
        self._shown_sweep = ""
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self)
        self._make_actions()
        self.aside = QueueAside(
            [self.open_action, self.edit_action, self.next_action, self.stop_action,
             self.remove_action], self.compare_action, self,
        )  # fmt: skip
        self._lay_out()
        self._listen()
        self.set_palette(palette())
        self.show_snapshot(self._snapshot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keyboard. No focus proxy: Tab would come back to it for ever."""
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    def _make_actions(self) -> None:
        self.open_action = make_action("queue_open", self._open, self)
        self.edit_action = make_action("queue_edit", self._edit, self)
        self.compare_action = make_action("queue_compare", self._compare, self)
        self.next_action = make_action("queue_next", self._next, self)
        self.up_action = make_action("queue_up", lambda: self._shift(-1), self)
        self.down_action = make_action("queue_down", lambda: self._shift(1), self)
        self.stop_action = make_action("queue_stop", self._stop, self)
        self.remove_action = make_action("queue_remove", self._remove, self)
        self.pause_now_action = make_action("queue_pause_now", self._pause_now, self)
        self.clear_action = make_action("queue_clear", self._clear, self)
        self.sweep_action = make_action("queue_sweep", self.sweep_wanted.emit, self)
        self.back_action = make_action("queue_back", self.back_wanted.emit, self)

    def _listen(self) -> None:
        view = self.view
        self.aside.several_wanted.connect(self.several_wanted)
        self.aside.this_wanted.connect(self.this_wanted)
        self.aside.sweep_wanted.connect(self.sweep_wanted)
        view.chosen_changed.connect(self._show_chosen)
        view.confirmed.connect(self._confirm)
        view.delete_pressed.connect(self._remove)
        view.shift_pressed.connect(self._shift)
        view.customContextMenuRequested.connect(self._show_menu)
        self.model.move_wanted.connect(self.move_wanted)

    # -- what stands where

    def _lay_out(self) -> None:
        left = QFrame(self)
        left.setProperty("role", "side")
        left.setMinimumWidth(scaled_px(_LIST - 60))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(left))
        column.addWidget(_line(left))
        column.addWidget(self.view, 1)
        column.addWidget(_line(left))
        foot = PaddedLabel(
            (14, 10, 14, 12),
            self.tr(
                "Can continue in the background when you close the window. After a "
                "restart or a crash it continues where it was."
            ),
            left,
        )
        foot.setProperty("role", "muted")
        foot.setWordWrap(True)
        column.addWidget(foot)
        splitter = WideSplitter(Qt.Orientation.Horizontal, self, self.tr("Edge of the queue"), 0)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.aside)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([scaled_px(_LIST), scaled_px(960)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        for before, after in pairwise((self.hold, self.add, self.more, self.view)):
            self.setTabOrder(before, after)

    def _head(self, parent: QWidget) -> QVBoxLayout:
        title = QLabel(self.tr("Queue"), parent)
        title.setProperty("role", "title")
        self.finish = QLabel(parent)
        self.finish.setObjectName("queue_finish")
        self.finish.setProperty("role", "value")
        self.finish_in = QLabel(parent)
        self.finish_in.setProperty("role", "muted")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self.finish)
        top.addWidget(self.finish_in)
        self.hold = self._button("queue_hold", "", self._press_hold)
        self.add = self._button("queue_add", self.tr("Add…"), self.several_wanted.emit)
        self.add.setToolTip(self.tr("Add several runs with different values to the queue"))
        self.more = self._button("queue_more", "…", self._show_more)
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More queue actions"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hold)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.more)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        head.setSpacing(10)
        head.addLayout(top)
        head.addLayout(row)
        return head

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.view.set_palette(colors)
        self.aside.result.set_palette(colors)

    def set_sweeps(self, sweeps: tuple[Sweep, ...]) -> None:
        """These are there, the newest first."""
        self._sweeps = sweeps
        self._show_chosen()

    def show_sweep(self, identity: str) -> None:
        """Show what came of a sweep, until runs are chosen."""
        self._shown_sweep = identity
        self.view.clearSelection()
        self._show_chosen()

    def _sweep_of(self, runs: list[QueuedRun]) -> Sweep | None:
        """The sweep that is to be shown: of several chosen runs, or the last that was looked at.

        Where none was looked at, the newest of those that are in the queue.
        """
        if len(runs) == 1:
            return None
        wanted = {run.sweep for run in runs} or {self._shown_sweep}
        if not runs and not self._shown_sweep:
            wanted = {run.sweep for run in self._snapshot.queue.runs}
        found = next((each for each in self._sweeps if each.identity in wanted), None)
        return found if len(wanted) == 1 or not runs else None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the queue as it stands."""
        self._snapshot = snapshot
        queue = snapshot.queue
        self.view.set_rows(rows_of(snapshot))
        finish, after = finish_text(snapshot)
        self.finish.setText(finish)
        self.finish_in.setText(f"· {after}" if finish and after else after)
        self.finish_in.setVisible(bool(after))
        goes_on = queue.hold is QueueHold.NONE
        text = self.tr("Pause after this run") if queue.at_work else self.tr("Pause")
        self.hold.setText(text if goes_on else self.tr("Resume"))
        tip = self.tr("Start no further run") if goes_on else self.tr("Start the waiting runs")
        self.hold.setToolTip(tip)
        self.hold.setEnabled(not goes_on or queue.has_work)
        self.pause_now_action.setEnabled(goes_on and bool(queue.at_work))
        self.clear_action.setEnabled(bool(queue.ended))
        self._show_chosen()

    def _stand_out(self, button: QPushButton, primary: bool) -> None:
        role = "primary" if primary else "plain"
        if button.property("role") != role:
            button.setProperty("role", role)
            repolish(button)

    @Slot()
    def _show_chosen(self) -> None:
        runs = self.view.chosen()
        one = runs[0] if len(runs) == 1 else None
        at_work = [run for run in runs if run.state is State.AT_WORK]
        waits = bool(runs) and all(run.state is State.WAITING for run in runs)
        waiting = [run.number for run in self._snapshot.queue.waiting]
        chosen = [run.number for run in runs]
        is_first, is_last = waiting[: len(runs)] == chosen, waiting[-len(runs) :] == chosen
        self.open_action.setEnabled(one is not None and one.run_dir is not None)
        self.edit_action.setEnabled(one is not None and one.is_editable)
        self.next_action.setEnabled(waits and one is not None and not is_first)
        self.up_action.setEnabled(waits and not is_first)
        self.down_action.setEnabled(waits and not is_last)
        self.stop_action.setEnabled(
            bool(at_work) and len(at_work) == len(runs) and not all(r.stop_asked for r in at_work)
        )
        self.remove_action.setEnabled(bool(runs) and not at_work)
        comparable = len(self._folders())
        self.compare_action.setEnabled(comparable > 1)
        queue, problem = self._snapshot.queue, self._snapshot.problem
        sweep = self._sweep_of(runs) if problem is None else None
        if sweep is not None:
            self.aside.show_sweep(sweep)
        elif queue.runs:
            self.aside.show_chosen(runs, comparable)
        else:
            self.aside.show_nothing("" if problem is None else str(problem))
        is_held = queue.hold is not QueueHold.NONE and bool(queue.waiting)
        own = self.aside.result.leads if sweep is not None else not queue.runs or comparable > 1
        self._stand_out(self.hold, is_held)
        for button in (self.aside.compare, self.aside.result.more_seeds):
            self._stand_out(button, not is_held)
        leads = is_held or own
        self.leading_changed.emit(leads and problem is None)

    def _folders(self) -> list[Path]:
        """Of the chosen runs, those that have begun."""
        return [run.run_dir for run in self.view.chosen() if run.run_dir is not None]

    @Slot()
    def _compare(self) -> None:
        if self.compare_action.isEnabled():
            self.compare_wanted.emit(self._folders())

    def _one(self) -> QueuedRun | None:
        runs = self.view.chosen()
        return runs[0] if len(runs) == 1 else None

    @Slot()
    def _confirm(self) -> None:
        if self.open_action.isEnabled():
            self._open()
        elif self.edit_action.isEnabled():
            self._edit()

    @Slot()
    def _open(self) -> None:
        run = self._one()
        if run is not None and run.run_dir is not None:
            self.open_wanted.emit(run)

    @Slot()
    def _edit(self) -> None:
        run = self._one()
        if run is not None and run.is_editable:
            self.edit_wanted.emit(run)

    @Slot()
    def _next(self) -> None:
        run = self._one()
        if run is not None:
            self.next_wanted.emit(run.number)

    @Slot(int)
    def _shift(self, places: int) -> None:
        runs = self.view.chosen()
        if runs and all(run.state is State.WAITING for run in runs):
            self.shift_wanted.emit({run.number for run in runs}, places)

    @Slot()
    def _stop(self) -> None:
        numbers = {run.number for run in self.view.chosen() if run.state is State.AT_WORK}
        if numbers:
            self.stop_wanted.emit(numbers)

    @Slot()
    def _remove(self) -> None:
        runs = self.view.chosen()
        if runs and all(run.state is not State.AT_WORK for run in runs):
            self.remove_wanted.emit({run.number for run in runs})

    @Slot()
    def _press_hold(self) -> None:
        goes_on = self._snapshot.queue.hold is QueueHold.NONE
        self.hold_wanted.emit(QueueHold.AFTER_RUN if goes_on else QueueHold.NONE)

    @Slot()
    def _pause_now(self) -> None:
        self.hold_wanted.emit(QueueHold.NOW)

    @Slot()
    def _clear(self) -> None:
        self.remove_wanted.emit({run.number for run in self._snapshot.queue.of(*ENDED)})

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid() and self.view.chosen():
            menu = self._menu()
            menu.addActions([self.open_action, self.compare_action])
            menu.addActions([self.edit_action, self.next_action])
            menu.addActions([self.up_action, self.down_action])
            menu.addSeparator()
            menu.addActions([self.stop_action, self.remove_action])
            add_copy(menu, self.view.indexAt(at))
            menu.popup(self.view.viewport().mapToGlobal(at))

    @Slot()
    def _show_more(self) -> None:
        menu = self._menu()
        menu.addAction(self.sweep_action)
        if self._sweeps:
            self._add_sweeps(menu)
        menu.addSeparator()
        menu.addActions([self.pause_now_action, self.clear_action])
        left = self.more.width() - menu.sizeHint().width()
        menu.popup(self.more.mapToGlobal(QPoint(left, self.more.height() + 2)))

    def _add_sweeps(self, menu: QMenu) -> None:
        """Those that are there, also where none of their runs stands in the queue any more."""
        sub = menu.addMenu(self.tr("Show the sweep"))
        sub.setObjectName("queue_sweeps")
        for sweep in self._sweeps[:_MOST_SWEEPS]:
            action = sub.addAction(menu_text(sweep.name))
            action.triggered.connect(partial(self.show_sweep, sweep.identity))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("queue_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        return menu


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "separator")
    line.setFixedHeight(1)
    return line
