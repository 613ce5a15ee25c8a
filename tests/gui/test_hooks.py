"""Errors of every kind reach the window; signals end the program with the run saved."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from pytestqt.qtbot import QtBot

from gui.app import make_app
from gui.exception_hooks import Hooks
from gui.signals import QuitSignals
from tests.effort import mostly_slow
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]

# In a process of its own: a window, an engine that never ends, and a signal from outside.
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from core.config import RunConfig
from core.i18n import verbatim
from core.messages.events import Finished, Stopping
from gui import app
from gui.window import main_window
from tests.gui.fake_session import FakeSession, started, step_done

class Session(FakeSession):
    def send(self, command):
        self.say(Stopping(verbatim("saving the weights")), Finished("stopped", 1, "/runs/one"))

def begin(window):
    session = Session()
    window.models.controller._factory = lambda *_: session
    window.start()
    session.say(started(), step_done(0))
    window.models.controller.bridge.take_now()
    print("running", flush=True)

def complete(window, add_plots=main_window.MainWindow.add_plots):
    add_plots(window)
    QTimer.singleShot(0, lambda: begin(window))

main_window.MainWindow.add_plots = complete
app._preload = lambda _: None
sys.exit(app.run(RunConfig(), sys.argv[1]))
"""


@pytest.fixture
def hooks(qtbot: QtBot, tmp_path: Path) -> Iterator[Hooks]:
    made = Hooks(tmp_path / "home" / "crash.log")
    made.install()
    yield made
    made.remove()


def test_that_an_exception_in_a_thread_is_told_on_the_window_s_thread(
    hooks: Hooks, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=lambda: int("ten"))
    with qtbot.waitSignal(hooks.error_caught) as caught:
        thread.start()
        thread.join()
    assert caught.args is not None
    assert caught.args[0].startswith("ValueError")
    assert "Traceback" in caught.args[1]
    assert "Traceback" in capsys.readouterr().err


def test_that_what_qt_says_is_told(
    hooks: Hooks, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(hooks.qt_said) as caught:
        qWarning("something is odd")
    assert caught.args == ["warning", "Qt: something is odd"]


def test_that_an_error_in_the_telling_of_an_error_goes_to_the_file_alone(
    hooks: Hooks, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []

    def tell(message: str, _trace: str) -> None:
        told.append(message)
        qWarning("a warning of Qt's in between")
        raise OSError(f"no room to tell of {message}")

    hooks.error_caught.connect(tell)
    for n in range(2):
        QTimer.singleShot(0, lambda n=n: int(f"ten {n}"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert all(message.startswith("ValueError") for message in told)
    written = (tmp_path / "home" / "crash.log").read_text()
    assert written.count("OSError: no room to tell of ValueError") == 2


def test_that_a_terminal_that_has_gone_keeps_no_error_from_being_told(
    hooks: Hooks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path(os.devnull).open("w") as gone:
        pass
    for stderr in (gone, None):
        monkeypatch.setattr(sys, "stderr", stderr)
        with qtbot.waitSignal(hooks.error_caught) as caught:
            QTimer.singleShot(0, lambda: int("ten"))
        assert caught.args is not None
        assert caught.args[0].startswith("ValueError")


def test_that_a_crash_would_be_written_to_a_file(hooks: Hooks, tmp_path: Path) -> None:
    assert (tmp_path / "home" / "crash.log").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_that_a_signal_arrives_while_the_loop_idles(qtbot: QtBot) -> None:
    signals = QuitSignals()
    signals.install()
    try:
        with qtbot.waitSignal(signals.arrived) as caught:
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signals.remove()
    assert caught.args == [signal.SIGTERM]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
@pytest.mark.parametrize("number", mostly_slow([signal.SIGINT, signal.SIGTERM], signal.SIGTERM))
def test_that_a_signal_while_training_stops_the_run_and_ends_the_program(
    number: signal.Signals, tmp_path: Path
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "runs")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "running\n"
    program.send_signal(number)
    _, errors = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 128 + number
    assert errors == ""


def test_that_pyside_does_not_read_the_source_of_what_is_imported(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "module_that_names_pyside.py").write_text("# PySide6 is named here")
    monkeypatch.syspath_prepend(tmp_path)
    read: list[object] = []
    feature = sys.modules["shibokensupport.feature"]
    monkeypatch.setattr(feature, "_mod_uses_pyside", read.append)  # as it is before
    make_app()
    __import__("module_that_names_pyside")
    assert read == []
