"""The collector and the interpreter's switching, while windows live and after."""

import gc
import sys

import pytest
from pytestqt.qtbot import QtBot

from gui.window import gc_timer
from gui.window.gc_timer import GcTimer


@pytest.fixture(autouse=True)
def no_other_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows of other tests that were left unclosed do not count here."""
    monkeypatch.setattr(gc_timer, "_keepers", set())


def test_that_the_collector_is_off_until_the_last_keeper_has_gone(qtbot: QtBot) -> None:
    one, two = GcTimer(), GcTimer()
    before = sys.getswitchinterval()
    one.begin()
    two.begin()
    one.end()
    assert not gc.isenabled()
    two.end()
    assert gc.isenabled()
    assert sys.getswitchinterval() == before


def test_that_what_was_set_aside_comes_back_at_the_end(qtbot: QtBot) -> None:
    keeper = GcTimer()
    keeper.begin()
    keeper.settle()
    assert gc.get_freeze_count() > 0
    keeper.collect()
    keeper.end()
    assert gc.get_freeze_count() == 0


def test_that_cycles_are_collected_by_the_timer(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc_timer, "_YOUNG_MS", 50)
    keeper = GcTimer()
    keeper.begin()
    gone: list[bool] = []

    class Cycle:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            gone.append(True)

    Cycle()
    qtbot.waitUntil(lambda: bool(gone))
    keeper.end()
