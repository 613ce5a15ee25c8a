"""The desk of the queue without a window: what it holds, adds and foresees."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.queue.pace import Progress, Timed, outlook
from core.queue.snapshot import Snapshot
from core.queue.state import Queue, QueuedRun, QueueHold, State, added, changed
from core.queue.store import QUEUE_FOLDER, WATCHER, QueueStore
from core.sweeps.store import SweepStore
from core.sweeps.sweep import new_sweep
from gui.models.background import Background
from gui.queue.desk import QueueDesk
from gui.queue.several_dialog import SeveralDialog
from gui.queue.sweep_desk import _up_to_date
from gui.queue.window_role import WindowRole
from tests.gui.queue.test_queue_in_the_window import NoRunner

PLAIN = RunConfig().replaced({"training.max_steps": 100, "training.device": "cpu"})


def test_that_a_place_that_was_given_up_for_good_is_not_taken_by_a_late_look(
    tmp_path: Path,
) -> None:
    store, place = QueueStore.of(tmp_path), WindowRole(WATCHER)
    place.keep(store, wanted=True)
    assert place.is_ours
    place.close()
    place.keep(store, wanted=True)  # a thread that began to look before the window closed
    assert not place.is_ours
    other = WindowRole(WATCHER)
    other.keep(store, wanted=True)
    assert other.is_ours
    other.close()


def test_that_a_sweep_that_is_asked_for_twice_at_once_is_queued_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    background = Background()
    runner = NoRunner()
    desk = QueueDesk(lambda: tmp_path, lambda: False, background, start=runner)  # type: ignore[arg-type]
    sweep = new_sweep(PLAIN, {"schedule.peak_lr": (1e-3, 2e-3)}, (1, 2))
    runs = [sweep.queued(member) for member in sweep.members]
    told: list[tuple[QueuedRun, ...]] = []
    desk.added.connect(told.append)
    desk.add(runs)
    desk.add(runs)
    desk.add([QueuedRun("last", PLAIN)])
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [len(each) for each in told] == [4, 1]
    assert len(QueueStore.of(tmp_path).read().runs) == 5
    desk.close()
    background.close()


def test_that_the_queue_is_read_once_for_all_sweeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, read = SweepStore(tmp_path), []
    for batch in (2, 3, 4):
        base = PLAIN.replaced({"training.batch_size": batch})
        store.write(new_sweep(base, {"schedule.peak_lr": (1e-3, 2e-3)}))
    usual = QueueStore.read

    def counted(self: QueueStore) -> Queue:
        read.append(self.folder.name)
        return usual(self)

    monkeypatch.setattr(QueueStore, "read", counted)
    assert len(_up_to_date(store)) == 3
    assert read.count(QUEUE_FOLDER) == 1


def test_that_what_is_added_is_foreseen_as_the_page_will_say(qtbot: QtBot) -> None:
    queue = changed(added(Queue(), [QueuedRun("on", PLAIN)]), 1, state=State.AT_WORK)
    progress, timed = {1: Progress(90, 100, 90.0)}, [Timed(PLAIN, 100, 100, 100.0)]
    parent = QWidget()
    qtbot.addWidget(parent)

    def said(snapshot: Snapshot) -> str:
        dialog = SeveralDialog(PLAIN, 100, snapshot, timed, parent, clock=lambda: 0.0)
        dialog._lines[0].values.setText("1e-3, 2e-3, 4e-3, 8e-3")
        text = dialog.told.text()
        dialog.close()
        return text

    behind = outlook(added(queue, [QueuedRun("new", PLAIN)] * 4), progress, timed, places=2)
    assert behind.seconds == 210.0
    assert "3m 20s" in said(Snapshot(queue, progress, places=2)), "two at once"
    held = Queue(queue.runs, QueueHold.AFTER_RUN, queue.next_number)
    assert "paused" in said(Snapshot(held, progress, places=2))
    alone = said(Snapshot(queue, progress, places=2))
    assert alone != said(Snapshot(queue, {}, places=1))
