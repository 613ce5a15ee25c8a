"""A disk that says nothing, under a window; run by ``test_silent_disk_in_the_window.py``."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import disks
from core.session.start_point import BRANCH, Origin
from gui.window.stored_runs import StoredRuns
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import write_run
from tests.gui.runs.real_window import ENDS_MS
from tests.patience import PATIENCE_S
from tests.silent_disk import real_of, silent
from tests.small_disk import disk_of_these_tests

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SILENT = "the disk has not responded for 0.3 seconds (reconnect it)"


@pytest.fixture
def disk() -> Iterator[Path]:
    """With a run in a folder of runs, a settings file and a text."""
    disk = disk_of_these_tests()
    write_run(real_of(disk) / "runs", "harbour light")
    write_run(real_of(disk) / "runs", "at work", steps=9, ends="")
    (real_of(disk) / "a.toml").write_text("[training]\nseed = 7\n")
    yield disk
    shutil.rmtree(real_of(disk) / "runs")


@pytest.fixture
def desk(qtbot: QtBot, disk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A window over the runs on the disk, which are read."""
    made = Desk(qtbot, disk)
    made.window.complete()
    made.window.show()
    stored = stored_of(made)
    qtbot.waitUntil(lambda: stored.store.is_read, timeout=ENDS_MS)
    assert len(stored.store.rows) == 2
    monkeypatch.setattr(disks, "ANSWER_S", 0.3)  # a busy machine may take longer to read them
    yield made
    made.end()


def stored_of(desk: Desk) -> StoredRuns:
    assert desk.window.stored is not None
    return desk.window.stored


def test_that_whatever_is_asked_of_the_window_ends_with_a_sentence_and_it_never_stands_still(
    desk: Desk, qtbot: QtBot, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored, panel = stored_of(desk), desk.window.settings.panel
    rows = {row.info.name: row for row in stored.store.rows}
    run, other = rows["harbour light"], rows["at work"]
    asked: dict[str, Callable[[], object]] = {
        "list": stored.store.renew,
        "open": lambda: stored.viewer.open(run.info.path),
        "compare": lambda: stored.comparison.compare([run, other]),
        "export": lambda: stored.exporter.export(run.info.path, "csv", tmp_path),
        "export onto it": lambda: stored.exporter.export(run.info.path, "csv", disk),
        "resume": lambda: stored.resume_actions.resume(run.info.path),
        "branch": lambda: stored.resume_actions.branch(run.info.path, 40),
        "go on": lambda: stored.resume_actions.go(Origin(run.info.path, 40, BRANCH), ""),
        "rename": lambda: stored.store.rename(run, "another name"),
        "delete": lambda: stored.store.delete([run]),
        "drop a config": lambda: panel.use_paths([str(disk / "a.toml")]),
        "drop a run": lambda: panel.use_paths([str(run.info.path)]),
    }
    said: list[str] = []
    in_its_thread: list[Path] = []
    ask_disk = disks._ask

    def recorded(path: Path, disk: Path, *, deep: bool, seconds: float) -> None:
        if threading.current_thread() is threading.main_thread():
            in_its_thread.append(path)
        ask_disk(path, disk, deep=deep, seconds=seconds)

    monkeypatch.setattr(disks, "_ask", recorded)
    notice = desk.window.panels.notice
    monkeypatch.setattr(notice, "tell", lambda _level, text, **_: said.append(text))
    panel.notice_raised.connect(lambda _level, text: said.append(text))
    stored.store.told.connect(lambda _level, text: said.append(text))
    for name, ask in asked.items():
        said.clear()
        with silent():
            ask()
            qtbot.waitUntil(lambda: bool(said), timeout=ENDS_MS)
        assert SILENT in said[0], (name, said)
        assert not in_its_thread, name
        for hanging in disks._hanging.values():
            hanging.wait(PATIENCE_S)


def test_that_a_run_that_is_followed_says_so_and_the_window_closes_at_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = stored_of(desk)
    (row,) = (row for row in stored.store.rows if row.info.name == "at work")
    said: list[str] = []
    monkeypatch.setattr(
        desk.window.panels.notice, "tell", lambda _level, text, **_: said.append(text)
    )
    with qtbot.waitSignal(stored.viewer.shown_changed, timeout=ENDS_MS):
        stored.viewer.open(row.info.path)
    assert stored.viewer.shown is not None
    with silent():
        stored.viewer.following.start(stored.viewer.shown)
        qtbot.waitUntil(lambda: any(SILENT in each for each in said), timeout=ENDS_MS)
        stored.store.renew()
        desk.window.close()
        assert not desk.window.isVisible()
