"""A run whose folder's name is no UTF-8, in the window: listed, opened, renamed, exported."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.runs.table.exporter import target_of, write_export
from gui.style.outside_text import address_of, tip_text
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are characters here")


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "runs"
    run = write_run(folder, "harbour", steps=25, ends="stopped")
    run.rename(folder / "ru\udce9n")
    write_run(folder, "linear", steps=25, ends="stopped")
    return folder


@pytest.mark.thorough
def test_that_such_a_run_is_used_like_any_other(
    qtbot: QtBot, shown: Desk, runs_dir: Path, tmp_path: Path
) -> None:
    run = runs_dir / "ru\udce9n"
    stored = shown.window.stored
    rows = {row.info.path: row for row in stored.store.rows}
    assert rows[run].info.problem == ""
    stored.viewer.open(run)
    qtbot.waitUntil(lambda: stored.viewer.shown is not None and stored.viewer.shown.path == run)
    stored.store.rename(rows[run], "harbour again")
    qtbot.waitUntil(lambda: {row.info.name for row in stored.store.rows} >= {"harbour again"})
    target = target_of(tmp_path, run, "csv", None)
    write_export(run, "csv", target, None)
    assert (target / "steps.csv").is_file()


@pytest.mark.thorough
def test_that_such_a_run_is_compared_and_taken_away_again(
    qtbot: QtBot, shown: Desk, runs_dir: Path
) -> None:
    comparison, bar = shown.window.stored.comparison, shown.window.panels.shown_bar
    comparison.compare(list(shown.window.stored.store.rows))
    qtbot.waitUntil(lambda: len(bar.entries) == 2)
    key = str(runs_dir / "ru\udce9n")
    plots = shown.window.plots
    assert plots is not None
    (entry,) = (one for one in bar.entries if one.key == key)
    entry.click()
    assert [run.hidden for run in plots.overlays.runs if run.key == key] == [True]
    (entry,) = (one for one in bar.entries if one.key == key)
    entry.removed.emit()
    qtbot.waitUntil(lambda: len(bar.entries) == 1)


def test_that_its_folder_has_an_address() -> None:
    address = address_of(Path("/runs/ru\udce9n"))
    assert bytes(address.toEncoded().data()) == b"file:///runs/ru%E9n"
    assert tip_text("ru\udce9n") == r"<p>ru\xe9n</p>"
