"""A disk that really fills up under a run in the real window; run by ``test_full_disk.py``."""

import errno
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.run_store import index as runs
from gui.exception_hooks import Hooks
from gui.run.run_phase import RunAction
from gui.runs.compare.exports import write_csv
from gui.window.main_window import MainWindow
from tests.core.conftest import Undisturbed
from tests.core.lasting import bits, state_digest
from tests.gui.plots.test_compared_plots import made_run
from tests.gui.runs.real_window import ENDS_MS, dialog_of, go, settle, wait_for
from tests.run_problems import problems_of
from tests.small_disk import SmallDisk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NUMBERS = re.compile(
    r"The disk is full \(.+\): \d+\.\d MB are needed, 0\.\d MB are free\. Free some space"
)


STEPS = 20
_FOR_ROWS = 120_000  # bytes: a run can begin, its first checkpoint finds no room


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    disk = SmallDisk()
    yield disk
    disk.clear()


@pytest.fixture
def kept_in(disk: SmallDisk) -> Path:
    """Where the window keeps its runs."""
    return disk.path


@pytest.fixture
def changes() -> dict[str, object]:
    return {"training.max_steps": STEPS}


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    return Undisturbed(tmp_path_factory.mktemp("undisturbed"))


def config_of(window: MainWindow) -> RunConfig:
    config = window.models.draft.config()
    assert config is not None
    return config


def test_that_a_full_disk_pauses_the_run_with_room_the_same_button_goes_on_and_names_say_it(
    window: MainWindow, qtbot: QtBot, undisturbed: Undisturbed, disk: SmallDisk
) -> None:
    plots = window.plots
    assert plots is not None
    reference = undisturbed(config_of(window))
    disk.fill(leave=_FOR_ROWS)
    window.start()
    wait_for(qtbot, window, "paused")
    said = window.panels.notice.text()
    assert NUMBERS.match(said), said
    assert window.models.controller.can(RunAction.PAUSE)
    assert window.models.presenter.started is not None
    folder = Path(window.models.presenter.started.run_dir)
    at = plots.shown.series.n_steps
    assert len(runs.read_steps(folder)) == at == 10
    assert problems_of(folder) == []
    # Saving is refused with the same words, and leaves everything usable.
    window.press(RunAction.SAVE)
    qtbot.waitUntil(lambda: RunAction.SAVE not in window.models.controller.pending, timeout=ENDS_MS)
    assert "Rejected (save)" in window.panels.notice.text()
    assert NUMBERS.search(window.panels.notice.text())
    disk.make_room()
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
        wait_for_resumed(qtbot, window)
    assert window.models.presenter.finished is not None
    assert window.models.presenter.finished.reason == "completed"
    assert "disk is full" not in window.panels.notice.text()
    assert plots.shown.series.column("step").tolist() == list(range(STEPS))
    assert bits(folder) == bits(reference)
    assert state_digest(folder, STEPS) == state_digest(reference, STEPS)
    assert problems_of(folder) == []
    _names_and_exports_say_it_too(window, qtbot, disk, folder)


def wait_for_resumed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.property("phase") != "paused", timeout=ENDS_MS)


def test_that_a_run_stopped_on_a_full_disk_is_gone_on_with_in_the_same_window(
    window: MainWindow, qtbot: QtBot, undisturbed: Undisturbed, disk: SmallDisk
) -> None:
    reference = undisturbed(config_of(window))
    disk.fill(leave=_FOR_ROWS)
    window.start()
    wait_for(qtbot, window, "paused")
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.STOP)
    assert window.property("phase") == "failed"
    assert NUMBERS.search(window.panels.notice.text()), window.panels.notice.text()
    assert window.models.presenter.finished is not None
    folder = Path(window.models.presenter.finished.run_dir)
    disk.fill()
    # Neither going on nor a new run is possible yet, and each says why.
    window.panels.notice.dismiss()
    window.press(RunAction.CONTINUE)
    dialog = dialog_of(qtbot, window)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        dialog.go.click()
    assert NUMBERS.search(window.panels.notice.text()), window.panels.notice.text()
    window.panels.notice.dismiss()
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.start()
    assert NUMBERS.search(window.panels.notice.text()), window.panels.notice.text()
    assert [each for each in disk.path.iterdir() if each.is_dir()] == [folder]
    disk.make_room()
    window.stored.resume_actions.resume(folder)
    assert go(qtbot, window, dialog_of(qtbot, window)) == folder
    settle(qtbot, window)
    assert window.plots.shown.series.column("step").tolist() == list(range(STEPS))
    assert bits(folder) == bits(reference)
    assert state_digest(folder, STEPS) == state_digest(reference, STEPS)


