"""A pytest plugin: a test that leaves a thread, a running timer or a window behind fails.

Looks at Qt only where something has imported it. A thread gets its time to end by itself.
Garbage is collected between tests and never in them: a collector that happens to run on a training
thread would destroy an earlier test's Qt objects there.
"""

import functools
import gc
import itertools
import sys
import threading
import weakref
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtWidgets import QWidget

_THREAD_ENDS_WITHIN_S = 60.0  # of a busy machine; a thread that ends is not waited for
_TESTS_A_COLLECTION = 25  # a whole one walks all objects of torch and Qt; younger ones are few
_TESTS_A_YOUNG_ONE = 5
_FAILED = pytest.StashKey[bool]()
_started: "weakref.WeakSet[QTimer]" = weakref.WeakSet()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: "pytest.CallInfo[None]"
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure: a failed test's traceback keeps alive what it used."""
    if call.when != "teardown" and call.excinfo is not None:
        item.stash[_FAILED] = True
    return (yield)


_tests_ended = itertools.count(1)
# Windows that several tests share, until the process ends.
kept_windows: "set[QWidget]" = set()
_showing: set[tuple[str | None, Path]] = set()  # the fixtures that show one, and where


def shows_kept(request: pytest.FixtureRequest) -> None:
    """The fixture that asks shows such a window: it may stay in sight for the next test."""
    _showing.add((request.fixturename, request.path))


def hide_kept(but: "QWidget | None" = None) -> None:
    """Take the shared windows out of sight."""
    import shiboken6

    # A menu of theirs may be gone: it is made anew where its entries change.
    for window in [each for each in kept_windows if shiboken6.isValid(each)]:
        if window is not but and window.isWindow() and window.isVisible():
            window.hide()


def has_failed(item: pytest.Item) -> bool:
    """Whether the test, or what it was made with, has failed."""
    return bool(item.stash.get(_FAILED, False))


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Keep the collector on the main thread."""
    gc.disable()
    yield
    ended = next(_tests_ended)
    if ended % _TESTS_A_COLLECTION == 0:
        gc.collect()
        gc.freeze()  # what lives on, torch and Qt above all, is not walked again
    elif ended % _TESTS_A_YOUNG_ONE == 0:
        gc.collect(1)


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare threads, timers and windows before and after the test."""
    if not any((name, request.path) in _showing for name in request.fixturenames):
        hide_kept()
    _watch_timers()
    threads, timers, windows = _threads(), _running_timers(), _windows()
    keepers = _gc_keepers()
    yield
    if has_failed(request.node):
        return
    left = [f"thread {thread.name}" for thread in _ended(_threads() - threads)]
    if _qt_is_in_use():
        _settle()
        # A cycle that nobody holds is no leak. What the test made is young: nothing was collected.
        for collect in (functools.partial(gc.collect, 1), _collect_all):
            if not (_running_timers() - timers) and not (_windows() - windows):
                break
            collect()
            _settle()
        left += [f"running timer {_words(timer)}" for timer in _running_timers() - timers]
        left += ["a garbage collector that is switched off"] if _gc_keepers() - keepers else []
        left += [f"window {_words(window)}" for window in _windows() - windows]
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def _collect_all() -> None:
    gc.unfreeze()
    gc.collect()


def _threads() -> set[threading.Thread]:
    return set(threading.enumerate())


def _ended(threads: set[threading.Thread]) -> list[threading.Thread]:
    """Those that are still alive after they had time to end."""
    for thread in threads:
        # It may be about to begin, and then none can join it.
        thread._started.wait(_THREAD_ENDS_WITHIN_S)  # type: ignore[attr-defined]
        thread.join(_THREAD_ENDS_WITHIN_S)
    return [thread for thread in threads if thread.is_alive()]


def _qt_is_in_use() -> bool:
    if "PySide6.QtWidgets" not in sys.modules:
        return False
    from PySide6.QtWidgets import QApplication

    return isinstance(QApplication.instance(), QApplication)


def _settle() -> None:
    """Let Qt delete what was asked to be deleted later."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _watch_timers() -> None:
    """From now on every started timer is known."""
    if "PySide6.QtCore" in sys.modules:
        _record_starts()


@functools.cache
def _record_starts() -> None:
    from PySide6.QtCore import QTimer

    start = QTimer.start

    def recording_start(timer: QTimer, *arguments: Any) -> None:
        _started.add(timer)
        start(timer, *arguments)

    QTimer.start = recording_start  # type: ignore[method-assign]


def _running_timers() -> "set[QTimer]":
    if not _started:
        return set()
    from shiboken6 import isValid

    return {
        timer
        for timer in list(_started)
        if isValid(timer) and timer.isActive() and not _is_kept(timer)
    }


def _is_kept(timer: "QTimer") -> bool:
    above: QObject | None = timer
    while above is not None and above not in kept_windows:
        above = above.parent()
    return above is not None


def _gc_keepers() -> set[int]:
    """The windows that have taken the garbage collector over."""
    gc_timer = sys.modules.get("gui.window.gc_timer")
    return set() if gc_timer is None else set(gc_timer._keepers)


def _windows() -> "set[QWidget]":
    if not _qt_is_in_use():
        return set()
    from PySide6.QtWidgets import QApplication

    # The tool tip is Qt's own, one for the whole program.
    return {
        window
        for window in QApplication.topLevelWidgets()
        if window.metaObject().className() != "QTipLabel" and not _belongs_to_kept(window)
    }


def _belongs_to_kept(window: "QWidget") -> bool:
    """Menus are windows of their own, with a parent."""
    above: QWidget | None = window
    while above is not None and above not in kept_windows:
        above = above.parentWidget()
    return above is not None


def _words(thing: "QTimer | QWidget") -> str:
    name = thing.objectName()
    return f"{type(thing).__name__} {name!r}" if name else type(thing).__name__
