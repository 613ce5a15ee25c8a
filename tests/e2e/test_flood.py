"""5,000 made-up steps a second through recorder, disk, bridge and plots."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.run.controller import RunRequest
from gui.window.main_window import MainWindow
from tests.bench import flood
from tests.bench.pouring import PouringSession, pour

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.thorough
def test_that_every_step_of_a_flood_is_stored_and_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    sessions: list[PouringSession] = []

    def make(wish: RunRequest) -> PouringSession:
        sessions.append(PouringSession(wish, flood.RATE, 3.0))
        return sessions[-1]

    window = MainWindow(None, tmp_path / "runs", make)
    qtbot.addWidget(window)
    window.complete()
    window.show()
    found = pour(window, sessions)
    assert found.made == found.stored == 15_000
    assert found.in_order
    assert found.drawn_to == found.made - 1
    assert found.growth_mb < flood.MOST_MB
    assert found.late_s  # it was looked at while it poured
    assert window.plots.shown.series.n_steps == found.made
    assert window.property("phase") == "finished"


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_that_a_minute_of_it_is_stored_drawn_at_once_and_held_in_little_memory() -> None:
    found = flood.measured(60.0)
    assert found["made"] == found["stored"] == 300_000
    assert found["in_order"]
    assert found["growth_mb"] < flood.MOST_MB
    assert max(found["late_s"]) < flood.MOST_LATE_S
