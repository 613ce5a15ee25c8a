"""The queue through the real window: added, reordered, edited, removed; a restart and a crash."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.messages.events import Finished
from core.queue.desktop import has_session_bus
from core.queue.runner import Runner
from core.queue.state import Queue, QueuedRun, QueueHold, State, added, changed
from core.queue.store import RUNNER, QueueStore
from core.run_store.index import read_steps
from core.run_store.lock import owner
from gui.window import desktop_notice
from gui.window.main_window import MainWindow
from tests.core.conftest import TINY
from tests.core.queue.test_runner import _jobs_forked, _until, _work
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.kept_desk import fresh_desk, kept_desk_over
from tests.gui.runs.made_runs import write_run
from tests.processes import started_process

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_ENDS_MS = 120_000
PLAIN = RunConfig().replaced({"training.max_steps": 100, "training.device": "cpu"})


class NoRunner:
    """Stands in for a runner's process that has begun and works nothing off."""

    def __init__(self) -> None:
        self.started: list[QueueStore] = []

    def __call__(self, store: QueueStore) -> "NoRunner":
        self.started.append(store)
        return self

    def poll(self) -> int | None:
        return None


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> NoRunner:
    return NoRunner()


@pytest.fixture
def desk(
    qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path, runner: NoRunner
) -> Iterator[Desk]:
    """The window that tests share, over an empty folder; no runner comes."""
    with kept_desk_over(qtbot, request, tmp_path / "runs") as shared:
        queue = shared.window.queue.desk
        queue._start, usual = runner, queue._start  # type: ignore[assignment]
        queue.look()
        qtbot.waitUntil(lambda: queue._store.runs_dir == tmp_path / "runs" and queue.has_looked)
        yield shared
        queue._start = usual
        shared.window.panels.pages.show_training()
        store_of(shared.window).change(lambda _: type(queue.snapshot.queue)())
        queue.look()
        qtbot.waitUntil(lambda: not queue.snapshot.queue.runs)


def store_of(window: MainWindow) -> QueueStore:
    return QueueStore.of(window.models.controller.runs_dir)


def names(window: MainWindow) -> list[str]:
    return [run.name for run in store_of(window).read().waiting]


def shown(window: MainWindow) -> list[str]:
    return [row.text for row in window.panels.queue_page.model.rows if row.run is not None]


def put(qtbot: QtBot, window: MainWindow, *of: str) -> None:
    runs = [QueuedRun(name, PLAIN) for name in of]
    window.queue.desk.add(runs)
    window.panels.pages.show_page("queue")
    qtbot.waitUntil(lambda: set(of) <= set(shown(window)))