def test_that_an_error_is_told_although_its_file_has_no_room(
    qtbot: QtBot, disk: SmallDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    file = disk.path / "crash.log"
    hooks = Hooks(file)
    told: list[str] = []

    def tell(message: str, _trace: str) -> None:
        told.append(message)
        raise OSError("the window cannot tell it")

    hooks.install()
    try:
        hooks.error_caught.connect(tell)
        disk.fill()
        for n in range(3):
            QTimer.singleShot(0, lambda n=n: int(f"ten {n}"))
        qtbot.waitUntil(lambda: len(told) == 3)
        assert all(message.startswith("ValueError") for message in told)
        said = capsys.readouterr().err
        assert "ten 2" in said
        assert "Error in sys.excepthook" not in said  # the telling itself is no error
        disk.make_room()
        QTimer.singleShot(0, lambda: int("eleven"))
        qtbot.waitUntil(lambda: len(told) == 4)
        assert "the window cannot tell it" in file.read_text()  # written again from now on
    finally:
        hooks.remove()


def _names_and_exports_say_it_too(
    window: MainWindow, qtbot: QtBot, disk: SmallDisk, folder: Path
) -> None:
    found = window.stored
    assert found is not None
    qtbot.waitUntil(lambda: len(found.store.rows) == 1, timeout=ENDS_MS)
    row = found.store.rows[0]
    disk.fill()
    found.store.rename(row, "another name")
    assert "The disk is full" in window.panels.notice.text()
    assert runs.read_info(folder).name == row.info.name
    window.panels.notice.dismiss()
    found.exporter.export(folder, "csv", disk.path)
    qtbot.waitUntil(lambda: "Could not export" in window.panels.notice.text(), timeout=ENDS_MS)
    assert "full" in window.panels.notice.text()
    assert [each for each in disk.path.iterdir() if each.is_dir()] == [folder]


def _picture(ending: str) -> Callable[[MainWindow, Path], None]:
    def write(window: MainWindow, folder: Path) -> None:
        window.plots.stack.save_image(folder / f"plots{ending}")

    return write


def _settings(window: MainWindow, folder: Path) -> None:
    settings = window._settings
    assert settings is not None
    file = folder / "settings.toml"
    if not settings.panel.files.save_config(str(file)):
        raise OSError(errno.ENOSPC, window.panels.notice.text(), str(file))


def _numbers(_: MainWindow, folder: Path) -> None:
    write_csv(folder / "numbers.csv", [made_run(0), made_run(1)])


@pytest.mark.parametrize(
    "write",
    [_picture(".png"), _picture(".svg"), _settings, _numbers],
    ids=["png", "svg", "settings", "comparison"],
)
def test_that_a_file_that_finds_no_room_leaves_what_was_there(
    window: MainWindow, disk: SmallDisk, write: Callable[[MainWindow, Path], None]
) -> None:
    folder = disk.path / "saved"
    folder.mkdir()
    write(window, folder)
    (file,) = folder.iterdir()
    before = file.read_bytes()
    window.plots.stack.resize(700, 500)  # another picture
    disk.fill()
    with pytest.raises(OSError, match="No space left on device"):
        write(window, folder)
    assert [each.name for each in folder.iterdir()] == [file.name]
    assert file.read_bytes() == before
    disk.make_room()
    write(window, folder)
