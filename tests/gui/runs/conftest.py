"""A window over a folder of runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.runs.history import History
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import write_run


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    """Three runs: finished, stopped early, broken off by a crash."""
    folder = tmp_path / "runs"
    write_run(folder, "harbour light", lift=0.3)
    write_run(folder, "linear", steps=25, ends="stopped")
    write_run(folder, "broken", steps=22, ends="")
    return folder


@pytest.fixture
def shown(qtbot: QtBot, runs_dir: Path, tmp_path: Path) -> Iterator[Desk]:
    """A complete, visible window that has read the runs."""
    assert runs_dir.parent == tmp_path
    desk = Desk(qtbot, tmp_path)
    desk.window.resize(1280, 800)
    desk.window.complete()
    desk.window.show()
    qtbot.waitUntil(lambda: history(desk).store.is_read)
    yield desk
    desk.end()


def history(desk: Desk) -> History:
    found = desk.window.history
    assert found is not None
    return found