def dialog_of(qtbot: QtBot, window: MainWindow, name: str) -> QDialog:
    def visible() -> list[QDialog]:
        return [each for each in window.findChildren(QDialog, name) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def child(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert found is not None, name
    assert found.isVisible(), name
    return found


class Hands:
    """Does what a person does, and counts it: a click, a key, a text typed into a field."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.actions = 0

    def click(self, widget: QWidget) -> None:
        self.actions += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def type(self, field: QWidget, text: str) -> None:
        self.actions += 1
        self._qtbot.waitUntil(field.hasFocus)
        self._qtbot.keyClicks(field, text)


def test_that_four_peaks_overnight_take_at_most_six_actions(
    qtbot: QtBot, desk: Desk, runner: NoRunner
) -> None:
    window, hands = desk.window, Hands(qtbot)
    hands.click(window.panels.page_row.buttons["queue"])
    hands.click(child(window, QPushButton, "queue_add"))
    dialog = dialog_of(qtbot, window, "several_dialog")
    hands.type(child(dialog, QLineEdit, "several_values_0"), "1e-3, 2e-3, 4e-3, 8e-3")
    hands.click(child(dialog, QPushButton, "several_go"))
    qtbot.waitUntil(lambda: len(runner.started) == 1)  # they begin by themselves
    assert hands.actions <= 6, hands.actions
    waiting = store_of(window).read().waiting
    assert [run.config.schedule.peak_lr for run in waiting] == [1e-3, 2e-3, 4e-3, 8e-3]
    assert [run.name for run in waiting] == ["peak 1e-3", "peak 2e-3", "peak 4e-3", "peak 8e-3"]
    assert {run.group for run in waiting} == {"peak 1e-3, 2e-3, 4e-3, 8e-3"}
    qtbot.waitUntil(lambda: window.panels.page_row.text_of("queue") == "Queue 4")


def test_that_the_settings_as_they_stand_are_queued_by_button_and_key(
    qtbot: QtBot, desk: Desk
) -> None:
    window = desk.window
    window.models.draft.set_value("schedule.peak_lr", 3e-3)
    qtbot.mouseClick(window.panels.transport.queue_button, Qt.MouseButton.LeftButton)
    window.models.draft.set_value("training.seed", 5)
    assert window.controls.actions.queue_add.shortcut() == QKeySequence("Shift+F5")
    qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    one, other = store_of(window).read().waiting
    assert (one.config.schedule.peak_lr, other.config.training.seed) == (3e-3, 5)
    assert one.config == window.models.draft.config().replaced({"training.seed": 123})  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "Added to the queue" in window.panels.notice.text())
    desk.window.models.draft.undo_stack.clear()


def test_that_waiting_runs_are_moved_by_keys_and_by_dragging(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    put(qtbot, window, "a", "b", "c", "d")
    page = window.panels.queue_page
    page.view.choose(3)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(window) == ["a", "c", "b", "d"])
    assert [run.name for run in page.view.chosen()] == ["c"]
    # what is dragged, dropped before "a"; Qt's own drag needs a pointer of the system
    model = page.model
    dragged = model.mimeData([model.index(model.place_of(4) or 0)])
    at = model.place_of(1)
    assert at is not None
    nowhere = model.index(-1)
    move = Qt.DropAction.MoveAction
    assert model.canDropMimeData(dragged, move, at, 0, nowhere)
    assert not model.canDropMimeData(dragged, move, at - 1, 0, nowhere)  # over the heading
    model.dropMimeData(dragged, move, at, 0, nowhere)
    qtbot.waitUntil(lambda: shown(window) == ["d", "a", "c", "b"])
    page.next_action.setEnabled(True)
    page.view.choose(2)
    page.next_action.trigger()
    qtbot.waitUntil(lambda: names(window) == ["b", "d", "a", "c"])


def test_that_a_group_is_moved_and_removed_as_one(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.queue.desk.add([QueuedRun(name, PLAIN, group="peaks") for name in "bc"])
    put(qtbot, window, "a")
    page = window.panels.queue_page
    qtbot.waitUntil(lambda: shown(window) == ["b", "c", "a"])
    heading = page.model.place_of(1, 2)
    assert heading is not None
    at = page.view.visualRect(page.model.index(heading)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [run.name for run in page.view.chosen()] == ["b", "c"]
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(window) == ["a", "b", "c"])
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(window) == ["a"])


@pytest.mark.thorough
def test_that_runs_that_are_done_are_compared(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    runs_dir = store_of(window).runs_dir
    made = [write_run(runs_dir, name) for name in ("one", "two")]
    put(qtbot, window, "one", "two", "three")

    def end(queue: Queue) -> Queue:
        for number, run_dir in enumerate(made, start=1):
            queue = changed(queue, number, state=State.DONE, run_dir=run_dir, ended=float(number))
        return queue

    store_of(window).change(end)
    qtbot.waitUntil(lambda: shown(window) == ["three", "two", "one"])
    page = window.panels.queue_page
    page.view.selectAll()
    with qtbot.waitSignal(window.stored.compare.opening):
        qtbot.mouseClick(
            child(window, QPushButton, "queue_compare_button"), Qt.MouseButton.LeftButton
        )
    assert set(window.stored.compare.chosen.paths) == set(made)
    qtbot.waitUntil(lambda: window.panels.pages.current == "compare")
    window.stored.compare.chosen.choose([])


def test_that_a_removed_run_comes_back_by_undo(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    put(qtbot, window, "a", "b", "c")
    page = window.panels.queue_page
    page.view.choose(2)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.panels.notice.text() == "Removed from the queue: b")
    assert names(window) == ["a", "c"]
    qtbot.mouseClick(child(window, QPushButton, "notice_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window) == ["a", "b", "c"])
    redo, undo = window.controls.menus.undo.redo, window.controls.menus.undo.undo
    redo.trigger()
    qtbot.waitUntil(lambda: shown(window) == ["a", "c"])
    assert undo.text() == "&Undo removing b"
    undo.trigger()
    qtbot.waitUntil(lambda: shown(window) == ["a", "b", "c"])


def test_that_a_waiting_run_is_edited_with_the_range_of_what_is_wrong(
    qtbot: QtBot, desk: Desk
) -> None:
    window = desk.window
    put(qtbot, window, "a")
    page = window.panels.queue_page
    page.view.choose(1)
    qtbot.mouseClick(child(window, QPushButton, "queue_edit_button"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, window, "queue_edit_dialog")
    peak = child(dialog, QLineEdit, "queue_edit_schedule_peak_lr")
    assert isinstance(peak, QLineEdit)
    peak.clear()
    qtbot.keyClicks(peak, "fast")
    said = child(dialog, QLabel, "queue_edit_problem")
    assert isinstance(said, QLabel)
    assert said.text().startswith("“Peak LR”: ")
    assert not child(dialog, QPushButton, "queue_edit_go").isEnabled()
    peak.clear()
    qtbot.keyClicks(peak, "5e-3")
    name = child(dialog, QLineEdit, "queue_edit_name")
    assert isinstance(name, QLineEdit)
    name.clear()
    qtbot.keyClicks(name, "five")
    qtbot.mouseClick(child(dialog, QPushButton, "queue_edit_go"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window) == ["five"])
    assert store_of(window).read().runs[0].config.schedule.peak_lr == 5e-3


def test_that_a_paused_queue_says_so_and_goes_on(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    put(qtbot, window, "a")
    hold = child(window, QPushButton, "queue_hold")
    qtbot.mouseClick(hold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.panels.queue_page.finish.text() == "paused")
    assert store_of(window).read().hold is QueueHold.AFTER_RUN
    assert hold.property("role") == "primary"
    qtbot.mouseClick(hold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store_of(window).read().hold is QueueHold.NONE)


def test_that_a_damaged_queue_is_told_on_its_page_and_kept(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    file = store_of(window).file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("[]")
    window.panels.pages.show_page("queue")
    page = window.panels.queue_page.aside
    qtbot.waitUntil(lambda: str(file) in page.problem.text())
    assert page.problem.isVisible()
    assert not page.first.isVisible()
    assert file.read_text() == "[]"
    file.unlink()


@pytest.mark.thorough
def test_that_a_run_at_work_is_opened_to_be_followed(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    run_dir = write_run(store_of(window).runs_dir, "on", ends="")
    put(qtbot, window, "on", "next")
    store_of(window).change(
        lambda queue: changed(queue, 1, state=State.AT_WORK, run_dir=run_dir, total_steps=40)
    )
    qtbot.waitUntil(lambda: window.queue.desk.snapshot.progress != {})
    page = window.panels.queue_page
    page.view.choose(1)
    with qtbot.waitSignal(window.stored.viewer.opening):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panels.pages.current == "training")
    told = window.windowTitle()
    assert "% · " in told  # how far the queue is
    assert window.panels.transport.pill_text.text() != ""


def told_to_the_desktop(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notices from here on: nobody looks at the window."""
    told: list[str] = []

    def notify(text: str) -> bool:
        told.append(text)
        return True

    monkeypatch.setattr(desktop_notice, "notify", notify)
    monkeypatch.setattr(type(window), "isActiveWindow", lambda _self: False)
    return told


@pytest.mark.thorough
def test_that_a_run_of_the_window_tells_that_the_queue_is_at_work_and_its_own_end(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window
    told = told_to_the_desktop(window, monkeypatch)
    put(qtbot, window, "other")
    store_of(window).change(lambda queue: changed(queue, 1, state=State.AT_WORK))
    qtbot.waitUntil(lambda: bool(window.queue.desk.snapshot.queue.at_work))
    desk.begin(total_steps=4)
    assert "other from the queue is training at the same time" in window.panels.notice.text()
    desk.say(step_done(0))
    qtbot.waitUntil(lambda: window.windowTitle() == "25% · one <b>run</b> – Crest")
    qtbot.mouseClick(child(window, QPushButton, "notice_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store_of(window).read().hold is QueueHold.NOW)
    desk.say(*(step_done(step) for step in range(1, 4)), Finished("completed", 4, "/runs/one"))
    qtbot.waitUntil(lambda: window.windowTitle() == "one <b>run</b> – Crest")
    qtbot.waitUntil(lambda: told == ["one <b>run</b>: done"])


def test_that_a_run_of_the_queue_that_is_driven_from_here_is_told_as_one_run(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window
    told = told_to_the_desktop(window, monkeypatch)
    monkeypatch.setattr(type(window.models.controller), "is_attached", True)
    put(qtbot, window, "other")
    of_both = Path(started().run_dir)
    store_of(window).change(
        lambda queue: changed(queue, 1, state=State.AT_WORK, run_dir=of_both, total_steps=1)
    )
    qtbot.waitUntil(lambda: bool(window.queue.desk.run_dirs))
    desk.begin(total_steps=1)
    assert "at the same time" not in window.panels.notice.text()
    desk.say(step_done(0), Finished("completed", 1, str(of_both)))
    store_of(window).change(lambda queue: changed(queue, 1, state=State.DONE))
    window.queue.desk.look()
    qtbot.waitUntil(lambda: any("other" in text for text in told))
    assert not any(text.startswith("one") for text in told)


# -- closing, a restart, a crash


@pytest.mark.thorough
@pytest.mark.parametrize("answer", ["stop", "keep"])
def test_that_closing_asks_what_becomes_of_the_queue_and_the_next_window_goes_on(
    qtbot: QtBot,
    tmp_path: Path,
    desk: Desk,
    runner: NoRunner,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    store = QueueStore.of(tmp_path / "one" / "runs")
    store.change(lambda queue: added(queue, [QueuedRun("a", PLAIN)]))
    with monkeypatch.context() as changed:
        changed.setattr("gui.queue.desk.is_wanted", lambda _store: False)
        with fresh_desk(qtbot, tmp_path / "one", PLAIN) as closing:
            window = closing.window
            qtbot.waitUntil(lambda: window.queue.desk.snapshot.queue.has_work)
            window.close()
            assert window.isVisible()
            button = child(
                dialog_of(qtbot, window, "queue_question"), QPushButton, f"queue_close_{answer}"
            )
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: not window.isVisible())
            assert store.read().hold is {"stop": QueueHold.CLOSED, "keep": QueueHold.NONE}[answer]
    desk.window.models.controller.runs_dir = store.runs_dir  # the next window
    desk.window.queue.desk.look()
    qtbot.waitUntil(lambda: len(runner.started) == 1)
    assert store.read().hold is QueueHold.NONE


class ThreadedRunner:
    """A runner in a thread of this process; its runs are forked."""

    def __init__(self, store: QueueStore) -> None:
        self.is_over = threading.Event()
        runner = Runner(QueueStore(store.folder), ("",), start=_jobs_forked)
        self.thread = threading.Thread(target=runner.work, args=(self.is_over,))
        self.thread.start()

    def poll(self) -> int | None:
        return None if self.thread.is_alive() else 0


def _tiny(tmp_path: Path, **changes: object) -> RunConfig:
    text = tmp_path / "bells.txt"
    text.write_text("seven bells rang and the boats came home. " * 200)
    return RunConfig().replaced(
        {"data.source": str(text), **TINY, "training.epochs": 99, **changes}
    )


def test_that_a_window_takes_up_what_kill_9_broke_off(
    qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Runner and run are killed while no window is open; the next window goes on to the end."""
    told: list[str] = []

    def notify(text: str) -> bool:
        told.append(text)
        return True

    monkeypatch.setattr(desktop_notice, "notify", notify)
    long = _tiny(tmp_path, **{"training.max_steps": 40, "training.checkpoint_every": 10})
    store = QueueStore.of(tmp_path / "runs")
    store.change(lambda queue: added(queue, [QueuedRun("long", long)]))
    first, _ = started_process(_work, store.runs_dir)

    def is_on() -> bool:
        run_dir = store.read().runs[0].run_dir
        return run_dir is not None and bool(list((run_dir / "checkpoints").glob("step-*")))

    _until(is_on)
    run_dir = store.read().runs[0].run_dir
    assert run_dir is not None
    trains = owner(run_dir)
    os.kill(first.pid, signal.SIGKILL)
    if trains is not None:
        os.kill(trains.pid, signal.SIGKILL)
    first.join()

    runners: list[ThreadedRunner] = []

    def start(started: QueueStore) -> ThreadedRunner:
        runners.append(ThreadedRunner(started))
        return runners[-1]

    monkeypatch.setattr("core.queue.worker._BEGINS_WITHIN_S", 0.0)
    with kept_desk_over(qtbot, request, tmp_path / "nowhere") as desk:
        window = desk.window
        queue, usual = window.queue.desk, window.queue.desk._start
        queue._start = start  # type: ignore[assignment]
        window.models.controller.runs_dir = store.runs_dir
        queue.look()
        window.panels.pages.show_page("queue")
        monkeypatch.setattr(type(window), "isActiveWindow", lambda _self: False)

        def is_done() -> bool:
            return [run.state for run in queue.snapshot.queue.runs] == [State.DONE]

        qtbot.waitUntil(is_done, timeout=_ENDS_MS)
        for runner in runners:
            runner.thread.join()
        assert len(runners) == 1
        assert store.read().runs[0].run_dir == run_dir
        assert read_steps(run_dir)["step"].tolist() == list(range(40))
        qtbot.waitUntil(lambda: any("Queue finished" in each for each in told))
        rows = {row.text: row.aside for row in window.panels.queue_page.model.rows}
        assert float(rows["long"]) > 0  # its validation loss beside it
        queue._start = usual
        window.panels.pages.show_training()


def test_that_no_desktop_is_asked_for_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not has_session_bus()  # as all tests say
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    assert not has_session_bus()


@pytest.mark.slow
def test_that_a_restart_and_kill_9_of_real_processes_lose_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The program's own runner and runs: both killed, the window closed; the next one ends all."""
    config = _tiny(tmp_path, **{"training.max_steps": 200, "training.checkpoint_every": 10})
    store = QueueStore.of(tmp_path / "runs")
    first = MainWindow(config, store.runs_dir)
    qtbot.addWidget(first)
    first.complete()
    first.show()
    first.queue.desk.add([QueuedRun("long", config)])
    first.queue.desk.add([QueuedRun("short", config.replaced({"training.max_steps": 3}))])

    def is_on() -> bool:
        runs = store.read().runs
        run_dir = runs[0].run_dir if runs else None
        return run_dir is not None and bool(list((run_dir / "checkpoints").glob("step-*")))

    qtbot.waitUntil(is_on, timeout=_ENDS_MS)
    run_dir = store.read().runs[0].run_dir
    works = store.holder(RUNNER)
    assert run_dir is not None
    assert works is not None
    trains = owner(run_dir)
    first.queue.desk.close()  # it would begin anew at once
    for each in (works, trains):
        if each is not None:
            os.kill(each.pid, signal.SIGKILL)
    first.close()
    keep = child(dialog_of(qtbot, first, "queue_question"), QPushButton, "queue_close_keep")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not first.isVisible())

    second = MainWindow(config, store.runs_dir)
    qtbot.addWidget(second)
    second.complete()
    second.show()
    desk = second.queue.desk

    def is_done() -> bool:
        return [run.state for run in desk.snapshot.queue.runs] == [State.DONE, State.DONE]

    qtbot.waitUntil(is_done, timeout=_ENDS_MS)
    assert read_steps(run_dir)["step"].tolist() == list(range(200))
    assert "was interrupted" not in second.panels.notice.text()
    qtbot.waitUntil(lambda: store.holder(RUNNER) is None)
    for window in (first, second):
        runner = window.queue.desk._runner
        if runner is not None:
            runner.wait()
    second.close()
