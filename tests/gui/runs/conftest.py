"""A window over a folder of runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.window.main_window import MainWindow
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk_over
from tests.gui.runs.kept_window import kept_window
from tests.gui.runs.made_runs import CONFIG, write_run


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    """Three runs: finished, stopped early, broken off by a crash."""
    folder = tmp_path / "runs"
    write_run(folder, "harbour light", lift=0.3)
    write_run(folder, "linear", steps=25, ends="stopped")
    write_run(folder, "broken", steps=22, ends="")
    return folder


@pytest.fixture
def shown(qtbot: QtBot, runs_dir: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A complete, visible window that has read the runs; tests share it."""
    with kept_desk_over(qtbot, request, runs_dir) as desk:
        yield desk


@pytest.fixture
def kept_in(tmp_path: Path) -> Path:
    """Where the real window keeps its runs."""
    return tmp_path / "runs"


@pytest.fixture
def changes() -> dict[str, object]:
    """What the real window's settings have of their own in a file of tests."""
    return {}


@pytest.fixture
def window(
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    kept_in: Path,
    changes: dict[str, object],
) -> Iterator[MainWindow]:
    """The real window over an empty folder, set to train a tiny model on a small text."""
    text = tmp_path / "bells.txt"
    text.write_text("seven bells rang and the boats came home. " * 200)
    config = CONFIG.replaced(
        {
            "data.source": str(text),
            "training.device": "cpu",
            "training.precision": "fp32",
            "training.checkpoint_every": 10,
            "sampling.every": 10,
            "sampling.max_new_tokens": 4,
            **changes,
        }
    )
    with kept_window(qtbot, request, config, kept_in) as shared:
        yield shared
