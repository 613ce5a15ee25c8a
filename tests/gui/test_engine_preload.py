"""Torch is loaded in the background; what the machine can train on is told when that is known."""

import gc
import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from core.foresight import fitting
from core.hardware import foreseen
from core.hardware.foreseen import ForeseenDevice
from core.session import session
from gui.run.engine_preload import EnginePreload

_DEVICES = (ForeseenDevice("cpu", "cpu", "CPU", 2**34, "fp32"),)


def test_that_the_devices_are_told_once_and_looked_at_in_a_thread_of_their_own(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    solver = threading.Event()

    def devices() -> tuple[ForeseenDevice, ...]:
        asked.append(threading.current_thread().name)
        return _DEVICES

    monkeypatch.setattr(session, "preload", lambda: None)
    monkeypatch.setattr(foreseen, "devices_here", devices)
    monkeypatch.setattr(fitting, "preload", solver.set)
    monkeypatch.setattr(gc, "freeze", lambda: None)  # of this process's tests nothing is frozen
    preload = EnginePreload()
    told: list[object] = []
    preload.devices_known.connect(told.append)
    preload.start()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [_DEVICES]
    assert asked == ["crest-preload"]
    assert not preload._timer.isActive()
    assert solver.wait(60)  # before a run, not in the midst of it


def test_that_a_forecast_s_solver_is_imported_by_its_preload() -> None:
    code = (
        "import sys; from core.foresight.fitting import preload; "
        "before = 'scipy' in sys.modules; preload(); "
        "print(before, 'scipy.optimize' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
